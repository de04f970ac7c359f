import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const SHELL_FOLDER = join(import.meta.dirname, '../shell');
const ENGINE_FOLDER = join(SHELL_FOLDER, 'engine');

/** One argument as a word of a POSIX shell. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

function source(file: string): string {
  return readFileSync(join(ENGINE_FOLDER, file), 'utf8');
}

/** The files that `file` needs, each once, those first that others need. */
function needs(file: string, seen: Set<string> = new Set()): readonly string[] {
  const named = /^# needs: (.*)$/m.exec(source(file))?.[1]?.split(' ') ?? [];
  return named.flatMap((name) => {
    if (seen.has(name)) return [];
    seen.add(name);
    return [...needs(name, seen), name];
  });
}

/** The text that travels on stdin, as docs/engine.md, "Over the wire", says. */
export function script(file: string, call: string, args: readonly string[], payloadFolder?: string): string {
  const payload = payloadFolder === undefined ? '' : `failback_payload() { cp -R ${quoted(payloadFolder)}/. "$1"; }\n`;
  const texts = [...needs(file), file].map(source).join('');
  return `set -- ${args.map(quoted).join(' ')}\n${payload}${texts}${call} "$@"\n`;
}

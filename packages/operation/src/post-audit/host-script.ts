import type { Script } from '@failback/host';
import { shellScripts } from '../shell.generated.ts';

/** A script of this folder for one `run`; its function is called on the last line, so half a script never runs. */
export function hostScript(
  name: 'keep-record' | 'read-record' | 'host-journal' | 'collect-evidence',
  args: readonly string[],
): Script {
  const own = scriptText(`${name}.sh`);
  const needs = /^# needs: (.*)$/m.exec(own)?.[1]?.split(' ') ?? [];
  return { text: `${needs.map(scriptText).join('')}${own}${MAIN[name]} "$@"\n`, args };
}

function scriptText(file: string): string {
  const text = shellScripts[`post-audit/${file}`];
  if (text === undefined) throw new Error(`there is no script ${file}`);
  return text;
}

const MAIN = {
  'keep-record': 'keep_record_main',
  'read-record': 'read_record_main',
  'host-journal': 'host_journal_main',
  'collect-evidence': 'evidence_main',
} as const;

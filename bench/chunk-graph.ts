import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Which files of the shared bundle a program can come to load: its own chunks, and what those may ask for later. */
export function reachableFiles(folder: string, entry: string): readonly string[] {
  const index = readFileSync(join(folder, 'bundle', 'index.js'), 'utf8');
  const line = index.split('\n').find((text) => text.trimStart().startsWith(`'${entry}': () =>`));
  if (line === undefined) throw new Error(`the bundle has no entry ${entry}`);
  const found = new Set<string>();
  const waiting = chunksIn(line);
  for (let chunk = waiting.pop(); chunk !== undefined; chunk = waiting.pop()) {
    if (found.has(chunk)) continue;
    found.add(chunk);
    waiting.push(...chunksIn(readFileSync(join(folder, 'bundle', chunk), 'utf8')));
  }
  return ['index.js', ...found].map((name) => join('bundle', name));
}

function chunksIn(text: string): string[] {
  return [...text.matchAll(/__(?:nccwpck|webpack)_require__\.e\((?:\/\*[^*]*\*\/ *)?(\d+)\)/g)].map(
    ([, id]) => `${id}.index.mjs`,
  );
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { literal } from './embed-shell.mjs';
import { root } from './root.mjs';

/** What `failback init` copies into a repository: folder here → folder there. */
const COPIED = [
  { from: 'examples/workflows', to: '.github/workflows', ending: '.yml' },
  { from: 'examples/templates', to: '.github/failback/templates', ending: '.md' },
];

/** @returns {Map<string, string>} generated file, relative to the root → its content */
export function embeddedTemplates() {
  const files = COPIED.flatMap(({ from, to, ending }) => {
    const folder = join(root, from);
    if (!existsSync(folder)) return [];
    const names = readdirSync(folder).filter((name) => name.endsWith(ending));
    return names.sort().map((name) => {
      const text = literal(readFileSync(join(folder, name), 'utf8'));
      return `  ${JSON.stringify(`${to}/${name}`)}:${text},\n`;
    });
  });
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const text =
    '// Written by `npm run generate` from examples/. Edit the files there.\n' +
    `/** The release of failback that the examples are pinned to. */\nexport const PINNED = ${JSON.stringify(`v${version}`)};\n\n` +
    `export const templates: Readonly<Record<string, string>> = {\n${files.join('')}};\n`;
  return new Map([['packages/adopt/src/templates.generated.ts', text]]);
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

/**
 * The programs that failback ships to hosts are real files, checked by shellcheck and run by tests as they are; the bundle
 * carries them as text. packages/<p>/shell/** becomes packages/<p>/src/shell.generated.ts.
 * @returns {Map<string, string>} generated file, relative to the root → its content
 */
export function embeddedShell() {
  const generated = new Map();
  for (const name of readdirSync(join(root, 'packages')).sort()) {
    const folder = join(root, 'packages', name, 'shell');
    if (existsSync(folder)) generated.set(`packages/${name}/src/shell.generated.ts`, moduleOf(name, folder));
  }
  return generated;
}

function moduleOf(packageName, folder) {
  const scripts = filesBelow(folder).map((path) => {
    const text = readFileSync(join(folder, path), 'utf8');
    return `  ${JSON.stringify(path)}:${literal(text)},\n`;
  });
  return (
    `// Written by \`npm run generate\` from packages/${packageName}/shell. Edit the files there.\n` +
    `export const shellScripts: Readonly<Record<string, string>> = {\n${scripts.join('')}};\n`
  );
}

/** Paths of all files below a folder, with `/`, in one order on every machine. Tests and dot files stay out. */
function filesBelow(folder, prefix = '') {
  return readdirSync(join(folder, prefix), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .filter((entry) => !entry.name.startsWith('.') && !entry.name.endsWith('.test.ts'))
    .flatMap((entry) => {
      const path = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
      return entry.isDirectory() ? filesBelow(folder, path) : [path];
    });
}

/** One source line for each line of text, so that a change of a script is a readable change of the generated file. */
export function literal(text) {
  const lines = text.split(/(?<=\n)/).map((line) => JSON.stringify(line));
  return lines.length <= 1 ? ` ${lines[0] ?? '""'}` : `\n    ${lines.join(' +\n    ')}`;
}

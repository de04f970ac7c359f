import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { COMMANDS } from '../src/commands.ts';

const CLI = resolve(import.meta.dirname, '..');
const page = readFileSync(resolve(CLI, '../../docs/command-line.md'), 'utf8');
const [, ends = '', , programs = ''] = page.split(/^## .*$/m);
const firstCells = (table: string) => [...table.matchAll(/^\| (`[^|]*`) \|/gm)].map(([, cell = '']) => cell);

test('docs/command-line.md says of each command how it ends, and of no other', () => {
  const named = firstCells(ends).map((cell) => cell.replaceAll('`', ''));
  expect(named.toSorted()).toEqual(COMMANDS.map(({ name }) => name).toSorted());
});

test('it names every variable that the command reads, and no other', () => {
  const sources = readdirSync(join(CLI, 'src'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  const read = sources.flatMap((name) =>
    [...readFileSync(join(CLI, 'src', name), 'utf8').matchAll(/\benv\.([A-Z_]+)/g)].map(
      ([, variable = '']) => variable,
    ),
  );
  const named = firstCells(programs).flatMap((cell) => [...cell.matchAll(/`([A-Z_]+)`/g)].map(([, name = '']) => name));
  expect(named.toSorted()).toEqual([...new Set(read)].toSorted());
});

test('every command has --json but those that it excepts', async () => {
  const without: string[] = [];
  for (const { name, load } of COMMANDS) if (!('json' in (await load()).flags)) without.push(name);
  expect(programs).toContain(`All but ${without.map((name) => `\`${name}\``).join(' and ')} have it.`);
});

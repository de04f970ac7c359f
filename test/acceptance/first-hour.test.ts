import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { GOOD_RELEASE } from '@failback/drill';
import { afterEach, expect, test } from 'vitest';
import { answerOf } from './condition.ts';
import { Newcomer } from './newcomer.ts';
import { type PlayedCommand, play, shownCommands } from './shown-commands.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const page = (path: string) => readFileSync(join(ROOT, path), 'utf8');
/** One section of a page, up to the next of its kind. */
const section = (text: string, title: string) => text.split(`\n## ${title}\n`)[1]?.split('\n## ')[0] ?? '';

let newcomer: Newcomer | undefined;
afterEach(async () => {
  await newcomer?.close();
  newcomer = undefined;
});

function endedAsShown(played: readonly PlayedCommand[]): void {
  for (const { text, ends, ended, said } of played) expect(ended, `${text}\n${said}`).toBe(ends);
}

const sayOf = (played: readonly PlayedCommand[], words: string) =>
  played.filter(({ text }) => text.includes(words)).map(({ said }) => said);

test('docs/adopting.md, line by line on an empty host: from nothing to a rollback', { timeout: 600_000 }, async () => {
  newcomer = await Newcomer.arrive();
  const commands = shownCommands(newcomer.own(page('docs/adopting.md')));
  expect(commands.length).toBeGreaterThan(12);
  const played = await play(commands, { cwd: newcomer.checkout, env: newcomer.env });
  endedAsShown(played);

  const [first = '', second = '', third = ''] = sayOf(played, 'failback doctor');
  expect(first).toContain('1 thing stands in the way of a rollback.');
  expect(first).toContain('mark the one that you know to be good');
  expect(second).toContain('v1.0.0 is served and is the only release proved good');
  expect(third).toMatch(/A rollback to v1\.0\.0 would work now/);
  expect(sayOf(played, 'failback rollback').join()).toContain('shop staging serves v1.0.0 again');
  expect(await answerOf(newcomer.host)).toBe(`200 ${GOOD_RELEASE}`);
});

test('README.md, its section "Adopt it", by somebody who has the command and knows the host', {
  timeout: 600_000,
}, async () => {
  newcomer = await Newcomer.arrive();
  newcomer.haveCommand();
  newcomer.knowHost();
  const env = { ...newcomer.env, PATH: `${join(newcomer.home, '.local/bin')}:${newcomer.env.PATH}` };
  const commands = shownCommands(newcomer.own(section(page('README.md'), 'Adopt it')));
  expect(commands).toHaveLength(4);
  endedAsShown(await play(commands, { cwd: newcomer.checkout, env }));
  expect(await answerOf(newcomer.host)).toBe(`200 ${GOOD_RELEASE}`);
});

test('the third sentence of README.md is how a newcomer begins', () => {
  const [, opening = ''] = page('README.md').split('\n\n');
  const [, , third] = opening
    .replaceAll('\n', ' ')
    .replace('a.m.', 'am')
    .split(/\.(?:\*\*)? (?=[A-Zf])/);
  expect(third).toContain('`failback init --from deploy@staging.example.com`');
  expect(third).toContain('`failback rollback`');
});

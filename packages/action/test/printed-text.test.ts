import { expect, test } from 'vitest';
import { harmless, printHostOutput, printText } from '../src/printed-text.ts';
import { printStep } from '../src/step-groups.ts';
import { recordingRunner } from './recording-runner.ts';

test.each(['::add-mask::a', '  ::set-output name=x::y', '\u00a0::error::x', 'x ##[group]y'])(
  'the command in %j is no longer a command',
  (line) => {
    expect(harmless(line)).not.toMatch(/^\s*::|##\[/);
  },
);

test('control characters become visible, tabs stay', () => {
  expect(harmless('a\u001b[2J\tb\u0000\u009b1m\r')).toBe('a�[2J\tb��1m�');
});

test('text of several lines is made harmless in each', () => {
  const runner = recordingRunner();
  printText('fine\r\n::stop-commands::x\n', runner);
  expect(runner.log).toEqual(['fine', '| ::stop-commands::x', '']);
});

test('host output stands between stop-commands with a token that is new each time', () => {
  const runner = recordingRunner();
  printHostOutput('app1', ['::add-mask::secret', 'ok'], runner);
  printHostOutput('app1', ['ok'], runner);
  const [stop = '', first, , resume, again] = runner.log;
  const token = stop.replace('::stop-commands::', '');
  expect(token).toMatch(/^[0-9a-f-]{36}$/);
  expect(first).toBe('app1 | | ::add-mask::secret');
  expect(resume).toBe(`::${token}::`);
  expect(again).not.toBe(stop);
});

test('a step is a group that says how far we are, and its commands are back on before the group ends', () => {
  const runner = recordingRunner();
  const step = {
    position: 3,
    total: 12,
    host: 'app1',
    title: 'Check out v1.2.3',
    elapsedSeconds: 41.9,
    budgetSeconds: 300,
    result: 'ok in 0.4 s',
    output: ['HEAD is now at 1234'],
  };
  printStep(step, runner);
  expect(runner.log.at(0)).toBe('::group::3/12 · 0:41 of 5:00 · app1 · Check out v1.2.3 · ok in 0.4 s');
  expect(runner.log.at(2)).toBe('app1 | HEAD is now at 1234');
  expect(runner.log.at(-2)).toBe(runner.log.at(1)?.replace('stop-commands::', '').concat('::'));
  expect(runner.log.at(-1)).toBe('::endgroup::');
});

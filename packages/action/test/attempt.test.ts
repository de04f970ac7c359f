import { expect, test } from 'vitest';
import { attempt } from '../src/attempt.ts';
import { recordingRunner } from './recording-runner.ts';

const unwritable = () => {
  throw new Error('ENOSPC: no space left on device');
};

test('what only tells of a run may fail: a warning says what and why, and the step does not fail', async () => {
  const runner = recordingRunner();
  await attempt('The job summary', async () => unwritable(), runner);
  await attempt('What the post step needs', unwritable, runner);
  expect(runner.annotations.map(({ level, text }) => [level, text.split('\n')[0]])).toEqual([
    ['warning', 'The job summary could not be written: ENOSPC: no space left on device'],
    ['warning', 'What the post step needs could not be written: ENOSPC: no space left on device'],
  ]);
  expect(runner.failed()).toBe(false);
});

test('what can be written is written, and nothing is said', async () => {
  const runner = recordingRunner();
  await attempt('The job summary', () => runner.summarise('# Good\n'), runner);
  expect([runner.summaries, runner.annotations]).toEqual([['# Good\n'], []]);
});

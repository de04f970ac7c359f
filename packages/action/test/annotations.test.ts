import { RemoteError, UserError } from '@failback/runbook';
import { expect, test } from 'vitest';
import { reportFailure } from '../src/failure.ts';
import { recordingRunner } from './recording-runner.ts';

const problem = (line: number) => ({
  code: 'unknown-key',
  where: `.github/failback.yml:${line}:3`,
  message: 'x',
  mend: 'y',
});

test('a problem of the file is annotated in its place', () => {
  const runner = recordingRunner();
  const failure = reportFailure(new UserError([problem(12)]), runner);
  expect(failure).toMatchObject({ fault: 'user', reasonCode: 'unknown-key' });
  expect(runner.annotations).toEqual([
    {
      level: 'error',
      title: 'failback: unknown-key',
      text: '.github/failback.yml:12:3: x Mend: y',
      place: '.github/failback.yml:12:3',
    },
  ]);
});

test('of more problems than GitHub shows, the tenth annotation counts the rest and the log has all', () => {
  const runner = recordingRunner();
  reportFailure(new UserError(Array.from({ length: 14 }, (_, index) => problem(index + 1))), runner);
  expect(runner.annotations).toHaveLength(10);
  expect(runner.annotations.at(-1)?.text).toBe('5 more problems are listed in the log.');
  expect(runner.log).toHaveLength(14);
});

test('ten problems are ten annotations', () => {
  const runner = recordingRunner();
  reportFailure(new UserError(Array.from({ length: 10 }, (_, index) => problem(index + 1))), runner);
  expect(runner.annotations.map(({ place }) => place)).toContain('.github/failback.yml:10:3');
});

test("a host's failure keeps its code, and what the host said obeys nothing", () => {
  const runner = recordingRunner();
  const error = new RemoteError({
    code: 'step-failed',
    host: 'app1',
    message: 'exit 1',
    stderr: '::add-mask::x\n\u001b[31mred',
  });
  expect(reportFailure(error, runner)).toMatchObject({ fault: 'remote', reasonCode: 'step-failed' });
  expect(runner.log).toEqual(['| ::add-mask::x', '�[31mred']);
});

test('anything else is called a defect of ours, and a long text is cut where GitHub would cut it', () => {
  const runner = recordingRunner();
  expect(reportFailure(new TypeError('x'.repeat(9000)), runner)).toMatchObject({
    fault: 'bug',
    reasonCode: 'internal-error',
  });
  expect(runner.annotations.at(0)?.text).toHaveLength(4096);
});

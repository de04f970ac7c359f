import { expect, test } from 'vitest';
import { writeOutputs } from '../src/outputs.ts';
import { recordingRunner } from './recording-runner.ts';

const none = {
  'reason-code': 'served-and-healthy',
  result: { schema_version: 1, hosts: ['app1'] } as const,
  report: null,
  'operation-id': null,
};

test('every output is written, null as empty, the result as JSON', () => {
  const runner = recordingRunner();
  writeOutputs('verify-health', { ...none, decision: 'healthy', 'served-release': 'v2' }, runner);
  expect(Object.fromEntries(runner.outputs)).toEqual({
    decision: 'healthy',
    'reason-code': 'served-and-healthy',
    result: '{"schema_version":1,"hosts":["app1"]}',
    report: '',
    'operation-id': '',
    'served-release': 'v2',
  });
  expect(runner.failed()).toBe(false);
});

test.each(['unhealthy', 'inconclusive'] as const)('verify-health fails on %s', (decision) => {
  const runner = recordingRunner();
  writeOutputs('verify-health', { ...none, decision, 'served-release': null }, runner);
  expect(runner.failed()).toBe(true);
});

test.each([
  ['rolled-back', false],
  ['planned', false],
  ['not-needed', false],
  ['fix-forward', false],
  ['undone', true],
  ['needs-human', true],
  ['refused', true],
] as const)('emergency-rollback that ends %s fails: %s', (decision, fails) => {
  const runner = recordingRunner();
  const rest = { procedure: null, 'from-release': null, 'to-release': null, 'plan-digest': null };
  writeOutputs('emergency-rollback', { ...none, ...rest, decision, 'recovery-seconds': 42 }, runner);
  expect(runner.failed()).toBe(fails);
  expect(runner.outputs.get('recovery-seconds')).toBe('42');
});

test('a result that is too long for an output keeps what is short, and says where the rest is', () => {
  const runner = recordingRunner();
  const result = {
    schema_version: 1,
    verdict: 'healthy',
    notes: Array.from({ length: 60_000 }, () => 'a long note'),
  } as const;
  writeOutputs('verify-health', { ...none, result, decision: 'healthy', 'served-release': null }, runner);
  expect(JSON.parse(runner.outputs.get('result') ?? '')).toEqual({
    schema_version: 1,
    verdict: 'healthy',
    left_out: 'too long for an output: see report.json',
  });
});

import { expect, test } from 'vitest';
import { parseAttachAnswer } from './attach-answer.ts';
import { controllerTime } from './host-clock.ts';

test.each([
  ['leased 7', { kind: 'leased', tick: 7 }],
  ['went', { kind: 'went' }],
  ['confirmed', { kind: 'confirmed' }],
  ['fenced 4', { kind: 'fenced', token: 4 }],
  ['bad-request', { kind: 'bad-request' }],
  ['failed decide', { kind: 'failed', request: 'decide' }],
  [
    'decided abort 3 lease-lost supervisor',
    { kind: 'decided', decision: 'abort', token: 3, reason: 'lease-lost', by: 'supervisor' },
  ],
  [
    'hello boot=b-1 up=1200 at=1700000000 size=42 supervisor=alive',
    { kind: 'hello', boot: 'b-1', up: 1200, at: 1700000000, size: 42, supervisor: 'alive' },
  ],
])('%s is understood', (line, answer) => {
  expect(parseAttachAnswer(line)).toEqual(answer);
});

test.each([
  '',
  'leased',
  'leased x',
  'went ',
  'decided maybe 1 a b',
  'sh: 1: foo: not found',
  '::error::x',
  'leased 1e9',
])('anything else is not an answer: %j', (line) => {
  expect(parseAttachAnswer(line)).toBeNull();
});

const reading = { boot: 'b1', up: 5_000, at: 2_000, controller: 1_000_000 };

test('within one boot, uptime places an event in the controller’s time', () => {
  expect(controllerTime({ boot: 'b1', seq: 1, up: 3_500, at: 0 }, reading)).toBe(998_500);
});

test('across boots, the distance on the host’s clock does, whatever that clock shows', () => {
  expect(controllerTime({ boot: 'b0', seq: 1, up: 999_999, at: 1_990 }, reading)).toBe(990_000);
});

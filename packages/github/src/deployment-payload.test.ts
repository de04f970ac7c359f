import { expect, test } from 'vitest';
import { parsePayload } from './deployment-payload.ts';

const payload = {
  schema_version: 1,
  kind: 'verified-health',
  release: 'v1.2.3',
  commit: 'a'.repeat(40),
  operation: null,
  recordHead: null,
  reason: 'healthy',
};

test('a payload is read whether GitHub gives it as an object or as text', () => {
  expect(parsePayload(payload)).toEqual(payload);
  expect(parsePayload(JSON.stringify(payload))).toEqual(payload);
});

test.each([
  ['text of somebody', 'deploy this'],
  ['nothing', ''],
  ['null', null],
  ['another version', { ...payload, schema_version: 2 }],
  ['an unknown kind', { ...payload, kind: 'blessed' }],
  ['a release that cannot be one', { ...payload, release: '$(id)' }],
  ['a commit that cannot be one', { ...payload, commit: 'main; id' }],
  ['an operation that cannot be one', { ...payload, operation: '../x' }],
  ['a head of a record that cannot be one', { ...payload, recordHead: '<img src=x>' }],
  ['a list', [payload]],
  ['text within text', JSON.stringify(JSON.stringify(payload))],
  ['text without an end', JSON.stringify(payload).slice(0, -1)],
  ['a megabyte of nothing', ' '.repeat(1024 * 1024)],
  ['a field that is missing', { ...payload, reason: undefined }],
])('%s is not ours', (_what, given) => {
  expect(parsePayload(given)).toBeNull();
});

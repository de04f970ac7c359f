import { UserError } from '@failback/runbook';
import { expect, test } from 'vitest';
import { newOperationId, requireOperationId } from './operation-id.ts';

test('an id says which procedure and when, and differs by its random part', () => {
  const now = Date.UTC(2026, 10, 21, 3, 15, 7);
  expect(newOperationId('emergency', now, Uint8Array.of(0xab, 0x01, 0xff))).toBe('emergency-20261121t031507z-ab01ff');
  expect(newOperationId('emergency', now, Uint8Array.of(0, 0, 0))).toBe('emergency-20261121t031507z-000000');
});

test.each(['a', 'emergency-20261121t031507z-ab01ff', 'A.b_c-1', 'x'.repeat(64)])('accepts %s', (id) => {
  expect(requireOperationId(id)).toBe(id);
});

test.each(['', '-x', '.hidden', '../..', 'a..b', 'a/b', 'a b', "a'b", 'a\nb', '$(id)', 'é', 'x'.repeat(65)])(
  'refuses %j, and says what is accepted',
  (id) => {
    expect(() => requireOperationId(id)).toThrow(UserError);
    expect(() => requireOperationId(id)).toThrow(/is no operation id.*Accepted: letters, digits/s);
  },
);

import type { LedgerEntry, LiveFacts, Mark } from '@failback/runbook';
import { expect, test } from 'vitest';
import { servesLastGood } from './not-needed.ts';

const entry = (release: string, mark: Mark): LedgerEntry => ({
  schema_version: 1,
  release,
  commit: null,
  mark,
  at: '2026-11-21T00:00:00Z',
  operation: null,
  by: 'somebody',
  reason: 'a test',
});
const live = (release: string | null): LiveFacts => ({ state: 'present', release, commit: null, tree: 'clean' });

test.each([
  ['the newest good release', 'v2', [entry('v1', 'good'), entry('v2', 'good')], true],
  ['an older good release', 'v1', [entry('v1', 'good'), entry('v2', 'good')], false],
  ['the good one before a quarantined one', 'v1', [entry('v1', 'good'), entry('v2', 'good'), entry('v2', 'bad')], true],
  ['a release that the ledger does not know', 'v3', [entry('v1', 'good')], false],
  ['a release that nobody can name', null, [entry('v1', 'good')], false],
  ['anything, by an empty ledger', 'v1', [], false],
] as const)('whether %s is the last good one', (_, release, ledger, expected) => {
  expect(servesLastGood(live(release), ledger)).toBe(expected);
});

test('a host without a live release serves none', () => {
  expect(servesLastGood({ state: 'none' }, [entry('v1', 'good')])).toBe(false);
});

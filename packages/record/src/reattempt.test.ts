import type { LedgerEntry } from '@failback/runbook';
import { describe, expect, test } from 'vitest';
import { type Known, type ReattemptFacts, reattempt } from './reattempt.ts';

const yes: Known = { state: 'yes', detail: '' };
const left = { release: 'v1.5.0', commit: 'b2d41c7' };

function entry(changed: Partial<LedgerEntry>): LedgerEntry {
  const { release, commit } = left;
  const told = { at: '2026-03-07T09:15:00Z', by: 'octocat', reason: 'rolled back' };
  return { schema_version: 1, release, commit, mark: 'bad', operation: 'emergency-1', ...told, ...changed };
}

const cause = entry({ operation: null, by: 'grace', reason: 'root cause: a missing index' });

/** Everything that can be checked is met. */
const met: ReattemptFacts = {
  left,
  ledger: [entry({ release: 'v1.4.2', commit: '9f0c2ab', mark: 'good', operation: null }), entry({}), cause],
  available: [{ release: 'v1.5.1', commit: 'cafe123' }, left, { release: 'v1.4.2', commit: '9f0c2ab' }],
  recovered: yes,
  recordIntact: yes,
  noDrift: yes,
  preflight: yes,
};

test('is allowed when every line that can be checked is met, and people still have theirs to tick', () => {
  const { allowed, lines } = reattempt(met);
  expect(allowed).toBe(true);
  expect(lines.filter(({ state }) => state === 'people').length).toBeGreaterThan(3);
  expect(lines.filter(({ state }) => state === 'not-met')).toEqual([]);
});

describe('is not allowed', () => {
  const unknown: Known = { state: 'unknown', detail: 'could not check' };
  const no: Known = { state: 'no', detail: 'no' };
  test.each<[string, Partial<ReattemptFacts>]>([
    ['when the site has not recovered', { recovered: no }],
    ['when the record was changed', { recordIntact: no }],
    ['when there is drift', { noDrift: no }],
    ['when drift could not be measured', { noDrift: unknown }],
    ['when the preflight audit does not pass', { preflight: no }],
    ['when the preflight audit was not asked', { preflight: unknown }],
    ['when nobody has recorded the root cause', { ledger: [entry({})] }],
    ['when only a machine wrote of a root cause', { ledger: [entry({}), { ...cause, operation: 'emergency-1' }] }],
    ['when the cause was written down before the rollback', { ledger: [{ ...cause, mark: 'unknown' }, entry({})] }],
    ['when the root cause is empty', { ledger: [entry({}), { ...cause, reason: 'root cause:  ' }] }],
    ['when the release was never quarantined', { ledger: [{ ...cause, mark: 'good' }] }],
    ['when a later operation, and no person, called it good', { ledger: [entry({}), cause, entry({ mark: 'good' })] }],
    ['when the ledger could not be read', { ledger: null }],
    ['when it is not known which release was left', { left: null }],
    ['when there is no release but the old ones', { available: [left, { release: 'v1.4.2', commit: '9f0c2ab' }] }],
    [
      'when the new release is the quarantined commit under another name',
      { available: [{ ...left, release: 'v1.5.1' }] },
    ],
  ])('%s', (_when, changed) => {
    expect(reattempt({ ...met, ...changed }).allowed).toBe(false);
  });
});

test('a person who lifts the quarantine says why, and the line tells it', () => {
  const lifted = entry({ mark: 'good', operation: null, by: 'ada', reason: 'false alarm of the probe' });
  const { allowed, lines } = reattempt({ ...met, ledger: [...(met.ledger ?? []), lifted] });
  expect(allowed).toBe(true);
  expect(lines.find(({ text }) => text.startsWith('The quarantine'))?.detail).toContain('false alarm of the probe');
});

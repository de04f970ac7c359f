import { expect, test } from 'vitest';
import type { DeploymentPayload, DeploymentRecord } from './github.ts';
import { lastKnownGood, quarantined } from './last-known-good.ts';

/** `good v1`, `bad v1`, `back v1`, `half v1` (no status), `theirs`: the oldest first, as one reads. */
function history(...words: readonly string[]): readonly DeploymentRecord[] {
  return words.map((word, at) => record(word, at + 1)).reverse();
}

function record(word: string, id: number): DeploymentRecord {
  const [what, release = 'v0'] = word.split(' ');
  const at = '2026-01-01T00:00:00Z';
  const by = 'github-actions[bot]';
  if (what === 'theirs') return { id, ref: 'main', at, by, status: 'success', payload: null };
  const kind = what === 'bad' ? 'quarantine' : what === 'back' ? 'rollback' : 'verified-health';
  const status = what === 'half' ? null : what === 'bad' ? 'failure' : 'success';
  const rest = { commit: null, operation: null, recordHead: null, reason: '' };
  const payload: DeploymentPayload = { schema_version: 1, kind, release, ...rest };
  return { id, ref: release, at, by, status, payload };
}

test.each([
  ['nothing', [], null, []],
  ['Deployments of others', ['theirs'], null, []],
  ['the newest that was proved', ['good v1', 'good v2', 'theirs'], 'v2', []],
  ['one whose status never arrived', ['good v1', 'half v2'], 'v1', []],
  ['a rollback to a release, which proves nothing by itself', ['good v1', 'back v2'], 'v1', []],
  ['one that is quarantined later', ['good v1', 'good v2', 'bad v2'], 'v1', ['v2']],
  ['one that was proved twice and is quarantined', ['good v1', 'good v2', 'good v2', 'bad v2'], 'v1', ['v2']],
  ['one that was set free and proved again', ['good v1', 'good v2', 'bad v2', 'good v2'], 'v2', []],
  ['one that was proved only half after its quarantine', ['good v1', 'bad v1', 'half v1'], null, ['v1']],
  ['nothing but quarantines', ['good v1', 'bad v1'], null, ['v1']],
])('of %s', (_what, words, release, bad) => {
  expect(lastKnownGood(history(...words))?.payload?.release ?? null).toBe(release);
  expect([...quarantined(history(...words))]).toEqual(bad);
});

test('the order in which they come does not matter', () => {
  const records = [...history('good v1', 'good v2', 'bad v3', 'good v3', 'bad v3')].reverse();
  expect(lastKnownGood(records)?.payload?.release).toBe('v2');
  expect([...quarantined(records)]).toEqual(['v3']);
});

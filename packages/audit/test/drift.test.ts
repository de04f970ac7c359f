import { describe, expect, test } from 'vitest';
import { drift, uncompared } from '../src/drift.ts';
import type { Baseline, HostState } from '../src/host-state.ts';
import { STATE } from './fit-facts.ts';

const baseline: Baseline = {
  schema_version: 1,
  app: 'chom',
  environment: 'production',
  at: '2026-01-01T00:00:00Z',
  state: STATE,
};
const now = (change: Partial<HostState>): HostState => ({ ...STATE, ...change });
const unit = { enabled: 'enabled', active: 'active', local: null };
const sum = (digit: string) => `sha256:${digit.repeat(64)}`;

test('a host that is as it was has not drifted', () => {
  expect(drift(baseline, STATE, [])).toEqual([]);
  expect(uncompared(baseline, STATE)).toEqual([]);
});

describe('what has changed is told with what it was and what it is', () => {
  test.each<[string, Partial<HostState>, object]>([
    [
      'a version',
      { versions: { ...STATE.versions, php: '8.3.7' } },
      { kind: 'version', name: 'php', was: '8.3.6', is: '8.3.7' },
    ],
    [
      'a new setting',
      { envKeys: ['APP_KEY', 'DB_PASSWORD', 'DEBUG'] },
      { kind: 'env-key', name: 'DEBUG', was: null, is: 'set' },
    ],
    [
      'a setting that is gone',
      { envKeys: ['APP_KEY'] },
      { kind: 'env-key', name: 'DB_PASSWORD', was: 'set', is: null },
    ],
    [
      'a unit that stands still',
      { units: { 'nginx.service': { ...unit, active: 'failed' } } },
      { kind: 'unit', name: 'nginx.service', was: 'enabled, active', is: 'enabled, failed' },
    ],
    [
      'a unit that somebody has overridden',
      { units: { 'nginx.service': { ...unit, local: sum('3') } } },
      { kind: 'unit', name: 'nginx.service', is: `enabled, active, ${sum('3')}` },
    ],
    [
      'a crontab',
      { crontabs: { 'user deploy': { state: 'read', entries: 2, sum: sum('4') } } },
      { kind: 'cron', name: 'user deploy', was: `1 entry, ${sum('1')}`, is: `2 entries, ${sum('4')}` },
    ],
    ['a package', { packages: { nginx: '1.24.1' } }, { kind: 'package', name: 'nginx', was: '1.24.0', is: '1.24.1' }],
    [
      'a file',
      { files: { '/etc/php.ini': 'missing' } },
      { kind: 'file', name: '/etc/php.ini', was: sum('2'), is: 'missing' },
    ],
    ['the release', { release: 'b'.repeat(40) }, { kind: 'release', is: 'b'.repeat(40) }],
  ])('%s', (_what, change, expected) => {
    expect(drift(baseline, now(change), [])).toMatchObject([{ host: 'app1', ...expected }]);
  });

  test('the schema of the database', () => {
    const known = { ...baseline, state: now({ schema: sum('5') }) };
    expect(drift(known, now({ schema: sum('6') }), [])).toMatchObject([
      { kind: 'schema', was: sum('5'), is: sum('6') },
    ]);
  });
});

test('what the runbook lets differ is left out, by name and by pattern; a dot in it is a dot', () => {
  const changed = now({
    packages: { nginx: '1.25', 'linux-image-6.1': '6.1.2', linuxXimage: '1' },
    envKeys: ['APP_KEY', 'DB_PASSWORD', 'RELEASE_ID'],
  });
  expect(drift(baseline, changed, ['RELEASE_*', 'linux-image-*', 'nginx'])).toMatchObject([{ name: 'linuxXimage' }]);
  expect(drift(baseline, now({ versions: { ...STATE.versions, php: '9' } }), ['p.p', '*.service'])).toHaveLength(1);
});

test('what one side does not know is not drift, and is never passed over', () => {
  const blind = now({ envKeys: null, packages: null });
  expect(drift(baseline, blind, [])).toEqual([]);
  expect(uncompared(baseline, blind)).toEqual([
    { host: 'app1', kind: 'env-key', why: 'it could not be read now' },
    { host: 'app1', kind: 'package', why: 'it could not be read now' },
  ]);
  expect(uncompared({ ...baseline, state: now({ units: null }) }, STATE)).toEqual([
    { host: 'app1', kind: 'unit', why: 'the baseline does not know it' },
  ]);
});

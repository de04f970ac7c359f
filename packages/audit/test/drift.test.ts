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
  expect(uncompared(baseline, STATE, [])).toEqual([]);
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

describe('what is not known is not drift, and is never passed over', () => {
  const then = (change: Partial<HostState>): Baseline => ({ ...baseline, state: now(change) });

  test.each<[string, Baseline, HostState, readonly object[]]>([
    [
      'what cannot be read now',
      baseline,
      now({ envKeys: null, packages: null, unread: ['env-key', 'package'] }),
      [
        { kind: 'env-key', why: 'it could not be read now' },
        { kind: 'package', why: 'it could not be read now' },
      ],
    ],
    [
      'what could not be read then',
      then({ units: null, unread: ['unit'] }),
      STATE,
      [{ kind: 'unit', why: 'the baseline does not know it: it could not be read then' }],
    ],
    [
      'what could be read neither then nor now',
      then({ release: null, unread: ['release', 'schema'] }),
      now({ release: null, unread: ['release', 'schema'] }),
      [
        { kind: 'schema', why: 'it could be read neither then nor now' },
        { kind: 'release', why: 'it could be read neither then nor now' },
      ],
    ],
    ['what is new', then({ units: null }), STATE, [{ kind: 'unit', why: 'the baseline does not know it' }]],
    [
      'a crontab, a checksum, a version and a unit that say nothing on either side',
      then({
        crontabs: { 'user deploy': { state: 'unreadable' } },
        files: { '/etc/php.ini': 'unreadable' },
        units: { 'nginx.service': { ...unit, local: 'unreadable' } },
      }),
      now({
        crontabs: { 'user deploy': { state: 'unreadable' } },
        versions: { ...STATE.versions, php: 'unreadable' },
        units: { 'nginx.service': { ...unit, active: 'unreadable' } },
      }),
      [
        { kind: 'version', why: 'php could not be read now' },
        { kind: 'unit', why: 'nginx.service could be read neither then nor now' },
        { kind: 'cron', why: 'user deploy could be read neither then nor now' },
        { kind: 'file', why: '/etc/php.ini could not be read when the baseline was made' },
      ],
    ],
  ])('%s', (_what, before, after, expected) => {
    expect(uncompared(before, after, [])).toEqual(expected.map((each) => ({ host: 'app1', ...each })));
    expect(drift(before, after, [])).toEqual([]);
  });

  test('a host without systemd, dpkg and release has none of them to compare', () => {
    const bare: Partial<HostState> = { units: null, packages: null, envKeys: null, release: null };
    expect(uncompared(then(bare), now(bare), [])).toEqual([]);
  });

  test('what the runbook lets differ need not be read', () => {
    const blind = now({ crontabs: { 'user deploy': { state: 'unreadable' } } });
    expect(uncompared(baseline, blind, ['user *'])).toEqual([]);
  });
});

test('a name that every object of the language knows is a name like any other', () => {
  const odd = now({ envKeys: ['APP_KEY', 'DB_PASSWORD', 'constructor'], packages: { nginx: '1.24.0', tostring: '1' } });
  expect(drift(baseline, odd, [])).toEqual([
    { host: 'app1', kind: 'env-key', name: 'constructor', was: null, is: 'set' },
    { host: 'app1', kind: 'package', name: 'tostring', was: null, is: '1' },
  ]);
});

import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readBaseline, writeBaseline } from '../src/baseline.ts';
import type { Baseline } from '../src/host-state.ts';
import { parseBaseline } from '../src/parse-baseline.ts';
import { STATE } from './fit-facts.ts';
import { SHELLS, ShellHost } from './shell-host.ts';

const BASELINE: Baseline = {
  schema_version: 1,
  app: 'chom',
  environment: 'production',
  at: '2026-01-01T00:00:00.000Z',
  state: { ...STATE, files: { "/etc/it's $(here)": 'missing' } },
};

describe.each(SHELLS)('the baseline on a host (%s)', (shell) => {
  test('is read as it was written, for its owner alone, and replaced whole', async () => {
    using host = new ShellHost(shell);
    const folder = join(host.home, 'state/chom/production');
    expect(await readBaseline(host.connection, folder)).toEqual({ state: 'absent' });
    const path = await writeBaseline(host.connection, '~/state', BASELINE);
    expect(path).toBe(join(folder, 'baseline.json'));
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(await readBaseline(host.connection, folder)).toEqual({ state: 'present', baseline: BASELINE });
    await writeBaseline(host.connection, '~/state', { ...BASELINE, at: 'later' });
    expect(await readBaseline(host.connection, folder)).toMatchObject({ baseline: { at: 'later' } });
    expect(readdirSync(folder)).toEqual(['baseline.json']);
  });

  test('does not follow a link that somebody has put in its place', async () => {
    using host = new ShellHost(shell);
    const folder = join(host.home, 'state/chom/production');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(host.home, 'other'), `${JSON.stringify(BASELINE)}\n`);
    symlinkSync(join(host.home, 'other'), join(folder, 'baseline.json'));
    expect(await readBaseline(host.connection, folder)).toEqual({ state: 'unreadable' });
    await writeBaseline(host.connection, '~/state', { ...BASELINE, at: 'later' });
    expect(readFileSync(join(host.home, 'other'), 'utf8')).not.toContain('later');
    expect(await readBaseline(host.connection, folder)).toMatchObject({ baseline: { at: 'later' } });
  });

  test('is refused where the state directory is not there and not ours to make', async () => {
    using host = new ShellHost(shell);
    await expect(writeBaseline(host.connection, '/nowhere/failback', BASELINE)).rejects.toMatchObject({
      failure: { code: 'state-dir-missing', host: 'app1' },
    });
    expect(existsSync('/nowhere')).toBe(false);
  });

  test('that is torn or of somebody else is unreadable, never empty', async () => {
    using host = new ShellHost(shell);
    const folder = join(host.home, 'state/chom/production');
    for (const text of ['', '{"schema_version":1', JSON.stringify({ ...BASELINE, schema_version: 2 })]) {
      host.file('state/chom/production/baseline.json', `${text}\n`);
      expect(await readBaseline(host.connection, folder)).toEqual({ state: 'unreadable' });
    }
  });
});

test.each([
  ['a state of another kind', { state: { ...STATE, versions: ['php'] } }],
  ['a unit without its parts', { state: { ...STATE, units: { nginx: {} } } }],
  ['a crontab with nothing in it', { state: { ...STATE, crontabs: { a: {} } } }],
  ['no state', { state: null }],
  ['no time', { at: 7 }],
])('a baseline with %s is not believed', (_what, change) => {
  expect(parseBaseline(JSON.stringify({ ...BASELINE, ...change }))).toBeNull();
});

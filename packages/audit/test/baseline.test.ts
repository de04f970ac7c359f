import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Script } from '@failback/host';
import { describe, expect, test } from 'vitest';
import { SHELLS } from '../../host/test/shells.ts';
import { readBaseline, writeBaseline } from '../src/baseline.ts';
import type { Baseline } from '../src/host-state.ts';
import { parseBaseline } from '../src/parse-baseline.ts';
import { AuditedHost } from './audited-host.ts';
import { STATE } from './fit-facts.ts';

const BASELINE: Baseline = {
  schema_version: 1,
  app: 'chom',
  environment: 'production',
  at: '2026-01-01T00:00:00.000Z',
  state: { ...STATE, files: { "/etc/it's $(here)": 'missing' } },
};

/** A disk with room for no block more: what is written beyond it fails, as it does there. */
const FULL = "trap '' XFSZ; ulimit -f 0\n";
const LATER = '2026-02-02T00:00:00.000Z';

describe.each(SHELLS)('the baseline on a host (%s)', (shell) => {
  test('is read as it was written, for its owner alone, and replaced whole', async () => {
    using host = new AuditedHost(shell);
    const folder = join(host.home, 'state/chom/production');
    expect(await readBaseline(host.connection(), folder)).toEqual({ state: 'absent' });
    const path = await writeBaseline(host.connection(), '~/state', BASELINE);
    expect(path).toBe(join(folder, 'baseline.json'));
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(await readBaseline(host.connection(), folder)).toEqual({ state: 'present', baseline: BASELINE });
    await writeBaseline(host.connection(), '~/state', { ...BASELINE, at: LATER });
    expect(await readBaseline(host.connection(), folder)).toMatchObject({ baseline: { at: LATER } });
    expect(readdirSync(folder)).toEqual(['baseline.json']);
  });

  test('does not follow a link that somebody has put in its place', async () => {
    using host = new AuditedHost(shell);
    const folder = join(host.home, 'state/chom/production');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(host.home, 'other'), `${JSON.stringify(BASELINE)}\n`);
    symlinkSync(join(host.home, 'other'), join(folder, 'baseline.json'));
    expect(await readBaseline(host.connection(), folder)).toEqual({ state: 'unreadable' });
    await writeBaseline(host.connection(), '~/state', { ...BASELINE, at: LATER });
    expect(readFileSync(join(host.home, 'other'), 'utf8')).not.toContain(LATER);
    expect(await readBaseline(host.connection(), folder)).toMatchObject({ baseline: { at: LATER } });
  });

  test('takes the place of nothing but a file: a folder by its name is refused, a link to one goes', async () => {
    using host = new AuditedHost(shell);
    const folder = join(host.home, 'state/chom/production');
    mkdirSync(join(folder, 'baseline.json'), { recursive: true });
    await expect(writeBaseline(host.connection(), '~/state', BASELINE)).rejects.toMatchObject({
      failure: { code: 'state-dir-not-writable' },
    });
    rmSync(join(folder, 'baseline.json'), { recursive: true });
    mkdirSync(join(host.home, 'elsewhere'));
    symlinkSync(join(host.home, 'elsewhere'), join(folder, 'baseline.json'));
    await writeBaseline(host.connection(), '~/state', BASELINE);
    expect(await readBaseline(host.connection(), folder)).toMatchObject({ state: 'present' });
    expect(readdirSync(join(host.home, 'elsewhere'))).toEqual([]);
  });

  test('of two audits at once is one of both, whole, and nothing half is left', async () => {
    using host = new AuditedHost(shell);
    const ats = Array.from({ length: 8 }, (_, second) => `2026-02-02T00:00:0${second}.000Z`);
    await Promise.all(ats.map((at) => writeBaseline(host.connection(), '~/state', { ...BASELINE, at })));
    const folder = join(host.home, 'state/chom/production');
    const kept = await readBaseline(host.connection(), folder);
    expect(kept.state === 'present' && ats.includes(kept.baseline.at)).toBe(true);
    expect(readdirSync(folder)).toEqual(['baseline.json']);
  });

  test('that does not fit on the disk leaves the one before', async () => {
    using host = new AuditedHost(shell);
    await writeBaseline(host.connection(), '~/state', BASELINE);
    const full = { ...host.connection(), run: (script: Script) => host.run({ ...script, text: FULL + script.text }) };
    await expect(writeBaseline(full, '~/state', { ...BASELINE, at: LATER })).rejects.toMatchObject({
      failure: { code: 'disk-full' },
    });
    const folder = join(host.home, 'state/chom/production');
    expect(await readBaseline(host.connection(), folder)).toMatchObject({ baseline: { at: BASELINE.at } });
    expect(readdirSync(folder)).toEqual(['baseline.json']);
  });

  test('is refused where the state directory is not there and not ours to make', async () => {
    using host = new AuditedHost(shell);
    await expect(writeBaseline(host.connection(), '/nowhere/failback', BASELINE)).rejects.toMatchObject({
      failure: { code: 'state-dir-missing', host: 'app1' },
    });
    expect(existsSync('/nowhere')).toBe(false);
  });

  test('that is torn or of somebody else is unreadable, never empty', async () => {
    using host = new AuditedHost(shell);
    const folder = join(host.home, 'state/chom/production');
    for (const text of ['', '{"schema_version":1', JSON.stringify({ ...BASELINE, schema_version: 2 })]) {
      host.file('state/chom/production/baseline.json', `${text}\n`);
      expect(await readBaseline(host.connection(), folder)).toEqual({ state: 'unreadable' });
    }
  });
});

test.each([
  ['a state of another kind', { state: { ...STATE, versions: ['php'] } }],
  ['a unit without its parts', { state: { ...STATE, units: { nginx: {} } } }],
  ['a crontab with nothing in it', { state: { ...STATE, crontabs: { a: {} } } }],
  ['no state', { state: null }],
  ['no time', { at: 7 }],
  ['a time that is any text', { at: '<b>yesterday</b>' }],
  ['nothing about what could not be read', { state: { ...STATE, unread: undefined } }],
])('a baseline with %s is not believed', (_what, change) => {
  expect(parseBaseline(JSON.stringify({ ...BASELINE, ...change }))).toBeNull();
});

import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hostStateRequest, readHostState, writeBaseline } from '@failback/audit';
import type { HostSurvey } from '@failback/host';
import { expect, test } from 'vitest';
import { ShellHost } from '../../host/test/shell-host.ts';
import { SHELLS } from '../../host/test/shells.ts';
import { smallEnvironment } from '../../runbook/test/small-environment.ts';
import { driftOfHosts } from '../src/post-audit/drift-of-hosts.ts';

const [shell = 'sh'] = SHELLS;
const shop = smallEnvironment({ stateDir: '~/failback' });
const target = { release: 'v1.4.2', commit: '9f0c2ab' };

/** A host whose baseline has these things changed in it. */
async function measured(changed: object) {
  using host = new ShellHost(shell);
  const environment = { ...shop, release: { ...shop.release, path: join(host.home, 'www') } };
  mkdirSync(environment.release.path);
  const git = ['-c', 'user.name=t', '-c', 'user.email=t@example.com', '-C', environment.release.path];
  for (const words of [
    ['init', '-q'],
    ['commit', '-q', '--allow-empty', '-m', 'first'],
  ]) {
    execFileSync('git', [...git, ...words]);
  }
  writeFileSync(join(environment.release.path, '.env'), 'APP_KEY=x\n');
  const connection = host.connection();
  const [only] = environment.hosts;
  if (only === undefined) throw new Error('no host');
  const state = { ...(await readHostState(connection, hostStateRequest(environment, only))), ...changed };
  const at = '2026-03-07T09:00:00.000Z';
  await writeBaseline(connection, environment.stateDir, {
    schema_version: 1,
    app: environment.app,
    environment: environment.name,
    at,
    state,
  });
  const facts = { host: 'app1', stateDir: { path: join(host.home, 'failback') } } as HostSurvey;
  return await driftOfHosts(environment, [facts], target, async () => connection);
}

test('a host that is as its baseline has it has not drifted', async () => {
  expect(await measured({})).toMatchObject({ state: 'measured', items: [], uncompared: [] });
});

test('a setting that is new since the baseline is drift, by its name', async () => {
  expect(await measured({ envKeys: [] })).toMatchObject({
    items: [{ host: 'app1', what: 'env-key APP_KEY', expected: 'not there', found: 'set' }],
  });
});

test('a schema that the baseline knows and that cannot be read now is not compared, and never "no drift"', async () => {
  expect(await measured({ schema: `sha256:${'0'.repeat(64)}` })).toMatchObject({
    items: [],
    uncompared: [expect.stringContaining('schema')],
  });
});

test('a schema that could be read neither then nor now is not compared either', async () => {
  expect(await measured({ schema: null, unread: ['schema'] })).toMatchObject({
    items: [],
    uncompared: [expect.stringContaining('app1: schema: ')],
  });
});

test('a baseline that came with the image of another host is no baseline of this one', async () => {
  expect(await measured({ host: 'app2' })).toEqual({
    state: 'not-measured',
    why: 'app1: its baseline is that of app2',
  });
});

test('a host without a baseline has none, with the command that writes one', async () => {
  using host = new ShellHost(shell);
  const facts = { host: 'app1', stateDir: { path: join(host.home, 'failback') } } as HostSurvey;
  const drift = await driftOfHosts(shop, [facts], target, async () => host.connection());
  expect(drift).toEqual({ state: 'no-baseline', mend: 'failback preflight --environment production' });
});

test('a host that could not be asked leaves drift unmeasured', async () => {
  expect(await driftOfHosts(shop, [], target, () => Promise.reject(new Error('asked')))).toEqual({
    state: 'not-measured',
    why: 'no host could be asked',
  });
});

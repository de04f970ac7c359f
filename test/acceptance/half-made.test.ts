import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BROKEN_RELEASE, GOOD_RELEASE, type StageHost } from '@failback/drill';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerOf, conditionsOf } from './condition.ts';
import { refused } from './refusal.ts';
import { type Rehearsal, rehearse } from './rehearsal.ts';
import { errorsOf } from './runner-log.ts';

let rehearsal: Rehearsal;
let config: string;

beforeAll(async () => {
  rehearsal = await rehearse();
  for (const host of rehearsal.stage.hosts) await layOut(host);
  config = rehearsal.runbook(
    'symlink',
    ['strategy: git-tag', 'strategy: symlink'],
    ["path: '~/www'", "path: '~/site'"],
    ["  tags: 'v*'\n", ''],
  );
  await flipAll(GOOD_RELEASE);
  const proved = await rehearsal.verify({ config });
  expect(proved.outputs.decision, proved.log).toBe('healthy');
  await flipAll(BROKEN_RELEASE);
});
afterAll(() => rehearsal.close());

/** From a checkout to a folder for each release and a link to the live one, which the service manager starts. */
async function layOut(host: StageHost): Promise<void> {
  const site = join(host.home, 'site');
  for (const release of [GOOD_RELEASE, BROKEN_RELEASE]) {
    await host.deploy(release).catch(() => undefined);
    const folder = join(site, 'releases', release);
    mkdirSync(folder, { recursive: true });
    cpSync(host.releasePath, folder, { recursive: true, filter: (source) => !source.endsWith('/.git') });
  }
  rmSync(host.releasePath, { recursive: true });
  symlinkSync(join('site', 'current'), host.releasePath);
}

async function flipAll(release: string): Promise<void> {
  for (const host of rehearsal.stage.hosts) {
    const current = join(host.home, 'site', 'current');
    symlinkSync(join('releases', release), `${current}.new`);
    renameSync(`${current}.new`, current);
    await host.run(['appctl', 'restart']);
  }
}

const folderOf = (host: StageHost, release = GOOD_RELEASE) => join(host.home, 'site', 'releases', release);

describe('a release folder', () => {
  test('is refused as half made when its web root is empty, and both hosts stay as found', async () => {
    const [, app2] = rehearsal.stage.hosts;
    renameSync(folderOf(app2), `${folderOf(app2)}.whole`);
    mkdirSync(folderOf(app2));
    const end = await rehearsal.rollback({ config, 'dry-run': 'true' });
    expect(end.outputs.decision, end.log).toBe('refused');
    expect(errorsOf(end.log).join()).toContain('is half made: its web root');
    await expectAsFoundAfterARun();
    rmSync(folderOf(app2), { recursive: true });
    renameSync(`${folderOf(app2)}.whole`, folderOf(app2));
  });

  test('is refused when a file differs from the release that was proved good, and both hosts stay as found', async () => {
    const [app1] = rehearsal.stage.hosts;
    const file = join(folderOf(app1), 'catalogue.mjs');
    const whole = readFileSync(file);
    writeFileSync(file, 'torn');
    await expectAsFoundAfterARun();
    writeFileSync(file, whole);
  });

  test('that is missing on one host is refused before anything is claimed', async () => {
    const [, app2] = rehearsal.stage.hosts;
    renameSync(folderOf(app2), join(app2.home, 'away'));
    const end = await refused(rehearsal, { config });
    expect(end.outputs['reason-code']).toBe('target-missing');
    expect(errorsOf(end.log).join()).toContain('host app2');
    renameSync(join(app2.home, 'away'), folderOf(app2));
  });

  test('that is whole is flipped to under traffic', async () => {
    const end = await rehearsal.rollback({ config });
    expect(end.outputs, end.log).toMatchObject({ decision: 'rolled-back', 'to-release': GOOD_RELEASE });
    for (const host of rehearsal.stage.hosts) {
      expect(await answerOf(host)).toBe(`200 ${GOOD_RELEASE}`);
      expect(await answerOf(host, '/health/ready')).toBe(`200 ${GOOD_RELEASE}`);
    }
  });
});

/** A run that finds the release half made while it prepares goes back: same release, same processes, nothing flipped. */
async function expectAsFoundAfterARun(): Promise<void> {
  const before = await conditionsOf(rehearsal.stage.hosts);
  const end = await rehearsal.rollback({ config });
  expect(end.code).toBe(1);
  expect(['undone', 'refused'], end.log).toContain(end.outputs.decision);
  const after = await conditionsOf(rehearsal.stage.hosts);
  const seen = (conditions: typeof before) => conditions.map(({ answer, process }) => ({ answer, process }));
  expect(seen(after)).toEqual(seen(before));
  for (const host of rehearsal.stage.hosts) {
    expect(readFileSync(join(host.home, 'site/current/release.json'), 'utf8')).toContain(BROKEN_RELEASE);
  }
}

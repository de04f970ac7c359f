import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BROKEN_RELEASE, GOOD_RELEASE } from '@failback/drill';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { conditionsOf } from './condition.ts';
import { CONFIRM, Laptop } from './laptop.ts';

let laptop: Laptop;
beforeAll(async () => {
  laptop = await Laptop.open();
});
afterAll(() => laptop.close());

const failback = (...args: readonly string[]) => laptop.failback(...args);
const RECOVERED = [`200 ${GOOD_RELEASE}`, `200 ${GOOD_RELEASE}`];

describe('while the good release is served', () => {
  test('status shows every host, and that nothing is held', async () => {
    const { code, out } = await failback('status');
    expect(code).toBe(0);
    expect(out).toMatch(/app1 \(control\)\n {2}live +v1\.0\.0/);
    expect(out).toMatch(/app2\n {2}live +v1\.0\.0/);
    expect(out).toContain('Ledger: empty.');
  });

  test('an empty ledger tells how to mark a release', async () => {
    const { code, out } = await failback('ledger');
    expect(code).toBe(0);
    expect(out).toContain('failback ledger mark RELEASE good --reason');
  });

  test('a mark needs a release, a word and a reason', async () => {
    const { code, err } = await failback('ledger', 'mark', 'v1.0.0', 'fine');
    expect(code).toBe(2);
    expect(err).toContain('"fine" is no mark.');
    expect(err).toContain('--reason: Whoever reads the ledger');
    expect((await failback('ledger', 'mark', 'v1;touch x', 'good', '--reason', 'why')).code).toBe(1);
    expect((await failback('ledger')).out).toContain('is empty');
  });

  test('a release that is not there is marked with a warning', async () => {
    const { code, err } = await failback('ledger', 'mark', 'v0.9.0', 'unknown', '--reason', 'older than failback');
    expect(code).toBe(0);
    expect(err).toContain('v0.9.0 is not on app1 now');
  });

  test('verify marks the release that every host serves, and the ledger shows it', async () => {
    const { code, out } = await failback('verify', '--expect-release', GOOD_RELEASE);
    expect(code).toBe(0);
    expect(out).toContain('shop production: healthy; serves v1.0.0');
    expect(out).toContain('v1.0.0 is marked good in the ledger.');
    const listed = JSON.parse((await failback('ledger', 'list', '--json')).out);
    expect(listed.releases).toMatchObject([
      { release: 'v1.0.0', mark: 'good' },
      { release: 'v0.9.0', mark: 'unknown', reason: 'older than failback', by: expect.stringMatching(/^laptop:/) },
    ]);
  });

  test('a rollback is not needed', async () => {
    const { code, out } = await failback('rollback', ...CONFIRM);
    expect(code).toBe(0);
    expect(out).toContain('not-needed');
  });

  test('there is nothing to resume, and nothing to abandon', async () => {
    const resumed = await failback('resume');
    expect(resumed.out).toContain('nothing-unfinished');
    expect(resumed.code).toBe(0);
    const abandoned = await failback('abandon', '--confirm', 'production');
    expect(abandoned.code).toBe(1);
    expect(abandoned.err).toContain('No operation is unfinished');
  });
});

describe('when a broken release is served', () => {
  test('verify says so', async () => {
    await laptop.stage.deploy(BROKEN_RELEASE);
    const { code, out } = await failback('verify');
    expect(code).toBe(1);
    expect(out).toContain('shop production: unhealthy; serves v1.1.0');
  });

  test('plan shows what would be done, with its digest, and changes nothing', async () => {
    const before = await conditionsOf(laptop.stage.hosts);
    const { code, out } = await failback('plan');
    expect(code).toBe(0);
    expect(out).toContain('Found app2: live v1.1.0');
    expect(out).toMatch(/Roll back shop in production: v1\.1\.0 .* → v1\.0\.0/);
    expect(out).toMatch(/^Digest sha256:[0-9a-f]{64}$/m);
    const json = JSON.parse((await failback('plan', '--json')).out);
    expect(json).toMatchObject({ schema_version: 1, outcome: 'planned', plan: { to: { release: 'v1.0.0' } } });
    expect(await conditionsOf(laptop.stage.hosts)).toEqual(before);
  });

  test('a plan that cannot be made tells why', async () => {
    const { code, err } = await failback('plan', '--target', 'v9.9.9');
    expect(code).toBe(1);
    expect(err).toContain('v9.9.9 was never proved good');
    expect(err).toContain('mend:');
  });

  test('a rollback without a confirmation, or with a wrong one, is not begun', async () => {
    const before = await conditionsOf(laptop.stage.hosts);
    const bare = await failback('rollback');
    expect(bare.code).toBe(2);
    expect(bare.err).toContain('--confirm production');
    expect(bare.err).toContain('--reason');
    const wrong = await failback('rollback', '--confirm', 'staging', '--reason', 'why');
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain('"staging" is not the name of the environment');
    expect(await conditionsOf(laptop.stage.hosts)).toEqual(before);
  });

  test('a dry run changes nothing and needs no confirmation', async () => {
    const before = await conditionsOf(laptop.stage.hosts);
    const { code, out } = await failback('rollback', '--dry-run');
    expect(code).toBe(0);
    expect(out).toContain('nothing was changed');
    expect(await conditionsOf(laptop.stage.hosts)).toEqual(before);
  });

  test('a confirmed rollback shows its plan, follows it, and records the override', async () => {
    const { code, out } = await failback('rollback', ...CONFIRM, '--severity', 'sev1', '--out', 'first');
    expect(code).toBe(0);
    expect(out).toContain('Roll back shop in production');
    expect(out).toContain('== quiesce');
    expect(out).toContain('shop production serves v1.0.0 again');
    expect(out).toContain(`Report: ${join(laptop.stage.workspace, 'first', 'report.md')}`);
    expect(out).not.toContain('\u001b[');
    const record = readFileSync(join(laptop.stage.workspace, 'first', 'journal.jsonl'), 'utf8');
    expect(record).toMatch(/"actor":"laptop:[^"]+"/);
    expect(record).toContain('"override":"typed confirmation on a laptop');
    expect(await laptop.answers()).toEqual(RECOVERED);
  });

  test('a record is never written over', async () => {
    const { code, err } = await failback('rollback', '--dry-run', '--out', 'first');
    expect(code).toBe(1);
    expect(err).toContain('There is a record in this folder already');
  });

  test('the one that was left is quarantined now', async () => {
    expect((await failback('status')).out).toContain('Ledger: good v1.0.0; bad v1.1.0; unknown v0.9.0.');
  });
});

import { linkSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BROKEN_RELEASE, GOOD_RELEASE, hostState, type StageHost } from '@failback/drill';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CONFIRM, Laptop } from './laptop.ts';
import { operationOn } from './operation-on-disk.ts';
import { goOn, haveEnded, killedIn } from './waiting-rollback.ts';

let laptop: Laptop;
beforeAll(async () => {
  laptop = await Laptop.openProved();
});
afterAll(() => laptop.close());

const failback = (...args: readonly string[]) => laptop.failback(...args);
const RECOVERED = [`200 ${GOOD_RELEASE}`, `200 ${GOOD_RELEASE}`];
const BROKEN = [`500 ${BROKEN_RELEASE}`, `500 ${BROKEN_RELEASE}`];

describe('what a killed controller left', () => {
  test('after the decision is resumed to the target, and the runner’s proof confirms it', async () => {
    await killedIn('restart', laptop, 'controller');
    goOn(laptop);
    const { code, out } = await failback('resume');
    expect(code, out).toBe(0);
    expect(out).toContain('on-target');
    expect(laptop.stage.hosts.map(hostState)).toEqual(['ON_TARGET', 'ON_TARGET']);
    expect(await laptop.answers()).toEqual(RECOVERED);
  });

  test('and has ended UNCONFIRMED by itself is shown as such, and confirmed by resume', async () => {
    await killedIn('restart', laptop, 'controller');
    goOn(laptop);
    await haveEnded(laptop, ['UNCONFIRMED', 'UNCONFIRMED']);
    const shown = await failback('status');
    expect(shown.code).toBe(1);
    expect(shown.out).toContain('UNCONFIRMED, decision commit');
    expect(shown.out).toContain('failback resume --environment production');
    const { code, out } = await failback('resume');
    expect(code, out).toBe(0);
    expect(laptop.stage.hosts.map(hostState)).toEqual(['ON_TARGET', 'ON_TARGET']);
    expect((await failback('status')).code).toBe(0);
  });

  test('after the decision cannot be abandoned, and is told what goes on instead', async () => {
    await killedIn('restart', laptop, 'supervisors too');
    goOn(laptop);
    const { code, err } = await failback('abandon', '--confirm', 'production');
    expect(code).toBe(1);
    expect(err).toContain('it is committed to v1.0.0 and cannot go back any more');
    expect(err).toContain('failback resume --environment production');
    expect((await failback('resume')).code).toBe(0);
    expect(await laptop.answers()).toEqual(RECOVERED);
  });

  test('before the decision is abandoned: every host is as it was found', async () => {
    await killedIn('preparation', laptop, 'supervisors too');
    goOn(laptop);
    const { code, out } = await failback('abandon', '--confirm', 'production');
    expect(code, out).toBe(0);
    expect(out).toContain('abandoned');
    expect(laptop.stage.hosts.map(hostState)).toEqual(['AS_FOUND', 'AS_FOUND']);
    expect(await laptop.answers('/health/ready')).toEqual(BROKEN);
  });

  test('is unlocked by a person’s word alone, who has seen to it', async () => {
    await killedIn('preparation', laptop, 'supervisors too');
    goOn(laptop);
    // The step that was running when its supervisor died holds the lock for as long as it runs.
    await expect.poll(supervisors, { timeout: 120_000, interval: 500 }).toEqual(['dead', 'dead']);
    const kept = await failback('unlock', ...CONFIRM);
    expect(kept.code).toBe(1);
    expect(kept.err).toContain('it can still come to a good end');
    const { code, out, err } = await failback('unlock', '--unfinished', ...CONFIRM, '--out', 'unlocked');
    expect(code, err).toBe(0);
    expect(out).toContain('Unlocked: app1, app2.');
    const record = readFileSync(join(laptop.stage.workspace, 'unlocked', 'journal.jsonl'), 'utf8');
    expect(record).toMatch(/is ended by laptop:[^ ]+: the shop answers 500/);
    expect(await supervisors()).toEqual(['free', 'free']);
    expect((await failback('unlock', ...CONFIRM)).out).toContain('Nothing is held.');
  });
});

/** Who holds each host, as `status` says it. */
async function supervisors(): Promise<readonly string[]> {
  const { hosts } = JSON.parse((await failback('status', '--json')).out) as {
    hosts: { claim: { state: string; supervisor?: string } }[];
  };
  return hosts.map(({ claim }) => claim.supervisor ?? claim.state);
}

describe('a fleet that a partition has split', () => {
  test('is announced, and resume brings every host to the target', async () => {
    await killedIn('preparation', laptop, 'controller');
    decide(laptop.stage.hosts[0], 'commit');
    decide(laptop.stage.hosts[1], 'abort');
    goOn(laptop);
    await haveEnded(laptop, ['UNCONFIRMED', 'AS_FOUND']);
    expect((await failback('status')).code).toBe(1);
    const { code, out, err } = await failback('resume', '--out', 'split');
    expect(code, out + err).toBe(0);
    expect(out).toContain('app2 is brought to v1.0.0');
    expect(laptop.stage.hosts.map(hostState)).toEqual(['ON_TARGET', 'ON_TARGET']);
    expect(await laptop.answers()).toEqual(RECOVERED);
    expect((await failback('status')).code).toBe(0);
  });
});

/** What a controller wrote there before the partition cut it off. */
function decide(host: StageHost, word: 'commit' | 'abort'): void {
  const operation = operationOn(host);
  if (operation === null) throw new Error('nothing was begun there');
  const { folder, token } = operation;
  writeFileSync(join(folder, '.decision.test'), `${word} ${token} all-ready controller\n`);
  linkSync(join(folder, '.decision.test'), join(folder, 'decision'));
}

describe('a host that is left out', () => {
  test('does not hold up the others, is shown, and stops every other operation', async () => {
    await laptop.stage.deploy(BROKEN_RELEASE);
    await laptop.stage.hosts[1].run(['appctl', 'stop']);
    const { code, out, err } = await failback('rollback', '--without', 'app2', ...CONFIRM);
    expect(code, out + err).toBe(0);
    expect((await laptop.answers())[0]).toBe(`200 ${GOOD_RELEASE}`);
    const shown = await failback('status');
    expect(shown.code).toBe(1);
    expect(shown.out).toContain('Left out: app2.');
    const refused = await failback('rollback', ...CONFIRM);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('failback resume');
  });

  test('is brought to what the others serve by resume, once it is back', async () => {
    await laptop.stage.hosts[1].run(['appctl', 'restart']);
    const { code, out, err } = await failback('resume');
    expect(code, out + err).toBe(0);
    expect(out).toContain('app2 is no longer left out.');
    expect(await laptop.answers()).toEqual(RECOVERED);
    expect((await failback('status')).code).toBe(0);
  });
});

import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type ActionEnd, BROKEN_RELEASE } from '@failback/drill';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { conditionsOf } from './condition.ts';
import { operationOn } from './operation-on-disk.ts';
import { refused } from './refusal.ts';
import { brokenStage, type Rehearsal } from './rehearsal.ts';
import { errorsOf } from './runner-log.ts';

const REQUEST = { reason: 'the shop answers 500', severity: 'sev1' };

let rehearsal: Rehearsal;
let planned: ActionEnd;
const plan = (inputs = {}) => rehearsal.rollback({ ...REQUEST, 'dry-run': 'true', ...inputs });
const reviewed = () => ({
  ...REQUEST,
  'plan-digest': planned.outputs['plan-digest'] ?? '',
  'operation-id': planned.outputs['operation-id'] ?? '',
});

beforeAll(async () => {
  rehearsal = await brokenStage();
  planned = await plan();
  expect(planned.outputs.decision, planned.log).toBe('planned');
});
afterAll(() => rehearsal.close());

test('the same request under the same id has the same digest, and a plan that is only shown does not use its id up', async () => {
  const before = await conditionsOf(rehearsal.stage.hosts);
  const again = await plan({ 'operation-id': planned.outputs['operation-id'] });
  expect(again.outputs).toMatchObject({
    decision: 'planned',
    'plan-digest': planned.outputs['plan-digest'],
    'operation-id': planned.outputs['operation-id'],
  });
  expect(await conditionsOf(rehearsal.stage.hosts)).toEqual(before);
});

test('under another id it has another digest, so the digest alone is refused and says what is missing', async () => {
  expect((await plan()).outputs['plan-digest']).not.toBe(planned.outputs['plan-digest']);
  const end = await refused(rehearsal, { ...reviewed(), 'operation-id': '' });
  expect(end.outputs['reason-code']).toBe('plan-digest-alone');
  expect(errorsOf(end.log).join()).toContain('give the output operation-id of the same dry run');
});

describe('a plan that is not the one that was reviewed is refused, and no host is touched:', () => {
  async function changed(inputs: Record<string, string>): Promise<string> {
    const end = await refused(rehearsal, { ...reviewed(), ...inputs });
    expect(end.outputs['reason-code'], end.log).toBe('plan-changed');
    const [error = ''] = errorsOf(end.log);
    expect(error).toContain('make a new plan and have it reviewed');
    expect(error).toContain(planned.outputs['plan-digest']);
    expect(error).toContain(end.outputs['plan-digest']);
    return /Changed since: (.*?)\. Nothing was done/.exec(error)?.[1] ?? error;
  }

  test('another reason', async () => {
    expect(await changed({ reason: 'something else' })).toMatch(
      /^the request is now by octocat for the reason "something else"[^;]*$/,
    );
  });

  test('a runbook with another budget', async () => {
    const config = rehearsal.runbook('budget', ['budget: 5m', 'budget: 7m']);
    expect(await changed({ config })).toMatch(
      /^the rules of the runbook are now procedure emergency, budget 420 s[^;]*$/,
    );
  });

  test('a runbook with other steps', async () => {
    const config = rehearsal.runbook('steps', [
      '[team, restart, appctl, restart]',
      '[team, restart, appctl, restart, now]',
    ]);
    expect(await changed({ config })).toMatch(/^the steps are now \d+ on app1, \d+ on app2[^;]*$/);
  });

  test('a host more or less', async () => {
    const [, app2 = ''] = readFileSync(rehearsal.config, 'utf8').match(/^( {6}app2: .*\n)/m) ?? [];
    const config = rehearsal.runbook('hosts', [app2, '']);
    expect(await changed({ config })).toMatch(/^the hosts are now app1, /);
  });

  test('another release to go back to, which the ledger has by now', async () => {
    const [app1] = rehearsal.stage.hosts;
    const ledger = `${app1.stateDir}/shop/production/ledger.jsonl`;
    const before = readFileSync(ledger, 'utf8');
    for (const { run, releasePath } of rehearsal.stage.hosts) {
      expect((await run(['git', '-C', releasePath, 'tag', 'v1.0.5', 'v1.0.0'])).code).toBe(0);
    }
    const entry = JSON.parse(before.trim().split('\n').at(-1) ?? '') as object;
    writeFileSync(ledger, `${before}${JSON.stringify({ ...entry, release: 'v1.0.5' })}\n`);
    expect(await changed({})).toMatch(/^the release to go back to is now v1\.0\.5 \([0-9a-f]{12}\)$/);
    writeFileSync(ledger, before);
    for (const { run, releasePath } of rehearsal.stage.hosts)
      await run(['git', '-C', releasePath, 'tag', '-d', 'v1.0.5']);
  });

  test('an id that a person chose does not tell what, and the plan is told as it is now', async () => {
    const named = await plan({ 'operation-id': 'incident-12' });
    const end = await refused(rehearsal, {
      ...REQUEST,
      reason: 'something else',
      'operation-id': 'incident-12',
      'plan-digest': named.outputs['plan-digest'] ?? '',
    });
    expect(end.outputs['reason-code']).toBe('plan-changed');
    expect(errorsOf(end.log)[0]).toMatch(
      /The id incident-12 does not tell what has changed .*: the release that is served is now v1\.1\.0 .*; the release to go back to is now v1\.0\.0/,
    );
  });
});

describe('from a laptop', () => {
  const CLI = resolve(import.meta.dirname, '../../dist/cli/index.js');
  const failback = (...args: readonly string[]) => {
    const { stage, config } = rehearsal;
    const keys = { FAILBACK_SSH_PRIVATE_KEY: stage.sshPrivateKey, FAILBACK_SSH_KNOWN_HOSTS: stage.knownHosts };
    const env = { PATH: process.env.PATH, HOME: stage.root, ...keys };
    const all = [CLI, ...args, '--config', config];
    return new Promise<{ readonly code: number | null; readonly text: string }>((done) => {
      const child = execFile(process.execPath, all, { cwd: stage.workspace, env }, (_error, out, err) =>
        done({ code: child.exitCode, text: `${out}${err}` }),
      );
    });
  };
  const because = ['--reason', 'the shop answers 500'];
  /** The flags that a plan prints for the rollback which is held to it. */
  const heldTo = async (...flags: readonly string[]) => {
    const { text } = await failback('plan', ...flags);
    const [, held = ''] = /This plan and no other: failback rollback (--environment .*), and every/.exec(text) ?? [];
    expect(held, text).toMatch(/--operation \S+ --plan-digest sha256:[0-9a-f]{64}$/);
    return held.split(' ');
  };

  test('a plan without the reason of a rollback is not offered to one', async () => {
    const { text } = await failback('plan');
    expect(text).toMatch(/^Digest sha256:[0-9a-f]{64}$/m);
    expect(text).not.toContain('--operation');
    expect(text).toContain('With --reason');
  });

  test('a digest without its operation, and one that is none, are refused before anything is asked', async () => {
    const alone = await failback(
      'rollback',
      '--plan-digest',
      `sha256:${'0'.repeat(64)}`,
      '--confirm',
      'production',
      ...because,
    );
    expect([alone.code, alone.text]).toEqual([2, expect.stringContaining('--operation: The id stands in the plan')]);
    const none = await failback('rollback', '--plan-digest', 'sha256:0', '--operation', 'x');
    expect([none.code, none.text]).toEqual([2, expect.stringContaining('is not the digest of a plan')]);
  });

  test('a rollback that is held to a plan refuses another one, and names what has changed', async () => {
    const held = await heldTo(...because);
    const before = await conditionsOf(rehearsal.stage.hosts);
    const { code, text } = await failback('rollback', ...held, '--confirm', 'production', '--reason', 'another');
    expect([code, text]).toEqual([1, expect.stringContaining('is not the one that was reviewed')]);
    expect(text).toMatch(/Changed since: the request is now by laptop:\S+ for the reason "another"/);
    expect(await conditionsOf(rehearsal.stage.hosts)).toEqual(before);
  });

  test('and rehearses the one that it is held to', async () => {
    const { code, text } = await failback('rollback', ...(await heldTo(...because)), '--dry-run', ...because);
    expect(code, text).toBe(0);
  });
});

test('the plan that was reviewed is carried out, under its id and with its digest', async () => {
  const end = await rehearsal.rollback(reviewed());
  expect(end.outputs, end.log).toMatchObject({
    decision: 'rolled-back',
    'plan-digest': planned.outputs['plan-digest'],
    'operation-id': planned.outputs['operation-id'],
    'from-release': BROKEN_RELEASE,
  });
  for (const host of rehearsal.stage.hosts) {
    const onDisk = operationOn(host);
    expect(onDisk?.id).toBe(planned.outputs['operation-id']);
    expect(readFileSync(`${onDisk?.folder}/plan/digest`, 'utf8').trim()).toBe(planned.outputs['plan-digest']);
  }
});

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type ActionEnd, BROKEN_RELEASE, GOOD_RELEASE } from '@failback/drill';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type AtGitHub, notedAt, withGitHub } from './at-github.ts';
import { conditionsOf } from './condition.ts';
import { hold, holdPreparation } from './hold.ts';
import { hasSettled, operationOn } from './operation-on-disk.ts';
import { auditing } from './post-audit-run.ts';
import { behave, behaveWell, brokenStage, type Rehearsal } from './rehearsal.ts';
import { annotationsOf, errorsOf } from './runner-log.ts';
import { until } from './until.ts';

let rehearsal: Rehearsal;
beforeAll(async () => {
  rehearsal = await brokenStage();
});
afterAll(() => rehearsal.close());
beforeEach(async () => {
  for (const host of rehearsal.stage.hosts) behaveWell(host);
  await rehearsal.stage.deploy(BROKEN_RELEASE);
});

const whole = (at: AtGitHub, inputs = {}) => at.run('root/index.js', { signals: 'app-down', ...inputs });
const resultOf = ({ outputs }: ActionEnd) => JSON.parse(outputs.result ?? '') as Record<string, unknown>;
const warnings = ({ log }: ActionEnd) =>
  annotationsOf(log)
    .filter(({ level }) => level === 'warning')
    .map(({ text }) => text)
    .join('\n');

test('a whole rollback is rolled back and audited under one operation id, and an incomplete audit stays a warning', async () => {
  await withGitHub(rehearsal, async (at) => {
    const end = await whole(at, { publish: 'full' });
    expect(end.code, end.log).toBe(0);
    expect(end.outputs).toMatchObject({
      decision: 'rolled-back',
      'reason-code': 'recovered-audit-incomplete',
      procedure: 'emergency',
      'from-release': BROKEN_RELEASE,
      'to-release': GOOD_RELEASE,
      'recovery-seconds': expect.stringMatching(/^\d+$/),
      'plan-digest': expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
    });
    const operation = end.outputs['operation-id'];
    const {
      audit,
      record_head: head,
      outcome,
    } = resultOf(end) as {
      audit: { decision: string; reason_code: string; report: string };
      record_head: string;
      outcome: string;
    };
    expect(outcome).toBe('rolled-back');
    expect(audit).toMatchObject({ decision: 'incomplete', reason_code: 'no-baseline', reattempt_allowed: false });
    expect(readFileSync(audit.report, 'utf8')).toContain(operation);
    expect(readFileSync(join(dirname(end.outputs.report ?? ''), 'report.json'), 'utf8')).toContain('"on-target"');
    expect(notedAt(at.state).map(({ recordHead }) => recordHead)).toEqual([head, head]);
    expect(warnings(end)).toContain(`run post-rollback-audit with operation-id: ${operation}`);
    expect(errorsOf(end.log)).toEqual([]);
    expect(end.summary).toContain(`shop production serves ${GOOD_RELEASE} again`);
  });
});

test('with a complete audit the reason is that of the rollback', async () => {
  await rehearsal.stage.deploy(GOOD_RELEASE);
  await auditing(rehearsal).writeBaselines();
  await rehearsal.stage.deploy(BROKEN_RELEASE);
  await withGitHub(rehearsal, async (at) => {
    const end = await whole(at);
    expect(end.outputs, end.log).toMatchObject({ decision: 'rolled-back', 'reason-code': 'on-target' });
    expect(resultOf(end).audit).toMatchObject({ decision: 'complete', reason_code: 'audit-complete' });
  });
});

test('an audit that cannot reach a host is a warning', async () => {
  await withGitHub(rehearsal, async (at) => {
    const restart = hold(rehearsal.stage.hosts[1], 'restart');
    const running = rehearsal.start('root/index.js', at.inputs, {
      env: at.env(),
      line: (line) => {
        if (line.includes('Finished: rolled-back')) rehearsal.stage.hosts[1].ssh.blackhole(true);
      },
    });
    await restart.reached();
    restart.release();
    const end = await (await running).ended;
    rehearsal.stage.hosts[1].ssh.blackhole(false);
    expect(end.code, end.log).toBe(0);
    expect(end.outputs).toMatchObject({ decision: 'rolled-back', 'reason-code': 'recovered-audit-incomplete' });
    expect(errorsOf(end.log)).toEqual([]);
  });
});

describe('nothing is audited', () => {
  test('in a dry run, which changes nothing', async () => {
    await withGitHub(rehearsal, async (at) => {
      const before = await conditionsOf(rehearsal.stage.hosts);
      const end = await whole(at, { 'dry-run': 'true' });
      expect(end.outputs, end.log).toMatchObject({ decision: 'planned', 'reason-code': 'dry-run' });
      expect(resultOf(end)).not.toHaveProperty('audit');
      expect(await conditionsOf(rehearsal.stage.hosts)).toEqual(before);
    });
  });

  test('when the request is refused, which fails the step', async () => {
    await withGitHub(rehearsal, async (at) => {
      const end = await whole(at, { target: 'v0.9.0' });
      expect(end.code).toBe(1);
      expect(end.outputs, end.log).toMatchObject({ decision: 'refused', 'reason-code': 'target-not-proved' });
      expect(resultOf(end)).not.toHaveProperty('audit');
    });
  });
});

test('what was undone is audited, and fails the step for its own reason', async () => {
  await withGitHub(rehearsal, async (at) => {
    behave(rehearsal.stage.hosts[0], 'boot', 'exit 1');
    const end = await whole(at);
    expect(end.code).toBe(1);
    expect(end.outputs, end.log).toMatchObject({ decision: 'undone', 'reason-code': 'step-failed' });
    expect(resultOf(end).audit).toMatchObject({ decision: expect.stringMatching(/complete/) });
  });
});

test('post watches a whole rollback that was cut off, and has nothing to do after one that was not', async () => {
  await withGitHub(rehearsal, async (at) => {
    const boot = holdPreparation(rehearsal.stage.hosts);
    const run = await rehearsal.start('root/index.js', at.inputs, { env: at.env() });
    await boot.reached();
    run.child.kill('SIGKILL');
    const main = await run.ended;
    boot.release();
    await until('both hosts have ended', () => rehearsal.stage.hosts.every(hasSettled));
    const post = async (state: ActionEnd['state']) =>
      (await rehearsal.start('root/post.js', at.inputs, { env: at.env(), state })).ended;
    const watched = await post(main.state);
    expect(watched.outputs, watched.log).toMatchObject({
      decision: 'undone',
      'operation-id': operationOn(rehearsal.stage.hosts[0])?.id,
    });
    const ended = await whole(at);
    expect(await post(ended.state)).toMatchObject({ code: 0, log: '', outputs: {} });
  });
});

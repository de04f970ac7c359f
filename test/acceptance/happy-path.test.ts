import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type ActionEnd, BROKEN_RELEASE, GOOD_RELEASE } from '@failback/drill';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerOf, checkoutOf, conditionsOf } from './condition.ts';
import { type Rehearsal, rehearse, timesOf } from './rehearsal.ts';
import { annotationsOf } from './runner-log.ts';

let rehearsal: Rehearsal;
beforeAll(async () => {
  rehearsal = await rehearse();
  await rehearsal.stage.deploy(GOOD_RELEASE);
});
afterAll(() => rehearsal.close());

const ledger = () => {
  const path = join(rehearsal.stage.hosts[0].stateDir, 'shop/production/ledger.jsonl');
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
};

describe('a healthy site', () => {
  test('verify-health without a release says healthy and marks nothing', async () => {
    const before = await conditionsOf(rehearsal.stage.hosts);
    const end = await rehearsal.verify({ 'expect-release': '' });
    expect(end.outputs).toMatchObject({
      decision: 'healthy',
      'reason-code': 'all-checks-passed',
      'served-release': GOOD_RELEASE,
    });
    expect(await conditionsOf(rehearsal.stage.hosts)).toEqual(before);
  });

  test('verify-health of the served release says healthy and marks it good in the ledger', async () => {
    const end = await rehearsal.verify();
    expect(end.code).toBe(0);
    expect(end.outputs).toMatchObject({ decision: 'healthy', 'served-release': GOOD_RELEASE });
    expect(JSON.parse(end.outputs.result ?? '')).toMatchObject({
      schema_version: 1,
      verdict: 'healthy',
      ledger: 'marked-good',
    });
    expect(readFileSync(end.outputs.report ?? '', 'utf8')).toContain('healthy');
    expect(end.summary).toContain('healthy');
    expect(ledger()).toMatchObject([{ schema_version: 1, release: GOOD_RELEASE, mark: 'good', by: 'octocat' }]);
  });

  test('verify-health of another release says unhealthy, fails, and marks nothing', async () => {
    const before = await conditionsOf(rehearsal.stage.hosts);
    const end = await rehearsal.verify({ 'expect-release': BROKEN_RELEASE });
    expect(end.code).toBe(1);
    expect(end.outputs).toMatchObject({ decision: 'unhealthy', 'reason-code': 'gate-unhealthy' });
    expect(await conditionsOf(rehearsal.stage.hosts)).toEqual(before);
  });

  test('emergency-rollback is not needed while the last good release is served, and changes nothing', async () => {
    const before = await conditionsOf(rehearsal.stage.hosts);
    const end = await rehearsal.rollback();
    expect(end.code).toBe(0);
    expect(end.outputs.decision).toBe('not-needed');
    expect(await conditionsOf(rehearsal.stage.hosts)).toEqual(before);
  });
});

describe('a broken release', () => {
  test('verify-health says unhealthy', async () => {
    await rehearsal.stage.deploy(BROKEN_RELEASE);
    const end = await rehearsal.verify({ 'expect-release': BROKEN_RELEASE });
    expect(end.code).toBe(1);
    expect(end.outputs).toMatchObject({ decision: 'unhealthy' });
  });

  test('a dry run plans the rollback step by step and changes nothing', async () => {
    const before = await conditionsOf(rehearsal.stage.hosts);
    const end = await rehearsal.rollback({ 'dry-run': 'true' });
    expect(end.code).toBe(0);
    expect(end.outputs).toMatchObject({
      decision: 'planned',
      'reason-code': 'dry-run',
      'from-release': BROKEN_RELEASE,
      'to-release': GOOD_RELEASE,
      'recovery-seconds': '',
    });
    expect(end.log).toMatch(/app1: .*would/);
    expect(await conditionsOf(rehearsal.stage.hosts)).toEqual(before);
  });

  describe('is rolled back', () => {
    let end: ActionEnd;
    let before: readonly number[];
    beforeAll(async () => {
      before = rehearsal.stage.hosts.map((host) => timesOf(host, 'restart'));
      end = await rehearsal.rollback({
        reason: 'the shop answers 500',
        severity: 'sev1',
        signals: 'app-down\nerror-rate=100%',
      });
    });

    test('every output has its name and its value', () => {
      const { result, report, ...outputs } = end.outputs;
      expect(end.code, end.log).toBe(0);
      expect(outputs).toEqual({
        decision: 'rolled-back',
        'reason-code': 'on-target',
        'operation-id': expect.stringMatching(/^emergency-\d{8}t\d{6}z-[0-9a-f]{6}$/),
        procedure: 'emergency',
        'from-release': BROKEN_RELEASE,
        'to-release': GOOD_RELEASE,
        'recovery-seconds': expect.stringMatching(/^\d+$/),
        'plan-digest': expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
      });
      expect(JSON.parse(result ?? '')).toMatchObject({
        schema_version: 1,
        outcome: 'rolled-back',
        reason_code: 'on-target',
        procedure: 'emergency',
        from_release: BROKEN_RELEASE,
        to_release: GOOD_RELEASE,
        operation_id: outputs['operation-id'],
        plan_digest: outputs['plan-digest'],
        actor: 'octocat',
        reason: 'the shop answers 500',
        recovery_proof: 'runner',
        budget_seconds: 300,
        decision: 'commit',
        hosts: [
          { name: 'app1', state: 'ON_TARGET', served_release: GOOD_RELEASE },
          { name: 'app2', state: 'ON_TARGET', served_release: GOOD_RELEASE },
        ],
      });
      expect(report).toMatch(/report\.md$/);
    });

    test('both hosts serve the good release to visitors, from a clean checkout of its tag', async () => {
      for (const host of rehearsal.stage.hosts) {
        expect(await answerOf(host)).toBe(`200 ${GOOD_RELEASE}`);
        expect(await answerOf(host, '/health/ready')).toBe(`200 ${GOOD_RELEASE}`);
        expect(await checkoutOf(host)).toBe(GOOD_RELEASE);
      }
    });

    test('each host ran the restart command once', () => {
      expect(rehearsal.stage.hosts.map((host) => timesOf(host, 'restart'))).toEqual(before.map((count) => count + 1));
    });

    test('the ledger now calls the good release good and the broken one bad', () => {
      expect(ledger().map(({ release, mark }) => [release, mark])).toEqual([
        [GOOD_RELEASE, 'good'],
        [BROKEN_RELEASE, 'bad'],
      ]);
    });

    test('the four files of the report lie beside each other and say the same', () => {
      const folder = dirname(end.outputs.report ?? '');
      const read = (name: string) => readFileSync(join(folder, name), 'utf8');
      const json: unknown = JSON.parse(read('report.json'));
      expect(json).toEqual(JSON.parse(end.outputs.result ?? ''));
      for (const name of ['report.md', 'report.html']) {
        expect(read(name)).toContain(end.outputs['operation-id']);
        expect(read(name)).toContain(GOOD_RELEASE);
      }
      expect(read('report.html')).toContain('<svg');
      expect(read('report.html')).not.toMatch(/(?:src|href)=["']?https?:/);
      const lines = read('journal.jsonl')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Record<string, unknown>);
      expect(lines.at(-1)).toMatchObject({ host: null, event: 'finished', outcome: 'rolled-back' });
      expect(lines.filter(({ event, decision }) => event === 'decision' && decision === 'commit')).toHaveLength(2);
    });

    test('the summary of the job is the report', () => {
      expect(end.summary).toContain(`shop production serves ${GOOD_RELEASE} again`);
      expect(end.summary).toContain(end.outputs['operation-id']);
    });

    test('the log has a group for each phase, and no error is annotated', () => {
      expect(end.log).toMatch(/^::group::/m);
      expect(end.log.match(/^::group::/gm)?.length).toBe(end.log.match(/^::endgroup::/gm)?.length);
      expect(annotationsOf(end.log).filter(({ level }) => level === 'error')).toEqual([]);
    });

    test('post has nothing to do', async () => {
      expect(end.state).toMatchObject({ main: 'ended', record: dirname(end.outputs.report ?? '') });
      const { ended } = await rehearsal.start('emergency-rollback/post.js', {}, { state: end.state });
      expect(await ended).toMatchObject({ code: 0, log: '', outputs: {}, summary: '' });
    });

    test('a second run is not needed and changes nothing', async () => {
      const conditions = await conditionsOf(rehearsal.stage.hosts);
      const second = await rehearsal.rollback();
      expect(second.code).toBe(0);
      expect(second.outputs).toMatchObject({ decision: 'not-needed', 'operation-id': '' });
      expect(await conditionsOf(rehearsal.stage.hosts)).toEqual(conditions);
    });

    test('verify-health does not lift the quarantine of the broken release', async () => {
      const conditions = await conditionsOf(rehearsal.stage.hosts);
      expect((await rehearsal.verify({ 'dry-run': 'true' })).outputs.decision).toBe('healthy');
      expect(await conditionsOf(rehearsal.stage.hosts)).toEqual(conditions);
    });

    test('asking for the same operation id again does not execute it twice', async () => {
      const counts = rehearsal.stage.hosts.map((host) => timesOf(host, 'restart'));
      const again = await rehearsal.rollback({ 'operation-id': end.outputs['operation-id'] ?? '' });
      expect(again.outputs).toMatchObject({ decision: 'rolled-back', 'operation-id': end.outputs['operation-id'] });
      expect(rehearsal.stage.hosts.map((host) => timesOf(host, 'restart'))).toEqual(counts);
    });
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BROKEN_RELEASE, GOOD_RELEASE } from '@failback/drill';
import { connectGitHub, freeze, githubSurroundings } from '@failback/github';
import { recordHead } from '@failback/record';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { stoodRun } from '../bed/github/state.ts';
import {
  type AtGitHub,
  changesAt,
  expectRolledBack,
  HUNG_RUN,
  LOCK,
  notedAt,
  noticesOf,
  OUR_RUN,
  recordOf,
  warnings,
  withGitHub,
} from './at-github.ts';
import { hold, holdPreparation } from './hold.ts';
import { hasSettled, operationOn } from './operation-on-disk.ts';
import { behave, behaveWell, brokenStage, type Rehearsal } from './rehearsal.ts';
import { until } from './until.ts';

/** One stage for the file: each test deploys the broken release anew. */
let rehearsal: Rehearsal;
beforeAll(async () => {
  rehearsal = await brokenStage();
});
afterAll(() => rehearsal.close());
beforeEach(async () => {
  for (const host of rehearsal.stage.hosts) behaveWell(host);
  await rehearsal.stage.deploy(BROKEN_RELEASE);
});

describe('a rollback with a token', () => {
  test('freezes deploys, cancels the hung one, notes what it did, and lets deploys go again', async () => {
    await withGitHub(rehearsal, async (at) => {
      const { github, state } = at;
      state.runs.set(HUNG_RUN, stoodRun({ id: HUNG_RUN, looksAfterCancel: 1 }));
      const [app1] = rehearsal.stage.hosts;
      const boot = hold(app1, 'boot');
      const running = rehearsal.start('emergency-rollback/index.js', at.inputs, { env: at.env() });
      await boot.reached();
      await until('deploys are frozen', () => state.refs.has(LOCK) && state.workflows.get('deploy.yml') !== 'active');
      await until('the hung deploy is cancelled', () => state.runs.get(HUNG_RUN)?.cancelled === true);
      expect(state.runs.get(OUR_RUN)?.cancelled).toBe(false);
      boot.release();
      const end = await (await running).ended;

      expectRolledBack(end);
      expect(state.refs.has(LOCK)).toBe(false);
      expect(state.workflows.get('deploy.yml')).toBe('active');
      expect(state.runs.get(HUNG_RUN)).toMatchObject({ status: 'completed', conclusion: 'cancelled' });
      expect(warnings(end)).toEqual([]);
      const { record_head: head } = JSON.parse(end.outputs.result ?? '') as { record_head: string };
      const operation = end.outputs['operation-id'] ?? '';
      expect(notedAt(state).toSorted((a, b) => String(b.kind).localeCompare(String(a.kind)))).toEqual([
        expect.objectContaining({
          kind: 'rollback',
          release: GOOD_RELEASE,
          status: 'success',
          operation,
          recordHead: head,
        }),
        expect.objectContaining({
          kind: 'quarantine',
          release: BROKEN_RELEASE,
          status: 'failure',
          operation,
          recordHead: head,
        }),
      ]);
      expect(JSON.stringify(state.deployments)).not.toContain('the shop answers 500');

      const text = readFileSync(recordOf(end), 'utf8');
      expect(recordHead(text)).toBe(head);
      expect(readFileSync(join(operationOn(app1)?.folder ?? '', 'record.jsonl'), 'utf8')).toBe(text);
      expect(end.summary).toContain(head);
      expect(end.log).toContain(head);
      expect(noticesOf(end).join('\n')).toMatch(/Run 41 of deploy\.yml .* was cancelled; GitHub calls it cancelled/);
      expect(changesAt(github).at(-1)).toBe('repos/create-deployment-status');
      expect(`${text}${end.log.replaceAll(`::add-mask::${github.token}`, '')}${end.summary}`).not.toContain(
        github.token,
      );
    });
  });

  test('that is not needed asks for no freeze, and a dry run changes nothing at GitHub', async () => {
    await withGitHub(rehearsal, async (at) => {
      const planned = await at.rollback({ 'dry-run': 'true' });
      expect(planned.outputs.decision, planned.log).toBe('planned');
      expectRolledBack(await at.rollback({ 'github-token': '' }));
      expect((await at.rollback()).outputs.decision).toBe('not-needed');
      expect(changesAt(at.github)).toEqual([]);
    });
  });

  test('ends a deploy that does not heed its cancel by force, and keeps deploys frozen for what may be left of it', async () => {
    await withGitHub(rehearsal, async (at) => {
      at.state.runs.set(HUNG_RUN, stoodRun({ id: HUNG_RUN, looksAfterCancel: Number.POSITIVE_INFINITY }));
      const end = await at.rollback();
      expectRolledBack(end);
      expect(at.state.runs.get(HUNG_RUN)).toMatchObject({ status: 'completed', forced: true });
      expect(noticesOf(end).join('\n')).toMatch(/Run 41 .* did not heed its cancel and was ended by force/);
      expect(at.state.refs.has(LOCK)).toBe(true);
      expect(warnings(end).join('\n')).toMatch(/Deploys stay frozen: a run of the deploy workflow was ended by force/);
    });
  });

  test('keeps deploys frozen while a deploy that was cancelled is still at work', async () => {
    await withGitHub(rehearsal, async (at) => {
      at.state.runs.set(HUNG_RUN, stoodRun({ id: HUNG_RUN, looksAfterCancel: Number.POSITIVE_INFINITY }));
      at.github.trouble({ kind: 'errors', status: 502 }, { only: ['actions/force-cancel-workflow-run'] });
      const end = await at.rollback();
      expectRolledBack(end);
      expect(at.state.refs.has(LOCK)).toBe(true);
      expect(warnings(end).join('\n')).toMatch(
        /Run 41 .* has not ended yet: look at it, it may still deploy\. Mend: gh api --method POST .*41\/force-cancel/,
      );
      expect(warnings(end).join('\n')).toMatch(
        /Deploys stay frozen: a run of the deploy workflow .*git push origin --delete failback\/freeze-production && gh workflow enable deploy\.yml/,
      );
    });
  });

  test('that is undone lets deploys go again', async () => {
    await withGitHub(rehearsal, async (at) => {
      behave(rehearsal.stage.hosts[0], 'boot', 'exit 1');
      const end = await at.rollback();
      expect(end.outputs.decision, end.log).toBe('undone');
      expect(changesAt(at.github)).toContain('git/create-ref');
      expect(at.state.refs.has(LOCK)).toBe(false);
      expect(at.state.workflows.get('deploy.yml')).toBe('active');
      expect(notedAt(at.state)).toEqual([
        expect.objectContaining({ kind: 'rollback', release: GOOD_RELEASE, status: 'failure' }),
      ]);
    });
  });
});

describe('a freeze that is there already', () => {
  const frozenBy = async ({ github, state }: AtGitHub, run: number): Promise<void> => {
    state.runs.set(run, stoodRun({ id: run, workflow: 'rollback.yml' }));
    const found = githubSurroundings(github.runner(run), github.token);
    if (!found.ok) throw new Error('the stand-in is a runner');
    const request = { environment: 'production', branch: 'failback/freeze-production', workflow: 'deploy.yml' };
    const mark = { ...request, operation: 'emergency-of-another', since: '2026-01-01T00:00:00Z' };
    const layers = await freeze(connectGitHub(found.surroundings), mark);
    expect(layers).toMatchObject({ branch: { state: 'held' }, workflow: { state: 'held' } });
  };

  test('of a dead run is taken over, and lifted at the end with what that run had disabled', async () => {
    await withGitHub(rehearsal, async (at) => {
      await frozenBy(at, 500);
      Object.assign(at.state.runs.get(500) ?? {}, { status: 'completed', conclusion: 'failure' });
      const end = await at.rollback();
      expectRolledBack(end);
      expect(noticesOf(end).join('\n')).toContain('The freeze of operation emergency-of-another is taken over');
      expect(at.state.refs.has(LOCK)).toBe(false);
      expect(at.state.workflows.get('deploy.yml')).toBe('active');
    });
  });

  test('made by hand, as for a holiday, stays, and the rollback goes on without touching the workflow', async () => {
    await withGitHub(rehearsal, async (at) => {
      at.state.refs.set(LOCK, at.state.refs.get('heads/main') ?? '');
      const end = await at.rollback();
      expectRolledBack(end);
      expect(noticesOf(end).join('\n')).toMatch(/frozen by the branch .*, which somebody made by hand\. It stays/);
      expect(warnings(end)).toEqual([]);
      expect(at.state.refs.has(LOCK)).toBe(true);
      expect(at.state.workflows.get('deploy.yml')).toBe('active');
    });
  });

  test('of a run at work is left as it is, and the emergency goes on', async () => {
    await withGitHub(rehearsal, async (at) => {
      await frozenBy(at, 500);
      const end = await at.rollback();
      expectRolledBack(end);
      expect(noticesOf(end).join('\n')).toMatch(
        /frozen by operation emergency-of-another of run 500 .* the rollback goes on/,
      );
      expect(at.state.refs.has(LOCK)).toBe(true);
      expect(at.state.workflows.get('deploy.yml')).toBe('disabled_manually');
    });
  });
});

describe('a run that was cut off', () => {
  /** Killed once deploys are frozen and before the decision; the hosts have undone it by themselves. */
  async function cutOffWhenFrozen(at: AtGitHub) {
    const boot = holdPreparation(rehearsal.stage.hosts);
    const run = await rehearsal.start('emergency-rollback/index.js', at.inputs, { env: at.env() });
    await boot.reached();
    await until('deploys are frozen', () => at.state.refs.has(LOCK));
    run.child.kill('SIGKILL');
    const main = await run.ended;
    boot.release();
    await until('both hosts have ended', () => rehearsal.stage.hosts.every(hasSettled));
    return main;
  }

  test('is watched by post, which lets deploys go again when the hosts have undone it', async () => {
    await withGitHub(rehearsal, async (at) => {
      const main = await cutOffWhenFrozen(at);
      const post = await rehearsal.start('emergency-rollback/post.js', at.inputs, { env: at.env(), state: main.state });
      const end = await post.ended;
      expect(end.outputs, end.log).toMatchObject({ decision: 'undone' });
      expect(at.state.refs.has(LOCK)).toBe(false);
      expect(at.state.workflows.get('deploy.yml')).toBe('active');
    });
  });

  test('is watched by post, which says how to lift the freeze when GitHub is not there to be asked', async () => {
    await withGitHub(rehearsal, async (at) => {
      const main = await cutOffWhenFrozen(at);
      await at.github.goDown();
      const post = await rehearsal.start('emergency-rollback/post.js', at.inputs, { env: at.env(), state: main.state });
      const end = await post.ended;
      expect(end.outputs, end.log).toMatchObject({ decision: 'undone' });
      expect(warnings(end).join('\n')).toMatch(
        /Whether deploys are frozen is not known: .*git push origin --delete failback\/freeze-production && gh workflow enable deploy\.yml/,
      );
      expect(at.state.refs.has(LOCK)).toBe(true);
    });
  });

  test('and started again with an operation id finishes that operation, and no other', async () => {
    await withGitHub(rehearsal, async (at) => {
      const before = operationOn(rehearsal.stage.hosts[0])?.claims ?? 0;
      const restart = hold(rehearsal.stage.hosts[0], 'restart');
      const inputs = { ...at.inputs, 'operation-id': 'incident-8' };
      const run = await rehearsal.start('emergency-rollback/index.js', inputs, { env: at.env() });
      await restart.reached();
      await until('both have the decision', () =>
        rehearsal.stage.hosts.every((host) => operationOn(host)?.decision === 'commit'),
      );
      run.child.kill('SIGKILL');
      await run.ended;
      restart.release();
      const ours = at.state.runs.get(OUR_RUN);
      if (ours !== undefined) ours.attempt = 2;
      const again = await at.rollback({ 'operation-id': 'incident-8' });
      expectRolledBack(again);
      expect(again.outputs['operation-id']).toBe('incident-8');
      expect(at.state.refs.has(LOCK)).toBe(false);
      for (const host of rehearsal.stage.hosts) {
        expect(operationOn(host)).toMatchObject({ id: 'incident-8', state: 'ON_TARGET' });
      }
      expect(operationOn(rehearsal.stage.hosts[0])?.claims).toBeLessThanOrEqual(before + 2);
    });
  });
});

test('a rollback that needs a person keeps deploys frozen, and says how to lift that', async () => {
  await withGitHub(rehearsal, async (at) => {
    behave(rehearsal.stage.hosts[0], 'restart', 'exit 1');
    const end = await at.rollback();
    expect(end.outputs.decision, end.log).toBe('needs-human');
    expect(at.state.refs.has(LOCK)).toBe(true);
    expect(at.state.workflows.get('deploy.yml')).toBe('disabled_manually');
    expect(warnings(end).join('\n')).toMatch(
      /Deploys stay frozen: the rollback needs a person\. When deploys may go on: git push origin --delete failback\/freeze-production && gh workflow enable deploy\.yml/,
    );
    expect(notedAt(at.state)).toEqual([
      expect.objectContaining({ kind: 'rollback', release: GOOD_RELEASE, status: 'failure' }),
    ]);
  });
});

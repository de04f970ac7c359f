import { describe, expect, test } from 'vitest';
import { RUN, scriptBed, scriptOf } from './script-bed.ts';
import { placePrograms, sleepingClock } from './script-run.ts';

const bed = scriptBed();

describe('the watchdog', () => {
  const watchdog = scriptOf('.github/workflows/rollback.yml', 'watchdog');
  const env = {
    APPROVAL: 'rollback-database',
    MINUTES: '1',
    WORKFLOW: 'rollback.yml',
    BRANCH: 'main',
    PROCEDURE: 'database',
    TARGET: 'v1.0.0',
    SEVERITY: 'sev1',
    SIGNALS: 'data-at-risk\napp-down',
    REASON: 'orders are lost; $(id) `id` "',
    SCENARIO: '',
  };
  const watch = (more: Readonly<Record<string, string>> = {}, programs = {}) =>
    bed().play(watchdog, { ...env, ...more }, placePrograms(bed().temp, { ...sleepingClock(bed().temp), ...programs }));
  const cancelled = () => bed().github.state.runs.get(RUN)?.cancelled;

  test('at the deadline starts the run that asks the on-call, with the same request, then cancels this one', async () => {
    bed().github.state.pending.set(RUN, ['rollback-database']);
    const end = await watch();
    expect(end.code).toBe(1);
    expect(end.log).toContain('::error::Nobody has answered rollback-database within 1 minutes.');
    expect(bed().github.state.dispatched).toMatchObject([
      {
        workflow: 'rollback.yml',
        ref: 'main',
        inputs: {
          override: 'true',
          environment: 'production',
          procedure: 'database',
          target: 'v1.0.0',
          severity: 'sev1',
          signals: env.SIGNALS,
          reason: env.REASON,
          scenario: '',
        },
      },
    ]);
    const asked = bed()
      .github.log.map(({ operation }) => operation)
      .filter((each) => !each.includes('pending'));
    expect(asked).toEqual(['actions/create-workflow-dispatch', 'actions/cancel-workflow-run']);
    expect(cancelled()).toBe(true);
  });

  test('does nothing when the question is answered in time', async () => {
    bed().github.state.pending.set(RUN, ['rollback-database']);
    const answering = watch({ MINUTES: '5' });
    while (bed().github.log.length === 0) await new Promise((resolve) => setImmediate(resolve));
    bed().github.state.pending.set(RUN, []);
    expect(await answering).toMatchObject({ code: 0, log: expect.stringContaining('has been answered') });
    expect(bed().github.state.dispatched).toEqual([]);
    expect(cancelled()).toBe(false);
  });

  test('looks once more at the deadline: who answers in the last seconds is not cancelled', async () => {
    let looks = 0;
    // From 1000 s on every ten seconds; the seventh look is the one at the deadline.
    bed().github.state.pending.get = () => (++looks <= 6 ? ['rollback-database'] : []);
    expect(await watch()).toMatchObject({ code: 0, log: expect.stringContaining('has been answered') });
    expect(looks).toBe(7);
    expect(bed().github.state.dispatched).toEqual([]);
    expect(cancelled()).toBe(false);
  });

  test('gives up watching when nothing waits: an environment without reviewers lets everything through', async () => {
    expect(await watch({ MINUTES: '10' })).toMatchObject({ code: 0, log: expect.stringContaining('Nothing waits') });
    expect(cancelled()).toBe(false);
  });

  test('is not fooled by a question to somebody else', async () => {
    bed().github.state.pending.set(RUN, ['rollback-database-2']);
    expect(await watch({ MINUTES: '10' })).toMatchObject({ code: 0, log: expect.stringContaining('Nothing waits') });
  });

  test('goes by the clock when GitHub does not say who is waited for', async () => {
    bed().github.trouble({ kind: 'errors', status: 502 }, { only: ['actions/get-pending-deployments-for-run'] });
    expect((await watch()).code).toBe(1);
    expect(cancelled()).toBe(true);
  });

  test('does not ask the on-call twice', async () => {
    bed().github.state.pending.set(RUN, ['rollback-override']);
    expect((await watch({ APPROVAL: 'rollback-override' })).code).toBe(1);
    expect(bed().github.state.dispatched).toEqual([]);
    expect(cancelled()).toBe(true);
  });

  test('cancels also when the on-call could not be asked, and says so', async () => {
    bed().github.state.pending.set(RUN, ['rollback-database']);
    bed().github.trouble({ kind: 'errors', status: 502 }, { only: ['actions/create-workflow-dispatch'] });
    expect(await watch()).toMatchObject({ code: 1, log: expect.stringContaining('with override') });
    expect(cancelled()).toBe(true);
  });

  test('says how to cancel by hand when it cannot', async () => {
    bed().github.state.pending.set(RUN, ['rollback-database']);
    bed().github.trouble({ kind: 'errors', status: 502 }, { only: ['actions/cancel-workflow-run'] });
    expect(await watch()).toMatchObject({ code: 1, log: expect.stringContaining('gh run cancel 700') });
  });
});

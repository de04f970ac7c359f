import { describe, expect, it } from 'vitest';
import { needsHuman, rolledBack, SAMPLES, SampleRecord, samplePlan } from '../test/sample-record.ts';
import { buildTimeline } from './build-timeline.ts';
import { reportJson } from './report-json.ts';

describe('report.json', () => {
  it('holds the facts of a rollback under their public names', () => {
    const { phases, hosts, ...rest } = reportJson(buildTimeline(rolledBack().lines));
    expect(rest).toEqual({
      schema_version: 1,
      outcome: 'rolled-back',
      reason_code: 'on-target',
      reason_sentence: 'The target is proved to be served by every host, from the host itself and from the runner.',
      procedure: 'emergency',
      app: 'chom',
      environment: 'production',
      from_release: 'v1.5.0',
      to_release: 'v1.4.2',
      operation_id: '20260307T091402Z-7c1d',
      plan_digest: `sha256:${'4be1'.repeat(16)}`,
      started_at: '2026-03-07T09:14:02.000Z',
      actor: 'octocat',
      reason: 'smoke check of v1.5.0 failed: /health/ready answered 500',
      recovery_seconds: expect.closeTo(5.3, 1),
      recovery_proof: 'runner',
      budget_seconds: 300,
      outage: { seconds: 2.134, requests: 812, failed: 104 },
      decision: 'commit',
      decided_by: 'controller',
      decision_reason: 'all-ready',
      fleet: 'uniform',
      refusals: [],
      failures: [],
      next_steps: [
        {
          sentence: 'Check again, as a client sees it, that the target is healthy; this also marks it good.',
          command: 'failback verify --environment production --expect-release v1.4.2',
        },
        { sentence: 'Mend v1.5.0 and release it under a new name: it is quarantined now.', command: null },
      ],
      notices: ['notify.slack is declared in failback.yml:38:3 and not carried out by this version.'],
    });
    expect(phases).toContainEqual({ name: 'revert', seconds: 0.22, status: 'ok' });
    expect(hosts.map(({ steps, ...host }) => [host, steps.length])).toEqual([
      [{ name: 'app1', state: 'ON_TARGET', served_release: 'v1.4.2', closed_seconds: 2.305, decision: 'commit' }, 15],
      [
        {
          name: 'app2',
          state: 'ON_TARGET',
          served_release: 'v1.4.2',
          closed_seconds: expect.closeTo(2.6, 1),
          decision: 'commit',
        },
        15,
      ],
    ]);
  });

  it('says of each step what became of it', () => {
    const app2 = reportJson(buildTimeline(needsHuman().lines)).hosts[1];
    expect(app2?.steps.find((step) => step.id === 'restart.php')).toEqual({
      id: 'restart.php',
      phase: 'restart',
      status: 'failed',
      seconds: 0.293,
      exit_code: 1,
      runs: 1,
      undo: 'not-run',
    });
  });

  it('has null for what was not measured or not reached', () => {
    const report = reportJson(buildTimeline(SAMPLES.undone().lines));
    expect(report.outage).toBeNull();
    expect(report.recovery_seconds).toBeNull();
    expect(reportJson(buildTimeline([]))).toMatchObject({
      outcome: null,
      operation_id: null,
      from_release: null,
      hosts: [],
    });
  });

  it('lists every refusal', () => {
    const plan = samplePlan();
    const record = new SampleRecord(plan).controller(0, {
      event: 'operation',
      plan,
      digest: 'sha256:0',
      mode: 'first',
    });
    record.controller(9, { event: 'refused', code: 'busy', text: 'app1 is held.' });
    expect(reportJson(buildTimeline(record.lines)).refusals).toEqual([
      { code: 'busy', text: 'app1 is held.', where: null, accepted: null, mend: null },
    ]);
  });

  it.each(Object.keys(SAMPLES) as (keyof typeof SAMPLES)[])('is the same each time it is made: %s', (name) => {
    const made = () => JSON.stringify(reportJson(buildTimeline(SAMPLES[name]().lines)));
    expect(made()).toBe(made());
  });
});

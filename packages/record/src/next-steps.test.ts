import type { Outcome } from '@failback/runbook';
import { OUTCOMES } from '@failback/runbook';
import { describe, expect, it } from 'vitest';
import { needsHuman, SAMPLES, SampleRecord, samplePlan } from '../test/sample-record.ts';
import { buildTimeline } from './build-timeline.ts';
import { nextSteps } from './next-steps.ts';

function ended(outcome: Outcome, plan = samplePlan()) {
  const record = new SampleRecord(plan).controller(0, { event: 'operation', plan, digest: 'sha256:0', mode: 'first' });
  return buildTimeline(record.finished(10, outcome, 'internal-error').lines);
}

describe('what to do now', () => {
  it.each(OUTCOMES)('has at least one command for %s', (outcome) => {
    expect(nextSteps(ended(outcome)).some((step) => step.command !== null)).toBe(true);
  });

  it('brings a split to one end', () => {
    const steps = nextSteps(buildTimeline(SAMPLES.split().lines));
    expect(steps.map((step) => step.command)).toEqual([
      'failback status --environment production',
      'failback resume --environment production',
    ]);
  });

  it('names the mending of every refusal', () => {
    const plan = samplePlan();
    const record = new SampleRecord(plan).controller(0, {
      event: 'operation',
      plan,
      digest: 'sha256:0',
      mode: 'first',
    });
    record.controller(1, { event: 'refused', code: 'ledger-empty', text: 'x' });
    record.controller(2, { event: 'refused', code: 'host-key-unknown', text: 'x' });
    expect(
      nextSteps(buildTimeline(record.finished(3, 'refused', 'ledger-empty').lines)).map((step) => step.command),
    ).toEqual([
      'failback ledger mark <release> good --environment production --reason "..."',
      'failback status --environment production --known-hosts /dev/null',
    ]);
  });

  it('never puts a word into a command that a shell would take for more', () => {
    for (const word of ['x; touch y', '$(id)', '`id`', '-rf', '../..', "a'b", 'a\nb']) {
      const plan = samplePlan(['app1'], {
        environment: word,
        app: word,
        operation: word,
        to: { release: word, commit: null },
      });
      for (const outcome of OUTCOMES) {
        for (const { command } of nextSteps(ended(outcome, plan))) expect(command ?? '').not.toContain(word);
      }
      const stopped = buildTimeline(needsHuman(plan).lines);
      for (const { command } of nextSteps(stopped)) expect(command ?? '').not.toContain(word);
    }
  });
});

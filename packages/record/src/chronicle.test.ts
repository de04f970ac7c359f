import { describe, expect, it } from 'vitest';
import { SampleRecord, samplePlan } from '../test/sample-record.ts';
import { buildTimeline } from './build-timeline.ts';
import { chronicle } from './chronicle.ts';

const plan = samplePlan();
const begun = () =>
  new SampleRecord(plan).controller(0, { event: 'operation', plan, digest: 'sha256:0', mode: 'first' });

describe('what happened', () => {
  it('ends with the end of the run, also when a clock puts something after it', () => {
    const record = begun()
      .controller(30, { event: 'finished', outcome: 'undone', reasonCode: 'cancelled' })
      .controller(40, { event: 'connected', target: 'app1', fingerprint: 'SHA256:x' })
      .controller(20, { event: 'finished', outcome: 'rolled-back', reasonCode: 'on-target' });
    expect(chronicle(buildTimeline(record.lines)).map(({ sentence }) => sentence)).toEqual([
      'The operation begins.',
      'Finished: undone (cancelled).',
      'Connected to app1, host key SHA256:x verified.',
      'Finished: rolled-back (on-target).',
    ]);
  });

  it('says a state once, and the reason where it says more', () => {
    const record = begun().state('app1', 5, 'CLAIMED').state('app1', 6, 'NEEDS_HUMAN', 'step-failed');
    const said = chronicle(buildTimeline(record.lines)).filter(({ who }) => who === 'app1');
    expect(said.map(({ sentence }) => sentence)).toEqual([
      'Is claimed; nothing is closed yet.',
      'Needs a person (step-failed); stopped, waiting for a person.',
    ]);
  });
});

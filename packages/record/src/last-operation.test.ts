import { describe, expect, it } from 'vitest';
import { SampleRecord, samplePlan } from '../test/sample-record.ts';
import { buildTimeline } from './build-timeline.ts';

describe('a record of a run that brought an earlier operation to its end first', () => {
  const earlier = new SampleRecord({ ...samplePlan(['app1']), operation: 'earlier' });
  earlier.controller(0, { event: 'operation', plan: earlier.plan, digest: 'sha256:1', mode: 'adopt' });
  earlier.state('app1', 10, 'CLAIMED').state('app1', 20, 'ABORTING').state('app1', 30, 'AS_FOUND');
  const later = new SampleRecord({ ...samplePlan(['app1']), operation: 'later' });
  later.controller(40, { event: 'operation', plan: later.plan, digest: 'sha256:2', mode: 'first' });
  later.state('app1', 50, 'CLAIMED').state('app1', 60, 'PREPARED');
  const timeline = buildTimeline([...earlier.lines, ...later.lines]);

  it('tells of the operation that was asked for', () => {
    expect([timeline.operation, timeline.digest]).toEqual(['later', 'sha256:2']);
  });

  it('shows each host as that operation has left it, though its lines are numbered anew', () => {
    expect(timeline.hosts.map(({ state }) => state)).toEqual(['PREPARED']);
  });
});

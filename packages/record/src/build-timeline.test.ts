import { describe, expect, it } from 'vitest';
import {
  goingOn,
  needsHuman,
  rolledBack,
  SAMPLES,
  SampleRecord,
  samplePlan,
  split,
  timeAt,
  undone,
} from '../test/sample-record.ts';
import { buildTimeline } from './build-timeline.ts';

const AT_START = { event: 'operation', digest: 'sha256:0', mode: 'first' } as const;

function host(timeline: ReturnType<typeof buildTimeline>, name: string) {
  const found = timeline.hosts.find((candidate) => candidate.host === name);
  if (found === undefined) throw new Error(`no host ${name}`);
  return found;
}

describe('how each ending is told', () => {
  it.each([
    ['rolledBack', 'rolled-back', 'uniform', 'commit', ['ON_TARGET', 'ON_TARGET']],
    ['undone', 'undone', 'uniform', 'abort', ['AS_FOUND', 'AS_FOUND']],
    ['needsHuman', 'needs-human', 'unsettled', 'commit', ['UNCONFIRMED', 'NEEDS_HUMAN']],
    ['split', 'needs-human', 'split', 'commit', ['UNCONFIRMED', 'AS_FOUND']],
    ['goingOn', null, 'unsettled', undefined, ['PREPARED', 'PREPARED']],
  ] as const)('%s', (name, outcome, fleet, decision, states) => {
    const timeline = buildTimeline(SAMPLES[name]().lines);
    expect(timeline.outcome).toBe(outcome);
    expect(timeline.fleet).toBe(fleet);
    expect(timeline.decision?.decision).toBe(decision);
    expect(timeline.hosts.map((entry) => entry.state)).toEqual(states);
  });
});

describe('the decision', () => {
  it('is commit when any host holds it, even if another gave up earlier', () => {
    const record = new SampleRecord();
    record.controller(0, { ...AT_START, plan: record.plan });
    record.on('app2', 100, { event: 'decision', decision: 'abort', token: 7, reason: 'lease-lost', by: 'supervisor' });
    record.on('app1', 200, { event: 'decision', decision: 'commit', token: 7, reason: 'all-ready', by: 'controller' });
    expect(buildTimeline(record.lines).decision).toEqual({
      decision: 'commit',
      reason: 'all-ready',
      by: 'controller',
      at: 200,
    });
  });
});

describe('the recovery time', () => {
  it('ends with the first proof from the runner after the last host reopened', () => {
    const timeline = buildTimeline(rolledBack().lines);
    const lastOpen = Math.max(
      ...timeline.hosts.map((entry) => entry.states.find((change) => change.state === 'UNCONFIRMED')?.at ?? 0),
    );
    expect(timeline.recovered).toEqual({ at: lastOpen + 140, proof: 'runner' });
  });

  it('is not ended by a proof from the runner that is older than the last host', () => {
    const record = rolledBack();
    const lines = record.lines.filter(
      (line) => !(line.host === null && line.event === 'assessed' && line.purpose === 'served'),
    );
    const early = new SampleRecord().controller(500, {
      event: 'assessed',
      purpose: 'served',
      verdict: 'healthy',
      assessments: [],
    });
    const timeline = buildTimeline([...early.lines, ...lines]);
    const confirmed = Math.max(...timeline.hosts.map((entry) => entry.states.at(-1)?.at ?? 0));
    expect(timeline.recovered).toEqual({ at: confirmed, proof: 'runner' });
  });

  it("is the last host's own proof while the runner's is missing, and says so", () => {
    const lines = rolledBack().lines.filter(
      (line) =>
        !(line.host === null && line.event === 'assessed') && !(line.event === 'state' && line.state === 'ON_TARGET'),
    );
    const timeline = buildTimeline(lines);
    const lastOpen = Math.max(...timeline.hosts.map((entry) => entry.states.at(-1)?.at ?? 0));
    expect(timeline.recovered).toEqual({ at: lastOpen, proof: 'hosts-only' });
  });

  it.each(['undone', 'needsHuman', 'split', 'goingOn'] as const)(
    'is unknown when a host did not get there: %s',
    (name) => {
      expect(buildTimeline(SAMPLES[name]().lines).recovered).toBeNull();
    },
  );

  it('is unknown when the journal of a planned host is missing', () => {
    const lines = rolledBack().lines.filter((line) => line.host !== 'app2');
    expect(buildTimeline(lines).recovered).toBeNull();
  });
});

describe('one host', () => {
  it('has every planned step with what became of it', () => {
    const app2 = host(buildTimeline(undone().lines), 'app2');
    expect(app2.steps.slice(0, 4).map(({ id, status, undo }) => [id, status, undo])).toEqual([
      ['prepare.fetch', 'ok', 'ok'],
      ['prepare.build', 'failed', 'ok'],
      ['prepare.boot', 'not-run', 'not-run'],
      ['protect.probe-file', 'not-run', 'not-run'],
    ]);
  });

  it('was closed from its first step of quiesce until it was reopened', () => {
    const app1 = host(buildTimeline(rolledBack().lines), 'app1');
    const begin = app1.steps.find((step) => step.id === 'quiesce.maintenance')?.runs[0]?.begin;
    const end = app1.steps.find((step) => step.id === 'reopen.served')?.runs[0]?.end;
    expect(app1.closed).toEqual({ begin, end });
  });

  it('is closed still when it needs a person', () => {
    expect(host(buildTimeline(needsHuman().lines), 'app2').closed?.end).toBeNull();
  });

  it('was never closed when it was undone before', () => {
    expect(host(buildTimeline(undone().lines), 'app2').closed).toBeNull();
  });

  it('serves what it last proved to serve', () => {
    expect(host(buildTimeline(rolledBack().lines), 'app2').served).toBe('v1.4.2');
    expect(host(buildTimeline(split().lines), 'app2').served).toBeNull();
  });

  it('knows its lost lease and its lost connection', () => {
    const app2 = host(buildTimeline(split().lines), 'app2');
    expect(app2.leaseLost?.ms).toBe(15_000);
    expect(app2.connectionLosses.map((loss) => loss.reason)).toEqual(['no route to host']);
  });

  it('has a step that was begun and not ended as unfinished', () => {
    const app1 = host(buildTimeline(goingOn().lines), 'app1');
    expect(app1.steps.find((step) => step.id === 'quiesce.maintenance')?.status).toBe('unfinished');
  });

  it('counts each run of a step that was interrupted', () => {
    const record = new SampleRecord(samplePlan(['app1']));
    record.controller(0, { ...AT_START, plan: record.plan });
    record.on('app1', 10, { event: 'begin', step: 'prepare.fetch', phase: 'prepare', effect: 'local' });
    record.on('app1', 900, { event: 'start', mode: 'recover', token: 7, pid: 1 }, 'boot-2');
    record.on('app1', 950, { event: 'probe', step: 'prepare.fetch', answer: 'not-done' }, 'boot-2');
    record.on('app1', 960, { event: 'begin', step: 'prepare.fetch', phase: 'prepare', effect: 'local' }, 'boot-2');
    record.on('app1', 999, { event: 'end', step: 'prepare.fetch', result: 'ok', rc: 0, ms: 39 }, 'boot-2');
    const app1 = host(buildTimeline(record.lines), 'app1');
    expect(app1.steps[0]?.runs.map((run) => run.result)).toEqual([null, 'ok']);
    expect(app1.starts).toEqual([{ mode: 'recover', rebooted: true, at: 900 }]);
  });
});

describe('lines', () => {
  it('may come twice and in any order between hosts', () => {
    const { lines } = rolledBack();
    const [mine, others] = [lines.filter((line) => line.host === 'app1'), lines.filter((line) => line.host !== 'app1')];
    const shuffled = buildTimeline([...others, ...mine.toReversed(), ...mine]);
    expect({ ...shuffled, lines: 0 }).toEqual({ ...buildTimeline(lines), lines: 0 });
  });

  it('of a second boot that uses a seq again are not taken for the first', () => {
    const record = new SampleRecord(samplePlan(['app1']));
    record.controller(0, { ...AT_START, plan: record.plan });
    record.state('app1', 10, 'CLAIMED').state('app1', 20, 'PREPARED');
    const again = new SampleRecord(record.plan).on(
      'app1',
      5_000,
      { event: 'state', state: 'ABORTING', reason: 'rebooted' },
      'boot-2',
    );
    const timeline = buildTimeline([...record.lines, ...again.lines]);
    expect(host(timeline, 'app1').states.map((change) => change.state)).toEqual(['CLAIMED', 'PREPARED', 'ABORTING']);
  });

  it('that a host wrote and the record does not hold are named', () => {
    const { lines } = rolledBack();
    const mine = lines.filter((line) => line.host === 'app1');
    const without = lines.filter((line) => line !== mine[4] && line !== mine[5]);
    expect(buildTimeline(without).notices).toContain(
      'The record misses lines 5 to 6 of the journal of app1; the host still has them.',
    );
  });

  it('never run backwards: an older line is not placed after a younger one', () => {
    const record = new SampleRecord(samplePlan(['app1']));
    record.controller(0, { ...AT_START, plan: record.plan });
    record.state('app1', 300, 'CLAIMED').state('app1', 200, 'PREPARED');
    expect(host(buildTimeline(record.lines), 'app1').states.map((change) => change.at)).toEqual([200, 200]);
  });

  it('of hosts that no plan names still make a timeline', () => {
    const record = new SampleRecord();
    record.state('stranger', 10, 'CLAIMED');
    const timeline = buildTimeline(record.lines);
    expect(timeline.operation).toBeNull();
    expect(timeline.hosts.map((entry) => entry.host)).toEqual(['stranger']);
    expect(timeline.startedAt).toBe(timeAt(10));
  });

  it('that are none at all make an empty timeline', () => {
    expect(buildTimeline([])).toMatchObject({
      operation: null,
      startedAt: null,
      hosts: [],
      phases: [],
      fleet: 'untouched',
      outcome: null,
    });
  });
});

describe('an operation that another controller began', () => {
  it('starts with the first line known, not when it was taken up', () => {
    const { lines, plan } = split();
    const hostLines = lines.filter((line) => line.host !== null);
    const adopter = new SampleRecord(plan).controller(60_000, { ...AT_START, mode: 'adopt', plan });
    const timeline = buildTimeline([...adopter.lines, ...hostLines]);
    expect(timeline.mode).toBe('adopt');
    expect(timeline.startedAt).toBe(hostLines.map((line) => line.time).toSorted()[0]);
  });
});

describe('phases', () => {
  it('run in their order, the controller’s own among them', () => {
    expect(buildTimeline(rolledBack().lines).phases.map((phase) => phase.phase)).toEqual([
      'claim',
      'prepare',
      'protect',
      'quiesce',
      'revert',
      'refresh',
      'restart',
      'verify',
      'reopen',
      'watch',
      'record',
    ]);
  });

  it.each([
    ['rolledBack', 'refresh', 'warned'],
    ['rolledBack', 'revert', 'ok'],
    ['undone', 'prepare', 'failed'],
    ['undone', 'revert', 'not-run'],
    ['needsHuman', 'restart', 'failed'],
    ['split', 'quiesce', 'undone'],
    ['goingOn', 'quiesce', 'unfinished'],
  ] as const)('%s: %s is %s', (name, phase, status) => {
    const span = buildTimeline(SAMPLES[name]().lines).phases.find((entry) => entry.phase === phase);
    expect(span?.status).toBe(status);
  });

  it('last from the first host’s beginning to the last host’s end', () => {
    const prepare = buildTimeline(rolledBack().lines).phases.find((phase) => phase.phase === 'prepare');
    expect(prepare?.begin).toBe(Math.min(...(prepare?.hosts.map((span) => span.begin ?? 0) ?? [])));
    expect(prepare?.end).toBe(Math.max(...(prepare?.hosts.map((span) => span.end ?? 0) ?? [])));
    expect(prepare?.hosts.map((span) => span.status)).toEqual(['ok', 'ok']);
  });
});

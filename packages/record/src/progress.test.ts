import type { RecordLine } from '@failback/runbook';
import { describe, expect, it } from 'vitest';
import { HOSTILE_TEXTS, hostileRecord } from '../test/hostile-text.ts';
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
import { progress, progressAlive } from './progress.ts';
import { PROGRESS_START, type ProgressOutput, type ProgressState } from './progress-state.ts';

/** As a controller sees it: in the order of time. */
function follow(lines: readonly RecordLine[]): { state: ProgressState; output: ProgressOutput[] } {
  const output: ProgressOutput[] = [];
  let state = PROGRESS_START;
  for (const line of lines.toSorted((a, b) => Date.parse(a.time) - Date.parse(b.time))) {
    const next = progress(state, line);
    state = next.state;
    output.push(...next.output);
  }
  return { state, output };
}

const texts = (output: readonly ProgressOutput[], kind: ProgressOutput['kind']) =>
  output.filter((one) => one.kind === kind).map((one) => one.text);

describe('the live view', () => {
  it('folds the phases in their order, each said as k of N', () => {
    expect(texts(follow(rolledBack().lines).output, 'group-start')).toEqual([
      'prepare (phase 1 of 9)',
      'protect (phase 2 of 9)',
      'quiesce (phase 3 of 9)',
      'revert (phase 4 of 9)',
      'refresh (phase 5 of 9)',
      'restart (phase 6 of 9)',
      'verify (phase 7 of 9)',
      'reopen (phase 8 of 9)',
      'record (phase 9 of 9)',
    ]);
  });

  it.each(Object.keys(SAMPLES) as (keyof typeof SAMPLES)[])(
    'never opens a fold inside another, and closes what it opened: %s',
    (name) => {
      const { output, state } = follow(SAMPLES[name]().lines);
      let open = 0;
      for (const { kind } of output) {
        if (kind === 'group-start') open += 1;
        if (kind === 'group-end') open -= 1;
        expect(open === 0 || open === 1).toBe(true);
      }
      expect(open).toBe(state.finished ? 0 : 1);
    },
  );

  it('says of each step its host, its place in the plan, its title, and the time of the budget', () => {
    const { output } = follow(rolledBack().lines);
    expect(texts(output, 'line')).toContain(
      '0:03 of 5:00  app1  7 of 15  Check out v1.4.2 and swap its dependencies in ...',
    );
    expect(texts(output, 'line')).toContain(
      '0:03 of 5:00  app1  7 of 15  Check out v1.4.2 and swap its dependencies in: ok, 0.18 s',
    );
  });

  it('announces the decision once, whoever tells of it first', () => {
    const { output } = follow(rolledBack().lines);
    expect(texts(output, 'notice').filter((text) => text.startsWith('Decision'))).toEqual([
      'Decision: commit by the controller (all-ready); from here only forward.',
    ]);
  });

  it('warns of a host that holds another decision', () => {
    expect(texts(follow(split().lines).output, 'warning')).toContain(
      'app2 holds the decision abort by the supervisor (lease-lost), not commit.',
    );
  });

  it('folds the undoing by itself', () => {
    const { output } = follow(undone().lines);
    expect(texts(output, 'group-start').at(-1)).toBe('undo');
    expect(texts(output, 'error')).toContain(
      'app2  2 of 15  Build the dependencies of v1.4.2 beside the live ones: failed, 1.6 s, exit status 1.',
    );
  });

  it('ends with an error for a person to see when one is needed', () => {
    const errors = texts(follow(needsHuman().lines).output, 'error');
    expect(errors).toContain('app2 needs a person (step-failed); stopped, waiting for a person.');
    expect(errors.at(-1)).toMatch(/^Finished: needs-human \(step-failed\)\. A step failed: before the decision/);
  });

  it('says a line that comes twice only once', () => {
    const { lines } = rolledBack();
    const twice = lines.flatMap((line): RecordLine[] => (line.host === null ? [line] : [line, line]));
    expect(follow(twice).output).toEqual(follow(lines).output);
  });

  it('says the lines of a second boot although their numbers begin again', () => {
    const record = new SampleRecord(samplePlan(['app1']));
    record.state('app1', 10, 'CLAIMED').state('app1', 20, 'PREPARED');
    const again = new SampleRecord(record.plan).on(
      'app1',
      5_000,
      { event: 'start', mode: 'recover', token: 7, pid: 1 },
      'boot-2',
    );
    expect(texts(follow([...record.lines, ...again.lines]).output, 'warning')).toEqual([
      'app1: the supervisor started again (recover).',
    ]);
  });

  it('annotates no more than GitHub shows, and says the rest as lines', () => {
    const record = new SampleRecord();
    for (let index = 0; index < 30; index += 1)
      record.controller(index, { event: 'connection-lost', target: `host ${index}`, reason: 'reset' });
    const { output } = follow(record.lines);
    expect(texts(output, 'warning')).toHaveLength(10);
    expect(texts(output, 'line')).toHaveLength(20);
  });

  it('says a refusal as a line: each of its problems is annotated by whoever asked', () => {
    const record = new SampleRecord();
    record.controller(1, { event: 'refused', code: 'claim-busy', text: 'host app1: held' });
    record.controller(2, { event: 'finished', outcome: 'refused', reasonCode: 'claim-busy' });
    expect(texts(follow(record.lines).output, 'error')).toEqual([]);
    expect(texts(follow(record.lines).output, 'line').join()).toContain('Refused (claim-busy): host app1: held');
  });

  it.each(HOSTILE_TEXTS.map((text) => [text.slice(0, 30), text]))('keeps %j on its line, and harmless', (_, text) => {
    for (const { text: shown } of follow(hostileRecord(text).lines).output) {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: that none is left is what is proved
      expect(shown).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]|^\s*::|##\[/);
      expect(shown.length).toBeLessThan(1_010);
    }
  });
});

describe('while nothing comes', () => {
  const { state } = follow(goingOn().lines);

  it('says nothing for ten seconds', () => {
    expect(progressAlive(state, timeAt(4_000 + 9_999)).output).toEqual([]);
  });

  it('then says what is being waited for, how long, and when it is ended', () => {
    const alive = progressAlive(state, timeAt(4_000 + 12_000));
    expect(texts(alive.output, 'line')).toEqual([
      '0:16 of 5:00  Still here: Put up maintenance from the tree of v1.4.2 for 12 s (ended after 1 min) on app1.',
    ]);
    expect(progressAlive(alive.state, timeAt(4_000 + 13_000)).output).toEqual([]);
  });

  it('says nothing any more after the end', () => {
    expect(progressAlive(follow(rolledBack().lines).state, timeAt(900_000)).output).toEqual([]);
  });
});

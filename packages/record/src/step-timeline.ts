import type { HostPlan, Phase } from '@failback/runbook';
import type { PlacedHostLine } from './host-timeline.ts';
import type { Run, StepStatus, StepTimeline } from './timeline.ts';

interface Known {
  readonly id: string;
  readonly phase: Phase;
  readonly title: string;
  readonly effect: string;
  readonly timeoutSeconds: number | null;
  readonly onFailure: 'stop' | 'warn';
}

/** The plan's steps with what the journal says of each, then those that only the journal names. */
export function stepTimelines(plan: HostPlan | null, lines: readonly PlacedHostLine[]): StepTimeline[] {
  const known = new Map<string, Known>(plan?.steps.map((step) => [step.id, step]) ?? []);
  for (const line of lines) {
    if (line.event !== 'begin' || known.has(line.step)) continue;
    const { step: id, phase, effect } = line;
    known.set(id, { id, phase, title: id, effect, timeoutSeconds: null, onFailure: 'stop' });
  }
  return [...known.values()].map(({ id, phase, title, effect, timeoutSeconds, onFailure }) => {
    const runs = runsOf(lines, id, 'begin', 'end');
    const undos = runsOf(lines, id, 'undo-begin', 'undo-end');
    return { id, phase, title, effect, timeoutSeconds, onFailure, runs, undos, status: last(runs), undo: last(undos) };
  });
}

function last(runs: readonly Run[]): StepStatus {
  const run = runs.at(-1);
  return run === undefined ? 'not-run' : (run.result ?? 'unfinished');
}

function runsOf(
  lines: readonly PlacedHostLine[],
  step: string,
  beginning: 'begin' | 'undo-begin',
  ending: 'end' | 'undo-end',
): Run[] {
  const runs: Run[] = [];
  for (const line of lines) {
    if (line.event === beginning && line.step === step) {
      runs.push({ begin: line.offset, end: null, ms: null, result: null, rc: null });
    }
    if (line.event === ending && line.step === step) {
      const open = runs.at(-1)?.end === null ? runs.pop() : undefined;
      const begin = open?.begin ?? Math.max(0, line.offset - line.ms);
      runs.push({ begin, end: line.offset, ms: line.ms, result: line.result, rc: line.rc });
    }
  }
  return runs;
}

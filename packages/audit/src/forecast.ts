import type { HostEvent, HostPlan, Milliseconds, Phase, Step } from '@failback/runbook';
import { PHASES } from '@failback/runbook';
import type { HostJournal } from './inspection.ts';

/** What a host did in one earlier operation that ended on target. */
export interface MeasuredOperation {
  readonly host: string;
  readonly operation: string;
  /** Step id → how long it took. */
  readonly steps: Readonly<Record<Step['id'], Milliseconds>>;
  /** What the operation took on that host beyond its steps; null when it did not run through in one go. */
  readonly between: Milliseconds | null;
}

/** How long a rollback would take, told from what earlier ones took. */
export interface Forecast {
  /** From the claim until every host is on target. Null: nothing was measured before. */
  readonly seconds: number | null;
  readonly budgetSeconds: number;
  /** Where the time goes, in the order of the phases. */
  readonly phases: readonly { readonly phase: Phase; readonly seconds: number }[];
  /** The operations from which it is told, newest first. */
  readonly from: readonly string[];
  /** Steps of the plan that no earlier operation has run: their time is not in `seconds`. */
  readonly unmeasured: readonly string[];
}

/**
 * The median of each step, added up along the phases; within a phase the slowest host counts, since hosts work side by side
 * and wait for each other. Nothing is assumed about a step that was never run.
 * @param plan null when none could be made: then the steps of the newest operation of each host stand for it
 */
export function forecast(
  plan: readonly Pick<HostPlan, 'host' | 'steps'>[] | null,
  measured: readonly MeasuredOperation[],
  budgetSeconds: number,
): Forecast {
  const hosts = plan?.map(({ host, steps }) => ({ host, ids: steps.map(({ id }) => id) })) ?? lastSteps(measured);
  const known = hosts.map(({ host, ids }) => ({
    host,
    times: ids.map((id) => ({ id, ms: timeOf(id, host, measured) })),
  }));
  const from = [...new Set(measured.map(({ operation }) => operation))];
  const unmeasured = [
    ...new Set(known.flatMap(({ times }) => times.filter(({ ms }) => ms === null).map(({ id }) => id))),
  ];
  if (known.every(({ times }) => times.every(({ ms }) => ms === null))) {
    return { seconds: null, budgetSeconds, phases: [], from: [], unmeasured };
  }
  const phases = PHASES.flatMap((phase) => {
    const slowest = Math.max(
      0,
      ...known.map(({ times }) => sum(times.filter(({ id }) => isIn(phase, id)).map(({ ms }) => ms ?? 0))),
    );
    return slowest === 0 ? [] : [{ phase, ms: slowest }];
  });
  const between = Math.max(0, ...hosts.map(({ host }) => betweenOf(host, measured)));
  const all = sum(phases.map(({ ms }) => ms)) + between;
  return {
    seconds: Math.max(1, Math.round(all / 1000)),
    budgetSeconds,
    phases: phases.map(({ phase, ms }) => ({ phase, seconds: Math.round(ms) / 1000 })),
    from,
    unmeasured,
  };
}

/** Reads what was measured from the journals that a host keeps; an operation that did not end on target measures nothing. */
export function measuredOperations(host: string, journals: readonly HostJournal[]): readonly MeasuredOperation[] {
  return journals.flatMap(({ operation, events }): MeasuredOperation[] => {
    const done = events.find((event) => event.event === 'state' && event.state === 'ON_TARGET');
    if (done === undefined) return [];
    const ends = events.filter(
      (event) => event.event === 'end' && (event.result === 'ok' || event.result === 'warned'),
    );
    const steps = Object.fromEntries(ends.flatMap((event) => (event.event === 'end' ? [[event.step, event.ms]] : [])));
    return [{ host, operation, steps, between: betweenIn(events, sum(Object.values(steps))) }];
  });
}

/** Claiming, waiting for each other, the proof from the runner. Not told of an operation that was adopted or saw a reboot. */
function betweenIn(events: readonly HostEvent[], steps: Milliseconds): Milliseconds | null {
  const starts = events.filter((event) => event.event === 'start');
  const done = events.find((event) => event.event === 'state' && event.state === 'ON_TARGET');
  const [first] = events;
  if (starts.length !== 1 || first === undefined || done === undefined || first.boot !== done.boot) return null;
  return Math.max(0, done.up - first.up - steps);
}

/** On that host; where it never ran there, on the others. */
function timeOf(id: string, host: string, measured: readonly MeasuredOperation[]): Milliseconds | null {
  const times = (own: readonly MeasuredOperation[]) => own.flatMap(({ steps }) => steps[id] ?? []);
  const here = times(measured.filter((each) => each.host === host));
  return median(here.length > 0 ? here : times(measured));
}

function betweenOf(host: string, measured: readonly MeasuredOperation[]): Milliseconds {
  return median(measured.filter((each) => each.host === host).flatMap(({ between }) => between ?? [])) ?? 0;
}

function lastSteps(measured: readonly MeasuredOperation[]): { host: string; ids: string[] }[] {
  const newest = new Map<string, MeasuredOperation>();
  for (const each of measured) if (!newest.has(each.host)) newest.set(each.host, each);
  return [...newest.values()].map(({ host, steps }) => ({ host, ids: Object.keys(steps) }));
}

function isIn(phase: Phase, id: string): boolean {
  return id.startsWith(`${phase}.`);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0);
}

/** Null of no numbers. */
function median(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

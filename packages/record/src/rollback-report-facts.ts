import type { Plan } from '@failback/runbook';
import { durationText } from './duration.ts';
import type { DataImpact } from './rollback-report.ts';
import type { HostTimeline, StepTimeline, Timeline } from './timeline.ts';

/**
 * What the rollback did to data, proved from the plan: it is immutable, and every step says how far its effect reaches.
 */
export function dataImpact(plan: Plan | null): DataImpact {
  if (plan === null) return notTold('no plan of the operation could be read');
  const steps = plan.hosts.flatMap((host) => host.steps);
  const shared = steps.filter(({ effect }) => effect === 'shared');
  if (plan.procedure !== 'emergency') return notTold(`the ${plan.procedure} procedure may touch data`);
  if (shared.length > 0) return notTold(`${shared.length} steps had an effect beyond their own host`);
  return {
    loss: 'none',
    affectedRecords: 'N/A',
    window: 'N/A',
    why: `data was not touched: none of the ${steps.length} steps of the plan has an effect beyond files and processes of its own host`,
  };
}

function notTold(why: string): DataImpact {
  return { loss: 'not-told', affectedRecords: 'not told', window: 'not told', why };
}

/** One sentence for each step of the plan that was carried out, with the hosts on which it was; reads are left out. */
export function actionsTaken(timeline: Timeline): readonly string[] {
  const actions = new Map<string, string[]>();
  for (const host of timeline.hosts) {
    for (const step of host.steps.filter(hadEffect)) {
      const what = `${step.title}${wasUndone(step) ? ', and undone' : ''}`;
      actions.set(what, [...(actions.get(what) ?? []), host.host]);
    }
  }
  return [...actions].map(([what, hosts]) => `${what} (${hosts.join(', ')})`);
}

function hadEffect({ effect, status }: StepTimeline): boolean {
  return effect !== 'none' && status !== 'not-run';
}

function wasUndone({ undo }: StepTimeline): boolean {
  return undo === 'ok' || undo === 'already';
}

/** What clients suffered where that was measured, else how long the operation kept a host closed. */
export function downtimeText({ outage, hosts }: Timeline): string {
  if (outage !== null) {
    return `${durationText(outage.seconds * 1000)}, ${outage.failed} of ${outage.requests} requests failed`;
  }
  const open = hosts.filter(({ closed }) => closed !== null && closed.end === null);
  if (open.length > 0) return `not over: hosts that are closed still: ${open.length}`;
  const closed = hosts.flatMap(closedMs);
  if (closed.length === 0) return 'not measured; the operation closed no host';
  return `${durationText(Math.max(...closed))} closed by the operation; what clients suffered before is not measured`;
}

function closedMs({ closed }: HostTimeline): number[] {
  return closed === null || closed.end === null ? [] : [closed.end - closed.begin];
}

/** How it ended: the record says so, else the states of the hosts do. */
export function endedText({ outcome, reasonCode, hosts }: Timeline): string {
  if (outcome !== null) return reasonCode === null ? outcome : `${outcome} (${reasonCode})`;
  const states = new Set(hosts.map(({ state }) => state));
  if (states.size === 1 && states.has('ON_TARGET')) return 'rolled-back, as every host says';
  if (states.size === 1 && states.has('AS_FOUND')) return 'undone, as every host says';
  return 'not told by the record';
}

/** Milliseconds from the start to the line that says how it ended; to the last line of a host where there is none. */
export function durationOf({ controller, length, lines }: Timeline): number | null {
  if (lines === 0) return null;
  return controller.findLast(({ kind }) => kind === 'finished')?.at ?? length;
}

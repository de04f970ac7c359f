import type { Offset, Timeline } from './timeline.ts';

/** When anything happened: steps, undos, claims, states, looks, and what the controller did. */
export function busyIntervals(timeline: Timeline): { readonly begin: Offset; readonly end: Offset }[] {
  const moment = (at: Offset) => ({ begin: at, end: at });
  const open = timeline.outcome === null ? timeline.length : null;
  return [
    ...timeline.hosts.flatMap((host) => [
      ...host.steps
        .flatMap((step) => [...step.runs, ...step.undos])
        .map((run) => ({ begin: run.begin, end: run.end ?? open ?? run.begin })),
      ...host.states.map((change) => moment(change.at)),
      ...host.starts.map((start) => moment(start.at)),
      ...host.alerts.map((alert) => moment(alert.at)),
    ]),
    ...timeline.controller.map((mark) => moment(mark.at)),
    ...timeline.looks.map((look) => moment(look.at)),
  ];
}

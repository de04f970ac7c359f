import { PHASES, type Phase } from '@failback/runbook';
import type {
  ControllerMark,
  HostTimeline,
  Look,
  Offset,
  PhaseSpan,
  PhaseStatus,
  Span,
  StepTimeline,
} from './timeline.ts';

const NOT_RUN: Span = { begin: null, end: null, status: 'not-run' };

/** Phases in their order: those of the hosts from their steps, `claim` and `watch` from the controller. */
export function phaseSpans(
  hosts: readonly HostTimeline[],
  controller: readonly ControllerMark[],
  looks: readonly Look[],
  recoveredAt: Offset | null,
): PhaseSpan[] {
  return PHASES.flatMap((phase): PhaseSpan[] => {
    if (phase === 'claim') return claimSpan(hosts, controller);
    if (phase === 'watch') return watchSpan(looks, recoveredAt);
    const each = hosts.map((host) => ({ host: host.host, ...stepsSpan(stepsOf(host, phase)) }));
    if (hosts.every((host) => stepsOf(host, phase).length === 0)) return [];
    return [{ phase, ...joined(each), hosts: each }];
  });
}

function stepsOf(host: HostTimeline, phase: Phase): StepTimeline[] {
  return host.steps.filter((step) => step.phase === phase);
}

function stepsSpan(steps: readonly StepTimeline[]): Span {
  const runs = steps.flatMap((step) => step.runs);
  if (runs.length === 0) return NOT_RUN;
  const ends = runs.flatMap((run) => (run.end === null ? [] : [run.end]));
  return {
    begin: Math.min(...runs.map((run) => run.begin)),
    end: ends.length === 0 ? null : Math.max(...ends),
    status: stepsStatus(steps),
  };
}

function stepsStatus(steps: readonly StepTimeline[]): PhaseStatus {
  const ran = steps.filter((step) => step.status !== 'not-run');
  const stopped = (step: StepTimeline) => ['failed', 'timeout', 'survivors'].includes(step.status);
  if (ran.some((step) => stopped(step) && step.onFailure === 'stop')) return 'failed';
  if (ran.some((step) => stopped(step) || step.status === 'warned')) return 'warned';
  if (ran.some((step) => ['failed', 'timeout', 'survivors'].includes(step.undo))) return 'failed';
  if (ran.some((step) => step.undo !== 'not-run')) return 'undone';
  if (ran.some((step) => step.status === 'unfinished') || ran.length < steps.length) return 'unfinished';
  return 'ok';
}

/** What dominates comes first. */
const WORST_FIRST: readonly PhaseStatus[] = ['failed', 'undone', 'unfinished', 'warned', 'ok', 'not-run'];

function joined(spans: readonly Span[]): Span {
  const begins = spans.flatMap((span) => (span.begin === null ? [] : [span.begin]));
  const ends = spans.flatMap((span) => (span.end === null ? [] : [span.end]));
  return {
    begin: begins.length === 0 ? null : Math.min(...begins),
    end: ends.length === 0 ? null : Math.max(...ends),
    status: WORST_FIRST.find((status) => spans.some((span) => span.status === status)) ?? 'not-run',
  };
}

function claimSpan(hosts: readonly HostTimeline[], controller: readonly ControllerMark[]): PhaseSpan[] {
  const claimed = controller.filter((mark) => mark.kind === 'claimed');
  const last = claimed.at(-1);
  if (last === undefined) return [];
  const all = hosts.every((host) => host.state !== null || claimed.some((mark) => mark.target === host.host));
  return [{ phase: 'claim', begin: 0, end: last.at, status: all ? 'ok' : 'unfinished', hosts: [] }];
}

function watchSpan(looks: readonly Look[], recoveredAt: Offset | null): PhaseSpan[] {
  const watched = looks.filter((look) => look.purpose === 'watch');
  const [first, last] = [watched[0], watched.at(-1)];
  if (first === undefined || last === undefined) return [];
  const begin = Math.min(recoveredAt ?? first.at, first.at);
  const status: PhaseStatus = watched.some((look) => look.verdict === 'unhealthy')
    ? 'failed'
    : watched.every((look) => look.verdict === 'healthy')
      ? 'ok'
      : 'warned';
  return [{ phase: 'watch', begin, end: last.at, status, hosts: [] }];
}

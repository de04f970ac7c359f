import { gateArguments, gateSeconds, SERVED_TIMES, servedArguments, servedSeconds } from '@failback/health';
import type { Step } from '@failback/runbook';
import type { HostWork } from './host-work.ts';
import { step } from './step-maker.ts';
import { LIMITS } from './time-limits.ts';

/** Proof from the host: before the site is opened through its maintenance, afterwards as any client. */
export function proveSteps(work: HostWork, phase: 'verify' | 'reopen', through: boolean): Step[] {
  const { environment, host, target, web } = work;
  const how = through ? 'through maintenance' : 'as a client';
  const gate = step(phase, {
    word: 'gate',
    title: `Check health ${how}`,
    kind: 'gate',
    seconds: gateSeconds(environment),
    args: gateArguments({ environment, host, through }),
    effect: 'none',
  });
  if (!web) return [gate];
  const served = step(phase, {
    word: 'served',
    title: `Prove that ${target.release} is served, ${SERVED_TIMES} times, ${how}`,
    kind: 'served',
    seconds: servedSeconds(),
    args: servedArguments({ environment, host, ...target, times: SERVED_TIMES, through }),
    effect: 'none',
  });
  // The release first: what it costs is nothing beside a gate that waits two minutes for the wrong one.
  return [served, gate];
}

/** Seen again some moments after their start, since one that dies at once was active as well. */
export function proveWorkers({ workers }: HostWork): Step[] {
  if (workers.length === 0) return [];
  return [
    step('verify', {
      word: 'workers',
      title: 'See that the workers still run',
      kind: 'workers-active',
      seconds: LIMITS.look,
      args: [],
      effect: 'none',
    }),
  ];
}

import type { HostState } from '@failback/runbook';
import type { Fleet, HostTimeline } from './timeline.ts';

const AT_TARGET: readonly HostState[] = ['ON_TARGET', 'UNCONFIRMED'];

/** Whether the host ended with the target proved to be served. */
export function isAtTarget(host: HostTimeline): boolean {
  return host.state !== null && AT_TARGET.includes(host.state);
}

/** What the hosts' ends amount to. A split is named even when another host needs a person. */
export function fleetEnd(hosts: readonly HostTimeline[]): Fleet {
  const touched = hosts.filter((host) => host.state !== null);
  if (touched.length === 0) return 'untouched';
  const asFound = touched.some((host) => host.state === 'AS_FOUND');
  const atTarget = touched.filter(isAtTarget);
  if (atTarget.length > 0 && (asFound || hosts.length > touched.length)) return 'split';
  if (atTarget.length === touched.length) return 'uniform';
  return touched.every((host) => host.state === 'AS_FOUND') ? 'uniform' : 'unsettled';
}

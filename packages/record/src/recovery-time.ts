import { isAtTarget } from './fleet-end.ts';
import type { HostTimeline, Look, Timeline } from './timeline.ts';

/** See `Timeline.recovered`. */
export function recoveryTime(hosts: readonly HostTimeline[], looks: readonly Look[]): Timeline['recovered'] {
  if (hosts.length === 0 || !hosts.every(isAtTarget)) return null;
  const proved = hosts.map(
    (host) => host.states.find((entry) => entry.state === 'UNCONFIRMED' || entry.state === 'ON_TARGET')?.at,
  );
  const lastHost = Math.max(...proved.map((at) => at ?? 0));
  const runner = looks.find((look) => look.purpose === 'served' && look.verdict === 'healthy' && look.at >= lastHost);
  if (runner !== undefined) return { at: runner.at, proof: 'runner' };
  if (hosts.some((host) => host.state !== 'ON_TARGET')) return { at: lastHost, proof: 'hosts-only' };
  const confirmed = hosts.map((host) => host.states.find((entry) => entry.state === 'ON_TARGET')?.at ?? 0);
  return { at: Math.max(...confirmed), proof: 'runner' };
}

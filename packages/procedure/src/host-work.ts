import { hostTarget, isWebHost, resolve } from '@failback/health';
import type { Environment, Host, HostFacts, ReleaseRef } from '@failback/runbook';
import { runsWorkers } from './host-duties.ts';

/** One host's share of the plan, with everything that its steps are made from. */
export interface HostWork {
  readonly environment: Environment;
  readonly host: Host;
  readonly facts: HostFacts;
  readonly target: ReleaseRef;
  /** Absolute, on the host. */
  readonly path: string;
  /** User who owns the code; empty: the one who logs in. */
  readonly runAs: string;
  /** Absolute folder of the release once it is live, where commands of the team run. */
  readonly folder: string;
  readonly web: boolean;
  /** Units of the workers that run here. */
  readonly workers: readonly string[];
}

export function hostWork(environment: Environment, host: Host, facts: HostFacts, target: ReleaseRef): HostWork {
  const { release, services } = environment;
  const path = facts.releasePath.path;
  return {
    environment,
    host,
    facts,
    target,
    path,
    runAs: facts.runAs === 'same' ? '' : (release.runAs ?? ''),
    folder: release.strategy === 'symlink' ? `${path}/${release.releases}/${target.release}` : path,
    web: isWebHost(host),
    workers: runsWorkers(environment, host) ? services.workers : [],
  };
}

export function webRoot(folder: string, { release }: Environment): string {
  return release.webRoot === '.' ? folder : `${folder}/${release.webRoot}`;
}

/** What is served here now, as the probe file says it before the switch. */
export function liveName({ facts }: HostWork): string {
  return facts.live.state === 'present' ? (facts.live.release ?? 'unknown') : 'unknown';
}

/** URL and connection for an ordinary request of the host to itself; empty where it answers none. */
export function ordinaryRequest(
  { environment, host, web }: HostWork,
  http: string,
): readonly [url: string, connect: string] {
  if (!web) return ['', '-'];
  const { url, connect } = resolve(hostTarget(environment, host), http);
  return [url, connect === null ? '-' : `${connect.address}:${connect.port}`];
}

/** Default of Laravel, where the runbook names no command: it boots the whole framework and says its version. */
export function bootCommand({ stack, release }: Environment): readonly string[] | null {
  return release.boot ?? (stack === 'laravel' ? ['php', 'artisan', '--version'] : null);
}

import { isWebHost } from '@failback/health';
import type { Environment, Host } from '@failback/runbook';

const WORKER_ROLE = 'worker';

/** A host that answers requests or runs workers holds the release; so does one of which nothing is said. */
export function carriesRelease(host: Host): boolean {
  return isWebHost(host) || host.roles.includes(WORKER_ROLE) || host.roles.length === 0;
}

/** Hosts with the role `worker`; where no host has it, every host that holds the release. */
export function runsWorkers(environment: Environment, host: Host): boolean {
  if (environment.hosts.some(({ roles }) => roles.includes(WORKER_ROLE))) return host.roles.includes(WORKER_ROLE);
  return carriesRelease(host);
}

/** systemd units that the plan starts, stops or restarts on a host, without `.service`. */
export function handledUnits(environment: Environment, host: Host): readonly string[] {
  const { php, workers } = environment.services;
  return [...(php === null ? [] : [php.unit]), ...(runsWorkers(environment, host) ? workers : [])];
}

import { type FactsRequest, type HostSurvey, readFacts } from '@failback/host';
import { handledUnits } from '@failback/procedure';
import type { Environment, Host } from '@failback/runbook';
import type { Fleet } from './open-fleet.ts';

/** One read-only look at every host of the fleet, all at once, in the order of the file. */
export function fleetFacts(
  environment: Environment,
  fleet: Fleet,
  target: string | null,
): Promise<readonly HostSurvey[]> {
  const present = environment.hosts.filter((host) => fleet.connections.has(host.name));
  return Promise.all(
    present.map((host) => readFacts(fleet.connection(host.name), factsRequest(environment, host, target))),
  );
}

export function factsRequest(environment: Environment, host: Host, target: string | null): FactsRequest {
  const { release, migrations, services } = environment;
  return {
    app: environment.app,
    environment: environment.name,
    stateDir: environment.stateDir,
    releasePath: release.path,
    strategy: release.strategy === 'symlink' ? 'symlink' : 'git-tag',
    runAs: release.runAs,
    target,
    releases: release.releases,
    current: release.current,
    migrations: environment.stack === 'laravel' ? migrations.path : null,
    units: [...new Set([...handledUnits(environment, host), ...services.required])],
    handled: handledUnits(environment, host),
  };
}

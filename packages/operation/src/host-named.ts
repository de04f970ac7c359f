import type { Environment, Host } from '@failback/runbook';

export function hostNamed(environment: Environment, name: string): Host {
  const host = environment.hosts.find((each) => each.name === name);
  if (host === undefined) throw new Error(`${name} is no host of ${environment.name}`);
  return host;
}

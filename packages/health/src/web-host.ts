import type { Environment, Host } from '@failback/runbook';

/** Role of the hosts that answer requests. */
const WEB_ROLE = 'web';

/** A host answers requests when it has the role `web`, or an address of its own. */
export function isWebHost(host: Host): boolean {
  return host.roles.includes(WEB_ROLE) || host.url !== null;
}

/** In the order of the file. Empty means that nothing can prove which release is served, never that it is proved. */
export function webHosts(environment: Environment): readonly Host[] {
  return environment.hosts.filter(isWebHost);
}

/** A check without roles is for every host. */
export function hasRole(host: Host, roles: readonly string[]): boolean {
  return roles.length === 0 || roles.some((role) => host.roles.includes(role));
}

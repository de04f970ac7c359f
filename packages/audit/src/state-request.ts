import type { Command, Environment, Host } from '@failback/runbook';

/** What to look at on a host, beyond what is always looked at. Paths may begin with `~/`. */
export interface HostStateRequest {
  readonly releasePath: string;
  /** `none`: no release lies there. */
  readonly strategy: 'git-tag' | 'symlink' | 'none';
  readonly current: string;
  readonly runAs: string | null;
  /** systemd units whose activity matters, without `.service`. */
  readonly units: readonly string[];
  readonly files: readonly string[];
  /** Further programs that say their version. */
  readonly versions: readonly { readonly name: string; readonly command: Command }[];
}

/** Name under which the version of PHP-FPM stands beside that of `php`: the two may differ. */
export const FPM = 'php-fpm';

export function hostStateRequest(
  environment: Environment,
  host: Host,
  carries: 'release' | 'no-release' = 'release',
): HostStateRequest {
  const { release, services, drift, requires } = environment;
  const { php, workers, required } = services;
  const commands = requires.flatMap((each) =>
    each.kind === 'command' && isAskedOn(each.roles, host) ? [{ name: each.name, command: each.command }] : [],
  );
  return {
    releasePath: release.path,
    strategy: carries === 'no-release' ? 'none' : release.strategy === 'symlink' ? 'symlink' : 'git-tag',
    current: release.current,
    runAs: release.runAs,
    units: [...new Set([...(php === null ? [] : [php.unit]), ...workers, ...required])],
    files: drift.files,
    versions: [...(php === null ? [] : [{ name: FPM, command: [fpmProgram(php.unit), '--version'] }]), ...commands],
  };
}

/** A requirement without roles is for every host. */
export function isAskedOn(roles: readonly string[], host: Host): boolean {
  return roles.length === 0 || roles.some((role) => host.roles.includes(role));
}

/** Debian's unit php8.3-fpm runs php-fpm8.3; elsewhere unit and program have one name. */
function fpmProgram(unit: string): string {
  const [, version] = /^php(\d+(?:\.\d+)?)-fpm$/.exec(unit) ?? [];
  return version === undefined ? unit : `php-fpm${version}`;
}

/** `nginx` is nginx.service, as systemd has it. */
export function fullUnit(name: string): string {
  return /\.(service|timer|socket|target|path|mount)$/.test(name) ? name : `${name}.service`;
}

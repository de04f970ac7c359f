import type { Requirement } from '@failback/runbook';
import { type FleetFacts, type HostAudit, reachedHosts } from '../audit-facts.ts';
import type { Seen } from '../finding.ts';
import { FPM, isAskedOn } from '../state-request.ts';
import { compareVersion } from '../version.ts';
import { type Check, ofFleet, WITH_HOSTS } from './check.ts';

type Reached = Extract<HostAudit, { reached: true }>;
type KnownKind = Exclude<Requirement['kind'], 'command'>;

const NAMES: Readonly<Record<KnownKind, string>> = {
  php: 'PHP',
  node: 'Node.js',
  mysql: 'The MySQL or MariaDB server',
  redis: 'The Redis server',
};
const DATABASE_ROLE = 'database';

/** By range and on every host: a version is a number, not a text that may stand somewhere in another one. */
export const requiredVersions: Check = {
  id: 'required-versions',
  source: 'Pre-flight plan, 3.1',
  modes: WITH_HOSTS,
  unknown: 'decides',
  look: ofFleet((fleet) => fleet.environment.requires.flatMap((requirement) => lookFor(requirement, fleet))),
};

function lookFor(requirement: Requirement, fleet: FleetFacts): readonly Seen[] {
  const hosts = reachedHosts(fleet).filter(({ state }) => state !== null);
  switch (requirement.kind) {
    case 'php':
      return withRelease(hosts).flatMap((each) => [
        judged(requirement, 'php', NAMES.php, each),
        ...servedBy(requirement, each),
      ]);
    case 'node':
      return withRelease(hosts).map((each) => judged(requirement, 'node', NAMES.node, each));
    case 'mysql':
    case 'redis':
      return servers(requirement, requirement.kind, hosts, fleet);
    case 'command':
      return hosts
        .filter(({ host }) => isAskedOn(requirement.roles, host))
        .map((each) => judged(requirement, requirement.name, requirement.name, each));
  }
}

/** PHP-FPM is what answers visitors; its program has another name than its unit on some systems. */
function servedBy(requirement: Requirement, each: Reached): readonly Seen[] {
  const version = each.state?.versions[FPM];
  if (version === undefined) return [];
  if (version !== 'absent') return [judged(requirement, FPM, 'PHP-FPM', each)];
  return [
    {
      subject: `host ${each.host.name}`,
      status: 'warn',
      message: `PHP-FPM has to be ${requirement.range}, and its program was not found by the name of its unit.`,
      mend: `name the program: requires: { commands: { fpm: { run: [/path/to/php-fpm, --version], range: "${requirement.range}" } } }`,
    },
  ];
}

/** On the hosts with the role database; Redis, and what no host has that role for, wherever it is. */
function servers(
  requirement: Requirement,
  kind: 'mysql' | 'redis',
  hosts: readonly Reached[],
  fleet: FleetFacts,
): readonly Seen[] {
  const hasRole = fleet.hosts.some(({ host }) => host.roles.includes(DATABASE_ROLE));
  const asked = hosts.filter((each) => {
    if (isThere(each, kind)) return kind === 'redis' || !hasRole || each.host.roles.includes(DATABASE_ROLE);
    return false;
  });
  if (asked.length > 0) return asked.map((each) => judged(requirement, kind, NAMES[kind], each));
  // A host that could not be asked may have it; that it could not be asked is told already.
  return [elsewhere(requirement, kind, fleet)];
}

function elsewhere({ range }: Requirement, kind: 'mysql' | 'redis', { environment }: FleetFacts): Seen {
  return {
    subject: `environment ${environment.name}`,
    status: 'unknown',
    message: `${NAMES[kind]} has to be ${range}, and it is on no host that could be asked; a server elsewhere is not looked at.`,
    mend: `give the host that runs it the role ${DATABASE_ROLE}; for a server elsewhere take requires.${kind} out and declare a program that prints its version: requires: { commands: { ${kind}-server: { run: [...], range: "${range}" } } }`,
  };
}

function judged(requirement: Requirement, asked: string, name: string, { host, state }: Reached): Seen {
  const subject = `host ${host.name}`;
  const version = state?.versions[asked] ?? 'unreadable';
  const { range } = requirement;
  if (version === 'absent') {
    const message = `${name} has to be ${range}, and there is none on the PATH of ${host.user}.`;
    return {
      subject,
      status: 'block',
      message,
      mend: `install it on ${host.name}, or correct requires in the runbook`,
    };
  }
  switch (version === 'unreadable' ? 'not-a-version' : compareVersion(version, range)) {
    case 'fits':
      return { subject, status: 'pass', message: `${name} is ${version} (${range}).` };
    case 'does-not-fit': {
      const message = `${name} is ${version}, and has to be ${range}.`;
      const mend = `install a ${name} of ${range} on ${host.name}, or correct requires in the runbook`;
      return { subject, status: 'block', message, mend };
    }
    case 'not-a-version': {
      const message = `${name} has to be ${range}, and does not say its version.`;
      const mend = `see what it says on ${host.name}, and correct requires in the runbook`;
      return { subject, status: 'unknown', message, mend };
    }
    case 'not-a-range': {
      const message = `${range} is no range of versions, so ${name} ${version} could not be compared with it.`;
      return { subject, status: 'unknown', message, mend: 'write it as npm does, such as ">=8.2 <9"' };
    }
  }
}

function isThere({ state }: Reached, name: string): boolean {
  const version = state?.versions[name];
  return version !== undefined && version !== 'absent';
}

function withRelease(hosts: readonly Reached[]): readonly Reached[] {
  return hosts.filter(({ carries }) => carries === 'release');
}

import type { Check, Environment, Host, JsonScalar } from '@failback/runbook';
import { successesNeeded } from './assess.ts';
import { pauseOf, type TimedCheck } from './looks.ts';
import { hostTarget, resolve, type Target } from './target.ts';
import { hasRole, isWebHost } from './web-host.ts';

export interface GateQuestion {
  readonly environment: Environment;
  readonly host: Host;
  /** The site is closed: go through maintenance, with the header that `$FAILBACK_WORK/bypass-header` holds. */
  readonly through: boolean;
}

/**
 * Arguments of `steps/gate.sh`, after the verb:
 * `<through|open> <directory> <run-as or -> { <count> <check words…> }`.
 * They are data: nothing in them is a secret, nothing is ever shell text.
 */
export function gateArguments(question: GateQuestion): string[] {
  return checkArguments(question, question.environment.health.gate);
}

/** The same for any list of checks; those that are not for this host are left out. */
export function checkArguments({ environment, host, through }: GateQuestion, checks: readonly Check[]): string[] {
  const target = hostTarget(environment, host);
  const words = checks
    .filter((check) => isForHost(check, host))
    .map((check) => checkWords(check, target))
    .flatMap((each) => [String(each.length), ...each]);
  return [accessWord(environment, through), commandDirectory(environment), environment.release.runAs ?? '-', ...words];
}

/**
 * `through` only where a header opens the door. Excepted routes answer in maintenance by themselves, and an application
 * without maintenance, or without a way through, is looked at as any client would.
 */
export function accessWord(environment: Environment, through: boolean): 'through' | 'open' {
  if (!through || environment.maintenance === null) return 'open';
  switch (environment.maintenance.kind) {
    case 'laravel':
      return 'through';
    case 'commands':
      return environment.maintenance.through.kind === 'header' ? 'through' : 'open';
  }
}

/** Whether a host looks at a check. What nobody can measure is for every host: a gate that holds such a check never opens. */
export function isForHost(check: Check, host: Host): boolean {
  switch (check.kind) {
    case 'http':
      return isWebHost(host);
    case 'command':
    case 'unit':
      return hasRole(host, check.roles);
    case 'not-measured':
      return true;
  }
}

function checkWords(check: Check, target: Target): string[] {
  switch (check.kind) {
    case 'http': {
      const { url, own, connect } = resolve(target, check.http);
      const expectations = [
        ...Object.entries(check.header).flatMap(([name, value]) => ['header', name, 'string', value.trim()]),
        ...Object.entries(check.json).flatMap(([field, value]) => ['json', field, jsonType(value), String(value)]),
        ...(check.contains === null ? [] : ['contains', '-', 'string', check.contains]),
      ];
      return [
        'http',
        check.name,
        ...timing(check),
        own ? 'own' : 'foreign',
        connectWord(connect),
        url,
        String(check.status),
        check.below === null ? '-' : String(check.below),
        ...expectations,
      ];
    }
    case 'unit':
      return ['unit', check.name, ...timing(check), check.unit];
    case 'command':
      return ['command', check.name, ...timing(check), ...check.command];
    case 'not-measured':
      return ['not-measured', check.name, check.sentence];
  }
}

function timing(check: TimedCheck): string[] {
  return [String(successesNeeded(check)), String(pauseOf(check)), String(check.timeout)];
}

export function connectWord(connect: Target['connect']): string {
  return connect === null ? '-' : `${connect.address}:${connect.port}`;
}

function jsonType(value: JsonScalar): 'string' | 'number' | 'boolean' | 'null' {
  if (value === null) return 'null';
  return typeof value as 'string' | 'number' | 'boolean';
}

/** Where commands of the team run: the live release. */
function commandDirectory(environment: Environment): string {
  const { strategy, path, current } = environment.release;
  return strategy === 'symlink' ? `${path}/${current}` : path;
}

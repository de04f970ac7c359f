import { sectionPath } from './cross-checks.ts';
import { notCarriedOut } from './not-carried-out.ts';
import type { Positions } from './positions.ts';
import { resolveData } from './resolve-data.ts';
import { resolveHealth } from './resolve-health.ts';
import { resolveNotify } from './resolve-notify.ts';
import { resolveRelease } from './resolve-release.ts';
import { resolveRequires } from './resolve-requires.ts';
import { resolveReview } from './resolve-review.ts';
import type { EnvironmentSection, FileSection } from './schema/file.ts';
import type { ProceduresSection } from './schema/procedures.ts';
import { JUMP_PATTERN } from './schema/texts.ts';
import {
  type Alert,
  type Environment,
  type Host,
  type Jump,
  type Maintenance,
  PROCEDURES,
  type ProcedureName,
  type ProcedureRule,
  type Runbook,
  type Services,
} from './words/index.ts';

const DEFAULT_STATE_DIR = '/var/lib/failback';
const DEFAULT_LEASE = 15_000;
const DEFAULT_DRAIN = 30_000;

/** A checked file with every environment made whole: its own section, else the one on top, else the default. */
export function resolveRunbook(parsed: FileSection, root: unknown, file: string, positions: Positions): Runbook {
  const environments = Object.entries(parsed.environments).map(([name, own]) => {
    const where = (head: string, ...rest: (string | number)[]) => {
      const path = head === 'hosts' ? ['environments', name, head] : sectionPath(root, name, head);
      return positions.key([...path, ...rest]);
    };
    return [name, resolveOne(parsed, name, own, where)] as const;
  });
  return { file, app: parsed.app, environments: Object.fromEntries(environments) };
}

function resolveOne(
  file: FileSection,
  name: string,
  own: EnvironmentSection,
  where: (head: string, ...rest: (string | number)[]) => string,
): Environment {
  const { stack } = file;
  const effective = { ...file, ...own };
  const { release, health, procedures, migrations, caches, data } = effective;
  if (release === undefined || health === undefined || procedures === undefined) {
    throw new Error('a section that the cross checks ask for is missing');
  }
  return {
    app: file.app,
    name,
    stack,
    url: own.url,
    control: own.control,
    hosts: Object.entries(own.hosts).map(([host, section]) => resolveHost(host, section)),
    stateDir: trimmed(effective['state-dir'] ?? DEFAULT_STATE_DIR),
    lease: effective.lease ?? DEFAULT_LEASE,
    recovery: effective.recovery ?? 'required',
    alert: resolveAlert(effective.alert),
    release: resolveRelease(release, stack),
    services: resolveServices(effective.services),
    maintenance: resolveMaintenance(effective.maintenance, stack),
    migrations: { onRollback: migrations?.['on-rollback'] ?? 'ask', path: migrations?.path ?? 'database/migrations' },
    caches: { redisShared: redisShared(data?.redis), warm: caches?.warm ?? [] },
    health: resolveHealth(health),
    procedures: resolveProcedures(procedures),
    data: resolveData(data, own),
    notify: resolveNotify(effective.notify),
    requires: resolveRequires(effective.requires),
    review: resolveReview(effective.review),
    drift: { files: effective.drift?.files ?? [], ignore: effective.drift?.ignore ?? [] },
    freeze: {
      workflow: effective.freeze?.workflow ?? null,
      branch: effective.freeze?.branch ?? `failback/freeze-${name}`,
    },
    notCarriedOut: notCarriedOut(effective, own.hosts, where),
  };
}

function resolveHost(name: string, host: EnvironmentSection['hosts'][string]): Host {
  return {
    name,
    address: host.address,
    port: host.port ?? 22,
    user: host.user,
    jump: host.jump === undefined ? null : resolveJump(host.jump, host.user),
    roles: host.roles ?? [],
    url: host.url ?? null,
  };
}

function resolveJump(text: string, user: string): Jump {
  const [, own, bracketed, plain, port] = new RegExp(JUMP_PATTERN).exec(text) ?? [];
  return { address: bracketed ?? plain ?? text, port: port === undefined ? 22 : Number(port), user: own ?? user };
}

function resolveAlert(alert: EnvironmentSection['alert']): Alert | null {
  if (alert === undefined) return null;
  if ('command' in alert) return { kind: 'command', command: alert.command };
  return { kind: 'webhook', urlFile: alert.webhook.file };
}

function resolveServices(services: EnvironmentSection['services']): Services {
  return {
    php: services?.php === undefined ? null : { unit: services.php.unit, apply: services.php.apply ?? 'restart' },
    workers: services?.workers ?? [],
    drain: services?.drain ?? DEFAULT_DRAIN,
    required: services?.required ?? [],
    restart: services?.restart ?? [],
  };
}

function resolveMaintenance(
  section: EnvironmentSection['maintenance'],
  stack: FileSection['stack'],
): Maintenance | null {
  if (section !== undefined && 'on' in section) {
    return {
      kind: 'commands',
      on: section.on,
      off: section.off,
      check: { http: section.check.http, status: section.check.status ?? 503 },
      through: section.bypass
        ? { kind: 'header', name: section.bypass.header }
        : { kind: section.excepted ? 'excepted' : 'none' },
    };
  }
  if (stack === 'generic') return null;
  return {
    kind: 'laravel',
    render: section?.render ?? 'errors::503',
    retry: section?.retry ?? null,
    refresh: section?.refresh ?? null,
  };
}

function redisShared(redis: NonNullable<EnvironmentSection['data']>['redis']): 'separate' | 'shared' | 'unknown' {
  if (redis?.cache === undefined || redis.queues === undefined) return 'unknown';
  return redis.cache.db === redis.queues.db ? 'shared' : 'separate';
}

function resolveProcedures(section: ProceduresSection): Environment['procedures'] {
  const rules: Partial<Record<ProcedureName, ProcedureRule>> = {};
  for (const procedure of PROCEDURES) {
    const rule: Rule | undefined = section[procedure];
    if (rule === undefined) continue;
    rules[procedure] = {
      budget: rule.budget,
      approval: rule.approval ?? null,
      approveWithin: rule['approve-within'] ?? null,
    };
  }
  return rules;
}

interface Rule {
  readonly budget: number;
  readonly approval?: string | undefined;
  readonly 'approve-within'?: number | undefined;
}

/** Without slashes at its end. */
function trimmed(path: string): string {
  return path.replace(/\/+$/, '');
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HostEvent, HostState } from '@failback/runbook';
import type { SystemHost } from './host.ts';

export const APP = '/var/www/chom';
export const STATE_DIR = '/var/lib/failback';
export const ENV_DIR = `${STATE_DIR}/chom/production`;
export const UNIT = 'failback-recover-chom-production';
export const WORKERS = ['chom-queue-default', 'chom-queue-emails'] as const;

/** What a test says of chom that the example of the documentation does not. */
export interface Chom {
  readonly header?: string;
  readonly services?: string;
  /** Command that boots the target once, as it stands in the file. */
  readonly boot?: string;
  readonly migrations?: 'ask' | 'keep';
  /** The time for which whoever takes an operation over waits. */
  readonly lease?: string;
  readonly watch?: string;
  /** Further lines on top level. */
  readonly more?: string;
}

/** PHP, the workers, and what they need; further lines of the section may follow. */
export const SERVICES = `services:
  php: { unit: php8.2-fpm, apply: restart }
  workers: [${WORKERS.join(', ')}]
  drain: 20s
  required: [nginx, mariadb, redis-server]`;

/** chom's failback.yml, as examples/chom has it, for a host of the bed; a test waits for less. */
export function chomRunbook(host: Pick<SystemHost, 'name' | 'address' | 'url' | 'user'>, chom: Chom = {}): string {
  return `version: 1
app: chom
stack: laravel
environments:
  production:
    url: ${host.url}
    control: ${host.name}
    hosts:
      ${host.name}: { address: ${host.address}, user: ${host.user}, roles: [web, worker, database] }
lease: ${chom.lease ?? '15s'}
recovery: required
release:
  strategy: git-tag
  path: ${APP}
  run-as: www-data
  tags: 'v*'
  install: composer install --no-dev --optimize-autoloader
  served: { http: /health/ready, header: ${chom.header ?? 'X-Release'}, fallback: probe-file }${chom.boot === undefined ? '' : `\n  boot: ${chom.boot}`}
${chom.services ?? SERVICES}
maintenance: { render: 'errors::maintenance', retry: 60s }
migrations: { on-rollback: ${chom.migrations ?? 'keep'} }
data:
  credentials: app-env
  mysql: { database: chom, must-have-rows: [users] }
  redis: { cache: { db: 1 }, queues: { db: 0 } }
health:
  gate:
    ready: { http: /health/ready, json: { status: ok }, consecutive: 2, every: 300ms, timeout: 20s }
    login: { http: /login, contains: csrf, every: 300ms, timeout: 20s }
${chom.watch ?? ''}
procedures:
  emergency: { budget: 5m }
${chom.more ?? ''}
`;
}

/** The operation that holds the newest claim on the host's disk, null before the first. */
export function operationOn({ root }: Pick<SystemHost, 'root'>): string | null {
  const claims = join(root, ENV_DIR, 'claims');
  if (!existsSync(claims)) return null;
  const newest = Math.max(0, ...readdirSync(claims).map((name) => (/^\d+$/.test(name) ? Number(name) : 0)));
  return newest === 0 ? null : (readFileSync(join(claims, String(newest)), 'utf8').split(' ')[0] ?? null);
}

/** An operation's folder, as it is seen from here. */
export function operationFolder({ root }: Pick<SystemHost, 'root'>, operation: string): string {
  return join(root, ENV_DIR, 'operations', operation);
}

/** What the host has written down about an operation, without a line that is only begun. */
export function journalOf(host: Pick<SystemHost, 'root'>, operation: string): readonly HostEvent[] {
  const path = join(operationFolder(host, operation), 'journal.jsonl');
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8').split('\n').slice(0, -1);
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as HostEvent);
}

export function stateOf(events: readonly HostEvent[]): HostState | null {
  return events.findLast((event) => event.event === 'state')?.state ?? null;
}

const ENDS: readonly (HostState | null)[] = ['AS_FOUND', 'ON_TARGET', 'UNCONFIRMED', 'NEEDS_HUMAN'];

export function hasEnded(events: readonly HostEvent[]): boolean {
  return ENDS.includes(stateOf(events));
}

/** Steps in the order in which they were begun, each as often as it was. */
export function begun(events: readonly HostEvent[]): readonly string[] {
  return events.flatMap((event) => (event.event === 'begin' ? [event.step] : []));
}

/** Values of a fact, in order. */
export function facts(events: readonly HostEvent[], key: string): readonly string[] {
  return events.flatMap((event) => (event.event === 'fact' && event.key === key ? [event.value] : []));
}

/** Puts `release` into the host's ledger as good, by hand: for hosts on which nothing may have proved it yet. */
export async function markGoodByHand(host: SystemHost, release: string): Promise<void> {
  const commit = (await host.ssh(`sudo -n -u www-data git -C ${APP} rev-parse ${release}^{commit}`)).stdout.trim();
  const entry = {
    schema_version: 1,
    release,
    commit,
    mark: 'good',
    at: new Date().toISOString(),
    operation: null,
    by: 'bed',
    reason: 'first adoption',
  };
  const line = JSON.stringify(entry);
  const { code, stderr } = await host.ssh(`mkdir -p ${ENV_DIR} && printf '%s\\n' '${line}' >>${ENV_DIR}/ledger.jsonl`);
  if (code !== 0) throw new Error(`The ledger could not be written: ${stderr}`);
}

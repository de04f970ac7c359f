import type { Environment, HostFacts, LedgerEntry } from '@failback/runbook';
import { healthyHost } from '../../runbook/test/healthy-host.ts';
import { changed, production } from '../../runbook/test/small-runbook.ts';
import type { AuditFacts, FleetFacts, HostAudit } from '../src/audit-facts.ts';
import type { HostState } from '../src/host-state.ts';
import type { Inspection } from '../src/inspection.ts';

type Reached = Extract<HostAudit, { reached: true }>;

const RUNBOOK = `version: 1
app: chom
stack: laravel
environments:
  production:
    url: https://chom.example.com
    control: app1
    hosts:
      app1: { address: app1.example.com, user: deploy, roles: [web, worker, database] }
      app2: { address: app2.example.com, user: deploy, roles: [web] }
release:
  strategy: git-tag
  path: /var/www/chom
  run-as: www-data
  install: composer install --no-dev
  served: { http: /health/ready, header: X-Release }
services: { php: { unit: php8.3-fpm } }
maintenance: { render: 'errors::maintenance' }
migrations: { on-rollback: keep }
requires: { php: '>=8.2 <9', node: '^20', mysql: '>=8.0.36', redis: '7' }
data:
  credentials: app-env
  backups: { directory: /var/backups/chom }
  mysql: { database: chom }
freeze: { workflow: deploy.yml }
health:
  gate:
    ready: { http: /health/ready, timeout: 1m }
procedures:
  emergency: { budget: 5m }
`;

/** The environment of the runbook above, with texts replaced. */
export function environmentWith(...changes: readonly (readonly [find: string, put: string])[]): Environment {
  return production(changes.reduce((text, [find, put]) => changed(find, put, text), RUNBOOK));
}

export const STATE: HostState = {
  schema_version: 1,
  host: 'app1',
  release: 'a'.repeat(40),
  versions: { php: '8.3.6', 'php-fpm': '8.3.6', node: '20.11.1', mysql: '10.11.6-MariaDB', redis: '7.0.15' },
  envKeys: ['APP_KEY', 'DB_PASSWORD'],
  units: { 'nginx.service': { enabled: 'enabled', active: 'active', local: null } },
  crontabs: { 'user deploy': { state: 'read', entries: 1, sum: `sha256:${'1'.repeat(64)}` } },
  packages: { nginx: '1.24.0' },
  files: { '/etc/php.ini': `sha256:${'2'.repeat(64)}` },
  schema: `sha256:${'5'.repeat(64)}`,
  unread: [],
};

export const INSPECTION: Inspection = {
  targetCommit: 'present',
  buildKiB: 100 * 1024,
  view: { live: true, target: true },
  journal: 'readable',
  backups: { state: 'writable', freeKiB: 900 * 1024, newestKiB: 100 * 1024 },
  journals: [],
};

export function goodEntry(release: string, mark: LedgerEntry['mark'] = 'good'): LedgerEntry {
  const commit = 'a'.repeat(40);
  const at = '2026-01-02T03:04:05Z';
  return { schema_version: 1, release, commit, mark, at, operation: null, by: 'ann', reason: 'the cart was "empty"' };
}

function factsOf(host: string): HostFacts {
  const commit = 'a'.repeat(40);
  return healthyHost(host, {
    stateDir: { path: '/var/lib/failback', state: 'writable', freeKiB: 5_000_000 },
    releasePath: { path: '/var/www/chom', state: 'writable', freeKiB: 5_000_000 },
    claim: { state: 'free', token: 1 },
    ledger: host === 'app1' ? [goodEntry('v1.2.3')] : [],
    live: { state: 'present', release: 'v1.2.3', commit, tree: 'clean' },
    available: [{ release: 'v1.2.3', commit }],
  });
}

/** A fleet in which nothing stands in the way; `change` makes something so. */
export function fleetWith(
  change: Partial<FleetFacts> & { readonly each?: (host: Reached) => HostAudit } = {},
): FleetFacts {
  const { each = (host) => host, ...rest } = change;
  const environment = rest.environment ?? environmentWith();
  const hosts = environment.hosts.map(
    (host): HostAudit =>
      each({
        reached: true,
        host,
        carries: 'release',
        facts: factsOf(host.name),
        state: { ...STATE, host: host.name },
        withoutSchema: null,
        inspection: host.name === 'app1' ? INSPECTION : { ...INSPECTION, backups: null },
        trouble: [],
      }),
  );
  return {
    environment,
    release: null,
    hosts,
    target: {
      kind: 'chosen',
      target: { release: 'v1.2.3', commit: 'a'.repeat(40) },
      why: 'newest release proved good',
    },
    planProblems: [],
    planNotices: [],
    rehearsal: [],
    forecast: { seconds: 40, budgetSeconds: 300, phases: [], from: ['op-1'], unmeasured: [] },
    ...rest,
  };
}

export function factsWith(fleet: FleetFacts | null, change: Partial<AuditFacts> = {}): AuditFacts {
  return {
    mode: 'pre-deploy',
    now: Date.parse('2026-03-01T12:00:00Z'),
    runbook: { file: 'failback.yml', problems: [] },
    environments: [{ environment: fleet?.environment ?? environmentWith(), problems: [] }],
    uses: null,
    runner: { node: '20.20.0', git: null },
    fleet,
    github: { asker: 'step', repository: 'acme/chom', freeze: { state: 'free' }, approvals: [] },
    reviews: [],
    ...change,
  };
}

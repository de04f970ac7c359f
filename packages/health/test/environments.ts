import type { Check, Environment, Host } from '@failback/runbook';

type HttpCheck = Extract<Check, { kind: 'http' }>;

export function httpCheck(changes: Partial<HttpCheck> = {}): HttpCheck {
  return {
    kind: 'http',
    name: 'ready',
    http: '/ready',
    status: 200,
    json: {},
    header: {},
    contains: null,
    samples: null,
    below: null,
    consecutive: 1,
    every: 20,
    timeout: 60,
    ...changes,
  };
}

export function host(name: string, changes: Partial<Host> = {}): Host {
  return {
    name,
    address: `${name}.example.com`,
    port: 22,
    user: 'deploy',
    jump: null,
    roles: ['web'],
    url: null,
    ...changes,
  };
}

export interface EnvironmentChanges {
  readonly url?: string;
  readonly hosts?: readonly Host[];
  readonly gate?: readonly Check[];
  readonly watch?: readonly Check[];
  readonly release?: Partial<Environment['release']>;
  readonly maintenance?: Environment['maintenance'];
}

export function environment(changes: EnvironmentChanges = {}): Environment {
  return {
    app: 'shop',
    name: 'production',
    stack: 'generic',
    url: changes.url ?? 'https://shop.example.com',
    control: 'app1',
    hosts: changes.hosts ?? [host('app1')],
    stateDir: '/var/lib/failback',
    lease: 15_000,
    recovery: 'required',
    alert: null,
    release: {
      strategy: 'git-tag',
      path: '/',
      runAs: null,
      tags: 'v*',
      install: null,
      built: [],
      boot: null,
      releases: 'releases',
      current: 'current',
      webRoot: '.',
      served: { http: '/ready', by: { kind: 'header', name: 'X-Release' }, fallback: 'probe-file' },
      ...changes.release,
    },
    services: { php: null, workers: [], drain: 30_000, required: [], restart: [] },
    maintenance: changes.maintenance ?? null,
    migrations: { onRollback: 'keep', path: 'database/migrations' },
    caches: { redisShared: 'separate', warm: [] },
    health: { gate: changes.gate ?? [], watch: { for: 0, checks: changes.watch ?? [] } },
    procedures: {},
    data: { on: 'app1', credentials: null, backups: null, mysql: null, redis: null },
    notify: { slack: null, email: null, webhook: null, templates: null, affected: [] },
    requires: [],
    review: { date: null, every: 7_776_000_000, composer: [], npm: [], flutter: null },
    drift: { files: [], ignore: [] },
    freeze: { workflow: null, branch: 'failback/freeze-production' },
    notCarriedOut: [],
  };
}

import type { Environment, HostFacts, Incident } from '@failback/runbook';
import { healthyHost } from '../../runbook/test/healthy-host.ts';
import { changed as changedText, production } from '../../runbook/test/small-runbook.ts';

export const COMMIT = { v1: '1'.repeat(40), v2: '2'.repeat(40) } as const;

export const LARAVEL = `version: 1
app: shop
stack: laravel
environments:
  production:
    url: https://shop.example.com
    control: app2
    hosts:
      app1: { address: app1.example.com, user: deploy, roles: [web] }
      app2: { address: app2.example.com, user: deploy, roles: [web, worker] }
      db1: { address: db1.example.com, user: deploy, roles: [database] }
release:
  strategy: git-tag
  path: /var/www/shop
  run-as: www-data
  install: composer install --no-dev
  served: { http: /health/ready, header: X-Release, fallback: probe-file }
services:
  php: { unit: php8.4-fpm, apply: restart }
  workers: [shop-mail, shop-reports]
  drain: 30s
  required: [nginx]
maintenance: { render: 'errors::maintenance', retry: 60s }
migrations: { on-rollback: ask }
health:
  gate:
    ready: { http: /health/ready, json: { status: ok }, consecutive: 2, every: 5s, timeout: 2m }
procedures:
  emergency: { budget: 5m }
`;

export const SYMLINK = `version: 1
app: shop
stack: generic
environments:
  production:
    url: https://shop.example.com
    control: app1
    hosts:
      app1: { address: app1.example.com, user: deploy, roles: [web] }
release:
  strategy: symlink
  path: /srv/shop
  public: public
  served: { http: /ready, header: X-Release, fallback: probe-file }
services:
  restart: [[/usr/local/bin/reload-shop, 'a b']]
caches: { warm: [[./warm, --all]] }
health:
  gate:
    ready: { http: /ready }
procedures:
  emergency: { budget: 5m }
`;

/** Production of a runbook with one place changed. */
export const changed = (text: string, from: string, to: string): Environment => production(changedText(from, to, text));

export const INCIDENT: Incident = {
  severity: 'sev1',
  signals: ['app-down'],
  reason: 'checkout fails',
  actor: 'ada',
  override: null,
};

/** A host of the shop that serves v2 and has v1. */
export function healthy(host: string, over: Partial<HostFacts> = {}): HostFacts {
  const tools = ['git', 'flock', 'setsid', 'timeout', 'sync', 'awk', 'curl', 'php', 'systemctl', 'crontab', 'sudo'];
  return healthyHost(host, {
    tools: Object.fromEntries(tools.map((tool) => [tool, true])),
    live: { state: 'present', release: 'v2', commit: COMMIT.v2, tree: 'clean' },
    available: [
      { release: 'v1', commit: COMMIT.v1 },
      { release: 'v2', commit: COMMIT.v2 },
    ],
    liveMigrations: ['1_create_users.php'],
    targetMigrations: ['1_create_users.php'],
    units: { 'php8.4-fpm': 'active', 'shop-mail': 'active', 'shop-reports': 'inactive', nginx: 'active' },
    ...over,
  });
}

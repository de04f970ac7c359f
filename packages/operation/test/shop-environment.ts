import { type Environment, parseRunbook, resolveEnvironment, UserError } from '@failback/runbook';

/** A small application on one host. */
export function shopEnvironment(): Environment {
  const parsed = parseRunbook(
    `version: 1
app: shop
stack: generic
environments:
  production:
    url: https://shop.example.com
    control: app1
    hosts:
      app1: { address: app1.example.com, user: deploy, roles: [web] }
state-dir: '~/failback'
release: { strategy: git-tag, path: /var/www/shop, served: { http: /ready, header: X-Release } }
health: { gate: { ready: { http: /ready } } }
procedures: { emergency: { budget: 5m } }
`,
    'failback.yml',
  );
  if (!parsed.ok) throw new UserError(parsed.problems);
  return resolveEnvironment(parsed.runbook, 'production');
}

import type { Plan } from '@failback/runbook';
import { expect, test } from 'vitest';
import type { HostConnection } from './connection.ts';
import { planDigest, planJson } from './plan-json.ts';
import { readPlan } from './read-plan.ts';

const PLAN: Plan = {
  schema_version: 1,
  operation: 'op-1',
  app: 'shop',
  environment: 'production',
  procedure: 'emergency',
  incident: { severity: 'sev1', signals: ['app-down'], reason: 'a test', actor: 'tester', override: null },
  from: { release: 'v2', commit: null },
  to: { release: 'v1', commit: 'a'.repeat(40) },
  budgetSeconds: 120,
  leaseSeconds: 15,
  control: 'app1',
  without: [],
  hosts: ['app1', 'app2'].map((host) => ({
    host,
    stateDir: '/var/lib/failback',
    releasePath: '/var/www/shop',
    launch: 'setsid',
    recovery: 'none',
    closes: true,
    required: [],
    steps: [
      {
        id: 'prepare.fetch',
        phase: 'prepare',
        title: 'Fetch v1',
        kind: 'fetch-release',
        args: ['/var/www/shop', 'v1'],
        effect: 'local',
        timeoutSeconds: 30,
        idempotent: true,
        onFailure: 'stop',
      },
    ],
  })),
  notices: [],
  alert: { kind: 'command', command: ['page-us'] },
};

const STEPS = PLAN.hosts.flatMap(({ steps }) => steps);

const OURS = {
  app: 'shop',
  environment: 'production',
  stateDirs: new Map([
    ['app1', '/var/lib/failback'],
    ['app2', '/var/lib/failback'],
  ]),
};

/** A host that keeps this text as a plan, with the digest that belongs to it. */
function read(plan: Plan, ours = OURS): Promise<Plan> {
  const stdout = `${planDigest(plan)}\n${planJson(plan)}`;
  const run = async () => ({ code: 0, signal: null, stdout, stderr: '' });
  return readPlan(
    { host: 'app1', run } as unknown as HostConnection,
    '/var/lib/failback/shop/production',
    'op-1',
    ours,
  );
}

/** The plan with the host app2 changed. */
const elsewhere = (change: Partial<Plan['hosts'][number]>): Plan => ({
  ...PLAN,
  hosts: PLAN.hosts.map((host) => (host.host === 'app2' ? { ...host, ...change } : host)),
});

test('a plan is read as it was shipped', async () => {
  expect(await read(PLAN)).toEqual(PLAN);
  expect(await read({ ...PLAN, from: null, to: { release: 'v1', commit: null }, alert: null })).toMatchObject({
    from: null,
  });
});

test.each<[string, Plan]>([
  ['names a commit that git takes for an option', { ...PLAN, to: { release: 'v1', commit: '--upload-pack=x' } }],
  ['names a release that git takes for an option', { ...PLAN, to: { release: '--upload-pack=x', commit: null } }],
  ['names a release that is a path', { ...PLAN, to: { release: '../v1', commit: null } }],
  ['is of another application', { ...PLAN, app: 'blog' }],
  ['is of another environment', { ...PLAN, environment: 'staging' }],
  ['sends us to another state directory', elsewhere({ stateDir: '/tmp/planted' })],
  ['sends us to a state directory by a detour', elsewhere({ stateDir: '/tmp/../var/lib/failback' })],
  ['has a step that is a path', elsewhere({ steps: STEPS.map((one) => ({ ...one, kind: '../x' })) })],
  ['has a step of no phase', elsewhere({ steps: STEPS.map((one) => ({ ...one, phase: 'x' as 'claim' })) })],
  ['has a lease of no length', { ...PLAN, leaseSeconds: 0 }],
  ['has no hosts', { ...PLAN, hosts: [] }],
  ['does not hold its control host', { ...PLAN, control: 'app3' }],
])('a plan that %s is not taken up, although its digest fits', async (_, plan) => {
  await expect(read(plan)).rejects.toMatchObject({ failure: { code: 'plan-unreadable', host: 'app1' } });
});

test('a plan with a host that was taken out of the runbook names the host to put back', async () => {
  const ours = { ...OURS, stateDirs: new Map([['app1', '/var/lib/failback']]) };
  await expect(read(PLAN, ours)).rejects.toThrow(
    'operation op-1 also holds app2, which the runbook no longer has. Mend: put app2 back under environments.production.hosts',
  );
});

test('a host that could not be asked may have its state in any home directory, and nowhere else', async () => {
  const ours = { ...OURS, stateDirs: new Map([...OURS.stateDirs, ['app2', '~/.failback']]) };
  expect(await read(elsewhere({ stateDir: '/home/deploy/.failback' }), ours)).toBeDefined();
  await expect(read(elsewhere({ stateDir: '/home/deploy/failback' }), ours)).rejects.toThrow('another state directory');
});

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HostPlan, Plan } from '@failback/runbook';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commandOf, SHELLS } from '../test/shells.ts';
import { dryRunBundle, planFiles, startBundle } from './bundle.ts';
import { canonicalJson, planDigest, planJson } from './plan-json.ts';

const host: HostPlan = {
  host: 'app1',
  stateDir: '/var/lib/failback',
  releasePath: '/srv/shop',
  launch: 'setsid',
  recovery: 'none',
  closes: true,
  required: ['mariadb.service', 'redis.service'],
  steps: [
    {
      id: 'revert.toy',
      phase: 'revert',
      title: 'Toy',
      kind: 'toy',
      args: ["it's", '$(id)', 'two\nlines', '-x', ''],
      effect: 'local',
      timeoutSeconds: 30,
      idempotent: false,
      onFailure: 'warn',
    },
  ],
};
const plan: Plan = {
  schema_version: 1,
  operation: 'op-1',
  app: 'shop',
  environment: 'production',
  procedure: 'emergency',
  incident: { severity: null, signals: [], reason: "it's down; `id`", actor: 'me', override: null },
  from: null,
  to: { release: 'v1', commit: null },
  budgetSeconds: 300,
  leaseSeconds: 15,
  control: 'app1',
  without: ['app9'],
  hosts: [host],
  notices: [],
  alert: { kind: 'command', command: ['page', "o'clock"] },
};
const evil =
  "' || touch owned #\n'; touch owned\n$(touch owned)\n`touch owned`\n'\\''\n%s %n \\n \\0101\n\u0001\u0081\u0088 é ☃ \u{1f6d1}\n";
const steps = { 'steps/toy.sh': 'echo toy\n', 'parts/evil.txt': evil, 'parts/no-line-end.txt': 'x', 'parts/empty': '' };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'failback-bundle-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs only the bundle's `failback_payload`, as `start.sh` would. */
function unpack(shell: readonly string[]): void {
  const text = dryRunBundle(plan, host, steps).text.replace(/dry_run_main\n$/, 'failback_payload "$1"\n');
  const [command, ...args] = shell as [string, ...string[]];
  const ran = spawnSync(command, [...args, '-s', folder], { input: text, cwd: folder, encoding: 'utf8' });
  expect(ran.stderr).toBe('');
  expect(ran.status).toBe(0);
}

describe.each(SHELLS.map(commandOf))('under %s', (...shell) => {
  test('every file of the plan arrives byte for byte', () => {
    unpack(shell);
    for (const [path, text] of planFiles(plan, host, steps)) {
      const whole = text === '' || text.endsWith('\n') ? text : `${text}\n`;
      expect(readFileSync(join(folder, path), 'utf8'), path).toBe(whole);
    }
    expect(readdirSync(folder)).not.toContain('owned');
    expect(statSync(join(folder, 'parts/empty')).size).toBe(0);
  });

  test('a bundle that is cut anywhere does nothing', () => {
    const whole = startBundle(plan, host, steps).text;
    const [command, ...args] = shell as [string, ...string[]];
    for (const part of [0.1, 0.3, 0.5, 0.7, 0.9, 0.99]) {
      const input = whole.slice(0, Math.floor(whole.length * part));
      const ran = spawnSync(command, [...args, '-s', folder, 'shop', 'production', 'op-1', folder, 'x'], { input });
      expect(ran.stdout.toString()).toBe('');
      expect(readdirSync(folder)).toEqual([]);
    }
  });
});

test('the arguments of a step and of the alert are quoted lines', () => {
  const files = planFiles(plan, host, steps);
  expect(files.get('args/revert.toy')).toBe("set -- 'it'\\''s' '$(id)' 'two\nlines' '-x' ''\n");
  expect(files.get('args/alert')).toBe("set -- 'page' 'o'\\''clock'\n");
});

test('settings and steps are what the engine reads', () => {
  const files = planFiles(plan, host, steps);
  expect(files.get('step-list')).toBe('revert.toy revert toy local 30 once warn\n');
  expect(files.get('settings')?.split('\n')).toEqual([
    'app=shop',
    'environment=production',
    'operation=op-1',
    'host=app1',
    'lease=15',
    'closes=yes',
    'launch=setsid',
    'recovery=none',
    'required=mariadb.service redis.service',
    'release-path=/srv/shop',
    'state-dir=/var/lib/failback',
    'alert=command',
    'alert-url-file=',
    'without=app9',
    '',
  ]);
});

test('the same plan makes the same bytes, however its members were ordered', () => {
  const turned = Object.fromEntries(Object.entries(plan).reverse()) as unknown as Plan;
  expect(startBundle(turned, host, steps)).toEqual(startBundle(plan, host, steps));
  expect(planDigest(turned)).toBe(planDigest(plan));
  expect(planJson(turned)).toBe(planJson(plan));
});

test('any other plan has another digest', () => {
  expect(planDigest({ ...plan, notices: ['x'] })).not.toBe(planDigest(plan));
});

test.each([
  ['a step id', { ...host, steps: host.steps.map((step) => ({ ...step, id: '../x' })) }],
  ['a kind', { ...host, steps: host.steps.map((step) => ({ ...step, kind: 'a b' })) }],
  ['a kind without a script', { ...host, steps: host.steps.map((step) => ({ ...step, kind: 'nothing' })) }],
  ['a setting of two lines', { ...host, releasePath: '/srv\nalert=none' }],
])('%s that could mean something else is refused', (_name, bad) => {
  expect(() => startBundle(plan, bad, steps)).toThrow();
});

test.each(['../x', '/etc/x', 'steps/a b', 'steps/$(id)', 'steps/..', '-x', ''])('%j is no path in a plan', (path) => {
  expect(() => startBundle(plan, host, { ...steps, [path]: 'x' })).toThrow('cannot be a path');
});

test.each([
  [{ b: 1, a: [2, { d: null, c: 'é' }] }, '{"a":[2,{"c":"é","d":null}],"b":1}'],
  [{ a: undefined, b: 1 }, '{"b":1}'],
  [[undefined, 1], '[null,1]'],
  ['"', '"\\""'],
])('canonical JSON of %j', (value, text) => {
  expect(canonicalJson(value)).toBe(text);
});

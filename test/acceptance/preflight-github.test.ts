import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ActionEnd } from '@failback/drill';
import { connectGitHub, githubSurroundings } from '@failback/github';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { StoodCache } from '../bed/github/cache-service.ts';
import { startCacheV2 } from '../bed/github/cache-service-v2.ts';
import { type StoodGitHub, startGitHub } from '../bed/github/start.ts';
import { stoodRun } from '../bed/github/state.ts';
import { brokenStage, type Rehearsal, type Texts } from './rehearsal.ts';

const DEPLOY_RUN = 7;
const AUDIT_RUN = 8;
const BRANCH = 'failback/freeze-production';

let rehearsal: Rehearsal;
let github: StoodGitHub;
let cache: StoodCache;
let config: string;

beforeAll(async () => {
  [rehearsal, github, cache] = await Promise.all([brokenStage(), startGitHub(), startCacheV2()]);
  for (const id of [DEPLOY_RUN, AUDIT_RUN]) github.state.runs.set(id, stoodRun({ id }));
  github.state.workflows.set('deploy.yml', 'active');
  // As little as the README asks for.
  Object.assign(github.state.permissions, { actions: 'read', contents: 'read', deployments: 'none', issues: 'none' });
  config = rehearsal.runbook('at-github', [
    'procedures:\n',
    'freeze: { workflow: deploy.yml }\nprocedures:\n  standard: { budget: 15m, approval: rollback-standard }\n',
  ]);
});
afterAll(async () => {
  await rehearsal.close();
  await cache.close();
  await github.close();
});

const preflight = async (inputs: Texts = {}): Promise<ActionEnd> => {
  const cached = { ACTIONS_RUNTIME_TOKEN: 'x', ACTIONS_RESULTS_URL: cache.url, ACTIONS_CACHE_SERVICE_V2: 'true' };
  const env = { ...github.runner(AUDIT_RUN), ...cached };
  const given = { config, 'github-token': github.token, release: 'v3', ...inputs };
  return (await rehearsal.start('preflight-audit/index.js', given, { env })).ended;
};

const seen = (end: ActionEnd, check: string) =>
  (
    JSON.parse(end.outputs.result ?? '') as { findings: { check: string; status: string; mend?: string }[] }
  ).findings.filter((finding) => finding.check === check);

test('an approval whose environment does not exist is warned of, with what to set; deploys are not frozen', async () => {
  const end = await preflight();
  expect(end.outputs.decision, end.log).toBe('warn');
  expect(seen(end, 'approvals')).toMatchObject([
    {
      status: 'warn',
      mend: 'example/shop: Settings > Environments > rollback-standard: create it and add "Required reviewers"',
    },
  ]);
  expect(seen(end, 'environment-not-frozen')).toMatchObject([{ status: 'pass' }]);
});

test('a copy of the baseline lies in the cache, under a key of this run', async () => {
  const end = await preflight();
  expect(end.log).toMatch(/A copy of the baseline lies in the cache: failback-baseline-shop-production-8-1-\d+/);
  expect(cache.keys().length).toBeGreaterThan(0);
  const copy = join(rehearsal.stage.root, 'runner/failback-baseline/shop-production.json');
  expect(JSON.parse(readFileSync(copy, 'utf8'))).toMatchObject({ baselines: [{ app: 'shop' }, { app: 'shop' }] });
});

test('a cache that is broken changes nothing but a line of the log', async () => {
  cache.breakDown();
  const end = await preflight();
  expect(end.outputs.decision, end.log).toBe('warn');
  expect(end.log).toContain('The cache has no copy of the baseline');
});

test('a frozen environment is in the way of a deploy, and only a warning once a week', async () => {
  github.state.permissions.contents = 'write';
  const found = githubSurroundings(github.runner(DEPLOY_RUN), github.token);
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  const mark = { schema_version: 1, operation: 'emergency-1', environment: 'production', runId: DEPLOY_RUN } as const;
  const more = { runAttempt: 1, actor: 'octocat', since: '2026-01-01T00:00:00Z', workflowDisabled: null } as const;
  expect(await connectGitHub(found.surroundings).markBranch(BRANCH, { ...mark, ...more })).toBe('created');
  github.state.permissions.contents = 'read';
  const gate = await preflight();
  expect(gate.code).toBe(1);
  expect(gate.outputs.decision, gate.log).toBe('block');
  expect(seen(gate, 'environment-not-frozen')).toMatchObject([
    { status: 'block', mend: 'wait until that run has ended' },
  ]);
  const weekly = await preflight({ mode: 'readiness' });
  expect(seen(weekly, 'environment-not-frozen')).toMatchObject([{ status: 'warn' }]);
  github.state.refs.delete(`heads/${BRANCH}`);
});

test('without the permission to read it, the freeze is not known, and that is not a pass', async () => {
  github.state.permissions.contents = 'none';
  const end = await preflight();
  github.state.permissions.contents = 'read';
  expect(end.code).toBe(1);
  expect(end.outputs.decision, end.log).toBe('inconclusive');
  expect(seen(end, 'environment-not-frozen')).toMatchObject([{ status: 'unknown' }]);
});

test('without a token GitHub is not asked, and what the runbook needs of it is told as not checked', async () => {
  const asked = github.log.length;
  const end = await preflight({ 'github-token': '' });
  expect(end.outputs.decision, end.log).toBe('inconclusive');
  expect(seen(end, 'environment-not-frozen')).toMatchObject([
    { status: 'unknown', mend: expect.stringContaining('github-token') },
  ]);
  expect(github.log.length).toBe(asked);
});

import { describe, expect, test } from 'vitest';
import { calledWorkflow, type Job, ownAction, type Workflow, workflows } from './workflow-file.ts';

const jobsOf = ({ jobs }: Workflow): readonly Job[] => Object.values(jobs);

/** What in a job needs which permission; a job has what it needs, and nothing else. */
const NEEDED: readonly (readonly [string, (job: Job) => boolean])[] = [
  ['contents: read', (job) => uses(job, 'actions/checkout@') || says(job, /gh api "repos\/\$GITHUB_REPOSITORY\/git\//)],
  [
    'contents: write',
    (job) =>
      rollsBack(job) || says(job, /gh release create|--method (?:POST|PATCH) "repos\/\$GITHUB_REPOSITORY\/git\//),
  ],
  [
    'actions: read',
    (job) =>
      ['emergency-rollback', 'post-rollback-audit', 'preflight-audit'].some((name) => asksGitHub(job, name)) ||
      says(job, /\$GITHUB_REPOSITORY\/environments\//),
  ],
  ['actions: write', (job) => rollsBack(job) || says(job, /gh workflow run|\/cancel"/)],
  ['deployments: read', (job) => asksGitHub(job, 'emergency-rollback')],
  [
    'deployments: write',
    (job) => rollsBack(job) || ['verify-health', 'post-rollback-audit'].some((name) => asksGitHub(job, name)),
  ],
  ['issues: write', (job) => says(job, /gh issue create/)],
  ['id-token: write', (job) => uses(job, 'actions/attest-build-provenance@')],
  ['attestations: read', (job) => says(job, /gh attestation verify/)],
  ['attestations: write', (job) => uses(job, 'actions/attest-build-provenance@')],
];

function uses({ steps = [] }: Job, action: string): boolean {
  return steps.some((step) => step.uses?.startsWith(action) === true);
}

function says({ steps = [] }: Job, pattern: RegExp): boolean {
  return steps.some(({ run }) => run !== undefined && pattern.test(run));
}

function asksGitHub({ steps = [] }: Job, action: string): boolean {
  return steps.some((step) => ownAction(step) === action && step.with?.['github-token'] !== undefined);
}

function rollsBack({ steps = [] }: Job): boolean {
  return steps.some((step) => ownAction(step) === 'emergency-rollback' && step.with?.['dry-run'] !== true);
}

function granted(job: Job): readonly string[] {
  return Object.entries(job.permissions ?? {}).map(([scope, level]) => `${scope}: ${level}`);
}

/** Write holds read. */
function strongest(permissions: readonly string[]): readonly string[] {
  const unique = [...new Set(permissions)];
  return unique.filter((each) => !each.endsWith(': read') || !unique.includes(each.replace('read', 'write'))).sort();
}

const ownJobs = workflows.flatMap((workflow) =>
  Object.entries(workflow.jobs).map(([name, job]) => ({ path: workflow.path, name, job, workflow })),
);

test.each(ownJobs.filter(({ job }) => job.uses === undefined))(
  '$path, $name: has the permissions that it needs',
  ({ job }) => {
    const needed = NEEDED.filter(([, isNeeded]) => isNeeded(job)).map(([permission]) => permission);
    expect(strongest(granted(job))).toEqual(strongest(needed));
  },
);

describe.each(ownJobs.filter(({ job }) => job.uses !== undefined))('$path, $name', ({ job, workflow }) => {
  const called = calledWorkflow(workflow, job);
  if (called === null) throw new Error(`${job.uses} is not found`);

  test('grants the called workflow what the jobs in there ask for, together', () => {
    expect([...granted(job)].sort()).toEqual(strongest(jobsOf(called).flatMap(granted)));
  });

  test('gives the called workflow inputs that it has, and every required one', () => {
    const inputs = called.on.workflow_call?.inputs ?? {};
    const required = Object.keys(inputs).filter((name) => inputs[name]?.required === true);
    const given = Object.keys(job.with ?? {});
    expect(Object.keys(inputs)).toEqual(expect.arrayContaining(given));
    expect(given).toEqual(expect.arrayContaining(required));
  });
});

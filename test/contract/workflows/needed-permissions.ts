import { type Job, ownAction } from './workflow-file.ts';

/** The root action is the whole rollback in one step. */
const ROLL_BACK = ['emergency-rollback', 'root'];

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
  return steps.some((step) => ROLL_BACK.includes(ownAction(step) ?? '') && step.with?.['dry-run'] !== true);
}

/** What the file grants to a job, such as `contents: read`. */
export function granted(job: Job): readonly string[] {
  return Object.entries(job.permissions ?? {}).map(([scope, level]) => `${scope}: ${level}`);
}

/** The permissions that a job needs, of everything that its steps do. */
export function needed(job: Job): readonly string[] {
  return strongest(NEEDED.filter(([, isNeeded]) => isNeeded(job)).map(([permission]) => permission));
}

/** Write holds read. */
export function strongest(permissions: readonly string[]): readonly string[] {
  const unique = [...new Set(permissions)];
  return unique.filter((each) => !each.endsWith(': read') || !unique.includes(each.replace('read', 'write'))).sort();
}

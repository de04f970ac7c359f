import type { Problem } from '@failback/runbook';
import type { RunRef } from './github.ts';

/** Where GitHub is, who asks, and with which token. */
export interface GitHubSurroundings {
  readonly token: string;
  /** Without a slash at the end. */
  readonly apiUrl: string;
  readonly owner: string;
  readonly repo: string;
  readonly run: RunRef;
}

export type FoundSurroundings =
  | { readonly ok: true; readonly surroundings: GitHubSurroundings }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** What a runner tells its steps, as the documentation of GitHub's default variables has it. */
const VARIABLES = [
  'GITHUB_API_URL',
  'GITHUB_SERVER_URL',
  'GITHUB_REPOSITORY',
  'GITHUB_RUN_ID',
  'GITHUB_RUN_ATTEMPT',
  'GITHUB_ACTOR',
] as const;

/**
 * Reads where we are from the variables of a runner. Not a runner, or no token, is a problem that the caller may live with:
 * `not-a-runner` and `no-github-token`; a variable with nonsense in it is `bad-runner-variable`.
 */
export function githubSurroundings(
  env: Readonly<Record<string, string | undefined>>,
  token: string | null,
): FoundSurroundings {
  const missing = VARIABLES.filter((name) => !env[name]);
  if (missing.length > 0) return { ok: false, problems: [notARunner(missing)] };
  if (token === null || token.trim() === '') return { ok: false, problems: [noToken()] };
  const problems = VARIABLES.filter((name) => !ACCEPTED[name](env[name] ?? '')).map((name) => badVariable(name));
  if (problems.length > 0) return { ok: false, problems };
  const [owner = '', repo = ''] = (env.GITHUB_REPOSITORY ?? '').split('/');
  const server = (env.GITHUB_SERVER_URL ?? '').replace(/\/+$/, '');
  const id = Number(env.GITHUB_RUN_ID);
  const run = {
    id,
    attempt: Number(env.GITHUB_RUN_ATTEMPT),
    actor: env.GITHUB_ACTOR ?? '',
    url: `${server}/${owner}/${repo}/actions/runs/${id}`,
  };
  const apiUrl = (env.GITHUB_API_URL ?? '').replace(/\/+$/, '');
  return { ok: true, surroundings: { token: token.trim(), apiUrl, owner, repo, run } };
}

const ACCEPTED: Readonly<Record<(typeof VARIABLES)[number], (value: string) => boolean>> = {
  GITHUB_API_URL: mayCarryToken,
  GITHUB_SERVER_URL: (value) => URL.canParse(value),
  GITHUB_REPOSITORY: (value) => /^[A-Za-z0-9-]+(_[A-Za-z0-9]+)?\/[A-Za-z0-9._-]+$/.test(value),
  GITHUB_RUN_ID: (value) => /^[1-9][0-9]{0,14}$/.test(value),
  GITHUB_RUN_ATTEMPT: (value) => /^[1-9][0-9]{0,5}$/.test(value),
  GITHUB_ACTOR: (value) => /^[A-Za-z0-9_-]+(\[bot\])?$/.test(value),
};

/** A token travels encrypted, or does not leave the machine. */
function mayCarryToken(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  if (username !== '' || password !== '') return false;
  return protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', '[::1]', 'localhost'].includes(hostname));
}

function notARunner(missing: readonly string[]): Problem {
  return {
    code: 'not-a-runner',
    where: 'GitHub',
    message: `This is not a run of GitHub Actions (not set: ${missing.join(', ')}), so GitHub cannot be asked about it.`,
    mend: 'run it as a step of a workflow',
  };
}

function noToken(): Problem {
  return {
    code: 'no-github-token',
    where: 'input github-token',
    message: 'No token is given, so GitHub cannot be asked.',
    mend: 'give the input github-token the value of github.token, and the job the permissions that the README lists',
  };
}

function badVariable(name: (typeof VARIABLES)[number]): Problem {
  const what = name === 'GITHUB_API_URL' ? 'is no https address without a login in it' : 'is not what a runner sets';
  return { code: 'bad-runner-variable', where: name, message: `${name} ${what}.`, mend: `do not set ${name} yourself` };
}

import type { Problem } from '@failback/runbook';
import { GitHubError, type GitHubTrouble } from './github.ts';

/** The reason code for each way in which GitHub does not do what it was asked. */
const CODES = {
  unreachable: 'github-unreachable',
  slow: 'github-slow',
  'rate-limited': 'github-rate-limited',
  forbidden: 'github-forbidden',
  'not-found': 'github-not-found',
  'half-answer': 'github-half-answer',
  refused: 'github-refused',
} as const satisfies Readonly<Record<GitHubTrouble, string>>;

/**
 * What a failed question means for whoever reads it. Anything else than a `GitHubError` is thrown on: it is a defect.
 * @param where as in `Problem.where`, e.g. `environment rollback-standard`
 */
export function githubProblem(error: unknown, where: string): Problem {
  if (!(error instanceof GitHubError)) throw error;
  const mend = error.mend === null ? {} : { mend: error.mend };
  return { code: CODES[error.trouble], where, message: error.message, ...mend };
}

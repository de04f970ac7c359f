import { GitHubError } from './github.ts';

/** For what only prepares a change, or looks before it: when that fails, the change was not asked for. */
export function withoutEffect(error: unknown): never {
  if (!(error instanceof GitHubError)) throw error;
  throw new GitHubError(error.trouble, error.message, error.mend, 'none');
}

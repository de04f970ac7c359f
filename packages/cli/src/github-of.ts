import { connectGitHub, type GitHub } from '@failback/github';
import { redactor } from '@failback/host';
import { repositoryOf } from './init/repository-of.ts';
import type { Terminal } from './terminal.ts';

/** With a person's token: a laptop is no run, and nothing that is asked from here needs one. Null: no token, or no repository. */
export function gitHubOf(terminal: Terminal): GitHub | null {
  const { env } = terminal;
  const token = env.GITHUB_TOKEN?.trim() ?? '';
  const repository = repositoryOf(null, '.', env);
  if (token === '' || repository === null) return null;
  terminal.hide(redactor([token]));
  const apiUrl = (env.GITHUB_API_URL ?? 'https://api.github.com').replace(/\/+$/, '');
  const run = { id: 0, attempt: 1, actor: terminal.user, url: '' };
  return connectGitHub({ token, apiUrl, owner: repository.owner, repo: repository.name, run });
}

import type { GitHubFacts } from '../audit-facts.ts';

/** What lets whoever audits ask GitHub. */
export function howToAsk(
  { asker }: Pick<GitHubFacts, 'asker'>,
  permissions: readonly ('actions' | 'contents')[],
): string {
  switch (asker) {
    case 'step': {
      const job = permissions.map((permission) => `${permission}: read`).join(', ');
      return `give the step github-token: \${{ github.token }}, and its job permissions: ${job}`;
    }
    case 'terminal':
      return `set GITHUB_TOKEN to a token that may read ${permissions.join(' and ')} of the repository, in a checkout whose remote origin is on GitHub`;
  }
}

import { spawnSync } from 'node:child_process';
import type { RepositoryName } from '@failback/adopt';

/** The repository on GitHub: as said, as the runner says, or as the remote `origin` of the checkout; null when none does. */
export function repositoryOf(
  given: string | null,
  folder: string,
  env: Readonly<Record<string, string | undefined>>,
): RepositoryName | null {
  const [owner, name] = (given ?? env.GITHUB_REPOSITORY ?? originOf(folder) ?? '').split('/');
  return owner && name ? { owner, name } : null;
}

/** Only the two names are taken: a remote may carry a password. */
function originOf(folder: string): string | null {
  const asked = spawnSync('git', ['-C', folder, 'remote', 'get-url', 'origin'], { encoding: 'utf8' });
  const [, slug] = /github\.com[:/]+([A-Za-z0-9-]+\/[A-Za-z0-9._-]+?)(?:\.git)?\/?\s*$/.exec(asked.stdout ?? '') ?? [];
  return slug ?? null;
}

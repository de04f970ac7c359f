import type { GitHub } from '@failback/github';
import type { Approvals } from '@failback/record';
import { printableLine } from '@failback/runbook';
import { troubleOf } from './published-heads.ts';

/** Who approved in the run that asks: a rollback and its audit are jobs of one run. */
export async function approvalsOf(github: GitHub | null): Promise<Approvals> {
  if (github === null) return { state: 'not-read', why: 'no github-token was given' };
  try {
    const reviews = await github.reviews(github.run.id);
    const approved = reviews.filter(({ state }) => state === 'approved');
    const names = approved.map(({ user, environments }) =>
      printableLine(`${user ?? 'an account that is gone'} (${environments.join(', ')})`),
    );
    return { state: 'read', names: [...new Set(names)] };
  } catch (error) {
    return { state: 'not-read', why: troubleOf(error).why };
  }
}

import type { WorkflowUse } from '../audit-facts.ts';
import type { Seen } from '../finding.ts';
import type { Check } from './check.ts';

/** A commit, an exact release, or the moving tag of a major version, which only a release moves. */
const PINNED = /^(?:[0-9a-f]{40}|v\d+(?:\.\d+\.\d+)?)$/;

/** What a workflow runs in an emergency should not be what somebody pushed to a branch a minute ago. */
export const workflowsPinned: Check = {
  id: 'workflows-pinned',
  source: 'Pre-flight plan, 3.1: the CI job preflight-audit',
  modes: ['static', 'readiness'],
  unknown: 'informs',
  look: ({ uses }) => {
    if (uses === null || uses.length === 0) return [];
    const loose = uses.filter(({ ref }) => !PINNED.test(ref));
    if (loose.length > 0) return loose.map(moving);
    const message = `The workflows name failback ${uses.length === 1 ? 'once' : `${uses.length} times`}, by tag or commit each time.`;
    return [{ subject: '.github/workflows', status: 'pass', message }];
  },
};

function moving({ where, action, ref }: WorkflowUse): Seen {
  return {
    subject: where,
    status: 'warn',
    message: `${action}@${ref} is a branch, and changes whenever somebody pushes to it.`,
    mend: `name a release or a commit: ${action}@v1`,
  };
}

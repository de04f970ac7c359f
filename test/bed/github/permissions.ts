import type { Access, GitHubState } from './state.ts';

type Scope = keyof GitHubState['permissions'];

/** What GitHub's documentation says that the token of a run needs for each operation; null: nothing beyond being one. */
const NEEDED: Readonly<Record<string, readonly [Scope, Exclude<Access, 'none'>] | null>> = {
  'repos/get': null,
  'repos/get-environment': ['actions', 'read'],
  'repos/create-or-update-environment': ['administration', 'write'],
  'repos/list-deployment-branch-policies': ['actions', 'read'],
  'repos/create-deployment-branch-policy': ['administration', 'write'],
  'actions/get-environment-variable': ['administration', 'read'],
  'actions/create-environment-variable': ['administration', 'write'],
  'repos/get-repo-rulesets': null,
  'repos/create-repo-ruleset': ['administration', 'write'],
  'users/get-by-username': null,
  'teams/get-by-name': ['administration', 'read'],
  'actions/get-reviews-for-run': ['actions', 'read'],
  'actions/get-pending-deployments-for-run': ['actions', 'read'],
  'actions/get-workflow-run': ['actions', 'read'],
  'actions/cancel-workflow-run': ['actions', 'write'],
  'actions/force-cancel-workflow-run': ['actions', 'write'],
  'actions/list-workflow-runs': ['actions', 'read'],
  'actions/get-workflow': ['actions', 'read'],
  'actions/enable-workflow': ['actions', 'write'],
  'actions/disable-workflow': ['actions', 'write'],
  'actions/create-workflow-dispatch': ['actions', 'write'],
  'git/get-ref': ['contents', 'read'],
  'git/list-matching-refs': ['contents', 'read'],
  'issues/create': ['issues', 'write'],
  'git/get-commit': ['contents', 'read'],
  'git/create-ref': ['contents', 'write'],
  'git/update-ref': ['contents', 'write'],
  'git/delete-ref': ['contents', 'write'],
  'git/create-tree': ['contents', 'write'],
  'git/create-commit': ['contents', 'write'],
  'repos/list-deployments': ['deployments', 'read'],
  'repos/list-deployment-statuses': ['deployments', 'read'],
  'repos/create-deployment': ['deployments', 'write'],
  'repos/create-deployment-status': ['deployments', 'write'],
};

const RANK: Readonly<Record<Access, number>> = { none: 0, read: 1, write: 2 };

export function isPermitted(operation: string, { permissions }: GitHubState): boolean {
  const needed = NEEDED[operation];
  if (needed === undefined) throw new Error(`no permission is known for ${operation}`);
  return needed === null || RANK[permissions[needed[0]]] >= RANK[needed[1]];
}

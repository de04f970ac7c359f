export {
  type BaselineCopied,
  type BaselinePlace,
  type BaselineRestored,
  copyBaseline,
  restoreBaseline,
} from './baseline-cache.ts';
export { type CancelEnd, type CancelledRun, type CancelRequest, cancelHungDeploys } from './cancel-hung-deploys.ts';
export type { Clock } from './clock.ts';
export { type ConnectOptions, connectGitHub } from './connect.ts';
export { type FreezeLayer, type FreezeLayers, type FreezeRequest, freeze } from './freeze.ts';
export { type Frozen, frozenBy, type RunLife } from './frozen-by.ts';
export * from './github.ts';
export { githubProblem } from './github-problem.ts';
export {
  type Approval,
  type ApprovalFacts,
  type ApprovalJudgement,
  type ApprovalRule,
  judgeApproval,
  rulesProblems,
} from './judge-approval.ts';
export { lastKnownGood, quarantined } from './last-known-good.ts';
export { type GitHubLimits, HURRIED, PATIENT } from './limits.ts';
export {
  type Noted,
  noteFailedRollback,
  noteQuarantine,
  noteRollback,
  noteVerified,
  type ReleaseNote,
} from './note-deployment.ts';
export { foreseeApproval, requireApproval } from './require-approval.ts';
export { type FoundSurroundings, type GitHubSurroundings, githubSurroundings } from './surroundings.ts';
export { type TakenOver, takeOverDeadFreeze } from './take-over-freeze.ts';
export { type Lifted, type UnfreezeRequest, unfreeze } from './unfreeze.ts';

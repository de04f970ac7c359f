/**
 * What failback asks of GitHub, and nothing else. One repository, seen through one token, from one run.
 * Every call is bounded in time and tries again where GitHub says so (rate limit, 5xx); what then fails is a `GitHubError`.
 * Who asks decides what that means: an emergency goes on, everything else refuses.
 */
export interface GitHub {
  readonly repository: { readonly owner: string; readonly repo: string };
  /** The run that asks. */
  readonly run: RunRef;

  /** Rules of an environment; `missing` when it does not exist (GitHub would create it without rules at first use). */
  environment(name: string): Promise<EnvironmentRules | { readonly state: 'missing' }>;
  /** The reviews of this run, as `GET /actions/runs/{id}/approvals` gives them: without a time and without an attempt. */
  reviews(runId: number): Promise<readonly Review[]>;
  /** Null: there is no such run. */
  workflowRun(runId: number): Promise<WorkflowRun | null>;
  isPublic(): Promise<boolean>;

  /** Creates a branch that is nothing but a mark. Creation is atomic: the second one finds the first. */
  markBranch(branch: string, mark: FreezeMark): Promise<'created' | 'exists'>;
  /** Null: there is no such branch. `unreadable`: there is one, and it does not carry a mark of ours. */
  readMark(branch: string, purpose?: Purpose): Promise<(FreezeMark & { readonly sha: string }) | 'unreadable' | null>;
  /**
   * Puts another mark in the place of the one at `sha`, as a commit on top of it that GitHub accepts only as a fast forward:
   * of two that try at once one wins, and the other finds it `moved`.
   */
  replaceMark(branch: string, sha: string, mark: FreezeMark): Promise<'replaced' | 'moved' | 'gone'>;
  /** Deletes it only while it is still at `sha`. */
  removeMark(branch: string, sha: string): Promise<'removed' | 'moved' | 'gone'>;
  setWorkflow(file: string, state: 'enabled' | 'disabled'): Promise<void>;
  workflowState(file: string, purpose?: Purpose): Promise<'active' | 'disabled' | 'missing'>;

  /** Runs of a workflow that are queued, waiting or in progress. */
  activeRuns(workflow: string, purpose?: Purpose): Promise<readonly WorkflowRun[]>;
  /** Asks its jobs to end; they may take their time, and steps with `always()` still run. */
  cancelRun(runId: number): Promise<void>;
  /** Ends it without asking its jobs: no step with `always()`, no `post`. For a run that does not heed `cancelRun`. */
  forceCancelRun(runId: number): Promise<void>;
  dispatch(
    workflow: string,
    ref: string,
    inputs: Readonly<Record<string, string>>,
  ): Promise<{ readonly runId: number | null }>;

  /**
   * The Deployments that say they are failback's, newest first. Whoever may write to the repository can make one: they are
   * hints, and the ledger on the hosts decides.
   * @param wanted `payloads`: no statuses are asked for, which costs a request each
   */
  deployments(
    environment: string,
    limit: number,
    wanted?: 'statuses' | 'payloads',
  ): Promise<readonly DeploymentRecord[]>;
  /**
   * Merges nothing, waits for no check, and makes no other Deployment inactive. Where GitHub does not know `ref` (a release
   * folder has no tag), the Deployment is made on the default branch; the payload names the release all the same.
   */
  createDeployment(request: DeploymentRequest): Promise<number>;
}

/** What comes after a look; a refusal names the permission that both together need. `look` where it is not said. */
export type Purpose = 'look' | 'change';

export interface RunRef {
  readonly id: number;
  readonly attempt: number;
  readonly actor: string;
  readonly url: string;
}

export interface EnvironmentRules {
  readonly state: 'present';
  readonly reviewers: readonly { readonly kind: 'user' | 'team'; readonly name: string }[];
  readonly preventSelfReview: boolean;
  readonly waitMinutes: number;
  readonly branches: 'all' | 'protected' | 'custom';
  /** GitHub's answers carry the switch, and its description does not: `not-said` where an answer leaves it out. */
  readonly adminsMayBypass: 'yes' | 'no' | 'not-said';
}

export interface Review {
  readonly state: 'approved' | 'rejected' | 'pending';
  readonly environments: readonly string[];
  /** Null: the account is gone. */
  readonly user: string | null;
  readonly comment: string;
}

export interface WorkflowRun {
  readonly id: number;
  readonly attempt: number;
  readonly status: 'queued' | 'waiting' | 'in_progress' | 'completed' | 'other';
  readonly conclusion: string | null;
  readonly url: string;
  /** Null: the account is gone. */
  readonly actor: string | null;
  /** Who started this attempt, who may be another than `actor`: a run that is started again keeps its actor. */
  readonly triggeringActor: string | null;
  /** What started it, such as `workflow_dispatch`. */
  readonly event: string;
}

/** Written into the commit that the freeze branch points at. */
export interface FreezeMark {
  readonly schema_version: 1;
  readonly operation: string;
  readonly environment: string;
  readonly runId: number;
  /** A run that is started again keeps its id: what an earlier attempt began is not at work any more. */
  readonly runAttempt: number;
  readonly actor: string;
  /** ISO 8601, UTC; for people. */
  readonly since: string;
  /** File name of the workflow that was active and is disabled by this freeze; null when there is none. */
  readonly workflowDisabled: string | null;
}

/** What failback writes into a Deployment; `schema_version` tells it from other people's. */
export interface DeploymentPayload {
  readonly schema_version: 1;
  readonly kind: 'verified-health' | 'rollback' | 'quarantine';
  readonly release: string;
  readonly commit: string | null;
  readonly operation: string | null;
  /** `sha256:…` of the record's chain, so that the record on the hosts cannot be changed unseen. */
  readonly recordHead: string | null;
  readonly reason: string;
}

export interface DeploymentRequest {
  readonly environment: string;
  readonly ref: string;
  readonly payload: DeploymentPayload;
  readonly status: 'success' | 'failure' | 'inactive';
  readonly description: string;
}

export interface DeploymentRecord {
  readonly id: number;
  readonly ref: string;
  readonly at: string;
  /** Who made it, such as `github-actions[bot]`; null: the account is gone. */
  readonly by: string | null;
  /**
   * Newest status but for `inactive`, which GitHub itself adds where a later Deployment supersedes one. Null: there is none,
   * the Deployment is not ours, or it was not asked for.
   */
  readonly status: string | null;
  /** Null: it is not ours. */
  readonly payload: DeploymentPayload | null;
}

/** Why GitHub did not do what it was asked. */
export type GitHubTrouble =
  | 'unreachable'
  | 'slow'
  | 'rate-limited'
  | 'forbidden'
  | 'not-found'
  | 'half-answer'
  | 'refused';

/** GitHub may have done what it was asked, and its answer did not arrive. */
const UNANSWERED: readonly GitHubTrouble[] = ['unreachable', 'slow', 'half-answer'];

export class GitHubError extends Error {
  readonly trouble: GitHubTrouble;
  /** Whether what was asked may have been done all the same. */
  readonly effect: 'none' | 'unknown';
  /** The permission of `GITHUB_TOKEN` or the setting that mends it, when that is what is missing. */
  readonly mend: string | null;
  constructor(
    trouble: GitHubTrouble,
    message: string,
    mend: string | null,
    effect: 'none' | 'unknown' = UNANSWERED.includes(trouble) ? 'unknown' : 'none',
  ) {
    super(message);
    this.name = 'GitHubError';
    this.trouble = trouble;
    this.mend = mend;
    this.effect = effect;
  }
}

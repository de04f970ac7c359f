import { freshSettings, type StoodSettings } from './settings.ts';

/** What the stand-in remembers; a test may look at it and change it at any time. */
export interface GitHubState {
  readonly repository: { owner: string; repo: string; private: boolean; defaultBranch: string };
  /** What `permissions:` of the job gives the token. */
  readonly permissions: Record<'actions' | 'contents' | 'deployments' | 'issues' | 'administration', Access>;
  readonly environments: Map<string, StoodEnvironment>;
  /** By run. */
  readonly reviews: Map<number, StoodReview[]>;
  readonly runs: Map<number, StoodRun>;
  /** Ids of runs that are there and are not shown: 404. */
  readonly unlisted: Set<number>;
  /** By file name. */
  readonly workflows: Map<string, WorkflowState>;
  /** Inputs of every dispatch, the oldest first. */
  readonly dispatched: { workflow: string; ref: string; inputs: Record<string, unknown>; run: number }[];
  /** `heads/main`, `tags/v1.2.3` → commit. */
  readonly refs: Map<string, string>;
  readonly commits: Map<string, StoodCommit>;
  /** Names below `heads/` that a ruleset lets nobody create, move or delete. */
  readonly ruledBranches: Set<string>;
  /** The oldest first. */
  readonly deployments: StoodDeployment[];
  /** Names of environments whose reviewers a run waits for, by run. */
  readonly pending: Map<number, string[]>;
  readonly issues: { title: string; body: string }[];
  readonly settings: StoodSettings;
}

export type Access = 'none' | 'read' | 'write';
export type WorkflowState = 'active' | 'deleted' | 'disabled_fork' | 'disabled_inactivity' | 'disabled_manually';

export interface StoodEnvironment {
  reviewers: { kind: 'user' | 'team'; name: string }[];
  preventSelfReview: boolean;
  waitMinutes: number;
  branches: 'all' | 'protected' | 'custom';
  /** Null: the answer does not say, as GitHub's description has it. */
  adminsMayBypass: boolean | null;
}

export interface StoodReview {
  state: 'approved' | 'rejected' | 'pending';
  environments: string[];
  user: string;
  comment: string;
}

export interface StoodRun {
  id: number;
  attempt: number;
  status: 'requested' | 'queued' | 'pending' | 'waiting' | 'in_progress' | 'completed';
  conclusion: string | null;
  actor: string;
  /** Who started the latest attempt; null: whoever is the actor. */
  triggeringActor: string | null;
  event: string;
  workflow: string;
  /** How often it is still seen at work after it was cancelled; `Infinity` hangs on. */
  looksAfterCancel: number;
  cancelled: boolean;
  forced: boolean;
}

export interface StoodCommit {
  message: string;
  tree: string;
  parents: string[];
}

export interface StoodDeployment {
  id: number;
  ref: string;
  sha: string;
  task: string;
  environment: string;
  payload: unknown;
  description: string | null;
  /** Where it is not `github-actions[bot]`. */
  creator?: string;
  /** Where a status has moved it to another. */
  originalEnvironment?: string;
  production: boolean;
  created: string;
  /** The oldest first. */
  statuses: { id: number; state: string; description: string; created: string }[];
}

/** Where a repository begins: one commit on its branch, nothing else. */
const FIRST_COMMIT = 'a'.repeat(40);

export function freshState(): GitHubState {
  return {
    repository: { owner: 'example', repo: 'shop', private: true, defaultBranch: 'main' },
    // No token of a run has it: a person's may.
    permissions: { actions: 'write', contents: 'write', deployments: 'write', issues: 'write', administration: 'none' },
    environments: new Map(),
    reviews: new Map(),
    runs: new Map(),
    unlisted: new Set(),
    workflows: new Map(),
    dispatched: [],
    refs: new Map([['heads/main', FIRST_COMMIT]]),
    commits: new Map([[FIRST_COMMIT, { message: 'first', tree: 'b'.repeat(40), parents: [] }]]),
    ruledBranches: new Set(),
    deployments: [],
    pending: new Map(),
    issues: [],
    settings: freshSettings(),
  };
}

/** A run that is at work and obeys a cancel at once, but for what is said otherwise. */
export function stoodRun(run: Partial<StoodRun> & Pick<StoodRun, 'id'>): StoodRun {
  return {
    attempt: 1,
    status: 'in_progress',
    conclusion: null,
    actor: 'octocat',
    triggeringActor: null,
    event: 'workflow_dispatch',
    workflow: 'deploy.yml',
    looksAfterCancel: 0,
    cancelled: false,
    forced: false,
    ...run,
  };
}

/** An environment as GitHub makes one at its first use: without any rule, and administrators may bypass what comes later. */
export function stoodEnvironment(rules: Partial<StoodEnvironment> = {}): StoodEnvironment {
  return { reviewers: [], preventSelfReview: false, waitMinutes: 0, branches: 'all', adminsMayBypass: true, ...rules };
}

/** What the token of a run may be given, as `permissions:` of a job has it. */
export type Permission =
  | 'actions: read'
  | 'actions: write'
  | 'contents: read'
  | 'contents: write'
  | 'deployments: read'
  | 'deployments: write'
  | 'metadata: read';

/** One thing asked of GitHub. */
export interface Question<T> {
  /** As GitHub documents it: `GET /repos/{owner}/{repo}/…`; owner and repo are filled in. */
  readonly route: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** What it is about, as the beginning of a sentence: `The environment production`. */
  readonly what: string;
  readonly permission: Permission;
  /** Makes the answer of it; throws `HalfAnswer`. */
  readonly read: (body: unknown) => T;
  /** A success makes something new each time, so one that cannot be read is not asked for again. */
  readonly makes?: 'something-new';
  /** Statuses that are answers and not failures, such as 404 where something may be missing. */
  readonly also?: Readonly<Record<number, () => T>>;
}

/** @throws GitHubError */
export type Ask = <T>(question: Question<T>) => Promise<T>;

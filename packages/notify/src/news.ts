/**
 * When people are told: a rollback begins, has ended as asked, or has ended otherwise; the audit after it is incomplete. Names
 * are public: they are added to, never renamed.
 */
export const OCCASIONS = ['start', 'end', 'failure', 'audit'] as const;
export type Occasion = (typeof OCCASIONS)[number];

/**
 * One message to everybody who has to know, as data. Every text is of whatever origin: each channel makes it harmless in
 * its own way, nobody before it.
 */
export interface News {
  readonly occasion: Occasion;
  readonly app: string;
  readonly environment: string;
  /** Null when it was refused before it had an id. */
  readonly operation: string | null;
  readonly procedure: string | null;
  readonly from: string | null;
  readonly to: string | null;
  /** The whole story in one sentence. */
  readonly headline: string;
  readonly actor: string;
  /** Why it was asked for. */
  readonly reason: string;
  readonly facts: readonly NewsFact[];
  /** What happened, in order, one line each. */
  readonly timeline: readonly string[];
  readonly nextSteps: readonly NewsStep[];
  /** What those who are affected should do, from the runbook's `notify.affected`. */
  readonly affected: readonly string[];
  readonly links: readonly NewsLink[];
  /** What the start was told under, as `threadOf` gives it; null when it was not told, or not by this run. */
  readonly thread: Thread | null;
}

export type NewsFact = readonly [name: string, value: string];
export type NewsLink = readonly [label: string, url: string];

export interface NewsStep {
  readonly sentence: string;
  /** To be copied into a shell; null when there is nothing to run. */
  readonly command: string | null;
}

/** Where in Slack the start stands, so that the end is told below it. E-mail needs none: its thread is the operation. */
export interface Thread {
  readonly slack: string;
}

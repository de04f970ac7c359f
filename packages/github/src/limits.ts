import type { Milliseconds } from '@failback/runbook';

/** How long GitHub may take. */
export interface GitHubLimits {
  /** One request, its answer read to the end. */
  readonly request: Milliseconds;
  /** One question: its requests, repetitions and the waiting between them. */
  readonly question: Milliseconds;
  /** What all failed questions together may cost; after that every question fails at once. */
  readonly trouble: Milliseconds;
}

/** For whoever refuses when GitHub cannot be asked: patient enough for a short rate limit. */
export const PATIENT: GitHubLimits = { request: 10_000, question: 45_000, trouble: 120_000 };

/** For an emergency, which goes on without GitHub: its five minutes are not spent here. */
export const HURRIED: GitHubLimits = { request: 4000, question: 8000, trouble: 16_000 };

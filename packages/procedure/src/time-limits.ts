/**
 * Seconds after which a step is ended, when nothing in the runbook says otherwise. Each is several times what the step was
 * seen to take on a small host; they bound a hang, they are no forecast.
 */
export const LIMITS = {
  /** One tag from the origin. */
  fetch: 60,
  /** A worktree and `composer install` from a cold cache; the site is up meanwhile. */
  build: 240,
  boot: 30,
  /** sha256 of every file of the release. */
  manifest: 60,
  probe: 20,
  maintenance: 30,
  /** Beyond the drain: SIGKILL and looking. */
  stop: 20,
  checkout: 60,
  artisan: 30,
  command: 60,
  unit: 60,
  look: 20,
  ledger: 15,
  tidy: 60,
} as const;

/** Under sudo a command ends itself so much earlier, since a signal from outside does not get through. */
export const INNER_MARGIN = 2;

/** The emergency procedure of the written runbooks is to be over within five minutes. */
export const DEFAULT_BUDGET = 300;

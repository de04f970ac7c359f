import type { Stack } from '@failback/runbook';

/** A way to a host: `deploy@staging.example.com:22`. */
export interface HostAddress {
  readonly user: string;
  readonly address: string;
  readonly port: number;
}

/** What a person has said, by flags or when asked. Null: nothing yet. */
export interface Answers {
  readonly app: string | null;
  readonly environment: string;
  /** The address that clients use. */
  readonly url: string | null;
  readonly path: string | null;
  readonly stack: Stack | null;
  readonly runAs: string | null;
  readonly tags: string | null;
  readonly stateDir: string | null;
  readonly recovery: 'required' | 'none' | null;
  /** Unit of PHP-FPM; `none` where there is none. */
  readonly php: string | null;
  readonly workers: readonly string[] | null;
  /** How the application takes up new code. */
  readonly restart: Restart | null;
  /** Route that decides whether the site is well. */
  readonly ready: string | null;
  readonly releaseHeader: string | null;
  readonly releaseJson: string | null;
}

export type Restart =
  | { readonly kind: 'command'; readonly command: readonly string[] }
  | { readonly kind: 'unit'; readonly unit: string }
  /** Every request reads the code anew, as with static files. */
  | { readonly kind: 'none' };

export const NO_ANSWERS: Omit<Answers, 'environment'> = {
  app: null,
  url: null,
  path: null,
  stack: null,
  runAs: null,
  tags: null,
  stateDir: null,
  recovery: null,
  php: null,
  workers: null,
  restart: null,
  ready: null,
  releaseHeader: null,
  releaseJson: null,
};

/** What a person can be asked for: the answers that a look at the host may leave open. */
export type Asked = Exclude<keyof Answers, 'environment' | 'stack' | 'tags' | 'workers' | 'releaseJson'>;

/** Something that could not be found, and that nobody may guess. */
export interface OpenQuestion {
  readonly answer: Asked;
  /** Why it is asked, and what was seen; a sentence. */
  readonly because: string;
  readonly asks: string;
  readonly accepted: string;
  /** What Enter takes; never taken without a person. */
  readonly suggestion: string | null;
}

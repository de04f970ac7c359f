/** A failure dominates an inconclusive; an inconclusive is never healthy. */
export const VERDICTS = ['healthy', 'unhealthy', 'inconclusive'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Where something was measured from: the controller, or a named host. */
export type Vantage = { readonly kind: 'runner' } | { readonly kind: 'host'; readonly host: string };

/** One look at one thing. `detail` is a sentence with what was seen; already bounded and printable. */
export type Measurement =
  | { readonly outcome: 'pass'; readonly detail: string; readonly ms: number; readonly served: string | null }
  | { readonly outcome: 'fail'; readonly detail: string; readonly ms: number; readonly served: string | null }
  /** Could not measure: connection refused by our side, no client on the host, check unknown to this version. */
  | { readonly outcome: 'error'; readonly detail: string; readonly ms: number; readonly served: null };

/** What all looks of one check from one place amount to. */
export interface Assessment {
  readonly check: string;
  readonly from: Vantage;
  readonly verdict: Verdict;
  readonly detail: string;
  readonly samples: number;
}

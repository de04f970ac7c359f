export const SEVERITIES = ['sev1', 'sev2', 'sev3', 'sev4'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What we know when we start. */
export interface Incident {
  readonly severity: Severity | null;
  /** As given, one a line: `app-down`, `error-rate=12%`. */
  readonly signals: readonly string[];
  readonly reason: string;
  /** Who asked: a login, or `laptop:<user>` for break-glass. */
  readonly actor: string;
  /** Set when somebody overrode a gate by a typed confirmation. */
  readonly override: string | null;
}

/** Answers a person can give to a question that an earlier refusal asked. */
export const SCENARIOS = ['keep-migrations'] as const;
export type Scenario = (typeof SCENARIOS)[number];

import type { PreflightEnd } from './question.ts';

/** Everything about an audit, for programs. What a host is stands in the baseline, not here. */
export function preflightJson(end: PreflightEnd) {
  const { mode, environment, release, decision, reasonCode, sentence, findings, target, forecast, kept } = end;
  return {
    schema_version: 1,
    mode,
    environment,
    release,
    decision,
    reason_code: reasonCode,
    sentence,
    target,
    forecast,
    findings,
    baselines: kept,
  } as const;
}

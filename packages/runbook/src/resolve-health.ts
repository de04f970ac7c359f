import { type CheckSection, DEFAULT_TIMING, type HealthSection } from './schema/health.ts';
import type { Check, CheckTiming, Health } from './words/index.ts';

/** The checks of a checked file, in the order of the file, with their defaults. */
export function resolveHealth(section: HealthSection): Health {
  const { for: duration, ...watched } = section.watch ?? { for: 0 };
  return {
    gate: resolveChecks(section.gate),
    watch: { for: duration, checks: resolveChecks(watched as Record<string, CheckSection>) },
  };
}

function resolveChecks(checks: Readonly<Record<string, CheckSection>>): Check[] {
  return Object.entries(checks).map(([name, check]) => resolveCheck(name, check));
}

function resolveCheck(name: string, check: CheckSection): Check {
  if ('http' in check) {
    return {
      kind: 'http',
      name,
      http: check.http,
      status: check.status ?? 200,
      json: check.json ?? {},
      header: check.header ?? {},
      contains: check.contains ?? null,
      samples: check.samples ?? null,
      below: check.below ?? null,
      ...timing(check),
    };
  }
  if ('command' in check) {
    return { kind: 'command', name, command: check.command, roles: check.roles ?? [], ...timing(check) };
  }
  if ('unit' in check) return { kind: 'unit', name, unit: check.unit, roles: check.roles ?? [], ...timing(check) };
  const source = unmeasuredSource(check);
  return { kind: 'not-measured', name, source, sentence: unmeasured(name, source) };
}

function timing(check: {
  consecutive?: number | undefined;
  every?: number | undefined;
  timeout?: number | undefined;
}): CheckTiming {
  return {
    consecutive: check.consecutive ?? DEFAULT_TIMING.consecutive,
    every: check.every ?? DEFAULT_TIMING.every,
    timeout: check.timeout ?? DEFAULT_TIMING.timeout,
  };
}

/** Where a check asks that this version cannot measure. */
export function unmeasuredSource(
  check: Extract<CheckSection, Unmeasured>,
): 'prometheus' | 'datadog' | 'queue-depth' | 'log-errors' {
  if ('prometheus' in check) return 'prometheus';
  if ('datadog' in check) return 'datadog';
  return 'queue-depth' in check ? 'queue-depth' : 'log-errors';
}

type Unmeasured = { prometheus: string } | { datadog: string } | { 'queue-depth': string[] } | { 'log-errors': object };

const LOOKS: Readonly<Record<ReturnType<typeof unmeasuredSource>, string>> = {
  prometheus: 'Prometheus is not asked',
  datadog: 'Datadog is not asked',
  'queue-depth': 'queues are not counted',
  'log-errors': 'logs are not read',
};

/** Says what a check that is not measured leaves open. */
export function unmeasured(name: string, source: ReturnType<typeof unmeasuredSource>): string {
  return `The check ${name} is not carried out by this version: ${LOOKS[source]}, so it stays inconclusive.`;
}

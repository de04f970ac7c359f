import type { HostSurvey } from '@failback/host';
import type { HostEvidence, VerificationResult, VerificationResults } from '@failback/record';
import type { Assessment, Environment } from '@failback/runbook';

/** The four boxes of runbook 002, section 8.1, from what was measured now. Nothing measured is never a tick. */
export function verificationResults(
  environment: Environment,
  assessments: readonly Assessment[],
  facts: readonly HostSurvey[],
  evidence: readonly HostEvidence[],
): VerificationResults {
  const kinds = new Map(environment.health.gate.map((check) => [check.name, kindOf(check)]));
  const of = (kind: Kind) => assessments.filter(({ check }) => (kinds.get(check) ?? 'application') === kind);
  return {
    servicesHealthy: services(of('service'), facts),
    applicationFunctional: judged(of('application'), 'no check asks the application'),
    performanceNormal: judged(of('performance'), 'the gate has no check with "below"'),
    noErrorsInLogs: logs(evidence),
  };
}

type Kind = 'service' | 'application' | 'performance';

function kindOf(check: Environment['health']['gate'][number]): Kind {
  if (check.kind === 'unit') return 'service';
  return check.kind === 'http' && check.below !== null ? 'performance' : 'application';
}

function judged(assessments: readonly Assessment[], none: string): VerificationResult {
  const of = (verdict: Assessment['verdict']) => assessments.filter((each) => each.verdict === verdict);
  const failed = of('unhealthy');
  if (failed.length > 0) return { result: 'no', detail: names(failed) };
  const unknown = of('inconclusive');
  if (assessments.length === 0) return { result: 'not-measured', detail: none };
  if (unknown.length > 0) return { result: 'not-measured', detail: names(unknown) };
  return { result: 'yes', detail: names(assessments) };
}

function services(assessments: readonly Assessment[], facts: readonly HostSurvey[]): VerificationResult {
  const units = facts.flatMap(({ host, units }) =>
    Object.entries(units).map(([unit, state]) => ({ name: `${unit} on ${host}`, state })),
  );
  const down = units.filter(({ state }) => state !== 'active');
  if (down.length > 0) return { result: 'no', detail: down.map(({ name, state }) => `${name}: ${state}`).join(', ') };
  const checked = judged(assessments, 'the runbook names no unit');
  if (assessments.length > 0) return checked;
  return units.length === 0 ? checked : { result: 'yes', detail: `${units.length} units are active` };
}

/** Counted from what was collected: lines at error level since the target was proved on the host. */
function logs(evidence: readonly HostEvidence[]): VerificationResult {
  const counts = evidence.flatMap(({ host, errors }) => errors.map((each) => ({ host, ...each })));
  const found = counts.filter(({ count }) => count > 0);
  if (found.length > 0) {
    return { result: 'no', detail: found.map(({ host, what, count }) => `${host}: ${count} in ${what}`).join(', ') };
  }
  const silent = evidence.filter(({ errors }) => errors.length === 0).map(({ host }) => host);
  if (evidence.length === 0) return { result: 'not-measured', detail: 'no log was collected' };
  if (silent.length > 0) return { result: 'not-measured', detail: `no log could be counted on ${silent.join(', ')}` };
  return { result: 'yes', detail: `0 in ${counts.length} logs since the target was proved` };
}

function names(assessments: readonly Assessment[]): string {
  return [...new Set(assessments.map(({ check }) => check))].join(', ');
}

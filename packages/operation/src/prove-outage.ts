import { glance, type Verification } from '@failback/health';
import type { HostLines, HostSurvey } from '@failback/host';
import type { Environment, Problem } from '@failback/runbook';
import { note, type OperationContext } from './context.ts';
import { type RollbackEnd, refusal } from './end.ts';
import { look } from './look.ts';
import { servesLastGood } from './not-needed.ts';

/** Null: there is an outage. The emergency procedure needs no approval, so it proves one first. */
export async function proveOutage(
  run: {
    readonly environment: Environment;
    readonly context: OperationContext;
    readonly lines: HostLines;
    readonly without: readonly string[];
  },
  control: HostSurvey,
): Promise<RollbackEnd | null> {
  const { context, lines } = run;
  const hosts = run.environment.hosts.filter(({ name }) => !run.without.includes(name));
  const environment = { ...run.environment, hosts };
  const seen = await look(glance(environment), { expectRelease: null, watch: null }, lines.of, context);
  note(context, { event: 'assessed', purpose: 'outage', assessments: seen.assessments, verdict: seen.verdict });
  const noPlan = { plan: null, problems: [] };
  switch (seen.verdict) {
    case 'unhealthy':
      return null;
    case 'healthy': {
      const reasonCode = servesLastGood(control.live, control.ledger) ? 'target-is-served' : 'outage-not-proved';
      return { outcome: 'not-needed', reasonCode, ...noPlan };
    }
    case 'inconclusive':
      return refusal([notMeasured(environment, seen)]);
  }
}

function notMeasured(environment: Environment, seen: Verification): Problem {
  const why = seen.assessments.filter(({ verdict }) => verdict === 'inconclusive').map(({ detail }) => detail);
  return {
    code: 'could-not-measure',
    where: `environment ${environment.name}`,
    message: `Whether there is an outage could not be measured, and that alone never starts a rollback: ${why.slice(0, 3).join('; ')}.`,
    mend: `failback verify --environment ${environment.name}`,
  };
}

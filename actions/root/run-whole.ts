import { annotate, type InputValues, type Runner, reportFailure } from '@failback/action';
import type { AuditSaid } from '../emergency-rollback/run-outputs.ts';
import { type RunEnd, runRollback, type Surroundings } from '../emergency-rollback/run-rollback.ts';
import { runAudit } from '../post-rollback-audit/run-audit.ts';

type Inputs = InputValues<'root'>;

/**
 * The rollback, then its audit, under one operation id. The outputs of the rollback are final before the audit begins, and
 * the audit only adds to them: a site that has recovered is never shown as one that has not.
 */
export async function runWhole(inputs: Inputs, surroundings: Surroundings): Promise<void> {
  const end = await runRollback(inputs, surroundings);
  if (end.plan === null || end.outcome === 'planned' || end.outcome === 'refused') return;
  const { runner, env, outputs, cancelled } = surroundings;
  const audit = cancelled.aborted
    ? CANCELLED
    : await audited({ ...inputs, operationId: end.plan.operation }, runner, env);
  outputs.addAudit(end.reports, audit, reasonCode(end, audit));
  if (audit.decision === 'complete') return;
  const text = `The audit after the rollback is incomplete (${audit.reasonCode}). The outcome of the rollback, ${end.outcome}, is not changed by it. Mend what it names, then run post-rollback-audit with operation-id: ${end.plan.operation}`;
  annotate('warning', 'failback: audit-incomplete', text, null, runner);
}

const FAILED = { decision: 'incomplete', report: null, driftCount: null, reattemptAllowed: false } as const;
const CANCELLED: AuditSaid = { ...FAILED, reasonCode: 'cancelled' };

/** What was done to recover has its own reason; only a recovery that is all well otherwise takes the audit's. */
function reasonCode({ outcome, reasonCode: own }: RunEnd, { decision }: AuditSaid): string {
  return outcome === 'rolled-back' && decision === 'incomplete' ? 'recovered-audit-incomplete' : own;
}

/** The audit as its own action runs it; its outputs are taken here instead of written. */
async function audited(inputs: Inputs, runner: Runner, env: NodeJS.ProcessEnv): Promise<AuditSaid> {
  const said = new Map<string, string>();
  const taking: Runner = { ...runner, setOutput: (name, value) => void said.set(name, value), fail: () => undefined };
  try {
    await runAudit(inputs, taking, env);
  } catch (error) {
    const { reasonCode: code } = reportFailure(error, withoutErrors(runner));
    return { ...FAILED, reasonCode: code };
  }
  const drift = said.get('drift-count') ?? '';
  const report = said.get('report') ?? '';
  return {
    decision: said.get('decision') === 'complete' ? 'complete' : 'incomplete',
    reasonCode: said.get('reason-code') ?? 'internal-error',
    report: report === '' ? null : report,
    driftCount: drift === '' ? null : Number(drift),
    reattemptAllowed: said.get('reattempt-allowed') === 'true',
  };
}

/** What went wrong after the recovery is a warning. */
function withoutErrors(runner: Runner): Runner {
  const annotateAtMost: Runner['annotate'] = (level, ...rest) =>
    runner.annotate(level === 'error' ? 'warning' : level, ...rest);
  return { ...runner, annotate: annotateAtMost };
}

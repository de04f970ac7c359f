import { dryRunOn, planDigest } from '@failback/host';
import type { Plan, Problem } from '@failback/runbook';
import { note, type OperationContext } from './context.ts';
import type { Fleet } from './open-fleet.ts';
import { planScripts } from './scripts.ts';

/** Has every host read what its steps would read and say what they would change. Returns a problem for each that would fail. */
export async function rehearse(
  plan: Plan,
  fleet: Pick<Fleet, 'connection'>,
  context: Pick<OperationContext, 'record' | 'now'>,
): Promise<readonly Problem[]> {
  note(context, { event: 'operation', plan, digest: planDigest(plan), mode: 'dry-run' });
  const hosts = await Promise.all(
    plan.hosts.map(async (host) => ({
      host,
      steps: await dryRunOn(fleet.connection(host.host), plan, host, planScripts),
    })),
  );
  const problems: Problem[] = [];
  for (const { host, steps } of hosts) {
    for (const { step, would, result, exitCode } of steps) {
      const title = host.steps.find(({ id }) => id === step)?.title ?? step;
      for (const line of would) note(context, { event: 'notice', text: `${host.host}: ${title}: ${line}` });
      if (result === 'would-go') continue;
      const { why, mend } = saidLast(would);
      problems.push({
        code: 'step-would-fail',
        where: `host ${host.host}, step ${step}`,
        message: `${title} would fail (exit status ${exitCode}): ${why}.`,
        mend:
          mend === null
            ? `see to it on ${host.host}, then: failback rollback --environment ${plan.environment} --dry-run`
            : `on ${host.host}: ${mend}`,
      });
    }
  }
  return problems;
}

const MEND = '. Mend: ';

/** A step that refuses names what mends it at the end of its last line. */
function saidLast(would: readonly string[]): { readonly why: string; readonly mend: string | null } {
  const line = would.at(-1) ?? 'it said nothing';
  const at = line.indexOf(MEND);
  return at === -1 ? { why: line, mend: null } : { why: line.slice(0, at), mend: line.slice(at + MEND.length) };
}

import { type Approval, requireApproval } from '@failback/github';
import { type Environment, type Problem, type ProcedureName, printableLine, UserError } from '@failback/runbook';
import { note, type OperationContext } from './context.ts';

/**
 * `auto` decides for the emergency procedure: it is the only one that this version carries out, and the only one that needs
 * no approval. Of every other it is told at once what stands in its way, the approval included; no host has been asked.
 * @throws UserError with all of it
 */
export async function requireProcedure(
  environment: Environment,
  procedure: ProcedureName | 'auto',
  context: Pick<OperationContext, 'github' | 'record' | 'now'>,
): Promise<void> {
  if (procedure === 'auto' || procedure === 'emergency') return;
  const approval = await approvalOf(environment, procedure, context);
  if (approval.ok && approval.approval !== null) {
    note(context, { event: 'notice', text: approvalSentence(approval.approval) });
  }
  throw new UserError([notCarriedOut(procedure), ...(approval.ok ? [] : approval.problems)]);
}

type Found =
  | { readonly ok: true; readonly approval: Approval | null }
  | { readonly ok: false; readonly problems: readonly Problem[] };

async function approvalOf(
  environment: Environment,
  procedure: Exclude<ProcedureName, 'emergency'>,
  { github }: Pick<OperationContext, 'github'>,
): Promise<Found> {
  const rule = environment.procedures[procedure];
  if (rule === undefined) return { ok: true, approval: null };
  if (rule.approval === null) return { ok: false, problems: [notDeclared(environment, procedure)] };
  if (github === null) return { ok: false, problems: [notAsked(rule.approval)] };
  return requireApproval(github, { environment: rule.approval, actor: github.run.actor, attempts: 'first-only' });
}

function notCarriedOut(procedure: ProcedureName): Problem {
  return {
    code: 'procedure-not-carried-out',
    where: 'input procedure',
    message: `The procedure ${procedure} is not carried out by this version.`,
    accepted: 'auto, emergency',
    mend: 'leave procedure empty, or follow the written runbook.',
  };
}

function notDeclared({ name }: Environment, procedure: ProcedureName): Problem {
  return {
    code: 'approval-not-declared',
    where: `environment ${name}`,
    message: `The runbook does not say whose approval the procedure ${procedure} needs, and without one it is never begun.`,
    mend: `in failback.yml: procedures: { ${procedure}: { approval: rollback-${procedure} } }, the name of an environment with required reviewers`,
  };
}

function notAsked(approval: string): Problem {
  return {
    code: 'approval-unreadable',
    where: `environment ${approval}`,
    message: 'Whether it is approved cannot be read: GitHub is not asked, so nothing counts as approved.',
    mend: `github-token: \${{ github.token }}, and in the job "permissions: { actions: read }"`,
  };
}

function approvalSentence({ environment, approvers, comment }: Approval): string {
  const said = comment === '' ? '' : `: ${printableLine(comment, 200)}`;
  return `Approved in the environment ${environment} by ${approvers.map((name) => printableLine(name, 60)).join(', ')}${said}`;
}

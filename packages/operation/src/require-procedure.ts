import { type Approval, foreseeApproval, requireApproval } from '@failback/github';
import { type Environment, type Problem, type ProcedureName, printableLine, UserError } from '@failback/runbook';
import { note, type OperationContext } from './context.ts';
import type { RollbackRequest } from './request.ts';

type NeedsApproval = Exclude<ProcedureName, 'emergency'>;
type Context = Pick<OperationContext, 'github' | 'record' | 'now'>;

/**
 * `auto` decides for the emergency procedure: it is the only one that this version carries out, and the only one that needs
 * no approval. Of every other it is told at once what stands in its way; no host has been asked. A run that changes nothing
 * comes before the approval, because its plan is what is approved: it is told only what would make any approval worthless.
 * @throws UserError with all of it
 */
export async function requireProcedure(
  environment: Environment,
  { procedure, mode }: Pick<RollbackRequest, 'procedure' | 'mode'>,
  context: Context,
): Promise<void> {
  if (procedure === 'auto' || procedure === 'emergency') return;
  const ask = mode === 'execute' ? approvalProblems : foreseenProblems;
  throw new UserError([
    notCarriedOut(procedure),
    ...(await askedOf(environment, procedure, (name) => ask(name, context))),
  ]);
}

async function askedOf(
  environment: Environment,
  procedure: NeedsApproval,
  ask: (approval: string) => Promise<readonly Problem[]>,
): Promise<readonly Problem[]> {
  const rule = environment.procedures[procedure];
  if (rule === undefined) return [];
  return rule.approval === null ? [notDeclared(environment, procedure)] : ask(rule.approval);
}

async function approvalProblems(approval: string, context: Context): Promise<readonly Problem[]> {
  if (context.github === null) return [notAsked(approval)];
  const judged = await requireApproval(context.github, { environment: approval, attempts: 'first-only' });
  if (!judged.ok) return judged.problems;
  note(context, { event: 'notice', text: approvalSentence(judged.approval) });
  const unseen = startedBySentence(judged.approval);
  if (unseen !== null) note(context, { event: 'notice', text: unseen, tone: 'warning' });
  return [];
}

/** An environment that GitHub would make at its first use must not be waited for; what cannot be read now is asked later. */
async function foreseenProblems(approval: string, context: Context): Promise<readonly Problem[]> {
  const { problems, unreadable } =
    context.github === null
      ? { problems: [], unreadable: [notAsked(approval)] }
      : await foreseeApproval(context.github, { environment: approval });
  for (const { message, mend } of unreadable) {
    const text = `Nothing is changed now, so nothing is refused for it: ${printableLine(message)} Mend: ${mend ?? 'none'}.`;
    note(context, { event: 'notice', text, tone: 'warning' });
  }
  return problems;
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

function startedBySentence({ environment, startedBy }: Approval): string | null {
  if (startedBy === null) return null;
  return `The environment ${environment} bars self-review, and ${printableLine(startedBy, 60)} started this run: whether an approver had it started cannot be told.`;
}

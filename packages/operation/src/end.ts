import { type Environment, type Outcome, type Plan, type Problem, RemoteError, UserError } from '@failback/runbook';
import { note, type OperationContext } from './context.ts';

/** How a request ended; the rest is in the record. */
export interface RollbackEnd {
  readonly outcome: Outcome;
  readonly reasonCode: string;
  readonly plan: Plan | null;
  readonly problems: readonly Problem[];
}

/**
 * Runs a request to its end and records it. Every end is an outcome: what the user or a host did wrong before anything was
 * changed is `refused`, with all its problems. The last line of the record is `finished`.
 * @param settle what is still to be done when the end is known, and belongs into the record; must not throw
 */
export async function recordedEnd(
  environment: Pick<Environment, 'app' | 'name'>,
  context: Pick<OperationContext, 'record' | 'now'>,
  request: () => Promise<RollbackEnd>,
  settle: (end: RollbackEnd) => Promise<void> = async () => undefined,
): Promise<RollbackEnd> {
  const site = { app: environment.app, environment: environment.name };
  const end = await request().catch((error: unknown) => refusal(problemsOf(error)));
  for (const problem of end.outcome === 'refused' ? end.problems : []) {
    const { code, where, message, ...mends } = problem;
    note(context, { event: 'refused', code, text: `${where}: ${message}`, where, ...mends, site });
  }
  await settle(end);
  note(context, { event: 'finished', outcome: end.outcome, reasonCode: end.reasonCode, site });
  return end;
}

export function refusal(problems: readonly Problem[], plan: Plan | null = null): RollbackEnd {
  return { outcome: 'refused', reasonCode: problems[0]?.code ?? 'refused', plan, problems };
}

/** What a refusal says of an error that came before anything was changed. A defect is not a refusal: it is thrown on. */
function problemsOf(error: unknown): readonly Problem[] {
  if (error instanceof UserError) return error.problems;
  if (error instanceof RemoteError) return [problemOf(error)];
  throw error;
}

export function problemOf(error: RemoteError): Problem {
  const { code, host, message, mend } = error.failure;
  return { code, where: `host ${host}`, message, ...(mend === undefined ? {} : { mend }) };
}

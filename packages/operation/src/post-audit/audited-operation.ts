import type { HostSurvey } from '@failback/host';
import { type Environment, type Problem, UserError } from '@failback/runbook';
import type { KeptRecords } from '../kept-record.ts';
import { requireOperationId } from '../operation-id.ts';
import { presentOperation } from '../status.ts';
import { controlFirst } from '../unfinished.ts';
import type { PostAuditRequest } from './request.ts';

/** So many operations are named in a refusal. */
const NAMED = 10;

/**
 * The id of the operation that is audited: the one that was asked for, else the one with the newest claim.
 * @param kept null: the control host could not be asked
 * @throws UserError when no host knows it; the operations that there are, are named where that may be published
 */
export function auditedOperation(
  environment: Environment,
  request: Pick<PostAuditRequest, 'operation' | 'publish'>,
  kept: KeptRecords | null,
  facts: readonly HostSurvey[],
): string {
  const there = operationsThere(environment, kept, facts);
  if (request.operation === null) {
    const latest = kept?.operation ?? there[0];
    if (latest !== undefined) return latest;
    throw new UserError([noOperation(environment)]);
  }
  const wanted = requireOperationId(request.operation);
  if (kept?.operation === wanted || there.includes(wanted)) return wanted;
  throw new UserError([there.length === 0 ? noOperation(environment) : unknownOperation(wanted, there, request)]);
}

/** Newest first, as far as claims tell. */
function operationsThere(
  environment: Environment,
  kept: KeptRecords | null,
  facts: readonly HostSurvey[],
): readonly string[] {
  const present = controlFirst(facts, environment.control).flatMap((each) => presentOperation(each)?.operation ?? []);
  const older = facts.flatMap(({ operations }) => operations.map(({ operation }) => operation));
  return [...new Set([...(kept?.operations ?? []), ...present, ...older])];
}

function noOperation({ name }: Environment): Problem {
  return {
    code: 'no-operation',
    where: `environment ${name}`,
    message: 'No rollback has begun on its hosts, so there is nothing to audit.',
    mend: `failback status --environment ${name}`,
  };
}

function unknownOperation(
  wanted: string,
  there: readonly string[],
  { publish }: Pick<PostAuditRequest, 'publish'>,
): Problem {
  const more = there.length > NAMED ? ` and ${there.length - NAMED} older` : '';
  const accepted = publish === 'full' ? `${there.slice(0, NAMED).join(', ')}${more}` : 'empty, for the latest one';
  return {
    code: 'operation-unknown',
    where: 'input operation-id',
    message: `No host knows an operation ${wanted}; there are ${there.length}.`,
    accepted,
    mend: 'leave it empty for the latest one, or give the id that the rollback printed.',
  };
}

import type { Environment, RecordLine } from '@failback/runbook';
import type { OperationContext } from '../context.ts';
import type { RollbackRequest } from '../request.ts';
import type { Beside } from './beside.ts';
import { freezeSide } from './freeze-side.ts';
import { peopleSide } from './people-side.ts';
import { quarantineSeen } from './quarantine-seen.ts';

/**
 * Everything that goes on beside a rollback, and the context through which it sees the record come into being.
 * @param earlier what the record holds already
 */
export function besideRollback<Given extends Pick<OperationContext, 'github' | 'people' | 'record' | 'now'>>(
  environment: Environment,
  request: Pick<RollbackRequest, 'mode' | 'incident'>,
  earlier: readonly RecordLine[],
  given: Given,
): { readonly beside: Beside; readonly context: Given } {
  const people = peopleSide(environment, request, earlier, given);
  const { record, seen } = quarantineSeen(people.record);
  const context = { ...given, record };
  const deploys = given.github === null ? null : freezeSide(environment, given.github, seen, context);
  const beside: Beside = {
    begin(plan, by) {
      deploys?.begin(plan, by);
      people.begin(plan, by);
    },
    async settle(end) {
      await deploys?.settle(end);
      // Last, so that they are told whether deploys stay frozen.
      await people.settle(end);
    },
  };
  return { beside, context };
}

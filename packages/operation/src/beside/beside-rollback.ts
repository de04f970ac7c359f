import type { Environment, Milliseconds, RecordLine } from '@failback/runbook';
import type { OperationContext } from '../context.ts';
import type { RollbackRequest } from '../request.ts';
import { type Beside, defect, type Said, say } from './beside.ts';
import { freezeSide } from './freeze-side.ts';
import { inTime } from './in-time.ts';
import { peopleSide } from './people-side.ts';
import { quarantineSeen } from './quarantine-seen.ts';

/** What was asked when the run began, and has not come by its end, is waited for no longer than this. */
const LAST_WORDS: Milliseconds = 1000;

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
  const heard: Promise<void>[] = [];
  let settling: () => void = () => undefined;
  const atTheEnd = new Promise<void>((resolve) => {
    settling = resolve;
  });
  const untilSettled = (saying: Promise<readonly Said[]>, late: Said) =>
    Promise.race([saying, atTheEnd.then(() => inTime(saying, LAST_WORDS))]).then((said) =>
      said === 'late' ? [late] : said,
    );
  const beside: Beside = {
    hear(saying, late) {
      heard.push(guarded(async () => say(context, await untilSettled(saying, late)), context));
    },
    begin(plan, by) {
      for (const side of [deploys, people]) void guarded(() => side?.begin(plan, by), context);
    },
    async settle(end) {
      settling();
      await Promise.all(heard);
      await guarded(() => deploys?.settle(end), context);
      // Last, so that they are told whether deploys stay frozen.
      await guarded(() => people.settle(end), context);
    },
  };
  return { beside, context };
}

/** A defect of ours beside the rollback must not end it half way. */
async function guarded(
  act: () => void | Promise<void>,
  context: Pick<OperationContext, 'record' | 'now'>,
): Promise<void> {
  try {
    await act();
  } catch (error) {
    say(context, [{ tone: 'warning', text: `Beside the rollback, which goes on: ${defect(error)}` }]);
  }
}

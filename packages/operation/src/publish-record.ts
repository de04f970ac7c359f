import { type Noted, noteQuarantine, noteRollback } from '@failback/github';
import { recordHead } from '@failback/record';
import { type Environment, printableLine } from '@failback/runbook';
import type { OperationContext } from './context.ts';
import type { RollbackEnd } from './end.ts';
import { keepRecord } from './kept-record.ts';

/** What became of one thing. */
export interface Published {
  readonly tone: 'notice' | 'warning';
  /** No word but ours and the runbook's. */
  readonly text: string;
  /** What GitHub or a host gave as the reason, for the team alone; null when there is none. */
  readonly why: string | null;
}

export interface PublishedRecord {
  /** Head of the record's chain, `sha256:…`. */
  readonly head: string;
  /** What became of it. It stands in no record: the one that was published would no longer be the one that is there. */
  readonly said: readonly Published[];
}

/**
 * Keeps the record of a run that had a plan on the control host, and publishes its head as Deployments: of the release that
 * was gone back to, and of the one that was left. Never throws, and nothing of it changes how the rollback ended.
 * @param text the whole record, redacted, with its last line
 */
export async function publishRecord(
  environment: Environment,
  { outcome, plan }: RollbackEnd,
  text: string,
  context: Pick<OperationContext, 'connect' | 'github'>,
): Promise<PublishedRecord> {
  const head = recordHead(text);
  if (plan === null || outcome === 'planned') return { head, said: [] };
  const { github } = context;
  const note = { environment: environment.name, operation: plan.operation, recordHead: head };
  // What a person gave as the reason stays on the hosts: whoever may read the repository may read Deployments.
  const notes =
    github === null || outcome !== 'rolled-back'
      ? []
      : [
          noteRollback(github, { ...note, ...plan.to, reason: 'rolled back to it' }).then(
            notedAs(`the rollback to ${plan.to.release}`),
          ),
          ...(plan.from === null
            ? []
            : [
                noteQuarantine(github, {
                  ...note,
                  ...plan.from,
                  reason: `rolled back from it to ${plan.to.release}`,
                }).then(notedAs(`the quarantine of ${plan.from.release}`)),
              ]),
        ];
  const keeping = keepRecord(environment, plan.operation, text, context).then((kept): readonly Published[] => {
    if (kept.kept) {
      const folder = `${environment.stateDir}/${environment.app}/${environment.name}/operations/${plan.operation}`;
      const text = `The record is kept on ${environment.control}, for its user alone to read, as ${folder}/${kept.file}.`;
      return [{ tone: 'notice', text, why: null }];
    }
    // An operation that was refused before it was begun has no folder on the host, and nothing to keep there.
    if (outcome === 'refused') return [];
    return [{ tone: 'warning', text: `The record is not kept on ${environment.control}.`, why: `${kept.why}.` }];
  });
  return { head, said: (await Promise.all([keeping, ...notes])).flat() };
}

function notedAs(what: string): (noted: Noted) => readonly Published[] {
  return (noted) => {
    if (noted.state === 'noted') {
      const text = `GitHub has ${printableLine(what, 120)} as Deployment ${noted.deployment}.`;
      return [{ tone: 'notice', text, why: null }];
    }
    const mend = noted.mend === null ? '' : ` Mend: ${printableLine(noted.mend)}.`;
    const text = `GitHub was not told of ${printableLine(what, 120)}.`;
    return [{ tone: 'warning', text, why: `${printableLine(noted.reason)}${mend}` }];
  };
}

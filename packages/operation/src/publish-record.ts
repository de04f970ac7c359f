import { type GitHub, type Noted, noteFailedRollback, noteQuarantine, noteRollback } from '@failback/github';
import { recordHead } from '@failback/record';
import { type Environment, type Outcome, type Plan, printableLine } from '@failback/runbook';
import type { OperationContext } from './context.ts';
import type { RollbackEnd } from './end.ts';
import { type Keeping, keepRecord } from './kept-record.ts';

/** What became of one thing. */
interface Published {
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
 * was gone back to, and of the one that was left; of the target alone where the rollback did not end on it. Never throws, and nothing of it changes how the rollback ended.
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
  const keeping = keepRecord(environment, plan.operation, text, context);
  // What went wrong may have taken the control host with it: a head of a record that nobody has would look like a theft.
  const isDue = outcome === 'rolled-back' || (await keeping).kept;
  const notes = github === null || !isDue ? [] : notesOf(github, outcome, plan, note);
  const said = await Promise.all([keeping.then((kept) => keptText(kept, environment, plan, outcome)), ...notes]);
  return { head, said: said.flat() };
}

function keptText(
  kept: Keeping,
  { control, stateDir, app, name }: Environment,
  { operation }: Plan,
  outcome: Outcome,
): readonly Published[] {
  if (kept.kept) {
    const file = `${stateDir}/${app}/${name}/operations/${operation}/${kept.file}`;
    return [
      { tone: 'notice', text: `The record is kept on ${control}, for its user alone to read, as ${file}.`, why: null },
    ];
  }
  // An operation that was refused before it was begun has no folder on the host, and nothing to keep there.
  if (outcome === 'refused') return [];
  return [{ tone: 'warning', text: `The record is not kept on ${control}.`, why: `${kept.why}.` }];
}

/** What a person gave as the reason stays on the hosts: whoever may read the repository may read Deployments. */
function notesOf(
  github: GitHub,
  outcome: Outcome,
  { from, to }: Plan,
  note: { readonly environment: string; readonly operation: string; readonly recordHead: string },
): readonly Promise<readonly Published[]>[] {
  switch (outcome) {
    case 'rolled-back': {
      const rolledBack = noteRollback(github, { ...note, ...to, reason: 'rolled back to it' });
      const said = rolledBack.then(notedAs(`the rollback to ${to.release}`));
      if (from === null) return [said];
      const left = noteQuarantine(github, { ...note, ...from, reason: `rolled back from it to ${to.release}` });
      return [said, left.then(notedAs(`the quarantine of ${from.release}`))];
    }
    case 'undone':
    case 'needs-human': {
      const failed = noteFailedRollback(github, { ...note, ...to, reason: `the rollback to it ended ${outcome}` });
      return [failed.then(notedAs(`the rollback to ${to.release}, which ended ${outcome}`))];
    }
    case 'planned':
    case 'not-needed':
    case 'fix-forward':
    case 'refused':
      return [];
  }
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

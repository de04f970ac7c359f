import type { CancelEnd, FreezeLayer, FreezeMark, Lifted } from '@failback/github';
import { type Freeze, printableLine } from '@failback/runbook';
import type { Said } from './beside.ts';
import type { Hold } from './hold-deploys.ts';

/** What people should know of the freeze, as far as GitHub holds it. */
export function holdSentences(hold: Hold, { branch, workflow }: Freeze): readonly Said[] {
  const took = hold.takenFrom === null ? [] : [taken(hold.takenFrom, branch)];
  const layers = [
    ...layerSentences(hold.layers.branch, `branch ${branch}`),
    ...layerSentences(hold.layers.workflow, `workflow ${workflow ?? ''}`),
  ];
  const { problem } = hold;
  const wrong: readonly Said[] =
    problem === null ? [] : [warning(`The freeze of an ended run could not be taken over: ${mended(problem)}`)];
  // A freeze of somebody else is told once, not once a layer.
  const all = [...took, ...wrong, ...layers];
  return all.filter(({ text }, index) => all.findIndex((other) => other.text === text) === index);
}

function layerSentences(layer: FreezeLayer, what: string): readonly Said[] {
  switch (layer.state) {
    case 'held':
      return [{ tone: 'notice', text: `Deploys are frozen: ${what}.` }];
    case 'already-ours':
      return [{ tone: 'notice', text: `Deploys were frozen by this operation before: ${what}.` }];
    case 'held-by-other':
      return [{ tone: 'notice', text: layer.mark === null ? putUpByHand(what) : heldBy(layer.mark) }];
    case 'in-doubt':
      return [warning(`Whether deploys are frozen by ${what} is not known: ${mended(layer)} The rollback goes on.`)];
    case 'failed':
      return [warning(`Deploys are not frozen by ${what}: ${mended(layer)} The rollback goes on.`)];
    case 'left-alone':
    case 'not-declared':
      return [];
  }
}

function putUpByHand(what: string): string {
  return what.startsWith('branch ')
    ? `Deploys are frozen by the ${what}, which somebody made by hand. It stays, and the rollback goes on.`
    : `The ${what} was disabled before by somebody, and stays so.`;
}

function heldBy(mark: FreezeMark): string {
  return `Deploys are frozen by operation ${word(mark.operation)} of run ${mark.runId} (${word(mark.actor)}), which may be at work. This is an emergency: the rollback goes on, and that freeze is left as it is.`;
}

function taken(mark: FreezeMark, branch: string): Said {
  const text = `The freeze of operation ${word(mark.operation)} is taken over (branch ${branch}): run ${mark.runId}, which made it, has ended.`;
  return { tone: 'notice', text };
}

/** What became of the runs of the deploy workflow. */
export function cancelSentences(end: CancelEnd, workflow: string): readonly Said[] {
  const runs = end.runs.map((run): Said => {
    const name = `Run ${run.id} of ${workflow} (${run.url})`;
    const how = run.by === 'force' ? 'did not heed its cancel and was ended by force' : 'was cancelled';
    return run.end === 'ended'
      ? { tone: 'notice', text: `${name} ${how}; GitHub calls it ${word(run.conclusion ?? 'ended')}.` }
      : warning(`${name} ${how} and has not ended yet: look at it, it may still deploy. Mend: ${endByHand(run.id)}`);
  });
  const troubles = end.troubles.map((text) =>
    warning(`Not every run of ${workflow} could be looked at or cancelled: ${printableLine(text)}`),
  );
  return [...runs, ...troubles];
}

/** `gh run cancel` has no such flag in every version that is about. */
function endByHand(run: number): string {
  return `gh api --method POST "repos/{owner}/{repo}/actions/runs/${run}/force-cancel"`;
}

/** What became of what this operation froze. */
export function liftSentences(
  lifted: { readonly branch: Lifted; readonly workflow: Lifted },
  freeze: Freeze,
): readonly Said[] {
  const layers = [
    [lifted.branch, `branch ${freeze.branch}`],
    [lifted.workflow, `workflow ${freeze.workflow ?? ''}`],
  ] as const;
  const said = layers.flatMap(([layer, what]) => liftSentence(layer, what, freeze));
  return said.filter(({ text }, index) => said.findIndex((other) => other.text === text) === index);
}

function liftSentence(layer: Lifted, what: string, freeze: Freeze): readonly Said[] {
  switch (layer.state) {
    case 'lifted':
      return [{ tone: 'notice', text: `The freeze is lifted: ${what}.` }];
    case 'in-doubt':
      return [warning(`Whether the freeze is lifted is not known (${what}): ${mended(layer)} ${byHand(freeze)}`)];
    case 'not-held':
    case 'held-by-other':
      return [];
  }
}

/** Why deploys stay frozen, and how a person lifts it. */
export function staysFrozen(why: string, freeze: Freeze): Said {
  return warning(`Deploys stay frozen: ${why}. ${byHand(freeze)}`);
}

/** GitHub may still do what it was asked, after everybody has gone. */
export function mayBeFrozen(why: string, freeze: Freeze): Said {
  return warning(`Whether deploys are frozen is not known: ${printableLine(why)} ${byHand(freeze)}`);
}

/** For a person who has looked and knows that deploys may go on. */
function byHand({ branch, workflow }: Freeze): string {
  const enable = workflow === null ? '' : ` && gh workflow enable ${workflow}`;
  return `When deploys may go on: git push origin --delete ${branch}${enable}`;
}

function mended({ reason, mend }: { readonly reason: string; readonly mend: string | null }): string {
  return `${printableLine(reason)}${mend === null ? '' : ` Mend: ${printableLine(mend)}.`}`;
}

function warning(text: string): Said {
  return { tone: 'warning', text };
}

/** A word that somebody else wrote. */
function word(text: string): string {
  return printableLine(text, 80);
}

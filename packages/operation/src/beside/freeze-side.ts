import { type CancelEnd, cancelHungDeploys, type FreezeLayer, type GitHub, unfreeze } from '@failback/github';
import type { Environment, Milliseconds, Plan } from '@failback/runbook';
import type { OperationContext } from '../context.ts';
import type { RollbackEnd } from '../end.ts';
import { defect, type Said, type Side, say } from './beside.ts';
import { cancelSentences, holdSentences, liftSentences, mayBeFrozen, staysFrozen } from './freeze-sentences.ts';
import { type Hold, heldByMain, holdDeploys, isOurOwn } from './hold-deploys.ts';
import { inTime } from './in-time.ts';

/** A cancelled step has 7.5 s for its SIGINT and 2.5 s for its SIGTERM; then nothing is left of it that would end by itself. */
const PATIENCE: Milliseconds = 15_000;
/** With the end by force of what did not heed it; GitHub is asked every 2 s. */
const CANCELLING: Milliseconds = 30_000;
/** From the end of the rollback on; what GitHub has not done by then is in doubt. */
const SETTLING: Milliseconds = 10_000;
const NOT_IN_TIME = 'GitHub has not answered in time.';

interface Begun {
  readonly plan: Plan;
  /** A text: why it cannot be told. */
  readonly hold: () => Promise<Hold | string>;
  readonly deploys: Promise<CancelEnd | null>;
}

/**
 * Freezes deploys and cancels those that hang, while the rollback goes on; lifts the freeze again when the end is a safe one.
 * @param quarantined whether the release that was left is in quarantine by now
 */
export function freezeSide(
  environment: Environment,
  github: GitHub,
  quarantined: () => boolean,
  context: Pick<OperationContext, 'record' | 'now'>,
): Side {
  const { freeze } = environment;
  let begun: Begun | null = null;
  let settled = false;
  // What comes after the end would be missing in the record whose head is published.
  const sayNow = (sentences: readonly Said[]) => {
    if (!settled) say(context, sentences);
  };
  return {
    begin(plan, by) {
      if (begun !== null) return;
      if (by === 'main') {
        // Asked at the end alone: GitHub may be back by then.
        const hold = () => heldByMain(github, freeze, plan.operation);
        begun = { plan, hold, deploys: Promise.resolve(null) };
        return;
      }
      const since = new Date(context.now()).toISOString();
      const mark = { operation: plan.operation, environment: environment.name, since };
      const hold = holdDeploys(github, freeze, mark);
      const deploys = hungDeploys(github, freeze.workflow);
      begun = { plan, hold: () => hold, deploys };
      void hold.then((held) => sayNow(holdSentences(held, freeze)));
      void deploys.then((end) => end !== null && sayNow(cancelSentences(end, freeze.workflow ?? '')));
    },
    async settle(end) {
      if (begun === null) return;
      say(context, await settlement(begun, end));
      settled = true;
    },
  };

  async function settlement({ plan, hold, deploys }: Begun, end: RollbackEnd): Promise<readonly Said[]> {
    const held = await inTime(hold(), SETTLING);
    if (held === 'late') return [mayBeFrozen(NOT_IN_TIME, freeze)];
    if (typeof held === 'string') return [mayBeFrozen(held, freeze)];
    if (!holdsAnything(held, [...HELD, 'in-doubt'])) return [];
    const surely = holdsAnything(held, HELD);
    // Where GitHub did not even answer for the freeze, nobody waits for what it says of runs.
    const ended = end.outcome === 'rolled-back' ? await inTime(deploys, surely ? CANCELLING : 0) : null;
    const stays = whyItStays(end, held, ended, quarantined());
    if (stays !== null)
      return [surely ? staysFrozen(stays, freeze) : mayBeFrozen(`nothing was lifted, because ${stays}.`, freeze)];
    const lifting = unfreeze(github, { ...freeze, operation: plan.operation, earlier: held.layers });
    const lifted = await inTime(lifting, SETTLING);
    if (lifted === 'late') return [mayBeFrozen(NOT_IN_TIME, freeze)];
    return liftSentences(lifted, freeze);
  }
}

async function hungDeploys(github: GitHub, workflow: string | null): Promise<CancelEnd | null> {
  if (workflow === null) return null;
  try {
    return await cancelHungDeploys(github, {
      workflow,
      except: [github.run.id],
      patience: PATIENCE,
      maySpend: CANCELLING,
    });
  } catch (error) {
    return { state: 'in-doubt', runs: [], troubles: [defect(error)] };
  }
}

const HELD: readonly FreezeLayer['state'][] = ['held', 'already-ours'];

function holdsAnything({ layers }: Hold, states: readonly FreezeLayer['state'][]): boolean {
  return [layers.branch, layers.workflow].some(({ state }) => states.includes(state));
}

/** Null: deploys may go on. A freeze too many costs a person one command, one too few brings the bad release back. */
function whyItStays(
  end: RollbackEnd,
  hold: Hold,
  deploys: CancelEnd | 'late' | null,
  quarantined: boolean,
): string | null {
  switch (end.outcome) {
    case 'rolled-back':
      if (!quarantined) return 'the release that was left is not in quarantine, so the next deploy could bring it back';
      if (deploys === 'late' || deploys?.state === 'in-doubt')
        return 'a run of the deploy workflow may still be at work';
      // What GitHub calls completed may be at work on its runner; before it switches, it looks whether deploys are frozen.
      if (deploys?.runs.some(({ by }) => by === 'force') === true)
        return 'a run of the deploy workflow was ended by force, and what it had begun may still be at work';
      return null;
    case 'needs-human':
      return 'the rollback needs a person';
    case 'undone':
    case 'refused':
    case 'not-needed':
    case 'fix-forward':
    case 'planned':
      return isOurOwn(hold) ? null : 'they were frozen before this run, and it changed nothing';
  }
}

import { type Plan, printableLine } from '@failback/runbook';
import { note, type OperationContext } from '../context.ts';
import type { RollbackEnd } from '../end.ts';
import type { PlanOf } from '../news.ts';

/** What goes on beside a rollback and never holds it up. Nothing of it throws: what fails is a warning in the record. */
export interface Beside extends Side {
  /** What is said when it has come; nobody waits for it before the end. `late` is said when it has not come by then. */
  hear(saying: Promise<readonly Said[]>, late: Said): void;
}

/** One part of it. */
export interface Side {
  /**
   * The plan is about to be carried out, or finished for an earlier run. Returns at once; asked again for the same plan, it
   * does nothing.
   * @param by `main`: the main step of this run has begun it and was cut off, so that only the end is ours
   */
  begin(plan: Plan, by: PlanOf | 'main'): void;
  /** The request has ended like this, and the site is as it will be. Takes a bounded time. */
  settle(end: RollbackEnd): Promise<void>;
}

export interface Said {
  readonly tone: 'notice' | 'warning';
  readonly text: string;
  /** `anybody`: no word in it but ours and the runbook's; else it is for the team. */
  readonly audience?: 'team' | 'anybody';
}

/** Puts sentences into the record. */
export function say(context: Pick<OperationContext, 'record' | 'now'>, sentences: readonly Said[]): void {
  for (const { tone, text, audience } of sentences) {
    note(context, {
      event: 'notice',
      text,
      ...(tone === 'warning' ? { tone } : {}),
      ...(audience === 'anybody' ? { audience } : {}),
    });
  }
}

/** What is told of an error that has no word of its own. */
export function defect(error: unknown): string {
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return `failback met an error of its own (${printableLine(what)}).`;
}

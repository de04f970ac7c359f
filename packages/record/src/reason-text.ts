import { oneLine } from './one-line.ts';
import { NEXT, type Reason } from './reason.ts';
import { REASONS } from './reason-codes.ts';

export interface ReasonText {
  readonly code: string;
  readonly sentence: string;
  /** The next command, with the placeholders of `Reason.next`. */
  readonly next: string;
}

/** What a code means and what comes next. Also for a code that this version does not know: it may be a later one's. */
export function reasonText(code: string): ReasonText {
  const known: Readonly<Record<string, Reason>> = REASONS;
  const reason = Object.hasOwn(known, code) ? known[code] : undefined;
  if (reason !== undefined) return { code, sentence: reason.sentence, next: reason.next };
  const shown = oneLine(code, 60);
  return {
    code: shown,
    sentence: `The reason is "${shown}", which this version of failback has no sentence for.`,
    next: NEXT.status,
  };
}

import type { NextStep } from './next-steps.ts';
import { oneLine } from './one-line.ts';
import type { Refusal } from './timeline.ts';

/** What a mend begins with when it is something to run. */
const PROGRAMS = 'failback|sudo|git|ls|df|rm|echo|ssh|ssh-keyscan|npm';
/** After any words that end with a colon: `see to it, then: failback rollback …`. */
const COMMAND = new RegExp(`^(?:([^\`]+?): )?((?:${PROGRAMS}) [^\\n\`]+)$`);
/** Prose that goes on after a command, and what a shell would work out before it runs anything: nobody is to paste that. */
const NOT_TO_PASTE = /; |, |\$[({]/;

/**
 * What mends one problem of a refusal: the very words of the problem, with the command on a line of its own where the mend
 * is one. Null when the problem names no mend.
 */
export function mendingStep({ text, accepted, mend }: Refusal): NextStep | null {
  if (mend === null) return null;
  const said = accepted === null ? text : `${text} Accepted: ${accepted}.`;
  const [, before, command] = COMMAND.exec(mend) ?? [];
  if (command === undefined || NOT_TO_PASTE.test(command)) return { sentence: `${said} Mend: ${mend}`, command: null };
  return { sentence: before === undefined ? said : `${said} Mend: ${before}:`, command: oneLine(command, 500) };
}

import { printableLine } from '@failback/runbook';
import { type GitHubAnswer, memberOf } from './ask-github.ts';
import type { Setting } from './setting.ts';

/** `left`: it is there already, as it has to be. `by-hand`: a person has to, and why. */
export interface MadeSetting {
  readonly setting: Setting;
  readonly outcome: 'made' | 'left' | 'by-hand';
  readonly why: string;
}

export type Outcome = Omit<MadeSetting, 'setting'>;

export const made = (why: string): Outcome => ({ outcome: 'made', why });
export const left = (why: string): Outcome => ({ outcome: 'left', why });
export const byHand = (why: string): Outcome => ({ outcome: 'by-hand', why });

export const SILENT = byHand('GitHub did not answer');

/** A plan of the owner's that has not this. */
const PLAN = /\bupgrade\b|billing plan/i;

/** What GitHub said, and what would change it. */
export function refused({ status, body }: GitHubAnswer): Outcome {
  if (status === 0) return SILENT;
  const message = memberOf(body, 'message');
  const text = typeof message === 'string' ? message : '';
  const words = text === '' ? '' : `: ${printableLine(text, 200).replace(/\.$/, '')}`;
  return byHand(`GitHub answered ${status}${words}${mendOf(status, text)}`);
}

function mendOf(status: number, message: string): string {
  if (PLAN.test(message))
    return '; docs/what-github-cannot-do.md of failback says what a private repository goes without';
  if (status === 429 || /rate limit/i.test(message)) return '; run it again later, what is made stays';
  return status === 401 || status === 403 || status === 404 ? '; it needs a token with administration: write' : '';
}

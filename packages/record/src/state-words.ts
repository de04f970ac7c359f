import type { HostState } from '@failback/runbook';
import type { Tone } from './headline.ts';

/** How each state is said to people. */
export const STATE_WORDS: Readonly<
  Record<HostState, { readonly label: string; readonly tone: Tone; readonly sentence: string }>
> = {
  CLAIMED: { label: 'claimed', tone: 'calm', sentence: 'nothing is closed yet' },
  PREPARED: { label: 'prepared', tone: 'calm', sentence: 'the target stands ready beside the live release' },
  CLOSED: { label: 'closed', tone: 'warn', sentence: 'in maintenance, waiting for the decision' },
  ABORTING: { label: 'undoing', tone: 'warn', sentence: 'putting everything back as it was found' },
  AS_FOUND: { label: 'as found', tone: 'calm', sentence: 'open, as it was before the operation' },
  COMMITTED: { label: 'committed', tone: 'calm', sentence: 'on its way to the target, forward only' },
  ON_TARGET: { label: 'on target', tone: 'good', sentence: 'open, the target proved from host and runner' },
  UNCONFIRMED: { label: 'unconfirmed', tone: 'warn', sentence: 'open, the target proved from the host only' },
  NEEDS_HUMAN: { label: 'needs a person', tone: 'bad', sentence: 'stopped, waiting for a person' },
};

/** `is claimed; nothing is closed yet`, with the reason where it says more than the state. */
export function stateSentence(state: HostState, reason: string): string {
  const { label, sentence } = STATE_WORDS[state];
  const why = reason === '' || reason === label ? '' : ` (${reason})`;
  return `${state === 'NEEDS_HUMAN' ? '' : 'is '}${label}${why}; ${sentence}`;
}

export function stateLabel(state: HostState | null): string {
  return state === null ? 'untouched' : STATE_WORDS[state].label;
}

export function stateTone(state: HostState | null): Tone {
  return state === null ? 'calm' : STATE_WORDS[state].tone;
}

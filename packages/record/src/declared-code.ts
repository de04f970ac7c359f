import { REASONS } from './reason-codes.ts';

/** A reason is a word that this program has; whoever writes to a record may put others there. */
export function declaredCode(code: string): string {
  return Object.hasOwn(REASONS, code) || ENGINE_WORDS.includes(code) ? code : 'not-published';
}

/** What hosts and controller give as the reason of a state or a decision where no reason code says it. */
const ENGINE_WORDS: readonly string[] = [
  'adopted',
  'all-ready',
  'cancelled',
  'claim-refused',
  'claimed',
  'confirmed',
  'control-lost',
  'prepared',
  'proved',
  'quiesced',
  'retry',
];

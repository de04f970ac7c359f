import { answerLine, nameIn, numberIn, refusalIn } from './answer-line.ts';
import type { HostConnection } from './connection.ts';
import { stdinScript } from './stdin-script.ts';

export type UnlockAnswer =
  | { readonly kind: 'unlocked'; readonly token: number; readonly state: string }
  /** Nobody held it. */
  | { readonly kind: 'free' }
  /** Its supervisor lives: it is to be resumed or waited for, not unlocked. */
  | { readonly kind: 'busy'; readonly operation: string; readonly state: string }
  /** `claim-moved`: somebody else holds it by now; `not-ended`: it can still end by itself, `failback resume`. */
  | { readonly kind: 'refused'; readonly code: string; readonly detail: string };

/**
 * Ends a claim by a person's word. The host stays as it is.
 * @param claim what the person saw when deciding; anything else is refused
 * @param only `waiting`: what waits for a person; `any`: whatever has no living supervisor
 */
export async function unlockHost(
  connection: HostConnection,
  folder: string,
  claim: { readonly token: number; readonly operation: string },
  only: 'waiting' | 'any',
): Promise<UnlockAnswer> {
  const script = {
    text: stdinScript('unlock.sh', 'unlock_main "$@"'),
    args: [folder, String(claim.token), claim.operation, only],
  };
  const words = ['unlocked', 'free', 'busy', 'refused'];
  const answer = answerLine(connection.host, 'unlock', await connection.run(script), words);
  switch (answer.word) {
    case 'unlocked':
      return { kind: 'unlocked', token: numberIn(answer, 'token'), state: nameIn(answer, 'state') };
    case 'free':
      return { kind: 'free' };
    case 'busy':
      return { kind: 'busy', operation: nameIn(answer, 'operation'), state: nameIn(answer, 'state') };
    default:
      return { kind: 'refused', ...refusalIn(answer) };
  }
}

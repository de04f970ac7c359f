import { answerLine, nameIn, numberIn, refusalIn } from './answer-line.ts';
import type { HostConnection } from './connection.ts';

export type AdoptAnswer =
  | { readonly kind: 'adopted'; readonly token: number; readonly supervisor: string }
  /** Its claim has ended; nothing runs there any more. */
  | { readonly kind: 'ended'; readonly token: number; readonly state: string }
  | { readonly kind: 'refused'; readonly code: string; readonly detail: string };

const SCRIPT = 'folder=$1; shift; exec sh "$folder/engine/adopt.sh" "$@" </dev/null\n';

/**
 * Claims a host's operation anew and has a supervisor run it.
 * @param watchSeconds how long the lease must stand still first; 0 when the caller is its holder
 * @param heldToken the claim that the caller holds: refused as `not-holder` when another has been made since
 */
export async function adoptHost(
  connection: HostConnection,
  planFolder: string,
  watchSeconds: number,
  heldToken?: number,
): Promise<AdoptAnswer> {
  const held = heldToken === undefined ? [] : [String(heldToken)];
  const script = { text: SCRIPT, args: [planFolder, String(watchSeconds), ...held] };
  const result = await connection.run(script, { timeoutMs: (watchSeconds + 60) * 1000 });
  const answer = answerLine(connection.host, 'adopt', result, ['adopted', 'ended', 'refused']);
  switch (answer.word) {
    case 'adopted':
      return { kind: 'adopted', token: numberIn(answer, 'token'), supervisor: nameIn(answer, 'supervisor') };
    case 'ended':
      return { kind: 'ended', token: numberIn(answer, 'token'), state: nameIn(answer, 'state') };
    default:
      return { kind: 'refused', ...refusalIn(answer) };
  }
}

import type { NotifyEffects, PostAnswer, PostRequest } from './effects.ts';
import { networkTrouble } from './trouble.ts';

/** A server that fails for a moment is given a moment. */
const PAUSE_MS = 1_000;

export type Posted =
  | { readonly kind: 'answer'; readonly answer: PostAnswer }
  /** `why` follows "…: ". */
  | { readonly kind: 'unreached'; readonly why: string };

/**
 * One POST, and one more when the server asks for it (429) or fails by its own fault (5xx), as far as the time allows.
 * A request that got no answer is not sent again: it may have been heard.
 * @param until milliseconds since the epoch
 */
export async function postAgain(
  request: PostRequest,
  until: number,
  effects: Pick<NotifyEffects, 'post' | 'wait' | 'now'>,
): Promise<Posted> {
  try {
    const answer = await effects.post(request);
    const pause = pauseFor(answer);
    if (pause === null || effects.now() + pause >= until) return { kind: 'answer', answer };
    await effects.wait(pause, request.signal);
    return { kind: 'answer', answer: await effects.post(request) };
  } catch (error) {
    return { kind: 'unreached', why: networkTrouble(error) };
  }
}

/** Null: once is enough. */
function pauseFor({ status, header }: PostAnswer): number | null {
  if (status >= 500) return PAUSE_MS;
  if (status !== 429) return null;
  const asked = header('retry-after');
  return asked !== null && /^\d{1,6}$/.test(asked.trim()) ? Number(asked) * 1000 : PAUSE_MS;
}

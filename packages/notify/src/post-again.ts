import type { NotifyEffects, PostAnswer, PostRequest } from './effects.ts';
import { heardBy, networkTrouble } from './trouble.ts';

/** A server that fails for a moment is given a moment. */
export const PAUSE_MS = 1_000;

export type Posted =
  | { readonly kind: 'answer'; readonly answer: PostAnswer }
  /** `why` follows "…: ". */
  | { readonly kind: 'unreached'; readonly why: string; readonly heard: ReturnType<typeof heardBy> };

/** What telling one channel has of time. */
export interface Time {
  /** Milliseconds since the epoch. */
  readonly until: number;
  readonly signal: AbortSignal;
  /** Called when the message is on its way: from then on it may be heard, answered or not. */
  readonly out: () => void;
}

/**
 * One POST, and one more when the server asks for it (429), fails by its own fault (5xx) or cannot be reached just now, as
 * far as the time allows. A request that got no answer is not sent again: it may have been heard.
 */
export async function postAgain(
  request: Omit<PostRequest, 'signal'>,
  time: Time,
  effects: Pick<NotifyEffects, 'post' | 'wait' | 'now'>,
): Promise<Posted> {
  const first = await postOnce(request, time, effects);
  const pause = pauseAfter(first);
  if (pause === null || effects.now() + pause >= time.until) return first;
  await effects.wait(pause, time.signal);
  return postOnce(request, time, effects);
}

async function postOnce(
  request: Omit<PostRequest, 'signal'>,
  { signal, out }: Time,
  { post }: Pick<NotifyEffects, 'post'>,
): Promise<Posted> {
  try {
    out();
    return { kind: 'answer', answer: await post({ ...request, signal }) };
  } catch (error) {
    return { kind: 'unreached', why: networkTrouble(error), heard: heardBy(error) };
  }
}

/** Null: once is enough. */
function pauseAfter(posted: Posted): number | null {
  if (posted.kind === 'unreached') return posted.heard === 'not-yet' ? PAUSE_MS : null;
  const { status, header } = posted.answer;
  if (status >= 500) return PAUSE_MS;
  if (status !== 429) return null;
  const asked = header('retry-after');
  return asked !== null && /^\d{1,6}$/.test(asked.trim()) ? Number(asked) * 1000 : PAUSE_MS;
}

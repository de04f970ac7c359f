import { type Milliseconds, printableLine, secretForms } from '@failback/runbook';
import type { Clock } from './clock.ts';
import { GitHubError } from './github.ts';
import { judgeAnswer, type Sent } from './judge-answer.ts';
import type { GitHubLimits } from './limits.ts';
import type { Ask, Question } from './question.ts';

/** Sends one request and waits for the whole answer, so long and no longer. Never throws for what GitHub or the network does. */
export type Send = (route: string, parameters: Readonly<Record<string, unknown>>, limit: Milliseconds) => Promise<Sent>;

/** Doubles from one pause to the next. */
const FIRST_PAUSE: Milliseconds = 500;
const MOST_TRIES = 6;

/**
 * Asks until there is an answer, a failure that will not go away, or no time left. Whatever is asked here may be asked twice:
 * an answer that was lost on its way is asked for again, and who asks looks at what is there before calling it a failure.
 */
export function asker(send: Send, limits: GitHubLimits, clock: Clock, token: string): Ask {
  const clean = cleaner(token);
  let lost: Milliseconds = 0;
  let lostUntil = 0;
  return async (question) => {
    if (lost >= limits.trouble) {
      const spent = `${Math.round(lost / 1000)} s were lost waiting for GitHub in this run`;
      throw new GitHubError('slow', `${question.what}: not asked any more, because ${spent}.`, 'run it again later');
    }
    const began = clock.elapsed();
    try {
      return await persist(question, send, limits, clock, clean);
    } catch (error) {
      // Questions that were asked side by side lost the same time, once.
      lost += clock.elapsed() - Math.max(began, lostUntil);
      lostUntil = clock.elapsed();
      throw error;
    }
  };
}

async function persist<T>(
  question: Question<T>,
  send: Send,
  limits: GitHubLimits,
  clock: Clock,
  clean: (text: string) => string,
): Promise<T> {
  const until = clock.elapsed() + limits.question;
  for (let tries = 1; ; tries += 1) {
    const limit = Math.min(limits.request, until - clock.elapsed());
    const sent = await send(question.route, question.parameters, limit);
    const judged = judgeAnswer(sent, question, clean, clock.now());
    if (judged.state === 'answer') return judged.value;
    if (judged.state === 'failed' || tries >= MOST_TRIES) throw judged.error;
    const pause = judged.after ?? FIRST_PAUSE * 2 ** (tries - 1);
    if (clock.elapsed() + pause >= until) throw judged.error;
    await clock.wait(pause);
  }
}

/** GitHub could answer with what it was sent. */
function cleaner(token: string): (text: string) => string {
  const forms = secretForms(token);
  return (text) =>
    printableLine(
      forms.reduce((rest, form) => rest.replaceAll(form, '***'), text),
      200,
    );
}

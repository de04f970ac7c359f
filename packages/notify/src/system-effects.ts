import type { NotifyEffects, Post } from './effects.ts';
import { smtp } from './email/smtp.ts';

const SLACK_API = 'https://slack.com/api/';
/** Telling somebody is never worth more of an emergency's time than this. */
const LIMIT_MS = 10_000;
const MOST_BYTES = 64 * 1024;

/** The real world. `SLACK_API_URL` may name another place of Slack's methods, as GovSlack has it. */
export function notifyEffects(
  env: Readonly<Record<string, string | undefined>>,
  own: Pick<NotifyEffects, 'template' | 'redact'>,
): NotifyEffects {
  return {
    ...own,
    secret: (name) => env[name],
    post,
    mail: smtp(),
    slackApi: env.SLACK_API_URL || SLACK_API,
    now: () => Date.now(),
    wait,
    limitMs: LIMIT_MS,
  };
}

const post: Post = async ({ url, headers, body, wants, signal }) => {
  const answer = await fetch(url, { method: 'POST', headers: { ...headers }, body, signal, redirect: 'manual' });
  const { status } = answer;
  const header = (name: string) => answer.headers.get(name);
  if (wants === 'body') return { status, header, body: await firstBytes(answer) };
  // What is left of it is nobody's business, and its end may never come.
  void answer.body?.cancel().catch(() => undefined);
  return { status, header, body: '' };
};

/** An answer without an end must not be waited for. */
async function firstBytes({ body }: Response): Promise<string> {
  if (body === null) return '';
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    chunks.push(chunk as Uint8Array);
    size += (chunk as Uint8Array).length;
    if (size >= MOST_BYTES) break;
  }
  return Buffer.concat(chunks).subarray(0, MOST_BYTES).toString('utf8');
}

function wait(time: number, signal: AbortSignal): Promise<void> {
  return new Promise((settle) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      settle();
    };
    const timer = setTimeout(end, time);
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true });
  });
}

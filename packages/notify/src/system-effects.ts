import { webAddressFault } from './address.ts';
import type { NotifyEffects, Post } from './effects.ts';
import { smtp } from './email/smtp.ts';

const SLACK_API = 'https://slack.com/api/';
/** Telling somebody is never worth more of an emergency's time than this. */
const LIMIT_MS = 10_000;
const MOST_BYTES = 64 * 1024;

/**
 * The real world. `SLACK_API_URL` may name another place of Slack's methods, as GovSlack has it
 * (`https://slack-gov.com/api/`); an address that is neither https nor this machine is not used.
 */
export function notifyEffects(
  env: Readonly<Record<string, string | undefined>>,
  own: Pick<NotifyEffects, 'template' | 'redact'>,
): NotifyEffects {
  return {
    ...own,
    secret: (name) => env[name],
    post,
    mail: smtp(),
    slackApi: slackApi(env.SLACK_API_URL),
    now: () => Date.now(),
    wait,
    limitMs: LIMIT_MS,
  };
}

function slackApi(address: string | undefined): string {
  if (address === undefined || address === '' || webAddressFault(address) !== null) return SLACK_API;
  return address.endsWith('/') ? address : `${address}/`;
}

const post: Post = async ({ url, headers, body, signal }) => {
  const answer = await fetch(url, { method: 'POST', headers: { ...headers }, body, signal, redirect: 'manual' });
  return { status: answer.status, header: (name) => answer.headers.get(name), body: await firstBytes(answer) };
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

import type { Notify } from '@failback/runbook';
import { failed, type Sending } from '../delivery.ts';
import type { NotifyEffects, PostAnswer } from '../effects.ts';
import type { Message } from '../message.ts';
import type { News } from '../news.ts';
import { postAgain } from '../post-again.ts';
import { shown } from '../shown.ts';
import { slackFault } from './slack-faults.ts';
import { slackMessage } from './slack-message.ts';

type Slack = NonNullable<Notify['slack']>;

/** Slack's status page, for when it is Slack that fails. */
const STATUS = 'nothing, when https://slack-status.com says that Slack is down; else look at the runner’s network.';
const TS = /^\d{1,12}\.\d{1,12}$/;

export async function tellSlack(
  slack: Slack,
  token: string,
  { news, message }: { readonly news: News; readonly message: Message },
  effects: Pick<NotifyEffects, 'post' | 'wait' | 'now' | 'slackApi'>,
  until: number,
  signal: AbortSignal,
): Promise<Sending> {
  const place = { channel: slack.channel, token: slack.token.env };
  // It becomes a header: a line end in it would be another one.
  if (!/^[\x21-\x7e]+$/.test(token)) return slackFault('invalid_auth', place);
  const thread = news.thread !== null && TS.test(news.thread.slack) ? news.thread.slack : null;
  const posted = await postAgain(
    {
      url: new URL('chat.postMessage', effects.slackApi).href,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(slackMessage(slack.channel, shown(news.headline), message, thread)),
      signal,
    },
    until,
    effects,
  );
  if (posted.kind === 'unreached') return failed(`Slack could not be reached: ${posted.why}.`, STATUS);
  return sendingOf(posted.answer, place);
}

/** Slack says 200 to almost everything; whether it took the message stands in the body. */
function sendingOf({ status, body }: PostAnswer, place: Parameters<typeof slackFault>[1]): Sending {
  if (status === 429) return slackFault('ratelimited', place);
  const answer = parsed(body);
  if (answer === null) return failed(`Slack answered ${status} with something else than its own JSON.`, STATUS);
  if (answer.ok === true) {
    const { ts } = answer;
    return { ok: true, thread: typeof ts === 'string' && TS.test(ts) ? ts : null };
  }
  return slackFault(typeof answer.error === 'string' ? answer.error : `status ${status}`, place);
}

function parsed(body: string): { readonly ok?: unknown; readonly ts?: unknown; readonly error?: unknown } | null {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null && 'ok' in value ? value : null;
  } catch {
    return null;
  }
}

import type { Notify } from '@failback/runbook';
import { webAddressFault } from '../address.ts';
import { failed, MAY_BE_TOLD, type Sending, sent } from '../delivery.ts';
import type { NotifyEffects, PostAnswer } from '../effects.ts';
import type { Message } from '../message.ts';
import type { News } from '../news.ts';
import { type Posted, postAgain, type Time } from '../post-again.ts';
import { shown } from '../shown.ts';
import { slackFault } from './slack-faults.ts';
import { plainer, type SlackMessage, slackMessage } from './slack-message.ts';

type Slack = NonNullable<Notify['slack']>;
type Effects = Pick<NotifyEffects, 'post' | 'wait' | 'now' | 'slackApi'>;

/** Slack's status page, for when it is Slack that fails. */
const STATUS = 'nothing, when https://slack-status.com says that Slack is down; else look at the runner’s network.';
const TS = /^\d{1,12}\.\d{1,12}$/;

export async function tellSlack(
  slack: Slack,
  token: string,
  { news, message }: { readonly news: News; readonly message: Message },
  effects: Effects,
  time: Time,
): Promise<Sending> {
  const place = { channel: slack.channel, token: slack.token.env };
  const fault = webAddressFault(effects.slackApi);
  // The token would go to a place that nobody has named.
  if (fault !== null)
    return failed(
      `the address in SLACK_API_URL cannot be used: ${fault}.`,
      'remove SLACK_API_URL from the step, or set it to https://slack-gov.com/api/ for GovSlack.',
    );
  // It becomes a header: a line end in it would be another one.
  if (!/^[\x21-\x7e]+$/.test(token)) return slackFault('invalid_auth', place);
  const thread = news.thread !== null && TS.test(news.thread.slack) ? news.thread.slack : null;
  const whole = slackMessage(slack.channel, shown(news.headline), message, thread);
  const said = answerOf(await post(whole, token, effects, time));
  if (said.kind !== 'refused') return sendingOf(said, place, []);
  const less = plainer(whole, said.error);
  if (less === null) return slackFault(said.error, place);
  return sendingOf(answerOf(await post(less.message, token, effects, time)), place, [less.notice]);
}

function post(message: SlackMessage, token: string, effects: Effects, time: Time): Promise<Posted> {
  const { slackApi } = effects;
  return postAgain(
    {
      url: new URL('chat.postMessage', slackApi.endsWith('/') ? slackApi : `${slackApi}/`).href,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(message),
      wants: 'body',
    },
    time,
    effects,
  );
}

type SlackAnswer =
  | { readonly kind: 'taken'; readonly thread: string | null }
  /** `error`: Slack's word for it. */
  | { readonly kind: 'refused'; readonly error: string }
  | { readonly kind: 'none'; readonly reason: string };

/** Slack says 200 to almost everything; whether it took the message stands in the body. */
function answerOf(posted: Posted): SlackAnswer {
  if (posted.kind === 'unreached') {
    const maybe = posted.heard === 'maybe' ? `; ${MAY_BE_TOLD}` : '';
    return { kind: 'none', reason: `Slack could not be reached: ${posted.why}${maybe}.` };
  }
  const { status, body, header }: PostAnswer = posted.answer;
  if (status === 429) return { kind: 'refused', error: 'ratelimited' };
  const answer = parsed(body);
  if (answer === null) {
    const proxy = header('location') === null ? '' : ', and a redirect, which a token never follows';
    return { kind: 'none', reason: `Slack answered ${status} with something else than its own JSON${proxy}.` };
  }
  const { ok, ts, error } = answer;
  if (ok === true) return { kind: 'taken', thread: typeof ts === 'string' && TS.test(ts) ? ts : null };
  return { kind: 'refused', error: typeof error === 'string' ? error : `status ${status}` };
}

function sendingOf(answer: SlackAnswer, place: Parameters<typeof slackFault>[1], notices: readonly string[]): Sending {
  switch (answer.kind) {
    case 'taken':
      return sent(answer.thread, notices);
    case 'refused':
      return slackFault(answer.error, place);
    case 'none':
      return failed(answer.reason, STATUS);
  }
}

function parsed(body: string): { readonly ok?: unknown; readonly ts?: unknown; readonly error?: unknown } | null {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null && 'ok' in value ? value : null;
  } catch {
    return null;
  }
}

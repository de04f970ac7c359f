import type { Notify } from '@failback/runbook';
import { type Channel, type Delivery, failed, MAY_BE_TOLD, type Sending } from './delivery.ts';
import type { NotifyEffects } from './effects.ts';
import { tellEmail } from './email/tell-email.ts';
import { maskedNews, masker } from './masked.ts';
import type { News } from './news.ts';
import type { Time } from './post-again.ts';
import { secretOf } from './secret-of.ts';
import { secretTexts } from './secret-texts.ts';
import { tellSlack } from './slack/tell-slack.ts';
import { messageFor } from './template/message-for.ts';
import { tellWebhook } from './webhook/tell-webhook.ts';

/**
 * Tells everybody the runbook names, all channels at once. Never throws, and has come back after `limitMs`: that somebody
 * could not be told is a warning, never a reason to stop.
 */
export async function tell(notify: Notify, news: News, effects: NotifyEffects): Promise<readonly Delivery[]> {
  const mask = masker(secretTexts(notify, effects));
  const known = maskedNews(news, (text) => mask(effects.redact(text)));
  const { message, notices } = messageFor(known, effects, notify.templates);
  const content = { news: known, message };
  const until = effects.now() + effects.limitMs;
  const { slack, email, webhook } = notify;
  const told = (channel: Channel, send: Send | null) => delivery(channel, send, { notices, until, mask }, effects);
  return Promise.all([
    told(
      'slack',
      slack &&
        ((time) =>
          withSecret(slack.token, "Slack's token", effects, (token) =>
            tellSlack(slack, token, content, effects, time),
          )),
    ),
    told(
      'email',
      email &&
        ((time) =>
          withSecret(email.server, 'the address of the mail server', effects, (address) =>
            tellEmail(email, address, content, effects, time),
          )),
    ),
    told(
      'webhook',
      webhook &&
        ((time) =>
          withSecret(webhook.url, 'the address of the webhook', effects, (url) => {
            const send = (key: string | null) => tellWebhook(webhook, { url, key }, known, effects, time);
            return webhook.signature === null
              ? send(null)
              : withSecret(webhook.signature, 'the key of the signature', effects, send);
          })),
    ),
  ]);
}

async function withSecret(
  name: Parameters<typeof secretOf>[0],
  what: string,
  effects: Pick<NotifyEffects, 'secret'>,
  send: (value: string) => Promise<Sending>,
): Promise<Sending> {
  const found = secretOf(name, what, effects);
  return found.ok ? send(found.value) : found;
}

type Send = (time: Time) => Promise<Sending>;

interface Told {
  /** What is said of every channel, whatever became of it. */
  readonly notices: readonly string[];
  readonly until: number;
  readonly mask: (text: string) => string;
}

async function delivery(
  channel: Channel,
  send: Send | null,
  { notices, until, mask }: Told,
  effects: Pick<NotifyEffects, 'wait' | 'limitMs'>,
): Promise<Delivery> {
  if (send === null) return { channel, state: 'not-configured' };
  const sending = await inTime(send, until, effects);
  if (!sending.ok) {
    const { reason, mend, said } = sending.failure;
    return {
      channel,
      state: 'failed',
      reason: mask(reason),
      mend: mask(mend),
      said: said === null ? null : mask(said),
    };
  }
  return { channel, state: 'sent', thread: sending.thread, notices: [...notices, ...sending.notices].map(mask) };
}

/** Whatever does not heed the signal is left behind: nobody waits for it. */
async function inTime(
  send: Send,
  until: number,
  { wait, limitMs }: Pick<NotifyEffects, 'wait' | 'limitMs'>,
): Promise<Sending> {
  const over = new AbortController();
  const done = new AbortController();
  let isOut = false;
  const out = () => {
    isOut = true;
  };
  const late = wait(limitMs, done.signal).then(() => {
    over.abort();
    return failed(
      `there was no answer within ${Math.round(limitMs / 1000)} s${isOut ? `; ${MAY_BE_TOLD}` : ''}.`,
      'see that it is up, and that the runner can reach it.',
    );
  });
  const sending = Promise.resolve()
    .then(() => send({ until, signal: over.signal, out }))
    .catch((error: unknown) =>
      failed(`failback met an error of its own (${nameOf(error)}).`, 'report it to the maintainers of failback.'),
    );
  const first = await Promise.race([sending, late]);
  done.abort();
  return first;
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}

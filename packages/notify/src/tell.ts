import type { Notify } from '@failback/runbook';
import { type Channel, type Delivery, failed, type Sending } from './delivery.ts';
import type { NotifyEffects } from './effects.ts';
import { tellEmail } from './email/tell-email.ts';
import { maskedNews, masker } from './masked.ts';
import type { News } from './news.ts';
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
  const told = (channel: Channel, send: ((signal: AbortSignal) => Promise<Sending>) | null) =>
    delivery(channel, send, notices, effects, mask);
  return Promise.all([
    told(
      'slack',
      slack &&
        ((signal) =>
          withSecret(slack.token, "Slack's token", effects, (token) =>
            tellSlack(slack, token, content, effects, until, signal),
          )),
    ),
    told(
      'email',
      email &&
        ((signal) =>
          withSecret(email.server, 'the address of the mail server', effects, (address) =>
            tellEmail(email, address, content, effects, signal),
          )),
    ),
    told(
      'webhook',
      webhook &&
        ((signal) =>
          withSecret(webhook.url, 'the address of the webhook', effects, (url) => {
            const send = (key: string | null) => tellWebhook(webhook, { url, key }, known, effects, until, signal);
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

async function delivery(
  channel: Channel,
  send: ((signal: AbortSignal) => Promise<Sending>) | null,
  notices: readonly string[],
  effects: Pick<NotifyEffects, 'wait' | 'limitMs'>,
  mask: (text: string) => string,
): Promise<Delivery> {
  if (send === null) return { channel, state: 'not-configured' };
  const sending = await inTime(send, effects);
  if (sending.ok) return { channel, state: 'sent', thread: sending.thread, notices: notices.map(mask) };
  return { channel, state: 'failed', reason: mask(sending.failure.reason), mend: mask(sending.failure.mend) };
}

/** Whatever does not heed the signal is left behind: nobody waits for it. */
async function inTime(
  send: (signal: AbortSignal) => Promise<Sending>,
  { wait, limitMs }: Pick<NotifyEffects, 'wait' | 'limitMs'>,
): Promise<Sending> {
  const over = new AbortController();
  const done = new AbortController();
  const late = wait(limitMs, done.signal).then(() => {
    over.abort();
    return failed(
      `there was no answer within ${Math.round(limitMs / 1000)} s.`,
      'see that it is up, and that the runner can reach it.',
    );
  });
  const sent = Promise.resolve()
    .then(() => send(over.signal))
    .catch((error: unknown) =>
      failed(`failback met an error of its own (${nameOf(error)}).`, 'report it to the maintainers of failback.'),
    );
  const sending = await Promise.race([sent, late]);
  done.abort();
  return sending;
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}

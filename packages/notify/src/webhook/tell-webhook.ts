import { createHmac } from 'node:crypto';
import type { Notify } from '@failback/runbook';
import { webAddressFault } from '../address.ts';
import { failed, MAY_BE_TOLD, type Sending, sent } from '../delivery.ts';
import type { NotifyEffects } from '../effects.ts';
import type { News } from '../news.ts';
import { postAgain, type Time } from '../post-again.ts';
import { webhookBody } from './webhook-body.ts';

type Webhook = NonNullable<Notify['webhook']>;

/** @param key of the signature; null when none is declared */
export async function tellWebhook(
  webhook: Webhook,
  { url, key }: { readonly url: string; readonly key: string | null },
  news: News,
  effects: Pick<NotifyEffects, 'post' | 'wait' | 'now'>,
  time: Time,
): Promise<Sending> {
  const { env } = webhook.url;
  const fault = webAddressFault(url);
  if (fault !== null)
    return failed(`the address in ${env} cannot be used: ${fault}.`, `put an https:// address into the secret ${env}.`);
  const value = webhookBody(news, effects.now());
  const body = JSON.stringify(value);
  const signed = key === null ? {} : { 'x-failback-signature': `sha256=${hmac(key, body)}` };
  const posted = await postAgain(
    {
      url,
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'user-agent': 'failback',
        'x-failback-delivery': value.delivery,
        ...signed,
      },
      body,
      wants: 'status',
    },
    time,
    effects,
  );
  if (posted.kind === 'unreached') {
    const maybe = posted.heard === 'maybe' ? `; ${MAY_BE_TOLD}` : '';
    return failed(
      `the address in ${env} could not be reached: ${posted.why}${maybe}.`,
      `see that what ${env} names is up, and can be reached from the runner.`,
    );
  }
  return sendingOf(posted.answer.status, env);
}

function hmac(key: string, body: string): string {
  return createHmac('sha256', key).update(body).digest('hex');
}

function sendingOf(status: number, env: string): Sending {
  if (status >= 200 && status < 300) return sent();
  if (status >= 300 && status < 400) {
    return failed(
      `the address in ${env} answers with a redirect (${status}), and news is never carried on to another address.`,
      `put the final address into the secret ${env}.`,
    );
  }
  return failed(`the address in ${env} answered ${status}.`, `look into the log of what ${env} names.`);
}

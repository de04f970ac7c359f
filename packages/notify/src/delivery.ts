import type { Thread } from './news.ts';

export type Channel = 'slack' | 'email' | 'webhook';

/** What became of one message on one channel. No secret is in any of its texts. */
export type Delivery = { readonly channel: Channel } & (
  | {
      readonly state: 'sent';
      /** `ts` of a Slack message that later ones are told below; null elsewhere. */
      readonly thread: string | null;
      /** What the team should know although it was sent, such as a template that could not be used. */
      readonly notices: readonly string[];
    }
  | ({ readonly state: 'failed' } & Failure)
  | { readonly state: 'not-configured' }
);

export interface Failure {
  /** Why it was not sent, one sentence. */
  readonly reason: string;
  /** The setting or command that mends it. */
  readonly mend: string;
  /** What a server gave as its own reason, on one line; null when there is none. The other words are ours and the runbook's. */
  readonly said: string | null;
}

/** Said of what was sent, and never answered. */
export const MAY_BE_TOLD = 'it may have been told all the same';

/** What one channel makes of a message. */
export type Sending =
  | { readonly ok: true; readonly thread: string | null; readonly notices: readonly string[] }
  | { readonly ok: false; readonly failure: Failure };

/** @param thread what later messages are told below; null where a channel has no such thing */
export function sent(thread: string | null = null, notices: readonly string[] = []): Sending {
  return { ok: true, thread, notices };
}

export function failed(reason: string, mend: string, said: string | null = null): Sending {
  return { ok: false, failure: { reason, mend, said } };
}

const NAMES: Readonly<Record<Channel, string>> = { slack: 'Slack', email: 'E-mail', webhook: 'The webhook' };

export interface DeliverySentence {
  readonly tone: 'notice' | 'warning';
  readonly text: string;
  /** `anybody`: no word in it but ours and the runbook's. */
  readonly audience: 'team' | 'anybody';
}

/** What a person should know of the deliveries: a sentence each, none for a channel that is not configured. */
export function deliverySentences(deliveries: readonly Delivery[]): readonly DeliverySentence[] {
  const sentences = deliveries.flatMap(sentencesOf);
  const sent = deliveries.filter(({ state }) => state === 'sent').map(({ channel }) => NAMES[channel]);
  const told: DeliverySentence[] =
    sent.length === 0 ? [] : [{ tone: 'notice', text: `Told: ${sent.join(', ')}.`, audience: 'anybody' }];
  // A template that cannot be used is said once, not once a channel.
  const unsaid = sentences.filter(({ text }, index) => sentences.findIndex((other) => other.text === text) === index);
  return [...told, ...unsaid];
}

function sentencesOf(delivery: Delivery): readonly DeliverySentence[] {
  switch (delivery.state) {
    case 'sent':
      return delivery.notices.map((text) => ({ tone: 'warning', text, audience: 'anybody' }));
    case 'failed': {
      const { reason, mend, said } = delivery;
      const text = `${NAMES[delivery.channel]} was not told: ${reason} Mend: ${mend}`;
      const words: DeliverySentence[] =
        said === null
          ? []
          : [
              {
                tone: 'notice',
                text: `${NAMES[delivery.channel]} has this from its server: ${said}`,
                audience: 'team',
              },
            ];
      return [{ tone: 'warning', text, audience: 'anybody' }, ...words];
    }
    case 'not-configured':
      return [];
  }
}

/** For the `thread` of what is told next of the same operation. */
export function threadOf(deliveries: readonly Delivery[]): Thread | null {
  for (const delivery of deliveries) {
    if (delivery.state === 'sent' && delivery.thread !== null) return { slack: delivery.thread };
  }
  return null;
}

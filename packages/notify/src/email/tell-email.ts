import type { Notify } from '@failback/runbook';
import { failed, type Sending, sent } from '../delivery.ts';
import type { NotifyEffects, RefusedAddress } from '../effects.ts';
import type { Message } from '../message.ts';
import type { News } from '../news.ts';
import { PAUSE_MS, type Time } from '../post-again.ts';
import { shown } from '../shown.ts';
import { isMailAddress } from './mail-address.ts';
import { isPassing, mailFault } from './mail-faults.ts';
import { mailFor } from './mail-for.ts';
import { MAIL_SERVER_ACCEPTED, readMailServer } from './mail-server.ts';

type Email = NonNullable<Notify['email']>;

export async function tellEmail(
  email: Email,
  address: string,
  content: { readonly news: News; readonly message: Message },
  effects: Pick<NotifyEffects, 'mail' | 'wait' | 'now' | 'limitMs'>,
  time: Time,
): Promise<Sending> {
  const { env } = email.server;
  const bad = [email.from, ...email.to].filter((each) => !isMailAddress(each));
  if (email.to.length === 0 || bad.length > 0) {
    const named =
      bad.length === 0 ? 'notify.email.to names nobody' : `"${shown(bad[0] ?? '', 80)}" is no e-mail address`;
    return failed(
      `${named}.`,
      'write plain addresses such as ops@example.com under notify.email, several in "to" separated by commas.',
    );
  }
  const read = readMailServer(address);
  if (!read.ok)
    return failed(
      `the address in ${env} cannot be used: ${read.why}.`,
      `put ${MAIL_SERVER_ACCEPTED} into the secret ${env}.`,
    );
  // One mail, whichever try is taken: its id tells a mailbox that two of them are one.
  const mail = mailFor(email, content, effects.now());
  const once = async (): Promise<{ readonly sending: Sending; readonly again: boolean }> => {
    let isOut = false;
    const out = () => {
      isOut = true;
      time.out();
    };
    try {
      const { refused } = await effects.mail(read.server, mail, { limitMs: effects.limitMs, signal: time.signal, out });
      return { sending: refused.length === 0 ? sent() : notTaken(refused), again: false };
    } catch (error) {
      return { sending: mailFault(error, env, isOut), again: isPassing(error) };
    }
  };
  const { sending, again } = await once();
  if (!again || effects.now() + PAUSE_MS >= time.until) return sending;
  await effects.wait(PAUSE_MS, time.signal);
  return (await once()).sending;
}

function notTaken(refused: readonly RefusedAddress[]): Sending {
  const some = refused.slice(0, 5);
  const named = some.map(({ address }) => shown(address, 80)).join(', ');
  const said = some.flatMap((each) => (each.said === '' ? [] : [shown(each.said, 120)])).join(' · ');
  return failed(
    `the mail server does not take mail for ${named}; the others got it.`,
    'correct notify.email.to.',
    said === '' ? null : said,
  );
}

import type { Notify } from '@failback/runbook';
import { failed, type Sending } from '../delivery.ts';
import type { NotifyEffects } from '../effects.ts';
import type { Message } from '../message.ts';
import type { News } from '../news.ts';
import { shown } from '../shown.ts';
import { networkTrouble } from '../trouble.ts';
import { isMailAddress } from './mail-address.ts';
import { mailFor } from './mail-for.ts';
import { MAIL_SERVER_ACCEPTED, readMailServer } from './mail-server.ts';

type Email = NonNullable<Notify['email']>;

export async function tellEmail(
  email: Email,
  address: string,
  content: { readonly news: News; readonly message: Message },
  effects: Pick<NotifyEffects, 'mail' | 'now' | 'limitMs'>,
  signal: AbortSignal,
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
  try {
    const { refused } = await effects.mail(
      read.server,
      mailFor(email, content, effects.now()),
      effects.limitMs,
      signal,
    );
    if (refused.length === 0) return { ok: true, thread: null };
    const named = refused
      .slice(0, 5)
      .map((each) => shown(each, 80))
      .join(', ');
    return failed(`the mail server does not take mail for ${named}; the others got it.`, 'correct notify.email.to.');
  } catch (error) {
    return mailFault(error, env);
  }
}

interface MailError {
  readonly code?: unknown;
  readonly responseCode?: unknown;
  readonly response?: unknown;
}

/** The words of an error are read only where they are the mail server's own answer. */
function mailFault(error: unknown, env: string): Sending {
  const { code, responseCode, response } = (typeof error === 'object' && error !== null ? error : {}) as MailError;
  const said = typeof response === 'string' && response !== '' ? ` It said: ${shown(response, 200)}` : '';
  switch (code) {
    case 'EAUTH':
    case 'ENOAUTH':
      return failed(
        `the mail server refuses the login in ${env}.${said}`,
        `put the right user and password into the secret ${env}.`,
      );
    case 'ETLS':
      return failed(
        `no protected connection to the mail server in ${env} could be made, and nothing is sent without one: ${networkTrouble(error)}.`,
        'use smtps:// with port 465, or a server that offers STARTTLS with a certificate that the runner trusts.',
      );
    case 'EENVELOPE':
      return failed(
        `the mail server refuses sender or addresses.${said}`,
        'correct notify.email.from and notify.email.to.',
      );
  }
  if (typeof responseCode === 'number') {
    return failed(`the mail server answered ${responseCode}.${said}`, 'see what the mail server says in its log.');
  }
  return failed(
    `the mail server in ${env} could not be reached: ${networkTrouble(error)}.`,
    `see that the host and port in ${env} are right, and that the runner can reach them.`,
  );
}

import { failed, MAY_BE_TOLD, type Sending } from '../delivery.ts';
import { shown } from '../shown.ts';
import { heardBy, networkTrouble } from '../trouble.ts';

interface MailError {
  readonly code?: unknown;
  readonly responseCode?: unknown;
  readonly response?: unknown;
}

/** Whether the server has not taken the mail and says that it may do so later (RFC 5321, section 4.2.1), or is not there just now. */
export function isPassing(error: unknown): boolean {
  return isLater(read(error)) || heardBy(error) === 'not-yet';
}

/**
 * What becomes of an error while a mail was sent. Its words are read only where they are the mail server's own answer.
 * @param out whether all of the mail had gone out by then
 */
export function mailFault(error: unknown, env: string, out: boolean): Sending {
  const fault = read(error);
  const { code, responseCode, response } = fault;
  const said = typeof response === 'string' && response !== '' ? shown(response, 200) : null;
  if (isLater(fault)) {
    return failed(
      'the mail server does not take it now.',
      'nothing when it is a matter of a moment; else let the mail server take mail of this login at once, without greylisting.',
      said,
    );
  }
  switch (code) {
    case 'EAUTH':
    case 'ENOAUTH':
      return failed(
        `the mail server refuses the login in ${env}.`,
        `put the right user and password into the secret ${env}.`,
        said,
      );
    case 'ETLS':
      return failed(
        `no protected connection to the mail server in ${env} could be made, and nothing is sent without one: ${networkTrouble(error)}.`,
        'use smtps:// with port 465, or a server that offers STARTTLS with a certificate that the runner trusts.',
      );
    case 'EENVELOPE':
      return failed(
        'the mail server refuses sender or addresses.',
        'correct notify.email.from and notify.email.to.',
        said,
      );
  }
  if (typeof responseCode === 'number') {
    return failed(`the mail server answered ${responseCode}.`, 'see what the mail server says in its log.', said);
  }
  if (out) {
    return failed(
      `the mail server in ${env} took all of the mail and has not said that it delivers it: ${networkTrouble(error)}; ${MAY_BE_TOLD}.`,
      'see whether the mail has come, and what the mail server says in its log.',
    );
  }
  return failed(
    `the mail server in ${env} could not be reached: ${networkTrouble(error)}.`,
    `see that the host and port in ${env} are right, and that the runner can reach them.`,
  );
}

function isLater({ responseCode }: MailError): boolean {
  return typeof responseCode === 'number' && responseCode >= 400 && responseCode < 500;
}

function read(error: unknown): MailError {
  return typeof error === 'object' && error !== null ? error : {};
}

import type { Notify, Problem, SecretName } from '@failback/runbook';
import { webAddressFault } from './address.ts';
import { isMailAddress } from './email/mail-address.ts';
import { MAIL_SERVER_ACCEPTED, readMailServer } from './email/mail-server.ts';
import { secretOf } from './secret-of.ts';
import { shown } from './shown.ts';
import { checkoutProblems } from './template/read-template.ts';

/**
 * What would keep people from being told as the team wants it, as far as the runbook and a checkout say: no secret is needed.
 * @param checkout null: there is none, and the texts are not looked at
 */
export function declaredProblems({ email, templates }: Notify, checkout: string | null): readonly Problem[] {
  const texts = checkout === null || templates === null ? [] : checkoutProblems(checkout, templates);
  return [...mailAddressProblems(email), ...texts];
}

/** What would keep people from being told, as far as the secrets of a step say, without telling anybody anything. */
export function secretProblems(
  { slack, email, webhook }: Notify,
  secret: (name: string) => string | undefined,
): readonly Problem[] {
  const checked = (key: string, name: SecretName | null | undefined, judge: (value: string) => Fault | null) => {
    if (name == null) return [];
    const found = secretOf(name, `the secret of ${key}`, { secret });
    if (!found.ok) return [missing(key, found.failure)];
    const fault = judge(found.value);
    return fault === null
      ? []
      : [unusable(key, `What ${name.env} holds cannot be used: ${fault.why}.`, fault.accepted)];
  };
  return [
    ...checked('notify.slack.token', slack?.token, () => null),
    ...checked('notify.email.server', email?.server, mailServerFault),
    ...checked('notify.webhook.url', webhook?.url, webFault),
    ...checked('notify.webhook.signature', webhook?.signature, () => null),
  ];
}

/** Whether a step was given any of the secrets that the runbook names: then it was meant to be given all of them. */
export function hasAnySecret({ slack, email, webhook }: Notify, secret: (name: string) => string | undefined): boolean {
  const names = [slack?.token, email?.server, webhook?.url, webhook?.signature];
  return names.some((name) => name != null && (secret(name.env)?.trim() ?? '') !== '');
}

interface Fault {
  readonly why: string;
  readonly accepted: string;
}

function mailServerFault(value: string): Fault | null {
  const read = readMailServer(value);
  return read.ok ? null : { why: read.why, accepted: MAIL_SERVER_ACCEPTED };
}

function webFault(value: string): Fault | null {
  const why = webAddressFault(value);
  return why === null ? null : { why, accepted: 'an address that begins with https://' };
}

function mailAddressProblems(email: Notify['email']): readonly Problem[] {
  if (email === null) return [];
  if (email.to.length === 0)
    return [unusable('notify.email.to', 'It names nobody.', 'e-mail addresses, separated by commas')];
  const addresses = [...new Set([email.from, ...email.to])];
  return addresses
    .filter((address) => !isMailAddress(address))
    .map((address) =>
      unusable(
        'notify.email',
        `"${shown(address, 80)}" is no e-mail address.`,
        'plain addresses such as ops@example.com',
      ),
    );
}

function missing(key: string, { reason, mend }: { readonly reason: string; readonly mend: string }): Problem {
  return {
    code: 'notify-secret-missing',
    where: key,
    message: `${reason.slice(0, 1).toUpperCase()}${reason.slice(1)}`,
    mend,
  };
}

function unusable(key: string, message: string, accepted: string): Problem {
  return { code: 'notify-address', where: key, message, accepted };
}

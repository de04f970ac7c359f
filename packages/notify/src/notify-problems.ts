import type { Notify, Problem, SecretName } from '@failback/runbook';
import { webAddressFault } from './address.ts';
import { isMailAddress } from './email/mail-address.ts';
import { MAIL_SERVER_ACCEPTED, readMailServer } from './email/mail-server.ts';
import { secretOf } from './secret-of.ts';
import { shown } from './shown.ts';

/** What would keep people from being told, as far as it can be known without telling them anything. */
export function notifyProblems(
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
    ...mailAddressProblems(email),
    ...checked('notify.webhook.url', webhook?.url, webFault),
    ...checked('notify.webhook.signature', webhook?.signature, () => null),
  ];
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

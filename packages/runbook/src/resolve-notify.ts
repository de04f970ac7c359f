import type { EnvironmentSection } from './schema/file.ts';
import type { Notify } from './words/index.ts';

const DEFAULT_MAIL_SERVER = { env: 'SMTP_URL' };

export function resolveNotify(section: EnvironmentSection['notify']): Notify {
  const { slack, email, webhook } = section ?? {};
  return {
    slack: slack === undefined ? null : { channel: slack.channel, token: slack.token },
    email: email === undefined ? null : resolveEmail(email),
    webhook: webhook === undefined ? null : { url: webhook.url, signature: webhook.signature ?? null },
    templates: section?.templates ?? null,
    affected: section?.affected ?? [],
  };
}

type EmailSection = NonNullable<NonNullable<EnvironmentSection['notify']>['email']>;

function resolveEmail({ to, from, server }: EmailSection): NonNullable<Notify['email']> {
  const addresses = to
    .split(',')
    .map((address) => address.trim())
    .filter((address) => address !== '');
  return { to: addresses, from: from ?? addresses[0] ?? to, server: server ?? DEFAULT_MAIL_SERVER };
}

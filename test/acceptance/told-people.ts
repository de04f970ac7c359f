import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type StartedMailServer, startMailServer } from '../bed/mail/mail-server.ts';
import { selfSigned } from '../bed/mail/self-signed.ts';
import { type SlackServer, startSlack } from '../bed/slack/slack-server.ts';
import { startWebhook, type WebhookServer } from '../bed/webhook/webhook-server.ts';
import type { Texts } from './rehearsal.ts';

/** The runbook's change that names all of them. */
export const NOTIFY = [
  'recovery: none',
  `notify:
  slack: { channel: '#incidents', token: { env: SLACK_BOT_TOKEN } }
  email: { to: ops@example.com, from: failback@example.com, server: { env: SMTP_URL } }
  webhook: { url: { env: HOOK_URL }, signature: { env: HOOK_KEY } }
  affected: [Reload the page.]
recovery: none`,
] as const;

export const PASSWORD = 'open-sesame-4711';
export const HOOK_KEY = 'key-of-the-signature';

/** Everybody whom a runbook can name, as far as they can stand on this machine. */
export interface People {
  readonly slack: SlackServer;
  readonly webhook: WebhookServer;
  readonly mail: StartedMailServer;
  /** What the workflow would hand over to the step. */
  readonly env: Texts;
  /** What each channel was told, in order, by the occasion or the subject. */
  told(): { readonly slack: number; readonly webhook: readonly string[]; readonly mail: readonly string[] };
  stop(): Promise<void>;
}

/** @param folder where the certificate of the mail server is put, which the step is to trust */
export async function startPeople(folder: string): Promise<People> {
  const certificate = selfSigned();
  const authority = join(folder, 'authority.pem');
  writeFileSync(authority, certificate.cert);
  const login = { user: 'failback', password: PASSWORD };
  const [slack, webhook, mail] = await Promise.all([
    startSlack(),
    startWebhook(),
    startMailServer({ encryption: 'starttls', certificate, login }),
  ]);
  return {
    slack,
    webhook,
    mail,
    env: {
      SLACK_BOT_TOKEN: slack.token,
      SLACK_API_URL: slack.api,
      SMTP_URL: `smtp://${login.user}:${login.password}@localhost:${mail.port}`,
      HOOK_URL: webhook.url,
      HOOK_KEY,
      NODE_EXTRA_CA_CERTS: authority,
    },
    told: () => ({
      slack: slack.posted.length,
      webhook: webhook.received.map(({ body }) => (JSON.parse(body) as { occasion: string }).occasion),
      mail: mail.mails.map(({ source }) => subjectOf(source)),
    }),
    stop: async () => {
      await Promise.all([slack.stop(), webhook.stop(), mail.stop()]);
    },
  };
}

/** The subject of a mail, unfolded, and decoded where it is more than ASCII (RFC 2047). */
function subjectOf(source: string): string {
  const raw = /^Subject: (.*(?:\r\n .*)*)/m.exec(source)?.[1]?.replace(/\r\n /g, ' ') ?? '';
  const bytes = (text: string) => text.replaceAll('_', ' ').replaceAll('=', '%');
  return raw.replace(/=\?UTF-8\?([QB])\?([^?]*)\?= ?/gi, (_, kind: string, text: string) =>
    kind.toUpperCase() === 'B' ? Buffer.from(text, 'base64').toString('utf8') : decodeURIComponent(bytes(text)),
  );
}

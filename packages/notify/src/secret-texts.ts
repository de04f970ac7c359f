import type { Notify } from '@failback/runbook';
import type { NotifyEffects } from './effects.ts';
import { readMailServer } from './email/mail-server.ts';

/** A path as short as this is no secret, and would mask half of every text. */
const SHORTEST_PATH = 8;

/** Every text that must not appear in a message or in what is said about it. */
export function secretTexts({ slack, email, webhook }: Notify, { secret }: Pick<NotifyEffects, 'secret'>): string[] {
  const value = (name: { readonly env: string } | null | undefined) =>
    name == null ? '' : (secret(name.env) ?? '').trim();
  const mail = readMailServer(value(email?.server));
  const address = value(webhook?.url);
  return [
    value(slack?.token),
    value(email?.server),
    mail.ok ? (mail.server.login?.password ?? '') : '',
    address,
    secretPath(address),
    value(webhook?.signature),
  ].filter((text) => text !== '');
}

/** Who knows the path of a webhook may post to it, whatever stands before it. */
function secretPath(address: string): string {
  if (!URL.canParse(address)) return '';
  const { pathname, search } = new URL(address);
  const path = `${pathname}${search}`;
  return path.length < SHORTEST_PATH ? '' : path;
}

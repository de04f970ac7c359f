import { isLoopback } from '../address.ts';

/** A mail server as `smtps://user:password@host:465` or `smtp://user:password@host:587` names it. */
export interface MailServer {
  readonly host: string;
  readonly port: number;
  /**
   * `tls`: from the first byte. `starttls`: refused when the server does not offer it. `none`: on this very machine only,
   * and without a login.
   */
  readonly encryption: 'tls' | 'starttls' | 'none';
  readonly login: { readonly user: string; readonly password: string } | null;
}

export type ReadMailServer =
  | { readonly ok: true; readonly server: MailServer }
  /** `why` follows "…: " and never repeats the address, which is a secret. */
  | { readonly ok: false; readonly why: string };

export const MAIL_SERVER_ACCEPTED = 'smtps://user:password@host:465 or smtp://user:password@host:587';

export function readMailServer(address: string): ReadMailServer {
  if (!URL.canParse(address)) return { ok: false, why: 'it is no address' };
  const url = new URL(address);
  if (url.protocol !== 'smtp:' && url.protocol !== 'smtps:')
    return { ok: false, why: 'it begins with neither smtps:// nor smtp://' };
  if (url.hostname === '') return { ok: false, why: 'it names no host' };
  // What some mailers take there would turn the checks of certificates off.
  if (!['', '/'].includes(url.pathname) || url.search !== '' || url.hash !== '') {
    return { ok: false, why: 'it goes on after the port, and nothing may stand there' };
  }
  const login = loginOf(url);
  if (login === 'unreadable') {
    return {
      ok: false,
      why: 'its login cannot be read: both user and password are needed, with @ as %40, : as %3A and % as %25',
    };
  }
  const secure = url.protocol === 'smtps:';
  const plain = !secure && login === null && isLoopback(url.hostname);
  return {
    ok: true,
    server: {
      host: url.hostname.replace(/^\[|\]$/g, ''),
      port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
      encryption: secure ? 'tls' : plain ? 'none' : 'starttls',
      login,
    },
  };
}

function loginOf({ username, password }: URL): MailServer['login'] | 'unreadable' {
  if (username === '' && password === '') return null;
  try {
    const login = { user: decodeURIComponent(username), password: decodeURIComponent(password) };
    return login.user === '' || login.password === '' ? 'unreadable' : login;
  } catch {
    return 'unreadable';
  }
}

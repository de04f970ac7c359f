import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import type { Certificate } from './self-signed.ts';

export interface ReceivedMail {
  readonly from: string;
  readonly to: readonly string[];
  /** As it came over the line: headers, an empty line, parts. */
  readonly source: string;
  readonly encrypted: boolean;
  readonly user: string | null;
}

export interface MailServerOptions {
  /** `tls` from the first byte, `starttls` offered, `none` not offered. */
  readonly encryption: 'tls' | 'starttls' | 'none';
  readonly certificate: Certificate;
  readonly login: { readonly user: string; readonly password: string } | null;
  /** Addresses that are refused with 550. */
  readonly unknown?: readonly string[];
  /** Accepts the mail and never says so. */
  readonly hangs?: boolean;
}

export interface StartedMailServer {
  readonly port: number;
  readonly mails: readonly ReceivedMail[];
  /** User and password as clients sent them, and whether the line was encrypted then. */
  readonly logins: readonly { readonly user: string; readonly password: string; readonly encrypted: boolean }[];
  stop(): Promise<void>;
}

/** Stands in for the team's mail server: real SMTP, on this machine. */
export async function startMailServer(options: MailServerOptions): Promise<StartedMailServer> {
  const mails: ReceivedMail[] = [];
  const logins: { user: string; password: string; encrypted: boolean }[] = [];
  const server = new SMTPServer({
    secure: options.encryption === 'tls',
    key: options.certificate.key,
    cert: options.certificate.cert,
    hideSTARTTLS: options.encryption !== 'starttls',
    // A server that takes a login in the clear must not get one.
    allowInsecureAuth: true,
    authOptional: options.login === null,
    disabledCommands: [
      ...(options.login === null ? ['AUTH'] : []),
      ...(options.encryption === 'starttls' ? [] : ['STARTTLS']),
    ],
    disableReverseLookup: true,
    closeTimeout: 100,
    logger: false,
    onAuth(auth, session, done) {
      const username = auth.username ?? '';
      const password = auth.password ?? '';
      logins.push({ user: username, password, encrypted: session.secure });
      const good = username === options.login?.user && password === options.login.password;
      if (good) done(null, { user: username });
      else done(new Error(`Invalid login of ${username} with ${password}`));
    },
    onRcptTo({ address }, _session, done) {
      const refused = options.unknown?.includes(address) === true;
      done(refused ? Object.assign(new Error(`No such mailbox ${address}`), { responseCode: 550 }) : null);
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        mails.push({
          from: mailFrom === false ? '' : (mailFrom.address ?? ''),
          to: rcptTo.map(({ address }) => address ?? ''),
          source: Buffer.concat(chunks).toString('utf8'),
          encrypted: session.secure,
          user: typeof session.user === 'string' ? session.user : null,
        });
        if (options.hangs !== true) done();
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    port: (server.server.address() as AddressInfo).port,
    mails,
    logins,
    stop: () => new Promise((stopped) => server.close(() => stopped())),
  };
}

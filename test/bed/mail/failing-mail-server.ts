import { type AddressInfo, createServer, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import type { Certificate } from './self-signed.ts';

/** Where in a mail it fails; `dot` is the end of the mail itself. */
export const MAIL_STAGES = ['greeting', 'EHLO', 'AUTH', 'MAIL', 'RCPT', 'DATA', 'dot'] as const;
export type MailStage = (typeof MAIL_STAGES)[number];

/** What it does there instead of its part: nothing, close the line, or answer this. */
export type MailFailure = 'hangs' | 'closes' | `${4 | 5}${string}`;

export interface FailingMailServer {
  readonly port: number;
  /** How often a connection was made. */
  readonly connections: () => number;
  /** Mails that it has said it took. */
  readonly taken: readonly string[];
  stop(): Promise<void>;
}

const ANSWERS: Readonly<Record<MailStage, string>> = {
  greeting: '220 mail.example.com',
  EHLO: '250-mail.example.com\r\n250 AUTH PLAIN',
  AUTH: '235 welcome',
  MAIL: '250 sender taken',
  RCPT: '250 address taken',
  DATA: '354 go on',
  dot: '250 queued',
};

/**
 * Stands in for a mail server that fails at one stage, where `smtp-server` would not: SMTP as far as one mail needs it.
 * @param times how often it fails; after that it does its part
 * @param certificate null: it speaks in the clear
 */
export async function startFailingMailServer(
  stage: MailStage,
  failure: MailFailure,
  { times = Number.POSITIVE_INFINITY, certificate = null as Certificate | null } = {},
): Promise<FailingMailServer> {
  let failures = 0;
  let connections = 0;
  const taken: string[] = [];
  const sockets = new Set<Socket>();
  const talk = (socket: Socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on('error', () => undefined);
    const play = (reached: MailStage) => {
      if (reached !== stage || failures >= times) {
        socket.write(`${ANSWERS[reached]}\r\n`);
        return true;
      }
      failures += 1;
      if (failure === 'closes') socket.end();
      else if (failure !== 'hangs') socket.write(`${failure}\r\n`);
      return false;
    };
    let heard = '';
    let mail: string[] | null = null;
    socket.on('data', (chunk: Buffer) => {
      heard += chunk.toString('utf8');
      const lines = heard.split('\r\n');
      heard = lines.pop() ?? '';
      for (const line of lines) {
        if (mail !== null && line !== '.') mail.push(line);
        else if (mail !== null) {
          if (play('dot')) taken.push(mail.join('\n'));
          mail = null;
        } else {
          const said = MAIL_STAGES.find((each) => line.toUpperCase().startsWith(each.toUpperCase()));
          if (said === undefined) socket.end('221 bye\r\n');
          else if (play(said) && said === 'DATA') mail = [];
        }
      }
    });
    play('greeting');
  };
  const server = certificate === null ? createServer(talk) : createTlsServer({ ...certificate }, talk);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    port: (server.address() as AddressInfo).port,
    connections: () => connections,
    taken,
    stop: () =>
      new Promise((stopped) => {
        server.close(() => stopped());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

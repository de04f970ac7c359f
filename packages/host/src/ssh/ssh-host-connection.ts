import type { Duplex } from 'node:stream';
import { printableLine, RemoteError } from '@failback/runbook';
import type { ClientChannel } from 'ssh2';
import type { Attachment, AttachmentListener, HostConnection, RunOptions, RunResult, Script } from '../connection.ts';
import type { ConnectionLimits } from '../connection-limits.ts';
import { quote, setArguments } from '../quote.ts';
import { attachmentOver } from './attachment-channel.ts';
import type { Login } from './log-in.ts';
import { runOver } from './run-channel.ts';

export interface SshHostConnectionParts {
  readonly host: string;
  readonly target: string;
  readonly login: Login;
  readonly jump: Login | null;
  readonly limits: ConnectionLimits;
}

/** A `HostConnection` over ssh2. Each exchange is one channel whose command line is constant or quoted. */
export class SshHostConnection implements HostConnection {
  readonly host: string;
  readonly target: string;
  readonly fingerprint: string;
  readonly ended: Promise<RemoteError | null>;
  readonly #parts: SshHostConnectionParts;
  #closed = false;

  constructor(parts: SshHostConnectionParts) {
    this.#parts = parts;
    this.host = parts.host;
    this.target = parts.target;
    this.fingerprint = parts.login.fingerprint;
    this.ended = parts.login.ended.then((reason) => {
      parts.jump?.client.end();
      return this.#closed ? null : this.#lost(reason ?? 'the host closed it');
    });
  }

  async run(script: Script, options: RunOptions = {}): Promise<RunResult> {
    const limits = this.#parts.limits;
    const input = `${setArguments(script.args)}\n${script.text}`;
    const bounds = {
      host: this.host,
      timeoutMs: options.timeoutMs ?? limits.runMs,
      answerBytes: options.answerBytes ?? limits.answerBytes,
    };
    return this.#exec('exec sh -s', (channel) => runOver(channel, input, bounds));
  }

  async attach(planFolder: string, offset: number, token: number, listener: AttachmentListener): Promise<Attachment> {
    const command = `exec sh ${quote(`${planFolder}/engine/attach.sh`)} ${quote(String(offset))} ${quote(String(token))}`;
    return this.#exec(command, (channel) => attachmentOver(channel, listener));
  }

  forward(address: string, port: number): Promise<Duplex> {
    return new Promise((resolve, reject) => {
      this.#use((client) => {
        client.forwardOut('127.0.0.1', 0, address, port, (error, channel) => {
          if (error === undefined) resolve(channel);
          else reject(this.#refused(`a connection from the host to ${address}:${port}`, error));
        });
      }, reject);
    });
  }

  close(): void {
    this.#closed = true;
    this.#parts.login.client.end();
  }

  /** `take` listens at once: the exit status of a command that ends quickly may stand in the very packet that opens its channel. */
  #exec<Taken>(command: string, take: (channel: ClientChannel) => Taken | Promise<Taken>): Promise<Taken> {
    return new Promise((resolve, reject) => {
      this.#use((client) => {
        client.exec(command, (error, channel) => {
          if (error === undefined) resolve(take(channel));
          else reject(this.#refused('a command channel', error));
        });
      }, reject);
    });
  }

  /** ssh2 throws at once on a client that has ended, and calls back later for one that ends meanwhile. */
  #use(open: (client: Login['client']) => void, reject: (error: RemoteError) => void): void {
    try {
      open(this.#parts.login.client);
    } catch (error) {
      reject(this.#lost(error instanceof Error ? error.message : String(error)));
    }
  }

  #refused(what: string, error: Error): RemoteError {
    // A refusal of the server carries RFC 4254's numeric reason; anything else is the connection's end.
    if (!('reason' in error)) return this.#lost(error.message);
    const message = `the server refused ${what}: ${printableLine(error.message)}.`;
    return new RemoteError({ code: 'channel-refused', host: this.host, message });
  }

  #lost(reason: string): RemoteError {
    return new RemoteError({
      code: 'connection-lost',
      host: this.host,
      message: `the connection to ${this.target} was lost (${printableLine(reason)}).`,
      mend: 'nothing on the host depends on it; `failback status` shows where the host stands.',
    });
  }
}

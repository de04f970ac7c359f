import type { Duplex } from 'node:stream';
import type { RemoteError } from '@failback/runbook';

/** Shell text and its arguments. It travels on stdin, so neither is ever in a process list. */
export interface Script {
  readonly text: string;
  readonly args: readonly string[];
}

export interface RunOptions {
  /** After so long the exchange is given up (`time-out`); default of the connection. */
  readonly timeoutMs?: number;
  /** Largest stdout taken (`answer-too-large` beyond it); default of the connection. */
  readonly answerBytes?: number;
}

/** What a script answered, as it came: pass it through `printable` before anybody sees it. */
export interface RunResult {
  /** Exit status; 128 + n when signal n ended it. */
  readonly code: number;
  readonly stdout: string;
  /** The last 64 KiB. */
  readonly stderr: string;
}

export interface AttachmentListener {
  /** Bytes of the journal, from the asked offset on. */
  bytes(chunk: Buffer): void;
  /** One answer of `attach.sh`, without its line end; at most 1,000 characters. */
  answer(line: string): void;
  /** Once, after the last of the others; `code` is null when the connection was lost. */
  ended(code: number | null): void;
}

/** One controller's channel to the journal of an operation. */
export interface Attachment {
  /** Sends one request line. Does nothing once the attachment has ended. */
  send(request: string): void;
  detach(): void;
}

/** A host that has proved who it is and let us in. Every failure is a `RemoteError` with this host's name. */
export interface HostConnection {
  readonly host: string;
  /** `user@address:port`, with the way through a jump host. */
  readonly target: string;
  /** `SHA256:…` of the host key that was verified. */
  readonly fingerprint: string;
  run(script: Script, options?: RunOptions): Promise<RunResult>;
  /** Follows `<planFolder>/../journal.jsonl` from a byte on, for the holder of a token. */
  attach(planFolder: string, offset: number, token: number, listener: AttachmentListener): Promise<Attachment>;
  /** A TCP connection that begins on the host, for requests that only it can make. */
  forward(address: string, port: number): Promise<Duplex>;
  /** Settles when the connection has ended: null after `close()`, else why it was lost. */
  readonly ended: Promise<RemoteError | null>;
  close(): void;
}

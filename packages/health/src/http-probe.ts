import { request as httpRequest, type IncomingMessage } from 'node:http';
import { connect as connectSocket } from 'node:net';
import type { Duplex } from 'node:stream';
import { connect as connectTls } from 'node:tls';
import type { Milliseconds } from '@failback/runbook';
import { printableLine } from '@failback/runbook';
import { BODY_LIMIT } from './limits.ts';
import { portOf } from './target.ts';

export interface HttpQuestion {
  readonly url: string;
  /** From connecting to the last byte. */
  readonly timeout: Milliseconds;
  /** Null: connect to what the URL says. Else the stream to speak on, e.g. through SSH; Host and TLS name stay the URL's. */
  readonly connect: (() => Promise<Duplex>) | null;
  /** Certificate authority in PEM to trust instead of the system's. */
  readonly ca: string | null;
}

/**
 * - `answered`: whatever the status; the body may have been cut at `BODY_LIMIT`.
 * - `wrong`: somebody answered, and not with HTTP, or with headers without end.
 * - `silent`: no answer, or none to its end. Seen from the runner a refused, reset, unresolved or hanging connection may as
 *   well be a fault of the runner's own network; only the host itself can tell. A certificate that cannot be verified is
 *   here too: whoever answered has not been proved to be the site, so nothing about the site was measured, and putting an
 *   older release back never mends a certificate.
 */
export type HttpAnswer =
  | {
      readonly kind: 'answered';
      readonly status: number;
      /** Lower-case names; different values of one name are joined with `, `. */
      readonly headers: Readonly<Record<string, string>>;
      readonly body: string;
      readonly ms: number;
    }
  | { readonly kind: 'wrong' | 'silent'; readonly why: string; readonly ms: number };

export type HttpGet = (question: HttpQuestion) => Promise<HttpAnswer>;

/** Largest header block; the default of nginx's clients and of Node is 16 KiB. */
const HEADER_LIMIT = 64 * 1024;

/** One GET. Follows no redirect, verifies TLS, reads at most `BODY_LIMIT`; never throws, never takes longer than asked. */
export const httpGet: HttpGet = async (question) => {
  const began = performance.now();
  const ms = () => Math.round(performance.now() - began);
  const streams = new OpenStreams();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no complete answer within ${question.timeout} ms`)), question.timeout);
  });
  try {
    const answer = await Promise.race([ask(question, streams), late]);
    return { ...answer, ms: ms() };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    return { kind: code.startsWith('HPE_') ? 'wrong' : 'silent', why: reason(error), ms: ms() };
  } finally {
    clearTimeout(timer);
    streams.close();
  }
};

/** What has to be closed whatever happens, a tunnel that opens after the time was up included. */
class OpenStreams {
  readonly #streams: Duplex[] = [];
  #closed = false;

  keep<S extends Duplex>(stream: S): S {
    // Whoever waits has its own listener; this one is for errors after everybody has gone.
    stream.on('error', () => {});
    if (this.#closed) stream.destroy();
    this.#streams.push(stream);
    return stream;
  }

  close(): void {
    this.#closed = true;
    for (const stream of this.#streams) stream.destroy();
  }
}

type Answered = Omit<Extract<HttpAnswer, { kind: 'answered' }>, 'ms'>;

async function ask(question: HttpQuestion, streams: OpenStreams): Promise<Answered> {
  const url = new URL(question.url);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const raw = streams.keep(
    question.connect === null ? connectSocket(portOf(question.url), host) : await question.connect(),
  );
  if (question.connect === null) await once(raw, 'connect');
  if (url.protocol !== 'https:') return exchange(url, raw);
  const secure = streams.keep(
    connectTls({
      socket: raw,
      host,
      ...(isAddress(host) ? {} : { servername: host }),
      ...(question.ca === null ? {} : { ca: question.ca }),
      rejectUnauthorized: true,
      ALPNProtocols: ['http/1.1'],
    }),
  );
  await once(secure, 'secureConnect');
  return exchange(url, secure);
}

function exchange(url: URL, stream: Duplex): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const request = httpRequest({
      createConnection: () => stream,
      path: `${url.pathname}${url.search}`,
      headers: {
        Host: url.host,
        'User-Agent': 'failback',
        Accept: '*/*',
        'Cache-Control': 'no-cache',
        Connection: 'close',
      },
      maxHeaderSize: HEADER_LIMIT,
    });
    request.on('error', reject);
    request.on('response', (response) => {
      read(response).then(
        (body) => resolve({ kind: 'answered', status: response.statusCode ?? 0, headers: headersOf(response), body }),
        reject,
      );
    });
    request.end();
  });
}

function read(response: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const done = () => resolve(Buffer.concat(chunks).subarray(0, BODY_LIMIT).toString('utf8'));
    response.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      size += chunk.length;
      if (size >= BODY_LIMIT) {
        response.pause();
        done();
      }
    });
    response.on('error', reject);
    response.on('end', () => (response.complete ? done() : reject(new Error('the answer was cut off'))));
    response.on('close', () => reject(new Error('the answer was cut off')));
  });
}

function headersOf(response: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = Object.create(null);
  for (const [name, values] of Object.entries(response.headersDistinct)) {
    headers[name] = [...new Set((values ?? []).map((value) => value.trim()))].join(', ');
  }
  return headers;
}

function once(stream: Duplex, event: 'connect' | 'secureConnect'): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.once(event, () => resolve());
    stream.once('error', reject);
    stream.once('close', () => reject(new Error('the connection was closed')));
  });
}

function isAddress(host: string): boolean {
  return /^[\d.]+$/.test(host) || host.includes(':');
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return 'it failed for an unknown reason';
  const { code } = error as NodeJS.ErrnoException;
  const message = error instanceof AggregateError ? String(error.errors[0]) : error.message;
  return printableLine(code === undefined || message.includes(code) ? message : `${message} (${code})`);
}

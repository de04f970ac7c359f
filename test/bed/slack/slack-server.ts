import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Ajv from 'ajv';
import { MESSAGE_SCHEMA } from './message-schema.ts';

/** No reference says where `msg_blocks_too_long` begins; others have seen 9,600 characters taken and 11,300 refused. */
const MOST_CHARACTERS = 9600;

/** A message as it stands in the channel. */
export interface Posted {
  readonly ts: string;
  readonly channel: string;
  readonly text: string;
  readonly sections: readonly string[];
  readonly thread: string | null;
  /** Everything in angle brackets: what Slack would make a link, a mention or a call to everybody. */
  readonly obeyed: readonly string[];
}

/** What the next request gets instead of what it deserves. */
export type Mood =
  | { readonly kind: 'error'; readonly error: string }
  | { readonly kind: 'status'; readonly status: number; readonly retryAfter?: number }
  | { readonly kind: 'page' }
  | { readonly kind: 'redirect'; readonly to: string }
  | { readonly kind: 'hang' };

export interface SlackServer {
  /** For `slackApi` or `SLACK_API_URL`. */
  readonly api: string;
  readonly token: string;
  readonly posted: readonly Posted[];
  /** How many requests came, whatever became of them. */
  readonly requests: () => number;
  /** One mood for each request to come; after them it answers as Slack does. */
  expect(...moods: readonly Mood[]): void;
  stop(): Promise<void>;
}

/**
 * Stands in for Slack: `chat.postMessage` with its documented arguments and answers, on this machine. It knows one token
 * and the channels it was given; `#private` is a channel that the bot is not in.
 */
export async function startSlack(channels: readonly string[] = ['#incidents']): Promise<SlackServer> {
  const token = 'xoxb-0123456789-abcdefghij';
  const posted: Posted[] = [];
  const moods: Mood[] = [];
  const isMessage = new Ajv().compile(MESSAGE_SCHEMA);
  let requests = 0;

  const answer = (request: IncomingMessage, body: string): Record<string, unknown> => {
    if (request.method !== 'POST') return { ok: false, error: 'invalid_http_method' };
    if (request.url !== '/api/chat.postMessage') return { ok: false, error: 'unknown_method' };
    if (request.headers.authorization === undefined) return { ok: false, error: 'not_authed' };
    if (request.headers.authorization !== `Bearer ${token}`) return { ok: false, error: 'invalid_auth' };
    if (!/^application\/json; charset=utf-8$/.test(request.headers['content-type'] ?? '')) {
      return { ok: false, error: 'invalid_post_type' };
    }
    const message: unknown = JSON.parse(body);
    if (!isMessage(message)) return { ok: false, error: 'invalid_arguments', messages: isMessage.errors };
    const { channel, text = '', blocks = [], thread_ts: thread = null } = message as {
      channel: string;
      text?: string;
      blocks?: { text: { text: string } }[];
      thread_ts?: string;
    };
    if (channel === '#private') return { ok: false, error: 'not_in_channel' };
    if (!channels.includes(channel)) return { ok: false, error: 'channel_not_found' };
    if (thread !== null && !posted.some(({ ts }) => ts === thread)) return { ok: false, error: 'thread_not_found' };
    const sections = blocks.map((block) => block.text.text);
    if (sections.join('').length > MOST_CHARACTERS) return { ok: false, error: 'msg_blocks_too_long' };
    const ts = `1773000000.${String(posted.length + 1).padStart(6, '0')}`;
    const obeyed = [text, ...sections].flatMap((each) => each.match(/<[^>]*>/g) ?? []);
    posted.push({ ts, channel, text, sections, thread, obeyed });
    return { ok: true, channel: 'C0123456789', ts, message: { text, ts, type: 'message' } };
  };

  const server = createServer((request, response) => {
    requests += 1;
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => respond(request, Buffer.concat(chunks).toString('utf8'), response));
  });
  const respond = (request: IncomingMessage, body: string, response: ServerResponse): void => {
    const mood = moods.shift();
    switch (mood?.kind) {
      case 'hang':
        return;
      case 'page':
        response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Sign in to the network</html>');
        return;
      case 'redirect':
        response.writeHead(307, { location: mood.to }).end();
        return;
      case 'status': {
        const retry = mood.retryAfter === undefined ? {} : { 'retry-after': String(mood.retryAfter) };
        response.writeHead(mood.status, retry).end('{"ok":false,"error":"ratelimited"}');
        return;
      }
      case 'error':
        json(response, { ok: false, error: mood.error });
        return;
      case undefined:
        json(response, answer(request, body));
    }
  };
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    api: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`,
    token,
    posted,
    requests: () => requests,
    expect: (...next) => moods.push(...next),
    stop: () =>
      new Promise((stopped) => {
        server.close(() => stopped());
        server.closeAllConnections();
      }),
  };
}

function json(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(value));
}

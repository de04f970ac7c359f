import type { ServerResponse } from 'node:http';
import { type Answer, problem } from './answer.ts';

/** What can be wrong with GitHub while it is there. */
export type Trouble =
  | { readonly kind: 'errors'; readonly status: 500 | 502 | 503 }
  /** Answers after so many milliseconds; `ever` not at all. */
  | { readonly kind: 'slow'; readonly for: number | 'ever' }
  /** The hour's requests are used up. */
  | { readonly kind: 'primary-limit'; readonly resetsInSeconds: number }
  | { readonly kind: 'secondary-limit'; readonly retryAfterSeconds: number | null }
  | { readonly kind: 'half'; readonly how: 'html' | 'empty' | 'truncated' | 'cut-off' | 'missing-fields' | 'wrong-shape' }
  /** An answer without an end. */
  | { readonly kind: 'endless' }
  /** GitHub gives null for a user whose account is gone, which its description does not know everywhere. */
  | { readonly kind: 'gone-accounts' }
  /** The request is carried out, and its answer never arrives. */
  | { readonly kind: 'lost-answer' }
  | { readonly kind: 'redirect'; readonly status: 301 | 302 | 307; readonly location: string }
  /** A message that repeats what was sent, as a proxy's page of errors may. */
  | { readonly kind: 'echoes-token'; readonly status: 403 | 500 };

export interface TroubleScope {
  /** Operation ids; empty: every one. */
  readonly only: readonly string[];
  /** So many requests; then it is over. */
  readonly times: number;
}

/** In place of an answer; null: the request is handled first (see `spoil`). */
export function instead(trouble: Trouble, token: string): Answer | null {
  switch (trouble.kind) {
    case 'errors':
      return problem(trouble.status, 'Server Error');
    case 'primary-limit': {
      const reset = Math.floor(Date.now() / 1000) + trouble.resetsInSeconds;
      const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(reset) };
      return { ...problem(403, 'API rate limit exceeded for installation ID 1.'), headers };
    }
    case 'secondary-limit': {
      const after = trouble.retryAfterSeconds;
      const limited = problem(429, 'You have exceeded a secondary rate limit.');
      return after === null ? limited : { ...limited, headers: { 'retry-after': String(after) } };
    }
    case 'redirect':
      return { status: trouble.status, body: { message: 'Moved' }, headers: { location: trouble.location } };
    case 'echoes-token':
      return problem(trouble.status, `not for ${token}`);
    case 'slow':
    case 'half':
    case 'lost-answer':
    case 'endless':
    case 'gone-accounts':
      return null;
  }
}

/** Sends less than the whole of an answer that was right. */
export function spoil(trouble: Trouble, answer: Answer, response: ServerResponse, send: (answer: Answer) => void): void {
  switch (trouble.kind) {
    case 'slow':
      if (trouble.for !== 'ever') setTimeout(() => send(answer), trouble.for);
      return;
    case 'lost-answer':
      response.destroy();
      return;
    case 'half':
      halve(trouble.how, answer, response, send);
      return;
    case 'endless':
      response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).write('[');
      pour(response);
      return;
    case 'gone-accounts':
      send({ ...answer, body: JSON.parse(JSON.stringify(answer.body ?? null), withoutAccounts) });
      return;
    default:
      send(answer);
  }
}

const MEBIBYTE_OF_NOTHING = ' '.repeat(1024 * 1024);

function pour(response: ServerResponse): void {
  if (response.destroyed) return;
  response.write(MEBIBYTE_OF_NOTHING, () => pour(response));
}

const withoutAccounts = (key: string, value: unknown): unknown =>
  ['user', 'actor', 'triggering_actor', 'creator'].includes(key) ? null : value;

function halve(
  how: Extract<Trouble, { kind: 'half' }>['how'],
  answer: Answer,
  response: ServerResponse,
  send: (answer: Answer) => void,
): void {
  const json = JSON.stringify(answer.body ?? {});
  const type = { 'content-type': 'application/json; charset=utf-8' };
  switch (how) {
    case 'html':
      response.writeHead(200, { 'content-type': 'text/html' }).end('<html><body>Sign in to the network</body></html>');
      return;
    case 'empty':
      response.writeHead(200, type).end();
      return;
    case 'truncated':
      response.writeHead(200, type).end(json.slice(0, Math.floor(json.length / 2)));
      return;
    case 'cut-off':
      response.writeHead(200, { ...type, 'content-length': json.length });
      response.write(json.slice(0, 1), () => response.destroy());
      return;
    case 'wrong-shape':
      send({ ...answer, body: Array.isArray(answer.body) ? { items: answer.body } : [answer.body ?? {}] });
      return;
    case 'missing-fields':
      send({ ...answer, body: Array.isArray(answer.body) ? [{}] : {} });
  }
}

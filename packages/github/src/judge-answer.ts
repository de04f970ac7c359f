import type { Milliseconds } from '@failback/runbook';
import { HalfAnswer } from './fields.ts';
import { GitHubError } from './github.ts';
import type { Permission, Question } from './question.ts';

/** What came of sending one request. */
export type Sent =
  | {
      readonly state: 'answered';
      readonly status: number;
      readonly headers: Readonly<Record<string, unknown>>;
      readonly body: unknown;
    }
  | { readonly state: 'no-answer'; readonly detail: string }
  | { readonly state: 'too-slow'; readonly after: Milliseconds }
  | { readonly state: 'sent-elsewhere'; readonly host: string };

export type Judged<T> =
  | { readonly state: 'answer'; readonly value: T }
  /** Worth another try, after so long; null: after the usual pause. */
  | { readonly state: 'again'; readonly after: Milliseconds | null; readonly error: GitHubError }
  | { readonly state: 'failed'; readonly error: GitHubError };

/** Where a secondary rate limit does not say how long: GitHub's documentation asks for at least one minute. */
const SECONDARY_LIMIT: Milliseconds = 60_000;

/**
 * Is this an answer, a failure, or a reason to ask again?
 * @param clean makes words of GitHub fit for a message: printable, short, without the token
 * @param now milliseconds since the epoch
 */
export function judgeAnswer<T>(
  sent: Sent,
  question: Question<T>,
  clean: (text: string) => string,
  now: Milliseconds,
): Judged<T> {
  const { what } = question;
  switch (sent.state) {
    case 'no-answer':
      return again('unreachable', `${what}: GitHub cannot be reached (${clean(sent.detail)}).`);
    case 'too-slow':
      return again('slow', `${what}: GitHub did not answer within ${Math.round(sent.after)} ms.`);
    case 'sent-elsewhere':
      return failed('refused', `${what}: GitHub redirects to ${clean(sent.host)}, where the token is not sent.`, null);
    case 'answered':
      return judgeStatus(sent, question, clean, now);
  }
}

function judgeStatus<T>(
  sent: Extract<Sent, { state: 'answered' }>,
  question: Question<T>,
  clean: (text: string) => string,
  now: Milliseconds,
): Judged<T> {
  const { what, permission } = question;
  const { status } = sent;
  const expected = question.also?.[status];
  if (expected !== undefined) return { state: 'answer', value: expected() };
  if (status >= 200 && status < 300) return readBody(sent.body, question, clean);
  const said = clean(messageOf(sent.body));
  if (status >= 500) return again('unreachable', `${what}: GitHub answers ${status}${said}.`);
  if (isRateLimit(sent)) return rateLimited(sent, what, now);
  switch (status) {
    case 401:
      return failed('forbidden', `${what}: GitHub does not accept the token (401)${said}.`, RENEW);
    case 403:
      return failed('forbidden', `${what}: the token may not do this (403)${said}.`, grant(permission));
    case 404:
      return failed(
        'not-found',
        `${what}: GitHub knows nothing of it, or does not show it to this token (404)${said}.`,
        grant(permission),
      );
    default:
      return failed('refused', `${what}: GitHub refuses with ${status}${said}.`, null);
  }
}

const RENEW = 'give the input github-token the value of github.token, or a token that has not expired';

/** The line for the job; `metadata: read` is what every token has, so the token itself must be another one. */
function grant(permission: Permission): string {
  return permission === 'metadata: read' ? RENEW : `give the job "permissions: { ${permission} }"`;
}

function readBody<T>(body: unknown, question: Question<T>, clean: (text: string) => string): Judged<T> {
  try {
    return { state: 'answer', value: question.read(body) };
  } catch (error) {
    if (!(error instanceof HalfAnswer)) throw error;
    const half = again<T>('half-answer', `${question.what}: GitHub's answer is not whole: ${clean(error.message)}.`);
    return question.makes === 'something-new' ? { ...half, state: 'failed' } : half;
  }
}

function messageOf(body: unknown): string {
  const message = typeof body === 'object' && body !== null && 'message' in body ? body.message : '';
  return typeof message === 'string' && message !== '' ? `: ${message.replace(/\.$/, '')}` : '';
}

function isRateLimit({ status, headers, body }: Extract<Sent, { state: 'answered' }>): boolean {
  if (status === 429) return true;
  const limited = headers['retry-after'] !== undefined || headers['x-ratelimit-remaining'] === '0';
  return status === 403 && (limited || /rate limit/i.test(messageOf(body)));
}

/** https://docs.github.com/rest: `retry-after` first, then the reset of an empty budget, else a minute. */
function rateLimited<T>({ headers }: Extract<Sent, { state: 'answered' }>, what: string, now: Milliseconds): Judged<T> {
  const seconds = Number(headers['retry-after'] ?? Number.NaN);
  const reset = Number(headers['x-ratelimit-reset'] ?? Number.NaN) * 1000;
  const empty = headers['x-ratelimit-remaining'] === '0' && Number.isFinite(reset);
  const untilReset = empty ? Math.max(reset - now, 0) + 1000 : SECONDARY_LIMIT;
  const after = Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : untilReset;
  const wait = `again in ${Math.ceil(after / 1000)} s`;
  const error = new GitHubError('rate-limited', `${what}: GitHub's rate limit is used up (${wait}).`, `run it ${wait}`);
  return { state: 'again', after, error };
}

function again<T>(
  trouble: 'unreachable' | 'slow' | 'half-answer',
  message: string,
): Extract<Judged<T>, { state: 'again' }> {
  const mend = 'see https://www.githubstatus.com, then run it again';
  return { state: 'again', after: null, error: new GitHubError(trouble, message, mend) };
}

function failed<T>(trouble: 'forbidden' | 'not-found' | 'refused', message: string, mend: string | null): Judged<T> {
  return { state: 'failed', error: new GitHubError(trouble, message, mend) };
}

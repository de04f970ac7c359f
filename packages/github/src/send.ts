import type { Milliseconds } from '@failback/runbook';
import type { Send } from './ask.ts';
import { boundedFetch } from './bounded-fetch.ts';
import { type Clock, inTime } from './clock.ts';
import type { Sent } from './judge-answer.ts';
import type { GitHubSurroundings } from './surroundings.ts';

/** One client of GitHub, as @actions/github makes it: with the runner's proxy. */
type Client = ReturnType<typeof import('@actions/github').getOctokit>;
type Parameters = Readonly<Record<string, unknown>>;

/** A repository that was renamed answers with where it is now; more than this is a circle. */
const MOST_REDIRECTS = 3;
const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/**
 * Sends requests through GitHub's own client, which is loaded with the first of them: it is large, and most programs that
 * may ask GitHub do not. The token goes to the host of `apiUrl` and to no other.
 */
export function sender(surroundings: GitHubSurroundings, fetch: typeof globalThis.fetch | null, clock: Clock): Send {
  let client: Promise<Client> | null = null;
  return async (route, parameters, limit) => {
    client ??= load(surroundings, fetch);
    const { owner, repo } = surroundings;
    const octokit = await client;
    const stop = new AbortController();
    const answer = follow(octokit, route, { owner, repo, ...parameters }, stop.signal, surroundings.apiUrl);
    try {
      return await inTime(answer, limit, clock, () => new TooSlow(limit));
    } catch (error) {
      stop.abort();
      if (error instanceof TooSlow) return { state: 'too-slow', after: limit };
      throw error;
    }
  };
}

class TooSlow extends Error {
  constructor(limit: Milliseconds) {
    super(`no answer within ${limit} ms`);
  }
}

async function load({ token, apiUrl }: GitHubSurroundings, fetch: typeof globalThis.fetch | null): Promise<Client> {
  const { getOctokit } = await import('@actions/github');
  const options = { baseUrl: apiUrl, log: silent };
  const proxied: typeof globalThis.fetch = getOctokit(token, options).request.endpoint.DEFAULTS.request?.fetch;
  return getOctokit(token, { ...options, request: { fetch: boundedFetch(fetch ?? proxied ?? globalThis.fetch) } });
}

async function follow(
  octokit: Client,
  route: string,
  parameters: Parameters,
  signal: AbortSignal,
  apiUrl: string,
): Promise<Sent> {
  const options = {
    headers: { 'x-github-api-version': '2022-11-28' },
    request: { signal, redirect: 'manual' as const, log: silent },
  };
  const { method, body } = octokit.request.endpoint(route, parameters);
  let sent = await once(() => octokit.request(route, { ...parameters, ...options }));
  for (let hops = 0; sent.state === 'answered' && isRedirect(sent.status, method); hops += 1) {
    const next = placeOf(sent.headers.location, apiUrl);
    if (next === null || hops >= MOST_REDIRECTS)
      return { state: 'no-answer', detail: `a redirect (${sent.status}) to nowhere` };
    if (next.origin !== new URL(apiUrl).origin) return { state: 'sent-elsewhere', host: next.host };
    const data = body === undefined ? {} : { data: body };
    sent = await once(() => octokit.request(`${method} ${next.href}`, { ...data, ...options }));
  }
  return sent;
}

/** 301 and 302 may turn a POST into a GET; GitHub sends 307 where the method has to stay. */
function isRedirect(status: number, method: string): boolean {
  return status === 307 || status === 308 || (method === 'GET' && (status === 301 || status === 302));
}

function placeOf(location: unknown, apiUrl: string): URL | null {
  return typeof location === 'string' && URL.canParse(location, apiUrl) ? new URL(location, apiUrl) : null;
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly data: unknown;
}

/** The client throws what is not a success; here it is an answer like any other. */
async function once(request: () => Promise<Answer>): Promise<Sent> {
  try {
    const { status, headers, data } = await request();
    return { state: 'answered', status, headers, body: data };
  } catch (error) {
    const response = (error as { readonly response?: Answer }).response;
    if (response !== undefined) {
      return { state: 'answered', status: response.status, headers: response.headers, body: response.data };
    }
    return { state: 'no-answer', detail: reasonOf(error) };
  }
}

/** The outermost message is often only "fetch failed"; the reason stands in the cause. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? reasonOf(error.cause) : '';
  const own = error.message === '' && 'code' in error ? String(error.code) : error.message;
  return cause === '' || cause === own ? own : `${own}: ${cause}`;
}

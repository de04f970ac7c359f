import { setTimeout as sleep } from 'node:timers/promises';

/** One answer that a client got, or null when nobody answered. */
export interface ClientAnswer {
  readonly at: number;
  readonly status: number | null;
  readonly release: string | null;
  readonly retryAfter: string | null;
  readonly body: string;
}

/** An ordinary visitor, again and again, one request after the other. */
export function startClient(url: string): { stop(): Promise<readonly ClientAnswer[]> } {
  const answers: ClientAnswer[] = [];
  let going = true;
  const all = (async () => {
    while (going) {
      answers.push(await visit(url, 5_000));
      await sleep(25);
    }
  })();
  return {
    async stop() {
      going = false;
      await all;
      return answers;
    },
  };
}

/** @param patience milliseconds after which nobody has answered */
export async function visit(url: string, patience = 30_000): Promise<ClientAnswer> {
  const at = performance.now();
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(patience) });
    return {
      at,
      status: response.status,
      release: response.headers.get('x-release'),
      retryAfter: response.headers.get('retry-after'),
      body: await response.text(),
    };
  } catch {
    return { at, status: null, release: null, retryAfter: null, body: '' };
  }
}

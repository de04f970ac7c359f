import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

export interface WebhookServer {
  readonly url: string;
  readonly received: readonly Received[];
  /** One status for each request to come, `hang`, or `endless` for an answer that begins; after them every request gets 204. */
  expect(...answers: readonly Mood[]): void;
  stop(): Promise<void>;
}

type Mood = number | 'hang' | 'endless';

/** Stands in for whatever takes JSON: keeps each request as it came. A redirect leads to a path of its own. */
export async function startWebhook(path = '/hooks/T0123/s3cr3t-path'): Promise<WebhookServer> {
  const received: Received[] = [];
  const answers: Mood[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      received.push({ method, path: url, headers, body: Buffer.concat(chunks).toString('utf8') });
      const status = answers.shift() ?? 204;
      if (status === 'hang') return;
      if (status === 'endless') {
        response.writeHead(200).write('so');
        return;
      }
      const location = status >= 300 && status < 400 ? { location: '/elsewhere' } : {};
      response.writeHead(status, location).end();
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`,
    received,
    expect: (...next) => answers.push(...next),
    stop: () =>
      new Promise((stopped) => {
        server.close(() => stopped());
        server.closeAllConnections();
      }),
  };
}

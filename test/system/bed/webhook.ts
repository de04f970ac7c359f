import { once } from 'node:events';
import { createServer } from 'node:http';

/** Address of the tests in the network of the hosts. */
const ADDRESS = '10.91.0.1';

export interface Webhook {
  /** What was posted, the oldest first. */
  readonly posts: readonly string[];
  close(): Promise<void>;
}

export function webhookUrl(port: number): string {
  return `http://${ADDRESS}:${port}/hook/k3e8-secret`;
}

/** Begins to answer at `webhookUrl(port)`; before that nobody does. */
export async function startWebhook(port: number): Promise<Webhook> {
  const posts: string[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (piece: string) => {
      body += piece;
    });
    request.on('end', () => {
      posts.push(body);
      response.end();
    });
  });
  server.listen(port, ADDRESS);
  await once(server, 'listening');
  return {
    posts,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

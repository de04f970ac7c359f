import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface LoadBalancer {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Sends requests to the backends in turn. It asks nobody whether they are well; one that refuses the connection is
 * passed over for this request, as common proxies do, and any answer goes to the client as it is.
 */
export async function startLoadBalancer(backends: readonly number[]): Promise<LoadBalancer> {
  let turn = 0;
  const server = createServer((incoming, outgoing) => {
    turn += 1;
    const order = backends.map((_, place) => backends[(turn + place) % backends.length] as number);
    forward(incoming, outgoing, order);
  });
  server.keepAliveTimeout = 100;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

function forward(incoming: IncomingMessage, outgoing: ServerResponse, [port, ...others]: readonly number[]): void {
  if (port === undefined) {
    outgoing.writeHead(502, { 'content-type': 'text/plain' }).end('No backend answers.\n');
    return;
  }
  const { method, url: path, headers } = incoming;
  const onward = request({ host: '127.0.0.1', port, method, path, headers, agent: false }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(outgoing);
    answer.on('error', () => outgoing.destroy());
  });
  onward.on('error', (error: NodeJS.ErrnoException) => {
    if (outgoing.headersSent) outgoing.destroy();
    else forward(incoming, outgoing, error.code === 'ECONNREFUSED' ? others : []);
  });
  outgoing.on('close', () => onward.destroy());
  // The shop knows requests without a body only.
  onward.end();
}

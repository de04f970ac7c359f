import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { type AddressInfo, createServer as createTcpServer, type Server as NetServer, type Socket } from 'node:net';

/** A real server on loopback, with everything it was asked. */
export interface Site extends AsyncDisposable {
  readonly url: string;
  readonly port: number;
  readonly asked: IncomingMessage[];
}

export async function site(
  answer: RequestListener,
  secure: { key: string; cert: string } | null = null,
): Promise<Site> {
  const asked: IncomingMessage[] = [];
  const listener: RequestListener = (request, response) => {
    asked.push(request);
    response.on('error', () => {});
    answer(request, response);
  };
  const server = secure === null ? createServer(listener) : createSecureServer(secure, listener);
  return listening(server, secure === null ? 'http' : 'https', asked);
}

/** A server below HTTP, for answers that no HTTP library would give. */
export async function rawSite(answer: (socket: Socket) => void): Promise<Site> {
  const sockets = new Set<Socket>();
  const server = createTcpServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    answer(socket);
  });
  const opened = await listening(server, 'http', []);
  return {
    ...opened,
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy();
      await opened[Symbol.asyncDispose]();
    },
  };
}

async function listening(server: NetServer | Server, scheme: string, asked: IncomingMessage[]): Promise<Site> {
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.address() as AddressInfo;
  return {
    url: `${scheme}://127.0.0.1:${port}`,
    port,
    asked,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        if ('closeAllConnections' in server) server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

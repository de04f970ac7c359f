import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * A stand-in for the cache service in its first version, which GitHub Enterprise Server has. No schema of it is published:
 * it does what @actions/cache asks of it.
 */
export interface StoodCache {
  /** For ACTIONS_CACHE_URL; the second version's for ACTIONS_RESULTS_URL. */
  readonly url: string;
  /** Keys that are kept, the oldest first. */
  readonly keys: () => readonly string[];
  /** From now on nothing is taken or given. */
  breakDown(): void;
  close(): Promise<void>;
}

interface Entry {
  readonly id: number;
  readonly key: string;
  readonly version: string;
  content: Buffer;
  committed: boolean;
}

export function startCache(): Promise<StoodCache> {
  const entries: Entry[] = [];
  return serveCache({
    keys: () => entries.filter(({ committed }) => committed).map(({ key }) => key),
    answer: (request, body, response) => answer(request, body, entries, response),
    broken: (response) => reply(response, 500, { message: 'broken' }),
  });
}

/** What a version of the service does. */
export interface CacheService {
  readonly keys: () => readonly string[];
  readonly answer: (request: IncomingMessage, body: Buffer, response: ServerResponse) => void;
  readonly broken: (response: ServerResponse) => void;
}

export async function serveCache(service: CacheService): Promise<StoodCache> {
  let broken = false;
  const server = createServer((request, response) => {
    void read(request).then((body) => {
      if (broken) service.broken(response);
      else service.answer(request, body, response);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    keys: service.keys,
    breakDown: () => {
      broken = true;
    },
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function answer(request: IncomingMessage, body: Buffer, entries: Entry[], response: ServerResponse): void {
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://cache');
  const id = Number(pathname.split('/').at(-1));
  const entry = entries.find((each) => each.id === id);
  switch (`${request.method} ${pathname.replace(/\d+$/, 'N')}`) {
    case 'GET /_apis/artifactcache/cache': {
      const [prefix = ''] = (searchParams.get('keys') ?? '').split(',');
      const ours = entries.filter(({ committed, version }) => committed && version === searchParams.get('version'));
      const found = ours.filter(({ key }) => key.startsWith(prefix)).at(-1);
      if (found === undefined) return reply(response, 204);
      const archiveLocation = `http://${request.headers.host}/archive/${found.id}`;
      return reply(response, 200, { cacheKey: found.key, scope: 'refs/heads/main', archiveLocation });
    }
    case 'POST /_apis/artifactcache/caches': {
      const { key, version } = JSON.parse(body.toString('utf8')) as { key: string; version: string };
      if (entries.some((each) => each.key === key && each.version === version)) {
        return reply(response, 409, { message: `Cache already exists: ${key}` });
      }
      entries.push({ id: entries.length + 1, key, version, content: Buffer.alloc(0), committed: false });
      return reply(response, 201, { cacheId: entries.length });
    }
    case 'PATCH /_apis/artifactcache/caches/N':
      if (entry !== undefined) entry.content = Buffer.concat([entry.content, body]);
      return reply(response, 204);
    case 'POST /_apis/artifactcache/caches/N':
      if (entry !== undefined) entry.committed = true;
      return reply(response, 204);
    case 'GET /archive/N':
      response.writeHead(200, { 'content-length': entry?.content.length ?? 0 }).end(entry?.content);
      return;
    default:
      return reply(response, 404, { message: 'Not Found' });
  }
}

export function reply(response: ServerResponse, status: number, body?: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}

async function read(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

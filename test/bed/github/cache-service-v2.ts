import type { IncomingMessage, ServerResponse } from 'node:http';
import { reply, type StoodCache, serveCache } from './cache-service.ts';

/**
 * A stand-in for the cache service in its second version, which github.com has: calls of the service as JSON over Twirp, and a
 * blob behind a signed address as Azure keeps it. No schema of it is published: it does what @actions/cache asks of it.
 * @returns whose `url` is for ACTIONS_RESULTS_URL; ACTIONS_CACHE_SERVICE_V2 has to be set
 */
export function startCacheV2(): Promise<StoodCache> {
  const entries: Entry[] = [];
  return serveCache({
    keys: () => entries.filter(({ finalized }) => finalized).map(({ key }) => key),
    answer: (request, body, response) => answer(request, body, entries, response),
    // Of its errors the client repeats those that may go away, which is not what a test waits for.
    broken: (response) => reply(response, 400, { code: 'invalid_argument', msg: 'broken' }),
  });
}

interface Entry {
  readonly id: number;
  readonly key: string;
  readonly version: string;
  content: Buffer | null;
  finalized: boolean;
}

const SERVICE = '/twirp/github.actions.results.api.v1.CacheService/';

function answer(request: IncomingMessage, body: Buffer, entries: Entry[], response: ServerResponse): void {
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://cache');
  if (pathname.startsWith(SERVICE)) {
    if (request.headers.authorization !== 'Bearer x') return reply(response, 401, { code: 'unauthenticated', msg: 'no' });
    const asked = JSON.parse(body.toString('utf8')) as Asked;
    const place = `http://${request.headers.host}/account/container`;
    return reply(response, 200, called(pathname.slice(SERVICE.length), asked, entries, place));
  }
  const entry = entries.find(({ id }) => pathname === `/account/container/${id}`);
  if (entry === undefined || searchParams.get('sig') !== 'signed') return reply(response, 403, {});
  if (request.method === 'PUT' && request.headers['x-ms-blob-type'] === 'BlockBlob') {
    entry.content = body;
    response.writeHead(201, { etag: '"1"', 'last-modified': 'Thu, 01 Jan 2026 00:00:00 GMT' }).end();
    return;
  }
  if (request.method !== 'GET' || entry.content === null) return reply(response, 404, {});
  response.writeHead(200, { 'content-length': entry.content.length }).end(entry.content);
}

interface Asked {
  readonly key: string;
  readonly version: string;
  readonly restore_keys?: readonly string[];
  readonly size_bytes?: string;
}

function called(method: string, asked: Asked, entries: Entry[], place: string): unknown {
  const ours = entries.filter(({ version }) => version === asked.version);
  switch (method) {
    case 'CreateCacheEntry': {
      if (ours.some(({ key }) => key === asked.key)) return { ok: false, signed_upload_url: '' };
      const id = entries.length + 1;
      entries.push({ id, key: asked.key, version: asked.version, content: null, finalized: false });
      return { ok: true, signed_upload_url: `${place}/${id}?sig=signed` };
    }
    case 'FinalizeCacheEntryUpload': {
      const entry = ours.find(({ key }) => key === asked.key);
      if (entry === undefined || entry.content?.length !== Number(asked.size_bytes)) return { ok: false, entry_id: '0' };
      entry.finalized = true;
      return { ok: true, entry_id: String(entry.id) };
    }
    case 'GetCacheEntryDownloadURL': {
      const prefixes = [asked.key, ...(asked.restore_keys ?? [])];
      const kept = ours.filter(({ finalized }) => finalized);
      const found = prefixes.flatMap((prefix) => kept.filter(({ key }) => key.startsWith(prefix)).slice(-1))[0];
      if (found === undefined) return { ok: false, signed_download_url: '', matched_key: '' };
      return { ok: true, signed_download_url: `${place}/${found.id}?sig=signed`, matched_key: found.key };
    }
    default:
      throw new Error(`the stand-in has no ${method}`);
  }
}

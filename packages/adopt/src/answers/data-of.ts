import type { Stack } from '@failback/runbook';
import type { FoundTree, ToldKey } from '../discovery/discovered.ts';
import type { AdoptedData } from './adoption.ts';

/** What the application keeps, from its .env and from what its configuration falls back to. */
export function dataOf(
  tree: FoundTree,
  stack: Stack,
): { readonly data: AdoptedData; readonly notes: readonly string[] } {
  const value = (key: ToldKey): string | null => tree.dotenv?.values[key] ?? null;
  if (stack !== 'laravel' || tree.dotenv === null) {
    return { data: { mysql: null, redis: null, backups: null }, notes: [] };
  }
  const isMysql = ['mysql', 'mariadb'].includes(value('DB_CONNECTION') ?? '');
  const database = isMysql ? value('DB_DATABASE') : null;
  const numbered = (key: 'REDIS_DB' | 'REDIS_CACHE_DB'): number | null => {
    const said = value(key) ?? tree.defaults[key];
    return said === undefined ? null : Number(said);
  };
  const [queues, cache] = [numbered('REDIS_DB'), numbered('REDIS_CACHE_DB')];
  const usesRedis = value('QUEUE_CONNECTION') === 'redis';
  const redis = usesRedis && queues !== null && cache !== null ? { cache, queues } : null;
  const backups = tree.backups.find(({ writable }) => writable)?.path ?? null;
  return {
    data: { mysql: database, redis, backups: database === null ? null : backups },
    notes: [
      ...(usesRedis && redis === null
        ? [
            'Queues are in Redis, and which databases hold cache and queues could not be seen: fill in data.redis, or no cache is flushed.',
          ]
        : []),
      ...(redis !== null && redis.cache === redis.queues
        ? [
            `Cache and queues share Redis database ${redis.cache}: flushing the cache would lose jobs, so it is never flushed.`,
          ]
        : []),
    ],
  };
}

import type { EnvironmentSection } from './schema/file.ts';
import type { Data } from './words/index.ts';

const DEFAULT_RETENTION = 30 * 24 * 3600 * 1000;
/** Section "Retention" of the pre-flight plan: databases 30 days, Redis 7. */
const DEFAULT_REDIS_RETENTION = 7 * 24 * 3600 * 1000;

export function resolveData(
  section: EnvironmentSection['data'],
  environment: Pick<EnvironmentSection, 'hosts' | 'control'>,
): Data {
  const withDatabase = Object.entries(environment.hosts).find(([, host]) => host.roles?.includes('database'));
  const { credentials, backups, mysql, redis } = section ?? {};
  return {
    on: section?.on ?? withDatabase?.[0] ?? environment.control,
    credentials: credentials === undefined ? null : credentialsOf(credentials),
    backups: backups === undefined ? null : { directory: backups.directory.replace(/\/+$/, '') },
    mysql:
      mysql === undefined
        ? null
        : {
            database: mysql.database,
            retention: mysql.retention ?? DEFAULT_RETENTION,
            mustHaveRows: mysql['must-have-rows'] ?? [],
          },
    redis: redis === undefined ? null : { retention: redis.retention ?? DEFAULT_REDIS_RETENTION },
  };
}

function credentialsOf(section: 'app-env' | { readonly file: string }): Data['credentials'] {
  return section === 'app-env' ? { kind: 'app-env' } : { kind: 'file', path: section.file };
}

import type { Adoption } from '../answers/adoption.ts';
import { yamlText } from './yaml-text.ts';

/** Credentials stay where they are: `app-env` has the host read them. */
export function dataLines({ data, hosts, app }: Adoption): readonly string[] {
  const { mysql, redis, backups } = data;
  if (mysql === null && redis === null) return [];
  const user = hosts[0]?.user ?? '';
  return [
    'data:',
    '  credentials: app-env                   # read on the host, from the .env of the application',
    ...(mysql === null ? [] : backupLines(backups, user, app)),
    ...(mysql === null ? [] : [`  mysql: { database: ${yamlText(mysql)}, retention: 30d }`]),
    ...(redis === null ? [] : [`  redis: { cache: { db: ${redis.cache} }, queues: { db: ${redis.queues} } }`]),
  ];
}

function backupLines(backups: string | null, user: string, app: string): readonly string[] {
  if (backups !== null) return [`  backups: { directory: ${yamlText(backups)} }`];
  const folder = `/var/backups/${app}`;
  return [
    `  # backups: { directory: ${folder} }    # LOOK: no folder for backups was seen; sudo install -d -o ${user} -m 0750 ${folder}`,
  ];
}

import { join } from 'node:path';
import { quote } from '@failback/host';
import type { OpenSsh } from '../test/bed/openssh.ts';
import { sshCommand } from './by-ssh.ts';
import type { DatabaseHost } from './database-host.ts';

/**
 * The seeds' way, as three commands that a person or a script sends one after the other: a dump into a file and gzip after
 * it (runbook 002, section 4.1, step 3), with the flags of the pre-flight plan (section 2, step 1); the RDB (step 3); checksums (step 5).
 */
export function oneAfterTheOther(server: OpenSsh, root: string, { redisSocket }: DatabaseHost): string {
  const [dump, rdb] = [join(root, 'seed.sql'), join(root, 'seed.rdb')];
  const flags = '--single-transaction --routines --triggers';
  return script(server, [
    `rm -f ${quote(dump)}.gz; mysqldump --defaults-extra-file=${quote(join(root, 'client.cnf'))} ${flags} shop >${quote(dump)} && gzip ${quote(dump)}`,
    `redis-cli -s ${quote(redisSocket)} --rdb ${quote(rdb)}`,
    `sha256sum ${quote(dump)}.gz ${quote(rdb)} >${quote(join(root, 'seed.sums'))}`,
  ]);
}

/** The least that could do it: one login, packed on the way. Nothing of it is checked, and nothing could tell that it is whole. */
export function oneStream(server: OpenSsh, root: string, { redisSocket }: DatabaseHost): string {
  const dump = `mysqldump --defaults-extra-file=${quote(join(root, 'client.cnf'))} --single-transaction shop | zstd -q -1 -f -o ${quote(join(root, 'floor.sql.zst'))}`;
  return script(server, [`${dump} && redis-cli -s ${quote(redisSocket)} --rdb ${quote(join(root, 'floor.rdb'))}`]);
}

function script(server: OpenSsh, commands: readonly string[]): string {
  return `set -eu\n${commands.map((each) => `${sshCommand(server)} ${quote(each)} </dev/null\n`).join('')}`;
}

/** What failback is told: the same database and the same Redis. */
export function backupRunbook(server: OpenSsh, root: string): string {
  return `version: 1
app: shop
stack: generic
environments:
  production:
    url: http://127.0.0.1:1
    control: app1
    state-dir: ${root}/state
    hosts:
      app1: { address: ${server.address}, port: ${server.port}, user: ${server.user}, roles: [web, database] }
release: { strategy: git-tag, path: ${root}/app, served: { http: /, header: X-Release } }
health: { gate: { up: { http: / } } }
procedures: { emergency: { budget: 5m } }
data:
  credentials: { file: ${root}/shop.env }
  backups: { directory: ${root}/backups }
  mysql: { database: shop, must-have-rows: [users] }
  redis: {}
`;
}

/** The file of credentials. */
export function credentialsText({ mysqlSocket, redisSocket, password }: DatabaseHost): string {
  return `DB_SOCKET=${mysqlSocket}\nDB_USERNAME=shop\nDB_PASSWORD=${password}\nREDIS_HOST=${redisSocket}\n`;
}

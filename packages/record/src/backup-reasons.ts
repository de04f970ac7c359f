import { NEXT, type Reason, refused } from './reason.ts';

/** Why a snapshot was stored or not. */
export const BACKUP_REASONS = {
  'snapshot-stored': made('The snapshot is whole, and was checked while it was written; it has not been restored.'),
  'snapshot-damaged': made('The forensic copy is kept as it is, and what is wrong with it stands in its manifest.'),
  'would-be-stored': made('Nothing was found that stands in the way of a snapshot; none was made.'),
  'not-proved': made('The snapshot is stored, and a restored one was asked for: this version restores nothing yet.'),

  'no-backups-declared': refused('The runbook does not say where backups are kept.', NEXT.validate),
  'no-credentials-declared': refused('The runbook does not say where the host reads the credentials.', NEXT.validate),
  'store-not-declared': refused('A store is to be copied that the runbook does not declare.', NEXT.validate),
  'nothing-to-copy': refused('The runbook declares neither mysql nor redis under data.', NEXT.validate),
  'no-release-place': refused('The .env of this kind of release lies at no place that failback knows.', NEXT.validate),

  'credentials-unreadable': refused('The file with the credentials cannot be read on the host.', NEXT.plan),
  'credentials-open': refused('The file with the credentials may be read by others.', NEXT.plan),
  'credentials-not-literal': refused('A value in the file with the credentials is not written out.', NEXT.plan),
  'credentials-ambiguous': refused('Two keys of the file with the credentials contradict each other.', NEXT.plan),
  'credentials-unsupported': refused('An address in the file with the credentials cannot be followed.', NEXT.plan),
  'credentials-incomplete': refused('The file with the credentials lacks a value that is needed.', NEXT.plan),
  'backup-busy': refused('Another run is copying the same data on this host.', NEXT.status),
  'backup-lock': refused('The lock that keeps two runs apart cannot be used.', NEXT.plan),
  'no-work-folder': refused('The host has no place for what must not lie on disk.', NEXT.plan),
  'backup-folder-missing': refused('The folder for backups is not there.', NEXT.plan),
  'backup-folder-not-writable': refused('The login user cannot write into the folder for backups.', NEXT.plan),
  'backup-folder-open': refused('Everybody on the host may write into the folder for backups.', NEXT.plan),
  'no-packer': refused('The host has neither zstd nor gzip.', NEXT.plan),
  'no-tool': refused('The host lacks a program that a backup needs.', NEXT.plan),
  'store-failed': refused('What was copied could not be written to the disk of the host.', NEXT.plan),
  'stage-failed': refused('A program of the pipe that packs and sums the copy failed.', NEXT.plan),
  'manifest-unreadable': refused('The host stored a snapshot whose manifest cannot be read.', NEXT.status),

  'no-mysqldump': refused('The host has neither mysqldump nor mariadb-dump.', NEXT.plan),
  'no-mysql-client': refused('The host has neither the mysql nor the mariadb client.', NEXT.plan),
  'database-differs': refused('The runbook and the application name different databases.', NEXT.validate),
  'database-not-mysql': refused('The application uses another kind of database than MySQL or MariaDB.', NEXT.validate),
  'database-client-unfit': refused('The client on the host cannot log in the way that the server asks for.', NEXT.plan),
  'database-login-refused': refused('The database refuses the login.', NEXT.plan),
  'database-not-permitted': refused('The login may not use the database.', NEXT.plan),
  'database-missing': refused('There is no such database on the server.', NEXT.plan),
  'database-unreachable': refused('The database server cannot be reached from the host.', NEXT.plan),
  'database-query-failed': refused('The database server did not answer what it was asked.', NEXT.plan),
  'database-empty': refused('The database has no table, so there is nothing to copy.', NEXT.plan),
  'must-have-missing': refused('A table that is never empty is not there at all.', NEXT.plan),
  'dump-stalled': refused('The copy stood still for too long and was given up.', NEXT.plan),
  'dump-failed': refused('The dump ended with an error.', NEXT.plan),
  'dump-truncated': refused('The dump has no end: it was cut off.', NEXT.plan),
  'dump-without-tables': refused('The dump holds no table.', NEXT.plan),
  'dump-tables-missing': refused('The dump lacks tables that the database has.', NEXT.plan),
  'dump-without-rows': refused('The dump holds no rows, and the database has some.', NEXT.plan),
  'dump-rows-missing': refused('The dump holds no row of a table that is never empty.', NEXT.plan),

  'no-redis-cli': refused('The host has no redis-cli.', NEXT.plan),
  'redis-login-refused': refused('Redis refuses the login.', NEXT.plan),
  'redis-not-permitted': refused('The login may not copy Redis.', NEXT.plan),
  'redis-cli-unfit': refused('The redis-cli of the host cannot reach this Redis.', NEXT.plan),
  'redis-cluster': refused('Redis is a cluster, and a copy of one node is none of it.', NEXT.validate),
  'redis-replica-behind': refused('This Redis is a replica that has lost its master.', NEXT.plan),
  'redis-unreachable': refused('Redis cannot be reached from the host.', NEXT.plan),
  'redis-query-failed': refused('Redis did not answer what it was asked.', NEXT.plan),
  'rdb-failed': refused('Redis did not hand over a copy.', NEXT.plan),
  'rdb-empty': refused('The copy of Redis is empty.', NEXT.plan),
  'rdb-damaged': refused('The copy of Redis is not a whole RDB file.', NEXT.plan),
  'rdb-truncated': refused('The copy of Redis has no end: it was cut off.', NEXT.plan),
  'rdb-without-keys': refused('The copy of Redis holds no key, and Redis has some.', NEXT.plan),
} as const satisfies Readonly<Record<string, Reason>>;

/** It is no end of a rollback. */
function made(sentence: string): Reason {
  return { outcomes: [], sentence, next: NEXT.status };
}

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BackupBed, codesOf, SHELLS } from './backup-bed.ts';

/**
 * Stand-ins for clients that are not on a Debian: each knows the options that its manual names, as far as they matter here,
 * and refuses every other, as the real ones do. The real MariaDB client is met in test/system/backup.test.ts.
 */
const EVERYWHERE = `--single-transaction --routines --triggers --comments --quick --quote-names --default-character-set
--max-allowed-packet --no-tablespaces --events --force --no-data --no-create-info --skip-triggers --defaults-extra-file`;
const CLIENTS = [
  ['MySQL 5.7', `${EVERYWHERE} --set-gtid-purged --master-data`, ['--set-gtid-purged=OFF', '--master-data=2']],
  [
    'MySQL 8.0',
    `${EVERYWHERE} --set-gtid-purged --column-statistics --master-data --source-data`,
    ['--set-gtid-purged=OFF', '--column-statistics=0', '--source-data=2'],
  ],
  [
    'MySQL 8.4',
    `${EVERYWHERE} --set-gtid-purged --column-statistics --source-data`,
    ['--set-gtid-purged=OFF', '--column-statistics=0', '--source-data=2'],
  ],
  ['MariaDB 10.3', `${EVERYWHERE} --master-data`, ['--master-data=2']],
  ['MariaDB 11', `${EVERYWHERE} --master-data --dump-history`, ['--dump-history', '--master-data=2']],
] as const;

const SERVER = 'server\tx\nbinary-log\t1\ndata\t1\t1\nversioned\t1\nevents\t1\ntable\tusers\t1\tInnoDB\n';
const DUMP = `-- CHANGE MASTER TO MASTER_LOG_FILE='bin.000001', MASTER_LOG_POS=4;
CREATE TABLE \`users\` (\nINSERT INTO \`users\` VALUES (1);\n-- Dump completed\n`;
const OWN = /^--(set-gtid|column|source|master|dump-history)/;

describe.each(SHELLS)('a dump with a stand-in for the client of (%s)', (shell) => {
  let bed: BackupBed;
  beforeEach(() => {
    bed = new BackupBed(shell);
    bed.tell('mysql.answer', SERVER);
    bed.tell('dump.sql', DUMP);
  });
  afterEach(() => bed.remove());

  test.each(CLIENTS)('%s asks for what that one knows, and for nothing else', async (_, help, own) => {
    bed.tell('mysqldump.strict', '');
    bed.tell('mysqldump.help', help);
    const { refusals, manifest } = await bed.make();
    expect(refusals).toEqual([]);
    expect(manifest?.stores[0]).toMatchObject({ position: { file: 'bin.000001', position: 4 } });
    const asked = bed.told('mysqldump.arguments').split('\n');
    expect(asked.filter((each) => OWN.test(each)).sort()).toEqual([...own].sort());
    expect(asked).toContain('--events');
  });

  test('MariaDB alone is found by its own names', async () => {
    bed.tell('mysqldump.help', EVERYWHERE);
    bed.rename('mysqldump', 'mariadb-dump');
    bed.rename('mysql', 'mariadb');
    const { refusals, manifest } = await bed.make({}, withoutNames('mysqldump', 'mysql'));
    expect(refusals).toEqual([]);
    expect(manifest?.stores[0]).toMatchObject({ tool: 'mariadb-dump' });
  });

  test('nobody is refused by the names that are missing', async () => {
    const without = withoutNames('mysqldump', 'mysql', 'mariadb-dump', 'mariadb');
    expect(codesOf(await bed.make({}, without))).toEqual(['no-mysqldump', 'no-mysql-client']);
  });
});

/** As on a host where these are not on the PATH, whatever this machine has. */
function withoutNames(...names: readonly string[]): string {
  return `command() { case $2 in ${names.join(' | ')}) return 1 ;; esac; [ "$1" = -v ] && /usr/bin/env which "$2"; }\n`;
}

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ActionEnd } from '@failback/drill';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { shownLog } from '../acceptance/runner-log.ts';
import { asRoot, BACKUPS, backupRunbook, namesIn, snapshotsIn, sql, textOf } from './bed/database.ts';
import { bootHost, type SystemHost } from './bed/host.ts';
import { progress } from './bed/progress.ts';
import { makeRunner, type Runner } from './bed/runner.ts';
import { until } from './bed/until.ts';

const ENV = '/var/www/chom/.env';
/** Whatever has a meaning in a shell, in an option file or in .env. */
const PASSWORD = `a"b'c\\d#e f$g;%{}`;
const IN_ENV = '"a\\"b\'c\\\\d#e f$g;%{}"';

let host: SystemHost;
let runner: Runner;

beforeAll(async () => {
  host = await bootHost({ files: { '/etc/mysql/mariadb.conf.d/99-bed.cnf': '[mysqld]\nlog_bin=bed\nserver_id=1\n' } });
  runner = await makeRunner(host, backupRunbook(host));
  await asRoot(host, `install -d -o deploy -m 0700 ${BACKUPS}; cp -p ${ENV} /root/env`);
  await sql(host, FILL);
});
afterAll(async () => {
  await runner?.remove();
  await host?.remove();
});
beforeEach(async ({ task }) => {
  progress(task.name);
  await runner.commit(backupRunbook(host));
  await asRoot(host, `cp -p /root/env ${ENV}`);
});

/** About 120 MB that pack to half, in a table of their own whose size the server has not counted yet, and what is odd about tables. */
const FILL = `use chom;
create table bulk (id int primary key auto_increment, a char(128), b char(128)) stats_auto_recalc = 0;
insert into bulk (a, b) select sha2(rand(), 512), sha2(rand(), 512) from seq_1_to_400000;
create table \`we\`\`ird "na\\me\` (id int primary key, picture blob, words text);
insert into \`we\`\`ird "na\\me\` values (1, x'00ff0a0d275c', 'a\\nINSERT INTO \`x\` VALUES\\n-- Dump completed'), (2, null, '€');
create view everybody as select name from users;
create trigger upper_name before insert on users for each row set new.name = trim(new.name);
create event nightly on schedule every 1 day do delete from bulk where id < 0;
create definer = chom@localhost procedure how_many() select count(*) from users;`;

const backup = (inputs: Readonly<Record<string, string>> = {}) => runner.run('backup-snapshot', inputs);

function expectStored(end: ActionEnd): string {
  expect(end.outputs.decision, shownLog(end.log)).toBe('stored');
  return end.outputs['snapshot-id'] ?? '';
}

/** Ends refused with this code, and nothing of it is left on the host. */
async function expectRefused(
  end: ActionEnd,
  code: string,
  there: readonly string[],
  directory = BACKUPS,
): Promise<void> {
  expect(end.outputs, shownLog(end.log)).toMatchObject({ decision: 'refused', 'reason-code': code });
  expect(snapshotsIn(host, directory)).toEqual(there);
  expect(await asRoot(host, 'ls -A /dev/shm /run/user/*/ 2>/dev/null | grep failback-backup || :')).toBe('');
  expect(await asRoot(host, "pgrep -x 'mysqldump|mariadb-dump|zstd' || :")).toBe('');
}

const manifestOf = (id: string) => JSON.parse(readFileSync(join(host.root, BACKUPS, id, 'manifest.json'), 'utf8'));
const entryOf = (id: string, store: string) =>
  manifestOf(id).stores.find((each: { readonly store: string }) => each.store === store);

/** A digest of every row of every table, by the server's own reckoning. */
async function rowsOf(database: string): Promise<string> {
  const tables = await sql(
    host,
    `select table_name from information_schema.tables where table_schema = '${database}' and table_type = 'BASE TABLE' order by 1`,
  );
  const names = tables
    .trimEnd()
    .split('\n')
    .map((name) => `\`${database}\`.\`${name.replaceAll('\\\\', '\\').replaceAll('`', '``')}\``);
  const sums = await sql(host, `checksum table ${names.join(', ')} extended`);
  expect(sums).not.toContain('NULL');
  return sums.replaceAll(`${database}.`, '');
}

describe('backup-snapshot with real MariaDB and Redis', () => {
  test('gives the same rows when it is restored into another database', async () => {
    const id = expectStored(await backup());
    const entry = entryOf(id, 'mysql');
    expect(entry).toMatchObject({ completion: 'complete', compressor: expect.stringMatching(/^zstd 1\./) });
    expect(entry.position).toEqual({ file: expect.stringMatching(/^bed\.\d{6}$/), position: expect.any(Number) });
    expect(entry.tables.map(({ name }: { readonly name: string }) => name)).toContain('we`ird "na\\me');
    expect(await asRoot(host, `sha256sum <${BACKUPS}/${id}/mysql.sql.zst`)).toBe(`${entry.sha256}  -\n`);
    await asRoot(host, `mariadb -e 'create database copy'; zstd -dc ${BACKUPS}/${id}/mysql.sql.zst | mariadb copy`);
    expect(await rowsOf('copy')).toBe(await rowsOf('chom'));
    const parts = (schema: string) =>
      sql(
        host,
        `select (select count(*) from information_schema.triggers where trigger_schema = '${schema}'),
          (select count(*) from information_schema.routines where routine_schema = '${schema}'),
          (select count(*) from information_schema.events where event_schema = '${schema}'),
          (select count(*) from information_schema.views where table_schema = '${schema}')`,
      );
    expect(await parts('copy')).toBe('1\t1\t1\t1\n');
    await sql(host, 'drop database copy');
  });

  test('is predicted at a likely size although the one before was made before the server had counted its rows', async () => {
    expect(entryOf(snapshotsIn(host)[0] ?? '', 'mysql').data_bytes).toBeLessThan(20e6);
    await sql(host, 'analyze table chom.bulk');
    const { space } = JSON.parse((await backup({ stores: 'mysql', 'dry-run': 'true' })).outputs.result ?? '');
    expect(space.predictedKiB * 1024).toBeGreaterThan(50e6);
    expect(space.predictedKiB * 1024).toBeLessThan(600e6);
  });

  test('gives the same keys when its copy of Redis is loaded by another server', async () => {
    // A queue that no worker takes from: the keys stay as they are.
    await asRoot(
      host,
      'redis-cli set a 1; redis-cli rpush chom_database_queues:nobody one two; redis-cli -n 1 set cached yes',
    );
    const id = expectStored(await backup({ stores: 'redis' }));
    expect(entryOf(id, 'redis')).toMatchObject({ checked_by: 'redis-check-rdb', databases: expect.any(Array) });
    const dump = (port: number) =>
      asRoot(
        host,
        `for db in 0 1; do for key in $(redis-cli -p ${port} -n $db keys '*' | sort); do echo $db $key; redis-cli -p ${port} -n $db --no-raw dump $key; done; done`,
      );
    await asRoot(
      host,
      `mkdir /tmp/side; zstd -qdc ${BACKUPS}/${id}/redis.rdb.zst >/tmp/side/dump.rdb
       redis-server --port 6399 --dir /tmp/side --daemonize yes --pidfile /tmp/side/pid --save '' >/dev/null
       until redis-cli -p 6399 ping 2>/dev/null | grep -q PONG; do sleep 0.05; done`,
    );
    expect(await dump(6399)).toBe(await dump(6379));
    await asRoot(host, 'redis-cli -p 6399 shutdown nosave; redis-cli del a chom_database_queues:nobody');
  });

  test('is whole while the application goes on writing: rows of one moment', async () => {
    await sql(host, 'use chom; create table pair (id int primary key, n int); insert into pair values (1, 0), (2, 0)');
    const { ended } = await runner.start('backup-snapshot', { stores: 'mysql' });
    let running = true;
    const writing = (async () => {
      for (let n = 1; running; n += 1) await sql(host, `update chom.pair set n = ${n}`);
    })();
    const end = await ended;
    running = false;
    await writing;
    const id = expectStored(end);
    await asRoot(host, `mariadb -e 'create database copy'; zstd -dc ${BACKUPS}/${id}/mysql.sql.zst | mariadb copy`);
    expect(await sql(host, 'select count(distinct n) from copy.pair')).toBe('1\n');
    await sql(host, 'drop database copy; drop table chom.pair');
  });

  test('reads a .env that only the application may read, through sudo', async () => {
    await asRoot(host, `chmod 0600 ${ENV}`);
    expectStored(await backup({ stores: 'mysql' }));
    await asRoot(host, 'cp /etc/sudoers.d/deploy /root/sudoers; sed -i /www-data/d /etc/sudoers.d/deploy');
    const end = await backup();
    await asRoot(host, 'cp /root/sudoers /etc/sudoers.d/deploy');
    expect(end.outputs['reason-code']).toBe('credentials-unreadable');
    expect(end.log).toContain(`deploy ALL=(www-data) NOPASSWD: /usr/bin/cat ${ENV}`);
  });

  test('logs in with a password of every special character, and no process shows it', async () => {
    await sql(
      host,
      `alter user chom@localhost identified by '${PASSWORD.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`,
    );
    await asRoot(host, "redis-cli config set requirepass 'sesame-4711'");
    const words = `DB_PASSWORD=${IN_ENV}\nREDIS_PASSWORD=sesame-4711\n`;
    writeFileSync(join(host.root, ENV), `DB_DATABASE=chom\nDB_USERNAME=chom\n${words}`);
    // Every command line that is there, again and again, as any user of the host could read them.
    await asRoot(
      host,
      `rm -f /root/seen /root/stop; (until [ -e /root/stop ]; do cat /proc/[0-9]*/cmdline 2>/dev/null | tr '\\0' ' ' >>/root/seen; echo >>/root/seen; done) >/dev/null 2>&1 &`,
    );
    const end = await backup();
    await asRoot(host, 'touch /root/stop; redis-cli -a sesame-4711 config set requirepass "" 2>/dev/null');
    await sql(host, "alter user chom@localhost identified by 'secret'");
    expectStored(end);
    const seen = readFileSync(join(host.root, '/root/seen'), 'latin1').replaceAll(/^.*redis-cli -a sesame.*$/gm, '');
    expect(seen).toContain('--single-transaction');
    expect(seen).toContain('--rdb');
    for (const secret of [PASSWORD, IN_ENV, 'sesame-4711']) {
      expect(seen).not.toContain(secret);
      expect(JSON.stringify(end)).not.toContain(secret);
      expect(textOf(host).includes(secret)).toBe(false);
    }
  });

  test('is refused for a wrong password, which is shown nowhere', async () => {
    const there = snapshotsIn(host);
    await asRoot(host, `sed -i 's/^DB_PASSWORD=.*/DB_PASSWORD=sesame-4711/' ${ENV}`);
    const end = await backup();
    await expectRefused(end, 'database-login-refused', there);
    expect(JSON.stringify(end)).not.toContain('sesame-4711');
    expect(textOf(host).includes('sesame-4711')).toBe(false);
  });

  test('is refused for a database that does not exist', async () => {
    const there = snapshotsIn(host);
    await sql(host, 'grant all on nosuch.* to chom@localhost');
    await asRoot(
      host,
      `printf 'DB_USERNAME=chom\\nDB_PASSWORD=secret\\n' >/etc/backup.env; chown deploy /etc/backup.env; chmod 0600 /etc/backup.env`,
    );
    await runner.commit(backupRunbook(host, { database: 'nosuch', credentials: '{ file: /etc/backup.env }' }));
    await expectRefused(await backup(), 'database-missing', there);
    await asRoot(host, 'chmod 0644 /etc/backup.env');
    await expectRefused(await backup(), 'credentials-open', there);
  });

  test('is refused when Redis wants another password', async () => {
    const there = snapshotsIn(host);
    await asRoot(host, 'redis-cli config set requirepass right');
    const end = await backup();
    await asRoot(host, 'redis-cli -a right config set requirepass "" 2>/dev/null');
    await expectRefused(end, 'redis-login-refused', there);
  });

  test('is refused when the server dies in the middle, and nothing of it is left', async () => {
    const there = snapshotsIn(host);
    const { ended } = await runner.start('backup-snapshot', { stores: 'mysql' });
    await until('the dump to be under way', () => namesIn(host).some((name) => name.endsWith('.partial')));
    await asRoot(host, 'systemctl kill --signal=KILL mariadb');
    await expectRefused(await ended, 'dump-failed', there);
    await asRoot(host, 'until mariadb-admin --silent ping 2>/dev/null; do sleep 0.1; done');
  });

  test('leaves what a power cut leaves to the next run, which takes it away', async () => {
    const there = snapshotsIn(host);
    const { ended } = await runner.start('backup-snapshot', { stores: 'mysql' });
    await until('the dump to be under way', () => namesIn(host).some((name) => name.endsWith('.partial')));
    await host.powerCut();
    expect((await ended).outputs.decision).toBe('refused');
    expect(snapshotsIn(host)).toHaveLength(there.length + 1);
    await host.boot();
    await asRoot(host, 'until mariadb-admin --silent ping 2>/dev/null; do sleep 0.1; done');
    const id = expectStored(await backup({ stores: 'mysql' }));
    expect(snapshotsIn(host)).toEqual([...there, id].sort());
  });
});

describe('on a disk that is too small', () => {
  const SMALL = '/var/backups/small';

  /** A disk in memory, of so many megabytes. */
  const mounted = async (megabytes: number, use: () => Promise<void>) => {
    await asRoot(
      host,
      `mkdir -p ${SMALL}; mount -t tmpfs -o size=${megabytes}m,mode=0700,uid=$(id -u deploy) tmpfs ${SMALL}`,
    );
    try {
      await use();
    } finally {
      await asRoot(host, `umount ${SMALL}`);
    }
  };
  const names = async () =>
    (await asRoot(host, `ls -A ${SMALL}`))
      .trim()
      .split('\n')
      .filter((name) => name !== '' && !name.startsWith('backup-log'));

  test('it is refused before a byte is written', async () => {
    await runner.commit(backupRunbook(host, { directory: SMALL }));
    await mounted(64, async () => {
      const end = await backup();
      expect(end.outputs, shownLog(end.log)).toMatchObject({ decision: 'refused', 'reason-code': 'disk-full' });
      expect(end.log).toMatch(/KiB free, and the snapshot may need \d+/);
      expect(await names()).toEqual([]);
    });
  });

  test('that becomes full while it is written: refused, nothing of it is left, and what was there before is whole', async () => {
    await runner.commit(backupRunbook(host, { directory: SMALL }));
    await mounted(400, async () => {
      const before = expectStored(await backup());
      const sums = () => asRoot(host, `cd ${SMALL}/${before} && sha256sum *`);
      const whole = await sums();
      const { ended } = await runner.start('backup-snapshot');
      const partial = () => asRoot(host, `ls -d ${SMALL}/.*.partial 2>/dev/null || :`);
      await until('the dump to be under way', async () => (await partial()) !== '');
      await asRoot(host, `dd if=/dev/zero of=${SMALL}/filler bs=1M status=none 2>/dev/null || :`);
      const end = await ended;
      expect(end.outputs, shownLog(end.log)).toMatchObject({ decision: 'refused', 'reason-code': 'disk-full' });
      expect(await names()).toEqual(['filler', before].sort());
      expect(await sums()).toBe(whole);
    });
  });
});

test('what is past its retention is removed once a newer one is whole, and the newest good one never', async () => {
  const first = expectStored(await backup({ stores: 'mysql' }));
  // Years older by the clock of the host, and by that of who asked for it, which stands in the id; in the same order.
  const aged = (id: string) => id.replace(/-\d{4}(\d{4}t\d{6}z-)/, '-2020$1');
  const age = (id: string) =>
    asRoot(
      host,
      `cd ${BACKUPS}; sed -i 's/"made_at": "[0-9]*/"made_at": "2020/; s/${id}/${aged(id)}/' ${id}/manifest.json; mv ${id} ${aged(id)}`,
    );
  for (const id of snapshotsIn(host)) await age(id);
  await runner.commit(backupRunbook(host, { mysql: ', retention: 30d', redis: ', retention: 7d' }));
  const there = snapshotsIn(host);
  // A copy of Redis alone says nothing of the database: the newest good copy of that stays, old as it is.
  const redis = expectStored(await backup({ stores: 'redis' }));
  const left = snapshotsIn(host);
  expect(left).toContain(aged(first));
  expect(left).toContain(redis);
  expect(left.length).toBeLessThan(there.length + 1);
  const newest = expectStored(await backup({ stores: 'mysql' }));
  expect(snapshotsIn(host)).toEqual([newest, redis].sort());
  const log = readFileSync(join(host.root, BACKUPS, 'backup-log.jsonl'), 'utf8')
    .trimEnd()
    .split('\n');
  expect(log.map((line) => JSON.parse(line).outcome)).toContain('refused');
});

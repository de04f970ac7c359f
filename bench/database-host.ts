import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Rows of two texts that do not pack well, which is what a database of people's data is like: about 330 bytes each. */
const ROWS = 400_000;
const KEYS = 60_000;
const PASSWORD = 'bench-4711';
const FILL = `create database shop; create user shop@localhost identified by '${PASSWORD}'; grant all on shop.* to shop@localhost;
use shop; create table orders (id int primary key auto_increment, reference char(128), note varchar(250), paid datetime, key (paid));
insert into orders (reference, note, paid) select sha2(rand(), 512), concat('order ', seq, ' of customer ', sha1(seq), repeat(' thank you', 8)),
  from_unixtime(1700000000 + seq) from seq_1_to_${ROWS};
create table users (id int primary key, name varchar(99)); insert into users values (1, 'somebody');`;
/** A server waits five seconds for further replicas before it sends a copy; nobody gains by that here. */
const REDIS_FILL = `redis.call('config', 'set', 'repl-diskless-sync-delay', '0')
for i = 1, ${KEYS} do redis.call('set', 'session:' .. i, string.rep(redis.sha1hex(i), 6)) end`;

/** MariaDB and Redis of this machine as servers of their own below a folder, reached by sockets alone. */
export interface DatabaseHost {
  readonly mysqlSocket: string;
  readonly redisSocket: string;
  readonly password: string;
  close(): Promise<void>;
}

export async function startDatabaseHost(root: string): Promise<DatabaseHost> {
  const [mariadbd, install] = [program('mariadbd'), program('mariadb-install-db')];
  const [redis, redisCli, client] = [program('redis-server'), program('redis-cli'), program('mariadb')];
  const [mysqlSocket, redisSocket] = [join(root, 'mysqld.sock'), join(root, 'redis.sock')];
  const [data, rdb] = [join(root, 'mysql'), join(root, 'redis')];
  for (const folder of [data, rdb]) await mkdir(folder);
  const own = `--user=${userInfo().username}`;
  execFileSync(install, ['--no-defaults', own, `--datadir=${data}`, '--skip-test-db'], { stdio: 'pipe' });
  const servers = [
    spawn(mariadbd, ['--no-defaults', own, `--datadir=${data}`, `--socket=${mysqlSocket}`, '--skip-networking'], {
      stdio: 'ignore',
    }),
    spawn(redis, ['--port', '0', '--unixsocket', redisSocket, '--dir', rdb, '--save', ''], { stdio: 'ignore' }),
  ];
  const close = async () => {
    await Promise.all(servers.map(ended));
  };
  try {
    const sql = (text: string) =>
      execFileSync(client, ['--no-defaults', `--socket=${mysqlSocket}`], { input: text, stdio: 'pipe' });
    await answers(() => sql('select 1'));
    await answers(() => execFileSync(redisCli, ['-s', redisSocket, 'ping'], { stdio: 'pipe' }));
    sql(FILL);
    execFileSync(redisCli, ['-s', redisSocket, 'eval', REDIS_FILL, '0'], { stdio: 'pipe' });
    const options = `[client]\nuser=shop\npassword=${PASSWORD}\nsocket=${mysqlSocket}\n`;
    await writeFile(join(root, 'client.cnf'), options, { mode: 0o600 });
  } catch (error) {
    await close();
    throw error;
  }
  return { mysqlSocket, redisSocket, password: PASSWORD, close };
}

function program(name: string): string {
  const found = ['/usr/sbin', '/usr/bin', '/usr/local/sbin', '/usr/local/bin']
    .map((at) => join(at, name))
    .find(existsSync);
  if (found === undefined) {
    throw new Error(
      `there is no ${name} on this machine. Mend: sudo apt-get install -y mariadb-server redis-server zstd`,
    );
  }
  return found;
}

async function answers(ask: () => unknown): Promise<void> {
  for (let left = 300; ; left -= 1) {
    try {
      ask();
      return;
    } catch (error) {
      if (left === 0) throw error;
      await wait(100);
    }
  }
}

async function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const end = once(server, 'exit');
  server.kill('SIGTERM');
  await end;
}

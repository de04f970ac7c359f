import type { HostSaid } from '@failback/data';
import { quote } from '@failback/host';
import { reasonText } from '@failback/record';
import type { Environment, Host, Problem } from '@failback/runbook';

/** What a host said stands in the way, with what mends it there. */
export function hostProblem(environment: Environment, host: Host, { code, detail }: HostSaid): Problem {
  const mend = mendOf({ code, detail }, environment, host);
  const sentence = reasonText(code).sentence.replace(/\.$/, '');
  return {
    code,
    where: `host ${host.name}`,
    message: detail === '' ? `${sentence}.` : `${sentence}: ${detail.replace(/\.$/, '')}.`,
    ...(mend === null ? {} : { mend }),
  };
}

function mendOf({ code, detail }: HostSaid, { data, release }: Environment, { user }: Host): string | null {
  const folder = shellPath(data.backups?.directory ?? '');
  const database = data.mysql?.database ?? '';
  switch (code) {
    case 'backup-folder-missing':
      return `sudo install -d -o ${user} -m 0700 ${folder}`;
    case 'backup-folder-open':
      return `sudo chmod o-w ${folder}`;
    case 'backup-folder-not-writable':
      if (/read-only/.test(detail))
        return `mount it for writing, or name another folder: data.backups.directory in failback.yml`;
      return `sudo chown ${user} ${folder} && sudo chmod 0700 ${folder}`;
    case 'disk-full':
      return `df -h ${folder}; make room there, or keep less: data.mysql.retention in failback.yml`;
    case 'credentials-unreadable':
      return data.credentials?.kind === 'file' ? `ls -l ${shellPath(data.credentials.path)}` : envMend(release, user);
    case 'credentials-open':
      return data.credentials?.kind === 'file' ? `chmod 0600 ${shellPath(data.credentials.path)}` : null;
    case 'credentials-not-literal':
      return 'write the value out, in single quotes';
    case 'credentials-ambiguous':
      return `remove the one that the application does not use; or ${OWN_FILE}`;
    case 'credentials-unsupported':
      return `write the single keys instead (DB_HOST, DB_USERNAME and so on); or ${OWN_FILE}`;
    case 'database-not-mysql':
      return 'take mysql out of data in failback.yml; this version copies MySQL, MariaDB and Redis';
    case 'database-client-unfit':
      return "install the client that belongs to the server; for TLS name the server's certificate authority: MYSQL_ATTR_SSL_CA in the file with the credentials";
    case 'database-empty':
      return 'see with `show tables` as that user whether it is the right database; a new one can be copied after its first migration';
    case 'credentials-incomplete':
      return 'add it to that file';
    case 'no-mysqldump':
    case 'no-mysql-client':
      return 'sudo apt-get install -y default-mysql-client';
    case 'no-redis-cli':
      return 'sudo apt-get install -y redis-tools';
    case 'no-packer':
      return 'sudo apt-get install -y zstd';
    case 'no-tool':
      return 'sudo apt-get install -y coreutils util-linux';
    case 'database-differs':
    case 'database-missing':
      return `name the application's database in data.mysql.database of failback.yml, where ${database} stands now`;
    case 'database-login-refused':
      return 'compare DB_USERNAME and DB_PASSWORD there with what the server knows: select user, host from mysql.user';
    case 'database-not-permitted':
      return `grant select, show view, trigger, event on ${sqlName(database)}.* to that user`;
    case 'database-unreachable':
      return 'see whether DB_HOST and DB_PORT there are the server, and whether it runs: systemctl status mariadb mysql';
    case 'must-have-missing':
      return 'see whether data.mysql.must-have-rows in failback.yml names tables of this database';
    case 'redis-login-refused':
      return 'compare REDIS_PASSWORD there with requirepass of the server';
    case 'redis-not-permitted':
      return 'let that user copy it: ACL SETUSER <user> +ping +info +sync +psync +replconf';
    case 'redis-cli-unfit':
      return 'sudo apt-get install -y redis-tools, of Redis 6 or newer and built with TLS';
    case 'redis-cluster':
      return 'take redis out of data in failback.yml, and back the cluster up node by node';
    case 'redis-replica-behind':
      return 'see `redis-cli info replication` there; or name the master in REDIS_HOST';
    case 'rdb-failed':
      return /unknown command/i.test(detail)
        ? "this server lets no client copy it (SYNC): use its provider's backups, and take redis out of data in failback.yml"
        : 'see what Redis says of it: journalctl -u redis-server -n 50';
    case 'redis-unreachable':
      return 'see whether REDIS_HOST and REDIS_PORT there are the server, and whether it runs: systemctl status redis-server';
    case 'dump-failed':
      return dumpMend(detail);
    case 'dump-stalled':
      return 'see what the dump waited for: show processlist';
    case 'backup-busy':
      return 'wait until it has ended';
    default:
      return null;
  }
}

const OWN_FILE = 'declare data.credentials: { file: ... }, a file with mode 0600 and only what is used';

function dumpMend(detail: string): string | null {
  // Routines of another definer are shown to nobody else without it.
  if (/insufficient privileges/i.test(detail)) {
    return 'let that user see the definitions: on MariaDB "grant select on mysql.proc", on MySQL "grant show_routine on *.*" to it';
  }
  if (/\b1356\b|\b1449\b|invalid table|definer/i.test(detail)) {
    return 'mend or drop that view: its tables, or the user who defined it, are gone, so nobody could restore it either';
  }
  if (/\b1412\b|definition has changed/i.test(detail)) return 'a table was altered meanwhile: make the snapshot again';
  return null;
}

function envMend(release: Environment['release'], user: string): string {
  const runAs = release.runAs ?? 'root';
  const below = release.strategy === 'symlink' ? `${release.current}/.env` : '.env';
  const line = `${user} ALL=(${runAs}) NOPASSWD: /usr/bin/cat ${release.path}/${below}`;
  return `let ${user} read it: add to sudoers (visudo -f /etc/sudoers.d/failback-backup) the line: ${line}; or declare data.credentials: { file: ... }`;
}

/** A path that could be pasted into a shell. */
function shellPath(path: string): string {
  return /^[\w~/.-]+$/.test(path) ? path : quote(path);
}

function sqlName(name: string): string {
  return `\`${name.replaceAll('`', '``')}\``;
}

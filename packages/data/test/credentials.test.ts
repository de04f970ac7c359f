import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BackupBed, codesOf, ID, SHELLS } from './backup-bed.ts';

const PASSWORD = 'a"b\'c\\d#e f$g;%{}';

describe.each(SHELLS)('credentials on the host (%s)', (shell) => {
  let bed: BackupBed;
  beforeEach(() => {
    bed = new BackupBed(shell);
  });
  afterEach(() => bed.remove());

  test('reach mysqldump by a pipe, so that whatever ends the run leaves no file of them', async () => {
    bed.env(`DB_HOST=db1\nDB_PORT=3307\nDB_USERNAME=shop\nDB_PASSWORD="a\\"b'c\\\\d#e f$g;%{}"\n`);
    await bed.make();
    expect(bed.told('client.cnf')).toBe(
      `[client]\nuser="shop"\npassword="a\\"b'c\\\\d#e f$g;%{}"\nhost="db1"\nport="3307"\n`,
    );
    expect(bed.told('client.cnf.mode')).toMatch(/ -> pipe:/);
    expect(bed.work).toEqual([]);
  });

  test('lie in no file when the run is killed in the middle', async () => {
    bed.env(`DB_USERNAME=shop\nDB_PASSWORD='sesame-4711'\n`);
    bed.tell('mysqldump.then', 'echo $$ >"$STAND_IN/pid"\nsleep 300');
    bed.start(bed.makeScript());
    await expect.poll(() => existsSync(join(bed.standIn, 'pid'))).toBe(true);
    for (const { pid } of bed.processes()) process.kill(pid, 'SIGKILL');
    expect(bed.work).toHaveLength(1);
    for (const folder of ['run', 'backups']) {
      const left = readdirSync(join(bed.root, folder), { recursive: true, withFileTypes: true });
      for (const { parentPath, name } of left.filter((each) => each.isFile()))
        expect(readFileSync(join(parentPath, name), 'latin1')).not.toContain('sesame-4711');
    }
  });

  test('that are also names of the application make no manifest unreadable', async () => {
    bed.env('DB_USERNAME=shop\nDB_PASSWORD=shop\nREDIS_PASSWORD=production\n');
    const { refusals, manifest } = await bed.make({ redis: true });
    expect(refusals).toEqual([]);
    expect(manifest).toMatchObject({ id: ID, app: 'shop', environment: 'production' });
    expect(readFileSync(bed.file('backup-log.jsonl'), 'utf8')).toContain(`"id":"${ID}"`);
  });

  test('name a socket, which PHP takes before a host, and so does the dump', async () => {
    bed.env('DB_HOST=127.0.0.1\nDB_PORT=3306\nDB_SOCKET=/run/other.sock\nDB_USERNAME=shop\n');
    await bed.make();
    expect(bed.told('client.cnf')).toBe('[client]\nuser="shop"\nsocket="/run/other.sock"\nprotocol="socket"\n');
  });

  test('come from an address as well as from single keys', async () => {
    bed.env(
      'DATABASE_URL="mysql://sh%40op:p%23w@db1:3307/shop?serverVersion=8.0"\nMYSQL_ATTR_SSL_CA=/etc/ssl/db.pem\n',
    );
    expect(codesOf(await bed.make())).toEqual([]);
    expect(bed.told('client.cnf')).toBe(
      '[client]\nuser="sh@op"\npassword="p#w"\nhost="db1"\nport="3307"\nssl-ca="/etc/ssl/db.pem"\n',
    );
  });

  test.each([
    ['two keys that contradict each other', 'DB_URL=mysql://shop@db1/shop\nDB_HOST=db2\n', 'credentials-ambiguous'],
    ['another kind of database', 'DB_CONNECTION=pgsql\nDB_USERNAME=shop\n', 'database-not-mysql'],
    ['an address of another kind', 'DATABASE_URL=postgres://shop:secret@db1/shop\n', 'database-not-mysql'],
    ['an option that is not known', 'DB_URL=mysql://shop@db1/shop?ssl-mode=off\n', 'credentials-unsupported'],
    ['no address', 'DB_URL=secret\n', 'credentials-unsupported'],
    ['another database in the address', 'DB_URL=mysql://shop@db1/other\n', 'database-differs'],
  ])('with %s are refused', async (_, env, code) => {
    bed.env(env);
    const { refusals } = await bed.make();
    expect(refusals[0]?.code).toBe(code);
    expect(JSON.stringify(refusals)).not.toContain('secret');
  });

  test("of a store that nobody asked for are nobody's trouble", async () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what people write into the file
    bed.env('DB_CONNECTION=pgsql\nDB_PASSWORD=${X}\n');
    expect(codesOf(await bed.make({ database: '-', redis: true, mustHave: [] }))).toEqual([]);
  });

  test('are in no command line while it runs, in nothing that is kept, and in no answer', async () => {
    bed.env(`DB_USERNAME=shop\nDB_PASSWORD='sesame-4711'\nREDIS_PASSWORD='sesame-4711'\n`);
    bed.tell('redis.password', 'sesame-4711');
    bed.tell(
      'mysqldump.then',
      `echo 'mysqldump: sesame-4711 is wrong' >&2\nuntil [ -e "$STAND_IN/go" ]; do sleep 0.01; done`,
    );
    const { ended } = bed.start(bed.makeScript({ redis: true }));
    const seen = new Set<string>();
    const look = () => {
      for (const { command } of bed.processes()) seen.add(command);
      return [...seen].join('\n');
    };
    await expect.poll(look).toContain('mysqldump');
    for (let times = 0; times < 20; times += 1) look();
    bed.tell('mysqldump.then', '');
    bed.tell('go', '');
    const { stdout, stderr } = await ended;
    expect(stdout).toContain(`stored ${ID}`);
    expect([...seen].join('\n')).not.toContain('sesame-4711');
    expect(`${stdout}${stderr}`).not.toContain('sesame-4711');
    const kept = readdirSync(bed.directory, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
    for (const { parentPath, name } of kept)
      expect(readFileSync(join(parentPath, name), 'latin1')).not.toContain('sesame-4711');
  });

  test('are no argument of any program, however short it lives', async () => {
    bed.env(`DB_USERNAME=shop\nDB_PASSWORD='sesame-4711'\nREDIS_PASSWORD='sesame-4711'\n`);
    bed.tell('redis.password', 'sesame-4711');
    bed.watchArguments();
    const { refusals } = await bed.make({ redis: true });
    expect(refusals).toEqual([]);
    const started = bed.told('started');
    for (const name of ['env', 'awk', 'setsid', 'mysqldump', 'mysql', 'redis-cli'])
      expect(started).toMatch(new RegExp(`^${name} `, 'm'));
    expect(started).not.toContain('sesame-4711');
  });

  test('are masked in what a tool says', async () => {
    bed.env(`DB_USERNAME=shop\nDB_PASSWORD='${PASSWORD.replaceAll("'", '')}'\n`);
    bed.tell('mysql.error', `ERROR 1045 (28000): Access denied, ${PASSWORD.replaceAll("'", '')} is wrong\n`);
    const { refusals } = await bed.make();
    expect(refusals).toEqual([
      { code: 'database-login-refused', detail: 'ERROR 1045 (28000): Access denied, *** is wrong' },
    ]);
  });

  test.each([
    ["ERROR 1045 (28000): Access denied for user 'shop'@'localhost' (using password: YES)", 'database-login-refused'],
    ["ERROR 1044 (42000): Access denied for user 'shop'@'localhost' to database 'shop'", 'database-not-permitted'],
    ["ERROR 1049 (42000): Unknown database 'shop'", 'database-missing'],
    [
      "ERROR 2002 (HY000): Can't connect to local server through socket '/run/mysqld/mysqld.sock' (2)",
      'database-unreachable',
    ],
    [
      "ERROR 2059 (HY000): Authentication plugin 'caching_sha2_password' cannot be loaded: no such file",
      'database-client-unfit',
    ],
    ['ERROR 2026 (HY000): TLS/SSL error: self-signed certificate in certificate chain', 'database-client-unfit'],
    ['something else', 'database-query-failed'],
  ])('%s', async (error, code) => {
    bed.tell('mysql.error', `${error}\n`);
    expect(codesOf(await bed.make())).toEqual([code]);
    expect(bed.kept).toEqual(['backup-log.jsonl', 'backup-log.md']);
  });

  test('come from a file that its owner alone may read', async () => {
    const file = join(bed.root, 'own.env');
    writeFileSync(file, 'DB_USERNAME=backup\nDB_PASSWORD=secret\n', { mode: 0o600 });
    expect(codesOf(await bed.make({ credentials: file }))).toEqual([]);
    expect(bed.told('client.cnf')).toContain('user="backup"');
    for (const mode of [0o640, 0o604, 0o644, 0o660, 0o602]) {
      chmodSync(file, mode);
      expect(codesOf(await bed.make({ credentials: file, id: `${ID}2` }))).toEqual(['credentials-open']);
    }
  });

  test('lie below the live release, else beside all of them, where releases are folders', async () => {
    mkdirSync(join(bed.root, 'app/shared'), { recursive: true });
    writeFileSync(join(bed.root, 'app/shared/.env'), 'DB_USERNAME=shared\n');
    await bed.make({ strategy: 'symlink' });
    expect(bed.told('client.cnf')).toContain('user="shared"');
    mkdirSync(join(bed.root, 'app/current'));
    writeFileSync(join(bed.root, 'app/current/.env'), 'DB_USERNAME=live\n');
    await bed.make({ strategy: 'symlink', id: `${ID}2` });
    expect(bed.told('client.cnf')).toContain('user="live"');
  });

  test('that are not there, or not written out, are refused with their names', async () => {
    bed.env('DB_PASSWORD=secret\n');
    expect((await bed.make()).refusals).toEqual([
      { code: 'credentials-incomplete', detail: expect.stringContaining('DB_USERNAME') },
    ]);
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what people write into the file
    bed.env('DB_USERNAME="${APP_NAME}"\nDB_PASSWORD=a b\n');
    const { refusals } = await bed.make();
    expect(refusals.map(({ code, detail }) => [code, /DB_\w+/.exec(detail)?.[0]]).sort()).toEqual([
      ['credentials-not-literal', 'DB_PASSWORD'],
      ['credentials-not-literal', 'DB_USERNAME'],
    ]);
    expect((await bed.make({ credentials: '/nowhere/.env' })).refusals[0]?.code).toBe('credentials-unreadable');
  });

  test('of another database than the one that the runbook names are refused', async () => {
    bed.env('DB_DATABASE=other\nDB_USERNAME=shop\n');
    expect(codesOf(await bed.make())).toEqual(['database-differs']);
  });

  test("Laravel's word for none is none", async () => {
    bed.env('DB_USERNAME=shop\nDB_PASSWORD=null\n');
    await bed.make();
    expect(bed.told('client.cnf')).toBe('[client]\nuser="shop"\n');
  });
});

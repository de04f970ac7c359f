import { createHash } from 'node:crypto';
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BackupBed, codesOf, ID, SHELLS } from './backup-bed.ts';

/** Which `cat` this is does not matter to the test that puts another in front of it. */
const realCat = '/bin/cat';
const HEADER = '-- MariaDB dump 10.19\n\n/*!40101 SET NAMES utf8mb4 */;\n';

describe.each(SHELLS)('the pipe from a stand-in for mysqldump (%s)', (shell) => {
  let bed: BackupBed;
  beforeEach(() => {
    bed = new BackupBed(shell);
  });
  afterEach(() => bed.remove());

  /** A run that is refused leaves nothing but its line in the log. */
  const expectNothingLeft = () => {
    expect(bed.kept).toEqual(['backup-log.jsonl', 'backup-log.md']);
    expect(bed.work).toEqual([]);
  };

  test('stores a whole dump, with a manifest that is true of it', async () => {
    const { refusals, manifest } = await bed.make();
    expect(refusals).toEqual([]);
    expect(bed.kept).toEqual(['backup-log.jsonl', 'backup-log.md', ID]);
    const entry = manifest?.stores[0];
    if (entry?.store !== 'mysql') throw new Error('no entry of mysql');
    const stored = readFileSync(bed.file(ID, entry.file));
    expect(entry).toMatchObject({
      database: 'shop',
      sha256: createHash('sha256').update(stored).digest('hex'),
      bytes: stored.length,
      data_bytes: 32768,
      tool: 'mysqldump',
      tool_version: 'Ver 10.19 Distrib 10.11.6-MariaDB',
      server_version: '10.11.6-MariaDB',
      position: null,
      completion: 'complete',
      damage: [],
      tables: [
        { name: 'sites', rows_estimate: 0, rows_in_dump: false },
        { name: 'users', rows_estimate: 2, rows_in_dump: true },
      ],
    });
    expect(manifest).toMatchObject({
      id: ID,
      app: 'shop',
      environment: 'production',
      kind: 'scheduled',
      release: 'v1.0.0',
    });
    expect(JSON.parse(readFileSync(bed.file(ID, 'manifest.json'), 'utf8'))).toEqual(manifest);
  });

  test('keeps it from everybody but the login user', async () => {
    await bed.make();
    expect(statSync(bed.file(ID)).mode & 0o777).toBe(0o700);
    for (const name of readdirSync(bed.file(ID))) expect(statSync(bed.file(ID, name)).mode & 0o777).toBe(0o600);
  });

  test('packs with gzip where there is no zstd, and what comes out again is what went in', async () => {
    bed.tell('dump.sql', DUMP_WITH_ODD_BYTES);
    const { manifest, refusals } = await bed.make({}, 'command() { [ "$2" != zstd ] && /usr/bin/env which "$2"; }\n');
    expect(refusals).toEqual([]);
    expect(manifest?.stores[0]).toMatchObject({ file: 'mysql.sql.gz', uncompressed_bytes: DUMP_WITH_ODD_BYTES.length });
    expect(gunzipSync(readFileSync(bed.file(ID, 'mysql.sql.gz')))).toEqual(DUMP_WITH_ODD_BYTES);
  });

  test.each([
    ['prints nothing', '', '', ['dump-truncated', 'dump-without-tables']],
    ['prints a header only', HEADER, '', ['dump-truncated', 'dump-without-tables']],
    [
      'prints a header only and ends with 2',
      HEADER,
      'exit 2',
      ['dump-failed', 'dump-truncated', 'dump-without-tables'],
    ],
    ['prints a header and the end', `${HEADER}-- Dump completed\n`, '', ['dump-without-tables']],
    [
      'stops in the middle',
      'CREATE TABLE `sites` (\n);\nCREATE TABLE `users` (\n);\nINSERT INTO `users` VALUES (1',
      '',
      ['dump-truncated'],
    ],
    [
      'stops in the middle, with the end in a row before it',
      "CREATE TABLE `sites` (\n);\nCREATE TABLE `users` (\n);\nINSERT INTO `users` VALUES (1);\n-- Dump completed\nINSERT INTO `sites` VALUES ('a\n",
      '',
      ['dump-truncated'],
    ],
    [
      'lacks a table',
      'CREATE TABLE `users` (\n);\nINSERT INTO `users` VALUES (1);\n-- Dump completed\n',
      '',
      ['dump-tables-missing'],
    ],
    [
      'holds no row of a table that is never empty',
      'CREATE TABLE `users` (\n);\nCREATE TABLE `sites` (\n);\nINSERT INTO `sites` VALUES (1);\n-- Dump completed\n',
      '',
      ['dump-rows-missing'],
    ],
    [
      'holds no row at all',
      'CREATE TABLE `users` (\n);\nCREATE TABLE `sites` (\n);\n-- Dump completed\n',
      '',
      ['dump-without-rows', 'dump-rows-missing'],
    ],
  ])('refuses a dump that %s', async (_, dump, then, codes) => {
    bed.tell('dump.sql', dump);
    bed.tell('mysqldump.then', then);
    const answer = await bed.make();
    expect(codesOf(answer)).toEqual(codes);
    expect(answer.manifest).toBeNull();
    expectNothingLeft();
  });

  test('refuses a whole dump whose tool ended with 2, and tells what it said', async () => {
    bed.tell('mysqldump.then', "echo 'mysqldump: Error 2013: Lost connection during query' >&2\nexit 2");
    const answer = await bed.make();
    expect(answer.refusals).toEqual([{ code: 'dump-failed', detail: expect.stringContaining('Lost connection') }]);
    expectNothingLeft();
  });

  test('gives a dump up that hangs, with everything that it has started', async () => {
    bed.tell('mysqldump.then', 'sleep 300 &\nsleep 301');
    const answer = await bed.make({ stall: 1 });
    expect(codesOf(answer)).toEqual(['dump-stalled']);
    expectNothingLeft();
    await expect.poll(() => bed.processes().filter(({ command }) => command.includes('sleep 30'))).toEqual([]);
  });

  test.each([
    ['zstd', 'pack'],
    ['sha256sum', 'sum'],
  ])('refuses what %s did not take to its end', async (program, stage) => {
    bed.program(
      program,
      `case "$*" in *--version*) echo 'v1.5.4' ;; *) head -c 10 >/dev/null; echo broken >&2; exit 3 ;; esac`,
    );
    if (program === 'sha256sum') keepLockNames(bed);
    const answer = await bed.make();
    expect(answer.refusals).toEqual([
      { code: 'stage-failed', detail: expect.stringMatching(`"${stage}".* 3: broken`) },
    ]);
    expectNothingLeft();
  });

  test('refuses what could not be written, whatever the programs before it say', async () => {
    bed.tell('dump.sql', 'x'.repeat(4_000_000));
    bed.program('zstd', `case "$*" in *--version*) echo 'v1.5.4' ;; *) exec cat ;; esac`);
    // A limit on the size of files stops the write as a full disk does.
    const { stdout } = await bed.run(bed.makeScript(), 'ulimit -f 1000\n');
    expect(stdout).toMatch(/^refused (store-failed|disk-full) /m);
    expect(stdout).toContain('end backup');
    expectNothingLeft();
  });

  test('refuses when the disk becomes full with the last file of it', async () => {
    bed.program(
      'cat',
      `case "$*" in */manifest) head -c 40 "$1"; echo 'cat: write error: No space left on device' >&2; exit 1 ;; esac\nexec ${realCat} "$@"`,
    );
    expect((await bed.make()).refusals).toEqual([
      { code: 'disk-full', detail: expect.stringMatching(/^manifest\.json: .*No space left/) },
    ]);
    expectNothingLeft();
  });

  test.each([
    ['nothing', ''],
    ['a table for people', '+--------+\n| server |\n+--------+\n'],
    ['numbers that are none', 'server\tx\nbinary-log\t0\ndata\tNULL\tmany\nevents\t0\n'],
  ])('refuses to dump what it knows nothing of: the client answers %s', async (_, answer) => {
    bed.tell('mysql.answer', answer);
    expect(codesOf(await bed.make())).toEqual(['database-query-failed']);
    expectNothingLeft();
  });

  test('waits no longer for an answer than for a dump: a server that is held up is told', async () => {
    bed.program('mysql', 'sleep 300');
    const { refusals } = await bed.make({}, 'FAILBACK_ANSWER_SECONDS=1\n');
    expect(refusals).toEqual([{ code: 'database-query-failed', detail: 'it gave no answer within 1 s' }]);
  });

  test('understands what programs say, whatever the language of the host', async () => {
    bed.tell('mysqldump.then', 'echo "in $LC_ALL" >&2; exit 2');
    const { refusals } = await bed.make({}, 'LANG=de_DE.UTF-8; export LANG\n');
    expect(refusals[0]?.detail).toContain('in C');
  });

  test('refuses a folder into which everybody may write, but not one that everybody may read', async () => {
    chmodSync(bed.directory, 0o777);
    expect(codesOf(await bed.make())).toEqual(['backup-folder-open']);
    chmodSync(bed.directory, 0o755);
    expect(codesOf(await bed.make({ id: `${ID}2` }))).toEqual([]);
  });

  test('keeps it through a symbolic link to the folder', async () => {
    symlinkSync(bed.directory, join(bed.root, 'link'));
    const { refusals } = await bed.make({ directory: join(bed.root, 'link') });
    expect(refusals).toEqual([]);
    expect(bed.kept).toContain(ID);
  });

  test('copies the history of tables that keep one, and says so where the tool cannot', async () => {
    const answer = 'server\tx\nbinary-log\t0\ndata\t1\t1\nversioned\t1\nevents\t0\ntable\tusers\t1\tInnoDB\n';
    bed.tell('mysql.answer', answer);
    expect((await bed.make()).notes.map(({ code }) => code)).toContain('history-not-copied');
    bed.tell('mysqldump.help', '--dump-history');
    expect((await bed.make({ id: `${ID}2` })).notes.map(({ code }) => code)).not.toContain('history-not-copied');
    expect(bed.told('mysqldump.arguments').split('\n')).toContain('--dump-history');
  });

  test('keeps a forensic copy of what is damaged, and says what is wrong with it', async () => {
    bed.tell('dump.sql', 'CREATE TABLE `users` (\n);\nINSERT INTO `users` VALUES (1);\n');
    bed.tell('mysqldump.then', 'exit 2');
    const { manifest, refusals, notes } = await bed.make({ kind: 'forensic' });
    expect(refusals).toEqual([]);
    expect(manifest?.stores[0]).toMatchObject({
      completion: 'damaged',
      damage: ['dump-failed', 'dump-truncated', 'dump-tables-missing'],
    });
    expect(notes.map(({ code }) => code)).toContain('dump-truncated');
    expect(bed.told('mysqldump.arguments').split('\n')).toContain('--force');
  });

  test('keeps no forensic copy of nothing', async () => {
    bed.tell('dump.sql', HEADER);
    expect(codesOf(await bed.make({ kind: 'forensic' }))).toEqual(['dump-without-tables']);
    expectNothingLeft();
  });

  test('asks for the flags of the runbook, and of the others only for those that the tool knows', async () => {
    await bed.make();
    const plain = bed.told('mysqldump.arguments').trim().split('\n').slice(1);
    expect(plain).toEqual([
      '--single-transaction',
      '--routines',
      '--triggers',
      '--comments',
      '--quick',
      '--quote-names',
      '--default-character-set=utf8mb4',
      '--max-allowed-packet=1G',
      '--no-tablespaces',
      '--',
      'shop',
    ]);
    bed.tell('mysqldump.help', '--set-gtid-purged=name --column-statistics');
    await bed.make({ id: `${ID}1` });
    const own = bed.told('mysqldump.arguments').split('\n');
    expect(own).toContain('--set-gtid-purged=OFF');
    expect(own).toContain('--column-statistics=0');
  });

  test('tells the position in the binary log that the dump begins with', async () => {
    bed.tell('mysql.answer', 'server\t8.0.36\nbinary-log\t1\ndata\t1\t1\nevents\t1\ntable\tusers\t1\tInnoDB\n');
    bed.tell('mysqldump.help', '--source-data --master-data');
    bed.tell(
      'dump.sql',
      "-- CHANGE REPLICATION SOURCE TO SOURCE_LOG_FILE='binlog.000002', SOURCE_LOG_POS=157;\nCREATE TABLE `users` (\nINSERT INTO `users` VALUES (1);\n-- Dump completed\n",
    );
    const { manifest } = await bed.make();
    expect(manifest?.stores[0]).toMatchObject({ position: { file: 'binlog.000002', position: 157 } });
    const asked = bed.told('mysqldump.arguments').split('\n');
    expect(asked).toContain('--source-data=2');
    expect(asked).toContain('--events');
  });

  test('makes one without a position where the user may not read it, and says so', async () => {
    bed.tell('mysql.answer', 'server\t8.0.36\nbinary-log\t1\ndata\t1\t1\nevents\t0\ntable\tusers\t1\tInnoDB\n');
    bed.tell('mysqldump.help', '--master-data');
    bed.tell('dump.sql', 'CREATE TABLE `users` (\nINSERT INTO `users` VALUES (1);\n-- Dump completed\n');
    const { manifest, notes } = await bed.make();
    expect(manifest?.stores[0]).toMatchObject({ position: null });
    expect(notes).toContainEqual({ code: 'no-position', detail: expect.stringContaining('may not read') });
    expect(bed.told('mysqldump.arguments')).not.toContain('master-data');
  });

  test('names tables as odd as MySQL allows', async () => {
    bed.tell(
      'mysql.answer',
      'server\tx\nbinary-log\t0\ndata\t1\t1\nevents\t0\ntable\twe`ird "na\\\\me\\tx\t1\tInnoDB\n',
    );
    bed.tell(
      'dump.sql',
      'CREATE TABLE `we``ird "na\\me\tx` (\nINSERT INTO `we``ird "na\\me\tx` VALUES (1);\n-- Dump completed\n',
    );
    const { manifest, refusals } = await bed.make({ mustHave: [] });
    expect(refusals).toEqual([]);
    expect(manifest?.stores[0]).toMatchObject({ tables: [{ name: 'we`ird "na\\me\tx', rows_in_dump: true }] });
  });

  test('shows nothing of a snapshot until it is whole', async () => {
    bed.tell('mysqldump.then', `until [ -e "$STAND_IN/go" ]; do sleep 0.05; done`);
    const { ended } = bed.start(bed.makeScript());
    await expect.poll(() => bed.kept).toContain(`.${ID}.partial`);
    expect(bed.kept).not.toContain(ID);
    expect(statSync(bed.file(`.${ID}.partial`)).mode & 0o777).toBe(0o700);
    bed.tell('go', '');
    await ended;
    expect(bed.kept).toEqual(['backup-log.jsonl', 'backup-log.md', ID]);
  });

  test('leaves nothing when it is told to end in the middle', async () => {
    bed.tell('mysqldump.then', 'echo $$ >"$STAND_IN/pid"\nsleep 300');
    const { child, ended } = bed.start(bed.makeScript());
    await expect.poll(() => existsSync(join(bed.standIn, 'pid'))).toBe(true);
    child.kill('SIGTERM');
    expect((await ended).code).toBe(143);
    expect(bed.kept).toEqual([]);
    expect(bed.work).toEqual([]);
    await expect.poll(() => bed.processes()).toEqual([]);
  });

  test('leaves nothing although a stage of the pipe still wrote when its folder was removed', async () => {
    bed.program(
      'rm',
      `case "$*" in
  '-rf '*failback-backup.*) if mkdir "$STAND_IN/hindered" 2>/dev/null; then echo 'rm: Directory not empty' >&2; exit 1; fi ;;
esac
PATH=\${PATH#*:}
exec rm "$@"`,
    );
    bed.tell('mysqldump.then', 'echo $$ >"$STAND_IN/pid"\nsleep 300');
    const { child, ended } = bed.start(bed.makeScript());
    await expect.poll(() => existsSync(join(bed.standIn, 'pid'))).toBe(true);
    child.kill('SIGTERM');
    expect((await ended).code).toBe(143);
    expect(existsSync(join(bed.standIn, 'hindered'))).toBe(true);
    expect(bed.work).toEqual([]);
  });

  test('leaves nothing when it is killed in the middle: its watchman ends the dump and takes it away', async () => {
    bed.tell('mysqldump.then', 'echo $$ >"$STAND_IN/pid"\nsleep 300');
    const killed = bed.start(bed.makeScript());
    await expect.poll(() => existsSync(join(bed.standIn, 'pid'))).toBe(true);
    killed.child.kill('SIGKILL');
    await expect.poll(() => bed.processes()).toEqual([]);
    expect(bed.kept).toEqual([]);
    expect(bed.work).toEqual([]);
  });

  test('takes away what a run left that was killed with its watchman, and no more', async () => {
    bed.tell('mysqldump.then', 'echo $$ >"$STAND_IN/pid"\nsleep 300');
    bed.start(bed.makeScript({ id: `${ID}1` }));
    await expect.poll(() => existsSync(join(bed.standIn, 'pid'))).toBe(true);
    for (const { pid } of bed.processes()) process.kill(pid, 'SIGKILL');
    await expect.poll(() => bed.processes()).toEqual([]);
    mkdirSync(bed.file('.of-somebody-else.partial'));
    expect(bed.kept).toContain(`.${ID}1.partial`);
    expect(bed.work).toHaveLength(1);
    bed.tell('mysqldump.then', '');
    const { notes } = await bed.make();
    expect(notes).toContainEqual({ code: 'swept', detail: expect.stringContaining(`.${ID}1.partial`) });
    expect(bed.kept).toEqual(['.of-somebody-else.partial', 'backup-log.jsonl', 'backup-log.md', ID]);
    expect(bed.work).toEqual([]);
  });

  test('refuses a second run of the same database, and says who holds it', async () => {
    bed.tell('mysqldump.then', `until [ -e "$STAND_IN/go" ]; do sleep 0.05; done`);
    const first = bed.start(bed.makeScript());
    await expect.poll(() => bed.kept).toContain(`.${ID}.partial`);
    const second = await bed.make({ id: `${ID}2` });
    expect(second.refusals).toEqual([
      { code: 'backup-busy', detail: expect.stringContaining(`${ID} of shop production`) },
    ]);
    bed.tell('go', '');
    expect((await first.ended).stdout).toContain(`stored ${ID}`);
    expect(bed.kept).toEqual(['backup-log.jsonl', 'backup-log.md', ID]);
  });

  test('writes every run into both logs, and a torn line spoils only itself', async () => {
    await bed.make();
    const torn = bed.file('backup-log.jsonl');
    appendFileSync(torn, '{"schema_version":1,"at":');
    bed.tell('dump.sql', HEADER);
    await bed.make({ id: `${ID}2` });
    const lines = readFileSync(torn, 'utf8').trimEnd().split('\n');
    const [first, , last] = lines;
    expect(JSON.parse(first ?? '')).toMatchObject({ id: ID, outcome: 'stored', stores: [{ store: 'mysql' }] });
    expect(JSON.parse(last ?? '')).toMatchObject({
      id: `${ID}2`,
      outcome: 'refused',
      reason: 'dump-truncated',
      stores: [],
    });
    const table = readFileSync(bed.file('backup-log.md'), 'utf8').trimEnd().split('\n');
    expect(table).toHaveLength(4);
    expect(table.every((row) => row.split('|').length === 7)).toBe(true);
  });

  test('a dry run looks at everything and writes nothing', async () => {
    const answer = await bed.make({ mode: 'dry-run' });
    expect(answer).toMatchObject({ refusals: [], manifest: null, space: { tables: 2 } });
    expect(bed.kept).toEqual([]);
    expect(bed.work).toEqual([]);
  });

  test('refuses before anything is written what would not fit, by what earlier snapshots came to', async () => {
    bed.tell(
      'mysql.answer',
      'server\tx\nbinary-log\t0\ndata\t100000000000000\t1\nevents\t0\ntable\tusers\t1\tInnoDB\n',
    );
    expect(codesOf(await bed.make())).toEqual(['disk-full']);
    expect(existsSync(join(bed.standIn, 'mysqldump.arguments'))).toBe(false);
    bed.tell('mysql.answer', 'server\tx\nbinary-log\t0\ndata\t1000000\t1\nevents\t0\ntable\tusers\t1\tInnoDB\n');
    const half = await bed.make({ mode: 'dry-run', permille: 500 });
    expect(half.space?.predictedKiB).toBe(488);
  });
});

/** A dump with what strings of MySQL may hold: bytes that are no UTF-8, long lines, a carriage return. */
const DUMP_WITH_ODD_BYTES = Buffer.concat([
  Buffer.from("CREATE TABLE `users` (\n);\nCREATE TABLE `sites` (\n);\nINSERT INTO `users` VALUES ('"),
  Buffer.from(Array.from({ length: 200 }, (_, at) => at + 32)),
  Buffer.alloc(300_000, 'x'),
  Buffer.from("\r\\n');\n-- Dump completed on 2026-11-21\n"),
]);

/** The lock's name is a digest too; only the sum of the stream is to fail. */
function keepLockNames(bed: BackupBed): void {
  bed.program(
    'sha256sum',
    `head -c 200 >"$STAND_IN/summed"\nif [ "$(wc -c <"$STAND_IN/summed")" -lt 40 ]; then echo 0123456789abcdef0123; else echo broken >&2; exit 3; fi`,
  );
}

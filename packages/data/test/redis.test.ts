import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BackupBed, codesOf, ID, RDB, SHELLS } from './backup-bed.ts';

const ALONE = { database: '-', redis: true, mustHave: [] } as const;

describe.each(SHELLS)('a copy from a stand-in for redis-cli (%s)', (shell) => {
  let bed: BackupBed;
  beforeEach(() => {
    bed = new BackupBed(shell);
  });
  afterEach(() => bed.remove());

  test('is stored with its keys and its version, beside the database or alone', async () => {
    const both = await bed.make({ redis: true });
    expect(both.manifest?.stores.map(({ store }) => store)).toEqual(['mysql', 'redis']);
    const { manifest } = await bed.make({ ...ALONE, id: `${ID}2` });
    expect(manifest?.stores).toEqual([
      expect.objectContaining({
        store: 'redis',
        rdb_version: '0010',
        checked_by: 'redis-check-rdb',
        keys: 3,
        databases: [{ db: 0, keys: 3 }],
        uncompressed_bytes: RDB.length,
        completion: 'complete',
      }),
    ]);
    expect(bed.kept).toContain(`${ID}2`);
  });

  test.each([
    ['nothing', Buffer.alloc(0), 'rdb-empty'],
    ['an error instead of it', Buffer.from('-NOPERM this user has no permissions\r\n'), 'rdb-damaged'],
    ['the beginning only', Buffer.from('REDIS0010\xfa\x09redis-ver', 'latin1'), 'rdb-truncated'],
  ])('is refused when it is %s', async (_, rdb, code) => {
    bed.tell('redis.rdb', rdb);
    expect(codesOf(await bed.make(ALONE))).toEqual([code]);
    expect(bed.kept).toEqual(['backup-log.jsonl', 'backup-log.md']);
    expect(bed.work).toEqual([]);
  });

  test('is refused when the checker of Redis says so', async () => {
    bed.program('redis-check-rdb', "echo '--- RDB ERROR DETECTED ---'; echo '[offset 9] Wrong CRC'; exit 1");
    const { refusals } = await bed.make(ALONE);
    expect(refusals).toEqual([{ code: 'rdb-damaged', detail: expect.stringContaining('Wrong CRC') }]);
  });

  test('is checked at both ends where the checker is older than the server', async () => {
    bed.program('redis-check-rdb', 'echo "[offset 9] Can\'t handle RDB format version 12"; exit 1');
    const { manifest, notes } = await bed.make(ALONE);
    expect(manifest?.stores[0]).toMatchObject({ checked_by: 'beginning-and-end', keys: 3 });
    expect(notes.map(({ code }) => code)).toContain('rdb-not-checked');
  });

  test('is refused when it holds nothing and Redis does', async () => {
    bed.program('redis-check-rdb', "echo '[info] 0 keys read'");
    expect(codesOf(await bed.make(ALONE))).toEqual(['rdb-without-keys']);
  });

  test('is not begun where the password is wrong, although redis-cli ends with 0', async () => {
    bed.tell('redis.password', 'right');
    bed.env('REDIS_PASSWORD=wrong\n');
    expect(codesOf(await bed.make(ALONE))).toEqual(['redis-login-refused']);
    bed.env('REDIS_PASSWORD=right\n');
    expect(codesOf(await bed.make({ ...ALONE, id: `${ID}2` }))).toEqual([]);
  });

  test('is not begun where redis-cli says that the login failed and goes on as somebody else', async () => {
    bed.program(
      'redis-cli',
      `case "$*" in *ping) echo 'AUTH failed: WRONGPASS invalid username-password pair' >&2; echo PONG ;; esac`,
    );
    expect(codesOf(await bed.make(ALONE))).toEqual(['redis-login-refused']);
  });

  test('is asked for at the address that REDIS_URL names, by TLS and as the user there', async () => {
    bed.env('REDIS_URL=rediss://cache:sesame-4711@cache.example.com:6380/1\n');
    bed.tell('redis.password', 'sesame-4711');
    bed.tell('redis.help', '--user --tls');
    bed.watchArguments();
    expect(codesOf(await bed.make(ALONE))).toEqual([]);
    expect(bed.told('started')).toMatch(
      /^redis-cli --tls --sni cache.example.com --user cache -h cache.example.com -p 6380 --rdb /m,
    );
  });

  test('is refused where redis-cli is too old for TLS or users, both at once', async () => {
    bed.env('REDIS_URL=rediss://cache:x@cache.example.com\n');
    expect(codesOf(await bed.make(ALONE))).toEqual(['redis-cli-unfit', 'redis-cli-unfit']);
  });

  test.each([
    ['one node of a cluster', 'cluster_enabled:1', 'redis-cluster'],
    [
      'a replica without its master',
      'role:slave\r\nmaster_host:db1\r\nmaster_link_status:down',
      'redis-replica-behind',
    ],
    ['a server that tells this user nothing', 'NOPERM this user has no permissions', 'redis-not-permitted'],
  ])('is refused when it is of %s', async (_, info, code) => {
    const memory = info.startsWith('NOPERM') ? '' : 'used_memory:4096\r\n';
    bed.tell('redis.info', `${memory}${info}\r\n`);
    expect(codesOf(await bed.make(ALONE))).toEqual([code]);
  });

  test('says that it is of a replica', async () => {
    bed.tell('redis.info', 'used_memory:4096\r\nrole:slave\r\nmaster_link_status:up\r\nmaster_sync_in_progress:0\r\n');
    expect((await bed.make(ALONE)).notes.map(({ code }) => code)).toEqual(['redis-replica']);
  });

  test('is given up where the server takes the call and never answers', async () => {
    bed.program('redis-cli', 'case "$*" in *ping) sleep 300 ;; esac');
    const { refusals } = await bed.make(ALONE, 'FAILBACK_ANSWER_SECONDS=1\n');
    expect(refusals).toEqual([{ code: 'redis-unreachable', detail: 'it gave no answer within 1 s' }]);
  });

  test('that fails takes the copy of the database with it', async () => {
    bed.tell('redis.rdb', '');
    expect(codesOf(await bed.make({ redis: true }))).toEqual(['rdb-empty']);
    expect(bed.kept).toEqual(['backup-log.jsonl', 'backup-log.md']);
    expect(readFileSync(bed.file('backup-log.jsonl'), 'utf8')).toContain('"reason":"rdb-empty"');
  });
});

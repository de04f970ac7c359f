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

  test('that fails takes the copy of the database with it', async () => {
    bed.tell('redis.rdb', '');
    expect(codesOf(await bed.make({ redis: true }))).toEqual(['rdb-empty']);
    expect(bed.kept).toEqual(['backup-log.jsonl', 'backup-log.md']);
    expect(readFileSync(bed.file('backup-log.jsonl'), 'utf8')).toContain('"reason":"rdb-empty"');
  });
});

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { backupScript } from '../src/host-script.ts';
import { parseList, type SnapshotList } from '../src/list-snapshots.ts';
import { parseManifest } from '../src/parse-manifest.ts';
import { retentionSteps } from '../src/retention.ts';
import { BackupBed, ID, SHELLS } from './backup-bed.ts';

const OLD = 'shop-production-20260101t000000z-scheduled-00000a';

describe.each(SHELLS)('snapshots on a host (%s)', (shell) => {
  let bed: BackupBed;
  beforeEach(() => {
    bed = new BackupBed(shell);
  });
  afterEach(() => bed.remove());

  const list = async (directory = bed.directory): Promise<SnapshotList> => {
    const place = { app: 'shop', environment: 'production', directory };
    const { stdout } = await bed.run(backupScript('list', ['shop', 'production', directory]));
    const parsed = parseList(stdout, place);
    if (parsed === null) throw new Error(stdout);
    return parsed;
  };
  const prune = async (...words: readonly string[]) =>
    (await bed.run(backupScript('prune', [bed.directory, ...words]))).stdout.trim().split('\n');

  /** As if it had been made in January. */
  const makeOld = async () => {
    await bed.make({ id: OLD, redis: true });
    const file = bed.file(OLD, 'manifest.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/"made_at": "[^"]*"/, '"made_at": "2026-01-01T00:00:00Z"'));
  };

  test('are listed with their manifests and what lies there, oldest first', async () => {
    await makeOld();
    await bed.make();
    mkdirSync(bed.file('shop-production-20260202t000000z-scheduled-00000b'));
    mkdirSync(bed.file('.shop-production-20260303t000000z-scheduled-00000c.partial'));
    const { folder, snapshots } = await list();
    expect(folder).toBe('readable');
    expect(snapshots.map(({ id, state }) => [id, state])).toEqual([
      [OLD, 'readable'],
      ['shop-production-20260202t000000z-scheduled-00000b', 'unreadable'],
      [ID, 'readable'],
    ]);
    const [first] = snapshots;
    if (first?.state !== 'readable') throw new Error('unreadable');
    expect([...first.files.keys()].sort()).toEqual(first.manifest.stores.map(({ file }) => file).sort());
  });

  test("of another environment whose name begins the same are another's", async () => {
    await bed.make();
    const file = bed.file(ID, 'manifest.json');
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace('"environment": "production"', '"environment": "production-2"'),
    );
    expect((await list()).snapshots).toEqual([]);
  });

  test('are none where there is no folder yet', async () => {
    expect(await list(bed.file('nowhere'))).toMatchObject({ folder: 'missing', snapshots: [] });
  });

  test('are removed by age, and the newest good one never', async () => {
    await makeOld();
    const retention = { mysql: 30 * 86_400_000, redis: 7 * 86_400_000 };
    const alone = await list();
    expect(retentionSteps(alone.snapshots, retention, alone.now)).toEqual([]);
    await bed.make({ redis: true });
    const { snapshots, now } = await list();
    expect(retentionSteps(snapshots, retention, now)).toEqual([{ kind: 'remove', id: OLD }]);
    expect(await prune('remove', OLD)).toEqual([`pruned ${OLD}`, 'end prune']);
    expect(bed.kept).toEqual(['backup-log.jsonl', 'backup-log.md', ID]);
  });

  test('lose only the store whose time is over, and the manifest says so', async () => {
    await makeOld();
    await bed.make({ redis: true });
    const { snapshots, now } = await list();
    const [step] = retentionSteps(snapshots, { mysql: null, redis: 7 * 86_400_000 }, now);
    if (step?.kind !== 'thin') throw new Error('no step');
    expect(await prune('thin', OLD, step.file, JSON.stringify(step.manifest))).toEqual([`pruned ${OLD}`, 'end prune']);
    const manifest = parseManifest(readFileSync(bed.file(OLD, 'manifest.json'), 'utf8'));
    expect(manifest?.stores.map(({ store, pruned_at }) => [store, pruned_at !== null])).toEqual([
      ['mysql', false],
      ['redis', true],
    ]);
    const after = await list();
    expect(retentionSteps(after.snapshots, { mysql: null, redis: 7 * 86_400_000 }, after.now)).toEqual([]);
  });

  test.each(['../backups', '/etc', '.', '-rf', 'a b', '.hidden', ''])(
    'are never looked for under the name %j',
    async (name) => {
      await bed.make();
      expect((await prune('remove', name))[0]).toMatch(/^kept .*is no name of a snapshot$/);
      expect(bed.kept).toContain(ID);
    },
  );

  test('that somebody reads are left alone', async () => {
    await bed.make();
    const hold = `exec 3<'${bed.file(ID)}'\nflock -s 3\n`;
    const script = backupScript('prune', [bed.directory, 'remove', ID]);
    const { stdout } = await bed.run(script, hold);
    expect(stdout).toContain(`kept ${ID} is in use`);
    expect(bed.kept).toContain(ID);
  });

  test('into which somebody put something of their own stay as they are', async () => {
    await bed.make();
    writeFileSync(bed.file(ID, '.note-of-the-auditor'), 'keep');
    expect(await prune('remove', ID)).toEqual([`kept ${ID} holds something that failback did not write`, 'end prune']);
    expect(await prune('thin', ID, 'manifest.json', '{}')).toEqual([
      `kept ${ID} holds something that failback did not write`,
      'end prune',
    ]);
    expect((await list()).snapshots).toMatchObject([{ state: 'readable', id: ID }]);
  });

  test('of thousands of tables are read again', async () => {
    const names = Array.from({ length: 8000 }, (_, at) => `table_with_a_rather_long_name_${at}_${'x'.repeat(60)}`);
    const tables = names.map((name) => `table\t${name}\t1\tInnoDB\n`).join('');
    bed.tell('mysql.answer', `server\tx\nbinary-log\t0\ndata\t1\t${names.length}\nevents\t0\n${tables}`);
    const dump = names.map((name) => `CREATE TABLE \`${name}\` (\n);\nINSERT INTO \`${name}\` VALUES (1);\n`).join('');
    bed.tell('dump.sql', `${dump}-- Dump completed\n`);
    expect((await bed.make({ mustHave: [names.at(-1) ?? ''] })).refusals).toEqual([]);
    expect((await list()).snapshots).toMatchObject([{ state: 'readable', manifest: { stores: [{ store: 'mysql' }] } }]);
  });

  test('without a manifest are none, and stay', async () => {
    await bed.make();
    rmSync(bed.file(ID, 'manifest.json'));
    expect(await prune('remove', ID)).toEqual([`kept ${ID} has no manifest`, 'end prune']);
    expect(bed.kept).toContain(ID);
  });
});

import { join } from 'node:path';
import type { Script } from '@failback/host';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { backupScript } from '../src/host-script.ts';
import { parseSchema } from '../src/schema-digest.ts';
import { BackupBed, SHELLS } from './backup-bed.ts';

const DUMP = `CREATE TABLE \`users\` (
  \`id\` int(11) NOT NULL AUTO_INCREMENT,
  PRIMARY KEY (\`id\`)
) ENGINE=InnoDB AUTO_INCREMENT=42 DEFAULT CHARSET=utf8mb4;
`;

describe.each(SHELLS)('the shape of a database (%s)', (shell) => {
  let bed: BackupBed;
  beforeEach(() => {
    bed = new BackupBed(shell);
    bed.tell('dump.sql', DUMP);
  });
  afterEach(() => bed.remove());

  const script = (credentials = 'app-env'): Script =>
    backupScript('schema', [credentials, 'git-tag', join(bed.root, 'app'), 'current', '-', 'shop']);
  const digest = async (asked = script()) => parseSchema((await bed.run(asked)).stdout);

  test('is the same while only rows come and go, and another when a column does', async () => {
    const first = await digest();
    expect(first).toEqual({ state: 'read', digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/), tables: 1 });
    bed.tell('dump.sql', DUMP.replace('=42', '=4711'));
    expect(await digest()).toEqual(first);
    bed.tell('dump.sql', `/*M!999999\\- enable the sandbox mode */ \n${DUMP}`);
    expect(await digest()).toEqual(first);
    bed.tell('dump.sql', DUMP.replace('int(11)', 'bigint(20)'));
    expect(await digest()).not.toEqual(first);
  });

  test('is read without a row, and the password is in no argument; nothing is left behind', async () => {
    await digest();
    const words = bed.told('mysqldump.arguments');
    expect(words).toContain('--no-data');
    expect(words).not.toContain('secret');
    expect(bed.told('client.cnf')).toContain('password="secret"');
    expect(bed.work).toEqual([]);
    expect(bed.kept).toEqual([]);
  });

  test('is read without the routines where this user may not see them', async () => {
    bed.tell(
      'mysqldump.then',
      'case " $* " in *" --routines "*) echo "mysqldump: shop has insufficient privileges to SHOW CREATE PROCEDURE" >&2; exit 2 ;; esac',
    );
    expect(await digest()).toMatchObject({ state: 'read' });
    expect(bed.told('mysqldump.arguments')).toContain('--skip-routines');
  });

  test('is refused, with why, where the dump fails, holds no table, or nobody may read the credentials', async () => {
    bed.tell('mysqldump.then', 'echo "mysqldump: Got error: 1045: Access denied (using secret)" >&2; exit 2');
    expect(await digest()).toEqual({ state: 'refused', why: expect.stringContaining('Access denied (using ***)') });
    bed.tell('mysqldump.then', '');
    bed.tell('dump.sql', '');
    expect(await digest()).toEqual({ state: 'refused', why: expect.stringContaining('database-empty') });
    expect(await digest(script('/nowhere/my.cnf'))).toMatchObject({
      why: expect.stringContaining('credentials-unreadable'),
    });
  });
});

test('half an answer is none', () => {
  expect(parseSchema(`schema ${'a'.repeat(64)} 3\n`)).toBeNull();
  expect(parseSchema('end schema\n')).toEqual({ state: 'refused', why: 'it did not say why' });
});

import { expect, test } from 'vitest';
import { sampleEntry, sampleSnapshot } from '../test/sample-snapshot.ts';
import { packedShare } from './packed-share.ts';
import { parseManifest } from './parse-manifest.ts';
import { newSnapshotId } from './snapshot-id.ts';

const { manifest } = sampleSnapshot({
  stores: [sampleEntry({}), sampleEntry({ store: 'redis', file: 'redis.rdb.zst' })],
});
const changed = (change: object) => JSON.stringify({ ...manifest, ...change });

test('a manifest is read as it was written, and a field of a later version does not hurt', () => {
  expect(parseManifest(JSON.stringify(manifest))).toEqual(manifest);
  expect(parseManifest(changed({ encrypted: false }))).toMatchObject({ id: 'one' });
});

test.each([
  ['no JSON', '{"schema_version": 1,'],
  ['nothing', 'null'],
  ['of a later schema', changed({ schema_version: 2 })],
  ['of no store', changed({ stores: [] })],
  ['of an unknown store', changed({ stores: [{ ...sampleEntry({}), store: 'assets' }] })],
  ['of an unknown kind', changed({ kind: 'weekly' })],
  ['of no time', changed({ made_at: 'yesterday' })],
  ['of a file elsewhere', changed({ stores: [sampleEntry({ file: '../../etc/passwd' })] })],
  ['of a hidden file', changed({ stores: [sampleEntry({ file: '.ssh' })] })],
  ['of a file that is not a copy', changed({ stores: [sampleEntry({ file: 'manifest.json' })] })],
  ['of two copies in one file', changed({ stores: [sampleEntry({}), sampleEntry({ database: 'other' })] })],
  ['of no digest', changed({ stores: [sampleEntry({ sha256: 'abc' })] })],
  ['of less than no bytes', changed({ stores: [sampleEntry({ bytes: -1 })] })],
])('a manifest that is %s is not believed', (_, text) => {
  expect(parseManifest(text)).toBeNull();
});

test('what a byte of data comes to is what the newest whole snapshot of that database measured', () => {
  const older = sampleSnapshot({ id: 'older', stores: [sampleEntry({ bytes: 10, data_bytes: 400 })] });
  const damaged = sampleSnapshot({ id: 'z', stores: [sampleEntry({ bytes: 1, completion: 'damaged' })] });
  const other = sampleSnapshot({ id: 'y', stores: [sampleEntry({ bytes: 1, database: 'other' })] });
  expect(packedShare([older, sampleSnapshot({}), damaged, other], 'shop')).toBe(0.25);
  expect(packedShare([], 'shop')).toBe(1);
});

test('a size that the server had not counted yet, after a large import, does not make the next snapshot a thousand times as large', () => {
  const uncounted = sampleEntry({ bytes: 60e6, uncompressed_bytes: 120e6, data_bytes: 16_384 });
  expect(packedShare([sampleSnapshot({ stores: [uncounted] })], 'shop')).toBe(2.5);
});

test('ids sort by time, and are names of folders', () => {
  const id = newSnapshotId(
    { app: 'shop', environment: 'production', kind: 'pre-release' },
    0,
    Buffer.from([1, 2, 255]),
  );
  expect(id).toBe('shop-production-19700101t000000z-pre-release-0102ff');
});

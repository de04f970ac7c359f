import { describe, expect, test } from 'vitest';
import { sampleEntry, sampleSnapshot } from '../test/sample-snapshot.ts';
import type { ListedSnapshot } from './listed-snapshot.ts';
import { retentionSteps } from './retention.ts';

const DAY = 86_400_000;
const NOW = Date.parse('2026-11-21T00:00:00Z');
const RETENTION = { mysql: 30 * DAY, redis: 7 * DAY };

const ago = (days: number) => new Date(NOW - days * DAY).toISOString();
const steps = (...snapshots: readonly ListedSnapshot[]) =>
  retentionSteps(snapshots, RETENTION, NOW).map(({ kind, id }) => `${kind} ${id}`);

describe('retention', () => {
  const fresh = sampleSnapshot({ id: 'fresh', made_at: ago(1) });

  test('removes what is past its age, and keeps what is not', () => {
    expect(
      steps(sampleSnapshot({ id: 'old', made_at: ago(31) }), sampleSnapshot({ id: 'mid', made_at: ago(29) }), fresh),
    ).toEqual(['remove old']);
  });

  test('keeps the newest good one however old it is', () => {
    expect(steps(sampleSnapshot({ id: 'a', made_at: ago(90) }), sampleSnapshot({ id: 'b', made_at: ago(80) }))).toEqual(
      ['remove a'],
    );
  });

  test.each([
    ['damaged', sampleSnapshot({ id: 'bad', made_at: ago(1), stores: [sampleEntry({ completion: 'damaged' })] })],
    ['without its file', sampleSnapshot({ id: 'bad', made_at: ago(1) }, new Map())],
    ['shorter than it was', sampleSnapshot({ id: 'bad', made_at: ago(1) }, new Map([['mysql.sql.zst', 5]]))],
    ['forensic', sampleSnapshot({ id: 'bad', made_at: ago(1), kind: 'forensic' })],
  ])('does not take one that is %s for the newest good one', (_, bad) => {
    expect(steps(sampleSnapshot({ id: 'good', made_at: ago(90) }), bad)).toEqual([]);
  });

  test('never removes a forensic one, one that cannot be read, or one of the future', () => {
    expect(
      steps(
        sampleSnapshot({ id: 'evidence', made_at: ago(900), kind: 'forensic' }),
        { state: 'unreadable', id: 'what-is-this' },
        sampleSnapshot({ id: 'future', made_at: ago(-400) }),
        fresh,
      ),
    ).toEqual([]);
  });

  test.each([
    ['was ahead when an older one was made', ago(-5000)],
    ['was in 1970 when the newest was made', '1970-01-01T00:00:00Z'],
  ])('never removes the newest good one where the clock of the host %s', (_, madeAt) => {
    const older = { id: 'shop-production-20260901t000000z-scheduled-00000a', made_at: '2026-09-01T00:00:00Z' };
    const newest = { id: 'shop-production-20260915t000000z-scheduled-00000b', made_at: '2026-09-15T00:00:00Z' };
    const wrong = madeAt < newest.made_at ? newest : older;
    const pair = [older, newest].map((each) =>
      sampleSnapshot({ ...each, made_at: each === wrong ? madeAt : each.made_at }),
    );
    expect(steps(...pair)).not.toContain(`remove ${newest.id}`);
    expect(steps(...pair, fresh)).not.toContain(madeAt < '2000' ? '' : `remove ${older.id}`);
  });

  test('takes for old only what is old by the clock of the host and by that of who asked for it', () => {
    const id = 'shop-production-20261115t000000z-scheduled-00000a';
    expect(steps(sampleSnapshot({ id, made_at: '1970-01-01T00:00:00Z' }), fresh)).toEqual([]);
    expect(steps(sampleSnapshot({ id: id.replace('1115', '0901'), made_at: ago(1) }), fresh)).toEqual([]);
    expect(steps(sampleSnapshot({ id: id.replace('1115', '0901'), made_at: ago(80) }), fresh)).toHaveLength(1);
  });

  test('keeps for ever what the runbook no longer declares', () => {
    const old = sampleSnapshot({ id: 'old', made_at: ago(900) });
    expect(retentionSteps([old, fresh], { mysql: null, redis: null }, NOW)).toEqual([]);
  });

  test('judges each database by itself', () => {
    const other = sampleSnapshot({ id: 'other', made_at: ago(90), stores: [sampleEntry({ database: 'other' })] });
    expect(steps(other, fresh)).toEqual([]);
  });

  test('takes from a snapshot the store whose time is over', () => {
    const stores = [sampleEntry({}), sampleEntry({ store: 'redis', file: 'redis.rdb.zst' })];
    const both = (id: string, days: number) => sampleSnapshot({ id, made_at: ago(days), stores });
    const found = retentionSteps([both('older', 40), both('old', 8), both('new', 1)], RETENTION, NOW);
    expect(found).toEqual([
      { kind: 'remove', id: 'older' },
      { kind: 'thin', id: 'old', file: 'redis.rdb.zst', manifest: expect.anything() },
    ]);
    const thinned = found.find((step) => step.kind === 'thin')?.manifest.stores;
    expect(thinned?.map(({ pruned_at }) => pruned_at)).toEqual([null, '2026-11-21T00:00:00.000Z']);
  });
});

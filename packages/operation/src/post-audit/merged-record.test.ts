import { buildTimeline } from '@failback/record';
import type { RecordLine } from '@failback/runbook';
import { describe, expect, test } from 'vitest';
import { rolledBack } from '../../../record/test/sample-record.ts';
import type { HostJournal } from './host-journals.ts';
import { mergedRecord } from './merged-record.ts';

const record = rolledBack();
const kept: readonly RecordLine[] = record.lines;

/** What a host wrote, as it stands in its file: without its name and without the controller's time. */
function journal(host: string, change: (rows: string[]) => string[] = (rows) => rows): HostJournal {
  const rows = kept
    .filter((line) => line.host === host)
    .map(({ host: _, time: __, ...event }) => JSON.stringify(Object.fromEntries(Object.entries(event).reverse())));
  return { host, rows: change(rows) };
}

const merged = (...journals: readonly HostJournal[]) => mergedRecord(kept, journals, null);

describe('a kept record and the journals of its hosts', () => {
  test('that say the same make the record that there was', () => {
    const { lines, differences, notices } = merged(journal('app1'), journal('app2'));
    expect({ differences, notices }).toEqual({ differences: [], notices: [] });
    expect(buildTimeline([...lines])).toEqual(buildTimeline([...kept]));
  });

  test('that differ in a line: that of the host holds, and the line is named', () => {
    const changed = journal('app1', (rows) => rows.map((row) => row.replace('"CLOSED"', '"PREPARED"')));
    const { differences, lines } = merged(changed, journal('app2'));
    expect(differences).toEqual([expect.stringMatching(/^1 line of app1 differ.*: \d+\.$/)]);
    const states = lines.flatMap((line) => (line.host === 'app1' && line.event === 'state' ? [line.state] : []));
    expect(states).not.toContain('CLOSED');
  });

  test('a line that the host no longer has is told, and kept', () => {
    const { differences, lines } = merged(
      journal('app1', (rows) => rows.slice(1)),
      journal('app2'),
    );
    expect(differences).toEqual([expect.stringContaining('1 line of app1 stand in the kept record')]);
    expect(lines).toHaveLength(kept.length);
  });

  test('a journal that is gone is told', () => {
    expect(merged({ host: 'app1', rows: null }, journal('app2')).differences).toEqual([
      expect.stringContaining('app1 no longer has the journal'),
    ]);
  });

  test('what a host wrote later is no difference, and is added', () => {
    const later = '{"boot":"boot-1","seq":999,"up":1,"at":1772874900,"event":"alert","status":"delivered"}';
    const { differences, notices, lines } = merged(
      journal('app1', (rows) => [...rows, later]),
      journal('app2'),
    );
    expect(differences).toEqual([]);
    expect(notices).toEqual([expect.stringContaining('1 line of app1 come from its own journal')]);
    expect(lines).toHaveLength(kept.length + 1);
  });

  test('a last line that is torn is no difference, garbage in the middle is', () => {
    expect(merged(journal('app1', (rows) => [...rows, '{"boot":"b'])).differences).toEqual([]);
    expect(merged(journal('app1', ([first = '', ...rows]) => [first, 'garbage', ...rows])).differences).toEqual([
      expect.stringContaining('cannot be read'),
    ]);
  });
});

test('without a kept record the hosts tell it, from the plan that they keep', () => {
  const plan = { plan: record.plan, digest: 'sha256:0' };
  const { lines } = mergedRecord([], [journal('app1'), journal('app2')], plan);
  const timeline = buildTimeline([...lines]);
  expect(timeline.operation).toBe(record.plan.operation);
  expect(timeline.hosts.map(({ state }) => state)).toEqual(['ON_TARGET', 'ON_TARGET']);
  expect(timeline.outcome).toBeNull();
});

describe('a host whose clock cannot be trusted', () => {
  const row = (seq: number, up: number, at: unknown, boot = 'boot-1') =>
    JSON.stringify({ boot, seq, up, at, event: 'state', state: 'CLOSED', reason: 'quiesced' });
  const times = (rows: readonly string[]) =>
    mergedRecord([], [{ host: 'app1', rows }], null).lines.map(({ time }) => time);

  test('that was set back meanwhile: its lines stand as far apart as it was up between them', () => {
    expect(times([row(1, 5_000, 1_772_874_842), row(2, 7_500, 5)])).toEqual([
      '2026-03-07T09:14:02.000Z',
      '2026-03-07T09:14:04.500Z',
    ]);
  });

  test('that was set back before a restart: no line stands before its predecessor', () => {
    const [before, after] = times([row(1, 5_000, 1_772_874_842), row(2, 100, 5, 'boot-2')]);
    expect(after).toBe(before);
  });

  test.each([1e300, -1e300, 1e15, 'now', null, 1.7e12])(
    'that says %j: its line is not read, and that is told',
    (at) => {
      const rows = [row(1, 1, at), row(2, 2, 1_772_874_842)];
      const { lines, differences } = mergedRecord([], [{ host: 'app1', rows }], null);
      expect(lines).toHaveLength(1);
      expect(differences).toEqual([expect.stringContaining('1 line in the journal of app1 cannot be read')]);
    },
  );
});

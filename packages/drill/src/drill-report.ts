import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openRecordFolder, type RecordReports } from '@failback/operation';
import type { TrafficStats } from './traffic-stats.ts';

/**
 * Copies the record that the action has written, completed by what the clients lived through: the one thing that only a
 * drill can measure.
 * @param from folder with the action's `journal.jsonl`
 */
export function writeDrillReport(from: string, out: string, clients: TrafficStats): RecordReports {
  const journal = readFileSync(join(from, 'journal.jsonl'), 'utf8');
  const folder = openRecordFolder(out, (text) => text, journal);
  folder.append({
    host: null,
    time: lastTime(journal),
    event: 'outage',
    seconds: Math.round(clients.longestOutage) / 1000,
    requests: clients.requests,
    failed: clients.failed,
  });
  return folder.writeReports();
}

/** A fact about the whole run stands at its end. */
function lastTime(journal: string): string {
  const last = journal.trimEnd().split('\n').at(-1) ?? '';
  const { time } = JSON.parse(last) as { readonly time: string };
  return time;
}

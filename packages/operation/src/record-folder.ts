import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildTimeline, parseRecord, reportHtml, reportJson, reportMarkdown, type Timeline } from '@failback/record';
import type { RecordLine } from '@failback/runbook';

/** Where the record of a run is kept: `journal.jsonl` while it runs, the reports made from it at its end. */
export interface RecordFolder {
  readonly directory: string;
  append(line: RecordLine): void;
  /** (Re)writes `report.md`, `report.html` and `report.json` from the journal as it stands. */
  writeReports(): RecordReports;
}

export interface RecordReports {
  readonly timeline: Timeline;
  readonly markdown: string;
  readonly json: ReturnType<typeof reportJson>;
  /** Path of `report.md`. */
  readonly path: string;
}

/**
 * @param redact masks secrets; it sees each line before the line is written anywhere
 * @param text an earlier journal that this one continues
 */
export function openRecordFolder(directory: string, redact: (text: string) => string, text = ''): RecordFolder {
  mkdirSync(directory, { recursive: true });
  const journal = join(directory, 'journal.jsonl');
  // A last line that is torn (its writer was killed) would spoil the next one as well.
  let written = text.slice(0, text.lastIndexOf('\n') + 1);
  const held = heldLines();
  for (const line of parseRecord(written)) held.isNew(line);
  writeFileSync(journal, written);
  return {
    directory,
    append(line) {
      // Whoever continues a record reads the hosts' journals from their start.
      if (!held.isNew(line)) return;
      const row = `${redact(JSON.stringify(line))}\n`;
      written += row;
      appendFileSync(journal, row);
    },
    writeReports() {
      const timeline = buildTimeline(parseRecord(written));
      const markdown = reportMarkdown(timeline);
      const json = reportJson(timeline);
      const path = join(directory, 'report.md');
      writeFileSync(path, markdown);
      writeFileSync(join(directory, 'report.html'), reportHtml(timeline));
      writeFileSync(join(directory, 'report.json'), `${JSON.stringify(json, null, 2)}\n`);
      return { timeline, markdown, json, path };
    },
  };
}

/** Remembers which lines of hosts are there: boot and number identify a line, until another operation counts anew. */
function heldLines(): { readonly isNew: (line: RecordLine) => boolean } {
  const held = new Set<string>();
  let operation: string | null = null;
  return {
    isNew(line) {
      if (line.host === null) {
        if (line.event === 'operation' && line.plan.operation !== operation) held.clear();
        if (line.event === 'operation') operation = line.plan.operation;
        return true;
      }
      const key = `${line.host} ${line.boot} ${line.seq}`;
      if (held.has(key)) return false;
      held.add(key);
      return true;
    },
  };
}

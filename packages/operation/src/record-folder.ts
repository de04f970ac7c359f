import { appendFileSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildTimeline,
  type PublicKnowledge,
  parseRecord,
  publicRecord,
  type ReportJson,
  recordHead,
  reportHtml,
  reportJson,
  reportMarkdown,
  type Shown,
  type Timeline,
  wholeRecord,
} from '@failback/record';
import type { RecordLine } from '@failback/runbook';
import { redactedLine } from './redacted-line.ts';

/**
 * Who can read what is made from the record. For anybody it is the record without the words of hosts and people, in the folder
 * `published` of its own, so that whoever uploads it does not upload the record; `nobody` gets no report.
 */
export type Readers =
  | { readonly kind: 'team' }
  | { readonly kind: 'anybody' | 'nobody'; readonly known: PublicKnowledge };

/** Where the record of a run is kept: `journal.jsonl` while it runs, the reports made from it at its end. */
export interface RecordFolder {
  readonly directory: string;
  /** Where reports belong: apart from the record, where not everybody who reads them may read it. */
  readonly reports: string;
  readonly readers: Readers;
  /** What its readers may see of a line; asked once for each line, in order. */
  readonly shown: Shown;
  /** Never throws: what cannot be written is kept in memory, and the record says so once. */
  append(line: RecordLine): void;
  /** The record as it stands, redacted. */
  text(): string;
  /** (Re)writes `report.md`, `report.html` and `report.json` from the journal as it stands; never throws. */
  writeReports(): RecordReports;
}

export interface RecordReports {
  readonly timeline: Timeline;
  readonly markdown: string;
  /** `record_head`: head of the chain of the record that the reports were made from. */
  readonly json: ReportJson & { readonly record_head: string };
  /** Path of `report.md`; null when there is none for anybody to read. */
  readonly path: string | null;
}

/**
 * @param redact masks secrets in the free text of each line, before the line is written anywhere
 * @param text an earlier journal that this one continues
 * @throws Error when the folder cannot be made or written now, before anything has begun
 */
export function openRecordFolder(
  directory: string,
  redact: (text: string) => string,
  text = '',
  readers: Readers = { kind: 'team' },
): RecordFolder {
  mkdirSync(directory, { recursive: true });
  const published = readers.kind === 'anybody' ? join(directory, 'published') : directory;
  mkdirSync(published, { recursive: true });
  const shownAnew = (): Shown => (readers.kind === 'team' ? wholeRecord() : publicRecord(readers.known));
  const journal = join(directory, 'journal.jsonl');
  // A last line that is torn (its writer was killed) would spoil the next one as well.
  let written = text.slice(0, text.lastIndexOf('\n') + 1);
  const held = heldLines();
  for (const line of parseRecord(written)) held.isNew(line);
  writeFileSync(journal, written);
  let told = false;
  /** The disk of the runner is no reason to leave a host half way. */
  const attempt = (write: () => void): void => {
    try {
      write();
    } catch (error) {
      if (told) return;
      told = true;
      const reason = error instanceof Error ? error.message : String(error);
      const text = `The record cannot be written: ${reason}. What is done goes on; what cannot be written is kept in memory.`;
      written += rowOf({ host: null, time: new Date().toISOString(), event: 'notice', text });
    }
  };
  /** A write that failed may have torn a line or left one out: from then on the file is made anew, beside the one there is. */
  const rewrite = (): void => {
    writeFileSync(`${journal}.new`, written);
    renameSync(`${journal}.new`, journal);
  };
  const reports = (): RecordReports => {
    const shown = shownAnew();
    const timeline = buildTimeline(parseRecord(written).flatMap((line) => shown(line) ?? []));
    const path = readers.kind === 'nobody' ? null : join(published, 'report.md');
    const head = recordHead(written);
    const markdown = `${reportMarkdown(timeline)}\nHead of the record's chain: \`${head}\`\n`;
    return { timeline, markdown, json: { ...reportJson(timeline), record_head: head }, path };
  };
  return {
    directory,
    reports: published,
    readers,
    shown: shownAnew(),
    append(line) {
      // Whoever continues a record reads the hosts' journals from their start.
      if (!held.isNew(line)) return;
      const row = rowOf(redactedLine(line, redact));
      written += row;
      attempt(() => (told ? rewrite() : appendFileSync(journal, row)));
    },
    text: () => written,
    writeReports() {
      const { timeline, markdown, json, path } = reports();
      attempt(() => {
        if (path === null) return;
        writeFileSync(path, markdown);
        writeFileSync(join(published, 'report.html'), reportHtml(timeline));
        writeFileSync(join(published, 'report.json'), `${JSON.stringify(json, null, 2)}\n`);
      });
      // Once more, since it may have just been said that they could not be written.
      return reports();
    },
  };
}

function rowOf(line: RecordLine): string {
  return `${JSON.stringify(line)}\n`;
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

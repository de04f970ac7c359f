import { linesOfLastOperation, parseRecord } from '@failback/record';
import { printableLine, type RecordLine } from '@failback/runbook';
import type { KeptFile } from '../kept-record.ts';

export interface KeptLines {
  /** Of the operation, from all runs that worked on it, in the order of their records. */
  readonly lines: readonly RecordLine[];
  /** A sentence for each record that is kept under the operation and tells of another one. */
  readonly foreign: readonly string[];
}

/** What the kept records tell of an operation. A run that finished another one before tells of both; the last one counts. */
export function keptLines(files: readonly Pick<KeptFile, 'file' | 'text'>[], operation: string): KeptLines {
  const records = files.map(({ file, text }) => {
    const lines = linesOfLastOperation(parseRecord(text));
    return { file, lines, of: lines.find(isBeginning)?.plan.operation ?? null };
  });
  const others = records.filter(({ of }) => of !== null && of !== operation);
  return {
    lines: records.filter(({ of }) => of === operation).flatMap(({ lines }) => lines),
    foreign: others.map(
      ({ file, of }) =>
        `${file} is kept under ${operation} and tells of another operation, ${printableLine(of ?? '', 80)}; it is not read.`,
    ),
  };
}

export function isBeginning(line: RecordLine): line is Extract<RecordLine, { readonly event: 'operation' }> {
  return line.host === null && line.event === 'operation';
}

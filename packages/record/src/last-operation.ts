import type { RecordLine } from '@failback/runbook';

/**
 * The record as far as it tells of its last operation. A run that finds an unfinished operation brings that one to its end
 * first; when it was undone, what was asked for is done by an operation of its own, whose hosts count their lines anew.
 */
export function linesOfLastOperation(lines: readonly RecordLine[]): readonly RecordLine[] {
  const id = lines.reduce<string | null>((last, line) => operationOf(line) ?? last, null);
  const begins = lines.findIndex((line) => id !== null && operationOf(line) === id);
  return lines.filter((line, place) => place >= begins || !isOfAnOperation(line));
}

function operationOf(line: RecordLine): string | null {
  return line.host === null && line.event === 'operation' ? line.plan.operation : null;
}

/** What is about the run itself (who was reached, what was seen, what was said) belongs to both. */
function isOfAnOperation(line: RecordLine): boolean {
  if (line.host !== null) return true;
  switch (line.event) {
    case 'operation':
    case 'claimed':
    case 'went':
    case 'decided':
    case 'step-output':
      return true;
    case 'assessed':
      return line.purpose !== 'outage';
    case 'connected':
    case 'connection-lost':
    case 'cancelled':
    case 'outage':
    case 'notice':
    case 'refused':
    case 'finished':
      return false;
  }
}

import type { ProbeFiles } from '@failback/health';
import type { RecordLine } from '@failback/runbook';

/** Remembers, from a record as it comes into being, which probe file each host has left for the runner's proof. */
export function probeFilesOf(record: (line: RecordLine) => void): {
  readonly record: (line: RecordLine) => void;
  readonly kept: () => ProbeFiles;
} {
  const kept: Record<string, string> = {};
  return {
    record(line) {
      if (line.host !== null && line.event === 'fact' && line.key === 'probe-file-kept') kept[line.host] = line.value;
      record(line);
    },
    kept: () => kept,
  };
}

import type { RecordLine } from '@failback/runbook';

/** Remembers, from a record as it comes into being, whether the control host put the release that was left under quarantine. */
export function quarantineSeen(record: (line: RecordLine) => void): {
  readonly record: (line: RecordLine) => void;
  readonly seen: () => boolean;
} {
  let seen = false;
  return {
    record(line) {
      if (line.host !== null && line.event === 'end' && line.step === 'record.quarantine') {
        seen = line.result === 'ok' || line.result === 'already';
      }
      record(line);
    },
    seen: () => seen,
  };
}

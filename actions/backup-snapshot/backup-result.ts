import type { Result } from '@failback/action';
import type { BackupEnd } from '@failback/operation';
import type { Environment } from '@failback/runbook';

/** The output `result`, which is also report.json. */
export function backupResult({ app, name }: Environment, mode: 'execute' | 'dry-run', end: BackupEnd): Result {
  const common = {
    schema_version: 1,
    app,
    environment: name,
    mode,
    decision: end.decision,
    reason_code: end.reasonCode,
    notes: end.notes,
  } as const;
  switch (end.decision) {
    case 'refused':
      return { ...common, problems: end.problems };
    case 'stored': {
      const { host, space, retention } = end;
      return { ...common, host, space, retention, manifest: end.manifest };
    }
  }
}

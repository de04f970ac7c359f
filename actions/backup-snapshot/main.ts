import { githubRunner, readInputs, reportFailure, writeOutputs } from '@failback/action';

try {
  const inputs = readInputs('backup-snapshot', githubRunner);
  const { runBackup } = await import('./run-backup.ts');
  await runBackup(inputs, githubRunner, process.env);
} catch (error) {
  const { reasonCode, text } = reportFailure(error, githubRunner);
  writeOutputs(
    'backup-snapshot',
    {
      decision: 'refused',
      'reason-code': reasonCode,
      result: { schema_version: 1, decision: 'refused', reason_code: reasonCode, text },
      report: null,
      'operation-id': null,
      'snapshot-id': null,
    },
    githubRunner,
  );
}

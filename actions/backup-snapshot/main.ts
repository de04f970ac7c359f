import { checkedInputs, githubRunner, reportFailure, writeOutputs } from '@failback/action';

try {
  const inputs = await checkedInputs(
    'backup-snapshot',
    githubRunner,
    process.env,
    () => import('@failback/operation/read-runbook'),
  );
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

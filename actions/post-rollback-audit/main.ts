import { checkedInputs, githubRunner, reportFailure, writeOutputs } from '@failback/action';

try {
  const inputs = await checkedInputs(
    'post-rollback-audit',
    githubRunner,
    process.env,
    () => import('@failback/operation/read-runbook'),
  );
  const { runAudit } = await import('./run-audit.ts');
  await runAudit(inputs, githubRunner, process.env);
} catch (error) {
  const { reasonCode } = reportFailure(error, githubRunner);
  writeOutputs(
    'post-rollback-audit',
    {
      decision: 'incomplete',
      'reason-code': reasonCode,
      result: { schema_version: 1, decision: 'incomplete', reason_code: reasonCode },
      report: null,
      'operation-id': null,
      'drift-count': null,
      'reattempt-allowed': 'false',
    },
    githubRunner,
  );
}

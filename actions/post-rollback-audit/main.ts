import { githubRunner, readInputs, reportFailure, writeOutputs } from '@failback/action';

try {
  const inputs = readInputs('post-rollback-audit', githubRunner);
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

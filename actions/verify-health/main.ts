import { checkedInputs, githubRunner, reportFailure, writeOutputs } from '@failback/action';

try {
  const inputs = await checkedInputs(
    'verify-health',
    githubRunner,
    process.env,
    () => import('@failback/operation/read-runbook'),
  );
  const { runVerification } = await import('./run-verification.ts');
  await runVerification(inputs, githubRunner, process.env);
} catch (error) {
  const { reasonCode, text } = reportFailure(error, githubRunner);
  writeOutputs(
    'verify-health',
    {
      // Nothing was measured, so nothing is known: that is never healthy, and never unhealthy.
      decision: 'inconclusive',
      'reason-code': reasonCode,
      result: { schema_version: 1, verdict: 'inconclusive', reason_code: reasonCode, text },
      report: null,
      'operation-id': null,
      'served-release': null,
    },
    githubRunner,
  );
}

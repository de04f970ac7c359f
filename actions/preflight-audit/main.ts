import { checkedInputs, githubRunner, reportFailure, writeOutputs } from '@failback/action';

try {
  const inputs = await checkedInputs(
    'preflight-audit',
    githubRunner,
    process.env,
    () => import('@failback/operation/read-runbook'),
  );
  const { runPreflight } = await import('./run-preflight.ts');
  await runPreflight(inputs, githubRunner, process.env);
} catch (error) {
  const { reasonCode, text } = reportFailure(error, githubRunner);
  writeOutputs(
    'preflight-audit',
    {
      // Nothing was looked at, so nothing is known: that is never a pass.
      decision: 'inconclusive',
      'reason-code': reasonCode,
      result: { schema_version: 1, decision: 'inconclusive', reason_code: reasonCode, text },
      report: null,
      'operation-id': null,
      target: null,
      'predicted-seconds': null,
    },
    githubRunner,
  );
}

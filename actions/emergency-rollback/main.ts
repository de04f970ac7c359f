import { checkedInputs, githubRunner } from '@failback/action';
import { guarded } from './guarded.ts';

await guarded(async (guard) => {
  const inputs = await checkedInputs(
    'emergency-rollback',
    githubRunner,
    process.env,
    () => import('@failback/operation/read-runbook'),
  );
  const { runRollback } = await import('./run-rollback.ts');
  await runRollback(inputs, { runner: githubRunner, env: process.env, ...guard });
});

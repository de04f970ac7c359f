import { checkedInputs, githubRunner } from '@failback/action';
import { guarded } from '../emergency-rollback/guarded.ts';

await guarded(async (guard) => {
  const inputs = await checkedInputs(
    'root',
    githubRunner,
    process.env,
    () => import('@failback/operation/read-runbook'),
  );
  const { runWhole } = await import('./run-whole.ts');
  await runWhole(inputs, { runner: githubRunner, env: process.env, ...guard });
});

import { githubRunner, readInputs } from '@failback/action';
import { guarded } from './guarded.ts';

await guarded(async (guard) => {
  const inputs = readInputs('emergency-rollback', githubRunner);
  const { runRollback } = await import('./run-rollback.ts');
  await runRollback(inputs, { runner: githubRunner, env: process.env, ...guard });
});

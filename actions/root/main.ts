import { githubRunner, readInputs } from '@failback/action';
import { guarded } from '../emergency-rollback/guarded.ts';

await guarded(async (guard) => {
  const inputs = readInputs('root', githubRunner);
  const { runWhole } = await import('./run-whole.ts');
  await runWhole(inputs, { runner: githubRunner, env: process.env, ...guard });
});

import { githubRunner, readInputs } from '@failback/action';
import { runOutputs } from './run-outputs.ts';

/** The runner sends SIGINT, 7.5 s later SIGTERM, and 2.5 s after that it kills. The first is heeded, none ends us. */
const cancelled = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => cancelled.abort(signal));

const outputs = runOutputs(githubRunner);
// What is thrown in a callback passes every catch; whoever reads the outputs must still learn how it stands.
process.on('uncaughtException', (error) => {
  outputs.fail(error);
  process.exit();
});

try {
  const inputs = readInputs('emergency-rollback', githubRunner);
  const { runRollback } = await import('./run-rollback.ts');
  await runRollback(inputs, { runner: githubRunner, env: process.env, cancelled: cancelled.signal, outputs });
} catch (error) {
  outputs.fail(error);
}

import { githubRunner, readInputs, reportFailure, writeOutputs } from '@failback/action';
import { noReport } from './outputs.ts';

/** The runner sends SIGINT, 7.5 s later SIGTERM, and 2.5 s after that it kills. The first is heeded, none ends us. */
const cancelled = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => cancelled.abort(signal));

try {
  const inputs = readInputs('emergency-rollback', githubRunner);
  const { runRollback } = await import('./run-rollback.ts');
  await runRollback(inputs, { runner: githubRunner, env: process.env, cancelled: cancelled.signal });
} catch (error) {
  const failure = reportFailure(error, githubRunner);
  writeOutputs('emergency-rollback', noReport(failure), githubRunner);
}

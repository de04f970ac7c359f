import {
  actorOf,
  annotateProblems,
  configPath,
  type InputValues,
  type Runner,
  recordDirectory,
  writeOutputs,
} from '@failback/action';
import { redactor } from '@failback/host';
import { openRecordFolder, readEnvironment, rollback, systemContext } from '@failback/operation';
import { headline } from '@failback/record';
import { liveLog } from './live-log.ts';
import { outputsOf } from './outputs.ts';
import { savePostState } from './post-state.ts';

export interface Surroundings {
  readonly runner: Runner;
  readonly env: NodeJS.ProcessEnv;
  readonly cancelled: AbortSignal;
}

/** Runs one rollback for GitHub Actions: live progress, outputs, summary and reports. */
export async function runRollback(
  inputs: InputValues<'emergency-rollback'>,
  { runner, env, cancelled }: Surroundings,
): Promise<void> {
  const environment = readEnvironment(configPath(inputs.config, env), inputs.environment);
  const redact = redactor([inputs.sshPrivateKey, inputs.sshPassphrase]);
  const folder = openRecordFolder(recordDirectory(env, 'emergency-rollback'), redact);
  savePostState({ record: folder.directory, main: 'running' }, runner);
  const live = liveLog(folder, runner);
  cancelled.addEventListener('abort', () => {
    savePostState({ cancelledAt: Date.now() }, runner);
    // What is provisional must not fail the step for good: after the decision the run goes on, and may still succeed.
    const provisional = { setOutput: runner.setOutput, fail: () => undefined };
    writeOutputs('emergency-rollback', outputsOf(folder.writeReports()), provisional);
  });
  try {
    const credentials = {
      privateKey: inputs.sshPrivateKey,
      passphrase: inputs.sshPassphrase,
      knownHosts: inputs.sshKnownHosts,
    };
    const end = await rollback(
      environment,
      {
        procedure: inputs.procedure,
        target: inputs.target,
        incident: {
          severity: inputs.severity,
          signals: inputs.signals,
          reason: inputs.reason === '' ? 'not given' : inputs.reason,
          actor: actorOf(env),
          override: null,
        },
        scenario: inputs.scenario,
        operation: inputs.operationId,
        without: [],
        mode: inputs.dryRun ? 'dry-run' : 'execute',
      },
      systemContext(credentials, live.take, cancelled),
    );
    annotateProblems(end.problems, runner);
  } finally {
    live.stop();
  }
  const reports = folder.writeReports();
  writeOutputs('emergency-rollback', outputsOf(reports), runner);
  savePostState({ main: 'ended' }, runner);
  runner.print(headline(reports.timeline).sentence);
  await runner.summarise(reports.markdown);
}

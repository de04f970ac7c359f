import {
  actorOf,
  annotateProblems,
  attempt,
  configPath,
  type InputValues,
  type Runner,
  recordDirectory,
  summarise,
  WITHOUT_RUNBOOK,
} from '@failback/action';
import { redactor } from '@failback/host';
import { openRecordFolder, readEnvironment, rollback, systemContext } from '@failback/operation';
import { headline } from '@failback/record';
import { liveLog } from './live-log.ts';
import { savePostState } from './post-state.ts';
import type { RunOutputs } from './run-outputs.ts';

export interface Surroundings {
  readonly runner: Runner;
  readonly env: NodeJS.ProcessEnv;
  readonly cancelled: AbortSignal;
  readonly outputs: RunOutputs;
}

/** Runs one rollback for GitHub Actions: live progress, outputs, summary and reports. */
export async function runRollback(
  inputs: InputValues<'emergency-rollback'>,
  { runner, env, cancelled, outputs }: Surroundings,
): Promise<void> {
  const environment = readEnvironment(configPath(inputs.config, env), inputs.environment, WITHOUT_RUNBOOK);
  const redact = redactor([inputs.sshPrivateKey, inputs.sshPassphrase]);
  const folder = openRecordFolder(recordDirectory(env, 'emergency-rollback'), redact);
  outputs.follow(folder);
  await savePostState({ record: folder.directory, main: 'running' }, runner);
  const live = liveLog(folder, runner);
  const sayCancelled = async () => {
    await savePostState({ cancelledAt: Date.now() }, runner);
    await attempt('The provisional outputs', outputs.provisional, runner);
  };
  cancelled.addEventListener('abort', () => void sayCancelled());
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
  outputs.finish(reports);
  await savePostState({ main: 'ended' }, runner);
  runner.print(headline(reports.timeline).sentence);
  await summarise(reports.markdown, runner);
}

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
import {
  openRecordFolder,
  type Publish,
  problemsWithoutWords,
  publishRecord,
  type RecordReports,
  type RollbackEnd,
  readEnvironment,
  rollback,
  withoutWords,
} from '@failback/operation';
import { headline } from '@failback/record';
import { liveLog } from './live-log.ts';
import { redactorOf } from './people.ts';
import { savePostState } from './post-state.ts';
import { readersOf } from './readers.ts';
import { rollbackContext } from './rollback-context.ts';
import type { RunOutputs } from './run-outputs.ts';
import { tellPublished } from './tell-published.ts';

export interface Surroundings {
  readonly runner: Runner;
  readonly env: NodeJS.ProcessEnv;
  readonly cancelled: AbortSignal;
  readonly outputs: RunOutputs;
}

/** How a run ended; its outputs, summary and reports are written. */
export interface RunEnd extends RollbackEnd {
  readonly reports: RecordReports;
}

const NO_TOKEN =
  'No github-token is given: deploys are neither frozen nor cancelled, and nothing is noted as a Deployment.';

/** Runs one rollback for GitHub Actions: live progress, outputs, summary and reports, as far as `publish` lets them go. */
export async function runRollback(
  inputs: InputValues<'emergency-rollback'> & { readonly publish?: Publish | null },
  { runner, env, cancelled, outputs }: Surroundings,
): Promise<RunEnd> {
  const environment = readEnvironment(configPath(inputs.config, env), inputs.environment, WITHOUT_RUNBOOK);
  const redact = redactorOf(inputs, environment, env, runner);
  const readers = readersOf(inputs.publish, environment, env);
  const folder = openRecordFolder(recordDirectory(env, 'emergency-rollback'), redact, '', readers);
  outputs.follow(folder);
  await savePostState({ record: folder.directory, main: 'running', readers: readers.kind }, runner);
  const live = liveLog(folder, runner);
  const sayCancelled = async () => {
    await savePostState({ cancelledAt: Date.now() }, runner);
    await attempt('The provisional outputs', outputs.provisional, runner);
  };
  cancelled.addEventListener('abort', () => void sayCancelled());
  if (inputs.githubToken === null) runner.print(NO_TOKEN);
  const context = rollbackContext(inputs, environment, env, { record: live.take, redact, cancelled, readers });
  const end = await rollback(environment, requestOf(inputs, env), context)
    .catch((error: unknown) => {
      throw readers.kind === 'team' ? error : withoutWords(error, readers.known);
    })
    .finally(live.stop);
  const problems = readers.kind === 'team' ? end.problems : problemsWithoutWords(end.problems, readers.known);
  annotateProblems(problems, runner);
  const reports = folder.writeReports();
  outputs.finish(reports);
  await savePostState({ main: 'ended' }, runner);
  const published = await publishRecord(environment, end, folder.text(), context);
  runner.print(headline(reports.timeline).sentence);
  const told = tellPublished(published, readers, redact, runner);
  if (readers.kind !== 'nobody') await summarise(`${reports.markdown}${told}`, runner);
  return { ...end, reports };
}

function requestOf(inputs: InputValues<'emergency-rollback'>, env: NodeJS.ProcessEnv): Parameters<typeof rollback>[1] {
  return {
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
    planDigest: inputs.planDigest,
    without: [],
    mode: inputs.dryRun ? 'dry-run' : 'execute',
  };
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { configPath, type InputValues, type Runner, summarise, WITHOUT_RUNBOOK, writeOutputs } from '@failback/action';
import { redactor } from '@failback/host';
import { follow, openRecordFolder, readEnvironment, systemContext } from '@failback/operation';
import { buildTimeline, headline, parseRecord } from '@failback/record';
import { liveLog } from './live-log.ts';
import { outputsOf } from './outputs.ts';
import type { PostState } from './post-state.ts';

/** GitHub ends everything five minutes after a cancel; half a minute is left for the report. */
const LATEST_AFTER_CANCEL_MS = 270_000;

/**
 * After a run that did not come to its end (cancelled, or killed): watches what the hosts do by themselves and completes the
 * record. It decides nothing; a host on the target stays unconfirmed until somebody resumes the operation.
 */
export async function watchToTheEnd(
  inputs: InputValues<'emergency-rollback'>,
  state: PostState,
  { runner, env }: { readonly runner: Runner; readonly env: NodeJS.ProcessEnv },
): Promise<void> {
  const text = readFileSync(join(state.record, 'journal.jsonl'), 'utf8');
  const { plan } = buildTimeline(parseRecord(text));
  if (plan === null) {
    runner.print('The run ended before anything was begun. Nothing was changed.');
    return;
  }
  const environment = readEnvironment(configPath(inputs.config, env), inputs.environment, WITHOUT_RUNBOOK);
  const folder = openRecordFolder(state.record, redactor([inputs.sshPrivateKey, inputs.sshPassphrase]), text);
  const live = liveLog(folder, runner);
  const credentials = {
    privateKey: inputs.sshPrivateKey,
    passphrase: inputs.sshPassphrase,
    knownHosts: inputs.sshKnownHosts,
  };
  const since = state.cancelledAt === 0 ? Date.now() : state.cancelledAt;
  const left = Math.max(1_000, since + LATEST_AFTER_CANCEL_MS - Date.now());
  try {
    await follow(environment, plan, left, systemContext(credentials, live.take, new AbortController().signal));
  } finally {
    live.stop();
  }
  const reports = folder.writeReports();
  writeOutputs('emergency-rollback', outputsOf(reports), runner);
  runner.print(headline(reports.timeline).sentence);
  await summarise(reports.markdown, runner);
}

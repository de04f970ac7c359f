import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { configPath, type InputValues, type Runner, summarise, WITHOUT_RUNBOOK, writeOutputs } from '@failback/action';
import { follow, openRecordFolder, publishRecord, readEnvironment, withoutWords } from '@failback/operation';
import { buildTimeline, headline, parseRecord } from '@failback/record';
import { liveLog } from './live-log.ts';
import { outputsOf } from './outputs.ts';
import { redactorOf } from './people.ts';
import type { PostState } from './post-state.ts';
import { readersOfKind } from './readers.ts';
import { rollbackContext } from './rollback-context.ts';
import { tellPublished } from './tell-published.ts';

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
  const earlier = parseRecord(text);
  const { plan } = buildTimeline(earlier);
  if (plan === null) {
    runner.print('The run ended before anything was begun. Nothing was changed.');
    return;
  }
  const environment = readEnvironment(configPath(inputs.config, env), inputs.environment, WITHOUT_RUNBOOK);
  const redact = redactorOf(inputs, environment, env, runner);
  const readers = readersOfKind(state.readers, environment);
  const folder = openRecordFolder(state.record, redact, text, readers);
  const live = liveLog(folder, runner);
  const cancelled = new AbortController().signal;
  const context = rollbackContext(inputs, environment, env, { record: live.take, redact, cancelled, readers });
  const since = state.cancelledAt === 0 ? Date.now() : state.cancelledAt;
  const left = Math.max(1_000, since + LATEST_AFTER_CANCEL_MS - Date.now());
  const end = await follow(environment, plan, left, earlier, context)
    .catch((error: unknown) => {
      throw readers.kind === 'team' ? error : withoutWords(error, readers.known);
    })
    .finally(live.stop);
  const reports = folder.writeReports();
  writeOutputs('emergency-rollback', outputsOf(reports), runner);
  const published = await publishRecord(environment, { ...end, plan, problems: [] }, folder.text(), context);
  runner.print(headline(reports.timeline).sentence);
  const told = tellPublished(published, readers, redact, runner);
  if (readers.kind !== 'nobody') await summarise(`${reports.markdown}${told}`, runner);
}

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  actorOf,
  annotate,
  annotateProblems,
  attempt,
  audienceOf,
  configPath,
  type InputValues,
  printText,
  type Runner,
  recordDirectory,
  WITHOUT_RUNBOOK,
  writeOutputs,
  writeSummary,
} from '@failback/action';
import { type Redact, redactor } from '@failback/host';
import {
  type BackupEnd,
  backup,
  ownCommand,
  publicBackup,
  publicKnowledge,
  readEnvironment,
  systemContext,
  withoutWords,
} from '@failback/operation';
import type { RecordLine } from '@failback/runbook';
import { backupHtml } from './backup-html.ts';
import { backupBody, backupHead, backupMarkdown } from './backup-report.ts';
import { backupResult } from './backup-result.ts';

/** Makes one snapshot for GitHub Actions: outputs, summary and report. */
export async function runBackup(
  inputs: InputValues<'backup-snapshot'>,
  runner: Runner,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  const environment = readEnvironment(configPath(inputs.config, env), inputs.environment, WITHOUT_RUNBOOK);
  const redact = redactor([inputs.sshPrivateKey, inputs.sshPassphrase]);
  const directory = recordDirectory(env, 'backup-snapshot');
  const credentials = {
    privateKey: inputs.sshPrivateKey,
    passphrase: inputs.sshPassphrase,
    knownHosts: inputs.sshKnownHosts,
  };
  const mode = inputs.dryRun ? 'dry-run' : 'execute';
  runner.print(
    `${mode === 'dry-run' ? 'Looking whether' : 'Making'} a snapshot of ${environment.name} on ${environment.data.on}`,
  );
  const audience = audienceOf(env);
  const record = (line: RecordLine) => {
    if (audience === 'team') printNotice(line, redact, runner);
  };
  const known = publicKnowledge(environment, ownCommand.backup(environment.name, mode));
  const made = await backup(
    environment,
    { kind: inputs.kind, stores: inputs.stores, prove: inputs.prove, actor: actorOf(env), mode },
    systemContext(credentials, record, new AbortController().signal),
  ).catch((error: unknown) => {
    throw audience === 'team' ? error : withoutWords(error, known);
  });
  const end = redacted(audience === 'team' ? made : publicBackup(made, known), redact);
  tell(end, runner);
  const head = backupHead(environment.name, mode, end);
  const result = backupResult(environment, mode, end);
  let report: string | null = null;
  const writeReport = () => {
    writeFileSync(join(directory, 'report.json'), `${JSON.stringify(result, null, 2)}\n`);
    writeFileSync(join(directory, 'report.md'), backupMarkdown(head, end));
    writeFileSync(join(directory, 'report.html'), backupHtml(head, end));
    report = join(directory, 'report.md');
  };
  await attempt('The report', writeReport, runner);
  writeOutputs(
    'backup-snapshot',
    {
      decision: end.decision,
      'reason-code': end.reasonCode,
      result,
      report,
      'operation-id': null,
      'snapshot-id': end.decision === 'stored' ? (end.manifest?.id ?? null) : null,
    },
    runner,
  );
  // What is stored is no proof, and a dry run stores nothing.
  if (inputs.prove && end.decision === 'stored') runner.fail();
  await writeSummary(head, backupBody(end), runner);
}

function printNotice(line: RecordLine, redact: Redact, runner: Runner): void {
  if (line.host === null && line.event === 'notice') printText(redact(line.text), runner);
}

function tell(end: BackupEnd, runner: Runner): void {
  switch (end.decision) {
    case 'refused':
      annotateProblems(end.problems, runner);
      break;
    case 'stored':
      for (const kept of end.retention.kept) annotate('warning', 'failback: not-removed', kept, null, runner);
      if (end.reasonCode === 'not-proved') {
        const text = 'The snapshot is stored and checked. "prove" asks for more: this version restores nothing yet.';
        annotate('error', 'failback: not-proved', text, null, runner);
      }
  }
}

/** What hosts and people said may hold anything; names, digests and numbers are failback's own. */
function redacted(end: BackupEnd, redact: Redact): BackupEnd {
  const notes = end.notes.map((each) => ({ ...each, detail: redact(each.detail) }));
  switch (end.decision) {
    case 'refused':
      return { ...end, notes, problems: end.problems.map((each) => ({ ...each, message: redact(each.message) })) };
    case 'stored':
      return { ...end, notes };
  }
}

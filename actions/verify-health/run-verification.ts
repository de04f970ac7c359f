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
  markdownTable,
  printText,
  type Runner,
  recordDirectory,
  WITHOUT_RUNBOOK,
  writeOutputs,
  writeSummary,
} from '@failback/action';
import { connectGitHub, githubSurroundings, HURRIED } from '@failback/github';
import { redactor } from '@failback/host';
import {
  openRecordFolder,
  ownCommand,
  publicKnowledge,
  readEnvironment,
  systemContext,
  type VerifyEnd,
  verify,
  withoutWords,
} from '@failback/operation';
import { NOT_PUBLISHED, publicCheck } from '@failback/record';
import type { RecordLine, Vantage, Verdict } from '@failback/runbook';
import { healthHtml } from './health-html.ts';
import { notHealthy, REASON_CODES, seenElsewhere } from './not-healthy.ts';

const SENTENCES: Readonly<Record<Verdict, string>> = {
  healthy: 'Every check passed, from the runner and from every host.',
  unhealthy: 'At least one check failed.',
  inconclusive: 'Nothing failed, but not everything could be measured: that is not healthy.',
};

const LEDGER: Readonly<Record<VerifyEnd['ledger'], string>> = {
  'marked-good': 'marked good',
  quarantined: 'unchanged: the release is quarantined',
  unchanged: 'unchanged',
};

/** Runs one verification for GitHub Actions: outputs, summary and report. */
export async function runVerification(
  inputs: InputValues<'verify-health'>,
  runner: Runner,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  const environment = readEnvironment(configPath(inputs.config, env), inputs.environment, WITHOUT_RUNBOOK);
  const redact = redactor([inputs.sshPrivateKey, inputs.sshPassphrase, inputs.githubToken]);
  const audience = audienceOf(env);
  const command = ownCommand.verify(environment.name, inputs.expectRelease);
  const known = publicKnowledge(environment, command);
  const withheld = audience === 'team' ? null : { because: known.because, command };
  const readers = audience === 'team' ? { kind: audience } : { kind: audience, known };
  const folder = openRecordFolder(recordDirectory(env, 'verify-health'), redact, '', readers);
  const credentials = {
    privateKey: inputs.sshPrivateKey,
    passphrase: inputs.sshPassphrase,
    knownHosts: inputs.sshKnownHosts,
  };
  runner.print(`Looking at ${environment.name}: ${environment.url}`);
  const found = githubSurroundings(env, inputs.githubToken);
  const github = found.ok ? connectGitHub(found.surroundings, { limits: HURRIED }) : null;
  if (!found.ok && inputs.githubToken !== null) annotateProblems(found.problems, runner, 'warning');
  const record = (line: RecordLine) => {
    folder.append(line);
    const shown = folder.shown(line);
    if (shown?.host === null && shown.event === 'notice') printText(redact(shown.text), runner);
  };
  const context = systemContext(credentials, record, new AbortController().signal);
  const seen = await verify(
    environment,
    {
      expectRelease: inputs.expectRelease,
      watch: inputs.watch,
      actor: actorOf(env),
      mode: inputs.dryRun ? 'dry-run' : 'execute',
    },
    { ...context, github, audience },
  ).catch((error: unknown) => {
    throw audience === 'team' ? error : withoutWords(error, known);
  });
  const end = audience === 'team' ? seen : withoutDetails(seen, known.checks);
  const assessments = end.assessments.map((each) => ({ ...each, detail: redact(each.detail) }));
  const rows = assessments.map(({ check, from, verdict, detail }) => [check, placeOf(from), verdict, detail] as const);
  for (const row of rows) printText(row.join(' | '), runner);
  const table = markdownTable(['check', 'from', 'verdict', 'what was seen'], rows);
  if (end.deployment?.state === 'failed') {
    const { reason, mend } = end.deployment;
    const text = `GitHub has no Deployment of it: ${reason}${mend === null ? '' : ` Mend: ${mend}.`} The verdict and the ledger stand.`;
    annotate('warning', 'failback: not-noted', text, null, runner);
  }
  const head = {
    title: `Health of ${environment.name}`,
    decision: end.verdict,
    sentence: SENTENCES[end.verdict],
    facts: [
      ['Served release', end.served ?? 'not told'],
      ['Ledger', LEDGER[end.ledger]],
      ...(withheld === null ? [] : [['Details', seenElsewhere(withheld)] as const]),
      ...(end.deployment === null ? [] : [['Deployment on GitHub', deploymentText(end.deployment)] as const]),
    ] as const,
  };
  annotateProblems(notHealthy(assessments, withheld), runner);
  const result = { schema_version: 1, ...end, assessments } as const;
  let report: string | null = null;
  const writeReport = () => {
    const path = join(folder.reports, 'report.md');
    writeFileSync(join(folder.reports, 'report.json'), `${JSON.stringify(result, null, 2)}\n`);
    writeFileSync(path, `# ${head.title}: ${end.verdict}\n\n${head.sentence}\n\n${table}`);
    writeFileSync(join(folder.reports, 'report.html'), healthHtml(head, end.verdict, rows));
    report = path;
  };
  await attempt('The report', writeReport, runner);
  writeOutputs(
    'verify-health',
    {
      decision: end.verdict,
      'reason-code': REASON_CODES[end.verdict],
      result,
      report,
      'operation-id': null,
      'served-release': end.served,
    },
    runner,
  );
  await writeSummary(head, table, runner);
}

/** What anybody may see of it: verdicts, and the names that the runbook gives to checks. */
function withoutDetails(end: VerifyEnd, checks: readonly string[]): VerifyEnd {
  const { deployment } = end;
  return {
    ...end,
    assessments: end.assessments.map((each) => ({
      ...each,
      check: publicCheck(each.check, checks) ?? 'a check',
      detail: NOT_PUBLISHED,
    })),
    deployment:
      deployment?.state === 'failed' ? { ...deployment, reason: `${NOT_PUBLISHED}.`, mend: null } : deployment,
  };
}

function placeOf(from: Vantage): string {
  switch (from.kind) {
    case 'runner':
      return 'runner';
    case 'host':
      return from.host;
  }
}

function deploymentText(noted: NonNullable<VerifyEnd['deployment']>): string {
  return noted.state === 'noted' ? String(noted.deployment) : 'none';
}

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  actorOf,
  annotate,
  annotateProblems,
  attempt,
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
import { openRecordFolder, readEnvironment, systemContext, type VerifyEnd, verify } from '@failback/operation';
import type { Vantage, Verdict } from '@failback/runbook';

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
  const folder = openRecordFolder(recordDirectory(env, 'verify-health'), redact);
  const credentials = {
    privateKey: inputs.sshPrivateKey,
    passphrase: inputs.sshPassphrase,
    knownHosts: inputs.sshKnownHosts,
  };
  runner.print(`Looking at ${environment.name}: ${environment.url}`);
  const found = githubSurroundings(env, inputs.githubToken);
  const github = found.ok ? connectGitHub(found.surroundings, { limits: HURRIED }) : null;
  if (!found.ok && inputs.githubToken !== null) annotateProblems(found.problems, runner, 'warning');
  const context = systemContext(credentials, folder.append, new AbortController().signal);
  const end = await verify(
    environment,
    {
      expectRelease: inputs.expectRelease,
      watch: inputs.watch,
      actor: actorOf(env),
      mode: inputs.dryRun ? 'dry-run' : 'execute',
    },
    { ...context, github },
  );
  const assessments = end.assessments.map((each) => ({ ...each, detail: redact(each.detail) }));
  const rows = assessments.map(({ check, from, verdict, detail }) => [check, placeOf(from), verdict, detail]);
  for (const row of rows) printText(row.join(' | '), runner);
  const table = markdownTable(['check', 'from', 'verdict', 'what was seen'], rows);
  if (end.deployment?.state === 'failed') {
    const { reason, mend } = end.deployment;
    const text = `GitHub has no Deployment of it: ${reason}${mend === null ? '' : ` Mend: ${mend}.`} The verdict and the ledger stand.`;
    annotate('warning', 'failback: not-noted', text, null, runner);
  }
  let report: string | null = null;
  const writeReport = () => {
    const path = join(folder.directory, 'report.md');
    writeFileSync(path, `# Health of ${environment.name}: ${end.verdict}\n\n${SENTENCES[end.verdict]}\n\n${table}`);
    report = path;
  };
  await attempt('The report', writeReport, runner);
  writeOutputs(
    'verify-health',
    {
      decision: end.verdict,
      'reason-code': end.verdict === 'healthy' ? 'all-checks-passed' : `gate-${end.verdict}`,
      result: { schema_version: 1, ...end, assessments },
      report,
      'operation-id': null,
      'served-release': end.served,
    },
    runner,
  );
  const head = {
    title: `Health of ${environment.name}`,
    decision: end.verdict,
    sentence: SENTENCES[end.verdict],
    facts: [
      ['Served release', end.served ?? 'not told'],
      ['Ledger', LEDGER[end.ledger]],
      ...(end.deployment === null ? [] : [['Deployment on GitHub', deploymentText(end.deployment)] as const]),
    ] as const,
  };
  await writeSummary(head, table, runner);
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

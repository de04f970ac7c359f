import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  annotateProblems,
  attempt,
  audienceOf,
  configPath,
  type InputValues,
  type Runner,
  recordDirectory,
  WITHOUT_RUNBOOK,
  writeOutputs,
  writeSummary,
} from '@failback/action';
import { redactor } from '@failback/host';
import {
  baselinePlace,
  baselinesText,
  copyBaselines,
  openRecordFolder,
  ownCommand,
  type PreflightEnd,
  preflight,
  preflightJson,
  publicKnowledge,
  publicPreflight,
  readRunbookWhole,
  withoutWords,
} from '@failback/operation';
import { auditHtml } from './audit-html.ts';
import { auditBody, auditHead, auditMarkdown } from './audit-report.ts';
import { preflightContext } from './preflight-context.ts';
import { redactedEnd } from './redacted-end.ts';
import { tell } from './tell.ts';

/** Runs one audit for GitHub Actions: outputs, annotations, summary, report and baseline. */
export async function runPreflight(
  inputs: InputValues<'preflight-audit'>,
  runner: Runner,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  const { mode, environment, release, failOn, dryRun } = inputs;
  const redact = redactor([inputs.sshPrivateKey, inputs.sshPassphrase, inputs.githubToken]);
  const audience = audienceOf(env);
  const runbook = readRunbookWhole(configPath(inputs.config, env), inputs.config, WITHOUT_RUNBOOK);
  const { context, problems } = preflightContext(inputs, env, (line) => folder.append(line), runbook);
  const known = knownOf(runbook, inputs);
  const readers = audience === 'team' ? { kind: audience } : { kind: audience, known };
  const folder = openRecordFolder(recordDirectory(env, 'preflight-audit'), redact, '', readers);
  annotateProblems(problems, runner, 'warning');
  runner.print(`Looking whether ${environment} could come back (${mode})`);
  const seen = await preflight(
    {
      mode,
      runbook,
      environment,
      release,
      failOn,
      baseline: dryRun ? 'leave' : 'keep',
      checkout: resolve(env.GITHUB_WORKSPACE ?? '.'),
    },
    context,
  ).catch((error: unknown) => {
    throw audience === 'team' || mode === 'static' ? error : withoutWords(error, known);
  });
  const end = redactedEnd(audience === 'team' ? seen : publicPreflight(seen, known), redact);
  tell(end, runner);
  const result = preflightJson(end);
  let report: string | null = null;
  const writeReport = () => {
    writeFileSync(join(folder.reports, 'report.json'), `${JSON.stringify(result, null, 2)}\n`);
    if (end.baselines.length > 0) {
      writeFileSync(join(folder.reports, 'baseline.json'), baselinesText(end.baselines), { mode: 0o600 });
    }
    writeFileSync(join(folder.reports, 'report.md'), auditMarkdown(end));
    writeFileSync(join(folder.reports, 'report.html'), auditHtml(end));
    report = join(folder.reports, 'report.md');
  };
  await attempt('The report', writeReport, runner);
  await copyToCache(end, runner, env);
  writeOutputs(
    'preflight-audit',
    {
      decision: end.decision,
      'reason-code': end.reasonCode,
      result,
      report,
      'operation-id': null,
      target: end.target?.release ?? null,
      'predicted-seconds': end.forecast?.seconds ?? null,
    },
    runner,
  );
  if (end.verdict === 'fails') runner.fail();
  await writeSummary(auditHead(end), auditBody(end), runner);
}

/** Of an environment that the runbook does not have nothing is known. */
function knownOf(
  runbook: ReturnType<typeof readRunbookWhole>,
  { environment: name, mode, release }: Pick<InputValues<'preflight-audit'>, 'environment' | 'mode' | 'release'>,
): ReturnType<typeof publicKnowledge> {
  const environments = runbook.ok ? runbook.runbook.environments : {};
  const found = Object.hasOwn(environments, name) ? environments[name] : undefined;
  return publicKnowledge(found ?? { name, hosts: [], health: { gate: [] } }, ownCommand.preflight(name, mode, release));
}

/** What the hosts keep is also copied to the cache of GitHub; that it could not be is only said. */
async function copyToCache(end: PreflightEnd, runner: Runner, env: NodeJS.ProcessEnv): Promise<void> {
  const [first] = end.baselines;
  if (first === undefined || !end.kept.some(({ state }) => state === 'kept')) return;
  const temp = env.RUNNER_TEMP;
  if (temp === undefined) return;
  const version = `${env.GITHUB_RUN_ID ?? '0'}-${env.GITHUB_RUN_ATTEMPT ?? '0'}-${Date.parse(first.at)}`;
  const place = baselinePlace({ app: first.app, name: first.environment }, temp);
  const copied = await copyBaselines(end.baselines, place, version);
  if (copied.state === 'copied') runner.print(`A copy of the baseline lies in the cache: ${copied.key}`);
  else runner.print(`The cache has no copy of the baseline: ${copied.reason}`);
}

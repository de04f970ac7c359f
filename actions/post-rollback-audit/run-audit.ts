import {
  actorOf,
  attempt,
  audienceOf,
  configPath,
  type InputValues,
  printText,
  type Runner,
  recordDirectory,
  summarise,
  WITHOUT_RUNBOOK,
  writeOutputs,
} from '@failback/action';
import { connectGitHub, type GitHub, githubSurroundings } from '@failback/github';
import type { Redact } from '@failback/host';
import {
  type IncompleteAudit,
  ownCommand,
  type PostAuditEnd,
  postAudit,
  publicKnowledge,
  publishMode,
  readEnvironment,
  systemContext,
  withheldBecause,
  withoutWords,
  writePostAudit,
} from '@failback/operation';
import type { PublicKnowledge, RollbackReportJson } from '@failback/record';
import type { Environment } from '@failback/runbook';
import { redactorOf } from '../emergency-rollback/people.ts';
import { brokenOff, tellIncomplete } from './tell-incomplete.ts';

type Inputs = InputValues<'post-rollback-audit'>;

/** Runs one audit for GitHub Actions: outputs, summary and report, as far as they may leave the hosts. */
export async function runAudit(inputs: Inputs, runner: Runner, env: NodeJS.ProcessEnv): Promise<void> {
  const environment = readEnvironment(configPath(inputs.config, env), inputs.environment, WITHOUT_RUNBOOK);
  const github = githubOf(inputs, env);
  const publish = await publishMode(inputs.publish, github);
  runner.print(`Auditing the rollback of ${environment.name}; published is: ${publish}.`);
  const credentials = {
    privateKey: inputs.sshPrivateKey,
    passphrase: inputs.sshPassphrase,
    knownHosts: inputs.sshKnownHosts,
  };
  // What happens meanwhile is told by the report, as far as it may be: a record of the audit itself is not kept.
  const context = systemContext(credentials, () => undefined, new AbortController().signal);
  const request = {
    operation: inputs.operationId,
    publish,
    actor: actorOf(env),
    mode: inputs.dryRun ? 'dry-run' : 'execute',
  } as const;
  const redact = redactorOf(inputs, environment, env, runner);
  const tellTeam = async (audit: IncompleteAudit) => {
    if (request.mode === 'execute') await tellIncomplete(audit, environment, { runner, env, redact });
  };
  const end = await postAudit(environment, request, { ...context, github }).catch(async (error: unknown) => {
    const shown = publish === 'full' ? error : withoutWords(error, knownOf(environment, inputs, publish, env));
    await tellTeam(brokenOff(shown, inputs.operationId));
    throw shown;
  });
  await publishEnd(redacted(end, redact), runner, env);
  if (end.decision === 'incomplete') await tellTeam(end);
}

/** The event says that the repository is private, and GitHub, which knows whether it still is, did not. */
const UNTOLD = 'since GitHub did not say that the team alone may read this run: give github-token, or "publish: full"';

function knownOf(
  environment: Environment,
  { operationId, publish: asked }: Inputs,
  publish: 'verdict' | 'none',
  env: NodeJS.ProcessEnv,
): PublicKnowledge {
  const isUntold = asked === null && audienceOf(env) === 'team';
  const because = isUntold ? UNTOLD : withheldBecause(asked === null ? null : publish);
  return publicKnowledge(environment, ownCommand.audit(environment.name, operationId), because);
}

function githubOf({ githubToken }: Inputs, env: NodeJS.ProcessEnv): GitHub | null {
  const found = githubSurroundings(env, githubToken);
  return found.ok ? connectGitHub(found.surroundings) : null;
}

/** A log of a host may hold what this run was given. */
function redacted(end: PostAuditEnd, redact: Redact): PostAuditEnd {
  const files = Object.entries(end.files).map(([name, text]) => [name, redact(text)] as const);
  const findings = end.findings.map((finding) => ({ ...finding, sentence: redact(finding.sentence) }));
  const result = JSON.parse(redact(JSON.stringify(end.result))) as RollbackReportJson;
  return { ...end, files: Object.fromEntries(files), findings, result };
}

async function publishEnd(end: PostAuditEnd, runner: Runner, env: NodeJS.ProcessEnv): Promise<void> {
  let report: string | null = null;
  const write = () => {
    report = writePostAudit(recordDirectory(env, 'post-rollback-audit'), end);
  };
  await attempt('The report', write, runner);
  if (end.publish !== 'none') {
    for (const { code, sentence, mend } of end.findings) {
      printText(`${code}: ${sentence}${mend === null ? '' : ` Mend: ${mend}`}`, runner);
    }
  }
  runner.print(`The audit of ${end.operation} is ${end.decision}: ${end.reasonCode}.`);
  writeOutputs(
    'post-rollback-audit',
    {
      decision: end.decision,
      'reason-code': end.reasonCode,
      result: end.result,
      report,
      'operation-id': end.operation,
      'drift-count': end.driftCount,
      'reattempt-allowed': String(end.reattemptAllowed),
    },
    runner,
  );
  const markdown = end.files['report.md'];
  if (markdown !== undefined) await summarise(markdown, runner);
}

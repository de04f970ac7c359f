import { environmentFolder, type HostSurvey, planDigest } from '@failback/host';
import { buildTimeline, type Timeline } from '@failback/record';
import { type Environment, type Plan, RemoteError, UserError } from '@failback/runbook';
import { note, type OperationContext } from '../context.ts';
import { readKeptFrom } from '../kept-record.ts';
import { look } from '../look.ts';
import { type Survey, surveyed } from '../survey-hosts.ts';
import { findOperation, unfinishedPlan } from '../unfinished.ts';
import { approvalsOf } from './approvals.ts';
import { auditReport } from './audit-report.ts';
import type { AuditRun } from './audit-run.ts';
import { auditedOperation } from './audited-operation.ts';
import { driftOfHosts } from './drift-of-hosts.ts';
import { evidenceOfHosts } from './evidence-of-hosts.ts';
import { type HostJournal, readHostJournal } from './host-journals.ts';
import { isBeginning, keptLines } from './kept-lines.ts';
import { mergedRecord } from './merged-record.ts';
import { preflightNow } from './preflight-now.ts';
import { publication } from './publication.ts';
import { publishedHeads, publishIfNew } from './published-heads.ts';
import { recordReport } from './record-report.ts';
import type { PostAuditEnd, PostAuditRequest } from './request.ts';

/**
 * What happened in a rollback, what drifted, what was lost, who was told, and may we try again? It reads; what it writes is
 * evidence, on the hosts, and the head of the record, at GitHub. Asked twice it says the same and writes nothing anew.
 * @throws UserError when there is no such operation, or no host can be asked
 */
export function postAudit(
  environment: Environment,
  request: PostAuditRequest,
  context: OperationContext,
): Promise<PostAuditEnd> {
  return surveyed(environment, context, async (survey) => {
    if (survey.facts.length === 0) throw new UserError(survey.problems);
    const kept = await keptOf(environment, request.operation, survey);
    const operation = auditedOperation(environment, request, kept, survey.facts);
    return audit({ environment, request, context, survey, kept, operation });
  });
}

async function audit(run: AuditRun): Promise<PostAuditEnd> {
  const { environment, request, context, survey, kept, operation } = run;
  const { facts, control, lines, problems } = survey;
  const merged = mergedRecord(...(await sources(run)));
  const { foreign } = keptLines(kept?.files ?? [], operation);
  for (const text of merged.notices) note(context, { event: 'notice', text });
  const timeline = buildTimeline([...merged.lines]);
  const target = timeline.plan === null ? null : servedRelease(timeline, timeline.plan);
  const [published, seen, drift, evidence, approvals, preflight] = await Promise.all([
    publishedHeads(context.github, environment.name, operation),
    look(reached(environment, timeline), { expectRelease: target, watch: null }, lines.of, context),
    driftOfHosts(environment, facts, target, lines.of),
    evidenceOfHosts(run, timeline, merged.lines),
    approvalsOf(context.github),
    preflightNow(environment, context),
  ]);
  const github = request.mode === 'execute' ? context.github : null;
  const record = recordReport(kept?.files ?? [], published, [...foreign, ...merged.differences]);
  const now = context.now();
  const report = auditReport({
    timeline,
    record,
    published,
    unpublished: await publishIfNew(
      github,
      rolledBackTo(timeline),
      { environment: environment.name, operation },
      published,
      record,
    ),
    problems,
    served: seen.verdict,
    drift,
    evidence,
    environment: environment.name,
    runbook: environment,
    operation,
    now,
    facts,
    control,
    assessments: seen.assessments,
    approvals,
    preflight,
  });
  return publication(report, timeline, environment, request.publish, now);
}

async function keptOf(environment: Environment, operation: string | null, { control, lines }: Survey) {
  return control === null ? null : readKeptFrom(await lines.of(control.host), environment, operation);
}

/** What the controller kept, what the hosts wrote, and the plan where the record does not hold it. */
async function sources(run: AuditRun): Promise<Parameters<typeof mergedRecord>> {
  const { environment, survey, kept, operation } = run;
  const journals = await Promise.all(survey.facts.map((facts) => journalOf(run, facts)));
  const ours = keptLines(kept?.files ?? [], operation).lines;
  const begins = ours.some(isBeginning);
  const found = begins ? null : findOperation(survey.facts, environment.control, operation);
  if (found === null) return [ours, journals.flat(), null];
  const connection = await survey.lines.of(found.host);
  const plan = await unfinishedPlan(found, connection, environment, survey.facts).catch(onlyRemote);
  return [ours, journals.flat(), plan === null ? null : { plan, digest: planDigest(plan) }];
}

async function journalOf({ environment, survey, operation }: AuditRun, facts: HostSurvey): Promise<HostJournal[]> {
  const journal = await readHostJournal(
    await survey.lines.of(facts.host),
    folderOf(environment, facts),
    operation,
  ).catch(onlyRemote);
  return journal === null ? [] : [journal];
}

/** A host that does not answer is no reason to audit nothing; the checks say that it did not. */
function onlyRemote(error: unknown): null {
  if (error instanceof RemoteError) return null;
  throw error;
}

function folderOf({ app, name }: Environment, { stateDir }: HostSurvey): string {
  return environmentFolder(stateDir.path, app, name);
}

/** The release that should be served after an operation that ended so. */
function servedRelease({ hosts }: Timeline, plan: Plan): Plan['from'] {
  const asFound = hosts.length > 0 && hosts.every(({ state }) => state === 'AS_FOUND');
  return asFound ? plan.from : plan.to;
}

function rolledBackTo({ plan, hosts }: Timeline): Parameters<typeof publishIfNew>[1] {
  if (plan === null) return null;
  const onTarget = hosts.length > 0 && hosts.every(({ state }) => state === 'ON_TARGET');
  return { release: plan.to, ended: onTarget ? 'on-target' : 'elsewhere' };
}

/** A host that was left out cannot answer for the environment. */
function reached(environment: Environment, { plan }: Timeline): Environment {
  const without = plan?.without ?? [];
  return { ...environment, hosts: environment.hosts.filter(({ name }) => !without.includes(name)) };
}

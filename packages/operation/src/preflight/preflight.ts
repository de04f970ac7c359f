import { type AuditDecision, type AuditedEnvironment, type AuditFacts, audit, decide } from '@failback/audit';
import { runbookProblems } from '@failback/procedure';
import { type Environment, type Problem, resolveEnvironment, UserError } from '@failback/runbook';
import { messageProblems } from '../message-problems.ts';
import { askGitHub, notAsked } from './ask-github.ts';
import { askGit, askPrograms } from './ask-programs.ts';
import { checkoutWorkflows } from './checkout-workflows.ts';
import { withFleet } from './gather-fleet.ts';
import { baselinesOf, keepBaselines } from './keep-baselines.ts';
import type { PreflightContext, PreflightEnd, PreflightQuestion } from './question.ts';
import { sentenceOf } from './sentence.ts';

const REASON_CODES: Readonly<Record<AuditDecision, string>> = {
  pass: 'nothing-in-the-way',
  warn: 'something-to-see-to',
  block: 'something-in-the-way',
  inconclusive: 'could-not-check',
};

/**
 * May we deploy, and could we come back if it goes wrong? Everything is looked at and every finding is told at once; a host
 * that cannot be asked hides nothing of the others. All that is ever written are the baselines on the hosts.
 */
export async function preflight(question: PreflightQuestion, context: PreflightContext): Promise<PreflightEnd> {
  const subject = audited(question);
  const known = await withoutHosts(question, subject, context);
  if (question.mode === 'static' || subject.environment === null || !canBeAsked(subject.environment)) {
    return endOf(question, { ...known, fleet: null });
  }
  const { environment } = subject;
  const github = await askGitHub(environment, context);
  const { mode, release } = question;
  return withFleet({ environment, mode, release }, context, async (fleet, survey) => {
    const end = endOf(question, { ...known, github, fleet });
    const baselines = baselinesOf(fleet, context.now());
    const keeps = question.baseline === 'keep' && (end.decision === 'pass' || end.decision === 'warn');
    const kept = keeps ? await keepBaselines(baselines, environment.stateDir, survey) : [];
    return { ...end, baselines, kept };
  });
}

interface Subject {
  readonly problems: readonly Problem[];
  readonly environments: readonly AuditedEnvironment[];
  /** Null: the runbook does not say. */
  readonly environment: Environment | null;
}

function audited({ runbook, environment: name, mode, checkout }: PreflightQuestion): Subject {
  if (!runbook.ok) return { problems: runbook.problems, environments: [], environment: null };
  const all = Object.values(runbook.runbook.environments);
  try {
    const environment = resolveEnvironment(runbook.runbook, name);
    // A message in our words instead of the team's stops no deploy; the change that breaks a text is stopped.
    const problems = mode === 'static' ? messageProblems(all, checkout) : [];
    const looked = mode === 'static' ? all : [environment];
    return { problems, environments: looked.map(withProblems), environment };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { problems: error.problems, environments: all.map(withProblems), environment: null };
  }
}

function withProblems(environment: Environment): AuditedEnvironment {
  return { environment, problems: runbookProblems(environment) };
}

/** What the questions to a host of another strategy would be, this version does not know. */
function canBeAsked({ release: { strategy } }: Environment): boolean {
  return strategy === 'git-tag' || strategy === 'symlink';
}

/** What can be known without a host and without a secret. */
async function withoutHosts(
  { runbook, mode, checkout }: PreflightQuestion,
  { problems, environments, environment }: Subject,
  { now, runTool, asker }: PreflightContext,
): Promise<Omit<AuditFacts, 'fleet'>> {
  const reviewed = mode === 'readiness' && environment !== null && checkout !== null;
  return {
    mode,
    now: now(),
    runbook: { file: runbook.file, problems },
    environments,
    uses: checkout === null ? null : checkoutWorkflows(checkout),
    runner: {
      node: process.versions.node,
      git: checkout === null ? null : await askGit(checkout, runTool),
    },
    github: notAsked({ asker }),
    reviews: reviewed ? await askPrograms(environment.review, checkout, runTool) : [],
  };
}

function endOf({ mode, environment, release, failOn }: PreflightQuestion, facts: AuditFacts): PreflightEnd {
  const findings = audit(facts);
  const decision = decide(findings);
  const fails = decision === 'block' || decision === 'inconclusive' || (decision === 'warn' && failOn === 'warn');
  const target = facts.fleet?.target;
  return {
    mode,
    environment,
    release,
    decision,
    reasonCode: REASON_CODES[decision],
    verdict: fails ? 'fails' : 'passes',
    sentence: sentenceOf(facts.fleet, findings),
    findings,
    target: target?.kind === 'chosen' || target?.kind === 'served-alone' ? target.target : null,
    forecast: facts.fleet?.forecast ?? null,
    baselines: [],
    kept: [],
  };
}

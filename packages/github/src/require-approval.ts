import type { Problem } from '@failback/runbook';
import type { GitHub } from './github.ts';
import { githubProblem } from './github-problem.ts';
import { type ApprovalJudgement, type ApprovalRule, judgeApproval, rulesProblems } from './judge-approval.ts';

/**
 * Reads the rules of the environment, the reviews of this run and who started it, and judges them. What cannot be read is not
 * an approval: GitHub being down, slow, forbidding or answering half is a refusal like any other, and it says what mends it.
 */
export async function requireApproval(github: GitHub, rule: ApprovalRule): Promise<ApprovalJudgement> {
  const { read, unreadable } = reader(rule);
  const [environment, reviews, run] = await Promise.all([
    read('The rules of the environment', github.environment(rule.environment)),
    read('The reviews of this run', github.reviews(github.run.id)),
    read('Who started this run', github.workflowRun(github.run.id)),
  ]);
  if (environment === null || reviews === null || unreadable.length > 0) return { ok: false, problems: unreadable };
  if (run === null) return { ok: false, problems: [unknownRun(github, rule)] };
  const starters = [github.run.actor, run.actor, run.triggeringActor].filter((name) => name !== null);
  const facts = {
    environment,
    reviews,
    starters,
    event: run.event,
    attempt: Math.max(github.run.attempt, run.attempt),
    repository: repositoryOf(github),
  };
  return judgeApproval(facts, rule);
}

/**
 * What already stands in the way of any approval, before anybody is asked for one: the rules alone are read, and no review.
 * @returns `unreadable` apart, because nothing has been refused yet
 */
export async function foreseeApproval(
  github: GitHub,
  rule: Pick<ApprovalRule, 'environment'>,
): Promise<{ readonly problems: readonly Problem[]; readonly unreadable: readonly Problem[] }> {
  const { read, unreadable } = reader(rule);
  const environment = await read('The rules of the environment', github.environment(rule.environment));
  if (environment === null) return { problems: [], unreadable };
  return { problems: rulesProblems({ environment, repository: repositoryOf(github) }, rule), unreadable };
}

const repositoryOf = ({ repository: { owner, repo } }: GitHub): string => `${owner}/${repo}`;

function reader({ environment }: Pick<ApprovalRule, 'environment'>): {
  /** Null: it could not be read, which `unreadable` tells by then. */
  readonly read: <T>(what: string, ask: Promise<T>) => Promise<T | null>;
  readonly unreadable: readonly Problem[];
} {
  const where = `environment ${environment}`;
  const unreadable: Problem[] = [];
  return {
    unreadable,
    read: async (what, ask) => {
      try {
        return await ask;
      } catch (error) {
        const { message, mend } = githubProblem(error, where);
        const told = `${what} could not be read, so nothing counts as approved: ${message}`;
        unreadable.push({ code: 'approval-unreadable', where, message: told, ...(mend === undefined ? {} : { mend }) });
        return null;
      }
    },
  };
}

function unknownRun({ run }: GitHub, { environment }: ApprovalRule): Problem {
  return {
    code: 'approval-unreadable',
    where: `environment ${environment}`,
    message: `GitHub knows nothing of run ${run.id}, so who started it cannot be told, and nothing counts as approved.`,
    mend: 'give the job "permissions: { actions: read }", and the input github-token the value of github.token of this run',
  };
}

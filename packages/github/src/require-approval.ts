import type { Problem } from '@failback/runbook';
import type { GitHub } from './github.ts';
import { githubProblem } from './github-problem.ts';
import { type ApprovalJudgement, type ApprovalRule, judgeApproval } from './judge-approval.ts';

/**
 * Reads the rules of the environment and the reviews of this run, and judges them. What cannot be read is not an approval:
 * GitHub being down, slow, forbidding or answering half is a refusal like any other, and it says what mends it.
 */
export async function requireApproval(github: GitHub, rule: ApprovalRule): Promise<ApprovalJudgement> {
  const where = `environment ${rule.environment}`;
  const unreadable: Problem[] = [];
  const read = async <T>(what: string, ask: Promise<T>): Promise<T | null> => {
    try {
      return await ask;
    } catch (error) {
      const { message, mend } = githubProblem(error, where);
      const told = `${what} could not be read, so nothing counts as approved: ${message}`;
      unreadable.push({ code: 'approval-unreadable', where, message: told, ...(mend === undefined ? {} : { mend }) });
      return null;
    }
  };
  const [environment, reviews] = await Promise.all([
    read('The rules of the environment', github.environment(rule.environment)),
    read('The reviews of this run', github.reviews(github.run.id)),
  ]);
  if (environment === null || reviews === null) return { ok: false, problems: unreadable };
  const repository = `${github.repository.owner}/${github.repository.repo}`;
  return judgeApproval({ environment, reviews, attempt: github.run.attempt, repository }, rule);
}

import type { ApprovalAnswer, FreezeAnswer, GitHubFacts } from '@failback/audit';
import { frozenBy, type GitHub, GitHubError, githubProblem, rulesProblems } from '@failback/github';
import { type Environment, PROCEDURES } from '@failback/runbook';
import type { PreflightContext } from './question.ts';

/** What GitHub says about the environment; everything `not-asked` where GitHub is not there to be asked. */
export async function askGitHub(
  environment: Environment,
  { github, asker }: Pick<PreflightContext, 'github' | 'asker'>,
): Promise<GitHubFacts> {
  const wanted = PROCEDURES.flatMap((procedure) => {
    const approval = environment.procedures[procedure]?.approval ?? null;
    return approval === null ? [] : [{ procedure, environment: approval }];
  });
  if (github === null) {
    const approvals = wanted.map((each): ApprovalAnswer => ({ ...each, rules: { state: 'not-asked' } }));
    return { asker, repository: null, freeze: { state: 'not-asked' }, approvals };
  }
  const { owner, repo } = github.repository;
  const [freeze, ...approvals] = await Promise.all([
    freezeOf(github, environment.freeze.branch),
    ...wanted.map(
      async (each): Promise<ApprovalAnswer> => ({ ...each, rules: await rulesOf(github, each.environment) }),
    ),
  ]);
  return { asker, repository: `${owner}/${repo}`, freeze, approvals };
}

/** Nothing is asked in static mode, and nothing can be when the runbook does not say what about. */
export function notAsked({ asker }: Pick<PreflightContext, 'asker'>): GitHubFacts {
  return { asker, repository: null, freeze: { state: 'not-asked' }, approvals: [] };
}

async function freezeOf(github: GitHub, branch: string): Promise<FreezeAnswer> {
  const frozen = await frozenBy(github, branch);
  switch (frozen.state) {
    case 'free':
    case 'unreadable':
      return frozen;
    case 'held': {
      const { operation, actor, since } = frozen.mark;
      return { state: 'held', operation, actor, since, run: frozen.run };
    }
  }
}

async function rulesOf(github: GitHub, name: string): Promise<ApprovalAnswer['rules']> {
  try {
    const rules = await github.environment(name);
    if (rules.state === 'missing') return rules;
    const { reviewers, preventSelfReview } = rules;
    const repository = `${github.repository.owner}/${github.repository.repo}`;
    const problems = rulesProblems({ environment: rules, repository }, { environment: name });
    const bypassable = problems.some(({ code }) => code === 'approval-bypassable');
    return { state: 'present', reviewers: reviewers.length, preventSelfReview, bypassable };
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    return { state: 'unreadable', problem: githubProblem(error, `environment ${name}`) };
  }
}

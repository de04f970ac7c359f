import type { ProcedureName } from '@failback/runbook';
import type { ApprovalAnswer, GitHubFacts } from '../audit-facts.ts';
import type { Seen } from '../finding.ts';
import { type Check, ofFleet, WITH_HOSTS } from './check.ts';
import { howToAsk } from './with-token.ts';

/** Whether an approval that the runbook asks for can be given at all. */
export const approvals: Check = {
  id: 'approvals',
  source: 'Runbook 002, 3.3',
  modes: WITH_HOSTS,
  // The emergency procedure needs none.
  unknown: 'informs',
  look: ofFleet((_fleet, { github }) => github.approvals.map((approval) => judged(approval, github))),
};

/** Without what it names the procedure is refused: that is in the way of a rollback where the procedure is carried out. */
function worst(procedure: ProcedureName): 'block' | 'warn' {
  return procedure === 'emergency' ? 'block' : 'warn';
}

function judged({ procedure, environment, rules }: ApprovalAnswer, github: GitHubFacts): Seen {
  const { repository } = github;
  const subject = 'GitHub';
  const settings = `${repository ?? 'the repository'}: Settings > Environments > ${environment}`;
  switch (rules.state) {
    case 'not-asked': {
      const message = `The procedure ${procedure} needs the approval of ${environment}, and whether that has reviewers could not be asked.`;
      const mend = howToAsk(github, ['actions']);
      return { subject, status: 'unknown', message, mend };
    }
    case 'missing': {
      const message = `The procedure ${procedure} needs the approval of ${environment}, which does not exist: GitHub would create it without any rule at its first use.`;
      return {
        subject,
        status: worst(procedure),
        message,
        mend: `${settings}: create it and add "Required reviewers"`,
      };
    }
    case 'unreadable': {
      const { message, mend } = rules.problem;
      const text = `Whether ${environment} has reviewers, which ${procedure} needs, could not be read: ${message}`;
      return { subject, status: 'unknown', message: text, ...(mend === undefined ? {} : { mend }) };
    }
    case 'present': {
      if (rules.bypassable) {
        const message = `${environment}, for ${procedure}, is answered by a team that administrators may bypass; failback refuses that, because a bypass looks like an approval.`;
        const mend = `${settings}: untick "Allow administrators to bypass configured protection rules"`;
        return { subject, status: worst(procedure), message, mend };
      }
      if (rules.reviewers > 0) {
        const self = rules.preventSelfReview ? '; self-review is barred' : '';
        const message = `${environment}, for ${procedure}, has ${rules.reviewers} required ${rules.reviewers === 1 ? 'reviewer' : 'reviewers'}${self}.`;
        return { subject, status: 'pass', message };
      }
      const message = `${environment} has no required reviewers, so ${procedure} would be let through without anybody having looked; failback refuses that.`;
      const mend = `${settings}: tick "Required reviewers" and name at least one (private repositories need GitHub Enterprise for it)`;
      return { subject, status: worst(procedure), message, mend };
    }
  }
}

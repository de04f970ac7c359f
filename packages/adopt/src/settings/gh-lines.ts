import { quote } from '@failback/host';
import { type RepositoryName, rulesetBody, type Setting } from './setting.ts';

/** The commands, or the page, that set it by hand; `gh` asks for nothing that stands here. */
export function ghLines(setting: Setting, repository: RepositoryName | null): readonly string[] {
  const repo = repository === null ? 'OWNER/REPO' : `${repository.owner}/${repository.name}`;
  switch (setting.kind) {
    case 'environment':
      return environmentLines(setting, repo);
    case 'secret':
    case 'variable': {
      const where = setting.environment === null ? '' : ` --env ${word(setting.environment)}`;
      const set = `gh ${setting.kind} set ${word(setting.name)} --repo ${repo}${where}`;
      if (setting.kind === 'secret' || setting.value === null) return [`${set} ${setting.from}`];
      return [`${set} <<'END'`, ...setting.value.trimEnd().split('\n'), 'END'];
    }
    case 'ruleset':
      return [`gh api -X POST repos/${repo}/rulesets --input - <<'JSON'`, JSON.stringify(rulesetBody(setting)), 'JSON'];
    case 'by-hand':
      return [`https://github.com/${repo}/${setting.page}`];
  }
}

function environmentLines(setting: Extract<Setting, { kind: 'environment' }>, repo: string): readonly string[] {
  const name = encodeURIComponent(setting.name);
  const put = `gh api -X PUT repos/${repo}/environments/${name}`;
  const branches = setting.defaultBranchOnly
    ? ' -F "deployment_branch_policy[protected_branches]=false" -F "deployment_branch_policy[custom_branch_policies]=true"'
    : '';
  const self = ` -F prevent_self_review=${setting.preventSelfReview}`;
  const reviewers = setting.needsReviewers ? reviewerWords(setting.reviewers, repo.split('/')[0] ?? '') : '';
  const policy = `gh api -X POST repos/${repo}/environments/${name}/deployment-branch-policies -f name="$(gh repo view ${repo} --json defaultBranchRef --jq .defaultBranchRef.name)"`;
  return [`${put}${self}${reviewers}${branches}`, ...(setting.defaultBranchOnly ? [policy] : [])];
}

function reviewerWords(reviewers: readonly string[], owner: string): string {
  const list = reviewers.length === 0 ? ['LOGIN'] : reviewers;
  return list
    .map((reviewer) => {
      const [, team] = /^team:(.+)$/.exec(reviewer) ?? [];
      const [type, from] = team === undefined ? ['User', `users/${reviewer}`] : ['Team', `orgs/${owner}/teams/${team}`];
      return ` -F "reviewers[][type]=${type}" -F "reviewers[][id]=$(gh api ${from} --jq .id)"`;
    })
    .join('');
}

function word(text: string): string {
  return /^[A-Za-z0-9_./-]+$/.test(text) ? text : quote(text);
}

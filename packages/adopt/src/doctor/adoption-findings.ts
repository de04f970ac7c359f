import { type Finding, workflowUses } from '@failback/audit';
import { type GitHub, GitHubError, githubProblem } from '@failback/github';
import { quote } from '@failback/host';
import type { Environment } from '@failback/runbook';
import { SCHEMA_LINE } from '../compose/runbook-text.ts';
import { withToken } from './for-laptop.ts';

/** What of an adoption lies outside of what an audit looks at: the checkout and GitHub. */
export interface AdoptionQuestion {
  readonly environment: Environment;
  /** Text of the runbook, and its name. */
  readonly runbook: { readonly file: string; readonly text: string };
  readonly workflows: readonly { readonly file: string; readonly text: string }[];
  /** Null: it is not asked. */
  readonly github: GitHub | null;
}

const SOURCE = 'docs/adopting.md';
const BUTTON = 'emergency-rollback';

/** None of it is in the way of a rollback from a laptop, so nothing here blocks; the button on GitHub needs all of it. */
export async function adoptionFindings(question: AdoptionQuestion): Promise<readonly Finding[]> {
  const button = buttonFile(question);
  return [
    schemaFinding(question),
    button === null
      ? noButton(question)
      : found('rollback-button', button, 'pass', 'The button is there: it runs emergency-rollback.'),
    ...(await githubFindings(question, button)),
  ];
}

function word(text: string): string {
  return /^[A-Za-z0-9_./-]+$/.test(text) ? text : quote(text);
}

function found(check: string, subject: string, status: Finding['status'], message: string, mend?: string): Finding {
  return { check, source: SOURCE, subject, status, message, ...(mend === undefined ? {} : { mend }) };
}

function schemaFinding({ runbook: { file, text } }: AdoptionQuestion): Finding {
  if (/^# yaml-language-server: \$schema=\S+/m.test(text)) {
    return found('editor-schema', file, 'pass', 'Editors know its schema.');
  }
  const message = 'Editors do not know its schema, so they show no mistake while it is written.';
  return found('editor-schema', file, 'warn', message, `sed -i '1i ${SCHEMA_LINE}' ${word(file)}`);
}

/** The workflow that can be started by hand and rolls back, by whatever name. */
function buttonFile({ workflows }: AdoptionQuestion): string | null {
  const isButton = ({ file, text }: { readonly file: string; readonly text: string }) =>
    /^\s*workflow_dispatch:/m.test(text) &&
    workflowUses(file, text).some(({ action }) => action.endsWith(`/${BUTTON}`) || /\/rollback\.yml$/.test(action));
  const usable = workflows.filter(isButton).map(({ file }) => file);
  return usable.find((file) => file.endsWith('/rollback.yml')) ?? usable[0] ?? null;
}

function noButton({ environment }: AdoptionQuestion): Finding {
  const message = 'No workflow of the checkout can be started by hand and rolls back: there is no button.';
  const from = environment.hosts.map(({ user, address, port }) => ` --from ${user}@${address}:${port}`).join('');
  const told = `--app ${environment.app} --environment ${environment.name} --url ${environment.url}`;
  const mend = `d="$(mktemp -d)" && failback init${from} ${told} --out "$d" && cp -Rn "$d/.github/workflows" .github/`;
  return found('rollback-button', '.github/workflows', 'warn', message, mend);
}

async function githubFindings(question: AdoptionQuestion, button: string | null): Promise<readonly Finding[]> {
  const { environment, github } = question;
  const holder = `${environment.name}-rollback`;
  if (github === null) {
    const message = `GitHub was not asked: whether ${holder} exists, who approves, and whether the workflows are enabled is not known.`;
    return [found('github-settings', 'GitHub', 'unknown', message, withToken(environment.name))];
  }
  const asked = [keyFinding(holder, github), ...(button === null ? [] : [enabledFinding(button, github)])];
  return Promise.all(asked);
}

async function keyFinding(holder: string, github: GitHub): Promise<Finding> {
  return told('key-environment', async () => {
    const rules = await github.environment(holder);
    const { owner, repo } = github.repository;
    const settings = `https://github.com/${owner}/${repo}/settings/environments`;
    if (rules.state === 'missing') {
      const message = `${holder}, which holds the SSH key, does not exist: GitHub would create it at its first use, without rules and without the key.`;
      return found(
        'key-environment',
        'GitHub',
        'warn',
        message,
        `see .github/failback/github-settings.md, or ${settings}`,
      );
    }
    if (rules.reviewers.length > 0) {
      const message = `${holder} has reviewers: an emergency would wait for them.`;
      return found('key-environment', 'GitHub', 'warn', message, `${settings}: take the reviewers out of ${holder}`);
    }
    if (rules.branches === 'all') {
      const message = `${holder} can be used from every branch: whoever may push one can use the SSH key.`;
      return found(
        'key-environment',
        'GitHub',
        'warn',
        message,
        `${settings}: ${holder} > Deployment branches > the default branch alone`,
      );
    }
    return found(
      'key-environment',
      'GitHub',
      'pass',
      `${holder} is there, without reviewers, and not for every branch.`,
    );
  });
}

async function enabledFinding(button: string, github: GitHub): Promise<Finding> {
  const file = button.split('/').at(-1) ?? button;
  return told('rollback-enabled', async () => {
    const state = await github.workflowState(file);
    switch (state) {
      case 'active':
        return found('rollback-enabled', 'GitHub', 'pass', `${file} can be started.`);
      case 'disabled':
        return found(
          'rollback-enabled',
          'GitHub',
          'warn',
          `${file} is disabled, so nobody can press the button.`,
          `gh workflow enable ${file}`,
        );
      case 'missing':
        return found(
          'rollback-enabled',
          'GitHub',
          'warn',
          `GitHub does not know ${file} yet.`,
          'git push origin HEAD   # from the default branch',
        );
    }
  });
}

async function told(check: string, ask: () => Promise<Finding>): Promise<Finding> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    const { message, mend } = githubProblem(error, 'GitHub');
    return found(check, 'GitHub', 'unknown', message, mend);
  }
}

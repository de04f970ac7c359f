import { expect, test } from 'vitest';
import { changed, production } from '../../../runbook/test/small-runbook.ts';
import { neededSettings } from './needed-settings.ts';
import { settingTitle } from './setting.ts';
import { settingsPage } from './settings-page.ts';

const RUNBOOK = changed(
  'emergency: { budget: 5m }\n',
  'emergency: { budget: 5m }\n  database: { budget: 30m, approval: "rollback $(id)" }\n' +
    'notify: { slack: { channel: ops, token: { env: SLACK_TOKEN } } }\n',
);

/** As a workflow names a secret or a variable. */
const use = (name: string) => `\${{ ${name} }}`;

function settings(workflow: string, reviewers: readonly string[] = []) {
  return neededSettings({
    environment: production(RUNBOOK),
    runbook: RUNBOOK,
    workflows: [{ path: '.github/workflows/rollback.yml', text: workflow }],
    reviewers,
    keyscan: ['ssh-keyscan app1.example.com >> known_hosts'],
    hostKeys: null,
  });
}

test('what the workflows name is what has to be set, each once, and nothing that GitHub gives by itself', () => {
  const workflow = [
    'secrets.ROLLBACK_SSH_KEY',
    'secrets.ROLLBACK_SSH_KEY',
    'vars.ROLLBACK_KNOWN_HOSTS',
    'secrets.GITHUB_TOKEN',
  ]
    .map(use)
    .join('\n');
  expect(settings(workflow).map(settingTitle)).toEqual([
    'Environment production-rollback',
    'Environment rollback $(id)',
    'Secret ROLLBACK_SSH_KEY of the environment production-rollback',
    'Variable ROLLBACK_KNOWN_HOSTS of the environment production-rollback',
    'Administrators may not pass the protection rules',
    'Branch rule failback, which requires the check required',
  ]);
});

test('the backup logs in with a key of its own, never with the one of an emergency', () => {
  const secrets = settings(use('secrets.ROLLBACK_SSH_KEY') + use('secrets.BACKUP_SSH_KEY'));
  expect(secrets.flatMap((setting) => (setting.kind === 'secret' ? [`${setting.name} ${setting.from}`] : []))).toEqual([
    'BACKUP_SSH_KEY < ~/.ssh/failback_backup',
    'ROLLBACK_SSH_KEY < ~/.ssh/failback_deploy',
  ]);
});

test('a secret that the runbook does not name yet is said to wait', () => {
  const [slack, smtp] = settings(use('secrets.SLACK_TOKEN') + use('secrets.SMTP_URL')).filter(
    ({ kind }) => kind === 'secret',
  );
  expect(slack?.why).toBe('failback.yml names it.');
  expect(smtp?.why).toContain('does not have yet');
});

test('the page holds each with its command, in which no name can do anything', () => {
  const page = settingsPage(settings(use('secrets.ROLLBACK_SSH_KEY'), ['ada', 'team:on-call']), {
    owner: 'acme',
    name: 'shop',
  });
  expect(page).toContain(
    'gh secret set ROLLBACK_SSH_KEY --repo acme/shop --env production-rollback < ~/.ssh/failback_deploy',
  );
  expect(page).toContain('reviewers[][id]=$(gh api users/ada --jq .id)');
  expect(page).toContain('reviewers[][id]=$(gh api orgs/acme/teams/on-call --jq .id)');
  expect(page).toContain('repos/acme/shop/environments/rollback%20%24(id)');
  expect(page).not.toMatch(/gh .*\$\(id\)/);
  expect(page).toContain('<https://github.com/acme/shop/settings/environments>');
});

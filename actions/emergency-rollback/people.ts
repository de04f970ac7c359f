import { type InputValues, maskSecret, type Runner } from '@failback/action';
import { type Redact, redactor } from '@failback/host';
import { type NewsLink, type NotifyEffects, notifyEffects, readTemplate, secretTexts } from '@failback/notify';
import type { Environment } from '@failback/runbook';

type Secrets = Pick<InputValues<'emergency-rollback'>, 'sshPrivateKey' | 'sshPassphrase' | 'githubToken'>;

/** Masks whatever this run was given in secret; the runner masks the same in its log. */
export function redactorOf(
  inputs: Secrets,
  { notify }: Environment,
  env: NodeJS.ProcessEnv,
  runner: Pick<Runner, 'mask'>,
): Redact {
  const secrets = secretTexts(notify, { secret: (name) => env[name] });
  for (const secret of secrets) maskSecret(secret, runner.mask);
  return redactor([inputs.sshPrivateKey, inputs.sshPassphrase, inputs.githubToken, ...secrets]);
}

/** How a step tells people: with the secrets of its environment and the texts of its checkout. */
export function tellingOf({ notify }: Environment, env: NodeJS.ProcessEnv, redact: Redact): NotifyEffects {
  const { templates } = notify;
  return notifyEffects(env, {
    template: (occasion) =>
      templates === null ? null : readTemplate(env.GITHUB_WORKSPACE ?? '.', templates, occasion),
    redact,
  });
}

/** Where to read on: the address of a run needs no token. */
export function linksOf({
  GITHUB_SERVER_URL: server,
  GITHUB_REPOSITORY: repository,
  GITHUB_RUN_ID: run,
}: NodeJS.ProcessEnv): readonly NewsLink[] {
  return server && repository && run ? [['Run', `${server}/${repository}/actions/runs/${run}`]] : [];
}

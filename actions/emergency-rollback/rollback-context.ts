import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { audienceOf, type InputValues, maskSecret, type Runner } from '@failback/action';
import { connectGitHub, githubSurroundings, HURRIED } from '@failback/github';
import { type Redact, redactor } from '@failback/host';
import { notifyEffects } from '@failback/notify';
import { note, type OperationContext, systemContext } from '@failback/operation';
import type { Environment, RecordLine } from '@failback/runbook';

type Inputs = Pick<
  InputValues<'emergency-rollback'>,
  'sshPrivateKey' | 'sshPassphrase' | 'sshKnownHosts' | 'githubToken'
>;

/** Masks whatever this run was given in secret; the runner masks the same in its log. */
export function redactorOf(
  inputs: Inputs,
  { notify }: Environment,
  env: NodeJS.ProcessEnv,
  runner: Pick<Runner, 'mask'>,
): Redact {
  const { slack, email, webhook } = notify;
  const names = [slack?.token, email?.server, webhook?.url, webhook?.signature];
  const secrets = names.flatMap((name) => (name ? [env[name.env] ?? ''] : [])).filter((text) => text.trim() !== '');
  for (const secret of secrets) maskSecret(secret, runner.mask);
  return redactor([inputs.sshPrivateKey, inputs.sshPassphrase, inputs.githubToken, ...secrets]);
}

/** The real world of a rollback: hosts, GitHub in a hurry, and the people whom the runbook names. */
export function rollbackContext(
  inputs: Inputs,
  environment: Environment,
  env: NodeJS.ProcessEnv,
  run: {
    readonly record: (line: RecordLine) => void;
    readonly redact: Redact;
    readonly cancelled: AbortSignal;
  },
): OperationContext {
  const credentials = {
    privateKey: inputs.sshPrivateKey,
    passphrase: inputs.sshPassphrase,
    knownHosts: inputs.sshKnownHosts,
  };
  const found = githubSurroundings(env, inputs.githubToken);
  const github = found.ok ? connectGitHub(found.surroundings, { limits: HURRIED }) : null;
  const links = found.ok ? ([['Run', found.surroundings.run.url]] as const) : [];
  const effects = notifyEffects(env, { template: templates(environment, env), redact: run.redact });
  const context = {
    ...systemContext(credentials, run.record, run.cancelled),
    github,
    people: { effects, links },
    audience: audienceOf(env),
  };
  if (!found.ok && inputs.githubToken !== null) {
    const why = found.problems.map(({ message, mend }) => `${message} Mend: ${mend ?? 'none'}.`).join(' ');
    note(context, { event: 'notice', text: `GitHub is not asked: ${why}`, tone: 'warning' });
  }
  return context;
}

/** The team's own texts, from the checkout. */
function templates(
  { notify }: Environment,
  env: NodeJS.ProcessEnv,
): (occasion: 'start' | 'end' | 'failure') => string | null {
  const { templates: folder } = notify;
  return (occasion) => {
    if (folder === null) return null;
    try {
      return readFileSync(placeOf(folder, `${occasion}.md`, env), 'utf8');
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
      throw error;
    }
  };
}

/** A function of its own: written out in the call, the bundler takes the path for a pattern of files to carry along. */
function placeOf(folder: string, file: string, env: NodeJS.ProcessEnv): string {
  return resolve(env.GITHUB_WORKSPACE ?? '.', folder, file);
}

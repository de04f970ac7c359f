import type { InputValues } from '@failback/action';
import { connectGitHub, githubSurroundings, HURRIED } from '@failback/github';
import type { Redact } from '@failback/host';
import { note, type OperationContext, type Readers, systemContext } from '@failback/operation';
import type { Environment, RecordLine } from '@failback/runbook';
import { linksOf, tellingOf } from './people.ts';

type Inputs = Pick<
  InputValues<'emergency-rollback'>,
  'sshPrivateKey' | 'sshPassphrase' | 'sshKnownHosts' | 'githubToken'
>;

/** The real world of a rollback: hosts, GitHub in a hurry, and the people whom the runbook names. */
export function rollbackContext(
  inputs: Inputs,
  environment: Environment,
  env: NodeJS.ProcessEnv,
  run: {
    readonly record: (line: RecordLine) => void;
    readonly redact: Redact;
    readonly cancelled: AbortSignal;
    readonly readers: Readers;
  },
): OperationContext {
  const credentials = {
    privateKey: inputs.sshPrivateKey,
    passphrase: inputs.sshPassphrase,
    knownHosts: inputs.sshKnownHosts,
  };
  const found = githubSurroundings(env, inputs.githubToken);
  const github = found.ok ? connectGitHub(found.surroundings, { limits: HURRIED }) : null;
  const context = {
    ...systemContext(credentials, run.record, run.cancelled),
    github,
    people: { effects: tellingOf(environment, env, run.redact), links: linksOf(env) },
    audience: run.readers.kind === 'team' ? 'team' : 'anybody',
  } as const;
  if (!found.ok && inputs.githubToken !== null) {
    const why = found.problems.map(({ message, mend }) => `${message} Mend: ${mend ?? 'none'}.`).join(' ');
    note(context, { event: 'notice', text: `GitHub is not asked: ${why}`, tone: 'warning', audience: 'anybody' });
  }
  return context;
}

import { INPUTS, type InputValues, mendOfMissing } from '@failback/action';
import { connectGitHub, githubSurroundings } from '@failback/github';
import { type PreflightContext, type ReadRunbook, systemContext, systemRunTool } from '@failback/operation';
import { type Problem, type RecordLine, resolveEnvironment, UserError } from '@failback/runbook';

export interface FoundContext {
  readonly context: PreflightContext;
  /** Why GitHub is not asked although a token was given. */
  readonly problems: readonly Problem[];
}

/**
 * What an audit may use. In static mode no key is needed, none is used, and GitHub is not asked.
 * @throws UserError when hosts are to be asked and there is no key, with what is wrong with the runbook
 */
export function preflightContext(
  inputs: InputValues<'preflight-audit'>,
  env: NodeJS.ProcessEnv,
  record: (line: RecordLine) => void,
  runbook: ReadRunbook,
): FoundContext {
  const { mode, sshPrivateKey: privateKey, sshPassphrase: passphrase, sshKnownHosts: knownHosts } = inputs;
  const runTool = systemRunTool(env);
  if (mode === 'static') return { context: withoutHosts(runTool, record), problems: [] };
  if (privateKey === null) {
    throw new UserError([withoutKey(mode), ...environmentProblems(runbook, inputs.environment)]);
  }
  const system = systemContext({ privateKey, passphrase, knownHosts }, record, new AbortController().signal);
  const found = githubSurroundings(env, inputs.githubToken);
  const github = found.ok ? connectGitHub(found.surroundings) : null;
  const asked = inputs.githubToken !== null;
  return { context: { ...system, asker: 'step', github, runTool }, problems: found.ok || !asked ? [] : found.problems };
}

function withoutHosts(runTool: PreflightContext['runTool'], record: PreflightContext['record']): PreflightContext {
  return {
    connect: () => Promise.reject(new Error('no host is asked in static mode')),
    record,
    now: () => Date.now(),
    random: (bytes) => new Uint8Array(bytes),
    asker: 'step',
    github: null,
    runTool,
  };
}

/** Told at once: whoever sets the key would otherwise be refused once more. */
function environmentProblems(read: ReadRunbook, environment: string): readonly Problem[] {
  if (!read.ok) return read.problems;
  try {
    resolveEnvironment(read.runbook, environment);
    return [];
  } catch (error) {
    if (error instanceof UserError) return error.problems;
    throw error;
  }
}

const KEY = INPUTS['preflight-audit']['ssh-private-key'];

function withoutKey(mode: string): Problem {
  return {
    code: 'missing-input',
    where: 'input ssh-private-key',
    message: `It is empty or not set, and with mode: ${mode} the hosts are asked.`,
    accepted: KEY.accepted,
    mend: `${mendOfMissing('ssh-private-key', KEY)} Or take "mode: static", which needs none.`,
  };
}

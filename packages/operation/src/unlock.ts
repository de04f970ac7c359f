import { environmentFolder, type HostLines, type HostSurvey, type UnlockAnswer, unlockHost } from '@failback/host';
import { type Environment, type HostState, type Problem, RemoteError, UserError } from '@failback/runbook';
import { note, type OperationContext } from './context.ts';
import { problemOf } from './end.ts';
import { presentOperation } from './status.ts';
import { surveyed } from './survey-hosts.ts';

/** A host that an operation holds. */
export interface HeldHost {
  readonly host: string;
  readonly operation: string;
  readonly token: number;
  readonly supervisor: 'alive' | 'dead';
  readonly state: HostState | 'unknown';
  readonly decision: 'commit' | 'abort' | 'none';
}

export interface UnlockRequest {
  /** Empty: every host that is held. */
  readonly hosts: readonly string[];
  /** `waiting`: only what waits for a person; `any`: whatever has no living supervisor. */
  readonly only: 'waiting' | 'any';
  readonly reason: string;
  readonly actor: string;
  /** Asked with what would be unlocked, before anything is done. */
  readonly approve: (held: readonly HeldHost[]) => Promise<boolean>;
}

export interface UnlockEnd {
  readonly outcome: 'unlocked' | 'not-needed' | 'refused';
  readonly unlocked: readonly HeldHost[];
  readonly problems: readonly Problem[];
}

/**
 * Ends claims by a person's word. The hosts stay exactly as they are: nothing is undone, finished or reopened.
 * @throws UserError for a host that the environment does not have
 */
export function unlock(
  environment: Environment,
  request: UnlockRequest,
  context: Pick<OperationContext, 'connect' | 'record' | 'now'>,
): Promise<UnlockEnd> {
  const wrong = unknownHostProblems(environment, request.hosts);
  if (wrong.length > 0) throw new UserError(wrong);
  return surveyed(environment, context, async ({ facts, problems, lines }): Promise<UnlockEnd> => {
    const asked = (host: string) => request.hosts.length === 0 || request.hosts.includes(host);
    const wanted = facts.filter(({ host }) => asked(host));
    const held = wanted.flatMap(heldHost);
    if (held.length === 0) {
      return { outcome: problems.length === 0 ? 'not-needed' : 'refused', unlocked: [], problems };
    }
    if (!(await request.approve(held)))
      return { outcome: 'refused', unlocked: [], problems: [notConfirmed(environment)] };
    const unlocked: HeldHost[] = [];
    const refused: Problem[] = [];
    for (const each of held) {
      const folder = environmentFolder(stateDirOf(wanted, each.host), environment.app, environment.name);
      const problem = await unlockOne(environment, each, folder, request.only, lines);
      if (problem !== null) {
        refused.push(problem);
        continue;
      }
      unlocked.push(each);
      const text = `${each.host}: claim ${each.token} of ${each.operation} (${each.state}) is ended by ${request.actor}: ${request.reason}`;
      note(context, { event: 'notice', text });
    }
    return { outcome: refused.length === 0 ? 'unlocked' : 'refused', unlocked, problems: refused };
  });
}

/** Hosts that were named and are none of the environment's; known before any host is asked. */
export function unknownHostProblems(environment: Environment, hosts: readonly string[]): Problem[] {
  const names = environment.hosts.map(({ name }) => name);
  return hosts
    .filter((host) => !names.includes(host))
    .map((host) => ({
      code: 'unknown-host',
      where: '--host',
      message: `${JSON.stringify(host)} is no host of ${environment.name}.`,
      accepted: names.join(', '),
    }));
}

function heldHost(facts: HostSurvey): HeldHost[] {
  const { host, claim } = facts;
  if (claim.state === 'free') return [];
  const present = presentOperation(facts);
  return [
    {
      host,
      operation: claim.operation,
      token: claim.token,
      supervisor: claim.supervisor,
      state: present?.state ?? 'unknown',
      decision: present?.decision ?? 'none',
    },
  ];
}

function stateDirOf(facts: readonly HostSurvey[], name: string): string {
  const found = facts.find(({ host }) => host === name);
  if (found === undefined) throw new Error(`no facts of ${name}`);
  return found.stateDir.path;
}

async function unlockOne(
  environment: Environment,
  held: HeldHost,
  folder: string,
  only: UnlockRequest['only'],
  lines: HostLines,
): Promise<Problem | null> {
  try {
    return refusalOf(environment, held, await unlockHost(await lines.of(held.host), folder, held, only));
  } catch (error) {
    if (error instanceof RemoteError) return problemOf(error);
    throw error;
  }
}

function refusalOf({ name }: Environment, { host, operation }: HeldHost, answer: UnlockAnswer): Problem | null {
  const where = `host ${host}`;
  switch (answer.kind) {
    case 'unlocked':
    case 'free':
      return null;
    case 'busy':
      return {
        code: 'busy',
        where,
        message: `The supervisor of ${operation} is alive (${answer.state}); it ends by itself.`,
        mend: `failback resume --environment ${name}`,
      };
    case 'refused':
      return answer.code === 'not-ended'
        ? {
            code: 'not-ended',
            where,
            message: `${operation} does not wait for a person (${answer.detail}); it can still come to a good end.`,
            mend: `failback resume --environment ${name}; or, when you have seen to the host yourself: failback unlock --environment ${name} --unfinished`,
          }
        : {
            code: answer.code,
            where,
            message: `It was not unlocked: ${answer.detail}.`,
            mend: `failback status --environment ${name}`,
          };
  }
}

function notConfirmed({ name }: Environment): Problem {
  const message = 'Unlocking was not confirmed, so nothing was done.';
  return {
    code: 'not-confirmed',
    where: `environment ${name}`,
    message,
    mend: `failback unlock --environment ${name}`,
  };
}

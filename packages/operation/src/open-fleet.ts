import type { HostConnection } from '@failback/host';
import { type Environment, type Host, type Problem, RemoteError, UserError } from '@failback/runbook';
import type { OperationContext } from './context.ts';
import { logIn } from './log-in.ts';

/** The hosts that let us in, each with its connection. */
export interface Fleet {
  readonly connections: ReadonlyMap<string, HostConnection>;
  /** Left out on request, or because they are dead and the rule of the fleet lets them be. */
  readonly without: readonly string[];
  /** The connection of a host that is in the fleet. */
  connection(host: string): HostConnection;
  close(): void;
}

/**
 * Connects to every host at once.
 * @param leaveOut `majority`: unreachable hosts are left out by themselves when three or more are declared and most answer,
 *   the control host among them (design: automatic only for the emergency procedure)
 * @throws UserError with one problem for each host that should be there and is not
 */
export async function openFleet(
  environment: Environment,
  without: readonly string[],
  leaveOut: 'never' | 'majority',
  context: Pick<OperationContext, 'connect' | 'record' | 'now'>,
): Promise<Fleet> {
  const wrong = withoutProblems(environment, without);
  if (wrong.length > 0) throw new UserError(wrong);
  const wanted = environment.hosts.filter((host) => !without.includes(host.name));
  const results = await Promise.all(wanted.map((host) => attempt(host, context)));
  const connections = new Map(results.flatMap((result) => (result.ok ? [[result.host, result.connection]] : [])));
  const failures = results.flatMap((result) => (result.ok ? [] : [result]));
  const left = mayLeaveOut(environment, connections, failures, leaveOut) ? failures.map((failure) => failure.host) : [];
  const close = () => {
    for (const connection of connections.values()) connection.close();
  };
  if (failures.length > left.length) {
    close();
    throw new UserError(failures.map((failure) => problemOf(failure.error, environment, wanted.length)));
  }
  for (const failure of failures) notice(context, `Host ${failure.host} is left out: ${failure.error.message}`);
  return {
    connections,
    without: [...without, ...left],
    connection(host) {
      const connection = connections.get(host);
      if (connection === undefined) throw new Error(`no connection to ${host}`);
      return connection;
    },
    close,
  };
}

type Attempt =
  | { readonly ok: true; readonly host: string; readonly connection: HostConnection }
  | { readonly ok: false; readonly host: string; readonly error: RemoteError };

async function attempt(host: Host, context: Pick<OperationContext, 'connect' | 'record' | 'now'>): Promise<Attempt> {
  try {
    return { ok: true, host: host.name, connection: await logIn(host, context) };
  } catch (error) {
    if (error instanceof RemoteError) return { ok: false, host: host.name, error };
    throw error;
  }
}

/** Only a host that cannot be reached is dead; one that refuses us, or shows another key, is a matter for a person. */
function mayLeaveOut(
  environment: Environment,
  connections: ReadonlyMap<string, HostConnection>,
  failures: readonly { readonly error: RemoteError }[],
  leaveOut: 'never' | 'majority',
): boolean {
  if (leaveOut === 'never' || environment.hosts.length < 3) return false;
  if (!connections.has(environment.control) || connections.size * 2 <= environment.hosts.length) return false;
  return failures.every((failure) => failure.error.failure.code === 'unreachable');
}

function problemOf(error: RemoteError, environment: Environment, wanted: number): Problem {
  const { code, host, message, mend } = error.failure;
  const canBeLeftOut = code === 'unreachable' && wanted > 1 && host !== environment.control;
  const without = canBeLeftOut ? ` When the host is dead for good: failback rollback --without ${host}` : '';
  return {
    code,
    where: `host ${host}`,
    message,
    ...(mend === undefined && without === '' ? {} : { mend: `${mend ?? ''}${without}`.trim() }),
  };
}

/** What is wrong with the hosts that are to be left out; known before any host is asked. */
export function withoutProblems(environment: Environment, without: readonly string[]): Problem[] {
  const names = environment.hosts.map((host) => host.name);
  const unknown = without.filter((name) => !names.includes(name));
  const problems: Problem[] = unknown.map((name) => ({
    code: 'unknown-host',
    where: '--without',
    message: `${JSON.stringify(name)} is no host of ${environment.name}.`,
    accepted: names.filter((host) => host !== environment.control).join(', ') || 'none',
  }));
  if (without.includes(environment.control)) {
    problems.push({
      code: 'control-left-out',
      where: '--without',
      message: `${environment.control} is the control host: claims and ledger live there, and nothing can be done without it.`,
      mend: 'bring it back, or name another host in "control:" when it is lost for good.',
    });
  }
  return problems;
}

function notice(context: Pick<OperationContext, 'record' | 'now'>, text: string): void {
  context.record({ host: null, time: new Date(context.now()).toISOString(), event: 'notice', text });
}

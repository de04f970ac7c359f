import { type HostConnection, type HostLines, type HostSurvey, hostLines, readFacts } from '@failback/host';
import { type Environment, type Host, type Problem, RemoteError } from '@failback/runbook';
import type { OperationContext } from './context.ts';
import { problemOf } from './end.ts';
import { factsRequest } from './fleet-facts.ts';
import { hostNamed } from './host-named.ts';
import { logIn } from './log-in.ts';

/** What one host says of itself now, or why nobody could ask. */
export type HostAnswer =
  | { readonly host: Host; readonly reached: true; readonly facts: HostSurvey }
  | { readonly host: Host; readonly reached: false; readonly problem: Problem };

/** Every host of an environment, in the order of the file; one that cannot be asked is an answer too. */
export interface Survey {
  readonly answers: readonly HostAnswer[];
  /** Of the hosts that could be asked. */
  readonly facts: readonly HostSurvey[];
  /** Null: it could not be asked. */
  readonly control: HostSurvey | null;
  /** One for each host that could not be asked. */
  readonly problems: readonly Problem[];
  readonly lines: HostLines;
}

/** Looks at every host, changes nothing, and closes all connections when `use` has ended. */
export async function surveyed<Result>(
  environment: Environment,
  context: Pick<OperationContext, 'connect' | 'record' | 'now'>,
  use: (survey: Survey) => Promise<Result>,
): Promise<Result> {
  const connections = new Map<string, HostConnection>();
  const answers = await Promise.all(environment.hosts.map((host) => answerOf(environment, host, connections, context)));
  const lines = hostLines(connections, (name) => context.connect(hostNamed(environment, name)));
  const facts = answers.flatMap((answer) => (answer.reached ? [answer.facts] : []));
  try {
    return await use({
      answers,
      facts,
      control: facts.find(({ host }) => host === environment.control) ?? null,
      problems: answers.flatMap((answer) => (answer.reached ? [] : [answer.problem])),
      lines,
    });
  } finally {
    lines.close();
  }
}

async function answerOf(
  environment: Environment,
  host: Host,
  connections: Map<string, HostConnection>,
  context: Pick<OperationContext, 'connect' | 'record' | 'now'>,
): Promise<HostAnswer> {
  try {
    const connection = await logIn(host, context);
    connections.set(host.name, connection);
    return { host, reached: true, facts: await readFacts(connection, factsRequest(environment, host, null)) };
  } catch (error) {
    if (error instanceof RemoteError) return { host, reached: false, problem: problemOf(error) };
    throw error;
  }
}

import { environmentFolder, type HostConnection, type HostSurvey, markLedger, readFacts } from '@failback/host';
import {
  type Environment,
  isReleaseName,
  type LedgerEntry,
  type Mark,
  type Problem,
  RELEASE_NAME_ACCEPTED,
  UserError,
} from '@failback/runbook';
import type { OperationContext } from './context.ts';
import { factsRequest } from './fleet-facts.ts';
import { hostNamed } from './host-named.ts';
import { logIn } from './log-in.ts';
import { type LedgerSummary, ledgerSummary } from './status.ts';

export interface LedgerView extends LedgerSummary {
  /** The host that keeps it. */
  readonly control: string;
  readonly served: string | null;
}

/** What the control host's ledger says of each release. Throws a RemoteError when that host cannot be asked. */
export function readLedger(environment: Environment, context: ControlContext): Promise<LedgerView> {
  return onControl(environment, context, async (_, facts) => ({
    control: facts.host,
    served: facts.live.state === 'present' ? facts.live.release : null,
    ...ledgerSummary(facts),
  }));
}

export interface MarkRequest {
  readonly release: string;
  readonly mark: Mark;
  /** Not empty, at most 1,000 characters. */
  readonly reason: string;
  readonly actor: string;
}

export interface MarkEnd {
  readonly entry: LedgerEntry;
  /** Null: all is well. */
  readonly warning: string | null;
}

const LONGEST_REASON = 1000;

/**
 * A person's word on a release, written to the control host's ledger. A release that is not on that host is marked all the
 * same, with a warning: it may come back.
 * @throws UserError when release or reason are not acceptable
 */
export function markRelease(environment: Environment, request: MarkRequest, context: ControlContext): Promise<MarkEnd> {
  requireMarkable(request);
  const { release, mark, actor } = request;
  return onControl(environment, context, async (connection, facts) => {
    const known = facts.available.find((each) => each.release === release);
    const entry: LedgerEntry = {
      schema_version: 1,
      release,
      commit: commitOf(facts, release),
      mark,
      at: new Date(context.now()).toISOString(),
      operation: null,
      by: actor,
      reason: request.reason.trim(),
    };
    await markLedger(connection, environmentFolder(facts.stateDir.path, environment.app, environment.name), entry);
    return { entry, warning: known === undefined ? missing(facts, release) : null };
  });
}

type ControlContext = Pick<OperationContext, 'connect' | 'record' | 'now'>;

async function onControl<Result>(
  environment: Environment,
  context: ControlContext,
  use: (connection: HostConnection, facts: HostSurvey) => Promise<Result>,
): Promise<Result> {
  const control = hostNamed(environment, environment.control);
  const connection = await logIn(control, context);
  try {
    return await use(connection, await readFacts(connection, factsRequest(environment, control, null)));
  } finally {
    connection.close();
  }
}

/** What is checked out under that name now is what the mark is about, wherever the tag may point later. */
function commitOf({ live, available }: HostSurvey, release: string): string | null {
  if (live.state === 'present' && live.release === release) return live.commit;
  return available.find((each) => each.release === release)?.commit ?? null;
}

function missing({ host, available }: HostSurvey, release: string): string {
  const names = available.slice(0, 10).map((each) => each.release);
  return `${release} is not on ${host} now, so nothing can be rolled back to it; there are: ${names.join(', ') || 'none'}.`;
}

function requireMarkable({ release, reason }: MarkRequest): void {
  const problems: Problem[] = [];
  if (!isReleaseName(release)) {
    problems.push({
      code: 'target-name',
      where: 'RELEASE',
      message: `${JSON.stringify(release.slice(0, 80))} cannot be the name of a release.`,
      accepted: RELEASE_NAME_ACCEPTED,
    });
  }
  if (reason.trim() === '' || reason.length > LONGEST_REASON) {
    problems.push({
      code: 'bad-input',
      where: '--reason',
      message: 'Whoever reads the ledger at night has to know why.',
      accepted: `a text of 1 to ${LONGEST_REASON} characters`,
    });
  }
  if (problems.length > 0) throw new UserError(problems);
}

import type { HostSurvey } from '@failback/host';
import { ledgerStanding } from '@failback/procedure';
import type { ClaimFacts, Environment, LedgerEntry, LiveFacts, OperationFacts, Problem } from '@failback/runbook';
import type { OperationContext } from './context.ts';
import { type HostAnswer, surveyed } from './survey-hosts.ts';

/** Where everything stands, as the hosts say it now. */
export interface EnvironmentStatus {
  readonly schema_version: 1;
  readonly app: string;
  readonly environment: string;
  readonly control: string;
  readonly hosts: readonly HostStatus[];
  /** Hosts that were left out of the last operation; null when the control host could not be asked. */
  readonly without: readonly string[] | null;
  /** Null when the control host could not be asked. */
  readonly ledger: LedgerSummary | null;
}

export type HostStatus =
  | { readonly host: string; readonly reached: false; readonly problem: Problem }
  | {
      readonly host: string;
      readonly reached: true;
      readonly live: LiveFacts;
      readonly claim: ClaimFacts;
      /** The one that holds the host, or the last that did. */
      readonly operation: OperationFacts | null;
      /** Newest first. */
      readonly operations: readonly OperationFacts[];
    };

export interface LedgerSummary {
  /** The last line about each release, the newest line first. */
  readonly releases: readonly LedgerEntry[];
  readonly unreadable: number;
}

/** How many operations of a host are told. */
const OPERATIONS = 5;

/** Reads, and changes nothing. A host that cannot be asked is shown as such. */
export function status(
  environment: Environment,
  context: Pick<OperationContext, 'connect' | 'record' | 'now'>,
): Promise<EnvironmentStatus> {
  return surveyed(environment, context, async ({ answers, control }) => ({
    schema_version: 1,
    app: environment.app,
    environment: environment.name,
    control: environment.control,
    hosts: answers.map(hostStatus),
    without: control?.without ?? null,
    ledger: control === null ? null : ledgerSummary(control),
  }));
}

export function ledgerSummary({ ledger, ledgerUnreadable }: HostSurvey): LedgerSummary {
  return { releases: ledgerStanding(ledger), unreadable: ledgerUnreadable };
}

function hostStatus(answer: HostAnswer): HostStatus {
  const host = answer.host.name;
  if (!answer.reached) return { host, reached: false, problem: answer.problem };
  const { live, claim, operations } = answer.facts;
  return {
    host,
    reached: true,
    live,
    claim,
    operation: presentOperation(answer.facts),
    operations: operations.slice(0, OPERATIONS),
  };
}

/** Claims count upwards, so the highest is the last word; folders of operations have no order that could be trusted. */
export function presentOperation({ claim, operations }: HostSurvey): OperationFacts | null {
  if (claim.token === 0) return null;
  return operations.find(({ token }) => token === claim.token) ?? null;
}

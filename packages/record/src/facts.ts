import { durationText } from './duration.ts';
import { stateLabel } from './state-words.ts';
import type { Timeline } from './timeline.ts';

/** One row of the table of facts; both texts are as found, whoever shows them escapes them. */
export interface Fact {
  readonly name: string;
  readonly value: string;
}

/** What every form of the report says first, in one order and in one wording. */
export function facts(timeline: Timeline): Fact[] {
  const { plan, decision } = timeline;
  const rows: (Fact | null)[] = [
    fact('Outcome', timeline.outcome ?? 'not finished'),
    fact('Reason code', timeline.reasonCode),
    fact('From', plan?.from == null ? null : withCommit(plan.from)),
    fact('To', plan === null ? null : withCommit(plan.to)),
    fact('Recovery time', recoveryText(timeline)),
    fact('Outage', outageText(timeline)),
    fact('Requests', requestsText(timeline)),
    fact(
      'Decision',
      decision === null
        ? 'none'
        : `${decision.decision}, ${decision.reason}, by the ${decision.by} after ${durationText(decision.at)}`,
    ),
    fact('Fleet', FLEET_WORDS[timeline.fleet]),
    fact('Procedure', plan?.procedure),
    fact('Asked by', plan?.incident.actor),
    fact('Reason', plan?.incident.reason),
    fact('Severity', plan?.incident.severity),
    fact('Signals', plan?.incident.signals.join(', ')),
    fact('Override', plan?.incident.override),
    fact('Left out', plan?.without.join(', ')),
    fact('Started', timeline.startedAt),
    fact('Operation', timeline.operation),
    fact('Plan', timeline.digest),
  ];
  return rows.filter((row) => row !== null);
}

const FLEET_WORDS = {
  untouched: 'no host was touched',
  uniform: 'uniform: every host ended alike',
  split: 'split: some hosts are on the target and some are not',
  unsettled: 'unsettled: a host has not ended, or needs a person',
} as const;

export function recoveryText(timeline: Timeline): string {
  const budget = timeline.budgetSeconds === null ? '' : ` of ${durationText(timeline.budgetSeconds * 1000)}`;
  if (timeline.recovered === null) return `not recovered${budget === '' ? '' : ` (budget${budget.slice(3)})`}`;
  const proof = timeline.recovered.proof === 'runner' ? '' : ", by the hosts' own proof only";
  return `${durationText(timeline.recovered.at)}${budget}${proof}`;
}

export function outageText(timeline: Timeline): string {
  return timeline.outage === null ? 'not measured' : durationText(timeline.outage.seconds * 1000);
}

export function requestsText(timeline: Timeline): string {
  if (timeline.outage === null) return 'not measured';
  return `${timeline.outage.requests} sent, ${timeline.outage.failed} failed`;
}

/** `on target, serves v1.4.2, closed for 2.1 s`. */
export function hostEndText(host: Timeline['hosts'][number]): string {
  const parts = [stateLabel(host.state)];
  if (host.served !== null) parts.push(`served ${host.served}`);
  if (host.closed !== null) {
    parts.push(
      host.closed.end === null ? 'closed still' : `closed for ${durationText(host.closed.end - host.closed.begin)}`,
    );
  }
  return parts.join(', ');
}

function fact(name: string, value: string | null | undefined): Fact | null {
  return value === null || value === undefined || value === '' ? null : { name, value };
}

function withCommit(ref: { readonly release: string; readonly commit: string | null }): string {
  return ref.commit === null ? ref.release : `${ref.release} (${ref.commit.slice(0, 12)})`;
}

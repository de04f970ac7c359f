import type { News, NewsLink, Occasion, Thread } from '@failback/notify';
import { chronicle, durationText, facts, headline, nextSteps, type Timeline } from '@failback/record';
import type { Environment, Incident, Plan } from '@failback/runbook';

/** What a message needs besides the operation itself. */
export interface Telling {
  /** Where to read on, such as the run. */
  readonly links: readonly NewsLink[];
  /** What the start was told under, from `threadOf`; null when it was not told by this run. */
  readonly thread: Thread | null;
  /** Who asked and why, for what was refused before there was a plan. */
  readonly incident: Pick<Incident, 'actor' | 'reason'>;
}

/** Whose plan it is: of this run, or of an earlier one that has not come to its end. */
export type PlanOf = 'this-run' | 'earlier-run';

/** Told when a plan is about to be carried out, or finished. */
export function startNews(
  plan: Plan,
  environment: Environment,
  by: PlanOf,
  { links, incident: asked }: Pick<Telling, 'links' | 'incident'>,
): News {
  const { incident } = plan;
  const site = `${plan.app} ${plan.environment}`;
  const begins =
    by === 'this-run'
      ? `The rollback of ${site} to ${plan.to.release} begins.`
      : `The rollback of ${site} to ${plan.to.release}, which an earlier run left unfinished, is brought to its end.`;
  const written: readonly (readonly [string, string | null])[] = [
    ['Begun by', by === 'this-run' ? null : incident.actor],
    ['Procedure', plan.procedure],
    ['Severity', incident.severity],
    ['Signals', incident.signals.join(', ')],
    ['Hosts', plan.hosts.map(({ host }) => host).join(', ')],
    ['Left out', plan.without.join(', ')],
    ['Time budget', durationText(plan.budgetSeconds * 1000)],
  ];
  return {
    occasion: 'start',
    app: plan.app,
    environment: plan.environment,
    operation: plan.operation,
    procedure: plan.procedure,
    from: plan.from?.release ?? null,
    to: plan.to.release,
    headline: begins,
    actor: by === 'this-run' ? incident.actor : asked.actor,
    reason: incident.reason,
    facts: written.flatMap(([name, value]) => (value === null || value === '' ? [] : [[name, value] as const])),
    timeline: [],
    nextSteps: [],
    affected: environment.notify.affected,
    links,
    thread: null,
  };
}

/** Told when the record is complete, from the record alone. */
export function endNews(timeline: Timeline, environment: Environment, telling: Telling): News {
  const { plan } = timeline;
  const { actor, reason } = plan?.incident ?? telling.incident;
  return {
    occasion: occasionOf(timeline),
    app: environment.app,
    environment: environment.name,
    operation: timeline.operation,
    procedure: plan?.procedure ?? null,
    from: plan?.from?.release ?? null,
    to: plan?.to.release ?? null,
    headline: headline(timeline).sentence,
    actor,
    reason,
    facts: facts(timeline).flatMap(({ name, value }) => (TOLD.has(name) ? [[name, value] as const] : [])),
    timeline: chronicle(timeline).map(({ at, who, sentence }) => `+${durationText(at)} ${who}: ${sentence}`),
    nextSteps: nextSteps(timeline),
    affected: environment.notify.affected,
    links: telling.links,
    thread: telling.thread,
  };
}

/** What a person reads in a message; the report has every fact. */
const TOLD: ReadonlySet<string> = new Set([
  'Outcome',
  'Reason code',
  'From',
  'To',
  'Recovery time',
  'Outage',
  'Requests',
  'Decision',
  'Asked by',
  'Reason',
  'Override',
  'Left out',
  'Operation',
]);

function occasionOf({ outcome }: Timeline): Occasion {
  switch (outcome) {
    case 'rolled-back':
    case 'planned':
    case 'not-needed':
    case 'fix-forward':
      return 'end';
    case 'undone':
    case 'needs-human':
    case 'refused':
    case null:
      return 'failure';
  }
}

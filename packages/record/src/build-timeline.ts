import type { Plan, RecordLine, Site } from '@failback/runbook';
import { fleetEnd } from './fleet-end.ts';
import { hostTimeline, missingLines, placedHostLines } from './host-timeline.ts';
import { linesOfLastOperation } from './last-operation.ts';
import { phaseSpans } from './phase-spans.ts';
import { recoveryTime } from './recovery-time.ts';
import type {
  ControllerMark,
  DecisionMade,
  HostTimeline,
  Look,
  Offset,
  OutageMeasured,
  Refusal,
  StepOutput,
  Timeline,
} from './timeline.ts';

type ControllerLine = Extract<RecordLine, { readonly host: null }>;
type OperationLine = Extract<ControllerLine, { readonly event: 'operation' }>;

/**
 * Puts the record's lines in order and says what they amount to. Lines may come twice, late, or from several controllers
 * of the same operation.
 */
export function buildTimeline(record: readonly RecordLine[]): Timeline {
  const lines = linesOfLastOperation(record);
  const controllerLines = lines.filter((line): line is ControllerLine => line.host === null);
  const operation = controllerLines.find((line): line is OperationLine => line.event === 'operation');
  const plan = operation?.plan ?? null;
  const start = startOf(record);
  const at = (line: RecordLine): Offset => Math.max(0, Date.parse(line.time) - (start ?? 0));

  const controller = controllerLines.flatMap((line) => mark(line, at(line)));
  const looks = controllerLines.flatMap((line): Look[] =>
    line.event === 'assessed'
      ? [{ at: at(line), purpose: line.purpose, verdict: line.verdict, assessments: line.assessments }]
      : [],
  );
  const placed = hostNames(plan, lines).map((host) => ({ host, lines: placedHostLines(lines, host, start ?? 0) }));
  const hosts = placed.map((entry) =>
    hostTimeline(entry.host, plan?.hosts.find((candidate) => candidate.host === entry.host) ?? null, entry.lines, {
      connectionLosses: controller.flatMap((moment) =>
        moment.kind === 'connection-lost' && moment.target === entry.host
          ? [{ at: moment.at, reason: moment.reason }]
          : [],
      ),
      outputs: outputsOf(controllerLines, entry.host),
    }),
  );
  const recovered = recoveryTime(hosts, looks);
  const finished = controllerLines.findLast((line) => line.event === 'finished');
  const cancelled = controller.find((moment) => moment.kind === 'cancelled');
  return {
    operation: plan?.operation ?? null,
    plan,
    site: siteOf(plan, controllerLines),
    digest: operation?.digest ?? null,
    mode: operation?.mode ?? null,
    startedAt: start === null ? null : new Date(start).toISOString(),
    length: lines.reduce((longest, line) => Math.max(longest, at(line)), 0),
    hosts,
    phases: phaseSpans(hosts, controller, looks, recovered?.at ?? null),
    decision: decisionOf(hosts, controller),
    controller,
    looks,
    outage: outageOf(controllerLines),
    cancelled: cancelled === undefined ? null : { at: cancelled.at, signal: cancelled.signal },
    refusals: controllerLines.flatMap((line) => (line.event === 'refused' ? [refusalOf(line)] : [])),
    outcome: finished?.outcome ?? null,
    reasonCode: finished?.reasonCode ?? null,
    recovered,
    budgetSeconds: plan?.budgetSeconds ?? null,
    fleet: fleetEnd(hosts),
    notices: [
      ...new Set([
        ...(plan?.notices ?? []),
        ...controllerLines.flatMap((line) => (line.event === 'notice' ? [line.text] : [])),
        ...placed.flatMap((entry) => missingLines(entry.host, entry.lines)),
        ...differentPlans(controllerLines, operation),
      ]),
    ],
    lines: lines.length,
  };
}

/** The first line known: the clock of the budget runs from the moment somebody asked, not from the finished plan. */
function startOf(lines: readonly RecordLine[]): number | null {
  return lines.reduce<number | null>((earliest, line) => {
    const time = Date.parse(line.time);
    return earliest === null || time < earliest ? time : earliest;
  }, null);
}

function hostNames(plan: Plan | null, lines: readonly RecordLine[]): string[] {
  const planned = plan?.hosts.map((host) => host.host) ?? [];
  const seen = lines.flatMap((line) => (line.host === null ? [] : [line.host])).sort();
  return [...new Set([...planned, ...seen])];
}

function mark(line: ControllerLine, at: Offset): ControllerMark[] {
  switch (line.event) {
    case 'operation':
      return [{ at, kind: 'taken-up', mode: line.mode }];
    case 'connected':
      return [{ at, kind: 'connected', target: line.target, fingerprint: line.fingerprint }];
    case 'connection-lost':
      return [{ at, kind: 'connection-lost', target: line.target, reason: line.reason }];
    case 'claimed':
      return [{ at, kind: 'claimed', target: line.target, token: line.token }];
    case 'went':
      return [{ at, kind: 'went' }];
    case 'decided':
      return [{ at, kind: 'decided', decision: line.decision, reason: line.reason }];
    case 'cancelled':
      return [{ at, kind: 'cancelled', signal: line.signal }];
    case 'finished':
      return [{ at, kind: 'finished', outcome: line.outcome, reasonCode: line.reasonCode }];
    case 'assessed':
    case 'outage':
    case 'notice':
    case 'refused':
    case 'step-output':
      return [];
    default:
      return line satisfies never;
  }
}

/** A commit known anywhere holds for the fleet; among equals the earliest. The hosts' word counts before the controller's. */
function decisionOf(hosts: readonly HostTimeline[], controller: readonly ControllerMark[]): DecisionMade | null {
  const onHosts = hosts.flatMap((host) => (host.decision === null ? [] : [host.decision]));
  const byController = controller.flatMap((moment): DecisionMade[] =>
    moment.kind === 'decided'
      ? [{ decision: moment.decision, reason: moment.reason, by: 'controller', at: moment.at }]
      : [],
  );
  const known = (onHosts.length > 0 ? onHosts : byController).toSorted((a, b) => a.at - b.at);
  return known.find((entry) => entry.decision === 'commit') ?? known[0] ?? null;
}

function outageOf(lines: readonly ControllerLine[]): OutageMeasured | null {
  const line = lines.findLast((candidate) => candidate.event === 'outage');
  return line === undefined ? null : { seconds: line.seconds, requests: line.requests, failed: line.failed };
}

function refusalOf(line: Extract<ControllerLine, { readonly event: 'refused' }>): Refusal {
  const { code, text, where = null, accepted = null, mend = null } = line;
  return { code, text, where, accepted, mend };
}

function siteOf(plan: Plan | null, lines: readonly ControllerLine[]): Site | null {
  if (plan !== null) return { app: plan.app, environment: plan.environment };
  for (const line of lines) {
    if ((line.event === 'refused' || line.event === 'finished') && line.site !== undefined) return line.site;
  }
  return null;
}

/** The last one of each step: a run that adopts asks once more. */
function outputsOf(lines: readonly ControllerLine[], host: string): StepOutput[] {
  const outputs = new Map<string, StepOutput>();
  for (const line of lines) {
    if (line.event !== 'step-output' || line.target !== host) continue;
    const { step, part, text } = line;
    outputs.set(`${part} ${step}`, { host, step, part, text });
  }
  return [...outputs.values()];
}

function differentPlans(lines: readonly ControllerLine[], first: OperationLine | undefined): string[] {
  const differs = lines.some((line) => line.event === 'operation' && line.digest !== first?.digest);
  return differs ? ['The record holds more than one plan; this report shows the first.'] : [];
}

import type { HostEvent, HostPlan, HostState, RecordLine } from '@failback/runbook';
import { stepTimelines } from './step-timeline.ts';
import type { DecisionMade, HostTimeline, Offset } from './timeline.ts';

export type PlacedHostLine = HostEvent & { readonly host: string; readonly offset: Offset };

/**
 * One host's lines, each once (`boot` and `seq` name a line: a power cut may take the last lines from the host's disk, so
 * that the next boot uses their `seq` again), in the order in which the host wrote them. A line is never placed after its
 * successor: the younger a line, the better its place in the controller's time is known.
 */
export function placedHostLines(lines: readonly RecordLine[], host: string, start: number): PlacedHostLine[] {
  const known = new Set<string>();
  const placed: PlacedHostLine[] = [];
  for (const line of lines) {
    if (line.host !== host) continue;
    const name = `${line.boot} ${line.seq}`;
    if (known.has(name)) continue;
    known.add(name);
    placed.push({ ...line, offset: Math.max(0, Date.parse(line.time) - start) });
  }
  const boots = [...new Set(placed.map((line) => line.boot))];
  placed.sort((a, b) => boots.indexOf(a.boot) - boots.indexOf(b.boot) || a.seq - b.seq);
  for (let index = placed.length - 2; index >= 0; index -= 1) {
    const line = placed[index];
    const next = placed[index + 1];
    if (line !== undefined && next !== undefined && next.offset < line.offset)
      placed[index] = { ...line, offset: next.offset };
  }
  return placed;
}

/** Sentences about lines that a host wrote and the record does not hold. */
export function missingLines(host: string, lines: readonly PlacedHostLine[]): string[] {
  return lines.flatMap((line, index) => {
    const previous = lines[index - 1];
    if (previous === undefined || line.boot !== previous.boot || line.seq <= previous.seq + 1) return [];
    const [first, last] = [previous.seq + 1, line.seq - 1];
    const which = first === last ? `line ${first}` : `lines ${first} to ${last}`;
    return [`The record misses ${which} of the journal of ${host}; the host still has them.`];
  });
}

export function hostTimeline(
  host: string,
  plan: HostPlan | null,
  lines: readonly PlacedHostLine[],
  said: Pick<HostTimeline, 'connectionLosses' | 'outputs'>,
): HostTimeline {
  const of = <E extends HostEvent['event']>(event: E) =>
    lines.filter((line): line is Extract<PlacedHostLine, { readonly event: E }> => line.event === event);
  const states = of('state').map((line) => ({ state: line.state, reason: line.reason, at: line.offset }));
  const steps = stepTimelines(plan, lines);
  const facts = of('fact').map((line) => ({ step: line.step, key: line.key, value: line.value, at: line.offset }));
  const lost = of('lease-lost')[0];
  return {
    host,
    state: states.at(-1)?.state ?? (lines.length > 0 ? 'CLAIMED' : null),
    states,
    steps,
    decision: hostDecision(lines),
    closed: closedSpan(lines, states),
    served: facts.findLast((fact) => fact.key === 'served')?.value ?? null,
    facts,
    starts: of('start').map((line) => ({ mode: line.mode, rebooted: line.boot !== lines[0]?.boot, at: line.offset })),
    probes: of('probe').map((line) => ({ step: line.step, answer: line.answer, at: line.offset })),
    leaseLost: lost === undefined ? null : { at: lost.offset, ms: lost.ms },
    ...said,
    alerts: of('alert').map((line) => ({ status: line.status, at: line.offset })),
    recovery: of('recovery').at(-1)?.entry ?? plan?.recovery ?? null,
    confirmedAt: of('confirmed')[0]?.offset ?? null,
  };
}

/** The first one holds: a decision is write-once. */
function hostDecision(lines: readonly PlacedHostLine[]): DecisionMade | null {
  const line = lines.find((candidate) => candidate.event === 'decision');
  if (line?.event !== 'decision') return null;
  return { decision: line.decision, reason: line.reason, by: line.by, at: line.offset };
}

const OPEN_AGAIN: readonly HostState[] = ['AS_FOUND', 'UNCONFIRMED', 'ON_TARGET'];

function closedSpan(lines: readonly PlacedHostLine[], states: HostTimeline['states']): HostTimeline['closed'] {
  const begin = lines.find((line) => line.event === 'begin' && line.phase === 'quiesce')?.offset;
  if (begin === undefined) return null;
  const reopening = new Set(
    lines.flatMap((line) => (line.event === 'begin' && line.phase === 'reopen' ? [line.step] : [])),
  );
  const open = states.find((entry) => entry.at >= begin && OPEN_AGAIN.includes(entry.state))?.at;
  if (open === undefined) return { begin, end: null };
  const reopened = lines.findLast(
    (line) => line.event === 'end' && reopening.has(line.step) && line.offset <= open,
  )?.offset;
  return { begin, end: reopened ?? open };
}

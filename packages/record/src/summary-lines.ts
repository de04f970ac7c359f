import { durationText } from './duration.ts';
import { hostEndText, outageText, recoveryText, requestsText } from './facts.ts';
import { headline } from './headline.ts';
import { nextSteps } from './next-steps.ts';
import { oneLine } from './one-line.ts';
import { reasonText } from './reason-text.ts';
import type { Timeline } from './timeline.ts';
import { type Failure, whyItFailed } from './why-it-failed.ts';

const LAST_LINES = 8;

/** The end of it for a terminal: what was released, why it came back, how long it took, where each host is. */
export function summaryLines(timeline: Timeline): string[] {
  const { plan, decision } = timeline;
  const width = Math.max(11, ...timeline.hosts.map((host) => Math.min(20, host.host.length)));
  const row = (name: string, value: string) => `  ${oneLine(name, 20).padEnd(width)}  ${oneLine(value, 200)}`;
  const outage = timeline.looks.find((look) => look.purpose === 'outage');
  const failing = outage?.assessments.find((assessment) => assessment.verdict === 'unhealthy');
  const refused = timeline.refusals.map((refusal) => row('Refused', `${refusal.text} (${refusal.code})`));
  return [
    oneLine(headline(timeline).sentence, 300),
    '',
    ...(plan === null ? [] : [row('Released', plan.from?.release ?? 'unknown'), row('Because', plan.incident.reason)]),
    ...(outage === undefined
      ? []
      : [row('Smoke check', failing === undefined ? outage.verdict : `${outage.verdict}: ${failing.detail}`)]),
    row(
      'Decision',
      decision === null
        ? 'none'
        : `${decision.decision} after ${durationText(decision.at)}, by the ${decision.by} (${decision.reason})`,
    ),
    ...(plan === null ? [] : [row('From, to', `${plan.from?.release ?? 'unknown'} -> ${plan.to.release}`)]),
    row('Recovery', recoveryText(timeline)),
    row('Requests', requestsText(timeline)),
    row('Outage', outageText(timeline)),
    ...timeline.hosts.slice(0, 60).map((host) => row(host.host, hostEndText(host))),
    ...(timeline.reasonCode === null
      ? []
      : [row('Why', `${timeline.reasonCode}: ${reasonText(timeline.reasonCode).sentence}`)]),
    ...refused.slice(0, 20),
    ...whyItFailed(timeline).slice(0, 3).flatMap(failureLines),
  ];
}

/** A terminal gets the last lines; the report has more of them. */
function failureLines({ title, lines }: Failure): string[] {
  return ['', `  ${oneLine(title, 200)}`, ...lines.slice(-LAST_LINES).map((line) => `    | ${oneLine(line, 200)}`)];
}

/** What to do first now, for a terminal. */
export function nextLines(timeline: Timeline): string[] {
  const [next] = nextSteps(timeline);
  if (next === undefined) return [];
  return [`Next: ${oneLine(next.sentence, 200)}`, ...(next.command === null ? [] : [`  ${next.command}`])];
}

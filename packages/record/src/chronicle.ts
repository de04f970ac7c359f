import type { Vantage } from '@failback/runbook';
import { durationText } from './duration.ts';
import type { Tone } from './headline.ts';
import { stateSentence, stateTone } from './state-words.ts';
import type { ControllerMark, HostTimeline, Look, Offset, StepStatus, StepTimeline, Timeline } from './timeline.ts';
import { lastWord } from './why-it-failed.ts';

/** One thing that happened, as a sentence. Its text is as found: whoever shows it escapes it. */
export interface Entry {
  readonly at: Offset;
  /** A host's name, or `controller`. */
  readonly who: string;
  readonly sentence: string;
  readonly tone: Tone;
}

/** What happened, in order: everything but steps that went as planned. The end of the run stands last. */
export function chronicle(timeline: Timeline): Entry[] {
  const last = timeline.controller.at(-1);
  const end = last?.kind === 'finished' ? [controllerEntry(last)] : [];
  const entries = [
    ...timeline.controller.slice(0, timeline.controller.length - end.length).map(controllerEntry),
    ...timeline.looks.map(lookEntry),
    ...timeline.refusals.map((refusal) =>
      entry(timeline.length, 'controller', `Refused (${refusal.code}): ${refusal.text}`, 'bad'),
    ),
    ...timeline.hosts.flatMap(hostEntries),
  ];
  // A host's clock may put what it did after the word of the controller that waited for it.
  return [...entries.toSorted((a, b) => a.at - b.at), ...end];
}

function entry(at: Offset, who: string, sentence: string, tone: Tone = 'calm'): Entry {
  return { at, who, sentence, tone };
}

function controllerEntry(mark: ControllerMark): Entry {
  const said = (sentence: string, tone?: Tone) => entry(mark.at, 'controller', sentence, tone);
  switch (mark.kind) {
    case 'taken-up':
      return said(TAKEN_UP[mark.mode]);
    case 'connected':
      return said(`Connected to ${mark.target}, host key ${mark.fingerprint} verified.`);
    case 'connection-lost':
      return said(`Lost the connection to ${mark.target}: ${mark.reason}`, 'warn');
    case 'claimed':
      return said(`Claimed ${mark.target} with token ${mark.token}.`);
    case 'went':
      return said('Every host is prepared: go.');
    case 'decided':
      return said(`Decided: ${mark.decision} (${mark.reason}).`, mark.decision === 'commit' ? 'calm' : 'warn');
    case 'cancelled':
      return said(`Cancelled by ${mark.signal}.`, 'warn');
    case 'finished':
      return said(`Finished: ${mark.outcome} (${mark.reasonCode}).`);
    default:
      return mark satisfies never;
  }
}

const TAKEN_UP = {
  first: 'The operation begins.',
  adopt: 'This run takes up an unfinished operation.',
  watch: 'This run watches the operation.',
  'dry-run': 'A dry run begins: everything is read, nothing is changed.',
} as const;

const LOOKED_FOR = {
  outage: 'Looked for the outage',
  gate: 'Looked at the gate',
  served: 'Looked which release is served',
  watch: 'Watched',
} as const;

function lookEntry(look: Look): Entry {
  const failing = look.assessments.filter((assessment) => assessment.verdict !== 'healthy');
  const named = failing.slice(0, 3).map((one) => `${one.check} from ${vantageText(one.from)}: ${one.detail}`);
  const more = failing.length > named.length ? ` and ${failing.length - named.length} more` : '';
  const detail = failing.length === 0 ? '' : ` (${named.join('; ')}${more})`;
  const expected = look.purpose === 'outage' ? 'calm' : look.verdict === 'unhealthy' ? 'bad' : 'warn';
  return entry(
    look.at,
    'controller',
    `${LOOKED_FOR[look.purpose]}: ${look.verdict}${detail}.`,
    look.verdict === 'healthy' ? 'good' : expected,
  );
}

export function vantageText(vantage: Vantage): string {
  return vantage.kind === 'runner' ? 'runner' : vantage.host;
}

function hostEntries(host: HostTimeline): Entry[] {
  const said = (at: Offset, sentence: string, tone?: Tone) => entry(at, host.host, sentence, tone);
  return [
    ...host.starts.flatMap((start) => startEntries(host.host, start)),
    ...host.states.map(({ at, state, reason }) => {
      const sentence = stateSentence(state, reason);
      return said(at, `${sentence.slice(0, 1).toUpperCase()}${sentence.slice(1)}.`, stateTone(state));
    }),
    ...(host.decision === null
      ? []
      : [
          said(
            host.decision.at,
            `Holds the decision ${host.decision.decision}, made by the ${host.decision.by} (${host.decision.reason}).`,
          ),
        ]),
    ...(host.leaseLost === null
      ? []
      : [
          said(
            host.leaseLost.at,
            `Has not heard from the controller for ${durationText(host.leaseLost.ms)}: the lease is lost, it goes on alone.`,
            'warn',
          ),
        ]),
    ...host.probes.map((probe) =>
      said(
        probe.at,
        `Asked whether ${probe.step} was done: ${probe.answer}.`,
        probe.answer === 'unknown' ? 'warn' : 'calm',
      ),
    ),
    ...host.alerts.map((alert) =>
      said(alert.at, `Alert ${alert.status}.`, alert.status === 'delivered' ? 'calm' : 'warn'),
    ),
    ...host.steps.flatMap((step) => [
      ...step.runs.flatMap((run) =>
        troubled(run.end, run.result, run.rc).map((what) =>
          said(
            run.end ?? run.begin,
            `Step ${step.id} ${what}${reasonOf(host, step, 'do')}`,
            step.onFailure === 'warn' ? 'warn' : 'bad',
          ),
        ),
      ),
      ...step.undos.flatMap((run) =>
        troubled(run.end, run.result, run.rc).map((what) =>
          said(run.end ?? run.begin, `Undo of ${step.id} ${what}${reasonOf(host, step, 'undo')}`, 'bad'),
        ),
      ),
    ]),
  ];
}

/** What it said last, when it was asked. */
function reasonOf(host: HostTimeline, step: StepTimeline, part: 'do' | 'undo'): string {
  const word = lastWord(host, step.id, part);
  return word === '' ? '.' : `: ${word}`;
}

function startEntries(host: string, start: HostTimeline['starts'][number]): Entry[] {
  if (start.mode === 'first') return [];
  const how = start.mode === 'adopt' ? 'for a controller that took the operation up' : 'by the recovery entry';
  return [
    entry(
      start.at,
      host,
      `Supervisor started again ${how}${start.rebooted ? ', after a restart of the host' : ''}.`,
      'warn',
    ),
  ];
}

function troubled(end: Offset | null, result: StepStatus | null, rc: number | null): string[] {
  if (end === null || result === null) return ['was begun, and the record has no end of it'];
  switch (result) {
    case 'failed':
      return [`failed with exit status ${rc}`];
    case 'timeout':
      return ['was ended after its time limit'];
    case 'survivors':
      return ['was ended after its time limit, and some of its processes live on'];
    case 'warned':
      return [`failed with exit status ${rc}; the plan goes on without it`];
    case 'already':
      return ['had been done before the interruption'];
    case 'ok':
    case 'unfinished':
    case 'not-run':
      return [];
    default:
      return result satisfies never;
  }
}

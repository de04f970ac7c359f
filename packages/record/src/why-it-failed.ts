import { printable } from '@failback/runbook';
import { REPORT_LIMITS } from './report-limits.ts';
import type { HostTimeline, StepOutput, Timeline } from './timeline.ts';

/** One step that failed and what it said last. */
export interface Failure {
  /** `app1: prepare.build (Build the dependencies), exit status 1`. */
  readonly title: string;
  readonly lines: readonly string[];
}

/** Why steps failed, in their own words; the text is made printable, whoever shows it escapes it. */
export function whyItFailed(timeline: Timeline): readonly Failure[] {
  const all = timeline.hosts.flatMap((host) => host.outputs.map((output) => failureOf(host, output)));
  return all.filter(({ lines }) => lines.length > 0).slice(0, REPORT_LIMITS.failures);
}

/** The last line that a step printed, or nothing. */
export function lastWord({ outputs }: HostTimeline, step: string, part: StepOutput['part']): string {
  const output = outputs.find((each) => each.step === step && each.part === part);
  return output === undefined ? '' : (linesOf(output.text).at(-1) ?? '');
}

function failureOf(host: HostTimeline, { step: id, part, text }: StepOutput): Failure {
  const step = host.steps.find((each) => each.id === id);
  const run = (part === 'do' ? step?.runs : step?.undos)?.at(-1);
  const what = step === undefined || step.title === id ? '' : ` (${step.title})`;
  const status = run?.result === 'failed' || run?.result === 'warned' ? `, exit status ${run.rc}` : '';
  return { title: `${host.host}: ${part === 'undo' ? 'undo of ' : ''}${id}${what}${status}`, lines: linesOf(text) };
}

/** A step's first error often stands far above its last line; the record holds what was read, the host all of it. */
function linesOf(text: string): readonly string[] {
  return printable(text, { lines: 20, characters: 3000 })
    .split('\n')
    .filter((line) => line !== '');
}

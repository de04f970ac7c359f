import { attempt } from './attempt.ts';
import { escapeMarkdown, markdownTable } from './markdown.ts';
import type { Runner } from './runner.ts';

/** GitHub refuses a step's summary above 1 MiB whole; some room is left for what GitHub adds. */
const MOST_BYTES = 1_000_000;

/** The head of the summary: what anyone wants to know first, as literal texts. */
export interface SummaryHead {
  readonly title: string;
  /** `decision` of the action. */
  readonly decision: string;
  readonly sentence: string;
  /** Name → value, in the order to show. */
  readonly facts: readonly (readonly [string, string])[];
}

/** Writes the head and below it a body that is already Markdown (the report), cut at a line end when it is too long. */
export async function writeSummary(
  head: SummaryHead,
  body: string,
  runner: Pick<Runner, 'summarise' | 'annotate'>,
): Promise<void> {
  const title = `## ${escapeMarkdown(head.title)}: ${escapeMarkdown(head.decision)}\n\n`;
  const facts = head.facts.length === 0 ? '' : `${markdownTable(['', ''], head.facts)}\n`;
  await summarise(`${title}${escapeMarkdown(head.sentence)}\n\n${facts}${body}`, runner);
}

/** Appends Markdown to the job summary, cut at a line end when it is too long; a warning says so when that cannot be done. */
export async function summarise(markdown: string, runner: Pick<Runner, 'summarise' | 'annotate'>): Promise<void> {
  await attempt('The job summary', () => runner.summarise(bounded(markdown, MOST_BYTES)), runner);
}

/** At most so many bytes of UTF-8, whole lines, with a last line that says what was left out. */
export function bounded(markdown: string, bytes: number): string {
  const all = Buffer.from(markdown, 'utf8');
  if (all.length <= bytes) return markdown;
  const note = '\n\n*Cut here: the rest is in the report file.*\n';
  const kept = all.subarray(0, bytes - Buffer.byteLength(note));
  const end = kept.lastIndexOf('\n');
  return `${kept.subarray(0, Math.max(0, end)).toString('utf8')}${note}`;
}

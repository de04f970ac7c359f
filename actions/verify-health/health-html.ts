import type { SummaryHead } from '@failback/action';
import { answerHtml, type Tone } from '@failback/record';
import type { Verdict } from '@failback/runbook';

const TONES: Readonly<Record<Verdict, Tone>> = { healthy: 'good', unhealthy: 'bad', inconclusive: 'warn' };

/**
 * The report as one page that needs nothing else.
 * @param rows check, from where, verdict, what was seen
 */
export function healthHtml(
  { title, sentence, facts }: SummaryHead,
  verdict: Verdict,
  rows: readonly (readonly [string, string, Verdict, string])[],
): string {
  const cells = rows.map(([check, from, each, seen]) => [check, from, { text: each, tone: TONES[each] }, seen]);
  const content = { kind: 'table', head: ['Check', 'From', 'Verdict', 'What was seen'], rows: cells } as const;
  return answerHtml({
    title,
    decision: verdict,
    tone: TONES[verdict],
    sentence,
    facts,
    sections: [{ title: 'Checks', content }],
  });
}

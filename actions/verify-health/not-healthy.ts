import { shownBy, withheldSentence } from '@failback/record';
import { type Assessment, type Problem, problemText, type Verdict } from '@failback/runbook';

export const REASON_CODES: Readonly<Record<Verdict, string>> = {
  healthy: 'all-checks-passed',
  unhealthy: 'gate-unhealthy',
  inconclusive: 'gate-inconclusive',
};

/** Why what was seen is not told, and the command that shows it. */
export interface Withheld {
  readonly because: string;
  readonly command: string;
}

/**
 * What to annotate of a verdict: the step fails on it, so the first thing that a reader of the run sees says why. GitHub shows
 * few annotations, so what nothing tells apart is told once: in public, the runner's proof of each host has one name.
 * @param withheld null: whoever reads it belongs to the team
 */
export function notHealthy(assessments: readonly Assessment[], withheld: Withheld | null): readonly Problem[] {
  const told = assessments.filter(({ verdict }) => verdict !== 'healthy').map((each) => problemOf(each, withheld));
  const texts = told.map(problemText);
  return told.filter((_, index) => texts.indexOf(texts[index] ?? '') === index);
}

function problemOf({ check, from, verdict, detail }: Assessment, withheld: Withheld | null): Problem {
  const where = from.kind === 'runner' ? 'runner' : `host ${from.host}`;
  const what = { code: REASON_CODES[verdict], where };
  if (withheld === null) return { ...what, message: `${check} is ${verdict}: ${detail.replace(/\.$/, '')}.` };
  return { ...what, message: `${check} is ${verdict}. ${withheldSentence(withheld)}`, mend: shownBy(withheld.command) };
}

export function seenElsewhere({ because, command }: Withheld): string {
  return `withheld, ${because}; ${shownBy(command)}`;
}

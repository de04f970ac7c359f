import { shownBy, withheldSentence } from '@failback/record';
import type { Assessment, Problem, Verdict } from '@failback/runbook';

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
 * What to annotate of an assessment: the step fails on it, so the first thing that a reader of the run sees says why.
 * @param withheld null: whoever reads it belongs to the team
 */
export function notHealthy(withheld: Withheld | null): (assessment: Assessment) => readonly Problem[] {
  return ({ check, from, verdict, detail }) => {
    if (verdict === 'healthy') return [];
    const where = from.kind === 'runner' ? 'runner' : `host ${from.host}`;
    const what = { code: REASON_CODES[verdict], where };
    if (withheld === null) return [{ ...what, message: `${check} is ${verdict}: ${detail}.` }];
    return [
      { ...what, message: `${check} is ${verdict}. ${withheldSentence(withheld)}`, mend: shownBy(withheld.command) },
    ];
  };
}

export function seenElsewhere({ because, command }: Withheld): string {
  return `withheld, ${because}; ${shownBy(command)}`;
}

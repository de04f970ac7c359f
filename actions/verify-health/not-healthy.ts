import { ownCommand } from '@failback/operation';
import { type PublicKnowledge, shownBy, withheldSentence } from '@failback/record';
import type { Assessment, Problem, Verdict } from '@failback/runbook';

export const REASON_CODES: Readonly<Record<Verdict, string>> = {
  healthy: 'all-checks-passed',
  unhealthy: 'gate-unhealthy',
  inconclusive: 'gate-inconclusive',
};

/**
 * What to annotate of an assessment: the step fails on it, so the first thing that a reader of the run sees says why.
 * @param known null: whoever reads it belongs to the team
 */
export function notHealthy(known: PublicKnowledge | null): (assessment: Assessment) => readonly Problem[] {
  return ({ check, from, verdict, detail }) => {
    if (verdict === 'healthy') return [];
    const where = from.kind === 'runner' ? 'runner' : `host ${from.host}`;
    const what = { code: REASON_CODES[verdict], where };
    if (known === null) return [{ ...what, message: `${check} is ${verdict}: ${detail}.` }];
    const mend = shownBy(ownCommand.verify(known.environment));
    return [{ ...what, message: `${check} is ${verdict}. ${withheldSentence(known)}`, mend }];
  };
}

export function seenElsewhere({ because, environment }: PublicKnowledge): string {
  return `withheld, ${because}; ${shownBy(ownCommand.verify(environment))}`;
}

import type { HostSurvey } from '@failback/host';
import { ledgerStanding } from '@failback/procedure';
import type { LedgerEntry, LiveFacts } from '@failback/runbook';

/** What the first look found, a sentence for each host and one for the ledger: what a plan is made from. */
export function foundSentences(facts: readonly HostSurvey[], control: HostSurvey): readonly string[] {
  return [...facts.map(hostSentence), ledgerSentence(control)];
}

function hostSentence({ host, live, claim, stateDir, launch, recovery }: HostSurvey): string {
  const free = claim.state === 'free' ? 'not held' : `held by ${claim.operation}`;
  const disk = `${Math.floor(stateDir.freeKiB / 1024)} MiB free`;
  return `Found ${host}: live ${liveText(live)}; ${free}; ${disk}; started by ${launch}, recovered by ${recovery}.`;
}

function liveText(live: LiveFacts): string {
  if (live.state === 'none') return 'nothing';
  const commit = live.commit === null ? '' : ` (${live.commit.slice(0, 12)})`;
  return `${live.release ?? 'no known release'}${commit}${live.tree === 'dirty' ? ', with local changes' : ''}`;
}

function ledgerSentence({ host, ledger }: HostSurvey): string {
  const standing = ledgerStanding(ledger);
  const named = (mark: LedgerEntry['mark']) => standing.filter((entry) => entry.mark === mark).slice(0, 5);
  const told = (['good', 'bad'] as const).flatMap((mark) => {
    const names = named(mark).map(({ release }) => release);
    return names.length === 0 ? [] : [`${mark} ${names.join(', ')}`];
  });
  return `Found the ledger of ${host}: ${told.length === 0 ? 'no release is good or bad' : told.join('; ')}.`;
}

import {
  type HostFacts,
  isReleaseName,
  type LedgerEntry,
  type Problem,
  RELEASE_NAME_ACCEPTED,
  type ReleaseRef,
} from '@failback/runbook';
import { ledgerStanding } from './ledger-standing.ts';
import { shown } from './shown.ts';

export interface TargetQuestion {
  /** As given; null or empty: the newest release that was proved good. */
  readonly requested: string | null;
  /** Of the control host, in the order in which it was written. */
  readonly ledger: readonly LedgerEntry[];
  /** What is served now; null when nobody can say. */
  readonly served: { readonly release: string | null; readonly commit: string | null } | null;
  /** Releases that are on the control host. */
  readonly available: HostFacts['available'];
}

export type TargetChoice =
  | { readonly ok: true; readonly target: ReleaseRef; readonly why: string }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** So many names in a refusal; the newest or most likely ones. */
const NAMES_SHOWN = 10;

/**
 * The release to go back to, from evidence alone: the ledger, in the order of its lines. Never from clocks, file times or
 * the ancestry of commits. Its commit is the one that was proved, wherever the tag may point today.
 */
export function chooseTarget(question: TargetQuestion): TargetChoice {
  const { requested } = question;
  return requested === null || requested === '' ? newestGood(question) : explicit(question, requested);
}

function explicit(question: TargetQuestion, requested: string): TargetChoice {
  if (!isReleaseName(requested)) return refused(badName(requested));
  const entry = ledgerStanding(question.ledger).find(({ release }) => release === requested);
  const problems: Problem[] = [];
  if (question.ledger.length === 0) problems.push(emptyLedger(question));
  else if (entry === undefined || entry.mark === 'unknown') problems.push(neverProved(requested));
  else if (entry.mark === 'bad') problems.push(quarantined(entry));
  if (!isAvailable(question, requested)) problems.push(missing(requested, question));
  if (isServed(question, requested, entry?.commit ?? null)) problems.push(alreadyServed(requested));
  if (entry === undefined || problems.length > 0) return { ok: false, problems };
  return { ok: true, target: reference(entry, question), why: `requested; ${provedBy(entry)}` };
}

function newestGood(question: TargetQuestion): TargetChoice {
  if (question.ledger.length === 0) return refused(emptyLedger(question));
  const good = ledgerStanding(question.ledger).filter(({ mark, release }) => mark === 'good' && isReleaseName(release));
  if (good.length === 0) return refused(nothingGood(question));
  const others = good.filter(({ release, commit }) => !isServed(question, release, commit));
  if (others.length === 0) return refused(onlyServed(good));
  const chosen = others.find(({ release }) => isAvailable(question, release));
  if (chosen === undefined)
    return refused(...others.slice(0, NAMES_SHOWN).map(({ release }) => missing(release, question)));
  const passed = others.slice(0, others.indexOf(chosen)).map(({ release }) => release);
  const gone = passed.length === 0 ? '' : `; newer ones are no longer on the host: ${passed.join(', ')}`;
  return {
    ok: true,
    target: reference(chosen, question),
    why: `newest release proved good; ${provedBy(chosen)}${gone}`,
  };
}

function refused(...problems: Problem[]): TargetChoice {
  return { ok: false, problems };
}

function reference({ release, commit }: LedgerEntry, { available }: TargetQuestion): ReleaseRef {
  return { release, commit: commit ?? available.find((each) => each.release === release)?.commit ?? null };
}

function isAvailable({ available }: TargetQuestion, name: string): boolean {
  return available.some(({ release }) => release === name);
}

function isServed({ served, available }: TargetQuestion, name: string, proved: string | null): boolean {
  if (served === null) return false;
  const commit = proved ?? available.find(({ release }) => release === name)?.commit ?? null;
  if (served.commit !== null && commit !== null) return served.commit === commit;
  return served.release === name;
}

function provedBy({ at, by }: LedgerEntry): string {
  return `marked good ${at} by ${by}`;
}

function names(releases: readonly string[]): string {
  if (releases.length === 0) return 'none';
  const rest = releases.length - NAMES_SHOWN;
  return releases.slice(0, NAMES_SHOWN).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}

function markCommand(release: string): string {
  return `failback ledger mark ${release} good --reason "…"`;
}

function badName(requested: string): Problem {
  return {
    code: 'target-name',
    where: 'input target',
    message: `${shown(requested)} is not the name of a release.`,
    accepted: RELEASE_NAME_ACCEPTED,
  };
}

function quarantined({ release, at, by, reason }: LedgerEntry): Problem {
  return {
    code: 'target-quarantined',
    where: 'input target',
    message: `${release} is quarantined: marked bad ${at} by ${by}, because ${shown(reason)}.`,
    mend: `leave target empty for the newest release proved good; or, when that mark is wrong: ${markCommand(release)}`,
  };
}

function neverProved(release: string): Problem {
  return {
    code: 'target-not-proved',
    where: 'input target',
    message: `${release} was never proved good; the emergency procedure takes its target from the ledger alone.`,
    mend: `leave target empty; or, when you know that it was healthy: ${markCommand(release)}`,
  };
}

function missing(release: string, { available }: TargetQuestion): Problem {
  return {
    code: 'target-missing',
    where: 'input target',
    message: `${release} is not on the control host; there are: ${names(available.map((each) => each.release))}.`,
    mend: `bring it back, for a checkout in release.path with: git fetch origin tag ${release}`,
  };
}

function alreadyServed(release: string): Problem {
  return {
    code: 'target-is-served',
    where: 'input target',
    message: `${release} is what is served now, so there is nothing to go back to.`,
    mend: 'leave target empty for the newest other release proved good',
  };
}

function onlyServed(good: readonly LedgerEntry[]): Problem {
  return {
    code: 'target-is-served',
    where: 'ledger',
    message: `The only release proved good, ${names(good.map(({ release }) => release))}, is what is served now.`,
    mend: 'fix forward; or mark another release that you know to be good: failback ledger mark RELEASE good --reason "…"',
  };
}

function emptyLedger({ available, served }: TargetQuestion): Problem {
  const found = available.map(({ release }) => release);
  const likely = found.find((release) => release !== served?.release) ?? 'v1.2.3';
  const live = served?.release ?? null;
  const prove =
    live === null
      ? ''
      : `when ${live}, which is served now, is healthy: failback verify --expect-release ${live}; else `;
  return {
    code: 'ledger-empty',
    where: 'ledger',
    message: `The ledger is empty: no release has been proved good yet. Releases on the control host: ${names(found)}.`,
    mend: `${prove}mark the one that you know to be good, such as: ${markCommand(likely)}`,
  };
}

function nothingGood({ ledger, available }: TargetQuestion): Problem {
  const bad = ledgerStanding(ledger).filter(({ mark }) => mark === 'bad');
  const found = available.map(({ release }) => release);
  const likely = found.find((name) => !bad.some(({ release }) => release === name)) ?? 'RELEASE';
  return {
    code: 'no-good-release',
    where: 'ledger',
    message: `The ledger holds no release that is good; quarantined: ${names(bad.map(({ release }) => release))}. Releases on the control host: ${names(found)}.`,
    mend: `mark the one that you know to be good, such as: ${markCommand(likely)}`,
  };
}

import type { Problem } from '@failback/runbook';
import { declaredCode } from './declared-code.ts';
import { NEXT } from './reason.ts';
import { reasonText } from './reason-text.ts';

/** What whoever may read a run knows already, since the runbook lies in the same repository, and where the team reads the rest. */
export interface PublicKnowledge {
  readonly environment: string;
  /** Names that the runbook gives to hosts. */
  readonly hosts: readonly string[];
  /** Names that the runbook gives to checks: a host may claim to have run others. */
  readonly checks: readonly string[];
  /** Why the rest is withheld: the end of a sentence. */
  readonly because: string;
  /** What asks the same from a machine of the team; null: whatever the reason of a refusal names. */
  readonly ownCommand: string | null;
}

/** What is looked at to tell whether it may be told. Earlier records have no place. */
interface Told {
  readonly code: string;
  readonly where?: string | undefined;
}

/** Problems whose every word is ours, the runbook's or the workflow's. */
const OPEN: readonly string[] = [
  'no-operation',
  'operation-unknown',
  'bad-operation-id',
  'procedure-not-carried-out',
  'target-name',
  'target-not-proved',
  'approval-not-declared',
  'approval-environment-missing',
  'approval-without-reviewers',
  'approval-bypassable',
  'approval-stale',
  'plan-digest-alone',
  'not-a-runner',
  'no-github-token',
  'bad-runner-variable',
];

/** Nothing of such a problem is to be withheld. A host chooses what it says is in the way of it, and by which code. */
export function isOpen({ code, where }: Told): boolean {
  return OPEN.includes(code) && where !== undefined && !where.startsWith('host ');
}

/**
 * A problem of which only its kind and its place are told: what it is, which host of the runbook it is about, that there is
 * more, and the command that shows it.
 */
export function withheld(problem: Told, known: PublicKnowledge): Problem {
  const code = declaredCode(problem.code);
  return {
    code,
    where: publicPlace(problem.where ?? '', known),
    message: `${reasonText(code).sentence} ${withheldSentence(known)}`,
    mend: shownBy(showing(code, known)),
  };
}

export function withheldSentence({ because }: Pick<PublicKnowledge, 'because'>): string {
  return `Details are withheld, ${because}.`;
}

/** The mend of what is withheld. */
export function shownBy(command: string): string {
  return `see the details on your own machine: ${command}`;
}

/** A host by the name that the runbook gives it; inputs by theirs. Other places may be named by hosts. */
function publicPlace(where: string, { hosts, environment }: PublicKnowledge): string {
  const host = hosts.find((name) => where === `host ${name}` || where.startsWith(`host ${name},`));
  if (host !== undefined) return `host ${host}`;
  return PLACES.includes(where) ? where : `environment ${environment}`;
}

const PLACES: readonly string[] = [
  'input target',
  'input plan-digest',
  'input operation-id',
  'input without',
  'ledger',
  'hosts',
  'maintenance',
  'release.strategy',
  'migrations.on-rollback',
  'failback.yml',
  'GitHub',
];

/** The command that looks and changes nothing; with the key that was refused, and for a key that was not known. */
function showing(code: string, { ownCommand, environment }: PublicKnowledge): string {
  const { next } = reasonText(code);
  const command = OF_A_LOGIN.includes(next) ? next : (ownCommand ?? LOOKING[next] ?? next);
  return command.replaceAll('<environment>', environment);
}

const OF_A_LOGIN: readonly string[] = [NEXT.hostKeys, NEXT.ownKey];

/** What shows the state that a next step would change. */
const LOOKING: Readonly<Record<string, string>> = {
  [NEXT.mark]: NEXT.plan,
  [NEXT.rollback]: NEXT.plan,
  [NEXT.rollbackTo]: NEXT.plan,
  [NEXT.resume]: NEXT.status,
};

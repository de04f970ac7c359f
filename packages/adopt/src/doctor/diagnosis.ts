import { FINDING_STATUSES, type Finding } from '@failback/audit';
import type { PreflightEnd } from '@failback/operation';
import { durationText } from '@failback/record';
import { forLaptop } from './for-laptop.ts';

/** What a doctor says in the end. */
export interface Diagnosis {
  /** Worst first. */
  readonly findings: readonly Finding[];
  /** `works`: a rollback would work now, or will as soon as there is a release to leave. */
  readonly state: 'works' | 'in-the-way' | 'not-known';
  readonly sentence: string;
}

type Audited = Pick<PreflightEnd, 'environment' | 'decision' | 'findings' | 'target' | 'forecast'>;

/** Brings the audit and what lies beside it into one list and one sentence. */
export function diagnosis(audited: Audited, beside: readonly Finding[]): Diagnosis {
  const found = audited.findings.map((finding) => forLaptop(finding, audited.environment));
  const findings = [...found, ...beside].toSorted(
    (left, right) => FINDING_STATUSES.indexOf(left.status) - FINDING_STATUSES.indexOf(right.status),
  );
  const count = (status: Finding['status']) => findings.filter((finding) => finding.status === status).length;
  const [blocks, unknown] = [count('block'), count('unknown')];
  if (blocks > 0) {
    const things = blocks === 1 ? '1 thing stands' : `${blocks} things stand`;
    return { findings, state: 'in-the-way', sentence: `${things} in the way of a rollback.` };
  }
  if (audited.decision === 'inconclusive' || audited.target === null) {
    const things = unknown === 1 ? '1 thing' : `${unknown} things`;
    const sentence = `Whether a rollback would work is not known: ${things} could not be looked at.`;
    return { findings, state: 'not-known', sentence };
  }
  const rest = [seenTo(count('warn')), notLookedAt(unknown)].filter((words) => words !== '');
  const sentence = [wouldWork(audited, audited.target.release), ...rest].join('; ');
  return { findings, state: 'works', sentence: `${sentence}.` };
}

function wouldWork({ findings, forecast }: Audited, target: string): string {
  // The audit warns of a target that is what is served: there is nothing to leave yet.
  const isServed = findings.some(({ check, status }) => check === 'target-known' && status === 'warn');
  if (isServed)
    return `${target} is served and is the only release proved good: a rollback will come back to it from the next one`;
  const time = forecast?.seconds ?? null;
  const within = time === null ? ' (how long it takes was never measured)' : `, in about ${durationText(time * 1000)}`;
  return `A rollback to ${target} would work now${within}`;
}

function seenTo(count: number): string {
  if (count === 0) return '';
  return count === 1 ? '1 thing should be seen to' : `${count} things should be seen to`;
}

function notLookedAt(count: number): string {
  if (count === 0) return '';
  return count === 1 ? '1 was not looked at' : `${count} were not looked at`;
}

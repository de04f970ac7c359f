import type { AuditFacts } from '../audit-facts.ts';
import type { Seen } from '../finding.ts';
import { type Check, EVERY_MODE } from './check.ts';

const DAY = 24 * 3600 * 1000;

/** A runbook that nobody has read for long describes a system that is no more. */
export const runbookReviewed: Check = {
  id: 'runbook-reviewed',
  source: 'Runbook 002, Document Control',
  modes: EVERY_MODE,
  unknown: 'informs',
  look: (facts) => {
    const reviews = new Map(facts.environments.map(({ environment: { review } }) => [review.date ?? '', review]));
    return [...reviews.values()].flatMap((review) => judged(review, facts));
  },
};

function judged(
  { date, every }: AuditFacts['environments'][number]['environment']['review'],
  { runbook, now, mode }: AuditFacts,
): readonly Seen[] {
  const subject = runbook.file;
  const today = new Date(now).toISOString().slice(0, 10);
  const mend = `read it through, then set review: { date: ${today} }`;
  if (date === null) {
    if (mode !== 'readiness') return [];
    return [{ subject, status: 'warn', message: 'It does not say when it was last read through.', mend }];
  }
  const days = Math.floor((now - Date.parse(`${date}T00:00:00Z`)) / DAY);
  const limit = Math.floor(every / DAY);
  if (Number.isNaN(days) || days < -1) {
    return [{ subject, status: 'warn', message: `${date} is no day on which it can have been read through.`, mend }];
  }
  if (days > limit) {
    return [
      {
        subject,
        status: 'warn',
        message: `It was last read through ${days} days ago, on ${date}; the team does so every ${limit} days.`,
        mend,
      },
    ];
  }
  return [{ subject, status: 'pass', message: `It was last read through on ${date}.` }];
}

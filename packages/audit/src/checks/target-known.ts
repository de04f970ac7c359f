import { type Check, ofFleet, seenProblem, WITH_HOSTS } from './check.ts';

/** From evidence, never from the ancestry of tags (`git describe HEAD^` of the runbooks names a release that may never have run). */
export const targetKnown: Check = {
  id: 'target-known',
  source: 'Runbook 002, 5.1 step 4',
  modes: WITH_HOSTS,
  unknown: 'decides',
  look: ofFleet(({ target, environment }) => {
    const subject = `environment ${environment.name}`;
    switch (target.kind) {
      case 'chosen':
        return [
          { subject, status: 'pass', message: `One could come back to ${target.target.release}: ${target.why}.` },
        ];
      case 'served-alone':
        return [
          {
            subject,
            status: 'warn',
            message: `${target.target.release}, which is served now, is the only release proved good: one could come back to it from the next one, and from itself to nothing.`,
            mend: `when you know of another: failback ledger mark RELEASE good --environment ${environment.name} --reason "…"`,
          },
        ];
      case 'none':
        return target.problems.map((problem) => seenProblem(problem, 'block'));
      case 'not-known':
        return [
          {
            subject,
            status: 'unknown',
            message: `Which release one could come back to is not known: ${environment.control}, which keeps the ledger, could not be asked.`,
            mend: `failback status --environment ${environment.name}`,
          },
        ];
    }
  }),
};

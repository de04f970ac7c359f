import { type Check, ofFleet, WITH_HOSTS } from './check.ts';

/** From so much of the budget on, one slow step is too many. */
const NARROW = 0.8;

/** Told from what was measured before, and from nothing else. */
export const recoveryTime: Check = {
  id: 'recovery-time',
  source: 'Runbook 002, 4: emergency rollback in less than 5 minutes',
  modes: WITH_HOSTS,
  unknown: 'informs',
  look: ofFleet(({ forecast, environment }) => {
    const subject = `environment ${environment.name}`;
    const { seconds, budgetSeconds, from, unmeasured } = forecast;
    if (seconds === null) {
      const message = 'No rollback has ended on its target here, so how long one takes was never measured.';
      return [
        {
          subject,
          status: 'unknown',
          message,
          mend: 'roll a staging environment back once; every rollback is measured',
        },
      ];
    }
    const gaps = unmeasured.length === 0 ? '' : ` Never measured: ${unmeasured.join(', ')}.`;
    const told = `A rollback takes about ${seconds} s, from what ${from.length === 1 ? '1 earlier one' : `${from.length} earlier ones`} took; its budget is ${budgetSeconds} s.${gaps}`;
    if (seconds > budgetSeconds) {
      const mend =
        'make the slowest steps faster (the report of a rollback names them), or raise procedures.emergency.budget';
      return [{ subject, status: 'block', message: told, mend }];
    }
    if (seconds > budgetSeconds * NARROW || unmeasured.length > 0) return [{ subject, status: 'warn', message: told }];
    return [{ subject, status: 'pass', message: told }];
  }),
};

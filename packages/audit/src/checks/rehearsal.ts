import { type Check, ofFleet, seenProblem, WITH_HOSTS } from './check.ts';

/** Every step reads on the host what it would need: a half-made target, a missing installer, a folder that is not writable. */
export const rehearsal: Check = {
  id: 'rehearsal',
  source: 'Rollback 001, Validation checklist',
  modes: WITH_HOSTS,
  // Whatever kept the plan from being made is told by itself.
  unknown: 'informs',
  look: ofFleet((fleet) => {
    const subject = `environment ${fleet.environment.name}`;
    if (fleet.rehearsal === null) {
      const message = 'The hosts could not rehearse the rollback, since there is no plan for it yet.';
      return [{ subject, status: 'unknown', message, mend: 'mend what else is said here, then run the audit again' }];
    }
    if (fleet.rehearsal.length > 0) return fleet.rehearsal.map((problem) => seenProblem(problem, 'block'));
    return [{ subject, status: 'pass', message: 'Every host has rehearsed the rollback: no step would be refused.' }];
  }),
};

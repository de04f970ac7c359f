import { reachedHosts } from '../audit-facts.ts';
import { type Check, ofFleet, WITH_HOSTS } from './check.ts';

/** What a later audit compares: without it a migration that nobody knows of stays unseen. */
export const databaseSchema: Check = {
  id: 'database-schema',
  source: 'Rollback procedure 000, Database restoration 3',
  modes: WITH_HOSTS,
  unknown: 'informs',
  look: ofFleet((fleet) => {
    const { data } = fleet.environment;
    return reachedHosts(fleet)
      .filter(({ host, state }) => data.mysql !== null && host.name === data.on && state !== null)
      .map(({ host, state, withoutSchema }) => {
        const subject = `host ${host.name}`;
        if (withoutSchema === null && state?.schema != null) {
          return { subject, status: 'pass', message: 'The schema of the database is noted.' };
        }
        const why = withoutSchema ?? 'it did not say why';
        const message = `The schema of the database could not be read, so no later audit can compare it: ${why}.`;
        return { subject, status: 'unknown', message, mend: 'correct data.credentials or data.mysql in the runbook' };
      });
  }),
};

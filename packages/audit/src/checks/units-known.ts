import { reachedHosts } from '../audit-facts.ts';
import { ofFleet } from './check.ts';
import { type ProblemCheck, problemCheck } from './problem-check.ts';

const known = problemCheck({
  id: 'units-known',
  source: 'Runbook 002, 4.1',
  codes: ['unit-missing'],
  fine: 'Every unit that the runbook names is there, by its exact name.',
});

/** The engine asks for no unit where systemd does not run, and so finds none missing there. */
export const unitsKnown: ProblemCheck = {
  ...known,
  look: ofFleet((fleet, facts) => {
    const { php, workers, required } = fleet.environment.services;
    const named = [...(php === null ? [] : [php.unit]), ...workers, ...required];
    const blind = reachedHosts(fleet).flatMap((each) => (each.facts.systemd ? [] : [`host ${each.host.name}`]));
    return known.look(facts).map((seen) => {
      if (named.length === 0 || seen.status !== 'pass' || !blind.includes(seen.subject)) return seen;
      const message = `Whether ${named.join(', ')} are there could not be seen: systemd does not run there, or does not answer.`;
      return {
        ...seen,
        status: 'unknown',
        message,
        mend: 'name commands in services.restart in place of units',
      } as const;
    });
  }),
};

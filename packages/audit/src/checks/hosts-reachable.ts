import { type Check, ofFleet, seenProblem, WITH_HOSTS } from './check.ts';

/** What nobody could ask is not known, and hides nothing of the other hosts. */
export const hostsReachable: Check = {
  id: 'hosts-reachable',
  source: 'Runbook 002, 4.2',
  modes: WITH_HOSTS,
  unknown: 'decides',
  look: ofFleet(({ hosts }) =>
    hosts.flatMap((each) => {
      const subject = `host ${each.host.name}`;
      if (!each.reached) {
        const { message, mend } = each.problem;
        const text = `Nothing on it could be checked: ${message}`;
        return [{ subject, status: 'unknown', message: text, ...(mend === undefined ? {} : { mend }) } as const];
      }
      if (each.trouble.length > 0) return each.trouble.map((problem) => seenProblem(problem, 'unknown'));
      return [{ subject, status: 'pass', message: 'It lets us in, and its key is the known one.' } as const];
    }),
  ),
};

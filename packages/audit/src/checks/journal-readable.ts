import { reachedHosts } from '../audit-facts.ts';
import type { Seen } from '../finding.ts';
import { type Check, ofFleet, WITH_HOSTS } from './check.ts';

/** What units wrote before they failed is half of the evidence; systemd shows it to members of two groups, and says nothing to others. */
export const journalReadable: Check = {
  id: 'journal-readable',
  source: 'docs/hosts.md, Evidence',
  modes: WITH_HOSTS,
  unknown: 'informs',
  look: ofFleet(({ hosts, environment: { services } }) => {
    const named = services.php !== null || services.workers.length + services.required.length > 0;
    if (!named) return [];
    return reachedHosts({ hosts })
      .filter(({ carries }) => carries === 'release')
      .flatMap(({ host, facts, inspection }): Seen[] => {
        if (!facts.systemd) return [];
        const subject = `host ${host.name}`;
        if (inspection?.journal === 'readable') {
          return [{ subject, status: 'pass', message: `${facts.user} may read what the units write.` }];
        }
        const message = `Whether ${facts.user} may read what the units write could not be seen: evidence of a rollback would lack it.`;
        return [{ subject, status: 'unknown', message, mend: `sudo usermod -aG systemd-journal ${facts.user}` }];
      });
  }),
};

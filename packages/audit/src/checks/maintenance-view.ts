import { type FleetFacts, reachedHosts } from '../audit-facts.ts';
import type { Seen } from '../finding.ts';
import { viewFiles } from '../view-files.ts';
import { type Check, ofFleet, WITH_HOSTS } from './check.ts';

/** The page is made from the target's tree. Without it a rollback still closes the site, with a plain page. */
export const maintenanceView: Check = {
  id: 'maintenance-view',
  source: 'Runbook 002, 4.2 step 1',
  modes: WITH_HOSTS,
  unknown: 'informs',
  look: ofFleet((fleet) => {
    const { maintenance } = fleet.environment;
    if (maintenance?.kind !== 'laravel' || fleet.environment.release.strategy !== 'git-tag') return [];
    const { render } = maintenance;
    if (viewFiles(render).length === 0) {
      const message = `Where the view ${render} lies only the application knows, so it was not looked for.`;
      return [
        { subject: 'maintenance.render', status: 'unknown', message, mend: 'name a view of the application itself' },
      ];
    }
    return reachedHosts(fleet)
      .filter(({ carries, inspection }) => carries === 'release' && inspection !== null)
      .flatMap(({ host, inspection }): Seen[] => {
        if (inspection === null) return [];
        const subject = `host ${host.name}`;
        const release = targetName(fleet);
        const missing = [
          ...(release !== null && !inspection.view.target ? [release] : []),
          ...(release === null && !inspection.view.live ? ['the live release'] : []),
        ];
        if (missing.length === 0) return [{ subject, status: 'pass', message: `The page ${render} is there.` }];
        const message = `The page ${render} is not in ${missing.join(' and ')}: visitors would see a plain one while the site is closed.`;
        return [{ subject, status: 'warn', message, mend: `add ${viewFiles(render)[0]} to the application` }];
      });
  }),
};

function targetName({ target }: FleetFacts): string | null {
  return target.kind === 'chosen' || target.kind === 'served-alone' ? target.target.release : null;
}

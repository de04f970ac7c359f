import { reachedHosts } from '../audit-facts.ts';
import type { Seen } from '../finding.ts';
import { type Check, ofFleet, WITH_HOSTS } from './check.ts';
import { mebibytes } from './mebibytes.ts';

/** A database grows, and the copy that is being made lies beside those that are kept. */
const MARGIN = 1.5;

/** The emergency procedure touches no data and takes no copy; a deploy that should have one would fail for want of room. */
export const backupRoom: Check = {
  id: 'backup-room',
  source: 'Pre-flight plan, 2',
  modes: WITH_HOSTS,
  unknown: 'informs',
  look: ofFleet((fleet) => {
    const { data, name } = fleet.environment;
    if (data.backups === null || (data.mysql === null && data.redis === null)) return [];
    const { directory } = data.backups;
    return reachedHosts(fleet)
      .filter(({ host }) => host.name === data.on)
      .map(({ host, inspection, facts }): Seen => {
        const subject = `host ${host.name}`;
        const room = inspection?.backups ?? null;
        if (room === null || (room.state === 'writable' && room.freeKiB === null)) {
          return { subject, status: 'unknown', message: `How much room ${directory} has could not be measured.` };
        }
        if (room.state === 'missing' || room.state === 'not-writable') {
          const how = room.state === 'missing' ? 'does not exist' : `is not writable for ${facts.user}`;
          const mend = `sudo install -d -o ${facts.user} -m 0700 ${directory}`;
          return { subject, status: 'warn', message: `The folder of backups, ${directory}, ${how}.`, mend };
        }
        const free = `${directory} has ${mebibytes(room.freeKiB ?? 0)} free`;
        if (room.newestKiB === null) {
          const message = `${free}; there is no snapshot yet that would say how much one takes.`;
          return { subject, status: 'unknown', message, mend: `failback backup --environment ${name}` };
        }
        const takes = `the newest snapshot takes ${mebibytes(room.newestKiB)}`;
        if ((room.freeKiB ?? 0) >= room.newestKiB * MARGIN) {
          return { subject, status: 'pass', message: `${free}; ${takes}.` };
        }
        const mend = `make room: df -h ${directory}; or keep snapshots for a shorter time (data.mysql.retention)`;
        return { subject, status: 'warn', message: `${free}; ${takes}, so the next one may not fit.`, mend };
      });
  }),
};

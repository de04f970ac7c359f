import { reachedHosts } from '../audit-facts.ts';
import type { Seen } from '../finding.ts';
import { type HostState, UNREADABLE } from '../host-state.ts';
import { type Check, ofFleet, WITH_HOSTS } from './check.ts';

const NAMES_SHOWN = 5;
const PARTS: Readonly<Record<Exclude<HostState['unread'][number], 'schema'>, string>> = {
  'env-key': 'the settings in .env',
  unit: 'the units',
  package: 'the packages',
  release: 'the live release',
};

/** What a later audit compares. What is not in the baseline can change, and nobody is told. */
export const stateReadable: Check = {
  id: 'state-readable',
  source: 'Runbook 002, 8.2',
  modes: WITH_HOSTS,
  unknown: 'informs',
  look: ofFleet((fleet) =>
    reachedHosts(fleet).flatMap(({ host, facts, state }): Seen[] => {
      // That nothing of it could be read is told of the host.
      if (state === null) return [];
      const subject = `host ${host.name}`;
      const names = unreadIn(state);
      if (names.length === 0) {
        return [{ subject, status: 'pass', message: 'Everything that a later audit compares could be read.' }];
      }
      const more = names.length > NAMES_SHOWN ? ` and ${names.length - NAMES_SHOWN} more` : '';
      const message = `${facts.user} could not read ${names.slice(0, NAMES_SHOWN).join(', ')}${more}, so no later audit can compare it.`;
      const mend = 'let that user read it; or name it under drift.ignore in the runbook';
      return [{ subject, status: 'unknown', message, mend }];
    }),
  ),
};

/** The schema of the database has a check of its own. */
function unreadIn({ unread, units, crontabs, files }: HostState): readonly string[] {
  const parts = unread.flatMap((part) => (part === 'schema' ? [] : [PARTS[part]]));
  const named = [
    ...Object.entries(units ?? {}).filter(([, { active, local }]) => active === UNREADABLE || local === UNREADABLE),
    ...Object.entries(crontabs).filter(([, { state }]) => state === UNREADABLE),
    ...Object.entries(files).filter(([, sum]) => sum === UNREADABLE),
  ];
  return [...parts, ...named.map(([name]) => name)];
}

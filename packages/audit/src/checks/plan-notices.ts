import { type Check, ofFleet, WITH_HOSTS } from './check.ts';

/** What whoever starts a rollback would have to know: hosts on different releases, local changes, no alert. */
export const planNotices: Check = {
  id: 'plan-notices',
  source: 'docs/engine.md, Fleet',
  modes: WITH_HOSTS,
  unknown: 'informs',
  look: ofFleet(({ planNotices: notices, environment }) => {
    const told = environment.notCarriedOut.map(({ sentence }) => sentence);
    return notices
      .filter((notice) => !told.some((sentence) => notice.includes(sentence)))
      .map((message) => ({ subject: `environment ${environment.name}`, status: 'warn', message }) as const);
  }),
};

import { type Check, ofFleet, WITH_HOSTS } from './check.ts';

/** A release that was rolled back from is not deployed again until somebody has said why it may be. */
export const releaseNotQuarantined: Check = {
  id: 'release-not-quarantined',
  source: 'Rollback procedure 000, Decision to reattempt',
  modes: WITH_HOSTS,
  unknown: 'decides',
  look: ofFleet(({ release, hosts, environment }) => {
    if (release === null) return [];
    const subject = `release ${release}`;
    const control = hosts.find(({ host }) => host.name === environment.control);
    if (control?.reached !== true) {
      const message =
        'Whether it is quarantined is not known: the control host, which keeps the ledger, could not be asked.';
      return [{ subject, status: 'unknown', message, mend: `failback status --environment ${environment.name}` }];
    }
    const last = control.facts.ledger.findLast((entry) => entry.release === release);
    const { ledgerUnreadable } = control.facts;
    if (last?.mark !== 'bad' && ledgerUnreadable > 0) {
      const lines = ledgerUnreadable === 1 ? 'one line' : `${ledgerUnreadable} lines`;
      const message = `It is not quarantined by what can be read of the ledger; ${lines} of it cannot.`;
      return [{ subject, status: 'warn', message, mend: `failback ledger --environment ${environment.name}` }];
    }
    if (last?.mark !== 'bad') return [{ subject, status: 'pass', message: 'It is not quarantined.' }];
    return [
      {
        subject,
        status: 'block',
        message: `It is quarantined: marked bad ${last.at} by ${last.by}, because ${JSON.stringify(last.reason.slice(0, 200))}.`,
        mend: `deploy another release; or, when what was wrong is mended: failback ledger mark ${release} unknown --environment ${environment.name} --reason "root cause: …"`,
      },
    ];
  }),
};

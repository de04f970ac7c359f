import { type Check, ofFleet, WITH_HOSTS } from './check.ts';

export const ledgerReadable: Check = {
  id: 'ledger-readable',
  source: 'Runbook 002, 5.1 step 4',
  modes: WITH_HOSTS,
  unknown: 'decides',
  look: ofFleet(({ hosts, environment }) => {
    const control = hosts.find(({ host }) => host.name === environment.control);
    const subject = `host ${environment.control}`;
    if (control?.reached !== true) {
      const message = 'The ledger could not be read: it lies on the control host, which could not be asked.';
      return [{ subject, status: 'unknown', message, mend: `failback status --environment ${environment.name}` }];
    }
    const { ledger, ledgerUnreadable } = control.facts;
    if (ledgerUnreadable > 0) {
      const lines = ledgerUnreadable === 1 ? 'One line' : `${ledgerUnreadable} lines`;
      const message = `${lines} of the ledger cannot be read; what they said of a release counts for nothing.`;
      return [{ subject, status: 'warn', message, mend: `failback ledger --environment ${environment.name}` }];
    }
    const entries = ledger.length === 1 ? '1 entry' : `${ledger.length} entries`;
    return [{ subject, status: 'pass', message: `Every line of the ledger can be read: ${entries}.` }];
  }),
};

import type { Seen } from '../finding.ts';
import type { Check } from './check.ts';

/** A rollback of staging, such as the monthly drill's, should not disable the deploys of production and cancel its runs. */
export const freezeNotShared: Check = {
  id: 'freeze-not-shared',
  source: 'Rollback procedure 000, Immediate actions 1',
  modes: ['static'],
  unknown: 'informs',
  look: ({ environments }) => {
    const holders = new Map<string, string[]>();
    for (const { environment } of environments) {
      const { workflow } = environment.freeze;
      if (workflow !== null) holders.set(workflow, [...(holders.get(workflow) ?? []), environment.name]);
    }
    return [...holders].map(([workflow, names]) => (names.length > 1 ? shared(workflow, names) : own(workflow, names)));
  },
};

function own(workflow: string, names: readonly string[]): Seen {
  const message = `Only a rollback of ${names.join(', ')} freezes ${workflow}.`;
  return { subject: 'failback.yml', status: 'pass', message };
}

function shared(workflow: string, names: readonly string[]): Seen {
  return {
    subject: 'failback.yml',
    status: 'warn',
    message: `A rollback of any of ${names.join(', ')} freezes ${workflow} for all of them, and cancels its runs.`,
    mend: 'leave the freeze to one environment; for each other one: freeze: {}',
  };
}

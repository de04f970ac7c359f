import type { Incident, Severity } from '@failback/runbook';
import type { Terminal } from './terminal.ts';

/** Who acts from this machine, as the record and the ledger name them. */
export function laptopActor({ user }: Pick<Terminal, 'user'>): string {
  return `laptop:${user.replace(/[^A-Za-z0-9._-]/g, '-').slice(0, 60)}`;
}

/** A laptop cannot see approvals, so whoever goes on from there overrides them, and the record says so. */
export function laptopIncident(
  terminal: Pick<Terminal, 'user'>,
  known: { readonly reason: string; readonly severity: Severity | null; readonly signals: readonly string[] },
): Incident {
  return {
    ...known,
    actor: laptopActor(terminal),
    override: 'typed confirmation on a laptop; approvals were not seen',
  };
}

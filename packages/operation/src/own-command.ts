import { isOperationId } from '@failback/runbook';

/** What asks on a machine of the team, with a key of its own, what a door has asked; it changes no release and no ledger. */
export const ownCommand = {
  /** @param release what was expected: another one is no fault where none is expected */
  verify: (environment: string, release: string | null): string =>
    `failback verify --environment ${environment}${release === null ? '' : ` --expect-release ${release}`} --dry-run`,
  /** @param release the one that is about to be deployed, when it was told */
  preflight: (environment: string, mode: string, release: string | null): string =>
    `failback preflight --environment ${environment}${mode === 'pre-deploy' ? '' : ` --mode ${mode}`}${release === null ? '' : ` --release ${release}`}`,
  backup: (environment: string, mode: 'execute' | 'dry-run'): string =>
    `failback backup --environment ${environment}${mode === 'dry-run' ? ' --dry-run' : ''}`,
  /** @param operation null, or a word of a host that is no id: the latest one */
  audit: (environment: string, operation: string | null): string =>
    `failback audit --environment ${environment}${operation !== null && isOperationId(operation) ? ` --operation ${operation}` : ''}`,
} as const;

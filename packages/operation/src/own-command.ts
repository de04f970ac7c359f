import { isOperationId } from '@failback/runbook';

/** What asks on a machine of the team, with a key of its own, what a door has asked; it changes no release and no ledger. */
export const ownCommand = {
  verify: (environment: string): string => `failback verify --environment ${environment} --dry-run`,
  preflight: (environment: string, mode: string): string =>
    `failback preflight --environment ${environment}${mode === 'pre-deploy' ? '' : ` --mode ${mode}`}`,
  backup: (environment: string, mode: 'execute' | 'dry-run'): string =>
    `failback backup --environment ${environment}${mode === 'dry-run' ? ' --dry-run' : ''}`,
  /** @param operation null, or a word of a host that is no id: the latest one */
  audit: (environment: string, operation: string | null): string =>
    `failback audit --environment ${environment}${operation !== null && isOperationId(operation) ? ` --operation ${operation}` : ''}`,
} as const;

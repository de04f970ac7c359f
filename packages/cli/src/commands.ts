import type { DeclaredCommand } from './command.ts';

/** What the list of commands shows; the rest of a command is loaded when it is asked for. */
export interface ListedCommand {
  readonly name: string;
  readonly summary: string;
  readonly load: () => Promise<DeclaredCommand>;
}

export const COMMANDS: readonly ListedCommand[] = [
  {
    name: 'init',
    summary: 'Read a host, and write the runbook, the workflows and the sudoers file that it needs.',
    load: async () => (await import('./commands/init.ts')).initCommand,
  },
  {
    name: 'validate',
    summary: 'Check a runbook and say everything that is wrong with it.',
    load: async () => (await import('./commands/validate.ts')).validateCommand,
  },
  {
    name: 'plan',
    summary: 'Show what a rollback would do now; changes nothing.',
    load: async () => (await import('./commands/plan.ts')).planCommand,
  },
  {
    name: 'rollback',
    summary: 'Put the environment back on the last release that was proved good.',
    load: async () => (await import('./commands/rollback.ts')).rollbackCommand,
  },
  {
    name: 'verify',
    summary: 'Say whether the environment is healthy, unhealthy, or cannot be measured.',
    load: async () => (await import('./commands/verify.ts')).verifyCommand,
  },
  {
    name: 'backup',
    summary: 'Make a snapshot of the database and of Redis, and remove old ones.',
    load: async () => (await import('./commands/backup.ts')).backupCommand,
  },
  {
    name: 'audit',
    summary: 'Say what a rollback did, what drifted since, and whether it may be tried again.',
    load: async () => (await import('./commands/audit.ts')).auditCommand,
  },
  {
    name: 'preflight',
    summary: 'Say whether one could come back if a deploy went wrong, and everything that stands in the way.',
    load: async () => (await import('./commands/preflight.ts')).preflightCommand,
  },
  {
    name: 'status',
    summary: 'Show where every host stands; changes nothing.',
    load: async () => (await import('./commands/status.ts')).statusCommand,
  },
  {
    name: 'resume',
    summary: 'Bring what an earlier run left to the end that was decided, and hosts that were left out to the others.',
    load: async () => (await import('./commands/resume.ts')).resumeCommand,
  },
  {
    name: 'abandon',
    summary: 'Give an unfinished operation up: every host goes back to as it was found.',
    load: async () => (await import('./commands/abandon.ts')).abandonCommand,
  },
  {
    name: 'unlock',
    summary: 'End the claim of an operation by your word; the hosts stay exactly as they are.',
    load: async () => (await import('./commands/unlock.ts')).unlockCommand,
  },
  {
    name: 'ledger',
    summary: 'Show which releases were proved good or are quarantined, or mark one.',
    load: async () => (await import('./commands/ledger.ts')).ledgerCommand,
  },
  {
    name: 'doctor',
    summary: 'Say whether a rollback would work now, and what mends what is in the way; changes nothing.',
    load: async () => (await import('./commands/doctor.ts')).doctorCommand,
  },
  {
    name: 'drill',
    summary: 'Play a rollback on this machine: two hosts, live requests, a controller that is killed half way.',
    load: async () => (await import('./commands/drill.ts')).drillCommand,
  },
];

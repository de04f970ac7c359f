import type { LedgerEntry } from './ledger.ts';
import type { Launch, Recovery } from './plan.ts';

/** What one read-only look at a host found, before anything is planned. */
export interface HostFacts {
  readonly host: string;
  readonly user: string;
  readonly uid: number;
  readonly home: string;
  readonly bootId: string;
  /** Name → found on PATH. Asked: git, flock, setsid, timeout, sync, awk, curl, php, node, composer, systemctl, crontab, sudo. */
  readonly tools: Readonly<Record<string, boolean>>;
  /** Client for requests from the host itself, the first of curl, php, node. */
  readonly httpClient: 'curl' | 'php' | 'node' | null;
  readonly stateDir: {
    readonly path: string;
    readonly state: 'writable' | 'missing' | 'not-writable';
    readonly freeKiB: number;
  };
  /** Content of `<release path>/.failback/state-dir`, null when there is none. */
  readonly pin: string | null;
  readonly releasePath: {
    readonly path: string;
    readonly state: 'writable' | 'missing' | 'not-writable';
    readonly freeKiB: number;
  };
  readonly systemd: boolean;
  /** Where `systemctl` is; null where there is none. */
  readonly systemctl: string | null;
  /** `sudo -n` may set up and start the way back (or we are root). */
  readonly sudoSystemctl: boolean;
  /** Asked units that `sudo -n` may not restart. */
  readonly unitsRefused: readonly string[];
  /** `sudo -n -u <run-as>` works (or nothing to switch to). */
  readonly runAs: 'same' | 'sudo' | 'refused';
  readonly killUserProcesses: boolean;
  readonly linger: boolean;
  readonly launch: Launch | 'refused';
  readonly recovery: Recovery;
  readonly claim: ClaimFacts;
  /** Newest first, at most 20. */
  readonly operations: readonly OperationFacts[];
  readonly ledger: readonly LedgerEntry[];
  /** Lines of the ledger that are not a ledger entry. */
  readonly ledgerUnreadable: number;
  readonly live: LiveFacts;
  /** Releases that are on the host (tags with their commits, or release folders). */
  readonly available: readonly { readonly release: string; readonly commit: string | null }[];
  /** Migration files of the live tree (base names), empty when the stack has none. */
  readonly liveMigrations: readonly string[];
  /** The same for the release asked about, null when it could not be read. */
  readonly targetMigrations: readonly string[] | null;
  /** Asked unit → what systemd says. */
  readonly units: Readonly<Record<string, 'active' | 'inactive' | 'missing'>>;
}

export type ClaimFacts =
  | { readonly state: 'free'; readonly token: number }
  | {
      readonly state: 'held';
      readonly token: number;
      readonly operation: string;
      /** Is its supervisor alive (the lock is held)? */
      readonly supervisor: 'alive' | 'dead';
    };

/** Where one host stands in one operation; the states of `docs/engine.md`. */
export const HOST_STATES = [
  'CLAIMED',
  'PREPARED',
  'CLOSED',
  'ABORTING',
  'AS_FOUND',
  'COMMITTED',
  'ON_TARGET',
  'UNCONFIRMED',
  'NEEDS_HUMAN',
] as const;
export type HostState = (typeof HOST_STATES)[number];

export interface OperationFacts {
  readonly operation: string;
  readonly state: HostState | 'unknown';
  readonly decision: 'commit' | 'abort' | 'none';
  readonly token: number;
}

export type LiveFacts =
  | { readonly state: 'none' }
  | {
      readonly state: 'present';
      readonly release: string | null;
      readonly commit: string | null;
      readonly tree: 'clean' | 'dirty' | 'unknown';
    };

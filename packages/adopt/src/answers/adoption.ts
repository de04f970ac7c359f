import type { Stack } from '@failback/runbook';
import type { GateRoute, ReleaseAnswer } from '../discovery/choose-routes.ts';
import type { VersionedProgram } from '../discovery/discovered.ts';
import type { HostAddress } from './answers.ts';

/** Everything that a runbook, a sudoers file and a list of settings are made of: nothing in it is open. */
export interface Adoption {
  readonly app: string;
  readonly environment: string;
  readonly url: string;
  readonly stack: Stack;
  readonly hosts: readonly AdoptedHost[];
  readonly stateDir: string;
  readonly recovery: 'required' | 'none';
  readonly release: {
    readonly strategy: 'git-tag' | 'symlink';
    readonly path: string;
    readonly runAs: string | null;
    readonly tags: string | null;
    readonly install: { readonly command: readonly string[]; readonly built: readonly string[] } | null;
    /** Web root where it is not the usual one of the stack. */
    readonly webRoot: string | null;
    readonly served: ServedAnswer;
  };
  readonly php: string | null;
  readonly workers: readonly string[];
  readonly required: readonly string[];
  readonly restart: readonly (readonly string[])[];
  /** View that visitors see in maintenance (laravel). */
  readonly view: string | null;
  readonly data: AdoptedData;
  readonly requires: Readonly<Partial<Record<VersionedProgram, string>>>;
  readonly gate: GateRoute;
  /** Release that is live now; null where it has no name. */
  readonly live: string | null;
  /** `part`: the code belongs to somebody as whom the login may not look yet. */
  readonly seen: 'whole' | 'part';
  /** Where a person should look, a sentence each. */
  readonly notes: readonly string[];
}

/** `seen`: an answer held the name of the live release. `said`: a person says so. `probe`: PHP is asked instead. */
export type ServedAnswer = ReleaseAnswer & { readonly known: 'seen' | 'said' | 'probe' };

export interface AdoptedHost extends HostAddress {
  readonly name: string;
  readonly jump: string | null;
  readonly roles: readonly string[];
  readonly home: string;
  /** Null on a host without systemd. */
  readonly systemctl: string | null;
  readonly stateDirState: 'writable' | 'not-writable' | 'missing';
}

export interface AdoptedData {
  /** Null: what holds the data is not known, or nothing that failback copies. */
  readonly mysql: string | null;
  readonly redis: { readonly cache: number; readonly queues: number } | null;
  readonly backups: string | null;
}

/** What a host is at one moment. It holds no value of a setting and no line of a crontab: either may be a secret. */
export interface HostState {
  readonly schema_version: 1;
  readonly host: string;
  /** Commit of the live checkout, or name of the live release folder; null when it cannot be told. */
  readonly release: string | null;
  /**
   * Version of each program that was asked for, such as `8.3.6` or `10.11.6-MariaDB`; `absent` when there is no such program,
   * `unreadable` when it says none.
   */
  readonly versions: Readonly<Record<string, string>>;
  /** Names of the settings in the live release's `.env`, sorted. Null: not known, or no release lies there. */
  readonly envKeys: readonly string[] | null;
  /** systemd units by full name. Null: the host does not run systemd, or does not tell. */
  readonly units: Readonly<Record<string, UnitState>> | null;
  /** By file, or `user <name>`. */
  readonly crontabs: Readonly<Record<string, CrontabState>>;
  /** Name → version. Null: the host has no dpkg, or it does not tell. */
  readonly packages: Readonly<Record<string, string>> | null;
  /** Path as the runbook has it → `sha256:…`, `missing` or `unreadable`. */
  readonly files: Readonly<Record<string, string>>;
  /** `sha256:…` of the database's schema. Null: it was not read. */
  readonly schema: string | null;
  /** What is there and could not be read: of these, null is never "none". */
  readonly unread: readonly StatePart[];
}

/** The parts of a state that are known as a whole or not at all. */
export const STATE_PARTS = ['env-key', 'unit', 'package', 'schema', 'release'] as const;
export type StatePart = (typeof STATE_PARTS)[number];

/** Stands in the place of a version, a checksum, a crontab or a unit's state that could not be read. */
export const UNREADABLE = 'unreadable';

export interface UnitState {
  /** As `systemctl list-unit-files` says: `enabled`, `disabled`, `masked`, …; null for what has no unit file. */
  readonly enabled: string | null;
  /** Of the units that the runbook names alone: `active`, `inactive`, `failed`, …, `unreadable`; null for all others. */
  readonly active: string | null;
  /** `sha256:…` of what stands below /etc for it, or `unreadable`; null when nothing does. */
  readonly local: string | null;
}

export type CrontabState =
  | { readonly state: 'read'; readonly entries: number; readonly sum: string }
  | { readonly state: 'unreadable' };

/** A state that was kept before a deploy, to be compared with what a host is later. */
export interface Baseline {
  readonly schema_version: 1;
  readonly app: string;
  readonly environment: string;
  /** ISO 8601, UTC; for people. */
  readonly at: string;
  readonly state: HostState;
}

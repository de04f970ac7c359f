/** What one look at a host found. Everything in it was said by the host: names are checked, texts are to be shown as such. */
export interface Discovery {
  /** Name in the runbook. */
  readonly host: string;
  readonly user: string;
  readonly home: string;
  /** Where `systemctl` is; null where there is none. */
  readonly systemctl: string | null;
  readonly systemd: boolean;
  /** Whether the login user may have a crontab. */
  readonly crontab: boolean;
  readonly tools: Readonly<Record<string, boolean>>;
  readonly versions: Readonly<Partial<Record<VersionedProgram, string>>>;
  readonly stateDir: 'writable' | 'not-writable' | 'missing';
  readonly units: readonly FoundUnit[];
  readonly trees: readonly FoundTree[];
  /** What was found and cannot be taken, a sentence each. */
  readonly leftOut: readonly string[];
}

export const VERSIONED_PROGRAMS = ['php', 'node', 'mysql', 'redis'] as const;
export type VersionedProgram = (typeof VERSIONED_PROGRAMS)[number];

export const UNIT_KINDS = [
  'worker',
  'horizon',
  'octane',
  'scheduler',
  'php-fpm',
  'web',
  'database',
  'redis',
  'other',
] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

export interface FoundUnit {
  readonly kind: UnitKind;
  /** Without `.service`. */
  readonly name: string;
  readonly active: boolean;
  /** Folder that it works in, as far as it says. */
  readonly folder: string | null;
}

export interface FoundTree {
  readonly path: string;
  readonly strategy: 'git-tag' | 'symlink' | 'unknown' | 'missing';
  /** Null where the host could not tell. */
  readonly owner: string | null;
  /** By which way the login user acts as the owner. */
  readonly ownerBy: 'same' | 'sudo' | 'refused';
  readonly writable: boolean;
  readonly freeKiB: number;
  /** Whether the live commit could be read (git-tag). */
  readonly readable: boolean;
  /** Releases that are live: the tags of the live commit, or the folder that the link shows. */
  readonly liveReleases: readonly string[];
  /** Newest first. */
  readonly releases: readonly string[];
  /** Which of the files and folders that tell something are there, relative to the code. */
  readonly has: ReadonlySet<string>;
  readonly dotenv: Dotenv | null;
  /** What the application's configuration falls back to. */
  readonly defaults: Readonly<Partial<Record<string, string>>>;
  readonly backups: readonly { readonly path: string; readonly writable: boolean }[];
}

/** The keys, and the values of `TOLD_KEYS` alone. */
export interface Dotenv {
  readonly file: string;
  readonly keys: readonly string[];
  readonly values: Readonly<Partial<Record<ToldKey, string>>>;
}

/** Plain configuration that the runbook needs. Of no other key is a value ever read off the host. */
export const TOLD_KEYS = [
  'REDIS_DB',
  'REDIS_CACHE_DB',
  'QUEUE_CONNECTION',
  'APP_URL',
  'DB_CONNECTION',
  'DB_DATABASE',
] as const;
export type ToldKey = (typeof TOLD_KEYS)[number];

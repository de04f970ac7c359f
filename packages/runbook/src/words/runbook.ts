/** Length of time in milliseconds. */
export type Milliseconds = number;

/** The parsed `failback.yml`. Every environment is resolved: its own section, else the one on top of the file. */
export interface Runbook {
  readonly file: string;
  readonly app: string;
  readonly environments: Readonly<Record<string, Environment>>;
}

export type Stack = 'laravel' | 'generic';

export interface Environment {
  readonly app: string;
  readonly name: string;
  readonly stack: Stack;
  /** The address clients use, without a trailing slash. */
  readonly url: string;
  /** Name of the host that holds claims, ledger and the journal of record. */
  readonly control: string;
  /** In the order of the file. */
  readonly hosts: readonly Host[];
  /** Absolute, or `~/…` below the login user's home directory. Default `/var/lib/failback`. */
  readonly stateDir: string;
  /** How long a host waits for its controller before it acts alone. Default 15 s. */
  readonly lease: Milliseconds;
  /** `none`: the team accepts that a host that loses power stays as it is; plan and report repeat it. */
  readonly recovery: 'required' | 'none';
  readonly alert: Alert | null;
  readonly release: Release;
  readonly services: Services;
  readonly maintenance: Maintenance | null;
  readonly migrations: { readonly onRollback: 'keep' | 'down' | 'ask'; readonly path: string };
  readonly caches: { readonly redisShared: 'separate' | 'shared' | 'unknown'; readonly warm: readonly Command[] };
  readonly health: Health;
  readonly procedures: Readonly<Partial<Record<ProcedureName, ProcedureRule>>>;
  readonly data: Data;
  readonly notify: Notify;
  readonly requires: readonly Requirement[];
  readonly review: Review;
  readonly drift: { readonly files: readonly string[]; readonly ignore: readonly string[] };
  readonly freeze: Freeze;
  /**
   * What the file declares and this version does not carry out, one sentence each, with the place in the file.
   * The planner refuses the plan, or names the part in it, according to `scope`; it is never ignored.
   */
  readonly notCarriedOut: readonly NotCarriedOut[];
}

export interface NotCarriedOut {
  /** Dotted name, e.g. `notify.slack`. */
  readonly key: string;
  /** `failback.yml:40:3`. */
  readonly where: string;
  readonly sentence: string;
  /** `plan`: no plan can be made without it. `part`: the emergency procedure keeps every guarantee without it. */
  readonly scope: 'plan' | 'part';
}

/** An argument list; never a shell string. */
export type Command = readonly string[];

/** `webhookFile` and `command` are read and run on the host, when no runner may be there. */
export type Alert =
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: 'webhook'; readonly urlFile: string };

export interface Host {
  readonly name: string;
  readonly address: string;
  readonly port: number;
  readonly user: string;
  readonly jump: Jump | null;
  readonly roles: readonly string[];
  /** Where this host's application answers by itself (from the host and, where given, from the runner). */
  readonly url: string | null;
}

export interface Jump {
  readonly address: string;
  readonly port: number;
  readonly user: string;
}

export interface Release {
  readonly strategy: ReleaseStrategy;
  /** Absolute, or `~/…`. git-tag: the live checkout. symlink: the folder that holds `releases` and `current`. */
  readonly path: string;
  readonly runAs: string | null;
  /** Glob of the tags that are releases (git-tag). */
  readonly tags: string;
  /** Builds the dependencies inside a fresh tree (git-tag). */
  readonly install: Command | null;
  /** What `install` makes, swapped in by rename, relative to `path`. Default `vendor` when there is an `install`. */
  readonly built: readonly string[];
  /** Boots the built target once, beside the live one, before anything is touched. */
  readonly boot: Command | null;
  /** symlink: name of the folder with releases and of the link, relative to `path`. */
  readonly releases: string;
  readonly current: string;
  /** Web root relative to the release's folder: `public` for laravel, `.` for generic. */
  readonly webRoot: string;
  readonly served: Served;
}

export type ReleaseStrategy = 'git-tag' | 'symlink' | 'blue-green' | 'container';

/** How the application says which release answers. */
export interface Served {
  readonly http: string;
  readonly by: { readonly kind: 'header'; readonly name: string } | { readonly kind: 'json'; readonly field: string };
  /** `probe-file`: a randomly named PHP file, for an application that does not answer with its release. */
  readonly fallback: 'probe-file' | 'none';
}

export interface Services {
  readonly php: { readonly unit: string; readonly apply: 'restart' | 'reload' } | null;
  /** systemd units, without `.service`, exact names. */
  readonly workers: readonly string[];
  /** Longest time a worker may take to finish the job in its hands. */
  readonly drain: Milliseconds;
  /** Units that must be active before a recovering host does anything. */
  readonly required: readonly string[];
  /** Team commands that make the application run the code that is now live. */
  readonly restart: readonly Command[];
}

export type Maintenance =
  | {
      readonly kind: 'laravel';
      readonly render: string;
      readonly retry: Milliseconds | null;
      readonly refresh: Milliseconds | null;
    }
  | {
      readonly kind: 'commands';
      readonly on: Command;
      readonly off: Command;
      readonly check: { readonly http: string; readonly status: number };
      readonly through:
        | { readonly kind: 'header'; readonly name: string }
        | { readonly kind: 'excepted' }
        | { readonly kind: 'none' };
    };

export interface Health {
  /** Decides reopening, and whether the rollback succeeded. */
  readonly gate: readonly Check[];
  /** Looks afterwards, only at samples taken since reopening. */
  readonly watch: { readonly for: Milliseconds; readonly checks: readonly Check[] };
}

export interface CheckTiming {
  /** So many successes in a row are needed. */
  readonly consecutive: number;
  readonly every: Milliseconds;
  /** After so long without them the check has failed, or could not be measured. */
  readonly timeout: Milliseconds;
}

export type JsonScalar = string | number | boolean | null;

export type Check =
  | ({
      readonly kind: 'http';
      readonly name: string;
      /** Path below the environment's url, or an absolute URL. */
      readonly http: string;
      readonly status: number;
      /** Dotted field → value. */
      readonly json: Readonly<Record<string, JsonScalar>>;
      readonly header: Readonly<Record<string, string>>;
      readonly contains: string | null;
      /** `latency` checks: so many samples, each below so many milliseconds. */
      readonly samples: number | null;
      readonly below: Milliseconds | null;
    } & CheckTiming)
  | ({
      readonly kind: 'command';
      readonly name: string;
      readonly command: Command;
      readonly roles: readonly string[];
    } & CheckTiming)
  | ({
      readonly kind: 'unit';
      readonly name: string;
      readonly unit: string;
      readonly roles: readonly string[];
    } & CheckTiming)
  /** Declared, known, not measurable by this version: always `inconclusive`, with `sentence` as the reason. */
  | { readonly kind: 'not-measured'; readonly name: string; readonly source: string; readonly sentence: string };

export const PROCEDURES = ['emergency', 'standard', 'database', 'full-system'] as const;
export type ProcedureName = (typeof PROCEDURES)[number];

export interface ProcedureRule {
  readonly budget: Milliseconds;
  readonly approval: string | null;
  readonly approveWithin: Milliseconds | null;
}

/** A secret by the name of the environment variable that holds it on the runner. */
export interface SecretName {
  readonly env: string;
}

/** What is copied, from where, and how long copies are kept. */
export interface Data {
  /** Host that makes the backups. */
  readonly on: string;
  /** Where that host reads the credentials: the application's `.env`, or a file with mode 0600. Null: none are declared. */
  readonly credentials: { readonly kind: 'app-env' } | { readonly kind: 'file'; readonly path: string } | null;
  readonly backups: { readonly directory: string } | null;
  readonly mysql: {
    readonly database: string;
    readonly retention: Milliseconds;
    /** Tables that are never empty. */
    readonly mustHaveRows: readonly string[];
  } | null;
  readonly redis: { readonly retention: Milliseconds } | null;
}

/** Who is told. Every secret is a name; whoever sends looks it up on the runner. */
export interface Notify {
  readonly slack: { readonly channel: string; readonly token: SecretName } | null;
  readonly email: { readonly to: readonly string[]; readonly from: string; readonly server: SecretName } | null;
  readonly webhook: { readonly url: SecretName; readonly signature: SecretName | null } | null;
  /** Folder of the repository with `start.md`, `end.md`, `failure.md`, `audit.md`. */
  readonly templates: string | null;
  /** What those who are affected should do next, a sentence each. */
  readonly affected: readonly string[];
}

/** A version that has to be there. `range` as npm writes ranges. */
export type Requirement =
  | { readonly kind: 'php' | 'node' | 'mysql' | 'redis'; readonly name: string; readonly range: string }
  | {
      readonly kind: 'command';
      readonly name: string;
      readonly command: Command;
      readonly range: string;
      /** Hosts that need it, by role; empty: every host. */
      readonly roles: readonly string[];
    };

export interface Review {
  /** `2026-01-31`; null when the runbook does not say. */
  readonly date: string | null;
  readonly every: Milliseconds;
  readonly composer: readonly { readonly package: string; readonly version: string }[];
  /** Folders of the checkout. */
  readonly npm: readonly string[];
  /** Range of versions. */
  readonly flutter: string | null;
}

/** The layers of a freeze that GitHub holds; the lock on the hosts is always there. */
export interface Freeze {
  /** File name of the deploy workflow that is disabled. */
  readonly workflow: string | null;
  /** Branch whose existence means frozen. */
  readonly branch: string;
}

import { isReleaseName, printableLine, RemoteError } from '@failback/runbook';
import {
  type Discovery,
  type Dotenv,
  type FoundTree,
  type FoundUnit,
  TOLD_KEYS,
  type ToldKey,
  UNIT_KINDS,
  VERSIONED_PROGRAMS,
  type VersionedProgram,
} from './discovered.ts';

type Fact = readonly string[];
type Writable<T> = { -readonly [Key in keyof T]: T[Key] };
type TreeInMaking = Omit<Writable<FoundTree>, 'has' | 'liveReleases' | 'releases' | 'defaults' | 'backups'> & {
  readonly has: Set<string>;
  readonly liveReleases: string[];
  readonly releases: string[];
  readonly defaults: Record<string, string>;
  readonly backups: { path: string; writable: boolean }[];
};

const UNIT = /^[A-Za-z0-9_][A-Za-z0-9:_.@\\-]{0,199}$/;
const USER = /^[A-Za-z_][A-Za-z0-9._-]{0,31}$/;
/** Where only root may put programs: what sudoers permits must be nobody else's to change. */
const SYSTEMCTL = /^\/(?:(?:usr\/)?s?bin|run\/current-system\/sw\/bin)\/systemctl$/;
const VERSION = /^[0-9]{1,4}(?:\.[0-9]{1,6}){0,3}$/;
const ABSOLUTE = /^\/(?!.*(?:^|\/)\.\.(?:\/|$))./;
const KEY = /^[A-Z][A-Z0-9_]{0,63}$/;

/**
 * Reads what `discover.sh` printed. Names that no runbook could hold are left out and counted in a sentence.
 * @throws RemoteError when the look did not come to its end
 */
export function parseDiscovery(host: string, text: string): Discovery {
  const facts = text.split('\n').map((line) => line.split('\t'));
  if (!facts.some(([key, value]) => key === 'end' && value === 'discovery')) throw incomplete(host);
  const one = (key: string): string => facts.find(([name]) => name === key)?.[1] ?? '-';
  const odd: string[] = [];
  const systemctl = one('systemctl');
  return {
    host,
    user: USER.test(one('user')) ? one('user') : '-',
    home: isPath(one('home')) ? one('home') : '/',
    systemctl: SYSTEMCTL.test(systemctl) ? systemctl : null,
    systemd: one('systemd') === 'yes',
    crontab: one('crontab') === 'yes',
    tools: Object.fromEntries(
      facts.flatMap(([key, tool, there]) => (key === 'tool' && tool ? [[tool, there === 'yes']] : [])),
    ),
    versions: versionsOf(facts),
    stateDir: stateOf(facts.find(([key]) => key === 'state-dir')?.[2]),
    units: unitsOf(facts, odd),
    trees: treesOf(facts, odd),
    leftOut: odd,
  };
}

function incomplete(host: string): RemoteError {
  return new RemoteError({
    code: 'discovery-incomplete',
    host,
    message: 'the look at the host did not come to its end, so nothing is made of it.',
    mend: 'run it again; when it stays so, give the answers by flags: failback init --help',
  });
}

function versionsOf(facts: readonly Fact[]): Partial<Record<VersionedProgram, string>> {
  const versions: Partial<Record<VersionedProgram, string>> = {};
  for (const [key, name, version = ''] of facts) {
    const known = VERSIONED_PROGRAMS.find((each) => each === name);
    const clean = version.replace(/\.+$/, '');
    if (key === 'version' && known !== undefined && VERSION.test(clean)) versions[known] = clean;
  }
  return versions;
}

function stateOf(said: string | undefined): Discovery['stateDir'] {
  return said === 'writable' || said === 'not-writable' ? said : 'missing';
}

function unitsOf(facts: readonly Fact[], odd: string[]): readonly FoundUnit[] {
  return facts.flatMap(([key, said, id = '', active, folder = '-']): FoundUnit[] => {
    if (key !== 'unit') return [];
    const kind = UNIT_KINDS.find((each) => each === said);
    const name = id.replace(/\.service$/, '');
    if (kind === undefined || !UNIT.test(name)) {
      odd.push(`The unit ${shown(id)} has a name that a runbook cannot hold.`);
      return [];
    }
    return [{ kind, name, active: active === 'active', folder: isPath(folder) ? folder : null }];
  });
}

function treesOf(facts: readonly Fact[], odd: string[]): readonly FoundTree[] {
  const trees: TreeInMaking[] = [];
  for (const fact of facts) {
    const [key, ...values] = fact;
    const current = trees.at(-1);
    if (key === 'tree') trees.push(emptyTree(values[0] ?? '', values[1]));
    else if (current !== undefined) addTo(current, fact, odd);
  }
  return trees.filter(({ path }) => {
    if (!isPath(path)) odd.push(`The folder ${shown(path)} has a name that a runbook cannot hold.`);
    return isPath(path);
  });
}

function emptyTree(path: string, said: string | undefined): TreeInMaking {
  const strategy = said === 'git-tag' || said === 'symlink' || said === 'missing' ? said : 'unknown';
  return {
    path,
    strategy,
    owner: null,
    ownerBy: 'refused',
    writable: false,
    freeKiB: 0,
    readable: strategy === 'symlink',
    liveReleases: [],
    releases: [],
    has: new Set(),
    dotenv: null,
    defaults: {},
    backups: [],
  };
}

function addTo(tree: TreeInMaking, [key = '', value = '-', second = '-']: Fact, odd: string[]): void {
  switch (key) {
    case 'owner':
      tree.owner = USER.test(value) ? value : null;
      return;
    case 'owner-by':
      tree.ownerBy = value === 'same' || value === 'sudo' ? value : 'refused';
      return;
    case 'writable':
      tree.writable = value === 'yes';
      return;
    case 'free-kib':
      tree.freeKiB = /^[0-9]{1,15}$/.test(value) ? Number(value) : 0;
      return;
    case 'head':
      tree.readable = /^[0-9a-f]{40,64}$/.test(value);
      return;
    case 'live-tag':
      if (isReleaseName(value)) tree.liveReleases.push(value);
      return;
    case 'tag':
      if (isReleaseName(value)) tree.releases.push(value);
      else odd.push(`${shown(value)} in ${shown(tree.path)} cannot be the name of a release.`);
      return;
    case 'has':
      tree.has.add(value);
      return;
    case 'dotenv':
      tree.dotenv = { file: value, keys: [], values: {} };
      return;
    case 'key':
      if (KEY.test(value)) changeDotenv(tree, ({ keys }) => ({ keys: [...keys, value] }));
      return;
    case 'value': {
      const told = TOLD_KEYS.find((each) => each === value);
      if (told !== undefined && TELLABLE[told].test(second)) {
        changeDotenv(tree, ({ values }) => ({ values: { ...values, [told]: second } }));
      }
      return;
    }
    case 'default':
      if (/^REDIS_(CACHE_)?DB$/.test(value) && /^[0-9]{1,4}$/.test(second)) tree.defaults[value] = second;
      return;
    case 'backups':
      if (isPath(value)) tree.backups.push({ path: value, writable: second === 'yes' });
      return;
  }
}

/** The same forms as on the host: what does not look like it is not taken, whoever sent it. */
const TELLABLE: Readonly<Record<ToldKey, RegExp>> = {
  REDIS_DB: /^[0-9]{1,4}$/,
  REDIS_CACHE_DB: /^[0-9]{1,4}$/,
  QUEUE_CONNECTION: /^(?:sync|database|redis|sqs|beanstalkd|null)$/,
  DB_CONNECTION: /^(?:mysql|mariadb|pgsql|sqlite|sqlsrv)$/,
  DB_DATABASE: /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,63}$/,
  APP_URL: /^https?:\/\/[A-Za-z0-9.-]+(?::[0-9]{1,5})?\/?$/,
};

function changeDotenv(tree: TreeInMaking, change: (dotenv: Dotenv) => Partial<Dotenv>): void {
  if (tree.dotenv !== null) tree.dotenv = { ...tree.dotenv, ...change(tree.dotenv) };
}

/** Absolute, without `..`, and nothing in it that a person could not see. */
function isPath(text: string): boolean {
  return ABSOLUTE.test(text) && printableLine(text, 1000) === text;
}

function shown(text: string): string {
  return JSON.stringify(printableLine(text, 80));
}

import { isReleaseName, type Stack } from '@failback/runbook';
import type { Discovery, FoundTree, FoundUnit, UnitKind } from '../discovery/discovered.ts';
import type { Adoption } from './adoption.ts';
import type { Answers } from './answers.ts';
import { found, type Gap, open } from './questions.ts';

type Services = Pick<Adoption, 'php' | 'workers' | 'required' | 'restart'>;

interface Standing {
  readonly name: string;
  readonly discovery: Discovery;
}

const WORKERS: readonly UnitKind[] = ['worker', 'horizon', 'scheduler'];
const REQUIRED: readonly UnitKind[] = ['web', 'database', 'redis'];
const NO_COMMAND = 'none';

/** What has to be stopped, started and told when the code changes. */
export function servicesOf(hosts: readonly Standing[], tree: FoundTree, stack: Stack, answers: Answers): Gap<Services> {
  const units = hosts.flatMap(({ discovery }) => discovery.units.filter((unit) => belongs(unit, tree, discovery)));
  const php = phpOf(hosts, answers);
  if (!php.ok) return php;
  const hasOctane = units.some(({ kind }) => kind === 'octane');
  const octane = hasOctane ? [['php', 'artisan', 'octane:reload']] : [];
  const workers = answers.workers ?? names(units.filter(({ kind }) => WORKERS.includes(kind)));
  const required = names(
    hosts.flatMap(({ discovery }) => discovery.units.filter(({ kind, active }) => active && REQUIRED.includes(kind))),
  );
  const notes = [
    ...(units.some(({ kind }) => kind === 'horizon') ? [HORIZON] : []),
    ...(answers.workers === null ? leftOut(hosts, units) : []),
  ];
  const base = { php: php.value, required };
  switch (answers.restart?.kind) {
    case 'command':
      return found({ ...base, workers, restart: [...octane, answers.restart.command] }, ...notes);
    case 'unit':
      return found({ ...base, workers: [...new Set([answers.restart.unit, ...workers])], restart: octane }, ...notes);
    case 'none':
      return found({ ...base, workers, restart: octane }, ...notes);
    case undefined:
      break;
  }
  if (php.value !== null || hasOctane) return found({ ...base, workers, restart: octane }, ...notes);
  return open(howRestarted(hosts, units, stack));
}

const HORIZON =
  'Horizon is stopped and started as a unit: systemd lets it finish its jobs (TimeoutStopSec of the unit and services.drain).';

/** A worker that goes on with the old code is seen by nobody, so what is taken for another application's is said. */
function leftOut(hosts: readonly Standing[], taken: readonly FoundUnit[]): readonly string[] {
  const others = hosts.flatMap(({ discovery }) =>
    discovery.units.filter((unit) => WORKERS.includes(unit.kind) && !taken.includes(unit)),
  );
  const list = [...new Set(others.map(({ name, folder }) => `${name} (${folder ?? 'no folder'})`))];
  return list.length === 0
    ? []
    : [`Not taken for workers of this application: ${list.join(', ')}. With --worker you name them yourself.`];
}

function howRestarted(hosts: readonly Standing[], units: readonly FoundUnit[], stack: Stack) {
  const unit = units.find(({ kind }) => kind === 'other');
  const seen =
    unit === undefined ? 'and no unit that runs from its folder' : `but the unit ${unit.name} runs from its folder`;
  return {
    answer: 'restart',
    because: `${hosts.map(({ name }) => name).join(', ')} ${hosts.length === 1 ? 'has' : 'have'} no PHP-FPM${stack === 'laravel' ? ' and no Octane' : ''}, ${seen}.`,
    asks: 'What makes the application run the code that is now live?',
    accepted: `a command of plain words, run as the owner of the code; unit:NAME for a systemd unit; ${NO_COMMAND} when every request reads the code anew`,
    suggestion: unit === undefined ? null : `unit:${unit.name}`,
  } as const;
}

/** A unit without a folder is taken where there is no other application that it could belong to. */
function belongs({ kind, folder }: FoundUnit, tree: FoundTree, { trees }: Discovery): boolean {
  if (folder === null) return trees.length === 1 && kind !== 'other';
  return folder === tree.path || folder.startsWith(`${tree.path}/`);
}

function phpOf(hosts: readonly Standing[], { php }: Answers): Gap<string | null> {
  if (php !== null) return found(php === NO_COMMAND ? null : php);
  const units = names(
    hosts.flatMap(({ discovery }) => discovery.units.filter(({ kind, active }) => kind === 'php-fpm' && active)),
  );
  const [only = null, ...more] = units;
  if (more.length === 0) return found(only);
  return open({
    answer: 'php',
    because: `Several PHP-FPM run: ${units.join(', ')}.`,
    asks: 'Which of them runs the application?',
    accepted: `${units.join(', ')}, or ${NO_COMMAND}`,
    suggestion: null,
  });
}

function names(units: readonly FoundUnit[]): readonly string[] {
  return [...new Set(units.map(({ name }) => name))].sort();
}

/** What the machine does, by the units that run there; one without any is taken for a web host. */
export function rolesOf({ units }: Discovery): readonly string[] {
  const has = (...kinds: readonly UnitKind[]) => units.some(({ kind }) => kinds.includes(kind));
  const roles = [
    ...(has('web', 'php-fpm', 'octane') ? ['web'] : []),
    ...(has(...WORKERS) ? ['worker'] : []),
    ...(has('database') ? ['database'] : []),
  ];
  return roles.length === 0 ? ['web'] : roles;
}

/** `v*` where releases are called so; else every tag is taken for one. */
export function tagsOf({ strategy, liveReleases, releases }: FoundTree): string | null {
  const known = liveReleases.length > 0 ? liveReleases : releases.slice(0, 1);
  const isVersion = known.some((name) => /^v[0-9]/.test(name) && isReleaseName(name));
  return strategy === 'git-tag' && isVersion ? 'v*' : null;
}

/** Dependencies that lie beside the code and were put there by a lockfile's tool. */
export function installOf({ has }: FoundTree): Adoption['release']['install'] {
  if (has.has('composer.json') && has.has('vendor')) {
    const command = ['composer', 'install', '--no-dev', '--optimize-autoloader', '--no-interaction'];
    return { command, built: ['vendor'] };
  }
  if (has.has('package-lock.json') && has.has('node_modules')) {
    return { command: ['npm', 'ci', '--omit=dev'], built: ['node_modules'] };
  }
  return null;
}

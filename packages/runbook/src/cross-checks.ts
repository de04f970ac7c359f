import { isObject } from './plain-object.ts';
import type { Positions } from './positions.ts';
import { valueAt } from './problems.ts';
import { NAME_PATTERN } from './schema/texts.ts';
import { place, shown } from './shown.ts';
import { didYouMean } from './suggest.ts';
import type { Problem } from './words/index.ts';

const NAME = new RegExp(NAME_PATTERN);

type Path = readonly (string | number)[];

/** Mistakes between sections. They read the plain value, so that they show beside the mistakes within a section. */
export function crossChecks(root: unknown, positions: Positions): Problem[] {
  const names = keysAt(root, ['environments']);
  return [
    ...missingOnTop(root, names, positions),
    ...names.flatMap((name) => environmentChecks(root, name, names, positions)),
  ];
}

const DUE = [
  { head: 'release', accepted: 'a mapping with strategy, path and served' },
  { head: 'health', accepted: '{ gate: { ready: { http: /health/ready } } }' },
  { head: 'procedures', accepted: '{ emergency: { budget: 5m } }' },
] as const;

/** Sections that neither the file nor an environment has. What is missing inside of one, the schema says. */
function missingOnTop(root: unknown, names: readonly string[], positions: Positions): Problem[] {
  return DUE.flatMap(({ head, accepted }): Problem[] => {
    if (valueAt(root, [head]) !== undefined) return [];
    const without = names.filter((name) => valueAt(root, ['environments', name, head]) === undefined);
    if (names.length > 0 && without.length === 0) return [];
    const whose =
      without.length === names.length ? 'no environment has' : `the environment ${without.join(', ')} has not`;
    const message = `The section "${head}" is missing: it does not stand on top, and ${whose} its own.`;
    return [{ code: 'missing-key', where: positions.value([]), message, accepted }];
  });
}

function environmentChecks(root: unknown, name: string, names: readonly string[], positions: Positions): Problem[] {
  const base: Path = ['environments', name];
  const environment = new Sections(root, base);
  const hosts = keysAt(root, [...base, 'hosts']);
  const among = (path: Path, candidates: readonly string[], kind: string): Problem[] => {
    const value = valueAt(root, path);
    if (typeof value !== 'string' || candidates.includes(value) || candidates.length === 0) return [];
    const message = `${place(path)} is ${shown(value)}, not ${kind}.${didYouMean(value, candidates)}`;
    return [{ code: 'unknown-reference', where: positions.value(path), message, accepted: candidates.join(', ') }];
  };
  return [
    ...among([...base, 'control'], hosts, `a host of ${name}`),
    ...among(
      [...base, 'after'],
      names.filter((other) => other !== name),
      'another environment',
    ),
    ...among(environment.path('data', 'mysql', 'replica', 'host'), hosts, `a host of ${name}`),
    ...among(environment.path('data', 'on'), hosts, `a host of ${name}`),
    ...sameMachine(root, base, hosts, positions),
    ...fallbackFits(root, environment, positions),
    ...maintenanceFits(root, environment, positions),
    ...checksFit(root, environment, base, hosts, positions),
  ];
}

/** Finds a section where it holds: in the environment, else on top. */
class Sections {
  readonly #root: unknown;
  readonly #base: Path;
  constructor(root: unknown, base: Path) {
    this.#root = root;
    this.#base = base;
  }
  path(head: string, ...rest: string[]): Path {
    return [...sectionPath(this.#root, String(this.#base[1]), head), ...rest];
  }
}

/** Where a section of an environment stands: with the environment, else on top. */
export function sectionPath(root: unknown, environment: string, head: string): Path {
  const own = ['environments', environment, head];
  return valueAt(root, own) === undefined ? [head] : own;
}

/** Two names of one machine would claim it twice and wait for each other. */
function sameMachine(root: unknown, base: Path, hosts: readonly string[], positions: Positions): Problem[] {
  const first = new Map<string, string>();
  return hosts.flatMap((host) => {
    const path = [...base, 'hosts', host];
    const { address, port, jump } = asMapping(valueAt(root, path));
    if (typeof address !== 'string') return [];
    const machine = JSON.stringify([address.toLowerCase(), port ?? 22, jump ?? null]);
    const other = first.get(machine);
    first.set(machine, other ?? host);
    if (other === undefined) return [];
    const message = `${place(path)} is the same machine as ${other}: one address and port stand for one host.`;
    return [{ code: 'same-host', where: positions.value([...path, 'address']), message }];
  });
}

function fallbackFits(root: unknown, sections: Sections, positions: Positions): Problem[] {
  const path = sections.path('release', 'served', 'fallback');
  const isContainer = valueAt(root, sections.path('release', 'strategy')) === 'container';
  const fallback = valueAt(root, path);
  if (fallback === 'image-digest' && !isContainer) {
    const message = `${place(path)} is image-digest, and only strategy container has an image.`;
    return [{ code: 'contradiction', where: positions.value(path), message, accepted: 'probe-file, none' }];
  }
  if (fallback === 'probe-file' && isContainer) {
    const message = `${place(path)} is probe-file, and the file would vanish with the container.`;
    return [{ code: 'contradiction', where: positions.value(path), message, accepted: 'image-digest, none' }];
  }
  return [];
}

const COMMAND_KEYS = ['on', 'off', 'check', 'bypass', 'excepted'];

function maintenanceFits(root: unknown, sections: Sections, positions: Positions): Problem[] {
  const path = sections.path('maintenance');
  const value = valueAt(root, path);
  const maintenance = asMapping(value);
  const found: Problem[] = [];
  const isLaravel = isObject(value) && !COMMAND_KEYS.some((key) => key in maintenance);
  if (isLaravel && valueAt(root, ['stack']) === 'generic') {
    const message = `${place(path)} is the maintenance mode of Laravel, and the stack is generic.`;
    const accepted = `the keys ${COMMAND_KEYS.join(', ')}`;
    found.push({ code: 'contradiction', where: positions.key(path), message, accepted });
  }
  if ('bypass' in maintenance && 'excepted' in maintenance) {
    const message = `${place(path)} has the keys "bypass" and "excepted", and only one of them may stand.`;
    found.push({ code: 'contradiction', where: positions.key([...path, 'excepted']), message });
  }
  return found;
}

/** A check on a role that no host has would look nowhere and find nothing wrong. */
function checksFit(
  root: unknown,
  sections: Sections,
  base: Path,
  hosts: readonly string[],
  positions: Positions,
): Problem[] {
  const roles = [...new Set(hosts.flatMap((host) => asTexts(valueAt(root, [...base, 'hosts', host, 'roles']))))];
  const paths = [sections.path('health', 'gate'), sections.path('health', 'watch')].flatMap((path) =>
    keysAt(root, path).map((check) => [...path, check]),
  );
  return paths.flatMap((path) => {
    const check = asMapping(valueAt(root, path));
    const found: Problem[] = asTexts(check.roles).flatMap((role, index) => {
      if (roles.includes(role)) return [];
      const at = [...path, 'roles', index];
      const message = `${place(at)} is ${shown(role)}, and no host of ${String(base[1])} has this role.${didYouMean(role, roles)}`;
      return [
        {
          code: 'unknown-reference',
          where: positions.value(at),
          message,
          accepted: roles.join(', ') || 'roles that stand with the hosts',
        },
      ];
    });
    for (const source of ['prometheus', 'datadog']) {
      const settings = sections.path('monitoring', source);
      if (!(source in check) || valueAt(root, settings) !== undefined) continue;
      const message = `${place(path)} asks ${source}, and monitoring.${source} does not say where it is.`;
      found.push({ code: 'missing-key', where: positions.key(path), message });
    }
    return found;
  });
}

/** Keys that are names; the others are refused where they stand and are no choice to offer. */
function keysAt(root: unknown, path: Path): string[] {
  return Object.keys(asMapping(valueAt(root, path))).filter((key) => NAME.test(key));
}

function asMapping(value: unknown): Readonly<Record<string, unknown>> {
  return isObject(value) ? value : {};
}

function asTexts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];
}

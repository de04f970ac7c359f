import { gateRoute, releaseAnswer } from '../discovery/choose-routes.ts';
import type { Discovery, FoundTree } from '../discovery/discovered.ts';
import type { SiteLook } from '../discovery/look-at-site.ts';
import type { AdoptedHost, Adoption, ServedAnswer } from './adoption.ts';
import type { Answers, HostAddress, OpenQuestion } from './answers.ts';
import { chosenTree, looksLikeLaravel } from './choose-tree.ts';
import { dataOf } from './data-of.ts';
import { appQuestion, type Gap, gateGap, releaseGap, urlQuestion } from './questions.ts';
import { requirementsOf } from './requirements-of.ts';
import { installOf, rolesOf, servicesOf, tagsOf } from './services-of.ts';
import { recoveryOf, stateDirOf } from './standing-of.ts';

/** A host with what was seen there. The first is the control host. */
export interface LookedAt extends HostAddress {
  readonly name: string;
  readonly jump: string | null;
  readonly discovery: Discovery;
}

export interface Seen {
  readonly hosts: readonly LookedAt[];
  /** Null: the site was not asked, because its address is not known. */
  readonly looks: readonly SiteLook[] | null;
  /** Name of the GitHub repository; null when it is not known. */
  readonly repositoryName: string | null;
}

export type Settled =
  | { readonly ok: true; readonly adoption: Adoption }
  | { readonly ok: false; readonly open: readonly OpenQuestion[] };

/** Brings together what was seen and what was said. What neither says is an open question, each of them at once. */
export function settle(answers: Answers, seen: Seen): Settled {
  const [first] = seen.hosts;
  if (first === undefined) throw new Error('no host was looked at');
  const open: OpenQuestion[] = [];
  const notes: string[] = seen.hosts.flatMap(({ name, discovery }) => summed(name, discovery.leftOut));
  const take = <T>(gap: Gap<T>): T | null => {
    notes.push(...gap.notes);
    if (gap.ok) return gap.value;
    open.push(gap.question);
    return null;
  };

  const app = answers.app ?? take(appQuestion(seen.repositoryName));
  const trees = seen.hosts.map(({ discovery }) => take(chosenTree(discovery, answers)));
  const tree = trees[0] ?? null;
  const url = answers.url ?? take(urlQuestion(tree));
  const stateDir = take(stateDirOf(seen.hosts, answers));
  const recovery = take(recoveryOf(seen.hosts, answers));
  if (tree === null) return { ok: false, open: once(open) };

  const stack = answers.stack ?? (looksLikeLaravel(tree) ? 'laravel' : 'generic');
  const services = take(servicesOf(seen.hosts, tree, stack, answers));
  const looks = seen.looks ?? [];
  const wellKnown = gateRoute(looks, answers.ready);
  const gate = url === null ? null : take(gateGap(wellKnown, looks, answers));
  const served = gate === null ? null : take(servedOf(tree, looks, gate, answers));
  if (app === null || url === null || stateDir === null || recovery === null || services === null) {
    return { ok: false, open: once(open) };
  }
  if (gate === null || served === null || open.length > 0) return { ok: false, open: once(open) };

  const { data, notes: dataNotes } = dataOf(tree, stack);
  const live = liveOf(tree);
  const adoption: Adoption = {
    app,
    environment: answers.environment,
    url,
    stack,
    hosts: seen.hosts.map((host) => adopted(host, stateDir)),
    stateDir,
    recovery,
    release: {
      strategy: tree.strategy === 'symlink' ? 'symlink' : 'git-tag',
      path: tree.path,
      runAs: runAsOf(first.discovery.user, tree, answers),
      tags: answers.tags ?? tagsOf(tree),
      install: tree.strategy === 'git-tag' ? installOf(tree) : null,
      webRoot: stack === 'generic' && tree.has.has('public/index.php') ? 'public' : null,
      served,
    },
    ...services,
    view: viewOf(tree, stack),
    data,
    requires: requirementsOf(
      seen.hosts.map(({ discovery }) => discovery),
      tree,
    ),
    gate,
    live,
    seen: trees.some((each) => each?.readable === false) ? 'part' : 'whole',
    notes: [
      ...notes,
      ...dataNotes,
      ...(live === null && tree.readable
        ? [`What is live on ${first.name} has no tag: deploy a tag before a release is marked good.`]
        : []),
      ...(runAsOf(first.discovery.user, tree, answers) === 'root' ? [rootOwns(first.name, tree)] : []),
      ...differences(seen.hosts, trees),
      ...silentHosts(looks),
    ],
  };
  return { ok: true, adoption };
}

function servedOf(
  tree: FoundTree,
  looks: readonly SiteLook[],
  gate: { readonly http: string },
  answers: Answers,
): Gap<ServedAnswer> {
  const { releaseHeader, releaseJson } = answers;
  const http = gate.http;
  const done = (value: ServedAnswer): Gap<ServedAnswer> => ({ ok: true, value, notes: [] });
  if (releaseHeader !== null) return done({ http, kind: 'header', name: releaseHeader, known: 'said' });
  if (releaseJson !== null) return done({ http, kind: 'json', field: releaseJson, known: 'said' });
  const answer = releaseAnswer(looks, gateRoute(looks, answers.ready), tree.liveReleases);
  if (answer !== null) return done({ ...answer, known: 'seen' });
  const isPhp = looksLikeLaravel(tree) || tree.has.has('public/index.php');
  if (isPhp) return done({ http, kind: 'header', name: 'X-Release', known: 'probe' });
  return releaseGap(tree, looks);
}

/** One commit may have several tags; what is called like a version is the release, and `latest` is not. */
function liveOf({ liveReleases }: FoundTree): string | null {
  return liveReleases.find((name) => /^v?[0-9]/.test(name)) ?? liveReleases[0] ?? null;
}

function rootOwns(host: string, { path }: FoundTree): string {
  return `The code at ${path} on ${host} belongs to root, so the sudoers file lets whoever logs in do everything: give the code to a user of its own first (sudo chown -R www-data ${path}), then run init again.`;
}

function runAsOf(user: string, tree: FoundTree, { runAs }: Answers): string | null {
  const owner = runAs ?? tree.owner;
  return owner === null || owner === user ? null : owner;
}

function viewOf(tree: FoundTree, stack: Adoption['stack']): string | null {
  if (stack !== 'laravel') return null;
  return tree.has.has('resources/views/errors/maintenance.blade.php') ? 'errors::maintenance' : 'errors::503';
}

function adopted({ discovery, ...host }: LookedAt, stateDir: string): AdoptedHost {
  const { home, systemd, systemctl } = discovery;
  return {
    ...host,
    roles: rolesOf(discovery),
    home,
    systemctl: systemd ? systemctl : null,
    stateDirState: stateDir.startsWith('~/') ? 'writable' : discovery.stateDir,
  };
}

function summed(host: string, leftOut: readonly string[]): readonly string[] {
  const [first] = leftOut;
  if (first === undefined) return [];
  const more = leftOut.length === 1 ? '' : ` ${leftOut.length - 1} more like it.`;
  return [`Left out on ${host}: ${first}${more}`];
}

function differences(hosts: readonly LookedAt[], trees: readonly (FoundTree | null)[]): readonly string[] {
  const [first] = trees;
  return hosts.flatMap(({ name }, index) => {
    const tree = trees[index];
    if (index === 0 || !first || !tree) return [];
    const differs = tree.path !== first.path || tree.owner !== first.owner || tree.strategy !== first.strategy;
    if (!differs) return [];
    return [
      `${name} has the application at ${tree.path} (${tree.strategy}, owner ${tree.owner ?? 'unknown'}), ${hosts[0]?.name} at ${first.path} (${first.strategy}, owner ${first.owner ?? 'unknown'}): one runbook holds one path.`,
    ];
  });
}

function silentHosts(looks: readonly SiteLook[]): readonly string[] {
  return looks.flatMap(({ from, answer }) => {
    if (from === null || answer.kind !== 'silent') return [];
    return [
      `${from} could not ask its own web server on 127.0.0.1 (${answer.why}): say where it answers with hosts.${from}.url, or allow TCP forwarding to see it.`,
    ];
  });
}

function once(open: readonly OpenQuestion[]): readonly OpenQuestion[] {
  return open.filter(({ answer }, index) => open.findIndex((other) => other.answer === answer) === index);
}

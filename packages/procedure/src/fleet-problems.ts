import type { Environment, Host, HostFacts, Problem, ReleaseRef } from '@failback/runbook';
import { carriesRelease } from './host-duties.ts';
import { shown } from './shown.ts';

/** Control host first, the others by name: the order of claiming, so that two controllers never hold one host each. */
export function claimOrder(environment: Environment, without: readonly string[]): readonly Host[] {
  const rank = ({ name }: Host) => (name === environment.control ? 0 : 1);
  return environment.hosts
    .filter((host) => carriesRelease(host) && !without.includes(host.name))
    .toSorted((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1));
}

/** Who takes part: each host that holds the release, except those that are left out by name. */
export function fleetProblems(
  environment: Environment,
  without: readonly string[],
  facts: readonly HostFacts[],
): readonly Problem[] {
  const names = environment.hosts.map(({ name }) => name);
  const problems: Problem[] = without
    .filter((name) => !names.includes(name))
    .map((name) => ({
      code: 'unknown-host',
      where: 'input without',
      message: `There is no host ${shown(name)} in ${environment.name}.`,
      accepted: names.join(', '),
    }));
  if (without.includes(environment.control)) {
    problems.push({
      code: 'control-left-out',
      where: 'input without',
      message: `${environment.control} is the control host: it holds the claims and the ledger, so nothing is decided without it.`,
      mend: 'bring it back, or name another host as control in the runbook',
    });
  }
  const control = environment.hosts.find(({ name }) => name === environment.control);
  if (control !== undefined && !carriesRelease(control)) {
    problems.push({
      code: 'control-without-release',
      where: `host ${control.name}`,
      message: 'The control host does not hold the release, since it has neither the role web nor worker.',
      mend: 'name a web host as control in the runbook',
    });
  }
  for (const host of claimOrder(environment, without)) {
    if (facts.some((each) => each.host === host.name)) continue;
    problems.push({
      code: 'no-facts',
      where: `host ${host.name}`,
      message: 'The host was not looked at, so nothing can be planned for it.',
      mend: `bring it back; or leave it out, to be converged later: --without ${host.name}`,
    });
  }
  return problems;
}

/** Is the target where it is needed? A checkout may fetch a tag it lacks, as long as one host has it; a folder is there or not. */
export function availabilityProblems(
  environment: Environment,
  facts: readonly HostFacts[],
  target: ReleaseRef,
): readonly Problem[] {
  const without = facts.filter(({ available }) => !available.some(({ release }) => release === target.release));
  if (environment.release.strategy === 'git-tag') {
    if (target.commit === null) {
      return [
        {
          code: 'target-without-commit',
          where: 'input target',
          message: `Nothing says which commit ${target.release} is.`,
          mend: `git fetch origin tag ${target.release}, in release.path of the control host`,
        },
      ];
    }
    if (without.length < facts.length) return [];
  }
  return without.map(({ host }) => ({
    code: 'target-missing',
    where: `host ${host}`,
    message: `${target.release} is not on this host.`,
    mend:
      environment.release.strategy === 'git-tag'
        ? `git fetch origin tag ${target.release}, in release.path`
        : `put ${target.release} into ${environment.release.releases} again, or choose another target`,
  }));
}

export function availabilityNotices(
  environment: Environment,
  facts: readonly HostFacts[],
  target: ReleaseRef,
): readonly string[] {
  if (environment.release.strategy !== 'git-tag') return [];
  return facts.flatMap(({ host, available }) => {
    const found = available.find(({ release }) => release === target.release);
    if (found === undefined)
      return [`${host} does not have ${target.release} yet and fetches it from its origin first.`];
    if (found.commit !== null && found.commit !== target.commit) {
      return [
        `On ${host} the tag ${target.release} names ${found.commit}; the commit that was proved, ${target.commit}, is used.`,
      ];
    }
    return [];
  });
}

/** Hosts may differ, as after a deploy that died half way; afterwards they are on the target together. */
export function mixedReleases(facts: readonly HostFacts[]): readonly string[] {
  const served = facts.map(({ host, live }) => ({
    host,
    release: live.state === 'none' ? 'nothing' : (live.release ?? live.commit ?? 'an unknown release'),
  }));
  if (new Set(served.map(({ release }) => release)).size < 2) return [];
  return [
    `The hosts are on different releases: ${served.map(({ host, release }) => `${host} on ${release}`).join(', ')}.`,
  ];
}

export function localChanges(facts: readonly HostFacts[]): readonly string[] {
  return facts
    .filter(({ live }) => live.state === 'present' && live.tree === 'dirty')
    .map(
      ({ host }) => `${host} has local changes in its checkout; they are saved as a patch in the operation's folder.`,
    );
}

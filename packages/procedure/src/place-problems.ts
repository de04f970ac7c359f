import type { Environment, HostFacts, Problem } from '@failback/runbook';
import type { MakeProblem } from './host-problem.ts';
import { shown } from './shown.ts';

/** Room for a second copy of a large application with its dependencies, beside the live one. */
const BUILD_KIB = 200 * 1024;
/** Room for a link, a probe file and what tools write beside them. */
const FLIP_KIB = 16 * 1024;
/** Journal, and the kept output of each step: at most 1 MiB for each of about 25. */
const STATE_KIB = 32 * 1024;

/** What is wrong with the state directory: there, writable, with room, and the one of this release. */
export function stateProblems(environment: Environment, facts: HostFacts, problem: MakeProblem): Problem[] {
  const { stateDir, user, pin, releasePath } = facts;
  const kept = operationsFolder(environment, facts);
  const create = `sudo install -d -o ${user} -m 0750 ${stateDir.path}`;
  const problems: Problem[] = [];
  if (stateDir.state === 'missing') {
    problems.push(problem('state-dir-missing', `The state directory ${stateDir.path} does not exist.`, create));
  }
  if (stateDir.state === 'not-writable') {
    problems.push(
      problem('state-dir-not-writable', `The state directory ${stateDir.path} is not writable for ${user}.`, create),
    );
  }
  if (stateDir.state === 'writable' && stateDir.freeKiB < STATE_KIB) {
    problems.push(diskProblem(stateDir, STATE_KIB, problem));
  }
  if (pin !== null && pin !== kept) {
    problems.push(
      problem(
        'pinned-elsewhere',
        `The operations of this release are kept in ${shown(pin)} (state-dir/app/environment), not in ${kept}; two of them would be two locks.`,
        `set state-dir, app and environment in the runbook to those of ${shown(pin)}; or, when nothing uses it any more: rm ${releasePath.path}/.failback/state-dir`,
      ),
    );
  }
  return problems;
}

/** What is wrong with the release path: there, writable, with room, and with a live release in it. */
export function releaseProblems(environment: Environment, facts: HostFacts, problem: MakeProblem): Problem[] {
  const { releasePath, live } = facts;
  if (releasePath.state === 'missing') {
    const mend = 'correct release.path in the runbook, or deploy to this host first';
    return [problem('release-path-missing', `release.path ${releasePath.path} does not exist.`, mend)];
  }
  const needed = environment.release.strategy === 'git-tag' ? BUILD_KIB : FLIP_KIB;
  const problems: Problem[] = [];
  if (releasePath.state === 'not-writable') problems.push(...writeProblems(environment, facts, problem));
  if (releasePath.freeKiB < needed) problems.push(diskProblem(releasePath, needed, problem));
  if (live.state === 'none') problems.push(...liveProblems(environment, facts, problem));
  return problems;
}

/** Only its owner looks at a checkout; where we may not be him, that is the one problem to tell. */
function liveProblems({ release }: Environment, facts: HostFacts, problem: MakeProblem): Problem[] {
  const { path } = facts.releasePath;
  const deploy = 'correct release.path and release.strategy in the runbook, or deploy to this host first';
  if (release.strategy !== 'git-tag')
    return [problem('no-live-release', `There is no live release at ${path}.`, deploy)];
  if (facts.runAs === 'refused') return [];
  const message = `There is no git checkout at ${path} that ${release.runAs ?? facts.user} may look at; git looks only for the owner.`;
  const owner = `set release.run-as in the runbook to the owner of the code (stat -c %U ${path}/.git)`;
  return [problem('no-live-release', message, `${owner}; or ${deploy}`)];
}

/** The owner of the code writes by sudo; the user who logs in needs no more than the folder with the pin, once it is there. */
function writeProblems(environment: Environment, facts: HostFacts, problem: MakeProblem): Problem[] {
  const { release } = environment;
  const { user, pin, releasePath } = facts;
  const kept = operationsFolder(environment, facts);
  const { path } = releasePath;
  if (facts.runAs === 'same' || release.runAs === null) {
    const message = `release.path ${path} is not writable for ${user}.`;
    const mend = `set release.run-as in the runbook to the owner of the code: stat -c %U ${path}`;
    return [problem('release-path-not-writable', message, mend)];
  }
  if (pin === kept) return [];
  const room = `${path}/.failback`;
  return [
    problem(
      'release-path-not-writable',
      `${path} belongs to ${release.runAs}, and ${user}, who logs in, has no folder of its own in it.`,
      `sudo install -d -o ${user} -g ${release.runAs} -m 2775 ${room} && echo ${kept} | sudo -u ${user} tee ${room}/state-dir`,
    ),
  ];
}

/** What a release is pinned to: claims and lock of its operations are there. */
function operationsFolder({ app, name }: Environment, { stateDir }: HostFacts): string {
  return `${stateDir.path}/${app}/${name}`;
}

function diskProblem(place: { path: string; freeKiB: number }, needed: number, problem: MakeProblem): Problem {
  const free = Math.floor(place.freeKiB / 1024);
  return problem(
    'disk-full',
    `${place.path} has ${free} MiB free; ${needed / 1024} MiB are needed.`,
    `make room on the file system of ${place.path}: df -h ${place.path}`,
  );
}

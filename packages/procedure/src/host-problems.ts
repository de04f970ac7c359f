import type { Environment, Host, HostFacts, Problem } from '@failback/runbook';
import { handledUnits } from './host-duties.ts';
import { shown } from './shown.ts';
import { type SudoersGroup, sudoersFile, sudoersGroups } from './sudoers.ts';

/** Room for a second copy of a large application with its dependencies, beside the live one. */
const BUILD_KIB = 200 * 1024;
/** Room for a link, a probe file and what tools write beside them. */
const FLIP_KIB = 16 * 1024;
/** Journal, and the kept output of each step: at most 1 MiB for each of about 25. */
const STATE_KIB = 32 * 1024;

/** Everything about one host that makes the plan impossible there. Each names the host and what mends it. */
export function hostProblems(environment: Environment, host: Host, facts: HostFacts): readonly Problem[] {
  const where = `host ${host.name}`;
  const problem = (code: string, message: string, mend: string): Problem => ({ code, where, message, mend });
  return [
    ...toolProblems(environment, facts, problem),
    ...stateProblems(environment, facts, problem),
    ...releaseProblems(environment, facts, problem),
    ...permissionProblems(environment, host, facts, problem),
    ...unitProblems(environment, host, facts, problem),
    ...survivalProblems(environment, facts, problem),
    ...claimProblems(facts, problem),
  ];
}

type MakeProblem = (code: string, message: string, mend: string) => Problem;

const NEEDED_TOOLS: readonly { readonly tool: string; readonly debian: string; readonly why: string }[] = [
  { tool: 'flock', debian: 'util-linux', why: 'one operation at a time is held by it' },
  { tool: 'setsid', debian: 'util-linux', why: 'the operation must outlive the connection' },
  { tool: 'timeout', debian: 'coreutils', why: 'every step is bounded by it' },
];

function toolProblems(environment: Environment, facts: HostFacts, problem: MakeProblem): Problem[] {
  const needed = [
    ...NEEDED_TOOLS,
    ...(environment.release.strategy === 'git-tag'
      ? [{ tool: 'git', debian: 'git', why: 'the release is a git checkout' }]
      : []),
    ...(environment.stack === 'laravel'
      ? [{ tool: 'php', debian: 'php-cli', why: 'the application is run by it' }]
      : []),
  ];
  const missing = needed
    .filter(({ tool }) => facts.tools[tool] !== true)
    .map(({ tool, debian, why }) =>
      problem(
        `no-${tool}`,
        `There is no ${tool} on the PATH of ${facts.user}; ${why}.`,
        `sudo apt-get install -y ${debian}`,
      ),
    );
  const client = problem(
    'no-http-client',
    'There is neither curl, php nor node, so the host cannot prove what it serves.',
    'sudo apt-get install -y curl',
  );
  return facts.httpClient === null ? [...missing, client] : missing;
}

function stateProblems(environment: Environment, facts: HostFacts, problem: MakeProblem): Problem[] {
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

function releaseProblems(environment: Environment, facts: HostFacts, problem: MakeProblem): Problem[] {
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

function permissionProblems(environment: Environment, host: Host, facts: HostFacts, problem: MakeProblem): Problem[] {
  const problems: Problem[] = [];
  const { runAs } = environment.release;
  const mend = (of: SudoersGroup['of']) => sudoersMend(environment, host, facts, of);
  if (facts.runAs === 'refused' && runAs !== null) {
    const message = `${facts.user} may not run commands as ${runAs}, who owns the code.`;
    problems.push(problem('run-as-refused', message, mend('owner')));
  }
  const units = handledUnits(environment, host);
  if (units.length > 0 && !facts.systemd) {
    problems.push(
      problem(
        'no-systemd',
        `services names systemd units (${units.join(', ')}), and this host does not run systemd.`,
        'name commands in services.restart in place of units',
      ),
    );
    return problems;
  }
  if (units.length > 0 && !facts.sudoSystemctl) {
    const message = `${facts.user} may not set up and start the unit of the way back, which an operation that handles ${units.join(', ')} runs in.`;
    problems.push(problem('systemctl-refused', message, mend('way-back')));
  }
  for (const unit of units.filter((each) => facts.unitsRefused.includes(each))) {
    const message = `${facts.user} may not stop and start the unit ${unit}.`;
    problems.push(problem('systemctl-refused', message, mend(`unit ${unit}`)));
  }
  return problems;
}

/** A line that puts in place what is missing of the very lines that `failback init` writes. */
function sudoersMend(environment: Environment, host: Host, facts: HostFacts, of: SudoersGroup['of']): string {
  const { home, systemctl } = facts;
  const groups = sudoersGroups(environment, host, { user: host.user, home, systemctl });
  const lines = groups.filter((group) => group.of === of).flatMap((group) => group.lines);
  const quoted = lines.map((line) => `'${line.replaceAll("'", "'\\''")}'`).join(' ');
  return `printf '%s\\n' ${quoted} | sudo tee -a ${sudoersFile(environment)} >/dev/null && sudo visudo -c`;
}

/** `systemctl start 'x-*'` starts only what is in memory and says 0, so a unit counts by its exact name alone. */
function unitProblems(environment: Environment, host: Host, facts: HostFacts, problem: MakeProblem): Problem[] {
  if (!facts.systemd) return [];
  const asked = [...handledUnits(environment, host), ...environment.services.required];
  const known = Object.keys(facts.units).filter((unit) => facts.units[unit] !== 'missing');
  return [...new Set(asked)]
    .filter((unit) => (facts.units[unit] ?? 'missing') === 'missing')
    .map((unit) =>
      problem(
        'unit-missing',
        `There is no systemd unit named ${shown(unit)}; of those the runbook names there are: ${known.join(', ') || 'none'}. A pattern or a template is not a name: systemctl would start nothing and report success.`,
        `see the exact names with: systemctl list-unit-files --type=service`,
      ),
    );
}

function survivalProblems(environment: Environment, facts: HostFacts, problem: MakeProblem): Problem[] {
  const problems: Problem[] = [];
  const mortal = facts.killUserProcesses && !facts.linger && facts.launch !== 'system-unit';
  if (facts.launch === 'refused' || mortal) {
    problems.push(
      problem(
        'launch-refused',
        `This host ends the processes of ${facts.user} with the session (KillUserProcesses=yes), so an operation would die with its connection.`,
        `sudo loginctl enable-linger ${facts.user}`,
      ),
    );
  }
  if (environment.recovery === 'required' && facts.recovery === 'none') {
    problems.push(
      problem(
        'recovery-impossible',
        'Nothing would bring an unfinished operation to its end after a reboot: there is neither a system unit nor a crontab that this user may install.',
        'sudo apt-get install -y cron; or accept it with recovery: none in the runbook',
      ),
    );
  }
  return problems;
}

function claimProblems({ claim }: HostFacts, problem: MakeProblem): Problem[] {
  if (claim.state === 'free') return [];
  const { operation } = claim;
  switch (claim.supervisor) {
    case 'alive':
      return [
        problem(
          'busy',
          `The operation ${operation} is at work here, and its supervisor is alive.`,
          `failback status shows it; failback resume joins it`,
        ),
      ];
    case 'dead':
      return [
        problem(
          'claimed',
          `The operation ${operation} holds this host and is not finished; its supervisor is dead.`,
          `failback resume brings it to its end; failback unlock gives the host free as it is`,
        ),
      ];
  }
}

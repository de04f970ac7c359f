import type { Environment, Host, HostFacts, Problem } from '@failback/runbook';
import { handledUnits } from './host-duties.ts';
import type { MakeProblem } from './host-problem.ts';
import { permissionProblems } from './permission-problems.ts';
import { releaseProblems, stateProblems } from './place-problems.ts';
import { shown } from './shown.ts';

/** Everything about one host that makes the plan impossible there. Each names the host and what mends it. */
export function hostProblems(environment: Environment, host: Host, facts: HostFacts): readonly Problem[] {
  const where = `host ${host.name}`;
  const problem: MakeProblem = (code, message, mend) => ({ code, where, message, mend });
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

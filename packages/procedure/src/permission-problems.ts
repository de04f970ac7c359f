import type { Environment, Host, HostFacts, Problem } from '@failback/runbook';
import { handledUnits } from './host-duties.ts';
import type { MakeProblem } from './host-problem.ts';
import { type SudoersGroup, sudoersFile, sudoersGroups } from './sudoers.ts';

/** What the user who logs in may not do there, each with the very sudoers lines that would let him. */
export function permissionProblems(
  environment: Environment,
  host: Host,
  facts: HostFacts,
  problem: MakeProblem,
): Problem[] {
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

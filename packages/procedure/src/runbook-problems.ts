import { webHosts } from '@failback/health';
import type { Environment, Problem } from '@failback/runbook';

/** What the runbook asks for and this version does not carry out, or what would leave the plan without proof. */
export function runbookProblems(environment: Environment): readonly Problem[] {
  return [
    ...notCarriedOut(environment),
    ...strategyProblems(environment),
    ...maintenanceProblems(environment),
    ...proofProblems(environment),
  ];
}

function notCarriedOut(environment: Environment): Problem[] {
  return environment.notCarriedOut
    .filter(({ scope }) => scope === 'plan')
    .map(({ key, where, sentence }) => ({ code: 'not-carried-out', where, message: `${key}: ${sentence}` }));
}

function strategyProblems({ release, notCarriedOut: named }: Environment): Problem[] {
  switch (release.strategy) {
    case 'git-tag':
    case 'symlink':
      return [];
    case 'blue-green':
    case 'container':
      if (named.some(({ key, scope }) => key === 'release.strategy' && scope === 'plan')) return [];
      return [
        {
          code: 'not-carried-out',
          where: 'release.strategy',
          message: `The strategy ${release.strategy} is not carried out by this version.`,
          accepted: 'git-tag, symlink',
        },
      ];
  }
}

/** A gate that meets the maintenance page would never open the site again. */
function maintenanceProblems({ maintenance, release }: Environment): Problem[] {
  if (release.strategy !== 'git-tag' || maintenance?.kind !== 'commands' || maintenance.through.kind !== 'none')
    return [];
  return [
    {
      code: 'no-way-through-maintenance',
      where: 'maintenance',
      message:
        'The site would be closed with no way to look behind the maintenance page, so nothing could prove the target before it is opened.',
      mend: 'add bypass: { header: X-… } to maintenance, or excepted: true when the routes of the gate answer in maintenance',
    },
  ];
}

function proofProblems(environment: Environment): Problem[] {
  const problems: Problem[] = [];
  if (webHosts(environment).length === 0) {
    problems.push({
      code: 'nothing-serves',
      where: 'hosts',
      message: 'No host answers requests, so nothing could prove which release is served.',
      mend: 'give the hosts that answer requests the role web',
    });
  }
  for (const check of environment.health.gate) {
    if (check.kind !== 'not-measured') continue;
    problems.push({
      code: 'gate-not-measurable',
      where: `health.gate.${check.name}`,
      message: `This version cannot measure it (${check.sentence}), and a gate that holds such a check never opens.`,
      mend: `take ${check.name} out of health.gate, or move it to health.watch`,
    });
  }
  return problems;
}

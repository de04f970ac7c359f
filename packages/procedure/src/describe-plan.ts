import { type HostPlan, PHASES, type Plan, type ReleaseRef, type Step } from '@failback/runbook';

/** The plan as a person reads it before saying yes: from and to, then each phase with its steps, their hosts and their limits. */
export function describePlan(plan: Plan): string {
  return [
    ...heading(plan),
    ...notices(plan),
    ...PHASES.flatMap((phase) => section(phase, plan)),
    ...(plan.hosts.some(({ closes }) => closes) ? [] : ['Nothing is closed: the switch happens under traffic.', '']),
  ].join('\n');
}

function heading(plan: Plan): string[] {
  const { app, environment, procedure, from, to, budgetSeconds, leaseSeconds, hosts, operation, incident } = plan;
  const names = hosts.map(({ host }) => (host === plan.control ? `${host} (control)` : host)).join(', ');
  return [
    `Roll back ${app} in ${environment}: ${from === null ? 'whatever is served' : reference(from)} → ${reference(to)}`,
    '',
    `  procedure   ${procedure}, within ${duration(budgetSeconds)}`,
    `  hosts       ${names}`,
    ...(plan.without.length === 0 ? [] : [`  left out    ${plan.without.join(', ')}`]),
    `  reason      ${incident.reason.replace(/\p{Cc}+/gu, ' ')}`,
    `  alone       a host without its controller for ${duration(leaseSeconds)} goes on by itself: back before the decision, forward after it`,
    `  operation   ${operation}`,
    '',
  ];
}

function reference({ release, commit }: ReleaseRef): string {
  return commit === null ? release : `${release} (${commit.slice(0, 12)})`;
}

function notices(plan: Plan): string[] {
  if (plan.notices.length === 0) return [];
  return ['Know this:', ...plan.notices.map((notice) => `  ! ${notice}`), ''];
}

interface Line {
  readonly step: Step;
  readonly hosts: string[];
}

function section(phase: string, plan: Plan): string[] {
  const lines = new Map<string, Line>();
  for (const { host, steps } of plan.hosts) {
    for (const step of steps) {
      if (step.phase !== phase) continue;
      const key = `${step.id} ${step.title}`;
      const line = lines.get(key);
      if (line === undefined) lines.set(key, { step, hosts: [host] });
      else line.hosts.push(host);
    }
  }
  if (lines.size === 0) return [];
  const rows = [...lines.values()].map(({ step, hosts }) => row(step, hosts, plan.hosts));
  return [phase, ...rows, ''];
}

function row(step: Step, hosts: readonly string[], all: readonly HostPlan[]): string {
  const where = hosts.length === all.length ? '' : ` [${hosts.join(', ')}]`;
  const warn = step.onFailure === 'warn' ? '; a failure is only noted' : '';
  return `  ${step.id.padEnd(26)} ${step.title}${where} (at most ${duration(step.timeoutSeconds)}${warn})`;
}

function duration(seconds: number): string {
  if (seconds < 60) return `${seconds} s`;
  const rest = seconds % 60;
  return `${Math.floor(seconds / 60)} min${rest === 0 ? '' : ` ${rest} s`}`;
}

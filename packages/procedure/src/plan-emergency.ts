import type {
  Environment,
  Host,
  HostFacts,
  HostPlan,
  Incident,
  Plan,
  Problem,
  ReleaseRef,
  Scenario,
  Step,
} from '@failback/runbook';
import { closes } from './closing-steps.ts';
import {
  availabilityNotices,
  availabilityProblems,
  claimOrder,
  fleetProblems,
  localChanges,
  mixedReleases,
} from './fleet-problems.ts';
import { gitTagSteps } from './git-tag-steps.ts';
import { hostProblems } from './host-problems.ts';
import { type HostWork, hostWork } from './host-work.ts';
import { judgeMigrations } from './migration-problems.ts';
import { quarantine, tidy } from './record-steps.ts';
import { runbookProblems } from './runbook-problems.ts';
import { symlinkSteps } from './symlink-steps.ts';
import { DEFAULT_BUDGET } from './time-limits.ts';

export interface EmergencyQuestion {
  readonly environment: Environment;
  readonly incident: Incident;
  /** Of every host that takes part; those of others are not looked at. */
  readonly facts: readonly HostFacts[];
  /** As `chooseTarget` gave it. */
  readonly target: ReleaseRef;
  /** What the control host serves now; null when nobody can say, and then nothing is put under quarantine. */
  readonly from: ReleaseRef | null;
  readonly operation: string;
  /** Names of hosts that are left out. */
  readonly without: readonly string[];
  /** A person's answer to a question that an earlier refusal asked. */
  readonly scenario: Scenario | null;
}

export type PlanAnswer =
  | { readonly ok: true; readonly plan: Plan }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** The emergency procedure for this fleet, or every reason against it. The same question gives the same plan, byte for byte. */
export function planEmergency(question: EmergencyQuestion): PlanAnswer {
  const { environment, target, without, scenario } = question;
  const hosts = claimOrder(environment, without);
  const known = hosts.flatMap((host) => {
    const facts = question.facts.find((each) => each.host === host.name);
    return facts === undefined ? [] : [{ host, facts }];
  });
  const facts = known.map((each) => each.facts);
  const migrations = judgeMigrations(environment, facts, target, scenario);
  const problems = [
    ...runbookProblems(environment),
    ...fleetProblems(environment, without, facts),
    ...known.flatMap((each) => hostProblems(environment, each.host, each.facts)),
    ...availabilityProblems(environment, facts, target),
    ...migrations.problems,
  ];
  if (problems.length > 0) return { ok: false, problems };
  const notices = [
    ...mixedReleases(facts),
    ...availabilityNotices(environment, facts, target),
    ...localChanges(facts),
    ...migrations.notices,
    ...environmentNotices(question),
  ];
  return { ok: true, plan: compose(question, known, notices) };
}

function compose(
  question: EmergencyQuestion,
  hosts: readonly { readonly host: Host; readonly facts: HostFacts }[],
  notices: readonly string[],
): Plan {
  const { environment, incident, target, from, operation, without } = question;
  const budget = environment.procedures.emergency?.budget;
  return {
    schema_version: 1,
    operation,
    app: environment.app,
    environment: environment.name,
    procedure: 'emergency',
    incident,
    from,
    to: target,
    budgetSeconds: budget === undefined ? DEFAULT_BUDGET : Math.ceil(budget / 1000),
    leaseSeconds: Math.ceil(environment.lease / 1000),
    control: environment.control,
    without: [...without].sort(),
    hosts: hosts.map(({ host, facts }) => hostPlan(question, hostWork(environment, host, facts, target))),
    notices,
    alert: environment.alert,
  };
}

function hostPlan(question: EmergencyQuestion, work: HostWork): HostPlan {
  const { environment, host, facts } = work;
  return {
    host: host.name,
    stateDir: facts.stateDir.path,
    releasePath: facts.releasePath.path,
    launch: survivingLaunch(facts),
    recovery: environment.recovery === 'none' ? 'none' : facts.recovery,
    closes: closes(environment, work.workers),
    required: environment.services.required,
    steps: [...releaseSteps(work), ...recordSteps(question, work)],
  };
}

function survivingLaunch({ launch }: HostFacts): HostPlan['launch'] {
  if (launch === 'refused') throw new Error('a host that cannot launch anything has no plan');
  return launch;
}

function releaseSteps(work: HostWork): Step[] {
  const { environment, target } = work;
  switch (environment.release.strategy) {
    case 'git-tag':
      if (target.commit === null) throw new Error('a checkout has no plan without a commit');
      return gitTagSteps(work, target.commit);
    case 'symlink':
      return symlinkSteps(work);
    case 'blue-green':
    case 'container':
      throw new Error(`there is no plan for the strategy ${environment.release.strategy}`);
  }
}

function recordSteps({ environment, from, target, operation, incident }: EmergencyQuestion, work: HostWork): Step[] {
  const marks = from !== null && work.host.name === environment.control;
  return [...(marks ? [quarantine(from, target, operation, incident)] : []), tidy(work)];
}

function environmentNotices({ environment, without, from }: EmergencyQuestion): readonly string[] {
  const notices = environment.notCarriedOut
    .filter(({ scope }) => scope === 'part')
    .map(({ key, sentence, where }) => `${key} (${where}): ${sentence}`);
  if (environment.recovery === 'none') {
    notices.push(
      'recovery: none: a host that loses power in the middle stays as it is until somebody runs failback resume.',
    );
  }
  if (environment.alert === null) {
    notices.push('No alert is declared: a host that needs a person can only say so to whoever looks.');
  }
  if (environment.release.strategy === 'git-tag' && environment.maintenance === null) {
    notices.push('No maintenance is declared: visitors see the switch as it happens.');
  }
  if (from === null) notices.push('Nobody can say which release is served now, so none is put under quarantine.');
  if (without.length > 0) {
    notices.push(
      `Left out: ${[...without].sort().join(', ')}. Every other operation is refused until failback resume has converged them.`,
    );
  }
  return notices;
}

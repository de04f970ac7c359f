import type { Assessment, Check, Environment, Host, Milliseconds, ReleaseRef, Verdict } from '@failback/runbook';
import { verdictOf } from './assess.ts';
import type { HealthDeps } from './deps.ts';
import { askHost, type RunOnHost } from './host-verification.ts';
import { watchFromHost } from './host-watch.ts';
import { checkSeconds, servedSeconds } from './limits.ts';
import { type ProbeFiles, probeFileOf, type Seen, type Tunnels, verifyFromRunner } from './runner.ts';
import { isWebHost, webHosts } from './web-host.ts';

export interface EnvironmentQuestion {
  readonly environment: Environment;
  /** Null: no release has to be proved. */
  readonly expectRelease: ReleaseRef | null;
  /** How long to watch after the gate, null for not at all. */
  readonly watch: Milliseconds | null;
  /** Empty but right after an operation that had to leave them. */
  readonly probeFiles: ProbeFiles;
  readonly runOnHost: RunOnHost;
  readonly tunnels: Tunnels;
  readonly deps: HealthDeps;
}

export interface Verification {
  readonly verdict: Verdict;
  readonly assessments: readonly Assessment[];
  /** The release that answered everywhere; null when places differ, or one could not tell. */
  readonly served: string | null;
}

/** The gate and the served release, then the watch, from the runner and from every host at once. */
export async function verifyEnvironment(question: EnvironmentQuestion): Promise<Verification> {
  const { environment, watch } = question;
  const gate = await gateEverywhere(question);
  const watched = watch === null ? [] : await watchEverywhere(question, watch);
  const assessments = [
    ...gate.assessments,
    ...unseen(environment.health.gate, gate.assessments),
    ...proofMissing(question),
    ...watched,
    ...(watch === null ? [] : unseen(environment.health.watch.checks, watched)),
  ];
  return { verdict: verdictOf(assessments), assessments, served: agreed(gate.served) };
}

async function gateEverywhere(question: EnvironmentQuestion): Promise<Seen> {
  const { environment, expectRelease, probeFiles, tunnels, deps } = question;
  const everywhere = await Promise.all([
    verifyFromRunner({ environment, checks: { kind: 'gate' }, expectRelease, probeFiles, tunnels, deps }),
    ...environment.hosts.map((host) => lookFromHost(question, host)),
  ]);
  return {
    assessments: everywhere.flatMap((seen) => seen.assessments),
    served: everywhere.flatMap((seen) => seen.served),
  };
}

async function lookFromHost(question: EnvironmentQuestion, host: Host): Promise<Seen> {
  const { environment, expectRelease, runOnHost } = question;
  const checks = environment.health.gate;
  const timeout = (checkSeconds(checks) + servedSeconds()) * 1000;
  const probeFile = probeFileOf(question, host);
  const seen = await askHost({ environment, host, checks, expectRelease, probeFile }, runOnHost, timeout);
  return isWebHost(host) ? seen : { ...seen, served: [] };
}

async function watchEverywhere(question: EnvironmentQuestion, time: Milliseconds): Promise<readonly Assessment[]> {
  const { environment, probeFiles, runOnHost, tunnels, deps } = question;
  const [runner, ...hosts] = await Promise.all([
    verifyFromRunner({
      environment,
      checks: { kind: 'watch', for: time },
      expectRelease: null,
      probeFiles,
      tunnels,
      deps,
    }),
    ...environment.hosts.map((host) => watchFromHost({ environment, host, for: time, runOnHost, deps })),
  ]);
  return [...runner.assessments, ...hosts.flat()];
}

/** Checks that nobody looked at: unknown to this version, or for roles that no host has. They are never healthy. */
function unseen(checks: readonly Check[], assessments: readonly Assessment[]): Assessment[] {
  return checks
    .filter((check) => !assessments.some((assessment) => assessment.check === check.name))
    .map((check) => {
      const detail =
        check.kind === 'not-measured' ? check.sentence : 'nobody looked: no host could be asked, or none has its roles';
      return { check: check.name, from: { kind: 'runner' }, verdict: 'inconclusive', detail, samples: 0 };
    });
}

function proofMissing({ environment, expectRelease }: EnvironmentQuestion): Assessment[] {
  if (expectRelease === null || webHosts(environment).length > 0) return [];
  const detail = `no host has the role web or a url of its own, so nothing can prove that ${expectRelease.release} is served`;
  return [{ check: 'served', from: { kind: 'runner' }, verdict: 'inconclusive', detail, samples: 0 }];
}

function agreed(served: readonly (string | null)[]): string | null {
  const [first = null] = served;
  return served.every((each) => each === first) ? first : null;
}

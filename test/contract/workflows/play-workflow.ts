import { type Contexts, evaluate, fillIn, runs, type Status } from './expression.ts';
import { type PlayedStep, playSteps, type StepPlayer } from './play-steps.ts';
import { requireGranted } from './require-granted.ts';
import { callInputs } from './run-inputs.ts';
import { ancestorsOf } from './truth-table.ts';
import { calledWorkflow, type Job, needsOf, type Workflow } from './workflow-file.ts';

type Result = 'success' | 'failure' | 'cancelled' | 'skipped';
type Texts = Readonly<Record<string, string>>;

interface PlayedJob {
  readonly result: Result;
  readonly outputs: Texts;
  /** Name of the environment that it stood in. */
  readonly environment: string | null;
  readonly steps: readonly PlayedStep[];
  /** What ran in a workflow that it called. */
  readonly called?: PlayedRun;
}

export interface PlayedRun {
  readonly jobs: Readonly<Record<string, PlayedJob>>;
  /** In the order in which they ended. */
  readonly order: readonly string[];
}

/** What GitHub and a runner are to a workflow; every effect of a run. */
export interface Surroundings extends StepPlayer {
  /** `github`, without what differs from job to job. */
  readonly github: Readonly<Record<string, unknown>>;
  readonly inputs: Readonly<Record<string, unknown>>;
  /** By environment: a job that stands in none has none. */
  readonly secrets: Readonly<Record<string, Texts>>;
  readonly vars: Readonly<Record<string, Texts>>;
  /** Names of secrets that a called workflow was handed; null for one that was started itself and sees all of them. */
  readonly handedOn?: readonly string[];
  /** The job is about to begin: its token may do this and nothing else. */
  permit(permissions: Readonly<Record<string, 'read' | 'write'>>): void;
  /** What happens in the world before a job of that name begins. */
  readonly before?: Readonly<Record<string, () => unknown>>;
}

/**
 * Plays a run through the file's own conditions: GitHub's engine says which job and step runs, each runs as a runner would
 * run it, and what it leaves is what the next ones see. Jobs are played one after the other, in the order of the file; a
 * workflow that is called is played with what it declares, and with nothing else.
 * docs/workflows.md says what is not played.
 * @param kept jobs of an attempt before that are not run again
 */
export async function playWorkflow(
  workflow: Workflow,
  surroundings: Surroundings,
  kept: PlayedRun['jobs'] = {},
): Promise<PlayedRun> {
  const played = new Map<string, PlayedJob>(Object.entries(kept));
  const waiting = new Map(Object.entries(workflow.jobs).filter(([name]) => !played.has(name)));
  while (waiting.size > 0) {
    const [next] = [...waiting].filter(([, job]) => needsOf(job).every((name) => played.has(name)));
    if (next === undefined) throw new Error(`${workflow.path}: ${[...waiting.keys()].join(', ')} wait for each other`);
    const [name, job] = next;
    waiting.delete(name);
    played.set(name, await playJob(workflow, name, job, played, surroundings));
  }
  return { jobs: Object.fromEntries(played), order: [...played.keys()] };
}

/** What "Re-run failed jobs" keeps: each job but those that have failed, and those that need one of them. */
export function keptJobs(workflow: Workflow, { jobs }: PlayedRun): PlayedRun['jobs'] {
  const again: readonly (Result | undefined)[] = ['failure', 'cancelled', undefined];
  const kept = Object.entries(jobs).filter(([name]) =>
    [name, ...ancestorsOf(workflow, name)].every((each) => !again.includes(jobs[each]?.result)),
  );
  return Object.fromEntries(kept);
}

async function playJob(
  workflow: Workflow,
  name: string,
  job: Job,
  played: ReadonlyMap<string, PlayedJob>,
  surroundings: Surroundings,
): Promise<PlayedJob> {
  const results = ancestorsOf(workflow, name).map((ancestor) => played.get(ancestor)?.result);
  const status: Status = {
    success: results.every((result) => result === 'success'),
    failure: results.includes('failure'),
    cancelled: false,
  };
  const needs = Object.fromEntries(needsOf(job).map((needed) => [needed, played.get(needed)]));
  const { github, inputs } = surroundings;
  const seen: Contexts = { github, inputs, needs };
  if (!runs(job.if === undefined ? undefined : String(job.if), seen, status)) {
    return { result: 'skipped', outputs: {}, environment: null, steps: [] };
  }
  await surroundings.before?.[name]?.();
  if (job.uses !== undefined) return playCalled(workflow, name, job, { seen, status }, surroundings);
  const environment = environmentOf(job, seen, status);
  const contexts: Contexts = {
    ...seen,
    secrets: visibleSecrets(environment, surroundings),
    vars: surroundings.vars[environment ?? ''] ?? {},
  };
  surroundings.permit(job.permissions ?? {});
  const steps = await playSteps(name, job.steps ?? [], contexts, surroundings);
  const result = steps.some(({ outcome }) => outcome === 'failure') ? 'failure' : 'success';
  const byId = Object.fromEntries(steps.flatMap((step) => (step.id === null ? [] : [[step.id, step]])));
  const outputs = Object.entries(job.outputs ?? {}).map(([output, value]) => {
    return [output, fillIn(value, { ...contexts, steps: byId }, status)] as const;
  });
  return { result, outputs: Object.fromEntries(outputs), environment, steps };
}

async function playCalled(
  caller: Workflow,
  name: string,
  job: Job,
  { seen, status }: { readonly seen: Contexts; readonly status: Status },
  surroundings: Surroundings,
): Promise<PlayedJob> {
  const called = calledWorkflow(caller, job);
  if (called === null) throw new Error(`${caller.path}, ${name}: ${job.uses} is not played`);
  const given = Object.entries(job.with ?? {}).map(([input, value]) => [input, filledIn(value, seen, status)] as const);
  const inputs = callInputs(called, Object.fromEntries(given));
  requireGranted(caller, name, job.permissions ?? {}, called);
  const run = await playWorkflow(called, {
    ...surroundings,
    inputs,
    handedOn: handedOn(called, job, surroundings),
  });
  const results = Object.values(run.jobs).map(({ result }) => result);
  const outputs = Object.entries(called.on.workflow_call?.outputs ?? {}).map(
    ([output, { value }]) => [output, fillIn(value, { jobs: run.jobs }, status)] as const,
  );
  const result = results.includes('failure') ? 'failure' : 'success';
  return { result, outputs: Object.fromEntries(outputs), environment: null, steps: [], called: run };
}

/** @throws as GitHub refuses: a secret that is not declared, a required one that is not handed on */
function handedOn({ path, on }: Workflow, { secrets = {} }: Job, { handedOn: ours }: Surroundings): readonly string[] {
  if (secrets === 'inherit') throw new Error(`${path}: "secrets: inherit" hands on more than is needed`);
  const declared = on.workflow_call?.secrets ?? {};
  const unknown = Object.keys(secrets).filter((name) => !(name in declared));
  if (unknown.length > 0)
    throw new Error(`${path}: Invalid secret, ${unknown.join(', ')} is not defined in the referenced workflow`);
  const missing = Object.keys(declared).filter((name) => declared[name]?.required === true && !(name in secrets));
  if (missing.length > 0) throw new Error(`${path}: Secret ${missing.join(', ')} is required, but not provided`);
  return Object.keys(secrets).filter((name) => ours === undefined || ours.includes(name));
}

/** A called job gets the secrets of its own environment, and of those what its caller has handed on by name. */
function visibleSecrets(environment: string | null, { secrets, handedOn: names }: Surroundings): Texts {
  const all = secrets[environment ?? ''] ?? {};
  if (names === undefined) return all;
  return Object.fromEntries(Object.entries(all).filter(([name]) => names.includes(name)));
}

/** A value that is one expression keeps its type. */
function filledIn(value: string | boolean, contexts: Contexts, status: Status): unknown {
  const [, whole] = /^\$\{\{([^}]*)\}\}$/.exec(String(value)) ?? [];
  if (whole !== undefined) return evaluate(whole.trim(), contexts, status);
  return typeof value === 'string' ? fillIn(value, contexts, status) : value;
}

function environmentOf({ environment }: Job, contexts: Contexts, status: Status): string | null {
  if (environment === undefined) return null;
  return fillIn(typeof environment === 'string' ? environment : environment.name, contexts, status);
}

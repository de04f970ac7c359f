import { type Contexts, fillIn, runs, type Status } from './expression.ts';
import { type PlayedStep, playSteps, type StepPlayer } from './play-steps.ts';
import { ancestorsOf } from './truth-table.ts';
import { type Job, needsOf, type Workflow } from './workflow-file.ts';

type Result = 'success' | 'failure' | 'cancelled' | 'skipped';

interface PlayedJob {
  readonly result: Result;
  readonly outputs: Readonly<Record<string, string>>;
  /** Name of the environment that it stood in. */
  readonly environment: string | null;
  readonly steps: readonly PlayedStep[];
}

export interface PlayedRun {
  /** In the order in which they ended. */
  readonly jobs: Readonly<Record<string, PlayedJob>>;
  readonly order: readonly string[];
}

/** What GitHub and a runner are to a workflow; every effect of a run. */
export interface Surroundings extends StepPlayer {
  /** `github`, without what differs from job to job. */
  readonly github: Readonly<Record<string, unknown>>;
  readonly inputs: Readonly<Record<string, unknown>>;
  /** By environment: a job that stands in none has none. */
  readonly secrets: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly vars: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** The job is about to begin: its token may do this and nothing else. */
  permit(permissions: Readonly<Record<string, 'read' | 'write'>>): void;
}

/**
 * Plays a run through the file's own conditions: GitHub's engine says which job and step runs, each runs as a runner would
 * run it, and what it leaves is what the next ones see. Jobs are played one after the other, in the order of the file.
 * docs/workflows.md says what is not played.
 */
export async function playWorkflow(workflow: Workflow, surroundings: Surroundings): Promise<PlayedRun> {
  const played = new Map<string, PlayedJob>();
  const waiting = new Map(Object.entries(workflow.jobs));
  while (waiting.size > 0) {
    const [next] = [...waiting].filter(([, job]) => needsOf(job).every((name) => played.has(name)));
    if (next === undefined) throw new Error(`${workflow.path}: ${[...waiting.keys()].join(', ')} wait for each other`);
    const [name, job] = next;
    waiting.delete(name);
    played.set(name, await playJob(workflow, name, job, played, surroundings));
  }
  return { jobs: Object.fromEntries(played), order: [...played.keys()] };
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
  if (job.uses !== undefined) throw new Error(`${workflow.path}, ${name}: a called workflow is not played`);
  const environment = environmentOf(job, seen, status);
  const contexts: Contexts = {
    ...seen,
    secrets: surroundings.secrets[environment ?? ''] ?? {},
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

function environmentOf({ environment }: Job, contexts: Contexts, status: Status): string | null {
  if (environment === undefined) return null;
  return fillIn(typeof environment === 'string' ? environment : environment.name, contexts, status);
}

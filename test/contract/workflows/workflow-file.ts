import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** A workflow as it is written; only the parts that something here looks at. */
export interface Workflow {
  readonly path: string;
  readonly text: string;
  readonly name: string;
  readonly on: Readonly<Record<string, Trigger | null>>;
  readonly permissions: unknown;
  readonly concurrency?: Concurrency;
  readonly defaults?: { readonly run: { readonly shell: string } };
  readonly jobs: Readonly<Record<string, Job>>;
}

interface Concurrency {
  readonly group: string;
  readonly queue?: string;
  readonly 'cancel-in-progress'?: boolean | string;
}

interface Trigger {
  readonly inputs?: Readonly<Record<string, WorkflowInput>>;
  readonly outputs?: Readonly<Record<string, { readonly value: string }>>;
  readonly secrets?: Readonly<Record<string, { readonly required?: boolean } | null>>;
}

interface WorkflowInput {
  readonly type?: 'string' | 'boolean' | 'choice' | 'number' | 'environment';
  readonly required?: boolean;
  readonly default?: string | boolean;
  readonly options?: readonly string[];
}

export interface Job {
  readonly needs?: string | readonly string[];
  readonly if?: string | boolean;
  readonly 'runs-on'?: string;
  readonly 'timeout-minutes'?: number;
  readonly permissions?: Readonly<Record<string, 'read' | 'write'>>;
  readonly environment?: string | { readonly name: string; readonly deployment?: boolean };
  readonly concurrency?: Concurrency;
  readonly outputs?: Readonly<Record<string, string>>;
  readonly steps?: readonly Step[];
  /** Of a job that calls another workflow. */
  readonly uses?: string;
  readonly with?: Readonly<Record<string, string | boolean>>;
  readonly secrets?: 'inherit' | Readonly<Record<string, string>>;
}

export interface Step {
  readonly id?: string;
  readonly name?: string;
  readonly if?: string | boolean;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, string | boolean>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly run?: string;
}

/** What other repositories call, and this repository's own. */
const CALLED = '.github/workflows';
/** What a team copies whole. */
const COPIED = 'examples/workflows';
/** What a team copies to call the others. */
const CALLERS = 'examples/callers';

export const workflowPaths: readonly string[] = [CALLED, COPIED, CALLERS].flatMap((folder) =>
  readdirSync(folder)
    .sort()
    .map((name) => `${folder}/${name}`),
);

export function readWorkflow(path: string): Workflow {
  const text = readFileSync(path, 'utf8');
  return { ...(parse(text) as Omit<Workflow, 'path' | 'text'>), path, text };
}

export const workflows: readonly Workflow[] = workflowPaths.map(readWorkflow);

export function needsOf(job: Job): readonly string[] {
  if (job.needs === undefined) return [];
  return typeof job.needs === 'string' ? [job.needs] : job.needs;
}

/** What a person calls a step. */
export function stepName(step: Step, index: number): string {
  return step.id ?? step.name ?? step.uses?.replace(/@.*/, '') ?? `step ${index + 1}`;
}

export interface Condition {
  readonly workflow: Workflow;
  readonly job: string;
  /** Null: the condition of the job. */
  readonly step: string | null;
  readonly text: string;
}

/** Every `if:` of a workflow. */
export function conditionsOf(workflow: Workflow): readonly Condition[] {
  return Object.entries(workflow.jobs).flatMap(([job, { if: own, steps = [] }]) => [
    ...(own === undefined ? [] : [{ workflow, job, step: null, text: String(own) }]),
    ...steps.flatMap((step, index) =>
      step.if === undefined ? [] : [{ workflow, job, step: stepName(step, index), text: String(step.if) }],
    ),
  ]);
}

/** The action of this suite that a step uses, such as `verify-health` or `root`; null for everything else. */
export function ownAction(step: Pick<Step, 'uses'>): string | null {
  if (step.uses?.startsWith('failback/failback@') === true) return 'root';
  return /^failback\/failback\/actions\/([a-z-]+)@/.exec(step.uses ?? '')?.[1] ?? null;
}

/** The workflow of this suite, or beside it, that a job calls; null for everything else. */
export function calledWorkflow(caller: Workflow, job: Pick<Job, 'uses'>): Workflow | null {
  const file = /^(?:failback\/failback|\.)\/\.github\/workflows\/([a-z-]+\.yml)(?:@|$)/.exec(job.uses ?? '')?.[1];
  if (file === undefined) return null;
  const local = job.uses?.startsWith('./') === true;
  return readWorkflow(local ? caller.path.replace(/[^/]+$/, file) : `${CALLED}/${file}`);
}

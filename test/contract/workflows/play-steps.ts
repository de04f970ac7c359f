import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type Contexts, fillIn, runs, type Status } from './expression.ts';
import { ownAction, type Step, stepName } from './workflow-file.ts';

type Texts = Readonly<Record<string, string>>;

export interface PlayedStep {
  readonly id: string | null;
  readonly name: string;
  readonly outcome: 'success' | 'failure' | 'skipped';
  readonly outputs: Texts;
  readonly log: string;
}

/** How a step ended, whatever ran it. */
interface StepEnd {
  readonly code: number | null;
  readonly outputs: Texts;
  readonly log: string;
}

/** What runs a step: the built bundles, a shell, and a team. */
export interface StepPlayer {
  /** Runs a program of one of our actions, such as `verify-health/index.js`, with the inputs that the runner would give it. */
  action(program: string, inputs: Texts, more: { readonly env: Texts; readonly state: Texts }): Promise<ActionStepEnd>;
  script(run: string, env: Texts): Promise<StepEnd>;
  /** What stands in the place of a step, by `<job>.<id>`: what a team does there; the step fails when it throws. */
  readonly team: Readonly<Record<string, () => Promise<Texts | undefined>>>;
}

interface ActionStepEnd extends StepEnd {
  readonly state: Texts;
}

interface ActionFile {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
  readonly runs: { readonly main: string; readonly post?: string };
}

/** Plays the steps of a job, and then the post programs of those that ran, the last one first. */
export async function playSteps(
  job: string,
  steps: readonly Step[],
  contexts: Contexts,
  player: StepPlayer,
): Promise<readonly PlayedStep[]> {
  const played: PlayedStep[] = [];
  const after: (() => Promise<PlayedStep>)[] = [];
  for (const [index, step] of steps.entries()) {
    const failed = played.some(({ outcome }) => outcome === 'failure');
    const status: Status = { success: !failed, failure: failed, cancelled: false };
    const byId = Object.fromEntries(played.flatMap((each) => (each.id === null ? [] : [[each.id, each]])));
    const seen = { ...contexts, steps: byId };
    const named = { id: step.id ?? null, name: stepName(step, index) };
    if (!runs(step.if === undefined ? undefined : String(step.if), seen, status)) {
      played.push({ ...named, outcome: 'skipped', outputs: {}, log: '' });
      continue;
    }
    const env = filled(step.env, seen, status);
    const end = await playStep(
      `${job}.${step.id}`,
      step,
      { env, inputs: filled(step.with, seen, status) },
      player,
      after,
    );
    played.push({ ...named, outcome: end.code === 0 ? 'success' : 'failure', outputs: end.outputs, log: end.log });
  }
  for (const post of after.reverse()) played.push(await post());
  return played;
}

async function playStep(
  place: string,
  step: Step,
  { env, inputs }: { readonly env: Texts; readonly inputs: Texts },
  player: StepPlayer,
  after: (() => Promise<PlayedStep>)[],
): Promise<StepEnd> {
  const team = player.team[place];
  if (team !== undefined) {
    try {
      return { code: 0, outputs: (await team()) ?? {}, log: '' };
    } catch (error) {
      return { code: 1, outputs: {}, log: String(error) };
    }
  }
  const own = ownAction(step);
  if (own !== null) return playAction(own, { env, inputs }, player, after);
  if (step.run !== undefined) return player.script(step.run, env);
  // The checkout is there already, with the runbook of the default branch.
  if (step.uses?.startsWith('actions/checkout@')) return { code: 0, outputs: {}, log: '' };
  throw new Error(`${place}: ${step.uses} is not played`);
}

async function playAction(
  name: string,
  { env, inputs }: { readonly env: Texts; readonly inputs: Texts },
  player: StepPlayer,
  after: (() => Promise<PlayedStep>)[],
): Promise<StepEnd> {
  const file = parse(readFileSync(`actions/${name}/action.yml`, 'utf8')) as ActionFile;
  const defaults = Object.entries(file.inputs).flatMap(([input, { default: value }]) =>
    value === undefined ? [] : [[input, value] as const],
  );
  const given = { ...Object.fromEntries(defaults), ...inputs };
  const program = (path: string) => path.replace('../../dist/', '');
  const main = await player.action(program(file.runs.main), given, { env, state: {} });
  const { post } = file.runs;
  if (post !== undefined) {
    after.push(async () => {
      const end = await player.action(program(post), given, { env, state: main.state });
      const outcome = end.code === 0 ? 'success' : 'failure';
      return { id: null, name: `post ${name}`, outcome, outputs: {}, log: end.log };
    });
  }
  return main;
}

function filled(texts: Readonly<Record<string, unknown>> | undefined, contexts: Contexts, status: Status): Texts {
  const entries = Object.entries(texts ?? {}).map(([name, value]) => [name, fillIn(value, contexts, status)] as const);
  return Object.fromEntries(entries);
}

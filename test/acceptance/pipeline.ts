import { join, resolve } from 'node:path';
import { type Stage, startAction } from '@failback/drill';
import { type StoodGitHub, startGitHub } from '../bed/github/start.ts';
import { type Access, type GitHubState, stoodEnvironment, stoodRun } from '../bed/github/state.ts';
import { keptJobs, type PlayedRun, playWorkflow, type Surroundings } from '../contract/workflows/play-workflow.ts';
import { dispatchInputs } from '../contract/workflows/run-inputs.ts';
import { placePrograms, runScript, sleepingClock } from '../contract/workflows/script-run.ts';
import { readWorkflow } from '../contract/workflows/workflow-file.ts';
import { givenBack } from './given-back.ts';
import type { Texts } from './rehearsal.ts';

const DISTRIBUTION = resolve(import.meta.dirname, '../../dist');
const WORKFLOWS = ['deploy.yml', 'rollback.yml', 'preflight.yml', 'backup.yml', 'audit.yml', 'drill.yml'];

/** How a run begins, beyond its workflow and its inputs. */
export interface Start {
  /** What a team puts in the place of a step that is theirs, by `<job>.<id>`. */
  readonly team?: Surroundings['team'];
  /** What happens in the world before a job of that name begins. */
  readonly before?: Surroundings['before'];
  /** `workflow_dispatch` unless told otherwise. */
  readonly event?: 'workflow_dispatch' | 'schedule' | 'pull_request';
  /** The default branch unless told otherwise. */
  readonly ref?: string;
  /** Folder of the workflow: `examples/workflows` unless told otherwise. */
  readonly from?: 'examples/workflows' | 'examples/callers';
}

/** A team's repository with its workflows, its hosts, and what stands in for its GitHub. */
export interface Pipeline {
  readonly github: StoodGitHub;
  readonly state: GitHubState;
  /** A run of a workflow. What it starts in turn waits in `state.dispatched`. */
  press(file: string, inputs?: Texts, start?: Start): Promise<PlayedRun>;
  /** Plays the run that a workflow has started last, with the inputs that it gave. */
  playRequested(start?: Start): Promise<PlayedRun>;
  /** Somebody presses "Re-run failed jobs" of a run, some time later. @param lost jobs whose runner was lost: no outputs are left */
  rerunFailed(run: PlayedRun, start?: Start, lost?: readonly string[]): Promise<PlayedRun>;
  close(): Promise<void>;
}

/**
 * @param stage its workspace is the checkout, with the runbook in its usual place
 * @param environment of the runbook, whose GitHub environment holds the key
 */
export async function pipelineOf(stage: Stage, environment = 'production'): Promise<Pipeline> {
  const github = await startGitHub((state) => {
    for (const file of WORKFLOWS) state.workflows.set(file, 'active');
    state.environments.set(`${environment}-rollback`, stoodEnvironment({ branches: 'custom' }));
    state.environments.set(environment, stoodEnvironment());
  });
  const { state } = github;
  const temp = join(stage.root, 'runner');
  // Their clock moves when they sleep, so that nobody waits with the watchdog.
  const programs = placePrograms(stage.root, sleepingClock(stage.root));
  const { owner, repo, defaultBranch } = state.repository;
  const runs = new WeakMap<PlayedRun, { run: number; file: string; inputs: Surroundings['inputs']; start: Start }>();

  const surroundings = (run: number, inputs: Surroundings['inputs'], start: Start): Surroundings => {
    const { event = 'workflow_dispatch', ref = `refs/heads/${defaultBranch}`, team = {}, before = {} } = start;
    const runner: Texts = { ...github.runner(run), GITHUB_EVENT_NAME: event, GITHUB_REF: ref };
    return {
      github: {
        token: github.token,
        actor: runner.GITHUB_ACTOR,
        repository: `${owner}/${repo}`,
        event_name: event,
        ref,
        ref_name: ref.replace(/^refs\/\w+\//, ''),
        run_attempt: state.runs.get(run)?.attempt,
        // What starts by the clock may be told of no repository.
        event: event === 'schedule' ? {} : { repository: { default_branch: defaultBranch } },
      },
      inputs,
      secrets: {
        [`${environment}-rollback`]: { ROLLBACK_SSH_KEY: stage.sshPrivateKey, BACKUP_SSH_KEY: stage.sshPrivateKey },
      },
      vars: { [`${environment}-rollback`]: { ROLLBACK_KNOWN_HOSTS: stage.knownHosts } },
      permit(permissions) {
        const given: Readonly<Record<string, Access>> = permissions;
        for (const scope of ['actions', 'contents', 'deployments', 'issues'] as const) {
          state.permissions[scope] = given[scope] ?? 'none';
        }
      },
      async action(program, given, { env, state: left }) {
        const script = join(DISTRIBUTION, program);
        const call = { script, inputs: given, state: left, workspace: stage.workspace, temp };
        const started = await startAction({ ...call, env: { ...runner, ...env } });
        return givenBack(stage, started.ended);
      },
      script: (text, env) => runScript({ run: text, env: { ...runner, ...env }, programs, temp: stage.root }),
      team,
      before,
    };
  };

  const play = async (run: number, file: string, inputs: Surroundings['inputs'], start: Start, kept?: PlayedRun) => {
    const workflow = readWorkflow(`${start.from ?? 'examples/workflows'}/${file}`);
    Object.assign(state.runs.get(run) ?? {}, { status: 'in_progress', conclusion: null });
    const stay = kept === undefined ? {} : keptJobs(workflow, kept);
    const played = await playWorkflow(workflow, surroundings(run, inputs, start), stay);
    runs.set(played, { run, file, inputs, start });
    const red = Object.values(played.jobs).some(({ result }) => result === 'failure');
    Object.assign(state.runs.get(run) ?? {}, { status: 'completed', conclusion: red ? 'failure' : 'success' });
    return played;
  };

  return {
    github,
    state,
    async press(file, given = {}, start = {}) {
      const workflow = readWorkflow(`${start.from ?? 'examples/workflows'}/${file}`);
      const { event = 'workflow_dispatch' } = start;
      if (!(event in workflow.on)) throw new Error(`${file} does not start with ${event}`);
      const inputs = event === 'workflow_dispatch' ? dispatchInputs(workflow, given) : {};
      const run = Math.max(1000, ...state.runs.keys()) + 1;
      state.runs.set(run, stoodRun({ id: run, workflow: file, actor: 'ada' }));
      return play(run, file, inputs, start);
    },
    async playRequested(start = {}) {
      const asked = state.dispatched.at(-1);
      if (asked === undefined) throw new Error('no run was asked for');
      const workflow = readWorkflow(`examples/workflows/${asked.workflow}`);
      return play(asked.run, asked.workflow, dispatchInputs(workflow, asked.inputs), start);
    },
    async rerunFailed(before, start, lost = []) {
      const known = runs.get(before);
      if (known === undefined) throw new Error('that run was not played here');
      const stood = state.runs.get(known.run);
      if (stood !== undefined) stood.attempt += 1;
      const gone = lost.map(
        (name) => [name, { result: 'failure', outputs: {}, environment: null, steps: [] }] as const,
      );
      const attempt = { ...before, jobs: { ...before.jobs, ...Object.fromEntries(gone) } };
      return play(known.run, known.file, known.inputs, start ?? known.start, attempt);
    },
    close: () => github.close(),
  };
}

/** `plan success, approve skipped`: what a person sees of a run. */
export function resultsOf({ jobs, order }: PlayedRun): string {
  return order.map((name) => `${name} ${jobs[name]?.result}`).join(', ');
}

/** The steps of a job that ran, with how each ended. */
export function stepsOf({ jobs }: PlayedRun, job: string): readonly string[] {
  return (jobs[job]?.steps ?? []).map(({ name, outcome }) => `${name} ${outcome}`);
}

/** What a job printed; for a test that has failed. */
export function logOf({ jobs }: PlayedRun, job: string): string {
  return (jobs[job]?.steps ?? []).map(({ name, log }) => `--- ${name}\n${log}`).join('\n');
}

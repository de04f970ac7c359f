import { join, resolve } from 'node:path';
import { startAction } from '@failback/drill';
import { type StoodGitHub, startGitHub } from '../bed/github/start.ts';
import { type Access, type GitHubState, stoodEnvironment, stoodRun } from '../bed/github/state.ts';
import { type PlayedRun, playWorkflow, type Surroundings } from '../contract/workflows/play-workflow.ts';
import { placePrograms, runScript } from '../contract/workflows/script-run.ts';
import { readWorkflow } from '../contract/workflows/workflow-file.ts';
import { FREEZE } from './at-github.ts';
import type { Rehearsal, Texts } from './rehearsal.ts';

const DISTRIBUTION = resolve(import.meta.dirname, '../../dist');
const WORKFLOWS = ['deploy.yml', 'rollback.yml', 'preflight.yml', 'backup.yml', 'audit.yml', 'drill.yml'];

/** A team's repository with the workflows of examples/workflows, its hosts, and what stands in for its GitHub. */
export interface Pipeline {
  readonly github: StoodGitHub;
  readonly state: GitHubState;
  /** Somebody presses the button of a workflow. What the run starts in turn waits in `state.dispatched`. */
  press(file: string, inputs: Texts, team?: Surroundings['team']): Promise<PlayedRun>;
  /** Plays the run that a workflow has started last, with the inputs that it gave. */
  playRequested(): Promise<PlayedRun>;
  close(): Promise<void>;
}

export async function pipelineOf({ stage, runbook }: Rehearsal): Promise<Pipeline> {
  const github = await startGitHub((state) => {
    for (const file of WORKFLOWS) state.workflows.set(file, 'active');
    state.environments.set('production-rollback', stoodEnvironment({ branches: 'custom' }));
    state.environments.set('production', stoodEnvironment());
  });
  const { state } = github;
  runbook('failback', FREEZE);
  const temp = join(stage.root, 'runner');
  const programs = placePrograms(stage.root);
  const keys = { ROLLBACK_SSH_KEY: stage.sshPrivateKey };
  const knownHosts = { ROLLBACK_KNOWN_HOSTS: stage.knownHosts };

  const surroundings = (run: number, inputs: Texts, team: Surroundings['team']): Surroundings => {
    const runner = github.runner(run);
    const { owner, repo, defaultBranch } = state.repository;
    return {
      github: {
        token: github.token,
        actor: runner.GITHUB_ACTOR,
        repository: `${owner}/${repo}`,
        ref_name: defaultBranch,
        event: { repository: { default_branch: defaultBranch } },
      },
      inputs,
      secrets: { 'production-rollback': keys },
      vars: { 'production-rollback': knownHosts },
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
        return started.ended;
      },
      script: (text, env) => runScript({ run: text, env: { ...runner, ...env }, programs, temp: stage.root }),
      team,
    };
  };

  const play = async (run: number, file: string, given: Readonly<Record<string, unknown>>, team = {}) => {
    const workflow = readWorkflow(`examples/workflows/${file}`);
    const declared = Object.entries(workflow.on.workflow_dispatch?.inputs ?? {});
    const inputs = declared.map(([name, input]) => [name, given[name] ?? input.default ?? ''] as const);
    const played = await playWorkflow(workflow, surroundings(run, Object.fromEntries(inputs) as Texts, team));
    const red = Object.values(played.jobs).some(({ result }) => result === 'failure');
    Object.assign(state.runs.get(run) ?? {}, { status: 'completed', conclusion: red ? 'failure' : 'success' });
    return played;
  };

  return {
    github,
    state,
    press(file, inputs, team) {
      const run = Math.max(1000, ...state.runs.keys()) + 1;
      state.runs.set(run, stoodRun({ id: run, workflow: file, actor: 'ada' }));
      return play(run, file, inputs, team);
    },
    playRequested() {
      const last = state.dispatched.at(-1);
      if (last === undefined) throw new Error('no run was asked for');
      const { run, workflow, inputs } = last;
      Object.assign(state.runs.get(run) ?? {}, { status: 'in_progress' });
      return play(run, workflow, inputs);
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

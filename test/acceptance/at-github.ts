import { dirname, join } from 'node:path';
import type { ActionEnd } from '@failback/drill';
import { expect } from 'vitest';
import { type StoodGitHub, startGitHub } from '../bed/github/start.ts';
import { type GitHubState, stoodRun } from '../bed/github/state.ts';
import { linesOf } from './operation-on-disk.ts';
import type { Rehearsal, Script, Texts } from './rehearsal.ts';
import { annotationsOf } from './runner-log.ts';

/** The run that the rollback is a step of. */
export const OUR_RUN = 700;
/** A run of the deploy workflow that hangs. */
export const HUNG_RUN = 41;
export const LOCK = 'heads/failback/freeze-production';

/** A stage whose runner has a GitHub, or what stands in for it. */
export interface AtGitHub {
  readonly github: StoodGitHub;
  readonly state: GitHubState;
  /** The runbook with `freeze`, and with more sections where they are given. */
  readonly config: string;
  /** Runs a built script with the token of our run. */
  run(script: Script, inputs?: Texts, env?: Texts): Promise<ActionEnd>;
  rollback(inputs?: Texts, env?: Texts): Promise<ActionEnd>;
  /** Variables and inputs that `run` uses. */
  readonly inputs: Texts;
  env(): Texts;
}

export const FREEZE = ['recovery: none', 'freeze: { workflow: deploy.yml }\nrecovery: none'] as const;

/** Ends with the test; a request that is not as GitHub describes it fails the test then. */
export async function withGitHub(
  rehearsal: Rehearsal,
  use: (at: AtGitHub) => Promise<void>,
  changes: readonly (readonly [find: string, put: string])[] = [],
): Promise<void> {
  const github = await startGitHub((state) => {
    state.runs.set(OUR_RUN, stoodRun({ id: OUR_RUN, workflow: 'rollback.yml' }));
    state.workflows.set('deploy.yml', 'active');
    state.workflows.set('rollback.yml', 'active');
  });
  const config = rehearsal.runbook('at-github', FREEZE, ...changes);
  const inputs = { config, 'github-token': github.token };
  const run: AtGitHub['run'] = async (script, more = {}, env = {}) => {
    const started = await rehearsal.start(
      script,
      { ...inputs, ...more },
      { env: { ...github.runner(OUR_RUN), ...env } },
    );
    return started.ended;
  };
  try {
    await use({
      github,
      state: github.state,
      config,
      inputs,
      env: () => github.runner(OUR_RUN),
      run,
      rollback: (more, env) => run('emergency-rollback/index.js', more, env),
    });
  } finally {
    await github.close();
  }
}

/** What our side wrote into the Deployments, the oldest first. */
export function notedAt({ deployments }: GitHubState): readonly Record<string, unknown>[] {
  return deployments.map(({ payload, statuses }) => ({
    ...(payload as Record<string, unknown>),
    status: statuses.at(-1)?.state,
  }));
}

/** What was asked of GitHub, in order, without what was only read. */
export function changesAt({ log }: StoodGitHub): readonly string[] {
  return log.filter(({ method }) => method !== 'GET').map(({ operation }) => operation);
}

/** But for those that the drill's own runbook deserves. */
export const warnings = ({ log }: ActionEnd) =>
  annotationsOf(log)
    .filter(({ level, text }) => level === 'warning' && !text.includes('recovery: none'))
    .map(({ text }) => text);
export const recordOf = ({ outputs }: ActionEnd) => join(dirname(outputs.report ?? ''), 'journal.jsonl');
export const noticesOf = (end: ActionEnd) =>
  linesOf(recordOf(end)).flatMap(({ event, text }) => (event === 'notice' ? [String(text)] : []));

/** It went back as if nothing had been beside it. */
export function expectRolledBack(end: ActionEnd): void {
  expect(end.outputs, end.log).toMatchObject({ decision: 'rolled-back', 'reason-code': 'on-target' });
  expect(end.code).toBe(0);
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { type StoodGitHub, startGitHub } from '../../bed/github/start.ts';
import { stoodRun } from '../../bed/github/state.ts';
import { placePrograms, runScript, type ScriptEnd } from './script-run.ts';
import { readWorkflow } from './workflow-file.ts';

/** The run that a script is a step of. */
export const RUN = 700;

/** What the runner says of a run that somebody has started on the default branch. */
const DISPATCHED = { GITHUB_EVENT_NAME: 'workflow_dispatch', GITHUB_REF: 'refs/heads/main' };

/** Anew for each test. */
export interface ScriptBed {
  readonly github: StoodGitHub;
  readonly temp: string;
  /** Runs a script with the variables of our run. */
  play(run: string, env: Readonly<Record<string, string>>, programs?: string): Promise<ScriptEnd>;
}

/** Raises a bed before each test of the file, and takes it down after. @returns what gives the bed of the running test */
export function scriptBed(): () => ScriptBed {
  let bed: ScriptBed;
  beforeEach(async () => {
    const temp = mkdtempSync(join(tmpdir(), 'failback-workflows-'));
    const github = await startGitHub((state) => {
      state.runs.set(RUN, stoodRun({ id: RUN, workflow: 'rollback.yml' }));
      state.workflows.set('rollback.yml', 'active');
    });
    const own = { ...github.runner(RUN), GH_TOKEN: github.token, ...DISPATCHED, ENVIRONMENT: 'production' };
    const play: ScriptBed['play'] = (run, env, programs = placePrograms(temp)) =>
      runScript({ run, env: { ...own, ...env }, programs, temp });
    bed = { github, temp, play };
  });
  afterEach(async () => {
    rmSync(bed.temp, { recursive: true, force: true });
    await bed.github.close();
  });
  return () => bed;
}

/** The script of the step with that id or name, or the only one of the job. */
export function scriptOf(path: string, job: string, step?: string): string {
  const steps = readWorkflow(path).jobs[job]?.steps?.filter(({ run }) => run !== undefined) ?? [];
  const found = step === undefined ? steps : steps.filter(({ id, name }) => step === id || step === name);
  if (found.length !== 1) throw new Error(`${path} has ${found.length} scripts at ${job} ${step ?? ''}`);
  return found[0]?.run ?? '';
}

import { readFileSync } from 'node:fs';
import { INPUTS, OUTPUTS } from '@failback/action';
import { describe, expect, test } from 'vitest';
import { workflowCopies } from '../../../scripts/workflow-copies.mjs';
import { fillIn, type Status } from './expression.ts';
import { scriptOf } from './script-bed.ts';
import { ancestorsOf } from './truth-table.ts';
import {
  calledWorkflow,
  type Job,
  ownAction,
  readWorkflow,
  type Step,
  type Workflow,
  workflowPaths,
  workflows,
} from './workflow-file.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

/** Where the look at the branch stands as all the others have it. */
const CHECKED = '.github/workflows/rollback.yml';

/** As a workflow writes it. */
const expression = (text: string): string => `\${{ ${text} }}`;
/** Data procedures log in with another key: the one of an emergency should be able to do no more than that. */
const keyOf = ({ path }: Workflow): string => (path.endsWith('/backup.yml') ? 'BACKUP_SSH_KEY' : 'ROLLBACK_SSH_KEY');
const jobsOf = ({ jobs }: Workflow): readonly Job[] => Object.values(jobs);
const stepsOf = (workflow: Workflow): readonly Step[] => jobsOf(workflow).flatMap(({ steps = [] }) => steps);
const FINE: Status = { success: true, failure: false, cancelled: false };
const allSteps = workflows.flatMap(stepsOf);

describe.each(workflows)('$path', (workflow) => {
  test('grants nothing on top, and to each job what its comment gives a reason for', () => {
    expect(workflow.permissions).toEqual({});
    for (const job of jobsOf(workflow)) expect(job.permissions).toBeDefined();
    const granted = workflow.text.match(/^ {6}[a-z-]+: (?:read|write)\b.*$/gm) ?? [];
    expect(granted).toHaveLength(jobsOf(workflow).flatMap(({ permissions = {} }) => Object.keys(permissions)).length);
    expect(granted.filter((line) => !/# to [a-z]/.test(line))).toEqual([]);
  });

  test('pins what is not ours to a commit, with the release it belongs to', () => {
    const others = [...workflow.text.matchAll(/uses: (?!failback\/failback|\.\/)(.*)$/gm)].map(([, use]) => use);
    expect(others.filter((use) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(use ?? ''))).toEqual([]);
  });

  test('pins what is ours to the exact release, whose tag never moves', () => {
    const own = [...workflow.text.matchAll(/uses: failback\/failback\/[^@]+@(\S+?)`?\.?$/gm)].map(([, ref]) => ref);
    expect(own.filter((ref) => ref !== `v${version}`)).toEqual([]);
  });

  test('puts nothing that somebody else wrote into the text of a script', () => {
    expect(stepsOf(workflow).filter(({ run }) => run?.includes('$' + '{{'))).toEqual([]);
  });

  test('keeps no token in the checkout', () => {
    const checkouts = stepsOf(workflow).filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.filter((step) => step.with?.['persist-credentials'] !== false)).toEqual([]);
  });

  test('ends every job in time, on a named image, and every script at its first failure', () => {
    for (const job of jobsOf(workflow).filter(({ uses }) => uses === undefined)) {
      expect(job['runs-on']).toBe('ubuntu-24.04');
      expect(job['timeout-minutes']).toBeGreaterThan(0);
    }
    if (stepsOf(workflow).some(({ run }) => run !== undefined)) expect(workflow.defaults?.run.shell).toBe('sh');
    const long = stepsOf(workflow).flatMap(({ run }) => (run === undefined || !run.trim().includes('\n') ? [] : [run]));
    expect(long.filter((run) => !/^(?:set -eu\n|echo "::error::[^\n]*\nexit 1\n$)/.test(run))).toEqual([]);
  });

  test('names secrets only in jobs that stand in an environment, and hands on what the called one declares, by name', () => {
    for (const job of jobsOf(workflow)) {
      if (JSON.stringify(job.steps ?? []).includes('secrets.')) expect(job.environment).toBeDefined();
      const called = calledWorkflow(workflow, job);
      if (called === null) continue;
      const declared = Object.keys(called.on.workflow_call?.secrets ?? {});
      const handedOn = Object.fromEntries(declared.map((name) => [name, expression(`secrets.${name}`)]));
      expect(job.secrets ?? {}).toEqual(handedOn);
    }
  });

  test('declares, where it can be called, each secret that its jobs name, and requires the key alone', () => {
    const declared = workflow.on.workflow_call?.secrets ?? {};
    if (!('workflow_call' in workflow.on)) return;
    const named = new Set([...workflow.text.matchAll(/\bsecrets\.([A-Z_]+)/g)].map(([, name]) => name));
    expect(new Set(Object.keys(declared))).toEqual(named);
    const required = Object.keys(declared).filter((name) => declared[name]?.required === true);
    expect(required).toEqual(named.size === 0 ? [] : [keyOf(workflow)]);
  });

  test('sees that it is on the default branch before a job that holds a key does anything else', () => {
    for (const [name, { steps = [], environment }] of Object.entries(workflow.jobs)) {
      const isFirst = ancestorsOf(workflow, name).every((job) => workflow.jobs[job]?.environment === undefined);
      if (!isFirst || !JSON.stringify(environment ?? '').includes('-rollback')) continue;
      const [first] = steps;
      expect([name, first?.run]).toEqual([
        name,
        scriptOf(CHECKED, 'plan', 'The runbook is that of the default branch'),
      ]);
      expect(first?.env).toEqual({ DEFAULT: expression('github.event.repository.default_branch') });
    }
  });

  test('lets what waits in line wait, and never throws it out', () => {
    for (const { concurrency } of [workflow, ...jobsOf(workflow)]) {
      if (concurrency === undefined || workflow.name === 'ci') continue;
      expect(concurrency.queue).toBe('max');
      expect(concurrency['cancel-in-progress']).toBeUndefined();
    }
  });

  test('takes nothing from a cache, which any run may have filled', () => {
    const caches = stepsOf(workflow).filter(({ uses }) => uses?.startsWith('actions/cache') === true);
    expect(caches).toEqual([]);
    for (const step of stepsOf(workflow)) {
      if (step.uses?.startsWith('actions/setup-node@') !== true) continue;
      expect(step.with?.['package-manager-cache']).toBe(false);
      expect(step.with?.cache).toBeUndefined();
    }
  });

  test('starts in no way that would give secrets to the code of a fork', () => {
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
    expect(Object.keys(workflow.on)).not.toContain('workflow_run');
    if (!('pull_request' in workflow.on)) return;
    expect(workflow.text).not.toMatch(/secrets[.:]/);
    for (const job of jobsOf(workflow)) {
      expect(job.environment).toBeUndefined();
      expect(Object.values(job.permissions ?? {})).not.toContain('write');
    }
  });

  test('gives our actions inputs that they have, every required one, and reads outputs that they have', () => {
    for (const job of jobsOf(workflow)) {
      for (const step of job.steps ?? []) {
        const action = ownAction(step);
        if (action === null) continue;
        const declared = INPUTS[action as keyof typeof INPUTS];
        const given = Object.keys(step.with ?? {});
        expect(Object.keys(declared)).toEqual(expect.arrayContaining(given));
        const required = Object.entries(declared).filter(([, input]) => input.required);
        expect(given).toEqual(expect.arrayContaining(required.map(([name]) => name)));
        const read = [...JSON.stringify(job).matchAll(new RegExp(`steps\\.${step.id}\\.outputs\\.([a-z-]+)`, 'g'))];
        expect(Object.keys(OUTPUTS[action as keyof typeof OUTPUTS])).toEqual(
          expect.arrayContaining(read.map(([, name]) => name)),
        );
      }
    }
  });

  test('logs in to hosts only with the key of an environment, and with the keys of the hosts', () => {
    for (const job of jobsOf(workflow)) {
      for (const step of job.steps ?? []) {
        const action = ownAction(step) as keyof typeof INPUTS | null;
        if (action === null || step.with?.mode === 'static') continue;
        expect(step.with?.['ssh-private-key']).toBe(expression(`secrets.${keyOf(workflow)}`));
        expect(INPUTS[action]['ssh-private-key'].secretName).toBe(keyOf(workflow));
        expect(step.with?.['ssh-known-hosts']).toBe(expression('vars.ROLLBACK_KNOWN_HOSTS'));
        expect(JSON.stringify(job.environment)).toContain('-rollback');
      }
    }
  });
});

test('the same action is pinned to the same commit everywhere', () => {
  const uses = new Set(allSteps.flatMap(({ uses }) => (uses === undefined ? [] : [uses])));
  const names = [...uses].map((use) => use.replace(/@.*/, ''));
  expect(names).toHaveLength(new Set(names).size);
});

describe('the gate before a merge', () => {
  test.each(['examples/workflows/preflight.yml', 'examples/callers/preflight.yml', '.github/workflows/ci.yml'])(
    '%s is also asked in a merge queue, and is skipped by no path',
    (path) => {
      const { on } = readWorkflow(path);
      expect(Object.keys(on)).toEqual(expect.arrayContaining(['pull_request', 'merge_group']));
      expect(on.pull_request).toBeNull();
    },
  );

  test.each(workflows.filter(({ jobs }) => 'required' in jobs))('$path: required needs every other job', ({ jobs }) => {
    expect(jobs.required?.needs).toEqual(Object.keys(jobs).filter((name) => name !== 'required'));
    expect(jobs.required?.if).toBe('always()');
  });
});

describe("this repository's own checks", () => {
  const { concurrency } = readWorkflow('.github/workflows/ci.yml').jobs.proof ?? {};

  test('are ended by a newer push to a proposal, and never for a commit on the default branch', () => {
    const ends = (event_name: string) => fillIn(concurrency?.['cancel-in-progress'], { github: { event_name } }, FINE);
    expect(['pull_request', 'push', 'merge_group'].map(ends)).toEqual(['true', 'false', 'false']);
    expect(concurrency?.group).toBe(`ci-${expression('github.ref')}`);
  });

  test('call npm scripts that there are', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    const texts = [readFileSync('.ci/run', 'utf8'), ...allSteps.flatMap(({ run }) => run ?? [])];
    const called = texts.flatMap((text) => [...text.matchAll(/\bnpm run ([a-z:-]+)/g)].map(([, name]) => name));
    expect(called).toContain('check:dist');
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(called));
  });
});

test('a workflow that is copied is the one that is called, but for how it starts', () => {
  for (const [path, text] of workflowCopies()) expect(readFileSync(path, 'utf8')).toBe(text);
});

test('every workflow is looked at', () => {
  expect(workflowPaths).toHaveLength(6 + 6 + 4);
});

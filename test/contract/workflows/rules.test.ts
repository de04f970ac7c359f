import { readFileSync } from 'node:fs';
import { INPUTS, OUTPUTS } from '@failback/action';
import { describe, expect, test } from 'vitest';
import { workflowCopies } from '../../../scripts/workflow-copies.mjs';
import {
  type Job,
  ownAction,
  readWorkflow,
  type Step,
  type Workflow,
  workflowPaths,
  workflows,
} from './workflow-file.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

/** As a workflow writes it. */
const expression = (text: string): string => `\${{ ${text} }}`;
const jobsOf = ({ jobs }: Workflow): readonly Job[] => Object.values(jobs);
const stepsOf = (workflow: Workflow): readonly Step[] => jobsOf(workflow).flatMap(({ steps = [] }) => steps);
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

  test('names secrets only in jobs that stand in an environment, or hands on those of the called one', () => {
    for (const job of jobsOf(workflow)) {
      if (JSON.stringify(job.steps ?? []).includes('secrets.')) expect(job.environment).toBeDefined();
      if (job.secrets !== undefined) expect(job.secrets).toBe('inherit');
    }
  });

  test('lets a rollback wait in line, and never be thrown out of it', () => {
    for (const { concurrency } of jobsOf(workflow)) {
      if (concurrency !== undefined && workflow.name !== 'ci') expect(concurrency.queue).toBe('max');
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
        if (ownAction(step) === null || step.with?.mode === 'static') continue;
        expect(step.with?.['ssh-private-key']).toBe(expression('secrets.ROLLBACK_SSH_KEY'));
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

test('a workflow that is copied is the one that is called, but for how it starts', () => {
  for (const [path, text] of workflowCopies()) expect(readFileSync(path, 'utf8')).toBe(text);
});

test('every workflow is looked at', () => {
  expect(workflowPaths).toHaveLength(6 + 6 + 4);
});

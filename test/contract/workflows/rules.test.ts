import { readFileSync } from 'node:fs';
import { INPUTS, OUTPUTS } from '@failback/action';
import { PROCEDURES, SCENARIOS, SEVERITIES } from '@failback/runbook';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { workflowCopies } from '../../../scripts/workflow-copies.mjs';
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

/** What in a job needs which permission; a job has what it needs, and nothing else. */
const NEEDED: readonly (readonly [string, (job: Job) => boolean])[] = [
  ['contents: read', (job) => uses(job, 'actions/checkout@') || says(job, /gh api "repos\/\$GITHUB_REPOSITORY\/git\//)],
  ['contents: write', (job) => rollsBack(job) || says(job, /gh release create|--method PATCH/)],
  [
    'actions: read',
    (job) => ['emergency-rollback', 'post-rollback-audit', 'preflight-audit'].some((name) => asksGitHub(job, name)),
  ],
  ['actions: write', (job) => rollsBack(job) || says(job, /gh workflow run|\/cancel"/)],
  [
    'deployments: write',
    (job) => rollsBack(job) || ['verify-health', 'post-rollback-audit'].some((name) => asksGitHub(job, name)),
  ],
  ['issues: write', (job) => says(job, /gh issue create/)],
  ['id-token: write', (job) => uses(job, 'actions/attest-build-provenance@')],
  ['attestations: read', (job) => says(job, /gh attestation verify/)],
  ['attestations: write', (job) => uses(job, 'actions/attest-build-provenance@')],
];

function uses({ steps = [] }: Job, action: string): boolean {
  return steps.some((step) => step.uses?.startsWith(action) === true);
}

function says({ steps = [] }: Job, pattern: RegExp): boolean {
  return steps.some(({ run }) => run !== undefined && pattern.test(run));
}

function asksGitHub({ steps = [] }: Job, action: string): boolean {
  return steps.some((step) => ownAction(step) === action && step.with?.['github-token'] !== undefined);
}

function rollsBack({ steps = [] }: Job): boolean {
  return steps.some((step) => ownAction(step) === 'emergency-rollback' && step.with?.['dry-run'] !== true);
}

function granted(job: Job): readonly string[] {
  return Object.entries(job.permissions ?? {}).map(([scope, level]) => `${scope}: ${level}`);
}

/** Write holds read. */
function strongest(permissions: readonly string[]): readonly string[] {
  const unique = [...new Set(permissions)];
  return unique.filter((each) => !each.endsWith(': read') || !unique.includes(each.replace('read', 'write'))).sort();
}

const ownJobs = workflows.flatMap((workflow) =>
  Object.entries(workflow.jobs).map(([name, job]) => ({ path: workflow.path, name, job, workflow })),
);

test.each(ownJobs.filter(({ job }) => job.uses === undefined))(
  '$path, $name: has the permissions that it needs',
  ({ job }) => {
    const needed = NEEDED.filter(([, isNeeded]) => isNeeded(job)).map(([permission]) => permission);
    expect(strongest(granted(job))).toEqual(strongest(needed));
  },
);

describe.each(ownJobs.filter(({ job }) => job.uses !== undefined))('$path, $name', ({ job, workflow }) => {
  const called = calledWorkflow(workflow, job);
  if (called === null) throw new Error(`${job.uses} is not found`);

  test('grants the called workflow what the jobs in there ask for, together', () => {
    expect([...granted(job)].sort()).toEqual(strongest(jobsOf(called).flatMap(granted)));
  });

  test('gives the called workflow inputs that it has, and every required one', () => {
    const inputs = called.on.workflow_call?.inputs ?? {};
    const required = Object.keys(inputs).filter((name) => inputs[name]?.required === true);
    const given = Object.keys(job.with ?? {});
    expect(Object.keys(inputs)).toEqual(expect.arrayContaining(given));
    expect(given).toEqual(expect.arrayContaining(required));
  });
});

describe('the button', () => {
  const button = readWorkflow('examples/workflows/rollback.yml');
  const short = readWorkflow('examples/callers/rollback.yml');
  const called = readWorkflow('.github/workflows/rollback.yml');
  const dispatch = button.on.workflow_dispatch?.inputs ?? {};

  test('asks for the same in every form, and hands on everything', () => {
    expect(short.on.workflow_dispatch).toEqual(button.on.workflow_dispatch);
    const names = Object.keys(dispatch);
    expect(Object.keys(called.on.workflow_call?.inputs ?? {})).toEqual(names);
    expect(Object.keys(button.on.workflow_call?.inputs ?? {})).toEqual(names);
    expect(short.jobs.rollback?.with).toEqual(
      Object.fromEntries(names.map((name) => [name, expression(`inputs.${name}`)])),
    );
    expect(names.length).toBeLessThanOrEqual(25);
  });

  test('offers the words that the action understands, and no others', () => {
    expect(dispatch.procedure?.options).toEqual(['auto', ...PROCEDURES]);
    expect(dispatch.severity?.options).toEqual(['', ...SEVERITIES]);
    expect(dispatch.scenario?.options).toEqual(['', ...SCENARIOS]);
    expect(dispatch.environment?.type).toBe('choice');
  });

  test('plans and executes the same request', () => {
    const request = (job: string) => {
      const step = button.jobs[job]?.steps?.find((each) => ownAction(each) === 'emergency-rollback');
      const { 'dry-run': _dry, 'plan-digest': _digest, 'operation-id': _id, ...rest } = step?.with ?? {};
      return rest;
    };
    expect(request('execute')).toEqual(request('plan'));
    const execute = button.jobs.execute?.steps?.find(({ id }) => id === 'rollback')?.with;
    expect(execute).toMatchObject({
      'plan-digest': expression('needs.plan.outputs.plan-digest'),
      'operation-id': expression('needs.plan.outputs.operation-id'),
    });
  });

  test('takes a place in the line of rollbacks only to execute: a question that is open holds up nobody', () => {
    const inLine = Object.entries(button.jobs).filter(([, { concurrency }]) => concurrency !== undefined);
    expect(inLine.map(([name]) => name)).toEqual(['execute']);
    expect(readWorkflow('examples/workflows/deploy.yml').jobs.deploy?.concurrency?.group).not.toContain('mutation');
  });

  test.each(workflows.filter(({ text }) => text.includes('gh workflow run')))(
    '$path starts it with inputs that it has',
    ({ text }) => {
      const [command = ''] = /gh workflow run[\s\S]*?(?:; then|\n\n)/.exec(text) ?? [];
      const given = [...command.matchAll(/-f "?([a-z-]+)=/g)].map(([, name]) => name);
      expect(given.length).toBeGreaterThan(2);
      expect(Object.keys(dispatch)).toEqual(expect.arrayContaining(given));
    },
  );

  test.each(['chom', 'academy', 'phase10'])('knows the approvals of examples/%s, and their time', (name) => {
    const runbook = parse(readFileSync(`examples/${name}/failback.yml`, 'utf8')) as {
      procedures: Record<string, { approval?: string; 'approve-within'?: string }>;
    };
    const gate = button.jobs.plan?.steps?.find(({ id }) => id === 'gate')?.run ?? '';
    for (const [procedure, rule] of Object.entries(runbook.procedures)) {
      const [, approval = '', minutes] = new RegExp(`${procedure}\\) approval=(\\S+) minutes=(\\d+)`).exec(gate) ?? [];
      expect(approval.replace("''", '')).toBe(rule.approval ?? '');
      if (rule['approve-within'] !== undefined) expect(`${minutes}m`).toBe(rule['approve-within']);
    }
  });

  test.each(['execute', 'finalise'])('%s has what the examples need to tell people', (job) => {
    const names = ['chom', 'academy', 'phase10'].flatMap((name) => {
      const { notify } = parse(readFileSync(`examples/${name}/failback.yml`, 'utf8')) as {
        notify: { slack?: { token: { env: string } }; email?: { server?: { env: string } } };
      };
      const mail = notify.email === undefined ? [] : [notify.email.server?.env ?? 'SMTP_URL'];
      return [...(notify.slack === undefined ? [] : [notify.slack.token.env]), ...mail];
    });
    const step = button.jobs[job]?.steps?.find((each) => ownAction(each) !== null);
    expect(Object.keys(step?.env ?? {})).toEqual(expect.arrayContaining(names));
  });
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
  for (const [path, text] of workflowCopies()) expect(readWorkflow(path).text).toBe(text);
});

test('every workflow is looked at', () => {
  expect(workflowPaths).toHaveLength(6 + 6 + 4);
});

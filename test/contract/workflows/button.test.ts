import { readFileSync } from 'node:fs';
import { PROCEDURES, SCENARIOS, SEVERITIES } from '@failback/runbook';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { fillIn, type Status } from './expression.ts';
import { ownAction, readWorkflow, workflows } from './workflow-file.ts';

const FINE: Status = { success: true, failure: false, cancelled: false };

/** As a workflow writes it. */
const expression = (text: string): string => `\${{ ${text} }}`;

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
  });

  test('stands in another line than deploys, which come one after the other from the gate to the smoke check', () => {
    const deploy = readWorkflow('examples/workflows/deploy.yml');
    expect(deploy.concurrency).toEqual({ group: 'production-deploy', queue: 'max' });
    expect(Object.values(deploy.jobs).flatMap(({ concurrency = [] }) => concurrency)).toEqual([]);
  });

  test.each([button, called])('$path: says that it was not carried out only when it was not', ({ on, jobs }) => {
    const ended = (execute: object, plan: object) => ({ execute, plan });
    const cases = [
      [ended({ result: 'skipped', outputs: {} }, { outputs: { decision: 'not-needed' } }), 'not-needed'],
      [
        ended({ result: 'success', outputs: { decision: 'rolled-back' } }, { outputs: { decision: 'planned' } }),
        'rolled-back',
      ],
      // A runner that was lost leaves no outputs; nobody knows how far the hosts are.
      [ended({ result: 'failure', outputs: {} }, { outputs: { decision: 'planned' } }), ''],
      [ended({ result: 'cancelled', outputs: {} }, { outputs: { decision: 'planned' } }), ''],
    ] as const;
    const ask = jobs.finalise?.steps?.find(({ name }) => name === 'Ask for a person')?.env?.DECISION;
    for (const [ends, decision] of cases) {
      expect(fillIn(on.workflow_call?.outputs?.decision?.value, { jobs: ends }, FINE)).toBe(decision);
      expect(fillIn(ask, { needs: ends }, FINE)).toBe(decision || 'unknown');
    }
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

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DECISIONS } from '@failback/action';
import { PROCEDURES } from '@failback/runbook';
import { describe, expect, test } from 'vitest';
import { namedIn } from './named-in.ts';
import { everyRow, type Row, runsIn, tableText, variablesOf } from './truth-table.ts';
import { type Condition, conditionsOf, type Workflow, workflows } from './workflow-file.ts';

const APPROVALS = ['', 'rollback-standard', 'rollback-database', 'rollback-full-system', 'rollback-override'];
/** Every value of every output that a condition asks for; empty is what a job or step leaves that did not get there. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  'needs.plan.outputs.decision': ['', ...Object.keys(DECISIONS['emergency-rollback'])],
  'needs.execute.outputs.decision': ['', ...Object.keys(DECISIONS['emergency-rollback'])],
  'steps.plan.outputs.decision': ['', ...Object.keys(DECISIONS['emergency-rollback'])],
  'needs.plan.outputs.procedure': ['', ...PROCEDURES],
  'needs.plan.outputs.approval': APPROVALS,
  'steps.freeze.outputs.state': ['', 'lifted', 'held', 'unknown'],
  'needs.build.outputs.moving': ['', 'v1'],
};

function valuesOf(name: string): readonly string[] {
  const values = VALUES[name];
  if (values === undefined) throw new Error(`${name} stands in a condition, and its values are not listed here`);
  return values;
}

const all = workflows.flatMap(conditionsOf);

function conditionOf(path: string, job: string, step: string | null = null): Condition {
  const found = all.find((each) => each.workflow.path === path && each.job === job && each.step === step);
  if (found === undefined) throw new Error(`${path} has no condition at ${job} ${step ?? ''}`);
  return found;
}

/** The rows in which it runs, of how many. */
function table(condition: Condition): { readonly rows: readonly Row[]; readonly running: readonly Row[] } {
  const rows = everyRow(variablesOf(condition, valuesOf));
  return { rows, running: rows.filter((row) => runsIn(condition, row)) };
}

const TABLES = 'test/contract/workflows/tables';
const withConditions = workflows.filter((workflow) => conditionsOf(workflow).length > 0);
const tableFile = ({ path }: Workflow): string => `${path.replaceAll('/', '-').replace(/^\.|\.yml$/g, '')}.md`;

test.each(withConditions)('every condition of $path does what its table says', async (workflow) => {
  const sections = conditionsOf(workflow).map((condition) => {
    const where = condition.step === null ? condition.job : `${condition.job}, ${condition.step}`;
    const shown = `\`\`\`\n${condition.text.trim()}\n\`\`\``;
    return `## ${where}\n\n${shown}\n\n${tableText(condition, variablesOf(condition, valuesOf))}\n`;
  });
  const head = `# When what runs in ${workflow.path}\n\nEvery \`if:\` over every value of what it asks, evaluated by GitHub's own expression engine.\n\n`;
  const wasThere = existsSync(join(TABLES, tableFile(workflow)));
  await expect(head + sections.join('\n')).toMatchFileSnapshot(`tables/${tableFile(workflow)}`);
  // A first table is written by the line above, and nobody has read it yet.
  expect(wasThere, `${tableFile(workflow)} was not there: read it, and commit it`).toBe(true);
});

test('there is a table for every workflow with a condition, and no other', () => {
  expect(readdirSync(TABLES).sort()).toEqual(withConditions.map(tableFile).sort());
});

test.each(workflows)('no `if:` of $path escapes its table', (workflow) => {
  const written = workflow.text.match(/^\s+(?:- )?if:/gm) ?? [];
  expect(conditionsOf(workflow)).toHaveLength(written.length);
});

describe.each(['.github/workflows/rollback.yml', 'examples/workflows/rollback.yml'])('%s', (path) => {
  test('executes a planned rollback alone, approved or an emergency that needs no approval, and never when cancelled', () => {
    const { rows, running } = table(conditionOf(path, 'execute'));
    const expected = rows.filter(
      (row) =>
        row['cancelled()'] === 'false' &&
        row['needs.plan.result'] === 'success' &&
        row['needs.plan.outputs.decision'] === 'planned' &&
        (row['needs.approve.result'] === 'success' ||
          (row['needs.approve.result'] === 'skipped' &&
            row['needs.plan.outputs.procedure'] === 'emergency' &&
            row['needs.plan.outputs.approval'] === '')),
    );
    expect(running).toEqual(expected);
    expect(rows).toHaveLength(4 * 8 * 4 * 5 * 5 * 2);
  });

  test('asks for an approval, and watches the clock, whenever the plan names one and succeeded', () => {
    for (const job of ['approve', 'watchdog']) {
      const { running } = table(conditionOf(path, job));
      expect(running.map((row) => row['needs.plan.outputs.approval'])).toEqual(APPROVALS.slice(1));
      expect(running.every((row) => row['needs.plan.result'] === 'success' && row['cancelled()'] === 'false')).toBe(
        true,
      );
    }
  });

  test('finalises whatever happened, a cancelled run included', () => {
    const { rows, running } = table(conditionOf(path, 'finalise'));
    expect(running).toEqual(rows);
  });

  test('audits whatever may have been begun: also when the runner was lost and left no output', () => {
    const { running } = table(conditionOf(path, 'finalise', 'audit'));
    const lost = running.filter((row) => row['needs.execute.outputs.decision'] === '');
    expect(new Set(lost.map((row) => row['needs.execute.result']))).toEqual(
      new Set(['success', 'failure', 'cancelled']),
    );
    expect(new Set(lost.map((row) => row['cancelled()']))).toEqual(new Set(['false', 'true']));
  });

  test('asks for a person unless nothing was needed, or all is done, audited and unfrozen', () => {
    const { rows, running } = table(conditionOf(path, 'finalise', 'Ask for a person'));
    const quiet = rows.filter((row) => !running.includes(row));
    const nothing = ['not-needed', 'fix-forward'];
    for (const row of quiet) {
      expect(row['needs.plan.result']).toBe('success');
      if (nothing.includes(row['needs.plan.outputs.decision'] ?? '')) continue;
      expect(row['needs.execute.result']).toBe('success');
      expect(['success', 'skipped']).toContain(row['steps.audit.outcome']);
      expect(row['steps.freeze.outputs.state']).toBe('lifted');
    }
    expect(quiet.length).toBeGreaterThan(0);
  });
});

test('a rollback is asked for exactly when a deploy was begun and it, or its smoke check, did not succeed', () => {
  const { rows, running } = table(conditionOf('examples/workflows/deploy.yml', 'request-rollback'));
  const expected = rows.filter(
    (row) =>
      row['needs.deploy.result'] !== 'skipped' &&
      !(row['needs.deploy.result'] === 'success' && row['needs.smoke.result'] === 'success'),
  );
  expect(running).toEqual(expected);
  expect(rows).toHaveLength(4 * 4 * 2);
});

describe('a condition whose table would not be whole is an error:', () => {
  const [condition] = all;
  const variables = (text: string) => {
    if (condition === undefined) throw new Error('there are conditions');
    return variablesOf({ ...condition, text }, valuesOf);
  };

  test.each([
    "needs.plan.outputs.target == 'x'",
    "github.ref_name == 'main'",
    "inputs.override && vars.ALWAYS != ''",
    "needs['plan'].outputs['target'] == 'x'",
    "contains(toJSON(github.event), 'x')",
  ])('nobody has listed the values of %s', (text) => {
    expect(() => variables(text)).toThrow(/not listed/);
  });

  test.each([
    "contains(needs.*.result, 'failure')",
    "needs[github.job].result == 'success'",
    "fromJSON('{}').x == 'y'",
  ])('only at run time it is known what it looks at: %s', (text) => {
    expect(() => variables(text)).toThrow(/only known at run time/);
  });

  test('what it names is found however it is written', () => {
    expect(namedIn("!(needs['plan'].result == 'success') || contains(inputs.a, github.event.b) && always()")).toEqual([
      'needs.plan.result',
      'inputs.a',
      'github.event.b',
    ]);
  });
});

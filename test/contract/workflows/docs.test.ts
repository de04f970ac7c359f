import { readFileSync } from 'node:fs';
import { REASONS } from '@failback/record';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readWorkflow, workflows } from './workflow-file.ts';

const page = (name: string): string => readFileSync(`docs/${name}.md`, 'utf8');
const copied = workflows.filter(({ path }) => path.startsWith('examples/workflows/'));

describe('docs/workflows.md', () => {
  const text = page('workflows');

  test('has a line for every permission of every job, with the reason that the file gives, and no others', () => {
    const granted = copied.flatMap(({ path, text: yaml }) => {
      const parts = yaml.split(/^ {2}([a-z-]+):$/m);
      return parts.flatMap((part, index) =>
        [...part.matchAll(/^ {6}([a-z-]+: (?:read|write)) # (to .*)$/gm)].map(
          ([, permission, why]) =>
            `| \`${path.split('/').at(-1)}\` | \`${parts[index - 1]}\` | \`${permission}\` | ${why} |`,
        ),
      );
    });
    expect(text.match(/^\| `[a-z-]+\.yml` \| `[a-z-]+` \| `[a-z-]+: .*\|$/gm)?.sort()).toEqual(granted.sort());
  });

  test('names every file, and every step that a team has to replace stands in a file that it names', () => {
    for (const { path } of copied) expect(text).toContain(`| \`${path.split('/').at(-1)}\` |`);
    const theirs = copied.filter(({ jobs }) => JSON.stringify(jobs).includes('yours: ')).map(({ name }) => name);
    expect(theirs).toEqual(['deploy', 'drill']);
  });

  test('shows the short way as the example has it', () => {
    const [, yaml = ''] = /```yaml\n([\s\S]*?)```/.exec(text) ?? [];
    const { path: _path, text: _text, on, ...rest } = readWorkflow('examples/callers/backup.yml');
    expect(parse(yaml)).toEqual({ ...rest, on: { schedule: on.schedule } });
  });
});

describe('docs/approvals.md', () => {
  const text = page('approvals');

  test('has the environments and times that the plan goes by', () => {
    const gate =
      readWorkflow('examples/workflows/rollback.yml').jobs.plan?.steps?.find(({ id }) => id === 'gate')?.run ?? '';
    for (const [, approval, minutes] of gate.matchAll(/approval=(rollback-[a-z-]+) minutes=(\d+)/g)) {
      expect(text).toMatch(new RegExp(`^\\| \`${approval}\` \\|.*\\| ${minutes} minutes \\|`, 'm'));
    }
    expect(text).toContain('| `rollback-override` |');
  });

  test('has a mend for every reason for which an approval is refused', () => {
    const reasons = Object.keys(REASONS).filter((code) => code.startsWith('approval-'));
    expect(reasons.length).toBeGreaterThan(5);
    for (const code of reasons) expect(text).toMatch(new RegExp(`^\\| \`${code}\` \\|`, 'm'));
  });
});

test('docs/freeze.md has the branch that the workflows look at', () => {
  expect(page('freeze')).toContain('failback/freeze-production');
  const branches = copied.flatMap(({ jobs }) =>
    Object.values(jobs).flatMap(({ steps = [] }) =>
      steps.flatMap(({ run, env }) => (run?.includes('matching-refs/heads') ? [env?.BRANCH] : [])),
    ),
  );
  expect(new Set(branches)).toEqual(
    new Set(['failback/freeze-production', `failback/freeze-\${{ inputs.environment }}`]),
  );
});

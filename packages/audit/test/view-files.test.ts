import { expect, test } from 'vitest';
import { viewFiles } from '../src/view-files.ts';
import { workflowUses } from '../src/workflow-uses.ts';

test.each([
  ['errors::503', 'resources/views/errors/503.blade.php', 6],
  ['errors::maintenance', 'resources/views/errors/maintenance.blade.php', 6],
  ['pages.closed', 'resources/views/pages/closed.blade.php', 3],
  ['shop::closed', undefined, 0],
  ['../../etc/passwd', undefined, 0],
  ['a b', undefined, 0],
])('the view %s may be %s', (view, first, count) => {
  expect(viewFiles(view)[0]).toBe(first);
  expect(viewFiles(view)).toHaveLength(count);
});

test('a workflow names failback in steps and as a workflow; actions of others and local paths are left alone', () => {
  const text = [
    'jobs:',
    '  a:',
    '    uses: acme/failback/.github/workflows/rollback.yml@main',
    '    steps:',
    '      - uses: actions/checkout@v6',
    '      - uses: "failback/failback/actions/verify-health@v1" # by tag',
    '      - uses: ./failback/actions/root@v1',
    '      - run: echo uses failback/failback@main',
  ].join('\n');
  expect(workflowUses('w.yml', text)).toEqual([
    { where: 'w.yml:3:11', action: 'acme/failback/.github/workflows/rollback.yml', ref: 'main' },
    { where: 'w.yml:6:15', action: 'failback/failback/actions/verify-health', ref: 'v1' },
  ]);
});

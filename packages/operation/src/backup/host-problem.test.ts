import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REASONS } from '@failback/record';
import { expect, test } from 'vitest';
import { smallEnvironment, smallHost } from '../../../runbook/test/small-environment.ts';
import { hostProblem } from './host-problem.ts';

const host = smallHost('app1');
const { release, data } = smallEnvironment();
const environment = smallEnvironment({
  release: { ...release, runAs: 'www-data' },
  data: {
    ...data,
    backups: { directory: '/var/backups/the shop' },
    credentials: { kind: 'app-env' },
    mysql: { database: 'sh`op', retention: 1, mustHaveRows: [] },
  },
});

/** Every code with which the scripts for hosts refuse or judge a copy. */
const SHELL = join(import.meta.dirname, '../../../data/shell/backup');
const codes = new Set(
  readdirSync(SHELL).flatMap((name) =>
    [...readFileSync(join(SHELL, name), 'utf8').matchAll(/\b(?:problem|damaged) ([a-z]+(?:-[a-z]+)+)/g)].map(
      ([, code]) => code ?? '',
    ),
  ),
);

test('the scripts refuse in the form that this test looks for', () => {
  expect(codes.size).toBeGreaterThan(35);
});

test.each([...codes])('%s is declared with a sentence, which the problem begins with', (code) => {
  expect(Object.hasOwn(REASONS, code)).toBe(true);
  const problem = hostProblem(environment, host, { code, detail: 'what was seen' });
  expect(problem).toMatchObject({ code, where: 'host app1' });
  expect(problem.message).toMatch(/^[A-Z].*: what was seen\.$/);
});

test.each([
  ['backup-folder-missing', "sudo install -d -o deploy -m 0700 '/var/backups/the shop'"],
  ['credentials-unreadable', 'deploy ALL=(www-data) NOPASSWD: /usr/bin/cat /var/www/shop/.env'],
  ['database-not-permitted', 'on `sh``op`.* to that user'],
])('%s is mended by a line that can be copied', (code, line) => {
  expect(hostProblem(environment, host, { code, detail: '' }).mend).toContain(line);
});

test('routines that the user may not see are mended by the right to see them', () => {
  const failed = (detail: string) => hostProblem(environment, host, { code: 'dump-failed', detail }).mend;
  expect(failed('chom has insufficient privileges to SHOW CREATE PROCEDURE `x`')).toContain('show_routine');
  expect(failed('Lost connection')).toBeUndefined();
});

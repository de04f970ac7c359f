import { RemoteError, UserError } from '@failback/runbook';
import { describe, expect, test } from 'vitest';
import { publicBackup } from './backup/index.ts';
import { problemsWithoutWords, withoutWords } from './without-words.ts';

const CANARY = 'canary-in-the-mine';
const KNOWN = {
  environment: 'production',
  hosts: ['app1', 'app2'],
  checks: [],
  because: 'since anybody may read this run',
  ownCommand: null,
} as const;
const said = { message: CANARY, accepted: CANARY, mend: CANARY };

describe('an error as anybody may see it', () => {
  test('of a host names the host, and nothing that it said', () => {
    const failure = { code: 'unreachable', host: 'app2', step: CANARY, exitCode: 1, stderr: CANARY, ...said };
    const shown = withoutWords(new RemoteError(failure), KNOWN) as UserError;
    expect(shown.problems.map(({ code, where }) => [code, where])).toEqual([['unreachable', 'host app2']]);
    expect(`${JSON.stringify(shown)}${shown.message}${shown.stack}`).not.toContain(CANARY);
  });

  test('of ours says where in the program it came up, and not what it says', () => {
    const shown = withoutWords(new Error(`${CANARY}\n    at ${CANARY} (/var/www/shop/server.js:1:1)`), KNOWN) as Error;
    expect(shown.stack).toMatch(/^ {4}at .*without-words\.test\.ts/m);
    expect(`${shown.message}${shown.stack}`).not.toContain(CANARY);
    expect(String(withoutWords(CANARY, KNOWN))).not.toContain(CANARY);
  });

  test('of a request holds each of its problems', () => {
    const problems = ['app1', 'app2'].map((host) => ({ code: 'login-refused', where: `host ${host}`, ...said }));
    const shown = withoutWords(new UserError(problems), KNOWN) as UserError;
    expect(shown.problems.map(({ where }) => where)).toEqual(['host app1', 'host app2']);
    expect(shown.message).not.toContain(CANARY);
  });
});

test('problems that nothing tells apart any more are told once, and those of the request itself whole', () => {
  const ours = { code: 'target-name', where: 'input target', message: '"x y" is not the name of a release.' };
  const step = (name: string) => ({ code: 'step-would-fail', where: `host app1, step ${name}`, ...said });
  const shown = problemsWithoutWords([step('prepare.fetch'), ours, step('prepare.build')], KNOWN);
  expect(shown.map(({ where }) => where)).toEqual(['host app1', 'input target']);
  expect(shown[1]).toEqual(ours);
});

test('a backup that was refused tells no word of its host either, not as its reason', () => {
  const problems = [{ code: CANARY, where: `host ${CANARY}`, ...said }];
  const notes = [{ code: CANARY, detail: CANARY }];
  const shown = publicBackup({ decision: 'refused', reasonCode: CANARY, problems, notes }, KNOWN);
  expect(shown).toMatchObject({ decision: 'refused', reasonCode: 'not-published', notes: [] });
  expect(JSON.stringify(shown)).not.toContain(CANARY);
});

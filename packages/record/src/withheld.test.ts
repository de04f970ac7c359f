import { describe, expect, test } from 'vitest';
import { REASONS } from './reason-codes.ts';
import { isOpen, withheld } from './withheld.ts';

const KNOWN = {
  environment: 'production',
  hosts: ['app1', 'app2'],
  checks: [],
  because: 'since anybody may read this run',
  ownCommand: null,
} as const;

const placeOf = (where: string) => withheld({ code: 'step-would-fail', where }, KNOWN).where;
const mendOf = (code: string, ownCommand: string | null = null) => withheld({ code }, { ...KNOWN, ownCommand }).mend;

describe('a problem whose details are withheld', () => {
  test('names its host, says that there is more and why it is not told, and the command that shows it', () => {
    expect(withheld({ code: 'unreachable', where: 'host app2' }, KNOWN)).toEqual({
      code: 'unreachable',
      where: 'host app2',
      message: 'A host cannot be reached. Details are withheld, since anybody may read this run.',
      mend: 'see the details on your own machine: failback status --environment production',
    });
  });

  test.each([
    ['host app1', 'host app1'],
    ['host app1, step verify.served', 'host app1'],
    ['input target', 'input target'],
    ['host app11', 'environment production'],
    ['host canary', 'environment production'],
    ['canary', 'environment production'],
    ['input canary', 'environment production'],
  ])('whose place is %j stands at %j: whatever the runbook does not name is not told', (where, told) => {
    expect(placeOf(where)).toBe(told);
  });

  test('says nothing of a code that is not declared', () => {
    expect(JSON.stringify(withheld({ code: 'canary', where: 'host app1' }, KNOWN))).not.toContain('canary');
  });

  test.each([
    ['ledger-empty', 'failback plan --environment production'],
    ['claimed', 'failback status --environment production'],
    ['step-would-fail', 'failback rollback --environment production --dry-run'],
    ['host-key-unknown', 'failback status --environment production --known-hosts /dev/null'],
    ['login-refused', 'failback status --environment production --identity KEY_FILE'],
  ])('that is %s is shown by %s', (code, command) => {
    expect(mendOf(code)).toBe(`see the details on your own machine: ${command}`);
  });

  test('is shown by the command of its own door, but for a login: that takes the key of the workflow', () => {
    expect(mendOf('disk-full', 'failback backup')).toMatch(/: failback backup$/);
    expect(mendOf('login-refused', 'failback backup')).toMatch(/--identity KEY_FILE$/);
  });

  test.each(Object.keys(REASONS))('that is %s is shown by a command that changes nothing', (code) => {
    expect(mendOf(code)).toMatch(/: failback (status|plan|verify|validate|ledger --environment|rollback .*--dry-run)/);
  });
});

test('a problem of the request itself is told whole, and never one of a host, which chooses its code', () => {
  expect(isOpen({ code: 'operation-unknown', where: 'input operation-id' })).toBe(true);
  expect(isOpen({ code: 'operation-unknown', where: 'host app1' })).toBe(false);
  expect(isOpen({ code: 'operation-unknown' })).toBe(false);
});

import { expect, test } from 'vitest';
import { ownCommand } from './own-command.ts';

test('the command that shows why a release is not served expects that release', () => {
  expect(ownCommand.verify('production', 'v1.2.3')).toBe(
    'failback verify --environment production --expect-release v1.2.3 --dry-run',
  );
  expect(ownCommand.verify('production', null)).toBe('failback verify --environment production --dry-run');
});

test('the command for a preflight asks about the same release, in the same mode', () => {
  expect(ownCommand.preflight('production', 'pre-deploy', 'v1.2.3')).toBe(
    'failback preflight --environment production --release v1.2.3',
  );
  expect(ownCommand.preflight('production', 'readiness', null)).toBe(
    'failback preflight --environment production --mode readiness',
  );
});

test('the command for an audit names its operation, and no word of a host that is none', () => {
  expect(ownCommand.audit('production', '20260307T091402Z-7c1d')).toMatch(/ --operation 20260307T091402Z-7c1d$/);
  for (const operation of [null, '$(id)', 'a b']) {
    expect(ownCommand.audit('production', operation)).toBe('failback audit --environment production');
  }
});

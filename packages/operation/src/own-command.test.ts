import { expect, test } from 'vitest';
import { ownCommand } from './own-command.ts';

test('the command for an audit names its operation, and no word of a host that is none', () => {
  expect(ownCommand.audit('production', '20260307T091402Z-7c1d')).toMatch(/ --operation 20260307T091402Z-7c1d$/);
  for (const operation of [null, '$(id)', 'a b']) {
    expect(ownCommand.audit('production', operation)).toBe('failback audit --environment production');
  }
});

import { UserError } from '@failback/runbook';
import { expect, test } from 'vitest';
import { requireConverged } from './require-converged.ts';

const control = (...without: string[]) => ({ host: 'app1', without });

test('a fleet of which no host was left out is whole', () => {
  expect(() => requireConverged(control(), [])).not.toThrow();
});

test('a host that was left out and is left out again hinders nobody', () => {
  expect(() => requireConverged(control('app3'), ['app3'])).not.toThrow();
  expect(() => requireConverged(control('app3'), ['app2', 'app3'])).not.toThrow();
});

test('a host that was left out and would take part is refused by name, and those that stay out are not named', () => {
  expect(() => requireConverged(control('app2', 'app3'), ['app3'])).toThrow(UserError);
  expect(() => requireConverged(control('app2', 'app3'), ['app3'])).toThrow(/^(?=.*app2)(?!.*app3)/s);
});

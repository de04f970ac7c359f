import type { Check, Environment, Milliseconds } from '@failback/runbook';

const GLANCE: { readonly every: Milliseconds; readonly timeout: Milliseconds } = { every: 1000, timeout: 3000 };

/**
 * The same environment, whose gate is settled within seconds: one success is enough, and failures that last three seconds
 * are failures. For proving an outage before a rollback, when waiting for recovery would eat the budget; never for
 * proving that a rollback succeeded.
 */
export function glance(environment: Environment): Environment {
  const gate = environment.health.gate.map(hurried);
  return { ...environment, health: { ...environment.health, gate } };
}

function hurried(check: Check): Check {
  switch (check.kind) {
    case 'not-measured':
      return check;
    case 'http':
      return { ...check, ...shorter(check), samples: null };
    case 'command':
    case 'unit':
      return { ...check, ...shorter(check) };
  }
}

function shorter(check: { readonly every: Milliseconds; readonly timeout: Milliseconds }) {
  return {
    consecutive: 1,
    every: Math.min(check.every, GLANCE.every),
    timeout: Math.min(check.timeout, GLANCE.timeout),
  };
}

import { isOperationId } from '@failback/runbook';
import { expect, test } from 'vitest';
import { samplePlan } from '../../record/test/sample-record.ts';
import { newOperationId } from './operation-id.ts';
import { changedParts, partsOf, withParts } from './plan-parts.ts';

const plan = samplePlan();
const parts = partsOf(plan, plan);

test('an id with its parts is an operation id, for the longest procedure too', () => {
  const id = withParts(newOperationId('full-system', 0, new Uint8Array(3)), parts);
  expect(isOperationId(id)).toBe(true);
  expect(changedParts(id, parts)).toEqual([]);
});

test.each([
  ['target', { ...plan, to: { release: 'v0.0.1', commit: null } }],
  ['served', { ...plan, from: null }],
  ['hosts', { ...plan, without: ['app9'] }],
  ['rules', { ...plan, budgetSeconds: plan.budgetSeconds + 1 }],
  ['notices', { ...plan, notices: [...plan.notices, 'another'] }],
  ['request', { ...plan, incident: { ...plan.incident, actor: 'somebody-else' } }],
] as const)('a change of the %s is told as that and nothing else', (part, changed) => {
  expect(changedParts(withParts('emergency-1', parts), partsOf(changed, changed))).toEqual([part]);
});

test('a change of a step is told as that and nothing else', () => {
  const [first, ...rest] = plan.hosts;
  if (first === undefined) throw new Error('the sample has hosts');
  const changed = { ...plan, hosts: [{ ...first, steps: first.steps.slice(1) }, ...rest] };
  expect(changedParts(withParts('emergency-1', parts), partsOf(changed, changed))).toEqual(['steps']);
});

test.each(['incident-4711', 'emergency-20260101t000000z-abcdef', 'x.0123'])(
  'an id that a person or a run chose, such as %s, does not tell',
  (id) => expect(changedParts(id, parts)).toBeNull(),
);

import type { ActionEnd } from '@failback/drill';
import { expect } from 'vitest';
import { conditionsOf } from './condition.ts';
import type { Rehearsal, Texts } from './rehearsal.ts';

/** Asks for a rollback that must be refused, and proves that neither host was changed by it in any way. */
export async function refused(rehearsal: Rehearsal, inputs: Texts): Promise<ActionEnd> {
  const before = await conditionsOf(rehearsal.stage.hosts);
  const end = await rehearsal.rollback(inputs);
  expect(end.outputs.decision, end.log).toBe('refused');
  expect(end.code).toBe(1);
  expect(await conditionsOf(rehearsal.stage.hosts)).toEqual(before);
  return end;
}

import type { OperationStatus } from './status.ts';

/** What an adopter may have the fleet do. */
export type AdoptionOrder =
  | { readonly kind: 'forward' }
  | { readonly kind: 'abort' }
  /** Nobody can tell whether `commit` stands somewhere; `hosts` must be reached or read first. */
  | { readonly kind: 'refused'; readonly hosts: readonly string[] };

/**
 * The fleet's decision from what each host knows of it. An adopter never makes a new decision: `commit` anywhere leads
 * forward everywhere; provably none leads back.
 *
 * The control host's file is written first, so an `abort` there proves that no `commit` stands anywhere.
 * @param statuses of every host of the plan
 */
export function adoptionOrder(statuses: readonly OperationStatus[], control: string): AdoptionOrder {
  if (statuses.some((one) => one.decision === 'commit')) return { kind: 'forward' };
  const first = statuses.find((one) => one.host === control);
  if (first?.decision === 'abort') return { kind: 'abort' };
  const unknown = statuses.filter((one) => one.decision === 'unreadable' || one.decision === 'unreachable');
  if (unknown.length > 0) return { kind: 'refused', hosts: unknown.map((one) => one.host) };
  return { kind: 'abort' };
}

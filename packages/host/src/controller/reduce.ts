import type { ControllerAction } from './actions.ts';
import { type ControllerInput, noted } from './inputs.ts';
import { mayGo, nextOrder } from './order.ts';
import { proofWanted, wholeEndKnown } from './outcome.ts';
import type { ControllerState } from './state.ts';
import { tended } from './tend-host.ts';

export interface Reduced {
  readonly state: ControllerState;
  readonly actions: readonly ControllerAction[];
}

/** The controller whole: what was learnt, and what follows. `now` is in milliseconds and never goes backwards. */
export function reduce(before: ControllerState, input: ControllerInput, now: number): Reduced {
  if (before.finished) return { state: before, actions: [] };
  const actions: ControllerAction[] = [];
  const learnt = noted(before, input, now);

  const order = nextOrder(learnt, now);
  if (order.kind !== learnt.order.kind && (order.kind === 'commit' || order.kind === 'abort')) {
    actions.push({ kind: 'record', body: { event: 'decided', decision: order.kind, reason: order.reason } });
  }
  let state: ControllerState = { ...learnt, order };
  if (!state.went && order.kind === 'none' && mayGo(state)) {
    state = { ...state, went: true };
    actions.push({ kind: 'record', body: { event: 'went' } });
  }
  if (state.proof === 'not-asked' && proofWanted(state)) {
    state = { ...state, proof: 'asked' };
    actions.push({ kind: 'prove' });
  }
  const asked = state;
  const tending = asked.hosts.map((host) => tended(asked, host, now));
  actions.push(...tending.flatMap((one) => one.actions));
  state = { ...asked, hosts: tending.map((one) => one.host) };
  if (wholeEndKnown(state, now)) {
    state = { ...state, finished: true };
    actions.push({ kind: 'finish' });
  }
  return { state, actions };
}

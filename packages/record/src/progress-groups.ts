import { PHASES } from '@failback/runbook';
import type { PlannedStep, ProgressOutput, ProgressState } from './progress-state.ts';

export interface Progress {
  readonly state: ProgressState;
  readonly output: readonly ProgressOutput[];
}

export function says(state: ProgressState, kind: ProgressOutput['kind'], text: string): Progress {
  return { state, output: [{ kind, text }] };
}

export function silent(state: ProgressState): Progress {
  return { state, output: [] };
}

/** Said once; a host that holds another decision than the one announced is a warning. */
export function decided(
  state: ProgressState,
  decision: 'commit' | 'abort',
  reason: string,
  by: string,
  host: string | null = null,
): Progress {
  if (state.decision === null) {
    const meaning = decision === 'commit' ? 'from here only forward' : 'everything begun is put back';
    const text = `Decision: ${decision} by the ${by} (${reason}); ${meaning}.`;
    return closingGroup({ ...state, decision }, { kind: decision === 'commit' ? 'notice' : 'warning', text });
  }
  if (state.decision === decision) return silent(state);
  return says(
    state,
    'warning',
    `${host ?? 'The controller'} holds the decision ${decision} by the ${by} (${reason}), not ${state.decision}.`,
  );
}

/** A phase is folded from its first step on any host until the next phase begins; slower hosts are shown in it. */
export function opening(state: ProgressState, group: NonNullable<ProgressState['group']>, text: string): Progress {
  const line: ProgressOutput = { kind: 'line', text };
  if (state.group !== null && (group === state.group || state.group === 'undo' || isEarlier(group, state.group))) {
    return { state, output: [line] };
  }
  const position = group === 'undo' ? -1 : state.phases.indexOf(group);
  const which = position === -1 ? '' : ` (phase ${position + 1} of ${state.phases.length})`;
  return {
    state: { ...state, group },
    output: [...groupEnd(state), { kind: 'group-start', text: `${group}${which}` }, line],
  };
}

function isEarlier(group: ProgressState['group'], current: ProgressState['group']): boolean {
  if (group === null || current === null || group === 'undo' || current === 'undo') return false;
  return PHASES.indexOf(group) < PHASES.indexOf(current);
}

export function closingGroup(state: ProgressState, then: ProgressOutput): Progress {
  return { state: { ...state, group: null }, output: [...groupEnd(state), then] };
}

export function groupEnd(state: ProgressState): ProgressOutput[] {
  return state.group === null ? [] : [{ kind: 'group-end', text: state.group }];
}

export function plannedStep(state: ProgressState, host: string, step: string): PlannedStep | undefined {
  return state.plan.get(host)?.find((candidate) => candidate.id === step);
}

export function titleOf(state: ProgressState, host: string, step: string): string {
  return plannedStep(state, host, step)?.title ?? step;
}

/** `app1  4 of 15  Check out v1.4.2`. */
export function stepName(state: ProgressState, host: string, step: string): string {
  const steps = state.plan.get(host) ?? [];
  const position = steps.findIndex((candidate) => candidate.id === step);
  return position === -1
    ? `${host}  ${step}`
    : `${host}  ${position + 1} of ${steps.length}  ${titleOf(state, host, step)}`;
}

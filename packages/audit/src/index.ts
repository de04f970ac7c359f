export { type KeptBaseline, readBaseline, writeBaseline } from './baseline.ts';
export { DRIFT_KINDS, type Drift, type DriftKind, drift, type Uncompared, uncompared } from './drift.ts';
export type { Baseline, CrontabState, HostState, UnitState } from './host-state.ts';
export { parseBaseline } from './parse-baseline.ts';
export { readHostState } from './read-host-state.ts';
export { type HostStateRequest, hostStateRequest } from './state-request.ts';

import type { RecordLine } from '@failback/runbook';
import { durationText } from './duration.ts';
import { decided, opening, type Progress, plannedStep, says, silent, stepName, titleOf } from './progress-groups.ts';
import type { ProgressState } from './progress-state.ts';
import { stateSentence } from './state-words.ts';

type HostLine = Exclude<RecordLine, { readonly host: null }>;

/** What a host's line means to a person who follows; `now` in Unix milliseconds. */
export function hostProgress(state: ProgressState, line: HostLine, now: number): Progress {
  const { host } = line;
  switch (line.event) {
    case 'start':
      return line.mode === 'first'
        ? silent(state)
        : says(state, 'warning', `${host}: the supervisor started again (${line.mode}).`);
    case 'state':
      return stateChange(state, line);
    case 'begin': {
      const next = withRunning(state, host, { step: line.step, undo: false, since: now });
      return opening(next, line.phase, `${stepName(state, host, line.step)} ...`);
    }
    case 'end':
      return stepEnd(withRunning(state, host, null), line);
    case 'undo-begin': {
      const next = withRunning(state, host, { step: line.step, undo: true, since: now });
      return opening(next, 'undo', `${host}  undo ${titleOf(state, host, line.step)} ...`);
    }
    case 'undo-end': {
      const done = line.result === 'ok' || line.result === 'already';
      const text = `${host}  undo ${titleOf(state, host, line.step)}: ${line.result}, ${durationText(line.ms)}`;
      return says(withRunning(state, host, null), done ? 'line' : 'error', text);
    }
    case 'probe':
      return says(state, 'line', `${host}: was ${line.step} done before the interruption? ${line.answer}.`);
    case 'fact':
      return says(state, 'line', `${host}  ${line.key} ${line.value}`);
    case 'go':
      return silent(state);
    case 'decision':
      return decided(state, line.decision, line.reason, line.by, host);
    case 'lease-lost':
      return says(
        state,
        'warning',
        `${host} has not heard from the controller for ${durationText(line.ms)} and goes on alone.`,
      );
    case 'recovery':
      return says(
        state,
        line.entry === 'none' ? 'warning' : 'line',
        line.entry === 'none'
          ? `${host}: nothing ends the operation by itself after a restart (recovery: none).`
          : `${host} ends the operation by itself after a restart (${line.entry}).`,
      );
    case 'confirmed':
      return silent(state);
    case 'alert':
      return says(state, line.status === 'failed' ? 'warning' : 'line', `${host}: alert ${line.status}.`);
    default:
      return line satisfies never;
  }
}

function stateChange(state: ProgressState, line: Extract<HostLine, { readonly event: 'state' }>): Progress {
  const text = `${line.host} ${stateSentence(line.state, line.reason)}.`;
  if (line.state === 'NEEDS_HUMAN') return says(state, 'error', text);
  return says(state, line.state === 'ABORTING' ? 'warning' : 'line', text);
}

function stepEnd(state: ProgressState, line: Extract<HostLine, { readonly event: 'end' }>): Progress {
  const text = `${stepName(state, line.host, line.step)}: ${line.result}, ${durationText(line.ms)}`;
  switch (line.result) {
    case 'ok':
    case 'already':
      return says(state, 'line', text);
    case 'warned':
      return says(state, 'warning', `${text}; the plan goes on without it.`);
    case 'failed':
    case 'timeout':
    case 'survivors': {
      const tolerated = plannedStep(state, line.host, line.step)?.onFailure === 'warn';
      return says(state, tolerated ? 'warning' : 'error', `${text}, exit status ${line.rc}.`);
    }
    default:
      return line.result satisfies never;
  }
}

function withRunning(
  state: ProgressState,
  host: string,
  what: { step: string; undo: boolean; since: number } | null,
): ProgressState {
  const running = new Map(state.running);
  if (what === null) running.delete(host);
  else running.set(host, what);
  return { ...state, running };
}

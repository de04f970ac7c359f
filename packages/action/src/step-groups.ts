import { harmless, printHostOutput } from './printed-text.ts';
import type { Runner } from './runner.ts';

/** One step of the plan as the log shows it: a group that folds, with how far we are and how long it has taken. */
export interface StepGroup {
  /** Counts from 1. */
  readonly position: number;
  readonly total: number;
  readonly host: string;
  readonly title: string;
  /** Since the start of the run. */
  readonly elapsedSeconds: number;
  readonly budgetSeconds: number;
  /** How it ended, e.g. `ok in 0.4 s`. */
  readonly result: string;
  readonly output: readonly string[];
}

/** `3/12 · 0:41 of 5:00 · app1 · Check out v1.2.3 · ok in 0.4 s` */
export function stepTitle(step: StepGroup): string {
  const time = `${clock(step.elapsedSeconds)} of ${clock(step.budgetSeconds)}`;
  return harmless(`${step.position}/${step.total} · ${time} · ${step.host} · ${step.title} · ${step.result}`);
}

export function printStep(step: StepGroup, runner: Pick<Runner, 'print' | 'startGroup' | 'endGroup'>): void {
  runner.startGroup(stepTitle(step));
  printHostOutput(step.host, step.output, runner);
  runner.endGroup();
}

function clock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

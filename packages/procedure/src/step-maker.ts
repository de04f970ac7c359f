import type { Effect, Phase, Step } from '@failback/runbook';
import { INNER_MARGIN } from './time-limits.ts';

interface StepWords {
  /** Last part of the step's id. */
  readonly word: string;
  readonly title: string;
  readonly kind: string;
  readonly seconds: number;
  readonly args: readonly string[];
  readonly effect?: Effect;
  readonly onFailure?: Step['onFailure'];
}

/** Every script of this package is written so that running it again goes on from wherever it was cut. */
export function step(phase: Phase, words: StepWords): Step {
  const { word, title, kind, seconds, args, effect = 'local', onFailure = 'stop' } = words;
  return {
    id: `${phase}.${word}`,
    phase,
    title,
    kind,
    args,
    effect,
    timeoutSeconds: seconds,
    idempotent: true,
    onFailure,
  };
}

/** The same for a script whose first argument is its inner time limit. */
export function limitedStep(phase: Phase, words: StepWords): Step {
  const inner = Math.max(1, words.seconds - INNER_MARGIN);
  return step(phase, { ...words, args: [String(inner), ...words.args] });
}

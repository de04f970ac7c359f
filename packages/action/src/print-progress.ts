import { annotate } from './annotations.ts';
import { harmless } from './printed-text.ts';
import type { Runner } from './runner.ts';

/** One thing to show of a run that is going on. */
export interface ProgressPiece {
  readonly kind: 'group-start' | 'line' | 'group-end' | 'notice' | 'warning' | 'error';
  readonly text: string;
}

/** Shows it in the log: groups fold, and what deserves it becomes an annotation. */
export function printProgress(
  piece: ProgressPiece,
  runner: Pick<Runner, 'print' | 'startGroup' | 'endGroup' | 'annotate'>,
): void {
  switch (piece.kind) {
    case 'group-start':
      runner.startGroup(harmless(piece.text));
      return;
    case 'line':
      runner.print(harmless(piece.text));
      return;
    case 'group-end':
      runner.endGroup();
      return;
    case 'notice':
    case 'warning':
    case 'error':
      annotate(piece.kind, 'failback', piece.text, null, runner);
  }
}

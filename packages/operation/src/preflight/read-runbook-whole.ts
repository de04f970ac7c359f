import { parseRunbook, UserError } from '@failback/runbook';
import { runbookText } from '../read-runbook.ts';
import type { ReadRunbook } from './question.ts';

/**
 * Reads a runbook with everything that is wrong with it: for an audit that is a finding, not the end.
 * @param shown the name under which problems point into the file
 */
export function readRunbookWhole(file: string, shown: string, whenMissing: string): ReadRunbook {
  try {
    const parsed = parseRunbook(runbookText(file, whenMissing), shown);
    return { file: shown, ...parsed };
  } catch (error) {
    if (error instanceof UserError) return { file: shown, ok: false, problems: error.problems };
    throw error;
  }
}

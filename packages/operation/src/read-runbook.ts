import { readFileSync } from 'node:fs';
import {
  type Environment,
  type Problem,
  parseRunbook,
  type Runbook,
  resolveEnvironment,
  UserError,
} from '@failback/runbook';

/**
 * Reads a runbook from a file.
 * @param whenMissing what mends it when there is no such file, in the words of whoever asks
 * @throws UserError with every problem of the file, or why it cannot be read
 */
export function readRunbook(file: string, whenMissing: string): Runbook {
  const parsed = parseRunbook(runbookText(file, whenMissing), file);
  if (!parsed.ok) throw new UserError(parsed.problems);
  return parsed.runbook;
}

export function readEnvironment(file: string, environment: string, whenMissing: string): Environment {
  return resolveEnvironment(readRunbook(file, whenMissing), environment);
}

/** @throws UserError with why it cannot be read */
export function runbookText(file: string, whenMissing: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UserError([unreadable(file, error, whenMissing)]);
  }
}

function unreadable(file: string, error: unknown, whenMissing: string): Problem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  return {
    code: 'config-unreadable',
    where: file,
    message: `The runbook cannot be read (${code}).`,
    mend: code === 'ENOENT' ? whenMissing : `ls -l ${JSON.stringify(file)}`,
  };
}

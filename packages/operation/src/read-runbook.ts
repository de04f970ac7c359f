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
 * @throws UserError with every problem of the file, or why it cannot be read
 */
export function readRunbook(file: string): Runbook {
  const parsed = parseRunbook(textOf(file), file);
  if (!parsed.ok) throw new UserError(parsed.problems);
  return parsed.runbook;
}

export function readEnvironment(file: string, environment: string): Environment {
  return resolveEnvironment(readRunbook(file), environment);
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UserError([unreadable(file, error)]);
  }
}

function unreadable(file: string, error: unknown): Problem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  return {
    code: 'config-unreadable',
    where: file,
    message: `The runbook cannot be read (${code}).`,
    mend:
      code === 'ENOENT'
        ? 'check the repository out before this step, and name the file in "config:" when it is not .github/failback.yml.'
        : `ls -l ${JSON.stringify(file)}`,
  };
}

import { UserError } from '@failback/runbook';
import type { ActionName } from './inputs.ts';
import { type InputValues, readInputs, textOfInput } from './read-inputs.ts';
import type { Runner } from './runner.ts';
import { configPath, WITHOUT_RUNBOOK } from './workspace.ts';

/** What reads a runbook and finds an environment in it, or throws a UserError with everything that is wrong. */
export interface RunbookReader {
  readonly readEnvironment: (file: string, environment: string, whenMissing: string) => unknown;
}

/**
 * Reads and checks every input of an action. Where one is wrong, the environment is looked up too, so that whoever mends
 * the inputs is told once; a start with good inputs does not wait for what reads the runbook.
 * @throws UserError with every problem of the inputs, and of the runbook when they are wrong
 */
export async function checkedInputs<Name extends ActionName>(
  action: Name,
  runner: Pick<Runner, 'input' | 'mask'>,
  env: NodeJS.ProcessEnv,
  loadReader: () => Promise<RunbookReader>,
): Promise<InputValues<Name>> {
  try {
    return readInputs(action, runner);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const wrong = error.problems.map(({ where }) => where);
    if (wrong.includes('input config') || wrong.includes('input environment')) throw error;
    const { readEnvironment } = await loadReader();
    try {
      const file = configPath(textOfInput(action, 'config', runner), env);
      readEnvironment(file, textOfInput(action, 'environment', runner), WITHOUT_RUNBOOK);
    } catch (unread) {
      if (unread instanceof UserError) throw new UserError([...error.problems, ...unread.problems]);
    }
    throw error;
  }
}

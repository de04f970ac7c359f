import { type Environment, resolveEnvironment } from '@failback/runbook';

const DEFAULT_CONFIG = '.github/failback.yml';
/** What mends a runbook that is not there. */
const WITHOUT_RUNBOOK = 'run it in the repository that holds the runbook, or name it: --config FILE';

const DEFAULT_ENVIRONMENT = 'production';

export function configFile(given: string | null): string {
  return given ?? DEFAULT_CONFIG;
}

/** The environment that was named; else the only one, else production. Throws a UserError with what is wrong. */
export async function chosenEnvironment(values: {
  readonly config: string | null;
  readonly environment: string | null;
}): Promise<Environment> {
  const { readRunbook } = await import('@failback/operation');
  const runbook = readRunbook(configFile(values.config), WITHOUT_RUNBOOK);
  const [only, ...more] = Object.keys(runbook.environments);
  const fallback = only !== undefined && more.length === 0 ? only : DEFAULT_ENVIRONMENT;
  return resolveEnvironment(runbook, values.environment ?? fallback, '--environment');
}

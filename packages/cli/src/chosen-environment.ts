import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Environment, resolveEnvironment } from '@failback/runbook';

const DEFAULT_CONFIG = '.github/failback.yml';
const ELSEWHERE = 'run it in the repository that holds the runbook, or name it: --config FILE';

const DEFAULT_ENVIRONMENT = 'production';

export function configFile(given: string | null): string {
  return given ?? DEFAULT_CONFIG;
}

/** The environment that was named; else the only one, else production. Throws a UserError with what is wrong. */
export async function chosenEnvironment(values: {
  readonly config: string | null;
  readonly environment: string | null;
}): Promise<Environment> {
  const { readRunbook } = await import('@failback/operation/read-runbook');
  const runbook = readRunbook(configFile(values.config), withoutRunbook(values.config));
  const [only, ...more] = Object.keys(runbook.environments);
  const fallback = only !== undefined && more.length === 0 ? only : DEFAULT_ENVIRONMENT;
  return resolveEnvironment(runbook, values.environment ?? fallback, '--environment');
}

/** What mends a runbook that is not there: below the root of a repository it lies in a folder above. */
function withoutRunbook(given: string | null): string {
  if (given !== null) return ELSEWHERE;
  const root = foldersAbove(process.cwd()).find((folder) => existsSync(join(folder, DEFAULT_CONFIG)));
  if (root !== undefined) return `cd ${JSON.stringify(root)}   # it lies there`;
  return `${ELSEWHERE}; where there is none yet: failback init`;
}

function foldersAbove(folder: string): readonly string[] {
  const above = dirname(folder);
  return above === folder ? [] : [above, ...foldersAbove(above)];
}

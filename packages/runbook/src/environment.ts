import { shown } from './shown.ts';
import { didYouMean } from './suggest.ts';
import { type Environment, type Runbook, UserError } from './words/index.ts';

/**
 * The environment of that name. Throws a `UserError` that lists the ones there are.
 * @param where how whoever asked has named it, for the refusal
 */
export function resolveEnvironment(runbook: Runbook, name: string, where = 'input environment'): Environment {
  const environment = Object.hasOwn(runbook.environments, name) ? runbook.environments[name] : undefined;
  if (environment !== undefined) return environment;
  const names = Object.keys(runbook.environments);
  const what = name === '' ? 'No environment is named.' : `${shown(name)} is not an environment of ${runbook.app}.`;
  throw new UserError([
    {
      code: 'unknown-environment',
      where,
      message: `${what}${didYouMean(name, names)}`,
      accepted: names.join(', '),
    },
  ]);
}

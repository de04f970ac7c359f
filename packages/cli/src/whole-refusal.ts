import { suggest, UserError } from '@failback/runbook';
import { chosenEnvironment } from './chosen-environment.ts';
import type { NamedCommand } from './command.ts';
import { runbookFlags } from './common-flags.ts';
import { UsageError } from './usage-error.ts';

/** A refusal of a command line, with what is wrong with the environment that it names: whoever mends the one is told of the other. */
export async function wholeRefusal(error: unknown, command: NamedCommand): Promise<unknown> {
  if (!(error instanceof UsageError) || command.flags.environment !== runbookFlags.environment) return error;
  const { config, environment } = error.values;
  if (typeof environment !== 'string' || mayMeanAnother(error, command)) return error;
  try {
    await chosenEnvironment({ config: typeof config === 'string' ? config : null, environment });
  } catch (wrong) {
    // That there is no runbook here may be no mistake of whoever has to look at the help first.
    if (!(wrong instanceof UserError) || wrong.problems.some(({ code }) => code === 'config-unreadable')) return error;
    return new UsageError([...error.problems, ...wrong.problems], error.command, error.values);
  }
  return error;
}

/** Where the very flags that name runbook and environment are mistyped, the ones that were read are not the ones that were meant. */
function mayMeanAnother({ problems }: UsageError, { flags }: NamedCommand): boolean {
  const names = Object.keys(flags);
  return problems.some(({ code, where }) => {
    const name = where.replace(/^-+/, '');
    const meant = code === 'unknown-flag' ? suggest(name, names) : name;
    return meant === 'config' || meant === 'environment';
  });
}

import { badAnswer, engineScript, type RunResult, type Script } from '@failback/host';
import type { RemoteError } from '@failback/runbook';
import { shellScripts } from './shell.generated.ts';

/**
 * What is sent on stdin: a script of this package, what it needs before it, each once, and the call of its function as the
 * last line, so that half a script never runs. Programs that it starts find nothing on their standard input.
 */
export function backupScript(name: 'make' | 'list' | 'prune' | 'schema', args: readonly string[]): Script {
  const parts = withNeeds(`${name}.sh`).map(textOf);
  return { text: [...parts, `${name}_main "$@" </dev/null\n`].join(''), args };
}

/** What came back is not a whole answer of one of these scripts. */
export function notAnswered(host: string, exchange: string, result: RunResult): RemoteError {
  return badAnswer(host, exchange, result, 'sh sed awk df');
}

/** The names of a script and of everything it needs, the needed first. */
function withNeeds(name: string, before: readonly string[] = []): readonly string[] {
  const needs = /^# needs: (.*)$/m.exec(textOf(name))?.[1]?.split(' ') ?? [];
  let order = before;
  for (const need of needs) if (!order.includes(need)) order = withNeeds(need, order);
  return order.includes(name) ? order : [...order, name];
}

function textOf(name: string): string {
  const own = shellScripts[`backup/${name}`];
  return own ?? engineScript(name);
}

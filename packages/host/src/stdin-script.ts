import { shellScripts } from './shell.generated.ts';

/**
 * The text of an engine script that is sent on stdin: what it needs, each once, then the script, then the call of its
 * function as the last line, so that half a script never runs.
 * @param between more functions, defined before the script (`failback_payload`)
 */
export function stdinScript(name: string, call: string, between = ''): string {
  const parts = withNeeds(name).map(engineScript);
  const script = parts.pop() ?? '';
  return [...parts, between, script, `${call}\n`].filter((part) => part !== '').join('');
}

/** The names of a script and of everything it needs, the needed first. */
function withNeeds(name: string, before: readonly string[] = []): readonly string[] {
  const needs = /^# needs: (.*)$/m.exec(engineScript(name))?.[1]?.split(' ') ?? [];
  let order = before;
  for (const need of needs) if (!order.includes(need)) order = withNeeds(need, order);
  return order.includes(name) ? order : [...order, name];
}

/** One script of the engine as it is, for another package's script that needs it (`# needs:`). */
export function engineScript(name: string): string {
  const text = shellScripts[`engine/${name}`];
  if (text === undefined) throw new Error(`the engine has no script ${name}`);
  return text.endsWith('\n') ? text : `${text}\n`;
}

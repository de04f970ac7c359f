import type { Script } from '@failback/host';
import { shellScripts } from './shell.generated.ts';

/** One of the audit's scripts as text for stdin, its call as the last line, so that half a script never runs. */
export function auditScript(
  name: 'host-state' | 'inspect' | 'baseline',
  call: string,
  args: readonly string[],
): Script {
  const parts = ['lines.sh', `${name}.sh`].map((part) => shellScripts[part] ?? '');
  return { text: `${parts.join('')}${call} "$@"\n`, args };
}

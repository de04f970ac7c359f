import type { HostAddress } from '@failback/adopt';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { addressOf } from './answer-parsers.ts';

/** So often the question is put before it counts as not answered. */
const ATTEMPTS = 3;

/**
 * Which host is to be read, asked of the person who sits there.
 * @throws UsageError with the flag, when nobody does or there is no answer
 */
export async function askFrom({ ask, tell }: Pick<Terminal, 'ask' | 'tell'>): Promise<HostAddress> {
  for (let attempt = 0; attempt < ATTEMPTS && ask !== null; attempt += 1) {
    const typed = await ask('Which host runs the application? It is only read. (user@host) ');
    if (typed === null) break;
    const parsed = addressOf(typed);
    if (parsed.ok) return parsed.value;
    tell(`${parsed.problem} Accepted: user@host or user@host:port.`);
  }
  if (ask !== null) tell('Stopped: nothing was written.');
  const message = 'Which host runs the application is not said: --from deploy@host';
  throw new UsageError([{ code: 'missing-flag', where: '--from', message }], 'init');
}

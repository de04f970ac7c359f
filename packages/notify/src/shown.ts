import { printableLine } from '@failback/runbook';

/** Text of whatever origin as one harmless line; a text that is too long keeps its beginning. */
export function shown(text: string, limit = 500): string {
  const line = printableLine(text.slice(0, limit * 4), limit * 4);
  return line.length > limit ? `${line.slice(0, limit - 1)}…` : line;
}

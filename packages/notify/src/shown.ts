import { printableLine } from '@failback/runbook';

/** Text of whatever origin as one harmless line; a text that is too long keeps its beginning. */
export function shown(text: string, limit = 500): string {
  const line = printableLine(beginning(text, limit * 4), limit * 4);
  return line.length > limit ? `${beginning(line, limit - 1)}…` : line;
}

/** Never half of a character: what stands outside the basic plane is two code units. */
function beginning(text: string, units: number): string {
  return text.slice(0, units).replace(/[\uD800-\uDBFF]$/, '');
}

import { printableLine } from '@failback/runbook';

/** Text of whatever origin as one harmless line. Unlike output of a step, whose end matters, its beginning is kept. */
export function oneLine(text: string, limit: number): string {
  if (text.length <= limit) return printableLine(text, limit);
  return `${printableLine(text.slice(0, limit - 1), limit)}…`;
}

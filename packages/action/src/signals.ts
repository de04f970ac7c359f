import { isSignal, SIGNAL_EXAMPLES } from '@failback/runbook';
import { ok, type Parsed, quoted, wrong } from './input.ts';

export const SIGNALS_ACCEPTED = `one a line: ${SIGNAL_EXAMPLES.map((signal) => `\`${signal}\``).join(', ')}`;

/** One signal a line; empty lines are nothing. Every wrong line is named. */
export function parseSignals(text: string): Parsed<readonly string[]> {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const bad = lines.filter((line) => !isSignal(line));
  return bad.length === 0 ? ok(lines) : wrong(`Not a signal: ${bad.map(quoted).join(', ')}.`);
}

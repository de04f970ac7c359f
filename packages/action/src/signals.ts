import { isSignal, SIGNAL_EXAMPLES } from '@failback/runbook';
import { ok, type Parsed, quoted, wrong } from './input.ts';

export const SIGNALS_ACCEPTED = `one a line, or with commas between: ${SIGNAL_EXAMPLES.map((signal) => `\`${signal}\``).join(', ')}`;

/** One signal a line, or with commas between, since the form of a workflow has lines of one line; every wrong one is named. */
export function parseSignals(text: string): Parsed<readonly string[]> {
  const lines = text
    .split(/[\n,]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const bad = lines.filter((line) => !isSignal(line));
  return bad.length === 0 ? ok(lines) : wrong(`Not a signal: ${bad.map(quoted).join(', ')}.`);
}

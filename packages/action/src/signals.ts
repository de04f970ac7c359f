import { parseDuration, parsePercentage } from '@failback/runbook';
import { ok, type Parsed, quoted, wrong } from './input.ts';

type Shape = (value: string) => boolean;

/** What an incident may report of itself, and what its value must be; `null`: it takes none. */
const SIGNALS: Readonly<Record<string, Shape | null>> = {
  'app-down': null,
  'data-at-risk': null,
  'error-rate': (value) => (parsePercentage(value) ?? 2) <= 1,
  'fix-eta': (value) => parseDuration(value) !== null,
};

export const SIGNALS_ACCEPTED = 'one a line: `app-down`, `data-at-risk`, `error-rate=12%`, `fix-eta=30m`';

/** One signal a line; empty lines are nothing. Every wrong line is named. */
export function parseSignals(text: string): Parsed<readonly string[]> {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const bad = lines.filter((line) => !isSignal(line));
  return bad.length === 0 ? ok(lines) : wrong(`Not a signal: ${bad.map(quoted).join(', ')}.`);
}

function isSignal(line: string): boolean {
  const [name = '', value] = line.split(/=(.*)/s);
  if (!Object.hasOwn(SIGNALS, name)) return false;
  const shape = SIGNALS[name] ?? null;
  return shape === null ? value === undefined : value !== undefined && shape(value);
}

import { parseDuration, parsePercentage } from './units.ts';

type Shape = (value: string) => boolean;

/** What an incident may report of itself, and what its value must be; `null`: it takes none. */
const SIGNALS: Readonly<Record<string, Shape | null>> = {
  'app-down': null,
  'data-at-risk': null,
  'error-rate': (value) => (parsePercentage(value) ?? 2) <= 1,
  'fix-eta': (value) => parseDuration(value) !== null,
};

/** One of each kind. */
export const SIGNAL_EXAMPLES = ['app-down', 'data-at-risk', 'error-rate=12%', 'fix-eta=30m'] as const;

export function isSignal(text: string): boolean {
  const [name = '', value] = text.split(/=(.*)/s);
  if (!Object.hasOwn(SIGNALS, name)) return false;
  const shape = SIGNALS[name] ?? null;
  return shape === null ? value === undefined : value !== undefined && shape(value);
}

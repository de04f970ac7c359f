import type { Milliseconds } from './words/index.ts';

const NUMBER = String.raw`(?:0|[1-9][0-9]{0,8})(?:\.[0-9]{1,3})?`;

/** Patterns as text, because the JSON Schema for editors carries them too. */
export const DURATION_PATTERN = `^${NUMBER}(?:ms|s|m|h|d)$`;
export const SIZE_PATTERN = `^${NUMBER}(?:B|KB|MB|GB|TB|KiB|MiB|GiB|TiB)$`;
export const PERCENTAGE_PATTERN = `^${NUMBER}%$`;

const DURATION = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;
const SIZE = {
  B: 1,
  KB: 1e3,
  MB: 1e6,
  GB: 1e9,
  TB: 1e12,
  KiB: 2 ** 10,
  MiB: 2 ** 20,
  GiB: 2 ** 30,
  TiB: 2 ** 40,
} as const;

/** `30s`, `5m`, `500ms`, `1h`, `30d` in milliseconds; null when it is not a duration. */
export function parseDuration(text: string): Milliseconds | null {
  return scaled(text, DURATION_PATTERN, DURATION);
}

/** `10MB` (decimal) or `1GiB` (binary) in bytes; null when it is not a size. */
export function parseSize(text: string): number | null {
  return scaled(text, SIZE_PATTERN, SIZE);
}

/** `0.1%` as a ratio, 0.001; null when it is not a percentage. */
export function parsePercentage(text: string): number | null {
  return scaled(text, PERCENTAGE_PATTERN, { '%': 0.01 });
}

function scaled(text: string, pattern: string, units: Readonly<Record<string, number>>): number | null {
  if (!new RegExp(pattern).test(text)) return null;
  const amount = Number.parseFloat(text);
  const factor = units[text.replace(/^[0-9.]+/, '')];
  return factor === undefined ? null : amount * factor;
}

import { z } from 'zod';
import { fault } from '../fault.ts';
import {
  DURATION_PATTERN,
  PERCENTAGE_PATTERN,
  parseDuration,
  parsePercentage,
  parseSize,
  SIZE_PATTERN,
} from '../units.ts';
import { byType } from './section.ts';

const ACCEPTED = 'a number with its unit: 500ms, 30s, 5m, 1h, 30d';

export interface DurationRange {
  /** In words of the file, e.g. `2s`. Default `1ms`. */
  readonly least?: string;
  readonly most?: string;
  /** The program that gets it counts whole seconds. */
  readonly wholeSeconds?: boolean;
}

/** Text with a unit, in milliseconds. */
export function duration(description: string, range: DurationRange = {}) {
  const least = range.least ?? '1ms';
  const from = parseDuration(least) ?? 0;
  const to = range.most === undefined ? Number.POSITIVE_INFINITY : (parseDuration(range.most) ?? 0);
  const accepted = range.most === undefined ? ACCEPTED : `${ACCEPTED}; from ${least} to ${range.most}`;
  const error = fault({ code: 'not-a-duration', noun: 'a duration with a unit', accepted, unit: 's' });
  const outside = fault({
    code: 'out-of-range',
    noun: range.most === undefined ? `a duration of at least ${least}` : `between ${least} and ${range.most}`,
    accepted,
  });
  const fraction = fault({
    code: 'out-of-range',
    noun: 'a number of whole seconds',
    accepted: 'whole seconds, such as 60s',
  });
  return z
    .string({ error })
    .regex(new RegExp(DURATION_PATTERN), { error, abort: true })
    .refine((text) => between(parseDuration(text), from, to), { error: outside, abort: true })
    .refine((text) => !range.wholeSeconds || (parseDuration(text) ?? 0) % 1000 === 0, { error: fraction })
    .transform((text) => parseDuration(text) ?? 0)
    .describe(description);
}

function between(value: number | null, least: number, most: number): boolean {
  return value !== null && value >= least && value <= most;
}

/** What a measured number is compared with: bare, or with the unit of what it measures. */
export function threshold(description: string) {
  const error = fault({
    code: 'not-a-threshold',
    noun: 'a number to compare with',
    accepted: 'a number, or one with a unit: 250ms, 10MB, 1GiB, 0.1%',
  });
  const anyUnit = [DURATION_PATTERN, SIZE_PATTERN, PERCENTAGE_PATTERN].join('|');
  const united = z
    .string({ error })
    .regex(new RegExp(anyUnit), { error })
    .transform((text) => parseDuration(text) ?? parseSize(text) ?? parsePercentage(text) ?? 0);
  return byType(description, united, z.number({ error }));
}

import { expect, it } from 'vitest';
import { durationText, seconds } from './duration.ts';

it.each([
  [0, '0 s'],
  [3, '0.003 s'],
  [140, '0.14 s'],
  [2_134, '2.1 s'],
  [9_949, '9.9 s'],
  [9_950, '10 s'],
  [34_400, '34 s'],
  [59_499, '59 s'],
  [59_500, '1 min'],
  [65_000, '1 min 05 s'],
  [300_000, '5 min'],
  [3_599_600, '1 h'],
  [7_380_000, '2 h 03 min'],
  [-5, '0 s'],
])('%i ms is said as %s', (ms, text) => {
  expect(durationText(ms)).toBe(text);
});

it('seconds in a report have three decimals at most', () => {
  expect(seconds(2_134.4567)).toBe(2.134);
});

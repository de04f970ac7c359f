import { describe, expect, test } from 'vitest';
import { parseDuration, parsePercentage, parseSize } from './units.ts';

describe('units', () => {
  test.each([
    ['500ms', 500],
    ['30s', 30_000],
    ['1.5s', 1500],
    ['5m', 300_000],
    ['1h', 3_600_000],
    ['30d', 2_592_000_000],
    ['0s', 0],
  ])('the duration %s is %d ms', (text, milliseconds) => {
    expect(parseDuration(text)).toBe(milliseconds);
  });

  test.each([
    ['10MB', 10_000_000],
    ['1GiB', 1_073_741_824],
    ['0.5KiB', 512],
    ['7B', 7],
  ])('the size %s is %d bytes', (text, bytes) => {
    expect(parseSize(text)).toBe(bytes);
  });

  test('the percentage 0.1% is a thousandth', () => {
    expect(parsePercentage('0.1%')).toBeCloseTo(0.001, 12);
    expect(parsePercentage('100%')).toBe(1);
  });

  test.each(['', '30', 's', '-5s', '5 s', '5S', '1e3s', '5m30s', '05s', '.5s', '5s\n', '٣s', '9999999999s', '1.2345s'])(
    '%j is none of them',
    (text) => {
      expect([parseDuration(text), parseSize(text), parsePercentage(text)]).toEqual([null, null, null]);
    },
  );
});

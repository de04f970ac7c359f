import { describe, expect, it } from 'vitest';
import { timeScale } from './time-scale.ts';

describe('the scale of time', () => {
  it('is even while something happens all the time', () => {
    const scale = timeScale(10_000, [{ begin: 0, end: 10_000 }]);
    expect([0, 2_500, 5_000, 10_000].map(scale.position)).toEqual([0, 0.25, 0.5, 1]);
    expect(scale.breaks).toEqual([]);
  });

  it('shortens a long stretch in which nothing happens', () => {
    const scale = timeScale(305_000, [
      { begin: 0, end: 5_000 },
      { begin: 305_000, end: 305_000 },
    ]);
    expect(scale.breaks).toHaveLength(1);
    expect(scale.position(5_000)).toBeGreaterThan(0.85);
    expect(scale.position(305_000)).toBeCloseTo(1);
  });

  it('does not shorten what is short', () => {
    expect(
      timeScale(9_000, [
        { begin: 0, end: 3_000 },
        { begin: 6_000, end: 9_000 },
      ]).breaks,
    ).toEqual([]);
  });

  it.each([[1], [900], [7_000], [61_000], [7_200_000]])(
    'never runs backwards and keeps its labels apart: %i ms',
    (length) => {
      const scale = timeScale(length, [
        { begin: 0, end: length / 3 },
        { begin: length * 0.9, end: length },
      ]);
      const positions = Array.from({ length: 101 }, (_, index) => scale.position((length * index) / 100));
      expect(positions.toSorted((a, b) => a - b)).toEqual(positions);
      expect(positions.every((position) => position >= 0 && position <= 1)).toBe(true);
      const ticks = scale.ticks.map(scale.position);
      expect(ticks.every((at, index) => index === 0 || at - (ticks[index - 1] ?? 0) >= 0.06)).toBe(true);
      expect(ticks.length).toBeLessThanOrEqual(12);
    },
  );

  it('labels neither side of a shortened stretch too near to the other', () => {
    for (let quiet = 20_000; quiet < 40_000; quiet += 500) {
      const scale = timeScale(quiet + 6_000, [
        { begin: 0, end: 5_100 },
        { begin: quiet + 5_100, end: quiet + 6_000 },
      ]);
      const ticks = scale.ticks.map(scale.position);
      expect(ticks.every((at, index) => index === 0 || at - (ticks[index - 1] ?? 0) >= 0.06)).toBe(true);
    }
  });
});

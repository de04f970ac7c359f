import { expect, it } from 'vitest';
import { CHARACTER, labelRows } from './label-rows.ts';

const label = (x: number, text: string) => ({ x, text, tone: 'calm' });

it('labels that would cover each other go into rows, and are dropped when no row has room', () => {
  const placed = labelRows(
    [label(0, 'prepared'), label(10, 'closed'), label(20, 'committed'), label(400, 'done')],
    2,
    0,
    1000,
  );
  expect(placed.map(({ text, row }) => [text, row])).toEqual([
    ['prepared', 0],
    ['closed', 1],
    ['done', 0],
  ]);
});

it('a label without room on the right ends at its point', () => {
  const [placed] = labelRows([label(990, 'on target')], 1, 0, 1000);
  expect(placed?.anchor).toBe('end');
  expect(990 - 'on target'.length * CHARACTER).toBeGreaterThan(0);
});

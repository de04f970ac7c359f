import { expect, test } from 'vitest';
import { heedInterrupt } from '../src/interrupt.ts';
import { testTerminal } from './terminal.ts';

test('the first Ctrl-C cancels, the second leaves and says how to follow', () => {
  const terminal = testTerminal({});
  const { cancelled } = heedInterrupt(terminal, 'production');
  terminal.interrupt('SIGINT');
  expect(cancelled.aborted).toBe(true);
  expect(cancelled.reason).toBe('SIGINT');
  expect(terminal.left).toEqual([]);
  terminal.interrupt('SIGINT');
  expect(terminal.left).toEqual([1]);
  expect(terminal.told.at(-1)).toBe('To see how: failback status --environment production');
});

test('after the end nothing is heeded any more', () => {
  const terminal = testTerminal({});
  const { cancelled, stop } = heedInterrupt(terminal, 'production');
  stop();
  terminal.interrupt('SIGINT');
  expect(cancelled.aborted).toBe(false);
});

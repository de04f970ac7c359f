import type { RecordLine } from '@failback/runbook';
import { expect, test } from 'vitest';
import { rolledBack, samplePlan } from '../../../record/test/sample-record.ts';
import { isBeginning, keptLines } from './kept-lines.ts';

const recordOf = (operation: string): readonly RecordLine[] => rolledBack(samplePlan(['app1'], { operation })).lines;
const file = (name: string, ...lines: readonly RecordLine[]) => ({
  file: name,
  text: lines.map((line) => `${JSON.stringify(line)}\n`).join(''),
});

test('records of two runs of one operation are read as one', () => {
  const own = recordOf('op-1');
  const { lines, foreign } = keptLines([file('record.jsonl', ...own), file('record.2.jsonl', ...own)], 'op-1');
  expect(lines).toHaveLength(2 * own.length);
  expect(foreign).toEqual([]);
});

test('a run that brought an earlier operation to its end first is read for its own', () => {
  const own = recordOf('op-2');
  const { lines } = keptLines([file('record.jsonl', ...recordOf('op-1'), ...own)], 'op-2');
  expect(lines.filter(isBeginning).map(({ plan }) => plan.operation)).toEqual(['op-2']);
  expect(lines.filter(({ host }) => host !== null)).toEqual(own.filter(({ host }) => host !== null));
});

test('a record of another operation is named and not read, and spoils no other', () => {
  const own = recordOf('op-1');
  const { lines, foreign } = keptLines(
    [file('record.jsonl', ...own), file('record.2.jsonl', ...recordOf('op-2'))],
    'op-1',
  );
  expect(lines).toEqual(own);
  expect(foreign).toEqual(['record.2.jsonl is kept under op-1 and tells of another operation, op-2; it is not read.']);
});

test('two operations in one file: the last one counts, so it is another one, whatever stands before it', () => {
  const { lines, foreign } = keptLines([file('record.jsonl', ...recordOf('op-1'), ...recordOf('op-2'))], 'op-1');
  expect(lines).toEqual([]);
  expect(foreign).toHaveLength(1);
});

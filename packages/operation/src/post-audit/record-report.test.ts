import { chainLinks, recordHead } from '@failback/record';
import { describe, expect, test } from 'vitest';
import type { KeptFile } from '../kept-record.ts';
import { recordReport } from './record-report.ts';

const TEXT = 'one\ntwo\nthree\n';
const HEAD = recordHead(TEXT);

function file(text = TEXT, name = 'record.jsonl', links: readonly string[] | null = chainLinks(TEXT)): KeptFile {
  return { file: name, text, head: recordHead(text), links };
}

const published = (...heads: readonly string[]) => ({ state: 'read', heads }) as const;

test('a record whose head was published is intact', () => {
  expect(recordReport([file()], published(HEAD), [])).toMatchObject({ state: 'intact', head: HEAD });
});

test('records of two runs are intact when both heads were published', () => {
  const second = file('more\n', 'record.2.jsonl', null);
  expect(recordReport([file(), second], published(HEAD, second.head), [])).toMatchObject({
    state: 'intact',
    head: second.head,
  });
});

describe('is changed', () => {
  test('when its head is not the published one, and the line is told', () => {
    const { state, sentences } = recordReport([file('one\n2\nthree\n')], published(HEAD), []);
    expect(state).toBe('changed');
    expect(sentences[0]).toContain('record.jsonl was changed at line 2');
  });

  test.each([
    ['its end was cut off', 'one\n', 'record.jsonl was cut off after line 1, 2 lines missing: its head was'],
    ['lines were added', `${TEXT}four\n`, 'record.jsonl has 1 line after line 3 that nobody published: its head was'],
    ['lines were put in another order', 'two\none\nthree\n', 'record.jsonl was changed at line 1: its head was'],
  ])('when %s, and just that is told', (_what, text, said) => {
    expect(recordReport([file(text)], published(HEAD), []).sentences[0]).toContain(said);
  });

  test('when its links were reckoned anew with it: only the head outside tells, and no line is made up', () => {
    const forged = 'one\n2\nthree\n';
    const { state, sentences } = recordReport([file(forged, 'record.jsonl', chainLinks(forged))], published(HEAD), []);
    expect(state).toBe('changed');
    expect(sentences[0]).toContain('no links beside the records lead to it');
  });

  test('when the links beside it are gone: which line is not made up', () => {
    const { state, sentences } = recordReport([file('one\n2\nthree\n', 'record.jsonl', null)], published(HEAD), []);
    expect(state).toBe('changed');
    expect(sentences[0]).toContain('cannot be told');
  });

  test('when a head was published and no record is kept', () => {
    expect(recordReport([], published(HEAD), []).state).toBe('changed');
  });

  test('when one of two published records is gone, though the other is whole', () => {
    expect(recordReport([file()], published(HEAD, recordHead('more\n')), []).state).toBe('changed');
  });

  test('when the hosts wrote something else, whatever was published', () => {
    expect(recordReport([file()], published(HEAD), ['1 line of app1 differs.']).state).toBe('changed');
  });
});

test.each([
  ['nothing was published', published()],
  ['only the head of an earlier run was published', published(HEAD)],
  ['GitHub is not asked', { state: 'not-asked' } as const],
  ['GitHub does not answer', { state: 'failed', why: 'slow', mend: null } as const],
])('is neither when %s: that it looks well proves nothing', (_when, heads) => {
  expect(recordReport([file(), file('more\n', 'record.2.jsonl')], heads, []).state).toBe('unproved');
});

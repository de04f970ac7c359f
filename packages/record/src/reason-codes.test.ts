import { OUTCOMES } from '@failback/runbook';
import { describe, expect, it } from 'vitest';
import type { Reason } from './reason.ts';
import { REASONS } from './reason-codes.ts';
import { reasonText } from './reason-text.ts';

const ALL: readonly (readonly [string, Reason])[] = Object.entries(REASONS);

describe('reason codes', () => {
  it.each(ALL)('%s is a kebab-case word with a sentence and a command', (code, reason) => {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(reason.sentence).toMatch(/^\S.*\.$/);
    expect(reason.next).toMatch(/^(failback (status|resume|rollback|plan|verify|ledger|validate)|ssh-keyscan)\b/);
  });

  it.each(OUTCOMES)('there is one for the outcome %s', (outcome) => {
    expect(ALL.some(([, reason]) => reason.outcomes.includes(outcome))).toBe(true);
  });

  it('are explained even when this version does not know them', () => {
    expect(reasonText('from-the-future').sentence).toContain('"from-the-future"');
    expect(reasonText('constructor').sentence).toContain('no sentence');
    expect(reasonText('a\nb\u001b[31m').code).toBe('a · b');
  });
});

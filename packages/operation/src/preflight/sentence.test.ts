import type { Finding, FleetFacts } from '@failback/audit';
import { expect, test } from 'vitest';
import { sentenceOf } from './sentence.ts';

const fleet = (seconds: number | null, target: FleetFacts['target']) =>
  ({
    target,
    forecast: { seconds, budgetSeconds: 300, phases: [], from: [], unmeasured: [] },
  }) as unknown as FleetFacts;
const back: FleetFacts['target'] = { kind: 'chosen', target: { release: 'v1.2.3', commit: null }, why: 'proved good' };
const seen = (...statuses: Finding['status'][]) =>
  statuses.map((status) => ({ check: 'c', source: 's', subject: 's', status, message: 'm' }));

test.each<[FleetFacts | null, Finding[], string]>([
  [
    fleet(40, back),
    seen('block', 'block', 'warn'),
    'You could come back to v1.2.3 in about 40 s of 5 min; two things stand in the way.',
  ],
  [fleet(2, back), seen('pass'), 'You could come back to v1.2.3 in about 2 s of 5 min; nothing stands in the way.'],
  [
    fleet(95, back),
    seen('block'),
    'You could come back to v1.2.3 in about 1 min 35 s of 5 min; one thing stands in the way.',
  ],
  [
    fleet(null, back),
    seen('unknown'),
    'You could come back to v1.2.3, within a budget of 5 min; how long it takes was never measured; nothing stands in the way, one thing could not be checked.',
  ],
  [
    fleet(40, { kind: 'none', problems: [] }),
    seen('block', 'unknown', 'unknown'),
    'There is no release that you could come back to; one thing stands in the way, two things could not be checked.',
  ],
  [
    fleet(null, { kind: 'not-known' }),
    seen('unknown'),
    'Which release you could come back to is not known; nothing stands in the way, one thing could not be checked.',
  ],
  [null, seen('pass'), 'The runbook was read, and no host was asked; nothing stands in the way.'],
])('%#', (facts, findings, sentence) => {
  expect(sentenceOf(facts, findings)).toBe(sentence);
});

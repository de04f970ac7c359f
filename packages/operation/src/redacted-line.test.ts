import type { RecordLine } from '@failback/runbook';
import { expect, test } from 'vitest';
import { redactedLine } from './redacted-line.ts';

const at = { host: null, time: '2026-03-07T09:14:02.000Z' } as const;
const redact = (text: string) => text.replaceAll('hunter2', '***');

test.each<RecordLine>([
  { ...at, event: 'step-output', target: 'app1', step: 'prepare.build', part: 'do', text: 'hunter2' },
  { ...at, event: 'refused', code: 'busy', text: 'hunter2', where: 'hunter2', accepted: 'hunter2', mend: 'hunter2' },
])('no free text of a line keeps a secret: $event', (line) => {
  expect(JSON.stringify(redactedLine(line, redact))).not.toContain('hunter2');
});

test('what a refusal does not say is not added', () => {
  const line = { ...at, event: 'refused', code: 'busy', text: 'held' } as const;
  expect(redactedLine(line, redact)).toEqual(line);
});

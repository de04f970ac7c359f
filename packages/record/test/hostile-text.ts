import { rolledBack, type SampleRecord, samplePlan } from './sample-record.ts';

/** What a host, a tag, a server or an input might say to be more than text. */
export const HOSTILE_TEXTS = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</style><style>*{display:none}</style>',
  '--><!--',
  ']]>',
  '&lt;b&gt;',
  '::error::taken over',
  '##[error]taken over',
  'line\n::set-output name=decision::rolled-back\nline',
  '| a | b |\n| --- | --- |',
  '`code` **bold** _it_ [link](javascript:alert(1)) ![img](https://example.com/x.png)',
  '```\nfence',
  '\u001b[2J\u001b]0;title\u0007',
  '\u202egnitteser\u2066',
  'caf\u00e9 \u{1f4a5}',
  '\ud800',
  'x'.repeat(100_000),
] as const;

/** A whole record in which every free text is the given one. */
export function hostileRecord(text: string): SampleRecord {
  const usual = samplePlan(['app1', text]);
  const plan = samplePlan(['app1', text], {
    operation: text,
    app: text,
    environment: text,
    incident: { severity: null, signals: [text], reason: text, actor: text, override: text },
    from: { release: text, commit: text },
    without: [text],
    notices: [text],
    hosts: usual.hosts.map((host) => ({
      ...host,
      stateDir: text,
      steps: host.steps.map((step) => ({ ...step, title: text })),
    })),
  });
  const record = rolledBack(plan);
  record.controller(9_000, { event: 'connection-lost', target: text, reason: text });
  record.controller(9_001, { event: 'notice', text });
  record.controller(9_002, {
    event: 'refused',
    code: text,
    text,
    where: text,
    accepted: text,
    mend: text,
    site: { app: text, environment: text },
  });
  record.controller(9_002, { event: 'refused', code: text, text, mend: `failback ${text}` });
  record.controller(9_003, { event: 'cancelled', signal: text });
  record.controller(9_004, {
    event: 'assessed',
    purpose: 'gate',
    verdict: 'unhealthy',
    assessments: [{ check: text, from: { kind: 'host', host: text }, verdict: 'unhealthy', detail: text, samples: 1 }],
  });
  record.on(text, 9_005, { event: 'fact', step: text, key: 'served', value: text });
  record.on(text, 9_006, { event: 'begin', step: text, phase: 'watch', effect: text });
  record.on(text, 9_007, { event: 'end', step: text, result: 'failed', rc: 1, ms: 1 });
  record.on(text, 9_008, { event: 'state', state: 'NEEDS_HUMAN', reason: text });
  record.controller(9_009, { event: 'step-output', target: text, step: text, part: 'do', text });
  return record.finished(9_010, 'needs-human', text);
}

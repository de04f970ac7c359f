import { describe, expect, test } from 'vitest';
import { rolledBack, SampleRecord, samplePlan } from '../test/sample-record.ts';
import { buildTimeline } from './build-timeline.ts';
import { progress } from './progress.ts';
import { PROGRESS_START } from './progress-state.ts';
import { publicRecord } from './public-record.ts';
import { reportHtml } from './report-html.ts';
import { reportJson } from './report-json.ts';
import { reportMarkdown } from './report-markdown.ts';
import { nextLines, summaryLines } from './summary-lines.ts';

const CANARY = 'canary-in-the-mine';

const KNOWN = {
  environment: 'production',
  hosts: ['app1', 'app2'],
  checks: ['ready'],
  because: 'since anybody may read this run',
  ownCommand: null,
} as const;

/** A record in which everything that a host, a server or a person may word is the canary. */
function saying(text: string): SampleRecord {
  const incident = { severity: null, signals: ['app-down'], reason: text, actor: text, override: text };
  const record = rolledBack(samplePlan(['app1', 'app2'], { incident, notices: [text] }));
  const assessments = [
    { check: 'ready', from: { kind: 'runner' }, verdict: 'unhealthy', detail: text, samples: 1 },
    { check: text, from: { kind: 'host', host: 'app1' }, verdict: 'unhealthy', detail: text, samples: 1 },
  ] as const;
  record.controller(9_000, { event: 'connection-lost', target: 'app1', reason: text });
  record.controller(9_001, { event: 'notice', text });
  record.controller(9_002, { event: 'notice', text, tone: 'warning' });
  record.controller(9_003, { event: 'refused', code: text, text, where: text, accepted: text, mend: text });
  record.controller(9_004, { event: 'assessed', purpose: 'gate', verdict: 'unhealthy', assessments });
  record.controller(9_005, { event: 'decided', decision: 'abort', reason: text });
  record.on('app1', 9_006, { event: 'fact', step: 'verify.served', key: 'served', value: text });
  record.on('app1', 9_007, { event: 'fact', step: 'verify.served', key: text, value: text });
  record.on('app1', 9_008, { event: 'decision', decision: 'commit', token: 1, reason: text, by: text });
  record.on('app1', 9_009, { event: 'state', state: 'NEEDS_HUMAN', reason: text });
  record.controller(9_010, { event: 'step-output', target: 'app1', step: 'verify.served', part: 'do', text });
  return record.finished(9_011, 'needs-human', text);
}

const shownLines = (record: SampleRecord) => {
  const shown = publicRecord(KNOWN);
  return record.lines.flatMap((line) => shown(line) ?? []);
};

function everyForm(record: SampleRecord): string {
  const lines = shownLines(record);
  const timeline = buildTimeline(lines);
  let state = PROGRESS_START;
  const live = lines.flatMap((line) => {
    const next = progress(state, line);
    state = next.state;
    return next.output.map(({ text }) => text);
  });
  const forms = [reportMarkdown(timeline), reportHtml(timeline), JSON.stringify(reportJson(timeline))];
  return [...forms, ...live, ...summaryLines(timeline), ...nextLines(timeline)].join('\n');
}

describe('the record as anybody may see it', () => {
  test('holds nothing that a host, a server or a person said, in any form, live or in the end', () => {
    expect(everyForm(saying(CANARY))).not.toContain(CANARY);
    expect(JSON.stringify(shownLines(saying(CANARY)))).not.toContain(CANARY);
  });

  test('holds times, states, names of the runbook and releases, and says what is left out', () => {
    const text = everyForm(saying(CANARY));
    for (const word of ['app1', 'ready', 'v1.4.2', 'NEEDS_HUMAN', 'needs-human', 'not published']) {
      expect(text).toContain(word);
    }
    expect(buildTimeline(shownLines(rolledBack())).recovered).toEqual(buildTimeline(rolledBack().lines).recovered);
  });

  test('holds what no host has worded: such a notice is for anybody', () => {
    const record = rolledBack().controller(9_000, { event: 'notice', text: 'it lies there', audience: 'anybody' });
    expect(everyForm(record)).toContain('it lies there');
  });

  test('says of a refusal which host it is about, that there is more, and the command that shows it', () => {
    const said = { code: 'unreachable', text: CANARY, where: 'host app2', mend: CANARY } as const;
    const site = { app: 'chom', environment: 'production' };
    const record = new SampleRecord().controller(1, { event: 'refused', ...said, site });
    const text = everyForm(record.finished(2, 'refused', 'unreachable'));
    expect(text).toContain(
      'host app2: A host cannot be reached. Details are withheld, since anybody may read this run.',
    );
    expect(text).toMatch(/^ *`?failback status --environment production`?$/m);
    expect(text).not.toContain(CANARY);
  });

  test('holds a refusal of the request itself whole', () => {
    const said = { code: 'target-name', text: '"x y" is no release.', where: 'input target', mend: 'leave it out' };
    const record = new SampleRecord().controller(1, { event: 'refused', ...said });
    const text = everyForm(record.finished(2, 'refused', 'target-name'));
    for (const word of [said.text, said.mend]) expect(text).toContain(word);
    expect(text).not.toContain('withheld');
  });

  test('names the release that a host serves only when it is one of the plan', () => {
    const timeline = buildTimeline(shownLines(saying(CANARY)));
    expect(timeline.hosts[0]?.served).toBe('another release');
    expect(buildTimeline(shownLines(rolledBack())).hosts[0]?.served).toBe('v1.4.2');
  });
});

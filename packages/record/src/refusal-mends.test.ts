import type { RecordLine } from '@failback/runbook';
import { describe, expect, test } from 'vitest';
import { SampleRecord, timeAt } from '../test/sample-record.ts';
import { buildTimeline } from './build-timeline.ts';
import { headline } from './headline.ts';
import { nextSteps } from './next-steps.ts';
import { parseRecord } from './parse-record.ts';
import { reportHtml } from './report-html.ts';
import { reportJson } from './report-json.ts';
import { reportMarkdown } from './report-markdown.ts';

const site = { app: 'chom', environment: 'production' };

function refused(mend: string | null, more: { readonly accepted?: string } = {}) {
  const record = new SampleRecord().controller(5, {
    event: 'refused',
    code: 'ledger-empty',
    text: 'ledger of app1: No release was ever proved good.',
    where: 'ledger of app1',
    ...(mend === null ? {} : { mend }),
    ...more,
    site,
  });
  return buildTimeline(record.finished(9, 'refused', 'ledger-empty').lines);
}

describe('a refusal before there was a plan', () => {
  const command = 'failback ledger mark v1.4.2 good --environment production --reason "root cause: none"';
  const timeline = refused(`mark the one that you know to be good, such as: ${command}`);

  test('says the very words of its problem and the very command that mends it', () => {
    expect(nextSteps(timeline)).toEqual([
      {
        sentence:
          'ledger of app1: No release was ever proved good. Mend: mark the one that you know to be good, such as:',
        command,
      },
    ]);
  });

  test('names application and environment, and the command, in its headline', () => {
    expect(headline(timeline).sentence).toBe(
      `The rollback of chom production was refused; nothing was changed. Next: ${command}`,
    );
  });

  test('shows the command in every form of the report, without anything to fill in', () => {
    const json = reportJson(timeline);
    expect(json).toMatchObject({ app: 'chom', environment: 'production', next_steps: [{ command }] });
    expect(json.refusals[0]).toMatchObject({ where: 'ledger of app1', mend: expect.stringContaining(command) });
    expect(reportMarkdown(timeline)).toContain(command);
    expect(reportHtml(timeline)).toContain(command.replaceAll('"', '&quot;'));
    for (const text of [reportMarkdown(timeline), reportHtml(timeline), JSON.stringify(json)]) {
      expect(text).not.toMatch(/<environment>|&lt;environment|the site/);
    }
  });

  test('falls back to what its code says in general, with the environment filled in', () => {
    expect(nextSteps(refused(null))).toEqual([
      {
        sentence: 'The ledger holds no release that was proved good, so there is none to go back to.',
        command: 'failback ledger mark <release> good --environment production --reason "..."',
      },
    ]);
  });

  test('says what would be accepted', () => {
    expect(nextSteps(refused('failback plan', { accepted: 'app1, app2' }))[0]?.sentence).toContain(
      'Accepted: app1, app2.',
    );
  });
});

test.each([
  'sudo loginctl enable-linger deploy; or allow deploy to run systemd-run by sudo',
  'git fetch origin tag v1.4.2, in release.path on app1',
  'see whether `ssh app1` works from where failback runs.',
  'name the file: --identity FILE',
])('nobody is given prose to paste: %s', (mend) => {
  const [step] = nextSteps(refused(mend));
  expect(step).toEqual({ sentence: expect.stringContaining(`Mend: ${mend}`), command: null });
});

test('the same problem of a host that was asked twice is mended once', () => {
  const line = { event: 'refused', code: 'busy', text: 'host app1: held.', mend: 'failback resume' } as const;
  const record = new SampleRecord().controller(1, line).controller(2, line).finished(3, 'refused', 'busy');
  expect(nextSteps(buildTimeline(record.lines))).toHaveLength(1);
});

test('what needed no rollback is named as well, though it never had a plan', () => {
  const record = new SampleRecord();
  record.controller(9, { event: 'finished', outcome: 'not-needed', reasonCode: 'target-is-served', site });
  expect(headline(buildTimeline(record.lines)).sentence).toMatch(/^chom production needs no rollback/);
});

test('an earlier record, which says less of a refusal, is read as it is', () => {
  const lines = [
    { host: null, time: timeAt(1), event: 'refused', code: 'busy', text: 'host app1: held.' },
    { host: null, time: timeAt(2), event: 'finished', outcome: 'refused', reasonCode: 'busy' },
  ];
  const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  const read: readonly RecordLine[] = parseRecord(text);
  expect(read).toEqual(lines);
  expect(headline(buildTimeline(read)).sentence).toMatch(/^The rollback of the site was refused/);
});

test('a line with a mend that is no text is left out with its number', () => {
  const line = { host: null, time: timeAt(1), event: 'refused', code: 'busy', text: 'x', mend: 7 };
  expect(parseRecord(`${JSON.stringify(line)}\n`)).toMatchObject([
    { event: 'notice', text: expect.stringContaining('"mend"') },
  ]);
});

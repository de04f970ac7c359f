import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { redactor } from '@failback/host';
import { parseRecord } from '@failback/record';
import type { Plan, RecordLine } from '@failback/runbook';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openRecordFolder } from './record-folder.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'failback-record-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const time = '2026-11-21T00:00:00.000Z';
const notice = (text: string): RecordLine => ({ host: null, time, event: 'notice', text });
const plan: Plan = {
  schema_version: 1,
  operation: 'op-1',
  app: 'shop',
  environment: 'production',
  procedure: 'emergency',
  incident: { severity: 'sev1', signals: [], reason: 'rolled-back too late', actor: 'ada', override: null },
  from: { release: 'v2', commit: null },
  to: { release: 'v1', commit: null },
  budgetSeconds: 120,
  leaseSeconds: 15,
  control: 'app1',
  without: [],
  hosts: [],
  notices: [],
  alert: null,
};
const LINES: readonly RecordLine[] = [
  { host: null, time, event: 'operation', plan, digest: 'sha256:1', mode: 'first' },
  { host: 'app1', time, boot: 'b1', seq: 1, up: 1, at: 1, event: 'state', state: 'CLOSED', reason: 'closed' },
  { host: null, time, event: 'finished', outcome: 'rolled-back', reasonCode: 'on-target' },
];
const onDisk = (name = 'journal.jsonl') => readFileSync(join(directory, name), 'utf8');
const texts = (lines: readonly RecordLine[]) => lines.flatMap((line) => (line.event === 'notice' ? [line.text] : []));

test.each([
  ['with a quote and a backslash', 'pass"wo\\rd'],
  ['of several lines', 'first-line-of-it\nsecond-line-of-it'],
])('a secret %s is in no file of the record', (_, secret) => {
  const folder = openRecordFolder(directory, redactor([secret]));
  folder.append({
    ...LINES[0],
    plan: { ...plan, incident: { ...plan.incident, reason: `said ${secret}` } },
  } as RecordLine);
  folder.append(notice(`it said ${secret}, and ${Buffer.from(`x:${secret}`).toString('base64')}`));
  folder.writeReports();
  for (const name of ['journal.jsonl', 'report.md', 'report.html', 'report.json']) {
    expect(onDisk(name)).not.toContain(secret);
    expect(onDisk(name)).not.toContain(JSON.stringify(secret).slice(1, -1));
    expect(onDisk(name)).not.toContain(Buffer.from(secret).toString('base64').slice(4, -4));
  }
  expect(onDisk()).toContain('said ***');
});

test.each(['event', '1', 'rolled-back', 'app1', 'CLOSED', 'a', ':'])(
  'a passphrase that is %j leaves the record whole: names, states and numbers stay',
  (secret) => {
    const folder = openRecordFolder(directory, redactor([secret]));
    for (const line of LINES) folder.append(line);
    const read = parseRecord(onDisk());
    expect(read.slice(1)).toEqual(LINES.slice(1));
    expect(read[0]).toMatchObject({ event: 'operation', plan: { operation: 'op-1', to: plan.to } });
  },
);

test('a record that cannot be written stops nothing: it is kept, says so once, and is written when that is possible again', () => {
  const inner = join(directory, 'run');
  const folder = openRecordFolder(inner, (text) => text);
  folder.append(notice('one'));
  rmSync(inner, { recursive: true });
  folder.append(notice('two'));
  folder.append(notice('three'));
  mkdirSync(inner);
  folder.append(notice('four'));
  const kept = texts(parseRecord(readFileSync(join(inner, 'journal.jsonl'), 'utf8')));
  expect(kept).toEqual([
    'one',
    'two',
    expect.stringContaining('The record cannot be written: ENOENT'),
    'three',
    'four',
  ]);
});

test('reports that cannot be written are still given, and say so', () => {
  const inner = join(directory, 'run');
  const folder = openRecordFolder(inner, (text) => text);
  for (const line of LINES) folder.append(line);
  rmSync(inner, { recursive: true });
  const { json, markdown } = folder.writeReports();
  expect(JSON.stringify(json)).toContain('rolled-back');
  expect(`${JSON.stringify(json)}${markdown}`).toContain('The record cannot be written');
});

import { appendFileSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { recordHead, verifyChain } from '@failback/record';
import { RemoteError } from '@failback/runbook';
import { describe, expect, test } from 'vitest';
import { ShellHost } from '../../host/test/shell-host.ts';
import { SHELLS } from '../../host/test/shells.ts';
import { smallEnvironment } from '../../runbook/test/small-environment.ts';
import { keepRecord, readKeptRecord } from '../src/kept-record.ts';

const ID = 'emergency-20260105t090000z-abc123';
const RECORD = `{"host":null,"event":"notice","text":"it's <b> $HOME \\u0000 — ü"}\n{"event":"finished"}\n`;

const environment = smallEnvironment({ stateDir: '~/failback' });

function world(shell: string, ...operations: readonly string[]) {
  const host = new ShellHost(shell);
  const folder = join(host.home, 'failback/shop/production');
  mkdirSync(join(folder, 'claims'), { recursive: true });
  operations.forEach((operation, index) => {
    mkdirSync(join(folder, 'operations', operation, 'plan'), { recursive: true });
    writeFileSync(join(folder, 'claims', String(index + 1)), `${operation} x\n`);
  });
  return { host, folder, context: { connect: async () => host.connection() } };
}

describe.each(SHELLS)('a record (%s)', (shell) => {
  test('is kept beside its operation, for nobody else to read, and comes back as it was', async () => {
    const { host, folder, context } = world(shell, ID);
    using _ = host;
    const kept = await keepRecord(environment, ID, RECORD, context);
    expect(kept).toEqual({ kept: true, head: recordHead(RECORD), file: 'record.jsonl' });
    const path = join(folder, 'operations', ID, 'record.jsonl');
    expect(readFileSync(path, 'utf8')).toBe(RECORD);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(await readKeptRecord(environment, ID, context)).toMatchObject({
      folder,
      operations: [ID],
      operation: ID,
      files: [{ file: 'record.jsonl', text: RECORD, head: recordHead(RECORD) }],
      leftOut: [],
    });
  });

  test('is kept once, however often it is asked for, and leaves nothing else behind', async () => {
    const { host, folder, context } = world(shell, ID);
    using _ = host;
    await keepRecord(environment, ID, RECORD, context);
    expect(await keepRecord(environment, ID, RECORD, context)).toMatchObject({ kept: true, file: 'record.jsonl' });
    expect(readdirSync(join(folder, 'operations', ID)).sort()).toEqual(['plan', 'record.chain', 'record.jsonl']);
  });

  test('of another run of the same operation never replaces the first', async () => {
    const { host, context } = world(shell, ID);
    using _ = host;
    await keepRecord(environment, ID, RECORD, context);
    const later = `${RECORD}{"event":"more"}\n`;
    expect(await keepRecord(environment, ID, later, context)).toMatchObject({ kept: true, file: 'record.2.jsonl' });
    const { files } = await readKeptRecord(environment, ID, context);
    expect(files.map(({ file, text }) => [file, text])).toEqual([
      ['record.jsonl', RECORD],
      ['record.2.jsonl', later],
    ]);
  });

  test('that somebody changed on the host is told from the one that was kept, with the line', async () => {
    const { host, folder, context } = world(shell, ID);
    using _ = host;
    const kept = await keepRecord(environment, ID, RECORD, context);
    const path = join(folder, 'operations', ID, 'record.jsonl');
    writeFileSync(path, RECORD.replace('finished', 'nothing'));
    const [file] = (await readKeptRecord(environment, ID, context)).files;
    expect(verifyChain(file?.text ?? '', kept.head, file?.links)).toEqual({ state: 'changed', line: 2 });
    writeFileSync(path, RECORD);
    appendFileSync(path, 'end records\nrecord record.9.jsonl\ntorn');
    const again = await readKeptRecord(environment, ID, context);
    expect(again.files.map(({ file, text }) => [file, text])).toEqual([
      ['record.jsonl', `${RECORD}end records\nrecord record.9.jsonl\ntorn`],
    ]);
    expect(verifyChain(again.files[0]?.text ?? '', kept.head, file?.links)).toEqual({
      state: 'added',
      after: 2,
      lines: 3,
    });
  });

  test('without its operation on the host is not kept, and nothing is made there', async () => {
    const { host, folder, context } = world(shell);
    using _ = host;
    expect(await keepRecord(environment, ID, RECORD, context)).toMatchObject({
      kept: false,
      head: recordHead(RECORD),
      why: expect.stringContaining('no-operation'),
    });
    expect(readdirSync(folder)).toEqual(['claims']);
  });

  test('that is asked for without an id is that of the newest claim; an unknown id is none', async () => {
    const { host, context } = world(shell, 'emergency-old', ID);
    using _ = host;
    await keepRecord(environment, 'emergency-old', 'old\n', context);
    await keepRecord(environment, ID, RECORD, context);
    expect(await readKeptRecord(environment, null, context)).toMatchObject({
      operation: ID,
      operations: [ID, 'emergency-old'],
      files: [{ text: RECORD }],
    });
    expect(await readKeptRecord(environment, 'emergency-never', context)).toMatchObject({ operation: null, files: [] });
  });
});

test('a host that cannot be reached is a value, never an error', async () => {
  const unreachable = new RemoteError({ code: 'unreachable', host: 'app1', message: 'nobody answers.' });
  const kept = await keepRecord(environment, ID, RECORD, { connect: () => Promise.reject(unreachable) });
  expect(kept).toMatchObject({ kept: false, why: expect.stringContaining('nobody answers') });
});

test('an id that is none never leaves this machine', async () => {
  const connect = () => Promise.reject(new Error('asked'));
  expect(await keepRecord(environment, '../x', RECORD, { connect })).toMatchObject({
    kept: false,
    why: 'there is no operation that it could belong to',
  });
});

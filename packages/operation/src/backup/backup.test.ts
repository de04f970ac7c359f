import type { HostConnection, RunResult } from '@failback/host';
import { RemoteError } from '@failback/runbook';
import { expect, test } from 'vitest';
import { sampleSnapshot } from '../../../data/test/sample-snapshot.ts';
import { smallEnvironment } from '../../../runbook/test/small-environment.ts';
import { backup } from './backup.ts';
import type { BackupRequest } from './request.ts';

const environment = smallEnvironment({
  notCarriedOut: [{ key: 'data.backups.copies', where: '', sentence: 'copies are not carried out.', scope: 'part' }],
  data: {
    on: 'app1',
    credentials: { kind: 'app-env' },
    backups: { directory: '/var/backups/shop' },
    mysql: { database: 'shop', retention: 1, mustHaveRows: [] },
    redis: null,
  },
});

const REQUEST: BackupRequest = { kind: 'scheduled', stores: null, prove: false, actor: 'octocat', mode: 'execute' };
const { manifest } = sampleSnapshot({ id: 'shop-production-1' });
const lines = JSON.stringify(manifest, null, 2).replaceAll(/^/gm, 'manifest ');
const EMPTY = 'now 1795219200\nfolder readable\nend list\n';
const STORED = `space 1 2 3 4 5\nstored ${manifest.id}\n${lines}\nend backup\n`;

/** A host that answers each script of ours with what stands here, and everything else with nothing. */
function answering(answers: { readonly list?: string; readonly make?: string; readonly prune?: string }) {
  const asked: string[] = [];
  const connection = {
    host: 'app1',
    fingerprint: 'SHA256:x',
    ended: new Promise<null>(() => undefined),
    close: () => undefined,
    run: async ({ text }: { readonly text: string }): Promise<RunResult> => {
      const script = (['list', 'make', 'prune'] as const).find((name) =>
        text.includes(`\n${name}_main "$@" </dev/null\n`),
      );
      if (script !== undefined) asked.push(script);
      return { code: 0, stdout: (script && answers[script]) ?? '', stderr: '' };
    },
  } as unknown as HostConnection;
  const context = {
    connect: async () => connection,
    record: () => undefined,
    now: () => Date.parse('2026-11-21T00:00:00Z'),
    random: () => Buffer.from([1, 2, 3]),
    cancelled: new AbortController().signal,
  };
  return { asked, context };
}

test('a release that cannot be told is no reason to make no snapshot', async () => {
  const { asked, context } = answering({ list: EMPTY, make: STORED });
  const end = await backup(environment, REQUEST, context);
  expect(end).toMatchObject({ decision: 'stored', reasonCode: 'snapshot-stored', manifest, host: 'app1' });
  expect(asked).toEqual(['list', 'make', 'list']);
});

test('what is declared of backups and not done is said with every snapshot', async () => {
  const end = await backup(environment, REQUEST, answering({ list: EMPTY, make: STORED }).context);
  expect(end.notes).toContainEqual({ code: 'not-carried-out', detail: 'copies are not carried out.' });
});

test.each([
  ['an answer that was cut off', 'space 1 2 3 4 5\nstored shop-production-1\n', 'bad-answer'],
  ['an end without a word of what came of it', 'end backup\n', 'bad-answer'],
  ['a manifest that is not that of the snapshot', `stored another\n${lines}\nend backup\n`, 'manifest-unreadable'],
  [
    'every refusal at once, the first as the reason',
    'refused no-mysqldump x\nrefused disk-full y\nend backup\n',
    'no-mysqldump',
  ],
])('%s is refused', async (_, make, code) => {
  const end = await backup(environment, REQUEST, answering({ list: EMPTY, make }).context);
  expect(end).toMatchObject({ decision: 'refused', reasonCode: code });
});

test('a snapshot stays stored when what is too old cannot be removed', async () => {
  const old = `now 1795219200\nfolder readable\nsnapshot ${manifest.id}\n${lines}\nend list\n`;
  const { context } = answering({ list: old, make: STORED, prune: 'sh: not found\n' });
  const end = await backup(environment, REQUEST, context);
  expect(end).toMatchObject({
    decision: 'stored',
    retention: { pruned: [], kept: [expect.stringContaining('no whole answer')] },
  });
});

test('nothing is too old by the clock of the host alone', async () => {
  const newer = lines.replace(manifest.id, 'shop-production-2').replace('11-20T00', '11-20T01');
  const two = [`${manifest.id}\n${lines}`, `shop-production-2\n${newer}`].map(
    (each) => `snapshot ${each}\nfile mysql.sql.zst 100\n`,
  );
  const list = `now 4102444800\nfolder readable\n${two.join('')}end list\n`;
  const { asked, context } = answering({ list, make: STORED });
  await backup(environment, REQUEST, { ...context, now: () => Date.parse(manifest.made_at) });
  expect(asked).toEqual(['list', 'make', 'list']);
});

test('a host that is lost is a refusal with its reason', async () => {
  const { context } = answering({});
  const lost = new RemoteError({ code: 'unreachable', host: 'app1', message: 'nobody answers.' });
  const end = await backup(environment, REQUEST, { ...context, connect: () => Promise.reject(lost) });
  expect(end).toMatchObject({ decision: 'refused', reasonCode: 'unreachable' });
});

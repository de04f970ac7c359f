import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type ActionEnd, BROKEN_RELEASE, GOOD_RELEASE, type StageHost, startAction } from '@failback/drill';
import { markRelease } from '@failback/operation';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DATA } from './backup-stage.ts';
import { givenBack } from './given-back.ts';
import { auditing } from './post-audit-run.ts';
import { behave, behaveWell, brokenStage, type Rehearsal, type Texts } from './rehearsal.ts';

/** Stands in every text that a host, a log, a ledger or a person may choose. */
const CANARY = 'canary-in-the-mine';
/** Who runs it, and an event of a public repository. */
let publicRun: Texts;
let rehearsal: Rehearsal;
let config: string;

beforeAll(async () => {
  rehearsal = await brokenStage();
  const { stage } = rehearsal;
  config = rehearsal.runbook('canaries', [
    '  gate:\n',
    '  gate:\n    said: { command: [tell], every: 200ms, timeout: 2s }\n',
  ]);
  writeFileSync(config, `${readFileSync(config, 'utf8')}${DATA}`);
  for (const host of stage.hosts) plant(host);
  const event = join(stage.root, 'public-event.json');
  writeFileSync(event, JSON.stringify({ repository: { private: false } }));
  publicRun = { GITHUB_EVENT_PATH: event, GITHUB_ACTOR: CANARY, GITHUB_TRIGGERING_ACTOR: CANARY };
  const { environment, context } = auditing(rehearsal);
  const good = { release: GOOD_RELEASE, mark: 'good', actor: CANARY, reason: CANARY } as const;
  await markRelease(environment, good, context());
});
afterAll(() => rehearsal.close());

/** What a host says where it may: a check, a log, settings, tools of the database. */
function plant({ home, releasePath }: StageHost): void {
  const programs = {
    tell: `#!/bin/sh\nif [ -e "$HOME/tell-badly" ]; then echo "${CANARY} on stdout"; echo "${CANARY}" >&2; exit 1; fi\n`,
    mysql: `#!/bin/sh\necho "${CANARY}" >&2\nexit 1\n`,
  };
  for (const [name, text] of Object.entries(programs)) {
    writeFileSync(join(home, 'bin', name), text);
    chmodSync(join(home, 'bin', name), 0o755);
  }
  mkdirSync(join(home, 'backups'));
  mkdirSync(join(releasePath, 'storage/logs'), { recursive: true });
  appendFileSync(join(releasePath, '.git/info/exclude'), 'storage\n.env\n');
  writeFileSync(join(releasePath, '.env'), `DB_USERNAME=${CANARY}\nDB_PASSWORD=${CANARY}\n`, { mode: 0o600 });
  writeFileSync(join(releasePath, 'storage/logs/laravel.log'), `[2026-01-01 00:00:00] production.ERROR: ${CANARY}\n`);
}

type Action =
  | 'preflight-audit'
  | 'backup-snapshot'
  | 'emergency-rollback'
  | 'verify-health'
  | 'post-rollback-audit'
  | 'root';

async function run(action: Action, inputs: Texts = {}, env: Texts = {}): Promise<ActionEnd> {
  const { stage } = rehearsal;
  const started = await startAction({
    script: resolve(import.meta.dirname, '../../dist', action, 'index.js'),
    inputs: {
      config,
      environment: 'production',
      'ssh-private-key': stage.sshPrivateKey,
      'ssh-known-hosts': stage.knownHosts,
      ...inputs,
    },
    workspace: stage.workspace,
    temp: join(stage.root, 'runner'),
    env: { ...publicRun, ...env },
  });
  return givenBack(stage, started.ended);
}

/** Log, summary, every output, and every file in every folder that an output names. */
function leftBehind({ log, summary, outputs }: ActionEnd): string {
  const audit = (JSON.parse(outputs.result ?? '{}') as { audit?: { report?: string | null } }).audit;
  const reports = [outputs.report, audit?.report].filter((path) => typeof path === 'string' && path !== '') as string[];
  const files = reports.flatMap((path) =>
    readdirSync(dirname(path), { recursive: true, encoding: 'utf8' })
      .map((name) => join(dirname(path), name))
      .filter((file) => statSync(file).isFile())
      .map((file) => readFileSync(file, 'utf8')),
  );
  return [log, summary, JSON.stringify(outputs), ...files].join('\n');
}

const tellBadly = () => {
  for (const { home } of rehearsal.stage.hosts) writeFileSync(join(home, 'tell-badly'), '');
};

describe('in a public repository nothing that a host or a person said leaves the hosts', () => {
  test('by verify-health, which still names the check that failed', async () => {
    tellBadly();
    const end = await run('verify-health', { 'expect-release': GOOD_RELEASE });
    expect(end.outputs.decision, end.log).toBe('unhealthy');
    expect(leftBehind(end)).not.toContain(CANARY);
    expect(end.summary).toMatch(/said .*unhealthy/);
    expect(end.summary).not.toContain('status 1');
    expect(end.summary).not.toContain('127');
    for (const { home } of rehearsal.stage.hosts) rmSync(join(home, 'tell-badly'));
  });

  test('by preflight-audit, which still names the checks that stand in the way', async () => {
    const end = await run('preflight-audit', { release: 'v3' });
    expect(end.outputs.decision, end.log).not.toBe('pass');
    expect(leftBehind(end)).not.toContain(CANARY);
    expect(end.log).toContain('failback preflight --environment production');
  });

  test('by backup-snapshot, which still says why nothing is stored', async () => {
    const end = await run('backup-snapshot');
    expect(end.outputs.decision, end.log).toBe('refused');
    expect(leftBehind(end)).not.toContain(CANARY);
    expect(end.log).toMatch(/^::error /m);
  });

  test('by emergency-rollback that is undone, whose record on the host has all of it, for its user alone', async () => {
    const [host] = rehearsal.stage.hosts;
    behave(host, 'close', `echo "${CANARY} from a step" >&2; exit 7`);
    const end = await run('emergency-rollback', { reason: CANARY, signals: 'app-down' });
    expect(end.outputs.decision, end.log).toBe('undone');
    expect(leftBehind(end)).not.toContain(CANARY);
    const operation = end.outputs['operation-id'] ?? '';
    const place = `shop/production/operations/${operation}/record.jsonl`;
    expect(end.summary).toContain(operation);
    expect(end.log).toContain(`~/failback/${place}`);
    const kept = join(host.stateDir, place);
    expect(readFileSync(kept, 'utf8')).toContain(CANARY);
    expect(statSync(kept).mode & 0o777).toBe(0o600);
    behaveWell(host);
  });

  test.each([
    ['verdict', {}],
    ['none', { publish: 'none' }],
  ])('by the whole rollback and its audit, %s', async (_mode, inputs: Texts) => {
    await rehearsal.stage.deploy(BROKEN_RELEASE);
    const end = await run('root', { reason: CANARY, signals: 'app-down', ...inputs });
    expect(end.outputs.decision, end.log).toMatch(/^(undone|needs-human|rolled-back)$/);
    expect(leftBehind(end)).not.toContain(CANARY);
    const isNone = 'publish' in inputs;
    expect(end.summary === '').toBe(isNone);
    expect(end.outputs.report === '').toBe(isNone);
  });

  test.each(['verdict', 'none'])('by post-rollback-audit with publish: %s', async (publish) => {
    const end = await run('post-rollback-audit', { publish });
    expect(end.outputs.decision, end.log).toBe('incomplete');
    expect(leftBehind(end)).not.toContain(CANARY);
  });

  test('and evidence lies on the host alone, for its user alone to read, in the folder that the report names', async () => {
    const end = await run('post-rollback-audit', { publish: 'verdict' });
    const operation = end.outputs['operation-id'] ?? '';
    const [host] = rehearsal.stage.hosts;
    const folder = `shop/production/evidence/${operation}`;
    const archive = join(host.stateDir, folder, 'evidence.tar.gz');
    expect(existsSync(archive)).toBe(true);
    expect(statSync(archive).mode & 0o777).toBe(0o600);
    expect(JSON.parse(end.outputs.result ?? '')).toMatchObject({
      evidence: expect.arrayContaining([expect.objectContaining({ path: `~/failback/${folder}` })]),
    });
  });
});

test('a private repository gets the words', async () => {
  const event = join(rehearsal.stage.root, 'private-event.json');
  writeFileSync(event, JSON.stringify({ repository: { private: true } }));
  tellBadly();
  const end = await run('verify-health', { 'expect-release': GOOD_RELEASE }, { GITHUB_EVENT_PATH: event });
  expect(end.summary).toContain('command tell ended with status 1');
});

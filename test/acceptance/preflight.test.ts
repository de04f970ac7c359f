import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type ActionEnd, BROKEN_RELEASE, GOOD_RELEASE, type StageHost } from '@failback/drill';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { conditionsOf } from './condition.ts';
import { brokenStage, type Rehearsal, type Texts } from './rehearsal.ts';
import { annotationsOf, errorsOf } from './runner-log.ts';

let rehearsal: Rehearsal;
let rolledBack: ActionEnd;
beforeAll(async () => {
  rehearsal = await brokenStage();
  rolledBack = await rehearsal.rollback();
});
afterAll(() => rehearsal.close());

const preflight = async (inputs: Texts = {}, env: Texts = {}) =>
  (await rehearsal.start('preflight-audit/index.js', inputs, { env })).ended;

interface Finding {
  readonly check: string;
  readonly subject: string;
  readonly status: string;
  readonly message: string;
  readonly mend?: string;
}
const resultOf = (end: ActionEnd) =>
  JSON.parse(end.outputs.result ?? '') as {
    readonly sentence: string;
    readonly findings: readonly Finding[];
    readonly forecast: { readonly from: readonly string[] } | null;
  };
const blocks = (end: ActionEnd) => resultOf(end).findings.filter(({ status }) => status === 'block');
const baselineOf = (host: StageHost) => join(host.stateDir, 'shop/production/baseline.json');

describe('a fit environment', () => {
  let end: ActionEnd;
  beforeAll(async () => {
    end = await preflight({ release: 'v3' });
  });

  test('could come back to the release that is served, in the time that the rollback before took', () => {
    expect(rolledBack.outputs.decision, rolledBack.log).toBe('rolled-back');
    expect(end.code, end.log).toBe(0);
    expect(end.outputs).toMatchObject({
      decision: 'warn',
      'reason-code': 'something-to-see-to',
      target: GOOD_RELEASE,
      'predicted-seconds': expect.stringMatching(/^[1-9]\d*$/),
      'operation-id': '',
    });
    const { sentence, forecast, findings } = resultOf(end);
    expect(sentence).toMatch(
      new RegExp(`^You could come back to ${GOOD_RELEASE} in about \\d+ s of 5 min; nothing stands in the way\\.$`),
    );
    expect(forecast?.from).toEqual([rolledBack.outputs['operation-id']]);
    expect(findings.filter(({ status }) => status === 'block' || status === 'unknown')).toEqual([]);
    expect(findings.map(({ check }) => check)).toContain('rehearsal');
  });

  test('says so first in the summary and in the report, and annotates only what should be seen to', () => {
    expect(end.summary.split('\n').slice(0, 3).join('\n')).toMatch(
      /Preflight audit of production.*warn[\s\S]*You could come back/,
    );
    expect(readFileSync(end.outputs.report ?? '', 'utf8')).toContain('Where the time goes');
    expect(errorsOf(end.log)).toEqual([]);
    expect(annotationsOf(end.log).length).toBeGreaterThan(0);
  });

  test('leaves on each host what it is, for its owner alone, and the same beside the report', () => {
    for (const host of rehearsal.stage.hosts) {
      const kept = JSON.parse(readFileSync(baselineOf(host), 'utf8')) as { state: Record<string, unknown> };
      expect(kept).toMatchObject({ schema_version: 1, app: 'shop', environment: 'production' });
      expect(kept.state.host).toBe(host.name);
      expect(kept.state.release).toMatch(/^[0-9a-f]{40}$/);
      expect(statSync(baselineOf(host)).mode & 0o777).toBe(0o600);
    }
    const copy = join(dirname(end.outputs.report ?? ''), 'baseline.json');
    expect(JSON.parse(readFileSync(copy, 'utf8'))).toMatchObject({ baselines: [{ state: { host: 'app1' } }, {}] });
    expect(end.log).toContain('The cache has no copy of the baseline');
  });

  test('fails on its warnings when it is told to', async () => {
    const strict = await preflight({ 'fail-on': 'warn', 'dry-run': 'true' });
    expect(strict.outputs.decision, strict.log).toBe('warn');
    expect(strict.code).toBe(1);
  });

  test('is left as it is by a dry run, baselines included', async () => {
    for (const host of rehearsal.stage.hosts) rmSync(baselineOf(host));
    const before = await conditionsOf(rehearsal.stage.hosts);
    const dry = await preflight({ 'dry-run': 'true' });
    expect(dry.outputs.decision, dry.log).toBe('warn');
    expect(await conditionsOf(rehearsal.stage.hosts)).toEqual(before);
    for (const host of rehearsal.stage.hosts) expect(existsSync(baselineOf(host))).toBe(false);
  });
});

describe('readiness', () => {
  test('looks at what is served now: the only good release has nothing to come back to but itself', async () => {
    const end = await preflight({ mode: 'readiness', 'dry-run': 'true' });
    expect(end.outputs, end.log).toMatchObject({ decision: 'warn', target: GOOD_RELEASE });
    const { findings } = resultOf(end);
    expect(findings.find(({ check }) => check === 'target-known')).toMatchObject({ status: 'warn' });
    expect(findings.find(({ check }) => check === 'runbook-reviewed')).toMatchObject({ status: 'warn' });
  });
});

describe('several things in the way', () => {
  test('are all named at once, each with what mends it, and no baseline is written', async () => {
    const config = rehearsal.runbook('demanding', [
      'procedures:\n',
      `requires:
  node: '>=99'
  commands:
    converter: { run: [converter, --version], range: '>=7' }
procedures:
`,
    ]);
    const end = await preflight({ config, release: BROKEN_RELEASE });
    expect(end.code).toBe(1);
    expect(end.outputs, end.log).toMatchObject({
      decision: 'block',
      'reason-code': 'something-in-the-way',
      target: GOOD_RELEASE,
    });
    const seen = blocks(end);
    expect(seen.map(({ check, subject }) => `${check}: ${subject}`).sort()).toEqual([
      `release-not-quarantined: release ${BROKEN_RELEASE}`,
      'required-versions: host app1',
      'required-versions: host app1',
      'required-versions: host app2',
      'required-versions: host app2',
    ]);
    for (const { mend } of seen) expect(mend).toBeTruthy();
    expect(seen[0]?.mend).toContain(`failback ledger mark ${BROKEN_RELEASE}`);
    expect(resultOf(end).sentence).toMatch(/ in about \d+ s of 5 min; five things stand in the way\.$/);
    expect(errorsOf(end.log)).toHaveLength(5);
    for (const host of rehearsal.stage.hosts) expect(existsSync(baselineOf(host))).toBe(false);
  });

  test('a step that a host would refuse is found by rehearsing it', async () => {
    const config = rehearsal.runbook('no-installer', [
      "  tags: 'v*'\n",
      "  tags: 'v*'\n  install: [no-such-installer]\n",
    ]);
    const end = await preflight({ config });
    expect(end.outputs.decision, end.log).toBe('block');
    expect(blocks(end)).toMatchObject([
      {
        check: 'rehearsal',
        subject: 'host app1, step prepare.build',
        message: expect.stringContaining('no-such-installer'),
      },
      { check: 'rehearsal', subject: 'host app2, step prepare.build' },
    ]);
  });

  test('a release path that is not there on one host does not hide the other host', async () => {
    const config = rehearsal.runbook('elsewhere', ["path: '~/www'", "path: '~/nowhere'"]);
    const end = await preflight({ config });
    expect(end.outputs.decision, end.log).toBe('block');
    const subjects = blocks(end).filter(({ check }) => check === 'release-path');
    expect(subjects.map(({ subject }) => subject)).toEqual(['host app1', 'host app2']);
  });
});

describe('release folders', () => {
  const site = (host: StageHost, ...path: string[]) => join(host.home, 'site', ...path);
  let config: string;
  beforeAll(async () => {
    for (const host of rehearsal.stage.hosts) {
      const folder = site(host, 'releases', GOOD_RELEASE);
      mkdirSync(folder, { recursive: true });
      cpSync(host.releasePath, folder, { recursive: true, filter: (path) => !/\/\.(git|failback)$/.test(path) });
      symlinkSync(join('releases', GOOD_RELEASE), site(host, 'current'));
    }
    config = rehearsal.runbook(
      'folders',
      ['strategy: git-tag', 'strategy: symlink'],
      ["path: '~/www'", "path: '~/site'"],
      ["  tags: 'v*'\n", ''],
      ["state-dir: '~/failback'", "state-dir: '~/folders'"],
    );
    const proved = await rehearsal.verify({ config });
    expect(proved.outputs.decision, proved.log).toBe('healthy');
  });

  test('that are whole can be come back to', async () => {
    const end = await preflight({ config, release: 'v3', 'dry-run': 'true' });
    expect(blocks(end), end.log).toEqual([]);
    expect(end.outputs).toMatchObject({ decision: 'warn', target: GOOD_RELEASE, 'predicted-seconds': '' });
    expect(resultOf(end).sentence).toContain('how long it takes was never measured');
  });

  test('of which a file has changed since it was proved stand in the way, on that host', async () => {
    const [, app2] = rehearsal.stage.hosts;
    writeFileSync(site(app2, 'releases', GOOD_RELEASE, 'catalogue.mjs'), 'torn');
    const end = await preflight({ config, release: 'v3' });
    expect(end.outputs.decision, end.log).toBe('block');
    expect(blocks(end)).toMatchObject([{ check: 'rehearsal', subject: 'host app2, step prepare.folder' }]);
  });
});

describe('a host that cannot be reached', () => {
  test('makes the audit inconclusive, and hides nothing of the other one', async () => {
    const [, app2] = rehearsal.stage.hosts;
    const config = rehearsal.runbook('gone', [`port: ${app2.ssh.port}`, 'port: 1']);
    const end = await preflight({ config });
    expect(end.code).toBe(1);
    expect(end.outputs, end.log).toMatchObject({ decision: 'inconclusive', 'reason-code': 'could-not-check' });
    const { findings, sentence } = resultOf(end);
    expect(findings[0]).toMatchObject({ check: 'hosts-reachable', subject: 'host app2', status: 'unknown' });
    expect(
      findings.filter(({ subject, status }) => subject === 'host app1' && status === 'pass').length,
    ).toBeGreaterThan(5);
    expect(sentence).toContain('nothing stands in the way, one thing could not be checked');
  });

  test('which keeps the ledger leaves the way back unknown', async () => {
    const [app1] = rehearsal.stage.hosts;
    const config = rehearsal.runbook('headless', [`port: ${app1.ssh.port}`, 'port: 1']);
    const end = await preflight({ config, release: 'v3' });
    expect(end.outputs, end.log).toMatchObject({ decision: 'inconclusive', target: '' });
    expect(resultOf(end).sentence).toContain('Which release you could come back to is not known');
    expect(resultOf(end).findings).toContainEqual(
      expect.objectContaining({ check: 'release-not-quarantined', status: 'unknown' }),
    );
  });
});

describe('static mode, for a pull request of a fork', () => {
  const withoutSecrets = { mode: 'static', 'ssh-private-key': '', 'ssh-known-hosts': '' };

  test('needs no secret, asks no host, and sees a branch in a workflow', async () => {
    const workflows = join(rehearsal.stage.workspace, '.github/workflows');
    mkdirSync(workflows, { recursive: true });
    writeFileSync(
      join(workflows, 'rollback.yml'),
      'jobs:\n  a:\n    steps:\n      - uses: failback/failback/actions/verify-health@main\n',
    );
    const before = await conditionsOf(rehearsal.stage.hosts);
    const end = await preflight(withoutSecrets);
    rmSync(workflows, { recursive: true });
    expect(end.code, end.log).toBe(0);
    expect(end.outputs).toMatchObject({ decision: 'warn', target: '', 'predicted-seconds': '' });
    expect(resultOf(end).findings.filter(({ check }) => check === 'workflows-pinned')).toMatchObject([
      { status: 'warn', subject: '.github/workflows/rollback.yml:4:15' },
    ]);
    expect(await conditionsOf(rehearsal.stage.hosts)).toEqual(before);
  });

  test('names everything that is wrong with the file, in its place', async () => {
    writeFileSync(
      join(rehearsal.stage.workspace, '.github/wrong.yml'),
      'version: 1\napp: shop\nstack: php\nrelaese: {}\nenvironments: {}\n',
    );
    const end = await preflight({ ...withoutSecrets, config: '.github/wrong.yml' });
    expect(end.code).toBe(1);
    expect(end.outputs, end.log).toMatchObject({ decision: 'block' });
    const subjects = blocks(end).map(({ subject }) => subject);
    expect(subjects).toContain('.github/wrong.yml:3:8');
    expect(subjects).toContain('.github/wrong.yml:4:1');
    expect(end.log).toContain('file=.github/wrong.yml,line=3');
  });
});

describe('the request itself', () => {
  test('without a key is refused by name where hosts are to be asked, and nothing is known', async () => {
    const end = await preflight({ 'ssh-private-key': '' });
    expect(end.code).toBe(1);
    expect(end.outputs, end.log).toMatchObject({ decision: 'inconclusive', 'reason-code': 'missing-input' });
    expect(errorsOf(end.log).join()).toContain('input ssh-private-key');
  });
});

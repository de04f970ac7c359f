import { spawn } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type StoodGitHub, startGitHub } from '../bed/github/start.ts';
import type { StoodEnvironment } from '../bed/github/state.ts';
import { conditionsOf } from './condition.ts';
import { Newcomer } from './newcomer.ts';

const CLI = resolve(import.meta.dirname, '../../dist/cli/index.js');
const REPOSITORY = 'GITHUB_REPOSITORY';

let newcomer: Newcomer;

beforeAll(async () => {
  newcomer = await Newcomer.arrive();
  newcomer.knowHost();
  const address = `deploy@127.0.0.1:${newcomer.host.ssh.port}`;
  const where = ['--from', address, '--environment', 'staging', '--url', newcomer.host.url];
  const answers = ['--app', 'shop', '--restart', 'appctl restart', '--state-dir', '~/failback', '--recovery', 'none'];
  const end = await failback(['init', ...where, ...answers]);
  expect(end.code, end.out + end.err).toBe(0);
});
afterAll(() => newcomer.close());

interface End {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function failback(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  cwd = newcomer.checkout,
): Promise<End> {
  const child = spawn(process.execPath, [CLI, ...args], {
    cwd,
    env: { ...newcomer.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text) => {
    said.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    said.err += text;
  });
  return new Promise((done) => child.on('close', (code) => done({ code, ...said })));
}

const doctor = (...args: readonly string[]) => failback(['doctor', ...args]);
const lastLine = ({ out }: End) => out.trimEnd().split('\n').at(-1);

describe('what is in the way', () => {
  test('before a release was proved good: one thing, with what mends it', async () => {
    const end = await doctor();
    expect(end.code).toBe(1);
    expect(end.out).toMatch(/^block {4}ledger .*The ledger is empty/);
    expect(end.out).toContain('failback verify --expect-release v1.0.0');
    expect(end.out).toContain('mark the one that you know to be good');
    expect(lastLine(end)).toBe('1 thing stands in the way of a rollback.');
  });

  test('a host that cannot be reached', async () => {
    const file = join(newcomer.checkout, 'away.yml');
    const text = readFileSync(join(newcomer.checkout, '.github/failback.yml'), 'utf8');
    writeFileSync(file, text.replace(/port: \d+/, 'port: 1'));
    const end = await doctor('--config', 'away.yml');
    expect(end.code).toBe(1);
    expect(end.out).toContain('nothing listens on port 1');
    expect(end.out).toContain('see whether `ssh -p 1 deploy@127.0.0.1 true` works');
  });

  test('a runbook that is none is told of with its places', async () => {
    writeFileSync(join(newcomer.checkout, 'bad.yml'), 'version: 1\napp: Shop\n');
    const end = await doctor('--config', 'bad.yml');
    expect(end.code).toBe(1);
    expect(end.err).toMatch(/^bad\.yml:2:6: /m);
  });
});

describe('once the release that runs was proved good', () => {
  beforeAll(async () => {
    expect((await failback(['verify', '--expect-release', 'v1.0.0'])).code).toBe(0);
  });

  test('nothing is in the way, and the last line says what a rollback would do', async () => {
    const end = await doctor();
    expect(end.code).toBe(0);
    expect(lastLine(end)).toMatch(/^v1\.0\.0 is served and is the only release proved good/);
  });

  test('it changes nothing', async () => {
    const before = await conditionsOf([newcomer.host]);
    await doctor();
    expect(await conditionsOf([newcomer.host])).toEqual(before);
  });

  test('programs get the same as JSON', async () => {
    const { out } = await doctor('--json');
    expect(JSON.parse(out)).toMatchObject({ schema_version: 1, state: 'works', findings: expect.any(Array) });
  });

  test('what was not looked at is said, and is no pass', async () => {
    const { out } = await doctor();
    expect(out).toMatch(/^unknown {2}GitHub .*GitHub was not asked: whether staging-rollback exists/m);
    expect(out).toContain('mend: GITHUB_TOKEN="$(gh auth token)" failback doctor --environment staging');
  });

  test('a checkout without the button and a runbook that editors do not know are told of', async () => {
    const bare = join(newcomer.stage.root, 'bare');
    cpSync(newcomer.checkout, bare, { recursive: true });
    rmSync(join(bare, '.github/workflows'), { recursive: true });
    const runbook = join(bare, '.github/failback.yml');
    writeFileSync(runbook, readFileSync(runbook, 'utf8').replace('yaml-language-server', 'nothing'));
    const { out } = await failback(['doctor'], {}, bare);
    expect(out).toContain('there is no button');
    expect(out).toContain('Editors do not know its schema');
  });
});

describe('at GitHub', () => {
  let github: StoodGitHub;
  const atGitHub = (token = github.token) =>
    failback(['doctor'], {
      GITHUB_TOKEN: token,
      GITHUB_API_URL: github.url,
      [REPOSITORY]: `${github.state.repository.owner}/${github.state.repository.repo}`,
    });

  beforeAll(async () => {
    github = await startGitHub((state) => {
      state.workflows.set('rollback.yml', 'disabled_manually');
      state.workflows.set('deploy.yml', 'active');
    });
  });
  afterAll(() => github.close());

  test('an environment that does not exist and a button that is disabled are told of', async () => {
    const { out, code } = await atGitHub();
    expect(code).toBe(0);
    expect(out).toContain('staging-rollback, which holds the SSH key, does not exist');
    expect(out).toContain('mend: gh workflow enable rollback.yml');
    expect(out).not.toContain(github.token);
  });

  test('an environment with reviewers would make an emergency wait, and one for every branch gives the key away', async () => {
    const rules: StoodEnvironment = {
      reviewers: [],
      preventSelfReview: false,
      waitMinutes: 0,
      branches: 'all',
      adminsMayBypass: true,
    };
    github.state.environments.set('staging-rollback', { ...rules, reviewers: [{ kind: 'user', name: 'ada' }] });
    expect((await atGitHub()).out).toContain('an emergency would wait for them');
    github.state.environments.set('staging-rollback', { ...rules });
    expect((await atGitHub()).out).toContain('whoever may push one can use the SSH key');
    github.state.environments.set('staging-rollback', { ...rules, branches: 'custom' });
    github.state.workflows.set('rollback.yml', 'active');
    const { out } = await atGitHub();
    expect(out).toMatch(/^pass .*staging-rollback is there, without reviewers/m);
    expect(out).toMatch(/^pass .*rollback\.yml can be started/m);
  });

  test('a token that GitHub does not take is something that could not be looked at', async () => {
    const { out, code } = await atGitHub('ghp_another0000000000000000000000000000');
    expect(code).toBe(0);
    expect(out).toMatch(/^unknown {2}GitHub /m);
    expect(out).not.toContain('ghp_another');
  });
});

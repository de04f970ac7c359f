import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type StoodGitHub, startGitHub } from '../bed/github/start.ts';
import { conditionsOf } from './condition.ts';
import { Newcomer } from './newcomer.ts';

const CLI = resolve(import.meta.dirname, '../../dist/cli/index.js');
const ANSWERS = ['--app', 'shop', '--restart', 'appctl restart', '--state-dir', '~/failback', '--recovery', 'none'];
/** What stands in the .env of the host and must never leave it. */
const CANARIES = ['canary-password', 'canary-key', 'canary-multi', 'canary-login'];

let newcomer: Newcomer;
let folder: string;
let count = 0;

beforeAll(async () => {
  newcomer = await Newcomer.arrive();
  newcomer.knowHost();
  writeFileSync(
    join(newcomer.host.releasePath, '.env'),
    [
      'APP_KEY=base64:canary-key',
      'APP_URL=https://ada:canary-login@example.com',
      'DB_PASSWORD="canary-password"',
      'PRIVATE_KEY="-----BEGIN',
      'DB_DATABASE=canary-multi',
      '"',
      'QUEUE_CONNECTION=redis',
    ].join('\n'),
  );
  execFileSync('git', ['-C', newcomer.host.releasePath, 'tag', 'v9;touch>pwned', 'HEAD']);
});
afterAll(() => newcomer.close());
beforeEach(() => {
  count += 1;
  folder = join(newcomer.stage.root, `checkout-${count}`);
  mkdirSync(folder);
});

interface End {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function init(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<End> {
  const child = spawn(process.execPath, [CLI, 'init', ...args], {
    cwd: folder,
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

const from = () => ['--from', `deploy@127.0.0.1:${newcomer.host.ssh.port}`, '--environment', 'staging'];
const whole = () => [...from(), '--url', newcomer.host.url, ...ANSWERS];

function filesBelow(path: string): readonly string[] {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
const runbook = () => join(folder, '.github/failback.yml');
const written = () => filesBelow(folder).map((file) => file.slice(folder.length + 1));

describe('with nobody at the terminal', () => {
  test('without a host it says how to name one', async () => {
    const { code, err } = await init([]);
    expect(code).toBe(2);
    expect(err).toContain('--from: Which host runs the application is not said: --from deploy@host');
  });

  test('every answer that is missing is named at once, with its flag, and nothing is written', async () => {
    const { code, err } = await init(from());
    expect(code).toBe(2);
    for (const flag of ['--app', '--url', '--state-dir', '--recovery', '--restart'])
      expect(err).toContain(`\n${flag}: `);
    expect(err).toContain('Perhaps: --state-dir ~/failback');
    expect(written()).toEqual([]);
  });

  test('a flag that cannot be is refused before any host is asked', async () => {
    const { code, err } = await init([...from(), '--url', 'ftp://x', '--state-dir', '../x', '--restart', 'a; b']);
    expect(code).toBe(2);
    for (const flag of ['--url', '--state-dir', '--restart']) expect(err).toContain(`${flag}: `);
    expect(err).not.toContain('logged in');
  });

  test('a path where no application is, is said', async () => {
    const { code, err } = await init([...whole(), '--path', '/nowhere']);
    expect(code).toBe(2);
    expect(err).toContain('--path: /nowhere is not there on app1.');
  });
});

describe('a host whose key is not known', () => {
  test('is refused with the fingerprint that was seen and the line that reads it', async () => {
    writeFileSync(join(folder, 'known'), 'other.example.com ssh-ed25519 AAAA\n');
    const { code, err } = await init([...whole(), '--known-hosts', 'known']);
    expect(code).toBe(1);
    expect(err).toContain(newcomer.host.ssh.fingerprint);
    expect(err).toContain(`ssh-keyscan -p ${newcomer.host.ssh.port} 127.0.0.1`);
    expect(written()).toEqual(['known']);
  });
});

describe('what is written', () => {
  test('is a runbook that validate accepts, the workflows, and the list of settings', async () => {
    const { code, out, err } = await init(whole());
    expect(code, err).toBe(0);
    expect(written()).toEqual(
      expect.arrayContaining([
        '.github/failback.yml',
        '.github/failback/github-settings.md',
        '.github/workflows/deploy.yml',
        '.github/workflows/rollback.yml',
      ]),
    );
    expect(out).toContain('failback verify --environment staging --expect-release v1.0.0');
    const validated = execFileSync(process.execPath, [CLI, 'validate'], { cwd: folder, encoding: 'utf8' });
    expect(validated).toContain('shop staging: 1 host (app1), git-tag');
    const settings = readFileSync(join(folder, '.github/failback/github-settings.md'), 'utf8');
    expect(settings).toContain('gh secret set ROLLBACK_SSH_KEY --repo OWNER/REPO --env staging-rollback');
  });

  test('names this environment in every workflow', async () => {
    await init(whole());
    for (const name of ['rollback', 'deploy', 'backup', 'audit', 'preflight']) {
      expect(readFileSync(join(folder, `.github/workflows/${name}.yml`), 'utf8')).not.toMatch(/\bproduction\b/);
    }
  });

  test('holds no secret of the host, nor does anything that was said', async () => {
    const { out, err } = await init(whole());
    const texts = [out, err, ...filesBelow(folder).map((file) => readFileSync(file, 'utf8'))];
    for (const canary of CANARIES) expect(texts.join('\n')).not.toContain(canary);
    expect(texts.join('\n')).not.toContain('base64:');
  });

  test('leaves the host as it was, whatever a tag is called', async () => {
    const before = await conditionsOf([newcomer.host]);
    const { out } = await init(whole());
    expect(out).toContain('cannot be the name of a release');
    expect(await conditionsOf([newcomer.host])).toEqual(before);
    expect(existsSync(join(newcomer.host.home, 'pwned')) || existsSync(join(folder, 'pwned'))).toBe(false);
  });

  test('is shown by a dry run, which writes nothing', async () => {
    const { code, out } = await init([...whole(), '--dry-run']);
    expect(code).toBe(0);
    expect(out).toContain('--- .github/failback.yml\n  # yaml-language-server:');
    expect(written()).toEqual([]);
  });

  test('is for the repository that the remote names, whose password nobody sees', async () => {
    execFileSync('git', ['init', '--quiet', folder]);
    execFileSync('git', [
      '-C',
      folder,
      'remote',
      'add',
      'origin',
      'https://ada:canary-password@github.com/acme/shop.git',
    ]);
    const { code, out, err } = await init(whole().filter((word) => !['--app', 'shop'].includes(word)));
    expect(code, err).toBe(0);
    expect(out + err + readFileSync(join(folder, '.github/failback/github-settings.md'), 'utf8')).not.toContain(
      'canary',
    );
    expect(readFileSync(join(folder, '.github/failback/github-settings.md'), 'utf8')).toContain('repos/acme/shop/');
    expect(readFileSync(join(folder, '.github/failback.yml'), 'utf8')).toContain('\napp: shop\n');
  });
});

describe('files that are there', () => {
  test('are written again without a word where they are the same', async () => {
    await init(whole());
    const { code, out } = await init(whole());
    expect(code).toBe(0);
    expect(out).toContain('.github/failback.yml (as it was)');
  });

  test('and differ are shown as what would change, and nothing at all is written', async () => {
    await init(whole());
    const before = written();
    const mine = readFileSync(runbook(), 'utf8').replace('app: shop', 'app: mine');
    writeFileSync(runbook(), mine);
    rmSync(join(folder, '.github/workflows/audit.yml'));
    const { code, out, err } = await init(whole());
    expect(code).toBe(1);
    expect(out).toContain('--- .github/failback.yml\n');
    expect(out).toContain('-app: mine');
    expect(out).toContain('+app: shop');
    expect(err).toContain('--force');
    expect(written()).toEqual(before.filter((file) => !file.endsWith('/audit.yml')));
    expect(readFileSync(runbook(), 'utf8')).toBe(mine);
  });

  test('a runbook with mistakes is told of before any host is asked, with each mistake', async () => {
    mkdirSync(join(folder, '.github'));
    writeFileSync(runbook(), 'version: 1\napp: Mine\n');
    const { code, err } = await init(whole());
    expect(code).toBe(1);
    expect(err).toMatch(/^\.github\/failback\.yml:2:6: /m);
    expect(err).toContain('--force');
    expect(err).not.toContain('logged in');
    expect(written()).toEqual(['.github/failback.yml']);
  });

  test('are written over with --force', async () => {
    mkdirSync(join(folder, '.github'));
    writeFileSync(runbook(), 'version: 1\n');
    expect((await init([...whole(), '--force'])).code).toBe(0);
    expect(readFileSync(join(folder, '.github/failback.yml'), 'utf8')).toContain('app: shop');
  });

  test('a deploy workflow of the team stays, and ours lies beside it', async () => {
    mkdirSync(join(folder, '.github/workflows'), { recursive: true });
    writeFileSync(join(folder, '.github/workflows/deploy.yml'), 'name: ours\n');
    expect((await init(whole())).code).toBe(0);
    expect(readFileSync(join(folder, '.github/workflows/deploy.yml'), 'utf8')).toBe('name: ours\n');
    expect(written()).toContain('.github/failback/deploy.example.yml');
  });

  test('a link out of the checkout is not written through', async () => {
    const elsewhere = join(newcomer.stage.root, `elsewhere-${count}`);
    mkdirSync(elsewhere);
    symlinkSync(elsewhere, join(folder, '.github'));
    const { code, err } = await init(whole());
    expect(code).toBe(1);
    expect(err).toContain('.github is there and is no folder');
    expect(filesBelow(elsewhere)).toEqual([]);
    rmSync(join(folder, '.github'));
  });
});

describe('an environment more', () => {
  const production = () => whole().map((word) => (word === 'staging' ? 'production' : word));
  const workflows = () => filesBelow(join(folder, '.github/workflows')).map((file) => readFileSync(file, 'utf8'));

  test('is put into the runbook that is there, which keeps every other line, and is shown', async () => {
    await init(whole());
    const ours = readFileSync(runbook(), 'utf8').replace('app: shop', 'app: shop   # since 2019').concat('# the end\n');
    writeFileSync(runbook(), ours);
    const before = workflows();
    const { code, out, err } = await init(production());
    expect(code, err).toBe(0);
    expect(out).toContain('+  production:');
    expect(out).toContain('.github/failback.yml (added to)');
    expect(readFileSync(runbook(), 'utf8').replace(/ {2}production:\n(?: {4}.*\n)+/, '')).toBe(ours);
    expect(workflows()).toEqual(before);
    const validated = execFileSync(process.execPath, [CLI, 'validate'], { cwd: folder, encoding: 'utf8' });
    expect(validated).toContain('shop staging: 1 host');
    expect(validated).toContain('shop production: 1 host');
    expect(written()).toContain('.github/failback/github-settings-production.md');
  });

  test('is made anew only with --force, and nothing is taken from the others', async () => {
    await init(whole());
    await init(production());
    const both = readFileSync(runbook(), 'utf8');
    writeFileSync(runbook(), both.replace(/(production:[\s\S]*? {4}url: ).*/, "$1'https://www.example.com'"));
    const { code, out } = await init(production());
    expect(code).toBe(1);
    expect(out).toContain("-    url: 'https://www.example.com'");
    expect((await init([...production(), '--force'])).code).toBe(0);
    expect(readFileSync(runbook(), 'utf8')).toBe(both);
  });
});

describe('settings at GitHub', () => {
  let github: StoodGitHub;
  beforeEach(async () => {
    github = await startGitHub(({ settings }) => void settings.users.set('ada', 7));
  });
  afterEach(() => github.close());
  const settings = (...args: readonly string[]) =>
    init([...whole(), '--make-settings', '--repository', 'example/shop', ...args], {
      GITHUB_API_URL: github.url,
      GITHUB_TOKEN: github.token,
    });

  test('are made with a token that may, and the next run finds them', async () => {
    github.state.permissions.administration = 'write';
    const { code, out, err } = await settings('--reviewer', 'ada');
    expect(code, err).toBe(0);
    expect(out).toContain('made     Environment staging-rollback: for main alone');
    expect(out).toContain('by-hand  Secret ROLLBACK_SSH_KEY of the environment staging-rollback');
    expect(out).not.toContain(github.token);
    const [type, key] = newcomer.host.ssh.hostKeyLine.split(' ').slice(1);
    expect(github.state.settings.variables.get('staging-rollback')?.get('ROLLBACK_KNOWN_HOSTS')).toBe(
      `[127.0.0.1]:${newcomer.host.ssh.port} ${type} ${key}\n`,
    );
    expect((await settings('--reviewer', 'ada')).out).toContain('left     Environment staging-rollback: it is there');
  });

  test('are printed with their commands where the token may not, and everything else is written', async () => {
    const { code, out } = await settings('--reviewer', 'ada');
    expect(code).toBe(0);
    expect(out).toContain(
      'it needs a token with administration: write\n             gh api -X PUT repos/example/shop/environments/staging-rollback',
    );
    expect(written()).toContain('.github/failback.yml');
    expect(github.state.environments.size).toBe(0);
  });
});

test('settings are made only with a token, which is asked for by its name', async () => {
  const { code, err } = await init([...whole(), '--make-settings']);
  expect(code).toBe(2);
  expect(err).toContain('GITHUB_TOKEN: ');
  expect(err).toContain('--repository: ');
  expect(err).not.toContain('logged in');
});

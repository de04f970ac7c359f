import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { BROKEN_RELEASE, GOOD_RELEASE, hostState, makeStageRoot, raiseStage, type Stage } from '@failback/drill';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerOf, conditionsOf } from './condition.ts';

const CLI = resolve(import.meta.dirname, '../../dist/cli/index.js');

let stage: Stage;
let home: string;

beforeAll(async () => {
  stage = await raiseStage(await makeStageRoot());
  await stage.deploy(GOOD_RELEASE);
  home = join(stage.root, 'laptop');
  mkdirSync(join(home, '.ssh'), { recursive: true, mode: 0o700 });
  writeFileSync(join(home, '.ssh', 'id_ed25519'), stage.sshPrivateKey, { mode: 0o600 });
  writeFileSync(join(home, '.ssh', 'known_hosts'), stage.knownHosts);
});
afterAll(() => stage.close());

interface CliEnd {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

interface Run {
  readonly child: ChildProcess;
  readonly ended: Promise<CliEnd>;
  /** Waits until that was said on stderr. */
  readonly heard: (text: string) => Promise<void>;
}

type Texts = Readonly<Record<string, string>>;

/** The command as somebody types it in a checkout of the team's repository, with nobody at the terminal. */
function start(args: readonly string[], env: Texts = {}): Run {
  const child = spawn(process.execPath, [CLI, ...args], {
    cwd: stage.workspace,
    env: { PATH: process.env.PATH, HOME: home, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    err += text;
  });
  const ended = new Promise<CliEnd>((done) => child.on('close', (code) => done({ code, out, err })));
  const heard = (text: string) => expect.poll(() => err, { interval: 10, timeout: 30_000 }).toContain(text);
  return { child, ended, heard };
}

const failback = (...args: readonly string[]) => start(args).ended;
const CONFIRM = ['--confirm', 'production', '--reason', 'the shop answers 500'] as const;

const WAIT = 'while [ ! -e "$HOME/go-on" ]; do sleep 0.02; done';

/** Where a rollback waits on each host, until `goOn`: in its preparation, which may not end when asked to, or in its restart. */
const WAITING = {
  preparation: { state: 'CLAIMED', boot: ['sh', '-c', WAIT], restart: ['appctl', 'restart'] },
  'stubborn preparation': {
    state: 'CLAIMED',
    boot: ['sh', '-c', `trap "" TERM; ${WAIT}`],
    restart: ['appctl', 'restart'],
  },
  restart: { state: 'COMMITTED', boot: ['true'], restart: ['sh', '-c', `${WAIT}; exec appctl restart`] },
} as const;

type Place = keyof typeof WAITING;

/** A rollback of which both hosts wait there now. */
async function rollbackIn(place: Place) {
  for (const host of stage.hosts) rmSync(join(host.home, 'go-on'), { force: true });
  await stage.deploy(BROKEN_RELEASE);
  const run = start(['rollback', ...CONFIRM, '--config', runbookThatWaitsIn(place)]);
  const { state } = WAITING[place];
  await expect
    .poll(() => stage.hosts.map((host) => (isOver(host) ? null : hostState(host))), { interval: 10, timeout: 60_000 })
    .toEqual([state, state]);
  return run;
}

/** The same, and then its controller dies, perhaps with what it started on the hosts. */
async function killedIn(place: Place, died: 'controller' | 'supervisors too'): Promise<void> {
  const { child, ended } = await rollbackIn(place);
  child.kill('SIGKILL');
  if (died === 'supervisors too') for (const host of stage.hosts) killSupervisor(host);
  await ended;
}

function goOn(): void {
  for (const host of stage.hosts) writeFileSync(join(host.home, 'go-on'), '');
}

function runbookThatWaitsIn(place: Place): string {
  const path = join(stage.workspace, 'waiting.yml');
  const { boot, restart } = WAITING[place];
  const served = 'served: { http: /health/ready, header: X-Release }\n';
  const text = readFileSync(stage.configPath, 'utf8')
    .replace(served, () => `${served}  boot: ${JSON.stringify(boot)}\n`)
    .replace('[[appctl, restart]]', () => JSON.stringify([restart]));
  writeFileSync(path, text);
  return path;
}

const folderOf = (host: Stage['hosts'][number]) => join(host.stateDir, 'shop', 'production');

function newestClaim(host: Stage['hosts'][number]): number {
  const claims = join(folderOf(host), 'claims');
  const names = existsSync(claims) ? readdirSync(claims) : [];
  return Math.max(0, ...names.filter((name) => /^\d+$/.test(name)).map(Number));
}

const isOver = (host: Stage['hosts'][number]) =>
  existsSync(join(folderOf(host), 'claims', `${newestClaim(host)}.done`));

function killSupervisor(host: Stage['hosts'][number]): void {
  const [operation = ''] = readFileSync(join(folderOf(host), 'claims', String(newestClaim(host))), 'utf8').split(' ');
  const [pid] = readFileSync(join(folderOf(host), 'operations', operation, 'supervisor'), 'utf8').split(' ');
  process.kill(Number(pid), 'SIGKILL');
}

async function everyHostServes(release: string): Promise<void> {
  for (const host of stage.hosts) expect(await answerOf(host)).toBe(`200 ${release}`);
}

describe('the command line', () => {
  test('alone shows every command and ends with 2', async () => {
    const { code, err } = await failback();
    expect(code).toBe(2);
    for (const name of ['validate', 'plan', 'rollback', 'verify', 'status', 'resume', 'abandon', 'unlock', 'ledger'])
      expect(err).toContain(`  ${name} `);
  });

  test('helps with one command', async () => {
    const { code, out } = await failback('rollback', '--help');
    expect(code).toBe(0);
    expect(out).toContain('--severity SEVERITY');
    expect(out).toContain('Exit status: 0');
  });

  test('names the command that was probably meant', async () => {
    const { code, err } = await failback('rolback');
    expect(code).toBe(2);
    expect(err).toContain('Did you mean "rollback"?');
  });

  test('tells everything that is wrong with its flags at once', async () => {
    const { code, err } = await failback('rollback', '--taget', 'v1.0.0', '--severity', 'high', '--signal', 'smoke');
    expect(code).toBe(2);
    expect(err).toContain('--taget: There is no such flag. Did you mean --target?');
    expect(err).toContain('--severity: "high" is not one of them.');
    expect(err).toContain('accepted: sev1, sev2, sev3, sev4');
    expect(err).toContain('--signal: "smoke" is no signal.');
    expect(err).toContain('See: failback rollback --help');
  });

  test('takes no flag for the value of another, and no word too many', async () => {
    expect((await failback('plan', '--target', '--json')).err).toContain('--target: It needs a value');
    expect((await failback('status', 'production')).err).toContain('"production": It is one word too many');
    expect((await failback('plan', '--target', 'v1', '--target', 'v2')).err).toContain('--target: It is given twice.');
  });

  test('without a key says where one is looked for', async () => {
    const { code, err } = await start(['status'], { HOME: stage.root }).ended;
    expect(code).toBe(1);
    expect(err).toContain(join(stage.root, '.ssh', 'id_ed25519'));
    expect(err).toContain('--identity FILE');
    expect(err).toContain('--known-hosts FILE');
  });

  test('takes the key from the environment as well', async () => {
    const env = {
      HOME: stage.root,
      FAILBACK_SSH_PRIVATE_KEY: stage.sshPrivateKey,
      FAILBACK_SSH_KNOWN_HOSTS: stage.knownHosts,
    };
    expect((await start(['status'], env).ended).code).toBe(0);
  });
});

describe('validate', () => {
  test('says that a good runbook is good', async () => {
    const { code, out } = await failback('validate');
    expect(code).toBe(0);
    expect(out).toContain('shop production: 2 hosts (app1, app2), git-tag');
    expect(out).toContain('.github/failback.yml: no problems.');
  });

  test('says everything that is wrong with a bad one, each with its place', async () => {
    const text = readFileSync(stage.configPath, 'utf8')
      .replace('lease:', 'leese:')
      .replace('timeout: 10s', 'timeout: 10');
    writeFileSync(join(stage.workspace, 'bad.yml'), text);
    const { code, err } = await failback('validate', 'bad.yml');
    expect(code).toBe(1);
    expect(err).toMatch(/^bad\.yml:\d+:\d+: .*leese.*lease/m);
    expect(err).toMatch(/^bad\.yml:\d+:\d+: .*10/m);
    expect(err).toContain('2 problems');
    expect(JSON.parse((await failback('validate', 'bad.yml', '--json')).out)).toMatchObject({ ok: false });
  });

  test('says what is wrong with the texts of messages that it names', async () => {
    const notify = 'notify: { templates: texts, email: { to: ops } }\nhealth:';
    const text = readFileSync(stage.configPath, 'utf8').replace('health:', () => notify);
    writeFileSync(join(stage.workspace, 'messages.yml'), text);
    mkdirSync(join(stage.workspace, '.git'), { recursive: true });
    mkdirSync(join(stage.workspace, 'texts'));
    writeFileSync(join(stage.workspace, 'texts', 'end.md'), '# {{headlin}}\n');
    const { code, err } = await failback('validate', 'messages.yml');
    expect(code).toBe(1);
    expect(err).toContain('texts/end.md:1: {{headlin}} is no field of a message. Did you mean {{headline}}?');
    expect(err).toContain('"ops" is no e-mail address.');
  });

  test('says that a file is not there', async () => {
    const { code, err } = await failback('validate', 'nowhere.yml');
    expect(code).toBe(1);
    expect(err).toContain('nowhere.yml: The runbook cannot be read (ENOENT).');
  });
});

describe('while the good release is served', () => {
  test('status shows every host, and that nothing is held', async () => {
    const { code, out } = await failback('status');
    expect(code).toBe(0);
    expect(out).toMatch(/app1 \(control\)\n {2}live +v1\.0\.0/);
    expect(out).toMatch(/app2\n {2}live +v1\.0\.0/);
    expect(out).toContain('Ledger: empty.');
  });

  test('an empty ledger tells how to mark a release', async () => {
    const { code, out } = await failback('ledger');
    expect(code).toBe(0);
    expect(out).toContain('failback ledger mark RELEASE good --reason');
  });

  test('a mark needs a release, a word and a reason', async () => {
    const { code, err } = await failback('ledger', 'mark', 'v1.0.0', 'fine');
    expect(code).toBe(2);
    expect(err).toContain('"fine" is no mark.');
    expect(err).toContain('--reason: Whoever reads the ledger');
    expect((await failback('ledger', 'mark', 'v1;touch x', 'good', '--reason', 'why')).code).toBe(1);
    expect((await failback('ledger')).out).toContain('is empty');
  });

  test('a release that is not there is marked with a warning', async () => {
    const { code, err } = await failback('ledger', 'mark', 'v0.9.0', 'unknown', '--reason', 'older than failback');
    expect(code).toBe(0);
    expect(err).toContain('v0.9.0 is not on app1 now');
  });

  test('verify marks the release that every host serves, and the ledger shows it', async () => {
    const { code, out } = await failback('verify', '--expect-release', GOOD_RELEASE);
    expect(code).toBe(0);
    expect(out).toContain('shop production: healthy; serves v1.0.0');
    expect(out).toContain('v1.0.0 is marked good in the ledger.');
    const listed = JSON.parse((await failback('ledger', 'list', '--json')).out);
    expect(listed.releases).toMatchObject([
      { release: 'v1.0.0', mark: 'good' },
      { release: 'v0.9.0', mark: 'unknown', reason: 'older than failback', by: expect.stringMatching(/^laptop:/) },
    ]);
  });

  test('a rollback is not needed', async () => {
    const { code, out } = await failback('rollback', ...CONFIRM);
    expect(code).toBe(0);
    expect(out).toContain('not-needed');
  });

  test('there is nothing to resume, and nothing to abandon', async () => {
    const resumed = await failback('resume');
    expect(resumed.out).toContain('nothing-unfinished');
    expect(resumed.code).toBe(0);
    const abandoned = await failback('abandon', '--confirm', 'production');
    expect(abandoned.code).toBe(1);
    expect(abandoned.err).toContain('No operation is unfinished');
  });
});

describe('when a broken release is served', () => {
  test('verify says so', async () => {
    await stage.deploy(BROKEN_RELEASE);
    const { code, out } = await failback('verify');
    expect(code).toBe(1);
    expect(out).toContain('shop production: unhealthy; serves v1.1.0');
  });

  test('plan shows what would be done, with its digest, and changes nothing', async () => {
    const before = await conditionsOf(stage.hosts);
    const { code, out } = await failback('plan');
    expect(code).toBe(0);
    expect(out).toContain('Found app2: live v1.1.0');
    expect(out).toMatch(/Roll back shop in production: v1\.1\.0 .* → v1\.0\.0/);
    expect(out).toMatch(/^Digest sha256:[0-9a-f]{64}$/m);
    const json = JSON.parse((await failback('plan', '--json')).out);
    expect(json).toMatchObject({ schema_version: 1, outcome: 'planned', plan: { to: { release: 'v1.0.0' } } });
    expect(await conditionsOf(stage.hosts)).toEqual(before);
  });

  test('a plan that cannot be made tells why', async () => {
    const { code, err } = await failback('plan', '--target', 'v9.9.9');
    expect(code).toBe(1);
    expect(err).toContain('v9.9.9 was never proved good');
    expect(err).toContain('mend:');
  });

  test('a rollback without a confirmation, or with a wrong one, is not begun', async () => {
    const before = await conditionsOf(stage.hosts);
    const bare = await failback('rollback');
    expect(bare.code).toBe(2);
    expect(bare.err).toContain('--confirm production');
    expect(bare.err).toContain('--reason');
    const wrong = await failback('rollback', '--confirm', 'staging', '--reason', 'why');
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain('"staging" is not the name of the environment');
    expect(await conditionsOf(stage.hosts)).toEqual(before);
  });

  test('a dry run changes nothing and needs no confirmation', async () => {
    const before = await conditionsOf(stage.hosts);
    const { code, out } = await failback('rollback', '--dry-run');
    expect(code).toBe(0);
    expect(out).toContain('nothing was changed');
    expect(await conditionsOf(stage.hosts)).toEqual(before);
  });

  test('a confirmed rollback shows its plan, follows it, and records the override', async () => {
    const { code, out } = await failback('rollback', ...CONFIRM, '--severity', 'sev1', '--out', 'first');
    expect(code).toBe(0);
    expect(out).toContain('Roll back shop in production');
    expect(out).toContain('== quiesce');
    expect(out).toContain('shop production serves v1.0.0 again');
    expect(out).toContain(`Report: ${join(stage.workspace, 'first', 'report.md')}`);
    expect(out).not.toContain('\u001b[');
    const record = readFileSync(join(stage.workspace, 'first', 'journal.jsonl'), 'utf8');
    expect(record).toMatch(/"actor":"laptop:[^"]+"/);
    expect(record).toContain('"override":"typed confirmation on a laptop');
    await everyHostServes(GOOD_RELEASE);
  });

  test('a record is never written over', async () => {
    const { code, err } = await failback('rollback', '--dry-run', '--out', 'first');
    expect(code).toBe(1);
    expect(err).toContain('There is a record in this folder already');
  });

  test('the one that was left is quarantined now', async () => {
    expect((await failback('status')).out).toContain('Ledger: good v1.0.0; bad v1.1.0; unknown v0.9.0.');
  });
});

describe('what a killed controller left', () => {
  test('after the decision is resumed to the target, and the runner’s proof confirms it', async () => {
    await killedIn('restart', 'controller');
    goOn();
    const { code, out } = await failback('resume');
    expect(code, out).toBe(0);
    expect(out).toContain('on-target');
    for (const host of stage.hosts) expect(hostState(host)).toBe('ON_TARGET');
    await everyHostServes(GOOD_RELEASE);
  });

  test('and has ended UNCONFIRMED by itself is shown as such, and confirmed by resume', async () => {
    await killedIn('restart', 'controller');
    goOn();
    await expect
      .poll(() => stage.hosts.map((host) => (isOver(host) ? hostState(host) : null)), { timeout: 60_000 })
      .toEqual(['UNCONFIRMED', 'UNCONFIRMED']);
    const shown = await failback('status');
    expect(shown.code).toBe(1);
    expect(shown.out).toContain('UNCONFIRMED, decision commit');
    expect(shown.out).toContain('failback resume --environment production');
    const { code, out } = await failback('resume');
    expect(code, out).toBe(0);
    for (const host of stage.hosts) expect(hostState(host)).toBe('ON_TARGET');
    expect((await failback('status')).code).toBe(0);
  });

  test('after the decision cannot be abandoned, and is told what goes on instead', async () => {
    await killedIn('restart', 'supervisors too');
    goOn();
    const { code, err } = await failback('abandon', '--confirm', 'production');
    expect(code).toBe(1);
    expect(err).toContain('it is committed to v1.0.0 and cannot go back any more');
    expect(err).toContain('failback resume --environment production');
    expect((await failback('resume')).code).toBe(0);
    await everyHostServes(GOOD_RELEASE);
  });

  test('before the decision is abandoned: every host is as it was found', async () => {
    await killedIn('preparation', 'supervisors too');
    goOn();
    const { code, out } = await failback('abandon', '--confirm', 'production');
    expect(code, out).toBe(0);
    expect(out).toContain('abandoned');
    for (const host of stage.hosts) expect(hostState(host)).toBe('AS_FOUND');
    await everyHostServesBroken();
  });

  test('is unlocked by a person’s word alone, who has seen to it', async () => {
    await killedIn('preparation', 'supervisors too');
    goOn();
    // The step that was running when its supervisor died holds the lock for as long as it runs.
    await expect.poll(supervisors, { timeout: 60_000, interval: 500 }).toEqual(['dead', 'dead']);
    const kept = await failback('unlock', ...CONFIRM);
    expect(kept.code).toBe(1);
    expect(kept.err).toContain('it can still come to a good end');
    const { code, out, err } = await failback('unlock', '--unfinished', ...CONFIRM, '--out', 'unlocked');
    expect(code, err).toBe(0);
    expect(out).toContain('Unlocked: app1, app2.');
    const record = readFileSync(join(stage.workspace, 'unlocked', 'journal.jsonl'), 'utf8');
    expect(record).toMatch(/is ended by laptop:[^ ]+: the shop answers 500/);
    expect(await supervisors()).toEqual(['free', 'free']);
    expect((await failback('unlock', ...CONFIRM)).out).toContain('Nothing is held.');
  });
});

/** Who holds each host, as `status` says it. */
async function supervisors(): Promise<readonly string[]> {
  const { hosts } = JSON.parse((await failback('status', '--json')).out) as {
    hosts: { claim: { state: string; supervisor?: string } }[];
  };
  return hosts.map(({ claim }) => claim.supervisor ?? claim.state);
}

async function everyHostServesBroken(): Promise<void> {
  for (const host of stage.hosts) expect(await answerOf(host, '/health/ready')).toBe(`500 ${BROKEN_RELEASE}`);
}

describe('a fleet that a partition has split', () => {
  test('is announced, and resume brings every host to the target', async () => {
    await killedIn('preparation', 'controller');
    decide(stage.hosts[0], 'commit');
    decide(stage.hosts[1], 'abort');
    goOn();
    await expect
      .poll(() => stage.hosts.map((host) => (isOver(host) ? hostState(host) : null)), { timeout: 60_000 })
      .toEqual(['UNCONFIRMED', 'AS_FOUND']);
    expect((await failback('status')).code).toBe(1);
    const { code, out, err } = await failback('resume', '--out', 'split');
    expect(code, out + err).toBe(0);
    expect(out).toContain('app2 is brought to v1.0.0');
    expect(stage.hosts.map(hostState)).toEqual(['ON_TARGET', 'ON_TARGET']);
    await everyHostServes(GOOD_RELEASE);
    expect((await failback('status')).code).toBe(0);
  });
});

/** What a controller wrote there before the partition cut it off. */
function decide(host: Stage['hosts'][number], word: 'commit' | 'abort'): void {
  const token = newestClaim(host);
  const [operation = ''] = readFileSync(join(folderOf(host), 'claims', String(token)), 'utf8').split(' ');
  const folder = join(folderOf(host), 'operations', operation);
  writeFileSync(join(folder, '.decision.test'), `${word} ${token} all-ready controller\n`);
  linkSync(join(folder, '.decision.test'), join(folder, 'decision'));
}

describe('Ctrl-C', () => {
  test('before the decision puts everything back, and says so', async () => {
    const { child, ended, heard } = await rollbackIn('preparation');
    child.kill('SIGINT');
    await heard('Cancelling: before the decision everything begun is put back');
    goOn();
    const { code, out } = await ended;
    expect(code).toBe(1);
    expect(out).toContain('Finished: undone (cancelled)');
    await everyHostServesBroken();
  });

  test('twice leaves at once, and the hosts end by themselves', async () => {
    const { child, ended, heard } = await rollbackIn('stubborn preparation');
    child.kill('SIGINT');
    // Signals are not queued: the second counts only once the first is heeded.
    await heard('Once more to leave at once.');
    child.kill('SIGINT');
    const { code, err } = await ended;
    expect(code).toBe(1);
    expect(err).toContain('To see how: failback status --environment production');
    goOn();
    await expect
      .poll(() => stage.hosts.map((host) => (isOver(host) ? hostState(host) : null)), { timeout: 60_000 })
      .toEqual(['AS_FOUND', 'AS_FOUND']);
  });
});

describe('a host that is left out', () => {
  test('does not hold up the others, is shown, and stops every other operation', async () => {
    await stage.deploy(BROKEN_RELEASE);
    await stage.hosts[1].run(['appctl', 'stop']);
    const { code, out, err } = await failback('rollback', '--without', 'app2', ...CONFIRM);
    expect(code, out + err).toBe(0);
    expect(await answerOf(stage.hosts[0])).toBe(`200 ${GOOD_RELEASE}`);
    const shown = await failback('status');
    expect(shown.code).toBe(1);
    expect(shown.out).toContain('Left out: app2.');
    const refused = await failback('rollback', ...CONFIRM);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('failback resume');
  });

  test('is brought to what the others serve by resume, once it is back', async () => {
    await stage.hosts[1].run(['appctl', 'restart']);
    const { code, out, err } = await failback('resume');
    expect(code, out + err).toBe(0);
    expect(out).toContain('app2 is no longer left out.');
    await everyHostServes(GOOD_RELEASE);
    expect((await failback('status')).code).toBe(0);
  });
});

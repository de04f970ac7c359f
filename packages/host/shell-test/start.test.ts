import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { script } from './bundle.ts';
import { onEachShell } from './each-shell.ts';
import type { TestHost } from './test-host.ts';
import { until } from './waiting.ts';

const STEPS = [{ id: 'prepare.a' }];
const PLAN = { operation: 'op1', steps: STEPS, settings: { lease: '1' } };
/** Lasts until it is given up. */
const LASTING = { operation: 'op1', steps: STEPS };

/** Gives up an operation that lasts, once it has done all that it does by itself. */
async function givenUp(host: TestHost, operation = 'op1'): Promise<string> {
  await until('prepared', () => host.state(operation) === 'PREPARED');
  return host.abandoned(1);
}

onEachShell('start', (scenario) => {
  scenario('executes an operation once, however often it is asked for', async (host) => {
    expect(await host.start(LASTING)).toMatch(/^ok token=1/);
    expect(await host.start(LASTING)).toMatch(/^exists token=1 state=(CLAIMED|PREPARED) decision=none$/);
    await givenUp(host);
    expect(await host.start(LASTING)).toBe('exists token=1 state=AS_FOUND decision=abort');
    expect(host.effects()).toEqual(['do prepare.a', 'undo prepare.a']);
  });

  scenario('holds a claim that was made though its link was answered by an error', async (host) => {
    host.shim('ln', '/bin/ln "$@"; case $2 in */claims/1) exit 1 ;; esac\n');
    expect(await host.start(PLAN)).toMatch(/^ok token=1/);
    expect(await host.ended(1)).toBe('AS_FOUND');
  });

  scenario('does not begin when the disk says that it did not keep the claim', async (host) => {
    host.shim('sync', 'case $* in */claims/.new.*) exit 1 ;; esac\nexec /bin/sync "$@"\n');
    expect(await host.start(PLAN)).toMatch(/^refused state-dir-not-writable claim 1 could not be written/);
    expect(readdirSync(join(host.envDir, 'claims'))).toEqual([]);
  });

  scenario('refuses the same operation with another plan', async (host) => {
    await host.start(PLAN);
    expect(await host.start({ ...PLAN, steps: [{ id: 'prepare.b' }] })).toMatch(/^refused plan-differs /);
    await host.ended(1);
  });

  scenario('tells who holds the host, and whether anybody is alive there', async (host) => {
    await host.start(LASTING);
    expect(await host.start({ ...PLAN, operation: 'op2' })).toMatch(
      /^busy token=1 operation=op1 supervisor=alive state=/,
    );
    expect(existsSync(host.operationDir('op2'))).toBe(false);
    await givenUp(host);
    expect(await host.start({ ...PLAN, operation: 'op2' })).toMatch(/^ok token=2/);
    await host.abandoned(2);
  });

  scenario('of many operations at once has one winner', async (host) => {
    const names = Array.from({ length: 12 }, (_, index) => `op${index}`);
    const answers = await Promise.all(names.map((operation) => host.start({ ...LASTING, operation })));
    expect(answers.filter((answer) => answer.startsWith('ok token=1 '))).toHaveLength(1);
    expect(answers.filter((answer) => answer.startsWith('busy token=1 '))).toHaveLength(11);
    const [winner, ...others] = readdirSync(join(host.envDir, 'operations'));
    expect(others).toEqual([]);
    await givenUp(host, winner);
  });

  scenario('of one operation many times at once runs it once', async (host) => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => host.start(PLAN)));
    expect(answers.filter((answer) => answer.startsWith('ok'))).toHaveLength(1);
    expect(answers.filter((answer) => answer.startsWith('exists token=1'))).toHaveLength(7);
    await host.ended(1);
    expect(host.effects()).toEqual(['do prepare.a', 'undo prepare.a']);
  });

  scenario('refuses a bundle whose plan is not the one of its digest, or that is not whole', async (host) => {
    const spoil = (folder: string) => writeFileSync(join(folder, 'plan.json'), '{}');
    expect(await host.start(PLAN, { spoil })).toMatch(/^refused bundle-damaged /);
    expect(await host.start(PLAN, { spoil: (folder) => rmSync(join(folder, 'settings')) })).toMatch(
      /^refused bundle-damaged /,
    );
    expect(await host.start(PLAN, { digest: `sha256:${'0'.repeat(64)}` })).toMatch(/^refused bundle-damaged /);
    expect(readdirSync(join(host.envDir, 'operations'))).toEqual([]);
    expect(readdirSync(join(host.envDir, 'claims'))).toEqual([]);
  });

  scenario('never runs half a bundle', async (host) => {
    const whole = script(
      'start.sh',
      'start_main',
      [host.stateDir, 'app', 'production', 'op1', host.releasePath, 'x'],
      '/x',
    );
    for (const part of [0.2, 0.5, 0.9, 0.999]) {
      const ran = await host.send(whole.slice(0, Math.floor(whole.length * part)));
      expect(ran.stdout).toBe('');
    }
    expect(readdirSync(host.stateDir)).toEqual([]);
  });

  scenario('refuses a missing state directory with the line that makes it', async (host) => {
    rmSync(host.stateDir, { recursive: true });
    expect(await host.start(PLAN)).toMatch(/^refused state-dir-missing .*install -d -o \S+ -m 0700/);
    mkdirSync(host.stateDir);
  });

  scenario('refuses a release whose operations go by another name in the same state directory', async (host) => {
    await host.start(PLAN);
    await host.ended(1);
    const args = [host.stateDir, 'app', 'staging', 'op2', host.releasePath, `sha256:${'0'.repeat(64)}`];
    const ran = await host.send(script('start.sh', 'start_main', args, '/x'));
    expect(ran.stdout).toBe(`refused pinned-elsewhere ${host.stateDir}/app/production\n`);
    expect(readdirSync(host.stateDir)).toEqual(['app']);
  });

  scenario('refuses a release that is pinned to another state directory', async (host) => {
    mkdirSync(join(host.releasePath, '.failback'));
    writeFileSync(join(host.releasePath, '.failback/state-dir'), '/var/lib/other\n');
    expect(await host.start(PLAN)).toBe('refused pinned-elsewhere /var/lib/other');
    expect(readdirSync(host.stateDir)).toEqual([]);
  });

  scenario('pins the folder of its operations without making the checkout dirty', async (host) => {
    const git = (...args: string[]) => execFileSync('git', ['-C', host.releasePath, ...args], { encoding: 'utf8' });
    git('init', '-q');
    await host.start(PLAN);
    await host.ended(1);
    expect(readFileSync(join(host.releasePath, '.failback/state-dir'), 'utf8')).toBe(`${host.envDir}\n`);
    expect(git('status', '--porcelain')).toBe('');
  });

  scenario('lets the owner of the code into the folder with the pin, whoever logged in', async (host) => {
    await host.start(PLAN);
    await host.ended(1);
    expect(statSync(join(host.releasePath, '.failback')).mode & 0o777).toBe(0o755);
    expect(statSync(join(host.releasePath, '.failback/state-dir')).mode & 0o777).toBe(0o644);
  });

  scenario('refuses a folder for the pin that is a link, and makes nothing where it leads', async (host) => {
    const elsewhere = join(host.root, 'home');
    symlinkSync(elsewhere, join(host.releasePath, '.failback'));
    expect(await host.start(PLAN)).toMatch(
      /^refused release-path-not-writable .*\.failback is not a folder of its own: sudo rm /,
    );
    expect(readdirSync(elsewhere)).toEqual([]);
  });

  scenario('refuses a folder for the pin that belongs to neither of those concerned', async (host) => {
    host.shim('ls', `case $2 in */.failback/.) echo 'd 2 4242 4242' ;; *) PATH=\${PATH#*:} exec ls "$@" ;; esac\n`);
    mkdirSync(join(host.releasePath, '.failback'));
    expect(await host.start(PLAN)).toMatch(/^refused release-path-not-writable .*belongs to user 4242: sudo chown /);
    expect(readdirSync(host.stateDir)).toEqual([]);
  });

  scenario('writes through no link that waits in the folder of the pin', async (host) => {
    const room = join(host.releasePath, '.failback');
    execFileSync('git', ['-C', host.releasePath, 'init', '-q']);
    mkdirSync(room);
    symlinkSync(join(host.root, 'home/ignored'), join(room, '.gitignore'));
    // The name that the start would use before it links the pin is known beforehand: its own process id.
    const args = [host.stateDir, 'app', 'production', PLAN.operation, host.releasePath, 'x'];
    const plant = `ln -s '${join(host.root, 'home/planted')}' '${room}/.state-dir.'$$\n`;
    const ran = await host.send(plant + script('start.sh', 'start_main', args, '/x'));
    expect(ran.stdout).toMatch(/^refused release-path-not-writable /);
    await host.start(PLAN);
    await host.ended(1);
    expect(readdirSync(join(host.root, 'home'))).toEqual([]);
  });

  scenario('follows no link in the place of the pin', async (host) => {
    mkdirSync(join(host.releasePath, '.failback'));
    writeFileSync(join(host.root, 'home/private'), 'of the login\n');
    symlinkSync(join(host.root, 'home/private'), join(host.releasePath, '.failback/state-dir'));
    expect(await host.start(PLAN)).toBe('refused pinned-elsewhere unreadable');
    const facts = [...'app production'.split(' '), host.stateDir, host.releasePath, 'symlink', '-', '-', 'r', 'c', '-'];
    expect((await host.send(script('facts.sh', 'facts_main', facts))).stdout).toContain('\npin unreadable\n');
  });

  scenario('refuses a host without flock', async (host) => {
    const bare = join(host.root, 'bare');
    mkdirSync(bare);
    const ran = await host.send(
      `PATH=${bare}\n${script('start.sh', 'start_main', [host.stateDir, 'app', 'production', 'op1', host.releasePath, 'x'], '/x')}`,
    );
    expect(ran.stdout).toMatch(/^refused no-flock /);
  });

  scenario('refuses names that are no names', async (host) => {
    for (const name of ['../x', '$(id)', '-x', 'a b', '', 'a\nb', '.x']) {
      const args = [host.stateDir, 'app', 'production', name, host.releasePath, 'x'];
      expect((await host.send(script('start.sh', 'start_main', args, '/x'))).stdout).toMatch(
        /^refused bundle-damaged /,
      );
    }
    expect(readdirSync(host.stateDir)).toEqual([]);
  });

  scenario('gives its claim back when no supervisor starts', async (host) => {
    host.shim('setsid', 'exit 1\n');
    expect(await host.start(PLAN)).toMatch(/^refused launch-failed /);
    expect(await host.ended(1)).toBe('AS_FOUND');
    rmSync(join(host.root, 'bin/setsid'));
    expect(await host.start(PLAN)).toBe('exists token=1 state=AS_FOUND decision=abort');
    expect(await host.start({ ...PLAN, operation: 'op2' })).toMatch(/^ok token=2/);
    await host.ended(2);
  });

  scenario('keeps its claim for a supervisor that is slow to begin', async (host) => {
    host.shim(
      'mv',
      'case $* in */supervisor) while [ ! -e "$TEST_WORLD/awake" ]; do sleep 0.1; done ;; esac\nexec /bin/mv "$@"\n',
    );
    host.shim('sleep', 'case $1 in 0.005) exit 0 ;; esac\nexec /bin/sleep "$@"\n');
    expect(await host.start(PLAN)).toMatch(/^ok token=1/);
    expect(existsSync(join(host.envDir, 'claims/1.done'))).toBe(false);
    writeFileSync(join(host.root, 'awake'), '');
    expect(await host.ended(1)).toBe('AS_FOUND');
    expect(host.effects()).toEqual(['do prepare.a', 'undo prepare.a']);
  });

  scenario('makes a plan that nobody can change', async (host) => {
    await host.start(PLAN);
    await host.ended(1);
    const plan = join(host.operationDir('op1'), 'plan');
    const modes = execFileSync('find', [plan, '-printf', '%y%m\n'], { encoding: 'utf8' }).trim().split('\n');
    expect([...new Set(modes)].sort()).toEqual(['d500', 'f400']);
    chmodSync(plan, 0o700);
  });

  scenario('throws away what a start left that was cut while it unpacked', async (host) => {
    const left = join(host.envDir, 'operations/op1.new.99/plan');
    mkdirSync(left, { recursive: true });
    writeFileSync(join(left, 'settings'), 'half', { mode: 0o400 });
    chmodSync(left, 0o500);
    expect(await host.start(PLAN)).toMatch(/^ok token=1/);
    await host.ended(1);
    expect(readdirSync(join(host.envDir, 'operations'))).toEqual(['op1']);
  });

  scenario('carries on a start that was cut between claim and launch', async (host) => {
    host.shim('setsid', 'kill -9 $PPID\n');
    await expect(host.start(LASTING)).rejects.toThrow('start ended with null');
    expect(readdirSync(join(host.envDir, 'claims'))).toEqual(['1']);
    rmSync(join(host.root, 'bin/setsid'));
    expect(await host.start(LASTING)).toMatch(/^exists token=1 state=(CLAIMED|PREPARED) decision=none$/);
    expect(await givenUp(host)).toBe('AS_FOUND');
    expect(host.effects()).toEqual(['do prepare.a', 'undo prepare.a']);
  });
});

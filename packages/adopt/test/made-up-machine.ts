import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { commandOf, installed } from '../../host/test/shells.ts';
import { type DiscoveryRequest, discoveryScript } from '../src/discovery/discover-host.ts';
import type { Discovery } from '../src/discovery/discovered.ts';
import { parseDiscovery } from '../src/discovery/parse-discovery.ts';

/** What a small machine has of them are busybox's own; `stat` and `find` are where it differs most. */
const APPLETS = [
  'awk',
  'cat',
  'df',
  'find',
  'grep',
  'head',
  'id',
  'ls',
  'readlink',
  'sed',
  'sort',
  'stat',
  'timeout',
  'tr',
  'uname',
];

/** A folder that stands for the root of a machine, with programs of its own in front of the real ones. */
export class MadeUpMachine {
  readonly root = mkdtempSync(join(tmpdir(), 'failback-adopt-'));
  readonly shell: string;
  readonly home = join(this.root, 'home/deploy');

  constructor(shell: string) {
    this.shell = shell;
    for (const folder of ['bin', 'home/deploy', 'var/www', 'srv', 'opt'])
      mkdirSync(join(this.root, folder), { recursive: true });
    this.program('crontab', 'echo "no crontab for deploy" >&2; exit 1');
    this.program('sudo', 'exit 1');
    if (shell !== 'busybox') return;
    for (const applet of APPLETS) symlinkSync(installed(shell), this.at(`bin/${applet}`));
  }

  at(path: string): string {
    return join(this.root, path);
  }

  file(path: string, text = ''): void {
    mkdirSync(dirname(this.at(path)), { recursive: true });
    writeFileSync(this.at(path), text);
  }

  link(path: string, target: string): void {
    symlinkSync(target, this.at(path));
  }

  program(name: string, script: string): void {
    rmSync(this.at(`bin/${name}`), { force: true });
    this.file(`bin/${name}`, `#!/bin/sh\n${script}\n`);
    chmodSync(this.at(`bin/${name}`), 0o755);
  }

  /** A checkout with one commit for each tag, the last one live. */
  checkout(path: string, tags: readonly string[]): void {
    mkdirSync(this.at(path), { recursive: true });
    this.#git(path, 'init', '--quiet');
    tags.forEach((tag, index) => {
      this.#git(path, 'commit', '--quiet', '--allow-empty', '-m', `Release ${index}`);
      this.#git(path, 'tag', '--', tag);
    });
  }

  /** systemd that knows these units, as `systemctl show` tells of them. */
  systemd(
    units: readonly {
      readonly id: string;
      readonly run: string;
      readonly folder?: string;
      readonly active?: boolean;
    }[],
  ): void {
    mkdirSync(this.at('run/systemd/system'), { recursive: true });
    const shown = units.map(
      ({ id, run, folder = '', active = true }) =>
        `Id=${id}\nLoadState=loaded\nActiveState=${active ? 'active' : 'inactive'}\nWorkingDirectory=${folder}\nExecStart={ path=/usr/bin/x ; argv[]=${run} ; ignore_errors=no ; }\n`,
    );
    this.file('units/list', units.map(({ id }) => `${id} enabled enabled\n`).join(''));
    this.file('units/show', shown.join('\n'));
    this.program(
      'systemctl',
      `case $1 in list-unit-files) cat '${this.at('units/list')}' ;; show) cat '${this.at('units/show')}' ;; esac`,
    );
  }

  /** What the host prints, and what is made of it. */
  look(request: Partial<DiscoveryRequest> = {}): { readonly said: string; readonly found: Discovery } {
    const script = discoveryScript({ path: null, stateDir: '/var/lib/failback', prefix: this.root, ...request });
    const [program, ...words] = commandOf(this.shell);
    const ended = spawnSync(program, [...words, '-s', '--', ...script.args], {
      input: script.text,
      encoding: 'utf8',
      env: { PATH: `${this.at('bin')}:${process.env.PATH}`, HOME: this.home },
    });
    if (ended.status !== 0) throw new Error(`${this.shell} ended with ${ended.status}: ${ended.stderr}`);
    return { said: ended.stdout, found: parseDiscovery('app1', ended.stdout) };
  }

  close(): void {
    rmSync(this.root, { recursive: true, force: true });
  }

  #git(path: string, ...args: readonly string[]): void {
    const identity = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', '-c', 'commit.gpgsign=false'];
    execFileSync('git', [...identity, '-C', this.at(path), ...args], { stdio: 'ignore' });
  }
}

import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { GOOD_RELEASE, makeStageRoot, raiseStage, type Stage } from '@failback/drill';

const DIST = resolve(import.meta.dirname, '../../dist');
const SUITE = 'https://github.com/failback/failback';

/** Somebody who has never had failback: a laptop with a key, a repository of their own, and a host that runs their shop. */
export class Newcomer {
  readonly stage: Stage;
  readonly home: string;
  /** The checkout of their repository. */
  readonly checkout: string;

  private constructor(stage: Stage) {
    this.stage = stage;
    this.home = join(stage.root, 'laptop');
    this.checkout = join(stage.root, 'shop');
  }

  static async arrive(): Promise<Newcomer> {
    const stage = await raiseStage(await makeStageRoot());
    const newcomer = new Newcomer(stage);
    try {
      await stage.hosts[0].deploy(GOOD_RELEASE);
      newcomer.#emptyHost();
      newcomer.#settleIn();
      return newcomer;
    } catch (error) {
      await stage.close();
      throw error;
    }
  }

  get host() {
    return this.stage.hosts[0];
  }

  get env(): Record<string, string> {
    return {
      HOME: this.home,
      PATH: `${process.env.PATH}:${join(this.home, 'stand-ins')}`,
      GIT_CONFIG_GLOBAL: join(this.home, '.gitconfig'),
    };
  }

  /** The commands with the names of the page replaced by those of this host. */
  own(page: string): string {
    const { ssh, url } = this.host;
    return page
      .replace('NAME=staging.example.com PORT=22', `NAME=127.0.0.1 PORT=${ssh.port}`)
      .replaceAll('deploy@staging.example.com', `deploy@127.0.0.1:${ssh.port}`)
      .replaceAll('https://staging.example.com', url);
  }

  /** What the page's first step gives: the command, from this very build. */
  haveCommand(): void {
    this.#program('.local/bin/failback', `exec '${process.execPath}' '${join(DIST, 'cli/index.js')}' "$@"`);
  }

  knowHost(): void {
    writeFileSync(join(this.home, '.ssh', 'known_hosts'), `${this.host.ssh.hostKeyLine}\n`);
  }

  close(): Promise<void> {
    return this.stage.close();
  }

  /** Checkouts that lie on the machine of these tests do not lie on the host, which shares its file system. */
  #emptyHost(): void {
    const find = `case " $* " in *' /var/www '* | *' /srv '* | *' /opt '* | *' /home '*) exit 0 ;; esac`;
    const path = join(this.host.home, 'bin', 'find');
    writeFileSync(path, `#!/bin/sh\n${find}\nPATH=\${PATH#"$HOME/bin:"}\nexec find "$@"\n`, { mode: 0o755 });
  }

  #settleIn(): void {
    mkdirSync(join(this.home, '.ssh'), { recursive: true, mode: 0o700 });
    mkdirSync(this.checkout);
    writeFileSync(join(this.home, '.ssh', 'id_ed25519'), this.stage.sshPrivateKey, { mode: 0o600 });
    const suite = this.#publish();
    writeFileSync(
      join(this.home, '.gitconfig'),
      `[user]\n\tname = Ada\n\temail = ada@example.com\n[url "file://${suite}"]\n\tinsteadOf = ${SUITE}\n`,
    );
    execFileSync('git', ['init', '--quiet', this.checkout], { env: this.env });
    // A machine without OpenSSH's client: what the program would print of this host.
    if (!process.env.PATH?.split(':').some((folder) => existsSync(join(folder, 'ssh-keyscan')))) {
      this.#program('stand-ins/ssh-keyscan', `echo '${this.host.ssh.hostKeyLine}'`);
    }
    this.#program('../shop/deploy', this.#deploy());
  }

  /** The team's own way to deploy: it checks a tag out on the host and restarts the shop. */
  #deploy(): string {
    return [
      `export HOME='${this.host.home}' PATH='${join(this.host.home, 'bin')}':"$PATH"`,
      'cd "$HOME/www"',
      'git fetch --quiet --tags origin && git checkout --quiet --force --detach "refs/tags/$1" && appctl restart',
    ].join('\n');
  }

  /** A repository that stands for the one on GitHub, with what is built now. */
  #publish(): string {
    const suite = join(this.stage.root, 'suite');
    mkdirSync(suite);
    cpSync(DIST, join(suite, 'dist'), { recursive: true });
    const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null' };
    const identity = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', '-c', 'commit.gpgsign=false'];
    execFileSync('git', ['init', '--quiet', suite], { env });
    execFileSync('git', [...identity, '-C', suite, 'add', '--all', '--force'], { env });
    execFileSync('git', [...identity, '-C', suite, 'commit', '--quiet', '-m', 'Build'], { env });
    return suite;
  }

  #program(path: string, script: string): void {
    const file = join(this.home, path);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  }
}

import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort } from './free-port.ts';
import { endProcessesOf } from './leftover-processes.ts';
import { mustRun, type ProgramResult, runProgram } from './run-program.ts';
import { startServiceManager } from './service-manager.ts';
import { place } from './shop-origin.ts';
import { type SshHost, startSshHost } from './ssh-host.ts';
import { toolPath } from './tool-path.ts';

export interface StageHost {
  readonly name: string;
  /** Home directory of the login user; everything of this host is below it. */
  readonly home: string;
  readonly stateDir: string;
  readonly releasePath: string;
  /** Where the application of this host answers by itself. */
  readonly url: string;
  readonly port: number;
  readonly ssh: SshHost;
  /** Runs a program as the login user would, without SSH. */
  run(command: readonly [string, ...string[]]): Promise<ProgramResult>;
  /** Checks a tag out and restarts the application, as the team's pipeline does. */
  deploy(tag: string): Promise<void>;
  close(): Promise<void>;
}

/** What would reach out of the drill into this machine, where its user may. */
const OUT_OF_REACH = ['sudo', 'systemctl', 'systemd-run', 'loginctl', 'crontab'];

/** One host: a home directory, an SSH server, a service manager, and a clone of the application that does not run yet. */
export async function raiseStageHost(
  name: string,
  at: { readonly root: string; readonly origin: string; readonly user: string; readonly authorizedKey: string },
): Promise<StageHost> {
  const home = join(at.root, name);
  const releasePath = join(home, 'www');
  const stateDir = join(home, 'failback');
  // Unit files, crontabs and locks of the machine that it shares with other hosts are not its own.
  const etc = join(home, 'etc');
  for (const folder of [home, stateDir, etc, join(home, 'bin'), join(home, 'lib'), join(home, 'run')]) {
    await mkdir(folder, { mode: 0o700 });
  }
  await place('host', join(home, 'lib'));
  await program(home, 'appctl', `exec ${quoted(process.execPath)} "$HOME/lib/appctl.mjs" "$@"`);
  for (const name of OUT_OF_REACH) {
    await program(home, name, `echo "${name}: a drill touches nothing of the machine it runs on" >&2\nexit 127`);
  }

  const path = [join(home, 'bin'), ...toolPath()];
  const env = { HOME: home, USER: at.user, LOGNAME: at.user, PATH: path.join(':') };
  await mustRun(['git', 'clone', '--quiet', '--no-checkout', at.origin, releasePath], { cwd: home, env });

  const port = await freePort();
  const manager = await startServiceManager({ home, port, env });
  const ssh = await startSshHost({
    name,
    home,
    path,
    user: at.user,
    authorizedKeys: [at.authorizedKey],
    env: { FAILBACK_ETC: etc, FAILBACK_LOCKS: join(home, 'run') },
  });

  const must = (command: readonly [string, ...string[]]) => mustRun(command, { cwd: home, env });
  return {
    name,
    home,
    stateDir,
    releasePath,
    url: `http://127.0.0.1:${port}`,
    port,
    ssh,
    run: (command) => runProgram(command, { cwd: home, env }),
    async deploy(tag) {
      await must(['git', '-C', releasePath, 'fetch', '--quiet', '--tags', 'origin']);
      await must(['git', '-C', releasePath, 'checkout', '--quiet', '--force', '--detach', `refs/tags/${tag}`]);
      await must(['appctl', 'restart']);
    },
    async close() {
      await ssh.close();
      await manager.close();
      await endProcessesOf(home);
    },
  };
}

async function program(home: string, name: string, script: string): Promise<void> {
  const path = join(home, 'bin', name);
  await writeFile(path, `#!/bin/sh\n${script}\n`);
  await chmod(path, 0o755);
}

/** For the one place where a path of this machine stands in a script. */
function quoted(path: string): string {
  return `'${path.replaceAll("'", `'\\''`)}'`;
}

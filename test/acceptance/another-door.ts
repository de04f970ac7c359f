import { chmodSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, isAbsolute, join } from 'node:path';
import { makeKeyPair, type SshHost, type StageHost, startSshHost } from '@failback/drill';
import type { Rehearsal, Texts } from './rehearsal.ts';

/** How a host looks to those who come in by the other door. */
export interface Door {
  /** Programs that are not on the PATH there. */
  readonly without?: readonly string[];
  /** Programs that stand in front of the real ones: name → shell script. */
  readonly instead?: Texts;
  /** An SSH server's host key, OpenSSH private key; a fresh one when absent. */
  readonly hostKey?: string;
}

export interface Doors {
  readonly servers: readonly SshHost[];
  /** What makes a run come in here. */
  readonly inputs: Texts;
  close(): Promise<void>;
}

/**
 * A second SSH server for every host of the stage: same home, same user, another key and another PATH, so that a host can
 * lack a program or have one that lies.
 */
export async function otherDoors(rehearsal: Rehearsal, name: string, door: Door): Promise<Doors> {
  const key = makeKeyPair();
  const servers = await Promise.all(
    rehearsal.stage.hosts.map((host) =>
      startSshHost({
        name: host.name,
        home: host.home,
        user: 'deploy',
        authorizedKeys: [key.publicKey],
        env: { PATH: toolsOf(host, name, door) },
        ...(door.hostKey === undefined ? {} : { hostKey: door.hostKey }),
      }),
    ),
  );
  const ports = rehearsal.stage.hosts.map(
    (host, place) => [`port: ${host.ssh.port}`, `port: ${servers[place]?.port}`] as const,
  );
  return {
    servers,
    inputs: {
      config: rehearsal.runbook(name, ...ports),
      'ssh-private-key': key.privateKey,
      'ssh-known-hosts': servers.map(({ hostKeyLine }) => hostKeyLine).join('\n'),
    },
    close: async () => void (await Promise.all(servers.map((server) => server.close()))),
  };
}

/** A folder with a link to every program of this machine but some. */
function toolsOf(host: StageHost, name: string, { without = [], instead = {} }: Door): string {
  const folder = join(host.home, `tools-${name}`);
  mkdirSync(folder);
  for (const [program, script] of Object.entries(instead)) {
    writeFileSync(join(folder, program), `#!/bin/sh\n${script}\n`);
    chmodSync(join(folder, program), 0o755);
  }
  const taken = new Set([...without, ...Object.keys(instead)]);
  const places = [
    join(host.home, 'bin'),
    dirname(process.execPath),
    ...(process.env.PATH ?? '').split(delimiter),
    '/usr/bin',
    '/bin',
  ];
  for (const place of places.filter((each) => isAbsolute(each) && !each.includes('node_modules'))) {
    for (const program of entriesOf(place)) {
      if (taken.has(program)) continue;
      taken.add(program);
      symlinkSync(join(place, program), join(folder, program));
    }
  }
  return folder;
}

function entriesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeKeyPair, type SshHost, startSshHost } from '@failback/drill';
import type { Host, HostPlan, Plan, RecordLine, Step } from '@failback/runbook';
import type { Credentials } from '../src/ssh/private-key.ts';

/** A step that writes down what was done to it; it may fail, wait for a file, or fail unless one is there. */
const TOY = `set -eu
log=$2/effects
case $1 in
  do) case \${3-} in held) while [ ! -e "$4" ]; do sleep 0.05; done ;; esac
      printf 'do %s\\n' "\${FAILBACK_STEP##*/}" >>"$log"
      case \${3-} in fail) exit 1 ;; needs) [ -e "$4" ] ;; esac ;;
  undo) printf 'undo %s\\n' "\${FAILBACK_STEP##*/}" >>"$log" ;;
  probe) grep -q "^do \${FAILBACK_STEP##*/}\\$" "$log" ;;
  dry) printf 'would touch %s\\n' "$log"; case \${3-} in fail) exit 1 ;; esac ;;
esac
`;
export const TOY_STEPS = { 'steps/toy.sh': TOY };

export type ToyBehaviour = readonly ['fail'] | readonly ['needs', string] | readonly ['held', string] | readonly [];

export interface ToyHost {
  readonly name: string;
  readonly home: string;
  readonly server: SshHost;
  readonly host: Host;
  /** What was really done there, in order. */
  effects(): Promise<string[]>;
}

/** Hosts with homes of their own behind real SSH, and a plan of toy steps for them. */
export class ToyFleet {
  readonly hosts: ToyHost[] = [];
  readonly key = makeKeyPair();
  #folder = '';

  async raise(...names: string[]): Promise<void> {
    this.#folder = await mkdtemp(join(tmpdir(), 'failback-toy-'));
    for (const name of names) {
      const home = join(this.#folder, name);
      await mkdir(join(home, 'release'), { recursive: true });
      const server = await startSshHost({ name, home, authorizedKeys: [this.key.publicKey] });
      this.hosts.push({
        name,
        home,
        server,
        host: { name, address: '127.0.0.1', port: server.port, user: 'deploy', jump: null, roles: [], url: null },
        effects: async () => {
          const text = await readFile(join(home, 'effects'), 'utf8').catch(() => '');
          return text.split('\n').filter((line) => line !== '');
        },
      });
    }
  }

  /** How a step behaves that does not end before the test lets go. */
  get held(): ToyBehaviour {
    return ['held', join(this.#folder, 'let-go')];
  }

  letGo(): Promise<void> {
    return writeFile(join(this.#folder, 'let-go'), '');
  }

  async end(): Promise<void> {
    for (const host of this.hosts.splice(0)) await host.server.close();
    // A supervisor may still be writing its last file.
    // A plan is read-only, and only root may empty a folder that is.
    spawnSync('chmod', ['-R', 'u+rwX', this.#folder]);
    await rm(this.#folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  }

  get credentials(): Credentials {
    const knownHosts = this.hosts.map((host) => host.server.hostKeyLine).join('\n');
    return { privateKey: this.key.privateKey, passphrase: null, knownHosts };
  }

  named(name: string): ToyHost {
    const found = this.hosts.find((host) => host.name === name);
    if (found === undefined) throw new Error(`no host ${name}`);
    return found;
  }

  /** `behave`: `<host>/<step id>` → how that step behaves there. */
  plan(
    options: {
      operation?: string;
      leaseSeconds?: number;
      behave?: Record<string, ToyBehaviour>;
      opens?: string[];
    } = {},
  ): Plan {
    const hosts = this.hosts.map(
      (toy): HostPlan => ({
        host: toy.name,
        stateDir: join(toy.home, 'state'),
        releasePath: join(toy.home, 'release'),
        launch: 'setsid',
        recovery: 'none',
        closes: !(options.opens ?? []).includes(toy.name),
        required: [],
        steps: (['prepare', 'quiesce', 'revert', 'reopen'] as const).map(
          (phase): Step => ({
            id: `${phase}.toy`,
            phase,
            title: `Toy of ${phase}`,
            kind: 'toy',
            args: [toy.home, ...(options.behave?.[`${toy.name}/${phase}.toy`] ?? [])],
            effect: 'local',
            timeoutSeconds: 120,
            idempotent: true,
            onFailure: 'stop',
          }),
        ),
      }),
    );
    return {
      schema_version: 1,
      operation: options.operation ?? 'op-1',
      app: 'shop',
      environment: 'production',
      procedure: 'emergency',
      incident: { severity: 'sev1', signals: [], reason: 'a toy', actor: 'tester', override: null },
      from: { release: 'v2', commit: null },
      to: { release: 'v1', commit: null },
      budgetSeconds: 120,
      leaseSeconds: options.leaseSeconds ?? 15,
      control: this.hosts[0]?.name ?? '',
      without: [],
      hosts,
      notices: [],
      alert: null,
    };
  }
}

/** Polls until the record holds such a line. */
export async function recorded(
  lines: readonly RecordLine[],
  wanted: (line: RecordLine) => boolean,
  seconds = 60,
): Promise<void> {
  for (let tries = 0; tries < seconds * 50; tries += 1) {
    if (lines.some(wanted)) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`not recorded: ${wanted}\n${lines.map((line) => JSON.stringify(line)).join('\n')}`);
}

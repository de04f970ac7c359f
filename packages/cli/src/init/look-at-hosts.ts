import {
  type Answers,
  discoverHost,
  type HostAddress,
  type LookedAt,
  lookAtSite,
  type SiteLook,
  settle,
  USUAL_STATE_DIR,
} from '@failback/adopt';
import { healthDeps } from '@failback/health';
import { type Credentials, connectHost, type HostConnection } from '@failback/host';
import type { Host, Jump } from '@failback/runbook';
import type { Terminal } from '../terminal.ts';
import type { VerifiedHost } from './verified-keys.ts';

/** The hosts as the runbook will name them: by the first part of their address, else app1, app2 and so on. */
export function hostsOf(from: readonly HostAddress[], jump: string | null): readonly Host[] {
  const taken = new Set<string>();
  return from.map(({ user, address, port }, index) => {
    const first = address.split('.')[0]?.toLowerCase() ?? '';
    const isName = /^[a-z][a-z0-9-]{0,62}$/.test(first) && first !== 'localhost' && !taken.has(first);
    const name = isName ? first : `app${index + 1}`;
    taken.add(name);
    return { name, address, port, user, jump: jump === null ? null : jumpOf(jump, user), roles: [], url: null };
  });
}

function jumpOf(text: string, user: string): Jump {
  const [, name, address = '', port] = /^(?:([^@]+)@)?([^:]+)(?::([0-9]+))?$/.exec(text) ?? [];
  return { user: name ?? user, address, port: Number(port ?? 22) };
}

/** Every host that is to be adopted, each behind one connection that stays open. */
export class HostLooks {
  readonly #hosts: readonly Host[];
  readonly #jump: string | null;
  readonly #connections: readonly HostConnection[];
  readonly #discovered = new Map<string, readonly LookedAt[]>();
  readonly #asked = new Map<string, readonly SiteLook[]>();

  private constructor(hosts: readonly Host[], jump: string | null, connections: readonly HostConnection[]) {
    this.#hosts = hosts;
    this.#jump = jump;
    this.#connections = connections;
  }

  static async open(
    hosts: readonly Host[],
    jump: string | null,
    credentials: Credentials,
    terminal: Pick<Terminal, 'tell'>,
  ) {
    const connections: HostConnection[] = [];
    try {
      for (const host of hosts) {
        const connection = await connectHost(host, credentials);
        connections.push(connection);
        terminal.tell(`${host.name}: logged in to ${connection.target}, whose key is ${connection.fingerprint}.`);
      }
    } catch (error) {
      for (const connection of connections) connection.close();
      throw error;
    }
    return new HostLooks(hosts, jump, connections);
  }

  /** What is known with these answers; a look is taken again only where an answer changes where to look. */
  async settled(answers: Answers, repositoryName: string | null) {
    const hosts = await this.#discover(answers);
    const bare = { hosts, looks: null, repositoryName };
    const url = answers.url ?? hosts[0]?.discovery.trees.flatMap((tree) => urlOf(tree, answers)).at(0) ?? null;
    return settle(answers, url === null ? bare : { ...bare, looks: await this.#ask(url, answers.ready) });
  }

  /** Null behind a jump host: which key that one had is not told. */
  verified(): readonly VerifiedHost[] | null {
    if (this.#jump !== null) return null;
    return this.#connections.map(({ fingerprint }, index) => {
      const { address, port } = this.#hosts[index] as Host;
      return { address, port, fingerprint };
    });
  }

  close(): void {
    for (const connection of this.#connections) connection.close();
  }

  async #discover({ path, stateDir }: Answers): Promise<readonly LookedAt[]> {
    const key = JSON.stringify([path, stateDir]);
    const before = this.#discovered.get(key);
    if (before !== undefined) return before;
    const request = { path, stateDir: stateDir ?? USUAL_STATE_DIR };
    const found = await Promise.all(
      this.#connections.map(async (connection, index): Promise<LookedAt> => {
        const { name, user, address, port } = this.#hosts[index] as Host;
        return { name, user, address, port, jump: this.#jump, discovery: await discoverHost(connection, request) };
      }),
    );
    this.#discovered.set(key, found);
    return found;
  }

  async #ask(url: string, ready: string | null): Promise<readonly SiteLook[]> {
    const key = JSON.stringify([url, ready]);
    const before = this.#asked.get(key);
    if (before !== undefined) return before;
    const doors = this.#connections.map(({ host, forward }, index) => ({
      host,
      open: (address: string, port: number) => forward.call(this.#connections[index], address, port),
    }));
    const looks = await lookAtSite(url, ready, doors, healthDeps().get);
    this.#asked.set(key, looks);
    return looks;
  }
}

/** The address that the application itself names, of the tree that was chosen or is the only one. */
function urlOf(tree: LookedAt['discovery']['trees'][number], { path }: Answers): readonly string[] {
  const said = tree.dotenv?.values.APP_URL?.replace(/\/$/, '');
  return said === undefined || (path !== null && tree.path !== path) ? [] : [said];
}

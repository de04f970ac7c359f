import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ClientTraffic, clientTraffic } from './client-traffic.ts';
import { makeKeyPair } from './key-pair.ts';
import { type LoadBalancer, startLoadBalancer } from './load-balancer.ts';
import { removeFolder } from './remove-folder.ts';
import { runbookText } from './runbook-text.ts';
import { makeShopOrigin } from './shop-origin.ts';
import { type SmokeReport, smokeTest } from './smoke.ts';
import { raiseStageHost, type StageHost } from './stage-host.ts';

/** Where a drill takes place: two hosts with an application behind one address, its clients, and its runbook. */
export interface Stage {
  readonly root: string;
  /** Folder with `.github/failback.yml`, as the checkout of a workflow. */
  readonly workspace: string;
  readonly configPath: string;
  /** What clients use. */
  readonly url: string;
  /** `app1`, the control host, and `app2`. */
  readonly hosts: readonly [StageHost, StageHost];
  readonly sshPrivateKey: string;
  /** Lines for `ssh-known-hosts`. */
  readonly knownHosts: string;
  readonly clients: ClientTraffic;
  /** Deploys a tag on both hosts, one after the other, and smoke-tests it. */
  deploy(tag: string): Promise<SmokeReport>;
  /** Whether `release` is served, healthy, by every host. */
  smoke(release: string): Promise<SmokeReport>;
  /** Ends everything that the stage started, and what runs on its hosts; removes `root`. */
  close(): Promise<void>;
}

const USER = 'deploy';
/** A socket's path holds 107 bytes; `/app1/run/appctl.sock` needs 21 of them. */
const LONGEST_ROOT = 80;

/** An empty folder for `raiseStage`, in the temporary directory unless that has too long a name for sockets. */
export async function makeStageRoot(): Promise<string> {
  const base = tmpdir().length > LONGEST_ROOT - 20 ? '/tmp' : tmpdir();
  return mkdtemp(join(base, 'failback-'));
}

/** Raises the stage in `root`, an empty folder. Nothing is deployed yet. */
export async function raiseStage(root: string): Promise<Stage> {
  if (Buffer.byteLength(root) > LONGEST_ROOT) {
    throw new Error(`${root} has too long a name for the sockets below it; set TMPDIR to a folder with a shorter one.`);
  }
  const raised: { close(): Promise<void> }[] = [];
  const close = async () => {
    await Promise.all(raised.splice(0).map((part) => part.close()));
    await removeFolder(root);
  };
  try {
    return await raise(root, raised, close);
  } catch (error) {
    await close();
    throw error;
  }
}

async function raise(root: string, raised: { close(): Promise<void> }[], close: () => Promise<void>): Promise<Stage> {
  const key = makeKeyPair();
  const origin = await makeShopOrigin(root);
  const raiseHost = async (name: string): Promise<StageHost> => {
    const host = await raiseStageHost(name, { root, origin, user: USER, authorizedKey: key.publicKey });
    raised.push(host);
    return host;
  };
  const hosts = [await raiseHost('app1'), await raiseHost('app2')] as const;
  const balancer: LoadBalancer = await startLoadBalancer(hosts.map((host) => host.port));
  raised.push(balancer);

  const workspace = join(root, 'workspace');
  const configPath = join(workspace, '.github', 'failback.yml');
  await mkdir(join(workspace, '.github'), { recursive: true });
  const written = hosts.map((host) => ({ name: host.name, sshPort: host.ssh.port, url: host.url }));
  await writeFile(configPath, runbookText({ url: balancer.url, hosts: written, user: USER }));

  const clients = clientTraffic(`${balancer.url}/`);
  raised.push({ close: async () => void (await clients.stop()) });
  const smoke = (release: string) => smokeTest({ url: balancer.url, hosts, release });
  return {
    root,
    workspace,
    configPath,
    url: balancer.url,
    hosts,
    sshPrivateKey: key.privateKey,
    knownHosts: `${hosts.map((host) => host.ssh.hostKeyLine).join('\n')}\n`,
    clients,
    async deploy(tag) {
      for (const host of hosts) await host.deploy(tag);
      return smoke(tag);
    },
    smoke,
    close,
  };
}

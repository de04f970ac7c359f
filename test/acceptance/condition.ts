import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { httpAnswer, type StageHost } from '@failback/drill';

/** Everything that a request which is refused must leave as it was. */
export interface Condition {
  /** Every file, link and folder of the release and the state directory with its mode and content. */
  readonly files: Readonly<Record<string, string>>;
  /** Status and release that one visitor gets. */
  readonly answer: string;
  /** The application's process. */
  readonly process: string;
  /** What the team's own commands did until now. */
  readonly effects: string;
}

async function conditionOf(host: StageHost): Promise<Condition> {
  const effects = join(host.home, 'effects.log');
  return {
    files: { ...filesBelow(host.releasePath, host.home), ...filesBelow(host.stateDir, host.home) },
    answer: await answerOf(host),
    process: await processOf(host),
    effects: existsSync(effects) ? readFileSync(effects, 'utf8') : '',
  };
}

export function conditionsOf(hosts: readonly StageHost[]): Promise<readonly Condition[]> {
  return Promise.all(hosts.map(conditionOf));
}

/** What one visitor of the host gets: `200 v1.0.0`. */
export async function answerOf(host: Pick<StageHost, 'url'>, path = '/'): Promise<string> {
  const answer = await httpAnswer(`${host.url}${path}`, 20_000);
  return answer.kind === 'silent' ? answer.why : `${answer.status} ${answer.headers['x-release']}`;
}

/** `running 123`, as the host's own service manager says it. */
export async function processOf(host: StageHost): Promise<string> {
  return (await host.run(['appctl', 'status'])).stdout.trim();
}

/** Whether the checkout is exactly the tag, with nothing changed and nothing left over. */
export async function checkoutOf(host: StageHost): Promise<string> {
  const git = async (...args: string[]) => (await host.run(['git', '-C', host.releasePath, ...args])).stdout.trim();
  return `${await git('describe', '--tags', '--exact-match')} ${await git('status', '--porcelain')}`.trim();
}

function filesBelow(folder: string, home: string): Record<string, string> {
  if (!existsSync(folder)) return {};
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => {
      const path = join(folder, name);
      return [relative(home, path), described(path)];
    }),
  );
}

function described(path: string): string {
  const found = lstatSync(path);
  const mode = (found.mode & 0o7777).toString(8);
  if (found.isSymbolicLink()) return `link to ${readlinkSync(path)}`;
  if (found.isDirectory()) return `folder ${mode}`;
  // To read the pipe of a step would be to wait for the step.
  if (!found.isFile()) return `neither file nor folder ${mode}`;
  return `${mode} ${createHash('sha256').update(readFileSync(path)).digest('hex')}`;
}

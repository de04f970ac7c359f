import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  type ActionEnd,
  type ActionRun,
  BROKEN_RELEASE,
  GOOD_RELEASE,
  makeStageRoot,
  raiseStage,
  type Stage,
  type StageHost,
  startAction,
} from '@failback/drill';
import { givenBack } from './given-back.ts';

const DISTRIBUTION = resolve(import.meta.dirname, '../../dist');

export type Script =
  | 'emergency-rollback/index.js'
  | 'emergency-rollback/post.js'
  | 'verify-health/index.js'
  | 'preflight-audit/index.js'
  | 'root/index.js'
  | 'root/post.js';
export type Texts = Readonly<Record<string, string>>;

/** What a team's command is for; each can be made to behave badly, and each is counted by a log that failback never sees. */
export type Moment = 'boot' | 'close' | 'open' | 'restart';

/** A stage on which a broken release is served after a good one that `verify-health` has proved, and a run is about to begin. */
export interface Rehearsal {
  readonly stage: Stage;
  /** The runbook that runs use: the drill's, with each command of the team counted. */
  readonly config: string;
  /** Writes a runbook of its own: the usual one, with texts replaced. */
  runbook(name: string, ...changes: readonly (readonly [find: string, put: string])[]): string;
  /** Starts a built script as the runner would, with good inputs unless told otherwise. It has ended when its hosts are free again. */
  start(
    script: Script,
    inputs?: Texts,
    more?: { readonly state?: Texts; readonly env?: Texts; readonly line?: (line: string) => void },
  ): Promise<ActionRun>;
  rollback(inputs?: Texts): Promise<ActionEnd>;
  verify(inputs?: Texts): Promise<ActionEnd>;
  close(): Promise<void>;
}

export async function rehearse(): Promise<Rehearsal> {
  const stage = await raiseStage(await makeStageRoot());
  for (const host of stage.hosts) placeTeam(host);
  const usual = readFileSync(stage.configPath, 'utf8');
  const runbook: Rehearsal['runbook'] = (name, ...changes) => {
    const path = join(stage.workspace, '.github', `${name}.yml`);
    writeFileSync(path, replaced(usual, [...COUNTED, ...changes]));
    return path;
  };
  const config = runbook('counted');
  const runs = new Set<ActionRun>();
  const start: Rehearsal['start'] = async (script, inputs = {}, more = {}) => {
    const run = await startAction({
      script: join(DISTRIBUTION, script),
      inputs: {
        config,
        environment: 'production',
        'ssh-private-key': stage.sshPrivateKey,
        'ssh-known-hosts': stage.knownHosts,
        ...inputs,
      },
      workspace: stage.workspace,
      temp: join(stage.root, 'runner'),
      ...more,
    });
    runs.add(run);
    return { ...run, ended: givenBack(stage, run.ended) };
  };
  const run = async (script: Script, inputs?: Texts) => (await start(script, inputs)).ended;
  return {
    stage,
    config,
    runbook,
    start,
    rollback: (inputs) => run('emergency-rollback/index.js', inputs),
    verify: (inputs) => run('verify-health/index.js', { 'expect-release': GOOD_RELEASE, ...inputs }),
    async close() {
      for (const { child } of runs) if (child.exitCode === null) child.kill('SIGKILL');
      await Promise.all([...runs].map(({ ended }) => ended));
      await stage.close();
    },
  };
}

/** A rehearsal as most begin: the good release proved good, then the broken one deployed. */
export async function brokenStage(): Promise<Rehearsal> {
  const rehearsal = await rehearse();
  await rehearsal.stage.deploy(GOOD_RELEASE);
  const proved = await rehearsal.verify();
  if (proved.outputs.decision !== 'healthy') throw new Error(`the good release is not healthy:\n${proved.log}`);
  await rehearsal.stage.deploy(BROKEN_RELEASE);
  return rehearsal;
}

const COUNTED = [
  [
    'served: { http: /health/ready, header: X-Release }\n',
    "served: { http: /health/ready, header: X-Release }\n  boot: [team, boot, 'true']\n",
  ],
  ['restart: [[appctl, restart]]', 'restart: [[team, restart, appctl, restart]]'],
  ['on: [appctl, maintenance-on]', 'on: [team, close, appctl, maintenance-on]'],
  ['off: [appctl, maintenance-off]', 'off: [team, open, appctl, maintenance-off]'],
  ['recovery: none', 'alert: { command: [pager] }\nrecovery: none'],
] as const;

function replaced(text: string, changes: readonly (readonly [string, string])[]): string {
  return changes.reduce((before, [find, put]) => {
    if (!before.includes(find)) throw new Error(`the drill's runbook no longer says ${JSON.stringify(find)}`);
    return before.replace(find, () => put);
  }, text);
}

/** `team MOMENT COMMAND...`: counts, behaves as `behave` said, then runs the command. */
const TEAM = `#!/bin/sh
set -eu
moment=$1
shift
echo "$moment" >>"$HOME/effects.log"
if [ -f "$HOME/behaviour/$moment" ]; then . "$HOME/behaviour/$moment"; fi
exec "$@"
`;

/** The alert's command: keeps each page, unless the pager is off. */
const PAGER = `#!/bin/sh
if [ -e "$HOME/pager-is-off" ]; then exit 1; fi
cat >>"$HOME/pages.log"
`;

/** Packages of the host. Those of the machine of these tests may change at any moment. */
const DPKG_QUERY = `#!/bin/sh
printf 'ii  %s\\n' 'git 1:2.39.5-0+deb12u2' 'util-linux 2.38.1-5+deb12u3'
`;

function placeTeam({ home }: StageHost): void {
  for (const [name, script] of Object.entries({ team: TEAM, pager: PAGER, 'dpkg-query': DPKG_QUERY })) {
    writeFileSync(join(home, 'bin', name), script);
    chmodSync(join(home, 'bin', name), 0o755);
  }
  mkdirSync(join(home, 'behaviour'));
}

/** From now on the command of that moment runs these shell lines first. */
export function behave({ home }: StageHost, moment: Moment, lines: string): void {
  writeFileSync(join(home, 'behaviour', moment), `${lines}\n`);
}

export function behaveWell({ home }: StageHost): void {
  rmSync(join(home, 'behaviour'), { recursive: true, force: true });
  mkdirSync(join(home, 'behaviour'));
}

/** How often a host has run the team's command of that moment. */
export function timesOf({ home }: StageHost, moment: Moment): number {
  const log = join(home, 'effects.log');
  if (!existsSync(log)) return 0;
  return readFileSync(log, 'utf8')
    .split('\n')
    .filter((line) => line === moment).length;
}

export function switchPager({ home }: StageHost, to: 'on' | 'off'): void {
  const path = join(home, 'pager-is-off');
  if (to === 'off') writeFileSync(path, '');
  else rmSync(path, { force: true });
}

/** What the host's pager has received. */
export function pagesOf({ home }: StageHost): string {
  const path = join(home, 'pages.log');
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

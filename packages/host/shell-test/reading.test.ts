import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { script } from './bundle.ts';
import { onEachShell } from './each-shell.ts';
import { writePlan } from './plan-folder.ts';
import type { TestHost } from './test-host.ts';
import { until } from './waiting.ts';

async function facts(
  host: TestHost,
  strategy: 'git-tag' | 'symlink',
  target = '-',
  more: readonly string[] = [],
  runAs = '-',
) {
  const fixed = [
    'app',
    'production',
    host.stateDir,
    host.releasePath,
    strategy,
    runAs,
    target,
    'releases',
    'current',
    'migrations',
  ];
  const ran = await host.send(script('facts.sh', 'facts_main', [...fixed, ...more]));
  expect(ran.stderr).toBe('');
  const lines = ran.stdout.trimEnd().split('\n');
  expect(lines.at(-1)).toBe('end facts');
  return lines;
}

function snapshot(folder: string): string {
  return execFileSync('find', [folder, '-printf', '%p %y %m %s %T@\n'], { encoding: 'utf8' });
}

/** A checkout whose own configuration runs a program when git looks at it; says as whom it was run since the last question. */
function checkoutWithFilter(host: TestHost): () => readonly string[] {
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', host.releasePath, '-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args]);
  const noted = join(host.root, 'ran-as');
  git('init', '-q');
  writeFileSync(join(host.releasePath, 'file'), 'one');
  git('add', '.');
  git('commit', '-qm', 'one');
  git('config', 'filter.own.clean', `echo "\${RUNS_AS:-ourselves}" >>'${noted}'; cat`);
  writeFileSync(join(host.releasePath, '.git/info/attributes'), '* filter=own\n');
  utimesSync(join(host.releasePath, 'file'), 1, 1);
  return () => {
    const names = existsSync(noted) ? readFileSync(noted, 'utf8').trimEnd().split('\n') : [];
    rmSync(noted, { force: true });
    utimesSync(join(host.releasePath, 'file'), 1, 1);
    return [...new Set(names)];
  };
}

/** The claim is given back once somebody waits for that. */
const GIVES_BACK_LATE = `case $2 in
  */claims/1.done) until [ -e "$TEST_WORLD/waited-for" ]; do /bin/sleep 0.02; done ;;
esac
exec /bin/ln "$@"
`;

onEachShell('facts', (scenario) => {
  scenario('of a fresh host say what is there, and change nothing', async (host) => {
    const before = snapshot(host.root);
    const lines = await facts(host, 'symlink', '-', ['nosuch']);
    expect(snapshot(host.root)).toBe(before);
    expect(lines).toContain('claim free 0');
    expect(lines).toContain(`state-dir-path ${host.stateDir}`);
    expect(lines).toContain('state-dir-state writable');
    expect(lines).toContain('live none');
    expect(lines).toContain('unit nosuch missing');
    expect(lines.some((line) => line.startsWith('pin '))).toBe(false);
  });

  scenario('of a checkout name the live release, the tags and both sets of migrations', async (host) => {
    const git = (...args: string[]) =>
      execFileSync('git', ['-C', host.releasePath, '-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], {
        encoding: 'utf8',
      }).trim();
    git('init', '-q');
    mkdirSync(join(host.releasePath, 'migrations'));
    writeFileSync(join(host.releasePath, 'migrations/1_users.php'), '');
    git('add', '.');
    git('commit', '-qm', 'one');
    git('tag', '-a', 'v1', '-m', 'one');
    const first = git('rev-parse', 'HEAD');
    writeFileSync(join(host.releasePath, 'migrations/2 odd name.php'), '');
    writeFileSync(join(host.releasePath, 'migrations/2_posts.php'), '');
    git('add', '.');
    git('commit', '-qm', 'two');
    git('tag', 'v2');
    git('tag', 'v2;touch$IFS!x'.replace('!', ''));
    const second = git('rev-parse', 'HEAD');
    const lines = await facts(host, 'git-tag', 'v1');
    expect(lines).toEqual(
      expect.arrayContaining([
        'live present',
        `live-commit ${second}`,
        'live-release v2',
        'live-tree clean',
        `available v1 ${first}`,
        `available v2 ${second}`,
        'available-left-out 1',
        'live-migration 1_users.php',
        'live-migration 2_posts.php',
        'target-migrations known',
        'target-migration 1_users.php',
        'migrations-left-out 1',
      ]),
    );
    expect(lines).not.toContain('target-migration 2_posts.php');
    expect(await facts(host, 'git-tag', 'v9')).toContain('target-migrations unknown');
    writeFileSync(join(host.releasePath, 'migrations/1_users.php'), 'changed');
    expect(await facts(host, 'git-tag')).toContain('live-tree dirty');
  });

  scenario('of a checkout that runs a program of its own let its owner run it, and never us', async (host) => {
    const ranAs = checkoutWithFilter(host);
    expect(await facts(host, 'git-tag')).toContain('live-tree clean');
    expect(ranAs(), 'our own checkout').toEqual(['ourselves']);
    host.shim('sudo', 'while [ "$1" != -u ]; do shift; done; RUNS_AS=$2; export RUNS_AS; shift 2; exec "$@"\n');
    const lines = await facts(host, 'git-tag', '-', [], 'shop-owner');
    expect(lines).toEqual(expect.arrayContaining(['run-as sudo', 'live present', 'live-tree clean']));
    expect(ranAs(), 'the checkout of another').toEqual(['shop-owner']);
  });

  scenario('of a checkout that belongs to another say nothing where we may not be him', async (host) => {
    const ranAs = checkoutWithFilter(host);
    host.shim('sudo', 'exit 1\n');
    host.shim('runuser', 'exit 1\n');
    const refused = await facts(host, 'git-tag', '-', [], 'shop-owner');
    expect(refused).toEqual(expect.arrayContaining(['run-as refused', 'live none']));
    host.env.GIT_TEST_ASSUME_DIFFERENT_OWNER = '1';
    expect(await facts(host, 'git-tag')).toEqual(expect.arrayContaining(['run-as same', 'live none']));
    expect(ranAs()).toEqual([]);
  });

  scenario('of release folders name the one the link points at', async (host) => {
    for (const release of ['v1', 'v2', 'odd name'])
      mkdirSync(join(host.releasePath, 'releases', release), { recursive: true });
    symlinkSync('releases/v2', join(host.releasePath, 'current'));
    const lines = await facts(host, 'symlink', 'v1');
    expect(lines).toEqual(
      expect.arrayContaining([
        'live present',
        'live-release v2',
        'available v1 -',
        'available v2 -',
        'available-left-out 1',
        'target-migrations known',
      ]),
    );
  });

  scenario('wait for a claim that is about to be given back: its operation has said its last word', async (host) => {
    host.shim('ln', GIVES_BACK_LATE);
    host.shim('sleep', 'case $1 in 0.1) : >"$TEST_WORLD/waited-for" ;; esac\nexec /bin/sleep "$@"\n');
    await host.start({ operation: 'op1', steps: [{ id: 'prepare.a' }] });
    await until('its last word', () => {
      host.timePasses(3600);
      return host.state('op1') === 'AS_FOUND';
    });
    expect(await facts(host, 'symlink')).toContain('claim free 1');
  });

  scenario('tell of operations, claims and the ledger', async (host) => {
    await host.start({ operation: 'op1', steps: [{ id: 'prepare.a' }] });
    expect(await facts(host, 'symlink')).toContain('claim held 1 op1 alive');
    await host.abandoned(1);
    writeFileSync(
      join(host.envDir, 'ledger.jsonl'),
      '{"release":"v1"}\nnot json\n{"x":"\u0007"}\n{"release":"v2"}\n{"torn',
    );
    const lines = await facts(host, 'symlink');
    expect(lines).toEqual(
      expect.arrayContaining([
        'claim free 1',
        'operation op1 AS_FOUND abort 1',
        `pin ${host.envDir}`,
        'ledger-left-out 1',
      ]),
    );
    expect(lines.filter((line) => line.startsWith('ledger '))).toEqual([
      'ledger {"release":"v1"}',
      'ledger not json',
      'ledger {"release":"v2"}',
      'ledger {"torn',
    ]);
  });
});

onEachShell('a ledger that is there and cannot be read', (scenario) => {
  const inItsPlace: readonly [string, (path: string) => void][] = [
    ['a link to nothing', (path) => symlinkSync('nowhere', path)],
    ['a folder', (path) => mkdirSync(path)],
    ['a pipe', (path) => void execFileSync('mkfifo', [path])],
  ];
  for (const [what, put] of inItsPlace) {
    scenario(`is not taken for an empty one: ${what}`, async (host) => {
      mkdirSync(host.envDir, { recursive: true });
      put(join(host.envDir, 'ledger.jsonl'));
      expect(await facts(host, 'symlink')).toContain('ledger-left-out 1');
    });
  }
});

onEachShell('a dry run', (scenario) => {
  scenario('prints what each step would do, and changes nothing', async (host) => {
    const folder = mkdtempSync(join(host.root, 'plans/dry-'));
    const plan = {
      operation: 'op1',
      steps: [
        { id: 'prepare.a' },
        { id: 'revert.bad', kind: 'bad', args: ["it's"] },
        { id: 'revert.flood', kind: 'flood' },
      ],
      scripts: { bad: 'echo "cannot: $2"; exit 3', flood: 'head -c 5000000 /dev/zero | tr "\\0" x; echo' },
    };
    writePlan(folder, plan, host.settings(plan));
    const before = snapshot(host.stateDir) + snapshot(host.releasePath) + snapshot(join(host.root, 'marks'));
    const ran = await host.send(script('dry-run.sh', 'dry_run_main', [], folder));
    const lines = ran.stdout.trimEnd().split('\n');
    expect(lines.slice(0, 7)).toEqual([
      'step prepare.a',
      'would prepare.a would mark prepare.a',
      'end prepare.a 0',
      'step revert.bad',
      "would revert.bad cannot: it's",
      'end revert.bad 3',
      'step revert.flood',
    ]);
    expect(lines.slice(8)).toEqual(['end revert.flood 0', 'done']);
    expect(ran.stdout.length).toBeLessThan(70_000);
    expect(snapshot(host.stateDir) + snapshot(host.releasePath) + snapshot(join(host.root, 'marks'))).toBe(before);
    expect(execFileSync('ls', [join(host.root, 'tmp')], { encoding: 'utf8' })).toBe('');
  });
});

onEachShell('the ledger', (scenario) => {
  const append = (host: TestHost, line: string) => host.send(script('ledger.sh', 'ledger_main', [host.envDir, line]));

  scenario('takes each entry once, whoever asks at the same time', async (host) => {
    host.shim('grep', '/bin/grep "$@"; found=$?; sleep 0.1; exit "$found"\n');
    const entries = Array.from(
      { length: 10 },
      (_, index) => `{"release":"v${index}","reason":"it's \\"fine\\" \\\\n"}`,
    );
    const answers = await Promise.all([...entries, ...entries].map((entry) => append(host, entry)));
    expect(answers.map((ran) => ran.stdout).sort()).toEqual([...Array(10).fill('exists\n'), ...Array(10).fill('ok\n')]);
    expect(readFileSync(join(host.envDir, 'ledger.jsonl'), 'utf8').trimEnd().split('\n').sort()).toEqual(
      [...entries].sort(),
    );
  });

  scenario('ends a torn line first, and refuses what is no line', async (host) => {
    mkdirSync(host.envDir, { recursive: true });
    writeFileSync(join(host.envDir, 'ledger.jsonl'), '{"torn');
    expect((await append(host, '{"a":1}')).stdout).toBe('ok\n');
    expect(readFileSync(join(host.envDir, 'ledger.jsonl'), 'utf8')).toBe('{"torn\n{"a":1}\n');
    expect((await append(host, '{"a":1}\n{"b":2}')).stdout).toMatch(/^refused bad-line/);
    expect((await append(host, 'x')).stdout).toMatch(/^refused bad-line/);
  });
});

onEachShell('unlock', (scenario) => {
  const unlock = async (host: TestHost, token: number, how: 'waiting' | 'any') =>
    (await host.send(script('unlock.sh', 'unlock_main', [host.envDir, String(token), 'op1', how]))).stdout;

  scenario('ends a claim that waits for a person, and no other without force', async (host) => {
    await host.start({
      operation: 'op1',
      steps: [{ id: 'revert.bad', kind: 'bad' }],
      scripts: { bad: 'exit 1' },
      settings: { closes: 'no' },
    });
    expect(await unlock(host, 1, 'any')).toMatch(/^busy token=1 operation=op1 supervisor=alive/);
    const attached = host.attach('op1', 1);
    attached.say('decide commit ready');
    await attached.state('NEEDS_HUMAN');
    await attached.drop();
    await until('the supervisor to leave', () => host.processes().length === 0);
    expect(await unlock(host, 7, 'waiting')).toMatch(/^refused claim-moved token=1 operation=op1/);
    expect(await unlock(host, 1, 'waiting')).toBe('unlocked token=1 operation=op1 state=NEEDS_HUMAN\n');
    expect(await unlock(host, 1, 'waiting')).toBe('free token=1\n');
    await host.recover('tick');
    expect(host.state('op1')).toBe('NEEDS_HUMAN');
    expect(existsSync(join(host.envDir, 'claims/2'))).toBe(false);
  });
});

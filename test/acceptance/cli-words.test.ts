import { execFileSync, spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { BROKEN_RELEASE, GOOD_RELEASE, makeStageRoot, raiseStage, type Stage } from '@failback/drill';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerOf } from './condition.ts';

const CLI = resolve(import.meta.dirname, '../../dist/cli/index.js');

let stage: Stage;
let home: string;
beforeAll(async () => {
  stage = await raiseStage(await makeStageRoot());
  await stage.deploy(GOOD_RELEASE);
  home = join(stage.root, 'laptop');
  mkdirSync(join(home, '.ssh'), { recursive: true, mode: 0o700 });
  writeFileSync(join(home, '.ssh', 'id_ed25519'), stage.sshPrivateKey, { mode: 0o600 });
  writeFileSync(join(home, '.ssh', 'known_hosts'), stage.knownHosts);
});
afterAll(() => stage.close());

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The command as it is typed in `cwd`. Its output goes to the file `out`, or is read: to its end, or until it has said the word `until`. */
function failback(
  args: readonly string[],
  at: { readonly cwd?: string; readonly out?: number; readonly until?: string } = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [CLI, ...args], {
    cwd: at.cwd ?? stage.workspace,
    env: { PATH: process.env.PATH, HOME: home },
    stdio: ['ignore', at.out ?? 'pipe', 'pipe'],
  });
  const said = { out: '', err: '' };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    said.out += text;
    if (at.until !== undefined && said.out.includes(at.until)) child.stdout?.destroy();
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said.err += text;
  });
  return new Promise((done) => child.on('close', (code) => done({ code, ...said })));
}

describe('a reader that goes away', () => {
  test('ends no rollback: every host is on the target, proved, and the report is written', async () => {
    expect((await failback(['verify', '--expect-release', GOOD_RELEASE])).code).toBe(0);
    await stage.deploy(BROKEN_RELEASE);
    const words = ['rollback', '--confirm', 'production', '--reason', 'the shop answers 500', '--out', 'unread'];
    const { code, out, err } = await failback(words, { until: '== prepare' });
    expect(out).not.toContain('serves v1.0.0 again');
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(readFileSync(join(stage.workspace, 'unread', 'report.md'), 'utf8')).toContain('rolled-back');
    for (const host of stage.hosts) expect(await answerOf(host)).toBe(`200 ${GOOD_RELEASE}`);
  });

  test('of the help is no defect', () => {
    const told = join(stage.root, 'told');
    execFileSync('sh', ['-c', `'${process.execPath}' '${CLI}' rollback --help 2>'${told}' | true`]);
    expect(readFileSync(told, 'utf8')).toBe('');
  });
});

test('an answer that could not be written is no good end', async () => {
  const full = openSync('/dev/full', 'w');
  try {
    const { code, err } = await failback(['validate', '--json'], { out: full });
    expect(err).toBe('Standard output cannot be written (ENOSPC): what was asked for is not whole there.\n');
    expect(code).toBe(1);
  } finally {
    closeSync(full);
  }
});

describe('without a runbook here', () => {
  test('the folder above that holds it is named, to be copied', async () => {
    const below = join(stage.workspace, 'app', 'Http');
    mkdirSync(below, { recursive: true });
    const { code, err } = await failback(['status'], { cwd: below });
    expect(code).toBe(1);
    const [, folder = ''] = /^ {2}mend: {5}cd (".*")/m.exec(err) ?? [];
    expect(existsSync(join(JSON.parse(folder) as string, '.github/failback.yml'))).toBe(true);
  });

  test('where there is none above either, the command that writes one is named, and nothing is left behind', async () => {
    const { code, err } = await failback(['rollback', '--confirm', 'production', '--reason', 'why'], { cwd: home });
    expect(code).toBe(1);
    expect(err).toContain('where there is none yet: failback init');
    expect(readdirSync(home)).toEqual(['.ssh']);
  });
});

test('validate does not choose between two files', async () => {
  const { code, err } = await failback(['validate', 'a.yml', '--config', 'b.yml']);
  expect(code).toBe(2);
  expect(err).toContain('--config: Which of two files is meant: "a.yml" or "b.yml"?');
});

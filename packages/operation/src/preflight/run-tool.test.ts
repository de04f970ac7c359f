import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { systemRunTool } from './run-tool.ts';

const run = systemRunTool({
  PATH: process.env.PATH,
  HOME: '/home/runner',
  'INPUT_SSH-PRIVATE-KEY': 'the key',
  ACTIONS_RUNTIME_TOKEN: 'a token',
  COMPOSER_HOME: '/composer',
});
const here = { folder: tmpdir(), timeoutMs: 20_000 };

test('a program gets its words as they are, and what it says comes back with its exit status', async () => {
  const end = await run([process.execPath, '-p', 'process.argv.slice(1).join("|")', "it's", '$(id)'], here);
  expect(end).toEqual({ kind: 'ran', code: 0, stdout: "it's|$(id)\n", stderr: '' });
});

test('no input of the step and no token of the runner reaches it', async () => {
  const end = await run([process.execPath, '-p', 'JSON.stringify(Object.keys(process.env))'], here);
  expect(end).toMatchObject({ kind: 'ran', code: 0 });
  const names = end.kind === 'ran' ? (JSON.parse(end.stdout) as string[]) : [];
  expect(names).toEqual(expect.arrayContaining(['PATH', 'HOME', 'COMPOSER_HOME']));
  expect(names.filter((name) => /INPUT|TOKEN/.test(name))).toEqual([]);
});

test('a program that is not there is missing; a folder that is not there is not taken for that', async () => {
  expect(await run(['no-such-program'], here)).toEqual({ kind: 'missing' });
  expect(await run(['git', '--version'], { ...here, folder: '/nowhere/at/all' })).toMatchObject({
    kind: 'ran',
    code: 127,
    stderr: 'there is no folder /nowhere/at/all',
  });
});

test('one that does not end is ended', async () => {
  const end = await run([process.execPath, '-e', 'setInterval(() => {}, 1000)'], { ...here, timeoutMs: 50 });
  expect(end).toEqual({ kind: 'timed-out' });
});

test('what it has started ends with it, and what has left its group holds nobody up', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'failback-tool-'));
  try {
    const script = `sleep 50 & echo $! >"$1/pid"; setsid sleep 7; sleep 50`;
    const end = await run(['sh', '-c', script, 'sh', folder], { ...here, timeoutMs: 4000 });
    expect(end).toEqual({ kind: 'timed-out' });
    const pid = Number(readFileSync(join(folder, 'pid'), 'utf8'));
    await expect.poll(() => isAlive(pid)).toBe(false);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

/** A process that has ended and that nobody has waited for is not alive. */
function isAlive(pid: number): boolean {
  try {
    return !/^State:\s+[ZX]/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

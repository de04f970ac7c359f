import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { commandOf, SHELLS } from '../../host/test/shells.ts';
import { shellScripts } from '../src/shell.generated.ts';
import { ENV_FILES, ENV_FILES_REFUSED } from './env-files.ts';

/** What the host's shell reads of a file, for the keys DB_PASSWORD and DB_HOST. */
function readBy(shell: string, file: string): readonly string[] {
  const text = `${shellScripts['backup/env-file.sh']}env_values DB_PASSWORD DB_HOST`;
  const [program, ...words] = commandOf(shell);
  const { stdout, stderr } = spawnSync(program, [...words, '-c', text], { input: file, encoding: 'utf8' });
  expect(stderr).toBe('');
  return stdout.split('\n').slice(0, -1).sort();
}

describe.each(SHELLS)("an application's .env (%s)", (shell) => {
  test.each([...ENV_FILES, ...ENV_FILES_REFUSED])('%s', (_, file, values) => {
    expect(readBy(shell, file)).toEqual([...values].sort());
  });

  test('is never run, whatever stands in it', () => {
    const file = 'DB_PASSWORD=$(touch /tmp/failback-was-run)`touch /tmp/failback-was-run`\nDB_HOST=";touch x;"\n';
    expect(readBy(shell, file)).toEqual(['!DB_PASSWORD=after', 'DB_HOST=;touch x;']);
    expect(spawnSync('ls', ['/tmp/failback-was-run']).status).not.toBe(0);
  });
});

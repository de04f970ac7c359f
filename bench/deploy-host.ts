import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Makes the application that the twenty commands work on: a repository with two tags and two releases. */
export async function layOutApp(app: string): Promise<void> {
  const repository = join(app, 'repo');
  await mkdir(repository, { recursive: true });
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', repository, '-c', 'user.name=bench', '-c', 'user.email=bench@example.com', ...args], {
      stdio: 'pipe',
    });
  git('init', '--quiet');
  for (const release of ['v1', 'v2']) {
    await writeFile(join(repository, 'VERSION'), `${release}\n`);
    git('add', 'VERSION');
    git('commit', '--quiet', '--message', release);
    git('tag', release);
    const folder = join(app, 'releases', release);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'VERSION'), `${release}\n`);
    await writeFile(join(folder, 'index.php'), '<?php\n');
  }
  await mkdir(join(app, 'shared'));
  await writeFile(join(app, 'shared', '.env'), 'APP_ENV=bench\n');
}

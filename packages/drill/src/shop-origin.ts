import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mustRun } from './run-program.ts';
import { shellScripts } from './shell.generated.ts';
import { toolPath } from './tool-path.ts';

export const GOOD_RELEASE = 'v1.0.0';
export const BROKEN_RELEASE = 'v1.1.0';

const RELEASES = [
  { tag: GOOD_RELEASE, folders: ['app'], at: '2026-01-05T09:00:00Z' },
  { tag: BROKEN_RELEASE, folders: ['app', 'app-broken'], at: '2026-01-06T09:00:00Z' },
] as const;

/** Makes the bare repository from which the hosts deploy, with one tag for each release; returns its path. */
export async function makeShopOrigin(root: string): Promise<string> {
  const source = join(root, 'source');
  const origin = join(root, 'origin.git');
  await mkdir(source);
  await mustRun(['git', 'init', '--quiet', source], at(root, ''));
  await mustRun(['git', '-C', source, 'symbolic-ref', 'HEAD', 'refs/heads/main'], at(root, ''));
  for (const release of RELEASES) {
    for (const folder of release.folders) await place(folder, source);
    await writeFile(join(source, 'release.json'), `${JSON.stringify({ release: release.tag })}\n`);
    await mustRun(['git', '-C', source, 'add', '--all'], at(root, release.at));
    await mustRun(['git', '-C', source, 'commit', '--quiet', '-m', `Release ${release.tag}`], at(root, release.at));
    await mustRun(['git', '-C', source, 'tag', release.tag], at(root, release.at));
  }
  await mustRun(['git', 'clone', '--quiet', '--bare', source, origin], at(root, ''));
  await rm(source, { recursive: true });
  return origin;
}

/** Writes the files of one embedded folder into `target`. */
export async function place(folder: string, target: string): Promise<void> {
  for (const [path, text] of Object.entries(shellScripts)) {
    if (path.startsWith(`${folder}/`)) await writeFile(join(target, path.slice(folder.length + 1)), text);
  }
}

/** A fixed author and date, and nobody's git configuration: the commits are the same wherever they are made. */
function at(root: string, date: string): { cwd: string; env: Record<string, string> } {
  const person = { NAME: 'Drill', EMAIL: 'drill@example.com', DATE: date };
  const identity = Object.entries(person).flatMap(([key, value]) => [
    [`GIT_AUTHOR_${key}`, value],
    [`GIT_COMMITTER_${key}`, value],
  ]);
  return {
    cwd: root,
    env: { PATH: toolPath().join(':'), HOME: root, GIT_CONFIG_NOSYSTEM: '1', ...Object.fromEntries(identity) },
  };
}

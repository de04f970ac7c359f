import { lstatSync, mkdirSync, readdirSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { codeOwner } from './code-owner.ts';
import { CUTS_TIMEOUT, cutAt, wasCut } from './cut.ts';
import { SHELLS, StepBed } from './step-bed.ts';

const beds: StepBed[] = [];
afterEach(() => {
  for (const bed of beds.splice(0)) bed.remove();
});

function host(shell: string, link: 'relative' | 'absolute' = 'relative') {
  const bed = new StepBed(shell);
  beds.push(bed);
  const path = join(bed.root, 'app');
  for (const release of ['v1', 'v2']) {
    mkdirSync(join(path, 'releases', release, 'public'), { recursive: true });
    writeFileSync(join(path, 'releases', release, 'public/index.php'), release);
  }
  const at = (release: string) => (link === 'relative' ? `releases/${release}` : join(path, 'releases', release));
  symlinkSync(at('v2'), join(path, 'current'));
  return { bed, path, at, current: () => readlinkSync(join(path, 'current')) };
}

const flip = (path: string, target = 'v1') => ['30', path, '', 'releases', 'current', target];
const folder = (path: string, target = 'v1', stack = 'generic') => [
  '30',
  path,
  '',
  stack,
  'releases',
  'current',
  target,
  'public',
];

describe.each(SHELLS)('under %s', (shell) => {
  it.each(['relative', 'absolute'] as const)('flips a %s link and flips it back in the same words', async (kind) => {
    const { bed, path, at, current } = host(shell, kind);
    expect((await bed.run('flip', 'probe', flip(path))).status).toBe(1);
    await bed.succeed('flip', 'do', flip(path));
    expect(current()).toBe(at('v1'));
    await bed.succeed('flip', 'probe', flip(path));
    await bed.succeed('flip', 'do', flip(path));
    await bed.succeed('flip', 'undo', flip(path));
    expect(current()).toBe(at('v2'));
  });

  it.each(['before', 'after'] as const)(
    'always has a link that leads to a release, cut %s any command',
    async (when) => {
      for (let nth = 1; ; nth += 1) {
        const { bed, path, current, at } = host(shell);
        await bed.run('flip', 'do', flip(path), cutAt(bed, nth, when));
        expect([at('v1'), at('v2')]).toContain(current());
        if (!wasCut(bed)) {
          expect(nth).toBeGreaterThan(3);
          return;
        }
        await bed.succeed('flip', nth % 3 === 0 ? 'undo' : 'do', flip(path));
        expect(current()).toBe(nth % 3 === 0 ? at('v2') : at('v1'));
        expect(readdirSync(path).sort()).toEqual(['current', 'releases']);
        bed.remove();
      }
    },
    CUTS_TIMEOUT,
  );

  it('refuses to flip what is a folder', async () => {
    const { bed, path } = host(shell);
    const run = await bed.run('flip', 'do', ['30', path, '', 'releases', 'releases', 'v1']);
    expect(run.status).toBe(1);
    expect(run.stderr).toContain('is not a symbolic link');
    expect(lstatSync(join(path, 'releases')).isDirectory()).toBe(true);
  });

  it('does not take two releases that are both gone for one and the same', async () => {
    const { bed, path, current } = host(shell);
    rmSync(join(path, 'releases/v2'), { recursive: true });
    expect((await bed.run('flip', 'probe', flip(path, 'v9'))).status).toBe(1);
    const run = await bed.run('flip', 'do', flip(path, 'v9'));
    expect(run.status).toBe(1);
    expect(run.stderr).toContain(`there is no release ${path}/releases/v9`);
    expect(current()).toBe('releases/v2');
  });

  it('leaves the link alone when the release it is to point at has gone', async () => {
    const { bed, path, current } = host(shell);
    expect((await bed.run('flip', 'do', flip(path, 'v9'))).status).toBe(1);
    expect(current()).toBe('releases/v2');
  });

  it('accepts a whole release', async () => {
    const { bed, path } = host(shell);
    await bed.succeed('release-folder', 'do', folder(path));
  });

  it('refuses a release whose web root is empty', async () => {
    const { bed, path } = host(shell);
    mkdirSync(join(path, 'releases/v0/public'), { recursive: true });
    const run = await bed.run('release-folder', 'do', folder(path, 'v0'));
    expect(run.status).toBe(1);
    expect(run.stderr).toContain('half made: its web root public is missing or empty');
  });

  it('refuses a release that is not there', async () => {
    const { bed, path } = host(shell);
    expect((await bed.run('release-folder', 'dry', folder(path, 'v9'))).stderr).toContain('there is no release');
  });

  it('refuses while the owner of the code may not write where the link stands', async () => {
    const { bed, path } = host(shell);
    const owner = codeOwner(bed, path);
    const [limit = '', place = '', , ...rest] = folder(path);
    owner.closes(path);
    const run = await bed.run('release-folder', 'do', [limit, place, owner.runAs, ...rest], owner.first);
    expect(run.status).toBe(1);
    expect(run.stderr).toContain(`Mend: sudo chown ${owner.name} ${path} && sudo chmod u+w ${path}\n`);
    owner.mends(run.stderr);
    expect((await bed.run('release-folder', 'do', [limit, place, owner.runAs, ...rest], owner.first)).status).toBe(0);
  });

  it('refuses a Laravel release without its dependencies', async () => {
    const { bed, path } = host(shell);
    writeFileSync(join(path, 'releases/v1/artisan'), '');
    const run = await bed.run('release-folder', 'do', folder(path, 'v1', 'laravel'));
    expect(run.stderr).toContain('vendor/autoload.php is missing');
  });

  it('refuses a release that is no longer what was proved good', async () => {
    const { bed, path } = host(shell);
    mkdirSync(join(bed.place, 'manifests'));
    writeFileSync(join(bed.place, 'manifests/v1'), `${'0'.repeat(64)}  ./public/index.php\n`);
    const run = await bed.run('release-folder', 'do', folder(path));
    expect(run.status).toBe(1);
    expect(run.stderr).toContain('differs from the release that was proved good');
  });
});

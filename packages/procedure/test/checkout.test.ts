import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { codeOwner } from './code-owner.ts';
import { CUTS_TIMEOUT, cutAt, failingOnce, wasCut } from './cut.ts';
import { type GitHost, gitHost } from './git-host.ts';
import { SHELLS, StepBed } from './step-bed.ts';

const beds: StepBed[] = [];
afterEach(() => {
  for (const bed of beds.splice(0)) bed.remove();
});

function host(shell: string): { bed: StepBed; live: GitHost } {
  const bed = new StepBed(shell);
  beds.push(bed);
  return { bed, live: gitHost(bed) };
}

const INSTALL = ['sh', '-c', 'mkdir vendor && cat VERSION >vendor/made'];

const fetched = ({ path }: GitHost, release: string, commit: string, runAs = '') => [
  '30',
  path,
  runAs,
  release,
  commit,
  'laravel',
  'vendor',
];
const build = ({ path, v1 }: GitHost) => ['30', path, '', v1, '1', 'vendor', ...INSTALL];
const manifest = ({ path }: GitHost) => ['30', path, '', 'vendor'];
const checkout = ({ path, v1 }: GitHost) => ['30', path, '', 'laravel', v1, 'vendor'];
const tidy = ({ path }: GitHost) => ['30', path, '', 'git-tag'];

async function prepared(shell: string) {
  const made = host(shell);
  await made.bed.succeed('build-tree', 'do', build(made.live));
  await made.bed.succeed('manifest', 'do', manifest(made.live));
  return made;
}

/** What a client, git and the next deploy see of the live checkout. */
function seen({ git, read, path }: GitHost) {
  return {
    head: git('rev-parse', 'HEAD'),
    status: git('status', '--porcelain'),
    version: read('VERSION'),
    vendor: existsSync(join(path, 'vendor')) ? read('vendor/made') : null,
  };
}

describe.each(SHELLS)('under %s', (shell) => {
  it('leaves the live release alone while the target is built beside it', async () => {
    const { bed, live } = await prepared(shell);
    expect(seen(live)).toEqual({ head: live.v2, status: '', version: 'v2\n', vendor: 'by v2\n' });
    const tree = join(live.path, '.failback/build/op-1');
    expect(live.git('-C', tree, 'rev-parse', 'HEAD')).toBe(live.v1);
    expect(readlinkSync(join(tree, '.env'))).toBe(join(live.path, '.env'));
    expect(bed.worked('manifest')).toContain('vendor/made');
  });

  it('leaves nothing of the build behind when it is undone', async () => {
    const { bed, live } = await prepared(shell);
    await bed.succeed('manifest', 'undo', manifest(live));
    await bed.succeed('build-tree', 'undo', build(live));
    expect(readdirSync(join(live.path, '.failback/build'))).toEqual([]);
    expect(live.git('worktree', 'list').split('\n')).toHaveLength(1);
    expect(bed.worked('manifest')).toBeNull();
  });

  it('fails before anything is touched when install fails, and says so', async () => {
    const { bed, live } = host(shell);
    const run = await bed.run('build-tree', 'do', ['30', live.path, '', live.v1, '1', 'vendor', 'false']);
    expect(run.status).toBe(1);
    expect(run.stderr).toContain('install failed beside the live release, which is untouched');
    expect(seen(live).head).toBe(live.v2);
  });

  it('fails when install does not make what it should', async () => {
    const { bed, live } = host(shell);
    const run = await bed.run('build-tree', 'do', ['30', live.path, '', live.v1, '1', 'vendor', 'true']);
    expect(run.status).toBe(1);
    expect(run.stderr).toContain('install did not make vendor');
  });

  it('takes the tracked files of the target as they are in its commit, whatever install made of them', async () => {
    const { bed, live } = host(shell);
    const changes = ['sh', '-c', 'mkdir vendor && echo x >VERSION && echo y >vendor/made'];
    await bed.succeed('build-tree', 'do', ['30', live.path, '', live.v1, '1', 'vendor', ...changes]);
    expect(live.read('.failback/build/op-1/VERSION')).toBe('v1\n');
    expect(bed.facts()).toContain('install-changed-tracked-files yes');
  });

  it('ends with a clean checkout of the target and what was built for it', async () => {
    const { bed, live } = await prepared(shell);
    await bed.succeed('checkout', 'do', checkout(live));
    await bed.succeed('verify-tree', 'do', ['30', live.path, '', live.v1]);
    await bed.succeed('tidy', 'do', tidy(live));
    expect(seen(live)).toEqual({ head: live.v1, status: '', version: 'v1\n', vendor: 'v1\n' });
    expect(live.read('.failback/old/op-1/vendor/made')).toBe('by v2\n');
    expect(existsSync(join(live.path, '.failback/build/op-1'))).toBe(false);
    expect(live.git('worktree', 'list').split('\n')).toHaveLength(1);
  });

  it('does not pass for done when what was built for it is gone', async () => {
    const { bed, live } = await prepared(shell);
    for (const lost of ['vendor', '.failback/build/op-1/vendor']) rmSync(join(live.path, lost), { recursive: true });
    const run = await bed.run('checkout', 'do', checkout(live));
    expect(run.status).toBe(1);
    expect(run.stderr).toContain(`${live.path}/vendor is missing after the swap`);
  });

  it('is done when it is asked, and not before', async () => {
    const { bed, live } = await prepared(shell);
    expect((await bed.run('checkout', 'probe', checkout(live))).status).toBe(1);
    await bed.succeed('checkout', 'do', checkout(live));
    expect((await bed.run('checkout', 'probe', checkout(live))).status).toBe(0);
  });

  it('keeps local changes as a patch, and untracked files that stand in the way', async () => {
    const { bed, live } = await prepared(shell);
    live.write('VERSION', 'edited by hand\n');
    live.write('old only.txt', 'somebody else\n');
    live.write('docs', 'a file where v1 has a folder\n');
    live.write('uploads/photo', 'of a user\n');
    await bed.succeed('checkout', 'do', checkout(live));
    expect(bed.worked('local-changes.patch')).toContain('+edited by hand');
    expect(live.read('.failback/old/op-1/untracked/old only.txt')).toBe('somebody else\n');
    expect(live.read('.failback/old/op-1/untracked/docs')).toBe('a file where v1 has a folder\n');
    expect(live.read('uploads/photo')).toBe('of a user\n');
    expect(live.read('old only.txt')).toBe('of v1\n');
    expect(live.read('docs/a')).toBe('a\n');
    expect(bed.facts()).toEqual(expect.arrayContaining(['local-changes saved', 'untracked-set-aside 2']));
  });

  it.each([
    ['an external diff', ['diff.external', 'true']],
    ['colours', ['color.ui', 'always']],
    ['colours for diffs', ['color.diff', 'always']],
    ['no prefixes', ['diff.noprefix', 'true']],
    ['a text conversion', ['diff.upper.textconv', 'tr a-z A-Z <']],
    ['whitespace that is mended', ['apply.whitespace', 'fix']],
  ])('has local changes back whole on a host that is set to %s', async (_, [name = '', value = '']) => {
    const { bed, live } = await prepared(shell);
    live.git('config', name, value);
    live.write('.git/info/attributes', 'VERSION diff=upper\n');
    live.write('VERSION', 'edited by hand  \n');
    await bed.succeed('checkout', 'do', checkout(live));
    await bed.succeed('checkout', 'undo', checkout(live));
    expect(live.read('VERSION')).toBe('edited by hand  \n');
  });

  it.each([
    ['fetch-release', 'do'],
    ['fetch-release', 'dry'],
    ['checkout', 'do'],
  ])('refuses local changes that no patch brings back, before it overwrites them: %s %s', async (kind, verb) => {
    const { bed, live } = await prepared(shell);
    live.git('rm', '-q', '--cached', 'VERSION');
    live.write('VERSION', 'edited by hand\n');
    const run = await bed.run(kind, verb, kind === 'checkout' ? checkout(live) : fetched(live, 'v1', live.v1));
    expect(run.status).toBe(1);
    expect(run.stderr).toContain(`git -C ${live.path} stash`);
    expect(live.read('VERSION')).toBe('edited by hand\n');
  });

  it.each(['assume-unchanged', 'skip-worktree'])(
    'refuses files that are flagged %s, with the line that mends it',
    async (flag) => {
      const { bed, live } = host(shell);
      live.git('update-index', `--${flag}`, 'VERSION', 'public/index.php');
      live.write('VERSION', 'edited by hand\n');
      for (const verb of ['do', 'dry']) {
        const run = await bed.run('fetch-release', verb, fetched(live, 'v1', live.v1));
        expect(run.status).toBe(1);
        expect(run.stderr).toContain('VERSION public/index.php');
        expect(run.stderr).toContain(`update-index --no-${flag}`);
      }
      const mend = (await bed.run('fetch-release', 'do', fetched(live, 'v1', live.v1))).stderr.split('Mend: ')[1] ?? '';
      execFileSync('sh', ['-c', mend]);
      await bed.succeed('fetch-release', 'do', fetched(live, 'v1', live.v1));
      expect(live.read('VERSION')).toBe('edited by hand\n');
    },
  );

  it.each([
    ['a folder that the checkout changes', 'public', ''],
    ['the folder that gets what v1 has more', '.', ''],
    ['what the swap moves away', 'vendor', '-R '],
    ['what Laravel compiled', 'bootstrap/cache', ''],
    ['the folder of git', '.git', '-R '],
    ['the history of the checkout', '.git/logs/HEAD', ''],
  ])('stops while nothing is touched when the owner of the code may not write %s', async (_, place, whole) => {
    const { bed, live } = host(shell);
    live.write('bootstrap/cache/config.php', '<?php return [];');
    const owner = codeOwner(bed, live.path);
    const fetch = fetched(live, 'v1', live.v1, owner.runAs);
    const closed = join(live.path, place).replace(/\/$/, '');
    owner.closes(closed);
    for (const verb of ['dry', 'do']) {
      const run = await bed.run('fetch-release', verb, fetch, owner.first);
      expect(run.status, verb).toBe(1);
      const mend = `sudo chown ${whole}${owner.name} ${closed} && sudo chmod ${whole}u+w ${closed}`;
      expect(run.stderr).toContain(`must be put: ${closed}. Mend: ${mend}\n`);
    }
    owner.mends((await bed.run('fetch-release', 'do', fetch, owner.first)).stderr);
    expect((await bed.run('fetch-release', 'do', fetch, owner.first)).status).toBe(0);
  });

  it('leaves to the web server what it keeps below a closed folder, quotes names, and says how many more there are', async () => {
    const { bed, live } = host(shell);
    const names = Array.from({ length: 7 }, (_, index) => `it's ${index}`);
    for (const name of names) live.write(`${name}/page.php`, 'of v2\n');
    live.write("it's 0/uploads/photo", 'of www-data\n');
    live.git('add', ...names.map((name) => `${name}/page.php`));
    const owner = codeOwner(bed, live.path);
    for (const name of ["it's 0/uploads", ...names]) owner.closes(join(live.path, name));
    const fetch = fetched(live, 'v1', live.v1, owner.runAs);
    const { stderr } = await bed.run('fetch-release', 'do', fetch, owner.first);
    expect(stderr).toContain(' and in 2 more. Mend: ');
    owner.mends(stderr);
    owner.mends((await bed.run('fetch-release', 'do', fetch, owner.first)).stderr);
    expect((await bed.run('fetch-release', 'do', fetch, owner.first)).status).toBe(0);
    expect(statSync(join(live.path, "it's 0/uploads")).mode & 0o200).toBe(0);
  });

  it('does not mind folders that no step writes, such as those of the web server', async () => {
    const { bed, live } = host(shell);
    live.write('storage/logs/laravel.log', 'of www-data\n');
    const owner = codeOwner(bed, live.path);
    owner.closes(join(live.path, 'storage/logs'));
    const run = await bed.run('fetch-release', 'do', fetched(live, 'v1', live.v1, owner.runAs), owner.first);
    expect(run.stderr).toBe('');
    expect(run.status).toBe(0);
  });

  it('never removes what it set aside: a later operation moves it where nothing is tidied', async () => {
    const { bed, live } = await prepared(shell);
    live.write('.failback/old/op-0/untracked/old only.txt', 'somebody else\n');
    live.write('.failback/old/op-0/vendor/made', 'by v0\n');
    mkdirSync(join(live.path, '.failback/old/op-00/untracked'), { recursive: true });
    await bed.succeed('checkout', 'do', checkout(live));
    await bed.succeed('tidy', 'do', tidy(live));
    expect(live.read('.failback/kept/op-0/old only.txt')).toBe('somebody else\n');
    expect(readdirSync(join(live.path, '.failback/kept'))).toEqual(['op-0']);
    expect(readdirSync(join(live.path, '.failback/old'))).toEqual(['op-1']);
    expect(bed.facts()).toContain('untracked-kept op-0');
  });

  it('does not take a sudo that failed once for a build that is not there', async () => {
    const { bed, live } = await prepared(shell);
    const [limit = '', path = '', , ...rest] = checkout(live);
    const owned = [limit, path, 'shop-owner', ...rest];
    const first = failingOnce(bed, 'sudo', '*/build/op-1/vendor');
    expect((await bed.run('checkout', 'do', owned, first)).status).not.toBe(0);
    await bed.succeed('checkout', 'do', owned);
    expect(live.read('vendor/made')).toBe('v1\n');
  });

  it('does not check out over an untracked file that could not be moved away', async () => {
    const { bed, live } = await prepared(shell);
    live.write('docs', 'a file where v1 has a folder\n');
    live.write('old only.txt', 'somebody else\n');
    const first = failingOnce(bed, 'mv', '*/docs');
    const run = await bed.run('checkout', 'do', checkout(live), first);
    expect(run.status).toBe(1);
    expect(run.stderr).toContain('nothing was checked out over it');
    expect(live.read('docs')).toBe('a file where v1 has a folder\n');
    await bed.succeed('checkout', 'do', checkout(live));
    expect(live.read('.failback/old/op-1/untracked/docs')).toBe('a file where v1 has a folder\n');
    expect(live.read('.failback/old/op-1/untracked/old only.txt')).toBe('somebody else\n');
  });

  it('does not check out when git could not tell what stands in the way', async () => {
    const { bed, live } = await prepared(shell);
    live.write('old only.txt', 'somebody else\n');
    const first = failingOnce(bed, 'git', live.v1, '*--diff-filter=A*');
    expect((await bed.run('checkout', 'do', checkout(live), first)).status).not.toBe(0);
    expect(live.read('old only.txt')).toBe('somebody else\n');
  });

  it('forgets what Laravel had compiled for the release it leaves', async () => {
    const { bed, live } = await prepared(shell);
    live.write('bootstrap/cache/config.php', '<?php return [];');
    await bed.succeed('checkout', 'do', checkout(live));
    expect(existsSync(join(live.path, 'bootstrap/cache/config.php'))).toBe(false);
  });

  it('puts everything back when it is undone', async () => {
    const { bed, live } = await prepared(shell);
    live.write('VERSION', 'edited by hand\n');
    live.write('old only.txt', 'somebody else\n');
    await bed.succeed('checkout', 'do', checkout(live));
    await bed.succeed('checkout', 'undo', checkout(live));
    expect(seen(live)).toMatchObject({ head: live.v2, version: 'edited by hand\n', vendor: 'by v2\n' });
    expect(live.read('old only.txt')).toBe('somebody else\n');
  });

  it('undoes nothing when nothing was done', async () => {
    const { bed, live } = host(shell);
    for (const [kind, args] of [
      ['checkout', checkout(live)],
      ['build-tree', build(live)],
      ['manifest', manifest(live)],
      ['fetch-release', fetched(live, 'v1', live.v1)],
    ] as const) {
      await bed.succeed(kind, 'undo', args);
    }
    expect(seen(live)).toEqual({ head: live.v2, status: '', version: 'v2\n', vendor: 'by v2\n' });
  });

  it.each(['before', 'after'] as const)(
    'can be cut %s any of its commands, and goes on or back from there',
    async (when) => {
      for (let nth = 1; ; nth += 1) {
        const { bed, live } = await prepared(shell);
        live.write('VERSION', 'edited by hand\n');
        live.write('old only.txt', 'somebody else\n');
        await bed.run('checkout', 'do', checkout(live), cutAt(bed, nth, when));
        if (!wasCut(bed)) {
          expect(nth).toBeGreaterThan(8);
          return;
        }
        if (nth % 2 === 0) {
          await bed.succeed('checkout', 'do', checkout(live));
          expect(seen(live), `cut ${when} ${nth}`).toEqual({
            head: live.v1,
            status: '',
            version: 'v1\n',
            vendor: 'v1\n',
          });
          expect(live.read('.failback/old/op-1/untracked/old only.txt')).toBe('somebody else\n');
          expect(bed.worked('local-changes.patch')).toContain('+edited by hand');
        } else {
          await bed.succeed('checkout', 'undo', checkout(live));
          expect(seen(live), `cut ${when} ${nth}`).toMatchObject({
            head: live.v2,
            version: 'edited by hand\n',
            vendor: 'by v2\n',
          });
          expect(live.read('old only.txt')).toBe('somebody else\n');
        }
        bed.remove();
      }
    },
    CUTS_TIMEOUT,
  );

  it('goes on over the lock of a git of its own that died', async () => {
    const { bed, live } = await prepared(shell);
    await bed.run('checkout', 'do', checkout(live), cutAt(bed, 8, 'before'));
    expect(bed.worked('checkout-found')).not.toBeNull();
    live.write('.git/index.lock', '');
    await bed.succeed('checkout', 'do', checkout(live));
    expect(seen(live).head).toBe(live.v1);
  });

  it(
    'keeps what stood in a folder that is swapped and tracked as well, wherever it is cut',
    async () => {
      for (let nth = 1; ; nth += 1) {
        const { bed, live } = host(shell);
        live.write('public/made', 'by v2\n');
        await bed.succeed('build-tree', 'do', [
          '30',
          live.path,
          '',
          live.v1,
          '1',
          'public',
          'sh',
          '-c',
          'echo v1 >public/made',
        ]);
        const args = ['30', live.path, '', 'generic', live.v1, 'public'];
        await bed.run('checkout', 'do', args, cutAt(bed, nth, 'after'));
        const cut = wasCut(bed);
        await bed.succeed('checkout', 'do', args);
        expect(live.read('public/made')).toBe('v1\n');
        expect(readdirSync(join(live.path, '.failback/old/op-1/public')).sort()).toEqual(['index.php', 'made']);
        expect(live.read('.failback/old/op-1/public/made')).toBe('by v2\n');
        bed.remove();
        if (!cut) {
          expect(nth).toBeGreaterThan(8);
          return;
        }
      }
    },
    CUTS_TIMEOUT,
  );

  it(
    'builds again from any half of a build',
    async () => {
      for (let nth = 1; ; nth += 1) {
        const { bed, live } = host(shell);
        await bed.run('build-tree', 'do', build(live), cutAt(bed, nth, nth % 2 === 0 ? 'before' : 'after'));
        if (!wasCut(bed)) {
          expect(nth).toBeGreaterThan(4);
          return;
        }
        await bed.succeed('build-tree', 'do', build(live));
        expect(live.read('.failback/build/op-1/vendor/made')).toBe('v1\n');
        await bed.succeed('build-tree', 'undo', build(live));
        expect(seen(live)).toEqual({ head: live.v2, status: '', version: 'v2\n', vendor: 'by v2\n' });
        bed.remove();
      }
    },
    CUTS_TIMEOUT,
  );

  it('finds after a power cut that a file did not reach the disk', async () => {
    const { bed, live } = await prepared(shell);
    await bed.succeed('checkout', 'do', checkout(live));
    live.write('vendor/made', '\0\0\0');
    await bed.succeed('verify-tree', 'do', ['30', live.path, '', live.v1]);
    bed.script('state/shop/production/operations/op-1/work/prepared-boot', 'another-boot\n');
    const run = await bed.run('verify-tree', 'do', ['30', live.path, '', live.v1]);
    expect(run.status).toBe(1);
    expect(run.stderr).toContain('vendor/made');
  });

  it('accepts a whole release after a power cut', async () => {
    const { bed, live } = await prepared(shell);
    await bed.succeed('checkout', 'do', checkout(live));
    bed.script('state/shop/production/operations/op-1/work/prepared-boot', 'another-boot\n');
    await bed.succeed('verify-tree', 'do', ['30', live.path, '', live.v1]);
    expect(bed.facts()).toContain('compared-with-manifest yes');
  });

  it('fetches a tag that the host lacks, and gives it up again', async () => {
    const { bed, live } = host(shell);
    await bed.succeed('fetch-release', 'do', fetched(live, 'v3', live.v3));
    expect(live.git('rev-parse', 'v3')).toBe(live.v3);
    await bed.succeed('fetch-release', 'undo', fetched(live, 'v3', live.v3));
    expect(live.git('tag', '-l', 'v3')).toBe('');
  });

  it('gives a commit that it has the name of its release', async () => {
    const { bed, live } = host(shell);
    live.git('tag', '-d', 'v1');
    await bed.succeed('fetch-release', 'do', fetched(live, 'v1', live.v1));
    expect(live.git('describe', '--tags', live.v1)).toBe('v1');
    await bed.succeed('fetch-release', 'undo', fetched(live, 'v1', live.v1));
    expect(live.git('tag', '-l', 'v1')).toBe('');
  });

  it('believes the commit that was proved, not a tag that was moved', async () => {
    const { bed, live } = host(shell);
    live.git('tag', '-f', 'v1', live.v2);
    await bed.succeed('fetch-release', 'do', fetched(live, 'v1', live.v1));
    expect(bed.facts()).toEqual([`tag-moved-to ${live.v2}`, `commit ${live.v1}`]);
    await bed.succeed('fetch-release', 'undo', fetched(live, 'v1', live.v1));
    expect(live.git('rev-parse', 'v1')).toBe(live.v2);
  });

  it('hands git nothing for a commit that git could take for an option', async () => {
    const { bed, live } = host(shell);
    const mark = join(bed.root, 'ran');
    const option = `--upload-pack=touch ${mark}; git-upload-pack`;
    live.git('tag', '-d', 'v1');
    for (const [verb, commit] of [
      ['do', option],
      ['dry', option],
      ['do', 'HEAD'],
      ['do', `${live.v1}0`],
    ] as const) {
      const run = await bed.run('fetch-release', verb, fetched(live, 'v1', commit));
      expect([run.status, run.stderr]).toEqual([1, `"${commit}" is not a commit\n`]);
    }
    expect(existsSync(mark)).toBe(false);
    await bed.succeed('fetch-release', 'undo', fetched(live, 'v1', option));
    for (const [kind, args] of [
      ['build-tree', build({ ...live, v1: option })],
      ['checkout', checkout({ ...live, v1: option })],
    ] as const) {
      expect((await bed.run(kind, 'do', args)).stderr).toBe(`"${option}" is not a commit\n`);
    }
  });

  it('runs no hook of the repository', async () => {
    const { bed, live } = host(shell);
    const mark = join(bed.root, 'hooked');
    for (const hook of ['post-checkout', 'reference-transaction', 'post-index-change']) {
      live.write(`.git/hooks/${hook}`, `#!/bin/sh\necho ${hook} >>'${mark}'\n`);
      chmodSync(join(live.path, '.git/hooks', hook), 0o755);
    }
    live.git('tag', '-d', 'v1');
    expect(readFileSync(mark, 'utf8'), 'git runs them by itself').toContain('reference-transaction');
    rmSync(mark);
    await bed.succeed('fetch-release', 'do', fetched(live, 'v1', live.v1));
    await bed.succeed('build-tree', 'do', build(live));
    await bed.succeed('manifest', 'do', manifest(live));
    await bed.succeed('checkout', 'do', checkout(live));
    await bed.succeed('tidy', 'do', tidy(live));
    expect(live.git('rev-parse', 'HEAD')).toBe(live.v1);
    expect(existsSync(mark)).toBe(false);
  });

  it.each([
    ['.failback', ' mkdir '],
    ['.failback/build', ' test -w '],
    ['.failback/.gitignore', '.gitignore'],
  ])('makes and opens nothing where a link in the place of %s leads', async (planted, refused) => {
    const { bed, live } = host(shell);
    const secret = join(bed.root, 'private');
    mkdirSync(secret, { mode: 0o700 });
    const there = ['build', 'old', 'kept'].map((name) => `.failback/${name}`);
    for (const folder of there) {
      if (!folder.startsWith(planted)) mkdirSync(join(live.path, folder), { recursive: true });
    }
    symlinkSync(planted.endsWith('.gitignore') ? join(secret, 'made') : secret, join(live.path, planted));
    const first = join(bed.root, 'first');
    mkdirSync(first);
    bed.script('first/chgrp', '#!/bin/sh\n');
    bed.script(
      'first/sudo',
      `#!/bin/sh\ncase "$*" in *'${refused}'*) exit 1 ;; esac\nPATH=\${PATH#*:} exec sudo "$@"\n`,
    );
    const args = ['30', live.path, 'shop-owner', live.v1, '1', 'vendor', ...INSTALL];
    expect((await bed.run('build-tree', 'do', args, first)).status).not.toBe(0);
    expect(readdirSync(secret)).toEqual([]);
    expect(statSync(secret).mode & 0o7777).toBe(0o700);
  });

  it('refuses when the commit is nowhere, with the line that brings it', async () => {
    const { bed, live } = host(shell);
    const run = await bed.run('fetch-release', 'do', fetched(live, 'v9', 'f'.repeat(40)));
    expect(run.status).toBe(1);
    expect(run.stderr).toContain(`git -C ${live.path} fetch origin tag v9`);
  });

  it('refuses while another git holds the checkout', async () => {
    const { bed, live } = host(shell);
    live.write('.git/index.lock', '');
    const run = await bed.run('fetch-release', 'do', fetched(live, 'v1', live.v1));
    expect(run.status).toBe(1);
    expect(run.stderr).toContain('index.lock');
  });

  it('only reads in a dry run', async () => {
    const { bed, live } = host(shell);
    const before = readdirSync(live.path);
    const said = await bed.succeed('build-tree', 'dry', build(live));
    const saidToo = await bed.succeed('checkout', 'dry', checkout(live));
    await bed.succeed('fetch-release', 'dry', fetched(live, 'v3', live.v3));
    expect(said.stdout).toContain(`would build commit ${live.v1}`);
    expect(saidToo.stdout).toContain(`would check out ${live.v1}`);
    expect(readdirSync(live.path)).toEqual(before);
    expect(live.git('tag', '-l', 'v3')).toBe('');
  });

  it('does everything in the tree as the owner of the code, bounded behind sudo', async () => {
    const { bed, live } = host(shell);
    const owned = ([limit = '', path = '', , ...rest]: string[]) => [limit, path, 'shop-owner', ...rest];
    await bed.succeed('fetch-release', 'do', owned(fetched(live, 'v1', live.v1)));
    await bed.succeed('build-tree', 'do', owned(build(live)));
    await bed.succeed('manifest', 'do', owned(manifest(live)));
    await bed.succeed('checkout', 'do', owned(checkout(live)));
    await bed.succeed('verify-tree', 'do', ['30', live.path, 'shop-owner', live.v1]);
    await bed.succeed('tidy', 'do', owned(tidy(live)));
    expect(new Set(bed.sudoCalls())).toEqual(new Set(['shop-owner timeout']));
    expect(seen(live)).toEqual({ head: live.v1, status: '', version: 'v1\n', vendor: 'v1\n' });
  });

  it('hands words of the team to the program as they stand', async () => {
    const { bed, live } = host(shell);
    const hostile = ['$(id)', 'a b', "it's", '"', '*', '-x', ';touch x', 'ü\n'];
    const args = ['30', live.path, '', live.v1, '0', 'sh', '-c', 'printf "%s|" "$@" >got', 'sh', ...hostile];
    await bed.succeed('build-tree', 'do', args);
    expect(live.read('.failback/build/op-1/got')).toBe(`${hostile.join('|')}|`);
  });
});

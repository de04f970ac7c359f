import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { scriptBed, scriptOf } from './script-bed.ts';
import { placePrograms, type ScriptEnd } from './script-run.ts';
import { readWorkflow } from './workflow-file.ts';

const path = '.github/workflows/release.yml';
const bed = scriptBed();

/** A `gh` that notes each call and answers by the lines of a `case`; not GitHub's. */
function noting(
  cases: string,
  version = '1.2.3',
): { readonly programs: string; readonly calls: () => readonly string[] } {
  const log = join(bed().temp, 'calls');
  writeFileSync(log, '');
  const gh = `echo "$*" >>'${log}'\ncase "$*" in\n${cases}\nesac`;
  const git = '[ "$*" = "rev-parse HEAD" ] && echo c0ffee';
  const node = `[ "$1" = -p ] && echo '${version}'`;
  const calls = () => readFileSync(log, 'utf8').trim().split('\n').filter(Boolean);
  return { programs: placePrograms(bed().temp, { gh, git, node }), calls };
}

const env = { VERSION: '1.2.3', MOVING: 'v1', GITHUB_SHA: 'c0ffee' };

describe('a release', () => {
  test('builds, attests, publishes and moves, each only after the one before', () => {
    const { jobs } = readWorkflow(path);
    expect(Object.entries(jobs).map(([name, { needs = [] }]) => [name, needs])).toEqual([
      ['build', []],
      ['attest', 'build'],
      ['publish', ['build', 'attest']],
      ['move', ['build', 'publish']],
    ]);
    const steps = jobs.build?.steps?.map(({ run, uses }) => run ?? uses?.replace(/@.*/, '')) ?? [];
    expect(steps.slice(4)).toEqual(['npm ci', 'npm run check:generated', 'npm run check:dist', 'npm test']);
    expect(Object.values(jobs).flatMap(({ if: condition = [] }) => condition)).toEqual([
      "needs.build.outputs.moving != ''",
    ]);
  });

  test('gives no right to sign or to write to a job that runs what npm brings', () => {
    for (const { steps = [], permissions } of Object.values(readWorkflow(path).jobs)) {
      if (steps.some(({ run }) => run?.includes('npm ci'))) expect(permissions).toEqual({ contents: 'read' });
    }
  });

  test.each(['refs/heads/fix', 'refs/tags/main', 'refs/tags/v1.2.3'])('is not made from %s', async (GITHUB_REF) => {
    const script = scriptOf(path, 'build', 'The release is made from the default branch');
    const on = (ref: string) => bed().play(script, { DEFAULT: 'main', GITHUB_REF: ref }, noting('').programs);
    expect((await on('refs/heads/main')).code).toBe(0);
    expect(await on(GITHUB_REF)).toMatchObject({ code: 1, log: expect.stringContaining('start it on main') });
  });

  const check = (cases: string, version?: string): Promise<ScriptEnd> => {
    const script = scriptOf(path, 'build', 'version');
    return bed().play(script, env, noting(cases, version).programs);
  };

  test('takes its version from package.json, and a tag that only begins so is another', async () => {
    const end = await check('*matching-refs/tags/v1.2.3*) echo refs/tags/v1.2.34 ;;');
    expect(end).toMatchObject({ code: 0, outputs: { version: '1.2.3', moving: 'v1' } });
  });

  test('is refused when its tag is there, and when that cannot be read', async () => {
    expect(await check('*) echo refs/tags/v1.2.3 ;;')).toMatchObject({ code: 1, outputs: {} });
    expect(await check('*) exit 1 ;;')).toMatchObject({ code: 1, outputs: {} });
  });

  test('moves nothing when it is a pre-release', async () => {
    expect((await check('*) ;;', '2.0.0-rc.1')).outputs).toEqual({ version: '2.0.0-rc.1', moving: '' });
  });

  test.each(['1.2', '1.2.3 x', 'v1.2.3', '1.2.3;id', ''])('is refused with the version %j', async (version) => {
    expect(await check('*) ;;', version)).toMatchObject({ code: 1, outputs: {} });
  });

  describe('is published', () => {
    const script = scriptOf(path, 'publish');
    const REVIEWED = '*environments/release*) echo wait_timer; echo required_reviewers ;;';
    const IMMUTABLE = '*releases/tags/v1.2.3*) echo true ;;';
    const publish = async (cases: readonly string[], more = {}) => {
      const gh = noting(cases.join('\n'));
      const end = await bed().play(script, { ...env, ...more }, gh.programs);
      return {
        ...end,
        calls: gh.calls().map((call) => call.replace(/^api --silent --method |^api repos.*?shop\//, '')),
      };
    };
    const TAG = 'POST repos/example/shop/git/refs -f ref=refs/tags/v1.2.3 -f sha=c0ffee';
    const create = (kind: string) => `release create v1.2.3 --verify-tag ${kind} --title v1.2.3 --generate-notes`;

    test('at the commit that was built, once the environment has asked somebody', async () => {
      const end = await publish([REVIEWED, IMMUTABLE, '*) ;;']);
      expect(end.code, end.log).toBe(0);
      expect(end.calls.slice(1, 3)).toEqual([TAG, create('--latest')]);
    });

    test('as a pre-release when it moves nothing', async () => {
      const end = await publish([REVIEWED, IMMUTABLE, '*) ;;'], { MOVING: '' });
      expect(end.calls).toContain(create('--prerelease'));
    });

    test.each([
      ['nobody was asked', '*environments/release*) echo branch_policy ;;'],
      ['the environment has no rules', '*environments/release*) ;;'],
      ['whom it asks cannot be read', '*environments/release*) exit 1 ;;'],
    ])('not when %s', async (_what, rules) => {
      const end = await publish([rules, IMMUTABLE, '*) ;;']);
      expect(end.code).toBe(1);
      expect(end.calls).toHaveLength(1);
    });

    test('not when somebody has made the tag meanwhile, on another commit', async () => {
      const TAKEN = '*--method\\ POST*) exit 1 ;;';
      const other = await publish([REVIEWED, TAKEN, '*git/ref/tags/v1.2.3*) echo badc0de ;;', IMMUTABLE, '*) ;;']);
      expect(other.code).toBe(1);
      expect(other.calls.join()).not.toContain('release create');
      // Started again after it had made the tag itself.
      const own = await publish([REVIEWED, TAKEN, '*git/ref/tags/v1.2.3*) echo c0ffee ;;', IMMUTABLE, '*) ;;']);
      expect(own.code, own.log).toBe(0);
      expect(own.calls).toContain(create('--latest'));
    });

    // An older GitHub Enterprise Server does not know the word, and says null.
    test.each(['false', 'null', ''])('and stops before the moving tag when its immutability is %j', async (said) => {
      const end = await publish([REVIEWED, `*releases/tags/v1.2.3*) echo ${said} ;;`, '*) ;;']);
      expect(end).toMatchObject({ code: 1, log: expect.stringContaining('can still be changed') });
    });
  });

  describe('moves the moving tag', () => {
    const script = `mkdir -p dist/a\n: >dist/a/index.js\n: >dist/b.mjs\n: >dist/licenses.txt\n${scriptOf(path, 'move')}`;
    const AT = '*git/ref/tags/v1*) echo 01d ;;';
    const way = (status: string) => `*compare/01d...c0ffee*) echo ${status} ;;`;
    const move = async (cases: readonly string[], more = {}) => {
      const gh = noting([...cases, '*) ;;'].join('\n'));
      return { ...(await bed().play(script, { ...env, ...more }, gh.programs)), calls: gh.calls() };
    };
    const writes = (calls: readonly string[]) => calls.filter((call) => call.includes('--method'));

    test('when every program is attested by this workflow, and only programs are asked about', async () => {
      const end = await move([AT, way('ahead')]);
      expect(end.code, end.log).toBe(0);
      const signer = '--repo example/shop --signer-workflow example/shop/.github/workflows/release.yml';
      expect(end.calls.slice(0, 2).sort()).toEqual(
        ['dist/a/index.js', 'dist/b.mjs'].map((file) => `attestation verify ${file} ${signer}`),
      );
      expect(writes(end.calls)).toEqual([
        'api --method PATCH repos/example/shop/git/refs/tags/v1 -f sha=c0ffee -F force=true',
      ]);
    });

    test('not when one is not', async () => {
      const end = await move(['*b.mjs*) exit 1 ;;', AT, way('ahead')]);
      expect(end.code).not.toBe(0);
      expect(end.calls.filter((call) => call.startsWith('api'))).toEqual([]);
    });

    test('not when the exact tag is another commit than the one that was built', async () => {
      const end = await move([AT, way('ahead')], { GITHUB_SHA: 'decade' });
      expect(end).toMatchObject({ code: 1, calls: [] });
    });

    test.each(['behind', 'diverged', ''])('never back: %j of where it is', async (status) => {
      const end = await move([AT, way(status)]);
      expect(end.code).toBe(1);
      expect(writes(end.calls)).toEqual([]);
    });

    test('not twice', async () => {
      const end = await move([AT, way('identical')]);
      expect(end.code).toBe(0);
      expect(writes(end.calls)).toEqual([]);
    });

    test('and makes it where it is not there yet', async () => {
      const end = await move(['*git/ref/tags/v1*) exit 1 ;;']);
      expect(end.code).toBe(0);
      expect(writes(end.calls)).toEqual([
        'api --method POST repos/example/shop/git/refs -f ref=refs/tags/v1 -f sha=c0ffee',
      ]);
    });
  });
});

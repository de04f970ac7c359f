import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { scriptBed, scriptOf } from './script-bed.ts';
import { placePrograms, type ScriptEnd } from './script-run.ts';
import { readWorkflow } from './workflow-file.ts';

const path = '.github/workflows/release.yml';
const bed = scriptBed();

/** A `gh` that notes each call and answers by the lines of a `case`; not GitHub's. */
function noting(cases: string): { readonly programs: string; readonly calls: () => readonly string[] } {
  const log = join(bed().temp, 'calls');
  writeFileSync(log, '');
  const gh = `echo "$*" >>'${log}'\ncase "$*" in\n${cases}\nesac`;
  const git = '[ "$*" = "rev-parse HEAD" ] && echo c0ffee';
  const npm = '[ "$1" = -p ] && echo 1.2.3';
  const calls = () => readFileSync(log, 'utf8').trim().split('\n').filter(Boolean);
  return { programs: placePrograms(bed().temp, { gh, git, node: npm }), calls };
}

const env = { VERSION: '1.2.3', GITHUB_SHA: 'c0ffee' };

describe('a release', () => {
  test('builds, attests, publishes and moves, each only after the one before', () => {
    const { jobs } = readWorkflow(path);
    expect(Object.entries(jobs).map(([name, { needs = [] }]) => [name, needs])).toEqual([
      ['build', []],
      ['publish', 'build'],
      ['move', ['build', 'publish']],
    ]);
    const steps = jobs.build?.steps?.map(({ run, uses }) => run ?? uses?.replace(/@.*/, '')) ?? [];
    const order = ['npm ci', 'npm run check:generated', 'npm run check:dist', 'npm test'];
    expect(steps.slice(3)).toEqual([...order, 'actions/attest-build-provenance']);
    expect(Object.values(jobs).flatMap(({ if: condition = [] }) => condition)).toEqual([
      'github.ref_name == github.event.repository.default_branch',
    ]);
  });

  const check = (cases: string): Promise<ScriptEnd> => {
    const script = scriptOf(path, 'build', 'version');
    return bed().play(script, env, noting(cases).programs);
  };

  test('takes its version from package.json, and a tag that only begins so is another', async () => {
    const end = await check('*matching-refs/tags/v1.2.3*) echo refs/tags/v1.2.34 ;;');
    expect(end).toMatchObject({ code: 0, outputs: { version: '1.2.3' } });
  });

  test('is refused when its tag is there, and when that cannot be read', async () => {
    expect(await check('*) echo refs/tags/v1.2.3 ;;')).toMatchObject({ code: 1, outputs: {} });
    expect(await check('*) exit 1 ;;')).toMatchObject({ code: 1, outputs: {} });
  });

  test('stops before the moving tag when the release is not immutable', async () => {
    const script = scriptOf(path, 'publish');
    const immutable = noting('release\\ create*) ;;\n*releases/tags/v1.2.3*) echo true ;;');
    expect((await bed().play(script, env, immutable.programs)).code).toBe(0);
    expect(immutable.calls()[0]).toBe('release create v1.2.3 --target c0ffee --title v1.2.3 --generate-notes');
    // An older GitHub Enterprise Server does not know the word, and says null.
    for (const said of ['false', 'null', '']) {
      const open = noting(`release\\ create*) ;;\n*releases/tags/v1.2.3*) echo ${said} ;;`);
      expect(await bed().play(script, env, open.programs)).toMatchObject({ code: 1 });
    }
    const failing = noting('*) exit 1 ;;');
    expect((await bed().play(script, env, failing.programs)).code).not.toBe(0);
    expect(failing.calls()).toHaveLength(1);
  });

  describe('moves the moving tag', () => {
    const script = `mkdir -p dist/a\n: >dist/a/index.js\n: >dist/b.mjs\n: >dist/licenses.txt\n${scriptOf(path, 'move')}`;
    const move = `api --method PATCH repos/example/shop/git/refs/tags/v1 -f sha=c0ffee -F force=true`;

    test('when every program is attested, and only programs are asked about', async () => {
      const gh = noting('*) ;;');
      expect((await bed().play(script, env, gh.programs)).code).toBe(0);
      expect(gh.calls().slice(0, 2).sort()).toEqual(
        ['dist/a/index.js', 'dist/b.mjs'].map((file) => `attestation verify ${file} --repo example/shop`),
      );
      expect(gh.calls().at(-1)).toBe(move);
    });

    test('not when one is not', async () => {
      const gh = noting('*b.mjs*) exit 1 ;;\n*) ;;');
      expect((await bed().play(script, env, gh.programs)).code).not.toBe(0);
      expect(gh.calls().filter((call) => call.startsWith('api'))).toEqual([]);
    });

    test('and makes it where it is not there yet', async () => {
      const gh = noting('*--silent*) exit 1 ;;\n*) ;;');
      expect((await bed().play(script, env, gh.programs)).code).toBe(0);
      expect(gh.calls().at(-1)).toBe('api --method POST repos/example/shop/git/refs -f ref=refs/tags/v1 -f sha=c0ffee');
    });
  });
});

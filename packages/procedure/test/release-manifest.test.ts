import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { commandOf, SHELLS } from '../../host/test/shells.ts';
import { releaseManifest } from '../src/release-manifest.ts';
import { StepBed } from './step-bed.ts';

const beds: StepBed[] = [];
afterEach(() => {
  for (const bed of beds.splice(0)) bed.remove();
});

function host(shell: string) {
  const bed = new StepBed(shell);
  beds.push(bed);
  const path = join(bed.root, 'app');
  const folder = join(path, 'releases', 'v1');
  mkdirSync(join(folder, 'public'), { recursive: true });
  mkdirSync(join(folder, 'storage/logs'), { recursive: true });
  writeFileSync(join(folder, 'public/index.php'), 'v1');
  writeFileSync(join(folder, 'storage/logs/app.log'), 'one line\n');
  const note = (release = 'v1') => {
    const place = { environmentFolder: bed.root, releasePath: path, releases: 'releases', release };
    const { text, args } = releaseManifest(place);
    const [program, ...words] = commandOf(shell);
    return spawnSync(program, [...words, '-s', '--', ...args], { input: text, encoding: 'utf8' }).stdout;
  };
  return { bed, folder, note };
}

describe.each(SHELLS)('under %s', (shell) => {
  it('notes the files of a release, without what the application writes as it runs', () => {
    const { bed, note } = host(shell);
    expect(note()).toBe('ok 1\n');
    const listed = spawnSync('cat', [join(bed.root, 'manifests/v1')], { encoding: 'utf8' }).stdout;
    expect(listed).toMatch(/^[0-9a-f]{64} {2}\.\/public\/index\.php\n$/);
  });

  it('refuses a release that is not there, and leaves no manifest of it', () => {
    const { bed, note } = host(shell);
    expect(note('v9')).toMatch(/^refused no-folder /);
    expect(spawnSync('ls', ['-A', join(bed.root, 'manifests')], { encoding: 'utf8' }).stdout).toBe('');
  });

  it('is what a file that was cut short is found by', () => {
    const { bed, folder, note } = host(shell);
    note();
    const check = () => spawnSync('sha256sum', ['-c', join(bed.root, 'manifests/v1')], { cwd: folder }).status;
    writeFileSync(join(folder, 'storage/logs/app.log'), 'another line\n');
    expect(check()).toBe(0);
    writeFileSync(join(folder, 'public/index.php'), '');
    expect(check()).toBe(1);
  });
});

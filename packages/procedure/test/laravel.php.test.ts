import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { failingOnce } from './cut.ts';
import { SHELLS, StepBed } from './step-bed.ts';

/** As much of Laravel as maintenance needs: without its dependencies it boots nothing. */
const ARTISAN = `<?php
require __DIR__ . '/vendor/autoload.php';
$folder = __DIR__ . '/storage/framework';
if ($argv[1] === 'up') { @unlink("$folder/down"); @unlink("$folder/maintenance.php"); exit(0); }
file_put_contents("$folder/down", json_encode(['retry' => null]));
file_put_contents("$folder/maintenance.php", '<?php echo "closed";');
`;

describe.each(SHELLS)('under %s', (shell) => {
  let bed: StepBed;
  let server: Server;
  let url: string;
  let live: string;
  let built: string;

  const down = () => join(live, 'storage/framework/down');
  const write = (file: string, text: string) => {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };

  /** A site that is closed while its `down` file is there, and whose successor is built beside it. */
  beforeEach(async () => {
    bed = new StepBed(shell);
    live = join(bed.root, 'live');
    built = join(live, '.failback/build/op-1');
    mkdirSync(join(live, 'storage/framework'), { recursive: true });
    mkdirSync(join(built, 'storage/framework'), { recursive: true });
    write(join(built, 'artisan'), ARTISAN);
    write(join(built, 'vendor/autoload.php'), '<?php\n');
    server = createServer((_, response) => {
      response.statusCode = existsSync(down()) ? 503 : 200;
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  afterEach(() => {
    server.close();
    bed.remove();
  });

  const close = (runAs = '') => ['30', live, runAs, url, '-', 'errors::503', '', ''];
  const open = (runAs = '') => ['30', live, runAs];

  /** What the checkout does to both trees. */
  const switchOver = () => {
    renameSync(join(built, 'vendor'), join(live, 'vendor'));
    copyFileSync(join(built, 'artisan'), join(live, 'artisan'));
  };

  it('closes the site with the page of the target, and opens it when that is undone', async () => {
    await bed.succeed('maintenance-laravel', 'do', close());
    expect(bed.facts()).toContain('closed 503');
    expect(bed.worked('bypass-header')).toMatch(/^Cookie: laravel_maintenance=/);
    await bed.succeed('maintenance-laravel', 'probe', close());
    await bed.succeed('maintenance-laravel', 'undo', close());
    expect((await fetch(url)).status).toBe(200);
    expect(bed.worked('bypass-header')).toBeNull();
  });

  it('closes a site again that was opened on the target and did not prove itself', async () => {
    await bed.succeed('maintenance-laravel', 'do', close());
    switchOver();
    await bed.succeed('reopen-laravel', 'do', open());
    expect((await fetch(url)).status).toBe(200);
    await bed.succeed('maintenance-laravel', 'do', close());
    expect((await fetch(url)).status).toBe(503);
    expect(bed.worked('bypass-header')).toMatch(/^Cookie: /);
    await bed.succeed('reopen-laravel', 'do', open());
    expect((await fetch(url)).status).toBe(200);
  });

  it.each([
    ['nobody runs PHP that we could see', [], 0o640],
    ['PHP-FPM runs as the owner of the code, and as others', ['owner', 'other'], 0o640],
    ['PHP-FPM runs as others alone', ['other'], 0o644],
  ])('shows the secret to nobody who needs it not, where %s', async (_, runners, mode) => {
    const owner = 'shop-owner';
    for (const [index, runner] of runners.entries()) {
      write(join(bed.root, `proc/${index + 1}/comm`), 'php-fpm8.4\n');
      write(join(bed.root, `proc/${index + 1}/user`), runner === 'owner' ? owner : 'www-data');
    }
    const first = join(bed.root, 'first');
    mkdirSync(first);
    // Who owns a process is the test's to say.
    bed.script('first/ls', '#!/bin/sh\necho "d 2 $(cat "$2/user")"\n');
    bed.variables.FAILBACK_PROC = join(bed.root, 'proc');
    const run = await bed.run('maintenance-laravel', 'do', close(owner), first);
    expect(run.stderr).toBe('');
    expect(statSync(down()).mode & 0o777).toBe(mode);
    expect(statSync(join(bed.work, 'bypass-secret')).mode & 0o777).toBe(0o600);
    expect(statSync(join(live, 'storage/framework/maintenance.php')).mode & 0o777).toBe(0o644);
  });

  it('writes through no link that waits beside the down file', async () => {
    const precious = join(bed.root, 'precious');
    write(precious, 'ours');
    symlinkSync(precious, `${down()}.failback`);
    await bed.succeed('maintenance-laravel', 'do', close());
    expect(readFileSync(precious, 'utf8')).toBe('ours');
    expect(statSync(down()).mode & 0o777).toBe(0o644);
  });

  it('leaves no secret behind at the end', async () => {
    await bed.succeed('maintenance-laravel', 'do', close());
    switchOver();
    await bed.succeed('reopen-laravel', 'do', open());
    await bed.succeed('tidy', 'do', ['30', live, '', 'symlink']);
    expect(['bypass-header', 'bypass-secret', 'page', 'down'].filter((name) => bed.worked(name) !== null)).toEqual([]);
  });

  it('does not take a sudo that failed once for a site that nobody had closed', async () => {
    writeFileSync(down(), '{"by":"somebody"}');
    const run = await bed.run('maintenance-laravel', 'do', close('shop-owner'), failingOnce(bed, 'sudo', '*/down'));
    expect(run.status).not.toBe(0);
    await bed.succeed('maintenance-laravel', 'do', close('shop-owner'));
    await bed.succeed('maintenance-laravel', 'undo', close('shop-owner'));
    expect(existsSync(down())).toBe(true);
  });

  it('does not take a sudo that failed once for a site that is open', async () => {
    await bed.succeed('maintenance-laravel', 'do', close());
    switchOver();
    const first = failingOnce(bed, 'sudo', '*/framework/down');
    expect((await bed.run('reopen-laravel', 'do', open('shop-owner'), first)).status).not.toBe(0);
    rmSync(first, { recursive: true });
    await bed.succeed('reopen-laravel', 'do', open('shop-owner'));
  });
});

import { existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { freePort } from '@failback/drill';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CUTS_TIMEOUT, cutAt, wasCut } from './cut.ts';
import { type GitHost, gitHost } from './git-host.ts';
import { SHELLS, StepBed } from './step-bed.ts';

describe.each(SHELLS)('under %s', (shell) => {
  let bed: StepBed;
  let server: Server;
  let url: string;
  let broken = false;
  let on: string[];
  let off: string[];

  const closedFile = () => join(bed.root, 'closed');

  /** A site that is closed while a file is there, lets the bearer of the bypass in, and shows PHP files as their last string. */
  beforeEach(async () => {
    bed = new StepBed(shell);
    broken = false;
    server = createServer((request, response) => {
      const file = join(bed.root, 'web', request.url ?? '');
      const probe = /^\/failback-[0-9a-f]{32}\.php$/.test(request.url ?? '');
      if (probe && existsSync(file)) {
        response.end(/echo '([^']*)';\n$/.exec(readFileSync(file, 'utf8'))?.[1]);
        return;
      }
      const key = existsSync(closedFile()) ? readFileSync(closedFile(), 'utf8') : null;
      if (broken) response.statusCode = 500;
      else if (key !== null && request.headers['x-bypass'] !== key) response.statusCode = 503;
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    on = [
      bed.script('on', `#!/bin/sh\nprintf '%s' "$(cat "$FAILBACK_BYPASS_FILE" 2>/dev/null)" >'${closedFile()}'\n`),
      'x y',
    ];
    off = [bed.script('off', `#!/bin/sh\nrm -f '${closedFile()}'\n`)];
  });
  afterEach(() => {
    server.close();
    bed.remove();
  });

  const close = (header = 'X-Bypass') => ['30', bed.root, '', `${url}/`, '-', '503', header, '2', ...on, ...off];
  const open = () => ['30', bed.root, '', `${url}/`, '-', '503', ...off];

  it('closes the site by the command of the team, and hands it a secret in a private file', async () => {
    await bed.succeed('maintenance-commands', 'do', close());
    expect(bed.facts()).toContain('closed 503');
    const header = bed.worked('bypass-header')?.trim() ?? '';
    expect(header).toMatch(/^X-Bypass: [0-9a-f]{32}$/);
    const [name = '', value = ''] = header.split(': ');
    expect((await fetch(url)).status).toBe(503);
    expect((await fetch(url, { headers: { [name]: value } })).status).toBe(200);
    await bed.succeed('maintenance-commands', 'probe', close());
  });

  it('lends the secret to another user for as long as the command runs', async () => {
    const key = join(bed.root, 'key');
    on = [
      bed.script(
        'on',
        `#!/bin/sh\necho "$FAILBACK_BYPASS_FILE" >'${key}'\ncp "$FAILBACK_BYPASS_FILE" '${closedFile()}'\n`,
      ),
      'x',
    ];
    const [limit = '', folder = '', , ...rest] = close();
    await bed.succeed('maintenance-commands', 'do', [limit, folder, 'shop-owner', ...rest]);
    const lent = readFileSync(key, 'utf8').trim();
    expect(lent).not.toContain(bed.work);
    expect(existsSync(lent)).toBe(false);
    expect(readFileSync(closedFile(), 'utf8')).toBe(bed.worked('bypass-secret'));
  });

  it('makes no secret where the routes of the gate are excepted', async () => {
    await bed.succeed('maintenance-commands', 'do', close(''));
    expect(bed.worked('bypass-header')).toBeNull();
  });

  it('opens it when it is undone, and leaves no secret', async () => {
    await bed.succeed('maintenance-commands', 'do', close());
    await bed.succeed('maintenance-commands', 'undo', close());
    expect((await fetch(url)).status).toBe(200);
    expect(bed.worked('bypass-secret')).toBeNull();
    expect(bed.worked('bypass-header')).toBeNull();
  });

  it('fails when maintenance did not take effect', async () => {
    on = ['true', 'x'];
    const run = await bed.run('maintenance-commands', 'do', close());
    expect(run.status).toBe(1);
    expect(run.stderr).toContain('does not answer 503: 200');
  });

  it('fails when the command fails', async () => {
    on = ['false', 'x'];
    expect((await bed.run('maintenance-commands', 'do', close())).stderr).toContain(
      'the command that closes the site failed',
    );
  });

  it('takes a site that is too broken to show its page for closed, and says so', async () => {
    broken = true;
    await bed.succeed('maintenance-commands', 'do', close());
    expect(bed.facts()).toContain('closed-by-failure 500');
  });

  it('takes a site that answers nobody for closed, and says so: a dead release is no reason to stay on it', async () => {
    const [limit = '', folder = '', runAs = '', , ...rest] = close();
    const silent = `http://127.0.0.1:${await freePort()}/`;
    await bed.succeed('maintenance-commands', 'do', [limit, folder, runAs, silent, ...rest]);
    expect(bed.facts()).toContain('closed-by-failure no-answer');
    await bed.succeed('maintenance-commands', 'undo', [limit, folder, runAs, silent, ...rest]);
    expect(existsSync(closedFile())).toBe(false);
  });

  it.each(['before', 'after'] as const)(
    'opens again, cut %s any command',
    async (when) => {
      for (let nth = 1; ; nth += 1) {
        await bed.run('maintenance-commands', 'do', close(), cutAt(bed, nth, when));
        if (!wasCut(bed)) {
          expect(nth).toBeGreaterThan(2);
          return;
        }
        await bed.succeed('maintenance-commands', 'undo', close());
        expect(existsSync(closedFile())).toBe(false);
      }
    },
    CUTS_TIMEOUT,
  );

  it('reopens and sees that it is open', async () => {
    await bed.succeed('maintenance-commands', 'do', close());
    await bed.succeed('reopen-commands', 'do', open());
    expect((await fetch(url)).status).toBe(200);
    expect(bed.worked('bypass-header')).toBeNull();
  });

  it('closes a site again that was opened and did not prove itself, with a secret that leads past it', async () => {
    await bed.succeed('maintenance-commands', 'do', close());
    await bed.succeed('reopen-commands', 'do', open());
    await bed.succeed('maintenance-commands', 'do', close());
    const [name = '', value = ''] = bed.worked('bypass-header')?.trim().split(': ') ?? [];
    expect((await fetch(url)).status).toBe(503);
    expect((await fetch(url, { headers: { [name]: value } })).status).toBe(200);
    await bed.succeed('reopen-commands', 'do', open());
    expect((await fetch(url)).status).toBe(200);
  });

  it('does not call a site open that still answers as a closed one', async () => {
    await bed.succeed('maintenance-commands', 'do', close());
    off = ['true'];
    const run = await bed.run('reopen-commands', 'do', open());
    expect(run.status).toBe(1);
    expect(run.stderr).toContain('still answers 503');
  });

  it('says no secret in its output', async () => {
    const run = await bed.succeed('maintenance-commands', 'do', close());
    const secret = bed.worked('bypass-secret') ?? '';
    expect(secret).toHaveLength(32);
    expect(`${run.stdout}${run.stderr}${bed.facts().join('\n')}`).not.toContain(secret);
  });

  describe('with a probe file', () => {
    let live: GitHost;
    let web: string;
    const place = () => ['30', '', url, '-', web, 'v2'];
    const turn = () => ['30', '', web, 'v2', 'v1'];
    const answer = async () => (await fetch(`${url}/${bed.worked('probe-file')?.trim()}`)).text();

    beforeEach(() => {
      live = gitHost(bed);
      web = join(live.path, 'public');
      symlinkSync(web, join(bed.root, 'web'));
    });

    it('answers with the release we leave before the switch, and with the target after it', async () => {
      await bed.succeed('probe-file', 'do', place());
      expect(await answer()).toBe('v2');
      expect(bed.facts()).toContain(`probe-file ${bed.worked('probe-file')?.trim()}`);
      await bed.succeed('probe-turn', 'do', turn());
      expect(await answer()).toBe('v1');
      await bed.succeed('probe-turn', 'undo', turn());
      expect(await answer()).toBe('v2');
    });

    it('leaves the checkout clean while it is there, and nothing once it is undone', async () => {
      await bed.succeed('probe-file', 'do', place());
      expect(live.git('status', '--porcelain')).toBe('');
      const name = bed.worked('probe-file')?.trim() ?? '';
      await bed.succeed('probe-file', 'undo', place());
      expect(existsSync(join(web, name))).toBe(false);
    });

    it('goes away at the end, unless the runner has nothing else to ask', async () => {
      const tidy = ['30', live.path, '', 'git-tag'];
      await bed.succeed('probe-file', 'do', place());
      const name = bed.worked('probe-file')?.trim() ?? '';
      writeFileSync(join(bed.work, 'probe-needed'), '');
      await bed.succeed('tidy', 'do', tidy);
      expect(existsSync(join(web, name))).toBe(true);
      rmSync(join(bed.work, 'probe-needed'));
      await bed.succeed('tidy', 'do', tidy);
      expect(existsSync(join(web, name))).toBe(false);
    });

    it('removes what an earlier operation had to leave', async () => {
      const old = join(web, `failback-${'a'.repeat(32)}.php`);
      writeFileSync(old, '');
      await bed.succeed('probe-file', 'do', place());
      expect(existsSync(old)).toBe(false);
    });

    it.each(['before', 'after'] as const)(
      'leaves nothing behind, cut %s any command',
      async (when) => {
        for (let nth = 1; ; nth += 1) {
          await bed.run('probe-file', 'do', place(), cutAt(bed, nth, when));
          const cut = wasCut(bed);
          await bed.succeed('probe-file', 'undo', place());
          expect(live.git('status', '--porcelain', '--ignored')).not.toContain('failback-');
          if (!cut) {
            expect(nth).toBeGreaterThan(2);
            return;
          }
        }
      },
      CUTS_TIMEOUT,
    );

    it('is no reason to stop when PHP does not answer it', async () => {
      rmSync(join(bed.root, 'web'));
      await bed.succeed('probe-file', 'do', place());
      expect(bed.facts()).toContain('probe-file-answers 200');
    });
  });
});

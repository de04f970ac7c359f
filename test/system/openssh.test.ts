import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  BROKEN_RELEASE,
  GOOD_RELEASE,
  hostState,
  makeKeyPair,
  makeStageRoot,
  raiseStage,
  type Stage,
  startAction,
} from '@failback/drill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenSsh, startOpenSsh } from '../bed/openssh.ts';
import { progress } from './bed/progress.ts';

const DIST = join(import.meta.dirname, '../../dist');
const CIPHER = 'chacha20-poly1305@openssh.com';

let stage: Stage;
let servers: readonly OpenSsh[];

/** The hosts of the drill, behind real OpenSSH servers that offer one cipher. */
beforeAll(async () => {
  stage = await raiseStage(await makeStageRoot());
  const login = makeKeyPair();
  servers = await Promise.all(
    stage.hosts.map(({ home }) =>
      startOpenSsh({ home, login, path: [join(home, 'bin')], ciphers: [CIPHER], config: ['LogLevel DEBUG1'] }),
    ),
  );
  let runbook = readFileSync(stage.configPath, 'utf8').replaceAll('user: deploy', `user: ${servers[0]?.user}`);
  stage.hosts.forEach((host, place) => {
    runbook = runbook.replace(`port: ${host.ssh.port}`, `port: ${servers[place]?.port}`);
  });
  writeFileSync(stage.configPath, runbook);
});
afterAll(async () => {
  await Promise.all((servers ?? []).map((server) => server.close()));
  await stage?.close();
});

async function run(action: 'emergency-rollback' | 'verify-health', inputs: Record<string, string>) {
  const { ended } = await startAction({
    script: join(DIST, action, 'index.js'),
    inputs: {
      environment: 'production',
      'ssh-private-key': servers[0]?.privateKey ?? '',
      'ssh-known-hosts': servers.map(({ hostKeyLine }) => hostKeyLine).join('\n'),
      ...inputs,
    },
    workspace: stage.workspace,
    temp: join(stage.root, 'runner'),
  });
  const end = await ended;
  progress(`  ${action}: ${end.outputs.decision} (${end.outputs['reason-code']})`);
  return end;
}

test('hosts behind OpenSSH with chacha20-poly1305 alone are rolled back', async () => {
  progress('OpenSSH that offers chacha20-poly1305 alone');
  await stage.deploy(GOOD_RELEASE);
  const good = await run('verify-health', { 'expect-release': GOOD_RELEASE });
  expect(good.outputs, good.log).toMatchObject({ decision: 'healthy' });
  await stage.deploy(BROKEN_RELEASE);
  const end = await run('emergency-rollback', { reason: 'the smoke check failed' });
  expect(end.outputs, end.log).toMatchObject({ decision: 'rolled-back', 'to-release': GOOD_RELEASE });
  expect(end.code).toBe(0);
  expect(await stage.smoke(GOOD_RELEASE)).toEqual({ passed: true, problems: [] });
  expect(stage.hosts.map((host) => hostState(host))).toEqual(['ON_TARGET', 'ON_TARGET']);
  for (const server of servers) expect(server.log()).toContain(`cipher: ${CIPHER}`);
});

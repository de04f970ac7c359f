import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ActionEnd, freePort, makeKeyPair } from '@failback/drill';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { brokenStage, type Rehearsal, type Script, type Texts } from './rehearsal.ts';
import { errorsOf } from './runner-log.ts';

let rehearsal: Rehearsal;
/** Nobody listens where the runbook says that app2 is. */
let unreachable: Texts;
let address: string;
let publicRun: Texts;

beforeAll(async () => {
  rehearsal = await brokenStage();
  const { stage } = rehearsal;
  const { port } = stage.hosts[1].ssh;
  const closed = await freePort();
  address = `127.0.0.1:${closed}`;
  const line = stage.hosts[1].ssh.hostKeyLine.replace(String(port), String(closed));
  const config = rehearsal.runbook('closed', [`port: ${port}`, `port: ${closed}`]);
  unreachable = { config, 'ssh-known-hosts': `${stage.knownHosts}${line}` };
  const event = join(stage.root, 'public-event.json');
  writeFileSync(event, JSON.stringify({ repository: { private: false } }));
  publicRun = { GITHUB_EVENT_PATH: event };
});
afterAll(() => rehearsal.close());

const run = async (script: Script, inputs: Texts): Promise<ActionEnd> =>
  (await rehearsal.start(script, inputs, { env: publicRun })).ended;

const OF_APP2 =
  /^host app2: A host cannot be reached\. Details are withheld, since anybody may read this run(?: \("publish: full" would show them to everybody\))?\. Mend: see the details on your own machine: (failback .+)$/;

describe('in a public repository a refusal names its host, says that there is more, and the command that shows it', () => {
  test.each([
    ['emergency-rollback/index.js', 'failback status --environment production'],
    ['root/index.js', 'failback status --environment production'],
    ['verify-health/index.js', 'failback verify --environment production --dry-run'],
  ] as const)('by %s', async (script, command) => {
    const { log, outputs, summary } = await run(script, unreachable);
    expect(outputs['reason-code'], log).toBe('unreachable');
    expect(errorsOf(log)).toHaveLength(1);
    expect(OF_APP2.exec(errorsOf(log)[0] ?? '')?.[1]).toBe(command);
    const left = `${log}${summary}${JSON.stringify(outputs)}`;
    for (const withheld of [address, `port ${address.split(':')[1]}`, 'connection refused']) {
      expect(left).not.toContain(withheld);
    }
  });

  test('in the summary too, with the command on a line of its own', async () => {
    const { summary } = await run('emergency-rollback/index.js', unreachable);
    expect(summary).toContain(
      'host app2: A host cannot be reached. Details are withheld, since anybody may read this run.',
    );
    expect(summary).toMatch(/^ *failback status --environment production$/m);
  });

  test('and each host is told of by itself, with the command that tries the very key', async () => {
    const { log } = await run('emergency-rollback/index.js', { 'ssh-private-key': makeKeyPair().privateKey });
    const command = 'failback status --environment production --identity KEY_FILE';
    expect(errorsOf(log).map((text) => [text.slice(0, 10), text.endsWith(command)])).toEqual([
      ['host app1:', true],
      ['host app2:', true],
    ]);
  });

  test('and a site that is not healthy by the checks that say so', async () => {
    const { log, outputs } = await run('verify-health/index.js', {});
    expect(outputs.decision, log).toBe('unhealthy');
    const command = 'failback verify --environment production --dry-run';
    const details = `Details are withheld, since anybody may read this run. Mend: see the details on your own machine: ${command}`;
    expect(errorsOf(log)).toContain(`runner: ready is unhealthy. ${details}`);
    expect(errorsOf(log)).toContain(`host app1: ready is unhealthy. ${details}`);
  });

  test('but for one of the request itself, which is told whole', async () => {
    const { log } = await run('emergency-rollback/index.js', { procedure: 'database' });
    expect(errorsOf(log)).toEqual([expect.stringContaining('leave procedure empty, or follow the written runbook')]);
  });
});

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Laptop } from './laptop.ts';

let laptop: Laptop;
beforeAll(async () => {
  laptop = await Laptop.open();
});
afterAll(() => laptop.close());

const failback = (...args: readonly string[]) => laptop.failback(...args);

describe('the command line', () => {
  test('alone shows every command and ends with 2', async () => {
    const { code, err } = await failback();
    expect(code).toBe(2);
    for (const name of ['validate', 'plan', 'rollback', 'verify', 'status', 'resume', 'abandon', 'unlock', 'ledger'])
      expect(err).toContain(`  ${name} `);
  });

  test('helps with one command', async () => {
    const { code, out } = await failback('rollback', '--help');
    expect(code).toBe(0);
    expect(out).toContain('--severity SEVERITY');
    expect(out).toContain('Exit status: 0');
  });

  test('names the command that was probably meant', async () => {
    const { code, err } = await failback('rolback');
    expect(code).toBe(2);
    expect(err).toContain('Did you mean "rollback"?');
  });

  test('tells everything that is wrong with its flags at once', async () => {
    const { code, err } = await failback('rollback', '--taget', 'v1.0.0', '--severity', 'high', '--signal', 'smoke');
    expect(code).toBe(2);
    expect(err).toContain('--taget: There is no such flag. Did you mean --target?');
    expect(err).toContain('--severity: "high" is not one of them.');
    expect(err).toContain('accepted: sev1, sev2, sev3, sev4');
    expect(err).toContain('--signal: "smoke" is no signal.');
    expect(err).toContain('See: failback rollback --help');
  });

  test('takes no flag for the value of another, and no word too many', async () => {
    expect((await failback('plan', '--target', '--json')).err).toContain('--target: It needs a value');
    expect((await failback('status', 'production')).err).toContain('"production": It is one word too many');
    expect((await failback('plan', '--target', 'v1', '--target', 'v2')).err).toContain('--target: It is given twice.');
  });

  test('without a key says where one is looked for', async () => {
    const { code, err } = await laptop.start(['status'], { HOME: laptop.stage.root }).ended;
    expect(code).toBe(1);
    expect(err).toContain(join(laptop.stage.root, '.ssh', 'id_ed25519'));
    expect(err).toContain('--identity FILE');
    expect(err).toContain('--known-hosts FILE');
  });

  test('takes the key from the environment as well', async () => {
    const env = {
      HOME: laptop.stage.root,
      FAILBACK_SSH_PRIVATE_KEY: laptop.stage.sshPrivateKey,
      FAILBACK_SSH_KNOWN_HOSTS: laptop.stage.knownHosts,
    };
    expect((await laptop.start(['status'], env).ended).code).toBe(0);
  });
});

describe('validate', () => {
  test('says that a good runbook is good', async () => {
    const { code, out } = await failback('validate');
    expect(code).toBe(0);
    expect(out).toContain('shop production: 2 hosts (app1, app2), git-tag');
    expect(out).toContain('.github/failback.yml: no problems.');
  });

  test('says everything that is wrong with a bad one, each with its place', async () => {
    const text = readFileSync(laptop.stage.configPath, 'utf8')
      .replace('lease:', 'leese:')
      .replace('timeout: 10s', 'timeout: 10');
    writeFileSync(join(laptop.stage.workspace, 'bad.yml'), text);
    const { code, err } = await failback('validate', 'bad.yml');
    expect(code).toBe(1);
    expect(err).toMatch(/^bad\.yml:\d+:\d+: .*leese.*lease/m);
    expect(err).toMatch(/^bad\.yml:\d+:\d+: .*10/m);
    expect(err).toContain('2 problems');
    expect(JSON.parse((await failback('validate', 'bad.yml', '--json')).out)).toMatchObject({ ok: false });
  });

  test('says what is wrong with the texts of messages that it names', async () => {
    const notify = 'notify: { templates: texts, email: { to: ops } }\nhealth:';
    const text = readFileSync(laptop.stage.configPath, 'utf8').replace('health:', () => notify);
    writeFileSync(join(laptop.stage.workspace, 'messages.yml'), text);
    mkdirSync(join(laptop.stage.workspace, '.git'), { recursive: true });
    mkdirSync(join(laptop.stage.workspace, 'texts'));
    writeFileSync(join(laptop.stage.workspace, 'texts', 'end.md'), '# {{headlin}}\n');
    const { code, err } = await failback('validate', 'messages.yml');
    expect(code).toBe(1);
    expect(err).toContain('texts/end.md:1: {{headlin}} is no field of a message. Did you mean {{headline}}?');
    expect(err).toContain('"ops" is no e-mail address.');
  });

  test('says that a file is not there', async () => {
    const { code, err } = await failback('validate', 'nowhere.yml');
    expect(code).toBe(1);
    expect(err).toContain('nowhere.yml: The runbook cannot be read (ENOENT).');
  });
});

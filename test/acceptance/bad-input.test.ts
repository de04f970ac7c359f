import { appendFileSync, copyFileSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BROKEN_RELEASE, GOOD_RELEASE } from '@failback/drill';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refused } from './refusal.ts';
import { brokenStage, type Rehearsal } from './rehearsal.ts';
import { annotationsOf, errorsOf } from './runner-log.ts';

let rehearsal: Rehearsal;
beforeAll(async () => {
  rehearsal = await brokenStage();
});
afterAll(() => rehearsal.close());

describe('a runbook is refused', () => {
  test('with every problem annotated in its line and column, when several keys are missing, unknown and mistyped', async () => {
    const config = rehearsal.runbook(
      'mistakes',
      ['app: shop\n', 'ap: shop\n'],
      ['lease: 5s', 'lease: 5'],
      ['strategy: git-tag', 'strategy: git-tags'],
      ['budget: 5m', 'budgit: 5m'],
      ['roles: [web]', 'roles: web'],
    );
    const end = await refused(rehearsal, { config });
    const lines = readFileSync(config, 'utf8').split('\n');
    const places = annotationsOf(end.log).map(({ properties, text }) => {
      expect(properties.file).toBe(config);
      const line = lines[Number(properties.line) - 1] ?? '';
      return { at: line.slice(Number(properties.col) - 1).split(/[:,}\s]/)[0], text };
    });
    const said = (at: string) =>
      places
        .filter((place) => place.at === at)
        .map(({ text }) => text)
        .join('\n');
    expect(said('ap')).toContain('Did you mean "app"');
    expect(said('5s') || said('5')).toMatch(/unit/);
    expect(said('git-tags')).toContain('git-tag, symlink');
    expect(said('budgit')).toContain('Did you mean "budget"');
    expect(places.map(({ text }) => text).join('\n')).toMatch(/roles|list/);
    expect(places.length).toBeGreaterThanOrEqual(5);
  });

  test('when it is not there', async () => {
    const end = await refused(rehearsal, { config: '.github/nowhere.yml' });
    expect(end.outputs['reason-code']).toBe('config-unreadable');
    expect(errorsOf(end.log).join()).toContain('nowhere.yml');
  });

  test('when it is not YAML', async () => {
    const config = join(rehearsal.stage.workspace, '.github', 'torn.yml');
    writeFileSync(config, 'version: 1\napp: [shop\n');
    const end = await refused(rehearsal, { config });
    expect(end.outputs['reason-code']).toBe('not-yaml');
    expect(annotationsOf(end.log)[0]?.properties).toMatchObject({ file: config });
  });

  test('when it has no such environment, and the refusal names those that there are', async () => {
    const end = await refused(rehearsal, { environment: 'prodution' });
    expect(end.outputs['reason-code']).toBe('unknown-environment');
    expect(errorsOf(end.log).join()).toContain('production');
  });
});

describe('inputs are refused', () => {
  test('all at once, each by its name and with what is accepted', async () => {
    const end = await refused(rehearsal, {
      'dry-run': 'maybe',
      severity: 'sev9',
      signals: 'app-down\nsite-is-slow',
      procedure: 'panic',
      scenario: 'hope',
      target: '-x',
      'operation-id': '../up',
    });
    const errors = errorsOf(end.log);
    for (const input of ['dry-run', 'severity', 'signals', 'procedure', 'scenario', 'target', 'operation-id']) {
      expect(errors.filter((text) => text.startsWith(`input ${input}:`) && text.includes('Accepted:'))).toHaveLength(1);
    }
  });

  test('together with an environment that the runbook does not have', async () => {
    const end = await refused(rehearsal, { 'dry-run': 'maybe', environment: 'prodution' });
    expect(errorsOf(end.log).map((text) => text.split(':')[0])).toEqual(['input dry-run', 'input environment']);
    expect(end.outputs['reason-code']).toBe('bad-input');
  });

  test('together with it when preflight-audit has no key for the hosts that it is to ask', async () => {
    const inputs = { 'ssh-private-key': '', environment: 'prodution' };
    const { log } = await (await rehearsal.start('preflight-audit/index.js', inputs)).ended;
    expect(errorsOf(log).map((text) => text.split(':')[0])).toEqual(['input ssh-private-key', 'input environment']);
    expect(errorsOf(log)[0]).toContain('gh secret set ROLLBACK_SSH_KEY --env');
  });

  test('when the environment is not given', async () => {
    const end = await refused(rehearsal, { environment: '' });
    expect(end.outputs['reason-code']).toBe('missing-input');
    expect(errorsOf(end.log)).toEqual([expect.stringContaining('add "environment: …" to the step\'s "with:"')]);
  });

  test.each(['standard', 'database', 'full-system'])(
    'when procedure is %s, which this version does not carry out',
    async (procedure) => {
      const end = await refused(rehearsal, { procedure });
      expect(end.outputs['reason-code']).toBe('procedure-not-carried-out');
      expect(errorsOf(end.log).join()).toContain(`The procedure ${procedure} is not carried out by this version`);
    },
  );
});

describe('a target is refused', () => {
  test.each([
    ['v1;touch x'],
    ['$(touch x)'],
    ['`touch x`'],
    ['-x'],
    ['--upload-pack=touch x'],
    ['../..'],
    ['v1.0.0/../../x'],
    ['v1 0'],
    ["v1'; touch x; '"],
    ['v1"'],
    ['v1\ntouch x'],
    ['v1\u202e0'],
    ['ｖ1.0.0'],
    ['v1.0.0\u0000'.replace('\u0000', '\u0007')],
    ['refs/tags/v1.0.0'],
    ['HEAD^'],
    ['v1.0.0@{1}'],
  ])('when its name is %j, which reaches no host', async (target) => {
    const end = await refused(rehearsal, { target });
    expect(end.outputs['reason-code']).toBe('bad-input');
    expect(errorsOf(end.log)[0]).toMatch(/^input target: /);
    expect(end.log).not.toMatch(/connected/);
    expect(
      rehearsal.stage.hosts.some(({ home }) => existsSync(join(home, 'x')) || existsSync(join(home, 'www/x'))),
    ).toBe(false);
  });

  test('when it is on no host and was never proved, and the refusal names those that there are', async () => {
    const end = await refused(rehearsal, { target: 'v0.9.0' });
    expect(end.outputs['reason-code']).toBe('target-not-proved');
    expect(errorsOf(end.log).join('\n')).toContain(`there are: ${BROKEN_RELEASE}, ${GOOD_RELEASE}`);
  });

  test('when it was never proved good, though it is there', async () => {
    for (const host of rehearsal.stage.hosts)
      await host.run(['git', '-C', host.releasePath, 'tag', 'v0.8.0', GOOD_RELEASE]);
    const end = await refused(rehearsal, { target: 'v0.8.0' });
    expect(end.outputs['reason-code']).toBe('target-not-proved');
    expect(errorsOf(end.log).join()).toContain('failback ledger mark v0.8.0 good');
    for (const host of rehearsal.stage.hosts) await host.run(['git', '-C', host.releasePath, 'tag', '-d', 'v0.8.0']);
  });

  test('when it is what is served', async () => {
    const end = await refused(rehearsal, { target: BROKEN_RELEASE });
    expect(errorsOf(end.log).join('\n')).toContain(`${BROKEN_RELEASE} is what is served now`);
  });

  test('when it is quarantined', async () => {
    const restore = withLedger((line) => `${line}${line.replaceAll('"good"', '"bad"')}`);
    const end = await refused(rehearsal, { target: GOOD_RELEASE });
    expect(end.outputs['reason-code']).toBe('target-quarantined');
    expect(errorsOf(end.log).join()).toContain(`${GOOD_RELEASE} is quarantined: marked bad`);
    const automatic = await refused(rehearsal, {});
    expect(automatic.outputs['reason-code']).toBe('no-good-release');
    restore();
  });

  test('when the ledger is empty, and the refusal says how to mark one', async () => {
    const restore = withLedger(() => '');
    const end = await refused(rehearsal, {});
    expect(end.outputs['reason-code']).toBe('ledger-empty');
    expect(errorsOf(end.log).join()).toContain(`failback ledger mark ${GOOD_RELEASE} good --reason`);
    restore();
  });

  test('when the ledger holds only lines that cannot be read', async () => {
    const restore = withLedger(
      () => 'not json\n{"schema_version":1}\n\u0007\n{"schema_version":1,"release":"$(id)","mark":"good"}\n',
    );
    const end = await refused(rehearsal, {});
    expect(end.outputs['reason-code']).toMatch(/ledger-empty|no-good-release/);
    restore();
  });
});

/** Changes the control host's ledger; gives back how to put it back. */
function withLedger(change: (text: string) => string): () => void {
  const path = join(rehearsal.stage.hosts[0].stateDir, 'shop/production/ledger.jsonl');
  const kept = `${path}.kept`;
  copyFileSync(path, kept);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
  return () => renameSync(kept, path);
}

describe('what this version does not carry out', () => {
  test('is named in the plan, sentence by sentence, where the plan can do without it', async () => {
    const config = rehearsal.runbook('parts', [
      'emergency: { budget: 5m }',
      'emergency: { budget: 5m }\n  standard: { budget: 15m, approval: rollback-standard }',
    ]);
    appendFileSync(
      config,
      `data:
  backups: { directory: /var/backups/shop, copies: ['s3://shop-backups'] }
  mysql: { database: shop, retention: 30d, must-have-rows: [users] }
monitoring:
  prometheus: { url: https://prometheus.example.com, token: { env: PROMETHEUS_TOKEN } }
notify: { slack: { channel: '#incidents', token: { env: SLACK_TOKEN } }, email: { to: ops@example.com } }
`,
    );
    const end = await rehearsal.rollback({ config, 'dry-run': 'true' });
    expect(end.outputs.decision, end.log).toBe('planned');
    const { plan } = journal(end.outputs.report).find(({ event }) => event === 'operation') as {
      plan: { notices: string[] };
    };
    for (const key of ['data.backups.copies', 'monitoring.prometheus', 'procedures.standard']) {
      expect(plan.notices.join('\n')).toMatch(
        new RegExp(`${key} \\(.*parts\\.yml:\\d+:\\d+\\): .* not carried out by this version`),
      );
      expect(end.log).toContain(key);
      expect(end.summary).toContain(key);
    }
  });

  test.each([
    [
      'blue-green',
      `strategy: blue-green\n  switch: { terraform: { directory: terraform, variable: colour, output: colour } }`,
    ],
    [
      'container',
      `strategy: container\n  engine: docker\n  image: registry.example.com/shop\n  containers: { web: { roles: [web] } }`,
    ],
  ])('is refused by name: the strategy %s', async (strategy, put) => {
    const others =
      strategy === 'container'
        ? ([
            ["  path: '~/www'\n", ''],
            ["  boot: [team, boot, 'true']\n", ''],
          ] as const)
        : [];
    const config = rehearsal.runbook(strategy, ['strategy: git-tag', put], ["  tags: 'v*'\n", ''], ...others);
    const end = await refused(rehearsal, { config });
    expect(end.outputs['reason-code']).toBe('not-carried-out');
    expect(errorsOf(end.log).join()).toContain(`not ${strategy}`);
  });
});

function journal(report: string | undefined): readonly Record<string, unknown>[] {
  const path = (report ?? '').replace(/report\.md$/, 'journal.jsonl');
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

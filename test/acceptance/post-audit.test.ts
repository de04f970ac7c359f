import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type ActionEnd, BROKEN_RELEASE, GOOD_RELEASE } from '@failback/drill';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Auditing, auditing, FILES } from './post-audit-run.ts';
import { brokenStage, type Rehearsal } from './rehearsal.ts';
import { commandsOf, errorsOf } from './runner-log.ts';

const CLI = resolve(import.meta.dirname, '../../dist/cli/index.js');

let rehearsal: Rehearsal;
let auditor: Auditing;
let rollback: ActionEnd;
let operation: string;

/** What a host, a person or a log says: nothing of it is ever more than text, and with `verdict` nothing of it leaves. */
const HOSTILE = '<script>alert(1)</script> <!channel> ::error::obeyed ##[error]obeyed [x](http://evil.example.com)';
const PERSON = 'zebra-reason';
const LOG_WORDS = 'quagga-log';
const ENV_KEY = 'OKAPI_SECRET_KEY';

const stateOf = (index: 0 | 1) => join(rehearsal.stage.hosts[index].stateDir, 'shop/production');
const evidenceOf = (index: 0 | 1) => join(stateOf(index), 'evidence', operation);
const resultOf = (end: ActionEnd) => JSON.parse(end.outputs.result ?? '') as Record<string, unknown>;

beforeAll(async () => {
  rehearsal = await brokenStage();
  auditor = auditing(rehearsal);
  for (const { releasePath } of rehearsal.stage.hosts) {
    mkdirSync(join(releasePath, 'storage/logs'), { recursive: true });
    appendFileSync(join(releasePath, '.git/info/exclude'), 'storage\n.env\n');
    writeFileSync(join(releasePath, '.env'), 'APP_KEY=x\n');
    const old = `[2026-01-01 00:00:00] production.ERROR: ${LOG_WORDS} ${HOSTILE}\n`;
    writeFileSync(join(releasePath, 'storage/logs/laravel.log'), `${old}::error::obeyed\n`);
  }
});
afterAll(() => rehearsal.close());

test('before any rollback there is nothing to audit, and the refusal says so', async () => {
  const end = await auditor.audit();
  expect(end.code).toBe(1);
  expect(end.outputs).toMatchObject({ decision: 'incomplete', 'reason-code': 'no-operation', 'operation-id': '' });
  expect(errorsOf(end.log)).toEqual([expect.stringContaining('No rollback has begun')]);
});

describe('after a rollback', () => {
  beforeAll(async () => {
    rollback = await rehearsal.rollback({ reason: `${PERSON} ${HOSTILE}`, severity: 'sev1' });
    expect(rollback.outputs.decision, rollback.log).toBe('rolled-back');
    operation = rollback.outputs['operation-id'] ?? '';
    const kept = await auditor.keep(rollback);
    expect(kept).toMatchObject({ kept: true });
  });

  test('without a baseline the audit is incomplete, cannot count drift, and names the command that writes one', async () => {
    const end = await auditor.audit({ publish: 'full' });
    expect(end.code).toBe(1);
    expect(end.outputs, end.log).toMatchObject({
      decision: 'incomplete',
      'reason-code': 'no-baseline',
      'operation-id': operation,
      'drift-count': '',
      'reattempt-allowed': 'false',
    });
    expect(end.log).toContain('failback preflight --environment production');
  });

  describe('with a baseline', () => {
    let end: ActionEnd;
    beforeAll(async () => {
      await auditor.writeBaselines();
      end = await auditor.audit({ publish: 'full' });
    });

    test('the audit is complete, without drift', () => {
      expect(end.code, end.log).toBe(0);
      expect(end.outputs).toMatchObject({
        decision: 'complete',
        'reason-code': 'audit-complete',
        'operation-id': operation,
        'drift-count': '0',
        'reattempt-allowed': 'false',
      });
    });

    test('the report has every field of the rollback report, in every form', () => {
      expect(resultOf(end)).toMatchObject({
        schema_version: 1,
        type: 'emergency',
        executed_by: 'octocat',
        started_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
        duration_seconds: expect.any(Number),
        downtime: expect.stringMatching(/closed by the operation/),
        reason: expect.stringContaining(PERSON),
        from: { release: BROKEN_RELEASE },
        to: { release: GOOD_RELEASE, commit: expect.stringMatching(/^[0-9a-f]{40}$/) },
        data_impact: { loss: 'none', affected_records: 'N/A', time_window: 'N/A' },
        verification: {
          services_healthy: { result: 'not-measured' },
          application_functional: { result: 'yes' },
          performance_normal: { result: 'not-measured' },
          no_errors_in_logs: { result: 'yes' },
        },
        quarantine: expect.stringContaining(`${BROKEN_RELEASE} is quarantined`),
        record_head: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
      });
      expect(resultOf(end).actions).toContainEqual(expect.stringMatching(/\(app1, app2\)$/));
      for (const name of ['report.md', 'report.html']) {
        for (const title of ['Summary', 'Reason for rollback', 'Actions taken', 'Rollback target', 'Data impact']) {
          expect(auditor.file(end, name)).toContain(title);
        }
        for (const title of [
          'Verification results',
          'Next steps',
          'Within 24 hours',
          'Within one week',
          'Re-attempt',
        ]) {
          expect(auditor.file(end, name)).toContain(title);
        }
      }
      expect(JSON.parse(auditor.file(end, 'report.json'))).toEqual(resultOf(end));
    });

    test('the head of the record is in the summary and in the result', () => {
      expect(end.summary).toContain(resultOf(end).record_head);
    });

    test('the post-mortem is a calendar file of this operation', () => {
      const lines = auditor.file(end, 'post-mortem.ics').split('\r\n');
      expect(lines).toContain('BEGIN:VEVENT');
      expect(lines.join('').replaceAll('\r\n ', '')).toContain(operation.slice(0, 20));
    });

    test('each host keeps its evidence, for nobody else to read, under the sum that the report has', () => {
      const evidence = resultOf(end).evidence as {
        host: string;
        path: string;
        sha256: string;
        files: { name: string }[];
      }[];
      expect(evidence.map(({ host }) => host)).toEqual(['app1', 'app2']);
      for (const [index, each] of evidence.entries()) {
        const archive = join(evidenceOf(index as 0 | 1), 'evidence.tar.gz');
        expect(each.path).toBe(archive);
        expect(statSync(archive).mode & 0o777).toBe(0o600);
        expect(createHash('sha256').update(readFileSync(archive)).digest('hex')).toBe(each.sha256);
        const names = each.files.map(({ name }) => name);
        expect(names).toContain('operation/journal.jsonl');
        expect(names).toContain('operation/decision');
        expect(names).toContain('app-log/laravel.log');
        expect(names).toContain('state/disk.txt');
      }
    });

    test('what could not be collected is named', () => {
      const [first] = resultOf(end).evidence as { missing: { what: string }[] }[];
      expect(first?.missing.map(({ what }) => what)).toContain('journal of units');
    });

    test('asked again it says the same and writes nothing anew', async () => {
      const before = readdirSync(evidenceOf(0)).map((name) => [name, statSync(join(evidenceOf(0), name)).mtimeMs]);
      const again = await auditor.audit({ publish: 'full', 'operation-id': operation });
      const bare = (value: ActionEnd) => {
        const { audited_at: _, evidence, ...rest } = resultOf(value);
        const shown = (evidence as { state: string }[]).map(({ state: __, ...each }) => each);
        return { ...rest, checks: null, evidence: shown };
      };
      expect(again.outputs.decision).toBe('complete');
      expect(bare(again)).toEqual(bare(end));
      expect((resultOf(again).evidence as { state: string }[]).map(({ state }) => state)).toEqual(['exists', 'exists']);
      expect(readdirSync(evidenceOf(0)).map((name) => [name, statSync(join(evidenceOf(0), name)).mtimeMs])).toEqual(
        before,
      );
    });

    test('what hosts, logs and people say is only ever text', () => {
      expect(commandsOf(end.log).filter(({ text }) => text.includes('obeyed'))).toEqual([]);
      expect(end.log).not.toMatch(/^##\[/m);
      expect(auditor.file(end, 'report.html')).not.toMatch(/<script|<!channel|href=/);
      for (const text of [auditor.file(end, 'report.md'), end.summary]) {
        expect(text).not.toMatch(/<script|<!channel|[^\\]\]\(http/);
      }
      expect(auditor.file(end, 'report.html')).toContain('&lt;script&gt;');
    });
  });

  describe('with publish: verdict, which is the default where nobody can tell that the repository is private', () => {
    let end: ActionEnd;
    beforeAll(async () => {
      writeFileSync(join(rehearsal.stage.hosts[0].releasePath, '.env'), `APP_KEY=x\n${ENV_KEY}=hunter2-value\n`);
      end = await auditor.audit();
    });

    test('drift that appeared on a host makes the audit incomplete, and is counted', () => {
      expect(end.code).toBe(1);
      expect(end.outputs, end.log).toMatchObject({
        decision: 'incomplete',
        'reason-code': 'drift-found',
        'drift-count': '1',
        'reattempt-allowed': 'false',
      });
    });

    test('nothing that a host, a log or a person said leaves: not by log, summary, outputs or report', () => {
      const published = auditor.published(end);
      for (const name of FILES) expect(existsSync(join(end.outputs.report ?? '', '..', name))).toBe(true);
      const said = [
        PERSON,
        LOG_WORDS,
        ENV_KEY,
        'hunter2',
        'evil.example.com',
        'laravel.log',
        'evidence.tar.gz',
        'octocat',
      ];
      for (const words of [...said, rehearsal.stage.hosts[0].home, 'app1', 'app2', '127.0.0.1']) {
        expect(published).not.toContain(words);
      }
    });

    test('and yet verdict, times and names of checks are told, with the head of the record', () => {
      expect(end.summary).toContain('ready');
      expect(end.summary).toContain('healthy');
      expect(end.summary).toMatch(/sha256:[0-9a-f]{64}/);
      expect(end.summary).toContain(GOOD_RELEASE);
      expect(resultOf(end).phases).toContainEqual(expect.objectContaining({ name: 'quiesce', status: 'ok' }));
    });
  });

  test('with publish: full the same drift is named, and the value of the setting is still nowhere', async () => {
    const end = await auditor.audit({ publish: 'full' });
    expect(end.outputs['drift-count']).toBe('1');
    expect(resultOf(end).drift).toMatchObject({ items: [{ host: 'app1', what: `env-key ${ENV_KEY}` }] });
    expect(auditor.published(end)).not.toContain('hunter2');
  });

  test('with publish: none there is no report and no summary, only outputs', async () => {
    const end = await auditor.audit({ publish: 'none' });
    expect(end.outputs).toMatchObject({ decision: 'incomplete', report: '', 'drift-count': '1' });
    expect(end.summary).toBe('');
    expect(Object.keys(resultOf(end)).sort()).toEqual([
      ...['decision', 'drift_count', 'operation_id', 'reason_code', 'reattempt_allowed', 'record_head'],
      'schema_version',
    ]);
  });

  test('an unknown operation is refused with those that there are', async () => {
    const end = await auditor.audit({ 'operation-id': 'emergency-never', publish: 'full' });
    expect(end.code).toBe(1);
    expect(end.outputs).toMatchObject({ decision: 'incomplete', 'reason-code': 'operation-unknown' });
    expect(errorsOf(end.log)).toEqual([expect.stringContaining(operation)]);
  });

  test('a dry run reads and writes nothing', async () => {
    const before = readdirSync(stateOf(1), { recursive: true }).length;
    const end = await auditor.audit({ 'dry-run': 'true', publish: 'full' });
    expect(resultOf(end).evidence).toEqual([]);
    expect(readdirSync(stateOf(1), { recursive: true })).toHaveLength(before);
  });

  test('failback audit tells the same on a laptop, and leaves the report in the folder that was named', async () => {
    const { stage, config } = rehearsal;
    const home = join(stage.root, 'laptop');
    mkdirSync(join(home, '.ssh'), { recursive: true, mode: 0o700 });
    writeFileSync(join(home, '.ssh', 'id_ed25519'), stage.sshPrivateKey, { mode: 0o600 });
    writeFileSync(join(home, '.ssh', 'known_hosts'), stage.knownHosts);
    const out = join(stage.root, 'laptop-audit');
    const args = ['audit', '--environment', 'production', '--config', config, '--operation', operation, '--out', out];
    const env = { PATH: process.env.PATH, HOME: home };
    const child = spawn(process.execPath, [CLI, ...args], {
      cwd: stage.workspace,
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let stdout = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    const [status] = await once(child, 'close');
    expect(status).toBe(1);
    expect(stdout).toContain(`The audit of ${operation} is incomplete: drift-found`);
    expect(stdout).toMatch(/Drift: 1\. Re-attempt: not allowed\./);
    expect(readdirSync(out).sort()).toEqual(['post-mortem.ics', 'report.html', 'report.json', 'report.md']);
  });

  test('evidence that somebody changed is told', async () => {
    appendFileSync(join(evidenceOf(1), 'evidence.tar.gz'), 'x');
    const end = await auditor.audit({ publish: 'full' });
    expect((resultOf(end).findings as { code: string }[]).map(({ code }) => code)).toContain('evidence-damaged');
  });

  test('a record that somebody changed on the host no longer says what the hosts wrote: that is the gravest finding', async () => {
    const path = join(stateOf(0), 'operations', operation, 'record.jsonl');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace('"state":"CLOSED"', '"state":"PREPARED"'));
    const end = await auditor.audit({ publish: 'full' });
    expect(end.outputs).toMatchObject({ decision: 'incomplete', 'reason-code': 'record-was-changed' });
    writeFileSync(path, text);
  });
});

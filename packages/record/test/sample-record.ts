import type {
  ControllerEventBody,
  HostEventBody,
  HostPlan,
  HostState,
  Outcome,
  Plan,
  RecordLine,
  Step,
  StepResult,
} from '@failback/runbook';

/** 09:14:02 UTC on a Saturday, when such things happen. */
const START = Date.parse('2026-03-07T09:14:02.000Z');

/** How long each step of the sample takes, in milliseconds. */
const STEPS: readonly (readonly [id: string, title: string, effect: Step['effect'], ms: number])[] = [
  ['prepare.fetch', 'Fetch v1.4.2', 'local', 240],
  ['prepare.build', 'Build the dependencies of v1.4.2 beside the live ones', 'local', 1310],
  ['prepare.boot', 'Boot v1.4.2 once', 'none', 190],
  ['protect.probe-file', 'Place the probe file', 'local', 40],
  ['quiesce.maintenance', 'Put up maintenance from the tree of v1.4.2', 'local', 160],
  ['quiesce.workers', 'Stop chom-queue-worker and let it drain', 'local', 420],
  ['revert.checkout', 'Check out v1.4.2 and swap its dependencies in', 'local', 180],
  ['refresh.caches', 'Rebuild the caches', 'local', 310],
  ['restart.php', 'Restart php8.4-fpm', 'local', 240],
  ['restart.workers', 'Start chom-queue-worker', 'local', 90],
  ['verify.served', 'Prove through maintenance that v1.4.2 is served', 'none', 280],
  ['verify.gate', 'Check the gate through maintenance', 'none', 120],
  ['reopen.up', 'Open the site', 'local', 110],
  ['reopen.served', 'Prove as a client that v1.4.2 is served', 'none', 150],
  ['record.ledger', 'Quarantine v1.5.0', 'local', 15],
];

export function samplePlan(hosts: readonly string[] = ['app1', 'app2'], changed: Partial<Plan> = {}): Plan {
  return {
    schema_version: 1,
    operation: '20260307T091402Z-7c1d',
    app: 'chom',
    environment: 'production',
    procedure: 'emergency',
    incident: {
      severity: 'sev1',
      signals: ['app-down', 'error-rate=12%'],
      reason: 'smoke check of v1.5.0 failed: /health/ready answered 500',
      actor: 'octocat',
      override: null,
    },
    from: { release: 'v1.5.0', commit: 'b2d41c7e0f5a' },
    to: { release: 'v1.4.2', commit: '9f0c2ab81d3e' },
    budgetSeconds: 300,
    leaseSeconds: 15,
    control: hosts[0] ?? 'app1',
    without: [],
    hosts: hosts.map(sampleHostPlan),
    notices: ['notify.slack is declared in failback.yml:38:3 and not carried out by this version.'],
    alert: null,
    ...changed,
  };
}

function sampleHostPlan(host: string): HostPlan {
  return {
    host,
    stateDir: '/var/lib/failback',
    releasePath: '/var/www/chom',
    launch: 'system-unit',
    recovery: 'system-unit',
    closes: true,
    required: ['nginx'],
    steps: STEPS.map(([id, title, effect]) => ({
      id,
      phase: id.slice(0, id.indexOf('.')) as Step['phase'],
      title,
      kind: id.slice(id.indexOf('.') + 1),
      args: [],
      effect,
      timeoutSeconds: 60,
      idempotent: true,
      onFailure: id === 'refresh.caches' ? 'warn' : 'stop',
    })),
  };
}

/** Writes a record line by line; every host and the controller have one clock, in milliseconds since the start. */
export class SampleRecord {
  readonly plan: Plan;
  readonly lines: RecordLine[] = [];
  private readonly written = new Map<string, number>();

  constructor(plan: Plan = samplePlan()) {
    this.plan = plan;
  }

  controller(at: number, body: ControllerEventBody): this {
    this.lines.push({ host: null, time: timeAt(at), ...body });
    return this;
  }

  on(host: string, at: number, body: HostEventBody, boot = 'boot-1'): this {
    const seq = (this.written.get(host) ?? 0) + 1;
    this.written.set(host, seq);
    const stamp = { boot, seq, up: 1_000_000 + at, at: Math.floor((START + at) / 1000) };
    this.lines.push({ host, time: timeAt(at), ...stamp, ...body });
    return this;
  }

  state(host: string, at: number, state: HostState, reason = 'claimed'): this {
    return this.on(host, at, { event: 'state', state, reason });
  }

  /** Runs the steps of these phases one after the other; the time after the last. */
  phases(
    host: string,
    at: number,
    phases: readonly string[],
    results: Readonly<Record<string, StepResult>> = {},
  ): number {
    let now = at;
    const planned = this.plan.hosts.find((candidate) => candidate.host === host)?.steps ?? [];
    for (const step of planned.filter((candidate) => phases.includes(candidate.phase))) {
      const ms = Math.round((STEPS.find(([id]) => id === step.id)?.[3] ?? 100) * slowness(host));
      const result = results[step.id] ?? 'ok';
      this.on(host, now, { event: 'begin', step: step.id, phase: step.phase, effect: step.effect });
      if (result === 'ok' && step.id.endsWith('.served')) {
        this.on(host, now + ms - 5, { event: 'fact', step: step.id, key: 'served', value: this.plan.to.release });
      }
      this.on(host, now + ms, { event: 'end', step: step.id, result, rc: result === 'ok' ? 0 : 1, ms });
      now += ms + 8;
      if (result === 'failed' || result === 'timeout' || result === 'survivors') break;
    }
    return now;
  }

  undo(host: string, at: number, steps: readonly string[]): number {
    let now = at;
    for (const step of steps) {
      this.on(host, now, { event: 'undo-begin', step });
      this.on(host, now + 90, { event: 'undo-end', step, result: 'ok', rc: 0, ms: 90 });
      now += 98;
    }
    return now;
  }

  finished(at: number, outcome: Outcome, reasonCode: string): this {
    return this.controller(at, { event: 'finished', outcome, reasonCode });
  }
}

/** The second host is always a little slower than the first. */
function slowness(host: string): number {
  return 1 + (Number(/\d+$/.exec(host)?.[0] ?? 1) - 1) * 0.22;
}

export function timeAt(at: number): string {
  return new Date(START + at).toISOString();
}

const BEFORE_GO = ['prepare'];
const CLOSING = ['protect', 'snapshot', 'quiesce'];
const FORWARD = ['revert', 'refresh', 'restart', 'verify', 'reopen', 'record'];

function healthy(purpose: 'gate' | 'served' | 'watch'): ControllerEventBody {
  const seen = { check: purpose === 'served' ? 'served release' : 'ready', verdict: 'healthy', samples: 3 } as const;
  return {
    event: 'assessed',
    purpose,
    verdict: 'healthy',
    assessments: [{ ...seen, from: { kind: 'runner' }, detail: 'GET /health/ready answered 200 with v1.4.2' }],
  };
}

function begun(plan: Plan): { record: SampleRecord; prepared: Map<string, number>; claimed: number } {
  const record = new SampleRecord(plan);
  record.controller(0, { event: 'operation', plan, digest: `sha256:${'4be1'.repeat(16)}`, mode: 'first' });
  record.controller(90, {
    event: 'assessed',
    purpose: 'outage',
    verdict: 'unhealthy',
    assessments: [
      {
        check: 'ready',
        from: { kind: 'runner' },
        verdict: 'unhealthy',
        detail: 'GET /health/ready answered 500, expected 200',
        samples: 2,
      },
      { check: 'login', from: { kind: 'runner' }, verdict: 'healthy', detail: 'GET /login contains csrf', samples: 1 },
    ],
  });
  let now = 120;
  for (const [index, { host }] of plan.hosts.entries()) {
    record.controller(now, { event: 'connected', target: host, fingerprint: `SHA256:sample-${index}` });
    now += 40;
    record.on(host, now, { event: 'start', mode: 'first', token: 7, pid: 4200 + index });
    record.state(host, now + 2, 'CLAIMED', 'claimed');
    record.controller(now + 5, { event: 'claimed', target: host, token: 7 });
    now += 45;
  }
  const prepared = new Map<string, number>();
  for (const { host } of plan.hosts) {
    const at = record.phases(host, now, BEFORE_GO);
    record.state(host, at, 'PREPARED', 'prepared');
    prepared.set(host, at);
  }
  return { record, prepared, claimed: now };
}

function closed(plan: Plan): { record: SampleRecord; at: number } {
  const { record, prepared } = begun(plan);
  const go = Math.max(...prepared.values()) + 30;
  record.controller(go, { event: 'went' });
  let last = go;
  for (const { host } of plan.hosts) {
    record.on(host, go + 12, { event: 'go', token: 7 });
    record.on(host, go + 15, { event: 'recovery', entry: 'system-unit' });
    const at = record.phases(host, go + 20, CLOSING);
    record.state(host, at, 'CLOSED', 'quiesced');
    last = Math.max(last, at);
  }
  return { record, at: last + 25 };
}

function committed(record: SampleRecord, host: string, at: number): void {
  record.on(host, at, { event: 'decision', decision: 'commit', token: 7, reason: 'all-ready', by: 'controller' });
  record.state(host, at + 4, 'COMMITTED', 'all-ready');
}

/** All hosts on target, proved from the runner. */
export function rolledBack(plan: Plan = samplePlan()): SampleRecord {
  const { record, at } = closed(plan);
  record.controller(at, { event: 'decided', decision: 'commit', reason: 'all-ready' });
  let open = at;
  for (const { host } of plan.hosts) {
    committed(record, host, at + 6);
    const done = record.phases(host, at + 12, FORWARD, { 'refresh.caches': host === 'app2' ? 'warned' : 'ok' });
    record.state(host, done, 'UNCONFIRMED', 'proved');
    open = Math.max(open, done);
  }
  record.controller(open + 140, healthy('served'));
  record.controller(open + 180, healthy('gate'));
  for (const { host } of plan.hosts) {
    record.on(host, open + 200, { event: 'confirmed', token: 7 });
    record.state(host, open + 260, 'ON_TARGET', 'confirmed');
  }
  record.controller(open + 120_000, healthy('watch'));
  record.controller(open + 120_010, { event: 'outage', seconds: 2.134, requests: 812, failed: 104 });
  return record.finished(open + 120_020, 'rolled-back', 'on-target');
}

/** The second host's build fails, so both are put back. */
export function undone(plan: Plan = samplePlan()): SampleRecord {
  const { record, claimed } = begun({ ...plan, hosts: plan.hosts.slice(0, 1) });
  const whole = new SampleRecord(plan);
  whole.lines.push(
    ...record.lines.map((line) => (line.host === null && line.event === 'operation' ? { ...line, plan } : line)),
  );
  const failing = plan.hosts[1]?.host ?? 'app2';
  const first = plan.hosts[0]?.host ?? 'app1';
  whole.on(failing, claimed + 10, { event: 'start', mode: 'first', token: 7, pid: 4300 });
  whole.state(failing, claimed + 12, 'CLAIMED', 'claimed');
  const failed = whole.phases(failing, claimed + 40, BEFORE_GO, { 'prepare.build': 'failed' });
  whole.on(failing, failed, {
    event: 'decision',
    decision: 'abort',
    token: 7,
    reason: 'step-failed',
    by: 'supervisor',
  });
  whole.state(failing, failed + 5, 'ABORTING', 'step-failed');
  whole.state(failing, whole.undo(failing, failed + 10, ['prepare.build', 'prepare.fetch']), 'AS_FOUND', 'undone');
  const seq = 40;
  const abort = failed + 60;
  whole.controller(abort, { event: 'decided', decision: 'abort', reason: 'step-failed' });
  const stamp = (n: number) => ({ boot: 'boot-1', seq: seq + n, up: 2_000_000 + n, at: 1_800_000_000 });
  const add = (n: number, at: number, body: HostEventBody) =>
    whole.lines.push({ host: first, time: timeAt(at), ...stamp(n), ...body });
  add(0, abort + 200, { event: 'decision', decision: 'abort', token: 7, reason: 'step-failed', by: 'controller' });
  add(1, abort + 204, { event: 'state', state: 'ABORTING', reason: 'step-failed' });
  add(2, abort + 210, { event: 'undo-begin', step: 'prepare.build' });
  add(3, abort + 330, { event: 'undo-end', step: 'prepare.build', result: 'ok', rc: 0, ms: 120 });
  add(4, abort + 340, { event: 'state', state: 'AS_FOUND', reason: 'undone' });
  return whole.finished(abort + 900, 'undone', 'step-failed');
}

/** The first host is on target; the second fails to restart after the decision and stays closed. */
export function needsHuman(plan: Plan = samplePlan()): SampleRecord {
  const { record, at } = closed(plan);
  record.controller(at, { event: 'decided', decision: 'commit', reason: 'all-ready' });
  const last = plan.hosts.at(-1)?.host;
  let end = at;
  for (const { host } of plan.hosts) {
    committed(record, host, at + 6);
    const done = record.phases(host, at + 12, FORWARD, host === last ? { 'restart.php': 'failed' } : {});
    if (host === last) {
      record.state(host, done, 'NEEDS_HUMAN', 'step-failed');
      record.on(host, done + 20, { event: 'alert', status: 'spooled' });
      record.on(host, done + 900, { event: 'alert', status: 'delivered' });
    } else record.state(host, done, 'UNCONFIRMED', 'proved');
    end = Math.max(end, done + 900);
  }
  record.controller(end, { event: 'outage', seconds: 4.2, requests: 640, failed: 310 });
  return record.finished(end + 50, 'needs-human', 'step-failed');
}

/** The connection to the last host breaks inside the broadcast of the decision: it undoes, the others go forward. */
export function split(plan: Plan = samplePlan()): SampleRecord {
  const { record, at } = closed(plan);
  record.controller(at, { event: 'decided', decision: 'commit', reason: 'all-ready' });
  const last = plan.hosts.at(-1)?.host ?? 'app2';
  record.controller(at + 10, { event: 'connection-lost', target: last, reason: 'no route to host' });
  let end = at;
  for (const { host } of plan.hosts.filter((candidate) => candidate.host !== last)) {
    committed(record, host, at + 6);
    end = record.phases(host, at + 12, FORWARD);
    record.state(host, end, 'UNCONFIRMED', 'proved');
  }
  const lost = at + 14_800;
  record.on(last, lost, { event: 'lease-lost', ms: 15_000 });
  record.on(last, lost + 4, { event: 'decision', decision: 'abort', token: 7, reason: 'lease-lost', by: 'supervisor' });
  record.state(last, lost + 8, 'ABORTING', 'lease-lost');
  const back = record.undo(last, lost + 12, [
    'quiesce.workers',
    'quiesce.maintenance',
    'protect.probe-file',
    'prepare.build',
  ]);
  record.state(last, back, 'AS_FOUND', 'undone');
  record.controller(back + 2_000, { event: 'connected', target: last, fingerprint: 'SHA256:sample-1' });
  return record.finished(back + 2_100, 'needs-human', 'split');
}

/** The record of a run that is still going on: the last step has no end. */
export function goingOn(plan: Plan = samplePlan()): SampleRecord {
  const { record } = begun(plan);
  const host = plan.hosts[0]?.host ?? 'app1';
  record.on(host, 4_000, { event: 'begin', step: 'quiesce.maintenance', phase: 'quiesce', effect: 'local' });
  return record;
}

export const SAMPLES = { rolledBack, undone, needsHuman, split, goingOn } as const;

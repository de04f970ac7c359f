import {
  type ClaimFacts,
  HOST_STATES,
  type HostFacts,
  isReleaseName,
  type LedgerEntry,
  type LiveFacts,
  type OperationFacts,
} from '@failback/runbook';
import { parseLedgerEntry } from './ledger-entry.ts';

/** What `facts.sh` found, and the hosts that the last operation left out (control host only). */
export type HostSurvey = HostFacts & { readonly without: readonly string[] };

/** Nobody has this many tags or migrations; a list beyond it is somebody filling our memory. */
const MOST_LINES = 50_000;

const NAME = /^[A-Za-z0-9._:-]{1,200}$/;
/** Where only root may put programs. */
const SYSTEMCTL = /^\/(?:(?:usr\/)?s?bin|run\/current-system\/sw\/bin)\/systemctl$/;
const UNIT = /^[A-Za-z0-9@._:\\-]+$/;
const COMMIT = /^[0-9a-f]{7,64}$/;

/** Reads the `key value` lines of `facts.sh`. Null when the answer is not whole; a line that is no fact counts for nothing. */
export function parseFacts(host: string, stdout: string): HostSurvey | null {
  const lines = stdout.split('\n', MOST_LINES).map((line) => line.replace(/\r$/, ''));
  if (!lines.includes('end facts')) return null;
  const facts = new FactLines(lines);
  const bootId = facts.word('boot-id', NAME);
  const user = facts.text('user');
  const stateDir = place(facts, 'state-dir');
  const releasePath = place(facts, 'release-path');
  if (bootId === null || user === null || stateDir === null || releasePath === null) return null;
  const ledger = facts.all('ledger').map(parseLedgerEntry);
  return {
    host,
    user,
    uid: facts.number('uid'),
    home: facts.text('home') ?? '/',
    bootId,
    tools: Object.fromEntries(pairs(facts.all('tool'), NAME).map(([name, found]) => [name, found === 'yes'])),
    httpClient: facts.oneOf('http-client', ['curl', 'php', 'node']),
    stateDir,
    pin: facts.text('pin'),
    releasePath,
    systemd: facts.yes('systemd'),
    systemctl: facts.word('systemctl', SYSTEMCTL),
    sudoSystemctl: facts.yes('sudo-systemctl'),
    unitsRefused: facts.all('unit-refused').filter((name) => UNIT.test(name)),
    runAs: facts.oneOf('run-as', ['same', 'sudo']) ?? 'refused',
    killUserProcesses: facts.yes('kill-user-processes'),
    linger: facts.yes('linger'),
    launch: facts.oneOf('launch', ['system-unit', 'user-unit', 'setsid']) ?? 'refused',
    recovery: facts.oneOf('recovery', ['system-unit', 'crontab']) ?? 'none',
    claim: claim(facts),
    operations: facts
      .all('operation')
      .map(operation)
      .filter((one) => one !== null)
      .slice(0, 20),
    ledger: ledger.filter((entry): entry is LedgerEntry => entry !== null),
    ledgerUnreadable: ledger.filter((entry) => entry === null).length + facts.number('ledger-left-out'),
    live: live(facts),
    available: pairs(facts.all('available'), /./).flatMap(([release, commit]) =>
      isReleaseName(release) ? [{ release, commit: COMMIT.test(commit) ? commit : null }] : [],
    ),
    liveMigrations: facts.all('live-migration').filter(isFileName),
    targetMigrations:
      facts.text('target-migrations') === 'known' ? facts.all('target-migration').filter(isFileName) : null,
    units: units(facts),
    without: facts.all('without').filter((name) => NAME.test(name)),
  };
}

class FactLines {
  readonly #values = new Map<string, string[]>();

  constructor(lines: readonly string[]) {
    for (const line of lines) {
      const space = line.indexOf(' ');
      if (space < 1) continue;
      const key = line.slice(0, space);
      const values = this.#values.get(key);
      if (values === undefined) this.#values.set(key, [line.slice(space + 1)]);
      else values.push(line.slice(space + 1));
    }
  }

  all(key: string): readonly string[] {
    return this.#values.get(key) ?? [];
  }

  /** The only value; null when there is none, or more than one contradict each other. */
  text(key: string): string | null {
    const values = this.all(key);
    return values.length === 1 && values[0] !== undefined && values[0].length <= 4096 ? values[0] : null;
  }

  word(key: string, pattern: RegExp): string | null {
    const text = this.text(key);
    return text !== null && pattern.test(text) ? text : null;
  }

  number(key: string): number {
    return Number(this.word(key, /^\d{1,15}$/) ?? 0);
  }

  yes(key: string): boolean {
    return this.text(key) === 'yes';
  }

  oneOf<Value extends string>(key: string, values: readonly Value[]): Value | null {
    return values.find((value) => value === this.text(key)) ?? null;
  }
}

/** `first second` of each line that has both, the first of the given form. */
function pairs(values: readonly string[], form: RegExp): readonly (readonly [string, string])[] {
  return values.flatMap((value) => {
    const [first = '', second, ...more] = value.split(' ');
    return form.test(first) && second !== undefined && more.length === 0 ? [[first, second] as const] : [];
  });
}

function place(facts: FactLines, key: 'state-dir' | 'release-path'): HostFacts['stateDir'] | null {
  const path = facts.word(`${key}-path`, /^\//);
  const state = facts.oneOf(`${key}-state`, ['writable', 'missing', 'not-writable']);
  return path === null || state === null ? null : { path, state, freeKiB: facts.number(`${key}-free-kib`) };
}

/** An answer that is not understood is a held claim: nothing may be started over it. */
function claim(facts: FactLines): ClaimFacts {
  const [state, token = '', operation = '', supervisor] = (facts.text('claim') ?? '').split(' ');
  const number = /^\d{1,9}$/.test(token) ? Number(token) : 0;
  if (state === 'free') return { state: 'free', token: number };
  return {
    state: 'held',
    token: number,
    operation: NAME.test(operation) ? operation : 'unknown',
    supervisor: supervisor === 'dead' ? 'dead' : 'alive',
  };
}

function operation(line: string): OperationFacts | null {
  const [id = '', state = '', decision = '', token = ''] = line.split(' ');
  if (!NAME.test(id) || !/^\d{1,9}$/.test(token)) return null;
  return {
    operation: id,
    state: HOST_STATES.find((one) => one === state) ?? 'unknown',
    decision: decision === 'commit' || decision === 'abort' ? decision : 'none',
    token: Number(token),
  };
}

function live(facts: FactLines): LiveFacts {
  if (facts.text('live') !== 'present') return { state: 'none' };
  const release = facts.text('live-release');
  return {
    state: 'present',
    release: release !== null && isReleaseName(release) ? release : null,
    commit: facts.word('live-commit', COMMIT),
    tree: facts.oneOf('live-tree', ['clean', 'dirty']) ?? 'unknown',
  };
}

function units(facts: FactLines): HostFacts['units'] {
  return Object.fromEntries(
    pairs(facts.all('unit'), UNIT).map(([name, state]) => [
      name,
      state === 'active' || state === 'inactive' ? state : 'missing',
    ]),
  );
}

function isFileName(name: string): boolean {
  return /^[A-Za-z0-9_][A-Za-z0-9._-]{0,254}$/.test(name);
}

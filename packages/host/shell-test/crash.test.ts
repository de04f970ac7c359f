import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { onEachShell } from './each-shell.ts';
import type { PlannedStep } from './plan-folder.ts';
import type { TestHost } from './test-host.ts';
import { killProcess } from './test-host.ts';
import { until } from './waiting.ts';

const STEPS: readonly PlannedStep[] = [
  { id: 'prepare.look', effect: 'none' },
  { id: 'prepare.build', again: 'once' },
  { id: 'quiesce.close' },
  { id: 'revert.switch', effect: 'shared', again: 'once' },
  { id: 'reopen.open' },
];

/** The supervisor syncs wherever it matters what is on disk; this `sync` kills it the n-th time, before or after. */
const KILLING_SYNC = `
if grep -q supervisor.sh "/proc/$PPID/cmdline"; then
  count=$(($(cat "$TEST_WORLD/syncs" 2>/dev/null || echo 0) + 1))
  echo "$count" >"$TEST_WORLD/syncs"
  if [ "$count" = "$(cat "$TEST_WORLD/kill-at")" ]; then : >"$TEST_WORLD/killed"; kill -9 "$PPID"; exit 1; fi
fi
exec /bin/sync "$@"
`;

function killAt(host: TestHost, count: number): void {
  for (const file of ['syncs', 'killed', 'effects']) rmSync(join(host.root, file), { force: true });
  writeFileSync(join(host.root, 'kill-at'), `${count}\n`);
}

/** One operation whose supervisor is killed at the n-th sync, then recovered. Says where it ended. */
async function killedOnce(host: TestHost, operation: string, token: number, decision: 'commit' | 'abort') {
  const attached = host.attach(operation, token);
  const recovering = setInterval(() => void recoverTheDead(host), 150);
  try {
    attached.say('go');
    await until('closed', () => host.states(operation).includes('CLOSED') || host.state(operation) === 'AS_FOUND');
    attached.say(`decide ${decision} ready`);
    if (decision === 'commit') {
      await until('proved', () => host.states(operation).includes('UNCONFIRMED'));
      attached.say('confirm');
    }
    return await host.ended(token);
  } finally {
    clearInterval(recovering);
    await attached.drop();
    await until('its processes to end', () => host.processes().length === 0);
  }
}

async function recoverTheDead(host: TestHost): Promise<void> {
  if (!host.processes().some(({ command }) => /supervisor|recover/.test(command))) await host.recover();
}

/** Its step, if one runs, lives on. */
async function killSupervisor(host: TestHost, operation: string): Promise<void> {
  const pid = host.supervisorPid(operation);
  killProcess(pid);
  await until('the supervisor to be dead', () => !host.processes().some((one) => one.pid === pid));
}

function count(effects: readonly string[], line: string): number {
  return effects.filter((effect) => effect === line).length;
}

onEachShell('a supervisor that is killed', (scenario) => {
  for (const decision of ['commit', 'abort'] as const) {
    scenario(
      `at any point of an operation that is to ${decision} has it end as decided, and nothing done twice`,
      async (host) => {
        host.shim('sync', KILLING_SYNC);
        let token = 0;
        for (let at = 1; ; at++) {
          token += 1;
          killAt(host, at);
          const operation = `op${at}`;
          expect(await host.start({ operation, steps: STEPS })).toMatch(/^ok/);
          const state = await killedOnce(host, operation, token, decision);
          if (!existsSync(join(host.root, 'killed'))) break;
          const effects = host.effects();
          expect(state, `killed at sync ${at}`).toBe(decision === 'commit' ? 'ON_TARGET' : 'AS_FOUND');
          for (const step of STEPS.filter(({ again }) => again === 'once')) {
            expect(count(effects, `do ${step.id}`), `${step.id}, killed at sync ${at}`).toBeLessThanOrEqual(1);
          }
          const left = decision === 'commit' ? STEPS.map(({ id }) => id).sort() : ['prepare.look'];
          expect(host.marks(), `killed at sync ${at}`).toEqual(left);
          for (const mark of host.marks()) rmSync(join(host.root, 'marks', mark));
        }
        expect(token).toBeGreaterThan(15);
      },
      120_000,
    );
  }

  for (const moment of ['before', 'after'] as const) {
    scenario(`with its step, ${moment} the effect, runs a step that must not run twice exactly once`, async (host) => {
      const suicide = `
case $1 in
  do)
    [ ${moment} = after ] || kill_all
    printf 'effect\\n' >>"$TEST_WORLD/effects"
    [ ${moment} = before ] || kill_all
    ;;
  probe) grep -q effect "$TEST_WORLD/effects" 2>/dev/null || exit 1 ;;
esac
`;
      const killAll = `kill_all() {
  if [ -e "$TEST_WORLD/killed" ]; then return 0; fi
  : >"$TEST_WORLD/killed"
  read -r supervisor _ <"$FAILBACK_PLAN/../supervisor"
  kill -9 "$supervisor" "$PPID" $$
}
`;
      const steps = [
        { id: 'prepare.a' },
        { id: 'revert.once', kind: 'suicide', effect: 'shared' as const, again: 'once' as const },
      ];
      await host.start({
        operation: 'op1',
        steps,
        scripts: { suicide: killAll + suicide },
        settings: { closes: 'no' },
      });
      const attached = host.attach('op1', 1);
      attached.say('decide commit ready');
      await until(
        'everything to be killed',
        () =>
          existsSync(join(host.root, 'killed')) &&
          !host.processes().some(({ command }) => command.includes('supervisor.sh')),
      );
      const recovered = host.recover();
      await attached.state('UNCONFIRMED');
      attached.say('confirm');
      expect(await host.ended(1)).toBe('ON_TARGET');
      await recovered;
      await attached.drop();
      expect(count(host.effects(), 'effect')).toBe(1);
      const probe = host.journal('op1').find((line) => line.event === 'probe');
      expect(probe?.answer).toBe(moment === 'before' ? 'not-done' : 'done');
    });
  }

  scenario('in a step of which nobody can tell, and which must not run twice, leaves it to a person', async (host) => {
    const dark = `case $1 in
  do) printf 'effect\\n' >>"$TEST_WORLD/effects"; read -r s _ <"$FAILBACK_PLAN/../supervisor"; kill -9 "$s" "$PPID" $$ ;;
  probe) exit 7 ;;
esac`;
    const steps = [{ id: 'revert.dark', kind: 'dark', effect: 'shared' as const, again: 'once' as const }];
    await host.start({ operation: 'op1', steps, scripts: { dark }, settings: { closes: 'no' } });
    const attached = host.attach('op1', 1);
    attached.say('decide commit ready');
    await until('the effect', () => host.effects().length === 1);
    await until(
      'the supervisor to be dead',
      () => !host.processes().some(({ command }) => command.includes('supervisor.sh')),
    );
    await host.recover();
    expect(host.states('op1')).toEqual(['CLAIMED', 'PREPARED', 'COMMITTED', 'NEEDS_HUMAN']);
    expect(host.effects()).toEqual(['effect']);
    await attached.drop();
  });

  scenario('without its step waits for that step, and does not run beside it', async (host) => {
    const long = `case $1 in
  do) echo begin >>"$TEST_WORLD/effects"; sleep 2; echo end >>"$TEST_WORLD/effects" ;;
  probe) grep -q end "$TEST_WORLD/effects" || exit 1 ;;
esac`;
    const steps = [{ id: 'revert.long', kind: 'long' }, { id: 'reopen.next' }];
    await host.start({ operation: 'op1', steps, scripts: { long }, settings: { closes: 'no' } });
    const attached = host.attach('op1', 1);
    attached.say('decide commit ready');
    await until('the step to begin', () => host.effects().length === 1);
    await killSupervisor(host, 'op1');
    const recovered = host.recover();
    await attached.state('UNCONFIRMED');
    attached.say('confirm');
    await host.ended(1);
    await recovered;
    await attached.drop();
    expect(host.effects()).toEqual(['begin', 'end', 'do reopen.next']);
  });

  scenario('is not kept from recovery by a daemon that an ended step started', async (host) => {
    const daemon = `[ "$1" = do ] || exit 0; setsid sleep 300 </dev/null >/dev/null 2>&1 &`;
    const steps = [{ id: 'prepare.daemon', kind: 'daemon' }, { id: 'prepare.next' }];
    await host.start({ operation: 'op1', steps, scripts: { daemon } });
    const attached = host.attach('op1', 1);
    await attached.state('PREPARED');
    await killSupervisor(host, 'op1');
    attached.say('decide abort cancelled');
    const recovered = host.recover();
    expect(await host.ended(1)).toBe('AS_FOUND');
    await recovered;
    await attached.drop();
    const sleeping = host.processes().filter(({ command }) => command.startsWith('sleep 300'));
    expect(sleeping).toHaveLength(1);
    for (const { pid } of sleeping) killProcess(pid);
  });

  scenario('by TERM, whenever it comes, ends its step, writes nothing, and is recovered', async (host) => {
    const long = `case $1 in do) sleep 30 ;; probe) exit 1 ;; esac`;
    await host.start({ operation: 'op1', steps: [{ id: 'prepare.long', kind: 'long' }], scripts: { long } });
    for (let round = 0; round < 12; round++) {
      const begun = () => host.journal('op1').filter((line) => line.event === 'begin').length;
      await until('the step to begin', () => begun() > round);
      await sleep(round * 2);
      killProcess(host.supervisorPid('op1'), 'SIGTERM');
      await until('supervisor, step and reader to end', () => host.processes().length === 0);
      expect(host.journal('op1').at(-1)).toMatchObject({ event: 'begin' });
      if (round === 11) writeFileSync(join(host.operationDir('op1'), 'decision'), 'abort 1 cancelled controller\n');
      void host.recover();
    }
    expect(await host.ended(1)).toBe('AS_FOUND');
  });
});

onEachShell('a decision that is lost with the disk', (scenario) => {
  scenario('after it was obeyed is not made anew', async (host) => {
    const waits = 'case $1 in do) [ -e "$TEST_WORLD/on" ] || sleep 30 ;; probe) exit 1 ;; esac';
    const steps = [{ id: 'revert.waits', kind: 'waits' }, { id: 'revert.next' }];
    await host.start({ operation: 'op1', steps, scripts: { waits }, settings: { closes: 'no' } });
    const attached = host.attach('op1', 1);
    attached.say('decide commit ready');
    await until('the step to begin', () => host.journal('op1').some((line) => line.event === 'begin'));
    await attached.drop();
    for (const { pid } of host.processes()) killProcess(pid);
    await until('everything to be dead', () => host.processes().length === 0);
    rmSync(join(host.operationDir('op1'), 'decision'));
    await host.recover();
    expect(host.state('op1')).toBe('NEEDS_HUMAN');
    expect(host.journal('op1').at(-1)).toMatchObject({ event: 'state', reason: 'decision-unreadable' });
    expect(existsSync(join(host.operationDir('op1'), 'decision'))).toBe(false);
  });
});

onEachShell('a journal after a crash', (scenario) => {
  for (const torn of [
    '{"boot":"x","seq":9',
    '{"boot":"',
    'garbage\n{"boot":"x","seq":4,"up":1,"at":1,"event":"go","token":1}\n',
  ]) {
    scenario(`that ends in ${JSON.stringify(torn)} is cut back to its last whole line`, async (host) => {
      await host.start({ operation: 'op1', steps: [{ id: 'prepare.a' }] });
      await until('prepared', () => host.state('op1') === 'PREPARED');
      killProcess(host.supervisorPid('op1'));
      await until('the supervisor to be dead', () => host.processes().length === 0);
      const whole = readFileSync(host.journalFile('op1'), 'utf8');
      writeFileSync(host.journalFile('op1'), whole + torn);
      writeFileSync(join(host.operationDir('op1'), 'decision'), 'abort 1 cancelled controller\n');
      await host.recover();
      expect(readFileSync(host.journalFile('op1'), 'utf8').startsWith(`${whole}{"boot":`)).toBe(true);
      expect(host.journal('op1').map((line) => line.seq)).toEqual(host.journal('op1').map((_, index) => index + 1));
      expect(host.state('op1')).toBe('AS_FOUND');
    });
  }
});

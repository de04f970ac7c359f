import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { script } from './bundle.ts';
import { onEachShell } from './each-shell.ts';
import { run } from './run.ts';
import { until } from './waiting.ts';

const ROUNDS = 200;

onEachShell('a file that is written once', (scenario) => {
  scenario(
    `of two writers of a decision has exactly one winner in each of ${ROUNDS} rounds, and both read the same`,
    async (host) => {
      const writer = script('decision.sh', 'write_rounds', ['']).replace(
        /write_rounds "\$@"\n$/,
        `
round=1
while [ "$round" -le ${ROUNDS} ]; do
  mkdir -p "$TEST_WORLD/rounds/$round"
  won=lost
  if write_decision "$TEST_WORLD/rounds/$round" "$WORD" 1 reason controller; then won=won; fi
  read_decision "$TEST_WORLD/rounds/$round"
  printf '%s %s %s\\n' "$round" "$won" "$DECISION"
  round=$((round + 1))
done
`,
      );
      host.shim('sync', 'exit 0\n');
      const env = (WORD: string) => ({ ...host.env, WORD });
      const both = await Promise.all(
        ['commit', 'abort'].map((word) => run([host.sh(), '-s'], { env: env(word), input: writer })),
      );
      const [first = [], second = []] = both.map((ran) =>
        ran.stdout
          .trim()
          .split('\n')
          .map((line) => line.split(' ')),
      );
      expect(first).toHaveLength(ROUNDS);
      expect(second).toHaveLength(ROUNDS);
      const winners = first.map((line, index) => [line[1], second[index]?.[1]].filter((won) => won === 'won').length);
      expect(winners).toEqual(Array.from({ length: ROUNDS }, () => 1));
      expect(first.map((line) => line[2])).toEqual(second.map((line) => line[2]));
    },
  );

  scenario('of a controller and a supervisor that decide at once is obeyed by both', async (host) => {
    const steps = [{ id: 'prepare.a' }, { id: 'revert.b' }];
    const plan = (operation: string) => ({ operation, steps, settings: { lease: '2', closes: 'no' } });
    for (let round = 1; round <= 8; round++) {
      const operation = `op${round}`;
      await host.start(plan(operation));
      const attached = host.attach(operation, round, 'silent');
      await attached.state('PREPARED');
      await sleep(1900 + 25 * round);
      attached.say('decide commit late');
      const state = await host.ended(round);
      await attached.answered(/^decided/);
      await attached.drop();
      const decision = readFileSync(join(host.operationDir(operation), 'decision'), 'utf8').split(' ')[0];
      expect(state).toBe(decision === 'commit' ? 'UNCONFIRMED' : 'AS_FOUND');
      expect(attached.answers.at(-1)?.split(' ')[1]).toBe(decision);
    }
  });
});

onEachShell('a claim', (scenario) => {
  scenario('that many adopters want at once is taken by one of them', async (host) => {
    await host.start({ operation: 'op1', steps: [{ id: 'prepare.a' }] });
    await until('prepared', () => host.state('op1') === 'PREPARED');
    const answers = await Promise.all(
      Array.from({ length: 8 }, async () => (await host.engine('op1', 'adopt.sh', ['1'])).stdout),
    );
    const tokens = answers.flatMap((answer) => /^adopted token=(\d+)/.exec(answer)?.[1] ?? []);
    expect(new Set(tokens).size).toBe(tokens.length);
    expect(tokens.length).toBeGreaterThan(0);
    expect(answers.every((answer) => /^(adopted|refused lost-race)/.test(answer))).toBe(true);
    const claims = readdirSync(join(host.envDir, 'claims')).filter((name) => /^\d+$/.test(name));
    expect(claims).toHaveLength(tokens.length + 1);
    await host.abandoned(claims.length);
    expect(host.effects()).toEqual(['do prepare.a', 'undo prepare.a']);
  });

  for (const [what, file, text] of [
    ['of another operation', 'claims/2', 'op2 boot\n'],
    ['that a person has ended', 'claims/1.done', 'UNLOCKED\n'],
  ] as const) {
    scenario(`${what} ends a supervisor that wakes up late, before its next effect`, async (host) => {
      const pause = '[ "$1" = do ] || exit 0; while [ ! -e "$TEST_WORLD/wake" ]; do sleep 0.05; done';
      const steps = [{ id: 'prepare.pause', kind: 'pause' }, { id: 'prepare.effect' }];
      await host.start({ operation: 'op1', steps, scripts: { pause } });
      await until('the step to begin', () => host.journal('op1').at(-1)?.event === 'begin');
      writeFileSync(join(host.envDir, file), text);
      const before = readFileSync(host.journalFile('op1'), 'utf8');
      writeFileSync(join(host.root, 'wake'), '');
      await until('the supervisor to leave', () => host.processes().length === 0);
      const after = readFileSync(host.journalFile('op1'), 'utf8');
      expect(host.effects()).toEqual([]);
      expect(after.slice(before.length)).toMatch(/^\{[^\n]*"event":"end"[^\n]*\n$/);
    });
  }
});

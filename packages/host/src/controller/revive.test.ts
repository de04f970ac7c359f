import type { RecordLine } from '@failback/runbook';
import { expect, test } from 'vitest';
import { type Clock, systemClock } from '../clock.ts';
import type { AttachmentListener, HostConnection, Script } from '../connection.ts';
import { ControllerLoop } from './loop.ts';
import { initialState } from './state.ts';

const PLAN = {
  app: 'shop',
  environment: 'production',
  operation: 'op-1',
  hosts: [{ host: 'a', closes: true, stateDir: '/var/lib/failback' }],
} as unknown as ConstructorParameters<typeof ControllerLoop>[0];
const TIMING = { leaseMs: 10_000, budgetMs: 60_000, startedAt: 0, patienceMs: 30_000 };

/** A host whose supervisor is dead, and what it answers to whoever would start it again. */
function deadHost(answer: string) {
  const asked: (readonly string[])[] = [];
  const connection = {
    host: 'a',
    fingerprint: 'SHA256:x',
    run: async (script: Script) => {
      asked.push(script.args ?? []);
      return { stdout: `${answer}\n`, stderr: '', code: 0 };
    },
    attach: async (_folder: string, _offset: number, _token: number, listener: AttachmentListener) => {
      listener.answer('hello boot=b up=1000 at=1000 size=0 supervisor=dead');
      return { send: () => undefined, detach: () => undefined };
    },
  } as unknown as HostConnection;
  return { asked, lines: { of: async () => connection, drop: () => undefined, close: () => undefined } };
}

test('a controller that comes back does not start a supervisor over the claim of the one that has taken over', async () => {
  const { asked, lines } = deadHost('refused not-holder claim 2 is newer than 1');
  const record: RecordLine[] = [];
  const clock: Clock = systemClock;
  const loop = new ControllerLoop(PLAN, initialState(PLAN, TIMING), {
    lines,
    clock,
    record: (line) => void record.push(line),
    prove: async () => ({ verdict: 'healthy', assessments: [] }),
  });
  loop.claimed('a', 1);
  loop.give({ kind: 'claims-over' });
  const state = await loop.finished;
  expect(asked).toEqual([['/var/lib/failback/shop/production/operations/op-1/plan', '0', '1']]);
  expect(state.hosts.map(({ claim }) => claim)).toEqual(['fenced']);
});

import type { HostConnection } from '@failback/host';
import { type RecordLine, RemoteError, UserError } from '@failback/runbook';
import { expect, test } from 'vitest';
import { smallEnvironment, smallHost } from '../../runbook/test/small-environment.ts';
import { openFleet } from './open-fleet.ts';

const environment = (count: number) =>
  smallEnvironment({ hosts: Array.from({ length: count }, (_, index) => smallHost(`app${index + 1}`)) });

/** A fleet in which each named host fails with its code, and the others let us in. */
function world(failing: Readonly<Record<string, string>>) {
  const lines: RecordLine[] = [];
  const closed: string[] = [];
  return {
    lines,
    closed,
    context: {
      record: (line: RecordLine) => void lines.push(line),
      now: () => 0,
      connect: async ({ name }: { readonly name: string }): Promise<HostConnection> => {
        const code = failing[name];
        if (code !== undefined) throw new RemoteError({ code, host: name, message: `${code}.`, mend: 'see to it.' });
        const unused = () => Promise.reject(new Error('not asked for here'));
        return {
          host: name,
          target: name,
          fingerprint: 'SHA256:x',
          run: unused,
          attach: unused,
          forward: unused,
          ended: new Promise(() => undefined),
          close: () => void closed.push(name),
        };
      },
    },
  };
}

const problemsOf = async (promise: Promise<unknown>) => {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof UserError)) throw new Error(`no refusal but ${String(error)}`);
  return error.problems;
};

test('every host that does not let us in is named at once, and nothing stays connected', async () => {
  const { context, closed } = world({ app1: 'host-key-unknown', app3: 'login-refused' });
  const problems = await problemsOf(openFleet(environment(3), [], 'majority', context));
  expect(problems.map(({ where, code }) => `${where} ${code}`)).toEqual([
    'host app1 host-key-unknown',
    'host app3 login-refused',
  ]);
  expect(closed).toEqual(['app2']);
});

test('a dead host of three is left out of an emergency, and the record says so', async () => {
  const { context, lines } = world({ app3: 'unreachable' });
  const fleet = await openFleet(environment(3), [], 'majority', context);
  expect(fleet.without).toEqual(['app3']);
  expect([...fleet.connections.keys()]).toEqual(['app1', 'app2']);
  expect(lines.some((line) => line.event === 'notice' && line.text.includes('app3 is left out'))).toBe(true);
});

test.each([
  ['one of two', 2, { app2: 'unreachable' }],
  ['two of four', 4, { app3: 'unreachable', app4: 'unreachable' }],
  ['the control host', 3, { app1: 'unreachable' }],
  ['a host that shows another key', 3, { app3: 'host-key-mismatch' }],
])('%s is never left out by itself', async (_, count, failing) => {
  const { context } = world(failing);
  const problems = await problemsOf(openFleet(environment(count), [], 'majority', context));
  expect(problems).toHaveLength(Object.keys(failing).length);
});

test('a dead host can be left out by name, and the refusal says how', async () => {
  const { context } = world({ app2: 'unreachable' });
  const [problem] = await problemsOf(openFleet(environment(2), [], 'never', context));
  expect(problem?.mend).toContain('failback rollback --without app2');
  expect((await openFleet(environment(2), ['app2'], 'never', context)).without).toEqual(['app2']);
});

test('neither the control host nor an unknown one can be left out', async () => {
  const { context } = world({});
  const problems = await problemsOf(openFleet(environment(2), ['app1', 'app9'], 'never', context));
  expect(problems.map(({ code }) => code).sort()).toEqual(['control-left-out', 'unknown-host']);
});

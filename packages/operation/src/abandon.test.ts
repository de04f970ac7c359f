import { RemoteError } from '@failback/runbook';
import { expect, test } from 'vitest';
import { smallEnvironment } from '../../runbook/test/small-environment.ts';
import { abandon } from './abandon.ts';
import type { OperationContext } from './context.ts';

test('that nothing is unfinished is not said while a host that may hold it cannot be asked', async () => {
  const context: OperationContext = {
    connect: ({ name }) => Promise.reject(new RemoteError({ code: 'unreachable', host: name, message: 'refused.' })),
    record: () => undefined,
    now: () => 0,
    random: (bytes) => new Uint8Array(bytes),
    health: {} as OperationContext['health'],
    github: null,
    people: null,
    audience: 'team',
    cancelled: new AbortController().signal,
  };
  const end = await abandon(smallEnvironment(), { operation: null, approve: () => Promise.resolve(true) }, context);
  expect(end).toMatchObject({ outcome: 'refused', reasonCode: 'unreachable' });
  const said = end.problems.map(({ message }) => message);
  expect(said).toContain('Whether something is unfinished cannot be told without app1.');
  expect(said).not.toContain('No operation is unfinished, so there is none to give up.');
});

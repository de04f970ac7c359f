import { describe, expect, test } from 'vitest';
import { adoptionOrder } from './adoption-order.ts';
import { type OperationStatus, parseStatus } from './status.ts';

type Known = OperationStatus['decision'];
const fleet = (...decisions: Known[]) =>
  decisions.map(
    (decision, index): OperationStatus => ({
      host: `app${index + 1}`,
      decision,
      state: null,
      supervisor: 'dead',
      lease: null,
    }),
  );

test.each<[string, Known[], object]>([
  ['commit everywhere leads forward', ['commit', 'commit'], { kind: 'forward' }],
  ['commit on the control host leads forward', ['commit', 'none'], { kind: 'forward' }],
  ['commit on another host leads forward', ['none', 'commit'], { kind: 'forward' }],
  ['one unreachable and one committed leads forward', ['unreachable', 'commit'], { kind: 'forward' }],
  ['one unreadable and one committed leads forward', ['unreadable', 'commit'], { kind: 'forward' }],
  ['a split that is announced goes on forward', ['commit', 'abort'], { kind: 'forward' }],
  ['none anywhere leads back', ['none', 'none'], { kind: 'abort' }],
  ['abort anywhere leads back', ['none', 'abort'], { kind: 'abort' }],
  ['a host that never had it cannot have committed', ['none', 'absent'], { kind: 'abort' }],
  ['abort on the control host proves that nobody committed', ['abort', 'unreachable'], { kind: 'abort' }],
  ['an unreachable host may have committed', ['none', 'unreachable'], { kind: 'refused', hosts: ['app2'] }],
  ['an unreachable control host may have committed', ['unreachable', 'abort'], { kind: 'refused', hosts: ['app1'] }],
  ['what cannot be read may say commit', ['unreadable', 'none'], { kind: 'refused', hosts: ['app1'] }],
])('%s', (_name, decisions, order) => {
  expect(adoptionOrder(fleet(...decisions), 'app1')).toEqual(order);
});

describe('a status line', () => {
  test.each([
    [
      'status commit UNCONFIRMED dead 17',
      { decision: 'commit', state: 'UNCONFIRMED', supervisor: 'dead', lease: '17' },
    ],
    ['status none CLAIMED alive -', { decision: 'none', state: 'CLAIMED', supervisor: 'alive', lease: null }],
    ['motd\nstatus absent - dead -', { decision: 'absent', state: null, supervisor: 'dead', lease: null }],
    ['status unreadable NEEDS_HUMAN dead 1', { decision: 'unreadable', state: 'NEEDS_HUMAN' }],
  ])('%j is understood', (line, status) => {
    expect(parseStatus('app1', `${line}\n`)).toMatchObject({ host: 'app1', ...status });
  });

  test.each(['', 'status', 'status commit', 'sh: not found', 'status none CLAIMED alive - x'])(
    'anything else, such as %j, is not taken for “none”',
    (line) => {
      expect(parseStatus('app1', line).decision).toBe('unreadable');
    },
  );
});

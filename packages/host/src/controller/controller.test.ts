import type { HostEvent, HostState, Plan } from '@failback/runbook';
import { describe, expect, test } from 'vitest';
import type { ControllerAction } from './actions.ts';
import type { ControllerInput } from './inputs.ts';
import { fleetOutcome, hostEnds } from './outcome.ts';
import { reduce } from './reduce.ts';
import { type ControllerState, initialState, type Order } from './state.ts';

const LEASE = 10_000;
const TIMING = { leaseMs: LEASE, budgetMs: 60_000, startedAt: 0, patienceMs: 30_000 };

/** A controller with its past: what was asked of whom, and the clock. */
class Told {
  now = 0;
  state: ControllerState;
  readonly actions: ControllerAction[] = [];
  #seq = 0;

  constructor(hosts: readonly { name: string; closes: boolean }[], order?: Order) {
    const plan = { hosts: hosts.map(({ name, closes }) => ({ host: name, closes })) } as unknown as Plan;
    this.state = initialState(plan, TIMING, order);
  }

  give(...inputs: ControllerInput[]): this {
    for (const input of inputs) {
      const { state, actions } = reduce(this.state, input, this.now);
      this.state = state;
      this.actions.push(...actions);
    }
    return this;
  }

  /** Time passes; hosts acknowledge what they are sent and let us in again, except those named. */
  pass(ms: number, silent: readonly string[] = []): this {
    for (let left = ms; left > 0; left -= 500) {
      this.now += Math.min(left, 500);
      this.give({ kind: 'clock' });
      this.acknowledge(silent);
      for (const { name, link } of this.state.hosts) {
        if (link.status !== 'connecting' || silent.includes(name)) continue;
        this.give({ kind: 'attached', host: name, supervisor: 'alive', events: [] });
      }
    }
    return this;
  }

  /** Time passes and nothing is heard. */
  wait(ms: number): this {
    this.now += ms;
    return this;
  }

  acknowledge(silent: readonly string[] = []): this {
    for (const host of this.state.hosts) {
      const newest = host.lease.sent.at(-1);
      if (newest === undefined || silent.includes(host.name) || host.link.status !== 'up') continue;
      this.give({ kind: 'answer', host: host.name, answer: { kind: 'leased', tick: newest.tick } });
    }
    return this;
  }

  claim(...hosts: string[]): this {
    for (const host of hosts) this.give({ kind: 'claimed', host, token: 1 }, this.attached(host));
    return this.give({ kind: 'claims-over' }).acknowledge();
  }

  attached(host: string, supervisor: 'alive' | 'dead' = 'alive'): ControllerInput {
    const start: HostEvent = { ...this.stamp(), event: 'start', mode: 'first', token: 1, pid: 7 };
    return { kind: 'attached', host, supervisor, events: [start] };
  }

  reach(state: HostState, ...hosts: string[]): this {
    for (const host of hosts) {
      this.give({ kind: 'events', host, events: [{ ...this.stamp(), event: 'state', state, reason: `is-${state}` }] });
    }
    return this;
  }

  decided(word: 'commit' | 'abort', host: string, reason = 'r'): this {
    return this.give({
      kind: 'answer',
      host,
      answer: { kind: 'decided', decision: word, token: 1, reason, by: 'controller' },
    });
  }

  stamp() {
    this.#seq += 1;
    return { boot: 'b', seq: this.#seq, up: this.now, at: 0 };
  }

  /** What was asked, without lease ticks and records, as short texts; asking empties it. */
  asked(): string[] {
    return this.actions
      .splice(0)
      .map(textOf)
      .filter((text) => text !== '');
  }

  get outcome() {
    return fleetOutcome(
      hostEnds(this.state),
      this.state.proof,
      this.state.order.kind === 'abort' ? this.state.order.reason : '',
    );
  }
}

function textOf(action: ControllerAction): string {
  switch (action.kind) {
    case 'lease':
    case 'record':
      return '';
    case 'decide':
      return `${action.decision} ${action.host} ${action.reason}`;
    case 'reconnect':
      return `reconnect ${action.host} ${action.connection}`;
    case 'go':
    case 'confirm':
    case 'revive':
      return `${action.kind} ${action.host}`;
    case 'prove':
    case 'finish':
      return action.kind;
  }
}

const closing = (...names: string[]) => names.map((name) => ({ name, closes: true }));
const two = () => new Told(closing('a', 'b')).claim('a', 'b');

test('the runner proves nothing while an adopter has not yet asked every host: one may still be on its way', () => {
  const told = new Told(closing('a', 'b'), { kind: 'commit', reason: 'adopted' });
  const unconfirmed: HostEvent = { ...told.stamp(), event: 'state', state: 'UNCONFIRMED', reason: 'proved' };
  const claimed = (host: string): ControllerInput => ({ kind: 'claimed', host, token: 1 });
  told.give(claimed('a'), told.attached('a'), { kind: 'events', host: 'a', events: [unconfirmed] });
  expect(told.asked()).not.toContain('prove');
  told.give(claimed('b'), told.attached('b')).give({ kind: 'claims-over' });
  expect(told.reach('COMMITTED', 'b').asked()).not.toContain('prove');
  expect(told.reach('UNCONFIRMED', 'b').asked()).toContain('prove');
});

test('the straight way: go when all are prepared, commit when all are closed, the control host first', () => {
  const told = two();
  expect(told.reach('PREPARED', 'a').asked()).toEqual([]);
  expect(told.reach('PREPARED', 'b').asked()).toEqual(['go a', 'go b']);
  expect(told.reach('CLOSED', 'b').asked()).toEqual([]);
  expect(told.reach('CLOSED', 'a').asked()).toEqual(['commit a all-ready']);
  expect(told.decided('commit', 'a').asked()).toEqual(['commit b all-ready']);
  expect(told.decided('commit', 'b').reach('COMMITTED', 'a', 'b').reach('UNCONFIRMED', 'a').asked()).toEqual([]);
  expect(told.reach('UNCONFIRMED', 'b').asked()).toEqual(['prove']);
  expect(told.give({ kind: 'proved', verdict: 'healthy' }).asked()).toEqual(['confirm a', 'confirm b']);
  expect(told.reach('ON_TARGET', 'a').asked()).toEqual([]);
  expect(told.reach('ON_TARGET', 'b').asked()).toEqual(['finish']);
  expect(told.outcome).toEqual({ outcome: 'rolled-back', reasonCode: 'on-target' });
});

describe('no go', () => {
  test('before every host is claimed', () => {
    const told = new Told(closing('a', 'b'));
    told.give({ kind: 'claimed', host: 'a', token: 1 }, told.attached('a')).reach('PREPARED', 'a');
    expect(told.asked()).toEqual([]);
  });

  test('to a host that closes nothing: it waits for the decision alone', () => {
    const told = new Told([...closing('a'), { name: 'b', closes: false }]).claim('a', 'b');
    expect(told.reach('PREPARED', 'a', 'b').asked()).toEqual(['go a']);
    expect(told.reach('CLOSED', 'a').asked()).toEqual(['commit a all-ready']);
  });
});

describe('no commit', () => {
  const allClosedBut = (change: (told: Told) => Told) => {
    const told = two().reach('PREPARED', 'a', 'b').reach('CLOSED', 'a');
    told.asked();
    change(told);
    return told.reach('CLOSED', 'b').asked();
  };

  test('when a host has not acknowledged a tick for half the lease', () => {
    expect(allClosedBut((told) => told.wait(LEASE / 2))).not.toContain('commit a all-ready');
  });

  test('when the acknowledged tick is a moment younger than half the lease, there is', () => {
    expect(allClosedBut((told) => told.wait(LEASE / 2 - 1))).toContain('commit a all-ready');
  });

  test.each(['a', 'b'])('while the connection to %s is down', (host) => {
    const asked = allClosedBut((told) => told.give({ kind: 'link-lost', host }));
    expect(asked.filter((text) => text.startsWith('commit'))).toEqual([]);
  });

  test('to another host before the control host has it in writing', () => {
    const told = two().reach('PREPARED', 'a', 'b').reach('CLOSED', 'a', 'b');
    told.asked();
    expect(told.pass(3_000).asked()).toEqual([]);
  });
});

describe('abort on all hosts', () => {
  test.each<[string, (told: Told) => Told, string]>([
    ['when one aborts by itself', (told) => told.reach('ABORTING', 'b'), 'is-ABORTING'],
    ['when one is found undone', (told) => told.reach('AS_FOUND', 'b'), 'is-AS_FOUND'],
    ['when one needs a person', (told) => told.reach('NEEDS_HUMAN', 'b'), 'host-needs-human'],
    ['when one has decided so', (told) => told.decided('abort', 'b', 'lease-lost'), 'lease-lost'],
    ['on a cancel', (told) => told.give({ kind: 'wish', reason: 'cancelled' }), 'cancelled'],
    ['when the budget is used up', (told) => told.pass(60_500), 'budget-exceeded'],
    ['when one is silent for longer than the lease', (told) => told.pass(LEASE + 1_000, ['b']), 'host-lost'],
    [
      'when another controller has taken one',
      (told) => told.give({ kind: 'answer', host: 'b', answer: { kind: 'fenced', token: 2 } }),
      'taken-over',
    ],
  ])('%s', (_name, happens, reason) => {
    const told = two().reach('PREPARED', 'a');
    told.asked();
    const asked = happens(told).asked();
    expect(asked).toContain(`abort a ${reason}`);
    expect(asked.filter((text) => text.startsWith('commit'))).toEqual([]);
  });
});

describe('after the decision nothing turns back', () => {
  const committed = () => {
    const told = two()
      .reach('PREPARED', 'a', 'b')
      .reach('CLOSED', 'a', 'b')
      .decided('commit', 'a')
      .decided('commit', 'b');
    told.asked();
    return told;
  };
  test.each<[string, (told: Told) => Told]>([
    ['not a cancel', (told) => told.give({ kind: 'wish', reason: 'cancelled' })],
    ['not the budget', (told) => told.pass(61_000)],
    ['not a silent host', (told) => told.pass(LEASE * 2, ['b'])],
    ['not a host that needs a person', (told) => told.reach('COMMITTED', 'b').reach('NEEDS_HUMAN', 'b')],
  ])('%s', (_name, happens) => {
    const told = committed();
    expect(
      happens(told)
        .asked()
        .filter((text) => text.startsWith('abort')),
    ).toEqual([]);
  });
});

describe('the control host falls silent between question and answer', () => {
  const inDoubt = () => {
    const told = two().reach('PREPARED', 'a', 'b').reach('CLOSED', 'a', 'b').give({ kind: 'link-lost', host: 'a' });
    told.asked();
    return told;
  };

  test('and comes back in time: it is asked again', () => {
    const told = inDoubt().pass(500, ['a']);
    expect(told.asked()).toEqual(['reconnect a same']);
    expect(told.give(told.attached('a')).pass(500).asked()).toEqual(['commit a all-ready']);
    expect(told.decided('commit', 'a').asked()).toEqual(['commit b all-ready']);
  });

  test('and another host has given up meanwhile: it is told to abort, and what it has in writing holds', () => {
    const told = inDoubt().reach('ABORTING', 'b').pass(500, ['a']);
    told.asked();
    expect(told.give(told.attached('a')).asked()).toEqual(['abort a is-ABORTING']);
  });

  test('and stays away: the others do not stay closed', () => {
    expect(
      inDoubt()
        .pass(LEASE + 1_000, ['a'])
        .asked(),
    ).toContain('abort b control-lost');
  });

  test('and turns out to be committed before a third has heard the abort: that one goes forward with it', () => {
    const told = new Told(closing('a', 'b', 'c')).claim('a', 'b', 'c').reach('PREPARED', 'a', 'b', 'c');
    told.reach('CLOSED', 'a', 'b', 'c').give({ kind: 'link-lost', host: 'a' });
    told
      .pass(LEASE + 1_000, ['a'])
      .give({ kind: 'link-lost', host: 'c' })
      .asked();
    told.give(told.attached('a')).decided('commit', 'a');
    told.asked();
    expect(told.give(told.attached('c')).asked()).toEqual(['commit c r']);
  });

  test('and turns out to be committed after the others went back: a split, announced', () => {
    const told = inDoubt()
      .pass(LEASE + 1_000)
      .reach('ABORTING', 'b')
      .reach('AS_FOUND', 'b');
    told.give(told.attached('a')).decided('commit', 'a').reach('COMMITTED', 'a').reach('UNCONFIRMED', 'a');
    expect(told.asked()).toContain('finish');
    expect(told.outcome).toEqual({ outcome: 'needs-human', reasonCode: 'split' });
  });
});

describe('the connection', () => {
  test('is tried again with growing pauses of at most five seconds', () => {
    const told = two();
    const pauses: number[] = [];
    for (let round = 0; round < 7; round += 1) {
      told.give({ kind: 'link-lost', host: 'a' });
      const { link } = told.state.hosts[0] ?? { link: { status: 'up' as const } };
      if (link.status !== 'down') throw new Error('not down');
      pauses.push(link.pauseMs);
      told.now = link.retryAt;
      told.give({ kind: 'clock' });
    }
    expect(pauses).toEqual([200, 400, 800, 1600, 3200, 5000, 5000]);
  });

  test('that does not answer ticks for half the lease is given up for a fresh one', () => {
    const told = two();
    told.asked();
    expect(told.pass(LEASE - 1_000, ['a']).asked()).toContain('reconnect a fresh');
  });

  test('of a host whose journal is quiet is looked at again, since only a hello tells of the supervisor', () => {
    const told = two();
    told.asked();
    expect(told.pass(LEASE * 2 + 1_000).asked()).toEqual(['reconnect a same', 'reconnect b same']);
  });

  test('renews the lease five times in its length', () => {
    const told = two();
    told.actions.splice(0);
    told.pass(LEASE);
    const ticks = told.actions.filter((action) => action.kind === 'lease' && action.host === 'a');
    expect(ticks.length).toBeGreaterThanOrEqual(4);
    expect(ticks.length).toBeLessThanOrEqual(6);
  });
});

describe('a dead supervisor', () => {
  test('is started again, three times at most', () => {
    const told = two();
    told.asked();
    const revived: string[] = [];
    for (let round = 0; round < 5; round += 1) {
      told.give({ kind: 'attached', host: 'a', supervisor: 'dead', events: [] });
      revived.push(...told.asked().filter((text) => text.startsWith('revive')));
    }
    expect(revived).toEqual(['revive a', 'revive a', 'revive a']);
  });

  const dead = (host: string): ControllerInput => ({ kind: 'attached', host, supervisor: 'dead', events: [] });
  const givenUp = (told: Told, host: string) => told.give(dead(host), dead(host), dead(host), dead(host));

  test('that does not come back after the decision ends the waiting: the host needs a person', () => {
    const told = new Told(closing('a')).claim('a').reach('CLOSED', 'a').decided('commit', 'a').reach('COMMITTED', 'a');
    told.asked();
    expect(givenUp(told, 'a').asked()).toContain('finish');
    expect(told.outcome).toEqual({ outcome: 'needs-human', reasonCode: 'supervisor-lost' });
  });

  test('that does not come back is not taken for lost while its last start is on its way', () => {
    const told = new Told(closing('a')).claim('a').reach('CLOSED', 'a').decided('commit', 'a').reach('COMMITTED', 'a');
    told.give(dead('a'), dead('a'), dead('a')).asked();
    expect(told.pass(1_000, ['a']).asked()).not.toContain('finish');
    expect(told.give(told.attached('a')).pass(1_000).asked()).not.toContain('finish');
    expect(told.reach('UNCONFIRMED', 'a').asked()).toContain('prove');
  });

  test('that does not come back before the decision aborts on every host, and has that in writing before we leave', () => {
    const told = two().reach('PREPARED', 'a', 'b').reach('CLOSED', 'a');
    told.asked();
    expect(givenUp(told, 'b').asked()).toEqual([
      'revive b',
      'revive b',
      'revive b',
      'abort a supervisor-lost',
      'abort b supervisor-lost',
    ]);
    told.decided('abort', 'a').reach('ABORTING', 'a').reach('AS_FOUND', 'a');
    expect(told.asked()).not.toContain('finish');
    expect(told.decided('abort', 'b').asked()).toContain('finish');
    expect(told.outcome).toEqual({ outcome: 'needs-human', reasonCode: 'supervisor-lost' });
  });

  test('that does not come back, on a disk that takes no decision, is not waited for longer than our patience', () => {
    const told = givenUp(two().reach('CLOSED', 'b'), 'b').reach('AS_FOUND', 'a');
    told.asked();
    for (let left = 31; left > 0; left -= 1) {
      told.pass(1_000).give({ kind: 'answer', host: 'b', answer: { kind: 'failed', request: 'decide' } }, dead('b'));
    }
    expect(told.asked()).toContain('finish');
  });

  test('under a claim that has ended is not started again: nothing will happen there any more', () => {
    const told = new Told(closing('a')).claim('a').reach('CLOSED', 'a').decided('commit', 'a').reach('COMMITTED', 'a');
    told.give(dead('a')).asked();
    expect(told.give({ kind: 'over', host: 'a' }, dead('a')).asked()).toEqual(['finish']);
    expect(told.outcome).toEqual({ outcome: 'needs-human', reasonCode: 'supervisor-lost' });
  });

  test('of a host that has ended is left in peace', () => {
    const told = two().reach('AS_FOUND', 'a');
    told.asked();
    expect(told.give({ kind: 'attached', host: 'a', supervisor: 'dead', events: [] }).asked()).toEqual([]);
  });
});

describe('the end', () => {
  const at = (...states: [HostState, HostState]) => {
    const told = two()
      .reach('PREPARED', 'a', 'b')
      .reach('CLOSED', 'a', 'b')
      .decided('commit', 'a')
      .decided('commit', 'b');
    told.reach('COMMITTED', 'a', 'b').asked();
    return told.reach(states[0], 'a').reach(states[1], 'b');
  };

  test('a host that needs a person is named by its reason, and nothing is proved over it', () => {
    const told = at('UNCONFIRMED', 'NEEDS_HUMAN');
    expect(told.asked()).toEqual(['finish']);
    expect(told.outcome).toEqual({ outcome: 'needs-human', reasonCode: 'is-NEEDS_HUMAN' });
  });

  test.each(['unhealthy', 'inconclusive'] as const)('a proof that is %s confirms nothing', (verdict) => {
    const told = at('UNCONFIRMED', 'UNCONFIRMED').give({ kind: 'proved', verdict });
    expect(told.asked()).toEqual(['prove', 'finish']);
    expect(told.outcome).toEqual({ outcome: 'needs-human', reasonCode: `proof-${verdict}` });
  });

  test('all undone carries the reason of the abort', () => {
    const told = two().give({ kind: 'wish', reason: 'cancelled' }).reach('AS_FOUND', 'a', 'b');
    expect(told.asked().at(-1)).toBe('finish');
    expect(told.outcome).toEqual({ outcome: 'undone', reasonCode: 'cancelled' });
  });

  test('a host that stays away is waited for with patience, not for ever', () => {
    const told = at('UNCONFIRMED', 'COMMITTED').give({ kind: 'link-lost', host: 'b' });
    expect(told.pass(29_000, ['b']).asked()).not.toContain('finish');
    expect(told.pass(2_000, ['b']).asked()).toContain('finish');
    expect(told.outcome).toEqual({ outcome: 'needs-human', reasonCode: 'host-unreachable' });
  });

  test('is not reached while hosts are still being claimed', () => {
    const told = new Told(closing('a', 'b'));
    told.give({ kind: 'claimed', host: 'a', token: 1 }, told.attached('a')).reach('AS_FOUND', 'a');
    expect(told.asked()).not.toContain('finish');
    expect(told.give({ kind: 'claims-over' }).asked()).toContain('finish');
  });

  test('nothing is asked after it', () => {
    const told = two().give({ kind: 'wish', reason: 'cancelled' }).reach('AS_FOUND', 'a', 'b');
    told.asked();
    expect(told.pass(5_000).asked()).toEqual([]);
  });
});

describe('adoption', () => {
  test('what a journal tells of an earlier attempt is not how the host stands now', () => {
    const told = new Told(closing('a'), { kind: 'commit', reason: 'adopted' });
    const needsHuman: HostEvent = { ...told.stamp(), event: 'state', state: 'NEEDS_HUMAN', reason: 'step-failed' };
    const first: HostEvent = { ...told.stamp(), event: 'start', mode: 'first', token: 1, pid: 7 };
    told.give(
      { kind: 'claimed', host: 'a', token: 2 },
      { kind: 'attached', host: 'a', supervisor: 'alive', events: [first, needsHuman] },
      { kind: 'claims-over' },
    );
    expect(told.asked()).not.toContain('finish');
    const again: HostEvent = { ...told.stamp(), event: 'start', mode: 'adopt', token: 2, pid: 8 };
    expect(told.give({ kind: 'events', host: 'a', events: [again] }).asked()).not.toContain('finish');
    told.reach('NEEDS_HUMAN', 'a');
    expect(told.asked()).toContain('finish');
  });

  const back = (...names: string[]) => new Told(closing(...names), { kind: 'aborting', reason: 'adopted' });
  const committed = (told: Told): HostEvent[] => [
    { ...told.stamp(), event: 'start', mode: 'adopt', token: 1, pid: 7 },
    { ...told.stamp(), event: 'decision', decision: 'commit', token: 1, reason: 'all-ready', by: 'controller' },
    { ...told.stamp(), event: 'state', state: 'COMMITTED', reason: 'all-ready' },
  ];

  test('back: the control host is told first, the others when it has it in writing', () => {
    const told = back('a', 'b').claim('a', 'b').reach('CLOSED', 'a', 'b');
    expect(told.asked()).toEqual(['abort a adopted']);
    expect(told.decided('abort', 'a', 'adopted').asked()).toEqual(['abort b adopted']);
  });

  test('back: the others do not stay closed for a control host that falls silent', () => {
    const told = back('a', 'b').claim('a', 'b').reach('CLOSED', 'b').give({ kind: 'link-lost', host: 'a' });
    expect(told.pass(LEASE - 1_000, ['a']).asked()).not.toContain('abort b adopted');
    expect(told.pass(2_000, ['a']).asked()).toContain('abort b adopted');
  });

  test.each(['a', 'b'])('back: a commit that %s turns out to hold leads every host forward', (holder) => {
    const told = back('a', 'b');
    const other = holder === 'a' ? 'b' : 'a';
    told.give({ kind: 'claimed', host: 'a', token: 1 }, { kind: 'claimed', host: 'b', token: 1 });
    told.give({ kind: 'claims-over' });
    told.give({ kind: 'attached', host: holder, supervisor: 'alive', events: committed(told) });
    told.give(told.attached(other)).reach('CLOSED', other);
    expect(told.asked()).toEqual([`commit ${other} all-ready`]);
  });

  test('back: a commit that a controller before us wrote at the last moment answers our abort', () => {
    const told = back('a', 'b').claim('a', 'b').reach('CLOSED', 'a', 'b');
    told.asked();
    expect(told.decided('commit', 'a', 'all-ready').asked()).toEqual(['commit b all-ready']);
  });

  /** An adopter of a fleet whose claims have all ended on the target. */
  function endedOnTarget(): Told {
    const told = new Told(closing('a', 'b'), { kind: 'commit', reason: 'adopted' });
    for (const host of ['a', 'b']) {
      const onTarget: HostEvent = { ...told.stamp(), event: 'state', state: 'ON_TARGET', reason: 'confirmed' };
      told.give({ kind: 'claimed', host, token: 1 }, { kind: 'over', host });
      told.give({ kind: 'attached', host, supervisor: 'dead', events: [onTarget] });
    }
    return told.give({ kind: 'claims-over' });
  }

  test('what had ended on the target before is proved once more before we call it rolled back', () => {
    const told = endedOnTarget();
    expect(told.asked()).toEqual(['prove']);
    expect(told.give({ kind: 'proved', verdict: 'healthy' }).asked()).toEqual(['finish']);
    expect(told.outcome).toEqual({ outcome: 'rolled-back', reasonCode: 'on-target' });
  });

  test.each(['unhealthy', 'inconclusive'] as const)(
    'what had ended on the target before, and is %s now, needs a person',
    (verdict) => {
      const told = endedOnTarget().give({ kind: 'proved', verdict });
      expect(told.asked()).toEqual(['prove', 'finish']);
      expect(told.outcome).toEqual({ outcome: 'needs-human', reasonCode: 'ended-earlier' });
    },
  );

  test('forward: every host without the word is told it', () => {
    const told = new Told(closing('a', 'b'), { kind: 'commit', reason: 'adopted' }).claim('a', 'b');
    expect(told.asked()).toEqual(['commit a adopted', 'commit b adopted']);
  });
});

test.each([
  [['ON_TARGET', 'UNCONFIRMED'], 'unconfirmed'],
  [['ON_TARGET', 'AS_FOUND'], 'split'],
  [['AS_FOUND', 'NEEDS_HUMAN'], 'host-needs-human'],
  [['AS_FOUND', 'UNCONFIRMED'], 'split'],
  [['NEEDS_HUMAN', 'NEEDS_HUMAN'], 'host-needs-human'],
  [['ON_TARGET', null], 'host-unreachable'],
] as const)('hosts that end as %j need a person: %s', (states, reasonCode) => {
  const ends = states.map((state, index) => ({
    host: `app${index}`,
    state,
    reason: '',
    decision: null,
    claim: 'ours' as const,
    reached: true,
    lost: false,
  }));
  expect(fleetOutcome(ends, 'not-asked', 'r')).toEqual({ outcome: 'needs-human', reasonCode });
});

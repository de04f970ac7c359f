import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { type ActionEnd, BROKEN_RELEASE, GOOD_RELEASE } from '@failback/drill';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Trouble } from '../bed/github/trouble.ts';
import { type AtGitHub, expectRolledBack, notedAt, noticesOf, warnings, withGitHub } from './at-github.ts';
import { brokenStage, type Rehearsal } from './rehearsal.ts';
import { errorsOf } from './runner-log.ts';

/** One stage for the file: each test deploys the broken release anew. */
let rehearsal: Rehearsal;
beforeAll(async () => {
  rehearsal = await brokenStage();
});
afterAll(() => rehearsal.close());
beforeEach(async () => {
  await rehearsal.stage.deploy(BROKEN_RELEASE);
});

describe('an emergency goes on, and says so,', () => {
  const TROUBLES: readonly (readonly [string, Trouble])[] = [
    ['has used up its requests', { kind: 'primary-limit', resetsInSeconds: 3600 }],
    ['answers with a page of a proxy', { kind: 'half', how: 'html' }],
    ['answers half', { kind: 'half', how: 'truncated' }],
  ];

  test.each(TROUBLES)('when GitHub %s', async (_how, trouble) => {
    await withGitHub(rehearsal, async (at) => {
      at.github.trouble(trouble);
      const end = await at.rollback();
      expectRolledBack(end);
      expectToldOfFreeze(end);
    });
  });

  test('when GitHub does not answer', async () => {
    await withGitHub(rehearsal, async (at) => {
      at.github.trouble({ kind: 'slow', for: 'ever' });
      const end = await at.rollback();
      expectRolledBack(end);
      expectToldOfFreeze(end);
    });
  });

  test('when GitHub is down', async () => {
    await withGitHub(rehearsal, async (at) => {
      await at.github.goDown();
      const end = await at.rollback();
      expectRolledBack(end);
      expectToldOfFreeze(end);
    });
  });

  test('when the token may do nothing, and names the permissions', async () => {
    await withGitHub(rehearsal, async (at) => {
      Object.assign(at.state.permissions, { actions: 'none', contents: 'none', deployments: 'none' });
      const end = await at.rollback();
      expectRolledBack(end);
      const said = warnings(end).join('\n');
      for (const permission of ['contents: write', 'actions: write', 'deployments: write'])
        expect(said).toContain(permission);
    });
  });

  /** It may have been given up, or not have come to an end yet. */
  function expectToldOfFreeze(end: ActionEnd): void {
    const frozen =
      /Deploys are not frozen by branch failback\/freeze-production: .*The rollback goes on|Whether deploys are frozen is not known/;
    expect(warnings(end).join('\n')).toMatch(frozen);
    expect(warnings(end).join('\n')).toContain('GitHub was not told of the rollback to v1.0.0');
    expect(noticesOf(end).join('\n')).toMatch(frozen);
  }
});

describe('the Deployments', () => {
  test('learn from verify-health which release was proved good', async () => {
    await rehearsal.stage.deploy(GOOD_RELEASE);
    await withGitHub(rehearsal, async (at) => {
      const end = await at.run('verify-health/index.js', { 'expect-release': GOOD_RELEASE });
      expect(end.outputs.decision, end.log).toBe('healthy');
      expect(notedAt(at.state)).toMatchObject([{ kind: 'verified-health', release: GOOD_RELEASE, status: 'success' }]);
      await at.github.goDown();
      const without = await at.run('verify-health/index.js', { 'expect-release': GOOD_RELEASE });
      expect(without.outputs.decision, without.log).toBe('healthy');
      expect(warnings(without).join('\n')).toContain('GitHub has no Deployment of it');
    });
  });

  /** Somebody proved a release good once, under this name. */
  const proved = ({ state }: AtGitHub, release: string) =>
    state.deployments.push({
      id: 1,
      ref: 'main',
      sha: 'a'.repeat(40),
      task: 'failback',
      environment: 'production',
      payload: {
        ...{ schema_version: 1, kind: 'verified-health', release, reason: 'x' },
        ...{ commit: null, operation: null, recordHead: null },
      },
      description: null,
      production: true,
      created: '2026-01-01T00:00:01Z',
      statuses: [{ id: 2, state: 'success', description: '', created: '2026-01-01T00:00:02Z' }],
    });

  test('are compared with the ledger, which decides', async () => {
    await withGitHub(rehearsal, async (at) => {
      proved(at, 'v0.9.9');
      const end = await at.rollback();
      expectRolledBack(end);
      expect(end.outputs['to-release']).toBe(GOOD_RELEASE);
      expect(warnings(end)).toEqual([
        `The Deployments on GitHub call v0.9.9 the last release proved good, and the ledger on the control host ${GOOD_RELEASE}. The ledger decides.`,
      ]);
    });
  });

  test('are what the refusal for an empty ledger can tell, with the command that marks the release', async () => {
    const ledger = join(rehearsal.stage.hosts[0].stateDir, 'shop/production/ledger.jsonl');
    renameSync(ledger, `${ledger}.away`);
    await withGitHub(rehearsal, async (at) => {
      proved(at, GOOD_RELEASE);
      const end = await at.rollback();
      expect(end.outputs, end.log).toMatchObject({ decision: 'refused', 'reason-code': 'ledger-empty' });
      expect(errorsOf(end.log).join('\n')).toMatch(
        /The Deployments on GitHub know as proved good: v1\.0\.0 .*failback ledger mark v1\.0\.0 good --environment production --reason "Deployment 1"/s,
      );
    });
    renameSync(`${ledger}.away`, ledger);
  });
});

import type { HostConnection } from '@failback/host';
import { describe, expect, test } from 'vitest';
import { samplePlan } from '../../record/test/sample-record.ts';
import { rehearse } from './rehearse.ts';

const sample = samplePlan(['app1']);
const hosts = sample.hosts.map((host) => ({ ...host, steps: host.steps.map((step) => ({ ...step, kind: 'tidy' })) }));
const plan = { ...sample, hosts };

/** What comes of a rehearsal in which the first step says these lines and fails. */
async function rehearsed(...lines: readonly string[]) {
  const steps = plan.hosts[0]?.steps ?? [];
  const failing = steps[0]?.id ?? '';
  const answer = steps.flatMap(({ id }) =>
    id === failing
      ? [`step ${id}`, ...lines.map((line) => `would ${id} ${line}`), `end ${id} 1`]
      : [`step ${id}`, `end ${id} 0`],
  );
  const stdout = [...answer, 'done', ''].join('\n');
  const connection = { host: 'app1', run: async () => ({ code: 0, stdout, stderr: '' }) } as unknown as HostConnection;
  return rehearse(plan, { connection: () => connection }, { record: () => undefined, now: () => 0 });
}

describe('a step that would fail', () => {
  test('says why, and what mends it apart, ready to be copied', async () => {
    const [problem, ...more] = await rehearsed(
      'looked',
      'deploy may not write /var/www/shop. Mend: sudo chown deploy /var/www/shop',
    );
    expect(more).toEqual([]);
    expect(problem?.where).toMatch(/^host app1, step /);
    expect(problem?.message).toMatch(/ would fail \(exit status 1\): deploy may not write \/var\/www\/shop\.$/);
    expect(problem?.mend).toBe('on app1: sudo chown deploy /var/www/shop');
  });

  test('is told whole, however long its mend is', async () => {
    const mend = `sudo chown deploy ${'/var/www/shop/a-folder '.repeat(40).trim()}`;
    const [problem] = await rehearsed(`deploy may not write there. Mend: ${mend}`);
    expect(problem?.mend).toBe(`on app1: ${mend}`);
  });

  test.each([
    ['names no mend', ['no room'], /: no room\.$/],
    ['says nothing', [], /: it said nothing\.$/],
  ])('and %s is to be looked at', async (_, lines, why) => {
    const [problem] = await rehearsed(...lines);
    expect(problem?.message).toMatch(why);
    expect(problem?.mend).toBe('see to it on app1, then: failback rollback --environment production --dry-run');
  });
});

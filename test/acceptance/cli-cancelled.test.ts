import { BROKEN_RELEASE } from '@failback/drill';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Laptop } from './laptop.ts';
import { goOn, haveEnded, rollbackIn } from './waiting-rollback.ts';

let laptop: Laptop;
beforeAll(async () => {
  laptop = await Laptop.openProved();
});
afterAll(() => laptop.close());

describe('Ctrl-C', () => {
  test('before the decision puts everything back, and says so', async () => {
    const { child, ended, heard } = await rollbackIn('preparation', laptop);
    child.kill('SIGINT');
    await heard('Cancelling: before the decision everything begun is put back');
    goOn(laptop);
    const { code, out } = await ended;
    expect(code).toBe(1);
    expect(out).toContain('Finished: undone (cancelled)');
    expect(await laptop.answers('/health/ready')).toEqual([`500 ${BROKEN_RELEASE}`, `500 ${BROKEN_RELEASE}`]);
  });

  test('twice leaves at once, and the hosts end by themselves', async () => {
    const { child, ended, heard } = await rollbackIn('stubborn preparation', laptop);
    child.kill('SIGINT');
    // Signals are not queued: the second counts only once the first is heeded.
    await heard('Once more to leave at once.');
    child.kill('SIGINT');
    const { code, err } = await ended;
    expect(code).toBe(1);
    expect(err).toContain('To see how: failback status --environment production');
    goOn(laptop);
    await haveEnded(laptop, ['AS_FOUND', 'AS_FOUND']);
  });
});

import type { Stage } from '@failback/drill';
import { hasGivenBack } from './operation-on-disk.ts';
import { until } from './until.ts';

/**
 * The end of a run, once its hosts have given their claims back. A run ends with the last word of its hosts, which give
 * their claims back a moment after it: on a slow disk whoever comes in between finds them held, and takes them over first.
 */
export async function givenBack<End>({ hosts }: Pick<Stage, 'hosts'>, ended: Promise<End>): Promise<End> {
  const end = await ended;
  await until('the hosts have given their claims back', () => hosts.every(hasGivenBack));
  return end;
}

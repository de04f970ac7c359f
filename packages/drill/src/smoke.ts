import { httpAnswer } from './http-answer.ts';

export interface SmokeReport {
  readonly passed: boolean;
  /** What was wrong, a sentence each. */
  readonly problems: readonly string[];
}

/** Longest time for one answer, in milliseconds. */
const WITHIN = 10_000;

/** What a pipeline does after a deploy: is every host ready and does it serve `release`, and does the shop open? */
export async function smokeTest(at: {
  readonly url: string;
  readonly hosts: readonly { readonly name: string; readonly url: string }[];
  readonly release: string;
}): Promise<SmokeReport> {
  const ready = at.hosts.map(({ name, url }) => look(`${name}: /health/ready`, `${url}/health/ready`, at.release));
  const problems = (await Promise.all([...ready, look('/', `${at.url}/`, at.release)])).flat();
  return { passed: problems.length === 0, problems };
}

async function look(what: string, url: string, release: string): Promise<string[]> {
  const answer = await httpAnswer(url, WITHIN);
  if (answer.kind === 'silent') return [`${what} does not answer: ${answer.why}`];
  if (answer.status !== 200) return [`${what} answers ${answer.status}`];
  const served = answer.headers['x-release'];
  return served === release ? [] : [`${what} is served by ${served ?? 'an unknown release'}, not by ${release}`];
}

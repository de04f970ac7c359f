import type { HostConnection, RunResult } from '@failback/host';
import { RemoteError } from '@failback/runbook';
import { describe, expect, test } from 'vitest';
import { readOnHost } from './read-on-host.ts';

const ANSWER: RunResult = { code: 0, stdout: 'served v1.0.0\n', stderr: '' };
const SCRIPT = { text: 'echo', args: [] };
const failure = (code: 'connection-lost' | 'time-out') =>
  new RemoteError({ code, host: 'app1', message: 'no answer came.' });

/** A line that is made anew whenever it is asked for; each connection answers a `run` in its own way. */
function lines(...answers: readonly (RunResult | RemoteError)[]) {
  const asked: string[] = [];
  const line = async (host: string) => {
    const answer = answers[asked.length];
    asked.push(host);
    const run = async () => {
      if (answer === undefined || answer instanceof RemoteError) throw answer;
      return answer;
    };
    return { run } as Pick<HostConnection, 'run'> as HostConnection;
  };
  return { line, asked };
}

describe('what only reads', () => {
  test('is asked once more when the connection breaks meanwhile', async () => {
    const { line, asked } = lines(failure('connection-lost'), ANSWER);
    expect(await readOnHost(line, 'app1', SCRIPT, 1000)).toEqual(ANSWER);
    expect(asked).toEqual(['app1', 'app1']);
  });

  test('is not asked a third time', async () => {
    const { line, asked } = lines(failure('connection-lost'), failure('connection-lost'), ANSWER);
    await expect(readOnHost(line, 'app1', SCRIPT, 1000)).rejects.toMatchObject({
      failure: { code: 'connection-lost' },
    });
    expect(asked).toHaveLength(2);
  });

  test('is asked once when the host answers too late: asking again would take as long again', async () => {
    const { line, asked } = lines(failure('time-out'), ANSWER);
    await expect(readOnHost(line, 'app1', SCRIPT, 1000)).rejects.toMatchObject({ failure: { code: 'time-out' } });
    expect(asked).toHaveLength(1);
  });
});

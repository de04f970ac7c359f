import { RemoteError } from '@failback/runbook';
import { answerLine, refusalIn } from './answer-line.ts';
import type { HostConnection } from './connection.ts';
import { stdinScript } from './stdin-script.ts';

/**
 * Takes a host off the list of those that were left out of the last operation.
 * @param control connection to the control host, which keeps the list
 * @param folder `environmentFolder(…)` of the control host
 */
export async function markConverged(
  control: HostConnection,
  folder: string,
  host: string,
): Promise<'removed' | 'absent'> {
  const script = { text: stdinScript('converged.sh', 'converged_main "$@"'), args: [folder, host] };
  const answer = answerLine(control.host, 'converged', await control.run(script), ['removed', 'absent', 'refused']);
  switch (answer.word) {
    case 'removed':
    case 'absent':
      return answer.word;
    default: {
      const { code, detail } = refusalIn(answer);
      const message = `the list of hosts left out could not be written: ${detail}.`;
      throw new RemoteError({ code, host: control.host, message, mend: `ls -l ${folder}` });
    }
  }
}

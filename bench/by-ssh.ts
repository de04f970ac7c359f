import { quote } from '@failback/host';
import type { OpenSsh } from '../test/bed/openssh.ts';
import type { DeployStep } from './deploy-steps.ts';

/** A local script that opens one connection for each step, the way runbooks in shell do. */
export function oneConnectionEach(server: OpenSsh, steps: readonly DeployStep[]): string {
  const lines = steps.map((step) => `${sshCommand(server)} ${quote(commandLine(step))} </dev/null`);
  return `set -eu\n${lines.join('\n')}\n`;
}

/** A local script that sends the same commands as one script down one channel: nothing on a host can be quicker. */
export function oneChannel(server: OpenSsh, steps: readonly DeployStep[], scriptFile: string): string {
  return `${sshCommand(server)} 'sh -s' <${quote(scriptFile)}\n# ${steps.length} commands\n`;
}

/** What that channel carries. */
export function remoteScript(steps: readonly DeployStep[]): string {
  return `set -eu\n${steps.map((step) => `${commandLine(step)}\n`).join('')}`;
}

/** Nothing but a login. */
export function handshake(server: OpenSsh): string {
  return `${sshCommand(server)} true </dev/null\n`;
}

function commandLine(step: DeployStep): string {
  return step.command.map(quote).join(' ');
}

/** The client with everything but the command. */
export function sshCommand(server: OpenSsh): string {
  const options = [
    ['-F', '/dev/null'],
    ['-i', server.identityFile],
    ['-p', String(server.port)],
    ['-o', 'BatchMode=yes'],
    ['-o', 'IdentitiesOnly=yes'],
    ['-o', 'StrictHostKeyChecking=yes'],
    ['-o', `UserKnownHostsFile=${server.knownHostsFile}`],
  ];
  return ['ssh', ...options.flat(), `${server.user}@${server.address}`].map(quote).join(' ');
}

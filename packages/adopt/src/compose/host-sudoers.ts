import { type SudoersLogin, sudoersFile, sudoersText } from '@failback/procedure';
import type { Environment, Host } from '@failback/runbook';

/** The sudoers file of one host, with how it is checked and installed; null when that host needs none. */
export function hostSudoers(environment: Environment, host: Host, login: SudoersLogin, file: string): string | null {
  const lines = sudoersText(environment, host, login);
  if (lines === '') return null;
  return [
    `# What ${login.user} may do as somebody else on ${host.name}, for failback: exactly these lines. How strong each is: docs/hosts.md of failback.`,
    `# Install: ${installLine(environment, file)}`,
    '',
    lines,
  ].join('\n');
}

/** As root, where the file lies: never installed before it was checked, since a broken one locks everybody out of sudo. */
export function installLine(environment: Environment, file: string): string {
  const name = file.split('/').at(-1) ?? file;
  return `sudo visudo -cf ${name} && sudo install -o root -g root -m 0440 ${name} ${sudoersFile(environment)}`;
}

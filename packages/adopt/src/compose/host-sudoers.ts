import type { AdoptedHost, Adoption } from '../answers/adoption.ts';
import { type SudoersNeed, sudoersText } from '../sudoers.ts';

/** The sudoers file of one host, with how it is checked and installed; null when that host needs none. */
export function hostSudoers(adoption: Adoption, host: AdoptedHost, file: string): string | null {
  const lines = sudoersText(sudoersNeed(adoption, host));
  if (lines === '') return null;
  return [
    `# What ${host.user} may do as somebody else on ${host.name}, for failback: exactly these lines. How strong each is: docs/hosts.md of failback.`,
    `# Check:   visudo -cf ${file.split('/').at(-1)}`,
    `# Install: sudo install -o root -g root -m 0440 ${file.split('/').at(-1)} /etc/sudoers.d/failback`,
    '',
    lines,
  ].join('\n');
}

function sudoersNeed(adoption: Adoption, host: AdoptedHost): SudoersNeed {
  const { app, environment, stateDir, release, php, workers } = adoption;
  const runsWorkers = host.roles.includes('worker') || !adoption.hosts.some(({ roles }) => roles.includes('worker'));
  return {
    user: host.user,
    runAs: release.runAs,
    app,
    environment,
    stateDir: stateDir.startsWith('~/') ? `${host.home.replace(/\/$/, '')}/${stateDir.slice(2)}` : stateDir,
    systemctl: host.systemctl,
    php: php === null ? null : { unit: php, apply: 'restart' },
    workers: runsWorkers ? workers : [],
  };
}

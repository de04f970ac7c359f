import type { Discovery } from '../discovery/discovered.ts';
import type { Answers } from './answers.ts';
import { found, type Gap, open } from './questions.ts';

/** Where claims, journal and ledger live, unless somebody says otherwise. */
export const USUAL_STATE_DIR = '/var/lib/failback';

interface Standing {
  readonly name: string;
  readonly discovery: Discovery;
}

/** With systemd somebody is root there once, for the sudoers file; without, nobody may be. */
export function stateDirOf(hosts: readonly Standing[], { stateDir }: Answers): Gap<string> {
  if (stateDir !== null) return found(stateDir);
  const without = hosts.find(({ discovery }) => discovery.stateDir !== 'writable' && !discovery.systemd);
  if (without === undefined) return found(USUAL_STATE_DIR);
  const { user } = without.discovery;
  return open({
    answer: 'stateDir',
    because: `${USUAL_STATE_DIR} cannot be written on ${without.name}; root makes it with: sudo install -d -o ${user} -m 0750 ${USUAL_STATE_DIR}. A folder below the home of ${user} needs no root.`,
    asks: 'Where may failback keep its claims, journals and ledger?',
    accepted: `${USUAL_STATE_DIR}, or a folder such as ~/failback`,
    suggestion: '~/failback',
  });
}

export function recoveryOf(hosts: readonly Standing[], { recovery }: Answers): Gap<'required' | 'none'> {
  if (recovery !== null) return found(recovery);
  const without = hosts.find(({ discovery }) => !discovery.systemd && !discovery.crontab);
  if (without === undefined) return found('required');
  return open({
    answer: 'recovery',
    because: `${without.name} has neither systemd nor a crontab for ${without.discovery.user}: after a loss of power nothing there could finish an operation.`,
    asks: 'Type none to accept that such a host then stays as it is until somebody resumes:',
    accepted: 'none; or required, which refuses such a host',
    suggestion: null,
  });
}

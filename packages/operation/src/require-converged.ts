import type { HostSurvey } from '@failback/host';
import { UserError } from '@failback/runbook';

/**
 * Hosts that the last operation left out may serve another release than the fleet. They are no hindrance while they are
 * left out again: a dead host must not keep the others from being rolled back a second time.
 * @throws UserError naming those that would take part
 */
export function requireConverged(control: Pick<HostSurvey, 'host' | 'without'>, leftOut: readonly string[]): void {
  const joining = control.without.filter((host) => !leftOut.includes(host));
  if (joining.length === 0) return;
  throw new UserError([
    {
      code: 'hosts-left-out',
      where: `host ${control.host}`,
      message: `${joining.join(', ')} was left out of the last operation and may still run the release that it left.`,
      mend: `bring it back, then: failback resume   # or leave it out again: failback rollback --without ${joining.join(',')}`,
    },
  ]);
}

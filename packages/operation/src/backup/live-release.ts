import { type HostConnection, readFacts } from '@failback/host';
import { type Environment, RemoteError } from '@failback/runbook';
import { factsRequest } from '../fleet-facts.ts';
import { hostNamed } from '../host-named.ts';

/** The release that is live on the control host; null when that cannot be told, which is no reason to make no backup. */
export async function liveRelease(
  environment: Environment,
  line: (host: string) => Promise<HostConnection>,
): Promise<string | null> {
  try {
    const control = hostNamed(environment, environment.control);
    const { live } = await readFacts(await line(control.name), factsRequest(environment, control, null));
    return live.state === 'present' ? live.release : null;
  } catch (error) {
    if (error instanceof RemoteError) return null;
    throw error;
  }
}

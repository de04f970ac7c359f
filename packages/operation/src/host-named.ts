import { type Environment, type Host, RemoteError } from '@failback/runbook';

/** @throws RemoteError `unknown-host`: a plan that is on the hosts already may name one that was since taken out of the runbook. */
export function hostNamed(environment: Environment, name: string): Host {
  const host = environment.hosts.find((each) => each.name === name);
  if (host !== undefined) return host;
  throw new RemoteError({
    code: 'unknown-host',
    host: name,
    message: `the operation also holds ${name}, which the runbook no longer has.`,
    mend: `put ${name} back under environments.${environment.name}.hosts in failback.yml until the operation has ended.`,
  });
}

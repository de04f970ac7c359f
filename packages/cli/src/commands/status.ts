import { type EnvironmentStatus, type HostStatus, status } from '@failback/operation';
import type { LedgerEntry, LiveFacts } from '@failback/runbook';
import { chosenEnvironment } from '../chosen-environment.ts';
import { declare, type ExitStatus } from '../command.ts';
import { hostFlags, jsonFlag } from '../common-flags.ts';
import { quietContext } from '../quiet-context.ts';

export const statusCommand = declare({
  notes: ['A host that cannot be reached is shown as such. Ends with 1 when one needs a person or cannot be asked.'],
  words: null,
  flags: { ...hostFlags, ...jsonFlag },
  run: async (values, _words, terminal): Promise<ExitStatus> => {
    const environment = await chosenEnvironment(values);
    const seen = await status(environment, await quietContext(values, environment, terminal));
    if (values.json) terminal.printJson(seen);
    else for (const line of statusLines(seen)) terminal.print(line);
    return seen.hosts.every(isWell) && (seen.without ?? []).length === 0 ? 0 : 1;
  },
});

/** Nobody has to do anything about it now. */
function isWell(host: HostStatus): boolean {
  if (!host.reached) return false;
  const unfinished = host.claim.state === 'held' && host.claim.supervisor === 'dead';
  return !unfinished && host.operation?.state !== 'NEEDS_HUMAN' && host.operation?.state !== 'UNCONFIRMED';
}

function statusLines(seen: EnvironmentStatus): readonly string[] {
  return [
    `${seen.app} ${seen.environment}`,
    ...seen.hosts.flatMap((host) => ['', ...hostLines(host, seen.control)]),
    '',
    ...ledgerLines(seen),
    ...(seen.without === null || seen.without.length === 0
      ? []
      : [`Left out: ${seen.without.join(', ')}. Every other operation waits for: failback resume`]),
    ...adviceLines(seen),
  ];
}

function hostLines(host: HostStatus, control: string): readonly string[] {
  const name = host.host === control ? `${host.host} (control)` : host.host;
  if (!host.reached) {
    const { message, mend } = host.problem;
    return [name, `  not reached  ${message}`, ...(mend === undefined ? [] : [`  mend         ${mend}`])];
  }
  const { claim, operation, operations } = host;
  const holder =
    claim.state === 'free'
      ? 'free'
      : `held by ${claim.operation} (token ${claim.token}), its supervisor is ${claim.supervisor}`;
  const last =
    operation === null ? 'none' : `${operation.operation}: ${operation.state}, decision ${operation.decision}`;
  const earlier = operations.filter((each) => each.operation !== operation?.operation);
  return [
    name,
    `  live         ${liveText(host.live)}`,
    `  claim        ${holder}`,
    `  operation    ${last}`,
    ...earlier.map((each) => `  earlier      ${each.operation}: ${each.state}, decision ${each.decision}`),
  ];
}

function liveText(live: LiveFacts): string {
  if (live.state === 'none') return 'nothing';
  const commit = live.commit === null ? '' : ` (${live.commit.slice(0, 12)})`;
  const tree = live.tree === 'dirty' ? ', with local changes' : '';
  return `${live.release ?? 'no known release'}${commit}${tree}`;
}

function ledgerLines({ ledger, control }: EnvironmentStatus): readonly string[] {
  if (ledger === null) return [`Ledger: not known, since ${control} keeps it.`];
  const marked = (mark: LedgerEntry['mark']) => {
    const names = ledger.releases.filter((entry) => entry.mark === mark).map(({ release }) => release);
    return names.length === 0 ? [] : [`${mark} ${names.slice(0, 5).join(', ')}${names.length > 5 ? ', ...' : ''}`];
  };
  const marks = [...marked('good'), ...marked('bad'), ...marked('unknown')].join('; ');
  const unreadable = ledger.unreadable === 0 ? '' : ` ${ledger.unreadable} lines cannot be read.`;
  return [`Ledger: ${marks === '' ? 'empty' : marks}.${unreadable}`];
}

function adviceLines({ hosts, environment }: EnvironmentStatus): readonly string[] {
  return hosts.every((host) => isWell(host) || !host.reached)
    ? []
    : [`To bring it to its end: failback resume --environment ${environment}`];
}

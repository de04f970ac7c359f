import type { Incident, LedgerEntry, ReleaseRef, Step } from '@failback/runbook';
import type { HostWork } from './host-work.ts';
import { limitedStep, step } from './step-maker.ts';
import { LIMITS } from './time-limits.ts';

const TIME = '\u0000time\u0000';

/** The quarantine of the release we leave, ready but for the time, which the host puts between the two halves. */
function ledgerHalves(from: ReleaseRef, target: ReleaseRef, operation: string, incident: Incident): readonly string[] {
  const entry: LedgerEntry = {
    schema_version: 1,
    release: from.release,
    commit: from.commit,
    mark: 'bad',
    at: TIME,
    operation,
    by: incident.actor,
    reason: `rolled back to ${target.release}: ${incident.reason}`,
  };
  const line = JSON.stringify(entry);
  const time = JSON.stringify(TIME).slice(1, -1);
  const at = line.indexOf(time);
  return [line.slice(0, at), line.slice(at + time.length)];
}

/** By then the host is open and proved; a ledger that is busy or a full disk takes nothing from that. */
export function quarantine(from: ReleaseRef, target: ReleaseRef, operation: string, incident: Incident): Step {
  return step('record', {
    word: 'quarantine',
    title: `Put ${from.release} under quarantine`,
    kind: 'mark-bad',
    seconds: LIMITS.ledger,
    args: ledgerHalves(from, target, operation, incident),
    onFailure: 'warn',
  });
}

export function tidy({ environment, path, runAs }: HostWork): Step {
  return limitedStep('record', {
    word: 'tidy',
    title: 'Remove the probe file and the build tree',
    kind: 'tidy',
    seconds: LIMITS.tidy,
    args: [path, runAs, environment.release.strategy],
    onFailure: 'warn',
  });
}

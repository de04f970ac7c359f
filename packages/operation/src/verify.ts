import { type Noted, noteVerified } from '@failback/github';
import { environmentFolder, type HostSurvey, hostLines, markLedger } from '@failback/host';
import { releaseManifest } from '@failback/procedure';
import {
  type Assessment,
  type Environment,
  type LedgerEntry,
  type Milliseconds,
  printableLine,
  type ReleaseRef,
  type Verdict,
} from '@failback/runbook';
import { confirmTarget } from './confirm-target.ts';
import { note, type OperationContext } from './context.ts';
import { fleetFacts } from './fleet-facts.ts';
import { hostNamed } from './host-named.ts';
import { type LineTo, look } from './look.ts';
import { openFleet } from './open-fleet.ts';

export interface VerifyRequest {
  /** Release that must be the one served; null when only its health is asked for. */
  readonly expectRelease: string | null;
  /** How long to go on looking after the gate has passed. */
  readonly watch: Milliseconds | null;
  /** Who marks the release good. */
  readonly actor: string;
  readonly mode: 'execute' | 'dry-run';
}

export interface VerifyEnd {
  readonly verdict: Verdict;
  readonly assessments: readonly Assessment[];
  /** The release that answered everywhere; null when places differ, or none could be told. */
  readonly served: string | null;
  /** Whether the ledger now calls the expected release good. */
  readonly ledger: 'marked-good' | 'quarantined' | 'unchanged';
  /** What GitHub has of it; null: there was nothing to note, or GitHub is not asked. */
  readonly deployment: Noted | null;
}

/**
 * Is the environment healthy, unhealthy, or can we not tell? A healthy verdict about an expected release marks it good on
 * the control host: this is where the evidence for later rollbacks comes from. It is also the runner's proof for an
 * operation that had none.
 * @throws UserError when a host cannot be reached or refuses us
 */
export async function verify(
  environment: Environment,
  request: VerifyRequest,
  context: OperationContext,
): Promise<VerifyEnd> {
  const fleet = await openFleet(environment, [], 'never', context);
  const lines = hostLines(fleet.connections, (name) => context.connect(hostNamed(environment, name)));
  try {
    const { expectRelease, watch } = request;
    const facts = expectRelease === null ? [] : await fleetFacts(environment, fleet, expectRelease);
    const control = facts.find(({ host }) => host === environment.control);
    const expected = expectRelease === null ? null : referenceTo(expectRelease, control);
    const seen = await look(environment, { expectRelease: expected, watch }, lines.of, context);
    note(context, { event: 'assessed', purpose: 'gate', assessments: seen.assessments, verdict: seen.verdict });
    const marks = seen.verdict === 'healthy' && request.mode === 'execute';
    if (!marks || expected === null || control === undefined) return { ...seen, ledger: 'unchanged', deployment: null };
    const ledger = await markGood(environment, expected, control, request.actor, lines.of, context);
    if (ledger === 'quarantined') return { ...seen, ledger, deployment: null };
    const [deployment] = await Promise.all([
      noteDeployment(environment, expected, context),
      noteManifests(environment, expected, facts, lines.of, context),
    ]);
    await confirmTarget({ environment, context, lines }, facts);
    return { ...seen, ledger, deployment };
  } finally {
    lines.close();
  }
}

/** A second witness, for when the ledger is gone. The verdict does not depend on it. */
async function noteDeployment(
  environment: Environment,
  expected: ReleaseRef,
  { github }: Pick<OperationContext, 'github'>,
): Promise<Noted | null> {
  if (github === null) return null;
  const reason = 'verify-health: healthy and served by every host';
  return noteVerified(github, {
    environment: environment.name,
    ...expected,
    operation: null,
    recordHead: null,
    reason,
  });
}

/** The commit is what is checked out under that name now, so that a tag that moves later is not what was proved. */
function referenceTo(release: string, control: HostSurvey | undefined): ReleaseRef {
  const live = control?.live;
  if (live?.state === 'present' && live.release === release) return { release, commit: live.commit };
  return { release, commit: control?.available.find((each) => each.release === release)?.commit ?? null };
}

/** What the release folders consist of while they are proved good, so that a half-made one is known when it is needed. */
async function noteManifests(
  environment: Environment,
  { release }: ReleaseRef,
  facts: readonly HostSurvey[],
  line: LineTo,
  context: OperationContext,
): Promise<void> {
  if (environment.release.strategy !== 'symlink') return;
  const holding = facts.filter(({ available }) => available.some((each) => each.release === release));
  await Promise.all(
    holding.map(async ({ host, stateDir, releasePath }) => {
      const place = {
        environmentFolder: environmentFolder(stateDir.path, environment.app, environment.name),
        releasePath: releasePath.path,
        releases: environment.release.releases,
        release,
      };
      const { stdout } = await (await line(host)).run(releaseManifest(place));
      if (stdout.startsWith('ok ')) return;
      note(context, { event: 'notice', text: `${host}: no manifest of ${release}: ${printableLine(stdout.trim())}` });
    }),
  );
}

/** A quarantine is lifted by a person, who gives a reason; not by a release that looks healthy once more. */
async function markGood(
  environment: Environment,
  { release, commit }: ReleaseRef,
  control: HostSurvey,
  actor: string,
  line: LineTo,
  context: OperationContext,
): Promise<'marked-good' | 'quarantined'> {
  if (control.ledger.findLast((entry) => entry.release === release)?.mark === 'bad') {
    const lift = `failback ledger mark ${release} good --environment ${environment.name} --reason "..."`;
    note(context, { event: 'notice', text: `${release} stays quarantined. To lift it: ${lift}` });
    return 'quarantined';
  }
  const entry: LedgerEntry = {
    schema_version: 1,
    release,
    commit,
    mark: 'good',
    at: new Date(context.now()).toISOString(),
    operation: null,
    by: actor,
    reason: 'verify-health: healthy and served by every host',
  };
  const folder = environmentFolder(control.stateDir.path, environment.app, environment.name);
  await markLedger(await line(control.host), folder, entry);
  note(context, { event: 'notice', text: `${release} is marked good in the ledger of ${control.host}.` });
  return 'marked-good';
}

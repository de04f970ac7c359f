import {
  type HostSaid,
  listSnapshots,
  makeSnapshot,
  newSnapshotId,
  type Pruned,
  packedShare,
  pruneSnapshots,
  retentionSteps,
  type SnapshotAnswer,
  type SnapshotPlace,
} from '@failback/data';
import { type HostConnection, hostLines } from '@failback/host';
import { type Environment, type Problem, printableLine, RemoteError, UserError } from '@failback/runbook';
import { note, type OperationContext } from '../context.ts';
import { problemOf } from '../end.ts';
import { hostNamed } from '../host-named.ts';
import { logIn } from '../log-in.ts';
import { declaredStores } from './declared-stores.ts';
import { hostProblem } from './host-problem.ts';
import { liveRelease } from './live-release.ts';
import type { BackupEnd, BackupRequest } from './request.ts';

type Context = Pick<OperationContext, 'connect' | 'record' | 'now' | 'random' | 'cancelled'>;
type Stores = Extract<ReturnType<typeof declaredStores>, { readonly ok: true }>;

/**
 * Makes a snapshot of what the runbook declares, on the host that `data.on` names, and afterwards removes what its retention
 * has ended for. A dry run reads the credentials, logs in, predicts the space, and writes nothing.
 */
export async function backup(environment: Environment, request: BackupRequest, context: Context): Promise<BackupEnd> {
  const declared = declaredStores(environment, request.stores);
  if (!declared.ok) return refusal(declared.problems);
  const lines = hostLines(new Map(), (name) => logIn(hostNamed(environment, name), context));
  const stop = () => lines.close();
  context.cancelled.addEventListener('abort', stop, { once: true });
  try {
    return await onHost(environment, declared, request, lines.of, context);
  } catch (error) {
    if (error instanceof UserError) return refusal(error.problems);
    if (error instanceof RemoteError) return refusal([problemOf(error)]);
    throw error;
  } finally {
    context.cancelled.removeEventListener('abort', stop);
    lines.close();
  }
}

async function onHost(
  environment: Environment,
  { stores, directory }: Stores,
  request: BackupRequest,
  line: (host: string) => Promise<HostConnection>,
  context: Context,
): Promise<BackupEnd> {
  const host = hostNamed(environment, environment.data.on);
  const connection = await line(host.name);
  const place = { app: environment.app, environment: environment.name, directory };
  const before = await listSnapshots(connection, place);
  const readable = before.snapshots.filter((each) => each.state === 'readable');
  const { kind, actor, mode } = request;
  const id = newSnapshotId(
    { app: environment.app, environment: environment.name, kind },
    context.now(),
    context.random(3),
  );
  const answer = await makeSnapshot(connection, environment, {
    id,
    kind,
    stores,
    actor: printableLine(actor, 100),
    release: await liveRelease(environment, line),
    mode,
    packedShare: packedShare(readable, environment.data.mysql?.database ?? ''),
  });
  const notes = [...answer.notes, ...notCarriedOut(environment)];
  for (const { detail } of notes) note(context, { event: 'notice', text: `${host.name}: ${detail}` });
  if (answer.refusals.length > 0) {
    return refusal(
      answer.refusals.map((said) => hostProblem(environment, host, said)),
      notes,
    );
  }
  if (mode === 'execute' && answer.manifest === null) throw unanswered(host.name);
  const retention =
    mode === 'execute' ? await pruned(environment, connection, place, context) : { pruned: [], kept: [] };
  const { manifest, space } = answer;
  return {
    decision: 'stored',
    reasonCode: reasonOf(answer, request),
    host: host.name,
    manifest,
    space,
    notes,
    retention,
  };
}

function reasonOf({ manifest }: SnapshotAnswer, { mode, prove }: BackupRequest): string {
  if (mode === 'dry-run') return 'would-be-stored';
  if (prove) return 'not-proved';
  return manifest?.stores.some(({ completion }) => completion === 'damaged') ? 'snapshot-damaged' : 'snapshot-stored';
}

/** The new one is safe by now: what cannot be removed is told, and no more. A clock that is ahead makes nothing old. */
async function pruned(
  environment: Environment,
  connection: HostConnection,
  place: SnapshotPlace,
  context: Pick<Context, 'now'>,
): Promise<Pruned> {
  const { mysql, redis } = environment.data;
  try {
    const { snapshots, now } = await listSnapshots(connection, place);
    const retention = { mysql: mysql?.retention ?? null, redis: redis?.retention ?? null };
    const { pruned, kept } = await pruneSnapshots(
      connection,
      place.directory,
      retentionSteps(snapshots, retention, Math.min(now, context.now())),
    );
    const unreadable = snapshots.filter(({ state }) => state === 'unreadable');
    return {
      pruned,
      kept: [...kept, ...unreadable.map(({ id }) => `${printableLine(id, 100)} has no manifest that can be read`)],
    };
  } catch (error) {
    if (error instanceof RemoteError) return { pruned: [], kept: [error.message] };
    throw error;
  }
}

/** What is declared of backups, and is not done by this version, is never passed over in silence. */
function notCarriedOut(environment: Environment): readonly HostSaid[] {
  return environment.notCarriedOut
    .filter(({ key }) => key.startsWith('data.'))
    .map(({ sentence }) => ({ code: 'not-carried-out', detail: sentence }));
}

function refusal(problems: readonly Problem[], notes: readonly HostSaid[] = []): BackupEnd {
  return { decision: 'refused', reasonCode: problems[0]?.code ?? 'refused', problems, notes };
}

function unanswered(host: string): RemoteError {
  const message = 'it neither stored a snapshot nor said why not.';
  return new RemoteError({
    code: 'bad-answer',
    host,
    message,
    mend: '`failback backup --dry-run` shows what it says.',
  });
}

import { badAnswer, type HostConnection } from '@failback/host';
import { auditScript } from './audit-script.ts';
import type { HostState } from './host-state.ts';
import { parseHostState } from './parse-host-state.ts';
import type { HostStateRequest } from './state-request.ts';

/** A few thousand packages and units are some hundred KiB. */
const ANSWER_BYTES = 16 * 1024 * 1024;
/** Each program that is asked for its version has ten seconds. */
const TIMEOUT_MS = 120_000;

/**
 * Looks at what a host is now; changes nothing. `schema` is null: whoever has the database's credentials reads it.
 * @throws RemoteError `bad-answer` when its shell does not answer as one
 */
export async function readHostState(connection: HostConnection, request: HostStateRequest): Promise<HostState> {
  const result = await connection.run(auditScript('host-state', 'state_main', stateArguments(request)), {
    answerBytes: ANSWER_BYTES,
    timeoutMs: TIMEOUT_MS,
  });
  const state = parseHostState(connection.host, request, result.stdout);
  if (state !== null) return state;
  throw badAnswer(connection.host, 'looking at what the host is now', result, 'sh awk sed grep sha256sum cut');
}

function stateArguments(request: HostStateRequest): readonly string[] {
  const { releasePath, strategy, current, runAs, units, files, versions } = request;
  return [
    releasePath,
    strategy === 'none' ? '-' : strategy,
    current,
    runAs ?? '-',
    ...units.flatMap((unit) => ['unit', unit]),
    ...files.flatMap((file) => ['file', file]),
    ...versions.flatMap(({ name, command }) => ['version', name, String(command.length), ...command]),
  ];
}

import { isOperationId, OPERATION_ID_ACCEPTED, type Problem, UserError } from '@failback/runbook';

/**
 * The id of a new operation, `<procedure>-<UTC time>-<6 hex digits>`. The time is for people; what makes ids differ is
 * the random part, and what makes one execute once is the folder that a host makes under it.
 * @param random at least 3 bytes
 */
export function newOperationId(procedure: string, now: number, random: Uint8Array): string {
  const time = new Date(now).toISOString().slice(0, 19).replace(/[-:]/g, '').toLowerCase();
  return `${procedure}-${time}z-${Buffer.from(random.subarray(0, 3)).toString('hex')}`;
}

/** @throws UserError when it could not be a folder's name on a host and a value in a journal. */
export function requireOperationId(id: string): string {
  if (isOperationId(id)) return id;
  const problem: Problem = {
    code: 'bad-operation-id',
    where: 'input operation-id',
    message: `${JSON.stringify(id.slice(0, 80))} is no operation id.`,
    accepted: OPERATION_ID_ACCEPTED,
    mend: 'leave it empty for a new operation, or give the id that an earlier run printed.',
  };
  throw new UserError([problem]);
}

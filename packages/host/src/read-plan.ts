import { createHash } from 'node:crypto';
import { type Plan, RemoteError } from '@failback/runbook';
import type { HostConnection } from './connection.ts';
import { planFolder } from './paths.ts';

const SCRIPT = 'cat "$1/digest" "$1/plan.json"\n';

/** The plan of an unfinished operation, as the host keeps it; checked against its own digest. */
export async function readPlan(connection: HostConnection, folder: string, operation: string): Promise<Plan> {
  const result = await connection.run({ text: SCRIPT, args: [planFolder(folder, operation)] });
  const [digest = '', ...rest] = result.stdout.split('\n');
  const text = rest.join('\n');
  const sum = `sha256:${createHash('sha256').update(text).digest('hex')}`;
  const plan = sum === digest.trim() ? parsed(text) : null;
  if (result.code !== 0 || plan === null || plan.operation !== operation) {
    throw new RemoteError({
      code: 'plan-unreadable',
      host: connection.host,
      message: `the plan of operation ${operation} cannot be read there, or is not what its digest says.`,
      mend: `ls -l ${planFolder(folder, operation)}`,
    });
  }
  return plan;
}

/** The bytes are those that failback shipped, so that their shape is a plan's; the version says whose. */
function parsed(text: string): Plan | null {
  try {
    const value: unknown = JSON.parse(text);
    const isPlan =
      typeof value === 'object' && value !== null && 'schema_version' in value && value.schema_version === 1;
    return isPlan && 'hosts' in value && Array.isArray(value.hosts) ? (value as Plan) : null;
  } catch {
    return null;
  }
}

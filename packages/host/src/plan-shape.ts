import {
  type Accepts,
  flag,
  isReleaseName,
  listOf,
  oneOf,
  orNull,
  PHASES,
  type Plan,
  PROCEDURES,
  SEVERITIES,
  shape,
  text,
} from '@failback/runbook';

const word: Accepts = (value) => typeof value === 'string' && /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(value);
/** Absolute, and it leads nowhere else than it reads. */
const path: Accepts = (value) => typeof value === 'string' && /^\/[^\0\n]*$/.test(value) && !/\/\.\.(\/|$)/.test(value);
const seconds: Accepts = (value) => typeof value === 'number' && Number.isSafeInteger(value) && value >= 1;
const release: Accepts = (value) => typeof value === 'string' && isReleaseName(value);
/** Hexadecimal only: git would take what begins with `-` for an option. A release folder may tell a short one. */
const commit: Accepts = (value) => typeof value === 'string' && /^[0-9a-f]{7,64}$/.test(value);
type HostPlan = Plan['hosts'][number];

const releaseRef = shape<Plan['to']>({ release, commit: orNull(commit) });

const step = shape<HostPlan['steps'][number]>({
  id: (value) => typeof value === 'string' && /^[a-z0-9.-]{1,64}$/.test(value),
  phase: oneOf(PHASES),
  title: text,
  kind: (value) => typeof value === 'string' && /^[a-z0-9-]{1,64}$/.test(value),
  args: listOf(text),
  effect: oneOf(['none', 'local', 'shared']),
  timeoutSeconds: seconds,
  idempotent: flag,
  onFailure: oneOf(['stop', 'warn']),
});

const hostPlan = shape<HostPlan>({
  host: word,
  stateDir: path,
  releasePath: path,
  launch: oneOf(['system-unit', 'user-unit', 'setsid']),
  recovery: oneOf(['system-unit', 'crontab', 'none']),
  closes: flag,
  required: listOf(text),
  steps: listOf(step),
});

const commandAlert = shape({ kind: oneOf(['command']), command: listOf(text) });
const webhookAlert = shape({ kind: oneOf(['webhook']), urlFile: text });

const plan = shape<Plan>({
  schema_version: (value) => value === 1,
  operation: word,
  app: word,
  environment: word,
  procedure: oneOf(PROCEDURES),
  incident: shape<Plan['incident']>({
    severity: orNull(oneOf(SEVERITIES)),
    signals: listOf(text),
    reason: text,
    actor: text,
    override: orNull(text),
  }),
  // What was served may be called anything; nothing is fetched by it.
  from: orNull(shape<Plan['to']>({ release: text, commit: orNull(text) })),
  to: releaseRef,
  budgetSeconds: seconds,
  leaseSeconds: seconds,
  control: word,
  without: listOf(word),
  hosts: (value) => listOf(hostPlan)(value) && Array.isArray(value) && value.length > 0,
  notices: listOf(text),
  alert: (value) => value === null || commandAlert(value) || webhookAlert(value),
});

/** Whether what a host calls a plan is one, whole: what it says reaches shells and git on other hosts. */
export function isPlan(value: unknown): value is Plan {
  return plan(value);
}

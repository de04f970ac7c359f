import {
  type Accepts,
  type Assessment,
  type ControllerEventBody,
  flag,
  HOST_STATES,
  type HostEventBody,
  type HostPlan,
  type Incident,
  listOf,
  OUTCOMES,
  oneOf,
  orNull,
  PHASES,
  type Plan,
  PROCEDURES,
  type ReleaseRef,
  type Site,
  STEP_RESULTS,
  type Step,
  shape,
  text,
  VERDICTS,
} from '@failback/runbook';

type Fields<T> = { readonly [K in Exclude<keyof T, 'event'>]-?: Accepts };
type EventFields<Body extends { readonly event: string }> = {
  readonly [Name in Body['event']]: Fields<Extract<Body, { readonly event: Name }>>;
};

const textOrNothing: Accepts = (value) => value === undefined || text(value);
const textOrNull = orNull(text);
const whole: Accepts = (value) => Number.isSafeInteger(value);
const amount: Accepts = (value) => typeof value === 'number' && Number.isFinite(value) && value >= 0;
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Name of the first field that is missing or of another type; null when all are as declared. */
export function wrongField(
  value: Readonly<Record<string, unknown>>,
  fields: Readonly<Record<string, Accepts>>,
): string | null {
  for (const [name, accepts] of Object.entries(fields)) {
    if (!accepts(Object.hasOwn(value, name) ? value[name] : undefined)) return name;
  }
  return null;
}

const release = shape<ReleaseRef>({ release: text, commit: textOrNull });
const site = shape<Site>({ app: text, environment: text });
const siteOrNothing: Accepts = (value) => value === undefined || site(value);
const decision = oneOf(['commit', 'abort']);
const recovery = oneOf(['system-unit', 'crontab', 'none']);

const step = shape<Pick<Step, 'id' | 'phase' | 'title' | 'effect' | 'timeoutSeconds' | 'onFailure'>>({
  id: text,
  phase: oneOf(PHASES),
  title: text,
  effect: oneOf(['none', 'local', 'shared']),
  timeoutSeconds: amount,
  onFailure: oneOf(['stop', 'warn']),
});

/** What the record needs of a plan; the rest of it is the engine's. */
const plan = shape<Omit<Plan, 'schema_version' | 'alert'>>({
  operation: text,
  app: text,
  environment: text,
  procedure: oneOf(PROCEDURES),
  incident: shape<Incident>({
    severity: textOrNull,
    signals: listOf(text),
    reason: text,
    actor: text,
    override: textOrNull,
  }),
  from: orNull(release),
  to: release,
  budgetSeconds: amount,
  leaseSeconds: amount,
  control: text,
  without: listOf(text),
  hosts: listOf(
    shape<Pick<HostPlan, 'host' | 'closes' | 'recovery' | 'steps'>>({
      host: text,
      closes: flag,
      recovery,
      steps: listOf(step),
    }),
  ),
  notices: listOf(text),
});

const vantage: Accepts = (value) =>
  isObject(value) && (value.kind === 'runner' || (value.kind === 'host' && typeof value.host === 'string'));
const assessment = shape<Assessment>({
  check: text,
  from: vantage,
  verdict: oneOf(VERDICTS),
  detail: text,
  samples: amount,
});

/** The end of the year 9999, Unix seconds: what lies beyond is no clock's time, and no date can be made of it. */
const LAST_SECOND = 253_402_300_799;
/** A thousand years, in milliseconds. */
const LONGEST_UPTIME = 31_557_600_000_000;
const upTo =
  (most: number): Accepts =>
  (value) =>
    amount(value) && (value as number) <= most;

export const STAMP_FIELDS = { boot: text, seq: whole, up: upTo(LONGEST_UPTIME), at: upTo(LAST_SECOND) } as const;

export const HOST_EVENT_FIELDS: EventFields<HostEventBody> = {
  start: { mode: oneOf(['first', 'adopt', 'recover']), token: whole, pid: whole },
  state: { state: oneOf(HOST_STATES), reason: text },
  begin: { step: text, phase: oneOf(PHASES), effect: text },
  end: { step: text, result: oneOf(STEP_RESULTS), rc: whole, ms: amount },
  'undo-begin': { step: text },
  'undo-end': { step: text, result: oneOf(STEP_RESULTS), rc: whole, ms: amount },
  probe: { step: text, answer: oneOf(['done', 'not-done', 'unknown']) },
  fact: { step: text, key: text, value: text },
  go: { token: whole },
  decision: { decision, token: whole, reason: text, by: text },
  'lease-lost': { ms: amount },
  recovery: { entry: recovery },
  confirmed: { token: whole },
  alert: { status: oneOf(['spooled', 'delivered', 'failed']) },
};

export const CONTROLLER_EVENT_FIELDS: EventFields<ControllerEventBody> = {
  operation: { plan, digest: text, mode: oneOf(['first', 'adopt', 'watch', 'dry-run']) },
  connected: { target: text, fingerprint: text },
  'connection-lost': { target: text, reason: text },
  claimed: { target: text, token: whole },
  went: {},
  decided: { decision, reason: text },
  cancelled: { signal: text },
  assessed: {
    purpose: oneOf(['outage', 'gate', 'served', 'watch']),
    assessments: listOf(assessment),
    verdict: oneOf(VERDICTS),
  },
  outage: { seconds: amount, requests: amount, failed: amount },
  notice: {
    text,
    tone: (value) => value === undefined || value === 'warning',
    audience: (value) => value === undefined || value === 'anybody',
  },
  'step-output': { target: text, step: text, part: oneOf(['do', 'undo']), text },
  refused: {
    code: text,
    text,
    where: textOrNothing,
    accepted: textOrNothing,
    mend: textOrNothing,
    site: siteOrNothing,
  },
  finished: { outcome: oneOf(OUTCOMES), reasonCode: text, site: siteOrNothing },
};

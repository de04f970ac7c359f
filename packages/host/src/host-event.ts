import {
  type Accepts,
  HOST_STATES,
  type HostEvent,
  type HostEventBody,
  oneOf,
  PHASES,
  parseObject,
  STEP_RESULTS,
} from '@failback/runbook';

// What a journal may carry in a field: a whole number, or text that no shell, log or page can misread.
const whole: Accepts = (value) => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
/** An exit status or signal; negative ones are not expected and harmless. */
const number: Accepts = (value) => typeof value === 'number' && Number.isSafeInteger(value);
const word: Accepts = (value) => typeof value === 'string' && /^[A-Za-z0-9._:-]{0,200}$/.test(value);

const STAMP = { boot: word, seq: whole, up: whole, at: whole };

/** Each event's fields. An event of a newer engine that is not here is reported, never guessed at. */
const FIELDS: { readonly [Name in HostEventBody['event']]: Readonly<Record<string, Accepts>> } = {
  start: { mode: oneOf(['first', 'adopt', 'recover']), token: whole, pid: whole },
  state: { state: oneOf(HOST_STATES), reason: word },
  begin: { step: word, phase: oneOf(PHASES), effect: word },
  end: { step: word, result: oneOf(STEP_RESULTS), rc: number, ms: whole },
  'undo-begin': { step: word },
  'undo-end': { step: word, result: oneOf(STEP_RESULTS), rc: number, ms: whole },
  probe: { step: word, answer: oneOf(['done', 'not-done', 'unknown']) },
  fact: { step: word, key: word, value: word },
  go: { token: whole },
  decision: { decision: oneOf(['commit', 'abort']), token: whole, reason: word, by: word },
  'lease-lost': { ms: whole },
  recovery: { entry: oneOf(['system-unit', 'crontab', 'none']) },
  confirmed: { token: whole },
  alert: { status: oneOf(['spooled', 'delivered', 'failed']) },
};

/** Reads one complete journal line; null when it is not an event of ours, whole and with no field out of place. */
export function parseHostEvent(line: string): HostEvent | null {
  const value = parseObject(line);
  if (value === null || typeof value.event !== 'string' || !Object.hasOwn(FIELDS, value.event)) return null;
  const fields = { ...STAMP, ...FIELDS[value.event as HostEventBody['event']] };
  for (const [name, accepts] of Object.entries(fields)) if (!accepts(value[name])) return null;
  const known = Object.fromEntries(Object.keys(fields).map((name) => [name, value[name]]));
  // Every field of this event has just been checked by its own rule.
  return { ...known, event: value.event } as HostEvent;
}

import { z } from 'zod';
import { fault } from '../fault.ts';
import { command } from './commands.ts';
import { duration, threshold } from './durations.ts';
import { byKey, section } from './section.ts';
import {
  headerName,
  httpPathOrUrl,
  jsonField,
  line,
  list,
  NAME_ACCEPTED,
  NAME_PATTERN,
  name,
  oneOf,
  unit,
  wholeNumber,
} from './texts.ts';

const timing = {
  consecutive: wholeNumber('So many successes in a row are needed. Default 1.', 1, 100).optional(),
  every: duration('Time between two looks. Default 5s.', { least: '100ms' }).optional(),
  timeout: duration('After so long without success the check has failed. Default 30s.', { least: '100ms' }).optional(),
};
const roles = list('Roles whose hosts are looked at. Default: every host.', name('One role.')).optional();
const below = threshold('Healthy below this.').optional();

export const DEFAULT_TIMING = { consecutive: 1, every: 5_000, timeout: 30_000 } as const;

type Timing = { consecutive?: number | undefined; every?: number | undefined; timeout?: number | undefined };

/** Successes in a row that do not fit into the time make a check that can never pass. */
function possible({ consecutive, every, timeout }: Timing): boolean {
  const looks = (consecutive ?? DEFAULT_TIMING.consecutive) - 1;
  return looks * (every ?? DEFAULT_TIMING.every) < (timeout ?? DEFAULT_TIMING.timeout);
}
const impossible = {
  error: fault({
    code: 'impossible-check',
    says: 'can never pass: its successes in a row take longer than its timeout',
    accepted: '(consecutive - 1) x every below timeout (defaults: consecutive 1, every 5s, timeout 30s)',
  }),
};

const jsonValue = z
  .union([z.string(), z.number(), z.boolean(), z.null()], {
    error: fault({ noun: 'a plain value', accepted: 'text, a number, true, false or null' }),
  })
  .describe('Value that the field must have.');

const httpKeys = {
  http: httpPathOrUrl('Path below the url of the environment, or an absolute URL.'),
  status: wholeNumber('Status that must come. Default 200.', 100, 599).optional(),
  json: z
    .record(jsonField('Field of the JSON answer, joined with "." when it is deeper.'), jsonValue, {
      error: fault({ noun: 'a mapping of fields', accepted: '{ field: value }' }),
    })
    .describe('Fields of the JSON answer and their values.')
    .optional(),
  header: z
    .record(headerName('Header of the answer.'), line('Value that the header must have.'), {
      error: fault({ noun: 'a mapping of headers', accepted: '{ name: value }' }),
    })
    .describe('Headers of the answer and their values.')
    .optional(),
  contains: line('Text that the body must contain.').optional(),
  samples: wholeNumber('So many requests are timed; goes with below.', 1, 1000).optional(),
  below: duration('Every timed request must take less; goes with samples.').optional(),
  on: oneOf('Which side of a blue-green pair is asked.', 'a side', ['target-colour']).optional(),
  ...timing,
};

const http = section('An HTTP request, from the runner and from each host.', httpKeys)
  .refine((check) => (check.samples === undefined) === (check.below === undefined), {
    error: fault({ code: 'missing-key', says: 'times its requests only with both keys, "samples" and "below"' }),
  })
  .refine(possible, impossible);

const onHost = section('A command on the hosts, healthy when it ends with 0.', {
  command: command('Command as a list of arguments.'),
  roles,
  ...timing,
}).refine(possible, impossible);

const systemdUnit = section('A systemd unit that must be active.', {
  unit: unit('Exact name of the unit.'),
  roles,
  ...timing,
}).refine(possible, impossible);

const prometheus = section('A Prometheus query.', {
  prometheus: line('Query that yields one number.', 'a query on one line'),
  equals: z
    .number({ error: fault({ noun: 'a number', accepted: 'a number' }) })
    .describe('Healthy at exactly this.')
    .optional(),
  below,
  above: threshold('Healthy above this.').optional(),
  ...timing,
}).refine((check) => [check.equals, check.below, check.above].filter((bound) => bound !== undefined).length === 1, {
  error: fault({ code: 'missing-key', says: 'needs exactly one of the keys "equals", "below" and "above"' }),
});

const datadog = section('A Datadog monitor or synthetic test.', {
  datadog: line('Its name.', 'a name on one line'),
  ...timing,
});

const queueDepth = section('Jobs that wait in queues.', {
  'queue-depth': list('Names of the queues.', line('One queue.', 'the name of a queue', 100)),
  below: threshold('Healthy below so many jobs in each.'),
  ...timing,
});

const logErrors = section('Errors in a log.', {
  'log-errors': section('Which log.', { container: name('Container whose log is read.') }),
  below: threshold('Healthy below so many errors.'),
  ...timing,
});

const check = byKey('One check. Its first key says what is looked at.', [
  { marks: ['http'], schema: http },
  { marks: ['command'], schema: onHost },
  { marks: ['unit'], schema: systemdUnit },
  { marks: ['prometheus'], schema: prometheus },
  { marks: ['datadog'], schema: datadog },
  { marks: ['queue-depth'], schema: queueDepth },
  { marks: ['log-errors'], schema: logErrors },
]);

export type CheckSection = z.output<typeof check>;

const gate = z
  .record(name('Name of a check.'), check, {
    error: fault({ noun: 'a mapping of checks', accepted: '{ name: { http: /path } }' }),
  })
  .refine((checks) => Object.keys(checks).length > 0, {
    error: fault({
      code: 'empty-gate',
      says: 'has no check, and without one nothing could ever decide to reopen',
      accepted: 'at least one check, such as ready: { http: /health/ready }',
    }),
  })
  .describe('Decides reopening, and whether the rollback succeeded.');

const watch = z
  .object(
    { for: duration('How long to look after reopening.') },
    { error: fault({ noun: 'a mapping of checks', keys: ['for'] }) },
  )
  .catchall(check)
  .superRefine((checks, context) => {
    for (const key of Object.keys(checks)) {
      if (new RegExp(NAME_PATTERN).test(key)) continue;
      const message = fault({ code: 'bad-name', says: 'is not a name for a check', accepted: NAME_ACCEPTED });
      context.addIssue({ code: 'custom', path: [key], message });
    }
  })
  .describe('Looks afterwards, only at samples taken since reopening. Every key but "for" is a check.');

export const healthSection = section('How failback tells healthy from unhealthy.', { gate, watch: watch.optional() });

export type HealthSection = z.output<typeof healthSection>;

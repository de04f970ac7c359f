import { z } from 'zod';
import { fault } from '../fault.ts';
import { PROCEDURES } from '../words/index.ts';
import { alertSection } from './alert.ts';
import { cachesSection } from './caches.ts';
import { dataSection } from './data.ts';
import { driftSection } from './drift.ts';
import { duration } from './durations.ts';
import { flagsSection } from './flags.ts';
import { freezeSection } from './freeze.ts';
import { healthSection } from './health.ts';
import { hostSection } from './hosts.ts';
import { maintenanceSection } from './maintenance.ts';
import { migrationsSection } from './migrations.ts';
import { monitoringSection } from './monitoring.ts';
import { notifySection } from './notify.ts';
import { proceduresSection } from './procedures.ts';
import { releaseSection } from './release.ts';
import { requiresSection } from './requires.ts';
import { reviewSection } from './review.ts';
import { section } from './section.ts';
import { servicesSection } from './services.ts';
import { hostPath, list, name, oneOf, url } from './texts.ts';

/** Stands once in the JSON Schema, under this name, and is referred to. */
function shared<Schema extends z.ZodType>(id: string, schema: Schema): Schema {
  z.globalRegistry.add(schema, { ...z.globalRegistry.get(schema), id });
  return schema;
}

/** What may stand on top and may be replaced, whole, by an environment. */
const sections = {
  'state-dir': hostPath(
    'Folder on every host for claims, journals and the ledger. One for all users of the host. Default /var/lib/failback.',
  ).optional(),
  lease: duration('How long a host waits for a sign of its controller before it acts alone. Default 15s.', {
    least: '2s',
    most: '5m',
    wholeSeconds: true,
  }).optional(),
  recovery: oneOf(
    'required refuses a host on which nothing can finish the operation after a reboot; none accepts it, and plan and report repeat it. Default required.',
    'a choice',
    ['required', 'none'],
  ).optional(),
  alert: shared('alert', alertSection).optional(),
  release: shared('release', releaseSection).optional(),
  services: shared('services', servicesSection).optional(),
  maintenance: shared('maintenance', maintenanceSection).optional(),
  flags: shared('flags', flagsSection).optional(),
  migrations: shared('migrations', migrationsSection).optional(),
  caches: shared('caches', cachesSection).optional(),
  data: shared('data', dataSection).optional(),
  monitoring: shared('monitoring', monitoringSection).optional(),
  health: shared('health', healthSection).optional(),
  procedures: shared('procedures', proceduresSection).optional(),
  notify: shared('notify', notifySection).optional(),
  requires: shared('requires', requiresSection).optional(),
  review: shared('review', reviewSection).optional(),
  drift: shared('drift', driftSection).optional(),
  freeze: shared('freeze', freezeSection).optional(),
};

const hosts = z
  .record(name('Name of a host.'), hostSection, {
    error: fault({ noun: 'a mapping of hosts', accepted: '{ app1: { address: …, user: … } }' }),
  })
  .refine((all) => Object.keys(all).length > 0, {
    error: fault({ code: 'missing-key', says: 'has no host', accepted: 'at least one host with address and user' }),
  })
  .describe('The machines, by name.');

const environment = section('One place where the application runs. A section here replaces the one on top, whole.', {
  url: url('Address that clients use.'),
  control: name('Host that holds the claims, the ledger and the journal of record.'),
  hosts,
  after: name('Environment whose gate the same release must have passed first.').optional(),
  'after-skip': list(
    'Procedures that need not wait for it; that they did not is on the record.',
    oneOf('One procedure.', 'a procedure', PROCEDURES),
  ).optional(),
  ...sections,
});

export const fileSchema = section('How an application is rolled back: failback.yml.', {
  version: z
    .literal(1, {
      error: fault({
        code: 'wrong-version',
        noun: 'a version this failback reads',
        choices: [1],
        accepted: 'the number 1',
      }),
    })
    .describe('Version of this format: 1.'),
  app: name('Name of the application; it becomes a folder on the hosts.'),
  stack: oneOf('What the application is made of: laravel knows artisan, generic knows nothing.', 'a stack', [
    'laravel',
    'generic',
  ]),
  environments: z
    .record(name('Name of an environment.'), environment, {
      error: fault({ noun: 'a mapping of environments', accepted: '{ production: { … } }' }),
    })
    .refine((all) => Object.keys(all).length > 0, {
      error: fault({ code: 'missing-key', says: 'has no environment', accepted: 'at least one, such as production' }),
    })
    .describe('The environments, by name.'),
  ...sections,
});

export type FileSection = z.output<typeof fileSchema>;
export type EnvironmentSection = FileSection['environments'][string];

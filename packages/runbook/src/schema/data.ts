import { z } from 'zod';
import { fault } from '../fault.ts';
import { duration } from './durations.ts';
import { byType, section } from './section.ts';
import { address, hostPath, line, list, name, truth, wholeNumber } from './texts.ts';

const credentialsFault = fault({
  code: 'secret-in-file',
  noun: 'a place where credentials are read',
  accepted: 'app-env, or { file: /path } with mode 0600 on the host',
  secret: true,
});

const credentials = byType(
  'Where the host reads the credentials of the database and of Redis: app-env is the .env of the application.',
  z.literal('app-env', { error: credentialsFault }).describe('The .env of the application on the host.'),
  section('A file on the host.', { file: hostPath('File with mode 0600 on the host.') }),
);

const bucket = (description: string) => line(description, 'an address such as s3://shop-backups', 300);
const database = (description: string) =>
  section(description, { db: wholeNumber('Number of the Redis database.', 0, 1023) }).optional();
const retention = duration('How long copies are kept.', { least: '1h' }).optional();

export const dataSection = section('What the application keeps, and where its copies go.', {
  on: name('Host that makes the backups. Default: the first with the role database, else the control host.').optional(),
  credentials: credentials.optional(),
  backups: section('Where backups are kept.', {
    directory: hostPath('Folder on the host.'),
    copies: list('Further places, such as s3://shop-backups.', bucket('One place.')).optional(),
    'prove-on': address('Machine on which a backup is restored as a proof.').optional(),
  }).optional(),
  mysql: section('MySQL or MariaDB.', {
    database: line('Name of the database.', 'the name of a database', 64),
    retention,
    'must-have-rows': list(
      'Tables that are never empty; a backup without their rows is refused.',
      line('One table.', 'the name of a table', 64),
    ).optional(),
    replica: section('Replica that may be promoted.', {
      host: name('Host of this environment that runs it.'),
      'max-lag': duration('Greatest lag with which it may be promoted.').optional(),
      promote: truth('Whether failback may promote it.').optional(),
    }).optional(),
  }).optional(),
  redis: section('Redis. Which databases hold the cache and the queues decides whether a cache may be flushed.', {
    cache: database('Where the cache is.'),
    queues: database('Where the queues are.'),
    retention,
  }).optional(),
  assets: section('Uploaded files in object storage.', {
    bucket: bucket('Where they are.'),
    copy: bucket('Where their copy is.').optional(),
    retention,
  }).optional(),
});

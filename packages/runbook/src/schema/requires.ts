import { z } from 'zod';
import { fault } from '../fault.ts';
import { command } from './commands.ts';
import { section } from './section.ts';
import { list, name, versionRange } from './texts.ts';

const range = (what: string) => versionRange(`Versions of ${what} with which the application runs.`).optional();

const commands = z
  .record(
    name('Name of what is asked for.'),
    section('One further program.', {
      run: command('Prints the version; the first number with dots in its output is taken.'),
      range: versionRange('Versions that will do.'),
      roles: list('Hosts that need it, by role. Default: every host.', name('One role.')).optional(),
    }),
    {
      error: fault({
        noun: 'a mapping of programs',
        accepted: '{ convert: { run: [convert, --version], range: ">=6.9" } }',
      }),
    },
  )
  .describe('Further programs, by name.');

export const requiresSection = section(
  'Versions that the application needs; the preflight audit looks on every host.',
  {
    php: range('PHP'),
    node: range('Node.js'),
    mysql: range('MySQL or MariaDB (the server)'),
    redis: range('Redis (the server)'),
    commands: commands.optional(),
  },
);

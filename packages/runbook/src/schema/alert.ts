import { z } from 'zod';
import { fault } from '../fault.ts';
import { command } from './commands.ts';
import { byKey, section } from './section.ts';
import { hostPath } from './texts.ts';

const webhook = z
  .strictObject(
    { file: hostPath('File on the host, readable for the login user, that holds the address.') },
    {
      error: fault({
        code: 'secret-in-file',
        says: 'is a secret: its address stands in a file on each host, never here',
        accepted: '{ file: /etc/failback/webhook }',
        keys: ['file'],
        secret: true,
      }),
    },
  )
  .describe('A webhook that is posted to.');

export const alertSection = byKey(
  'How a host calls for help when it ended closed and nobody watches. It is retried until it is delivered.',
  [
    {
      marks: ['command'],
      schema: section('A command on the host.', { command: command('Gets the message on standard input.') }),
    },
    { marks: ['webhook'], schema: section('A webhook.', { webhook }) },
  ],
);

import { z } from 'zod';
import { fault } from '../fault.ts';

/** A secret by the name of the environment variable that holds it on the runner. Its value never stands in the file. */
export function secret(description: string) {
  const name = fault({
    code: 'secret-name',
    noun: 'the name of an environment variable',
    accepted: 'capital letters, digits and "_", such as SLACK_TOKEN',
    secret: true,
  });
  const written = fault({
    code: 'secret-in-file',
    says: 'is a secret, and a secret is named here, never written',
    accepted: '{ env: NAME }',
    mend: 'take the value out of the file, change it at its service, and write { env: NAME } with the name of the variable that holds the new one',
    keys: ['env'],
    secret: true,
  });
  return z
    .strictObject(
      {
        env: z
          .string({ error: name })
          .regex(/^[A-Z_][A-Z0-9_]{0,99}$/, { error: name })
          .describe('Name of the environment variable that holds the secret on the runner.'),
      },
      { error: written },
    )
    .describe(description);
}

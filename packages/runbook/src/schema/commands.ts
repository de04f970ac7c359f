import { z } from 'zod';
import { fault } from '../fault.ts';
import { byType } from './section.ts';

const ACCEPTED = 'a list of arguments, such as [php, artisan, --version]';

const argument = () => {
  const error = fault({
    code: 'not-an-argument',
    noun: 'an argument',
    accepted: 'text without control characters; a number or true is written in quotes',
  });
  return (
    z
      .string({ error })
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what an argument must not carry
      .regex(/^[^\u0000-\u001f\u007f-\u009f\u2028\u2029]{0,4096}$/, { error })
      .describe('One argument, handed to the program as it stands.')
  );
};

/** An argument list; no shell ever reads it. */
export function command(description: string) {
  const error = fault({ code: 'not-a-command', noun: 'a list of arguments', accepted: ACCEPTED, argv: true });
  const empty = fault({ code: 'not-a-command', says: 'is an empty list', accepted: ACCEPTED });
  const program = fault({
    code: 'not-a-command',
    says: 'begins with something that is not the name of a program',
    accepted: 'the program first, then each argument for itself: [composer, install]',
  });
  return z
    .array(argument(), { error })
    .min(1, { error: empty, abort: true })
    .max(100, { error: fault({ says: 'has more than 100 arguments' }) })
    .refine(([first]) => first !== undefined && /^[A-Za-z0-9_./][A-Za-z0-9_./@+-]*$/.test(first), {
      error: program,
      path: [0],
    })
    .describe(description);
}

export function commands(description: string) {
  const error = fault({
    code: 'not-a-command',
    noun: 'a list of commands',
    accepted: 'a list of lists, such as [[php, artisan, "view:cache"]]',
  });
  return z.array(command('One command as a list of arguments.'), { error }).max(50, { error }).describe(description);
}

/** Words that mean to a shell what they mean to us. */
export const PLAIN_WORDS = '^ *[A-Za-z0-9_./][A-Za-z0-9_./@+-]*(?: +[A-Za-z0-9_./:=@%+,-]+)* *$';

export function splitWords(text: string): string[] {
  return text.split(' ').filter((word) => word !== '');
}

/** A list, or a string of plain words that is split at spaces. */
export function commandOrWords(description: string) {
  const error = fault({
    code: 'not-a-command',
    noun: 'a command of plain words',
    accepted: `words split at spaces, without quotes and characters that a shell would read, or ${ACCEPTED}`,
    mend: 'write it as a list: [composer, install, ...]',
  });
  const words = z
    .string({ error })
    .regex(new RegExp(PLAIN_WORDS), { error })
    .transform(splitWords)
    .describe('Plain words, split at spaces.');
  return byType(description, words, command('A list of arguments.'));
}

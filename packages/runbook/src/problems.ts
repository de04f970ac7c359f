import type { z } from 'zod';
import { type Fault, readFault } from './fault.ts';
import type { Positions } from './positions.ts';
import { PLAIN_WORDS, splitWords } from './schema/commands.ts';
import { place, shown } from './shown.ts';
import { didYouMean } from './suggest.ts';
import type { Problem } from './words/index.ts';

/** Sentences for the issues that the schema found in the value of a file. */
export function problemsOf(issues: readonly z.core.$ZodIssue[], value: unknown, positions: Positions): Problem[] {
  return issues.flatMap((issue) => problemsOfIssue(issue, value, positions));
}

function problemsOfIssue(issue: z.core.$ZodIssue, root: unknown, positions: Positions): Problem[] {
  const said = readFault(issue.message);
  const path = issue.path;
  switch (issue.code) {
    case 'unrecognized_keys':
      if (said.secret) return [secretProblem(path, said, positions)];
      return issue.keys.map((key) => ({
        code: 'unknown-key',
        where: positions.key([...path, key]),
        message: `${shown(key)} is not a key of ${place(path)}.${didYouMean(key, said.keys ?? [])}`,
        ...accepted(said),
      }));
    case 'invalid_key':
      return issue.issues.map((inner) => badName(path, readFault(inner.message), positions));
    default:
      return [valueProblem(path, said, valueAt(root, path), positions)];
  }
}

function valueProblem(path: readonly PropertyKey[], said: Fault, value: unknown, positions: Positions): Problem {
  const last = path.at(-1);
  const where = positions.value(path);
  if (value === undefined && last !== undefined && said.says === undefined) {
    return {
      code: 'missing-key',
      where,
      message: `${place(path.slice(0, -1))} needs the key ${shown(last)}.`,
      ...accepted(said),
    };
  }
  if (said.code === 'secret-in-file') return secretProblem(path, said, positions);
  if (said.says !== undefined) {
    return {
      code: said.code ?? 'not-accepted',
      where,
      message: `${place(path)} ${said.says}.`,
      ...accepted(said),
      ...mend(said, value),
    };
  }
  // What is refused may be a secret in the wrong place.
  const what = said.secret && typeof value === 'string' ? '' : `${shown(value)}, `;
  const near =
    said.choices !== undefined && typeof value === 'string' ? didYouMean(value, said.choices.map(String)) : '';
  return {
    code: said.code ?? (said.choices === undefined ? 'wrong-type' : 'unknown-value'),
    where,
    message: `${place(path)} is ${what}not ${said.noun ?? 'accepted here'}.${near}`,
    ...accepted(said),
    ...mend(said, value),
  };
}

function secretProblem(path: readonly PropertyKey[], said: Fault, positions: Positions): Problem {
  const says = said.says ?? `is not ${said.noun}`;
  return {
    code: said.code ?? 'secret-in-file',
    where: positions.value(path),
    message: `${place(path)} ${says}.`,
    ...accepted(said),
    ...mend(said, null),
  };
}

function badName(path: readonly PropertyKey[], said: Fault, positions: Positions): Problem {
  const message = `${shown(path.at(-1))} in ${place(path.slice(0, -1))} is not ${said.noun ?? 'a name'}.`;
  return { code: 'bad-name', where: positions.key(path), message, ...accepted(said) };
}

function accepted(said: Fault): { accepted?: string } {
  if (said.accepted !== undefined) return { accepted: said.accepted };
  if (said.choices !== undefined) return { accepted: said.choices.join(', ') };
  return said.keys === undefined ? {} : { accepted: `the keys ${said.keys.join(', ')}` };
}

function mend(said: Fault, value: unknown): { mend?: string } {
  if (said.mend !== undefined) return { mend: said.mend };
  if (said.unit !== undefined && isBareNumber(value)) return { mend: `write ${String(value)}${said.unit}` };
  if (said.argv && typeof value === 'string') {
    const plain = value.length < 200 && new RegExp(PLAIN_WORDS).test(value);
    return {
      mend: `write it as a list: [${plain ? splitWords(value).map(flowItem).join(', ') : 'php, artisan, ...'}]`,
    };
  }
  return {};
}

function isBareNumber(value: unknown): boolean {
  return typeof value === 'number' || (typeof value === 'string' && /^[0-9]{1,9}$/.test(value));
}

/** A word as YAML reads it inside brackets. */
function flowItem(word: string): string {
  return /[:,%@]/.test(word) ? `'${word}'` : word;
}

export function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root;
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[part];
  }
  return value;
}

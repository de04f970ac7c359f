import { parseArgs } from 'node:util';
import { type Problem, suggest } from '@failback/runbook';
import type { NamedCommand } from './command.ts';
import { camel, type Flag, type Flags } from './flag.ts';
import { UsageError } from './usage-error.ts';

export interface ParsedLine {
  readonly values: Readonly<Record<string, unknown>>;
  readonly words: readonly string[];
}

interface Given {
  readonly name: string;
  readonly raw: string;
  readonly text: string | null;
  /** Written as one word, `--flag=text`. */
  readonly joined: boolean;
}

/** Reads what follows a command's name. Throws a UsageError with everything that is wrong with it. */
export function parseLine(command: NamedCommand, args: readonly string[]): ParsedLine {
  const { given, words } = tokensOf(command.flags, args);
  const unknown = given.filter(({ name }) => !Object.hasOwn(command.flags, name));
  const problems = unknown.map((each) => unknownFlag(each, command.flags));
  const values: Record<string, unknown> = {};
  for (const [name, flag] of Object.entries(command.flags)) {
    const own = given.filter((each) => each.name === name);
    values[camel(name)] = readFlag(name, flag, own, problems);
  }
  const most = command.words?.most ?? 0;
  // After an unknown flag the next word may be its value: that is one mistake, not two.
  if (words.length > most && unknown.length === 0) problems.push(tooMany(command, words.slice(most)));
  if (problems.length > 0) throw new UsageError(problems, command.name, values);
  return { values, words };
}

function tokensOf(flags: Flags, args: readonly string[]): { given: Given[]; words: string[] } {
  const options = Object.fromEntries(
    Object.entries(flags).map(([name, { kind }]) => [
      name,
      { type: kind === 'switch' ? ('boolean' as const) : ('string' as const), multiple: true },
    ]),
  );
  const { tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true, allowPositionals: true });
  const given: Given[] = [];
  const words: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind === 'option') {
      const { name, rawName: raw, value, inlineValue } = token;
      given.push({ name, raw, text: value ?? null, joined: inlineValue === true });
    }
  }
  return { given, words };
}

function readFlag(name: string, flag: Flag, given: readonly Given[], problems: Problem[]): unknown {
  switch (flag.kind) {
    case 'switch': {
      if (given.some(({ text }) => text !== null)) {
        problems.push({ code: 'bad-flag', where: `--${name}`, message: 'It takes no value.' });
      }
      return given.length > 0;
    }
    case 'text': {
      if (given.length > 1) problems.push({ code: 'bad-flag', where: `--${name}`, message: 'It is given twice.' });
      const [first] = given;
      return first === undefined ? null : parsed(name, flag, first, problems);
    }
    case 'list':
      return given.map((each) => parsed(name, flag, each, problems));
  }
}

function parsed(name: string, flag: Exclude<Flag, { kind: 'switch' }>, given: Given, problems: Problem[]): unknown {
  const accepted = flag.accepted === undefined ? {} : { accepted: flag.accepted };
  const where = `--${name}`;
  if (given.text === null || (given.text.startsWith('-') && !given.joined)) {
    problems.push({ code: 'bad-flag', where, message: `It needs a value: --${name} ${flag.value}`, ...accepted });
    return null;
  }
  const result = flag.parse(given.text);
  if (result.ok) return result.value;
  problems.push({ code: 'bad-flag', where, message: result.problem, ...accepted });
  return null;
}

function unknownFlag({ name, raw }: Given, flags: Flags): Problem {
  const near = suggest(name, Object.keys(flags));
  const meant = near === null ? '' : ` Did you mean --${near}?`;
  const accepted = Object.keys(flags).map((known) => `--${known}`);
  return { code: 'unknown-flag', where: raw, message: `There is no such flag.${meant}`, accepted: accepted.join(', ') };
}

function tooMany(command: NamedCommand, extra: readonly string[]): Problem {
  const usage = command.words === null ? '' : ` ${command.words.usage}`;
  return {
    code: 'unknown-word',
    where: extra.map((word) => JSON.stringify(word)).join(' '),
    message: 'It is one word too many; a value with spaces needs quotes.',
    accepted: `failback ${command.name}${usage} and flags`,
  };
}

import type { Flags, FlagValues } from './flag.ts';
import type { Terminal } from './terminal.ts';

/** 0: a good end. 1: an end that somebody has to look at. 2: the command line itself is wrong. */
export type ExitStatus = 0 | 1 | 2;

/** What may stand on the line beside flags. */
interface Words {
  /** For the help, e.g. `[FILE]`. */
  readonly usage: string;
  readonly most: number;
}

/** What a command takes and does, declared once: help, parsing and errors come from it. */
export interface Command<F extends Flags> {
  /** More for the help of this command, a sentence a line. */
  readonly notes: readonly string[];
  readonly words: Words | null;
  readonly flags: F;
  readonly run: (values: FlagValues<F>, words: readonly string[], terminal: Terminal) => Promise<ExitStatus>;
}

/** A command whose flags are no longer known to the compiler. */
export interface DeclaredCommand extends Omit<Command<Flags>, 'run'> {
  readonly run: (
    values: Readonly<Record<string, unknown>>,
    words: readonly string[],
    terminal: Terminal,
  ) => Promise<ExitStatus>;
}

export interface NamedCommand extends DeclaredCommand {
  readonly name: string;
  readonly summary: string;
}

export function declare<const F extends Flags>(command: Command<F>): DeclaredCommand {
  return { ...command, run: (values, words, terminal) => command.run(values as FlagValues<F>, words, terminal) };
}

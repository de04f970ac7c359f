import { maskedOutput } from '../src/masked-output.ts';
import type { Terminal } from '../src/terminal.ts';

export interface TestTerminal extends Terminal {
  readonly printed: string[];
  readonly told: string[];
  readonly left: number[];
  /** What the person was asked. */
  readonly questions: string[];
  interrupt(signal: string): void;
}

/** A terminal without a terminal. `answers`: of a person who sits there; null: nobody does. */
export function testTerminal(options: {
  readonly answers?: readonly (string | null)[] | null;
  readonly env?: Readonly<Record<string, string>>;
  readonly home?: string;
  readonly user?: string;
  readonly columns?: number;
}): TestTerminal {
  const answers = [...(options.answers ?? [])];
  const questions: string[] = [];
  const listeners = new Set<(signal: string) => void>();
  const ask = async (question: string) => {
    questions.push(question);
    return answers.shift() ?? null;
  };
  const somebody = options.answers !== undefined && options.answers !== null;
  const printed: string[] = [];
  const told: string[] = [];
  const left: number[] = [];
  return {
    printed,
    told,
    left,
    questions,
    interrupt: (signal) => {
      for (const listener of listeners) listener(signal);
    },
    ...maskedOutput(
      (line) => void printed.push(line),
      (line) => void told.push(line),
    ),
    ask: somebody ? ask : null,
    askSecret: somebody ? ask : null,
    columns: options.columns ?? null,
    colour: false,
    env: options.env ?? {},
    home: options.home ?? '/nonexistent',
    user: options.user ?? 'ada',
    now: () => 0,
    onInterrupt(heed) {
      listeners.add(heed);
      return () => void listeners.delete(heed);
    },
    leave: (status) => void left.push(status),
    distribution: '/nonexistent',
  };
}

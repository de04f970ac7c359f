/** Everything a command may do to the outside; passed in, so that it can be tested without a terminal. */
export interface Terminal {
  /** A line on standard output: what was asked for. */
  readonly print: (line: string) => void;
  /** The same for an answer that a program reads. */
  readonly printJson: (value: unknown) => void;
  /** A line on standard error: what happens meanwhile, and what is wrong. */
  readonly tell: (line: string) => void;
  /** From now on every text is shown as `mask` leaves it. */
  readonly hide: (mask: (text: string) => string) => void;
  /** Asks the person; null when there is none to ask. The answer is null when it was refused (Ctrl-C, Ctrl-D). */
  readonly ask: ((question: string) => Promise<string | null>) | null;
  /** The same without showing what is typed. */
  readonly askSecret: ((question: string) => Promise<string | null>) | null;
  /** Width of the window in which standard output is shown; null where it is none. */
  readonly columns: number | null;
  /** Whether colours are shown. */
  readonly colour: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  /** Who sits here, as this machine knows it. */
  readonly user: string;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Calls `heed` with the signal's name each time somebody wants to stop us; returns how to stop listening. */
  readonly onInterrupt: (heed: (signal: string) => void) => () => void;
  /** Ends the program here and now. */
  readonly leave: (status: number) => void;
  /** Folder with the built programs. */
  readonly distribution: string;
}

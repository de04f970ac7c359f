/** Where in a file an annotation belongs; lines and columns count from 1. */
export interface FilePlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** What a program may do to the runner that runs it. The one place where effects are named, so that a test can inject its own. */
export interface Runner {
  /** The input as given, not trimmed; empty when it is not set. */
  readonly input: (name: string) => string;
  readonly setOutput: (name: string, value: string) => void;
  /** From now on the runner replaces this text in its log. */
  readonly mask: (text: string) => void;
  /** One line to the log, exactly as it is: workflow commands in it are obeyed. Use `printText` for text that is not ours. */
  readonly print: (line: string) => void;
  readonly startGroup: (title: string) => void;
  readonly endGroup: () => void;
  readonly annotate: (level: AnnotationLevel, title: string, text: string, place: FilePlace | null) => void;
  /** Appends to the job summary. */
  readonly summarise: (markdown: string) => Promise<void>;
  /** Makes the step fail when the process ends; nothing is ended now. */
  readonly fail: () => void;
  /** What `main` leaves for `post`. */
  readonly saveState: (name: string, value: string) => void;
  readonly loadState: (name: string) => string;
}

export type AnnotationLevel = 'error' | 'warning' | 'notice';

/** What a parser makes of an input's text. `problem` is a sentence that never repeats a secret. */
export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: string };

/** One input of an action, declared once: action.yml and the README table are checked against it. */
export interface Input<T> {
  /** For action.yml and the README; one sentence or two, Markdown code spans allowed. */
  readonly description: string;
  readonly required: boolean;
  /** As text, the way action.yml writes it; empty when there is none. */
  readonly default: string;
  /** What is accepted, as words for a person. */
  readonly accepted: string;
  /** Its text is masked in the log before anything else is done, and never repeated in a message. */
  readonly secret: boolean;
  /** The secret that the workflows of this suite give to it. */
  readonly secretName?: string;
  /** Gets the text with the default filled in, trimmed unless it is a secret. */
  readonly parse: (text: string) => Parsed<T>;
}

export const ok = <T>(value: T): Parsed<T> => ({ ok: true, value });
export const wrong = (problem: string): Parsed<never> => ({ ok: false, problem });

/** Makes an empty text `null`, and gives every other one to the parser. */
export function orNull<T>(parse: (text: string) => Parsed<T>): (text: string) => Parsed<T | null> {
  return (text) => (text === '' ? ok(null) : parse(text));
}

/** One of a closed set of words. */
export function oneOf<const T extends string>(words: readonly T[]): (text: string) => Parsed<T> {
  return (text) => {
    const found = words.find((word) => word === text);
    return found === undefined ? wrong(`${quoted(text)} is not one of the accepted words.`) : ok(found);
  };
}

/** The text of a value that is not secret, for a message: on one line, printable, bounded. */
export function quoted(text: string): string {
  const shown = JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text);
  return shown.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/gu, '�');
}

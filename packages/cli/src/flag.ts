/** What a parser makes of a flag's text. `problem` is a sentence. */
export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: string };

/** `--dry-run`: given or not. */
interface Switch {
  readonly kind: 'switch';
  readonly summary: string;
}

/** `--target RELEASE`: at most once. */
interface TextFlag<T> {
  readonly kind: 'text';
  /** Placeholder in the help, e.g. `RELEASE`. */
  readonly value: string;
  readonly summary: string;
  /** What is accepted, as words for a person. */
  readonly accepted?: string;
  readonly parse: (text: string) => Parsed<T>;
}

/** `--signal SIGNAL`: as often as wanted. */
interface ListFlag<T> extends Omit<TextFlag<T>, 'kind'> {
  readonly kind: 'list';
}

export type Flag = Switch | TextFlag<unknown> | ListFlag<unknown>;

/** By name, without the dashes in front. */
export type Flags = Readonly<Record<string, Flag>>;

type Camel<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : Name;

type ValueOf<F> = F extends Switch
  ? boolean
  : F extends ListFlag<infer T>
    ? readonly T[]
    : F extends TextFlag<infer T>
      ? T | null
      : never;

/** What a command gets: each flag under its name in camel case; null is a text flag that is not given. */
export type FlagValues<F extends Flags> = {
  readonly [Name in keyof F & string as Camel<Name>]: ValueOf<F[Name]>;
};

export function camel(name: string): string {
  return name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

/** Any text that is not empty. */
export function anyText(text: string): Parsed<string> {
  return text.trim() === '' ? { ok: false, problem: 'It is empty.' } : { ok: true, value: text };
}

export function oneOf<const T extends string>(words: readonly T[]): (text: string) => Parsed<T> {
  return (text) => {
    const found = words.find((word) => word === text);
    return found === undefined
      ? { ok: false, problem: `${JSON.stringify(text)} is not one of them.` }
      : { ok: true, value: found };
  };
}

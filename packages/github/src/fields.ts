/** An answer of GitHub lacks something, or has something else in its place. `message` is the rest of a sentence. */
export class HalfAnswer extends Error {
  constructor(place: string, wanted: string) {
    super(`${place} is not ${wanted}`);
    this.name = 'HalfAnswer';
  }
}

/** The fields of a JSON object, each read as what it has to be. Nothing is guessed: what is not there throws `HalfAnswer`. */
export class Fields {
  readonly #fields: Readonly<Record<string, unknown>>;
  readonly #place: string;

  constructor(value: unknown, place = 'it') {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new HalfAnswer(place, 'an object');
    this.#fields = value as Readonly<Record<string, unknown>>;
    this.#place = place;
  }

  text(key: string): string {
    const value = this.#fields[key];
    return typeof value === 'string' ? value : this.#wrong(key, 'a text');
  }

  textOrNull(key: string): string | null {
    return this.#fields[key] === null ? null : this.text(key);
  }

  integer(key: string): number {
    const value = this.#fields[key];
    return typeof value === 'number' && Number.isSafeInteger(value) ? value : this.#wrong(key, 'a whole number');
  }

  truth(key: string): boolean {
    const value = this.#fields[key];
    return typeof value === 'boolean' ? value : this.#wrong(key, 'true or false');
  }

  object(key: string): Fields {
    return new Fields(this.#fields[key], this.#at(key));
  }

  list(key: string): readonly Fields[] {
    return listOf(this.#fields[key], this.#at(key));
  }

  /** Login of a user. Null where the account is gone, which GitHub says with a null; a key that is not there is no answer. */
  loginOrNull(key: string): string | null {
    return this.#fields[key] === null ? null : this.object(key).text('login');
  }

  /** Whether there is anything at all under the key. */
  has(key: string): boolean {
    return this.#fields[key] !== undefined && this.#fields[key] !== null;
  }

  raw(key: string): unknown {
    return this.#fields[key];
  }

  #at(key: string): string {
    return this.#place === 'it' ? key : `${this.#place}.${key}`;
  }

  #wrong(key: string, wanted: string): never {
    throw new HalfAnswer(this.#at(key), wanted);
  }
}

/** A JSON array of objects. */
export function listOf(value: unknown, place = 'it'): readonly Fields[] {
  if (!Array.isArray(value)) throw new HalfAnswer(place, 'a list');
  return value.map((item, at) => new Fields(item, `${place}[${at}]`));
}

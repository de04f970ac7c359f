/** Whether a value that came from outside is what it should be. */
export type Accepts = (value: unknown) => boolean;

export const text: Accepts = (value) => typeof value === 'string';
export const flag: Accepts = (value) => typeof value === 'boolean';

export const oneOf =
  (words: readonly string[]): Accepts =>
  (value) =>
    typeof value === 'string' && words.includes(value);

export const orNull =
  (accepts: Accepts): Accepts =>
  (value) =>
    value === null || accepts(value);
export const listOf =
  (item: Accepts): Accepts =>
  (value) =>
    Array.isArray(value) && value.every(item);
/** All fields of a type, so that a field which is added to it is not forgotten here. */
export const shape =
  <Type>(fields: { readonly [Name in keyof Required<Type>]: Accepts }): Accepts =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.entries<Accepts>(fields).every(
      ([name, accepts]) => Object.hasOwn(value, name) && accepts((value as Record<string, unknown>)[name]),
    );

const LONGEST = 60;

/** A value of the file as a message may show it: one line, bounded, nothing invisible. */
export function shown(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return printable(JSON.stringify(value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value));
    case 'number':
    case 'boolean':
    case 'bigint':
      return String(value);
    default:
      if (value === null || value === undefined) return 'empty';
      return Array.isArray(value) ? 'a list' : 'a mapping';
  }
}

/** `release.path`, `health.gate.ready`, `services.workers[2]`; the file itself is `this file`. */
export function place(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'this file';
  return path
    .map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index === 0 ? '' : '.'}${name(String(part))}`))
    .join('');
}

function name(key: string): string {
  return printable(key.length > LONGEST ? `${key.slice(0, LONGEST)}…` : key);
}

function printable(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu,
    (character) => `\\u${character.codePointAt(0)?.toString(16).padStart(4, '0')}`,
  );
}

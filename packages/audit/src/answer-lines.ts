/** Nobody has this many packages, units and journal lines; more is somebody filling our memory. */
const MOST_LINES = 100_000;

/** The `key value` lines of a script's answer, in their order. Null when its last line is missing. */
export function answerLines(stdout: string, end: string): ReadonlyMap<string, readonly string[]> | null {
  const lines = stdout.split('\n', MOST_LINES).map((line) => line.replace(/\r$/, ''));
  if (!lines.includes(end)) return null;
  const byKey = new Map<string, string[]>();
  for (const line of lines) {
    const space = line.indexOf(' ');
    if (space < 1) continue;
    const key = line.slice(0, space);
    const values = byKey.get(key);
    if (values === undefined) byKey.set(key, [line.slice(space + 1)]);
    else values.push(line.slice(space + 1));
  }
  return byKey;
}

/** The only value of a key that matches; null when there is none, or several. */
export function only(lines: ReadonlyMap<string, readonly string[]>, key: string, form: RegExp): string | null {
  const [value, ...more] = lines.get(key) ?? [];
  return value !== undefined && more.length === 0 && form.test(value) ? value : null;
}

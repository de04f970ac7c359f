/** Longest texts that are compared line by line; beyond them the whole is shown as changed. */
const MOST_LINES = 1500;

/** What changes between two texts, as `-` and `+` lines with the line number before each group. */
export function lineDiff(before: string, after: string): readonly string[] {
  const [old, fresh] = [linesOf(before), linesOf(after)];
  if (old.length > MOST_LINES || fresh.length > MOST_LINES) {
    return [`@@ ${old.length} lines become ${fresh.length} @@`];
  }
  const common = commonLengths(old, fresh);
  const shown: string[] = [];
  let [left, right, inGroup] = [0, 0, false];
  const show = (line: string) => {
    if (!inGroup) shown.push(`@@ line ${left + 1} @@`);
    inGroup = true;
    shown.push(line);
  };
  while (left < old.length || right < fresh.length) {
    if (left < old.length && right < fresh.length && old[left] === fresh[right]) {
      [left, right, inGroup] = [left + 1, right + 1, false];
    } else if (
      right >= fresh.length ||
      (left < old.length && at(common, left + 1, right) >= at(common, left, right + 1))
    ) {
      show(`-${old[left]}`);
      left += 1;
    } else {
      show(`+${fresh[right]}`);
      right += 1;
    }
  }
  return shown;
}

function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}

/** `[i][j]`: how many lines the rests from i and from j have in common, in order. */
function commonLengths(old: readonly string[], fresh: readonly string[]): readonly Uint16Array[] {
  const table = Array.from({ length: old.length + 1 }, () => new Uint16Array(fresh.length + 1));
  for (let left = old.length - 1; left >= 0; left -= 1) {
    for (let right = fresh.length - 1; right >= 0; right -= 1) {
      const row = table[left] as Uint16Array;
      row[right] =
        old[left] === fresh[right]
          ? at(table, left + 1, right + 1) + 1
          : Math.max(at(table, left + 1, right), at(table, left, right + 1));
    }
  }
  return table;
}

function at(table: readonly Uint16Array[], left: number, right: number): number {
  return table[left]?.[right] ?? 0;
}

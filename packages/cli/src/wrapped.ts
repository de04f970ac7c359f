/** Below this a column is no place for sentences. */
const NARROW = 24;

/** Words of a text in lines of at most `width` characters; a longer word stands alone. Null: one line. */
export function wrapped(text: string, width: number | null): readonly string[] {
  if (width === null) return [text];
  const most = Math.max(NARROW, width);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > most) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

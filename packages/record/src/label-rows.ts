export interface Label {
  /** Where it points to, in units of the picture. */
  readonly x: number;
  readonly text: string;
  readonly tone: string;
}

export interface PlacedLabel extends Label {
  readonly row: number;
  /** `end`: the text ends at `x`, because there is no room on the right. */
  readonly anchor: 'start' | 'end';
}

/** Width of a character of the picture's small type, on average and on the safe side. */
export const CHARACTER = 6.3;
const GAP = 8;

/** Puts labels into rows so that none covers another; one for which no row has room is left to the tables. */
export function labelRows(labels: readonly Label[], rows: number, left: number, right: number): PlacedLabel[] {
  const taken: { begin: number; end: number }[][] = Array.from({ length: rows }, () => []);
  return labels.flatMap((label): PlacedLabel[] => {
    const width = label.text.length * CHARACTER;
    const anchor = label.x + width > right && label.x - width >= left ? 'end' : 'start';
    const begin = anchor === 'start' ? label.x : label.x - width;
    const end = begin + width;
    const row = taken.findIndex((others) =>
      others.every((other) => end + GAP <= other.begin || begin >= other.end + GAP),
    );
    if (row === -1) return [];
    taken[row]?.push({ begin, end });
    return [{ ...label, row, anchor }];
  });
}

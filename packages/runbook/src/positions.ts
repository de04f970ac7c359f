import { type Document, isMap, isScalar, isSeq, type LineCounter, type Node, type Pair } from 'yaml';

/** Where in the text something stands. */
export interface Positions {
  /** `failback.yml:12:3` of the value; of its key when the value is empty, of the nearest parent when it is missing. */
  readonly value: (path: readonly PropertyKey[]) => string;
  /** The same of the key. */
  readonly key: (path: readonly PropertyKey[]) => string;
  /** Place of an offset into the text. */
  readonly offset: (offset: number) => string;
}

export function positionsOf(document: Document, lines: LineCounter, file: string): Positions {
  const offset = (at: number) => {
    const { line, col } = lines.linePos(at);
    return `${file}:${Math.max(line, 1)}:${Math.max(col, 1)}`;
  };
  const find = (path: readonly PropertyKey[], prefer: 'key' | 'value') => {
    let node: unknown = document.contents;
    let key = start(document.contents) ?? 0;
    for (const part of path) {
      const pair = step(node, part);
      // A missing thing stands where its parent is named.
      if (pair === null) return offset(key);
      node = pair.value;
      key = start(pair.key) ?? start(pair.value) ?? key;
    }
    const value = isScalar(node) && node.value === null && !node.source ? null : start(node);
    return offset(prefer === 'key' ? key : (value ?? key));
  };
  return { value: (path) => find(path, 'value'), key: (path) => find(path, 'key'), offset };
}

function step(node: unknown, part: PropertyKey): { readonly key: unknown; readonly value: unknown } | null {
  if (isMap(node)) {
    const pair = node.items.find((item: Pair) => isScalar(item.key) && item.key.value === part);
    return pair ?? null;
  }
  if (isSeq(node) && typeof part === 'number' && part < node.items.length) {
    return { key: null, value: node.items[part] };
  }
  return null;
}

function start(node: unknown): number | null {
  const range = (node as Node | null)?.range;
  return range?.[0] ?? null;
}

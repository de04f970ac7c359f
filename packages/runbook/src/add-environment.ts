import { isDeepStrictEqual } from 'node:util';
import { Document, isMap, isNode, isScalar, isSeq, type Pair, parseDocument, visit, type YAMLMap } from 'yaml';

/** One value that an environment needs in a section which it may share with the others. */
export interface WantedValue {
  readonly section: string;
  /** Keys below the section; none: the section is this value. */
  readonly path: readonly string[];
  /** Null: the key must not stand. */
  readonly value: string | number | readonly string[] | null;
  /** What counts when the key does not stand. */
  readonly otherwise?: string;
  /** `with`: only where the first key of the path stands in the section; `without`: only where it does not. */
  readonly when?: 'with' | 'without';
}

export interface AddedEnvironment {
  readonly name: string;
  /** What is its own alone: block lines of YAML without indentation, such as `url: https://example.com`. */
  readonly lines: readonly string[];
  readonly wanted: readonly WantedValue[];
}

/** Sections without which no environment is whole: where they do not stand on top, those of the first environment are taken. */
const NEEDED = ['release', 'health', 'procedures'];

/**
 * The text of a runbook with one environment more, or with that one anew. Sections on top stay shared; where one does not
 * fit, the environment gets a copy of it with what differs. Every other byte, comments too, stays as it is.
 * @param text a runbook without mistakes
 * @returns null where `environments` is written so (`{ … }`) that no lines can be put in
 */
export function addEnvironment(text: string, { name, lines, wanted }: AddedEnvironment): string | null {
  const document = parseDocument(text, { version: '1.2' });
  const environments = document.get('environments', true);
  if (!isMap(document.contents) || !isMap(environments) || environments.flow === true) return null;
  const pairs = environments.items as Pair[];
  const first = pairs.find(({ key }) => keyText(key) !== name);
  const shared = (section: string): unknown =>
    document.get(section, true) ??
    (NEEDED.includes(section) && isMap(first?.value) ? first.value.get(section, true) : undefined);
  const sections = [...new Set([...NEEDED, ...wanted.map(({ section }) => section)])];
  const own = sections.flatMap((section) =>
    ownSection(
      section,
      shared(section),
      document.has(section),
      wanted.filter((each) => each.section === section),
    ),
  );
  const spot = spotFor(text, pairs, name);
  if (spot === null) return null;
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const block = [`${keyOf(name)}:`, ...[...lines, ...own].map((line) => (line === '' ? '' : `  ${line}`))];
  const added = block.map((line) => (line === '' ? end : `${spot.indent}${line}${end}`)).join('');
  const before = text.slice(0, spot.from);
  const result = `${before}${before.endsWith('\n') ? '' : end}${added}${text.slice(spot.to)}`;
  return keepsTheRest(document, result, name) ? result : null;
}

/** A name that YAML, 1.1 or 1.2, would read as something else stands in quotes. */
function keyOf(name: string): string {
  const isPlain = /^(?!(?:true|false|yes|no|on|off|null|y|n)$)[a-z][a-z0-9-]*$/.test(name);
  return isPlain ? name : JSON.stringify(name);
}

/** Lines of the section for this environment alone; none where the shared one fits. */
function ownSection(
  section: string,
  shared: unknown,
  isOnTop: boolean,
  wanted: readonly WantedValue[],
): readonly string[] {
  const copy = new Document<YAMLMap>();
  const node = isMap(shared) || isScalar(shared) ? shared.clone() : null;
  copy.contents = (node ?? copy.createNode({})) as YAMLMap;
  const base = new Document<YAMLMap>();
  base.contents = copy.contents.clone() as YAMLMap;
  let differs = false;
  for (const { path, value, otherwise, when } of wanted) {
    const stands = path.length === 0 ? node !== null : base.hasIn([path[0]]);
    if ((when === 'with' && !stands) || (when === 'without' && stands)) continue;
    const now = path.length === 0 ? plain(node) : plain(base.getIn(path, true));
    if (isSame(now ?? otherwise ?? null, value)) continue;
    differs = true;
    if (path.length === 0) return [`${section}: ${JSON.stringify(value)}`];
    if (value === null) copy.deleteIn(path);
    else copy.setIn(path, copy.createNode(value, { flow: true }));
  }
  if (!differs && (isOnTop || node === null)) return [];
  const text = copy.toString({ lineWidth: 0, flowCollectionPadding: true });
  const body = text.replace(/\n$/, '').split('\n');
  return copy.contents.flow === true ? [`${section}: ${body.join(' ')}`] : [`${section}:`, ...body.map(indented)];
}

function indented(line: string): string {
  return line === '' ? '' : `  ${line}`;
}

function plain(node: unknown): unknown {
  if (isScalar(node)) return node.value;
  return isSeq(node) || isMap(node) ? node.toJSON() : (node ?? null);
}

/** The order of a list of names says nothing here, and an empty one is none. */
function isSame(now: unknown, value: WantedValue['value']): boolean {
  const sorted = (each: unknown) => (Array.isArray(each) ? (each.length === 0 ? null : [...each].sort()) : each);
  return isDeepStrictEqual(sorted(now), sorted(value));
}

/** Where the lines of the environment go: in place of its own, else behind the last one. */
function spotFor(text: string, pairs: readonly Pair[], name: string) {
  const last = pairs.at(-1);
  const own = pairs.find(({ key }) => keyText(key) === name);
  const from = offsetOf((own ?? last)?.key);
  if (from === null) return null;
  const line = text.lastIndexOf('\n', from - 1) + 1;
  const indent = text.slice(line, from);
  if (!/^ +$/.test(indent)) return null;
  const to = lineEnd(text, endOf((own ?? last) as Pair));
  return { indent, from: own === undefined ? to : line, to };
}

/** Behind the last thing that the pair itself says: what follows, comments above the next key too, is not its own. */
function endOf({ value }: Pair): number {
  let end = 0;
  if (!isNode(value)) return end;
  visit(value, {
    Node: (_, node) => {
      const isWhole = isScalar(node) || ((isMap(node) || isSeq(node)) && node.flow === true);
      if (isWhole) end = Math.max(end, node.range?.[1] ?? 0);
    },
  });
  return end;
}

function lineEnd(text: string, offset: number): number {
  if (text[offset - 1] === '\n') return offset;
  const next = text.indexOf('\n', offset);
  return next < 0 ? text.length : next + 1;
}

function keyText(key: unknown): unknown {
  return isScalar(key) ? key.value : key;
}

function offsetOf(key: unknown): number | null {
  return isScalar(key) ? (key.range?.[0] ?? null) : null;
}

function keepsTheRest(before: Document, result: string, name: string): boolean {
  const after = parseDocument(result, { version: '1.2' });
  if (after.errors.length > 0) return false;
  const rest = (document: Document) => {
    const copy = document.clone();
    copy.deleteIn(['environments', name]);
    return copy.toJS();
  };
  return after.hasIn(['environments', name]) && isDeepStrictEqual(rest(before), rest(after));
}

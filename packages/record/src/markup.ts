import { oneLine } from './one-line.ts';

/** Finished HTML or SVG. Only this file makes it, so whatever is not Markup has been escaped. */
export interface Markup {
  readonly markup: string;
}

export type Content = Markup | string | number | null | readonly Content[];
export type Attributes = Readonly<Record<string, string | number | null>>;

const EMPTY_ELEMENTS = new Set(['meta', 'br', 'hr']);
const LONGEST_TEXT = 1000;
/** Room for the longest path of the picture. */
const LONGEST_ATTRIBUTE = 4000;

/** One element. Strings are text of whatever origin: they are made printable and escaped. A null attribute is left out. */
export function tag(name: string, attributes: Attributes, ...children: readonly Content[]): Markup {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${escaped(String(value), LONGEST_ATTRIBUTE)}"`)
    .join('');
  if (EMPTY_ELEMENTS.has(name)) return { markup: `<${name}${written}>` };
  return { markup: `<${name}${written}>${render(children)}</${name}>` };
}

/** What the style sheet of this package says; never text from outside. */
export function styleSheet(css: string): Markup {
  return { markup: `<style>${css}</style>` };
}

export function render(content: Content): string {
  if (content === null) return '';
  if (typeof content === 'number') return String(content);
  if (typeof content === 'string') return escaped(content);
  if (isList(content)) return content.map(render).join('');
  return content.markup;
}

function isList(content: Content): content is readonly Content[] {
  return Array.isArray(content);
}

function escaped(text: string, limit: number = LONGEST_TEXT): string {
  return oneLine(text, limit)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

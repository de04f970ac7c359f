import { printableLine } from '@failback/runbook';

/** Finished HTML or SVG. Only this file makes it, so whatever is not Markup has been escaped. */
export interface Markup {
  readonly markup: string;
}

export type Content = Markup | string | number | null | readonly Content[];
export type Attributes = Readonly<Record<string, string | number | null>>;

const EMPTY_ELEMENTS = new Set(['meta', 'br', 'hr']);
const LONGEST_TEXT = 2000;

/** One element. Strings are text of whatever origin: they are made printable and escaped. A null attribute is left out. */
export function tag(name: string, attributes: Attributes, ...children: readonly Content[]): Markup {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
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

function escaped(text: string): string {
  return printableLine(text, LONGEST_TEXT)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

import type { Item, Piece } from '../message.ts';
import type { News } from '../news.ts';
import { shown } from '../shown.ts';

/** Fields that stand within a line, by the name a template calls them. */
const LINE_FIELDS = {
  headline: (news) => news.headline,
  app: (news) => news.app,
  environment: (news) => news.environment,
  operation: (news) => news.operation,
  procedure: (news) => news.procedure,
  from: (news) => news.from,
  to: (news) => news.to,
  actor: (news) => news.actor,
  reason: (news) => news.reason,
} as const satisfies Readonly<Record<string, (news: News) => string | null>>;

/** Fields that are a list, and stand alone on their line. */
const LIST_FIELDS = {
  facts: (news) =>
    news.facts.map(([name, value]) => item([strong(`${name}:`), { kind: 'text', text: ` ${shown(value)}` }])),
  timeline: (news) => withoutMiddle(news.timeline).map((line) => item([text(line)])),
  'next-steps': (news) => news.nextSteps.map(({ sentence, command }) => item([text(sentence)], command)),
  affected: (news) => news.affected.map((sentence) => item([text(sentence)])),
  links: (news) => news.links.map(([label, url]) => item([link(label, url)])),
} as const satisfies Readonly<Record<string, (news: News) => readonly Item[]>>;

export type LineField = keyof typeof LINE_FIELDS;
export type ListField = keyof typeof LIST_FIELDS;

/** In the order in which a message of ours says them. */
export const FIELD_NAMES: readonly string[] = [...Object.keys(LINE_FIELDS), ...Object.keys(LIST_FIELDS)];

/** A list that is longer buries the message; the report holds all of it. */
const MOST_ITEMS = 30;
/** How a story begins is worth a few lines, how it ended is worth the others. */
const FIRST_LINES = 8;

export function isLineField(name: string): name is LineField {
  return Object.hasOwn(LINE_FIELDS, name);
}

export function isListField(name: string): name is ListField {
  return Object.hasOwn(LIST_FIELDS, name);
}

export function lineOf(field: LineField, news: News): string {
  return shown(LINE_FIELDS[field](news) ?? 'unknown');
}

export function itemsOf(field: ListField, news: News): readonly Item[] {
  const items = LIST_FIELDS[field](news);
  const left = items.length - MOST_ITEMS;
  return left > 0 ? [...items.slice(0, MOST_ITEMS), item([text(`${left} more are in the report.`)])] : items;
}

export function isOrdered(field: ListField): boolean {
  return field === 'next-steps';
}

function withoutMiddle(lines: readonly string[]): readonly string[] {
  if (lines.length <= MOST_ITEMS) return lines;
  const last = MOST_ITEMS - FIRST_LINES - 1;
  const between = `[…] ${lines.length - FIRST_LINES - last} more are in the report.`;
  return [...lines.slice(0, FIRST_LINES), between, ...lines.slice(-last)];
}

function item(pieces: readonly Piece[], command: string | null = null): Item {
  return { pieces, command: command === null ? null : shown(command, 1000) };
}

function text(value: string): Piece {
  return { kind: 'text', text: shown(value) };
}

function strong(value: string): Piece {
  return { kind: 'strong', text: shown(value, 100) };
}

/** Only an address of the web can be followed; any other is shown as what it is. */
function link(label: string, url: string): Piece {
  const address = shown(url, 1000);
  const isAddress = /^https?:\/\/[^\s<>|"'`]+$/.test(address) && URL.canParse(address);
  if (!isAddress) return { kind: 'text', text: `${shown(label, 100)}: ${address}` };
  return { kind: 'link', text: shown(label, 100), url: address };
}

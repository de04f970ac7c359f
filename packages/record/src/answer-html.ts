import type { Tone } from './headline.ts';
import { htmlPage } from './html-page.ts';
import { cell, pill, rowHead, sheet, table } from './html-tables.ts';
import { type Content, type Markup, tag } from './markup.ts';
import { section } from './report-html.ts';

/** `report.html` of an action that answers one question: an audit before a deploy, a snapshot, a look at health. */
export interface AnswerPage {
  /** What it is about, such as `Snapshot of production`. */
  readonly title: string;
  readonly decision: string;
  readonly tone: Tone;
  readonly sentence: string;
  /** Name → value, in the order to show. */
  readonly facts: readonly (readonly [string, string])[];
  readonly sections: readonly AnswerSection[];
}

export interface AnswerSection {
  readonly title: string;
  readonly content:
    | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly AnswerCell[])[] }
    | { readonly kind: 'list'; readonly items: readonly AnswerItem[] };
}

/** A text, or a word with the tone in which it is meant. The first cell of a row names the row. */
export type AnswerCell = string | { readonly text: string; readonly tone: Tone };

/** A sentence, and what mends it: a command or a setting that can be copied. */
interface AnswerItem {
  readonly text: string;
  readonly mend: string | null;
}

/** Characters that stand in one line of a card or a narrow column. */
const SHORT = 18;

/** One file that needs nothing else and runs nothing. Every text may be anybody's. */
export function answerHtml({ title, decision, tone, sentence, facts, sections }: AnswerPage): string {
  const head = tag(
    'header',
    { class: tone },
    tag('div', { class: 'over' }, tag('span', { class: `badge ${tone}` }, decision), tag('span', {}, title)),
    tag('h1', {}, sentence),
  );
  const short = facts.filter(([, value]) => value.length <= SHORT);
  const long = facts.filter(([, value]) => value.length > SHORT);
  return htmlPage(
    `failback: ${title}, ${decision}`,
    head,
    short.length === 0 ? null : tag('dl', { class: 'cards' }, short.map(card)),
    section('Facts', long.length === 0 ? null : sheet(table(['What', 'Value'], long.map(rowOf)))),
    sections.map(({ title: name, content }) => section(name, contentOf(content))),
  );
}

function card([name, value]: readonly [string, string]): Markup {
  return tag('div', { class: 'card' }, tag('dt', {}, name), tag('dd', {}, value));
}

function contentOf(content: AnswerSection['content']): Content {
  switch (content.kind) {
    case 'table':
      return content.rows.length === 0 ? null : sheet(table(content.head, content.rows.map(rowOf)));
    case 'list':
      return content.items.length === 0 ? null : list(content.items);
  }
}

function rowOf(cells: readonly AnswerCell[]): readonly Markup[] {
  return cells.map((each, at) => {
    if (typeof each !== 'string') return cell(pill(each.text, each.tone));
    return at === 0 ? rowHead(each) : cell(each, each.length > SHORT ? 'wide' : null);
  });
}

function list(items: readonly AnswerItem[]): Markup {
  const lines = items.map(({ text, mend }) => tag('li', {}, text, mend === null ? null : tag('pre', {}, mend)));
  return tag('div', { class: 'sheet' }, tag('ul', { class: 'plain' }, lines));
}

import type { Block, Item, Message, Piece } from '../message.ts';

/** A section of Slack takes 3,000 characters. */
const SECTION_CHARACTERS = 2900;
/**
 * All blocks of a message together: Slack's reference has no number, and refuses with `msg_blocks_too_long` from about
 * 11,000 characters of sections on (as others have measured, slackapi/bolt-js issue 2867).
 */
const MESSAGE_CHARACTERS = 9000;
/** Of these, for the last lines: how it ended, and where to read on. */
const LAST_CHARACTERS = 2000;
const LEFT_OUT = 'The rest is in the report.';

/** A message in Slack's own markup, in pieces that fit a section each. */
export function renderMrkdwn(message: Message): readonly string[] {
  return sectionsOf(withoutMiddle(message.flatMap(block)));
}

/** `&`, `<` and `>` begin everything that Slack obeys: mentions, channels, links. */
export function slackText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A line that is whole by itself: it may stand in another section than its neighbours. */
interface Line {
  readonly text: string;
  readonly begins: 'block' | 'line';
}

function withoutMiddle(lines: readonly Line[]): readonly Line[] {
  if (sizeOf(lines) <= MESSAGE_CHARACTERS) return lines;
  const first = fitting(lines, MESSAGE_CHARACTERS - LAST_CHARACTERS);
  const last = fitting(lines.slice(first).toReversed(), LAST_CHARACTERS);
  return [...lines.slice(0, first), { text: LEFT_OUT, begins: 'block' }, ...lines.slice(lines.length - last)];
}

/** How many of these lines fit, counted from the first. */
function fitting(lines: readonly Line[], characters: number): number {
  const tooMany = lines.findIndex((_, index) => sizeOf(lines.slice(0, index + 1)) > characters);
  return tooMany === -1 ? lines.length : tooMany;
}

function sizeOf(lines: readonly Line[]): number {
  return lines.reduce((size, { text }) => size + text.length + 2, 0);
}

function sectionsOf(lines: readonly Line[]): readonly string[] {
  const sections: string[] = [];
  for (const { text, begins } of lines) {
    const last = sections.at(-1);
    const longer = `${last}${begins === 'block' ? '\n\n' : '\n'}${text}`;
    if (last === undefined || longer.length > SECTION_CHARACTERS) sections.push(text);
    else sections[sections.length - 1] = longer;
  }
  return sections;
}

function block(part: Block): readonly Line[] {
  const lines = textsOf(part).filter((text) => text !== '');
  return lines.map((text, index) => ({ text, begins: index === 0 ? 'block' : 'line' }));
}

function textsOf(part: Block): readonly string[] {
  switch (part.kind) {
    case 'heading':
      return [pieces([{ kind: 'strong', text: part.pieces.map(({ text }) => text).join('') }])];
    case 'paragraph':
      return [pieces(part.pieces)];
    case 'list':
      return part.items.flatMap((item, index) => listItem(item, part.ordered ? `${index + 1}.` : '•'));
    case 'code':
      return [fitted(part.lines.join('\n'), SECTION_CHARACTERS, fence)];
  }
}

function listItem({ pieces: parts, command }: Item, sign: string): readonly string[] {
  const line = pieces([{ kind: 'text', text: `${sign} ` }, ...parts]);
  return command === null ? [line] : [line, fitted(command, SECTION_CHARACTERS, fence)];
}

/** As many as fit a section; a link is there whole or not at all. */
function pieces(parts: readonly Piece[]): string {
  let line = '';
  for (const part of parts) {
    const room = SECTION_CHARACTERS - 1 - line.length;
    const next = piece(part);
    if (next.length <= room) line += next;
    else
      return `${line}${part.kind === 'link' ? '…' : fitted(part.text, room + 1, (text) => piece({ ...part, text }))}`;
  }
  return line;
}

/** As much of a text as fits when it is marked up, cut only between whole characters. */
function fitted(text: string, room: number, marked: (text: string) => string): string {
  if (marked(text).length <= room) return marked(text);
  let begun = '';
  for (const character of text) {
    if (marked(`${begun}${character}…`).length > room) break;
    begun += character;
  }
  return marked(`${begun}…`);
}

function piece(part: Piece): string {
  switch (part.kind) {
    case 'text':
      return slackText(part.text);
    case 'strong':
      return strong(part.text);
    case 'code':
      return `\`${slackText(part.text.replaceAll('`', "'"))}\``;
    case 'link':
      return `<${slackText(part.url).replaceAll('|', '%7C')}|${slackText(part.text).replaceAll('|', '¦')}>`;
  }
}

/** Slack sees bold text only between a star and a letter, and the first star in it ends it. */
function strong(text: string): string {
  const inner = text.trim().replaceAll('*', '∗');
  return inner === '' ? '' : `*${slackText(inner)}*`;
}

function fence(text: string): string {
  return `\`\`\`${slackText(text.replaceAll('```', "'''"))}\`\`\``;
}

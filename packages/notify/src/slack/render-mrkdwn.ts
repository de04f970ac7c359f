import type { Block, Item, Message, Piece } from '../message.ts';

/** A section of Slack takes 3,000 characters and a message 50 blocks; what is longer is in the report. */
const SECTION_CHARACTERS = 2900;
const MOST_SECTIONS = 15;

/** A message in Slack's own markup, in pieces that fit a section each. */
export function renderMrkdwn(message: Message): readonly string[] {
  const sections = sectionsOf(message.map(block));
  if (sections.length <= MOST_SECTIONS) return sections;
  return [...sections.slice(0, MOST_SECTIONS - 1), 'The rest is in the report.'];
}

/** `&`, `<` and `>` begin everything that Slack obeys: mentions, channels, links. */
export function slackText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function sectionsOf(blocks: readonly (readonly string[])[]): readonly string[] {
  const sections: string[] = [];
  for (const lines of blocks) {
    for (const [index, line] of lines.entries()) {
      const last = sections.at(-1);
      const next = fitting(line);
      const longer = `${last}${index === 0 ? '\n\n' : '\n'}${next}`;
      if (last === undefined || longer.length > SECTION_CHARACTERS) sections.push(next);
      else sections[sections.length - 1] = longer;
    }
  }
  return sections;
}

/** A line is only cut between characters that Slack shows, and a piece of code keeps its end. */
function fitting(line: string): string {
  if (line.length <= SECTION_CHARACTERS) return line;
  const cut = line.slice(0, SECTION_CHARACTERS - 5).replace(/&[a-z]{0,3}$/, '');
  return line.endsWith('```') ? `${cut}…\`\`\`` : `${cut}…`;
}

/** Lines that may stand in different sections; each is whole by itself. */
function block(part: Block): readonly string[] {
  switch (part.kind) {
    case 'heading':
      return [strong(part.pieces.map(({ text }) => text).join(''))];
    case 'paragraph':
      return [pieces(part.pieces)];
    case 'list':
      return part.items.flatMap((item, index) => listItem(item, part.ordered ? `${index + 1}.` : '•'));
    case 'code':
      return [fence(part.lines.join('\n'))];
  }
}

function listItem({ pieces: parts, command }: Item, sign: string): readonly string[] {
  const line = `${sign} ${pieces(parts)}`;
  return command === null ? [line] : [line, fence(command)];
}

function pieces(parts: readonly Piece[]): string {
  return parts.map(piece).join('');
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

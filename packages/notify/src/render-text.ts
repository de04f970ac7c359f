import type { Block, Item, Message, Piece } from './message.ts';

/** A message as plain text, for mail readers that show nothing else. */
export function renderText(message: Message): string {
  return `${message.map(block).join('\n\n')}\n`;
}

function block(part: Block): string {
  switch (part.kind) {
    case 'heading': {
      const title = pieces(part.pieces);
      return `${title}\n${'-'.repeat(Math.min(72, title.length))}`;
    }
    case 'paragraph':
      return pieces(part.pieces);
    case 'list':
      return part.items.map((item, index) => listItem(item, part.ordered ? `${index + 1}.` : '-')).join('\n');
    case 'code':
      return part.lines.map((line) => `    ${line}`).join('\n');
  }
}

function listItem({ pieces: parts, command }: Item, sign: string): string {
  const below = command === null ? '' : `\n${' '.repeat(sign.length + 1)}${command}`;
  return `${sign} ${pieces(parts)}${below}`;
}

function pieces(parts: readonly Piece[]): string {
  return parts.map((piece) => (piece.kind === 'link' ? `${piece.text}: ${piece.url}` : piece.text)).join('');
}

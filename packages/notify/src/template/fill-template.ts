import type { Block, Message, Piece } from '../message.ts';
import type { News } from '../news.ts';
import { isLineField, isOrdered, itemsOf, lineOf } from './fields.ts';
import { FIELD, parseTemplate, type TemplateBlock, type TemplatePiece } from './parse-template.ts';

/** A template with the news in it. A list that has nothing to say is left out, and the heading above it too. */
export function fillTemplate(text: string, news: News): Message {
  const filled = parseTemplate(text).map((block) => fillBlock(block, news));
  return filled.flatMap((block, index) => {
    if (block === null) return [];
    const said = block.kind !== 'heading' || filled[index + 1] !== null;
    return said ? [block] : [];
  });
}

function fillBlock(block: TemplateBlock, news: News): Block | null {
  switch (block.kind) {
    case 'field': {
      const items = itemsOf(block.field, news);
      return items.length === 0 ? null : { kind: 'list', ordered: isOrdered(block.field), items };
    }
    case 'list': {
      const items = block.items.map((pieces) => ({ pieces: fillPieces(pieces, news), command: null }));
      return { kind: 'list', ordered: block.ordered, items };
    }
    case 'code':
      return { kind: 'code', lines: block.lines.map((line) => fillText(line, news)) };
    case 'heading':
    case 'paragraph':
      return { kind: block.kind, pieces: fillPieces(block.pieces, news) };
  }
}

function fillPieces(pieces: readonly TemplatePiece[], news: News): readonly Piece[] {
  return pieces.map((piece) => ({ ...piece, text: fillText(piece.text, news) }));
}

/** A field that is not known stays as it was written; `templateProblems` has said so before. */
function fillText(text: string, news: News): string {
  return text.replace(FIELD, (written, between: string) => {
    const name = between.trim();
    return isLineField(name) ? lineOf(name, news) : written;
  });
}

import type { Block, Item, Message, Piece } from '../message.ts';

/** A message as HTML of a mail: no script, no style sheet, no picture, nothing that is fetched. */
export function renderHtml(message: Message): string {
  const body = message.map(block).join('\n');
  return `<!doctype html>\n<html lang="en"><body style="${BODY}">\n${body}\n</body></html>\n`;
}

const BODY = 'font-family:system-ui,sans-serif;font-size:15px;line-height:1.5;max-width:46em';
const PRE = 'background:#f3f4f6;padding:8px;white-space:pre-wrap';

function block(part: Block): string {
  switch (part.kind) {
    case 'heading':
      return `<h2 style="font-size:17px">${pieces(part.pieces)}</h2>`;
    case 'paragraph':
      return `<p>${pieces(part.pieces)}</p>`;
    case 'list': {
      const tag = part.ordered ? 'ol' : 'ul';
      return `<${tag}>${part.items.map(listItem).join('')}</${tag}>`;
    }
    case 'code':
      return `<pre style="${PRE}">${escaped(part.lines.join('\n'))}</pre>`;
  }
}

function listItem({ pieces: parts, command }: Item): string {
  const below = command === null ? '' : `<pre style="${PRE}">${escaped(command)}</pre>`;
  return `<li>${pieces(parts)}${below}</li>`;
}

function pieces(parts: readonly Piece[]): string {
  return parts.map(piece).join('');
}

function piece(part: Piece): string {
  switch (part.kind) {
    case 'text':
      return escaped(part.text);
    case 'strong':
      return `<b>${escaped(part.text)}</b>`;
    case 'code':
      return `<code>${escaped(part.text)}</code>`;
    case 'link':
      return `<a href="${escaped(part.url)}">${escaped(part.text)}</a>`;
  }
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

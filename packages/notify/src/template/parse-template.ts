import { isListField, type ListField } from './fields.ts';

/** A template as it was read; `{{field}}` still stands in its texts. */
export type TemplateBlock =
  | { readonly kind: 'heading'; readonly pieces: readonly TemplatePiece[] }
  | { readonly kind: 'paragraph'; readonly pieces: readonly TemplatePiece[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly TemplatePiece[])[] }
  | { readonly kind: 'code'; readonly lines: readonly string[] }
  /** A list that is filled in whole. */
  | { readonly kind: 'field'; readonly field: ListField };

export type TemplatePiece =
  | { readonly kind: 'text' | 'strong' | 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly url: string };

/** `{{name}}`, with whatever stands between the braces as its name and spaces around it. */
export const FIELD = /\{\{([^{}]*)\}\}/g;

const LONE_FIELD = /^\{\{\s*([a-z-]+)\s*\}\}$/;
const LIST_ITEM = /^(?:[-*]|(\d{1,3})[.)])\s+(.+)$/;
const MARKS = /\*\*(.+?)\*\*|`([^`]+)`|\[([^[\]]+)\]\((https?:\/\/[^\s()<>]+)\)/g;

/**
 * Markdown as far as every channel can show it: headings, paragraphs, lists, fenced code, bold, code and links. Anything
 * else is text. Fields are filled in afterwards, so what they hold is never read as Markdown.
 */
export function parseTemplate(text: string): readonly TemplateBlock[] {
  const blocks: TemplateBlock[] = [];
  let open: Open | null = null;
  const close = () => {
    if (open !== null) blocks.push(blockOf(open));
    open = null;
  };
  for (const row of text.split(/\r\n?|\n/)) {
    const line = row.trim();
    if (line.startsWith('```')) {
      const isOpen = open?.kind === 'code';
      close();
      if (!isOpen) open = { kind: 'code', lines: [] };
      continue;
    }
    if (open?.kind === 'code') {
      open.lines.push(row);
      continue;
    }
    const start: Start = startOf(line);
    if (open !== null && start.kind === 'more' && line !== '') {
      open.lines.push(line);
      continue;
    }
    if (open?.kind === 'list' && start.kind === 'item' && start.ordered === open.ordered) {
      open.lines.push(start.text);
      continue;
    }
    close();
    switch (start.kind) {
      case 'heading':
        blocks.push({ kind: 'heading', pieces: piecesOf(start.text) });
        break;
      case 'field':
        blocks.push({ kind: 'field', field: start.field });
        break;
      case 'item':
        open = { kind: 'list', ordered: start.ordered, lines: [start.text] };
        break;
      case 'more':
        if (line !== '') open = { kind: 'paragraph', lines: [line] };
    }
  }
  close();
  return blocks;
}

type Open =
  | { readonly kind: 'paragraph' | 'code'; readonly lines: string[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly lines: string[] };

type Start =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'field'; readonly field: ListField }
  | { readonly kind: 'item'; readonly ordered: boolean; readonly text: string }
  | { readonly kind: 'more' };

function startOf(line: string): Start {
  const heading = /^#{1,6}\s+(.+)$/.exec(line)?.[1];
  if (heading !== undefined) return { kind: 'heading', text: heading.replace(/(?<=\s)#+$/, '').trimEnd() };
  const field = LONE_FIELD.exec(line)?.[1];
  if (field !== undefined && isListField(field)) return { kind: 'field', field };
  const item = LIST_ITEM.exec(line);
  if (item !== null) return { kind: 'item', ordered: item[1] !== undefined, text: item[2] ?? '' };
  return { kind: 'more' };
}

function blockOf(open: Open): TemplateBlock {
  switch (open.kind) {
    case 'code':
      return { kind: 'code', lines: open.lines };
    case 'paragraph':
      return { kind: 'paragraph', pieces: piecesOf(open.lines.join(' ')) };
    case 'list':
      return { kind: 'list', ordered: open.ordered, items: open.lines.map(piecesOf) };
  }
}

function piecesOf(text: string): readonly TemplatePiece[] {
  const pieces: TemplatePiece[] = [];
  let from = 0;
  for (const found of text.matchAll(MARKS)) {
    if (found.index > from) pieces.push({ kind: 'text', text: text.slice(from, found.index) });
    from = found.index + found[0].length;
    const [, strong, code, label, url] = found;
    if (strong !== undefined) pieces.push({ kind: 'strong', text: strong });
    if (code !== undefined) pieces.push({ kind: 'code', text: code });
    if (label !== undefined && url !== undefined) pieces.push({ kind: 'link', text: label, url });
  }
  if (from < text.length) pieces.push({ kind: 'text', text: text.slice(from) });
  return pieces;
}

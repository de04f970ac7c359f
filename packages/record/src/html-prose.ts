import { type Content, tag } from './markup.ts';
import { proseParts } from './prose.ts';

/** A sentence whose code, between backticks, is shown as code. */
export function htmlProse(text: string): Content {
  return proseParts(text).map((part) => (part.kind === 'code' ? tag('code', {}, part.text) : words(part.text)));
}

/** What is escaped loses the space at its end, which stands before code here. */
function words(text: string): Content {
  return [text, / $/.test(text) ? SPACE : null];
}

const SPACE = { markup: ' ' } as const;

import type { JsonScalar } from '@failback/runbook';

const PLAIN = /^[A-Za-z_/][A-Za-z0-9_./+@-]*$/;
/** Words that YAML, 1.1 or 1.2, reads as something else than text. */
const WORDS = /^(?:true|false|yes|no|on|off|null|y|n)$/i;

/** A text as one scalar that means nothing but itself, in block and in flow. */
export function yamlText(text: string): string {
  return PLAIN.test(text) && !WORDS.test(text) ? text : `'${text.replaceAll("'", "''")}'`;
}

export function yamlValue(value: JsonScalar): string {
  return typeof value === 'string' ? yamlText(value) : String(value);
}

export function yamlList(texts: readonly string[]): string {
  return `[${texts.map(yamlText).join(', ')}]`;
}

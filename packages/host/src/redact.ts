export const REDACTED = '***';

/** Shorter lines of a secret (the `-----` of a key, a bare `}`) would mask ordinary words. */
const SHORTEST_LINE = 8;

export type Redact = (text: string) => string;

/**
 * Makes the function that masks these secrets wherever they appear: whole, each line of one with several lines, and as
 * Base64 or percent-encoded text. Longest first, so that a secret that contains another leaves no rest.
 */
export function redactor(secrets: readonly (string | null)[]): Redact {
  const forms = new Set<string>();
  for (const secret of secrets) for (const form of formsOf(secret ?? '')) forms.add(form);
  const longestFirst = [...forms].sort((a, b) => b.length - a.length);
  return (text) => longestFirst.reduce((masked, form) => masked.replaceAll(form, REDACTED), text);
}

function formsOf(secret: string): string[] {
  const whole = secret.trim();
  if (whole === '') return [];
  const lines = whole
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line.length >= SHORTEST_LINE && !line.startsWith('-----'));
  const parts = whole.includes('\n') ? [whole, ...lines] : [whole];
  return parts.flatMap((part) => [part, Buffer.from(part).toString('base64'), percentEncoded(part)]);
}

function percentEncoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'));
}

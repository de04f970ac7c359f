/** Shorter lines of a secret would mask half of every log; the whole secret is masked however short it is. */
const SHORTEST_LINE = 4;
/** Below this a base64 form is as good as chance. */
const SHORTEST_ENCODED = 8;

/**
 * Every text under which a secret could appear in a log: itself, its lines (the runner masks line by line, and a log is
 * read in lines), and its base64 forms, at each of the three places it can take inside a longer encoded text.
 */
export function maskedForms(secret: string): readonly string[] {
  const whole = secret.trim();
  if (whole === '') return [];
  const lines = whole
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line.length >= SHORTEST_LINE && !/^-----(BEGIN|END) /.test(line));
  const single = whole.includes('\n') ? [] : [whole];
  const encoded = [whole, `${whole}\n`]
    .flatMap((text) => base64Forms(text))
    .filter((form) => form.length >= SHORTEST_ENCODED);
  const escaped = [JSON.stringify(whole).slice(1, -1), encodeURIComponent(Buffer.from(whole).toString())];
  return [...new Set([...single, ...lines, ...encoded, ...escaped])];
}

export function maskSecret(secret: string, mask: (text: string) => void): void {
  for (const form of maskedForms(secret)) mask(form);
}

function base64Forms(text: string): readonly string[] {
  const bytes = Buffer.from(text, 'utf8');
  const whole = bytes.toString('base64');
  const inside = [0, 1, 2].map((before) => {
    const padded = Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    // The first and last characters also carry bits of what stands before and after the secret.
    const first = Math.ceil((before * 8) / 6);
    const last = Math.floor(((before + bytes.length) * 8) / 6);
    return padded.slice(first, last);
  });
  return [whole, ...inside].flatMap((form) => [form, form.replaceAll('+', '-').replaceAll('/', '_')]);
}

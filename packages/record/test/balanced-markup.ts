/** What is wrong with the structure of a page, as a list; empty when every element is closed where it should be. */
export function unbalanced(html: string): string[] {
  const problems: string[] = [];
  const open: string[] = [];
  const withoutStyle = html.replace(/<style>[^<]*<\/style>/, '').replace(/^<!doctype html>\n/, '');
  for (const piece of withoutStyle.split(/(<[^>]*>)/)) {
    if (!piece.startsWith('<')) {
      if (/[<>"']/.test(piece)) problems.push(`unescaped text: ${piece.slice(0, 80)}`);
      continue;
    }
    const element = /^<(\/?)([a-z][a-z0-9]*)((?: [a-zA-Z:-]+="[^"<>]*")*)>$/.exec(piece);
    if (element === null) {
      problems.push(`not an element: ${piece.slice(0, 80)}`);
      continue;
    }
    const [, closing, name = ''] = element;
    if (name === 'meta' || name === 'br') continue;
    if (closing === '') open.push(name);
    else if (open.pop() !== name) problems.push(`</${name}> closes another element`);
  }
  return [...problems, ...open.map((name) => `<${name}> is never closed`)];
}

/** Names of all elements, each once. */
export function elements(html: string): Set<string> {
  return new Set(Array.from(html.matchAll(/<([a-z][a-z0-9]*)/gi), (found) => (found[1] ?? '').toLowerCase()));
}

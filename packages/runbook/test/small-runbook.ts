import { type ParsedRunbook, parseRunbook, problemText, type Runbook } from '../src/index.ts';

/** The least a file needs, one fact a line, so that a test can replace one. */
export const SMALL = `version: 1
app: shop
stack: generic
environments:
  production:
    url: https://shop.example.com
    control: app1
    hosts:
      app1: { address: app1.example.com, user: deploy, roles: [web] }
release:
  strategy: git-tag
  path: /var/www/shop
  served: { http: /ready, header: X-Release }
health:
  gate:
    ready: { http: /ready }
procedures:
  emergency: { budget: 5m }
`;

/** The small file with `from` replaced; a test that replaces nothing is a mistake in the test. */
export function changed(from: string, to: string, text = SMALL): string {
  if (!text.includes(from)) throw new Error(`nothing to replace: ${from}`);
  return text.replace(from, () => to);
}

export const parse = (text: string): ParsedRunbook => parseRunbook(text, 'failback.yml');

export function runbookOf(text: string): Runbook {
  const parsed = parse(text);
  if (!parsed.ok) throw new Error(parsed.problems.map(problemText).join('\n'));
  return parsed.runbook;
}

/** The printed problems, none when the file is accepted. */
export function complaints(text: string): string[] {
  const parsed = parse(text);
  return parsed.ok ? [] : parsed.problems.map(problemText);
}

export function production(text: string) {
  const environment = runbookOf(text).environments.production;
  if (environment === undefined) throw new Error('no production');
  return environment;
}

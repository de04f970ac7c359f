import { type Content, render, styleSheet, tag } from './markup.ts';
import { REPORT_STYLE } from './report-style.ts';

/** One page that needs nothing else, runs nothing and fetches nothing: its own policy forbids both. */
export function htmlPage(title: string, ...content: readonly Content[]): string {
  const page = tag(
    'html',
    { lang: 'en' },
    tag(
      'head',
      {},
      tag('meta', { charset: 'utf-8' }),
      tag('meta', {
        'http-equiv': 'Content-Security-Policy',
        content: "default-src 'none'; style-src 'unsafe-inline'",
      }),
      tag('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      tag('meta', { name: 'color-scheme', content: 'light dark' }),
      tag('meta', { name: 'referrer', content: 'no-referrer' }),
      tag('title', {}, title),
      styleSheet(REPORT_STYLE),
    ),
    tag('body', {}, tag('main', {}, content)),
  );
  return `<!doctype html>\n${render(page)}\n`;
}

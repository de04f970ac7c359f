import { get, type IncomingHttpHeaders } from 'node:http';

export type HttpAnswer =
  | { readonly kind: 'answered'; readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: string }
  /** Refused, reset, or not to the end within the time. */
  | { readonly kind: 'silent'; readonly why: string };

/** One GET over a connection of its own, as one more client would make it. `within` is in milliseconds. */
export function httpAnswer(
  url: string,
  within: number,
  headers: Readonly<Record<string, string>> = {},
): Promise<HttpAnswer> {
  return new Promise((resolve) => {
    const silent = (why: string) => resolve({ kind: 'silent', why });
    const request = get(url, { agent: false, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => {
        body += text;
      });
      response.on('end', () => {
        clearTimeout(late);
        resolve({ kind: 'answered', status: response.statusCode ?? 0, headers: response.headers, body });
      });
      response.on('error', (error) => silent(error.message));
    });
    const late = setTimeout(() => request.destroy(new Error(`no answer within ${within} ms`)), within);
    request.on('error', (error) => {
      clearTimeout(late);
      silent(error.message);
    });
  });
}

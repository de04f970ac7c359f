import type { GitHubState } from './state.ts';

export interface Asked {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  // biome-ignore lint/suspicious/noExplicitAny: it was validated by the description before a handler sees it
  readonly body: any;
}

export interface Answer {
  readonly status: number;
  /** Undefined: no body. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Gives GitHub's own example of an answer by its name in the description, as a copy of its own. */
export type Example = (name: string) => Record<string, unknown>;
export type Handler = (asked: Asked, state: GitHubState, example: Example) => Answer;

const documentation = 'https://docs.github.com/rest';

export function problem(status: number, message: string): Answer {
  return { status, body: { message, documentation_url: documentation, status: String(status) } };
}

export const notFound = (): Answer => problem(404, 'Not Found');

/** 422 as the description has it. */
export function unprocessable(message: string): Answer {
  return { status: 422, body: { message, documentation_url: documentation, status: '422', errors: [] } };
}

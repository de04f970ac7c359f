/** One request to GitHub's REST API. Never throws: what went wrong is the answer; status 0 when there was none. */
export type AskGitHub = (method: 'GET' | 'PUT' | 'POST', path: string, body: unknown) => Promise<GitHubAnswer>;

export interface GitHubAnswer {
  readonly status: number;
  readonly body: unknown;
}

export function memberOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}

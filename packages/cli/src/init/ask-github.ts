import type { AskGitHub } from '@failback/adopt';

const ANSWER_MS = 15_000;

/** One request to GitHub with a person's token, which is sent nowhere else and shown nowhere. */
export function askGitHub(token: string, env: Readonly<Record<string, string | undefined>>): AskGitHub {
  const base = (env.GITHUB_API_URL ?? 'https://api.github.com').replace(/\/+$/, '');
  return async (method, path, body) => {
    try {
      const answer = await fetch(`${base}${path}`, {
        method,
        redirect: 'error',
        signal: AbortSignal.timeout(ANSWER_MS),
        headers: {
          accept: 'application/vnd.github+json',
          authorization: `Bearer ${token}`,
          'user-agent': 'failback',
          'x-github-api-version': '2022-11-28',
          ...(body === null ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === null ? {} : { body: JSON.stringify(body) }),
      });
      const text = await answer.text();
      return { status: answer.status, body: jsonOf(text) };
    } catch {
      return { status: 0, body: null };
    }
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

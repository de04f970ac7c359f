import type { GitHub } from '@failback/github';
import type { Publish } from './request.ts';

/** What was asked for; else the verdict alone in a public repository and where that cannot be told, and everything in a private one. */
export async function publishMode(asked: Publish | null, github: GitHub | null): Promise<Publish> {
  if (asked !== null) return asked;
  if (github === null) return 'verdict';
  try {
    return (await github.isPublic()) ? 'verdict' : 'full';
  } catch {
    // Whoever cannot be told apart from the public gets what the public gets.
    return 'verdict';
  }
}

import type { Finding } from '@failback/audit';

/** How the doctor is asked again with GitHub. */
export function withToken(environment: string): string {
  return `GITHUB_TOKEN="$(gh auth token)" failback doctor --environment ${environment}`;
}

/** What only a step of a workflow could follow, in the words of somebody at a terminal. */
export function forLaptop(finding: Finding, environment: string): Finding {
  return finding.mend?.includes('github.token }}') === true ? { ...finding, mend: withToken(environment) } : finding;
}

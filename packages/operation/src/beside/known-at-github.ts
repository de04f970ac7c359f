import { type DeploymentRecord, type GitHub, GitHubError, lastKnownGood, quarantined } from '@failback/github';
import { isReleaseName, type Milliseconds, type Problem, printableLine, type ReleaseRef } from '@failback/runbook';
import { defect, type Said } from './beside.ts';
import { inTime } from './in-time.ts';

/** How many Deployments of an environment are looked at. */
const LOOKED_AT = 20;
/** Asked since the run began. Whoever plans or refuses waits so long; whoever executes does not wait at all. */
const PATIENCE: Milliseconds = 8000;
const NAMES_SHOWN = 5;

/** What the Deployments of an environment say of its releases: a second witness beside the ledger, never the judge. */
export interface KnownAtGitHub {
  /** What differs from the ledger's choice. */
  compared(choice: {
    readonly target: ReleaseRef;
    readonly from: ReleaseRef | null;
    readonly requested: string | null;
  }): Promise<readonly Said[]>;
  /** The refusal for an empty ledger, with what the Deployments know; every other problem as it is. */
  advised(problem: Problem): Promise<Problem>;
}

type Answer =
  | { readonly state: 'read'; readonly deployments: readonly DeploymentRecord[] }
  | { readonly state: 'unread'; readonly reason: string };

/** Asks at once, and waits for nobody. */
export function knownAtGitHub(github: GitHub | null, environment: string): KnownAtGitHub {
  if (github === null) return { compared: async () => [], advised: async (problem) => problem };
  const asked = ask(github, environment);
  const answered = async (): Promise<Answer> => {
    const answer = await inTime(asked, PATIENCE);
    return answer === 'late' ? { state: 'unread', reason: 'GitHub has not answered in time.' } : answer;
  };
  return {
    async compared({ target, from, requested }) {
      const answer = await answered();
      if (answer.state === 'unread') return [notCompared(answer.reason)];
      return differences(answer.deployments, target, from, requested);
    },
    async advised(problem) {
      if (problem.code !== 'ledger-empty' && problem.code !== 'no-good-release') return problem;
      return withAdvice(problem, await answered(), environment);
    },
  };
}

/** Said in place of a comparison. */
export function notCompared(reason: string): Said {
  const text = `The Deployments on GitHub were not compared with the ledger: ${reason} The ledger decides.`;
  return { tone: 'warning', text };
}

async function ask(github: GitHub, environment: string): Promise<Answer> {
  try {
    return { state: 'read', deployments: await github.deployments(environment, LOOKED_AT) };
  } catch (error) {
    if (!(error instanceof GitHubError)) return { state: 'unread', reason: defect(error) };
    const mend = error.mend === null ? '' : ` Mend: ${printableLine(error.mend)}.`;
    return { state: 'unread', reason: `${printableLine(error.message)}${mend}` };
  }
}

function differences(
  deployments: readonly DeploymentRecord[],
  target: ReleaseRef,
  from: ReleaseRef | null,
  requested: string | null,
): readonly Said[] {
  const said: Said[] = [];
  if (quarantined(deployments).has(target.release)) {
    const text = `The Deployments on GitHub call ${target.release} quarantined, and the ledger on the control host calls it good. The ledger decides.`;
    said.push({ tone: 'warning', text });
  }
  // The release that is left may have been proved good as well, before it broke.
  const known = lastKnownGood(deployments.filter(({ payload }) => payload?.release !== from?.release))?.payload ?? null;
  if (known === null) return said;
  if (known.release !== target.release) {
    if (requested !== null) return said;
    const text = `The Deployments on GitHub call ${shown(known.release)} the last release proved good, and the ledger on the control host ${target.release}. The ledger decides.`;
    return [...said, { tone: 'warning', text }];
  }
  if (known.commit !== null && target.commit !== null && known.commit !== target.commit) {
    const text = `The Deployments on GitHub call ${target.release} the commit ${shown(known.commit)}, and the ledger on the control host ${target.commit}. The ledger decides.`;
    said.push({ tone: 'warning', text });
  }
  return said;
}

function withAdvice(problem: Problem, answer: Answer, environment: string): Problem {
  if (answer.state === 'unread') {
    return { ...problem, message: `${problem.message} What GitHub knows could not be read: ${answer.reason}` };
  }
  const bad = quarantined(answer.deployments);
  const proved = answer.deployments.filter(
    ({ payload, status }) =>
      status === 'success' &&
      payload?.kind === 'verified-health' &&
      isReleaseName(payload.release) &&
      !bad.has(payload.release),
  );
  const names = [...new Set(proved.map(({ payload }) => payload?.release ?? ''))].slice(0, NAMES_SHOWN);
  const [newest] = proved;
  if (newest === undefined) {
    return { ...problem, message: `${problem.message} The Deployments on GitHub know of none either.` };
  }
  return {
    ...problem,
    message: `${problem.message} The Deployments on GitHub know as proved good: ${names.join(', ')} (the first of them ${shown(newest.at)}, by ${shown(newest.by ?? 'an account that is gone')}; whoever may write to the repository could have made it).`,
    mend: `when you trust them: failback ledger mark ${names[0]} good --environment ${environment} --reason "Deployment ${newest.id}"`,
  };
}

function shown(text: string): string {
  return printableLine(text, 80);
}

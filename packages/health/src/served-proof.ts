import type { Duplex } from 'node:stream';
import type { Assessment, ReleaseRef, Served, Vantage, Verdict } from '@failback/runbook';
import type { HealthDeps } from './deps.ts';
import type { HttpAnswer } from './http-probe.ts';
import { REQUEST_TIMEOUT, SERVED_AFTER_MISMATCH, SERVED_EVERY, SERVED_TIMEOUT } from './limits.ts';
import { isRelease, isSayable, saidByProbe, saidRelease } from './served-release.ts';

export interface ServedProofQuestion {
  readonly check: string;
  readonly from: Vantage;
  readonly by: Served['by'];
  readonly url: string;
  readonly connect: (() => Promise<Duplex>) | null;
  /** Address of a probe file that answers with the release, asked only when the application says nothing. */
  readonly probe: string | null;
  readonly expectRelease: ReleaseRef | null;
  /** Right answers in a row that prove it. */
  readonly times: number;
  readonly deps: HealthDeps;
}

export interface ServedProof {
  /** Null when no release was expected. */
  readonly assessment: Assessment | null;
  /** What answered last, null when it could not be told or is no name of a release. */
  readonly served: string | null;
}

/**
 * Asks again and again which release answers, over a new connection each time. Another release's answer is a failure only
 * when right ones do not follow, and then ten times as many of them are needed: workers that reload need a moment, and
 * one stuck worker of two must not pass by luck. What cannot be told is inconclusive.
 */
export async function proveServed(question: ServedProofQuestion): Promise<ServedProof> {
  const { url, expectRelease, times, deps } = question;
  const deadline = deps.now() + SERVED_TIMEOUT;
  let needed = times;
  let row = 0;
  let samples = 0;
  let mismatch: string | null = null;
  const proof = (verdict: Verdict, detail: string, said: string | null): ServedProof => ({
    assessment: { check: question.check, from: question.from, verdict, detail, samples },
    served: said !== null && isSayable(said) ? said : null,
  });
  for (;;) {
    const { said, untold } = await look(question);
    samples += 1;
    if (expectRelease === null) return { ...proof('healthy', '', said), assessment: null };
    if (said === null) {
      row = 0;
    } else if (isRelease(said, expectRelease)) {
      row += 1;
      if (row >= needed) return proof('healthy', `${url} answered ${row} times in a row as ${said}`, said);
    } else {
      row = 0;
      needed = times * SERVED_AFTER_MISMATCH;
      mismatch = `${url} answered as "${said}" instead of ${expectRelease.release}`;
    }
    if (deps.now() + SERVED_EVERY > deadline) {
      if (mismatch !== null) return proof('unhealthy', mismatch, said);
      if (said === null) return proof('inconclusive', untold, said);
      return proof(
        'inconclusive',
        `${url} answered as ${said} only ${row} times in a row; ${needed} were needed`,
        said,
      );
    }
    await deps.sleep(SERVED_EVERY);
  }
}

interface ServedLook {
  readonly said: string | null;
  /** Why it could not be told, when it could not. */
  readonly untold: string;
}

async function look(question: ServedProofQuestion): Promise<ServedLook> {
  const { url, by, probe } = question;
  const answer = await ask(question, url);
  const said = answer.kind === 'answered' ? saidRelease(by, answer) : null;
  const untold = untoldBy(url, by, answer);
  if (said !== null || probe === null) return { said, untold };
  const probed = await ask(question, probe);
  if (probed.kind === 'answered' && probed.status === 200) return { said: saidByProbe(probed), untold };
  return { said: null, untold: `${untold}; the probe file could not be read either` };
}

function ask({ connect, deps }: ServedProofQuestion, url: string): Promise<HttpAnswer> {
  return deps.get({ url, timeout: REQUEST_TIMEOUT, connect, ca: deps.ca });
}

function untoldBy(url: string, by: Served['by'], answer: HttpAnswer): string {
  if (answer.kind !== 'answered') return `GET ${url} could not be measured: ${answer.why}`;
  const where = by.kind === 'header' ? `header ${by.name}` : `JSON field ${by.field}`;
  return `${url} answered ${answer.status} without the release in its ${where}`;
}

import type { Check, JsonScalar, Measurement } from '@failback/runbook';
import { printableLine } from '@failback/runbook';
import type { HttpAnswer } from './http-probe.ts';
import { jsonValue } from './json-value.ts';

export type HttpCheck = Extract<Check, { kind: 'http' }>;

/** What one answer means for one check, seen from the runner: silence is never a failure there. */
export function judgeHttp(check: HttpCheck, url: string, answer: HttpAnswer): Measurement {
  const { ms } = answer;
  switch (answer.kind) {
    case 'silent':
      return { outcome: 'error', detail: `GET ${url} could not be measured: ${answer.why}`, ms, served: null };
    case 'wrong':
      return { outcome: 'fail', detail: `GET ${url} answered wrongly: ${answer.why}`, ms, served: null };
    case 'answered': {
      const wrong = problems(check, answer);
      const detail =
        wrong.length === 0
          ? `GET ${url} answered ${answer.status} in ${ms} ms`
          : `GET ${url} answered wrongly: ${wrong.join('; ')}`;
      return { outcome: wrong.length === 0 ? 'pass' : 'fail', detail: printableLine(detail, 600), ms, served: null };
    }
  }
}

function problems(check: HttpCheck, answer: Extract<HttpAnswer, { kind: 'answered' }>): string[] {
  const wrong: string[] = [];
  if (answer.status !== check.status) wrong.push(`status ${answer.status} instead of ${check.status}`);
  if (check.below !== null && answer.ms >= check.below)
    wrong.push(`${answer.ms} ms instead of less than ${check.below} ms`);
  for (const [name, expected] of Object.entries(check.header)) {
    const seen = answer.headers[name.toLowerCase()];
    if (seen === undefined) wrong.push(`no header ${name}`);
    else if (seen !== expected.trim())
      wrong.push(`header ${name} is "${printableLine(seen, 100)}" instead of "${expected}"`);
  }
  for (const [field, expected] of Object.entries(check.json)) {
    const problem = jsonProblem(answer.body, field, expected);
    if (problem !== null) wrong.push(problem);
  }
  if (check.contains !== null && !answer.body.includes(check.contains)) {
    wrong.push(`the body does not contain "${check.contains}"`);
  }
  return wrong;
}

function jsonProblem(body: string, field: string, expected: JsonScalar): string | null {
  const found = jsonValue(body, field);
  switch (found.kind) {
    case 'not-json':
      return 'the body is not JSON';
    case 'absent':
      return `the JSON has no field ${field}`;
    case 'other':
      return `json ${field} is an object or a list instead of ${JSON.stringify(expected)}`;
    case 'scalar':
      if (found.value === expected) return null;
      return `json ${field} is ${printableLine(JSON.stringify(found.value), 100)} instead of ${JSON.stringify(expected)}`;
  }
}

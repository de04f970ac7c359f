import type { ReleaseRef, Served } from '@failback/runbook';
import { printableLine } from '@failback/runbook';
import type { HttpAnswer } from './http-probe.ts';
import { jsonValue } from './json-value.ts';

/**
 * The release that an answer names, trimmed; null when it names none. The status does not matter: a release that
 * answers 503 while it warms up is served all the same, and whether it is well is for the gate to say.
 */
export function saidRelease(by: Served['by'], answer: Extract<HttpAnswer, { kind: 'answered' }>): string | null {
  switch (by.kind) {
    case 'header':
      return text(answer.headers[by.name.toLowerCase()] ?? '');
    case 'json': {
      const found = jsonValue(answer.body, by.field);
      if (found.kind === 'other') return 'an object or a list';
      return found.kind === 'scalar' && found.value !== null ? text(String(found.value)) : null;
    }
  }
}

/** The content of a probe file is the release and nothing else. */
export function saidByProbe(answer: Extract<HttpAnswer, { kind: 'answered' }>): string | null {
  return text(answer.body);
}

const SHORTEST_COMMIT = 7;

/** Its name, or its commit: whole, or at least the first seven characters. */
export function isRelease(said: string, expected: ReleaseRef): boolean {
  if (said === expected.release) return true;
  if (expected.commit === null || said.length < SHORTEST_COMMIT) return false;
  return /^[0-9a-f]+$/.test(said) && expected.commit.startsWith(said);
}

/** What may stand in an output and in a journal. Anything else is no release of ours. */
export function isSayable(said: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9._:-]{0,199}$/.test(said);
}

function text(value: string): string | null {
  const trimmed = value.trim();
  if (trimmed === '') return null;
  return isSayable(trimmed) ? trimmed : `?${printableLine(trimmed, 100)}`;
}

import {
  isReleaseName,
  isSignal,
  RELEASE_NAME_ACCEPTED,
  SCENARIOS,
  SEVERITIES,
  SIGNAL_EXAMPLES,
} from '@failback/runbook';
import { anyText, type Flags, oneOf, type Parsed } from '../flag.ts';

/** What a rollback and its plan may be told. */
export const rollbackFlags = {
  target: {
    kind: 'text',
    value: 'RELEASE',
    summary: 'The release to go back to; the newest that was proved good when not given.',
    accepted: RELEASE_NAME_ACCEPTED,
    parse: releaseName,
  },
  severity: {
    kind: 'text',
    value: 'SEVERITY',
    summary: 'How bad it is.',
    accepted: SEVERITIES.join(', '),
    parse: oneOf(SEVERITIES),
  },
  signal: {
    kind: 'list',
    value: 'SIGNAL',
    summary: 'What is known of the incident.',
    accepted: SIGNAL_EXAMPLES.join(', '),
    parse: (text): Parsed<string> =>
      isSignal(text) ? { ok: true, value: text } : { ok: false, problem: `${JSON.stringify(text)} is no signal.` },
  },
  scenario: {
    kind: 'text',
    value: 'SCENARIO',
    summary: 'Your answer to a choice that a plan has asked for.',
    accepted: SCENARIOS.join(', '),
    parse: oneOf(SCENARIOS),
  },
  without: {
    kind: 'list',
    value: 'HOST',
    summary: 'Leave this host out, because it is dead; failback resume brings it back later.',
    parse: anyText,
  },
} as const satisfies Flags;

export function releaseName(text: string): Parsed<string> {
  return isReleaseName(text)
    ? { ok: true, value: text }
    : { ok: false, problem: `${JSON.stringify(text.slice(0, 80))} cannot be the name of a release.` };
}

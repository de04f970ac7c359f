import { NEXT, type Reason, refused } from './reason.ts';

/** What may be wrong with `failback.yml`; the problem itself says where and what is accepted. */
export const RUNBOOK_REASONS = {
  'unknown-key': refused('failback.yml has a key that does not exist.', NEXT.validate),
  'missing-key': refused('failback.yml lacks a key that is needed.', NEXT.validate),
  'not-accepted': refused('A value in failback.yml is not one of its accepted values.', NEXT.validate),
  'out-of-range': refused('A value in failback.yml is too small or too large.', NEXT.validate),
  'not-a-command': refused('A command in failback.yml is not one.', NEXT.validate),
  'not-an-argument': refused('An argument of a command in failback.yml is not one.', NEXT.validate),
  'not-a-duration': refused('A length of time in failback.yml is not one.', NEXT.validate),
  'not-a-threshold': refused('A threshold in failback.yml is not one.', NEXT.validate),
  'wrong-type': refused('A value in failback.yml is of another type than it has to be.', NEXT.validate),
  'unknown-value': refused('A value in failback.yml is none of those that there are.', NEXT.validate),
  'duplicate-key': refused('A key stands twice in failback.yml.', NEXT.validate),
  'not-a-mapping': refused('A section of failback.yml is not a mapping.', NEXT.validate),
  'not-yaml': refused('failback.yml is not YAML.', NEXT.validate),
  'empty-file': refused('failback.yml is empty.', NEXT.validate),
  'file-too-large': refused('failback.yml is too large to be one.', NEXT.validate),
  'wrong-version': refused('failback.yml is written for another version.', NEXT.validate),
  'bad-name': refused('A name in failback.yml has characters that names may not have.', NEXT.validate),
  'same-host': refused('Two hosts in failback.yml are the same.', NEXT.validate),
  'empty-gate': refused(
    'The gate in failback.yml holds no check, so nothing would decide about reopening.',
    NEXT.validate,
  ),
  'impossible-check': refused('A check in failback.yml can never pass.', NEXT.validate),
  contradiction: refused('Two settings in failback.yml contradict each other.', NEXT.validate),
  'unknown-reference': refused('failback.yml names something that it does not declare.', NEXT.validate),
  'unknown-environment': refused('failback.yml has no environment of that name.', NEXT.validate),
  'secret-in-file': refused('failback.yml holds a secret; secrets are named there, never written.', NEXT.validate),
  'secret-name': refused('The name of a secret in failback.yml is not one.', NEXT.validate),
} as const satisfies Readonly<Record<string, Reason>>;

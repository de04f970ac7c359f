import { OPERATION_ID_ACCEPTED, PROCEDURES, RELEASE_NAME_ACCEPTED, SCENARIOS, SEVERITIES } from '@failback/runbook';
import { type Input, oneOf, orNull } from '../input.ts';
import { parseSignals, SIGNALS_ACCEPTED } from '../signals.ts';
import { everyAction } from './every-action.ts';
import { parseOperationId, parsePlanDigest, parseReason, parseRelease } from './parsers.ts';

/** Every word is understood, so that a workflow may name it; what this version does not carry out is refused by name. */
const PROCEDURES_ACCEPTED = `\`auto\`, \`emergency\`; not in this version: ${PROCEDURES.filter(
  (word) => word !== 'emergency',
)
  .map((word) => `\`${word}\``)
  .join(', ')}`;

export const emergencyRollbackInputs = {
  ...everyAction,
  procedure: {
    description: 'Procedure to run; `auto` decides from severity and signals.',
    required: false,
    default: 'auto',
    accepted: PROCEDURES_ACCEPTED,
    secret: false,
    parse: oneOf(['auto', ...PROCEDURES]),
  },
  target: {
    description: 'Release to go back to. Empty: the newest release that the ledger calls good.',
    required: false,
    default: '',
    accepted: RELEASE_NAME_ACCEPTED,
    secret: false,
    parse: orNull(parseRelease),
  },
  reason: {
    description: 'Why, for the record.',
    required: false,
    default: '',
    accepted: 'text of at most 1000 characters',
    secret: false,
    parse: parseReason,
  },
  severity: {
    description: 'Severity of the incident.',
    required: false,
    default: '',
    accepted: SEVERITIES.map((word) => `\`${word}\``).join(', '),
    secret: false,
    parse: orNull(oneOf(SEVERITIES)),
  },
  signals: {
    description: 'What is known of the incident, one signal a line.',
    required: false,
    default: '',
    accepted: SIGNALS_ACCEPTED,
    secret: false,
    parse: parseSignals,
  },
  scenario: {
    description:
      'Answer to a question that an earlier refusal asked. `keep-migrations`: the target can run with the migrations of the release it replaces.',
    required: false,
    default: '',
    accepted: SCENARIOS.map((word) => `\`${word}\``).join(', '),
    secret: false,
    parse: orNull(oneOf(SCENARIOS)),
  },
  'plan-digest': {
    description:
      'Digest of the plan that was reviewed. When the plan has changed since, nothing is done. Empty: no plan was reviewed.',
    required: false,
    default: '',
    accepted: '`sha256:` and 64 hexadecimal digits, as the output `plan-digest` of a dry run gives it',
    secret: false,
    parse: orNull(parsePlanDigest),
  },
  'operation-id': {
    description:
      'Id of the operation. An id executes once: asking again follows or finishes the first. Empty: a new one.',
    required: false,
    default: '',
    accepted: OPERATION_ID_ACCEPTED,
    secret: false,
    parse: orNull(parseOperationId),
  },
} as const satisfies Readonly<Record<string, Input<unknown>>>;

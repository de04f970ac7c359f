import {
  isOperationId,
  isReleaseName,
  type Milliseconds,
  OPERATION_ID_ACCEPTED,
  PROCEDURES,
  parseDuration,
  RELEASE_NAME_ACCEPTED,
  SCENARIOS,
  SEVERITIES,
} from '@failback/runbook';
import { type Input, ok, oneOf, orNull, type Parsed, quoted, wrong } from './input.ts';
import { parseKnownHosts, parsePrivateKey } from './secret-texts.ts';
import { parseSignals, SIGNALS_ACCEPTED } from './signals.ts';

/** Every word is understood, so that a workflow may name it; what this version does not carry out is refused by name. */
const PROCEDURES_ACCEPTED = `\`auto\`, \`emergency\`; not in this version: ${PROCEDURES.filter(
  (word) => word !== 'emergency',
)
  .map((word) => `\`${word}\``)
  .join(', ')}`;

const common = {
  config: {
    description: 'Path of the runbook, below the workspace.',
    required: false,
    default: '.github/failback.yml',
    accepted: 'a path',
    secret: false,
    parse: parseLine,
  },
  environment: {
    description: 'The environment of the runbook that this is about, such as `production`.',
    required: true,
    default: '',
    accepted: 'a name that stands under `environments` in the runbook',
    secret: false,
    parse: parseLine,
  },
  'ssh-private-key': {
    description: 'Private key that logs in to the hosts, in OpenSSH or PEM form. From a secret.',
    required: true,
    default: '',
    accepted: 'the whole text of a private key, with its BEGIN and END lines',
    secret: true,
    parse: parsePrivateKey,
  },
  'ssh-passphrase': {
    description: 'Passphrase of `ssh-private-key`, when it has one. From a secret.',
    required: false,
    default: '',
    accepted: 'any text',
    secret: true,
    parse: orNull<string>(ok),
  },
  'ssh-known-hosts': {
    description:
      'Lines of `known_hosts` with the key of every host and jump host. A host without its line is refused, and the refusal prints the `ssh-keyscan` command that makes the line.',
    required: false,
    default: '',
    accepted: 'lines of known_hosts, as `ssh-keyscan` prints them',
    secret: false,
    parse: parseKnownHosts,
  },
  'dry-run': {
    description: 'Read everything and change nothing: what would be done is recorded and shown.',
    required: false,
    default: 'false',
    accepted: '`true` or `false`',
    secret: false,
    parse: parseBoolean,
  },
} as const satisfies Inputs;

/** Every input of every action. What a later issue brings is not here, and so not in action.yml. */
export const INPUTS = {
  'emergency-rollback': {
    ...common,
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
    'operation-id': {
      description:
        'Id of the operation. An id executes once: asking again follows or finishes the first. Empty: a new one.',
      required: false,
      default: '',
      accepted: OPERATION_ID_ACCEPTED,
      secret: false,
      parse: orNull(parseOperationId),
    },
  },
  'verify-health': {
    ...common,
    'expect-release': {
      description: 'Release that must be the one served. With a healthy verdict it is marked good in the ledger.',
      required: false,
      default: '',
      accepted: RELEASE_NAME_ACCEPTED,
      secret: false,
      parse: orNull(parseRelease),
    },
    watch: {
      description: 'How long to go on looking after the gate has passed. Empty: not at all.',
      required: false,
      default: '',
      accepted: 'a number with a unit, such as `90s`, `5m` or `1h`',
      secret: false,
      parse: orNull(parseWatch),
    },
  },
} as const satisfies Readonly<Record<string, Inputs>>;

export type Inputs = Readonly<Record<string, Input<unknown>>>;
export type ActionName = keyof typeof INPUTS;

function parseLine(text: string): Parsed<string> {
  const unprintable = /\p{Cc}/u.test(text);
  return unprintable ? wrong(`${quoted(text)} holds a line end or a control character.`) : ok(text);
}

function parseBoolean(text: string): Parsed<boolean> {
  const word = text.toLowerCase();
  return word === 'true' || word === 'false' ? ok(word === 'true') : wrong(`${quoted(text)} is neither.`);
}

function parseRelease(text: string): Parsed<string> {
  return isReleaseName(text) ? ok(text) : wrong(`${quoted(text)} cannot be the name of a release.`);
}

function parseWatch(text: string): Parsed<Milliseconds> {
  const milliseconds = parseDuration(text);
  return milliseconds === null ? wrong(`${quoted(text)} is not a duration.`) : ok(milliseconds);
}

function parseReason(text: string): Parsed<string> {
  return text.length <= 1000 ? ok(text) : wrong(`It has ${text.length} characters.`);
}

function parseOperationId(text: string): Parsed<string> {
  return isOperationId(text) ? ok(text) : wrong(`${quoted(text)} cannot be an operation id.`);
}

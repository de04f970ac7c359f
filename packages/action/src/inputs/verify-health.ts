import { RELEASE_NAME_ACCEPTED } from '@failback/runbook';
import { type Input, orNull } from '../input.ts';
import { everyAction } from './every-action.ts';
import { parseRelease, parseWatch } from './parsers.ts';

export const verifyHealthInputs = {
  ...everyAction,
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
} as const satisfies Readonly<Record<string, Input<unknown>>>;

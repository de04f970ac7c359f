import { RELEASE_NAME_ACCEPTED } from '@failback/runbook';
import { type Input, oneOf, orNull } from '../input.ts';
import { parsePrivateKey } from '../secret-texts.ts';
import { everyAction } from './every-action.ts';
import { parseRelease } from './parsers.ts';

const MODES = ['static', 'pre-deploy', 'readiness'] as const;
const FAIL_ON = ['block', 'warn'] as const;

export const preflightAuditInputs = {
  ...everyAction,
  'ssh-private-key': {
    ...everyAction['ssh-private-key'],
    description: `${everyAction['ssh-private-key'].description} Not needed, and not used, with \`mode: static\`.`,
    required: false,
    parse: orNull(parsePrivateKey),
  },
  mode: {
    description:
      'What is looked at. `static`: the runbook and the checkout alone, without secrets, so that a pull request of a fork may run it. `pre-deploy`: the hosts too, and whether one could come back from the release that is about to be deployed. `readiness`: everything, with the dependency review, for a weekly run.',
    required: false,
    default: 'pre-deploy',
    accepted: MODES.map((word) => `\`${word}\``).join(', '),
    secret: false,
    parse: oneOf(MODES),
  },
  release: {
    description: 'Release that is about to be deployed. Empty: none in particular.',
    required: false,
    default: '',
    accepted: RELEASE_NAME_ACCEPTED,
    secret: false,
    parse: orNull(parseRelease),
  },
  'fail-on': {
    description:
      'From which findings on the step fails. `block`: what stands in the way of a rollback, or could not be checked. `warn`: warnings as well.',
    required: false,
    default: 'block',
    accepted: FAIL_ON.map((word) => `\`${word}\``).join(', '),
    secret: false,
    parse: oneOf(FAIL_ON),
  },
} as const satisfies Readonly<Record<string, Input<unknown>>>;

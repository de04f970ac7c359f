import { OPERATION_ID_ACCEPTED } from '@failback/runbook';
import { type Input, oneOf, orNull } from '../input.ts';
import { everyAction } from './every-action.ts';
import { parseOperationId } from './parsers.ts';

const PUBLISH = ['verdict', 'full', 'none'] as const;

/** Also an input of the root action. */
export const publish = {
  description:
    'What leaves the hosts. `verdict`: verdict, times and names of checks. `full`: the report with everything in it. `none`: nothing but the outputs. Empty: `verdict` in a public repository and where that cannot be told, else `full`.',
  required: false,
  default: '',
  accepted: PUBLISH.map((word) => `\`${word}\``).join(', '),
  secret: false,
  parse: orNull(oneOf(PUBLISH)),
} as const satisfies Input<unknown>;

export const postRollbackAuditInputs = {
  ...everyAction,
  'operation-id': {
    description: 'Id of the operation that is audited. Empty: the latest one.',
    required: false,
    default: '',
    accepted: OPERATION_ID_ACCEPTED,
    secret: false,
    parse: orNull(parseOperationId),
  },
  publish,
} as const satisfies Readonly<Record<string, Input<unknown>>>;

import { type Input, oneOf, orNull } from '../input.ts';
import { everyAction } from './every-action.ts';
import { parseBoolean, wordsOf } from './parsers.ts';

const KINDS = ['scheduled', 'pre-release', 'pre-rollback', 'forensic'] as const;
const STORES = ['mysql', 'redis'] as const;

export const backupSnapshotInputs = {
  ...everyAction,
  // A key that may read data is another than the one that may put releases back.
  'ssh-private-key': { ...everyAction['ssh-private-key'], secretName: 'BACKUP_SSH_KEY' },
  kind: {
    description:
      'Why it is made; it is kept with the snapshot. A `forensic` one is made of what is there, even where it is damaged, and is never pruned.',
    required: false,
    default: 'scheduled',
    accepted: KINDS.map((word) => `\`${word}\``).join(', '),
    secret: false,
    parse: oneOf(KINDS),
  },
  prove: {
    description:
      'Whether the step fails unless the snapshot has been restored as a proof. This version stores and checks, and restores nothing yet: with `true` it ends `stored`, and fails.',
    required: false,
    default: 'false',
    accepted: '`true` or `false`',
    secret: false,
    parse: parseBoolean,
  },
  stores: {
    description: 'What is copied, with commas between. Empty: everything that the runbook declares under `data`.',
    required: false,
    default: '',
    accepted: STORES.map((word) => `\`${word}\``).join(', '),
    secret: false,
    parse: orNull(wordsOf(STORES)),
  },
} as const satisfies Readonly<Record<string, Input<unknown>>>;

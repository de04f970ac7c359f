import { type Input, ok, orNull } from '../input.ts';
import { parseKnownHosts, parsePrivateKey } from '../secret-texts.ts';
import { parseBoolean, parseLine } from './parsers.ts';

/** Inputs of every action. */
export const everyAction = {
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
    secretName: 'ROLLBACK_SSH_KEY',
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
  'github-token': {
    description:
      'Token for what the action asks of GitHub: approvals, freeze, Deployments. Empty: GitHub is not asked, and whatever needs it is refused or left out, by name.',
    required: false,
    default: '',
    accepted: `\`$\{{ github.token }}\` with the permissions that the README lists`,
    secret: true,
    parse: orNull<string>(ok),
  },
} as const satisfies Readonly<Record<string, Input<unknown>>>;

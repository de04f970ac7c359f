import { isOperationId, OPERATION_ID_ACCEPTED } from '@failback/runbook';
import { anyText, type Flags, type Parsed } from './flag.ts';

/** Which runbook, and which part of it. */
export const runbookFlags = {
  config: {
    kind: 'text',
    value: 'FILE',
    summary: 'The runbook; .github/failback.yml when not given.',
    parse: anyText,
  },
  environment: {
    kind: 'text',
    value: 'NAME',
    summary: 'The environment; the only one of the runbook, else production.',
    parse: anyText,
  },
} as const satisfies Flags;

/** How hosts are reached. */
export const hostFlags = {
  ...runbookFlags,
  identity: {
    kind: 'text',
    value: 'FILE',
    summary:
      'Private key file; else the key in FAILBACK_SSH_PRIVATE_KEY, else ~/.ssh/id_ed25519. Its passphrase is read from FAILBACK_SSH_PASSPHRASE, or asked for.',
    parse: anyText,
  },
  'known-hosts': {
    kind: 'text',
    value: 'FILE',
    summary: 'Keys of the hosts; else the lines in FAILBACK_SSH_KNOWN_HOSTS, else ~/.ssh/known_hosts.',
    parse: anyText,
  },
} as const satisfies Flags;

export const jsonFlag = {
  json: { kind: 'switch', summary: 'Print the result as JSON, and nothing else, to standard output.' },
} as const satisfies Flags;

/** Where the record of a run is written. */
export const recordFlag = {
  out: {
    kind: 'text',
    value: 'DIR',
    summary: 'New folder for journal and reports; failback-report/<operation or time> when not given.',
    parse: anyText,
  },
} as const satisfies Flags;

/** Two words of a person, for what cannot see approvals. */
export const confirmFlags = {
  reason: { kind: 'text', value: 'TEXT', summary: 'Why, for the record; asked for when not given.', parse: anyText },
  confirm: {
    kind: 'text',
    value: 'NAME',
    summary: "The environment's name, typed as the confirmation; asked for when not given.",
    parse: anyText,
  },
} as const satisfies Flags;

export const operationFlag = {
  operation: {
    kind: 'text',
    value: 'ID',
    summary: 'The operation; the unfinished one when not given.',
    accepted: OPERATION_ID_ACCEPTED,
    parse: (text): Parsed<string> =>
      isOperationId(text)
        ? { ok: true, value: text }
        : { ok: false, problem: `${JSON.stringify(text.slice(0, 80))} is no operation id.` },
  },
} as const satisfies Flags;

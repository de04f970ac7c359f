import { hostFlags } from '../common-flags.ts';
import { anyText, type Flags, oneOf } from '../flag.ts';
import {
  addressOf,
  fieldOf,
  headerOf,
  hostPathOf,
  jumpOf,
  nameOf,
  recoveryOf,
  restartOf,
  reviewerOf,
  routeOf,
  tagsOf,
  unitOf,
  urlOf,
  userOf,
} from './answer-parsers.ts';

const given = 'Found, else asked for.';

/** Where things are, and every answer that may be given beforehand. */
export const initFlags = {
  from: {
    kind: 'list',
    value: 'USER@HOST[:PORT]',
    summary: 'A host that runs the application; it is only read. The first becomes the control host.',
    accepted: 'user@host or user@host:port',
    parse: addressOf,
  },
  jump: { kind: 'text', value: '[USER@]HOST[:PORT]', summary: 'Jump host on the way to them.', parse: jumpOf },
  identity: hostFlags.identity,
  'known-hosts': hostFlags['known-hosts'],
  environment: {
    kind: 'text',
    value: 'NAME',
    summary: 'What these hosts are; production when not given.',
    parse: nameOf,
  },
  config: {
    kind: 'text',
    value: 'FILE',
    summary: 'The runbook to write; .github/failback.yml when not given.',
    parse: anyText,
  },
  out: { kind: 'text', value: 'DIR', summary: 'Checkout to write into; this folder when not given.', parse: anyText },
  app: {
    kind: 'text',
    value: 'NAME',
    summary: 'Name of the application; that of the repository when not given.',
    parse: nameOf,
  },
  url: { kind: 'text', value: 'URL', summary: `Address that clients use. ${given}`, parse: urlOf },
  path: { kind: 'text', value: 'DIR', summary: `Where the application is on the hosts. ${given}`, parse: hostPathOf },
  stack: {
    kind: 'text',
    value: 'STACK',
    summary: 'What it is made of; laravel where there is an artisan.',
    accepted: 'laravel, generic',
    parse: oneOf(['laravel', 'generic']),
  },
  'run-as': { kind: 'text', value: 'USER', summary: `Owner of the code. ${given}`, parse: userOf },
  tags: {
    kind: 'text',
    value: 'GLOB',
    summary: 'Which tags are releases; v* where the live one is called so.',
    parse: tagsOf,
  },
  'state-dir': {
    kind: 'text',
    value: 'DIR',
    summary: `Where failback keeps claims, journals and ledger. ${given}`,
    parse: hostPathOf,
  },
  recovery: {
    kind: 'text',
    value: 'WORD',
    summary: 'none accepts a host on which nothing can finish an operation after a loss of power.',
    accepted: 'required, none',
    parse: recoveryOf,
  },
  php: { kind: 'text', value: 'UNIT', summary: `Unit of PHP-FPM, or none. ${given}`, parse: unitOf },
  worker: { kind: 'list', value: 'UNIT', summary: 'Unit of a queue worker, in place of those found.', parse: unitOf },
  restart: {
    kind: 'text',
    value: 'COMMAND',
    summary: `What makes the application run the code that is live. ${given}`,
    accepted: 'a command of plain words, unit:NAME, or none',
    parse: restartOf,
  },
  ready: { kind: 'text', value: 'PATH', summary: `Route that says whether the site is well. ${given}`, parse: routeOf },
  'release-header': {
    kind: 'text',
    value: 'NAME',
    summary: `Header that holds the release. ${given}`,
    parse: headerOf,
  },
  'release-json': {
    kind: 'text',
    value: 'FIELD',
    summary: 'Field of its JSON that holds the release.',
    parse: fieldOf,
  },
  repository: {
    kind: 'text',
    value: 'OWNER/NAME',
    summary: 'The repository on GitHub; that of the remote origin when not given.',
    parse: (text) =>
      /^[A-Za-z0-9][A-Za-z0-9-]{0,38}\/[A-Za-z0-9._-]{1,100}$/.test(text)
        ? { ok: true, value: text }
        : { ok: false, problem: 'It is not OWNER/NAME.' },
  },
  reviewer: { kind: 'list', value: 'LOGIN', summary: 'Who approves, or team:SLUG.', parse: reviewerOf },
  'make-settings': {
    kind: 'switch',
    summary:
      'Make environments, host keys and branch rule on GitHub with the token in GITHUB_TOKEN; what is there is not touched.',
  },
  'dry-run': { kind: 'switch', summary: 'Show what would be written, and write nothing.' },
  force: { kind: 'switch', summary: 'Write over files that are there and differ.' },
} as const satisfies Flags;

import type { Outcome } from '@failback/runbook';

/** What a reason code means, and what to do about it. */
export interface Reason {
  /** The outcomes it may come with. */
  readonly outcomes: readonly [Outcome, ...Outcome[]];
  /** One sentence for a person who has never read this code. */
  readonly sentence: string;
  /** The next command; `<environment>`, `<operation>`, `<from>` and `<to>` are filled in where they are known. */
  readonly next: string;
}

const STATUS = 'npx failback status --environment <environment>';
const RESUME = 'npx failback resume --environment <environment>';
const ROLLBACK = 'npx failback rollback --environment <environment>';
const PLAN = 'npx failback plan --environment <environment>';
const VERIFY = 'npx failback verify --environment <environment>';
const LEDGER = 'npx failback ledger --environment <environment>';
const VALIDATE = 'npx failback validate';

/**
 * The one declaration of every reason code that a rollback may end with: stable words, never renamed. A code that is
 * reported and not declared here is a gap; `reasonText` still says something useful about it.
 */
export const REASONS = {
  // rolled back
  'target-proved': {
    outcomes: ['rolled-back'],
    sentence: 'The target is proved to be served by every host, from the host itself and from the runner.',
    next: VERIFY,
  },
  'budget-exceeded': {
    outcomes: ['rolled-back'],
    sentence: 'The target is proved to be served by every host, later than the budget allows.',
    next: VERIFY,
  },
  adopted: {
    outcomes: ['rolled-back', 'undone', 'needs-human'],
    sentence:
      'The operation of an earlier run was unfinished; this run took it up and brought its decision to its end.',
    next: STATUS,
  },
  'watch-unhealthy': {
    outcomes: ['rolled-back'],
    sentence: 'The target is proved to be served, and a check failed while it was watched afterwards.',
    next: VERIFY,
  },
  'watch-inconclusive': {
    outcomes: ['rolled-back'],
    sentence: 'The target is proved to be served; what was to be watched afterwards could not be measured.',
    next: VERIFY,
  },
  'recovered-audit-incomplete': {
    outcomes: ['rolled-back'],
    sentence: 'The site has recovered; a notification or an audit afterwards is incomplete.',
    next: STATUS,
  },

  // planned
  planned: {
    outcomes: ['planned'],
    sentence: 'The plan was made and nothing was changed.',
    next: ROLLBACK,
  },
  'dry-run': {
    outcomes: ['planned'],
    sentence: 'Everything was read and nothing was changed: this was a dry run.',
    next: ROLLBACK,
  },

  // not needed
  'target-already-served': {
    outcomes: ['not-needed', 'refused'],
    sentence: 'The target is the release that is already served, and it is healthy.',
    next: VERIFY,
  },
  'outage-not-proved': {
    outcomes: ['not-needed'],
    sentence: 'The emergency procedure proves the outage first, and every check passed.',
    next: VERIFY,
  },

  // fix forward
  'fix-forward': {
    outcomes: ['fix-forward'],
    sentence: 'By the rules of the runbook the incident is mended by a new release, not by an old one.',
    next: PLAN,
  },

  // undone
  'step-failed': {
    outcomes: ['undone', 'needs-human'],
    sentence: 'A step failed before the decision, so everything that was begun was undone.',
    next: ROLLBACK,
  },
  'lease-lost': {
    outcomes: ['undone', 'needs-human'],
    sentence: 'The hosts did not hear from the controller for longer than the lease, so they undid what was begun.',
    next: ROLLBACK,
  },
  rebooted: {
    outcomes: ['undone', 'needs-human'],
    sentence: 'A host was restarted before the decision, so everything that was begun was undone.',
    next: ROLLBACK,
  },
  cancelled: {
    outcomes: ['undone', 'needs-human'],
    sentence: 'The run was cancelled before the decision, so everything that was begun was undone.',
    next: ROLLBACK,
  },
  abandoned: {
    outcomes: ['undone', 'needs-human'],
    sentence: 'A person abandoned the operation before the decision, so everything that was begun was undone.',
    next: ROLLBACK,
  },
  'barrier-missed': {
    outcomes: ['undone', 'needs-human'],
    sentence: 'Not every host was ready for the decision in time, so everything that was begun was undone.',
    next: STATUS,
  },
  'fleet-not-claimed': {
    outcomes: ['undone', 'refused'],
    sentence: 'Not every host could be claimed, so those that had been were released as they were found.',
    next: STATUS,
  },

  // needs a person
  split: {
    outcomes: ['needs-human'],
    sentence: 'Some hosts are as they were found and some are on the target; each of them is open and healthy.',
    next: RESUME,
  },
  unconfirmed: {
    outcomes: ['rolled-back', 'needs-human'],
    sentence: 'Each host proved from itself that it serves the target; the proof from the runner is missing.',
    next: RESUME,
  },
  'undo-failed': {
    outcomes: ['needs-human'],
    sentence: 'A step could not be undone, so its host stays closed until a person has looked at it.',
    next: RESUME,
  },
  'failed-after-decision': {
    outcomes: ['needs-human'],
    sentence: 'A step failed after the decision, so its host stays closed until a person has looked at it.',
    next: RESUME,
  },
  'proof-failed': {
    outcomes: ['needs-human'],
    sentence: 'The target could not be proved to be served, so its host stays closed until a person has looked at it.',
    next: RESUME,
  },
  survivors: {
    outcomes: ['needs-human'],
    sentence: 'A step was ended after its time limit and some of its processes live on.',
    next: RESUME,
  },
  'step-in-doubt': {
    outcomes: ['needs-human'],
    sentence: 'A host was interrupted in the middle of a step, and whether its effect was made cannot be told.',
    next: RESUME,
  },
  'decision-unreadable': {
    outcomes: ['needs-human', 'refused'],
    sentence: 'The decision on a host cannot be read, and nothing else proves what was decided.',
    next: STATUS,
  },
  'decision-unknown': {
    outcomes: ['needs-human', 'refused'],
    sentence: 'A host cannot be asked what was decided, so nothing can be finished safely.',
    next: STATUS,
  },
  'host-lost': {
    outcomes: ['needs-human', 'undone'],
    sentence: 'A host stopped answering during the operation; it ends by itself, by the decision that it holds.',
    next: RESUME,
  },
  'watching-ended': {
    outcomes: ['needs-human'],
    sentence: 'The run was ended while the operation was going on; the hosts finish it by themselves.',
    next: RESUME,
  },

  // refused: the request
  'missing-input': { outcomes: ['refused'], sentence: 'An input that is needed is not given.', next: VALIDATE },
  'bad-input': { outcomes: ['refused'], sentence: 'An input is not one of its accepted values.', next: VALIDATE },
  'invalid-config': { outcomes: ['refused'], sentence: 'failback.yml is not valid.', next: VALIDATE },
  'not-carried-out': {
    outcomes: ['refused'],
    sentence: 'The runbook declares something that this version does not carry out and that the plan needs.',
    next: PLAN,
  },
  'procedure-not-carried-out': {
    outcomes: ['refused'],
    sentence: 'This version does not carry out the procedure that was asked for.',
    next: 'npx failback rollback --environment <environment> --procedure emergency',
  },
  'plan-differs': {
    outcomes: ['refused'],
    sentence: 'The plan that would be executed is not the plan that was approved or begun.',
    next: PLAN,
  },

  // refused: the target
  'ledger-empty': {
    outcomes: ['refused'],
    sentence: 'The ledger holds no release that was proved good, so there is none to go back to.',
    next: 'npx failback ledger mark <release> good --environment <environment> --reason "..."',
  },
  'no-target': {
    outcomes: ['refused'],
    sentence: 'Every release that was proved good is quarantined, gone from a host, or the one that is served.',
    next: LEDGER,
  },
  'target-missing': { outcomes: ['refused'], sentence: 'The target is not on every host.', next: LEDGER },
  'target-quarantined': {
    outcomes: ['refused'],
    sentence: 'The target is quarantined: it was rolled back from before.',
    next: LEDGER,
  },
  'target-half-made': { outcomes: ['refused'], sentence: 'The target on a host is only half made.', next: LEDGER },
  'bad-release-name': { outcomes: ['refused'], sentence: 'The target is not the name of a release.', next: LEDGER },
  'migrations-ask': {
    outcomes: ['refused'],
    sentence: 'Migrations lie between the two releases, and the runbook says to ask what becomes of them.',
    next: PLAN,
  },

  // refused: the way to a host
  unreachable: { outcomes: ['refused', 'needs-human'], sentence: 'A host cannot be reached.', next: STATUS },
  'connection-lost': {
    outcomes: ['refused', 'needs-human'],
    sentence: 'The connection to a host ended and could not be made again.',
    next: STATUS,
  },
  'time-out': { outcomes: ['refused', 'needs-human'], sentence: 'A host did not answer in time.', next: STATUS },
  'host-key-unknown': {
    outcomes: ['refused'],
    sentence: 'No host key is given for a host, and an unverified host is never spoken to.',
    next: 'ssh-keyscan <host>',
  },
  'host-key-mismatch': {
    outcomes: ['refused'],
    sentence: 'A host answers with another key than the one that is known: it may not be that host.',
    next: 'ssh-keyscan <host>',
  },
  'no-key': { outcomes: ['refused'], sentence: 'No private key is given.', next: STATUS },
  'key-passphrase': {
    outcomes: ['refused'],
    sentence: 'The private key cannot be read with this passphrase.',
    next: STATUS,
  },
  'login-refused': { outcomes: ['refused'], sentence: 'A host refuses the login.', next: STATUS },
  'channel-refused': {
    outcomes: ['refused'],
    sentence: 'A host accepts the login and refuses to run anything.',
    next: STATUS,
  },
  'answer-too-large': {
    outcomes: ['refused', 'needs-human'],
    sentence: 'A host answered with far more than was asked for.',
    next: STATUS,
  },

  // refused: the host
  busy: {
    outcomes: ['refused'],
    sentence: 'Another operation holds a host.',
    next: STATUS,
  },
  'operation-exists': {
    outcomes: ['refused'],
    sentence: 'An operation of this id has run already, and an id executes once.',
    next: STATUS,
  },
  'hosts-left-out': {
    outcomes: ['refused'],
    sentence: 'A host that was left out of an earlier operation has not been converged yet.',
    next: RESUME,
  },
  'state-dir-missing': { outcomes: ['refused'], sentence: 'The state directory is missing on a host.', next: PLAN },
  'state-dir-not-writable': {
    outcomes: ['refused'],
    sentence: 'The state directory on a host is not writable for the login user.',
    next: PLAN,
  },
  'pinned-elsewhere': {
    outcomes: ['refused'],
    sentence: 'The release path on a host is pinned to another state directory.',
    next: PLAN,
  },
  'release-path-not-writable': {
    outcomes: ['refused'],
    sentence: 'The release path on a host is not writable for the login user.',
    next: PLAN,
  },
  'bundle-damaged': { outcomes: ['refused'], sentence: 'The plan arrived damaged on a host.', next: ROLLBACK },
  'no-flock': { outcomes: ['refused'], sentence: 'A host has no flock.', next: PLAN },
  'tool-missing': {
    outcomes: ['refused'],
    sentence: 'A program that the plan needs is missing on a host.',
    next: PLAN,
  },
  'disk-full': { outcomes: ['refused'], sentence: 'A host has too little free disk.', next: PLAN },
  'launch-failed': { outcomes: ['refused'], sentence: 'The supervisor could not be started on a host.', next: STATUS },
  'launch-refused': {
    outcomes: ['refused'],
    sentence: 'A host would end the supervisor at logout: KillUserProcesses without a system unit or linger.',
    next: PLAN,
  },
  'recovery-impossible': {
    outcomes: ['refused'],
    sentence: 'Nothing on a host would bring the operation to its end after a restart.',
    next: PLAN,
  },
  'run-as-refused': {
    outcomes: ['refused'],
    sentence: 'The login user of a host may not act as the user that owns the release.',
    next: PLAN,
  },
  'could-not-measure': {
    outcomes: ['refused'],
    sentence: 'Whether there is an outage could not be measured, and that alone never starts a rollback.',
    next: VERIFY,
  },
  unexpected: {
    outcomes: ['refused', 'needs-human'],
    sentence: 'failback met something that it has no word for; that is a defect in failback.',
    next: STATUS,
  },
} as const satisfies Readonly<Record<string, Reason>>;

export type ReasonCode = keyof typeof REASONS;

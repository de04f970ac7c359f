import { NEXT, type Reason } from './reason.ts';

/** Why an operation that was begun, planned or found unnecessary ended as it did. */
export const ENDING_REASONS = {
  'on-target': {
    outcomes: ['rolled-back'],
    sentence: 'The target is proved to be served by every host, from the host itself and from the runner.',
    next: NEXT.verify,
  },
  'watch-unhealthy': {
    outcomes: ['rolled-back'],
    sentence: 'The target is proved to be served, and a check failed while it was watched afterwards.',
    next: NEXT.verify,
  },
  'watch-inconclusive': {
    outcomes: ['rolled-back'],
    sentence: 'The target is proved to be served; what was to be watched afterwards could not be measured.',
    next: NEXT.verify,
  },
  'recovered-audit-incomplete': {
    outcomes: ['rolled-back'],
    sentence: 'The site has recovered; a notification or an audit afterwards is incomplete.',
    next: NEXT.status,
  },
  planned: { outcomes: ['planned'], sentence: 'The plan was made and nothing was changed.', next: NEXT.rollback },
  'dry-run': {
    outcomes: ['planned'],
    sentence: 'Everything was read and nothing was changed: this was a dry run.',
    next: NEXT.rollback,
  },
  'target-is-served': {
    outcomes: ['not-needed', 'refused'],
    sentence: 'The release to go back to is the one that is served.',
    next: NEXT.verify,
  },
  'outage-not-proved': {
    outcomes: ['not-needed'],
    sentence: 'The emergency procedure proves the outage first, and every check passed.',
    next: NEXT.verify,
  },
  'nothing-unfinished': {
    outcomes: ['not-needed'],
    sentence: 'Every host has answered, and no earlier operation is unfinished and no host left out.',
    next: NEXT.status,
  },
  'fix-forward': {
    outcomes: ['fix-forward'],
    sentence: 'By the rules of the runbook the incident is mended by a new release, not by an old one.',
    next: NEXT.plan,
  },

  'step-failed': {
    outcomes: ['undone', 'needs-human'],
    sentence: 'A step failed: before the decision a host undoes what was begun, after it the host stays closed.',
    next: NEXT.status,
  },
  'lease-lost': {
    outcomes: ['undone', 'needs-human'],
    sentence: 'A host did not hear from the controller for longer than the lease, so it undid what was begun.',
    next: NEXT.rollback,
  },
  'host-lost': {
    outcomes: ['undone', 'needs-human'],
    sentence: 'A host stopped answering before the decision, so every host undid what was begun.',
    next: NEXT.status,
  },
  'control-lost': {
    outcomes: ['undone', 'needs-human'],
    sentence:
      'The control host stopped answering while the decision was made, so the other hosts undid what was begun.',
    next: NEXT.status,
  },
  'taken-over': {
    outcomes: ['undone', 'needs-human'],
    sentence: 'Another run took the operation over; what becomes of it is told there.',
    next: NEXT.status,
  },
  cancelled: {
    outcomes: ['undone', 'needs-human'],
    sentence: 'The run was cancelled before the decision, so everything that was begun was undone.',
    next: NEXT.rollback,
  },
  abandoned: {
    outcomes: ['undone', 'needs-human'],
    sentence: 'A person abandoned the operation before the decision, so everything that was begun was undone.',
    next: NEXT.rollback,
  },
  adopted: {
    outcomes: ['rolled-back', 'undone', 'needs-human'],
    sentence: 'The operation of an earlier run was unfinished; this run took it up and brought it to its end.',
    next: NEXT.status,
  },
  'budget-exceeded': {
    outcomes: ['undone', 'needs-human'],
    sentence: 'The time budget ran out before the decision, so everything that was begun was undone.',
    next: NEXT.rollback,
  },
  'claim-refused': {
    outcomes: ['undone', 'refused'],
    sentence: 'Not every host could be claimed, so those that had been were given back as they were found.',
    next: NEXT.status,
  },
  'recovery-missing': {
    outcomes: ['undone', 'needs-human'],
    sentence: 'What brings an operation to its end after a restart is not in place on a host, so nothing was begun.',
    next: NEXT.plan,
  },

  split: {
    outcomes: ['needs-human'],
    sentence: 'Some hosts are as they were found and some are on the target; each of them is open and healthy.',
    next: NEXT.resume,
  },
  unconfirmed: {
    outcomes: ['needs-human'],
    sentence: 'Each host proved from itself that it serves the target; the proof from the runner is missing.',
    next: NEXT.resume,
  },
  'proof-unhealthy': {
    outcomes: ['needs-human'],
    sentence: 'Each host proved from itself that it serves the target, and the runner saw that it does not.',
    next: NEXT.verify,
  },
  'proof-inconclusive': {
    outcomes: ['needs-human'],
    sentence: 'Each host proved from itself that it serves the target, and the runner could not tell.',
    next: NEXT.resume,
  },
  aborted: {
    outcomes: ['undone', 'needs-human'],
    sentence: 'The operation was given up before it was decided to go forward.',
    next: NEXT.status,
  },
  'undo-failed': {
    outcomes: ['needs-human'],
    sentence: 'A step could not be undone, so its host waits for a person.',
    next: NEXT.resume,
  },
  'host-needs-human': {
    outcomes: ['needs-human', 'undone'],
    sentence: 'A host waits for a person.',
    next: NEXT.status,
  },
  survivors: {
    outcomes: ['needs-human'],
    sentence: 'A step was ended after its time limit and some of its processes live on.',
    next: NEXT.resume,
  },
  'probe-unknown': {
    outcomes: ['needs-human'],
    sentence: 'A host was interrupted in the middle of a step, and whether its effect was made cannot be told.',
    next: NEXT.resume,
  },
  'decision-unreadable': {
    outcomes: ['needs-human', 'refused'],
    sentence: 'The decision on a host cannot be read, and nothing else proves what was decided.',
    next: NEXT.status,
  },
  'ended-earlier': {
    outcomes: ['needs-human'],
    sentence:
      'The operation had ended on the target before this run, and the runner could not see now that the target is served and healthy.',
    next: NEXT.verify,
  },
  'supervisor-lost': {
    outcomes: ['needs-human', 'undone'],
    sentence:
      'Nothing carries the operation on any more on a host: its supervisor was started again and again and died, or its claim was ended by hand.',
    next: NEXT.resume,
  },
  'host-unreachable': {
    outcomes: ['needs-human'],
    sentence: 'The end of a host is not known: it stopped answering, and ends by itself by the decision that it holds.',
    next: NEXT.resume,
  },
  'watching-ended': {
    outcomes: ['needs-human'],
    sentence: 'The run was ended while the operation was going on; the hosts finish it by themselves.',
    next: NEXT.resume,
  },
  'internal-error': {
    outcomes: ['refused', 'needs-human'],
    sentence: 'failback met something that it has no word for; that is a defect of failback, not of the setup.',
    next: NEXT.status,
  },
} as const satisfies Readonly<Record<string, Reason>>;

export const id = 9111;
export const ids = [9111];
export const modules = {

/***/ 63282:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ oneLine)
/* harmony export */ });
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88141);

/** Text of whatever origin as one harmless line. Unlike output of a step, whose end matters, its beginning is kept. */
function oneLine(text, limit) {
    if (text.length <= limit)
        return (0,_failback_runbook__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(text, limit);
    return `${(0,_failback_runbook__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(text.slice(0, limit - 1), limit)}…`;
}


/***/ }),

/***/ 87769:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ REASONS)
});

// EXTERNAL MODULE: ./packages/record/src/reason.ts
var reason = __webpack_require__(50099);
;// CONCATENATED MODULE: ./packages/record/src/adopt-reasons.ts

/** Why a host could not be adopted, or a doctor has something to say. */
const ADOPT_REASONS = {
    'discovery-incomplete': (0,reason/* refused */.J)('The look at a host that is to be adopted did not come to its end.', reason/* NEXT */.K.status),
};

;// CONCATENATED MODULE: ./packages/record/src/audit-reasons.ts

/** Why a preflight audit ended as it did; each of its findings says what it is about, and what mends it. */
const AUDIT_REASONS = {
    'nothing-in-the-way': audited('Everything was looked at, and one could come back.', reason/* NEXT */.K.status),
    'something-to-see-to': audited('One could come back; something should be seen to before it matters.', reason/* NEXT */.K.plan),
    'something-in-the-way': audited('Something stands in the way of a rollback, or of the deploy.', reason/* NEXT */.K.plan),
    'could-not-check': audited('Nothing was seen to stand in the way, and something that matters could not be looked at: that is never a pass.', reason/* NEXT */.K.status),
};
/** It is no end of a rollback. */
function audited(sentence, next) {
    return { outcomes: [], sentence, next };
}

;// CONCATENATED MODULE: ./packages/record/src/backup-reasons.ts

/** Why a snapshot was stored or not. */
const BACKUP_REASONS = {
    'snapshot-stored': made('The snapshot is whole, and was checked while it was written; it has not been restored.'),
    'snapshot-damaged': made('The forensic copy is kept as it is, and what is wrong with it stands in its manifest.'),
    'would-be-stored': made('Nothing was found that stands in the way of a snapshot; none was made.'),
    'not-proved': made('The snapshot is stored, and a restored one was asked for: this version restores nothing yet.'),
    'no-backups-declared': (0,reason/* refused */.J)('The runbook does not say where backups are kept.', reason/* NEXT */.K.validate),
    'no-credentials-declared': (0,reason/* refused */.J)('The runbook does not say where the host reads the credentials.', reason/* NEXT */.K.validate),
    'store-not-declared': (0,reason/* refused */.J)('A store is to be copied that the runbook does not declare.', reason/* NEXT */.K.validate),
    'nothing-to-copy': (0,reason/* refused */.J)('The runbook declares neither mysql nor redis under data.', reason/* NEXT */.K.validate),
    'no-release-place': (0,reason/* refused */.J)('The .env of this kind of release lies at no place that failback knows.', reason/* NEXT */.K.validate),
    'credentials-unreadable': (0,reason/* refused */.J)('The file with the credentials cannot be read on the host.', reason/* NEXT */.K.plan),
    'credentials-open': (0,reason/* refused */.J)('The file with the credentials may be read by others.', reason/* NEXT */.K.plan),
    'credentials-not-literal': (0,reason/* refused */.J)('A value in the file with the credentials is not written out.', reason/* NEXT */.K.plan),
    'credentials-ambiguous': (0,reason/* refused */.J)('Two keys of the file with the credentials contradict each other.', reason/* NEXT */.K.plan),
    'credentials-unsupported': (0,reason/* refused */.J)('An address in the file with the credentials cannot be followed.', reason/* NEXT */.K.plan),
    'credentials-incomplete': (0,reason/* refused */.J)('The file with the credentials lacks a value that is needed.', reason/* NEXT */.K.plan),
    'backup-busy': (0,reason/* refused */.J)('Another run is copying the same data on this host.', reason/* NEXT */.K.status),
    'backup-lock': (0,reason/* refused */.J)('The lock that keeps two runs apart cannot be used.', reason/* NEXT */.K.plan),
    'no-work-folder': (0,reason/* refused */.J)('The host has no place for what must not lie on disk.', reason/* NEXT */.K.plan),
    'backup-folder-missing': (0,reason/* refused */.J)('The folder for backups is not there.', reason/* NEXT */.K.plan),
    'backup-folder-not-writable': (0,reason/* refused */.J)('The login user cannot write into the folder for backups.', reason/* NEXT */.K.plan),
    'backup-folder-open': (0,reason/* refused */.J)('Everybody on the host may write into the folder for backups.', reason/* NEXT */.K.plan),
    'no-packer': (0,reason/* refused */.J)('The host has neither zstd nor gzip.', reason/* NEXT */.K.plan),
    'no-tool': (0,reason/* refused */.J)('The host lacks a program that a backup needs.', reason/* NEXT */.K.plan),
    'store-failed': (0,reason/* refused */.J)('What was copied could not be written to the disk of the host.', reason/* NEXT */.K.plan),
    'stage-failed': (0,reason/* refused */.J)('A program of the pipe that packs and sums the copy failed.', reason/* NEXT */.K.plan),
    'manifest-unreadable': (0,reason/* refused */.J)('The host stored a snapshot whose manifest cannot be read.', reason/* NEXT */.K.status),
    'no-mysqldump': (0,reason/* refused */.J)('The host has neither mysqldump nor mariadb-dump.', reason/* NEXT */.K.plan),
    'no-mysql-client': (0,reason/* refused */.J)('The host has neither the mysql nor the mariadb client.', reason/* NEXT */.K.plan),
    'database-differs': (0,reason/* refused */.J)('The runbook and the application name different databases.', reason/* NEXT */.K.validate),
    'database-not-mysql': (0,reason/* refused */.J)('The application uses another kind of database than MySQL or MariaDB.', reason/* NEXT */.K.validate),
    'database-client-unfit': (0,reason/* refused */.J)('The client on the host cannot log in the way that the server asks for.', reason/* NEXT */.K.plan),
    'database-login-refused': (0,reason/* refused */.J)('The database refuses the login.', reason/* NEXT */.K.plan),
    'database-not-permitted': (0,reason/* refused */.J)('The login may not use the database.', reason/* NEXT */.K.plan),
    'database-missing': (0,reason/* refused */.J)('There is no such database on the server.', reason/* NEXT */.K.plan),
    'database-unreachable': (0,reason/* refused */.J)('The database server cannot be reached from the host.', reason/* NEXT */.K.plan),
    'database-query-failed': (0,reason/* refused */.J)('The database server did not answer what it was asked.', reason/* NEXT */.K.plan),
    'database-empty': (0,reason/* refused */.J)('The database has no table, so there is nothing to copy.', reason/* NEXT */.K.plan),
    'must-have-missing': (0,reason/* refused */.J)('A table that is never empty is not there at all.', reason/* NEXT */.K.plan),
    'dump-stalled': (0,reason/* refused */.J)('The copy stood still for too long and was given up.', reason/* NEXT */.K.plan),
    'dump-failed': (0,reason/* refused */.J)('The dump ended with an error.', reason/* NEXT */.K.plan),
    'dump-truncated': (0,reason/* refused */.J)('The dump has no end: it was cut off.', reason/* NEXT */.K.plan),
    'dump-without-tables': (0,reason/* refused */.J)('The dump holds no table.', reason/* NEXT */.K.plan),
    'dump-tables-missing': (0,reason/* refused */.J)('The dump lacks tables that the database has.', reason/* NEXT */.K.plan),
    'dump-without-rows': (0,reason/* refused */.J)('The dump holds no rows, and the database has some.', reason/* NEXT */.K.plan),
    'dump-rows-missing': (0,reason/* refused */.J)('The dump holds no row of a table that is never empty.', reason/* NEXT */.K.plan),
    'no-redis-cli': (0,reason/* refused */.J)('The host has no redis-cli.', reason/* NEXT */.K.plan),
    'redis-login-refused': (0,reason/* refused */.J)('Redis refuses the login.', reason/* NEXT */.K.plan),
    'redis-not-permitted': (0,reason/* refused */.J)('The login may not copy Redis.', reason/* NEXT */.K.plan),
    'redis-cli-unfit': (0,reason/* refused */.J)('The redis-cli of the host cannot reach this Redis.', reason/* NEXT */.K.plan),
    'redis-cluster': (0,reason/* refused */.J)('Redis is a cluster, and a copy of one node is none of it.', reason/* NEXT */.K.validate),
    'redis-replica-behind': (0,reason/* refused */.J)('This Redis is a replica that has lost its master.', reason/* NEXT */.K.plan),
    'redis-unreachable': (0,reason/* refused */.J)('Redis cannot be reached from the host.', reason/* NEXT */.K.plan),
    'redis-query-failed': (0,reason/* refused */.J)('Redis did not answer what it was asked.', reason/* NEXT */.K.plan),
    'rdb-failed': (0,reason/* refused */.J)('Redis did not hand over a copy.', reason/* NEXT */.K.plan),
    'rdb-empty': (0,reason/* refused */.J)('The copy of Redis is empty.', reason/* NEXT */.K.plan),
    'rdb-damaged': (0,reason/* refused */.J)('The copy of Redis is not a whole RDB file.', reason/* NEXT */.K.plan),
    'rdb-truncated': (0,reason/* refused */.J)('The copy of Redis has no end: it was cut off.', reason/* NEXT */.K.plan),
    'rdb-without-keys': (0,reason/* refused */.J)('The copy of Redis holds no key, and Redis has some.', reason/* NEXT */.K.plan),
};
/** It is no end of a rollback. */
function made(sentence) {
    return { outcomes: [], sentence, next: reason/* NEXT */.K.status };
}

;// CONCATENATED MODULE: ./packages/record/src/ending-reasons.ts

/** Why an operation that was begun, planned or found unnecessary ended as it did. */
const ENDING_REASONS = {
    'on-target': {
        outcomes: ['rolled-back'],
        sentence: 'The target is proved to be served by every host, from the host itself and from the runner.',
        next: reason/* NEXT */.K.verify,
    },
    'watch-unhealthy': {
        outcomes: ['rolled-back'],
        sentence: 'The target is proved to be served, and a check failed while it was watched afterwards.',
        next: reason/* NEXT */.K.verify,
    },
    'watch-inconclusive': {
        outcomes: ['rolled-back'],
        sentence: 'The target is proved to be served; what was to be watched afterwards could not be measured.',
        next: reason/* NEXT */.K.verify,
    },
    'recovered-audit-incomplete': {
        outcomes: ['rolled-back'],
        sentence: 'The site has recovered; a notification or an audit afterwards is incomplete.',
        next: reason/* NEXT */.K.status,
    },
    planned: { outcomes: ['planned'], sentence: 'The plan was made and nothing was changed.', next: reason/* NEXT */.K.rollback },
    'dry-run': {
        outcomes: ['planned'],
        sentence: 'Everything was read and nothing was changed: this was a dry run.',
        next: reason/* NEXT */.K.rollback,
    },
    'target-is-served': {
        outcomes: ['not-needed', 'refused'],
        sentence: 'The release to go back to is the one that is served.',
        next: reason/* NEXT */.K.verify,
    },
    'outage-not-proved': {
        outcomes: ['not-needed'],
        sentence: 'The emergency procedure proves the outage first, and every check passed.',
        next: reason/* NEXT */.K.verify,
    },
    'nothing-unfinished': {
        outcomes: ['not-needed'],
        sentence: 'Every host has answered, and no earlier operation is unfinished and no host left out.',
        next: reason/* NEXT */.K.status,
    },
    'fix-forward': {
        outcomes: ['fix-forward'],
        sentence: 'By the rules of the runbook the incident is mended by a new release, not by an old one.',
        next: reason/* NEXT */.K.plan,
    },
    'step-failed': {
        outcomes: ['undone', 'needs-human'],
        sentence: 'A step failed: before the decision a host undoes what was begun, after it the host stays closed.',
        next: reason/* NEXT */.K.status,
    },
    'lease-lost': {
        outcomes: ['undone', 'needs-human'],
        sentence: 'A host did not hear from the controller for longer than the lease, so it undid what was begun.',
        next: reason/* NEXT */.K.rollback,
    },
    'host-lost': {
        outcomes: ['undone', 'needs-human'],
        sentence: 'A host stopped answering before the decision, so every host undid what was begun.',
        next: reason/* NEXT */.K.status,
    },
    'control-lost': {
        outcomes: ['undone', 'needs-human'],
        sentence: 'The control host stopped answering while the decision was made, so the other hosts undid what was begun.',
        next: reason/* NEXT */.K.status,
    },
    'taken-over': {
        outcomes: ['undone', 'needs-human'],
        sentence: 'Another run took the operation over; what becomes of it is told there.',
        next: reason/* NEXT */.K.status,
    },
    cancelled: {
        outcomes: ['undone', 'needs-human'],
        sentence: 'The run was cancelled before the decision, so everything that was begun was undone.',
        next: reason/* NEXT */.K.rollback,
    },
    abandoned: {
        outcomes: ['undone', 'needs-human'],
        sentence: 'A person abandoned the operation before the decision, so everything that was begun was undone.',
        next: reason/* NEXT */.K.rollback,
    },
    adopted: {
        outcomes: ['rolled-back', 'undone', 'needs-human'],
        sentence: 'The operation of an earlier run was unfinished; this run took it up and brought it to its end.',
        next: reason/* NEXT */.K.status,
    },
    'budget-exceeded': {
        outcomes: ['undone', 'needs-human'],
        sentence: 'The time budget ran out before the decision, so everything that was begun was undone.',
        next: reason/* NEXT */.K.rollback,
    },
    'claim-refused': {
        outcomes: ['undone', 'refused'],
        sentence: 'Not every host could be claimed, so those that had been were given back as they were found.',
        next: reason/* NEXT */.K.status,
    },
    'recovery-missing': {
        outcomes: ['undone', 'needs-human'],
        sentence: 'What brings an operation to its end after a restart is not in place on a host, so nothing was begun.',
        next: reason/* NEXT */.K.plan,
    },
    split: {
        outcomes: ['needs-human'],
        sentence: 'Some hosts are as they were found and some are on the target; each of them is open and healthy.',
        next: reason/* NEXT */.K.resume,
    },
    unconfirmed: {
        outcomes: ['needs-human'],
        sentence: 'Each host proved from itself that it serves the target; the proof from the runner is missing.',
        next: reason/* NEXT */.K.resume,
    },
    'proof-unhealthy': {
        outcomes: ['needs-human'],
        sentence: 'Each host proved from itself that it serves the target, and the runner saw that it does not.',
        next: reason/* NEXT */.K.verify,
    },
    'proof-inconclusive': {
        outcomes: ['needs-human'],
        sentence: 'Each host proved from itself that it serves the target, and the runner could not tell.',
        next: reason/* NEXT */.K.resume,
    },
    aborted: {
        outcomes: ['undone', 'needs-human'],
        sentence: 'The operation was given up before it was decided to go forward.',
        next: reason/* NEXT */.K.status,
    },
    'undo-failed': {
        outcomes: ['needs-human'],
        sentence: 'A step could not be undone, so its host waits for a person.',
        next: reason/* NEXT */.K.resume,
    },
    'host-needs-human': {
        outcomes: ['needs-human', 'undone'],
        sentence: 'A host waits for a person.',
        next: reason/* NEXT */.K.status,
    },
    survivors: {
        outcomes: ['needs-human'],
        sentence: 'A step was ended after its time limit and some of its processes live on.',
        next: reason/* NEXT */.K.resume,
    },
    'probe-unknown': {
        outcomes: ['needs-human'],
        sentence: 'A host was interrupted in the middle of a step, and whether its effect was made cannot be told.',
        next: reason/* NEXT */.K.resume,
    },
    'decision-unreadable': {
        outcomes: ['needs-human', 'refused'],
        sentence: 'The decision on a host cannot be read, and nothing else proves what was decided.',
        next: reason/* NEXT */.K.status,
    },
    'ended-earlier': {
        outcomes: ['needs-human'],
        sentence: 'The operation had ended on the target before this run, and the runner could not see now that the target is served and healthy.',
        next: reason/* NEXT */.K.verify,
    },
    'supervisor-lost': {
        outcomes: ['needs-human', 'undone'],
        sentence: 'Nothing carries the operation on any more on a host: its supervisor was started again and again and died, or its claim was ended by hand.',
        next: reason/* NEXT */.K.resume,
    },
    'host-unreachable': {
        outcomes: ['needs-human'],
        sentence: 'The end of a host is not known: it stopped answering, and ends by itself by the decision that it holds.',
        next: reason/* NEXT */.K.resume,
    },
    'watching-ended': {
        outcomes: ['needs-human'],
        sentence: 'The run was ended while the operation was going on; the hosts finish it by themselves.',
        next: reason/* NEXT */.K.resume,
    },
    'internal-error': {
        outcomes: ['refused', 'needs-human'],
        sentence: 'failback met something that it has no word for; that is a defect of failback, not of the setup.',
        next: reason/* NEXT */.K.status,
    },
};

;// CONCATENATED MODULE: ./packages/record/src/github-reasons.ts

/** Why something that needed GitHub was refused: the approval, the freeze, GitHub itself. */
const GITHUB_REASONS = {
    'approval-environment-missing': (0,reason/* refused */.J)('The environment that has to approve does not exist on GitHub.', reason/* NEXT */.K.plan),
    'approval-without-reviewers': (0,reason/* refused */.J)('The environment that has to approve has no required reviewers, so it would let everything through.', reason/* NEXT */.K.plan),
    'approval-missing': (0,reason/* refused */.J)('Nobody has approved in this run.', reason/* NEXT */.K.plan),
    'approval-rejected': (0,reason/* refused */.J)('A reviewer has rejected it in this run.', reason/* NEXT */.K.plan),
    'approval-self-given': (0,reason/* refused */.J)('Only who started the run has approved it, and self-review is barred.', reason/* NEXT */.K.plan),
    'approval-by-outsider': (0,reason/* refused */.J)('Who has approved it is not among the required reviewers.', reason/* NEXT */.K.plan),
    'approval-bypassable': (0,reason/* refused */.J)('Administrators may bypass a team of reviewers, so an approval and a bypass cannot be told apart.', reason/* NEXT */.K.plan),
    'approval-stale': (0,reason/* refused */.J)('The run was started again, and an approval may be that of an earlier attempt.', reason/* NEXT */.K.plan),
    'approval-unreadable': (0,reason/* refused */.J)('Whether it was approved could not be read, and that is not an approval.', reason/* NEXT */.K.plan),
    'freeze-without-mark': (0,reason/* refused */.J)('The lock branch is there and does not say who made it.', reason/* NEXT */.K.status),
    'not-a-runner': (0,reason/* refused */.J)('This is not a run of GitHub Actions, so GitHub cannot be asked about it.', reason/* NEXT */.K.plan),
    'no-github-token': (0,reason/* refused */.J)('No token is given, so GitHub cannot be asked.', reason/* NEXT */.K.plan),
    'bad-runner-variable': (0,reason/* refused */.J)('A variable of the runner is not what a runner sets.', reason/* NEXT */.K.plan),
    'github-unreachable': (0,reason/* refused */.J)('GitHub cannot be reached, or answers with errors.', reason/* NEXT */.K.status),
    'github-slow': (0,reason/* refused */.J)('GitHub did not answer in time.', reason/* NEXT */.K.status),
    'github-rate-limited': (0,reason/* refused */.J)("GitHub's rate limit is used up.", reason/* NEXT */.K.status),
    'github-forbidden': (0,reason/* refused */.J)('The token may not do what was asked of GitHub.', reason/* NEXT */.K.plan),
    'github-not-found': (0,reason/* refused */.J)('GitHub does not know, or does not show, what was asked for.', reason/* NEXT */.K.plan),
    'github-half-answer': (0,reason/* refused */.J)('GitHub answered with less than a whole answer.', reason/* NEXT */.K.status),
    'github-refused': (0,reason/* refused */.J)('GitHub refused what was asked.', reason/* NEXT */.K.status),
};

;// CONCATENATED MODULE: ./packages/record/src/notify-reasons.ts

/** What stands in the way of telling people. It never stops a rollback; an audit beforehand says it. */
const NOTIFY_REASONS = {
    'template-empty': (0,reason/* refused */.J)('A template of a message is empty.', reason/* NEXT */.K.validate),
    'template-too-long': (0,reason/* refused */.J)('A template of a message is far too long.', reason/* NEXT */.K.validate),
    'template-fence': (0,reason/* refused */.J)('A template of a message opens a piece of code and never closes it.', reason/* NEXT */.K.validate),
    'template-field': (0,reason/* refused */.J)('A template of a message names a field that there is not.', reason/* NEXT */.K.validate),
    'template-missing': (0,reason/* refused */.J)('The folder that is named for templates of messages holds none.', reason/* NEXT */.K.validate),
    'template-unreadable': (0,reason/* refused */.J)('A template of a message cannot be read, or is a symbolic link.', reason/* NEXT */.K.validate),
    'template-list-field': (0,reason/* refused */.J)('A template of a message has a list in the middle of a line, where none fits.', reason/* NEXT */.K.validate),
    'notify-secret-missing': (0,reason/* refused */.J)('A secret that is needed to tell people is not set on the runner.', reason/* NEXT */.K.validate),
    'notify-address': (0,reason/* refused */.J)('An address that people are told through cannot be used.', reason/* NEXT */.K.validate),
};

;// CONCATENATED MODULE: ./packages/record/src/plan-digest-reasons.ts

/** Why a plan that was reviewed, or an approval of it, does not stand. */
const PLAN_DIGEST_REASONS = {
    'plan-digest-alone': (0,reason/* refused */.J)('The digest of a reviewed plan is given without the operation id that stands in that plan.', reason/* NEXT */.K.plan),
    'plan-changed': (0,reason/* refused */.J)('The plan has changed since it was reviewed.', reason/* NEXT */.K.plan),
    'approval-not-declared': (0,reason/* refused */.J)('The runbook does not say whose approval the procedure needs.', reason/* NEXT */.K.validate),
};

;// CONCATENATED MODULE: ./packages/record/src/post-audit-reasons.ts

/** Why an audit after a rollback is complete or not. */
const POST_AUDIT_REASONS = {
    'audit-complete': post_audit_reasons_audited('Everything was read, and nothing is left that a person has to look into.', reason/* NEXT */.K.verify),
    'no-operation': (0,reason/* refused */.J)('There is no operation of this environment that could be audited.', reason/* NEXT */.K.status),
    'operation-unknown': (0,reason/* refused */.J)('No host knows an operation of that id.', reason/* NEXT */.K.status),
    'record-was-changed': post_audit_reasons_audited('The record of the rollback is not what it was when its head was published, or not what the hosts wrote.', reason/* NEXT */.K.status),
    'record-missing': post_audit_reasons_audited('No record of the rollback is kept on the control host; the hosts told it.', reason/* NEXT */.K.status),
    'operation-not-ended': post_audit_reasons_audited('A host has not ended the operation, or needs a person.', reason/* NEXT */.K.resume),
    'host-not-audited': post_audit_reasons_audited('A host could not be asked.', reason/* NEXT */.K.status),
    'target-not-served': post_audit_reasons_audited('The release that was gone back to is not what is served, or it is not healthy.', reason/* NEXT */.K.verify),
    'target-not-measured': post_audit_reasons_audited('Whether the target is served and healthy could not be measured.', reason/* NEXT */.K.verify),
    'drift-found': post_audit_reasons_audited('A host differs from its baseline.', reason/* NEXT */.K.status),
    'no-baseline': post_audit_reasons_audited('There is no baseline that the hosts could be compared with.', reason/* NEXT */.K.status),
    'drift-not-measured': post_audit_reasons_audited('Whether a host differs from its baseline could not be measured.', reason/* NEXT */.K.status),
    'evidence-not-collected': post_audit_reasons_audited('The evidence of a host could not be collected.', reason/* NEXT */.K.status),
    'evidence-not-read': post_audit_reasons_audited('A part of the evidence of a host could not be read.', reason/* NEXT */.K.status),
    'evidence-damaged': post_audit_reasons_audited('The evidence on a host is no longer what was collected.', reason/* NEXT */.K.status),
    'head-not-checked': post_audit_reasons_audited('GitHub could not be asked for the published head of the record.', reason/* NEXT */.K.status),
    'head-not-published': post_audit_reasons_audited('GitHub did not take the head of the record.', reason/* NEXT */.K.status),
};
/** It is no end of a rollback. */
function post_audit_reasons_audited(sentence, next) {
    return { outcomes: [], sentence, next };
}

;// CONCATENATED MODULE: ./packages/record/src/refusal-reasons.ts

/** Why a request was refused: the request itself, the target, the hosts, the way to them. */
const REFUSAL_REASONS = {
    refused: (0,reason/* refused */.J)('It was refused, and with no word for it that this version knows.', reason/* NEXT */.K.status),
    'missing-input': (0,reason/* refused */.J)('An input that is needed is not given.', reason/* NEXT */.K.validate),
    'bad-input': (0,reason/* refused */.J)('An input is not one of its accepted values.', reason/* NEXT */.K.validate),
    'bad-operation-id': (0,reason/* refused */.J)('The operation id that was given is no operation id.', reason/* NEXT */.K.status),
    'not-carried-out': (0,reason/* refused */.J)('The runbook declares something that this version does not carry out.', reason/* NEXT */.K.plan),
    'procedure-not-carried-out': (0,reason/* refused */.J)('This version does not carry out the procedure that was asked for.', reason/* NEXT */.K.plan),
    'config-unreadable': (0,reason/* refused */.J)('The runbook cannot be read.', reason/* NEXT */.K.validate),
    'step-would-fail': (0,reason/* refused */.J)('A step said in the dry run that it would fail.', reason/* NEXT */.K.rehearse),
    'not-confirmed': (0,reason/* refused */.J)('A person was asked and did not confirm, so nothing was done.', reason/* NEXT */.K.plan),
    'plan-differs': (0,reason/* refused */.J)('The plan that would be executed is not the one that was approved or begun.', reason/* NEXT */.K.plan),
    'unknown-host': (0,reason/* refused */.J)('There is no host of that name in the environment.', reason/* NEXT */.K.plan),
    'control-left-out': (0,reason/* refused */.J)('The control host holds claims and ledger and cannot be left out.', reason/* NEXT */.K.plan),
    'control-without-release': (0,reason/* refused */.J)('The control host does not hold the release.', reason/* NEXT */.K.plan),
    'nothing-serves': (0,reason/* refused */.J)('No host answers requests, so nothing could prove what is served.', reason/* NEXT */.K.plan),
    'gate-not-measurable': (0,reason/* refused */.J)('The gate holds a check that this version cannot measure.', reason/* NEXT */.K.plan),
    'no-way-through-maintenance': (0,reason/* refused */.J)('Nothing could look behind the maintenance page to prove the target.', reason/* NEXT */.K.plan),
    'could-not-measure': (0,reason/* refused */.J)('Whether there is an outage could not be measured; that alone never starts a rollback.', reason/* NEXT */.K.verify),
    'ledger-empty': (0,reason/* refused */.J)('The ledger holds no release that was proved good, so there is none to go back to.', reason/* NEXT */.K.mark),
    'no-good-release': (0,reason/* refused */.J)('Every release that was proved good is quarantined or gone.', reason/* NEXT */.K.ledger),
    'target-name': (0,reason/* refused */.J)('The target is not the name of a release.', reason/* NEXT */.K.ledger),
    'target-missing': (0,reason/* refused */.J)('The target is not on every host.', reason/* NEXT */.K.ledger),
    'target-quarantined': (0,reason/* refused */.J)('The target is quarantined: it was rolled back from before.', reason/* NEXT */.K.ledger),
    'target-not-proved': (0,reason/* refused */.J)('The target was never proved good, and emergency goes back to nothing else.', reason/* NEXT */.K.ledger),
    'target-half-made': (0,reason/* refused */.J)('The target is only half made on a host.', reason/* NEXT */.K.ledger),
    'target-without-commit': (0,reason/* refused */.J)('Nothing says which commit the target is.', reason/* NEXT */.K.ledger),
    'migrations-need-a-choice': (0,reason/* refused */.J)('Migrations lie between the releases, and the runbook says to ask what becomes of them.', reason/* NEXT */.K.plan),
    unreachable: (0,reason/* refused */.J)('A host cannot be reached.', reason/* NEXT */.K.status),
    'connection-lost': (0,reason/* refused */.J)('The connection to a host ended and could not be made again.', reason/* NEXT */.K.status),
    'time-out': (0,reason/* refused */.J)('A host did not answer in time.', reason/* NEXT */.K.status),
    'host-key-unknown': (0,reason/* refused */.J)('No host key is given for a host, and an unverified host is never spoken to.', reason/* NEXT */.K.hostKeys),
    'host-key-mismatch': (0,reason/* refused */.J)('A host answers with another key than the known one: it may not be that host.', reason/* NEXT */.K.hostKeys),
    'no-key': (0,reason/* refused */.J)('No private key is given that can be read.', reason/* NEXT */.K.ownKey),
    'bad-key': (0,reason/* refused */.J)('The private key cannot be read.', reason/* NEXT */.K.ownKey),
    'key-passphrase': (0,reason/* refused */.J)('The private key cannot be read with this passphrase.', reason/* NEXT */.K.ownKey),
    'login-refused': (0,reason/* refused */.J)('A host refuses the login.', reason/* NEXT */.K.ownKey),
    'channel-refused': (0,reason/* refused */.J)('A host accepts the login and refuses to run anything.', reason/* NEXT */.K.plan),
    'answer-too-large': (0,reason/* refused */.J)('A host answered with far more than was asked for.', reason/* NEXT */.K.status),
    'bad-answer': (0,reason/* refused */.J)('A host answered with something else than was asked for.', reason/* NEXT */.K.status),
    'claim-busy': (0,reason/* refused */.J)('Another operation holds a host.', reason/* NEXT */.K.status),
    busy: (0,reason/* refused */.J)('An operation is at work on a host, and its supervisor is alive.', reason/* NEXT */.K.resume),
    claimed: (0,reason/* refused */.J)('An unfinished operation holds a host, and its supervisor is dead.', reason/* NEXT */.K.resume),
    'claim-moved': (0,reason/* refused */.J)('Somebody else holds the claim by now.', reason/* NEXT */.K.status),
    'not-holder': (0,reason/* refused */.J)('Another operation holds the host that was to be taken over.', reason/* NEXT */.K.status),
    'not-ended': (0,reason/* refused */.J)('The operation can still end by itself.', reason/* NEXT */.K.resume),
    'lost-race': (0,reason/* refused */.J)('Another run took the operation over at the same moment.', reason/* NEXT */.K.status),
    'lease-moves': (0,reason/* refused */.J)('Another controller is alive and at work on the operation.', reason/* NEXT */.K.status),
    'nothing-to-adopt': (0,reason/* refused */.J)('There is no unfinished operation to take over.', reason/* NEXT */.K.status),
    'already-committed': (0,reason/* refused */.J)('The operation is committed and goes forward only.', reason/* NEXT */.K.resume),
    'decision-unknown': (0,reason/* refused */.J)('A host cannot be asked what was decided, so nothing can be finished safely.', reason/* NEXT */.K.status),
    'hosts-left-out': (0,reason/* refused */.J)('A host that was left out of an earlier operation has not been converged yet.', reason/* NEXT */.K.resume),
    'nothing-to-converge-to': (0,reason/* refused */.J)('Which release the control host serves cannot be told, so no other host can be brought to it.', reason/* NEXT */.K.status),
    'start-locked': (0,reason/* refused */.J)('Another operation is being started on the control host.', reason/* NEXT */.K.status),
    'plan-unreadable': (0,reason/* refused */.J)('The plan of the operation cannot be read on a host.', reason/* NEXT */.K.status),
    'no-facts': (0,reason/* refused */.J)('A host was not looked at, so nothing can be planned for it.', reason/* NEXT */.K.status),
    'state-dir-missing': (0,reason/* refused */.J)('The state directory is missing on a host.', reason/* NEXT */.K.plan),
    'state-dir-not-writable': (0,reason/* refused */.J)('The state directory of a host is not writable for the login user.', reason/* NEXT */.K.plan),
    'pinned-elsewhere': (0,reason/* refused */.J)('The release of a host is pinned to another state directory.', reason/* NEXT */.K.plan),
    'release-path-missing': (0,reason/* refused */.J)('The release path is missing on a host.', reason/* NEXT */.K.plan),
    'release-path-not-writable': (0,reason/* refused */.J)('The release path of a host is not writable for who owns the release.', reason/* NEXT */.K.plan),
    'no-live-release': (0,reason/* refused */.J)('There is no live release on a host.', reason/* NEXT */.K.plan),
    'disk-full': (0,reason/* refused */.J)('A host has too little free disk.', reason/* NEXT */.K.plan),
    'bundle-damaged': (0,reason/* refused */.J)('The plan arrived damaged on a host.', reason/* NEXT */.K.rollback),
    'bad-request': (0,reason/* refused */.J)('A host did not understand the request.', reason/* NEXT */.K.status),
    'bad-line': (0,reason/* refused */.J)('What was to be written into the ledger is not one entry.', reason/* NEXT */.K.ledger),
    'ledger-locked': (0,reason/* refused */.J)('Another writer holds the ledger of a host.', reason/* NEXT */.K.ledger),
    'launch-failed': (0,reason/* refused */.J)('The supervisor could not be started on a host.', reason/* NEXT */.K.status),
    'launch-refused': (0,reason/* refused */.J)('A host would end the supervisor at logout (KillUserProcesses).', reason/* NEXT */.K.plan),
    'recovery-impossible': (0,reason/* refused */.J)('Nothing on a host would end the operation after a restart.', reason/* NEXT */.K.plan),
    'run-as-refused': (0,reason/* refused */.J)('The login user of a host may not act as the user that owns the release.', reason/* NEXT */.K.plan),
    'systemctl-refused': (0,reason/* refused */.J)('The login user of a host may not run systemctl.', reason/* NEXT */.K.plan),
    'no-systemd': (0,reason/* refused */.J)('The runbook names systemd units, and a host does not run systemd.', reason/* NEXT */.K.plan),
    'unit-missing': (0,reason/* refused */.J)('A systemd unit that the runbook names is not on a host.', reason/* NEXT */.K.plan),
    'no-http-client': (0,reason/* refused */.J)('A host has neither curl, php nor node, so it cannot prove what it serves.', reason/* NEXT */.K.plan),
    'no-git': (0,reason/* refused */.J)('A host has no git.', reason/* NEXT */.K.plan),
    'no-flock': (0,reason/* refused */.J)('A host has no flock or setsid.', reason/* NEXT */.K.plan),
    'no-setsid': (0,reason/* refused */.J)('A host has no setsid.', reason/* NEXT */.K.plan),
    'no-timeout': (0,reason/* refused */.J)('A host has no timeout.', reason/* NEXT */.K.plan),
    'no-php': (0,reason/* refused */.J)('A host has no php.', reason/* NEXT */.K.plan),
};

;// CONCATENATED MODULE: ./packages/record/src/runbook-reasons.ts

/** What may be wrong with `failback.yml`; the problem itself says where and what is accepted. */
const RUNBOOK_REASONS = {
    'unknown-key': (0,reason/* refused */.J)('failback.yml has a key that does not exist.', reason/* NEXT */.K.validate),
    'missing-key': (0,reason/* refused */.J)('failback.yml lacks a key that is needed.', reason/* NEXT */.K.validate),
    'not-accepted': (0,reason/* refused */.J)('A value in failback.yml is not one of its accepted values.', reason/* NEXT */.K.validate),
    'out-of-range': (0,reason/* refused */.J)('A value in failback.yml is too small or too large.', reason/* NEXT */.K.validate),
    'not-a-command': (0,reason/* refused */.J)('A command in failback.yml is not one.', reason/* NEXT */.K.validate),
    'not-an-argument': (0,reason/* refused */.J)('An argument of a command in failback.yml is not one.', reason/* NEXT */.K.validate),
    'not-a-duration': (0,reason/* refused */.J)('A length of time in failback.yml is not one.', reason/* NEXT */.K.validate),
    'not-a-threshold': (0,reason/* refused */.J)('A threshold in failback.yml is not one.', reason/* NEXT */.K.validate),
    'wrong-type': (0,reason/* refused */.J)('A value in failback.yml is of another type than it has to be.', reason/* NEXT */.K.validate),
    'unknown-value': (0,reason/* refused */.J)('A value in failback.yml is none of those that there are.', reason/* NEXT */.K.validate),
    'duplicate-key': (0,reason/* refused */.J)('A key stands twice in failback.yml.', reason/* NEXT */.K.validate),
    'not-a-mapping': (0,reason/* refused */.J)('A section of failback.yml is not a mapping.', reason/* NEXT */.K.validate),
    'not-yaml': (0,reason/* refused */.J)('failback.yml is not YAML.', reason/* NEXT */.K.validate),
    'empty-file': (0,reason/* refused */.J)('failback.yml is empty.', reason/* NEXT */.K.validate),
    'file-too-large': (0,reason/* refused */.J)('failback.yml is too large to be one.', reason/* NEXT */.K.validate),
    'wrong-version': (0,reason/* refused */.J)('failback.yml is written for another version.', reason/* NEXT */.K.validate),
    'bad-name': (0,reason/* refused */.J)('A name in failback.yml has characters that names may not have.', reason/* NEXT */.K.validate),
    'same-host': (0,reason/* refused */.J)('Two hosts in failback.yml are the same.', reason/* NEXT */.K.validate),
    'empty-gate': (0,reason/* refused */.J)('The gate in failback.yml holds no check, so nothing would decide about reopening.', reason/* NEXT */.K.validate),
    'impossible-check': (0,reason/* refused */.J)('A check in failback.yml can never pass.', reason/* NEXT */.K.validate),
    contradiction: (0,reason/* refused */.J)('Two settings in failback.yml contradict each other.', reason/* NEXT */.K.validate),
    'unknown-reference': (0,reason/* refused */.J)('failback.yml names something that it does not declare.', reason/* NEXT */.K.validate),
    'unknown-environment': (0,reason/* refused */.J)('failback.yml has no environment of that name.', reason/* NEXT */.K.validate),
    'secret-in-file': (0,reason/* refused */.J)('failback.yml holds a secret; secrets are named there, never written.', reason/* NEXT */.K.validate),
    'secret-name': (0,reason/* refused */.J)('The name of a secret in failback.yml is not one.', reason/* NEXT */.K.validate),
};

;// CONCATENATED MODULE: ./packages/record/src/reason-codes.ts










/**
 * The one declaration of every reason code: stable words, never renamed. A code that is reported and not declared here is
 * a gap; `reasonText` still says something useful about it.
 */
const REASONS = {
    ...ADOPT_REASONS,
    ...AUDIT_REASONS,
    ...BACKUP_REASONS,
    ...ENDING_REASONS,
    ...GITHUB_REASONS,
    ...REFUSAL_REASONS,
    ...RUNBOOK_REASONS,
    ...POST_AUDIT_REASONS,
    ...NOTIFY_REASONS,
    ...PLAN_DIGEST_REASONS,
};


/***/ }),

/***/ 69111:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ reasonText)
/* harmony export */ });
/* harmony import */ var _one_line_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63282);
/* harmony import */ var _reason_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50099);
/* harmony import */ var _reason_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87769);



/** What a code means and what comes next. Also for a code that this version does not know: it may be a later one's. */
function reasonText(code) {
    const known = _reason_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .REASONS */ .e;
    const reason = Object.hasOwn(known, code) ? known[code] : undefined;
    if (reason !== undefined)
        return { code, sentence: reason.sentence, next: reason.next };
    const shown = (0,_one_line_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .T)(code, 60);
    return {
        code: shown,
        sentence: `The reason is "${shown}", which this version of failback has no sentence for.`,
        next: _reason_js__WEBPACK_IMPORTED_MODULE_2__/* .NEXT */ .K.status,
    };
}


/***/ }),

/***/ 50099:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ refused),
/* harmony export */   K: () => (/* binding */ NEXT)
/* harmony export */ });
/** How the command line is called where it is at hand; README.md says how to have it so. */
const COMMAND = 'failback';
/** The commands that reasons and next steps name, each written once. */
const NEXT = {
    status: `${COMMAND} status --environment <environment>`,
    resume: `${COMMAND} resume --environment <environment>`,
    rollback: `${COMMAND} rollback --environment <environment>`,
    rollbackTo: `${COMMAND} rollback --environment <environment> --target <to>`,
    /** With no known key every host shows its own, and the line that reads it. */
    hostKeys: `${COMMAND} status --environment <environment> --known-hosts /dev/null`,
    /** The key of the workflow, not the one that is at hand: it may be let in elsewhere. */
    ownKey: `${COMMAND} status --environment <environment> --identity KEY_FILE`,
    plan: `${COMMAND} plan --environment <environment>`,
    rehearse: `${COMMAND} rollback --environment <environment> --dry-run`,
    verify: `${COMMAND} verify --environment <environment>`,
    verifyTo: `${COMMAND} verify --environment <environment> --expect-release <to>`,
    ledger: `${COMMAND} ledger --environment <environment>`,
    mark: `${COMMAND} ledger mark <release> good --environment <environment> --reason "..."`,
    validate: `${COMMAND} validate`,
};
function refused(sentence, next) {
    return { outcomes: ['refused'], sentence, next };
}


/***/ }),

/***/ 88141:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DJ: () => (/* binding */ PRINT_LIMITS),
/* harmony export */   g$: () => (/* binding */ printable),
/* harmony export */   oy: () => (/* binding */ printableLine)
/* harmony export */ });
/** Enough for a person to see what went wrong, too little to bury the log. */
const PRINT_LIMITS = { lines: 20, characters: 4000 };
// Operating system commands (title, hyperlink) run to BEL or ESC \; the others end with one final letter.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what has to go
const ESCAPES = /\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)?|(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?|\x1b[ -/]*[0-~]?/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what has to go
const CONTROLS = /[\x00-\x08\x0b-\x1f\x7f-\x9f]/g;
/**
 * Marks that reorder, hide or carry text which nobody sees: what is shown would not be what was said. The variation selector
 * of emoji stays.
 */
const INVISIBLE = /(?!\ufe0f)[\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}\ufff9-\ufffb]/gu;
/**
 * Text of a host made safe to print: no escape sequences, no control or direction characters, no line that a runner
 * takes for a workflow command. The last lines are kept, since the reason stands there.
 */
function printable(text, limits = PRINT_LIMITS) {
    const nearEnd = text.slice(-limits.characters * 4);
    const clean = nearEnd
        .replace(/\r\n?/g, '\n')
        .replace(ESCAPES, '')
        .replace(CONTROLS, '')
        .replace(INVISIBLE, '')
        .replace(/\p{Surrogate}/gu, '\uFFFD')
        .split('\n')
        .map((line) => inertLine(line.trimEnd()))
        .filter((line) => line !== '');
    const lines = clean.slice(-limits.lines);
    const kept = wholeFrom(lines.join('\n').slice(-limits.characters));
    const cut = text.length > nearEnd.length || clean.length > lines.length || kept.length < lines.join('\n').length;
    return cut ? `[…]\n${kept.split('\n').map(inertLine).join('\n')}` : kept;
}
/** The same on one line, for the middle of a sentence. */
function printableLine(text, characters = 300) {
    const line = printable(text, { lines: 20, characters: characters * 2 })
        .replace(/^\[…\]\n/, '…')
        .replace(/\s*\n\s*/g, ' · ');
    return line.length > characters ? `…${wholeFrom(line.slice(1 - characters))}` : line;
}
/** Without the second half of a character that was cut apart: no file could hold it. */
function wholeFrom(text) {
    return text.replace(/^[\udc00-\udfff]/, '');
}
/** The runner obeys `::name::` at the start of a line, and the older `##[name]` anywhere in it. */
function inertLine(line) {
    return line.replace(/^(\s*):(?=:)/, '$1: ').replaceAll('##[', '## [');
}


/***/ })

};

export const id = 421;
export const ids = [421,9678];
export const modules = {

/***/ 40421:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  initCommand: () => (/* binding */ initCommand)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/host/src/ssh/endpoint.ts
var endpoint = __webpack_require__(39108);
;// CONCATENATED MODULE: ./packages/adopt/src/settings/needed-settings.ts
/** Names that GitHub fills in by itself. */
const GIVEN = ['GITHUB_TOKEN'];
/** Where the private keys that the workflows log in with lie on the laptop of whoever sets them. */
const KEY_FILES = {
    ROLLBACK_SSH_KEY: '~/.ssh/failback_deploy',
    BACKUP_SSH_KEY: '~/.ssh/failback_backup',
};
/** Everything that has to be set on GitHub for the workflows and the procedures of the runbook, each once. */
function neededSettings({ environment, runbook, workflows, reviewers, keyscan, hostKeys, }) {
    const holder = `${environment.name}-rollback`;
    const approvals = Object.values(environment.procedures).flatMap(({ approval }) => approval === null ? [] : [approval]);
    return [
        {
            kind: 'environment',
            name: holder,
            reviewers: [],
            needsReviewers: false,
            preventSelfReview: false,
            defaultBranchOnly: true,
            why: 'It holds the SSH key. An emergency waits for nobody, so it has no reviewers; only the default branch may use it.',
        },
        ...[...new Set(approvals)].map((name) => ({
            kind: 'environment',
            name,
            reviewers,
            needsReviewers: true,
            preventSelfReview: name !== 'rollback-standard',
            defaultBranchOnly: true,
            why: 'An environment without required reviewers is not an approval: what needs it is refused.',
        })),
        ...named('secrets', workflows).map((name) => secret(name, holder, runbook)),
        ...named('vars', workflows).map((name) => variable(name, holder, keyscan, hostKeys)),
        {
            kind: 'by-hand',
            title: 'Administrators may not pass the protection rules',
            page: 'settings/environments',
            why: 'GitHub lets administrators bypass required reviewers unless this is switched off in each environment; the API has no field for it.',
        },
        {
            kind: 'ruleset',
            name: 'failback',
            check: 'required',
            why: 'The job `required` of preflight.yml: nothing that the audit blocks, and no broken runbook, gets into the default branch.',
        },
    ];
}
function named(context, workflows) {
    const texts = workflows.map(({ text }) => text).join('\n');
    const names = [...texts.matchAll(new RegExp(`\\b${context}\\.([A-Z][A-Z0-9_]*)`, 'g'))].map(([, name = '']) => name);
    return [...new Set(names)].filter((name) => !GIVEN.includes(name)).sort();
}
function secret(name, holder, runbook) {
    const file = KEY_FILES[name];
    if (file !== undefined) {
        const why = 'A private key of its own, whose public half is in authorized_keys of the user who logs in, and that opens nothing else.';
        return { kind: 'secret', name, environment: holder, from: `< ${file}`, why };
    }
    const isUsed = new RegExp(`^[^#]*\\benv: ${name}\\b`, 'm').test(runbook);
    const why = isUsed
        ? 'failback.yml names it.'
        : 'The workflows hand it on for notify, which failback.yml does not have yet: set it when it does, or take its lines out.';
    return { kind: 'secret', name, environment: holder, from: '# asks for the value', why };
}
function variable(name, holder, keyscan, value) {
    if (!/KNOWN_HOSTS/.test(name)) {
        const why = 'A workflow names it.';
        return { kind: 'variable', name, environment: null, value: null, from: '# asks for the value', why };
    }
    const why = `Keys of the hosts, compared with what the machines themselves say. Made by: ${keyscan.join(' ; ')}`;
    return { kind: 'variable', name, environment: holder, value, from: '< known_hosts', why };
}

// EXTERNAL MODULE: ./packages/host/src/quote.ts
var quote = __webpack_require__(61524);
;// CONCATENATED MODULE: ./packages/adopt/src/settings/setting.ts
function settingTitle(setting) {
    switch (setting.kind) {
        case 'environment':
            return `Environment ${setting.name}`;
        case 'secret':
        case 'variable': {
            const where = setting.environment === null ? 'of the repository' : `of the environment ${setting.environment}`;
            return `${setting.kind === 'secret' ? 'Secret' : 'Variable'} ${setting.name} ${where}`;
        }
        case 'ruleset':
            return `Branch rule ${setting.name}, which requires the check ${setting.check}`;
        case 'by-hand':
            return setting.title;
    }
}
/** What GitHub's API takes for a branch rule. */
function rulesetBody({ name, check }) {
    return {
        name,
        target: 'branch',
        enforcement: 'active',
        conditions: { ref_name: { include: ['~DEFAULT_BRANCH'], exclude: [] } },
        rules: [
            {
                type: 'required_status_checks',
                parameters: { strict_required_status_checks_policy: false, required_status_checks: [{ context: check }] },
            },
        ],
    };
}

;// CONCATENATED MODULE: ./packages/adopt/src/settings/gh-lines.ts


/** The commands, or the page, that set it by hand; `gh` asks for nothing that stands here. */
function ghLines(setting, repository) {
    const repo = repository === null ? 'OWNER/REPO' : `${repository.owner}/${repository.name}`;
    switch (setting.kind) {
        case 'environment':
            return environmentLines(setting, repo);
        case 'secret':
        case 'variable': {
            const where = setting.environment === null ? '' : ` --env ${word(setting.environment)}`;
            const set = `gh ${setting.kind} set ${word(setting.name)} --repo ${repo}${where}`;
            if (setting.kind === 'secret' || setting.value === null)
                return [`${set} ${setting.from}`];
            return [`${set} <<'END'`, ...setting.value.trimEnd().split('\n'), 'END'];
        }
        case 'ruleset':
            return [`gh api -X POST repos/${repo}/rulesets --input - <<'JSON'`, JSON.stringify(rulesetBody(setting)), 'JSON'];
        case 'by-hand':
            return [`https://github.com/${repo}/${setting.page}`];
    }
}
function environmentLines(setting, repo) {
    const name = encodeURIComponent(setting.name);
    const put = `gh api -X PUT repos/${repo}/environments/${name}`;
    const branches = setting.defaultBranchOnly
        ? ' -F "deployment_branch_policy[protected_branches]=false" -F "deployment_branch_policy[custom_branch_policies]=true"'
        : '';
    const self = ` -F prevent_self_review=${setting.preventSelfReview}`;
    const reviewers = setting.needsReviewers ? reviewerWords(setting.reviewers, repo.split('/')[0] ?? '') : '';
    const policy = `gh api -X POST repos/${repo}/environments/${name}/deployment-branch-policies -f name="$(gh repo view ${repo} --json defaultBranchRef --jq .defaultBranchRef.name)"`;
    return [`${put}${self}${reviewers}${branches}`, ...(setting.defaultBranchOnly ? [policy] : [])];
}
function reviewerWords(reviewers, owner) {
    const list = reviewers.length === 0 ? ['LOGIN'] : reviewers;
    return list
        .map((reviewer) => {
        const [, team] = /^team:(.+)$/.exec(reviewer) ?? [];
        const [type, from] = team === undefined ? ['User', `users/${reviewer}`] : ['Team', `orgs/${owner}/teams/${team}`];
        return ` -F "reviewers[][type]=${type}" -F "reviewers[][id]=$(gh api ${from} --jq .id)"`;
    })
        .join('');
}
function word(text) {
    return /^[A-Za-z0-9_./-]+$/.test(text) ? text : (0,quote/* quote */.h)(text);
}

;// CONCATENATED MODULE: ./packages/adopt/src/settings/settings-page.ts


/** The list that stays with the repository: what to set on GitHub, why, and with which command. */
function settingsPage(settings, repository) {
    const head = [
        '# What to set on GitHub',
        '',
        'No file of the repository can hold these. They need an administrator: no permission of `GITHUB_TOKEN` changes them.',
        'With `GITHUB_TOKEN` of such a person in the environment, `failback init --make-settings` makes environments, host keys and',
        'branch rule itself, and running it again makes only what is missing;',
        '`failback doctor` says which of them are missing.',
    ];
    const parts = settings.flatMap((setting, index) => [
        '',
        `## ${index + 1}. ${settingTitle(setting)}`,
        '',
        setting.why,
        '',
        ...(setting.kind === 'by-hand'
            ? ghLines(setting, repository).map((line) => `<${line}>`)
            : ['```sh', ...ghLines(setting, repository), '```']),
    ]);
    return `${[...head, ...parts].join('\n')}\n`;
}

// EXTERNAL MODULE: ./packages/runbook/src/words/errors.ts
var errors = __webpack_require__(59859);
// EXTERNAL MODULE: ./packages/runbook/src/add-environment.ts
var add_environment = __webpack_require__(71351);
// EXTERNAL MODULE: ./packages/runbook/src/parse.ts + 12 modules
var parse = __webpack_require__(14363);
// EXTERNAL MODULE: ./packages/adopt/src/answers/standing-of.ts
var standing_of = __webpack_require__(93444);
;// CONCATENATED MODULE: ./packages/adopt/src/answers/inherited-answers.ts

/** The first environment of the runbook beside this one: what stands on top of the file was written for it. */
function elderOf(runbook, environment) {
    return Object.values(runbook.environments).find(({ name }) => name !== environment) ?? null;
}
/** What a runbook that has other environments says already is not asked for again. */
function inheritedAnswers(answers, runbook) {
    const elder = elderOf(runbook, answers.environment);
    if (elder === null)
        return answers;
    const { stack, stateDir, services, release } = elder;
    const served = answers.releaseHeader === null && answers.releaseJson === null ? release.served.by : null;
    return {
        ...answers,
        app: answers.app ?? runbook.app,
        stack: answers.stack ?? stack,
        stateDir: answers.stateDir ?? (stateDir === standing_of/* USUAL_STATE_DIR */.T4 ? null : stateDir),
        // Its own commands stand on top, and are run here as well.
        restart: answers.restart ?? (services.restart.length === 0 ? null : { kind: 'none' }),
        ready: answers.ready ?? gateRouteOf(elder)?.http ?? null,
        releaseHeader: served?.kind === 'header' ? served.name : answers.releaseHeader,
        releaseJson: served?.kind === 'json' ? served.field : answers.releaseJson,
    };
}
/** The route below the site that decides reopening; null where none does. */
function gateRouteOf({ health }) {
    for (const check of health.gate)
        if (check.kind === 'http' && check.http.startsWith('/'))
            return check;
    return null;
}

// EXTERNAL MODULE: ./packages/adopt/src/compose/runbook-text.ts + 3 modules
var runbook_text = __webpack_require__(42261);
;// CONCATENATED MODULE: ./packages/adopt/src/compose/wanted-values.ts


/**
 * What the hosts of one more environment need, where it differs from what stands on top of the runbook. What the team has
 * decided there (install, budgets, approvals, who is told) is left as it is.
 */
function wantedValues(adoption, elder) {
    const { stateDir, recovery, release, php, workers, required } = adoption;
    const phpValues = php === null
        ? [{ section: 'services', path: ['php'], value: null }]
        : [
            { section: 'services', path: ['php', 'unit'], value: php },
            { section: 'services', path: ['php', 'apply'], value: 'restart', when: 'without' },
        ];
    return [
        { section: 'state-dir', path: [], value: stateDir, otherwise: standing_of/* USUAL_STATE_DIR */.T4 },
        { section: 'recovery', path: [], value: recovery, otherwise: 'required' },
        { section: 'release', path: ['strategy'], value: release.strategy },
        { section: 'release', path: ['path'], value: release.path },
        { section: 'release', path: ['run-as'], value: release.runAs },
        ...servedValues(adoption),
        ...phpValues,
        { section: 'services', path: ['workers'], value: orNone(workers) },
        { section: 'services', path: ['required'], value: orNone(required) },
        ...gateValues(adoption, elder),
        ...dataValues(adoption),
    ];
}
function orNone(names) {
    return names.length === 0 ? null : names;
}
function servedValues({ release: { served } }) {
    if (served.known === 'probe')
        return [];
    const [key, value, other] = served.kind === 'header' ? ['header', served.name, 'json'] : ['json', served.field, 'header'];
    return [
        { section: 'release', path: ['served', key], value },
        { section: 'release', path: ['served', other], value: null },
    ];
}
function gateValues({ gate }, elder) {
    const known = gateRouteOf(elder);
    if (known === null || known.http === gate.http)
        return [];
    return [{ section: 'health', path: ['gate', known.name, 'http'], value: gate.http }];
}
/** Only for what the team has declared: a store that it does not copy elsewhere is not copied here. */
function dataValues({ data: { mysql, redis, backups } }) {
    return [
        ...(mysql === null ? [] : [declared(['mysql', 'database'], mysql)]),
        ...(redis === null
            ? []
            : [declared(['redis', 'cache', 'db'], redis.cache), declared(['redis', 'queues', 'db'], redis.queues)]),
        ...(backups === null ? [] : [declared(['backups', 'directory'], backups)]),
    ];
}
function declared(path, value) {
    return { section: 'data', path, value, when: 'with' };
}

;// CONCATENATED MODULE: ./packages/adopt/src/compose/adopted-runbook.ts




/** The runbook as it is to be: a new one, or the one that is there with this environment in it. */
function adoptedRunbook(adoption, { config, today, known }) {
    const elder = known === null ? null : elderOf(known.runbook, adoption.environment);
    if (known === null || elder === null) {
        const text = (0,runbook_text/* composeRunbook */.DL)(adoption, today);
        return { file: { path: config, text }, environment: environmentIn(text, adoption, config), place: 'first' };
    }
    const problems = strangers(adoption, known.runbook.app, elder, config);
    if (problems.length > 0)
        throw new errors/* UserError */.yo(problems);
    const lines = (0,runbook_text/* ownLines */.e$)(adoption);
    const wanted = wantedValues(adoption, elder);
    const text = (0,add_environment/* addEnvironment */.R)(known.text, { name: adoption.environment, lines, wanted });
    if (text === null)
        throw new errors/* UserError */.yo([unwritable(adoption.environment, lines, config)]);
    const isNew = known.runbook.environments[adoption.environment] === undefined;
    const file = isNew ? { path: config, text, manner: 'adds' } : { path: config, text };
    return { file, environment: environmentIn(text, adoption, config), place: 'other' };
}
/** The text, read back by the very parser that will read it; what it refuses of our own words is a defect of ours. */
function environmentIn(text, { environment }, file) {
    const parsed = (0,parse/* parseRunbook */.w)(text, file);
    if (!parsed.ok)
        throw new Error(`the composed runbook is refused:\n${parsed.problems.map(errors/* problemText */.fI).join('\n')}`);
    const found = parsed.runbook.environments[environment];
    if (found === undefined)
        throw new Error(`the composed runbook has no environment ${environment}`);
    return found;
}
/** One runbook is one application of one kind. */
function strangers(adoption, app, elder, config) {
    const mend = 'give this one a runbook of its own: --config .github/failback-NAME.yml';
    const messages = [
        ...(adoption.app === app ? [] : [`It is the runbook of ${app}, and this is ${adoption.app}.`]),
        ...(adoption.stack === elder.stack
            ? []
            : [`Its stack is ${elder.stack}, and what runs on the hosts is ${adoption.stack}.`]),
    ];
    return messages.map((message) => ({ code: 'contradiction', where: config, message, mend }));
}
function unwritable(environment, lines, config) {
    const block = [`  ${environment}:`, ...lines.map((line) => `    ${line}`)].join('\n');
    return {
        code: 'bad-input',
        where: config,
        message: 'Its environments are written in braces, where no lines can be put in.',
        mend: `write environments: as lines, or add these yourself:\n${block}`,
    };
}

// EXTERNAL MODULE: ./packages/adopt/src/templates.generated.ts
var templates_generated = __webpack_require__(8010);
;// CONCATENATED MODULE: ./packages/adopt/src/compose/copied-files.ts

const WORKFLOWS = '.github/workflows/';
/** The environment that the examples are written for. */
const WRITTEN_FOR = 'production';
/** Breaks and rolls back an environment that visitors do not use. */
const DRILL = { path: `${WORKFLOWS}drill.yml`, environment: 'staging' };
/** Two steps of it are the team's: what a team has already is never in the way of the rest. */
const DEPLOY = { path: `${WORKFLOWS}deploy.yml`, beside: '.github/failback/deploy.example.yml' };
/**
 * The workflows and texts of the examples, written for one environment.
 * @param existing what lies at a path of the checkout; null when nothing does
 */
function copiedFiles(environment, existing) {
    return Object.entries(templates_generated/* templates */.k).flatMap(([path, template]) => {
        if (path === DRILL.path)
            return environment === DRILL.environment ? [{ path, text: template }] : [];
        if (!path.startsWith(WORKFLOWS))
            return [{ path, text: template }];
        const text = template.replaceAll(new RegExp(`\\b${WRITTEN_FOR}\\b`, 'g'), environment);
        const theirs = path === DEPLOY.path ? existing(path) : null;
        return [theirs === null || theirs === text ? { path, text } : { path: DEPLOY.beside, text }];
    });
}
/** Beside the workflows of another environment: theirs stay, and what the team took out is not brought back. */
function filesForOneMore(copied, existing) {
    return copied.filter(({ path }) => path === DRILL.path && existing(path) === null);
}

// EXTERNAL MODULE: ./packages/procedure/src/sudoers.ts
var sudoers = __webpack_require__(72014);
;// CONCATENATED MODULE: ./packages/adopt/src/compose/host-sudoers.ts

/** The sudoers file of one host, with how it is checked and installed; null when that host needs none. */
function hostSudoers(environment, host, login, file) {
    const lines = (0,sudoers/* sudoersText */.l3)(environment, host, login);
    if (lines === '')
        return null;
    return [
        `# What ${login.user} may do as somebody else on ${host.name}, for failback: exactly these lines. How strong each is: docs/hosts.md of failback.`,
        `# Install: ${installLine(environment, file)}`,
        '',
        lines,
    ].join('\n');
}
/** As root, where the file lies: never installed before it was checked, since a broken one locks everybody out of sudo. */
function installLine(environment, file) {
    const name = file.split('/').at(-1) ?? file;
    return `sudo visudo -cf ${name} && sudo install -o root -g root -m 0440 ${name} ${(0,sudoers/* sudoersFile */.a7)(environment)}`;
}

;// CONCATENATED MODULE: ./packages/adopt/src/compose/adopted-files.ts






function adoptedFiles(adoption, request) {
    const { file, environment, place } = adoptedRunbook(adoption, request);
    const copied = copiedFiles(adoption.environment, request.existing);
    const workflows = copied.filter(({ path }) => path.endsWith('.yml'));
    const keyscan = environment.hosts.flatMap(endpoint/* keyscanLines */.MX);
    const { reviewers, repository, existing, hostKeys } = request;
    const settings = neededSettings({ environment, runbook: file.text, workflows, reviewers, keyscan, hostKeys });
    const page = `.github/failback/github-settings${place === 'first' ? '' : `-${environment.name}`}.md`;
    const sudoers = adoption.hosts.flatMap((host) => {
        const path = `.github/failback/failback-sudoers-${adoption.environment}-${host.name}`;
        const named = environment.hosts.find(({ name }) => name === host.name);
        const lines = named === undefined ? null : hostSudoers(environment, named, host, path);
        return lines === null ? [] : [{ host: host.name, path, text: lines }];
    });
    return {
        files: [
            file,
            ...(place === 'first' ? copied : filesForOneMore(copied, existing)),
            ...sudoers.map(({ path, text }) => ({ path, text })),
            { path: page, text: settingsPage(settings, repository) },
        ],
        sudoers: sudoers.map(({ host, path }) => ({ host, path, install: installLine(environment, path) })),
        settings,
        settingsPage: page,
        environment,
        place,
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./packages/adopt/src/files/write-files.ts




/**
 * Compares what is planned with what is there.
 * @throws UserError for each place that is no ordinary file, or lies behind a link: what is written must stay in the checkout
 */
function statesOf(root, files) {
    const problems = files.flatMap(({ path }) => placeProblems(root, path));
    if (problems.length > 0)
        throw new errors/* UserError */.yo(problems);
    return files.map((file) => {
        const place = (0,external_node_path_.join)(root, file.path);
        if (!(0,external_node_fs_.existsSync)(place))
            return { file, state: 'new' };
        const existing = (0,external_node_fs_.readFileSync)(place, 'utf8');
        if (existing === file.text)
            return { file, state: 'same' };
        return { file, state: file.manner === 'adds' ? 'added' : 'other', existing };
    });
}
function placeProblems(root, path) {
    const parts = path.split('/');
    return parts.flatMap((_, index) => {
        const name = parts.slice(0, index + 1).join('/');
        const found = (0,external_node_fs_.lstatSync)((0,external_node_path_.join)(root, name), { throwIfNoEntry: false });
        const isLast = index === parts.length - 1;
        if (found === undefined || (isLast ? found.isFile() : found.isDirectory()))
            return [];
        const message = `${name} is there and is no ${isLast ? 'file' : 'folder'}; nothing is written through it.`;
        return [{ code: 'bad-input', where: name, message, mend: 'move it away, or name another folder: --out DIR' }];
    });
}
/**
 * Writes all of them or none: each beside its place first, then each by one rename; when one cannot be placed, those
 * before it go back to what they were.
 * @throws UserError with why it could not be done
 */
function writeFiles(root, files) {
    const undo = [];
    const mark = `.failback-${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`;
    try {
        const staged = files.map((file) => stage(root, file, mark, undo));
        for (const { place, next, before } of staged) {
            if ((0,external_node_fs_.existsSync)(place)) {
                (0,external_node_fs_.linkSync)(place, before);
                undo.push(() => (0,external_node_fs_.renameSync)(before, place));
            }
            else {
                undo.push(() => (0,external_node_fs_.rmSync)(place, { force: true }));
            }
            (0,external_node_fs_.renameSync)(next, place);
        }
        for (const { before } of staged)
            (0,external_node_fs_.rmSync)(before, { force: true });
    }
    catch (error) {
        for (const step of undo.reverse())
            step();
        throw new errors/* UserError */.yo([notWritten(root, error)]);
    }
}
function stage(root, { path, text }, mark, undo) {
    const place = (0,external_node_path_.join)(root, path);
    makeFolders(root, (0,external_node_path_.dirname)(path), undo);
    const [next, before] = [`${place}${mark}.new`, `${place}${mark}.old`];
    undo.push(() => (0,external_node_fs_.rmSync)(next, { force: true }));
    (0,external_node_fs_.writeFileSync)(next, text, { flag: 'wx' });
    return { place, next, before };
}
function makeFolders(root, folder, undo) {
    const parts = folder === '.' ? [] : folder.split('/');
    parts.forEach((_, index) => {
        const made = (0,external_node_path_.join)(root, ...parts.slice(0, index + 1));
        if ((0,external_node_fs_.existsSync)(made))
            return;
        (0,external_node_fs_.mkdirSync)(made);
        undo.push(() => (0,external_node_fs_.rmdirSync)(made));
    });
}
function notWritten(root, error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    const message = `The files could not be written (${code}); none of them was.`;
    return {
        code: 'bad-input',
        where: root,
        message,
        mend: `make room and see who may write there: df -h . && ls -ld .`,
    };
}

;// CONCATENATED MODULE: ./packages/adopt/src/settings/ask-github.ts
function memberOf(value, key) {
    return typeof value === 'object' && value !== null ? value[key] : undefined;
}

// EXTERNAL MODULE: ./packages/runbook/src/words/printable.ts
var printable = __webpack_require__(88141);
;// CONCATENATED MODULE: ./packages/adopt/src/settings/made-setting.ts


const made = (why) => ({ outcome: 'made', why });
const left = (why) => ({ outcome: 'left', why });
const byHand = (why) => ({ outcome: 'by-hand', why });
const SILENT = byHand('GitHub did not answer');
/** A plan of the owner's that has not this. */
const PLAN = /\bupgrade\b|billing plan/i;
/** What GitHub said, and what would change it. */
function refused({ status, body }) {
    if (status === 0)
        return SILENT;
    const message = memberOf(body, 'message');
    const text = typeof message === 'string' ? message : '';
    const words = text === '' ? '' : `: ${(0,printable/* printableLine */.oy)(text, 200).replace(/\.$/, '')}`;
    return byHand(`GitHub answered ${status}${words}${mendOf(status, text)}`);
}
function mendOf(status, message) {
    if (PLAN.test(message))
        return '; docs/what-github-cannot-do.md of failback says what a private repository goes without';
    if (status === 429 || /rate limit/i.test(message))
        return '; run it again later, what is made stays';
    return status === 401 || status === 403 || status === 404 ? '; it needs a token with administration: write' : '';
}

;// CONCATENATED MODULE: ./packages/adopt/src/settings/make-environment.ts



/** What is there already is never changed, since somebody set it so; but what an earlier run could not finish is finished. */
async function makeEnvironment(setting, at) {
    const path = `${at.repo}/environments/${encodeURIComponent(setting.name)}`;
    const before = await at.ask('GET', path, null);
    if (before.status === 200)
        return judged(setting, path, before.body, at);
    if (before.status !== 404)
        return refused(before);
    if (setting.needsReviewers && setting.reviewers.length === 0) {
        return byHand('nobody was named who approves: --reviewer LOGIN');
    }
    const reviewers = await Promise.all(setting.reviewers.map((reviewer) => reviewerOf(reviewer, at)));
    const unknown = setting.reviewers.filter((_, index) => reviewers[index] === null);
    if (unknown.length > 0) {
        return byHand(`GitHub does not know ${unknown.map((each) => (0,printable/* printableLine */.oy)(each, 80)).join(', ')}`);
    }
    const answer = await at.ask('PUT', path, {
        prevent_self_review: setting.preventSelfReview,
        reviewers,
        deployment_branch_policy: setting.defaultBranchOnly
            ? { protected_branches: false, custom_branch_policies: true }
            : null,
    });
    if (answer.status !== 200)
        return refused(answer);
    if (setting.needsReviewers && !hasReviewers(answer.body))
        return byHand('it was made, and GitHub took no reviewers');
    return setting.defaultBranchOnly ? onlyDefaultBranch(path, at) : made('for every branch');
}
/** One that is there does what it is for, or a person has to change it. */
async function judged(setting, path, body, at) {
    // GitHub itself makes one at its first use, without any rule.
    if (setting.needsReviewers && !hasReviewers(body)) {
        return byHand('it is there without required reviewers, so it approves nothing');
    }
    if (!setting.needsReviewers && hasReviewers(body)) {
        return byHand('it is there with reviewers, and an emergency would wait for them');
    }
    const policy = memberOf(body, 'deployment_branch_policy');
    if (!setting.defaultBranchOnly || memberOf(policy, 'protected_branches') === true)
        return left('it is there');
    if (memberOf(policy, 'custom_branch_policies') !== true)
        return byHand('it is there, and for every branch');
    const { status, body: listed } = await at.ask('GET', `${path}/deployment-branch-policies`, null);
    const isUnfinished = status === 200 && memberOf(listed, 'total_count') === 0;
    return isUnfinished ? onlyDefaultBranch(path, at) : left('it is there');
}
function hasReviewers(body) {
    const rules = memberOf(body, 'protection_rules');
    return Array.isArray(rules) && rules.some((rule) => memberOf(rule, 'type') === 'required_reviewers');
}
/** Until a branch is named nothing may use the environment: that is the safe side. */
async function onlyDefaultBranch(path, { ask, defaultBranch }) {
    const branch = (0,printable/* printableLine */.oy)(defaultBranch, 80);
    const { status } = await ask('POST', `${path}/deployment-branch-policies`, { name: defaultBranch });
    if (status === 200 || status === 303)
        return made(`for ${branch} alone`);
    return byHand(`it was made, and no branch may use it yet: add ${branch} to its deployment branches`);
}
async function reviewerOf(reviewer, { owner, ask }) {
    const [, team] = /^team:(.+)$/.exec(reviewer) ?? [];
    const path = team === undefined
        ? `/users/${encodeURIComponent(reviewer)}`
        : `/orgs/${encodeURIComponent(owner)}/teams/${encodeURIComponent(team)}`;
    const { status, body } = await ask('GET', path, null);
    const id = memberOf(body, 'id');
    return status === 200 && typeof id === 'number' ? { type: team === undefined ? 'User' : 'Team', id } : null;
}

;// CONCATENATED MODULE: ./packages/adopt/src/settings/make-settings.ts




/**
 * Makes what the API can make and this token may, one after the other; running it again makes what is missing and changes
 * nothing else. Secrets never pass through.
 */
async function makeSettings(settings, { owner, name }, ask) {
    const repo = `/repos/${encodeURIComponent(owner)}/${encodeURIComponent(name)}`;
    const found = await ask('GET', repo, null);
    const defaultBranch = memberOf(found.body, 'default_branch');
    const done = [];
    for (const setting of settings) {
        // Once GitHub is silent, each further question would only wait as long again.
        const isSilent = done.some(({ outcome, why }) => outcome === 'by-hand' && why === SILENT.why);
        const withApi = async (make) => {
            if (isSilent)
                return SILENT;
            return typeof defaultBranch === 'string' ? make({ owner, repo, defaultBranch, ask }) : refused(found);
        };
        done.push({ setting, ...(await make(setting, withApi)) });
    }
    return done;
}
async function make(setting, withApi) {
    switch (setting.kind) {
        case 'environment':
            return withApi((at) => makeEnvironment(setting, at));
        case 'ruleset':
            return withApi((at) => makeRuleset(setting, at));
        case 'variable': {
            const { name, environment, value } = setting;
            if (environment === null || value === null)
                return byHand('its value is not known here');
            return withApi((at) => makeVariable(name, environment, value, at));
        }
        case 'secret':
            return byHand('its value never passes through failback');
        case 'by-hand':
            return byHand('the API has no field for it');
    }
}
/** `enforcement` of a rule that does nothing. */
const IDLE = ['disabled', 'evaluate'];
async function makeRuleset(setting, { repo, ask }) {
    const before = await ask('GET', `${repo}/rulesets?per_page=100`, null);
    if (before.status !== 200 || !Array.isArray(before.body))
        return refused(before);
    const known = before.body.find((rule) => memberOf(rule, 'name') === setting.name);
    if (IDLE.includes(String(memberOf(known, 'enforcement'))))
        return byHand('there is one of that name, and it is not active');
    if (known !== undefined)
        return left('there is one of that name');
    const answer = await ask('POST', `${repo}/rulesets`, rulesetBody(setting));
    return answer.status === 201 ? made('for the default branch') : refused(answer);
}
async function makeVariable(name, environment, value, { repo, ask }) {
    const path = `${repo}/environments/${encodeURIComponent(environment)}/variables`;
    const before = await ask('GET', `${path}/${encodeURIComponent(name)}`, null);
    if (before.status === 200) {
        return memberOf(before.body, 'value') === value ? left('it is there') : byHand('it is there with another value');
    }
    if (before.status !== 404)
        return refused(before);
    const answer = await ask('POST', path, { name, value });
    return answer.status === 201 ? made('the keys that were verified just now') : refused(answer);
}

;// CONCATENATED MODULE: ./packages/adopt/src/answers/answers.ts
const NO_ANSWERS = {
    app: null,
    url: null,
    path: null,
    stack: null,
    runAs: null,
    tags: null,
    stateDir: null,
    recovery: null,
    php: null,
    workers: null,
    restart: null,
    ready: null,
    releaseHeader: null,
    releaseJson: null,
};

// EXTERNAL MODULE: ./packages/host/src/redact.ts
var redact = __webpack_require__(67951);
// EXTERNAL MODULE: ./packages/cli/src/chosen-environment.ts
var chosen_environment = __webpack_require__(5702);
// EXTERNAL MODULE: ./packages/cli/src/command.ts
var command = __webpack_require__(88835);
// EXTERNAL MODULE: ./packages/cli/src/credentials.ts
var src_credentials = __webpack_require__(30864);
// EXTERNAL MODULE: ./packages/cli/src/usage-error.ts
var usage_error = __webpack_require__(19678);
;// CONCATENATED MODULE: ./packages/cli/src/init/answer-parsers.ts
const NAME = /^[a-z0-9][a-z0-9-]{0,62}$/;
const USER = '[A-Za-z_][A-Za-z0-9._-]{0,31}';
const ADDRESS = '[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?';
const URL_FORM = /^https?:\/\/(?:[A-Za-z0-9][A-Za-z0-9.-]*|\[[0-9A-Fa-f:.]+\])(?::[1-9][0-9]{0,4})?(?:\/[A-Za-z0-9._~/-]*)?$/;
const ON_HOST = /^(?!.*(?:^|\/)\.\.(?:\/|$))~?\/[A-Za-z0-9._][A-Za-z0-9._/ @+-]*$/;
const UNIT = /^[A-Za-z0-9_][A-Za-z0-9:_.@\\-]{0,199}$/;
const WORDS = /^ *[A-Za-z0-9_./][A-Za-z0-9_./@+-]*(?: +[A-Za-z0-9_./:=@%+,-]+)* *$/;
function answer_parsers_form(pattern, made) {
    return (text) => {
        const trimmed = text.trim();
        return pattern.test(trimmed)
            ? { ok: true, value: made(trimmed) }
            : { ok: false, problem: `${JSON.stringify(trimmed.slice(0, 80))} will not do.` };
    };
}
const same = (text) => text;
const nameOf = answer_parsers_form(NAME, same);
const urlOf = answer_parsers_form(URL_FORM, (text) => text.replace(/\/+$/, ''));
const hostPathOf = answer_parsers_form(ON_HOST, (text) => text.replace(/(.)\/+$/, '$1'));
const userOf = answer_parsers_form(new RegExp(`^${USER}$`), same);
const unitOf = answer_parsers_form(UNIT, (text) => text.replace(/\.service$/, ''));
const routeOf = answer_parsers_form(/^\/(?:[^/\s#\\][A-Za-z0-9._~/?=&%-]*)?$/, same);
const headerOf = answer_parsers_form(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/, same);
const fieldOf = answer_parsers_form(/^[A-Za-z0-9_-]+(?:[.][A-Za-z0-9_-]+)*$/, same);
const tagsOf = answer_parsers_form(/^(?!.*[.][.])[A-Za-z0-9*?][A-Za-z0-9._*?-]{0,99}$/, same);
const jumpOf = answer_parsers_form(new RegExp(`^(?:${USER}@)?${ADDRESS}(?::[1-9][0-9]{0,4})?$`), same);
const answer_parsers_reviewerOf = answer_parsers_form(/^(?:team:)?[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/, same);
const recoveryOf = answer_parsers_form(/^(?:required|none)$/, (text) => (text === 'none' ? 'none' : 'required'));
const restartOf = (text) => {
    const [, unit] = /^unit:(.+)$/.exec(text.trim()) ?? [];
    if (unit !== undefined) {
        const parsed = unitOf(unit);
        return parsed.ok ? { ok: true, value: { kind: 'unit', unit: parsed.value } } : parsed;
    }
    if (text.trim() === 'none')
        return { ok: true, value: { kind: 'none' } };
    return answer_parsers_form(WORDS, (words) => ({ kind: 'command', command: words.split(' ').filter((word) => word !== '') }))(text);
};
/** `deploy@staging.example.com`, or with `:2222`. */
const addressOf = (text) => {
    const [, user, address, port] = new RegExp(`^(${USER})@(${ADDRESS})(?::([1-9][0-9]{0,4}))?$`).exec(text.trim()) ?? [];
    if (user === undefined || address === undefined || Number(port ?? 22) > 65_535) {
        return { ok: false, problem: `${JSON.stringify(text.slice(0, 80))} is not user@host.` };
    }
    return { ok: true, value: { user, address, port: Number(port ?? 22) } };
};
/** How an answer is read, whether it came by a flag or was typed. */
const PARSERS = {
    app: nameOf,
    url: urlOf,
    path: hostPathOf,
    runAs: userOf,
    stateDir: hostPathOf,
    recovery: recoveryOf,
    php: unitOf,
    restart: restartOf,
    ready: routeOf,
    releaseHeader: headerOf,
};
/** The flag that gives an answer beforehand. */
const FLAG_OF = {
    app: '--app',
    url: '--url',
    path: '--path',
    runAs: '--run-as',
    stateDir: '--state-dir',
    recovery: '--recovery',
    php: '--php',
    restart: '--restart',
    ready: '--ready',
    releaseHeader: '--release-header',
};

;// CONCATENATED MODULE: ./packages/cli/src/init/ask-from.ts


/** So often the question is put before it counts as not answered. */
const ATTEMPTS = 3;
/**
 * Which host is to be read, asked of the person who sits there.
 * @throws UsageError with the flag, when nobody does or there is no answer
 */
async function askFrom({ ask, tell }) {
    for (let attempt = 0; attempt < ATTEMPTS && ask !== null; attempt += 1) {
        const typed = await ask('Which host runs the application? It is only read. (user@host) ');
        if (typed === null)
            break;
        const parsed = addressOf(typed);
        if (parsed.ok)
            return parsed.value;
        tell(`${parsed.problem} Accepted: user@host or user@host:port.`);
    }
    if (ask !== null)
        tell('Stopped: nothing was written.');
    const message = 'Which host runs the application is not said: --from deploy@host';
    throw new usage_error.UsageError([{ code: 'missing-flag', where: '--from', message }], 'init');
}

;// CONCATENATED MODULE: ./packages/cli/src/init/ask-github.ts
const ANSWER_MS = 15_000;
/** One request to GitHub with a person's token, which is sent nowhere else and shown nowhere. */
function askGitHub(token, env) {
    const base = (env.GITHUB_API_URL ?? 'https://api.github.com').replace(/\/+$/, '');
    return async (method, path, body) => {
        try {
            const answer = await fetch(`${base}${path}`, {
                method,
                redirect: 'error',
                signal: AbortSignal.timeout(ANSWER_MS),
                headers: {
                    accept: 'application/vnd.github+json',
                    authorization: `Bearer ${token}`,
                    'user-agent': 'failback',
                    'x-github-api-version': '2022-11-28',
                    ...(body === null ? {} : { 'content-type': 'application/json' }),
                },
                ...(body === null ? {} : { body: JSON.stringify(body) }),
            });
            const text = await answer.text();
            return { status: answer.status, body: jsonOf(text) };
        }
        catch {
            return { status: 0, body: null };
        }
    };
}
function jsonOf(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./packages/cli/src/init/ask-open.ts



/** So often a question is put before it counts as not answered. */
const ask_open_ATTEMPTS = 3;
/**
 * Puts each open question to the person who sits there.
 * @throws UsageError with every one of them and its flag, when nobody does, or one stays without an answer
 */
async function askOpen(answers, open, terminal) {
    if (terminal.ask === null)
        throw new usage_error.UsageError(open.map(missing), 'init');
    let known = answers;
    for (const question of open)
        known = { ...known, ...(await answerTo(question, terminal.ask, terminal)) };
    return known;
}
async function answerTo(question, ask, terminal) {
    terminal.tell('');
    terminal.tell((0,printable/* printableLine */.oy)(question.because, 2000));
    if (question.suggestion === null)
        terminal.tell(`Accepted: ${question.accepted}.`);
    const usual = question.suggestion === null ? '' : ` [${(0,printable/* printableLine */.oy)(question.suggestion)}]`;
    for (let attempt = 0; attempt < ask_open_ATTEMPTS; attempt += 1) {
        const typed = await ask(`${question.asks}${usual} `);
        if (typed === null)
            break;
        const text = typed.trim() === '' ? (question.suggestion ?? '') : typed;
        const parsed = PARSERS[question.answer](text);
        if (parsed.ok)
            return { [question.answer]: parsed.value };
        terminal.tell(`${parsed.problem} Accepted: ${question.accepted}.`);
    }
    terminal.tell('Stopped: nothing was written.');
    throw new usage_error.UsageError([missing(question)], 'init');
}
function missing({ answer, because, asks, accepted, suggestion }) {
    const like = suggestion === null ? '' : ` Perhaps: ${FLAG_OF[answer]} ${suggestion}`;
    return { code: 'missing-flag', where: FLAG_OF[answer], message: `${because} ${asks}${like}`, accepted };
}

// EXTERNAL MODULE: ./packages/cli/src/common-flags.ts
var common_flags = __webpack_require__(15875);
// EXTERNAL MODULE: ./packages/cli/src/flag.ts
var flag = __webpack_require__(25270);
;// CONCATENATED MODULE: ./packages/cli/src/init/init-flags.ts



const given = 'Found, else asked for.';
/** Where things are, and every answer that may be given beforehand. */
const initFlags = {
    from: {
        kind: 'list',
        value: 'USER@HOST[:PORT]',
        summary: 'A host that runs the application; it is only read. The first becomes the control host.',
        accepted: 'user@host or user@host:port',
        parse: addressOf,
    },
    jump: { kind: 'text', value: '[USER@]HOST[:PORT]', summary: 'Jump host on the way to them.', parse: jumpOf },
    identity: common_flags/* hostFlags */.cW.identity,
    'known-hosts': common_flags/* hostFlags */.cW['known-hosts'],
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
        parse: flag/* anyText */.Ae,
    },
    out: { kind: 'text', value: 'DIR', summary: 'Checkout to write into; this folder when not given.', parse: flag/* anyText */.Ae },
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
        parse: (0,flag/* oneOf */.yL)(['laravel', 'generic']),
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
        parse: (text) => /^[A-Za-z0-9][A-Za-z0-9-]{0,38}\/[A-Za-z0-9._-]{1,100}$/.test(text)
            ? { ok: true, value: text }
            : { ok: false, problem: 'It is not OWNER/NAME.' },
    },
    reviewer: { kind: 'list', value: 'LOGIN', summary: 'Who approves, or team:SLUG.', parse: answer_parsers_reviewerOf },
    'make-settings': {
        kind: 'switch',
        summary: 'Make environments, host keys and branch rule on GitHub with the token in GITHUB_TOKEN; what is there is not touched.',
    },
    'dry-run': { kind: 'switch', summary: 'Show what would be written, and write nothing.' },
    force: { kind: 'switch', summary: 'Write over files that are there and differ.' },
};

;// CONCATENATED MODULE: ./packages/adopt/src/discovery/choose-routes.ts
const WELL = {
    status: ['ok', 'OK', 'healthy', 'up', 'UP', 'pass', 'ready'],
    ok: [true],
    healthy: [true],
    ready: [true],
};
/** The first route that answers 200 wherever it was asked; null when there is none. */
function gateRoute(looks, wanted) {
    const paths = wanted === null ? [...new Set(looks.map(({ path }) => path))] : [wanted];
    const http = paths.find((path) => {
        const heard = answers(looks, path);
        return heard.length > 0 && heard.every(({ status }) => status === 200);
    });
    if (http === undefined)
        return null;
    const fields = answers(looks, http)[0]?.fields ?? {};
    const field = Object.keys(WELL).find((name) => WELL[name]?.includes(fields[name] ?? null));
    return { http, json: field === undefined ? {} : { [field]: fields[field] ?? null } };
}
/** Where an answer holds the very name of the live release; null when no answer does. */
function releaseAnswer(looks, gate, liveReleases) {
    const ordered = [...looks].sort((left, right) => Number(right.path === gate?.http) - Number(left.path === gate?.http));
    for (const { path: http, answer } of ordered) {
        if (answer.kind !== 'answered')
            continue;
        const header = Object.keys(answer.headers).find((name) => /^[a-z0-9][a-z0-9_-]{0,63}$/.test(name) && liveReleases.includes(answer.headers[name] ?? ''));
        if (header !== undefined)
            return { http, kind: 'header', name: titled(header) };
        const field = Object.keys(answer.fields).find((name) => {
            const value = answer.fields[name];
            return typeof value === 'string' && liveReleases.includes(value);
        });
        if (field !== undefined)
            return { http, kind: 'json', field };
    }
    return null;
}
function answers(looks, path) {
    return looks.flatMap((look) => (look.path === path && look.answer.kind === 'answered' ? [look.answer] : []));
}
/** `x-release` as people write it: `X-Release`. */
function titled(name) {
    return name.replace(/(^|-)([a-z])/g, (_, dash, letter) => `${dash}${letter.toUpperCase()}`);
}

// EXTERNAL MODULE: ./packages/adopt/src/answers/questions.ts
var questions = __webpack_require__(48839);
;// CONCATENATED MODULE: ./packages/adopt/src/answers/choose-tree.ts


function looksLikeLaravel(tree) {
    return tree.has.has('artisan');
}
/** The tree that holds the application. Which of several it is, a person says; so is one that cannot be read. */
function chosenTree({ host, user, trees }, answers) {
    const usable = trees.filter(({ strategy }) => strategy === 'git-tag' || strategy === 'symlink');
    const [only, ...more] = usable;
    if (only === undefined)
        return whichPath(nothing(host, trees, answers.path), null);
    if (more.length > 0) {
        const laravel = usable.filter(looksLikeLaravel);
        const suggestion = laravel.length === 1 ? (laravel[0]?.path ?? null) : null;
        const list = usable.map(({ path, strategy }) => `${path} (${strategy})`).join(', ');
        return whichPath(`${host} has several: ${(0,printable/* printableLine */.oy)(list, 1000)}.`, suggestion);
    }
    if (only.owner === null && answers.runAs === null) {
        return (0,questions/* open */.ho)({
            answer: 'runAs',
            because: `${host} could not tell who owns ${(0,printable/* printableLine */.oy)(only.path)}.`,
            asks: 'Which user owns the code?',
            accepted: 'a user of the host, such as www-data',
            suggestion: null,
        });
    }
    return (0,questions/* found */.F9)(only, ...unreadable(host, user, only));
}
function whichPath(because, suggestion) {
    return (0,questions/* open */.ho)({
        answer: 'path',
        because,
        asks: 'Where is the application?',
        accepted: 'the folder of a git checkout, or one that holds releases and current',
        suggestion,
    });
}
function nothing(host, trees, asked) {
    if (asked === null) {
        return `${host} has no git checkout and no folder with releases and current below /var/www, /srv, /opt and /home that this login may see.`;
    }
    const isMissing = trees.some(({ strategy }) => strategy === 'missing');
    const what = isMissing ? 'is not there' : 'is neither a git checkout nor a folder with releases and current';
    return `${(0,printable/* printableLine */.oy)(asked)} ${what} on ${host}.`;
}
function unreadable(host, user, tree) {
    if (tree.readable)
        return [];
    return [
        `${user} may not look at ${tree.path} on ${host} as its owner ${tree.owner ?? ''}, so releases and .env were not seen: install the sudoers file, then run init again with --force.`,
    ];
}

;// CONCATENATED MODULE: ./packages/adopt/src/answers/data-of.ts
/** What the application keeps, from its .env and from what its configuration falls back to. */
function dataOf(tree, stack) {
    const value = (key) => tree.dotenv?.values[key] ?? null;
    if (stack !== 'laravel' || tree.dotenv === null) {
        return { data: { mysql: null, redis: null, backups: null }, notes: [] };
    }
    const isMysql = ['mysql', 'mariadb'].includes(value('DB_CONNECTION') ?? '');
    const database = isMysql ? value('DB_DATABASE') : null;
    const numbered = (key) => {
        const said = value(key) ?? tree.defaults[key];
        return said === undefined ? null : Number(said);
    };
    const [queues, cache] = [numbered('REDIS_DB'), numbered('REDIS_CACHE_DB')];
    const usesRedis = value('QUEUE_CONNECTION') === 'redis';
    const redis = usesRedis && queues !== null && cache !== null ? { cache, queues } : null;
    const backups = tree.backups.find(({ writable }) => writable)?.path ?? null;
    return {
        data: { mysql: database, redis, backups: database === null ? null : backups },
        notes: [
            ...(usesRedis && redis === null
                ? [
                    'Queues are in Redis, and which databases hold cache and queues could not be seen: fill in data.redis, or no cache is flushed.',
                ]
                : []),
            ...(redis !== null && redis.cache === redis.queues
                ? [
                    `Cache and queues share Redis database ${redis.cache}: flushing the cache would lose jobs, so it is never flushed.`,
                ]
                : []),
        ],
    };
}

;// CONCATENATED MODULE: ./packages/adopt/src/discovery/discovered.ts
const VERSIONED_PROGRAMS = ['php', 'node', 'mysql', 'redis'];
const UNIT_KINDS = [
    'worker',
    'horizon',
    'octane',
    'scheduler',
    'php-fpm',
    'web',
    'database',
    'redis',
    'other',
];
/** Plain configuration that the runbook needs. Of no other key is a value ever read off the host. */
const TOLD_KEYS = [
    'REDIS_DB',
    'REDIS_CACHE_DB',
    'QUEUE_CONNECTION',
    'APP_URL',
    'DB_CONNECTION',
    'DB_DATABASE',
];

;// CONCATENATED MODULE: ./packages/adopt/src/answers/requirements-of.ts


/**
 * What runs the application now will do, and newer ones of the same major version: `^8.2`. The oldest of all hosts counts.
 * A program that is installed and that nothing of the application points to is not required.
 */
function requirementsOf(hosts, tree) {
    const ranges = {};
    for (const program of VERSIONED_PROGRAMS) {
        const versions = hosts.flatMap(({ versions }) => versions[program] ?? []).map(parts);
        const [oldest] = versions.sort((left, right) => left.major - right.major || left.minor - right.minor);
        if (oldest !== undefined && isUsed(program, tree))
            ranges[program] = `^${oldest.major}.${oldest.minor}`;
    }
    return ranges;
}
function isUsed(program, tree) {
    switch (program) {
        case 'php':
            return looksLikeLaravel(tree) || tree.has.has('composer.json') || tree.has.has('public/index.php');
        case 'node':
            return tree.has.has('package-lock.json');
        case 'mysql':
            return ['mysql', 'mariadb'].includes(tree.dotenv?.values.DB_CONNECTION ?? '');
        case 'redis':
            return tree.dotenv?.values.QUEUE_CONNECTION === 'redis';
    }
}
function parts(version) {
    const [major = 0, minor = 0] = version.split('.').map(Number);
    return { major, minor };
}

// EXTERNAL MODULE: ./packages/runbook/src/words/release.ts
var release = __webpack_require__(93859);
;// CONCATENATED MODULE: ./packages/adopt/src/answers/services-of.ts


const WORKERS = ['worker', 'horizon', 'scheduler'];
const REQUIRED = ['web', 'database', 'redis'];
const NO_COMMAND = 'none';
/** What has to be stopped, started and told when the code changes. */
function servicesOf(hosts, tree, stack, answers) {
    const units = hosts.flatMap(({ discovery }) => discovery.units.filter((unit) => belongs(unit, tree, discovery)));
    const php = phpOf(hosts, answers);
    if (!php.ok)
        return php;
    const hasOctane = units.some(({ kind }) => kind === 'octane');
    const octane = hasOctane ? [['php', 'artisan', 'octane:reload']] : [];
    const workers = answers.workers ?? names(units.filter(({ kind }) => WORKERS.includes(kind)));
    const required = names(hosts.flatMap(({ discovery }) => discovery.units.filter(({ kind, active }) => active && REQUIRED.includes(kind))));
    const notes = [
        ...(units.some(({ kind }) => kind === 'horizon') ? [HORIZON] : []),
        ...(answers.workers === null ? leftOut(hosts, units) : []),
    ];
    const base = { php: php.value, required };
    switch (answers.restart?.kind) {
        case 'command':
            return (0,questions/* found */.F9)({ ...base, workers, restart: [...octane, answers.restart.command] }, ...notes);
        case 'unit':
            return (0,questions/* found */.F9)({ ...base, workers: [...new Set([answers.restart.unit, ...workers])], restart: octane }, ...notes);
        case 'none':
            return (0,questions/* found */.F9)({ ...base, workers, restart: octane }, ...notes);
        case undefined:
            break;
    }
    if (php.value !== null || hasOctane)
        return (0,questions/* found */.F9)({ ...base, workers, restart: octane }, ...notes);
    return (0,questions/* open */.ho)(howRestarted(hosts, units, stack));
}
const HORIZON = 'Horizon is stopped and started as a unit: systemd lets it finish its jobs (TimeoutStopSec of the unit and services.drain).';
/** A worker that goes on with the old code is seen by nobody, so what is taken for another application's is said. */
function leftOut(hosts, taken) {
    const others = hosts.flatMap(({ discovery }) => discovery.units.filter((unit) => WORKERS.includes(unit.kind) && !taken.includes(unit)));
    const list = [...new Set(others.map(({ name, folder }) => `${name} (${folder ?? 'no folder'})`))];
    return list.length === 0
        ? []
        : [`Not taken for workers of this application: ${list.join(', ')}. With --worker you name them yourself.`];
}
function howRestarted(hosts, units, stack) {
    const unit = units.find(({ kind }) => kind === 'other');
    const seen = unit === undefined ? 'and no unit that runs from its folder' : `but the unit ${unit.name} runs from its folder`;
    return {
        answer: 'restart',
        because: `${hosts.map(({ name }) => name).join(', ')} ${hosts.length === 1 ? 'has' : 'have'} no PHP-FPM${stack === 'laravel' ? ' and no Octane' : ''}, ${seen}.`,
        asks: 'What makes the application run the code that is now live?',
        accepted: `a command of plain words, run as the owner of the code; unit:NAME for a systemd unit; ${NO_COMMAND} when every request reads the code anew`,
        suggestion: unit === undefined ? null : `unit:${unit.name}`,
    };
}
/** A unit without a folder is taken where there is no other application that it could belong to. */
function belongs({ kind, folder }, tree, { trees }) {
    if (folder === null)
        return trees.length === 1 && kind !== 'other';
    return folder === tree.path || folder.startsWith(`${tree.path}/`);
}
function phpOf(hosts, { php }) {
    if (php !== null)
        return (0,questions/* found */.F9)(php === NO_COMMAND ? null : php);
    const units = names(hosts.flatMap(({ discovery }) => discovery.units.filter(({ kind, active }) => kind === 'php-fpm' && active)));
    const [only = null, ...more] = units;
    if (more.length === 0)
        return (0,questions/* found */.F9)(only);
    return (0,questions/* open */.ho)({
        answer: 'php',
        because: `Several PHP-FPM run: ${units.join(', ')}.`,
        asks: 'Which of them runs the application?',
        accepted: `${units.join(', ')}, or ${NO_COMMAND}`,
        suggestion: null,
    });
}
function names(units) {
    return [...new Set(units.map(({ name }) => name))].sort();
}
/** What the machine does, by the units that run there; one without any is taken for a web host. */
function rolesOf({ units }) {
    const has = (...kinds) => units.some(({ kind }) => kinds.includes(kind));
    const roles = [
        ...(has('web', 'php-fpm', 'octane') ? ['web'] : []),
        ...(has(...WORKERS) ? ['worker'] : []),
        ...(has('database') ? ['database'] : []),
    ];
    return roles.length === 0 ? ['web'] : roles;
}
/** `v*` where releases are called so; else every tag is taken for one. */
function services_of_tagsOf({ strategy, liveReleases, releases }) {
    const known = liveReleases.length > 0 ? liveReleases : releases.slice(0, 1);
    const isVersion = known.some((name) => /^v[0-9]/.test(name) && (0,release/* isReleaseName */.j)(name));
    return strategy === 'git-tag' && isVersion ? 'v*' : null;
}
/** Dependencies that lie beside the code and were put there by a lockfile's tool. */
function installOf({ has }) {
    if (has.has('composer.json') && has.has('vendor')) {
        const command = ['composer', 'install', '--no-dev', '--optimize-autoloader', '--no-interaction'];
        return { command, built: ['vendor'] };
    }
    if (has.has('package-lock.json') && has.has('node_modules')) {
        return { command: ['npm', 'ci', '--omit=dev'], built: ['node_modules'] };
    }
    return null;
}

;// CONCATENATED MODULE: ./packages/adopt/src/answers/settle.ts







/** Brings together what was seen and what was said. What neither says is an open question, each of them at once. */
function settle(answers, seen) {
    const [first] = seen.hosts;
    if (first === undefined)
        throw new Error('no host was looked at');
    const open = [];
    const notes = seen.hosts.flatMap(({ name, discovery }) => summed(name, discovery.leftOut));
    const take = (gap) => {
        notes.push(...gap.notes);
        if (gap.ok)
            return gap.value;
        open.push(gap.question);
        return null;
    };
    const app = answers.app ?? take((0,questions/* appQuestion */.WO)(seen.repositoryName));
    const trees = seen.hosts.map(({ discovery }) => take(chosenTree(discovery, answers)));
    const tree = trees[0] ?? null;
    const url = answers.url ?? take((0,questions/* urlQuestion */.qN)(tree));
    const stateDir = take((0,standing_of/* stateDirOf */.If)(seen.hosts, answers));
    const recovery = take((0,standing_of/* recoveryOf */.rU)(seen.hosts, answers));
    if (tree === null)
        return { ok: false, open: once(open) };
    const stack = answers.stack ?? (looksLikeLaravel(tree) ? 'laravel' : 'generic');
    const services = take(servicesOf(seen.hosts, tree, stack, answers));
    const looks = seen.looks ?? [];
    const wellKnown = gateRoute(looks, answers.ready);
    const gate = url === null ? null : take((0,questions/* gateGap */.qV)(wellKnown, looks, answers));
    const served = gate === null ? null : take(servedOf(tree, looks, gate, answers));
    if (app === null || url === null || stateDir === null || recovery === null || services === null) {
        return { ok: false, open: once(open) };
    }
    if (gate === null || served === null || open.length > 0)
        return { ok: false, open: once(open) };
    const { data, notes: dataNotes } = dataOf(tree, stack);
    const live = liveOf(tree);
    const adoption = {
        app,
        environment: answers.environment,
        url,
        stack,
        hosts: seen.hosts.map((host) => adopted(host, stateDir)),
        stateDir,
        recovery,
        release: {
            strategy: tree.strategy === 'symlink' ? 'symlink' : 'git-tag',
            path: tree.path,
            runAs: runAsOf(first.discovery.user, tree, answers),
            tags: answers.tags ?? services_of_tagsOf(tree),
            install: tree.strategy === 'git-tag' ? installOf(tree) : null,
            webRoot: stack === 'generic' && tree.has.has('public/index.php') ? 'public' : null,
            served,
        },
        ...services,
        view: viewOf(tree, stack),
        data,
        requires: requirementsOf(seen.hosts.map(({ discovery }) => discovery), tree),
        gate,
        live,
        seen: trees.some((each) => each?.readable === false) ? 'part' : 'whole',
        notes: [
            ...notes,
            ...dataNotes,
            ...(live === null && tree.readable
                ? [`What is live on ${first.name} has no tag: deploy a tag before a release is marked good.`]
                : []),
            ...(runAsOf(first.discovery.user, tree, answers) === 'root' ? [rootOwns(first.name, tree)] : []),
            ...differences(seen.hosts, trees),
            ...silentHosts(looks),
        ],
    };
    return { ok: true, adoption };
}
function servedOf(tree, looks, gate, answers) {
    const { releaseHeader, releaseJson } = answers;
    const http = gate.http;
    const done = (value) => ({ ok: true, value, notes: [] });
    if (releaseHeader !== null)
        return done({ http, kind: 'header', name: releaseHeader, known: 'said' });
    if (releaseJson !== null)
        return done({ http, kind: 'json', field: releaseJson, known: 'said' });
    const answer = releaseAnswer(looks, gateRoute(looks, answers.ready), tree.liveReleases);
    if (answer !== null)
        return done({ ...answer, known: 'seen' });
    const isPhp = looksLikeLaravel(tree) || tree.has.has('public/index.php');
    if (isPhp)
        return done({ http, kind: 'header', name: 'X-Release', known: 'probe' });
    return (0,questions/* releaseGap */.Ys)(tree, looks);
}
/** One commit may have several tags; what is called like a version is the release, and `latest` is not. */
function liveOf({ liveReleases }) {
    return liveReleases.find((name) => /^v?[0-9]/.test(name)) ?? liveReleases[0] ?? null;
}
function rootOwns(host, { path }) {
    return `The code at ${path} on ${host} belongs to root, so the sudoers file lets whoever logs in do everything: give the code to a user of its own first (sudo chown -R www-data ${path}), then run init again.`;
}
function runAsOf(user, tree, { runAs }) {
    const owner = runAs ?? tree.owner;
    return owner === null || owner === user ? null : owner;
}
function viewOf(tree, stack) {
    if (stack !== 'laravel')
        return null;
    return tree.has.has('resources/views/errors/maintenance.blade.php') ? 'errors::maintenance' : 'errors::503';
}
function adopted({ discovery, ...host }, stateDir) {
    const { home, systemd, systemctl } = discovery;
    return {
        ...host,
        roles: rolesOf(discovery),
        home,
        systemctl: systemd ? systemctl : null,
        stateDirState: stateDir.startsWith('~/') ? 'writable' : discovery.stateDir,
    };
}
function summed(host, leftOut) {
    const [first] = leftOut;
    if (first === undefined)
        return [];
    const more = leftOut.length === 1 ? '' : ` ${leftOut.length - 1} more like it.`;
    return [`Left out on ${host}: ${first}${more}`];
}
function differences(hosts, trees) {
    const [first] = trees;
    return hosts.flatMap(({ name }, index) => {
        const tree = trees[index];
        if (index === 0 || !first || !tree)
            return [];
        const differs = tree.path !== first.path || tree.owner !== first.owner || tree.strategy !== first.strategy;
        if (!differs)
            return [];
        return [
            `${name} has the application at ${tree.path} (${tree.strategy}, owner ${tree.owner ?? 'unknown'}), ${hosts[0]?.name} at ${first.path} (${first.strategy}, owner ${first.owner ?? 'unknown'}): one runbook holds one path.`,
        ];
    });
}
function silentHosts(looks) {
    return looks.flatMap(({ from, answer }) => {
        if (from === null || answer.kind !== 'silent')
            return [];
        return [
            `${from} could not ask its own web server on 127.0.0.1 (${answer.why}): say where it answers with hosts.${from}.url, or allow TCP forwarding to see it.`,
        ];
    });
}
function once(open) {
    return open.filter(({ answer }, index) => open.findIndex((other) => other.answer === answer) === index);
}

;// CONCATENATED MODULE: ./packages/adopt/src/shell.generated.ts
// Written by `npm run generate` from packages/adopt/shell. Edit the files there.
const shellScripts = {
    "discover/discover.sh": "# One read-only look at a host that is to be adopted. Sent on stdin, behind the other files of this folder; prints facts, at\n" +
        "# last `end discovery`. It writes nothing, and starts nothing that does.\n" +
        "# shellcheck shell=sh\n" +
        "\n" +
        "# discover PREFIX PATH STATE-DIR: PREFIX stands before the machine's own folders, empty but in tests; PATH is where to look,\n" +
        "# or \"-\" to look where applications usually lie.\n" +
        "discover() {\n" +
        "  set -eu\n" +
        "  LC_ALL=C\n" +
        "  export LC_ALL\n" +
        "  look_prefix=$1 look_path=$2 look_state_dir=$3\n" +
        "  machine_facts\n" +
        "  unit_facts\n" +
        "  tree_facts\n" +
        "  fact end discovery\n" +
        "}\n",
    "discover/dotenv.sh": "# The application's .env: which keys of an application there are, and the values of the six that a runbook needs and that are\n" +
        "# no secret. Their values are told only where they look like what they should be; no other value is ever told.\n" +
        "# shellcheck shell=sh disable=SC2154 # tree… comes from trees.sh\n" +
        "\n" +
        "dotenv_facts() {\n" +
        "  for dotenv in \"$tree/.env\" \"$tree/shared/.env\" \"$tree_code/.env\"; do\n" +
        "    owner_run test -f \"$dotenv\" || continue\n" +
        "    fact dotenv \"$dotenv\"\n" +
        "    owner_run head -c 262144 \"$dotenv\" 2>/dev/null | awk \"$DOTENV\" || :\n" +
        "    break\n" +
        "  done\n" +
        "  redis_default REDIS_DB\n" +
        "  redis_default REDIS_CACHE_DB\n" +
        "}\n" +
        "\n" +
        "# A value may run over lines inside of quotes, whatever its key is called: those lines hold no keys, whatever they look like.\n" +
        "# shellcheck disable=SC2016\n" +
        "DOTENV='\n" +
        "  function plain(text) {\n" +
        "    sub(/^[ \\t]+/, \"\", text)\n" +
        "    if (text ~ /^\"[^\"]*\"[ \\t\\r]*(#.*)?$/ || text ~ /^\\047[^\\047]*\\047[ \\t\\r]*(#.*)?$/) {\n" +
        "      text = substr(text, 2)\n" +
        "      sub(/[\"\\047][^\"\\047]*$/, \"\", text)\n" +
        "      return text\n" +
        "    }\n" +
        "    sub(/[ \\t]#.*$/, \"\", text)\n" +
        "    sub(/[ \\t\\r]+$/, \"\", text)\n" +
        "    return text\n" +
        "  }\n" +
        "  function tellable(key, text) {\n" +
        "    if (length(text) > 200) return 0\n" +
        "    if (key == \"REDIS_DB\" || key == \"REDIS_CACHE_DB\") return text ~ /^[0-9]+$/ && length(text) < 5\n" +
        "    if (key == \"QUEUE_CONNECTION\" || key == \"DB_CONNECTION\") return text ~ /^(sync|database|redis|sqs|beanstalkd|null|mysql|mariadb|pgsql|sqlite|sqlsrv)$/\n" +
        "    if (key == \"DB_DATABASE\") return text ~ /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/ && length(text) <= 64\n" +
        "    if (key == \"APP_URL\") return text ~ /^https?:\\/\\/[A-Za-z0-9.-]+(:[0-9]+)?\\/?$/\n" +
        "    return 0\n" +
        "  }\n" +
        "  function open_quote(text,  quote, rest) {\n" +
        "    sub(/^[ \\t]+/, \"\", text)\n" +
        "    quote = substr(text, 1, 1)\n" +
        "    if (quote != \"\\\"\" && quote != \"\\047\") return \"\"\n" +
        "    rest = substr(text, 2)\n" +
        "    gsub(/\\\\./, \"\", rest)\n" +
        "    return index(rest, quote) > 0 ? \"\" : quote\n" +
        "  }\n" +
        "  inside != \"\" {\n" +
        "    line = $0\n" +
        "    gsub(/\\\\./, \"\", line)\n" +
        "    if (index(line, inside) > 0) inside = \"\"\n" +
        "    next\n" +
        "  }\n" +
        "  {\n" +
        "    line = $0\n" +
        "    if (NR == 1) sub(/^\\357\\273\\277/, \"\", line)\n" +
        "    sub(/^[ \\t]*(export[ \\t]+)?/, \"\", line)\n" +
        "    if (line ~ /^#/ || index(line, \"=\") == 0) next\n" +
        "    key = line\n" +
        "    sub(/[ \\t]*=.*/, \"\", key)\n" +
        "    text = substr(line, index(line, \"=\") + 1)\n" +
        "    inside = open_quote(text)\n" +
        "    if (key !~ /^(APP|DB|REDIS|QUEUE|CACHE|SESSION|HORIZON|OCTANE)_[A-Z0-9_]+$/ || length(key) > 64) next\n" +
        "    printf \"key\\t%s\\n\", key\n" +
        "    if (inside == \"\" && tellable(key, plain(text))) printf \"value\\t%s\\t%s\\n\", key, plain(text)\n" +
        "  }\n" +
        "'\n" +
        "\n" +
        "# redis_default KEY: what config/database.php falls back to when .env does not say.\n" +
        "redis_default() {\n" +
        "  redis_says=$(owner_run head -c 262144 \"$tree_code/config/database.php\" 2>/dev/null |\n" +
        "    sed -n \"s/.*env('$1', *'\\{0,1\\}\\([0-9]\\{1,4\\}\\)'\\{0,1\\}).*/\\1/p\" | sort -u) || redis_says=\n" +
        "  case $redis_says in '' | *[!0-9]*) return 0 ;; esac\n" +
        "  fact default \"$1\" \"$redis_says\"\n" +
        "}\n",
    "discover/facts.sh": "# One thing that was found on a line: a key and its values, separated by tabs. What was found is data.\n" +
        "# shellcheck shell=sh\n" +
        "\n" +
        "TAB=$(printf '\\t')\n" +
        "\n" +
        "# fact KEY VALUE...: control characters never leave the host, an empty value is \"-\".\n" +
        "fact() {\n" +
        "  fact_line=\n" +
        "  for fact_value; do\n" +
        "    case $fact_value in\n" +
        "      *[[:cntrl:]]*) fact_value=$(printf '%s' \"$fact_value\" | tr '[:cntrl:]' '?') ;;\n" +
        "      '') fact_value=- ;;\n" +
        "    esac\n" +
        "    fact_line=${fact_line:+$fact_line$TAB}$fact_value\n" +
        "  done\n" +
        "  printf '%s\\n' \"$fact_line\"\n" +
        "}\n" +
        "\n" +
        "has() {\n" +
        "  command -v \"$1\" >/dev/null 2>&1\n" +
        "}\n" +
        "\n" +
        "# yes_no COMMAND...: prints yes or no.\n" +
        "yes_no() {\n" +
        "  if \"$@\" >/dev/null 2>&1; then echo yes; else echo no; fi\n" +
        "}\n" +
        "\n" +
        "# bounded COMMAND...: what hangs must not hold the look up.\n" +
        "bounded() {\n" +
        "  if has timeout; then timeout 10 \"$@\" </dev/null; else \"$@\" </dev/null; fi\n" +
        "}\n" +
        "\n" +
        "owner_of() {\n" +
        "  stat -c %U \"$1\" 2>/dev/null || echo -\n" +
        "}\n",
    "discover/machine.sh": "# What the machine and the login have: tools, versions, ways back after a reboot, room.\n" +
        "# shellcheck shell=sh disable=SC2154 # look_… come from discover.sh\n" +
        "\n" +
        "machine_facts() {\n" +
        "  fact user \"$(id -un)\"\n" +
        "  fact home \"${HOME:-/}\"\n" +
        "  fact hostname \"$(uname -n)\"\n" +
        "  for tool in git flock setsid timeout curl php node composer sudo crontab; do\n" +
        "    fact tool \"$tool\" \"$(yes_no has \"$tool\")\"\n" +
        "  done\n" +
        "  fact systemctl \"$(systemctl_place)\"\n" +
        "  fact crontab \"$(yes_no may_crontab)\"\n" +
        "  version_facts\n" +
        "  state_dir_fact\n" +
        "}\n" +
        "\n" +
        "# Where only root may put programs: what sudo is to run is never taken from the PATH of the login.\n" +
        "systemctl_place() {\n" +
        "  for systemctl_at in /usr/bin /bin /usr/sbin /sbin /run/current-system/sw/bin; do\n" +
        "    if [ -x \"$systemctl_at/systemctl\" ]; then\n" +
        "      echo \"$systemctl_at/systemctl\"\n" +
        "      return 0\n" +
        "    fi\n" +
        "  done\n" +
        "  echo -\n" +
        "}\n" +
        "\n" +
        "may_crontab() {\n" +
        "  has crontab || return 1\n" +
        "  crontab_says=$(LC_ALL=C crontab -l 2>&1) && return 0\n" +
        "  case $crontab_says in *'no crontab'*) return 0 ;; *) return 1 ;; esac\n" +
        "}\n" +
        "\n" +
        "# The servers themselves: the client of MariaDB calls itself 15.1 whatever the server is.\n" +
        "version_facts() {\n" +
        "  version_fact php 's/^PHP \\([0-9][0-9.]*\\).*/\\1/p' php -v\n" +
        "  version_fact node 's/^v\\([0-9][0-9.]*\\).*/\\1/p' node --version\n" +
        "  for mysql_server in mysqld mariadbd /usr/sbin/mysqld /usr/sbin/mariadbd; do\n" +
        "    if has \"$mysql_server\"; then\n" +
        "      version_fact mysql 's/.*Ver \\([0-9][0-9.]*\\).*/\\1/p' \"$mysql_server\" --version\n" +
        "      break\n" +
        "    fi\n" +
        "  done\n" +
        "  version_fact redis 's/.*v=\\([0-9][0-9.]*\\).*/\\1/p' redis-server --version\n" +
        "}\n" +
        "\n" +
        "# version_fact NAME SED COMMAND...\n" +
        "version_fact() {\n" +
        "  version_name=$1 version_sed=$2\n" +
        "  shift 2\n" +
        "  has \"$1\" || return 0\n" +
        "  version_says=$(bounded \"$@\" 2>/dev/null | sed -n \"$version_sed\" | head -n 1) || version_says=\n" +
        "  if [ -n \"$version_says\" ]; then fact version \"$version_name\" \"$version_says\"; fi\n" +
        "}\n" +
        "\n" +
        "# A folder below the home of the login user is made when it is needed.\n" +
        "state_dir_fact() {\n" +
        "  # shellcheck disable=SC2088 # the tilde is a character here\n" +
        "  case $look_state_dir in\n" +
        "    '~/'*) state_dir=${HOME%/}/${look_state_dir#??} ;;\n" +
        "    *) state_dir=$look_state_dir ;;\n" +
        "  esac\n" +
        "  case $state_dir in\n" +
        "    \"${HOME:-/nonexistent}\"/*) state_dir_home=yes ;;\n" +
        "    *) state_dir_home=no ;;\n" +
        "  esac\n" +
        "  if [ -d \"$state_dir\" ]; then\n" +
        "    if [ -w \"$state_dir\" ]; then state_dir_is=writable; else state_dir_is=not-writable; fi\n" +
        "  elif [ \"$state_dir_home\" = yes ]; then\n" +
        "    state_dir_is=writable\n" +
        "  else\n" +
        "    state_dir_is=missing\n" +
        "  fi\n" +
        "  fact state-dir \"$look_state_dir\" \"$state_dir_is\"\n" +
        "}\n",
    "discover/releases.sh": "# The live release of a tree and those that are there, newest first.\n" +
        "# shellcheck shell=sh disable=SC2154 # tree… comes from trees.sh\n" +
        "\n" +
        "release_facts() {\n" +
        "  case $tree_kind in\n" +
        "    git-tag) git_facts ;;\n" +
        "    symlink) link_facts ;;\n" +
        "  esac\n" +
        "}\n" +
        "\n" +
        "at_tree() {\n" +
        "  owner_run git --no-optional-locks -c core.fsmonitor=false -c core.hooksPath=/dev/null -C \"$tree\" \"$@\" 2>/dev/null\n" +
        "}\n" +
        "\n" +
        "git_facts() {\n" +
        "  has git || return 0\n" +
        "  if ! tree_head=$(at_tree rev-parse --verify 'HEAD^{commit}'); then\n" +
        "    fact head unreadable\n" +
        "    return 0\n" +
        "  fi\n" +
        "  fact head \"$tree_head\"\n" +
        "  tell_each live-tag \"$(at_tree tag --points-at HEAD)\"\n" +
        "  tell_each tag \"$(at_tree for-each-ref --count=500 --sort=-creatordate --format='%(refname:strip=2)' refs/tags)\"\n" +
        "}\n" +
        "\n" +
        "link_facts() {\n" +
        "  # A link to nowhere shows no release, whatever it is called.\n" +
        "  if [ -d \"$tree/current\" ] && link_target=$(readlink \"$tree/current\"); then\n" +
        "    link_target=${link_target%/}\n" +
        "    fact live-tag \"${link_target##*/}\"\n" +
        "  fi\n" +
        "  # shellcheck disable=SC2012 # ls knows the order; an odd name is told as it is\n" +
        "  tell_each tag \"$(ls -t \"$tree/releases\" 2>/dev/null | head -n 500)\"\n" +
        "}\n" +
        "\n" +
        "# tell_each KEY NAMES: one line each.\n" +
        "tell_each() {\n" +
        "  while IFS= read -r tell_name; do\n" +
        "    if [ -n \"$tell_name\" ]; then fact \"$1\" \"$tell_name\"; fi\n" +
        "  done <<END\n" +
        "$2\n" +
        "END\n" +
        "}\n",
    "discover/trees.sh": "# Where the application lies: git checkouts, and folders with releases and a link to the live one.\n" +
        "# shellcheck shell=sh disable=SC2154 # look_… come from discover.sh\n" +
        "\n" +
        "MOST_TREES=12\n" +
        "\n" +
        "tree_facts() {\n" +
        "  if [ \"$look_path\" != - ]; then\n" +
        "    # shellcheck disable=SC2088 # the tilde is a character here\n" +
        "    case $look_path in '~/'*) look_path=${HOME%/}/${look_path#??} ;; esac\n" +
        "    one_tree \"${look_path%/}\" asked\n" +
        "    return 0\n" +
        "  fi\n" +
        "  trees_left=$MOST_TREES\n" +
        "  while IFS= read -r tree_path; do\n" +
        "    if [ -z \"$tree_path\" ] || [ \"$trees_left\" -eq 0 ]; then continue; fi\n" +
        "    trees_left=$((trees_left - 1))\n" +
        "    one_tree \"$tree_path\" found\n" +
        "  done <<END\n" +
        "$(find_trees)\n" +
        "END\n" +
        "}\n" +
        "\n" +
        "find_trees() {\n" +
        "  {\n" +
        "    for tree_root in \"$look_prefix/var/www\" \"$look_prefix/srv\" \"$look_prefix/opt\" \"$look_prefix/home\"; do\n" +
        "      marks_below \"$tree_root\" 4\n" +
        "    done\n" +
        "    marks_below \"${HOME:-/nonexistent}\" 3\n" +
        "  } | sed -e 's|/[^/]*$||' -e '/\\/releases\\//d' -e '/\\/current$/d' | sort -u | while IFS= read -r tree_mark; do\n" +
        "    if [ -n \"$(kind_of_tree \"$tree_mark\")\" ]; then printf '%s\\n' \"$tree_mark\"; fi\n" +
        "  done\n" +
        "}\n" +
        "\n" +
        "marks_below() {\n" +
        "  [ -d \"$1\" ] || return 0\n" +
        "  bounded find -H \"$1\" -mindepth 1 -maxdepth \"$2\" \\( -name node_modules -o -name vendor -o -name releases \\) -prune -o \\\n" +
        "    \\( -name .git -o -name current -type l \\) -print -prune -o -name '.*' -prune 2>/dev/null || :\n" +
        "}\n" +
        "\n" +
        "kind_of_tree() {\n" +
        "  if [ -d \"$1/releases\" ] && [ -L \"$1/current\" ]; then\n" +
        "    echo symlink\n" +
        "  elif [ -e \"$1/.git\" ]; then\n" +
        "    echo git-tag\n" +
        "  fi\n" +
        "}\n" +
        "\n" +
        "# one_tree PATH asked|found: begins a tree; what follows belongs to it.\n" +
        "one_tree() {\n" +
        "  tree=$1\n" +
        "  tree_kind=$(kind_of_tree \"$tree\")\n" +
        "  if [ ! -d \"$tree\" ]; then\n" +
        "    fact tree \"$tree\" missing\n" +
        "    return 0\n" +
        "  fi\n" +
        "  fact tree \"$tree\" \"${tree_kind:-unknown}\"\n" +
        "  case $tree_kind in symlink) tree_code=$tree/current ;; *) tree_code=$tree ;; esac\n" +
        "  tree_owner=$(owner_of \"$tree\")\n" +
        "  if [ -e \"$tree/.git\" ]; then tree_owner=$(owner_of \"$tree/.git\"); fi\n" +
        "  fact owner \"$tree_owner\"\n" +
        "  owner_way\n" +
        "  fact owner-by \"$OWNER_BY\"\n" +
        "  fact writable \"$(yes_no test -w \"$tree\")\"\n" +
        "  fact free-kib \"$(bounded df -Pk \"$tree\" 2>/dev/null | awk 'NR == 2 { print $4 }')\"\n" +
        "  content_facts\n" +
        "  release_facts\n" +
        "  dotenv_facts\n" +
        "  backup_fact\n" +
        "}\n" +
        "\n" +
        "# Sets OWNER_BY, by which owner_run goes. Looking at a checkout runs what its configuration names, so only its owner looks.\n" +
        "owner_way() {\n" +
        "  if [ \"$tree_owner\" = \"$(id -un)\" ]; then\n" +
        "    OWNER_BY=same\n" +
        "  elif has sudo && bounded sudo -n -u \"$tree_owner\" true >/dev/null 2>&1; then\n" +
        "    OWNER_BY=sudo\n" +
        "  else\n" +
        "    OWNER_BY=refused\n" +
        "  fi\n" +
        "}\n" +
        "\n" +
        "owner_run() {\n" +
        "  case $OWNER_BY in\n" +
        "    same) bounded \"$@\" ;;\n" +
        "    sudo) bounded sudo -n -H -u \"$tree_owner\" \"$@\" ;;\n" +
        "    *) return 1 ;;\n" +
        "  esac\n" +
        "}\n" +
        "\n" +
        "content_facts() {\n" +
        "  for tree_part in artisan composer.json composer.lock vendor package-lock.json node_modules public/index.php database/migrations \\\n" +
        "    resources/views/errors/maintenance.blade.php resources/views/errors/503.blade.php; do\n" +
        "    if [ -e \"$tree_code/$tree_part\" ]; then fact has \"$tree_part\"; fi\n" +
        "  done\n" +
        "}\n" +
        "\n" +
        "backup_fact() {\n" +
        "  for backup_folder in \"$look_prefix/var/backups/${tree##*/}\" \"$look_prefix/srv/backups/${tree##*/}\" \"${HOME:-/nonexistent}/backups\"; do\n" +
        "    if [ -d \"$backup_folder\" ]; then fact backups \"$backup_folder\" \"$(yes_no test -w \"$backup_folder\")\"; fi\n" +
        "  done\n" +
        "}\n",
    "discover/units.sh": "# systemd services that belong to an application: workers, PHP-FPM, web server, database, Redis. What a service runs is\n" +
        "# looked at here and not told: there may be passwords in its arguments.\n" +
        "# shellcheck shell=sh disable=SC2154 # look_… come from discover.sh\n" +
        "\n" +
        "unit_facts() {\n" +
        "  if [ ! -d \"$look_prefix/run/systemd/system\" ] || ! has systemctl ||\n" +
        "    ! unit_files=$(bounded systemctl list-unit-files --type=service --no-legend --no-pager 2>/dev/null); then\n" +
        "    fact systemd no\n" +
        "    return 0\n" +
        "  fi\n" +
        "  fact systemd yes\n" +
        "  unit_names=$(unit_candidates)\n" +
        "  [ -n \"$unit_names\" ] || return 0\n" +
        "  set -f\n" +
        "  # shellcheck disable=SC2086 # a unit's name holds no space\n" +
        "  bounded systemctl show --no-pager --property=Id,LoadState,ActiveState,WorkingDirectory,ExecStart -- $unit_names 2>/dev/null |\n" +
        "    awk \"$UNIT_KINDS\" || :\n" +
        "  set +f\n" +
        "}\n" +
        "\n" +
        "# Files of stopped services and instances that are loaded; a template by itself is nothing that runs.\n" +
        "unit_candidates() {\n" +
        "  {\n" +
        "    printf '%s\\n' \"$unit_files\"\n" +
        "    bounded systemctl list-units --type=service --all --plain --no-legend --no-pager 2>/dev/null || :\n" +
        "  } | awk '$1 ~ /[.]service$/ && $1 !~ /@[.]service$/ { print $1 }' | sort -u | head -n 1000\n" +
        "}\n" +
        "\n" +
        "# unit KIND NAME ACTIVE FOLDER\n" +
        "# shellcheck disable=SC2016\n" +
        "UNIT_KINDS='\n" +
        "  function value(line) { return substr(line, index(line, \"=\") + 1) }\n" +
        "  function kind_of(id, run) {\n" +
        "    if (run ~ /[ ]queue:(work|listen)/) return \"worker\"\n" +
        "    if (run ~ /[ ]horizon([ ;]|$)/) return \"horizon\"\n" +
        "    if (run ~ /[ ]octane:start/) return \"octane\"\n" +
        "    if (run ~ /[ ]schedule:work/) return \"scheduler\"\n" +
        "    if (id ~ /^php[0-9.]*-?fpm/) return \"php-fpm\"\n" +
        "    if (id ~ /^(nginx|apache2|httpd|caddy)[.]service$/) return \"web\"\n" +
        "    if (id ~ /^(mysql|mysqld|mariadb)[.]service$/) return \"database\"\n" +
        "    if (id ~ /^(redis|redis-server|valkey|valkey-server)[.]service$/) return \"redis\"\n" +
        "    return \"\"\n" +
        "  }\n" +
        "  function folder_of(run, folder) {\n" +
        "    if (match(run, /\\/[^ ;]*\\/artisan/)) return substr(run, RSTART, RLENGTH - 8)\n" +
        "    sub(/^!/, \"\", folder)\n" +
        "    return folder ~ /^\\/./ ? folder : \"-\"\n" +
        "  }\n" +
        "  function finish(  kind, place) {\n" +
        "    if (id != \"\" && load == \"loaded\" && !(id in told)) {\n" +
        "      kind = kind_of(id, run)\n" +
        "      place = folder_of(run, folder)\n" +
        "      if (kind == \"\" && place != \"-\") kind = \"other\"\n" +
        "      if (kind != \"\") {\n" +
        "        told[id] = 1\n" +
        "        gsub(/[[:cntrl:]]/, \"?\", place)\n" +
        "        printf \"unit\\t%s\\t%s\\t%s\\t%s\\n\", kind, id, active, place\n" +
        "      }\n" +
        "    }\n" +
        "    id = \"\"; run = \"\"; folder = \"\"; active = \"unknown\"; load = \"\"\n" +
        "  }\n" +
        "  BEGIN { active = \"unknown\" }\n" +
        "  /^$/ { finish() }\n" +
        "  /^Id=/ { id = value($0) }\n" +
        "  /^LoadState=/ { load = value($0) }\n" +
        "  /^ActiveState=/ { active = value($0) }\n" +
        "  /^WorkingDirectory=/ { folder = value($0) }\n" +
        "  /^ExecStart=/ { run = run \" \" value($0) }\n" +
        "  END { finish() }\n" +
        "'\n",
};

;// CONCATENATED MODULE: ./packages/adopt/src/discovery/parse-discovery.ts


const parse_discovery_UNIT = /^[A-Za-z0-9_][A-Za-z0-9:_.@\\-]{0,199}$/;
const parse_discovery_USER = /^[A-Za-z_][A-Za-z0-9._-]{0,31}$/;
/** Where only root may put programs: what sudoers permits must be nobody else's to change. */
const SYSTEMCTL = /^\/(?:(?:usr\/)?s?bin|run\/current-system\/sw\/bin)\/systemctl$/;
const VERSION = /^[0-9]{1,4}(?:\.[0-9]{1,6}){0,3}$/;
const ABSOLUTE = /^\/(?!.*(?:^|\/)\.\.(?:\/|$))./;
const KEY = /^[A-Z][A-Z0-9_]{0,63}$/;
/**
 * Reads what `discover.sh` printed. Names that no runbook could hold are left out and counted in a sentence.
 * @throws RemoteError when the look did not come to its end
 */
function parseDiscovery(host, text) {
    const facts = text.split('\n').map((line) => line.split('\t'));
    if (!facts.some(([key, value]) => key === 'end' && value === 'discovery'))
        throw incomplete(host);
    const one = (key) => facts.find(([name]) => name === key)?.[1] ?? '-';
    const odd = [];
    const systemctl = one('systemctl');
    return {
        host,
        user: parse_discovery_USER.test(one('user')) ? one('user') : '-',
        home: isPath(one('home')) ? one('home') : '/',
        systemctl: SYSTEMCTL.test(systemctl) ? systemctl : null,
        systemd: one('systemd') === 'yes',
        crontab: one('crontab') === 'yes',
        tools: Object.fromEntries(facts.flatMap(([key, tool, there]) => (key === 'tool' && tool ? [[tool, there === 'yes']] : []))),
        versions: versionsOf(facts),
        stateDir: stateOf(facts.find(([key]) => key === 'state-dir')?.[2]),
        units: unitsOf(facts, odd),
        trees: treesOf(facts, odd),
        leftOut: odd,
    };
}
function incomplete(host) {
    return new errors/* RemoteError */.Hi({
        code: 'discovery-incomplete',
        host,
        message: 'the look at the host did not come to its end, so nothing is made of it.',
        mend: 'run it again; when it stays so, give the answers by flags: failback init --help',
    });
}
function versionsOf(facts) {
    const versions = {};
    for (const [key, name, version = ''] of facts) {
        const known = VERSIONED_PROGRAMS.find((each) => each === name);
        const clean = version.replace(/\.+$/, '');
        if (key === 'version' && known !== undefined && VERSION.test(clean))
            versions[known] = clean;
    }
    return versions;
}
function stateOf(said) {
    return said === 'writable' || said === 'not-writable' ? said : 'missing';
}
function unitsOf(facts, odd) {
    return facts.flatMap(([key, said, id = '', active, folder = '-']) => {
        if (key !== 'unit')
            return [];
        const kind = UNIT_KINDS.find((each) => each === said);
        const name = id.replace(/\.service$/, '');
        if (kind === undefined || !parse_discovery_UNIT.test(name)) {
            odd.push(`The unit ${shown(id)} has a name that a runbook cannot hold.`);
            return [];
        }
        return [{ kind, name, active: active === 'active', folder: isPath(folder) ? folder : null }];
    });
}
function treesOf(facts, odd) {
    const trees = [];
    for (const fact of facts) {
        const [key, ...values] = fact;
        const current = trees.at(-1);
        if (key === 'tree')
            trees.push(emptyTree(values[0] ?? '', values[1]));
        else if (current !== undefined)
            addTo(current, fact, odd);
    }
    return trees.filter(({ path }) => {
        if (!isPath(path))
            odd.push(`The folder ${shown(path)} has a name that a runbook cannot hold.`);
        return isPath(path);
    });
}
function emptyTree(path, said) {
    const strategy = said === 'git-tag' || said === 'symlink' || said === 'missing' ? said : 'unknown';
    return {
        path,
        strategy,
        owner: null,
        ownerBy: 'refused',
        writable: false,
        freeKiB: 0,
        readable: strategy === 'symlink',
        liveReleases: [],
        releases: [],
        has: new Set(),
        dotenv: null,
        defaults: {},
        backups: [],
    };
}
function addTo(tree, [key = '', value = '-', second = '-'], odd) {
    switch (key) {
        case 'owner':
            tree.owner = parse_discovery_USER.test(value) ? value : null;
            return;
        case 'owner-by':
            tree.ownerBy = value === 'same' || value === 'sudo' ? value : 'refused';
            return;
        case 'writable':
            tree.writable = value === 'yes';
            return;
        case 'free-kib':
            tree.freeKiB = /^[0-9]{1,15}$/.test(value) ? Number(value) : 0;
            return;
        case 'head':
            tree.readable = /^[0-9a-f]{40,64}$/.test(value);
            return;
        case 'live-tag':
            if ((0,release/* isReleaseName */.j)(value))
                tree.liveReleases.push(value);
            return;
        case 'tag':
            if ((0,release/* isReleaseName */.j)(value))
                tree.releases.push(value);
            else
                odd.push(`${shown(value)} in ${shown(tree.path)} cannot be the name of a release.`);
            return;
        case 'has':
            tree.has.add(value);
            return;
        case 'dotenv':
            tree.dotenv = { file: value, keys: [], values: {} };
            return;
        case 'key':
            if (KEY.test(value))
                changeDotenv(tree, ({ keys }) => ({ keys: [...keys, value] }));
            return;
        case 'value': {
            const told = TOLD_KEYS.find((each) => each === value);
            if (told !== undefined && TELLABLE[told].test(second)) {
                changeDotenv(tree, ({ values }) => ({ values: { ...values, [told]: second } }));
            }
            return;
        }
        case 'default':
            if (/^REDIS_(CACHE_)?DB$/.test(value) && /^[0-9]{1,4}$/.test(second))
                tree.defaults[value] = second;
            return;
        case 'backups':
            if (isPath(value))
                tree.backups.push({ path: value, writable: second === 'yes' });
            return;
    }
}
/** The same forms as on the host: what does not look like it is not taken, whoever sent it. */
const TELLABLE = {
    REDIS_DB: /^[0-9]{1,4}$/,
    REDIS_CACHE_DB: /^[0-9]{1,4}$/,
    QUEUE_CONNECTION: /^(?:sync|database|redis|sqs|beanstalkd|null)$/,
    DB_CONNECTION: /^(?:mysql|mariadb|pgsql|sqlite|sqlsrv)$/,
    DB_DATABASE: /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,63}$/,
    APP_URL: /^https?:\/\/[A-Za-z0-9.-]+(?::[0-9]{1,5})?\/?$/,
};
function changeDotenv(tree, change) {
    if (tree.dotenv !== null)
        tree.dotenv = { ...tree.dotenv, ...change(tree.dotenv) };
}
/** Absolute, without `..`, and nothing in it that a person could not see. */
function isPath(text) {
    return ABSOLUTE.test(text) && (0,printable/* printableLine */.oy)(text, 1000) === text;
}
function shown(text) {
    return JSON.stringify((0,printable/* printableLine */.oy)(text, 80));
}

;// CONCATENATED MODULE: ./packages/adopt/src/discovery/discover-host.ts



const PARTS = ['facts', 'machine', 'units', 'trees', 'releases', 'dotenv', 'discover'];
/** Time for a look at a machine with many checkouts. */
const LOOK_MS = 90_000;
function discoveryScript({ path, stateDir, prefix = '' }) {
    const text = PARTS.map((part) => shellScripts[`discover/${part}.sh`] ?? '').join('');
    return { text: `${text}discover "$@"\n`, args: [prefix, path ?? '-', stateDir] };
}
/** Looks at a host over a connection that has been verified; nothing there is changed. */
async function discoverHost(connection, request) {
    const { host } = connection;
    const { code, stdout, stderr } = await connection.run(discoveryScript(request), { timeoutMs: LOOK_MS });
    if (code === 0)
        return parseDiscovery(host, stdout);
    throw new errors/* RemoteError */.Hi({
        code: 'discovery-incomplete',
        host,
        exitCode: code,
        stderr: (0,printable/* printable */.g$)(stderr),
        message: `the look at the host ended with ${code}.`,
        mend: 'run it again; when it stays so, give the answers by flags: failback init --help',
    });
}

// EXTERNAL MODULE: ./packages/health/src/target.ts
var target = __webpack_require__(47991);
;// CONCATENATED MODULE: ./packages/adopt/src/discovery/look-at-site.ts

/** Where an application usually says how it is, the most telling first. */
const ROUTES = ['/health/ready', '/health', '/up', '/ready', '/healthz', '/'];
const look_at_site_LOOK_MS = 8_000;
/** Deeper fields say nothing about the whole. */
const MOST_FIELDS = 50;
/** Asks the site at every usual route, and at `extra`; as a client does, and from each host at its own web server. */
async function lookAtSite(url, extra, doors, get) {
    const paths = [...new Set([...(extra === null ? [] : [extra]), ...ROUTES])];
    const places = [null, ...doors];
    const looks = await Promise.all(places.map((door) => lookFrom(door, url, paths, get)));
    return looks.flat();
}
/** One after the other: a site that is being adopted is not to be loaded. */
async function lookFrom(door, url, paths, get) {
    const looks = [];
    for (const path of paths) {
        const { url: address } = (0,target/* resolve */.hd)({ url, connect: null }, path);
        const { port, protocol } = new URL(address);
        const number = port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port);
        const connect = door === null ? null : () => door.open('127.0.0.1', number);
        const answer = await get({ url: address, timeout: look_at_site_LOOK_MS, connect, ca: null });
        looks.push({ path, from: door?.host ?? null, answer: siteAnswer(answer) });
        // A place that hears nothing at all hears nothing at the next route either.
        if (answer.kind === 'silent' && looks.length === 1)
            break;
    }
    return looks;
}
function siteAnswer(answer) {
    if (answer.kind !== 'answered')
        return { kind: 'silent', why: answer.why };
    const { status, headers, body } = answer;
    return { kind: 'answered', status, headers, fields: fieldsOf(body) };
}
const FIELD = /^[A-Za-z0-9_-]+$/;
function fieldsOf(body) {
    const fields = {};
    const walk = (value, prefix, depth) => {
        if (typeof value !== 'object' || value === null || Array.isArray(value) || depth > 3)
            return;
        for (const [key, member] of Object.entries(value)) {
            if (!FIELD.test(key) || Object.keys(fields).length >= MOST_FIELDS)
                continue;
            const name = prefix === '' ? key : `${prefix}.${key}`;
            if (member === null || ['string', 'number', 'boolean'].includes(typeof member))
                fields[name] = member;
            else
                walk(member, name, depth + 1);
        }
    };
    try {
        walk(JSON.parse(body), '', 0);
    }
    catch {
        return {};
    }
    return fields;
}

// EXTERNAL MODULE: ./packages/health/src/deps.ts + 1 modules
var deps = __webpack_require__(38017);
// EXTERNAL MODULE: ./packages/host/src/ssh/connect-host.ts + 9 modules
var connect_host = __webpack_require__(35859);
;// CONCATENATED MODULE: ./packages/cli/src/init/look-at-hosts.ts



/** The hosts as the runbook will name them: by the first part of their address, else app1, app2 and so on. */
function hostsOf(from, jump) {
    const taken = new Set();
    return from.map(({ user, address, port }, index) => {
        const first = address.split('.')[0]?.toLowerCase() ?? '';
        const isName = /^[a-z][a-z0-9-]{0,62}$/.test(first) && first !== 'localhost' && !taken.has(first);
        const name = isName ? first : `app${index + 1}`;
        taken.add(name);
        return { name, address, port, user, jump: jump === null ? null : look_at_hosts_jumpOf(jump, user), roles: [], url: null };
    });
}
function look_at_hosts_jumpOf(text, user) {
    const [, name, address = '', port] = /^(?:([^@]+)@)?([^:]+)(?::([0-9]+))?$/.exec(text) ?? [];
    return { user: name ?? user, address, port: Number(port ?? 22) };
}
/** Every host that is to be adopted, each behind one connection that stays open. */
class HostLooks {
    #hosts;
    #jump;
    #connections;
    #discovered = new Map();
    #asked = new Map();
    constructor(hosts, jump, connections) {
        this.#hosts = hosts;
        this.#jump = jump;
        this.#connections = connections;
    }
    static async open(hosts, jump, credentials, terminal) {
        const connections = [];
        try {
            for (const host of hosts) {
                const connection = await (0,connect_host/* connectHost */.Z)(host, credentials);
                connections.push(connection);
                terminal.tell(`${host.name}: logged in to ${connection.target}, whose key is ${connection.fingerprint}.`);
            }
        }
        catch (error) {
            for (const connection of connections)
                connection.close();
            throw error;
        }
        return new HostLooks(hosts, jump, connections);
    }
    /** What is known with these answers; a look is taken again only where an answer changes where to look. */
    async settled(answers, repositoryName) {
        const hosts = await this.#discover(answers);
        const bare = { hosts, looks: null, repositoryName };
        const url = answers.url ?? hosts[0]?.discovery.trees.flatMap((tree) => look_at_hosts_urlOf(tree, answers)).at(0) ?? null;
        return settle(answers, url === null ? bare : { ...bare, looks: await this.#ask(url, answers.ready) });
    }
    /** Null behind a jump host: which key that one had is not told. */
    verified() {
        if (this.#jump !== null)
            return null;
        return this.#connections.map(({ fingerprint }, index) => {
            const { address, port } = this.#hosts[index];
            return { address, port, fingerprint };
        });
    }
    close() {
        for (const connection of this.#connections)
            connection.close();
    }
    async #discover({ path, stateDir }) {
        const key = JSON.stringify([path, stateDir]);
        const before = this.#discovered.get(key);
        if (before !== undefined)
            return before;
        const request = { path, stateDir: stateDir ?? standing_of/* USUAL_STATE_DIR */.T4 };
        const found = await Promise.all(this.#connections.map(async (connection, index) => {
            const { name, user, address, port } = this.#hosts[index];
            return { name, user, address, port, jump: this.#jump, discovery: await discoverHost(connection, request) };
        }));
        this.#discovered.set(key, found);
        return found;
    }
    async #ask(url, ready) {
        const key = JSON.stringify([url, ready]);
        const before = this.#asked.get(key);
        if (before !== undefined)
            return before;
        const doors = this.#connections.map(({ host, forward }, index) => ({
            host,
            open: (address, port) => forward.call(this.#connections[index], address, port),
        }));
        const looks = await lookAtSite(url, ready, doors, (0,deps/* healthDeps */.$)().get);
        this.#asked.set(key, looks);
        return looks;
    }
}
/** The address that the application itself names, of the tree that was chosen or is the only one. */
function look_at_hosts_urlOf(tree, { path }) {
    const said = tree.dotenv?.values.APP_URL?.replace(/\/$/, '');
    return said === undefined || (path !== null && tree.path !== path) ? [] : [said];
}

// EXTERNAL MODULE: ./packages/cli/src/init/repository-of.ts
var repository_of = __webpack_require__(18515);
;// CONCATENATED MODULE: ./packages/adopt/src/files/line-diff.ts
/** Longest texts that are compared line by line; beyond them the whole is shown as changed. */
const MOST_LINES = 1500;
/** What changes between two texts, as `-` and `+` lines with the line number before each group. */
function lineDiff(before, after) {
    const [old, fresh] = [linesOf(before), linesOf(after)];
    if (old.length > MOST_LINES || fresh.length > MOST_LINES) {
        return [`@@ ${old.length} lines become ${fresh.length} @@`];
    }
    const common = commonLengths(old, fresh);
    const shown = [];
    let [left, right, inGroup] = [0, 0, false];
    const show = (line) => {
        if (!inGroup)
            shown.push(`@@ line ${left + 1} @@`);
        inGroup = true;
        shown.push(line);
    };
    while (left < old.length || right < fresh.length) {
        if (left < old.length && right < fresh.length && old[left] === fresh[right]) {
            [left, right, inGroup] = [left + 1, right + 1, false];
        }
        else if (right >= fresh.length ||
            (left < old.length && at(common, left + 1, right) >= at(common, left, right + 1))) {
            show(`-${old[left]}`);
            left += 1;
        }
        else {
            show(`+${fresh[right]}`);
            right += 1;
        }
    }
    return shown;
}
function linesOf(text) {
    return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}
/** `[i][j]`: how many lines the rests from i and from j have in common, in order. */
function commonLengths(old, fresh) {
    const table = Array.from({ length: old.length + 1 }, () => new Uint16Array(fresh.length + 1));
    for (let left = old.length - 1; left >= 0; left -= 1) {
        for (let right = fresh.length - 1; right >= 0; right -= 1) {
            const row = table[left];
            row[right] =
                old[left] === fresh[right]
                    ? at(table, left + 1, right + 1) + 1
                    : Math.max(at(table, left + 1, right), at(table, left, right + 1));
        }
    }
    return table;
}
function at(table, left, right) {
    return table[left]?.[right] ?? 0;
}

;// CONCATENATED MODULE: ./packages/cli/src/init/show-adopted.ts


/** Files that are there and would become other ones, each as what changes. */
function showDifferences(states, terminal) {
    for (const state of states) {
        if (state.state !== 'other' && state.state !== 'added')
            continue;
        terminal.print(`--- ${state.file.path}`);
        for (const line of lineDiff(state.existing, state.file.text))
            terminal.print(`  ${(0,printable/* printableLine */.oy)(line, 400)}`);
    }
}
function showWritten(states, verb, terminal) {
    terminal.print(`${verb}:`);
    const words = { new: '', same: ' (as it was)', other: ' (in place of another)', added: ' (added to)' };
    for (const { file, state } of states)
        terminal.print(`  ${file.path}${words[state]}`);
}
function showNotes({ notes }, terminal) {
    if (notes.length === 0)
        return;
    terminal.print('');
    terminal.print('Look once:');
    for (const note of notes)
        terminal.print(`  - ${(0,printable/* printableLine */.oy)(note, 1000)}`);
}
/** What is left for a person, in the order in which it is done. */
function nextSteps(adoption, { sudoers, settings, settingsPage, place }) {
    const { environment, stateDir, live, hosts, seen } = adoption;
    const folders = hosts
        .filter(({ stateDirState }) => stateDirState !== 'writable')
        .map(({ name, user }) => `${name}: sudo install -d -o ${user} -m 0750 ${stateDir}`);
    const files = sudoers.map(({ host, path, install }) => `${host}, with ${path}: ${install}`);
    const again = 'failback init again, with the same flags and --force: then releases and .env can be seen';
    if (seen === 'part')
        return [...folders, ...files, again];
    return [
        ...folders,
        ...files,
        `GitHub: ${settings.length} settings, each with its command: ${settingsPage}`,
        ...(place === 'first'
            ? []
            : [
                `${environment} into options: of .github/workflows/rollback.yml; the other workflows stay those of the first environment`,
            ]),
        `failback doctor --environment ${environment}`,
        `failback verify --environment ${environment} --expect-release ${live ?? 'TAG'}   # marks the first release that is proved good`,
    ];
}
function showNextSteps(steps, terminal) {
    terminal.print('');
    terminal.print('Next:');
    steps.forEach((step, index) => {
        terminal.print(`  ${index + 1}. ${step}`);
    });
}
function showMade(made, repository, terminal) {
    terminal.print('');
    terminal.print('On GitHub:');
    for (const { setting, outcome, why } of made) {
        terminal.print(`  ${outcome.padEnd(8)} ${settingTitle(setting)}: ${why}`);
        if (outcome === 'by-hand')
            for (const line of ghLines(setting, repository))
                terminal.print(`             ${line}`);
    }
}

;// CONCATENATED MODULE: ./packages/cli/src/init/verified-keys.ts

/**
 * The lines of a `known_hosts` file for these machines with the very keys that they had, under their plain names.
 * Null when a key is not among the lines, as with one that is known by other means.
 */
function verifiedKeys(knownHosts, hosts) {
    const keys = knownHosts.split(/\r?\n/).flatMap((line) => {
        const [, type, blob] = /(?:^|\s)([a-z0-9@.-]+) (AAAA[A-Za-z0-9+/]+={0,2})(?:\s|$)/.exec(line) ?? [];
        return type === undefined || blob === undefined ? [] : [{ type, blob }];
    });
    const lines = hosts.map(({ address, port, fingerprint }) => {
        const key = keys.find(({ blob }) => fingerprintOf(blob) === fingerprint);
        return key === undefined ? null : `${port === 22 ? address : `[${address}]:${port}`} ${key.type} ${key.blob}`;
    });
    return lines.includes(null) ? null : `${lines.join('\n')}\n`;
}
function fingerprintOf(blob) {
    return `SHA256:${(0,external_node_crypto_.createHash)('sha256').update(Buffer.from(blob, 'base64')).digest('base64').replace(/=+$/, '')}`;
}

;// CONCATENATED MODULE: ./packages/cli/src/commands/init.ts

















const initCommand = (0,command/* declare */.x)({
    notes: [
        'Logs in to the hosts with verified host keys, and only reads: units, PHP-FPM, where the code is, its tags, the names of the keys in its .env, and which routes of the site say that it is well.',
        'What cannot be seen is asked for; with nobody at a terminal every missing answer is named at once, with its flag.',
        'Files that are there are never written over without --force.',
    ],
    words: null,
    flags: initFlags,
    run: async (values, _words, terminal) => {
        const root = values.out ?? '.';
        const repository = (0,repository_of/* repositoryOf */._)(values.repository, root, terminal.env);
        const token = tokenFor(values, repository, terminal);
        const config = (0,chosen_environment/* configFile */.Z)(values.config);
        const known = knownRunbook(textAt((0,external_node_path_.join)(root, config)), config, values.force);
        const { adoption, hostKeys } = await adopt(values, known?.runbook ?? null, repository, terminal);
        const adopted = adoptedFiles(adoption, {
            config,
            known,
            hostKeys,
            today: new Date(terminal.now()).toISOString().slice(0, 10),
            repository,
            reviewers: values.reviewer,
            existing: (path) => textAt((0,external_node_path_.join)(root, path)),
        });
        const states = statesOf(root, adopted.files);
        if (states.some(({ state }) => state === 'other') && !values.force) {
            showDifferences(states, terminal);
            terminal.tell('Nothing was written: these files are there and differ. To take the new ones: --force');
            return 1;
        }
        if (values.dryRun)
            for (const { path, text } of adopted.files)
                showFile(path, text, terminal);
        else
            writeFiles(root, states.filter(({ state }) => state !== 'same').map(({ file }) => file));
        showDifferences(states.filter(({ state }) => state === 'added'), terminal);
        showWritten(states, values.dryRun ? 'Would be written' : 'Written', terminal);
        showNotes(adoption, terminal);
        if (token !== null && repository !== null && !values.dryRun) {
            const made = await makeSettings(adopted.settings, repository, askGitHub(token, terminal.env));
            showMade(made, repository, terminal);
        }
        showNextSteps(nextSteps(adoption, adopted), terminal);
        return 0;
    },
});
/** Looks and asks until nothing is open. */
async function adopt(values, known, repository, terminal) {
    const hosts = hostsOf(values.from.length > 0 ? values.from : [await askFrom(terminal)], values.jump);
    const credentials = await (0,src_credentials/* readCredentials */.L)(values, { hosts }, terminal);
    const looks = await HostLooks.open(hosts, values.jump, credentials, terminal);
    try {
        let answers = known === null ? answersOf(values) : inheritedAnswers(answersOf(values), known);
        for (;;) {
            const settled = await looks.settled(answers, repository?.name ?? null);
            if (settled.ok) {
                const verified = looks.verified();
                const hostKeys = verified === null ? null : verifiedKeys(credentials.knownHosts, verified);
                return { adoption: settled.adoption, hostKeys };
            }
            answers = await askOpen(answers, settled.open, terminal);
        }
    }
    finally {
        looks.close();
    }
}
function answersOf(values) {
    const { app, url, path, stack, runAs, tags, stateDir, recovery, php, restart, ready, releaseHeader, releaseJson } = values;
    return {
        ...NO_ANSWERS,
        ...{ app, url, path, stack, runAs, tags, stateDir, recovery, php, restart, ready, releaseHeader, releaseJson },
        environment: values.environment ?? 'production',
        workers: values.worker.length === 0 ? null : values.worker,
    };
}
/** The runbook that is there. One with mistakes is nothing that an environment could be added to. */
function knownRunbook(text, file, force) {
    if (text === null)
        return null;
    const parsed = (0,parse/* parseRunbook */.w)(text, file);
    if (parsed.ok)
        return { text, runbook: parsed.runbook };
    if (force)
        return null;
    const mend = 'mend these first; or have the whole file written anew: --force';
    throw new errors/* UserError */.yo([...parsed.problems, { code: 'bad-input', where: file, message: 'It has mistakes.', mend }]);
}
/** A person's token comes by the environment: an argument is read by everybody on the machine. */
function tokenFor(values, repository, terminal) {
    if (!values.makeSettings)
        return null;
    const token = terminal.env.GITHUB_TOKEN ?? '';
    const problems = [
        ...(token === '' ? [init_missing('GITHUB_TOKEN', 'It has to hold a token with administration: write.')] : []),
        ...(repository === null ? [init_missing('--repository', 'Which repository is meant is not known.')] : []),
    ];
    if (problems.length > 0)
        throw new usage_error.UsageError(problems, 'init');
    terminal.hide((0,redact/* redactor */.$)([token]));
    return token;
}
function textAt(path) {
    try {
        return (0,external_node_fs_.readFileSync)(path, 'utf8');
    }
    catch {
        return null;
    }
}
function init_missing(where, message) {
    return { code: 'missing-flag', where, message };
}
function showFile(path, text, terminal) {
    terminal.print(`--- ${path}`);
    for (const line of text.replace(/\n$/, '').split('\n'))
        terminal.print(`  ${line}`);
}


/***/ }),

/***/ 19678:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UsageError: () => (/* binding */ UsageError)
/* harmony export */ });
/** The command line is wrong. Carries every problem found. */
class UsageError extends Error {
    problems;
    /** Whose help to look at; null: the list of commands. */
    command;
    /** What could be read all the same, so that more can be told at once. */
    values;
    constructor(problems, command, values = {}) {
        super(problems.map(({ where, message }) => `${where}: ${message}`).join('\n'));
        this.name = 'UsageError';
        this.problems = problems;
        this.command = command;
        this.values = values;
    }
}


/***/ }),

/***/ 98821:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bO: () => (/* binding */ isWebHost),
/* harmony export */   hf: () => (/* binding */ hasRole),
/* harmony export */   ox: () => (/* binding */ webHosts)
/* harmony export */ });
/** Role of the hosts that answer requests. */
const WEB_ROLE = 'web';
/** A host answers requests when it has the role `web`, or an address of its own. */
function isWebHost(host) {
    return host.roles.includes(WEB_ROLE) || host.url !== null;
}
/** In the order of the file. Empty means that nothing can prove which release is served, never that it is proved. */
function webHosts(environment) {
    return environment.hosts.filter(isWebHost);
}
/** A check without roles is for every host. */
function hasRole(host, roles) {
    return roles.length === 0 || roles.some((role) => host.roles.includes(role));
}


/***/ }),

/***/ 49180:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h2: () => (/* binding */ carriesRelease),
/* harmony export */   kS: () => (/* binding */ runsWorkers),
/* harmony export */   sJ: () => (/* binding */ handledUnits)
/* harmony export */ });
/* harmony import */ var _failback_health__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98821);

const WORKER_ROLE = 'worker';
/** A host that answers requests or runs workers holds the release; so does one of which nothing is said. */
function carriesRelease(host) {
    return (0,_failback_health__WEBPACK_IMPORTED_MODULE_0__/* .isWebHost */ .bO)(host) || host.roles.includes(WORKER_ROLE) || host.roles.length === 0;
}
/** Hosts with the role `worker`; where no host has it, every host that holds the release. */
function runsWorkers(environment, host) {
    if (environment.hosts.some(({ roles }) => roles.includes(WORKER_ROLE)))
        return host.roles.includes(WORKER_ROLE);
    return carriesRelease(host);
}
/** systemd units that the plan starts, stops or restarts on a host, without `.service`. */
function handledUnits(environment, host) {
    const { php, workers } = environment.services;
    return [...(php === null ? [] : [php.unit]), ...(runsWorkers(environment, host) ? workers : [])];
}


/***/ }),

/***/ 72014:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A5: () => (/* binding */ sudoersGroups),
/* harmony export */   a7: () => (/* binding */ sudoersFile),
/* harmony export */   l3: () => (/* binding */ sudoersText)
/* harmony export */ });
/* harmony import */ var _host_duties_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49180);

/** Each application and environment has a file of its own, so that a second one on the host takes nothing from the first. */
function sudoersFile({ app, name }) {
    return `/etc/sudoers.d/failback-${app}-${name}`;
}
/** The text of `sudoersFile`: docs/hosts.md shows it, and a contract test holds that page to the shell. Empty when nothing is needed. */
function sudoersText(environment, host, login) {
    return sudoersGroups(environment, host, login)
        .map(({ comment, lines }) => `${[comment, ...lines].join('\n')}\n`)
        .join('\n');
}
/** Exactly what something of failback runs as somebody else on this host. */
function sudoersGroups(environment, host, login) {
    const { systemctl } = login;
    if (login.user === 'root')
        return [];
    const owner = ownerGroup(environment, login);
    const services = systemctl === null ? [] : systemctlGroups(environment, host, { ...login, systemctl });
    return [...(owner === null ? [] : [owner]), ...services];
}
function ownerGroup({ release: { runAs } }, { user }) {
    if (runAs === null || runAs === user)
        return null;
    return {
        of: 'owner',
        comment: runAs === 'root'
            ? '# 1 The code is built, checked out and looked at as its owner, WHO IS ROOT: this line permits everything.'
            : '# 1 The code is built, checked out and looked at as its owner.',
        lines: [`${user} ALL=(${runAs}) NOPASSWD: ALL`],
    };
}
function systemctlGroups(environment, host, { user, home, systemctl }) {
    const { app, name, stateDir, services } = environment;
    const line = (...commands) => `${user} ALL=(root) NOPASSWD: ${commands.map((words) => [systemctl, ...words].map(word).join(' ')).join(', ')}`;
    const folder = stateDir.startsWith('~/') ? `${home.replace(/\/+$/, '')}/${stateDir.slice(2)}` : stateDir;
    const recover = `failback-recover-${app}-${name}.service`;
    const wayBack = {
        of: 'way-back',
        comment: '# 2 The way back: the supervisor runs in this unit, after a crash and a reboot as well.',
        lines: [
            line(['enable', `${folder}/${app}/${name}/${recover}`]),
            line(['daemon-reload']),
            line(['restart', '--no-block', recover]),
        ],
    };
    const php = (unit, apply) => ({
        of: `unit ${unit}`,
        comment: `# 3 services.php, here ${unit}: \`reload\` only with \`apply: reload\`.`,
        lines: [
            line(['restart', `${unit}.service`], ...(apply === 'reload' ? [['reload', `${unit}.service`]] : [])),
            line(['reset-failed', `${unit}.service`]),
        ],
    });
    const worker = (name) => {
        const unit = `${name}.service`;
        return {
            of: `unit ${name}`,
            comment: `# 4 services.workers, here ${name}: these five for each.`,
            lines: [
                line(['--no-block', 'stop', unit]),
                line(['start', unit], ['restart', unit]),
                line(['reset-failed', unit]),
                line(['kill', '--signal=SIGKILL', unit]),
            ],
        };
    };
    return [
        wayBack,
        ...(services.php === null ? [] : [php(services.php.unit, services.php.apply)]),
        ...((0,_host_duties_js__WEBPACK_IMPORTED_MODULE_0__/* .runsWorkers */ .kS)(environment, host) ? services.workers.map(worker) : []),
    ];
}
/** sudoers reads `, : = \` and blanks by itself, and `* ? [` as patterns; behind a backslash they are themselves. */
function word(text) {
    return text.replace(/[^A-Za-z0-9_./@-]/g, (character) => `\\${character}`);
}


/***/ }),

/***/ 71351:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ addEnvironment)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38815);


/** Sections without which no environment is whole: where they do not stand on top, those of the first environment are taken. */
const NEEDED = ['release', 'health', 'procedures'];
/**
 * The text of a runbook with one environment more, or with that one anew. Sections on top stay shared; where one does not
 * fit, the environment gets a copy of it with what differs. Every other byte, comments too, stays as it is.
 * @param text a runbook without mistakes
 * @returns null where `environments` is written so (`{ … }`) that no lines can be put in
 */
function addEnvironment(text, { name, lines, wanted }) {
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .parseDocument */ .Tp)(text, { version: '1.2' });
    const environments = document.get('environments', true);
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isMap */ .jh)(document.contents) || !(0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isMap */ .jh)(environments) || environments.flow === true)
        return null;
    const pairs = environments.items;
    const first = pairs.find(({ key }) => keyText(key) !== name);
    const shared = (section) => document.get(section, true) ??
        (NEEDED.includes(section) && (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isMap */ .jh)(first?.value) ? first.value.get(section, true) : undefined);
    const sections = [...new Set([...NEEDED, ...wanted.map(({ section }) => section)])];
    const own = sections.flatMap((section) => ownSection(section, shared(section), document.has(section), wanted.filter((each) => each.section === section)));
    const spot = spotFor(text, pairs, name);
    if (spot === null)
        return null;
    const end = text.includes('\r\n') ? '\r\n' : '\n';
    const block = [`${keyOf(name)}:`, ...[...lines, ...own].map((line) => (line === '' ? '' : `  ${line}`))];
    const added = block.map((line) => (line === '' ? end : `${spot.indent}${line}${end}`)).join('');
    const before = text.slice(0, spot.from);
    const result = `${before}${before.endsWith('\n') ? '' : end}${added}${text.slice(spot.to)}`;
    return keepsTheRest(document, result, name) ? result : null;
}
/** A name that YAML, 1.1 or 1.2, would read as something else stands in quotes. */
function keyOf(name) {
    const isPlain = /^(?!(?:true|false|yes|no|on|off|null|y|n)$)[a-z][a-z0-9-]*$/.test(name);
    return isPlain ? name : JSON.stringify(name);
}
/** Lines of the section for this environment alone; none where the shared one fits. */
function ownSection(section, shared, isOnTop, wanted) {
    const copy = new yaml__WEBPACK_IMPORTED_MODULE_1__/* .Document */ .yo();
    const node = (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isMap */ .jh)(shared) || (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isScalar */ .jn)(shared) ? shared.clone() : null;
    copy.contents = (node ?? copy.createNode({}));
    const base = new yaml__WEBPACK_IMPORTED_MODULE_1__/* .Document */ .yo();
    base.contents = copy.contents.clone();
    let differs = false;
    for (const { path, value, otherwise, when } of wanted) {
        const stands = path.length === 0 ? node !== null : base.hasIn([path[0]]);
        if ((when === 'with' && !stands) || (when === 'without' && stands))
            continue;
        const now = path.length === 0 ? plain(node) : plain(base.getIn(path, true));
        if (isSame(now ?? otherwise ?? null, value))
            continue;
        differs = true;
        if (path.length === 0)
            return [`${section}: ${JSON.stringify(value)}`];
        if (value === null)
            copy.deleteIn(path);
        else
            copy.setIn(path, copy.createNode(value, { flow: true }));
    }
    if (!differs && (isOnTop || node === null))
        return [];
    const text = copy.toString({ lineWidth: 0, flowCollectionPadding: true });
    const body = text.replace(/\n$/, '').split('\n');
    return copy.contents.flow === true ? [`${section}: ${body.join(' ')}`] : [`${section}:`, ...body.map(indented)];
}
function indented(line) {
    return line === '' ? '' : `  ${line}`;
}
function plain(node) {
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isScalar */ .jn)(node))
        return node.value;
    return (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isSeq */ .oP)(node) || (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isMap */ .jh)(node) ? node.toJSON() : (node ?? null);
}
/** The order of a list of names says nothing here, and an empty one is none. */
function isSame(now, value) {
    const sorted = (each) => (Array.isArray(each) ? (each.length === 0 ? null : [...each].sort()) : each);
    return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)(sorted(now), sorted(value));
}
/** Where the lines of the environment go: in place of its own, else behind the last one. */
function spotFor(text, pairs, name) {
    const last = pairs.at(-1);
    const own = pairs.find(({ key }) => keyText(key) === name);
    const from = offsetOf((own ?? last)?.key);
    if (from === null)
        return null;
    const line = text.lastIndexOf('\n', from - 1) + 1;
    const indent = text.slice(line, from);
    if (!/^ +$/.test(indent))
        return null;
    const to = lineEnd(text, endOf((own ?? last)));
    return { indent, from: own === undefined ? to : line, to };
}
/** Behind the last thing that the pair itself says: what follows, comments above the next key too, is not its own. */
function endOf({ value }) {
    let end = 0;
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isNode */ .Ll)(value))
        return end;
    (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .visit */ .YR)(value, {
        Node: (_, node) => {
            const isWhole = (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isScalar */ .jn)(node) || (((0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isMap */ .jh)(node) || (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isSeq */ .oP)(node)) && node.flow === true);
            if (isWhole)
                end = Math.max(end, node.range?.[1] ?? 0);
        },
    });
    return end;
}
function lineEnd(text, offset) {
    if (text[offset - 1] === '\n')
        return offset;
    const next = text.indexOf('\n', offset);
    return next < 0 ? text.length : next + 1;
}
function keyText(key) {
    return (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isScalar */ .jn)(key) ? key.value : key;
}
function offsetOf(key) {
    return (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isScalar */ .jn)(key) ? (key.range?.[0] ?? null) : null;
}
function keepsTheRest(before, result, name) {
    const after = (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .parseDocument */ .Tp)(result, { version: '1.2' });
    if (after.errors.length > 0)
        return false;
    const rest = (document) => {
        const copy = document.clone();
        copy.deleteIn(['environments', name]);
        return copy.toJS();
    };
    return after.hasIn(['environments', name]) && (0,node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)(rest(before), rest(after));
}


/***/ })

};

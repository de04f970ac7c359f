export const id = 4363;
export const ids = [4363];
export const modules = {

/***/ 18228:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ fault),
/* harmony export */   X: () => (/* binding */ readFault)
/* harmony export */ });
function fault(fault) {
    return JSON.stringify(fault);
}
/** Issues that no part of our schema worded (none are known) fall back to the library's sentence. */
function readFault(message) {
    return message.startsWith('{') ? JSON.parse(message) : { says: message };
}


/***/ }),

/***/ 14363:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ parseRunbook)
});

// EXTERNAL MODULE: ./packages/runbook/src/plain-object.ts
var plain_object = __webpack_require__(84190);
// EXTERNAL MODULE: ./packages/runbook/src/fault.ts
var fault = __webpack_require__(18228);
// EXTERNAL MODULE: ./packages/runbook/src/schema/commands.ts
var commands = __webpack_require__(80166);
// EXTERNAL MODULE: ./packages/runbook/src/shown.ts
var shown = __webpack_require__(20033);
// EXTERNAL MODULE: ./packages/runbook/src/suggest.ts
var suggest = __webpack_require__(36078);
;// CONCATENATED MODULE: ./packages/runbook/src/problems.ts




/** Sentences for the issues that the schema found in the value of a file. */
function problemsOf(issues, value, positions) {
    return issues.flatMap((issue) => problemsOfIssue(issue, value, positions));
}
function problemsOfIssue(issue, root, positions) {
    const said = (0,fault/* readFault */.X)(issue.message);
    const path = issue.path;
    switch (issue.code) {
        case 'unrecognized_keys':
            if (said.secret)
                return [secretProblem(path, said, positions)];
            return issue.keys.map((key) => ({
                code: 'unknown-key',
                where: positions.key([...path, key]),
                message: `${(0,shown/* shown */.S)(key)} is not a key of ${(0,shown/* place */.i)(path)}.${(0,suggest/* didYouMean */.a)(key, said.keys ?? [])}`,
                ...accepted(said),
            }));
        case 'invalid_key':
            return issue.issues.map((inner) => badName(path, (0,fault/* readFault */.X)(inner.message), positions));
        default:
            return [valueProblem(path, said, valueAt(root, path), positions)];
    }
}
function valueProblem(path, said, value, positions) {
    const last = path.at(-1);
    const where = positions.value(path);
    if (value === undefined && last !== undefined && said.says === undefined) {
        return {
            code: 'missing-key',
            where,
            message: `${(0,shown/* place */.i)(path.slice(0, -1))} needs the key ${(0,shown/* shown */.S)(last)}.`,
            ...accepted(said),
        };
    }
    if (said.code === 'secret-in-file')
        return secretProblem(path, said, positions);
    if (said.says !== undefined) {
        return {
            code: said.code ?? 'not-accepted',
            where,
            message: `${(0,shown/* place */.i)(path)} ${said.says}.`,
            ...accepted(said),
            ...mend(said, value),
        };
    }
    // What is refused may be a secret in the wrong place.
    const what = said.secret && typeof value === 'string' ? '' : `${(0,shown/* shown */.S)(value)}, `;
    const near = said.choices !== undefined && typeof value === 'string' ? (0,suggest/* didYouMean */.a)(value, said.choices.map(String)) : '';
    return {
        code: said.code ?? (said.choices === undefined ? 'wrong-type' : 'unknown-value'),
        where,
        message: `${(0,shown/* place */.i)(path)} is ${what}not ${said.noun ?? 'accepted here'}.${near}`,
        ...accepted(said),
        ...mend(said, value),
    };
}
function secretProblem(path, said, positions) {
    const says = said.says ?? `is not ${said.noun}`;
    return {
        code: said.code ?? 'secret-in-file',
        where: positions.value(path),
        message: `${(0,shown/* place */.i)(path)} ${says}.`,
        ...accepted(said),
        ...mend(said, null),
    };
}
function badName(path, said, positions) {
    const message = `${(0,shown/* shown */.S)(path.at(-1))} in ${(0,shown/* place */.i)(path.slice(0, -1))} is not ${said.noun ?? 'a name'}.`;
    return { code: 'bad-name', where: positions.key(path), message, ...accepted(said) };
}
function accepted(said) {
    if (said.accepted !== undefined)
        return { accepted: said.accepted };
    if (said.choices !== undefined)
        return { accepted: said.choices.join(', ') };
    return said.keys === undefined ? {} : { accepted: `the keys ${said.keys.join(', ')}` };
}
function mend(said, value) {
    if (said.mend !== undefined)
        return { mend: said.mend };
    if (said.unit !== undefined && isBareNumber(value))
        return { mend: `write ${String(value)}${said.unit}` };
    if (said.argv && typeof value === 'string') {
        const plain = value.length < 200 && new RegExp(commands/* PLAIN_WORDS */.t4).test(value);
        return {
            mend: `write it as a list: [${plain ? (0,commands/* splitWords */.yM)(value).map(flowItem).join(', ') : 'php, artisan, ...'}]`,
        };
    }
    return {};
}
function isBareNumber(value) {
    return typeof value === 'number' || (typeof value === 'string' && /^[0-9]{1,9}$/.test(value));
}
/** A word as YAML reads it inside brackets. */
function flowItem(word) {
    return /[:,%@]/.test(word) ? `'${word}'` : word;
}
function valueAt(root, path) {
    let value = root;
    for (const part of path) {
        if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part))
            return undefined;
        value = value[part];
    }
    return value;
}

// EXTERNAL MODULE: ./packages/runbook/src/schema/texts.ts
var texts = __webpack_require__(25506);
;// CONCATENATED MODULE: ./packages/runbook/src/cross-checks.ts





const NAME = new RegExp(texts/* NAME_PATTERN */.Vh);
/** Mistakes between sections. They read the plain value, so that they show beside the mistakes within a section. */
function crossChecks(root, positions) {
    const names = keysAt(root, ['environments']);
    return [
        ...missingOnTop(root, names, positions),
        ...names.flatMap((name) => environmentChecks(root, name, names, positions)),
    ];
}
const DUE = [
    { head: 'release', accepted: 'a mapping with strategy, path and served' },
    { head: 'health', accepted: '{ gate: { ready: { http: /health/ready } } }' },
    { head: 'procedures', accepted: '{ emergency: { budget: 5m } }' },
];
/** Sections that neither the file nor an environment has. What is missing inside of one, the schema says. */
function missingOnTop(root, names, positions) {
    return DUE.flatMap(({ head, accepted }) => {
        if (valueAt(root, [head]) !== undefined)
            return [];
        const without = names.filter((name) => valueAt(root, ['environments', name, head]) === undefined);
        if (names.length > 0 && without.length === 0)
            return [];
        const whose = without.length === names.length ? 'no environment has' : `the environment ${without.join(', ')} has not`;
        const message = `The section "${head}" is missing: it does not stand on top, and ${whose} its own.`;
        return [{ code: 'missing-key', where: positions.value([]), message, accepted }];
    });
}
function environmentChecks(root, name, names, positions) {
    const base = ['environments', name];
    const environment = new Sections(root, base);
    const hosts = keysAt(root, [...base, 'hosts']);
    const among = (path, candidates, kind) => {
        const value = valueAt(root, path);
        if (typeof value !== 'string' || candidates.includes(value) || candidates.length === 0)
            return [];
        const message = `${(0,shown/* place */.i)(path)} is ${(0,shown/* shown */.S)(value)}, not ${kind}.${(0,suggest/* didYouMean */.a)(value, candidates)}`;
        return [{ code: 'unknown-reference', where: positions.value(path), message, accepted: candidates.join(', ') }];
    };
    return [
        ...among([...base, 'control'], hosts, `a host of ${name}`),
        ...among([...base, 'after'], names.filter((other) => other !== name), 'another environment'),
        ...among(environment.path('data', 'mysql', 'replica', 'host'), hosts, `a host of ${name}`),
        ...among(environment.path('data', 'on'), hosts, `a host of ${name}`),
        ...sameMachine(root, base, hosts, positions),
        ...fallbackFits(root, environment, positions),
        ...maintenanceFits(root, environment, positions),
        ...checksFit(root, environment, base, hosts, positions),
    ];
}
/** Finds a section where it holds: in the environment, else on top. */
class Sections {
    #root;
    #base;
    constructor(root, base) {
        this.#root = root;
        this.#base = base;
    }
    path(head, ...rest) {
        return [...sectionPath(this.#root, String(this.#base[1]), head), ...rest];
    }
}
/** Where a section of an environment stands: with the environment, else on top. */
function sectionPath(root, environment, head) {
    const own = ['environments', environment, head];
    return valueAt(root, own) === undefined ? [head] : own;
}
/** Two names of one machine would claim it twice and wait for each other. */
function sameMachine(root, base, hosts, positions) {
    const first = new Map();
    return hosts.flatMap((host) => {
        const path = [...base, 'hosts', host];
        const { address, port, jump } = asMapping(valueAt(root, path));
        if (typeof address !== 'string')
            return [];
        const machine = JSON.stringify([address.toLowerCase(), port ?? 22, jump ?? null]);
        const other = first.get(machine);
        first.set(machine, other ?? host);
        if (other === undefined)
            return [];
        const message = `${(0,shown/* place */.i)(path)} is the same machine as ${other}: one address and port stand for one host.`;
        return [{ code: 'same-host', where: positions.value([...path, 'address']), message }];
    });
}
function fallbackFits(root, sections, positions) {
    const path = sections.path('release', 'served', 'fallback');
    const isContainer = valueAt(root, sections.path('release', 'strategy')) === 'container';
    const fallback = valueAt(root, path);
    if (fallback === 'image-digest' && !isContainer) {
        const message = `${(0,shown/* place */.i)(path)} is image-digest, and only strategy container has an image.`;
        return [{ code: 'contradiction', where: positions.value(path), message, accepted: 'probe-file, none' }];
    }
    if (fallback === 'probe-file' && isContainer) {
        const message = `${(0,shown/* place */.i)(path)} is probe-file, and the file would vanish with the container.`;
        return [{ code: 'contradiction', where: positions.value(path), message, accepted: 'image-digest, none' }];
    }
    return [];
}
const COMMAND_KEYS = ['on', 'off', 'check', 'bypass', 'excepted'];
function maintenanceFits(root, sections, positions) {
    const path = sections.path('maintenance');
    const value = valueAt(root, path);
    const maintenance = asMapping(value);
    const found = [];
    const isLaravel = (0,plain_object/* isObject */.G)(value) && !COMMAND_KEYS.some((key) => key in maintenance);
    if (isLaravel && valueAt(root, ['stack']) === 'generic') {
        const message = `${(0,shown/* place */.i)(path)} is the maintenance mode of Laravel, and the stack is generic.`;
        const accepted = `the keys ${COMMAND_KEYS.join(', ')}`;
        found.push({ code: 'contradiction', where: positions.key(path), message, accepted });
    }
    if ('bypass' in maintenance && 'excepted' in maintenance) {
        const message = `${(0,shown/* place */.i)(path)} has the keys "bypass" and "excepted", and only one of them may stand.`;
        found.push({ code: 'contradiction', where: positions.key([...path, 'excepted']), message });
    }
    return found;
}
/** A check on a role that no host has would look nowhere and find nothing wrong. */
function checksFit(root, sections, base, hosts, positions) {
    const roles = [...new Set(hosts.flatMap((host) => asTexts(valueAt(root, [...base, 'hosts', host, 'roles']))))];
    const paths = [sections.path('health', 'gate'), sections.path('health', 'watch')].flatMap((path) => keysAt(root, path).map((check) => [...path, check]));
    return paths.flatMap((path) => {
        const check = asMapping(valueAt(root, path));
        const found = asTexts(check.roles).flatMap((role, index) => {
            if (roles.includes(role))
                return [];
            const at = [...path, 'roles', index];
            const message = `${(0,shown/* place */.i)(at)} is ${(0,shown/* shown */.S)(role)}, and no host of ${String(base[1])} has this role.${(0,suggest/* didYouMean */.a)(role, roles)}`;
            return [
                {
                    code: 'unknown-reference',
                    where: positions.value(at),
                    message,
                    accepted: roles.join(', ') || 'roles that stand with the hosts',
                },
            ];
        });
        for (const source of ['prometheus', 'datadog']) {
            const settings = sections.path('monitoring', source);
            if (!(source in check) || valueAt(root, settings) !== undefined)
                continue;
            const message = `${(0,shown/* place */.i)(path)} asks ${source}, and monitoring.${source} does not say where it is.`;
            found.push({ code: 'missing-key', where: positions.key(path), message });
        }
        return found;
    });
}
/** Keys that are names; the others are refused where they stand and are no choice to offer. */
function keysAt(root, path) {
    return Object.keys(asMapping(valueAt(root, path))).filter((key) => NAME.test(key));
}
function asMapping(value) {
    return (0,plain_object/* isObject */.G)(value) ? value : {};
}
function asTexts(value) {
    return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./packages/runbook/src/positions.ts

function positionsOf(document, lines, file) {
    const offset = (at) => {
        const { line, col } = lines.linePos(at);
        return `${file}:${Math.max(line, 1)}:${Math.max(col, 1)}`;
    };
    const find = (path, prefer) => {
        let node = document.contents;
        let key = start(document.contents) ?? 0;
        for (const part of path) {
            const pair = step(node, part);
            // A missing thing stands where its parent is named.
            if (pair === null)
                return offset(key);
            node = pair.value;
            key = start(pair.key) ?? start(pair.value) ?? key;
        }
        const value = (0,dist/* isScalar */.jn)(node) && node.value === null && !node.source ? null : start(node);
        return offset(prefer === 'key' ? key : (value ?? key));
    };
    return { value: (path) => find(path, 'value'), key: (path) => find(path, 'key'), offset };
}
function step(node, part) {
    if ((0,dist/* isMap */.jh)(node)) {
        const pair = node.items.find((item) => (0,dist/* isScalar */.jn)(item.key) && item.key.value === part);
        return pair ?? null;
    }
    if ((0,dist/* isSeq */.oP)(node) && typeof part === 'number' && part < node.items.length) {
        return { key: null, value: node.items[part] };
    }
    return null;
}
function start(node) {
    const range = node?.range;
    return range?.[0] ?? null;
}

;// CONCATENATED MODULE: ./packages/runbook/src/document.ts



/** A runbook is a page or two; more is not one, and reading it must stay cheap. */
const MAX_KIB = 256;
/** Levels of the tree, each key and each value one: twice what the deepest key needs. */
const MAX_LEVELS = 40;
const TOO_DEEP = 'The file is nested too deeply to be read.';
/** YAML text to a plain value with positions. */
function readDocument(text, file) {
    const first = `${file}:1:1`;
    if (Buffer.byteLength(text) > MAX_KIB * 1024) {
        return {
            fatal: [
                {
                    code: 'file-too-large',
                    where: first,
                    message: `The file is larger than ${MAX_KIB} KiB.`,
                    accepted: `at most ${MAX_KIB} KiB`,
                },
            ],
        };
    }
    const lines = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true, version: '1.2' });
    const positions = positionsOf(document, lines, file);
    const twice = document.errors.filter((error) => error.code === 'DUPLICATE_KEY');
    // After the first mistake in the syntax the rest is guesswork.
    const syntax = [...document.errors, ...document.warnings].find((error) => error.code !== 'DUPLICATE_KEY');
    if (syntax !== undefined)
        return { fatal: [syntaxProblem(syntax, positions)] };
    const unwanted = firstUnwanted(document, positions);
    if (unwanted !== null)
        return { fatal: [unwanted] };
    if (document.contents === null || ((0,dist/* isScalar */.jn)(document.contents) && document.contents.value === null)) {
        return {
            fatal: [
                {
                    code: 'empty-file',
                    where: first,
                    message: 'The file is empty.',
                    mend: 'begin with version: 1, app, stack, environments, release, health and procedures',
                },
            ],
        };
    }
    if (!(0,dist/* isMap */.jh)(document.contents)) {
        const message = 'The file is not a mapping of keys to values.';
        return {
            fatal: [
                {
                    code: 'not-a-mapping',
                    where: positions.value([]),
                    message,
                    accepted: 'key: value, beginning with version: 1',
                },
            ],
        };
    }
    return {
        value: document.toJS({ maxAliasCount: 0 }),
        positions,
        problems: twice.map((error) => syntaxProblem(error, positions)),
    };
}
/** Our own sentences: the library's may quote the text, and the text may be a secret. */
const SYNTAX = {
    TAB_AS_INDENT: 'A tab stands where YAML wants spaces.',
    DUPLICATE_KEY: 'This key stands a second time in its mapping, so one of its values would be lost.',
    MULTIPLE_DOCS: 'A second document begins here; the file is one document.',
    BAD_INDENT: 'The indentation does not fit the lines above.',
    MISSING_CHAR: 'A closing quote or bracket, a colon or a comma is missing here or just before.',
    BAD_ALIAS: 'An alias (*name) is not used in failback.yml.',
    BAD_DQ_ESCAPE: 'A backslash in double quotes begins no known escape; single quotes take it as it stands.',
    BLOCK_AS_IMPLICIT_KEY: 'A mapping begins where a value is due: is a line indented wrongly, or has a value ": " in it without quotes?',
    TAG_RESOLVE_FAILED: 'A tag (!name) is not used in failback.yml.',
    RESOURCE_EXHAUSTION: TOO_DEEP,
    BAD_SCALAR_START: 'A plain value cannot begin with this character; put it in quotes.',
};
function syntaxProblem(error, positions) {
    return {
        code: error.code === 'DUPLICATE_KEY' ? 'duplicate-key' : 'not-yaml',
        where: positions.offset(error.pos[0]),
        message: SYNTAX[error.code] ?? 'This is not YAML.',
    };
}
/** Aliases make one line stand for many and positions lie; keys that are not text have no name to speak of. */
function firstUnwanted(document, positions) {
    let found = null;
    (0,dist/* visit */.YR)(document, {
        Node: (_, node, path) => {
            if (path.length > MAX_LEVELS) {
                found = { code: 'not-yaml', where: positions.offset(node.range?.[0] ?? 0), message: TOO_DEEP };
                return dist/* visit */.YR.BREAK;
            }
            if (!(0,dist/* isAlias */.Vj)(node) && !node.anchor)
                return undefined;
            const message = 'Anchors (&name) and aliases (*name) are not used in failback.yml; write the value where it is meant.';
            found = { code: 'not-yaml', where: positions.offset(node.range?.[0] ?? 0), message };
            return dist/* visit */.YR.BREAK;
        },
        Pair: (_, { key }) => {
            if ((0,dist/* isScalar */.jn)(key) && typeof key.value === 'string' && key.value !== '__proto__')
                return undefined;
            const at = (0,dist/* isNode */.Ll)(key) ? (key.range?.[0] ?? 0) : 0;
            const what = (0,dist/* isScalar */.jn)(key) ? (0,shown/* shown */.S)(key.value) : 'a collection';
            found = {
                code: 'bad-key',
                where: positions.offset(at),
                message: `A key must be text, and this one is ${what}.`,
                mend: 'put the key in quotes, or name it otherwise',
            };
            return dist/* visit */.YR.BREAK;
        },
    });
    return found;
}

// EXTERNAL MODULE: ./packages/runbook/src/schema/health.ts
var health = __webpack_require__(95378);
;// CONCATENATED MODULE: ./packages/runbook/src/resolve-health.ts

/** The checks of a checked file, in the order of the file, with their defaults. */
function resolveHealth(section) {
    const { for: duration, ...watched } = section.watch ?? { for: 0 };
    return {
        gate: resolveChecks(section.gate),
        watch: { for: duration, checks: resolveChecks(watched) },
    };
}
function resolveChecks(checks) {
    return Object.entries(checks).map(([name, check]) => resolveCheck(name, check));
}
function resolveCheck(name, check) {
    if ('http' in check) {
        return {
            kind: 'http',
            name,
            http: check.http,
            status: check.status ?? 200,
            json: check.json ?? {},
            header: check.header ?? {},
            contains: check.contains ?? null,
            samples: check.samples ?? null,
            below: check.below ?? null,
            ...timing(check),
        };
    }
    if ('command' in check) {
        return { kind: 'command', name, command: check.command, roles: check.roles ?? [], ...timing(check) };
    }
    if ('unit' in check)
        return { kind: 'unit', name, unit: check.unit, roles: check.roles ?? [], ...timing(check) };
    const source = unmeasuredSource(check);
    return { kind: 'not-measured', name, source, sentence: unmeasured(name, source) };
}
function timing(check) {
    return {
        consecutive: check.consecutive ?? health/* DEFAULT_TIMING */.f.consecutive,
        every: check.every ?? health/* DEFAULT_TIMING */.f.every,
        timeout: check.timeout ?? health/* DEFAULT_TIMING */.f.timeout,
    };
}
/** Where a check asks that this version cannot measure. */
function unmeasuredSource(check) {
    if ('prometheus' in check)
        return 'prometheus';
    if ('datadog' in check)
        return 'datadog';
    return 'queue-depth' in check ? 'queue-depth' : 'log-errors';
}
const LOOKS = {
    prometheus: 'Prometheus is not asked',
    datadog: 'Datadog is not asked',
    'queue-depth': 'queues are not counted',
    'log-errors': 'logs are not read',
};
/** Says what a check that is not measured leaves open. */
function unmeasured(name, source) {
    return `The check ${name} is not carried out by this version: ${LOOKS[source]}, so it stays inconclusive.`;
}

;// CONCATENATED MODULE: ./packages/runbook/src/not-carried-out.ts

/** What the file declares and this version does not do: one sentence each, and whether a plan can be made without it. */
function notCarriedOut(environment, hosts, where) {
    const { release, services, flags, migrations, data, monitoring, health, procedures, notify, after } = environment;
    const found = [];
    const note = (scope, path, why) => {
        const key = path.join('.');
        found.push({ key, where: where(...path), sentence: `${key} is not carried out by this version: ${why}.`, scope });
    };
    const has = (value) => value !== undefined;
    const coloured = Object.entries(hosts).find(([, host]) => has(host.colour));
    if (coloured)
        note('plan', ['hosts', coloured[0], 'colour'], 'it does not switch between the sides of a pair');
    if (has(after))
        note('plan', ['after'], 'it does not look whether the release passed there first');
    if (release?.strategy === 'blue-green' || release?.strategy === 'container') {
        note('plan', ['release', 'strategy'], `it rolls back git-tag and symlink, not ${release.strategy}`);
    }
    if (has(services?.horizon))
        note('plan', ['services', 'horizon'], 'it does not pause Horizon');
    if (has(services?.octane))
        note('plan', ['services', 'octane'], 'it does not switch Octane');
    if (has(flags))
        note('plan', ['flags'], 'it does not switch feature flags');
    if (migrations?.['on-rollback'] === 'down') {
        note('plan', ['migrations', 'on-rollback'], 'it does not reverse migrations; keep and ask are carried out');
    }
    if (has(migrations?.['contract-after'])) {
        note('part', ['migrations', 'contract-after'], 'the age of a release is not looked at');
    }
    if (has(migrations?.compatible)) {
        note('part', ['migrations', 'compatible'], 'the label is not read, so migrations.on-rollback alone decides');
    }
    if (has(data?.backups?.copies)) {
        note('part', ['data', 'backups', 'copies'], 'backups stay in their directory and are copied nowhere else');
    }
    if (has(data?.backups?.['prove-on'])) {
        note('part', ['data', 'backups', 'prove-on'], 'a backup is checked, and not restored as a proof');
    }
    if (has(data?.mysql?.replica))
        note('part', ['data', 'mysql', 'replica'], 'no replica is looked at or promoted');
    if (has(data?.assets))
        note('part', ['data', 'assets'], 'uploaded files are neither copied nor changed');
    if (has(monitoring?.prometheus))
        note('part', ['monitoring', 'prometheus'], 'Prometheus is not asked');
    if (has(monitoring?.datadog))
        note('part', ['monitoring', 'datadog'], 'Datadog is not asked');
    found.push(...checksNotCarriedOut(health, where));
    if (has(procedures?.standard))
        note('part', ['procedures', 'standard'], 'only emergency can be asked for');
    if (has(procedures?.database))
        note('part', ['procedures', 'database'], 'only emergency can be asked for');
    if (has(procedures?.['full-system']))
        note('part', ['procedures', 'full-system'], 'only emergency can be asked for');
    if (has(notify?.jira))
        note('part', ['notify', 'jira'], 'no issue in Jira is changed');
    return found;
}
/** In the gate such a check could never become healthy, so nothing could ever reopen. */
function checksNotCarriedOut(health, where) {
    const { for: _, ...watched } = health?.watch ?? { for: 0 };
    const ofPart = (part, checks) => Object.entries(checks).flatMap(([name, check]) => {
        const key = `health.${part}.${name}`;
        const at = { key, where: where('health', part, name), scope: part === 'gate' ? 'plan' : 'part' };
        if ('http' in check) {
            if (check.on === undefined)
                return [];
            const sentence = `${key}.on is not carried out by this version: it does not know the sides of a pair.`;
            return [{ ...at, key: `${key}.on`, where: where('health', part, name, 'on'), sentence, scope: 'plan' }];
        }
        if ('command' in check || 'unit' in check)
            return [];
        return [{ ...at, sentence: unmeasured(key, unmeasuredSource(check)) }];
    });
    return [...ofPart('gate', health?.gate ?? {}), ...ofPart('watch', watched)];
}

;// CONCATENATED MODULE: ./packages/runbook/src/resolve-data.ts
const DEFAULT_RETENTION = 30 * 24 * 3600 * 1000;
/** Section "Retention" of the pre-flight plan: databases 30 days, Redis 7. */
const DEFAULT_REDIS_RETENTION = 7 * 24 * 3600 * 1000;
function resolveData(section, environment) {
    const withDatabase = Object.entries(environment.hosts).find(([, host]) => host.roles?.includes('database'));
    const { credentials, backups, mysql, redis } = section ?? {};
    return {
        on: section?.on ?? withDatabase?.[0] ?? environment.control,
        credentials: credentials === undefined ? null : credentialsOf(credentials),
        backups: backups === undefined ? null : { directory: backups.directory.replace(/\/+$/, '') },
        mysql: mysql === undefined
            ? null
            : {
                database: mysql.database,
                retention: mysql.retention ?? DEFAULT_RETENTION,
                mustHaveRows: mysql['must-have-rows'] ?? [],
            },
        redis: redis === undefined ? null : { retention: redis.retention ?? DEFAULT_REDIS_RETENTION },
    };
}
function credentialsOf(section) {
    return section === 'app-env' ? { kind: 'app-env' } : { kind: 'file', path: section.file };
}

;// CONCATENATED MODULE: ./packages/runbook/src/resolve-notify.ts
const DEFAULT_MAIL_SERVER = { env: 'SMTP_URL' };
function resolveNotify(section) {
    const { slack, email, webhook } = section ?? {};
    return {
        slack: slack === undefined ? null : { channel: slack.channel, token: slack.token },
        email: email === undefined ? null : resolveEmail(email),
        webhook: webhook === undefined ? null : { url: webhook.url, signature: webhook.signature ?? null },
        templates: section?.templates ?? null,
        affected: section?.affected ?? [],
    };
}
function resolveEmail({ to, from, server }) {
    const addresses = to
        .split(',')
        .map((address) => address.trim())
        .filter((address) => address !== '');
    return { to: addresses, from: from ?? addresses[0] ?? to, server: server ?? DEFAULT_MAIL_SERVER };
}

;// CONCATENATED MODULE: ./packages/runbook/src/resolve-release.ts
/** The release of a checked file with its defaults. */
function resolveRelease(section, stack) {
    const laravel = stack === 'laravel';
    const common = {
        strategy: section.strategy,
        path: '',
        runAs: section['run-as'] ?? null,
        tags: '*',
        install: null,
        built: [],
        boot: null,
        releases: 'releases',
        current: 'current',
        webRoot: laravel ? 'public' : '.',
        served: resolveServed(section.served),
    };
    if (section.strategy === 'container')
        return common;
    const inFolder = {
        ...common,
        path: section.path.replace(/\/+$/, ''),
        boot: section.boot ?? (laravel ? ['php', 'artisan', '--version'] : null),
        webRoot: section.public ?? common.webRoot,
    };
    switch (section.strategy) {
        case 'blue-green':
            return inFolder;
        case 'symlink':
            return { ...inFolder, releases: section.releases ?? common.releases, current: section.current ?? common.current };
        case 'git-tag':
            return {
                ...inFolder,
                tags: section.tags ?? common.tags,
                install: section.install ?? null,
                built: section.built ?? (section.install === undefined ? [] : ['vendor']),
            };
    }
}
function resolveServed(served) {
    return {
        http: served.http,
        by: 'header' in served ? { kind: 'header', name: served.header } : { kind: 'json', field: served.json },
        fallback: served.fallback === 'probe-file' ? 'probe-file' : 'none',
    };
}

;// CONCATENATED MODULE: ./packages/runbook/src/resolve-requires.ts
const KNOWN = ['php', 'node', 'mysql', 'redis'];
function resolveRequires(section) {
    const known = KNOWN.flatMap((kind) => {
        const range = section?.[kind];
        return range === undefined ? [] : [{ kind, name: kind, range }];
    });
    const commands = Object.entries(section?.commands ?? {}).map(([name, { run, range, roles }]) => ({
        kind: 'command',
        name,
        command: run,
        range,
        roles: roles ?? [],
    }));
    return [...known, ...commands];
}

;// CONCATENATED MODULE: ./packages/runbook/src/resolve-review.ts
const DEFAULT_EVERY = 90 * 24 * 3600 * 1000;
function resolveReview(section) {
    const { composer, npm, flutter } = section?.dependencies ?? {};
    return {
        date: section?.date ?? null,
        every: section?.every ?? DEFAULT_EVERY,
        composer: composer ?? [],
        npm: npm ?? [],
        flutter: flutter ?? null,
    };
}

// EXTERNAL MODULE: ./packages/runbook/src/words/runbook.ts
var runbook = __webpack_require__(53138);
;// CONCATENATED MODULE: ./packages/runbook/src/resolve.ts










const DEFAULT_STATE_DIR = '/var/lib/failback';
const DEFAULT_LEASE = 15_000;
const DEFAULT_DRAIN = 30_000;
/** A checked file with every environment made whole: its own section, else the one on top, else the default. */
function resolveRunbook(parsed, root, file, positions) {
    const environments = Object.entries(parsed.environments).map(([name, own]) => {
        const where = (head, ...rest) => {
            const path = head === 'hosts' ? ['environments', name, head] : sectionPath(root, name, head);
            return positions.key([...path, ...rest]);
        };
        return [name, resolveOne(parsed, name, own, where)];
    });
    return { file, app: parsed.app, environments: Object.fromEntries(environments) };
}
function resolveOne(file, name, own, where) {
    const { stack } = file;
    const effective = { ...file, ...own };
    const { release, health, procedures, migrations, caches, data } = effective;
    if (release === undefined || health === undefined || procedures === undefined) {
        throw new Error('a section that the cross checks ask for is missing');
    }
    return {
        app: file.app,
        name,
        stack,
        url: own.url,
        control: own.control,
        hosts: Object.entries(own.hosts).map(([host, section]) => resolveHost(host, section)),
        stateDir: trimmed(effective['state-dir'] ?? DEFAULT_STATE_DIR),
        lease: effective.lease ?? DEFAULT_LEASE,
        recovery: effective.recovery ?? 'required',
        alert: resolveAlert(effective.alert),
        release: resolveRelease(release, stack),
        services: resolveServices(effective.services),
        maintenance: resolveMaintenance(effective.maintenance, stack),
        migrations: { onRollback: migrations?.['on-rollback'] ?? 'ask', path: migrations?.path ?? 'database/migrations' },
        caches: { redisShared: redisShared(data?.redis), warm: caches?.warm ?? [] },
        health: resolveHealth(health),
        procedures: resolveProcedures(procedures),
        data: resolveData(data, own),
        notify: resolveNotify(effective.notify),
        requires: resolveRequires(effective.requires),
        review: resolveReview(effective.review),
        drift: { files: effective.drift?.files ?? [], ignore: effective.drift?.ignore ?? [] },
        freeze: {
            workflow: effective.freeze?.workflow ?? null,
            branch: effective.freeze?.branch ?? `failback/freeze-${name}`,
        },
        notCarriedOut: notCarriedOut(effective, own.hosts, where),
    };
}
function resolveHost(name, host) {
    return {
        name,
        address: host.address,
        port: host.port ?? 22,
        user: host.user,
        jump: host.jump === undefined ? null : resolveJump(host.jump, host.user),
        roles: host.roles ?? [],
        url: host.url ?? null,
    };
}
function resolveJump(text, user) {
    const [, own, bracketed, plain, port] = new RegExp(texts/* JUMP_PATTERN */.y2).exec(text) ?? [];
    return { address: bracketed ?? plain ?? text, port: port === undefined ? 22 : Number(port), user: own ?? user };
}
function resolveAlert(alert) {
    if (alert === undefined)
        return null;
    if ('command' in alert)
        return { kind: 'command', command: alert.command };
    return { kind: 'webhook', urlFile: alert.webhook.file };
}
function resolveServices(services) {
    return {
        php: services?.php === undefined ? null : { unit: services.php.unit, apply: services.php.apply ?? 'restart' },
        workers: services?.workers ?? [],
        drain: services?.drain ?? DEFAULT_DRAIN,
        required: services?.required ?? [],
        restart: services?.restart ?? [],
    };
}
function resolveMaintenance(section, stack) {
    if (section !== undefined && 'on' in section) {
        return {
            kind: 'commands',
            on: section.on,
            off: section.off,
            check: { http: section.check.http, status: section.check.status ?? 503 },
            through: section.bypass
                ? { kind: 'header', name: section.bypass.header }
                : { kind: section.excepted ? 'excepted' : 'none' },
        };
    }
    if (stack === 'generic')
        return null;
    return {
        kind: 'laravel',
        render: section?.render ?? 'errors::503',
        retry: section?.retry ?? null,
        refresh: section?.refresh ?? null,
    };
}
function redisShared(redis) {
    if (redis?.cache === undefined || redis.queues === undefined)
        return 'unknown';
    return redis.cache.db === redis.queues.db ? 'shared' : 'separate';
}
function resolveProcedures(section) {
    const rules = {};
    for (const procedure of runbook/* PROCEDURES */.V) {
        const rule = section[procedure];
        if (rule === undefined)
            continue;
        rules[procedure] = {
            budget: rule.budget,
            approval: rule.approval ?? null,
            approveWithin: rule['approve-within'] ?? null,
        };
    }
    return rules;
}
/** Without slashes at its end. */
function trimmed(path) {
    return path.replace(/\/+$/, '');
}

// EXTERNAL MODULE: ./packages/runbook/src/schema/file.ts + 17 modules
var schema_file = __webpack_require__(13799);
;// CONCATENATED MODULE: ./packages/runbook/src/parse.ts





/**
 * Reads `failback.yml`. `file` is the name that stands in every place (`failback.yml:12:3`). Without `ok` there is
 * every problem that could be found in one pass, in the order of the file.
 */
function parseRunbook(text, file) {
    const document = readDocument(text, file);
    if ('fatal' in document)
        return { ok: false, problems: [...document.fatal] };
    const { value, positions } = document;
    const checked = schema_file/* fileSchema */.M.safeParse(value);
    const problems = [
        ...document.problems,
        ...(checked.success ? [] : problemsOf(checked.error.issues, value, positions)),
        ...crossChecks(value, positions),
    ];
    if (!checked.success || problems.length > 0)
        return { ok: false, problems: inOrder(problems) };
    return { ok: true, runbook: resolveRunbook(checked.data, value, file, positions) };
}
/** By place; and once, where two environments share the section that is at fault. */
function inOrder(problems) {
    const once = new Map(problems.map((problem) => [`${problem.where}\n${problem.message}`, problem]));
    const placed = [...once.values()].map((problem) => {
        const [column = 0, line = 0] = problem.where.split(':').reverse().map(Number);
        return { problem, line, column };
    });
    return placed
        .sort((left, right) => left.line - right.line || left.column - right.column)
        .map(({ problem }) => problem);
}


/***/ }),

/***/ 84190:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ isObject),
/* harmony export */   l: () => (/* binding */ parseObject)
/* harmony export */ });
/** A mapping of YAML, an object of JSON: neither null nor a list. */
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The object that a text of JSON is; null when it is anything else, or no JSON. */
function parseObject(json) {
    try {
        const value = JSON.parse(json);
        return isObject(value) ? value : null;
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 80166:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G5: () => (/* binding */ command),
/* harmony export */   Pi: () => (/* binding */ commands),
/* harmony export */   W4: () => (/* binding */ commandOrWords),
/* harmony export */   t4: () => (/* binding */ PLAIN_WORDS),
/* harmony export */   yM: () => (/* binding */ splitWords)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12311);
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18228);
/* harmony import */ var _section_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22057);



const ACCEPTED = 'a list of arguments, such as [php, artisan, --version]';
const argument = () => {
    const error = (0,_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .fault */ .D)({
        code: 'not-an-argument',
        noun: 'an argument',
        accepted: 'text without control characters; a number or true is written in quotes',
    });
    return (zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP({ error })
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what an argument must not carry
        .regex(/^[^\u0000-\u001f\u007f-\u009f\u2028\u2029]{0,4096}$/, { error })
        .describe('One argument, handed to the program as it stands.'));
};
/** An argument list; no shell ever reads it. */
function command(description) {
    const error = (0,_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .fault */ .D)({ code: 'not-a-command', noun: 'a list of arguments', accepted: ACCEPTED, argv: true });
    const empty = (0,_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .fault */ .D)({ code: 'not-a-command', says: 'is an empty list', accepted: ACCEPTED });
    const program = (0,_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .fault */ .D)({
        code: 'not-a-command',
        says: 'begins with something that is not the name of a program',
        accepted: 'the program first, then each argument for itself: [composer, install]',
    });
    return zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(argument(), { error })
        .min(1, { error: empty, abort: true })
        .max(100, { error: (0,_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .fault */ .D)({ says: 'has more than 100 arguments' }) })
        .refine(([first]) => first !== undefined && /^[A-Za-z0-9_./][A-Za-z0-9_./@+-]*$/.test(first), {
        error: program,
        path: [0],
    })
        .describe(description);
}
function commands(description) {
    const error = (0,_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .fault */ .D)({
        code: 'not-a-command',
        noun: 'a list of commands',
        accepted: 'a list of lists, such as [[php, artisan, "view:cache"]]',
    });
    return zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(command('One command as a list of arguments.'), { error }).max(50, { error }).describe(description);
}
/** Words that mean to a shell what they mean to us. */
const PLAIN_WORDS = '^ *[A-Za-z0-9_./][A-Za-z0-9_./@+-]*(?: +[A-Za-z0-9_./:=@%+,-]+)* *$';
function splitWords(text) {
    return text.split(' ').filter((word) => word !== '');
}
/** A list, or a string of plain words that is split at spaces. */
function commandOrWords(description) {
    const error = (0,_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .fault */ .D)({
        code: 'not-a-command',
        noun: 'a command of plain words',
        accepted: `words split at spaces, without quotes and characters that a shell would read, or ${ACCEPTED}`,
        mend: 'write it as a list: [composer, install, ...]',
    });
    const words = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP({ error })
        .regex(new RegExp(PLAIN_WORDS), { error })
        .transform(splitWords)
        .describe('Plain words, split at spaces.');
    return (0,_section_js__WEBPACK_IMPORTED_MODULE_2__/* .byType */ .EP)(description, words, command('A list of arguments.'));
}


/***/ }),

/***/ 94087:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ threshold),
/* harmony export */   p: () => (/* binding */ duration)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12311);
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18228);
/* harmony import */ var _units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88191);
/* harmony import */ var _section_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22057);




const ACCEPTED = 'a number with its unit: 500ms, 30s, 5m, 1h, 30d';
/** Text with a unit, in milliseconds. */
function duration(description, range = {}) {
    const least = range.least ?? '1ms';
    const from = (0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E9)(least) ?? 0;
    const to = range.most === undefined ? Number.POSITIVE_INFINITY : ((0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E9)(range.most) ?? 0);
    const accepted = range.most === undefined ? ACCEPTED : `${ACCEPTED}; from ${least} to ${range.most}`;
    const error = (0,_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .fault */ .D)({ code: 'not-a-duration', noun: 'a duration with a unit', accepted, unit: 's' });
    const outside = (0,_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .fault */ .D)({
        code: 'out-of-range',
        noun: range.most === undefined ? `a duration of at least ${least}` : `between ${least} and ${range.most}`,
        accepted,
    });
    const fraction = (0,_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .fault */ .D)({
        code: 'out-of-range',
        noun: 'a number of whole seconds',
        accepted: 'whole seconds, such as 60s',
    });
    return zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP({ error })
        .regex(new RegExp(_units_js__WEBPACK_IMPORTED_MODULE_0__/* .DURATION_PATTERN */ .Cq), { error, abort: true })
        .refine((text) => between((0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E9)(text), from, to), { error: outside, abort: true })
        .refine((text) => !range.wholeSeconds || ((0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E9)(text) ?? 0) % 1000 === 0, { error: fraction })
        .transform((text) => (0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E9)(text) ?? 0)
        .describe(description);
}
function between(value, least, most) {
    return value !== null && value >= least && value <= most;
}
/** What a measured number is compared with: bare, or with the unit of what it measures. */
function threshold(description) {
    const error = (0,_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .fault */ .D)({
        code: 'not-a-threshold',
        noun: 'a number to compare with',
        accepted: 'a number, or one with a unit: 250ms, 10MB, 1GiB, 0.1%',
    });
    const anyUnit = [_units_js__WEBPACK_IMPORTED_MODULE_0__/* .DURATION_PATTERN */ .Cq, _units_js__WEBPACK_IMPORTED_MODULE_0__/* .SIZE_PATTERN */ .bv, _units_js__WEBPACK_IMPORTED_MODULE_0__/* .PERCENTAGE_PATTERN */ .M1].join('|');
    const united = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP({ error })
        .regex(new RegExp(anyUnit), { error })
        .transform((text) => (0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E9)(text) ?? (0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSize */ .DB)(text) ?? (0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePercentage */ .A3)(text) ?? 0);
    return (0,_section_js__WEBPACK_IMPORTED_MODULE_3__/* .byType */ .EP)(description, united, zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig({ error }));
}


/***/ }),

/***/ 13799:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ fileSchema)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/core/registries.js
var registries = __webpack_require__(29396);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 7 modules
var schemas = __webpack_require__(12311);
// EXTERNAL MODULE: ./packages/runbook/src/fault.ts
var fault = __webpack_require__(18228);
// EXTERNAL MODULE: ./packages/runbook/src/words/runbook.ts
var runbook = __webpack_require__(53138);
// EXTERNAL MODULE: ./packages/runbook/src/schema/commands.ts
var commands = __webpack_require__(80166);
// EXTERNAL MODULE: ./packages/runbook/src/schema/section.ts
var section = __webpack_require__(22057);
// EXTERNAL MODULE: ./packages/runbook/src/schema/texts.ts
var texts = __webpack_require__(25506);
;// CONCATENATED MODULE: ./packages/runbook/src/schema/alert.ts





const webhook = schemas/* strictObject */.rej({ file: (0,texts/* hostPath */.y4)('File on the host, readable for the login user, that holds the address.') }, {
    error: (0,fault/* fault */.D)({
        code: 'secret-in-file',
        says: 'is a secret: its address stands in a file on each host, never here',
        accepted: '{ file: /etc/failback/webhook }',
        keys: ['file'],
        secret: true,
    }),
})
    .describe('A webhook that is posted to.');
const alertSection = (0,section/* byKey */.dX)('How a host calls for help when it ended closed and nobody watches. It is retried until it is delivered.', [
    {
        marks: ['command'],
        schema: (0,section/* section */.uW)('A command on the host.', { command: (0,commands/* command */.G5)('Gets the message on standard input.') }),
    },
    { marks: ['webhook'], schema: (0,section/* section */.uW)('A webhook.', { webhook }) },
]);

;// CONCATENATED MODULE: ./packages/runbook/src/schema/caches.ts


const cachesSection = (0,section/* section */.uW)('Caches of the application.', {
    warm: (0,commands/* commands */.Pi)('Commands of the team that warm caches after the change; a failure is a warning.').optional(),
});

// EXTERNAL MODULE: ./packages/runbook/src/schema/durations.ts
var durations = __webpack_require__(94087);
;// CONCATENATED MODULE: ./packages/runbook/src/schema/data.ts





const credentialsFault = (0,fault/* fault */.D)({
    code: 'secret-in-file',
    noun: 'a place where credentials are read',
    accepted: 'app-env, or { file: /path } with mode 0600 on the host',
    secret: true,
});
const credentials = (0,section/* byType */.EP)('Where the host reads the credentials of the database and of Redis: app-env is the .env of the application.', schemas/* literal */.euz('app-env', { error: credentialsFault }).describe('The .env of the application on the host.'), (0,section/* section */.uW)('A file on the host.', { file: (0,texts/* hostPath */.y4)('File with mode 0600 on the host.') }));
const bucket = (description) => (0,texts/* line */.n8)(description, 'an address such as s3://shop-backups', 300);
const database = (description) => (0,section/* section */.uW)(description, { db: (0,texts/* wholeNumber */.rD)('Number of the Redis database.', 0, 1023) }).optional();
const retention = (0,durations/* duration */.p)('How long copies are kept.', { least: '1h' }).optional();
const dataSection = (0,section/* section */.uW)('What the application keeps, and where its copies go.', {
    on: (0,texts/* name */.UU)('Host that makes the backups. Default: the first with the role database, else the control host.').optional(),
    credentials: credentials.optional(),
    backups: (0,section/* section */.uW)('Where backups are kept.', {
        directory: (0,texts/* hostPath */.y4)('Folder on the host.'),
        copies: (0,texts/* list */.p_)('Further places, such as s3://shop-backups.', bucket('One place.')).optional(),
        'prove-on': (0,texts/* address */.hl)('Machine on which a backup is restored as a proof.').optional(),
    }).optional(),
    mysql: (0,section/* section */.uW)('MySQL or MariaDB.', {
        database: (0,texts/* line */.n8)('Name of the database.', 'the name of a database', 64),
        retention,
        'must-have-rows': (0,texts/* list */.p_)('Tables that are never empty; a backup without their rows is refused.', (0,texts/* line */.n8)('One table.', 'the name of a table', 64)).optional(),
        replica: (0,section/* section */.uW)('Replica that may be promoted.', {
            host: (0,texts/* name */.UU)('Host of this environment that runs it.'),
            'max-lag': (0,durations/* duration */.p)('Greatest lag with which it may be promoted.').optional(),
            promote: (0,texts/* truth */.Im)('Whether failback may promote it.').optional(),
        }).optional(),
    }).optional(),
    redis: (0,section/* section */.uW)('Redis. Which databases hold the cache and the queues decides whether a cache may be flushed.', {
        cache: database('Where the cache is.'),
        queues: database('Where the queues are.'),
        retention,
    }).optional(),
    assets: (0,section/* section */.uW)('Uploaded files in object storage.', {
        bucket: bucket('Where they are.'),
        copy: bucket('Where their copy is.').optional(),
        retention,
    }).optional(),
});

;// CONCATENATED MODULE: ./packages/runbook/src/schema/drift.ts


const driftSection = (0,section/* section */.uW)('What a later audit compares with the baseline, beyond what it always does.', {
    files: (0,texts/* list */.p_)('Files on the hosts whose content is compared by its checksum.', (0,texts/* hostPath */.y4)('One file.')).optional(),
    ignore: (0,texts/* list */.p_)('What may differ: names of .env keys, packages or units; "*" stands for any characters.', (0,texts/* line */.n8)('One name or pattern.', 'a name or a pattern with *', 200)).optional(),
});

;// CONCATENATED MODULE: ./packages/runbook/src/schema/flags.ts



const flagsSection = (0,section/* section */.uW)('Feature flags that a rollback switches.', {
    off: (0,texts/* list */.p_)('Flags that are switched off.', (0,texts/* name */.UU)('One flag.')),
    command: (0,commands/* command */.G5)('Command of the team that switches one flag; {flag} stands for its name.'),
});

;// CONCATENATED MODULE: ./packages/runbook/src/schema/freeze.ts


const freezeSection = (0,section/* section */.uW)('What keeps deploys away while a rollback runs, beside the lock on the hosts.', {
    workflow: (0,texts/* fileName */.Md)('Deploy workflow of the repository that is disabled, such as deploy.yml. Default: none.').optional(),
    branch: (0,texts/* line */.n8)('Branch whose existence means frozen. Default failback/freeze-<environment>.', 'the name of a branch', 200).optional(),
});

// EXTERNAL MODULE: ./packages/runbook/src/schema/health.ts
var health = __webpack_require__(95378);
;// CONCATENATED MODULE: ./packages/runbook/src/schema/hosts.ts


const hostSection = (0,section/* section */.uW)('One machine of the environment.', {
    address: (0,texts/* address */.hl)('Host name or IP address to which failback connects by SSH.'),
    user: (0,texts/* user */.kQ)('User that logs in by SSH.'),
    port: (0,texts/* wholeNumber */.rD)('Port of the SSH server. Default 22.', 1, 65_535).optional(),
    jump: (0,texts/* jump */.lA)('Jump host on the way: host, host:port or user@host:port. Without a user the same as the host, without a port 22.').optional(),
    roles: (0,texts/* list */.p_)('What the machine does, such as web, worker or database.', (0,texts/* name */.UU)('One role.')).optional(),
    url: (0,texts/* url */.OZ)('Where the application on this machine answers by itself. Default: the url of the environment.').optional(),
    colour: (0,texts/* oneOf */.yL)('Side of a blue-green pair.', 'a colour', ['blue', 'green']).optional(),
});

;// CONCATENATED MODULE: ./packages/runbook/src/schema/maintenance.ts






const laravel = (0,section/* section */.uW)('Maintenance mode of Laravel.', {
    render: (0,texts/* line */.n8)('View that visitors see. Default errors::503.', 'the name of a view, such as errors::503', 200).optional(),
    retry: (0,durations/* duration */.p)('Retry-After of the answer.', { least: '1s', wholeSeconds: true }).optional(),
    refresh: (0,durations/* duration */.p)('After so long the page of a visitor loads again.', { least: '1s', wholeSeconds: true }).optional(),
});
const maintenance_closed = (0,section/* section */.uW)('Maintenance by commands of the team.', {
    on: (0,commands/* command */.G5)('Closes the site on one host.'),
    off: (0,commands/* command */.G5)('Opens it again.'),
    check: (0,section/* section */.uW)('How a host shows that it is closed.', {
        http: (0,texts/* httpPathOrUrl */.Mn)('Path that answers differently in maintenance.'),
        status: (0,texts/* wholeNumber */.rD)('Status in maintenance. Default 503.', 100, 599).optional(),
    }),
    bypass: (0,section/* section */.uW)('How a request passes maintenance, so that the gate can look behind it.', {
        header: (0,texts/* headerName */.Bv)('Header with which a request passes maintenance.'),
    }).optional(),
    excepted: schemas/* literal */.euz(true, { error: (0,fault/* fault */.D)({ noun: 'true', accepted: 'true' }) })
        .describe('The paths of the health gate answer in maintenance as they do outside it.')
        .optional(),
});
const maintenanceSection = (0,section/* byKey */.dX)('How the site is closed while the release changes. Default for laravel: artisan down with errors::503; for generic: it stays open.', [
    { marks: ['render', 'retry', 'refresh'], schema: laravel },
    { marks: ['on', 'off', 'check', 'bypass', 'excepted'], schema: maintenance_closed },
], laravel);

;// CONCATENATED MODULE: ./packages/runbook/src/schema/migrations.ts



const migrationsSection = (0,section/* section */.uW)('What happens to the migrations of the release that is left.', {
    'on-rollback': (0,texts/* oneOf */.yL)('keep leaves them in the database, down reverses them, ask stops with the choice when there are any. Default ask.', 'a choice', ['keep', 'down', 'ask']).optional(),
    path: (0,texts/* relativePath */.iZ)('Folder with the migrations, below the release. Default database/migrations.').optional(),
    'contract-after': (0,durations/* duration */.p)('Age that a release must have before its contracting migrations may run.').optional(),
    compatible: (0,section/* section */.uW)('How an image says with which schema it works.', {
        label: (0,texts/* line */.n8)('Label of the image.', 'the name of a label', 200),
    }).optional(),
});

;// CONCATENATED MODULE: ./packages/runbook/src/schema/secret.ts


/** A secret by the name of the environment variable that holds it on the runner. Its value never stands in the file. */
function secret(description) {
    const name = (0,fault/* fault */.D)({
        code: 'secret-name',
        noun: 'the name of an environment variable',
        accepted: 'capital letters, digits and "_", such as SLACK_TOKEN',
        secret: true,
    });
    const written = (0,fault/* fault */.D)({
        code: 'secret-in-file',
        says: 'is a secret, and a secret is named here, never written',
        accepted: '{ env: NAME }',
        mend: 'take the value out of the file, change it at its service, and write { env: NAME } with the name of the variable that holds the new one',
        keys: ['env'],
        secret: true,
    });
    return schemas/* strictObject */.rej({
        env: schemas/* string */.YjP({ error: name })
            .regex(/^[A-Z_][A-Z0-9_]{0,99}$/, { error: name })
            .describe('Name of the environment variable that holds the secret on the runner.'),
    }, { error: written })
        .describe(description);
}

;// CONCATENATED MODULE: ./packages/runbook/src/schema/monitoring.ts



const monitoringSection = (0,section/* section */.uW)('Where measurements are asked.', {
    prometheus: (0,section/* section */.uW)('A Prometheus server.', {
        url: (0,texts/* url */.OZ)('Address of the server.'),
        token: secret('Bearer token.').optional(),
    }).optional(),
    datadog: (0,section/* section */.uW)('Datadog.', { key: secret('API key.') }).optional(),
});

;// CONCATENATED MODULE: ./packages/runbook/src/schema/notify.ts



const mailbox = (description) => (0,texts/* line */.n8)(description, 'an e-mail address such as ops@example.com', 254);
const notifySection = (0,section/* section */.uW)('Who is told when a rollback starts, ends or fails.', {
    slack: (0,section/* section */.uW)('Slack.', {
        channel: (0,texts/* line */.n8)('Channel, such as "#incidents".', 'the name of a channel, in quotes when it begins with #', 100),
        token: secret('Token of the bot (`xoxb-…`), which needs the scope chat:write and has to be in the channel.'),
    }).optional(),
    email: (0,section/* section */.uW)('E-mail.', {
        to: (0,texts/* line */.n8)('Addresses that are told, separated by commas.', 'e-mail addresses, separated by commas', 1000),
        from: mailbox('Sender. Default: the first address of `to`.').optional(),
        server: secret('Address of the mail server with its login, as smtps://user:password@host:465 or smtp://host:587. Default { env: SMTP_URL }.').optional(),
    }).optional(),
    webhook: (0,section/* section */.uW)('Any address that takes JSON.', {
        url: secret('Address that gets a POST.'),
        signature: secret('Key of the HMAC-SHA256 over the body, sent as X-Failback-Signature: sha256=<hex>. Default: unsigned.').optional(),
    }).optional(),
    templates: (0,texts/* relativePath */.iZ)('Folder of the repository with the team’s own texts: start.md, end.md, failure.md, audit.md. A text that is not there is ours.').optional(),
    affected: (0,texts/* list */.p_)('What those who are affected should do next; one sentence each, repeated in every message and report.', (0,texts/* line */.n8)('One sentence.', 'one line of text', 300)).optional(),
    jira: (0,section/* section */.uW)('Jira.', {
        issue: secret('Key of the issue that gets the comment.'),
        token: secret('API token.'),
    }).optional(),
});

;// CONCATENATED MODULE: ./packages/runbook/src/schema/procedures.ts



const budget = (0,durations/* duration */.p)('Time the whole procedure may take.', { least: '1s' });
const approval = (0,texts/* line */.n8)('GitHub environment whose reviewers must approve.', 'the name of a GitHub environment', 255);
const approveWithin = (0,durations/* duration */.p)('How long the request for approval stands.', { least: '1s' }).optional();
const proceduresSection = (0,section/* section */.uW)('The procedures of the team, each with its time budget.', {
    emergency: (0,section/* section */.uW)('Back to the last good release at once; never touches data and needs no approval.', { budget }),
    standard: (0,section/* section */.uW)('A planned rollback with a snapshot first.', {
        budget,
        approval: approval.optional(),
        'approve-within': approveWithin,
    }).optional(),
    database: (0,section/* section */.uW)('A rollback that restores data.', { budget, approval, 'approve-within': approveWithin }).optional(),
    'full-system': (0,section/* section */.uW)('Release, data and everything beside them.', {
        budget,
        approval,
        'approve-within': approveWithin,
    }).optional(),
});

;// CONCATENATED MODULE: ./packages/runbook/src/schema/release.ts






const STRATEGIES = ['git-tag', 'symlink', 'blue-green', 'container'];
function strategy(value) {
    const error = (0,fault/* fault */.D)({ noun: 'a strategy', choices: STRATEGIES });
    return schemas/* literal */.euz(value, { error }).describe('How a release becomes live.');
}
const servedHttp = (0,texts/* httpPath */.Wt)('Path that every host answers with its release, such as /health/ready.');
const fallback = (0,texts/* oneOf */.yL)('How to prove the release when the application does not answer with it: probe-file places a randomly named PHP file in the web root for the time of the operation, image-digest reads the digest of the running container. Default none.', 'a fallback', ['probe-file', 'image-digest', 'none']).optional();
const served = (0,section/* byKey */.dX)('How the application says which release answers.', [
    {
        marks: ['header'],
        schema: (0,section/* section */.uW)('The release in a header of the answer.', {
            http: servedHttp,
            header: (0,texts/* headerName */.Bv)('Header that holds the release, such as X-Release.'),
            fallback,
        }),
    },
    {
        marks: ['json'],
        schema: (0,section/* section */.uW)('The release in a field of a JSON answer.', {
            http: servedHttp,
            json: (0,texts/* jsonField */.Ni)('Field of the JSON answer that holds the release, such as build.release.'),
            fallback,
        }),
    },
]);
const runAs = (0,texts/* user */.kQ)('User that owns the code and runs its commands, when it is not the one that logs in.').optional();
const boot = (0,commands/* command */.G5)('Command that boots the target once, beside the live release, before anything is touched. Default for laravel: [php, artisan, --version].').optional();
const webRoot = (0,texts/* relativePath */.iZ)('Web root below the folder of the release. Default public for laravel, "." for generic.').optional();
const gitTag = (0,section/* section */.uW)('A git checkout in place: the release is a tag.', {
    strategy: strategy('git-tag'),
    path: (0,texts/* hostPath */.y4)('Live checkout on the host.'),
    'run-as': runAs,
    tags: (0,texts/* tagGlob */.ZM)('Which tags are releases. Default: all of them.').optional(),
    install: (0,commands/* commandOrWords */.W4)('Command that installs the dependencies in a fresh tree, as a list of arguments or as plain words.').optional(),
    built: (0,texts/* list */.p_)('What the install command makes, below path; it is swapped in by rename. Default [vendor] when there is an install command.', (0,texts/* relativePath */.iZ)('One file or folder.')).optional(),
    boot,
    public: webRoot,
    served,
});
const symlink = (0,section/* section */.uW)('A folder for each release and a link to the live one.', {
    strategy: strategy('symlink'),
    path: (0,texts/* hostPath */.y4)('Folder on the host that holds the releases and the link.'),
    'run-as': runAs,
    releases: (0,texts/* fileName */.Md)('Folder with the releases, below path. Default releases.').optional(),
    current: (0,texts/* fileName */.Md)('Link to the live release, below path. Default current.').optional(),
    boot,
    public: webRoot,
    served,
});
const terraform = (0,section/* section */.uW)('A load balancer that Terraform switches.', {
    directory: (0,texts/* relativePath */.iZ)('Folder of the Terraform configuration in the repository.'),
    workspace: (0,texts/* name */.UU)('Terraform workspace.').optional(),
    variable: (0,texts/* line */.n8)('Variable that takes the colour.', 'the name of a variable', 100),
    output: (0,texts/* line */.n8)('Output that says the live colour.', 'the name of an output', 100),
    timeout: (0,durations/* duration */.p)('Longest time for one switch.').optional(),
});
const blueGreen = (0,section/* section */.uW)('Two sides behind a load balancer.', {
    strategy: strategy('blue-green'),
    path: (0,texts/* hostPath */.y4)('Live release on a host of either side.'),
    'run-as': runAs,
    boot,
    public: webRoot,
    served,
    switch: (0,section/* section */.uW)('What sends the traffic to the other side.', { terraform }),
});
const container = (0,section/* section */.uW)('One container of the release.', {
    roles: (0,texts/* list */.p_)('Roles whose hosts run it.', (0,texts/* name */.UU)('One role.')),
    publish: (0,texts/* line */.n8)('Ports, as the engine takes them: 8080:80.', 'host port, ":" and container port, in quotes', 100).optional(),
    command: (0,commands/* command */.G5)('Command in place of the one of the image.').optional(),
    'env-file': (0,texts/* hostPath */.y4)('File on the host with its environment.').optional(),
    volumes: (0,texts/* list */.p_)('Volumes, as the engine takes them.', (0,texts/* line */.n8)('One volume, such as storage:/app/storage.')).optional(),
    drain: (0,durations/* duration */.p)('Longest time it may take to finish the work in its hands.').optional(),
});
const containers = (0,section/* section */.uW)('Containers of one image, by digest.', {
    strategy: strategy('container'),
    engine: (0,texts/* oneOf */.yL)('What runs the containers.', 'an engine', ['docker', 'podman']),
    image: (0,texts/* line */.n8)('Image without tag and digest, such as registry.example.com/shop.', 'an image name', 255),
    containers: schemas/* record */.g1P((0,texts/* name */.UU)('Name of a container.'), container, { error: (0,fault/* fault */.D)({ noun: 'a mapping of containers' }) })
        .describe('The containers of a release, by name.'),
    'run-as': runAs,
    served,
});
const releaseSection = (0,section/* byValue */.d2)('What a release is, where it lives and how it is proved.', 'strategy', [
    { value: 'git-tag', schema: gitTag },
    { value: 'symlink', schema: symlink },
    { value: 'blue-green', schema: blueGreen },
    { value: 'container', schema: containers },
]);

;// CONCATENATED MODULE: ./packages/runbook/src/schema/requires.ts





const range = (what) => (0,texts/* versionRange */.QF)(`Versions of ${what} with which the application runs.`).optional();
const requires_commands = schemas/* record */.g1P((0,texts/* name */.UU)('Name of what is asked for.'), (0,section/* section */.uW)('One further program.', {
    run: (0,commands/* command */.G5)('Prints the version; the first number with dots in its output is taken.'),
    range: (0,texts/* versionRange */.QF)('Versions that will do.'),
    roles: (0,texts/* list */.p_)('Hosts that need it, by role. Default: every host.', (0,texts/* name */.UU)('One role.')).optional(),
}), {
    error: (0,fault/* fault */.D)({
        noun: 'a mapping of programs',
        accepted: '{ convert: { run: [convert, --version], range: ">=6.9" } }',
    }),
})
    .describe('Further programs, by name.');
const requiresSection = (0,section/* section */.uW)('Versions that the application needs; the preflight audit looks on every host.', {
    php: range('PHP'),
    node: range('Node.js'),
    mysql: range('MySQL or MariaDB (the server)'),
    redis: range('Redis (the server)'),
    commands: requires_commands.optional(),
});

;// CONCATENATED MODULE: ./packages/runbook/src/schema/review.ts



const reviewSection = (0,section/* section */.uW)('When this runbook was last read through, and what is looked at every week.', {
    date: (0,texts/* day */.vd)('Day of the last review.').optional(),
    every: (0,durations/* duration */.p)('After so long without a review the runbook counts as stale. Default 90d.', {
        least: '1d',
    }).optional(),
    dependencies: (0,section/* section */.uW)('Dependency review, made on the runner in the checkout.', {
        composer: (0,texts/* list */.p_)('What composer is asked why it cannot be installed.', (0,section/* section */.uW)('One package.', {
            package: (0,texts/* line */.n8)('Name, such as laravel/framework or php.', 'the name of a package', 200),
            version: (0,texts/* line */.n8)('Version or range, such as ^11.', 'a version or range', 100),
        })).optional(),
        npm: (0,texts/* list */.p_)('Folders with a package.json in which npm is asked what is outdated.', (0,texts/* relativePath */.iZ)('One folder; "./" is the root.')).optional(),
        flutter: (0,texts/* versionRange */.QF)('Versions of the Flutter SDK that will do.').optional(),
    }).optional(),
});

;// CONCATENATED MODULE: ./packages/runbook/src/schema/services.ts




const servicesSection = (0,section/* section */.uW)('What runs the application on the hosts.', {
    php: (0,section/* section */.uW)('PHP-FPM.', {
        unit: (0,texts/* unit */.zA)('systemd unit of PHP-FPM, such as php8.4-fpm.'),
        apply: (0,texts/* oneOf */.yL)('How it takes up the new code. Default restart.', 'a way to take up code', [
            'restart',
            'reload',
        ]).optional(),
    }).optional(),
    workers: (0,texts/* list */.p_)('systemd units of the queue workers, by their exact names.', (0,texts/* unit */.zA)('One unit.')).optional(),
    drain: (0,durations/* duration */.p)('Longest time a worker may take to finish the job in its hands. Default 30s.', {
        least: '1s',
    }).optional(),
    required: (0,texts/* list */.p_)('systemd units that must be active before a host that recovers does anything, such as nginx and mysql.', (0,texts/* unit */.zA)('One unit.')).optional(),
    restart: (0,commands/* commands */.Pi)('Commands of the team that make the application run the code that is now live.').optional(),
    horizon: (0,section/* section */.uW)('Laravel Horizon.', {
        pause: (0,texts/* truth */.Im)('Pause Horizon while the release changes.').optional(),
        drain: (0,durations/* duration */.p)('Longest time for the jobs in its hands.').optional(),
        'stuck-after': (0,durations/* duration */.p)('After so long a job counts as stuck.').optional(),
    }).optional(),
    octane: (0,section/* section */.uW)('Laravel Octane.', {
        'unless-flag': (0,texts/* name */.UU)('Feature flag that switches Octane.').optional(),
        fallback: (0,texts/* oneOf */.yL)('What serves when Octane does not.', 'a fallback', ['php']).optional(),
    }).optional(),
});

;// CONCATENATED MODULE: ./packages/runbook/src/schema/file.ts























/** Stands once in the JSON Schema, under this name, and is referred to. */
function shared(id, schema) {
    registries/* globalRegistry */.fd.add(schema, { ...registries/* globalRegistry */.fd.get(schema), id });
    return schema;
}
/** What may stand on top and may be replaced, whole, by an environment. */
const sections = {
    'state-dir': (0,texts/* hostPath */.y4)('Folder on every host for claims, journals and the ledger. One for all users of the host. Default /var/lib/failback.').optional(),
    lease: (0,durations/* duration */.p)('How long a host waits for a sign of its controller before it acts alone. Default 15s.', {
        least: '2s',
        most: '5m',
        wholeSeconds: true,
    }).optional(),
    recovery: (0,texts/* oneOf */.yL)('required refuses a host on which nothing can finish the operation after a reboot; none accepts it, and plan and report repeat it. Default required.', 'a choice', ['required', 'none']).optional(),
    alert: shared('alert', alertSection).optional(),
    release: shared('release', releaseSection).optional(),
    services: shared('services', servicesSection).optional(),
    maintenance: shared('maintenance', maintenanceSection).optional(),
    flags: shared('flags', flagsSection).optional(),
    migrations: shared('migrations', migrationsSection).optional(),
    caches: shared('caches', cachesSection).optional(),
    data: shared('data', dataSection).optional(),
    monitoring: shared('monitoring', monitoringSection).optional(),
    health: shared('health', health/* healthSection */.m).optional(),
    procedures: shared('procedures', proceduresSection).optional(),
    notify: shared('notify', notifySection).optional(),
    requires: shared('requires', requiresSection).optional(),
    review: shared('review', reviewSection).optional(),
    drift: shared('drift', driftSection).optional(),
    freeze: shared('freeze', freezeSection).optional(),
};
const hosts = schemas/* record */.g1P((0,texts/* name */.UU)('Name of a host.'), hostSection, {
    error: (0,fault/* fault */.D)({ noun: 'a mapping of hosts', accepted: '{ app1: { address: …, user: … } }' }),
})
    .refine((all) => Object.keys(all).length > 0, {
    error: (0,fault/* fault */.D)({ code: 'missing-key', says: 'has no host', accepted: 'at least one host with address and user' }),
})
    .describe('The machines, by name.');
const environment = (0,section/* section */.uW)('One place where the application runs. A section here replaces the one on top, whole.', {
    url: (0,texts/* url */.OZ)('Address that clients use.'),
    control: (0,texts/* name */.UU)('Host that holds the claims, the ledger and the journal of record.'),
    hosts,
    after: (0,texts/* name */.UU)('Environment whose gate the same release must have passed first.').optional(),
    'after-skip': (0,texts/* list */.p_)('Procedures that need not wait for it; that they did not is on the record.', (0,texts/* oneOf */.yL)('One procedure.', 'a procedure', runbook/* PROCEDURES */.V)).optional(),
    ...sections,
});
const fileSchema = (0,section/* section */.uW)('How an application is rolled back: failback.yml.', {
    version: schemas/* literal */.euz(1, {
        error: (0,fault/* fault */.D)({
            code: 'wrong-version',
            noun: 'a version this failback reads',
            choices: [1],
            accepted: 'the number 1',
        }),
    })
        .describe('Version of this format: 1.'),
    app: (0,texts/* name */.UU)('Name of the application; it becomes a folder on the hosts.'),
    stack: (0,texts/* oneOf */.yL)('What the application is made of: laravel knows artisan, generic knows nothing.', 'a stack', [
        'laravel',
        'generic',
    ]),
    environments: schemas/* record */.g1P((0,texts/* name */.UU)('Name of an environment.'), environment, {
        error: (0,fault/* fault */.D)({ noun: 'a mapping of environments', accepted: '{ production: { … } }' }),
    })
        .refine((all) => Object.keys(all).length > 0, {
        error: (0,fault/* fault */.D)({ code: 'missing-key', says: 'has no environment', accepted: 'at least one, such as production' }),
    })
        .describe('The environments, by name.'),
    ...sections,
});


/***/ }),

/***/ 95378:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ DEFAULT_TIMING),
/* harmony export */   m: () => (/* binding */ healthSection)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12311);
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18228);
/* harmony import */ var _commands_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(80166);
/* harmony import */ var _durations_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94087);
/* harmony import */ var _section_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(22057);
/* harmony import */ var _texts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25506);






const timing = {
    consecutive: (0,_texts_js__WEBPACK_IMPORTED_MODULE_0__/* .wholeNumber */ .rD)('So many successes in a row are needed. Default 1.', 1, 100).optional(),
    every: (0,_durations_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p)('Time between two looks. Default 5s.', { least: '100ms' }).optional(),
    timeout: (0,_durations_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p)('After so long without success the check has failed. Default 30s.', { least: '100ms' }).optional(),
};
const roles = (0,_texts_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)('Roles whose hosts are looked at. Default: every host.', (0,_texts_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU)('One role.')).optional();
const below = (0,_durations_js__WEBPACK_IMPORTED_MODULE_1__/* .threshold */ .E)('Healthy below this.').optional();
const DEFAULT_TIMING = { consecutive: 1, every: 5_000, timeout: 30_000 };
/** Successes in a row that do not fit into the time make a check that can never pass. */
function possible({ consecutive, every, timeout }) {
    const looks = (consecutive ?? DEFAULT_TIMING.consecutive) - 1;
    return looks * (every ?? DEFAULT_TIMING.every) < (timeout ?? DEFAULT_TIMING.timeout);
}
const impossible = {
    error: (0,_fault_js__WEBPACK_IMPORTED_MODULE_2__/* .fault */ .D)({
        code: 'impossible-check',
        says: 'can never pass: its successes in a row take longer than its timeout',
        accepted: '(consecutive - 1) x every below timeout (defaults: consecutive 1, every 5s, timeout 30s)',
    }),
};
const jsonValue = zod__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(), zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY(), zod__WEBPACK_IMPORTED_MODULE_3__/* ["null"] */ .chJ()], {
    error: (0,_fault_js__WEBPACK_IMPORTED_MODULE_2__/* .fault */ .D)({ noun: 'a plain value', accepted: 'text, a number, true, false or null' }),
})
    .describe('Value that the field must have.');
const httpKeys = {
    http: (0,_texts_js__WEBPACK_IMPORTED_MODULE_0__/* .httpPathOrUrl */ .Mn)('Path below the url of the environment, or an absolute URL.'),
    status: (0,_texts_js__WEBPACK_IMPORTED_MODULE_0__/* .wholeNumber */ .rD)('Status that must come. Default 200.', 100, 599).optional(),
    json: zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P((0,_texts_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonField */ .Ni)('Field of the JSON answer, joined with "." when it is deeper.'), jsonValue, {
        error: (0,_fault_js__WEBPACK_IMPORTED_MODULE_2__/* .fault */ .D)({ noun: 'a mapping of fields', accepted: '{ field: value }' }),
    })
        .describe('Fields of the JSON answer and their values.')
        .optional(),
    header: zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P((0,_texts_js__WEBPACK_IMPORTED_MODULE_0__/* .headerName */ .Bv)('Header of the answer.'), (0,_texts_js__WEBPACK_IMPORTED_MODULE_0__/* .line */ .n8)('Value that the header must have.'), {
        error: (0,_fault_js__WEBPACK_IMPORTED_MODULE_2__/* .fault */ .D)({ noun: 'a mapping of headers', accepted: '{ name: value }' }),
    })
        .describe('Headers of the answer and their values.')
        .optional(),
    contains: (0,_texts_js__WEBPACK_IMPORTED_MODULE_0__/* .line */ .n8)('Text that the body must contain.').optional(),
    samples: (0,_texts_js__WEBPACK_IMPORTED_MODULE_0__/* .wholeNumber */ .rD)('So many requests are timed; goes with below.', 1, 1000).optional(),
    below: (0,_durations_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p)('Every timed request must take less; goes with samples.').optional(),
    on: (0,_texts_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)('Which side of a blue-green pair is asked.', 'a side', ['target-colour']).optional(),
    ...timing,
};
const http = (0,_section_js__WEBPACK_IMPORTED_MODULE_4__/* .section */ .uW)('An HTTP request, from the runner and from each host.', httpKeys)
    .refine((check) => (check.samples === undefined) === (check.below === undefined), {
    error: (0,_fault_js__WEBPACK_IMPORTED_MODULE_2__/* .fault */ .D)({ code: 'missing-key', says: 'times its requests only with both keys, "samples" and "below"' }),
})
    .refine(possible, impossible);
const onHost = (0,_section_js__WEBPACK_IMPORTED_MODULE_4__/* .section */ .uW)('A command on the hosts, healthy when it ends with 0.', {
    command: (0,_commands_js__WEBPACK_IMPORTED_MODULE_5__/* .command */ .G5)('Command as a list of arguments.'),
    roles,
    ...timing,
}).refine(possible, impossible);
const systemdUnit = (0,_section_js__WEBPACK_IMPORTED_MODULE_4__/* .section */ .uW)('A systemd unit that must be active.', {
    unit: (0,_texts_js__WEBPACK_IMPORTED_MODULE_0__/* .unit */ .zA)('Exact name of the unit.'),
    roles,
    ...timing,
}).refine(possible, impossible);
const prometheus = (0,_section_js__WEBPACK_IMPORTED_MODULE_4__/* .section */ .uW)('A Prometheus query.', {
    prometheus: (0,_texts_js__WEBPACK_IMPORTED_MODULE_0__/* .line */ .n8)('Query that yields one number.', 'a query on one line'),
    equals: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig({ error: (0,_fault_js__WEBPACK_IMPORTED_MODULE_2__/* .fault */ .D)({ noun: 'a number', accepted: 'a number' }) })
        .describe('Healthy at exactly this.')
        .optional(),
    below,
    above: (0,_durations_js__WEBPACK_IMPORTED_MODULE_1__/* .threshold */ .E)('Healthy above this.').optional(),
    ...timing,
}).refine((check) => [check.equals, check.below, check.above].filter((bound) => bound !== undefined).length === 1, {
    error: (0,_fault_js__WEBPACK_IMPORTED_MODULE_2__/* .fault */ .D)({ code: 'missing-key', says: 'needs exactly one of the keys "equals", "below" and "above"' }),
});
const datadog = (0,_section_js__WEBPACK_IMPORTED_MODULE_4__/* .section */ .uW)('A Datadog monitor or synthetic test.', {
    datadog: (0,_texts_js__WEBPACK_IMPORTED_MODULE_0__/* .line */ .n8)('Its name.', 'a name on one line'),
    ...timing,
});
const queueDepth = (0,_section_js__WEBPACK_IMPORTED_MODULE_4__/* .section */ .uW)('Jobs that wait in queues.', {
    'queue-depth': (0,_texts_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)('Names of the queues.', (0,_texts_js__WEBPACK_IMPORTED_MODULE_0__/* .line */ .n8)('One queue.', 'the name of a queue', 100)),
    below: (0,_durations_js__WEBPACK_IMPORTED_MODULE_1__/* .threshold */ .E)('Healthy below so many jobs in each.'),
    ...timing,
});
const logErrors = (0,_section_js__WEBPACK_IMPORTED_MODULE_4__/* .section */ .uW)('Errors in a log.', {
    'log-errors': (0,_section_js__WEBPACK_IMPORTED_MODULE_4__/* .section */ .uW)('Which log.', { container: (0,_texts_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU)('Container whose log is read.') }),
    below: (0,_durations_js__WEBPACK_IMPORTED_MODULE_1__/* .threshold */ .E)('Healthy below so many errors.'),
    ...timing,
});
const check = (0,_section_js__WEBPACK_IMPORTED_MODULE_4__/* .byKey */ .dX)('One check. Its first key says what is looked at.', [
    { marks: ['http'], schema: http },
    { marks: ['command'], schema: onHost },
    { marks: ['unit'], schema: systemdUnit },
    { marks: ['prometheus'], schema: prometheus },
    { marks: ['datadog'], schema: datadog },
    { marks: ['queue-depth'], schema: queueDepth },
    { marks: ['log-errors'], schema: logErrors },
]);
const gate = zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P((0,_texts_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU)('Name of a check.'), check, {
    error: (0,_fault_js__WEBPACK_IMPORTED_MODULE_2__/* .fault */ .D)({ noun: 'a mapping of checks', accepted: '{ name: { http: /path } }' }),
})
    .refine((checks) => Object.keys(checks).length > 0, {
    error: (0,_fault_js__WEBPACK_IMPORTED_MODULE_2__/* .fault */ .D)({
        code: 'empty-gate',
        says: 'has no check, and without one nothing could ever decide to reopen',
        accepted: 'at least one check, such as ready: { http: /health/ready }',
    }),
})
    .describe('Decides reopening, and whether the rollback succeeded.');
const watch = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ for: (0,_durations_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p)('How long to look after reopening.') }, { error: (0,_fault_js__WEBPACK_IMPORTED_MODULE_2__/* .fault */ .D)({ noun: 'a mapping of checks', keys: ['for'] }) })
    .catchall(check)
    .superRefine((checks, context) => {
    for (const key of Object.keys(checks)) {
        if (new RegExp(_texts_js__WEBPACK_IMPORTED_MODULE_0__/* .NAME_PATTERN */ .Vh).test(key))
            continue;
        const message = (0,_fault_js__WEBPACK_IMPORTED_MODULE_2__/* .fault */ .D)({ code: 'bad-name', says: 'is not a name for a check', accepted: _texts_js__WEBPACK_IMPORTED_MODULE_0__/* .NAME_ACCEPTED */ .Yu });
        context.addIssue({ code: 'custom', path: [key], message });
    }
})
    .describe('Looks afterwards, only at samples taken since reopening. Every key but "for" is a check.');
const healthSection = (0,_section_js__WEBPACK_IMPORTED_MODULE_4__/* .section */ .uW)('How failback tells healthy from unhealthy.', { gate, watch: watch.optional() });


/***/ }),

/***/ 22057:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EP: () => (/* binding */ byType),
/* harmony export */   c3: () => (/* binding */ alternativesOf),
/* harmony export */   d2: () => (/* binding */ byValue),
/* harmony export */   dX: () => (/* binding */ byKey),
/* harmony export */   uW: () => (/* binding */ section)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12311);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88532);
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18228);
/* harmony import */ var _plain_object_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84190);
/* harmony import */ var _suggest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(36078);




/** A mapping with exactly these keys. */
function section(description, shape) {
    return zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej(shape, { error: (0,_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .fault */ .D)({ noun: 'a mapping', keys: Object.keys(shape) }) }).describe(description);
}
/** The keys of a `section`, also behind its refinements. */
function keysOf(schema) {
    return schema instanceof zod__WEBPACK_IMPORTED_MODULE_0__/* .ZodObject */ .bvH ? Object.keys(schema.shape) : [];
}
/** Alternatives that `choice` stands for, so that the JSON Schema can show them. */
const alternatives = new WeakMap();
function alternativesOf(schema) {
    return alternatives.get(schema);
}
/**
 * One of several schemas, chosen by looking at the value before it is checked. A plain union reports every branch's
 * complaints, or the ones of a branch nobody meant.
 */
function choice(description, options, pick) {
    const schema = zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J()
        .transform((value, context) => {
        const picked = pick(value);
        if (!(picked instanceof zod__WEBPACK_IMPORTED_MODULE_0__/* .ZodType */ .aRx)) {
            for (const issue of picked.issues)
                context.issues.push({ ...issue, input: value });
            return zod__WEBPACK_IMPORTED_MODULE_2__/* .NEVER */ .tm;
        }
        const result = picked.safeParse(value);
        if (result.success)
            return result.data;
        for (const issue of result.error.issues)
            context.issues.push({ ...issue, input: value });
        return zod__WEBPACK_IMPORTED_MODULE_2__/* .NEVER */ .tm;
    })
        .describe(description);
    alternatives.set(schema, options);
    return schema;
}
/** A text or a list, say. */
function byType(description, text, list) {
    return choice(description, [text, list], (value) => (typeof value === 'string' ? text : list));
}
/**
 * A mapping whose kind shows in its keys. `otherwise` is meant when no mark stands; without it a mark is due.
 */
function byKey(description, branches, otherwise) {
    const list = branches;
    const firstMarks = list.map(({ marks }) => marks[0]);
    const keys = [...new Set(list.flatMap((branch) => branch.keys ?? keysOf(branch.schema)))];
    const options = list.map(({ schema }) => schema);
    return choice(description, options, (value) => {
        if (!(0,_plain_object_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .G)(value))
            return refused('invalid_type', { noun: 'a mapping', keys });
        const meant = list.filter(({ marks }) => marks.some((mark) => Object.hasOwn(value, mark)));
        if (meant.length > 1) {
            const marks = meant.map((branch) => branch.marks.find((mark) => Object.hasOwn(value, mark)));
            const says = `has the keys ${marks.map((mark) => `"${mark}"`).join(' and ')}, and only one of them may stand`;
            return refused('custom', { code: 'contradiction', says });
        }
        const branch = meant[0]?.schema ?? otherwise;
        if (branch !== undefined)
            return branch;
        const unknown = Object.keys(value).filter((key) => !keys.includes(key));
        // A mistyped mark says what is meant, and the other mistakes show in the same pass.
        const nearest = unknown.map((key) => (0,_suggest_js__WEBPACK_IMPORTED_MODULE_4__/* .suggest */ .Z)(key, keys));
        const almost = list.find(({ marks }) => marks.some((mark) => nearest.includes(mark)));
        if (almost !== undefined)
            return almost.schema;
        const missing = refused('custom', { code: 'missing-key', says: `needs one of the keys ${firstMarks.join(', ')}` });
        if (unknown.length === 0)
            return missing;
        return { issues: [...missing.issues, { code: 'unrecognized_keys', keys: unknown, message: (0,_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .fault */ .D)({ keys }) }] };
    });
}
/**
 * A mapping whose kind is the value of one key. A mistyped value is read as the nearest, so that the other mistakes
 * in the mapping show in the same pass.
 */
function byValue(description, key, branches) {
    const list = branches;
    const values = list.map(({ value }) => value);
    const options = list.map(({ schema }) => schema);
    const keys = [...new Set(options.flatMap(keysOf))];
    return choice(description, options, (value) => {
        if (!(0,_plain_object_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .G)(value))
            return refused('invalid_type', { noun: 'a mapping', keys });
        const said = value[key];
        const meant = typeof said === 'string' ? (values.includes(said) ? said : (0,_suggest_js__WEBPACK_IMPORTED_MODULE_4__/* .suggest */ .Z)(said, values)) : null;
        return list.find((branch) => branch.value === meant)?.schema ?? options[0];
    });
}
function refused(code, why) {
    return { issues: [{ code, message: (0,_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .fault */ .D)(why) }] };
}


/***/ }),

/***/ 25506:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bv: () => (/* binding */ headerName),
/* harmony export */   Im: () => (/* binding */ truth),
/* harmony export */   Md: () => (/* binding */ fileName),
/* harmony export */   Mn: () => (/* binding */ httpPathOrUrl),
/* harmony export */   Ni: () => (/* binding */ jsonField),
/* harmony export */   OZ: () => (/* binding */ url),
/* harmony export */   QF: () => (/* binding */ versionRange),
/* harmony export */   UU: () => (/* binding */ name),
/* harmony export */   Vh: () => (/* binding */ NAME_PATTERN),
/* harmony export */   Wt: () => (/* binding */ httpPath),
/* harmony export */   Yu: () => (/* binding */ NAME_ACCEPTED),
/* harmony export */   ZM: () => (/* binding */ tagGlob),
/* harmony export */   hl: () => (/* binding */ address),
/* harmony export */   iZ: () => (/* binding */ relativePath),
/* harmony export */   kQ: () => (/* binding */ user),
/* harmony export */   lA: () => (/* binding */ jump),
/* harmony export */   n8: () => (/* binding */ line),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   rD: () => (/* binding */ wholeNumber),
/* harmony export */   vd: () => (/* binding */ day),
/* harmony export */   y2: () => (/* binding */ JUMP_PATTERN),
/* harmony export */   y4: () => (/* binding */ hostPath),
/* harmony export */   yL: () => (/* binding */ oneOf),
/* harmony export */   zA: () => (/* binding */ unit)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12311);
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18228);


/** Control characters, line separators and the marks that turn the direction of text: nothing of ours carries them. */
const INVISIBLE = String.raw `\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff`;
/** A text that matches one pattern; the same pattern stands in the JSON Schema. */
function text(description, rule) {
    const error = (0,_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .fault */ .D)({
        code: 'not-accepted',
        noun: rule.noun,
        accepted: rule.accepted,
        ...(rule.secret && { secret: true }),
    });
    return zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP({ error }).regex(new RegExp(rule.pattern), { error }).describe(description);
}
const NAME_PATTERN = '^[a-z0-9][a-z0-9-]{0,62}$';
const NAME_ACCEPTED = 'lower-case letters, digits and "-", beginning with a letter or digit, at most 63 characters';
/** Applications, environments, hosts, roles, checks: names that become folders and journal values. */
const name = (description) => text(description, { noun: 'a name', pattern: NAME_PATTERN, accepted: NAME_ACCEPTED });
const HOST_NAME = '(?=.{1,253}$)[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:[.](?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?))*';
const IPV6 = '(?=[^:]*:[^:]*:)[0-9A-Fa-f:]{2,39}(?:[0-9.]{0,15})';
const address = (description) => text(description, {
    noun: 'an address',
    pattern: `^(?:${HOST_NAME}|${IPV6})$`,
    accepted: 'a host name or an IP address, such as app1.example.com or 192.0.2.10',
});
const USER = '[A-Za-z_][A-Za-z0-9._-]{0,31}';
const user = (description) => text(description, {
    noun: 'a user name',
    pattern: `^${USER}$`,
    accepted: 'letters, digits, ".", "_" and "-", beginning with a letter or "_", at most 32 characters',
});
const JUMP_PATTERN = `^(?:(${USER})@)?(?:\\[([0-9A-Fa-f:.]{2,45})\\]|([A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?))(?::([1-9][0-9]{0,4}))?$`;
const jump = (description) => text(description, {
    noun: 'a jump host',
    pattern: JUMP_PATTERN,
    accepted: 'host, host:port or user@host:port, such as bastion.example.com or deploy@bastion.example.com:2222',
});
const NO_PARENT = String.raw `(?!.*(?:^|/)\.\.(?:/|$))`;
/** On a host. Without `..`, so that reading it is enough to know where it leads. */
const hostPath = (description) => text(description, {
    noun: 'a path on the host',
    pattern: `^${NO_PARENT}~?/[^${INVISIBLE}/][^${INVISIBLE}]*$`,
    accepted: 'an absolute path, or one that begins with "~/", without ".." and control characters',
});
const relativePath = (description) => text(description, {
    noun: 'a path below the release',
    pattern: `^${NO_PARENT}(?![~/-])[^${INVISIBLE}]+$`,
    accepted: 'a relative path, without ".." and control characters',
});
/** One folder or link name. */
const fileName = (description) => text(description, {
    noun: 'a file name',
    pattern: '^(?![.]{1,2}$)[A-Za-z0-9_.][A-Za-z0-9._-]{0,99}$',
    accepted: 'one name of letters, digits, ".", "_" and "-"',
});
const AUTHORITY = '(?:[A-Za-z0-9][A-Za-z0-9.-]*|\\[[0-9A-Fa-f:.]+\\])(?::[1-9][0-9]{0,4})?';
/** Never shown when refused: it may hold a password. */
const url = (description) => text(description, {
    noun: 'a URL without user name, password and query',
    pattern: `^https?://${AUTHORITY}(?:/[^\\s?#\\\\@${INVISIBLE}]*)?$`,
    accepted: 'an http or https address such as https://www.example.com',
    secret: true,
}).transform((value) => value.replace(/\/+$/, ''));
const HTTP_PATH = `/(?:[^/\\s#\\\\${INVISIBLE}][^\\s#\\\\${INVISIBLE}]*)?`;
const httpPath = (description) => text(description, {
    noun: 'a path of the site',
    pattern: `^${HTTP_PATH}$`,
    accepted: 'a path that begins with one "/"',
});
const httpPathOrUrl = (description) => text(description, {
    noun: 'a path of the site or a URL',
    pattern: `^(?:https?://${AUTHORITY}(?:/[^\\s#\\\\@${INVISIBLE}]*)?|${HTTP_PATH})$`,
    accepted: 'a path that begins with one "/", or an http or https address without user name and password',
    secret: true,
});
const headerName = (description) => text(description, {
    noun: 'the name of a header',
    pattern: '^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$',
    accepted: 'letters, digits, "_" and "-", such as X-Release',
});
const jsonField = (description) => text(description, {
    noun: 'a field',
    pattern: '^[A-Za-z0-9_-]+(?:[.][A-Za-z0-9_-]+)*$',
    accepted: 'a field name, or several joined with ".", such as build.release',
});
/** Exact names only: `systemctl start` with a glob matches loaded units alone, starts nothing and reports success. */
const unit = (description) => text(description, {
    noun: 'the exact name of a systemd unit (a pattern matches only units that are loaded, so it may start nothing and report success)',
    pattern: '^[A-Za-z0-9_][A-Za-z0-9:_.@\\\\-]{0,199}$',
    accepted: 'a unit name without *, ? and [, such as queue-worker or php8.4-fpm; name each unit',
}).transform((value) => value.replace(/\.service$/, ''));
const tagGlob = (description) => text(description, {
    noun: 'a pattern for tags',
    pattern: '^(?!.*[.][.])[A-Za-z0-9*?][A-Za-z0-9._*?-]{0,99}$',
    accepted: 'letters, digits, ".", "_", "-", "*" and "?", such as v*',
});
/** Free text of one line: a label, a query, a channel. */
const line = (description, accepted = 'one line of text', longest = 2000) => text(description, { noun: 'one line of text', pattern: `^[^${INVISIBLE}]{1,${longest}}$`, accepted });
const COMPARATOR = '(?:>=|<=|>|<|=|\\^|~)?[0-9]+(?:[.][0-9]+){0,3}';
/** As npm writes ranges, without wildcards: `>=8.2 <9`, `^20`, `7 || 8`. */
const versionRange = (description) => text(description, {
    noun: 'a range of versions',
    pattern: `^${COMPARATOR}(?: ${COMPARATOR})*(?: \\|\\| ${COMPARATOR}(?: ${COMPARATOR})*)*$`,
    accepted: 'comparisons with a version, such as ">=8.2 <9", "^20" or "7 || 8"',
});
/** A day of the calendar. */
const day = (description) => text(description, {
    noun: 'a day',
    pattern: '^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$',
    accepted: 'year, month and day, such as 2026-01-31',
});
const oneOf = (description, noun, values) => zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(values, { error: (0,_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .fault */ .D)({ noun, choices: values }) }).describe(description);
function truth(description) {
    return zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY({ error: (0,_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .fault */ .D)({ noun: 'true or false', accepted: 'true, false' }) }).describe(description);
}
function wholeNumber(description, least, most) {
    const error = (0,_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .fault */ .D)({ noun: `a whole number from ${least} to ${most}` });
    return zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr({ error }).min(least, { error }).max(most, { error }).describe(description);
}
function list(description, item, noun = 'a list') {
    const error = (0,_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .fault */ .D)({ noun, accepted: 'a list: [one, two]' });
    return zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(item, { error })
        .max(200, { error: (0,_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .fault */ .D)({ says: 'has more than 200 entries' }) })
        .describe(description);
}


/***/ })

};

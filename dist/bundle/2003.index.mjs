export const id = 2003;
export const ids = [2003];
export const modules = {

/***/ 43557:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   Xd: () => (/* binding */ orNull),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   cW: () => (/* binding */ shape),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
const text = (value) => typeof value === 'string';
const flag = (value) => typeof value === 'boolean';
const oneOf = (words) => (value) => typeof value === 'string' && words.includes(value);
const orNull = (accepts) => (value) => value === null || accepts(value);
const listOf = (item) => (value) => Array.isArray(value) && value.every(item);
/** All fields of a type, so that a field which is added to it is not forgotten here. */
const shape = (fields) => (value) => typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.entries(fields).every(([name, accepts]) => Object.hasOwn(value, name) && accepts(value[name]));


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


/***/ }),

/***/ 79141:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ resolveEnvironment)
/* harmony export */ });
/* harmony import */ var _shown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20033);
/* harmony import */ var _suggest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36078);
/* harmony import */ var _words_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59859);



/**
 * The environment of that name. Throws a `UserError` that lists the ones there are.
 * @param where how whoever asked has named it, for the refusal
 */
function resolveEnvironment(runbook, name, where = 'input environment') {
    const environment = Object.hasOwn(runbook.environments, name) ? runbook.environments[name] : undefined;
    if (environment !== undefined)
        return environment;
    const names = Object.keys(runbook.environments);
    const what = name === '' ? 'No environment is named.' : `${(0,_shown_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .S)(name)} is not an environment of ${runbook.app}.`;
    throw new _words_index_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo([
        {
            code: 'unknown-environment',
            where,
            message: `${what}${(0,_suggest_js__WEBPACK_IMPORTED_MODULE_2__/* .didYouMean */ .a)(name, names)}`,
            accepted: names.join(', '),
        },
    ]);
}


/***/ }),

/***/ 52003:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  HOST_STATES: () => (/* reexport */ facts/* HOST_STATES */.U),
  MARKS: () => (/* reexport */ ledger/* MARKS */.j),
  OPERATION_ID_ACCEPTED: () => (/* reexport */ operation_id/* OPERATION_ID_ACCEPTED */.s),
  OUTCOMES: () => (/* reexport */ journal/* OUTCOMES */.i),
  PHASES: () => (/* reexport */ plan/* PHASES */.Z),
  PRINT_LIMITS: () => (/* reexport */ printable/* PRINT_LIMITS */.DJ),
  PROCEDURES: () => (/* reexport */ runbook/* PROCEDURES */.V),
  RELEASE_NAME_ACCEPTED: () => (/* reexport */ release/* RELEASE_NAME_ACCEPTED */.W),
  REVERSIBLE_PHASES: () => (/* reexport */ plan/* REVERSIBLE_PHASES */.J),
  RemoteError: () => (/* reexport */ errors/* RemoteError */.Hi),
  SCENARIOS: () => (/* reexport */ incident/* SCENARIOS */.U),
  SEVERITIES: () => (/* reexport */ incident/* SEVERITIES */.o),
  SIGNAL_EXAMPLES: () => (/* reexport */ signals/* SIGNAL_EXAMPLES */.z),
  STEP_RESULTS: () => (/* reexport */ journal/* STEP_RESULTS */.s),
  UserError: () => (/* reexport */ errors/* UserError */.yo),
  VERDICTS: () => (/* reexport */ verdict/* VERDICTS */.b),
  addEnvironment: () => (/* reexport */ add_environment/* addEnvironment */.R),
  failbackJsonSchema: () => (/* reexport */ failbackJsonSchema),
  failbackJsonSchemaText: () => (/* reexport */ failbackJsonSchemaText),
  flag: () => (/* reexport */ accepts/* flag */.Jt),
  isObject: () => (/* reexport */ plain_object/* isObject */.G),
  isOperationId: () => (/* reexport */ operation_id/* isOperationId */.j),
  isPlanDigest: () => (/* reexport */ plan_digest/* isPlanDigest */.e),
  isReleaseName: () => (/* reexport */ release/* isReleaseName */.j),
  isSignal: () => (/* reexport */ signals/* isSignal */.H),
  listOf: () => (/* reexport */ accepts/* listOf */.c3),
  oneOf: () => (/* reexport */ accepts/* oneOf */.yL),
  orNull: () => (/* reexport */ accepts/* orNull */.Xd),
  parseDuration: () => (/* reexport */ units/* parseDuration */.E9),
  parseObject: () => (/* reexport */ plain_object/* parseObject */.l),
  parsePercentage: () => (/* reexport */ units/* parsePercentage */.A3),
  parseRunbook: () => (/* reexport */ parse/* parseRunbook */.w),
  printable: () => (/* reexport */ printable/* printable */.g$),
  printableLine: () => (/* reexport */ printable/* printableLine */.oy),
  problemText: () => (/* reexport */ errors/* problemText */.fI),
  resolveEnvironment: () => (/* reexport */ environment/* resolveEnvironment */.g),
  secretForms: () => (/* reexport */ secret_forms/* secretForms */.e),
  shape: () => (/* reexport */ accepts/* shape */.cW),
  suggest: () => (/* reexport */ suggest/* suggest */.Z),
  text: () => (/* reexport */ accepts/* text */.Qq)
});

// EXTERNAL MODULE: ./packages/runbook/src/accepts.ts
var accepts = __webpack_require__(43557);
// EXTERNAL MODULE: ./packages/runbook/src/add-environment.ts
var add_environment = __webpack_require__(71351);
// EXTERNAL MODULE: ./packages/runbook/src/environment.ts
var environment = __webpack_require__(79141);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/json-schema-processors.js
var json_schema_processors = __webpack_require__(98439);
// EXTERNAL MODULE: ./packages/runbook/src/schema/file.ts + 17 modules
var file = __webpack_require__(13799);
// EXTERNAL MODULE: ./packages/runbook/src/schema/section.ts
var section = __webpack_require__(22057);
;// CONCATENATED MODULE: ./packages/runbook/src/json-schema.ts



/** What an editor checks a `failback.yml` with, and shows while it is written. JSON Schema draft 7, which editors know best. */
function failbackJsonSchema() {
    const { $schema, ...rest } = jsonSchemaOf(file/* fileSchema */.M);
    return {
        $schema,
        title: 'failback.yml',
        ...rest,
    };
}
/** The committed `schema/failback.schema.json`. */
function failbackJsonSchemaText() {
    return `${JSON.stringify(failbackJsonSchema(), null, 2)}\n`;
}
function jsonSchemaOf(schema) {
    return json_schema_processors/* toJSONSchema */.bl(schema, {
        io: 'input',
        target: 'draft-7',
        override: ({ zodSchema, jsonSchema }) => {
            const alternatives = (0,section/* alternativesOf */.c3)(zodSchema);
            if (alternatives === undefined)
                return;
            jsonSchema.anyOf = alternatives.map((alternative) => {
                const { $schema: _, ...rest } = jsonSchemaOf(alternative);
                return rest;
            });
        },
    });
}

// EXTERNAL MODULE: ./packages/runbook/src/parse.ts + 12 modules
var parse = __webpack_require__(14363);
// EXTERNAL MODULE: ./packages/runbook/src/plain-object.ts
var plain_object = __webpack_require__(84190);
// EXTERNAL MODULE: ./packages/runbook/src/signals.ts
var signals = __webpack_require__(87641);
// EXTERNAL MODULE: ./packages/runbook/src/suggest.ts
var suggest = __webpack_require__(36078);
// EXTERNAL MODULE: ./packages/runbook/src/units.ts
var units = __webpack_require__(88191);
// EXTERNAL MODULE: ./packages/runbook/src/words/errors.ts
var errors = __webpack_require__(59859);
// EXTERNAL MODULE: ./packages/runbook/src/words/facts.ts
var facts = __webpack_require__(27457);
// EXTERNAL MODULE: ./packages/runbook/src/words/incident.ts
var incident = __webpack_require__(76058);
// EXTERNAL MODULE: ./packages/runbook/src/words/journal.ts
var journal = __webpack_require__(533);
// EXTERNAL MODULE: ./packages/runbook/src/words/ledger.ts
var ledger = __webpack_require__(23081);
// EXTERNAL MODULE: ./packages/runbook/src/words/operation-id.ts
var operation_id = __webpack_require__(76945);
// EXTERNAL MODULE: ./packages/runbook/src/words/plan.ts
var plan = __webpack_require__(43791);
// EXTERNAL MODULE: ./packages/runbook/src/words/plan-digest.ts
var plan_digest = __webpack_require__(75008);
// EXTERNAL MODULE: ./packages/runbook/src/words/printable.ts
var printable = __webpack_require__(88141);
// EXTERNAL MODULE: ./packages/runbook/src/words/release.ts
var release = __webpack_require__(93859);
// EXTERNAL MODULE: ./packages/runbook/src/words/runbook.ts
var runbook = __webpack_require__(53138);
// EXTERNAL MODULE: ./packages/runbook/src/words/secret-forms.ts
var secret_forms = __webpack_require__(95990);
// EXTERNAL MODULE: ./packages/runbook/src/words/verdict.ts
var verdict = __webpack_require__(58843);
;// CONCATENATED MODULE: ./packages/runbook/src/words/index.ts














;// CONCATENATED MODULE: ./packages/runbook/src/index.ts












/***/ }),

/***/ 20033:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ shown),
/* harmony export */   i: () => (/* binding */ place)
/* harmony export */ });
const LONGEST = 60;
/** A value of the file as a message may show it: one line, bounded, nothing invisible. */
function shown(value) {
    switch (typeof value) {
        case 'string':
            return printable(JSON.stringify(value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value));
        case 'number':
        case 'boolean':
        case 'bigint':
            return String(value);
        default:
            if (value === null || value === undefined)
                return 'empty';
            return Array.isArray(value) ? 'a list' : 'a mapping';
    }
}
/** `release.path`, `health.gate.ready`, `services.workers[2]`; the file itself is `this file`. */
function place(path) {
    if (path.length === 0)
        return 'this file';
    return path
        .map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index === 0 ? '' : '.'}${name(String(part))}`))
        .join('');
}
function name(key) {
    return printable(key.length > LONGEST ? `${key.slice(0, LONGEST)}…` : key);
}
function printable(text) {
    return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, (character) => `\\u${character.codePointAt(0)?.toString(16).padStart(4, '0')}`);
}


/***/ }),

/***/ 87641:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ isSignal),
/* harmony export */   z: () => (/* binding */ SIGNAL_EXAMPLES)
/* harmony export */ });
/* harmony import */ var _units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88191);

/** What an incident may report of itself, and what its value must be; `null`: it takes none. */
const SIGNALS = {
    'app-down': null,
    'data-at-risk': null,
    'error-rate': (value) => ((0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePercentage */ .A3)(value) ?? 2) <= 1,
    'fix-eta': (value) => (0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E9)(value) !== null,
};
/** One of each kind. */
const SIGNAL_EXAMPLES = ['app-down', 'data-at-risk', 'error-rate=12%', 'fix-eta=30m'];
function isSignal(text) {
    const [name = '', value] = text.split(/=(.*)/s);
    if (!Object.hasOwn(SIGNALS, name))
        return false;
    const shape = SIGNALS[name] ?? null;
    return shape === null ? value === undefined : value !== undefined && shape(value);
}


/***/ }),

/***/ 36078:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ suggest),
/* harmony export */   a: () => (/* binding */ didYouMean)
/* harmony export */ });
/** The candidate somebody probably meant, or null when none is near: at most one edit for each three letters. */
function suggest(typed, candidates) {
    if (typed.length > 64)
        return null;
    let best = null;
    let bestDistance = Math.max(1, Math.floor(typed.length / 3)) + 1;
    for (const candidate of candidates) {
        const distance = editDistance(typed.toLowerCase(), candidate.toLowerCase());
        if (distance < bestDistance) {
            best = candidate;
            bestDistance = distance;
        }
    }
    return best;
}
/** ` Did you mean "x"?`, or nothing. */
function didYouMean(typed, candidates) {
    const near = suggest(typed, candidates);
    return near === null ? '' : ` Did you mean "${near}"?`;
}
/** Insertions, deletions, replacements and swaps of neighbours (optimal string alignment). */
function editDistance(left, right) {
    const rows = [Array.from({ length: right.length + 1 }, (_, column) => column)];
    const cell = (row, column) => rows[row]?.[column] ?? 0;
    for (let row = 1; row <= left.length; row++) {
        const current = [row];
        rows.push(current);
        for (let column = 1; column <= right.length; column++) {
            const replaced = cell(row - 1, column - 1) + (left[row - 1] === right[column - 1] ? 0 : 1);
            let distance = Math.min(replaced, cell(row - 1, column) + 1, cell(row, column - 1) + 1);
            if (row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1]) {
                distance = Math.min(distance, cell(row - 2, column - 2) + 1);
            }
            current.push(distance);
        }
    }
    return cell(left.length, right.length);
}


/***/ }),

/***/ 88191:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A3: () => (/* binding */ parsePercentage),
/* harmony export */   Cq: () => (/* binding */ DURATION_PATTERN),
/* harmony export */   DB: () => (/* binding */ parseSize),
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   M1: () => (/* binding */ PERCENTAGE_PATTERN),
/* harmony export */   bv: () => (/* binding */ SIZE_PATTERN)
/* harmony export */ });
const NUMBER = String.raw `(?:0|[1-9][0-9]{0,8})(?:\.[0-9]{1,3})?`;
/** Patterns as text, because the JSON Schema for editors carries them too. */
const DURATION_PATTERN = `^${NUMBER}(?:ms|s|m|h|d)$`;
const SIZE_PATTERN = `^${NUMBER}(?:B|KB|MB|GB|TB|KiB|MiB|GiB|TiB)$`;
const PERCENTAGE_PATTERN = `^${NUMBER}%$`;
const DURATION = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
const SIZE = {
    B: 1,
    KB: 1e3,
    MB: 1e6,
    GB: 1e9,
    TB: 1e12,
    KiB: 2 ** 10,
    MiB: 2 ** 20,
    GiB: 2 ** 30,
    TiB: 2 ** 40,
};
/** `30s`, `5m`, `500ms`, `1h`, `30d` in milliseconds; null when it is not a duration. */
function parseDuration(text) {
    return scaled(text, DURATION_PATTERN, DURATION);
}
/** `10MB` (decimal) or `1GiB` (binary) in bytes; null when it is not a size. */
function parseSize(text) {
    return scaled(text, SIZE_PATTERN, SIZE);
}
/** `0.1%` as a ratio, 0.001; null when it is not a percentage. */
function parsePercentage(text) {
    return scaled(text, PERCENTAGE_PATTERN, { '%': 0.01 });
}
function scaled(text, pattern, units) {
    if (!new RegExp(pattern).test(text))
        return null;
    const amount = Number.parseFloat(text);
    const factor = units[text.replace(/^[0-9.]+/, '')];
    return factor === undefined ? null : amount * factor;
}


/***/ }),

/***/ 59859:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hi: () => (/* binding */ RemoteError),
/* harmony export */   fI: () => (/* binding */ problemText),
/* harmony export */   yo: () => (/* binding */ UserError)
/* harmony export */ });
/** Renders a problem as the one text that logs, annotations and the CLI print. */
function problemText(problem) {
    const accepted = problem.accepted === undefined ? '' : ` Accepted: ${problem.accepted}.`;
    const mend = problem.mend === undefined ? '' : ` Mend: ${problem.mend}`;
    return `${problem.where}: ${problem.message}${accepted}${mend}`;
}
/** Input or configuration is at fault. Carries every problem found, never only the first. */
class UserError extends Error {
    problems;
    constructor(problems) {
        super(problems.map(problemText).join('\n'));
        this.name = 'UserError';
        this.problems = problems;
    }
}
/** A host or the connection to it is at fault. */
class RemoteError extends Error {
    failure;
    constructor(failure) {
        const mend = failure.mend === undefined ? '' : ` Mend: ${failure.mend}`;
        super(`host ${failure.host}: ${failure.message}${mend}`);
        this.name = 'RemoteError';
        this.failure = failure;
    }
}


/***/ }),

/***/ 27457:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ HOST_STATES)
/* harmony export */ });
/** Where one host stands in one operation; the states of `docs/engine.md`. */
const HOST_STATES = [
    'CLAIMED',
    'PREPARED',
    'CLOSED',
    'ABORTING',
    'AS_FOUND',
    'COMMITTED',
    'ON_TARGET',
    'UNCONFIRMED',
    'NEEDS_HUMAN',
];


/***/ }),

/***/ 76058:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ SCENARIOS),
/* harmony export */   o: () => (/* binding */ SEVERITIES)
/* harmony export */ });
const SEVERITIES = ['sev1', 'sev2', 'sev3', 'sev4'];
/** Answers a person can give to a question that an earlier refusal asked. */
const SCENARIOS = ['keep-migrations'];


/***/ }),

/***/ 533:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ OUTCOMES),
/* harmony export */   s: () => (/* binding */ STEP_RESULTS)
/* harmony export */ });
const STEP_RESULTS = ['ok', 'failed', 'timeout', 'survivors', 'warned', 'already'];
/** The `decision` of `emergency-rollback`; public and fixed. */
const OUTCOMES = [
    'rolled-back',
    'planned',
    'not-needed',
    'fix-forward',
    'undone',
    'needs-human',
    'refused',
];


/***/ }),

/***/ 23081:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ MARKS)
/* harmony export */ });
const MARKS = ['good', 'bad', 'unknown'];


/***/ }),

/***/ 76945:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ isOperationId),
/* harmony export */   s: () => (/* binding */ OPERATION_ID_ACCEPTED)
/* harmony export */ });
const OPERATION_ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
const OPERATION_ID_ACCEPTED = 'letters, digits, ".", "_" and "-", beginning with a letter or digit, without "..", at most 64 characters';
/** Whether it can be the name of an operation's folder on a host, and a value in a journal. */
function isOperationId(text) {
    return OPERATION_ID.test(text) && !text.includes('..');
}


/***/ }),

/***/ 75008:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ isPlanDigest)
/* harmony export */ });
const PLAN_DIGEST = /^sha256:[0-9a-f]{64}$/;
/** Whether it can be the digest of a plan. */
function isPlanDigest(text) {
    return PLAN_DIGEST.test(text);
}


/***/ }),

/***/ 43791:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ REVERSIBLE_PHASES),
/* harmony export */   Z: () => (/* binding */ PHASES)
/* harmony export */ });
/** In the order in which they run. */
const PHASES = [
    'claim',
    'prepare',
    'protect',
    'snapshot',
    'quiesce',
    'revert',
    'refresh',
    'restart',
    'verify',
    'reopen',
    'watch',
    'record',
];
/** Phases that run before the decision: every step in them is undone by an abort. */
const REVERSIBLE_PHASES = ['prepare', 'protect', 'snapshot', 'quiesce'];


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


/***/ }),

/***/ 93859:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ RELEASE_NAME_ACCEPTED),
/* harmony export */   j: () => (/* binding */ isReleaseName)
/* harmony export */ });
const RELEASE_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
const RELEASE_NAME_ACCEPTED = 'letters, digits, ".", "_" and "-", beginning with a letter or digit, without "..", at most 100 characters';
function isReleaseName(text) {
    return RELEASE_NAME.test(text) && !text.includes('..') && !text.endsWith('.lock');
}


/***/ }),

/***/ 53138:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ PROCEDURES)
/* harmony export */ });
const PROCEDURES = ['emergency', 'standard', 'database', 'full-system'];


/***/ }),

/***/ 95990:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ secretForms)
/* harmony export */ });
/** Shorter lines of a secret would mask half of every text; the whole secret is masked however short it is. */
const SHORTEST_LINE = 4;
/** Below this a Base64 form is as good as chance. */
const SHORTEST_ENCODED = 8;
/**
 * Every text under which a secret could appear: itself, each of its lines (a log is read in lines), as JSON and in a URL,
 * and in Base64 at each of the three places it can take inside a longer encoded text. Longest first, so that a form that
 * contains another leaves no rest. None for an empty secret.
 */
function secretForms(secret) {
    const whole = secret.trim();
    if (whole === '')
        return [];
    const lines = whole
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line.length >= SHORTEST_LINE && !/^-----(BEGIN|END) /.test(line));
    const parts = whole.includes('\n') ? [whole, ...lines] : [whole];
    const encoded = [...parts, `${whole}\n`]
        .flatMap((text) => base64Forms(text))
        .filter((form) => form.length >= SHORTEST_ENCODED);
    const escaped = parts.flatMap((part) => [JSON.stringify(part).slice(1, -1), percentEncoded(part)]);
    return [...new Set([...parts, ...encoded, ...escaped])].sort((a, b) => b.length - a.length);
}
/** Half of a surrogate pair cannot be encoded; it becomes what every encoder makes of it. */
function percentEncoded(text) {
    return encodeURIComponent(Buffer.from(text).toString());
}
function base64Forms(text) {
    const bytes = Buffer.from(text, 'utf8');
    const whole = bytes.toString('base64');
    const inside = [0, 1, 2].map((before) => {
        const padded = Buffer.concat([Buffer.alloc(before), bytes])
            .toString('base64')
            .replace(/=+$/, '');
        // The first and last characters also carry bits of what stands before and after the secret.
        const first = Math.ceil((before * 8) / 6);
        const last = Math.floor(((before + bytes.length) * 8) / 6);
        return padded.slice(first, last);
    });
    return [whole, ...inside].flatMap((form) => [form, form.replaceAll('+', '-').replaceAll('/', '_')]);
}


/***/ }),

/***/ 58843:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ VERDICTS)
/* harmony export */ });
/** A failure dominates an inconclusive; an inconclusive is never healthy. */
const VERDICTS = ['healthy', 'unhealthy', 'inconclusive'];


/***/ })

};

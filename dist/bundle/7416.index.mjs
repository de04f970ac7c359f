export const id = 7416;
export const ids = [7416,9678];
export const modules = {

/***/ 25270:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ae: () => (/* binding */ anyText),
/* harmony export */   nJ: () => (/* binding */ camel),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
function camel(name) {
    return name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
}
/** Any text that is not empty. */
function anyText(text) {
    return text.trim() === '' ? { ok: false, problem: 'It is empty.' } : { ok: true, value: text };
}
function oneOf(words) {
    return (text) => {
        const found = words.find((word) => word === text);
        return found === undefined
            ? { ok: false, problem: `${JSON.stringify(text)} is not one of them.` }
            : { ok: true, value: found };
    };
}


/***/ }),

/***/ 17416:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseLine: () => (/* binding */ parseLine)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36078);
/* harmony import */ var _flag_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25270);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19678);




/** Reads what follows a command's name. Throws a UsageError with everything that is wrong with it. */
function parseLine(command, args) {
    const { given, words } = tokensOf(command.flags, args);
    const unknown = given.filter(({ name }) => !Object.hasOwn(command.flags, name));
    const problems = unknown.map((each) => unknownFlag(each, command.flags));
    const values = {};
    for (const [name, flag] of Object.entries(command.flags)) {
        const own = given.filter((each) => each.name === name);
        values[(0,_flag_js__WEBPACK_IMPORTED_MODULE_2__/* .camel */ .nJ)(name)] = readFlag(name, flag, own, problems);
    }
    const most = command.words?.most ?? 0;
    // After an unknown flag the next word may be its value: that is one mistake, not two.
    if (words.length > most && unknown.length === 0)
        problems.push(tooMany(command, words.slice(most)));
    if (problems.length > 0)
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_1__.UsageError(problems, command.name, values);
    return { values, words };
}
function tokensOf(flags, args) {
    const options = Object.fromEntries(Object.entries(flags).map(([name, { kind }]) => [
        name,
        { type: kind === 'switch' ? 'boolean' : 'string', multiple: true },
    ]));
    const { tokens } = (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({ args: [...args], options, strict: false, tokens: true, allowPositionals: true });
    const given = [];
    const words = [];
    for (const token of tokens) {
        if (token.kind === 'positional')
            words.push(token.value);
        if (token.kind === 'option') {
            const { name, rawName: raw, value, inlineValue } = token;
            given.push({ name, raw, text: value ?? null, joined: inlineValue === true });
        }
    }
    return { given, words };
}
function readFlag(name, flag, given, problems) {
    switch (flag.kind) {
        case 'switch': {
            if (given.some(({ text }) => text !== null)) {
                problems.push({ code: 'bad-flag', where: `--${name}`, message: 'It takes no value.' });
            }
            return given.length > 0;
        }
        case 'text': {
            if (given.length > 1)
                problems.push({ code: 'bad-flag', where: `--${name}`, message: 'It is given twice.' });
            const [first] = given;
            return first === undefined ? null : parsed(name, flag, first, problems);
        }
        case 'list':
            return given.map((each) => parsed(name, flag, each, problems));
    }
}
function parsed(name, flag, given, problems) {
    const accepted = flag.accepted === undefined ? {} : { accepted: flag.accepted };
    const where = `--${name}`;
    if (given.text === null || (given.text.startsWith('-') && !given.joined)) {
        problems.push({ code: 'bad-flag', where, message: `It needs a value: --${name} ${flag.value}`, ...accepted });
        return null;
    }
    const result = flag.parse(given.text);
    if (result.ok)
        return result.value;
    problems.push({ code: 'bad-flag', where, message: result.problem, ...accepted });
    return null;
}
function unknownFlag({ name, raw }, flags) {
    const near = (0,_failback_runbook__WEBPACK_IMPORTED_MODULE_3__/* .suggest */ .Z)(name, Object.keys(flags));
    const meant = near === null ? '' : ` Did you mean --${near}?`;
    const accepted = Object.keys(flags).map((known) => `--${known}`);
    return { code: 'unknown-flag', where: raw, message: `There is no such flag.${meant}`, accepted: accepted.join(', ') };
}
function tooMany(command, extra) {
    const usage = command.words === null ? '' : ` ${command.words.usage}`;
    return {
        code: 'unknown-word',
        where: extra.map((word) => JSON.stringify(word)).join(' '),
        message: 'It is one word too many; a value with spaces needs quotes.',
        accepted: `failback ${command.name}${usage} and flags`,
    };
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


/***/ })

};

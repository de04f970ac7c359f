export const id = 2704;
export const ids = [2704];
export const modules = {

/***/ 92704:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readEnvironment: () => (/* binding */ readEnvironment),
/* harmony export */   readRunbook: () => (/* binding */ readRunbook),
/* harmony export */   runbookText: () => (/* binding */ runbookText)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14363);
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59859);
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79141);


/**
 * Reads a runbook from a file.
 * @param whenMissing what mends it when there is no such file, in the words of whoever asks
 * @throws UserError with every problem of the file, or why it cannot be read
 */
function readRunbook(file, whenMissing) {
    const parsed = (0,_failback_runbook__WEBPACK_IMPORTED_MODULE_1__/* .parseRunbook */ .w)(runbookText(file, whenMissing), file);
    if (!parsed.ok)
        throw new _failback_runbook__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(parsed.problems);
    return parsed.runbook;
}
function readEnvironment(file, environment, whenMissing) {
    return (0,_failback_runbook__WEBPACK_IMPORTED_MODULE_3__/* .resolveEnvironment */ .g)(readRunbook(file, whenMissing), environment);
}
/** @throws UserError with why it cannot be read */
function runbookText(file, whenMissing) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8');
    }
    catch (error) {
        throw new _failback_runbook__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo([unreadable(file, error, whenMissing)]);
    }
}
function unreadable(file, error, whenMissing) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return {
        code: 'config-unreadable',
        where: file,
        message: `The runbook cannot be read (${code}).`,
        mend: code === 'ENOENT' ? whenMissing : `ls -l ${JSON.stringify(file)}`,
    };
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

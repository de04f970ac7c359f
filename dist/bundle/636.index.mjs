export const id = 636;
export const ids = [636];
export const modules = {

/***/ 88835:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ declare)
/* harmony export */ });
function declare(command) {
    return { ...command, run: (values, words, terminal) => command.run(values, words, terminal) };
}


/***/ }),

/***/ 60636:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   drillCommand: () => (/* binding */ drillCommand)
/* harmony export */ });
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88835);
/* harmony import */ var _flag_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25270);
/* harmony import */ var _made_folder_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19418);



const drillCommand = (0,_command_js__WEBPACK_IMPORTED_MODULE_1__/* .declare */ .x)({
    notes: [
        'Needs Node and git, no root, no network. It leaves nothing behind but its report folder.',
        'Ends with 1 when a target was not proved to be served.',
    ],
    words: null,
    flags: {
        out: {
            kind: 'text',
            value: 'DIR',
            summary: 'Folder for the reports; drill-report when not given.',
            parse: _flag_js__WEBPACK_IMPORTED_MODULE_2__/* .anyText */ .Ae,
        },
    },
    run: async ({ out }, _words, terminal) => {
        const folder = (0,_made_folder_js__WEBPACK_IMPORTED_MODULE_0__/* .madeFolder */ .K)(out ?? 'drill-report', '--out');
        const { runDrill } = await Promise.all(/* import() */[__webpack_require__.e(5472), __webpack_require__.e(9111), __webpack_require__.e(7325), __webpack_require__.e(1771), __webpack_require__.e(6769), __webpack_require__.e(9506)]).then(__webpack_require__.bind(__webpack_require__, 68264));
        const options = { out: folder, print: terminal.print, distribution: terminal.distribution };
        return (await runDrill(options)).exitCode;
    },
});


/***/ }),

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

/***/ 19418:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ madeFolder),
/* harmony export */   l: () => (/* binding */ newFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59859);



/**
 * Makes a folder, and those above it. Throws a UserError with why it cannot be made or written.
 *
 * Not `mkdirSync` with `recursive`: below a folder that denies with ENOENT, such as /proc, that never returns.
 * @param where how the person named it, e.g. `--out DIR`
 */
function madeFolder(path, where) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path);
    try {
        makeAll(folder);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(folder, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK);
    }
    catch (error) {
        throw notMade(folder, where, error);
    }
    return folder;
}
/** A folder of that name that did not exist before: `wanted`, else `wanted-2`, `wanted-3` and so on. */
function newFolder(wanted, where) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(wanted);
    madeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), where);
    for (let count = 1;; count += 1) {
        const folder = count === 1 ? path : `${path}-${count}`;
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder);
            return folder;
        }
        catch (error) {
            if (codeOf(error) !== 'EEXIST')
                throw notMade(folder, where, error);
        }
    }
}
function makeAll(folder) {
    const above = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder);
    if (above === folder || isFolder(folder))
        return;
    // Node 20 says so by itself, Node 24 speaks of a file that is there.
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(above) && !isFolder(above))
        throw Object.assign(new Error('not a folder'), { code: 'ENOTDIR' });
    makeAll(above);
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder);
    }
    catch (error) {
        // Somebody else may have made it meanwhile; a file of that name stays an error.
        if (codeOf(error) !== 'EEXIST' || !isFolder(folder))
            throw error;
    }
}
function isFolder(path) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
function notMade(folder, where, error) {
    const message = `The folder ${folder} cannot be made or written (${codeOf(error)}).`;
    return new _failback_runbook__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo([{ code: 'bad-input', where, message, mend: 'name another folder: --out DIR' }]);
}
function codeOf(error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
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


/***/ })

};

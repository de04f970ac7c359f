export const id = 2049;
export const ids = [2049];
export const modules = {

/***/ 2049:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _run_command_line_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54545);
/* harmony import */ var _system_terminal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71202);


process.exitCode = await (0,_run_command_line_js__WEBPACK_IMPORTED_MODULE_0__/* .runCommandLine */ .r)(process.argv.slice(2), (0,_system_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .systemTerminal */ .W)());

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 54545:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ runCommandLine)
});

;// CONCATENATED MODULE: ./packages/cli/src/commands.ts
const COMMANDS = [
    {
        name: 'init',
        summary: 'Read a host, and write the runbook, the workflows and the sudoers file that it needs.',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(5472), __webpack_require__.e(9487), __webpack_require__.e(5441), __webpack_require__.e(417), __webpack_require__.e(4363), __webpack_require__.e(8010), __webpack_require__.e(9569), __webpack_require__.e(421)]).then(__webpack_require__.bind(__webpack_require__, 40421))).initCommand,
    },
    {
        name: 'validate',
        summary: 'Check a runbook and say everything that is wrong with it.',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(5441), __webpack_require__.e(4363), __webpack_require__.e(8495), __webpack_require__.e(342)]).then(__webpack_require__.bind(__webpack_require__, 27075))).validateCommand,
    },
    {
        name: 'plan',
        summary: 'Show what a rollback would do now; changes nothing.',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(5472), __webpack_require__.e(9487), __webpack_require__.e(417), __webpack_require__.e(2921), __webpack_require__.e(9111), __webpack_require__.e(7325), __webpack_require__.e(8398), __webpack_require__.e(1639), __webpack_require__.e(8495), __webpack_require__.e(719), __webpack_require__.e(2038), __webpack_require__.e(4497), __webpack_require__.e(4931), __webpack_require__.e(2738), __webpack_require__.e(1956), __webpack_require__.e(3048)]).then(__webpack_require__.bind(__webpack_require__, 4246))).planCommand,
    },
    {
        name: 'rollback',
        summary: 'Put the environment back on the last release that was proved good.',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(5472), __webpack_require__.e(9487), __webpack_require__.e(417), __webpack_require__.e(2921), __webpack_require__.e(9111), __webpack_require__.e(7325), __webpack_require__.e(8398), __webpack_require__.e(1771), __webpack_require__.e(6769), __webpack_require__.e(1639), __webpack_require__.e(8495), __webpack_require__.e(719), __webpack_require__.e(2038), __webpack_require__.e(4497), __webpack_require__.e(9967), __webpack_require__.e(4931), __webpack_require__.e(2738), __webpack_require__.e(1956), __webpack_require__.e(2784), __webpack_require__.e(1604)]).then(__webpack_require__.bind(__webpack_require__, 58121))).rollbackCommand,
    },
    {
        name: 'verify',
        summary: 'Say whether the environment is healthy, unhealthy, or cannot be measured.',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(5472), __webpack_require__.e(9487), __webpack_require__.e(417), __webpack_require__.e(2921), __webpack_require__.e(8398), __webpack_require__.e(719), __webpack_require__.e(4497), __webpack_require__.e(6844)]).then(__webpack_require__.bind(__webpack_require__, 83000))).verifyCommand,
    },
    {
        name: 'backup',
        summary: 'Make a snapshot of the database and of Redis, and remove old ones.',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(5472), __webpack_require__.e(9487), __webpack_require__.e(417), __webpack_require__.e(2921), __webpack_require__.e(9111), __webpack_require__.e(9462), __webpack_require__.e(32), __webpack_require__.e(7552)]).then(__webpack_require__.bind(__webpack_require__, 33195))).backupCommand,
    },
    {
        name: 'audit',
        summary: 'Say what a rollback did, what drifted since, and whether it may be tried again.',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(5472), __webpack_require__.e(9487), __webpack_require__.e(8819), __webpack_require__.e(417), __webpack_require__.e(2921), __webpack_require__.e(9111), __webpack_require__.e(7325), __webpack_require__.e(8398), __webpack_require__.e(1771), __webpack_require__.e(6769), __webpack_require__.e(1639), __webpack_require__.e(8495), __webpack_require__.e(719), __webpack_require__.e(2038), __webpack_require__.e(9462), __webpack_require__.e(711), __webpack_require__.e(3095), __webpack_require__.e(6101), __webpack_require__.e(5460)]).then(__webpack_require__.bind(__webpack_require__, 46738))).auditCommand,
    },
    {
        name: 'preflight',
        summary: 'Say whether one could come back if a deploy went wrong, and everything that stands in the way.',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(5472), __webpack_require__.e(9487), __webpack_require__.e(5441), __webpack_require__.e(8819), __webpack_require__.e(417), __webpack_require__.e(2921), __webpack_require__.e(4363), __webpack_require__.e(8398), __webpack_require__.e(1639), __webpack_require__.e(8495), __webpack_require__.e(2038), __webpack_require__.e(9462), __webpack_require__.e(7628), __webpack_require__.e(711), __webpack_require__.e(8791)]).then(__webpack_require__.bind(__webpack_require__, 82058))).preflightCommand,
    },
    {
        name: 'status',
        summary: 'Show where every host stands; changes nothing.',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(5472), __webpack_require__.e(9487), __webpack_require__.e(417), __webpack_require__.e(2921), __webpack_require__.e(7734)]).then(__webpack_require__.bind(__webpack_require__, 42847))).statusCommand,
    },
    {
        name: 'resume',
        summary: 'Bring what an earlier run left to the end that was decided, and hosts that were left out to the others.',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(5472), __webpack_require__.e(9487), __webpack_require__.e(417), __webpack_require__.e(2921), __webpack_require__.e(9111), __webpack_require__.e(7325), __webpack_require__.e(8398), __webpack_require__.e(1771), __webpack_require__.e(6769), __webpack_require__.e(1639), __webpack_require__.e(719), __webpack_require__.e(4497), __webpack_require__.e(9967), __webpack_require__.e(2784), __webpack_require__.e(8858)]).then(__webpack_require__.bind(__webpack_require__, 774))).resumeCommand,
    },
    {
        name: 'abandon',
        summary: 'Give an unfinished operation up: every host goes back to as it was found.',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(5472), __webpack_require__.e(9487), __webpack_require__.e(417), __webpack_require__.e(2921), __webpack_require__.e(9111), __webpack_require__.e(7325), __webpack_require__.e(8398), __webpack_require__.e(1771), __webpack_require__.e(6769), __webpack_require__.e(1639), __webpack_require__.e(719), __webpack_require__.e(4497), __webpack_require__.e(9967), __webpack_require__.e(2784), __webpack_require__.e(5054)]).then(__webpack_require__.bind(__webpack_require__, 77522))).abandonCommand,
    },
    {
        name: 'unlock',
        summary: 'End the claim of an operation by your word; the hosts stay exactly as they are.',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(5472), __webpack_require__.e(9487), __webpack_require__.e(417), __webpack_require__.e(2921), __webpack_require__.e(9111), __webpack_require__.e(7325), __webpack_require__.e(1771), __webpack_require__.e(6769), __webpack_require__.e(9967), __webpack_require__.e(2784), __webpack_require__.e(5999)]).then(__webpack_require__.bind(__webpack_require__, 82609))).unlockCommand,
    },
    {
        name: 'ledger',
        summary: 'Show which releases were proved good or are quarantined, or mark one.',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(5472), __webpack_require__.e(9487), __webpack_require__.e(417), __webpack_require__.e(2921), __webpack_require__.e(5412)]).then(__webpack_require__.bind(__webpack_require__, 463))).ledgerCommand,
    },
    {
        name: 'doctor',
        summary: 'Say whether a rollback would work now, and what mends what is in the way; changes nothing.',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(5472), __webpack_require__.e(9487), __webpack_require__.e(5441), __webpack_require__.e(8819), __webpack_require__.e(417), __webpack_require__.e(2921), __webpack_require__.e(4363), __webpack_require__.e(8398), __webpack_require__.e(1639), __webpack_require__.e(8495), __webpack_require__.e(2038), __webpack_require__.e(9462), __webpack_require__.e(7628), __webpack_require__.e(711), __webpack_require__.e(8010), __webpack_require__.e(9569), __webpack_require__.e(7445)]).then(__webpack_require__.bind(__webpack_require__, 29842))).doctorCommand,
    },
    {
        name: 'drill',
        summary: 'Play a rollback on this machine: two hosts, live requests, a controller that is killed half way.',
        load: async () => (await __webpack_require__.e(/* import() */ 636).then(__webpack_require__.bind(__webpack_require__, 60636))).drillCommand,
    },
];

;// CONCATENATED MODULE: ./packages/cli/src/wrapped.ts
/** Below this a column is no place for sentences. */
const NARROW = 24;
/** Words of a text in lines of at most `width` characters; a longer word stands alone. Null: one line. */
function wrapped(text, width) {
    if (width === null)
        return [text];
    const most = Math.max(NARROW, width);
    const lines = [];
    let line = '';
    for (const word of text.split(' ')) {
        if (line !== '' && line.length + 1 + word.length > most) {
            lines.push(line);
            line = word;
        }
        else
            line = line === '' ? word : `${line} ${word}`;
    }
    return [...lines, line];
}

;// CONCATENATED MODULE: ./packages/cli/src/help.ts

const EXIT = 'Exit status: 0 a good end; 1 an end to look at (undone, needs-human, refused, unhealthy, inconclusive); 2 the command line is wrong.';
/** Beyond this, lines are no easier to read. */
const WIDEST = 120;
/** @param columns width of the window in which it is shown; null: lines are as long as their sentences */
function helpOfAll(commands, columns) {
    const paragraph = inWindow(columns);
    return [
        ...paragraph('failback: put production back on the last release that was proved good.'),
        '',
        'Usage: failback COMMAND [FLAGS]',
        '',
        ...table(commands.map(({ name, summary }) => [name, summary]), columns),
        '',
        ...paragraph('failback COMMAND --help tells more; failback --version tells which release this is.'),
        ...paragraph(EXIT),
    ].join('\n');
}
/** @param columns as for `helpOfAll` */
function helpOf(command, columns) {
    const paragraph = inWindow(columns);
    const words = command.words === null ? '' : ` ${command.words.usage}`;
    const flags = Object.entries(command.flags).map(([name, flag]) => [flagUsage(name, flag), flagText(flag)]);
    return [
        ...paragraph(`failback ${command.name}: ${command.summary}`),
        '',
        ...paragraph(`Usage: failback ${command.name}${words} [FLAGS]`),
        ...(command.notes.length === 0 ? [] : ['', ...command.notes.flatMap(paragraph)]),
        '',
        ...table(flags, columns),
        '',
        ...paragraph(EXIT),
    ].join('\n');
}
function inWindow(columns) {
    return (text) => wrapped(text, columns === null ? null : Math.min(columns, WIDEST));
}
/** Two columns; where the window leaves no room for the second, its text stands below. */
function table(rows, columns) {
    const width = Math.max(0, ...rows.map(([head]) => head.length));
    const indent = columns !== null && columns < width + 44 ? 6 : width + 4;
    const room = columns === null ? null : Math.min(columns, WIDEST) - indent;
    return rows.flatMap(([head, text]) => {
        const [first = '', ...more] = wrapped(text, room);
        const below = more.map((line) => `${' '.repeat(indent)}${line}`);
        if (indent === width + 4)
            return [`  ${head.padEnd(width)}  ${first}`, ...below];
        return [`  ${head}`, `${' '.repeat(indent)}${first}`, ...below];
    });
}
function flagUsage(name, flag) {
    return flag.kind === 'switch' ? `--${name}` : `--${name} ${flag.value}`;
}
function flagText(flag) {
    if (flag.kind === 'switch')
        return flag.summary;
    const often = flag.kind === 'list' ? ' May be given more than once.' : '';
    return `${flag.summary}${often}${flag.accepted === undefined ? '' : ` Accepted: ${flag.accepted}.`}`;
}

;// CONCATENATED MODULE: ./packages/cli/src/run-command-line.ts


const HELP = ['--help', '-h', 'help'];
const VERSION = ['--version', 'version'];
/** One command line, from its words to its exit status. Never throws. */
async function runCommandLine(args, terminal) {
    try {
        return await run(args, terminal);
    }
    catch (error) {
        const { tellFailure } = await __webpack_require__.e(/* import() */ 5424).then(__webpack_require__.bind(__webpack_require__, 95424));
        return tellFailure(error, terminal);
    }
}
async function run([name, ...rest], terminal) {
    if (name === undefined) {
        terminal.tell(helpOfAll(COMMANDS, terminal.columns));
        return 2;
    }
    if (VERSION.includes(name)) {
        const { PINNED } = await Promise.all(/* import() */[__webpack_require__.e(8010), __webpack_require__.e(2306)]).then(__webpack_require__.bind(__webpack_require__, 82306));
        terminal.print(`failback ${PINNED}`);
        return 0;
    }
    const meant = HELP.includes(name) ? rest[0] : name;
    if (meant === undefined) {
        terminal.print(helpOfAll(COMMANDS, terminal.columns));
        return 0;
    }
    const listed = COMMANDS.find((each) => each.name === meant);
    if (listed === undefined)
        throw await unknownCommand(meant);
    const command = await loaded(listed);
    const beforeWords = rest.includes('--') ? rest.slice(0, rest.indexOf('--')) : rest;
    if (HELP.includes(name) || beforeWords.includes('--help') || beforeWords.includes('-h')) {
        terminal.print(helpOf(command, terminal.columns));
        return 0;
    }
    const { values, words } = await parsed(command, rest);
    return command.run(values, words, terminal);
}
async function parsed(command, args) {
    const { parseLine } = await __webpack_require__.e(/* import() */ 7416).then(__webpack_require__.bind(__webpack_require__, 17416));
    try {
        return parseLine(command, args);
    }
    catch (error) {
        const { wholeRefusal } = await __webpack_require__.e(/* import() */ 9388).then(__webpack_require__.bind(__webpack_require__, 79388));
        throw await wholeRefusal(error, command);
    }
}
async function loaded({ name, summary, load }) {
    return { name, summary, ...(await load()) };
}
async function unknownCommand(name) {
    const [{ suggest }, { UsageError }] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(5441), __webpack_require__.e(4363), __webpack_require__.e(2003)]).then(__webpack_require__.bind(__webpack_require__, 52003)), __webpack_require__.e(/* import() */ 9678).then(__webpack_require__.bind(__webpack_require__, 19678))]);
    const names = COMMANDS.map((each) => each.name);
    const near = suggest(name, names);
    const message = `There is no such command.${near === null ? '' : ` Did you mean "${near}"?`}`;
    return new UsageError([{ code: 'unknown-command', where: JSON.stringify(name), message, accepted: names.join(', ') }], null);
}


/***/ }),

/***/ 71202:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ systemTerminal)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:readline"
var external_node_readline_ = __webpack_require__(80481);
;// CONCATENATED MODULE: ./packages/cli/src/asked.ts

/** One line typed by a person; null when they refused it (Ctrl-C, Ctrl-D). */
function asked(question, input, output) {
    const lines = (0,external_node_readline_.createInterface)({ input, output, terminal: true });
    return new Promise((resolve) => {
        let answered = false;
        // Ctrl-C and Ctrl-D are a no to this question.
        lines.on('SIGINT', () => lines.close());
        lines.on('close', () => {
            // What is told next begins on a line of its own.
            if (!answered)
                output.write('\n');
            resolve(null);
        });
        lines.question(question, (answer) => {
            answered = true;
            resolve(answer);
            lines.close();
        });
    });
}

;// CONCATENATED MODULE: ./packages/cli/src/line-output.ts
/**
 * Writes lines for as long as they can be written, and never ends the program: a rollback goes on when the `head` or `tee`
 * that was told of it is gone, and on a full disk.
 * @param lost called once, with why: EPIPE when whoever read it is gone
 */
function lineOutput(stream, lost) {
    let open = true;
    stream.on('error', (error) => {
        if (!open)
            return;
        open = false;
        lost('code' in error ? String(error.code) : error.message);
    });
    return (line) => {
        if (open)
            stream.write(`${line}\n`);
    };
}

;// CONCATENATED MODULE: ./packages/cli/src/masked-output.ts
/** Output on which nothing hidden is shown, whoever said it: the host, the check, or an error on the way out. */
function maskedOutput(print, tell) {
    let masked = (text) => text;
    return {
        print: (line) => print(masked(line)),
        // Masked before it is JSON: a secret that is an ordinary word must not take the keys and numbers apart.
        printJson: (value) => print(JSON.stringify(value, (_key, member) => (typeof member === 'string' ? masked(member) : member), 2)),
        tell: (line) => tell(masked(line)),
        hide(mask) {
            const before = masked;
            masked = (text) => mask(before(text));
        },
    };
}

;// CONCATENATED MODULE: ./packages/cli/src/system-terminal.ts







const SIGNALS = ['SIGINT', 'SIGTERM'];
/** The terminal that this process runs on. */
function systemTerminal() {
    const { stdin, stdout, stderr, env } = process;
    const interactive = stdin.isTTY === true && stderr.isTTY === true;
    const tell = lineOutput(stderr, () => undefined);
    const print = lineOutput(stdout, (code) => {
        // Whoever closed the pipe has read what they wanted; anything else lost an answer that was asked for.
        if (code === 'EPIPE')
            return;
        tell(`Standard output cannot be written (${code}): what was asked for is not whole there.`);
        process.once('exit', (status) => {
            process.exitCode = status === 0 ? 1 : status;
        });
    });
    return {
        ...maskedOutput(print, tell),
        ask: interactive ? (question) => asked(question, stdin, stderr) : null,
        askSecret: interactive ? askedInSecret : null,
        columns: stdout.isTTY === true && stdout.columns > 0 ? stdout.columns : null,
        colour: stdout.isTTY === true && (env.NO_COLOR ?? '') === '' && env.TERM !== 'dumb',
        env,
        home: (0,external_node_os_.homedir)(),
        user: userName(),
        now: () => performance.timeOrigin + performance.now(),
        onInterrupt(heed) {
            const heard = SIGNALS.map((signal) => [signal, () => heed(signal)]);
            for (const [signal, listener] of heard)
                process.on(signal, listener);
            return () => {
                for (const [signal, listener] of heard)
                    process.off(signal, listener);
            };
        },
        leave: (status) => process.exit(status),
        distribution: (0,external_node_path_.resolve)((0,external_node_path_.dirname)((0,external_node_fs_.realpathSync)(process.argv[1] ?? '.')), '..'),
    };
}
async function askedInSecret(question) {
    process.stderr.write(question);
    const nowhere = new external_node_stream_.Writable({ write: (_chunk, _encoding, done) => done() });
    const answer = await asked('', process.stdin, nowhere);
    process.stderr.write('\n');
    return answer;
}
/** A container may run as a user that has no name. */
function userName() {
    try {
        return (0,external_node_os_.userInfo)().username;
    }
    catch {
        return String(process.getuid?.() ?? 'unknown');
    }
}


/***/ })

};

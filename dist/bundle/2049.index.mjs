export const id = 2049;
export const ids = [2049];
export const modules = {

/***/ 2049:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _run_command_line_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95814);
/* harmony import */ var _system_terminal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31503);


process.exitCode = await (0,_run_command_line_js__WEBPACK_IMPORTED_MODULE_0__/* .runCommandLine */ .r)(process.argv.slice(2), (0,_system_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .systemTerminal */ .W)());

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 95814:
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
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(5472), __webpack_require__.e(9487), __webpack_require__.e(5441), __webpack_require__.e(417), __webpack_require__.e(4363), __webpack_require__.e(9569), __webpack_require__.e(4220)]).then(__webpack_require__.bind(__webpack_require__, 14220))).initCommand,
    },
    {
        name: 'validate',
        summary: 'Check a runbook and say everything that is wrong with it.',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(5441), __webpack_require__.e(4363), __webpack_require__.e(998)]).then(__webpack_require__.bind(__webpack_require__, 17715))).validateCommand,
    },
    {
        name: 'plan',
        summary: 'Show what a rollback would do now; changes nothing.',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(5472), __webpack_require__.e(9487), __webpack_require__.e(417), __webpack_require__.e(8312), __webpack_require__.e(9111), __webpack_require__.e(7325), __webpack_require__.e(8398), __webpack_require__.e(8495), __webpack_require__.e(6750), __webpack_require__.e(719), __webpack_require__.e(2038), __webpack_require__.e(3889), __webpack_require__.e(4931), __webpack_require__.e(2738), __webpack_require__.e(1956), __webpack_require__.e(9068)]).then(__webpack_require__.bind(__webpack_require__, 4246))).planCommand,
    },
    {
        name: 'rollback',
        summary: 'Put the environment back on the last release that was proved good.',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(5472), __webpack_require__.e(9487), __webpack_require__.e(417), __webpack_require__.e(8312), __webpack_require__.e(9111), __webpack_require__.e(7325), __webpack_require__.e(8398), __webpack_require__.e(1771), __webpack_require__.e(6769), __webpack_require__.e(8495), __webpack_require__.e(6750), __webpack_require__.e(719), __webpack_require__.e(2038), __webpack_require__.e(3889), __webpack_require__.e(9967), __webpack_require__.e(4931), __webpack_require__.e(2738), __webpack_require__.e(1956), __webpack_require__.e(7698), __webpack_require__.e(2027)]).then(__webpack_require__.bind(__webpack_require__, 58121))).rollbackCommand,
    },
    {
        name: 'verify',
        summary: 'Say whether the environment is healthy, unhealthy, or cannot be measured.',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(5472), __webpack_require__.e(9487), __webpack_require__.e(417), __webpack_require__.e(8312), __webpack_require__.e(8398), __webpack_require__.e(719), __webpack_require__.e(3889), __webpack_require__.e(7238)]).then(__webpack_require__.bind(__webpack_require__, 83000))).verifyCommand,
    },
    {
        name: 'backup',
        summary: 'Make a snapshot of the database and of Redis, and remove old ones.',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(5472), __webpack_require__.e(9487), __webpack_require__.e(417), __webpack_require__.e(8312), __webpack_require__.e(9111), __webpack_require__.e(9462), __webpack_require__.e(32), __webpack_require__.e(7552)]).then(__webpack_require__.bind(__webpack_require__, 33195))).backupCommand,
    },
    {
        name: 'audit',
        summary: 'Say what a rollback did, what drifted since, and whether it may be tried again.',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(5472), __webpack_require__.e(9487), __webpack_require__.e(8819), __webpack_require__.e(417), __webpack_require__.e(8312), __webpack_require__.e(9111), __webpack_require__.e(7325), __webpack_require__.e(8398), __webpack_require__.e(1771), __webpack_require__.e(6769), __webpack_require__.e(8495), __webpack_require__.e(6750), __webpack_require__.e(719), __webpack_require__.e(2038), __webpack_require__.e(9462), __webpack_require__.e(711), __webpack_require__.e(3095), __webpack_require__.e(6101), __webpack_require__.e(7053)]).then(__webpack_require__.bind(__webpack_require__, 46738))).auditCommand,
    },
    {
        name: 'preflight',
        summary: 'Say whether one could come back if a deploy went wrong, and everything that stands in the way.',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(5472), __webpack_require__.e(9487), __webpack_require__.e(5441), __webpack_require__.e(8819), __webpack_require__.e(417), __webpack_require__.e(8312), __webpack_require__.e(8398), __webpack_require__.e(4363), __webpack_require__.e(8495), __webpack_require__.e(6750), __webpack_require__.e(2038), __webpack_require__.e(9462), __webpack_require__.e(7628), __webpack_require__.e(711), __webpack_require__.e(6928)]).then(__webpack_require__.bind(__webpack_require__, 82058))).preflightCommand,
    },
    {
        name: 'status',
        summary: 'Show where every host stands; changes nothing.',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(5472), __webpack_require__.e(9487), __webpack_require__.e(417), __webpack_require__.e(8312), __webpack_require__.e(7734)]).then(__webpack_require__.bind(__webpack_require__, 42847))).statusCommand,
    },
    {
        name: 'resume',
        summary: 'Bring what an earlier run left to the end that was decided, and hosts that were left out to the others.',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(5472), __webpack_require__.e(9487), __webpack_require__.e(417), __webpack_require__.e(8312), __webpack_require__.e(9111), __webpack_require__.e(7325), __webpack_require__.e(8398), __webpack_require__.e(1771), __webpack_require__.e(6769), __webpack_require__.e(6750), __webpack_require__.e(719), __webpack_require__.e(3889), __webpack_require__.e(9967), __webpack_require__.e(7698), __webpack_require__.e(9413)]).then(__webpack_require__.bind(__webpack_require__, 774))).resumeCommand,
    },
    {
        name: 'abandon',
        summary: 'Give an unfinished operation up: every host goes back to as it was found.',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(5472), __webpack_require__.e(9487), __webpack_require__.e(417), __webpack_require__.e(8312), __webpack_require__.e(9111), __webpack_require__.e(7325), __webpack_require__.e(8398), __webpack_require__.e(1771), __webpack_require__.e(6769), __webpack_require__.e(6750), __webpack_require__.e(719), __webpack_require__.e(3889), __webpack_require__.e(9967), __webpack_require__.e(7698), __webpack_require__.e(5329)]).then(__webpack_require__.bind(__webpack_require__, 77522))).abandonCommand,
    },
    {
        name: 'unlock',
        summary: 'End the claim of an operation by your word; the hosts stay exactly as they are.',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(5472), __webpack_require__.e(9487), __webpack_require__.e(417), __webpack_require__.e(8312), __webpack_require__.e(9111), __webpack_require__.e(7325), __webpack_require__.e(1771), __webpack_require__.e(6769), __webpack_require__.e(9967), __webpack_require__.e(7698), __webpack_require__.e(5999)]).then(__webpack_require__.bind(__webpack_require__, 82609))).unlockCommand,
    },
    {
        name: 'ledger',
        summary: 'Show which releases were proved good or are quarantined, or mark one.',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(5472), __webpack_require__.e(9487), __webpack_require__.e(417), __webpack_require__.e(8312), __webpack_require__.e(5412)]).then(__webpack_require__.bind(__webpack_require__, 463))).ledgerCommand,
    },
    {
        name: 'doctor',
        summary: 'Say whether a rollback would work now, and what mends what is in the way; changes nothing.',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(5472), __webpack_require__.e(9487), __webpack_require__.e(5441), __webpack_require__.e(8819), __webpack_require__.e(417), __webpack_require__.e(8312), __webpack_require__.e(8398), __webpack_require__.e(4363), __webpack_require__.e(8495), __webpack_require__.e(6750), __webpack_require__.e(2038), __webpack_require__.e(9462), __webpack_require__.e(7628), __webpack_require__.e(711), __webpack_require__.e(9569), __webpack_require__.e(7218)]).then(__webpack_require__.bind(__webpack_require__, 29842))).doctorCommand,
    },
    {
        name: 'drill',
        summary: 'Play a rollback on this machine: two hosts, live requests, a controller that is killed half way.',
        load: async () => (await __webpack_require__.e(/* import() */ 636).then(__webpack_require__.bind(__webpack_require__, 60636))).drillCommand,
    },
];

;// CONCATENATED MODULE: ./packages/cli/src/help.ts
const EXIT = [
    'Exit status: 0 a good end; 1 an end to look at (undone, needs-human, refused, unhealthy, inconclusive);',
    '2 the command line is wrong.',
];
function helpOfAll(commands) {
    const width = Math.max(...commands.map(({ name }) => name.length));
    return [
        'failback: put production back on the last release that was proved good.',
        '',
        'Usage: failback COMMAND [FLAGS]',
        '',
        ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
        '',
        'failback COMMAND --help tells more.',
        ...EXIT,
    ].join('\n');
}
function helpOf(command) {
    const words = command.words === null ? '' : ` ${command.words.usage}`;
    const flags = Object.entries(command.flags).map(([name, flag]) => [flagUsage(name, flag), flagText(flag)]);
    const width = Math.max(0, ...flags.map(([usage]) => usage.length));
    return [
        `failback ${command.name}: ${command.summary}`,
        '',
        `Usage: failback ${command.name}${words} [FLAGS]`,
        ...(command.notes.length === 0 ? [] : ['', ...command.notes]),
        '',
        ...flags.map(([usage, text]) => `  ${usage.padEnd(width)}  ${text}`),
        '',
        ...EXIT,
    ].join('\n');
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
        terminal.tell(helpOfAll(COMMANDS));
        return 2;
    }
    const listed = COMMANDS.find((each) => each.name === (HELP.includes(name) ? rest[0] : name));
    if (HELP.includes(name) && listed === undefined) {
        terminal.print(helpOfAll(COMMANDS));
        return 0;
    }
    if (listed === undefined)
        throw await unknownCommand(name);
    const command = await loaded(listed);
    const beforeWords = rest.includes('--') ? rest.slice(0, rest.indexOf('--')) : rest;
    if (HELP.includes(name) || beforeWords.includes('--help') || beforeWords.includes('-h')) {
        terminal.print(helpOf(command));
        return 0;
    }
    const { parseLine } = await __webpack_require__.e(/* import() */ 7416).then(__webpack_require__.bind(__webpack_require__, 17416));
    const { values, words } = parseLine(command, rest);
    return command.run(values, words, terminal);
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

/***/ 31503:
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
// EXTERNAL MODULE: external "node:readline"
var external_node_readline_ = __webpack_require__(80481);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
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
    return {
        ...maskedOutput((line) => void stdout.write(`${line}\n`), (line) => void stderr.write(`${line}\n`)),
        ask: interactive ? (question) => asked(question, stderr) : null,
        askSecret: interactive ? askedInSecret : null,
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
function asked(question, output) {
    const lines = (0,external_node_readline_.createInterface)({ input: process.stdin, output, terminal: true });
    return new Promise((resolve) => {
        // Ctrl-C and Ctrl-D are a no to this question.
        lines.on('SIGINT', () => lines.close());
        lines.on('close', () => resolve(null));
        lines.question(question, (answer) => {
            resolve(answer);
            lines.close();
        });
    });
}
async function askedInSecret(question) {
    process.stderr.write(question);
    const nowhere = new external_node_stream_.Writable({ write: (_chunk, _encoding, done) => done() });
    const answer = await asked('', nowhere);
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

export const id = 9506;
export const ids = [9506];
export const modules = {

/***/ 68264:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runDrill: () => (/* reexport */ runDrill)
});

// UNUSED EXPORTS: BROKEN_RELEASE, GOOD_RELEASE, freePort, hostState, httpAnswer, makeKeyPair, makeStageRoot, raiseStage, startAction, startSshHost

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./packages/drill/src/action-run.ts



const FILES = { GITHUB_OUTPUT: 'output', GITHUB_STATE: 'state', GITHUB_STEP_SUMMARY: 'summary' };
async function startAction(call) {
    await (0,promises_.mkdir)(call.temp, { recursive: true });
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(call.temp, 'step-'));
    const files = Object.entries(FILES).map(([name, file]) => [name, (0,external_node_path_.join)(folder, file)]);
    for (const [, file] of files)
        await (0,promises_.writeFile)(file, '');
    const event = (0,external_node_path_.join)(folder, 'event.json');
    await (0,promises_.writeFile)(event, JSON.stringify({ repository: { private: true } }));
    const child = (0,external_node_child_process_.spawn)(process.execPath, [call.script], {
        cwd: call.workspace,
        env: {
            PATH: process.env.PATH,
            HOME: folder,
            GITHUB_ACTOR: 'octocat',
            GITHUB_EVENT_PATH: event,
            GITHUB_WORKSPACE: call.workspace,
            RUNNER_TEMP: call.temp,
            ...Object.fromEntries(files),
            ...prefixed('INPUT_', call.inputs, (name) => name.toUpperCase()),
            ...prefixed('STATE_', call.state ?? {}, (name) => name),
            ...call.env,
        },
        stdio: ['ignore', 'pipe', 'pipe'],
    });
    let log = '';
    let rest = '';
    const take = (text) => {
        log += text;
        const lines = (rest + text).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines)
            call.line?.(line);
    };
    child.stdout.setEncoding('utf8').on('data', take);
    child.stderr.setEncoding('utf8').on('data', take);
    const ended = new Promise((resolve, reject) => {
        child.on('error', reject);
        child.on('close', (code) => {
            const read = (file) => (0,promises_.readFile)((0,external_node_path_.join)(folder, file), 'utf8');
            Promise.all([read(FILES.GITHUB_OUTPUT), read(FILES.GITHUB_STATE), read(FILES.GITHUB_STEP_SUMMARY)]).then(([output, state, summary]) => resolve({ code, outputs: entriesOf(output), state: entriesOf(state), summary, log }), reject);
        });
    });
    return { child, ended };
}
function prefixed(prefix, values, spelt) {
    return Object.fromEntries(Object.entries(values).map(([name, value]) => [`${prefix}${spelt(name)}`, value]));
}
/** The runner's file format: `name<<delimiter`, the value's lines, the delimiter. The last value of a name holds. */
function entriesOf(text) {
    const entries = {};
    const lines = text.split('\n');
    for (let at = 0; at < lines.length; at += 1) {
        const [, name, delimiter] = /^([^<]+)<<(.+)$/.exec(lines[at] ?? '') ?? [];
        if (name === undefined || delimiter === undefined)
            continue;
        const end = lines.indexOf(delimiter, at + 1);
        if (end === -1)
            break;
        entries[name] = lines.slice(at + 1, end).join('\n');
        at = end;
    }
    return entries;
}

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./packages/drill/src/free-port.ts


/** Below the range from which systems take the near ports of outgoing connections, so that a restart finds it free again. */
const RANGE = { from: 20_000, to: 32_000 };
/** Another address of the same machine: a port that is taken there is held for whoever got it, while nobody listens yet. */
const HELD_ON = '127.0.0.2';
/** A port on loopback where nobody listens, and which nobody else is given for as long as this process lives. */
async function freePort(range = RANGE) {
    for (let tries = 0; tries < 1000; tries += 1) {
        const port = range.from + Math.floor(Math.random() * (range.to - range.from));
        if ((await isHeld(port)) && !(await answers(port)))
            return port;
    }
    throw new Error(`No free port was found on 127.0.0.1 between ${range.from} and ${range.to}.`);
}
/** Whether it is ours now. Where there is no such address, nothing is held. */
async function isHeld(port) {
    const holder = (0,external_node_net_.createServer)().unref().listen(port, HELD_ON);
    try {
        await (0,external_node_events_.once)(holder, 'listening');
        return true;
    }
    catch (error) {
        return error.code === 'EADDRNOTAVAIL';
    }
}
/**
 * Asked by a connection: a program that another thread starts at this moment has what is open here until it is itself, so
 * a socket that listens to try the port would hold it for a while after its end.
 */
async function answers(port) {
    const socket = (0,external_node_net_.connect)({ port, host: '127.0.0.1' });
    try {
        await (0,external_node_events_.once)(socket, 'connect');
        return true;
    }
    catch {
        return false;
    }
    finally {
        socket.destroy();
    }
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./packages/drill/src/host-journal.ts


/** The last state that the newest operation of a host has written down, null before the first. Read on the host's own disk. */
function hostState(host) {
    const folder = environmentFolder(host);
    const claim = newestClaim(folder);
    if (claim === null)
        return null;
    const operation = (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(folder, 'claims', claim), 'utf8').split(' ')[0] ?? '';
    const journal = (0,external_node_path_.join)(folder, 'operations', operation, 'journal.jsonl');
    if (!(0,external_node_fs_.existsSync)(journal))
        return null;
    const states = [...(0,external_node_fs_.readFileSync)(journal, 'utf8').matchAll(/"event":"state","state":"([A-Z_]+)"/g)];
    return states.at(-1)?.[1] ?? null;
}
/** Whether the newest operation of a host has given it back. */
function isGivenBack(host) {
    const folder = environmentFolder(host);
    const claim = newestClaim(folder);
    return claim !== null && (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, 'claims', `${claim}.done`));
}
function environmentFolder({ stateDir }) {
    return (0,external_node_path_.join)(stateDir, 'shop', 'production');
}
function newestClaim(folder) {
    const claims = (0,external_node_path_.join)(folder, 'claims');
    if (!(0,external_node_fs_.existsSync)(claims))
        return null;
    const newest = Math.max(0, ...(0,external_node_fs_.readdirSync)(claims).map((name) => (/^\d+$/.test(name) ? Number(name) : 0)));
    return newest === 0 ? null : String(newest);
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
;// CONCATENATED MODULE: ./packages/drill/src/http-answer.ts

/** One GET over a connection of its own, as one more client would make it. `within` is in milliseconds. */
function httpAnswer(url, within, headers = {}) {
    return new Promise((resolve) => {
        const silent = (why) => resolve({ kind: 'silent', why });
        const request = (0,external_node_http_.get)(url, { agent: false, headers }, (response) => {
            let body = '';
            response.setEncoding('utf8').on('data', (text) => {
                body += text;
            });
            response.on('end', () => {
                clearTimeout(late);
                resolve({ kind: 'answered', status: response.statusCode ?? 0, headers: response.headers, body });
            });
            response.on('error', (error) => silent(error.message));
        });
        const late = setTimeout(() => request.destroy(new Error(`no answer within ${within} ms`)), within);
        request.on('error', (error) => {
            clearTimeout(late);
            silent(error.message);
        });
    });
}

// EXTERNAL MODULE: ./node_modules/ssh2/lib/index.js
var lib = __webpack_require__(85472);
var lib_default = /*#__PURE__*/__webpack_require__.n(lib);
;// CONCATENATED MODULE: ./packages/drill/src/key-pair.ts

/** A fresh Ed25519 key pair, made in this process: no `ssh-keygen` is needed. */
function makeKeyPair() {
    for (;;) {
        const { private: privateKey, public: publicKey } = lib_default().utils.generateKeyPairSync('ed25519');
        // ssh2 1.17 drops a leading zero byte: one pair in 256 cannot be read, by itself or by OpenSSH.
        if (!(lib_default().utils.parseKey(privateKey) instanceof Error))
            return { privateKey, publicKey: publicKey.trim() };
    }
}

// EXTERNAL MODULE: ./packages/record/src/summary-lines.ts
var summary_lines = __webpack_require__(80861);
;// CONCATENATED MODULE: ./packages/drill/src/act.ts


/** Starts a built action as GitHub's runner would. */
function runAction({ stage, distribution, temp, print }, action, inputs) {
    return startAction({
        script: (0,external_node_path_.join)(distribution, action, 'index.js'),
        inputs: {
            config: stage.configPath,
            environment: 'production',
            'ssh-private-key': stage.sshPrivateKey,
            'ssh-known-hosts': stage.knownHosts,
            ...inputs,
        },
        workspace: stage.workspace,
        temp,
        line: (line) => {
            const shown = asPeopleReadIt(line);
            if (shown !== null)
                print(`    ${shown}`);
        },
    });
}
/** `verify-health` of a release; healthy marks it good. */
async function verified(cast, release) {
    const quiet = { ...cast, print: () => undefined };
    const { ended } = await runAction(quiet, 'verify-health', { 'expect-release': release });
    return ended;
}
/** Workflow commands are for the runner; a group's title and an annotation's text are also for people. */
function asPeopleReadIt(line) {
    const [, command, text = ''] = /^::([a-z-]+)(?: [^:]*)?::(.*)$/.exec(line) ?? [];
    switch (command) {
        case undefined:
            return line;
        case 'group':
            return text;
        case 'notice':
        case 'warning':
        case 'error':
            return `${command}: ${decoded(text)}`;
        default:
            return null;
    }
}
function decoded(text) {
    return text.replaceAll('%0A', ' ').replaceAll('%0D', '').replaceAll('%25', '%');
}

// EXTERNAL MODULE: ./packages/operation/src/record-folder.ts + 2 modules
var record_folder = __webpack_require__(15012);
;// CONCATENATED MODULE: ./packages/drill/src/drill-report.ts



/**
 * Copies the record that the action has written, completed by what the clients lived through: the one thing that only a
 * drill can measure.
 * @param from folder with the action's `journal.jsonl`
 */
function writeDrillReport(from, out, clients) {
    const journal = (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(from, 'journal.jsonl'), 'utf8');
    const folder = (0,record_folder/* openRecordFolder */.s)(out, (text) => text, journal);
    folder.append({
        host: null,
        time: lastTime(journal),
        event: 'outage',
        seconds: Math.round(clients.longestOutage) / 1000,
        requests: clients.requests,
        failed: clients.failed,
    });
    return folder.writeReports();
}
/** A fact about the whole run stands at its end. */
function lastTime(journal) {
    const last = journal.trimEnd().split('\n').at(-1) ?? '';
    const { time } = JSON.parse(last);
    return time;
}

;// CONCATENATED MODULE: ./packages/drill/src/run-program.ts

/** Runs a program to its end; one that cannot be started, or dies of a signal, has code 127 or 128. Nothing is thrown. */
function runProgram(command, at) {
    const [program, ...args] = command;
    const child = (0,external_node_child_process_.spawn)(program, args, { cwd: at.cwd, env: at.env, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
        stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
        stderr += text;
    });
    return new Promise((resolve) => {
        child.on('error', (error) => resolve({ code: 127, stdout, stderr: error.message }));
        child.on('close', (code) => resolve({ code: code ?? 128, stdout, stderr }));
    });
}
/** The same, for a program that has no business failing. */
async function mustRun(command, at) {
    const { code, stdout, stderr } = await runProgram(command, at);
    if (code !== 0)
        throw new Error(`\`${command.join(' ')}\` ended with status ${code}: ${stderr.trim()}`);
    return stdout;
}

;// CONCATENATED MODULE: ./packages/drill/src/shell.generated.ts
// Written by `npm run generate` from packages/drill/shell. Edit the files there.
const shellScripts = {
    "app/catalogue.mjs": "const goods = [{ name: 'a lamp', tags: ['light'] }];\n" +
        "\n" +
        "export function featured() {\n" +
        "  return goods[0].name;\n" +
        "}\n",
    "app/server.mjs": "// A small web shop. It reads which release it is once, at its start, as most applications do.\n" +
        "import { existsSync, readFileSync } from 'node:fs';\n" +
        "import { createServer } from 'node:http';\n" +
        "import { featured } from './catalogue.mjs';\n" +
        "\n" +
        "const { release } = JSON.parse(readFileSync(new URL('release.json', import.meta.url), 'utf8'));\n" +
        "const { SHOP_PORT, SHOP_RUN } = process.env;\n" +
        "\n" +
        "const routes = {\n" +
        "  '/': () => ['text/html', `<h1>Shop</h1><p>Today: ${featured()}</p>\\n`],\n" +
        "  '/health/ready': () => ['application/json', `${JSON.stringify({ status: 'ok', today: featured() })}\\n`],\n" +
        "};\n" +
        "\n" +
        "function closedFor(request) {\n" +
        "  if (!existsSync(`${SHOP_RUN}/maintenance`)) return false;\n" +
        "  const bypass = existsSync(`${SHOP_RUN}/bypass`) ? readFileSync(`${SHOP_RUN}/bypass`, 'utf8') : '';\n" +
        "  return bypass === '' || request.headers['x-bypass'] !== bypass;\n" +
        "}\n" +
        "\n" +
        "function answer(request) {\n" +
        "  if (closedFor(request)) return [503, 'text/plain', 'We are back in a moment.\\n'];\n" +
        "  const route = routes[request.url];\n" +
        "  if (route === undefined) return [404, 'text/plain', 'There is nothing here.\\n'];\n" +
        "  try {\n" +
        "    return [200, ...route()];\n" +
        "  } catch (error) {\n" +
        "    console.error(error);\n" +
        "    return [500, 'text/plain', 'Something went wrong.\\n'];\n" +
        "  }\n" +
        "}\n" +
        "\n" +
        "const server = createServer((request, response) => {\n" +
        "  const [status, type, body] = answer(request);\n" +
        "  response.writeHead(status, { 'content-type': type, 'x-release': release, connection: 'close' }).end(body);\n" +
        "});\n" +
        "process.on('SIGTERM', () => server.close(() => process.exit(0)));\n" +
        "server.listen(Number(SHOP_PORT), '127.0.0.1', () => process.send?.('listening'));\n",
    "app-broken/catalogue.mjs": "const goods = [{ name: 'a lamp', labels: ['light'] }];\n" +
        "\n" +
        "export function featured() {\n" +
        "  return goods.find((item) => item.tags.includes('light')).name;\n" +
        "}\n",
    "host/appctl.mjs": "// appctl restart | stop | status | maintenance-on | maintenance-off: asks the service manager of this host.\n" +
        "// maintenance-on lets those pass who send X-Bypass with the text that stands in the file $FAILBACK_BYPASS_FILE.\n" +
        "import { readFileSync } from 'node:fs';\n" +
        "import { connect } from 'node:net';\n" +
        "\n" +
        "const VERBS = ['restart', 'stop', 'status', 'maintenance-on', 'maintenance-off'];\n" +
        "const [verb] = process.argv.slice(2);\n" +
        "const { HOME, FAILBACK_BYPASS_FILE } = process.env;\n" +
        "\n" +
        "function fail(sentence) {\n" +
        "  console.error(`appctl: ${sentence}`);\n" +
        "  process.exit(1);\n" +
        "}\n" +
        "\n" +
        "function bypass() {\n" +
        "  return FAILBACK_BYPASS_FILE ? readFileSync(FAILBACK_BYPASS_FILE, 'utf8').trim() : '';\n" +
        "}\n" +
        "\n" +
        "if (!VERBS.includes(verb)) fail(`\"${verb ?? ''}\" is not one of ${VERBS.join(', ')}.`);\n" +
        "const socket = connect({ path: `${HOME}/run/appctl.sock`, allowHalfOpen: true });\n" +
        "socket.on('error', (error) => fail(`the service manager does not answer: ${error.message}`));\n" +
        "socket.end(JSON.stringify({ verb, bypass: verb === 'maintenance-on' ? bypass() : '' }));\n" +
        "let answer = '';\n" +
        "socket.setEncoding('utf8').on('data', (text) => (answer += text));\n" +
        "socket.on('end', () => {\n" +
        "  const { ok, text } = JSON.parse(answer);\n" +
        "  if (!ok) fail(text);\n" +
        "  console.log(text);\n" +
        "});\n",
    "host/service-manager.mjs": "// Keeps the application of one host running, as an init system would: nothing that it starts is a child of whoever asks.\n" +
        "// Usage: node service-manager.mjs HOME PORT. Listens on HOME/run/appctl.sock. Ends when its standard input does.\n" +
        "import { spawn } from 'node:child_process';\n" +
        "import { openSync, rmSync, writeFileSync } from 'node:fs';\n" +
        "import { createServer } from 'node:net';\n" +
        "\n" +
        "const [home, port] = process.argv.slice(2);\n" +
        "const run = `${home}/run`;\n" +
        "const log = openSync(`${run}/app.log`, 'a', 0o600);\n" +
        "const RESTART_AFTER = 200; // milliseconds, for an application that ended by itself\n" +
        "const STOP_WITHIN = 2000; // milliseconds; then it is killed\n" +
        "\n" +
        "let app = null;\n" +
        "\n" +
        "function start() {\n" +
        "  return new Promise((resolve, reject) => {\n" +
        "    const child = spawn(process.execPath, ['server.mjs'], {\n" +
        "      cwd: `${home}/www`,\n" +
        "      env: { PATH: process.env.PATH, HOME: home, SHOP_PORT: port, SHOP_RUN: run },\n" +
        "      stdio: ['ignore', log, log, 'ipc'],\n" +
        "    });\n" +
        "    app = child;\n" +
        "    child.once('message', () => resolve('started'));\n" +
        "    child.once('error', reject);\n" +
        "    child.once('exit', (code, signal) => {\n" +
        "      reject(new Error(`the application ended at its start (${signal ?? code}); see ${run}/app.log`));\n" +
        "      if (app !== child) return;\n" +
        "      setTimeout(() => {\n" +
        "        if (app === child) start().catch(() => {});\n" +
        "      }, RESTART_AFTER);\n" +
        "    });\n" +
        "  });\n" +
        "}\n" +
        "\n" +
        "async function stop() {\n" +
        "  const child = app;\n" +
        "  app = null;\n" +
        "  if (child === null || child.exitCode !== null || child.signalCode !== null) return 'stopped';\n" +
        "  const gone = new Promise((resolve) => child.once('exit', resolve));\n" +
        "  child.kill('SIGTERM');\n" +
        "  const impatient = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN);\n" +
        "  await gone;\n" +
        "  clearTimeout(impatient);\n" +
        "  return 'stopped';\n" +
        "}\n" +
        "\n" +
        "function closeSite(bypass) {\n" +
        "  writeFileSync(`${run}/bypass`, bypass, { mode: 0o600 });\n" +
        "  writeFileSync(`${run}/maintenance`, '');\n" +
        "  return 'closed';\n" +
        "}\n" +
        "\n" +
        "function openSite() {\n" +
        "  rmSync(`${run}/maintenance`, { force: true });\n" +
        "  rmSync(`${run}/bypass`, { force: true });\n" +
        "  return 'open';\n" +
        "}\n" +
        "\n" +
        "const verbs = {\n" +
        "  restart: async () => {\n" +
        "    await stop();\n" +
        "    return start();\n" +
        "  },\n" +
        "  stop,\n" +
        "  status: () => (app === null ? 'stopped' : `running ${app.pid}`),\n" +
        "  'maintenance-on': closeSite,\n" +
        "  'maintenance-off': openSite,\n" +
        "};\n" +
        "\n" +
        "let last = Promise.resolve();\n" +
        "const server = createServer({ allowHalfOpen: true }, (socket) => {\n" +
        "  let asked = '';\n" +
        "  socket.setEncoding('utf8');\n" +
        "  socket.on('data', (text) => (asked += text));\n" +
        "  socket.on('error', () => {});\n" +
        "  socket.on('end', () => {\n" +
        "    const { verb, bypass } = JSON.parse(asked);\n" +
        "    last = last\n" +
        "      .then(() => verbs[verb](bypass))\n" +
        "      .then(\n" +
        "        (text) => socket.end(JSON.stringify({ ok: true, text })),\n" +
        "        (error) => socket.end(JSON.stringify({ ok: false, text: error.message })),\n" +
        "      );\n" +
        "  });\n" +
        "});\n" +
        "\n" +
        "process.stdin.resume().on('end', async () => {\n" +
        "  server.close();\n" +
        "  await stop();\n" +
        "  process.exit(0);\n" +
        "});\n" +
        "server.listen(`${run}/appctl.sock`);\n",
};

;// CONCATENATED MODULE: ./packages/drill/src/tool-path.ts

/**
 * Folders in which the drill's hosts look for programs: this Node, then what this machine's own PATH says, so that a git
 * in an unusual place is found. What npm adds for its scripts is left out.
 */
function toolPath() {
    const own = (process.env.PATH ?? '')
        .split(':')
        .filter((folder) => (0,external_node_path_.isAbsolute)(folder) && !folder.includes('node_modules'));
    return [...new Set([(0,external_node_path_.dirname)(process.execPath), ...own])];
}

;// CONCATENATED MODULE: ./packages/drill/src/shop-origin.ts





const GOOD_RELEASE = 'v1.0.0';
const BROKEN_RELEASE = 'v1.1.0';
const RELEASES = [
    { tag: GOOD_RELEASE, folders: ['app'], at: '2026-01-05T09:00:00Z' },
    { tag: BROKEN_RELEASE, folders: ['app', 'app-broken'], at: '2026-01-06T09:00:00Z' },
];
/** Makes the bare repository from which the hosts deploy, with one tag for each release; returns its path. */
async function makeShopOrigin(root) {
    const source = (0,external_node_path_.join)(root, 'source');
    const origin = (0,external_node_path_.join)(root, 'origin.git');
    await (0,promises_.mkdir)(source);
    await mustRun(['git', 'init', '--quiet', source], at(root, ''));
    await mustRun(['git', '-C', source, 'symbolic-ref', 'HEAD', 'refs/heads/main'], at(root, ''));
    for (const release of RELEASES) {
        for (const folder of release.folders)
            await place(folder, source);
        await (0,promises_.writeFile)((0,external_node_path_.join)(source, 'release.json'), `${JSON.stringify({ release: release.tag })}\n`);
        await mustRun(['git', '-C', source, 'add', '--all'], at(root, release.at));
        await mustRun(['git', '-C', source, 'commit', '--quiet', '-m', `Release ${release.tag}`], at(root, release.at));
        await mustRun(['git', '-C', source, 'tag', release.tag], at(root, release.at));
    }
    await mustRun(['git', 'clone', '--quiet', '--bare', source, origin], at(root, ''));
    await (0,promises_.rm)(source, { recursive: true });
    return origin;
}
/** Writes the files of one embedded folder into `target`. */
async function place(folder, target) {
    for (const [path, text] of Object.entries(shellScripts)) {
        if (path.startsWith(`${folder}/`))
            await (0,promises_.writeFile)((0,external_node_path_.join)(target, path.slice(folder.length + 1)), text);
    }
}
/** A fixed author and date, and nobody's git configuration: the commits are the same wherever they are made. */
function at(root, date) {
    const person = { NAME: 'Drill', EMAIL: 'drill@example.com', DATE: date };
    const identity = Object.entries(person).flatMap(([key, value]) => [
        [`GIT_AUTHOR_${key}`, value],
        [`GIT_COMMITTER_${key}`, value],
    ]);
    return {
        cwd: root,
        env: { PATH: toolPath().join(':'), HOME: root, GIT_CONFIG_NOSYSTEM: '1', ...Object.fromEntries(identity) },
    };
}

;// CONCATENATED MODULE: ./packages/drill/src/first-act.ts





/** A broken release goes out under live requests, its smoke check fails, and the built action brings the good one back. */
async function firstAct(cast, out) {
    const { stage, print } = cast;
    print(`Act 1. A broken release is rolled back.`);
    await stage.deploy(GOOD_RELEASE);
    const good = await verified(cast, GOOD_RELEASE);
    print(`  ${GOOD_RELEASE} is deployed; verify-health says ${good.outputs.decision ?? 'nothing'}, so the ledger calls it good.`);
    stage.clients.start();
    const smoke = await stage.deploy(BROKEN_RELEASE);
    print(`  ${BROKEN_RELEASE} is deployed under live requests. Smoke check: ${smoke.passed ? 'passed' : smoke.problems[0]}.`);
    print('  emergency-rollback:');
    const { ended } = await runAction(cast, 'emergency-rollback', {
        reason: `the smoke check failed: ${smoke.problems[0] ?? 'no reason'}`,
        severity: 'sev1',
        signals: 'app-down',
    });
    const end = await ended;
    const seen = await stage.smoke(GOOD_RELEASE);
    const clients = await stage.clients.stop();
    const report = end.outputs.report ?? '';
    if (report === '') {
        return { proved: false, summary: ['Act 1: emergency-rollback wrote no report. Its log:', ...end.log.split('\n')] };
    }
    const { timeline } = writeDrillReport((0,external_node_path_.dirname)(report), out, clients);
    const proved = end.code === 0 && end.outputs.decision === 'rolled-back' && seen.passed;
    return { proved, summary: [`Act 1: ${proved ? 'recovered' : 'NOT RECOVERED'}.`, ...(0,summary_lines/* summaryLines */.k)(timeline)] };
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./packages/record/src/duration.ts
var duration = __webpack_require__(11163);
;// CONCATENATED MODULE: ./packages/drill/src/second-act.ts





const ENDS = ['AS_FOUND', 'ON_TARGET', 'UNCONFIRMED', 'NEEDS_HUMAN'];
/** Many times what two hosts need, alone and with a lease of five seconds, in milliseconds. */
const PATIENCE = 180_000;
/** How often the hosts are looked at, in milliseconds. */
const LOOK = 5;
/**
 * The same again, but the controller is killed once both hosts have the decision in writing and are in the middle of it.
 * They go on alone, reopen on the good release, and say that nobody but themselves has proved it, until a new runner does.
 */
async function secondAct(cast) {
    const { stage, print } = cast;
    // The run of the first act has ended with the last word of its hosts, which give themselves back a moment after it.
    await until(() => stage.hosts.every((host) => isGivenBack(host) || hostState(host) === 'NEEDS_HUMAN'));
    print('');
    print('Act 2. The controller is killed half way.');
    await stage.deploy(BROKEN_RELEASE);
    print(`  ${BROKEN_RELEASE} is out again. emergency-rollback:`);
    const before = stage.hosts.map((host) => hostState(host));
    const { child, ended } = await runAction(cast, 'emergency-rollback', { reason: 'drill: the controller is killed' });
    let over = false;
    void ended.then(() => {
        over = true;
    });
    const states = () => stage.hosts.map((host) => hostState(host));
    const committed = await until(() => over || states().every((state) => state === 'COMMITTED'));
    const killed = child.kill('SIGKILL');
    const killedAt = performance.now();
    await ended;
    if (!committed || !killed) {
        return {
            proved: false,
            summary: [`Act 2: the controller ended before it could be killed (${before.join(', ')}).`],
        };
    }
    print('  Killed: SIGKILL, both hosts closed and committed. They are alone now.');
    await until(() => states().every((state) => state !== null && ENDS.includes(state)));
    const alone = performance.now() - killedAt;
    const ends = namedStates(stage.hosts);
    print(`  Ended by themselves after ${(0,duration/* durationText */.S)(alone)}: ${ends}.`);
    // Proved and open, they hold themselves for their controller until its lease is lost.
    await until(() => stage.hosts.every(isGivenBack));
    const alike = (wanted) => states().every((state) => state === wanted);
    const well = alike('UNCONFIRMED');
    const proof = await verified(cast, GOOD_RELEASE);
    print(`  verify-health, from a new runner: ${proof.outputs.decision ?? 'nothing'}, served: ${proof.outputs['served-release'] || 'unknown'}.`);
    print(`  Its proof is the one that was missing: ${namedStates(stage.hosts)}.`);
    const proved = well && alike('ON_TARGET') && proof.outputs.decision === 'healthy';
    return {
        proved,
        summary: [
            `Act 2: ${proved ? 'both hosts ended well' : 'NOT WELL'}: the controller was killed after the decision, and ${(0,duration/* durationText */.S)(alone)} later`,
            `  ${ends}: ${GOOD_RELEASE} served, open, proved by each host alone.`,
            `  verify-health, from a new runner, brought the proof that was missing: ${namedStates(stage.hosts)}.`,
        ],
    };
}
function namedStates(hosts) {
    return hosts.map((host) => `${host.name} ${hostState(host) ?? 'unknown'}`).join(', ');
}
async function until(holds) {
    const end = performance.now() + PATIENCE;
    while (!holds()) {
        if (performance.now() > end)
            return false;
        await (0,external_node_timers_promises_.setTimeout)(LOOK);
    }
    return true;
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./packages/drill/src/traffic-stats.ts
/** What clients lived through; `samples` in any order. */
function trafficStats(samples) {
    const inOrder = [...samples].sort((a, b) => a.sentAt - b.sentAt);
    const failures = inOrder.filter((sample) => !sample.ok);
    let longest = 0;
    let outageSince = null;
    for (const sample of inOrder) {
        if (!sample.ok)
            outageSince ??= sample.sentAt;
        if (outageSince === null)
            continue;
        longest = Math.max(longest, sample.endedAt - outageSince);
        if (sample.ok)
            outageSince = null;
    }
    return {
        requests: inOrder.length,
        failed: failures.length,
        firstFailureAt: failures[0]?.sentAt ?? null,
        lastFailureAt: failures.at(-1)?.sentAt ?? null,
        longestOutage: longest,
    };
}

;// CONCATENATED MODULE: ./packages/drill/src/client-traffic.ts


/** One request every `every` milliseconds, each for itself; an answer below 500 within `within` milliseconds is a success. */
function clientTraffic(url, { every = 20, within = 5000 } = {}) {
    const samples = [];
    const onTheWay = new Set();
    let began = 0;
    let timer = null;
    const ask = async () => {
        const sentAt = performance.now() - began;
        const answer = await httpAnswer(url, within);
        samples.push({
            sentAt,
            endedAt: performance.now() - began,
            ok: answer.kind === 'answered' && answer.status < 500,
        });
    };
    return {
        start() {
            if (timer !== null)
                return;
            if (began === 0)
                began = performance.now();
            timer = setInterval(() => {
                const asking = ask().finally(() => onTheWay.delete(asking));
                onTheWay.add(asking);
            }, every);
        },
        stats: () => trafficStats(samples),
        async stop() {
            if (timer !== null)
                clearInterval(timer);
            timer = null;
            await Promise.all(onTheWay);
            return trafficStats(samples);
        },
    };
}

;// CONCATENATED MODULE: ./packages/drill/src/load-balancer.ts


/**
 * Sends requests to the backends in turn. It asks nobody whether they are well; one that refuses the connection is
 * passed over for this request, as common proxies do, and any answer goes to the client as it is.
 */
async function startLoadBalancer(backends) {
    let turn = 0;
    const server = (0,external_node_http_.createServer)((incoming, outgoing) => {
        turn += 1;
        const order = backends.map((_, place) => backends[(turn + place) % backends.length]);
        forward(incoming, outgoing, order);
    });
    server.keepAliveTimeout = 100;
    server.listen(0, '127.0.0.1');
    await (0,external_node_events_.once)(server, 'listening');
    return {
        url: `http://127.0.0.1:${server.address().port}`,
        async close() {
            server.close();
            server.closeAllConnections();
            await (0,external_node_events_.once)(server, 'close');
        },
    };
}
function forward(incoming, outgoing, [port, ...others]) {
    if (port === undefined) {
        outgoing.writeHead(502, { 'content-type': 'text/plain' }).end('No backend answers.\n');
        return;
    }
    const { method, url: path, headers } = incoming;
    const onward = (0,external_node_http_.request)({ host: '127.0.0.1', port, method, path, headers, agent: false }, (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
        answer.on('error', () => outgoing.destroy());
    });
    onward.on('error', (error) => {
        if (outgoing.headersSent)
            outgoing.destroy();
        else
            forward(incoming, outgoing, error.code === 'ECONNREFUSED' ? others : []);
    });
    outgoing.on('close', () => onward.destroy());
    // The shop knows requests without a body only.
    onward.end();
}

;// CONCATENATED MODULE: ./packages/drill/src/remove-folder.ts


/** Removes a folder with everything below it. A plan on a host is read-only, and only root may empty a folder that is. */
async function removeFolder(folder) {
    await makeWritable(folder);
    await (0,promises_.rm)(folder, { recursive: true, force: true, maxRetries: 5 });
}
async function makeWritable(folder) {
    // Gone in the meantime, or somebody else's: removing it will tell.
    await (0,promises_.chmod)(folder, 0o700).catch(() => undefined);
    const entries = await (0,promises_.readdir)(folder, { withFileTypes: true }).catch(() => []);
    for (const entry of entries)
        if (entry.isDirectory())
            await makeWritable((0,external_node_path_.join)(folder, entry.name));
}

;// CONCATENATED MODULE: ./packages/drill/src/runbook-text.ts
/** The team's `failback.yml` of the drill: what a small generic application on two hosts would write. */
function runbookText(stage) {
    const hosts = stage.hosts.map(({ name, sshPort, url }) => `      ${name}: { address: 127.0.0.1, port: ${sshPort}, user: ${stage.user}, roles: [web], url: '${url}' }\n`);
    return `version: 1
app: shop
stack: generic
environments:
  production:
    url: ${stage.url}
    control: ${stage.hosts[0]?.name}
    hosts:
${hosts.join('')}state-dir: '~/failback'
lease: 5s
recovery: none                           # a reboot would end the drill itself
release:
  strategy: git-tag
  path: '~/www'
  tags: 'v*'
  served: { http: /health/ready, header: X-Release }
services:
  restart: [[appctl, restart]]
maintenance:
  on: [appctl, maintenance-on]
  off: [appctl, maintenance-off]
  check: { http: /, status: 503 }
  bypass: { header: X-Bypass }
health:
  gate:
    ready: { http: /health/ready, json: { status: ok }, consecutive: 2, every: 200ms, timeout: 10s }
procedures:
  emergency: { budget: 5m }
`;
}

;// CONCATENATED MODULE: ./packages/drill/src/smoke.ts

/** Longest time for one answer, in milliseconds. */
const WITHIN = 10_000;
/** What a pipeline does after a deploy: is every host ready and does it serve `release`, and does the shop open? */
async function smokeTest(at) {
    const ready = at.hosts.map(({ name, url }) => look(`${name}: /health/ready`, `${url}/health/ready`, at.release));
    const problems = (await Promise.all([...ready, look('/', `${at.url}/`, at.release)])).flat();
    return { passed: problems.length === 0, problems };
}
async function look(what, url, release) {
    const answer = await httpAnswer(url, WITHIN);
    if (answer.kind === 'silent')
        return [`${what} does not answer: ${answer.why}`];
    if (answer.status !== 200)
        return [`${what} answers ${answer.status}`];
    const served = answer.headers['x-release'];
    return served === release ? [] : [`${what} is served by ${served ?? 'an unknown release'}, not by ${release}`];
}

;// CONCATENATED MODULE: ./packages/drill/src/leftover-processes.ts

/** How long a process may take to end by itself, in milliseconds. */
const GRACE = 1000;
/**
 * Ends what still runs on a host of the drill, such as a supervisor that waits for a controller which is gone: every
 * process whose HOME is the host's. Each is ended by its own id; the calling process never.
 */
async function endProcessesOf(home) {
    const end = performance.now() + GRACE;
    let signal = 'SIGTERM';
    for (;;) {
        const found = await processesOf(home);
        if (found.length === 0)
            return;
        for (const pid of found)
            kill(pid, signal);
        if (performance.now() > end)
            signal = 'SIGKILL';
        await new Promise((resolve) => setTimeout(resolve, 20));
    }
}
async function processesOf(home) {
    const ids = (await (0,promises_.readdir)('/proc').catch(() => [])).map(Number).filter((id) => id > 0 && id !== process.pid);
    const mine = await Promise.all(ids.map((id) => livesIn(id, home)));
    return ids.filter((_, place) => mine[place]);
}
async function livesIn(pid, home) {
    try {
        return (await (0,promises_.readFile)(`/proc/${pid}/environ`, 'utf8')).split('\0').includes(`HOME=${home}`);
    }
    catch {
        return false; // gone, or somebody else's
    }
}
function kill(pid, signal) {
    try {
        process.kill(pid, signal);
    }
    catch {
        // gone in the meantime
    }
}

;// CONCATENATED MODULE: ./packages/drill/src/service-manager.ts




/** Longest time for the manager to appear or to go, in milliseconds. */
const service_manager_PATIENCE = 60_000;
/**
 * Starts the small init system of a host. It is detached, so that neither a step nor a hang-up reaches it, and holds our
 * end of its standard input, so that it does not outlive this process even when that is killed.
 */
async function startServiceManager(host) {
    const program = (0,external_node_path_.join)(host.home, 'lib', 'service-manager.mjs');
    const child = (0,external_node_child_process_.spawn)(process.execPath, [program, host.home, String(host.port)], {
        cwd: host.home,
        env: host.env,
        detached: true,
        stdio: ['pipe', 'ignore', 'pipe'],
    });
    let complaint = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
        complaint += text;
    });
    child.stdin.on('error', () => { });
    const gone = (0,external_node_events_.once)(child, 'exit');
    await appears((0,external_node_path_.join)(host.home, 'run', 'appctl.sock'), () => child.exitCode !== null, () => complaint);
    return {
        pid: child.pid,
        async close() {
            child.stdin.end();
            const impatient = setTimeout(() => child.kill('SIGKILL'), service_manager_PATIENCE);
            await gone;
            clearTimeout(impatient);
        },
    };
}
async function appears(path, over, why) {
    const end = performance.now() + service_manager_PATIENCE;
    while (performance.now() < end && !over()) {
        try {
            return await (0,promises_.access)(path);
        }
        catch {
            await new Promise((resolve) => setTimeout(resolve, 5));
        }
    }
    throw new Error(`The service manager of ${path} did not start: ${why()}`);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./packages/drill/src/severable-relay.ts


async function startSeverableRelay(target) {
    const wires = new Set();
    let swallowing = false;
    const server = (0,external_node_net_.createServer)((near) => {
        const far = (0,external_node_net_.connect)({ host: '127.0.0.1', port: target.port });
        const wire = { near, far };
        wires.add(wire);
        near.setNoDelay(true);
        far.setNoDelay(true);
        for (const [from, to] of [
            [near, far],
            [far, near],
        ]) {
            from.on('error', () => from.destroy());
            from.on('close', () => {
                wires.delete(wire);
                to.destroySoon();
            });
        }
        if (!swallowing)
            join(wire);
    });
    server.listen(target.listen, '127.0.0.1');
    await (0,external_node_events_.once)(server, 'listening');
    return {
        port: server.address().port,
        connections: () => wires.size,
        cut() {
            for (const { near, far } of wires) {
                near.resetAndDestroy();
                far.resetAndDestroy();
            }
        },
        blackhole(on) {
            if (on === swallowing)
                return;
            swallowing = on;
            for (const wire of wires)
                (on ? part : join)(wire);
        },
        async close() {
            for (const { near, far } of wires) {
                near.destroy();
                far.destroy();
            }
            server.close();
            await (0,external_node_events_.once)(server, 'close');
        },
    };
}
function join({ near, far }) {
    near.pipe(far);
    far.pipe(near);
}
function part({ near, far }) {
    near.unpipe(far).pause();
    far.unpipe(near).pause();
}

;// CONCATENATED MODULE: ./packages/drill/src/ssh-command.ts


/**
 * Runs `commandLine` by `/bin/sh -c`, joined to `channel`: stdin, stdout, stderr, exit status or signal. The channel is
 * closed when the command and everybody who holds its output have ended; when the channel goes first, the command is
 * hung up.
 */
function runSshCommand(channel, commandLine, at) {
    const child = (0,external_node_child_process_.spawn)('/bin/sh', ['-c', commandLine], { cwd: at.cwd, env: at.env, detached: true });
    let exited = false;
    let channelOpen = true;
    const toGroup = (signal) => signalGroup(child, exited, signal);
    channel.pipe(child.stdin);
    child.stdin.on('error', () => { }); // EPIPE: the command does not read its input, which is its right
    child.stdout.pipe(channel, { end: false });
    child.stderr.pipe(channel.stderr, { end: false });
    channel.on('error', () => { });
    const ended = new Promise((resolve) => {
        child.on('error', (error) => {
            exited = true;
            if (channelOpen) {
                channel.stderr.write(`${error.message}\n`);
                channel.exit(127);
                channel.end();
            }
            resolve();
        });
        child.on('exit', () => {
            exited = true;
            resolve();
        });
    });
    child.on('close', (code, signal) => {
        if (!channelOpen || channel.stderr.writableEnded)
            return;
        // What waits for the client's window goes first: a channel that ends drops what its stderr still holds.
        channel.stderr.write('', () => {
            if (!channelOpen)
                return;
            if (signal !== null)
                channel.exit(signal.replace(/^SIG/, ''));
            else
                channel.exit(code ?? 255);
            channel.end();
        });
    });
    channel.on('close', () => {
        channelOpen = false;
        child.stdin.destroy();
        child.stdout.destroy();
        child.stderr.destroy();
        toGroup('SIGHUP');
    });
    return {
        ended,
        hangUp: () => toGroup('SIGHUP'),
        signal: (name) => {
            const signal = `SIG${name}`;
            if (isSignal(signal))
                toGroup(signal);
        },
        kill: () => toGroup('SIGKILL'),
    };
}
function signalGroup(leader, exited, signal) {
    // Once the leader is reaped its number may belong to somebody else: only a living leader's group is signalled.
    if (exited || leader.pid === undefined)
        return;
    try {
        process.kill(-leader.pid, signal);
    }
    catch (error) {
        if (error.code !== 'ESRCH')
            throw error;
    }
}
function isSignal(name) {
    return Object.hasOwn(external_node_os_.constants.signals, name);
}

;// CONCATENATED MODULE: ./packages/drill/src/ssh-host.ts







/** How long a command may take to die of its SIGHUP when the host closes, in milliseconds. */
const ssh_host_GRACE = 1000;
const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);
/** An SSH server inside this process, on loopback: the real protocol, real shells, no `sshd` and no root needed. */
async function startSshHost(options) {
    const hostKey = options.hostKey ?? makeKeyPair().privateKey;
    const hostPublic = parsed(hostKey).getPublicSSH();
    const allowed = options.authorizedKeys.map(parsed);
    const commands = new Set();
    const config = { hostKeys: [hostKey], ident: 'failback-drill' };
    if (options.ciphers !== undefined)
        config.algorithms = { cipher: [...options.ciphers] };
    const server = new (lib_default()).Server(config, (client) => {
        let user = '';
        client.on('authentication', (attempt) => {
            user = attempt.username;
            authenticate(attempt, allowed, options.user);
        });
        client.on('ready', () => serve(client, { ...options, user }, commands));
        client.on('error', () => client.end()); // a client that goes away in the middle; its channels close by themselves
    });
    // ssh2's own listener leaves Nagle's algorithm on: 0.17 s for each command instead of some milliseconds.
    const sockets = new Set();
    const inner = (0,external_node_net_.createServer)({ noDelay: true }, (socket) => {
        sockets.add(socket);
        socket.once('close', () => sockets.delete(socket));
        server.injectSocket(socket);
    }).listen(0, '127.0.0.1');
    await (0,external_node_events_.once)(inner, 'listening');
    const relay = await startSeverableRelay({
        port: inner.address().port,
        listen: options.port ?? 0,
    });
    return {
        port: relay.port,
        hostKeyLine: `[127.0.0.1]:${relay.port} ssh-ed25519 ${hostPublic.toString('base64')}`,
        fingerprint: `SHA256:${(0,external_node_crypto_.createHash)('sha256').update(hostPublic).digest('base64').replace(/=+$/, '')}`,
        connections: relay.connections,
        isIdle: () => relay.connections() === 0 && sockets.size === 0 && commands.size === 0,
        dropConnections: relay.cut,
        blackhole: relay.blackhole,
        async close() {
            await relay.close();
            await Promise.all([...commands].map(endCommand));
            inner.close();
            await (0,external_node_events_.once)(inner, 'close');
        },
    };
}
function authenticate(attempt, allowed, user) {
    if (isAllowed(attempt, allowed) && (user === undefined || attempt.username === user))
        attempt.accept();
    else
        attempt.reject(['publickey']);
}
function isAllowed(attempt, allowed) {
    if (attempt.method !== 'publickey')
        return false;
    const key = allowed.find((one) => one.type === attempt.key.algo && one.getPublicSSH().equals(attempt.key.data));
    if (key === undefined)
        return false;
    // Without a signature the client only asks whether the key would do.
    if (attempt.signature === undefined || attempt.blob === undefined)
        return attempt.signature === undefined;
    return key.verify(attempt.blob, attempt.signature, attempt.hashAlgo) === true;
}
function serve(client, options, commands) {
    client.on('session', (acceptSession) => {
        const session = acceptSession();
        let command;
        session.on('exec', (accept, _reject, { command: commandLine }) => {
            const started = runSshCommand(accept(), commandLine, { env: loginEnvironment(options), cwd: options.home });
            command = started;
            commands.add(started);
            void started.ended.then(() => commands.delete(started));
        });
        session.on('signal', (accept, _reject, { name }) => {
            command?.signal(name);
            accept?.();
        });
    });
    client.on('tcpip', (accept, reject, { destIP, destPort }) => {
        if (!LOOPBACK.has(destIP))
            return reject();
        const far = (0,external_node_net_.connect)({ host: destIP, port: destPort });
        far.once('error', () => reject());
        far.once('connect', () => {
            far.removeAllListeners('error');
            const channel = accept();
            channel.on('error', () => far.destroy()).on('close', () => far.destroy());
            far.on('error', () => channel.destroy()).on('close', () => channel.destroy());
            channel.pipe(far).pipe(channel);
        });
    });
}
function loginEnvironment(options) {
    return {
        HOME: options.home,
        USER: options.user,
        LOGNAME: options.user,
        SHELL: '/bin/sh',
        HOSTNAME: options.name,
        PATH: [...(options.path ?? []), '/usr/local/bin', '/usr/bin', '/bin', '/usr/sbin', '/sbin'].join(':'),
        ...options.env,
    };
}
async function endCommand(command) {
    command.hangUp();
    const impatient = setTimeout(() => command.kill(), ssh_host_GRACE);
    await command.ended;
    clearTimeout(impatient);
}
function parsed(key) {
    const result = lib_default().utils.parseKey(key);
    if (result instanceof Error)
        throw result;
    return Array.isArray(result) ? result[0] : result;
}

;// CONCATENATED MODULE: ./packages/drill/src/stage-host.ts









/** What would reach out of the drill into this machine, where its user may. */
const OUT_OF_REACH = ['sudo', 'systemctl', 'systemd-run', 'loginctl', 'crontab'];
/** One host: a home directory, an SSH server, a service manager, and a clone of the application that does not run yet. */
async function raiseStageHost(name, at) {
    const home = (0,external_node_path_.join)(at.root, name);
    const releasePath = (0,external_node_path_.join)(home, 'www');
    const stateDir = (0,external_node_path_.join)(home, 'failback');
    // Unit files, crontabs and locks of the machine that it shares with other hosts are not its own.
    const etc = (0,external_node_path_.join)(home, 'etc');
    for (const folder of [home, stateDir, etc, (0,external_node_path_.join)(home, 'bin'), (0,external_node_path_.join)(home, 'lib'), (0,external_node_path_.join)(home, 'run')]) {
        await (0,promises_.mkdir)(folder, { mode: 0o700 });
    }
    await place('host', (0,external_node_path_.join)(home, 'lib'));
    await program(home, 'appctl', `exec ${quoted(process.execPath)} "$HOME/lib/appctl.mjs" "$@"`);
    for (const name of OUT_OF_REACH) {
        await program(home, name, `echo "${name}: a drill touches nothing of the machine it runs on" >&2\nexit 127`);
    }
    const path = [(0,external_node_path_.join)(home, 'bin'), ...toolPath()];
    const env = { HOME: home, USER: at.user, LOGNAME: at.user, PATH: path.join(':') };
    await mustRun(['git', 'clone', '--quiet', '--no-checkout', at.origin, releasePath], { cwd: home, env });
    const port = await freePort();
    const manager = await startServiceManager({ home, port, env });
    const ssh = await startSshHost({
        name,
        home,
        path,
        user: at.user,
        authorizedKeys: [at.authorizedKey],
        env: { FAILBACK_ETC: etc, FAILBACK_LOCKS: (0,external_node_path_.join)(home, 'run') },
    });
    const must = (command) => mustRun(command, { cwd: home, env });
    return {
        name,
        home,
        stateDir,
        releasePath,
        url: `http://127.0.0.1:${port}`,
        port,
        ssh,
        run: (command) => runProgram(command, { cwd: home, env }),
        async deploy(tag) {
            await must(['git', '-C', releasePath, 'fetch', '--quiet', '--tags', 'origin']);
            await must(['git', '-C', releasePath, 'checkout', '--quiet', '--force', '--detach', `refs/tags/${tag}`]);
            await must(['appctl', 'restart']);
        },
        async close() {
            await ssh.close();
            await manager.close();
            await endProcessesOf(home);
        },
    };
}
async function program(home, name, script) {
    const path = (0,external_node_path_.join)(home, 'bin', name);
    await (0,promises_.writeFile)(path, `#!/bin/sh\n${script}\n`);
    await (0,promises_.chmod)(path, 0o755);
}
/** For the one place where a path of this machine stands in a script. */
function quoted(path) {
    return `'${path.replaceAll("'", `'\\''`)}'`;
}

;// CONCATENATED MODULE: ./packages/drill/src/stage.ts











const USER = 'deploy';
/** A socket's path holds 107 bytes; `/app1/run/appctl.sock` needs 21 of them. */
const LONGEST_ROOT = 80;
/** An empty folder for `raiseStage`, in the temporary directory unless that has too long a name for sockets. */
async function makeStageRoot() {
    const base = (0,external_node_os_.tmpdir)().length > LONGEST_ROOT - 20 ? '/tmp' : (0,external_node_os_.tmpdir)();
    return (0,promises_.mkdtemp)((0,external_node_path_.join)(base, 'failback-'));
}
/** Raises the stage in `root`, an empty folder. Nothing is deployed yet. */
async function raiseStage(root) {
    if (Buffer.byteLength(root) > LONGEST_ROOT) {
        throw new Error(`${root} has too long a name for the sockets below it; set TMPDIR to a folder with a shorter one.`);
    }
    const raised = [];
    const close = async () => {
        await Promise.all(raised.splice(0).map((part) => part.close()));
        await removeFolder(root);
    };
    try {
        return await raise(root, raised, close);
    }
    catch (error) {
        await close();
        throw error;
    }
}
async function raise(root, raised, close) {
    const key = makeKeyPair();
    const origin = await makeShopOrigin(root);
    const raiseHost = async (name) => {
        const host = await raiseStageHost(name, { root, origin, user: USER, authorizedKey: key.publicKey });
        raised.push(host);
        return host;
    };
    const hosts = [await raiseHost('app1'), await raiseHost('app2')];
    const balancer = await startLoadBalancer(hosts.map((host) => host.port));
    raised.push(balancer);
    const workspace = (0,external_node_path_.join)(root, 'workspace');
    const configPath = (0,external_node_path_.join)(workspace, '.github', 'failback.yml');
    await (0,promises_.mkdir)((0,external_node_path_.join)(workspace, '.github'), { recursive: true });
    const written = hosts.map((host) => ({ name: host.name, sshPort: host.ssh.port, url: host.url }));
    await (0,promises_.writeFile)(configPath, runbookText({ url: balancer.url, hosts: written, user: USER }));
    const clients = clientTraffic(`${balancer.url}/`);
    raised.push({ close: async () => void (await clients.stop()) });
    const smoke = (release) => smokeTest({ url: balancer.url, hosts, release });
    return {
        root,
        workspace,
        configPath,
        url: balancer.url,
        hosts,
        sshPrivateKey: key.privateKey,
        knownHosts: `${hosts.map((host) => host.ssh.hostKeyLine).join('\n')}\n`,
        clients,
        async deploy(tag) {
            for (const host of hosts)
                await host.deploy(tag);
            return smoke(tag);
        },
        smoke,
        close,
    };
}

;// CONCATENATED MODULE: ./packages/drill/src/run-drill.ts





/**
 * A fire drill on this machine: a broken release is deployed to two hosts under live requests and rolled back by the built
 * action; then another rollback loses its controller half way. Leaves nothing but its report folder.
 * @returns exit code 0 only when the target was proved to be served after each act
 */
async function runDrill({ out, print, distribution }) {
    const report = (0,external_node_path_.resolve)(out);
    (0,external_node_fs_.mkdirSync)(report, { recursive: true });
    print('failback drill: two hosts, one application, clients that never stop asking.');
    print('');
    const stage = await raiseStage(await makeStageRoot());
    try {
        const cast = { stage, print, distribution, temp: (0,external_node_path_.join)(stage.root, 'runner') };
        const first = await firstAct(cast, report);
        const second = await secondAct(cast);
        print('');
        for (const line of [...first.summary, '', ...second.summary])
            print(line);
        print('');
        print(`Reports: ${(0,external_node_path_.join)(report, 'report.html')} (also report.md, report.json, journal.jsonl)`);
        return { exitCode: first.proved && second.proved ? 0 : 1 };
    }
    finally {
        await stage.close();
    }
}

;// CONCATENATED MODULE: ./packages/drill/src/index.ts











/***/ }),

/***/ 15012:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ openRecordFolder)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/record/src/public-record.ts
var public_record = __webpack_require__(21154);
// EXTERNAL MODULE: ./packages/record/src/parse-record.ts + 1 modules
var parse_record = __webpack_require__(27333);
// EXTERNAL MODULE: ./packages/record/src/build-timeline.ts + 4 modules
var build_timeline = __webpack_require__(88921);
// EXTERNAL MODULE: ./packages/record/src/chain.ts
var chain = __webpack_require__(18946);
// EXTERNAL MODULE: ./packages/record/src/report-markdown.ts + 1 modules
var report_markdown = __webpack_require__(70020);
// EXTERNAL MODULE: ./packages/record/src/duration.ts
var duration = __webpack_require__(11163);
// EXTERNAL MODULE: ./packages/record/src/next-steps.ts + 1 modules
var next_steps = __webpack_require__(93998);
// EXTERNAL MODULE: ./packages/record/src/reason-text.ts
var reason_text = __webpack_require__(69111);
;// CONCATENATED MODULE: ./packages/record/src/report-json.ts



function reportJson(timeline) {
    const { plan, recovered, decision } = timeline;
    return {
        schema_version: 1,
        outcome: timeline.outcome,
        reason_code: timeline.reasonCode,
        reason_sentence: timeline.reasonCode === null ? null : (0,reason_text/* reasonText */.u)(timeline.reasonCode).sentence,
        procedure: plan?.procedure ?? null,
        app: timeline.site?.app ?? null,
        environment: timeline.site?.environment ?? null,
        from_release: plan?.from?.release ?? null,
        to_release: plan?.to.release ?? null,
        operation_id: timeline.operation,
        plan_digest: timeline.digest,
        started_at: timeline.startedAt,
        actor: plan?.incident.actor ?? null,
        reason: plan?.incident.reason ?? null,
        recovery_seconds: recovered === null ? null : (0,duration/* seconds */.Y)(recovered.at),
        recovery_proof: recovered?.proof ?? null,
        budget_seconds: timeline.budgetSeconds,
        outage: timeline.outage,
        decision: decision?.decision ?? null,
        decided_by: decision?.by ?? null,
        decision_reason: decision?.reason ?? null,
        fleet: timeline.fleet,
        phases: timeline.phases.map(({ phase, begin, end, status }) => ({
            name: phase,
            seconds: begin === null ? 0 : (0,duration/* seconds */.Y)((end ?? timeline.length) - begin),
            status,
        })),
        hosts: timeline.hosts.map((host) => ({
            name: host.host,
            state: host.state,
            served_release: host.served,
            closed_seconds: host.closed === null || host.closed.end === null ? null : (0,duration/* seconds */.Y)(host.closed.end - host.closed.begin),
            decision: host.decision?.decision ?? null,
            steps: host.steps.map((step) => {
                const last = step.runs.at(-1);
                return {
                    id: step.id,
                    phase: step.phase,
                    status: step.status,
                    seconds: last === undefined || last.ms === null ? null : (0,duration/* seconds */.Y)(last.ms),
                    exit_code: last?.rc ?? null,
                    runs: step.runs.length,
                    undo: step.undo,
                };
            }),
        })),
        refusals: timeline.refusals,
        failures: timeline.hosts.flatMap(({ outputs }) => outputs),
        next_steps: (0,next_steps/* nextSteps */.Z)(timeline),
        notices: timeline.notices,
    };
}

// EXTERNAL MODULE: ./packages/record/src/report-html.ts + 7 modules
var report_html = __webpack_require__(60122);
;// CONCATENATED MODULE: ./packages/operation/src/redacted-line.ts
/**
 * A line of the record with its secrets masked, in what people and machines wrote in their own words. Names, states, codes
 * and numbers stay as they are: a passphrase that is an ordinary word must not take the record apart. What a host's
 * journal may carry is such words only.
 */
function redactedLine(line, redact) {
    if (line.host !== null)
        return line;
    switch (line.event) {
        case 'operation':
            return { ...line, plan: redactedPlan(line.plan, redact) };
        case 'connection-lost':
            return { ...line, reason: redact(line.reason) };
        case 'assessed': {
            const assessments = line.assessments.map((each) => ({ ...each, detail: redact(each.detail) }));
            return { ...line, assessments };
        }
        case 'notice':
        case 'step-output':
            return { ...line, text: redact(line.text) };
        case 'refused': {
            const { text, where, accepted, mend } = line;
            return {
                ...line,
                text: redact(text),
                ...(where === undefined ? {} : { where: redact(where) }),
                ...(accepted === undefined ? {} : { accepted: redact(accepted) }),
                ...(mend === undefined ? {} : { mend: redact(mend) }),
            };
        }
        case 'connected':
        case 'claimed':
        case 'went':
        case 'decided':
        case 'cancelled':
        case 'outage':
        case 'finished':
            return line;
    }
}
function redactedPlan(plan, redact) {
    const { incident, hosts, notices, alert } = plan;
    return {
        ...plan,
        incident: {
            ...incident,
            signals: incident.signals.map(redact),
            reason: redact(incident.reason),
            actor: redact(incident.actor),
            override: incident.override === null ? null : redact(incident.override),
        },
        hosts: hosts.map((host) => ({
            ...host,
            steps: host.steps.map((step) => ({ ...step, title: redact(step.title), args: step.args.map(redact) })),
        })),
        notices: notices.map(redact),
        alert: alert?.kind === 'command' ? { ...alert, command: alert.command.map(redact) } : alert,
    };
}

;// CONCATENATED MODULE: ./packages/operation/src/record-folder.ts




/**
 * @param redact masks secrets in the free text of each line, before the line is written anywhere
 * @param text an earlier journal that this one continues
 * @throws Error when the folder cannot be made or written now, before anything has begun
 */
function openRecordFolder(directory, redact, text = '', readers = { kind: 'team' }) {
    (0,external_node_fs_.mkdirSync)(directory, { recursive: true });
    const published = readers.kind === 'anybody' ? (0,external_node_path_.join)(directory, 'published') : directory;
    (0,external_node_fs_.mkdirSync)(published, { recursive: true });
    const shownAnew = () => (readers.kind === 'team' ? (0,public_record/* wholeRecord */.HZ)() : (0,public_record/* publicRecord */.LV)(readers.known));
    const journal = (0,external_node_path_.join)(directory, 'journal.jsonl');
    // A last line that is torn (its writer was killed) would spoil the next one as well.
    let written = text.slice(0, text.lastIndexOf('\n') + 1);
    const held = heldLines();
    for (const line of (0,parse_record/* parseRecord */.H)(written))
        held.isNew(line);
    (0,external_node_fs_.writeFileSync)(journal, written);
    let told = false;
    /** The disk of the runner is no reason to leave a host half way. */
    const attempt = (write) => {
        try {
            write();
        }
        catch (error) {
            if (told)
                return;
            told = true;
            const reason = error instanceof Error ? error.message : String(error);
            const text = `The record cannot be written: ${reason}. What is done goes on; what cannot be written is kept in memory.`;
            written += rowOf({ host: null, time: new Date().toISOString(), event: 'notice', text });
        }
    };
    /** A write that failed may have torn a line or left one out: from then on the file is made anew, beside the one there is. */
    const rewrite = () => {
        (0,external_node_fs_.writeFileSync)(`${journal}.new`, written);
        (0,external_node_fs_.renameSync)(`${journal}.new`, journal);
    };
    const reports = () => {
        const shown = shownAnew();
        const timeline = (0,build_timeline/* buildTimeline */.w)((0,parse_record/* parseRecord */.H)(written).flatMap((line) => shown(line) ?? []));
        const path = readers.kind === 'nobody' ? null : (0,external_node_path_.join)(published, 'report.md');
        const head = (0,chain/* recordHead */.os)(written);
        const markdown = `${(0,report_markdown/* reportMarkdown */.uL)(timeline)}\nHead of the record's chain: \`${head}\`\n`;
        return { timeline, markdown, json: { ...reportJson(timeline), record_head: head }, path };
    };
    return {
        directory,
        reports: published,
        readers,
        shown: shownAnew(),
        append(line) {
            // Whoever continues a record reads the hosts' journals from their start.
            if (!held.isNew(line))
                return;
            const row = rowOf(redactedLine(line, redact));
            written += row;
            attempt(() => (told ? rewrite() : (0,external_node_fs_.appendFileSync)(journal, row)));
        },
        text: () => written,
        writeReports() {
            const { timeline, markdown, json, path } = reports();
            attempt(() => {
                if (path === null)
                    return;
                (0,external_node_fs_.writeFileSync)(path, markdown);
                (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(published, 'report.html'), (0,report_html/* reportHtml */.Ew)(timeline));
                (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(published, 'report.json'), `${JSON.stringify(json, null, 2)}\n`);
            });
            // Once more, since it may have just been said that they could not be written.
            return reports();
        },
    };
}
function rowOf(line) {
    return `${JSON.stringify(line)}\n`;
}
/** Remembers which lines of hosts are there: boot and number identify a line, until another operation counts anew. */
function heldLines() {
    const held = new Set();
    let operation = null;
    return {
        isNew(line) {
            if (line.host === null) {
                if (line.event === 'operation' && line.plan.operation !== operation)
                    held.clear();
                if (line.event === 'operation')
                    operation = line.plan.operation;
                return true;
            }
            const key = `${line.host} ${line.boot} ${line.seq}`;
            if (held.has(key))
                return false;
            held.add(key);
            return true;
        },
    };
}


/***/ }),

/***/ 39963:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ declaredCode)
/* harmony export */ });
/* harmony import */ var _reason_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87769);

/** A reason is a word that this program has; whoever writes to a record may put others there. */
function declaredCode(code) {
    return Object.hasOwn(_reason_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .REASONS */ .e, code) || ENGINE_WORDS.includes(code) ? code : 'not-published';
}
/** What hosts and controller give as the reason of a state or a decision where no reason code says it. */
const ENGINE_WORDS = [
    'adopted',
    'all-ready',
    'cancelled',
    'claim-refused',
    'claimed',
    'confirmed',
    'control-lost',
    'prepared',
    'proved',
    'quiesced',
    'retry',
];


/***/ }),

/***/ 80861:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ nextLines),
/* harmony export */   k: () => (/* binding */ summaryLines)
/* harmony export */ });
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11163);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2508);
/* harmony import */ var _headline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10987);
/* harmony import */ var _next_steps_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(93998);
/* harmony import */ var _one_line_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63282);
/* harmony import */ var _reason_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(69111);
/* harmony import */ var _why_it_failed_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3317);







const LAST_LINES = 8;
/** The end of it for a terminal: what was released, why it came back, how long it took, where each host is. */
function summaryLines(timeline) {
    const { plan, decision } = timeline;
    const width = Math.max(11, ...timeline.hosts.map((host) => Math.min(20, host.host.length)));
    const row = (name, value) => `  ${(0,_one_line_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .T)(name, 20).padEnd(width)}  ${(0,_one_line_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .T)(value, 200)}`;
    const outage = timeline.looks.find((look) => look.purpose === 'outage');
    const failing = outage?.assessments.find((assessment) => assessment.verdict === 'unhealthy');
    const refused = timeline.refusals.map((refusal) => row('Refused', `${refusal.text} (${refusal.code})`));
    return [
        (0,_one_line_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .T)((0,_headline_js__WEBPACK_IMPORTED_MODULE_1__/* .headline */ .P)(timeline).sentence, 300),
        '',
        ...(plan === null ? [] : [row('Released', plan.from?.release ?? 'unknown'), row('Because', plan.incident.reason)]),
        ...(outage === undefined
            ? []
            : [row('Smoke check', failing === undefined ? outage.verdict : `${outage.verdict}: ${failing.detail}`)]),
        row('Decision', decision === null
            ? 'none'
            : `${decision.decision} after ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_2__/* .durationText */ .S)(decision.at)}, by the ${decision.by} (${decision.reason})`),
        ...(plan === null ? [] : [row('From, to', `${plan.from?.release ?? 'unknown'} -> ${plan.to.release}`)]),
        row('Recovery', (0,_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .recoveryText */ .Vi)(timeline)),
        row('Requests', (0,_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .requestsText */ .sN)(timeline)),
        row('Outage', (0,_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .outageText */ .Hn)(timeline)),
        ...timeline.hosts.slice(0, 60).map((host) => row(host.host, (0,_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .hostEndText */ .Vt)(host))),
        ...(timeline.reasonCode === null
            ? []
            : [row('Why', `${timeline.reasonCode}: ${(0,_reason_text_js__WEBPACK_IMPORTED_MODULE_4__/* .reasonText */ .u)(timeline.reasonCode).sentence}`)]),
        ...refused.slice(0, 20),
        ...(0,_why_it_failed_js__WEBPACK_IMPORTED_MODULE_5__/* .whyItFailed */ .F)(timeline).slice(0, 3).flatMap(failureLines),
    ];
}
/** A terminal gets the last lines; the report has more of them. */
function failureLines({ title, lines }) {
    return ['', `  ${(0,_one_line_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .T)(title, 200)}`, ...lines.slice(-LAST_LINES).map((line) => `    | ${(0,_one_line_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .T)(line, 200)}`)];
}
/** What to do first now, for a terminal. */
function nextLines(timeline) {
    const [next] = (0,_next_steps_js__WEBPACK_IMPORTED_MODULE_6__/* .nextSteps */ .Z)(timeline);
    if (next === undefined)
        return [];
    return [`Next: ${(0,_one_line_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .T)(next.sentence, 200)}`, ...(next.command === null ? [] : [`  ${next.command}`])];
}


/***/ }),

/***/ 49512:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Le: () => (/* binding */ shownBy),
/* harmony export */   T8: () => (/* binding */ withheldSentence),
/* harmony export */   nT: () => (/* binding */ isOpen),
/* harmony export */   uN: () => (/* binding */ withheld)
/* harmony export */ });
/* harmony import */ var _declared_code_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39963);
/* harmony import */ var _reason_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50099);
/* harmony import */ var _reason_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69111);



/** Problems whose every word is ours, the runbook's or the workflow's. */
const OPEN = [
    'no-operation',
    'operation-unknown',
    'bad-operation-id',
    'procedure-not-carried-out',
    'target-name',
    'target-not-proved',
    'approval-not-declared',
    'approval-environment-missing',
    'approval-without-reviewers',
    'approval-bypassable',
    'approval-stale',
    'plan-digest-alone',
    'not-a-runner',
    'no-github-token',
    'bad-runner-variable',
];
/** Nothing of such a problem is to be withheld. A host chooses what it says is in the way of it, and by which code. */
function isOpen({ code, where }) {
    return OPEN.includes(code) && where !== undefined && !where.startsWith('host ');
}
/**
 * A problem of which only its kind and its place are told: what it is, which host of the runbook it is about, that there is
 * more, and the command that shows it.
 */
function withheld(problem, known) {
    const code = (0,_declared_code_js__WEBPACK_IMPORTED_MODULE_0__/* .declaredCode */ .K)(problem.code);
    return {
        code,
        where: publicPlace(problem.where ?? '', known),
        message: `${(0,_reason_text_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonText */ .u)(code).sentence} ${withheldSentence(known)}`,
        mend: shownBy(showing(code, known)),
    };
}
function withheldSentence({ because }) {
    return `Details are withheld, ${because}.`;
}
/** The mend of what is withheld. */
function shownBy(command) {
    return `see the details on your own machine: ${command}`;
}
/** A host by the name that the runbook gives it; inputs by theirs. Other places may be named by hosts. */
function publicPlace(where, { hosts, environment }) {
    const host = hosts.find((name) => where === `host ${name}` || where.startsWith(`host ${name},`));
    if (host !== undefined)
        return `host ${host}`;
    return PLACES.includes(where) ? where : `environment ${environment}`;
}
const PLACES = [
    'input target',
    'input plan-digest',
    'input operation-id',
    'input without',
    'ledger',
    'hosts',
    'maintenance',
    'release.strategy',
    'migrations.on-rollback',
    'failback.yml',
    'GitHub',
];
/** The command that looks and changes nothing; with the key that was refused, and for a key that was not known. */
function showing(code, { ownCommand, environment }) {
    const { next } = (0,_reason_text_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonText */ .u)(code);
    const command = OF_A_LOGIN.includes(next) ? next : (ownCommand ?? LOOKING[next] ?? next);
    return command.replaceAll('<environment>', environment);
}
const OF_A_LOGIN = [_reason_js__WEBPACK_IMPORTED_MODULE_2__/* .NEXT */ .K.hostKeys, _reason_js__WEBPACK_IMPORTED_MODULE_2__/* .NEXT */ .K.ownKey];
/** What shows the state that a next step would change. */
const LOOKING = {
    [_reason_js__WEBPACK_IMPORTED_MODULE_2__/* .NEXT */ .K.mark]: _reason_js__WEBPACK_IMPORTED_MODULE_2__/* .NEXT */ .K.plan,
    [_reason_js__WEBPACK_IMPORTED_MODULE_2__/* .NEXT */ .K.rollback]: _reason_js__WEBPACK_IMPORTED_MODULE_2__/* .NEXT */ .K.plan,
    [_reason_js__WEBPACK_IMPORTED_MODULE_2__/* .NEXT */ .K.rollbackTo]: _reason_js__WEBPACK_IMPORTED_MODULE_2__/* .NEXT */ .K.plan,
    [_reason_js__WEBPACK_IMPORTED_MODULE_2__/* .NEXT */ .K.resume]: _reason_js__WEBPACK_IMPORTED_MODULE_2__/* .NEXT */ .K.status,
};


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

/***/ 53138:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ PROCEDURES)
/* harmony export */ });
const PROCEDURES = ['emergency', 'standard', 'database', 'full-system'];


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

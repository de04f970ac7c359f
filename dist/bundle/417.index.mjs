export const id = 417;
export const ids = [417];
export const modules = {

/***/ 38017:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ healthDeps)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
// EXTERNAL MODULE: ./packages/runbook/src/words/printable.ts
var printable = __webpack_require__(88141);
// EXTERNAL MODULE: ./packages/health/src/limits.ts
var limits = __webpack_require__(26214);
// EXTERNAL MODULE: ./packages/health/src/target.ts
var target = __webpack_require__(47991);
;// CONCATENATED MODULE: ./packages/health/src/http-probe.ts






/** Largest header block; the default of nginx's clients and of Node is 16 KiB. */
const HEADER_LIMIT = 64 * 1024;
/** One GET. Follows no redirect, verifies TLS, reads at most `BODY_LIMIT`; never throws, never takes longer than asked. */
const httpGet = async (question) => {
    const began = performance.now();
    const ms = () => Math.round(performance.now() - began);
    const streams = new OpenStreams();
    let timer;
    const late = new Promise((_, reject) => {
        timer = setTimeout(() => reject(new Error(`no complete answer within ${question.timeout} ms`)), question.timeout);
    });
    try {
        const answer = await Promise.race([ask(question, streams), late]);
        return { ...answer, ms: ms() };
    }
    catch (error) {
        const code = error.code ?? '';
        return { kind: code.startsWith('HPE_') ? 'wrong' : 'silent', why: reason(error), ms: ms() };
    }
    finally {
        clearTimeout(timer);
        streams.close();
    }
};
/** What has to be closed whatever happens, a tunnel that opens after the time was up included. */
class OpenStreams {
    #streams = [];
    #closed = false;
    keep(stream) {
        // Whoever waits has its own listener; this one is for errors after everybody has gone.
        stream.on('error', () => { });
        if (this.#closed)
            stream.destroy();
        this.#streams.push(stream);
        return stream;
    }
    close() {
        this.#closed = true;
        for (const stream of this.#streams)
            stream.destroy();
    }
}
async function ask(question, streams) {
    const url = new URL(question.url);
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const raw = streams.keep(question.connect === null ? (0,external_node_net_.connect)((0,target/* portOf */.HM)(question.url), host) : await question.connect());
    if (question.connect === null)
        await once(raw, 'connect');
    if (url.protocol !== 'https:')
        return exchange(url, raw);
    const secure = streams.keep((0,external_node_tls_.connect)({
        socket: raw,
        host,
        ...(isAddress(host) ? {} : { servername: host }),
        ...(question.ca === null ? {} : { ca: question.ca }),
        rejectUnauthorized: true,
        ALPNProtocols: ['http/1.1'],
    }));
    await once(secure, 'secureConnect');
    return exchange(url, secure);
}
function exchange(url, stream) {
    return new Promise((resolve, reject) => {
        const request = (0,external_node_http_.request)({
            createConnection: () => stream,
            path: `${url.pathname}${url.search}`,
            headers: {
                Host: url.host,
                'User-Agent': 'failback',
                Accept: '*/*',
                'Cache-Control': 'no-cache',
                Connection: 'close',
            },
            maxHeaderSize: HEADER_LIMIT,
        });
        request.on('error', reject);
        request.on('response', (response) => {
            read(response).then((body) => resolve({ kind: 'answered', status: response.statusCode ?? 0, headers: headersOf(response), body }), reject);
        });
        request.end();
    });
}
function read(response) {
    return new Promise((resolve, reject) => {
        const chunks = [];
        let size = 0;
        const done = () => resolve(Buffer.concat(chunks).subarray(0, limits/* BODY_LIMIT */.Th).toString('utf8'));
        response.on('data', (chunk) => {
            chunks.push(chunk);
            size += chunk.length;
            if (size >= limits/* BODY_LIMIT */.Th) {
                response.pause();
                done();
            }
        });
        response.on('error', reject);
        response.on('end', () => (response.complete ? done() : reject(new Error('the answer was cut off'))));
        response.on('close', () => reject(new Error('the answer was cut off')));
    });
}
function headersOf(response) {
    const headers = Object.create(null);
    for (const [name, values] of Object.entries(response.headersDistinct)) {
        headers[name] = [...new Set((values ?? []).map((value) => value.trim()))].join(', ');
    }
    return headers;
}
function once(stream, event) {
    return new Promise((resolve, reject) => {
        stream.once(event, () => resolve());
        stream.once('error', reject);
        stream.once('close', () => reject(new Error('the connection was closed')));
    });
}
function isAddress(host) {
    return /^[\d.]+$/.test(host) || host.includes(':');
}
function reason(error) {
    if (!(error instanceof Error))
        return 'it failed for an unknown reason';
    const { code } = error;
    const message = error instanceof AggregateError ? String(error.errors[0]) : error.message;
    return (0,printable/* printableLine */.oy)(code === undefined || message.includes(code) ? message : `${message} (${code})`);
}

;// CONCATENATED MODULE: ./packages/health/src/deps.ts


function healthDeps(ca = null) {
    return { get: httpGet, now: () => performance.now(), sleep: async (time) => void (await (0,promises_.setTimeout)(time)), ca };
}


/***/ }),

/***/ 26214:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P6: () => (/* binding */ gateSeconds),
/* harmony export */   Pe: () => (/* binding */ SAMPLE_EVERY),
/* harmony export */   Th: () => (/* binding */ BODY_LIMIT),
/* harmony export */   UX: () => (/* binding */ SERVED_EVERY),
/* harmony export */   Xz: () => (/* binding */ SERVED_TIMES),
/* harmony export */   Yx: () => (/* binding */ checkSeconds),
/* harmony export */   Zo: () => (/* binding */ servedSeconds),
/* harmony export */   _h: () => (/* binding */ REQUEST_TIMEOUT),
/* harmony export */   ku: () => (/* binding */ SERVED_AFTER_MISMATCH),
/* harmony export */   ot: () => (/* binding */ SERVED_TIMEOUT)
/* harmony export */ });
/** One request, from connecting to the last byte. Longer than any healthy health route, shorter than a proxy's 60 s. */
const REQUEST_TIMEOUT = 10_000;
/** So much of a body is read; the rest is never asked for. */
const BODY_LIMIT = 1024 * 1024;
/** Longest pause between two samples of a latency: ten of them, five seconds apart, would never fit into a check's time. */
const SAMPLE_EVERY = 250;
/** So many right answers in a row prove which release is served. */
const SERVED_TIMES = 3;
/** For so long a proof may be repeated: workers that reload, and caches that look every few seconds, need a moment. */
const SERVED_TIMEOUT = 30_000;
/** Pause between two looks at the served release. */
const SERVED_EVERY = 100;
/** Once another release has been seen, so many times as many right answers in a row are needed: one stuck worker of two must not pass by luck. */
const SERVED_AFTER_MISMATCH = 10;
/** What starting clients and writing facts may add to a step on a busy host. */
const STEP_MARGIN = 5_000;
/** Whole seconds that `steps/gate.sh` may take. */
function gateSeconds(environment) {
    return checkSeconds(environment.health.gate);
}
/** Whole seconds for checks on a host: they run side by side, and the last look may begin just before the time is up. */
function checkSeconds(checks) {
    const longest = checks.reduce((most, check) => Math.max(most, timeoutOf(check)), 0);
    return Math.ceil((longest + REQUEST_TIMEOUT + STEP_MARGIN) / 1000);
}
/** Whole seconds that `steps/served.sh` may take: a look may be two requests, the answer's and the probe file's. */
function servedSeconds() {
    return Math.ceil((SERVED_TIMEOUT + 2 * REQUEST_TIMEOUT + STEP_MARGIN) / 1000);
}
function timeoutOf(check) {
    return check.kind === 'not-measured' ? 0 : check.timeout;
}


/***/ }),

/***/ 47991:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HM: () => (/* binding */ portOf),
/* harmony export */   K7: () => (/* binding */ probeUrl),
/* harmony export */   UA: () => (/* binding */ isForeignLoopback),
/* harmony export */   az: () => (/* binding */ hostTarget),
/* harmony export */   hd: () => (/* binding */ resolve)
/* harmony export */ });
const LOOPBACK = '127.0.0.1';
/** Where one host answers by itself, as seen from that host: its own url, else the environment's on its loopback. */
function hostTarget(environment, host) {
    if (host.url !== null)
        return { url: withoutSlash(host.url), connect: null };
    return {
        url: withoutSlash(environment.url),
        connect: { address: LOOPBACK, port: portOf(environment.url) },
    };
}
/** The port that a URL says, or its scheme implies. */
function portOf(url) {
    const parsed = new URL(url);
    if (parsed.port !== '')
        return Number(parsed.port);
    return parsed.protocol === 'https:' ? 443 : 80;
}
function resolve(target, http) {
    if (!isAbsolute(http)) {
        const path = http.startsWith('/') ? http : `/${http}`;
        return { url: new URL(`${target.url}${path}`).href, own: true, connect: target.connect };
    }
    const url = new URL(http);
    const own = url.origin === new URL(target.url).origin;
    return { url: url.href, own, connect: own ? target.connect : null };
}
/** Address of a probe file in the web root. Null for a name that no operation of ours gives. */
function probeUrl(target, file) {
    return /^[A-Za-z0-9._/-]+$/.test(file) && !file.includes('..') ? resolve(target, `/${file}`).url : null;
}
/** Asked from the runner, an address on loopback would be the runner's own; such a check is for hosts alone. */
function isForeignLoopback(target, http) {
    return isAbsolute(http) && !resolve(target, http).own && LOOPBACK_NAME.test(new URL(http).hostname);
}
const LOOPBACK_NAME = /^(localhost|127(\.\d+){3}|\[::1\])$/;
function isAbsolute(http) {
    return /^https?:\/\//i.test(http);
}
function withoutSlash(url) {
    return url.replace(/\/+$/, '');
}


/***/ }),

/***/ 61524:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ setArguments),
/* harmony export */   h: () => (/* binding */ quote)
/* harmony export */ });
/**
 * The one function that turns data into shell text. Everything between single quotes is literal in every POSIX shell.
 * Throws on NUL and on a lone surrogate, which no argument of a program can carry unchanged.
 */
function quote(argument) {
    if (argument.includes('\0'))
        throw new TypeError('an argument for a host holds a NUL character');
    if (/\p{Surrogate}/u.test(argument))
        throw new TypeError('an argument for a host is not well-formed Unicode');
    return `'${argument.replaceAll("'", "'\\''")}'`;
}
/** A line that makes `args` the positional parameters of the shell that reads it. */
function setArguments(args) {
    return ['set --', ...args.map(quote)].join(' ');
}


/***/ }),

/***/ 67951:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ redactor)
/* harmony export */ });
/* unused harmony export REDACTED */
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95990);

const REDACTED = '***';
/** Makes the function that masks these secrets wherever they appear in a text, in every form that `secretForms` knows. */
function redactor(secrets) {
    const forms = new Set(secrets.flatMap((secret) => (0,_failback_runbook__WEBPACK_IMPORTED_MODULE_0__/* .secretForms */ .e)(secret ?? '')));
    const longestFirst = [...forms].sort((a, b) => b.length - a.length);
    return (text) => longestFirst.reduce((masked, form) => masked.replaceAll(form, REDACTED), text);
}


/***/ }),

/***/ 35859:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ connectHost)
});

// EXTERNAL MODULE: ./packages/runbook/src/words/errors.ts
var errors = __webpack_require__(59859);
;// CONCATENATED MODULE: ./packages/host/src/connection-limits.ts
/** Keepalives notice a dead path in 9 s: before the default lease of 15 s has run out. */
const CONNECTION_LIMITS = {
    connectMs: 15_000,
    keepaliveMs: 3_000,
    keepaliveMisses: 2,
    runMs: 60_000,
    answerBytes: 4 * 1024 * 1024,
};

// EXTERNAL MODULE: ./packages/host/src/ssh/endpoint.ts
var ssh_endpoint = __webpack_require__(39108);
;// CONCATENATED MODULE: ./packages/host/src/ssh/commonjs-dirname.ts
// ssh2's poly1305 is CommonJS that reads `__dirname` when it is loaded, which an ES module bundle does not have; without it
// the process dies. Imported first by every file here that imports node-ssh or ssh2.
Object.assign(globalThis, { __dirname: import.meta.dirname });


// EXTERNAL MODULE: ./node_modules/node-ssh/lib/esm/index.mjs + 2 modules
var esm = __webpack_require__(19487);
// EXTERNAL MODULE: ./packages/runbook/src/words/printable.ts
var printable = __webpack_require__(88141);
;// CONCATENATED MODULE: ./packages/host/src/ssh/connection-failure.ts


/** Why a host key was not accepted, with the line that reads the host's keys and the fingerprint that was seen. */
function hostKeyFailure(endpoint, judgement, seen) {
    const name = `${endpoint.role === 'jump host' ? 'jump host ' : ''}${(0,ssh_endpoint/* endpointName */.zY)(endpoint)}`;
    const type = (0,printable/* printableLine */.oy)(seen.type, 60);
    const shown = `it showed ${type} ${seen.fingerprint}`;
    const compare = `Compare with \`ssh-keygen -lf /etc/ssh/ssh_host_*_key.pub\` on the machine's own console first.`;
    const mend = `${(0,ssh_endpoint/* keyscanLine */.Bt)(endpoint)}   # then store that file as ssh-known-hosts. ${compare}`;
    switch (judgement.status) {
        case 'unknown': {
            const authority = judgement.authority
                ? ' A @cert-authority line matches it, but host certificates (@cert-authority) are not supported: a line with its own key is needed.'
                : '';
            const message = `the host key of ${name} is not in ssh-known-hosts; ${shown}.${authority}`;
            return new errors/* RemoteError */.Hi({ code: 'host-key-unknown', host: endpoint.host, message, mend });
        }
        case 'mismatch': {
            const expected = judgement.expected.map((key) => `${key.type} ${key.fingerprint}`).join(', ');
            const message = `the host key of ${name} is not the one in ssh-known-hosts (${expected}); ${shown}. Either the machine was made anew or somebody answers in its place; nothing was sent to it.`;
            return new errors/* RemoteError */.Hi({ code: 'host-key-mismatch', host: endpoint.host, message, mend });
        }
        case 'revoked': {
            const message = `the host key of ${name} is marked @revoked in ssh-known-hosts; ${shown}. Nothing was sent to it.`;
            return new errors/* RemoteError */.Hi({ code: 'host-key-mismatch', host: endpoint.host, message, mend });
        }
    }
}
/** Puts an error of a login into our words. */
function loginFailure(endpoint, error, limits) {
    const name = `${endpoint.role === 'jump host' ? 'jump host ' : ''}${(0,ssh_endpoint/* endpointName */.zY)(endpoint)}`;
    if (error.level === 'client-authentication') {
        return new errors/* RemoteError */.Hi({
            code: 'login-refused',
            host: endpoint.host,
            message: `${name} refused the key for user "${endpoint.user}".`,
            mend: `add the public half (\`ssh-keygen -y -f KEY_FILE\`) to ~${endpoint.user}/.ssh/authorized_keys there; check with: ${(0,ssh_endpoint/* sshLine */.vI)(endpoint)}`,
        });
    }
    return new errors/* RemoteError */.Hi({
        code: 'unreachable',
        host: endpoint.host,
        message: `${name} could not be reached: ${reasonOf(endpoint, error, limits.connectMs)}.`,
        mend: `see whether \`${(0,ssh_endpoint/* sshLine */.vI)(endpoint)}\` works from where failback runs; check address, port, jump and firewall.`,
    });
}
function reasonOf(endpoint, error, connectMs) {
    switch (error.code) {
        case 'ENOTFOUND':
        case 'EAI_AGAIN':
            return `the name "${endpoint.address}" is not known to DNS (${error.code})`;
        case 'ECONNREFUSED':
            return `nothing listens on port ${endpoint.port} (connection refused)`;
        case 'ETIMEDOUT':
        case 'EHOSTUNREACH':
        case 'ENETUNREACH':
            return `no answer from ${endpoint.address} (${error.code})`;
        default:
            return handshakeReason(error, connectMs);
    }
}
function handshakeReason(error, connectMs) {
    if (error.level === 'client-timeout')
        return `no finished SSH handshake within ${connectMs / 1000} s (time-out)`;
    return `the connection ended during the SSH handshake (${(0,printable/* printableLine */.oy)(error.message)})`;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./packages/host/src/ssh/known-hosts.ts

/** A line with any other marker is not a line that we understand, and trusts nothing. */
const MARKERS = new Map([
    ['@revoked', 'revoked'],
    ['@cert-authority', 'cert-authority'],
]);
/** `SHA256:<base64 without padding>` of a public key in wire format, as every SSH tool shows it. */
function fingerprintOf(key) {
    return `SHA256:${(0,external_node_crypto_.createHash)('sha256').update(key).digest('base64').replace(/=+$/, '')}`;
}
/** The name of the key's type, which its wire format begins with; empty when it does not. */
function keyType(key) {
    if (key.length < 4)
        return '';
    const length = key.readUInt32BE(0);
    return length > 64 || key.length < 4 + length ? '' : key.toString('latin1', 4, 4 + length);
}
/** The keys that the file trusts for this host and port. */
function knownKeys(knownHosts, address, port) {
    return linesFor(knownHosts, address, port)
        .filter((line) => line.marker === 'key')
        .map((line) => ({ type: line.type, fingerprint: fingerprintOf(Buffer.from(line.blob, 'base64')) }));
}
/** Judges the key a server showed. A revoked key stays revoked, whatever other lines say. */
function judgeHostKey(knownHosts, address, port, shown) {
    const lines = linesFor(knownHosts, address, port);
    const holds = (line) => Buffer.from(line.blob, 'base64').equals(shown);
    if (lines.some((line) => line.marker === 'revoked' && holds(line)))
        return { status: 'revoked' };
    if (lines.some((line) => line.marker === 'key' && holds(line)))
        return { status: 'known' };
    const expected = knownKeys(knownHosts, address, port);
    if (expected.length > 0)
        return { status: 'mismatch', expected };
    return { status: 'unknown', authority: lines.some((line) => line.marker === 'cert-authority') };
}
/** Signature algorithms for a key type, best first (RFC 8332 gives RSA keys better ones than `ssh-rsa`). */
function algorithmsOf(type) {
    return type === 'ssh-rsa' ? ['rsa-sha2-512', 'rsa-sha2-256', 'ssh-rsa'] : [type];
}
/**
 * The offered host key algorithms with those of known keys first. A server with several keys then shows one that we
 * know, instead of one that we would have to refuse.
 */
function preferKnown(offered, known) {
    const wanted = new Set(known.flatMap((key) => algorithmsOf(key.type)));
    return [...offered.filter((name) => wanted.has(name)), ...offered.filter((name) => !wanted.has(name))];
}
function linesFor(knownHosts, address, port) {
    const names = namesOf(address, port);
    return knownHosts
        .split(/\r?\n/)
        .map(parseLine)
        .filter((line) => line !== null)
        .filter((line) => names.some((name) => matches(line.hosts, name)));
}
/** How a host is written: `host` for port 22, else `[host]:port`. */
function namesOf(address, port) {
    const host = address.toLowerCase();
    return port === 22 ? [host, `[${host}]:22`] : [`[${host}]:${port}`];
}
function parseLine(text) {
    const fields = text.trim().split(/[ \t]+/);
    if (fields[0] === undefined || fields[0] === '' || fields[0].startsWith('#'))
        return null;
    const marker = fields[0].startsWith('@') ? MARKERS.get(fields[0]) : 'key';
    const [hosts, type, blob] = marker === 'key' ? fields : fields.slice(1);
    if (marker === undefined || hosts === undefined || type === undefined || blob === undefined)
        return null;
    return keyType(Buffer.from(blob, 'base64')) === type ? { marker, hosts, type, blob } : null;
}
function matches(hosts, name) {
    if (hosts.startsWith('|'))
        return matchesHash(hosts, name);
    const patterns = hosts.toLowerCase().split(',');
    const hit = (pattern) => matchesGlob(pattern, name);
    if (patterns.some((pattern) => pattern.startsWith('!') && hit(pattern.slice(1))))
        return false;
    return patterns.some((pattern) => !pattern.startsWith('!') && hit(pattern));
}
/** `|1|salt|hash`: HMAC-SHA1 of the name, so that the file does not tell whom we talk to. */
function matchesHash(hosts, name) {
    const [, scheme, salt, hash] = hosts.split('|');
    if (scheme !== '1' || salt === undefined || hash === undefined || hash === '')
        return false;
    return (0,external_node_crypto_.createHmac)('sha1', Buffer.from(salt, 'base64')).update(name).digest().equals(Buffer.from(hash, 'base64'));
}
/** `*` stands for any text, `?` for one letter. Goes back to the last `*` only, so that no pattern takes long. */
function matchesGlob(pattern, name) {
    let at = 0;
    let star = -1;
    let resumeAt = 0;
    for (let letter = 0; letter < name.length;) {
        if (pattern[at] === '*') {
            star = at;
            at += 1;
            resumeAt = letter;
        }
        else if (at < pattern.length && (pattern[at] === '?' || pattern[at] === name[letter])) {
            at += 1;
            letter += 1;
        }
        else if (star === -1) {
            return false;
        }
        else {
            at = star + 1;
            resumeAt += 1;
            letter = resumeAt;
        }
    }
    return /^\**$/.test(pattern.slice(at));
}

;// CONCATENATED MODULE: ./packages/host/src/ssh/log-in.ts





/** What servers may identify themselves with; SHA-1 signatures (`ssh-rsa`) last, for servers that have nothing else. */
const HOST_KEY_ALGORITHMS = [
    'ssh-ed25519',
    'ecdsa-sha2-nistp256',
    'ecdsa-sha2-nistp384',
    'ecdsa-sha2-nistp521',
    'rsa-sha2-512',
    'rsa-sha2-256',
    'ssh-rsa',
];
/** Logs in to one endpoint, over a given socket (a jump host's) or a new one. */
async function logIn(options) {
    const { endpoint, socket, credentials, limits } = options;
    const known = knownKeys(credentials.knownHosts, endpoint.address, endpoint.port);
    let fingerprint = '';
    let refusal = null;
    const verify = (key) => {
        fingerprint = fingerprintOf(key);
        const judgement = judgeHostKey(credentials.knownHosts, endpoint.address, endpoint.port, key);
        if (judgement.status === 'known')
            return true;
        refusal = hostKeyFailure(endpoint, judgement, { type: keyType(key), fingerprint });
        return false;
    };
    const ssh = new esm/* NodeSSH */.H();
    const connecting = ssh.connect({
        host: endpoint.address,
        port: endpoint.port,
        username: endpoint.user,
        privateKey: credentials.privateKey,
        ...(credentials.passphrase === null ? {} : { passphrase: credentials.passphrase }),
        ...(socket === null ? {} : { sock: socket }),
        hostVerifier: verify,
        algorithms: { serverHostKey: preferKnown(HOST_KEY_ALGORITHMS, known) },
        readyTimeout: limits.connectMs,
        keepaliveInterval: limits.keepaliveMs,
        keepaliveCountMax: limits.keepaliveMisses,
    });
    // `connect` makes the client before it first waits; errors after the login are heard from then on.
    const ended = endOf(ssh.connection);
    // Small requests that wait for an acknowledgement first make each exchange 40 ms slower.
    ssh.connection?.setNoDelay(true);
    try {
        await connecting;
    }
    catch (error) {
        ssh.connection?.destroy();
        throw refusal ?? (error instanceof errors/* RemoteError */.Hi ? error : loginFailure(endpoint, asLoginError(error), limits));
    }
    const client = ssh.connection;
    if (client === null)
        throw loginFailure(endpoint, { message: 'closed right after the login' }, limits);
    return { client, fingerprint, ended };
}
function endOf(client) {
    if (client === null)
        return Promise.resolve('no connection was made');
    return new Promise((resolve) => {
        let reason = null;
        client.on('error', (error) => {
            reason ??= error.message;
        });
        client.once('close', () => resolve(reason));
    });
}
function asLoginError(error) {
    return error instanceof Error ? error : { message: String(error) };
}

// EXTERNAL MODULE: ./node_modules/ssh2/lib/index.js
var lib = __webpack_require__(85472);
var lib_default = /*#__PURE__*/__webpack_require__.n(lib);
;// CONCATENATED MODULE: ./packages/host/src/ssh/private-key.ts



/** The key as text that can be used to log in, or a `no-key` / `key-passphrase` refusal. Nothing is sent anywhere. */
function usablePrivateKey(host, credentials) {
    // Secrets pasted into a web form come with CRLF or without the last line end; key parsers take neither.
    const text = `${credentials.privateKey.replace(/\r\n?/g, '\n').trim()}\n`;
    if (text === '\n') {
        throw noKey(host, 'ssh-private-key is empty', 'give it the whole file of a private key, from BEGIN to END');
    }
    const bare = parse(text, null);
    const encrypted = bare instanceof Error && /passphrase/i.test(bare.message);
    const key = encrypted ? parse(text, credentials.passphrase) : bare;
    if (encrypted && key instanceof Error)
        throw wrongPassphrase(host, credentials.passphrase);
    if (key instanceof Error) {
        throw noKey(host, 'ssh-private-key holds no private key that can be read; it must be the whole file, from BEGIN to END, in OpenSSH or PEM format', 'ssh-keygen -p -f KEY_FILE (rewrites the key in OpenSSH format), then store that file');
    }
    if (!key.isPrivateKey()) {
        throw noKey(host, 'ssh-private-key holds a public key', 'store the file without .pub instead');
    }
    return text;
}
function parse(text, passphrase) {
    try {
        const parsed = passphrase === null ? lib_default().utils.parseKey(text) : lib_default().utils.parseKey(text, passphrase);
        const key = Array.isArray(parsed) ? parsed[0] : parsed;
        return key ?? new Error('no key');
    }
    catch (error) {
        return error instanceof Error ? error : new Error(String(error));
    }
}
function noKey(host, message, mend) {
    return new errors/* RemoteError */.Hi({ code: 'no-key', host, message: `${message}.`, mend });
}
function wrongPassphrase(host, passphrase) {
    const message = passphrase === null || passphrase === ''
        ? 'ssh-private-key is protected by a passphrase and ssh-passphrase is empty.'
        : 'ssh-passphrase does not open ssh-private-key.';
    return new errors/* RemoteError */.Hi({
        code: 'key-passphrase',
        host,
        message,
        mend: 'set ssh-passphrase to the passphrase that `ssh-keygen -y -f KEY_FILE` accepts.',
    });
}

// EXTERNAL MODULE: ./packages/host/src/quote.ts
var quote = __webpack_require__(61524);
;// CONCATENATED MODULE: ./packages/host/src/ssh/attachment-channel.ts
/** Longest answer of `attach.sh`, far above what it has to say. */
const ANSWER_CHARACTERS = 1000;
/** Speaks with `attach.sh`: requests in, journal bytes and answers out. */
function attachmentOver(channel, listener) {
    let open = true;
    let code = null;
    let rest = '';
    channel.on('data', (chunk) => listener.bytes(chunk));
    channel.stderr.on('data', (chunk) => {
        const lines = (rest + chunk.toString('latin1')).split('\n');
        rest = (lines.pop() ?? '').slice(0, ANSWER_CHARACTERS);
        for (const line of lines)
            listener.answer(line.slice(0, ANSWER_CHARACTERS));
    });
    channel.on('exit', (status) => {
        code = status;
    });
    channel.on('error', () => undefined);
    channel.stderr.on('error', () => undefined);
    channel.on('close', () => {
        open = false;
        listener.ended(code);
    });
    return {
        send: (request) => {
            if (open)
                channel.write(`${request}\n`);
        },
        detach: () => {
            if (open)
                channel.end();
        },
    };
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./packages/host/src/ssh/run-channel.ts


/** Kept of stderr: its end, where the reason stands. */
const STDERR_BYTES = 64 * 1024;
/** Sends a script down a channel of `sh -s` and collects its answer, bounded in size and time. */
function runOver(channel, input, options) {
    return new Promise((resolve, reject) => {
        const stdout = [];
        let stdoutBytes = 0;
        let stderr = Buffer.alloc(0);
        let code = null;
        const give = (failure) => {
            clearTimeout(timer);
            reject(failure);
            channel.destroy();
        };
        const timer = setTimeout(() => give(timeOut(options)), options.timeoutMs);
        channel.on('data', (chunk) => {
            stdoutBytes += chunk.length;
            if (stdoutBytes > options.answerBytes)
                give(tooLarge(options));
            else
                stdout.push(chunk);
        });
        channel.stderr.on('data', (chunk) => {
            stderr = Buffer.concat([stderr, chunk]).subarray(-STDERR_BYTES);
        });
        channel.on('exit', (status, signal) => {
            code = status ?? 128 + signalNumber(signal);
        });
        // A channel's own error comes with its close; unheard it would end the process.
        channel.on('error', () => undefined);
        channel.stderr.on('error', () => undefined);
        channel.on('close', () => {
            clearTimeout(timer);
            if (code === null)
                reject(noStatus(options.host));
            else
                resolve({ code, stdout: Buffer.concat(stdout).toString(), stderr: stderr.toString() });
        });
        channel.end(input);
    });
}
function signalNumber(signal) {
    const numbers = external_node_os_.constants.signals;
    return numbers[signal === undefined || signal.startsWith('SIG') ? (signal ?? '') : `SIG${signal}`] ?? 0;
}
function timeOut(options) {
    return new errors/* RemoteError */.Hi({
        code: 'time-out',
        host: options.host,
        message: `no complete answer within ${options.timeoutMs / 1000} s; the command may still be running there.`,
    });
}
function tooLarge(options) {
    return new errors/* RemoteError */.Hi({
        code: 'answer-too-large',
        host: options.host,
        message: `the answer was cut off after ${options.answerBytes} bytes, more than it can rightly have.`,
        mend: 'look at what the login shell of that user prints (~/.profile, ~/.bashrc, ForceCommand).',
    });
}
function noStatus(host) {
    return new errors/* RemoteError */.Hi({
        code: 'connection-lost',
        host,
        message: 'the connection was lost before the answer was complete; what was started may still be running there.',
        mend: '`failback status` shows where the host stands.',
    });
}

;// CONCATENATED MODULE: ./packages/host/src/ssh/ssh-host-connection.ts




/** A `HostConnection` over ssh2. Each exchange is one channel whose command line is constant or quoted. */
class SshHostConnection {
    host;
    target;
    fingerprint;
    ended;
    #parts;
    #closed = false;
    constructor(parts) {
        this.#parts = parts;
        this.host = parts.host;
        this.target = parts.target;
        this.fingerprint = parts.login.fingerprint;
        this.ended = parts.login.ended.then((reason) => {
            parts.jump?.client.end();
            return this.#closed ? null : this.#lost(reason ?? 'the host closed it');
        });
    }
    async run(script, options = {}) {
        const limits = this.#parts.limits;
        const input = `${(0,quote/* setArguments */.J)(script.args)}\n${script.text}`;
        const bounds = {
            host: this.host,
            timeoutMs: options.timeoutMs ?? limits.runMs,
            answerBytes: options.answerBytes ?? limits.answerBytes,
        };
        return this.#exec('exec sh -s', (channel) => runOver(channel, input, bounds));
    }
    async attach(planFolder, offset, token, listener) {
        const command = `exec sh ${(0,quote/* quote */.h)(`${planFolder}/engine/attach.sh`)} ${(0,quote/* quote */.h)(String(offset))} ${(0,quote/* quote */.h)(String(token))}`;
        return this.#exec(command, (channel) => attachmentOver(channel, listener));
    }
    forward(address, port) {
        return new Promise((resolve, reject) => {
            this.#use((client) => {
                client.forwardOut('127.0.0.1', 0, address, port, (error, channel) => {
                    if (error === undefined)
                        resolve(channel);
                    else
                        reject(this.#refused(`a connection from the host to ${address}:${port}`, error));
                });
            }, reject);
        });
    }
    close() {
        this.#closed = true;
        this.#parts.login.client.end();
    }
    /** `take` listens at once: the exit status of a command that ends quickly may stand in the very packet that opens its channel. */
    #exec(command, take) {
        return new Promise((resolve, reject) => {
            this.#use((client) => {
                client.exec(command, (error, channel) => {
                    if (error === undefined)
                        resolve(take(channel));
                    else
                        reject(this.#refused('a command channel', error));
                });
            }, reject);
        });
    }
    /** ssh2 throws at once on a client that has ended, and calls back later for one that ends meanwhile. */
    #use(open, reject) {
        try {
            open(this.#parts.login.client);
        }
        catch (error) {
            reject(this.#lost(error instanceof Error ? error.message : String(error)));
        }
    }
    #refused(what, error) {
        // A refusal of the server carries RFC 4254's numeric reason; anything else is the connection's end.
        if (!('reason' in error))
            return this.#lost(error.message);
        const message = `the server refused ${what}: ${(0,printable/* printableLine */.oy)(error.message)}.`;
        return new errors/* RemoteError */.Hi({ code: 'channel-refused', host: this.host, message });
    }
    #lost(reason) {
        return new errors/* RemoteError */.Hi({
            code: 'connection-lost',
            host: this.host,
            message: `the connection to ${this.target} was lost (${(0,printable/* printableLine */.oy)(reason)}).`,
            mend: 'nothing on the host depends on it; `failback status` shows where the host stands.',
        });
    }
}

;// CONCATENATED MODULE: ./packages/host/src/ssh/connect-host.ts






/**
 * Logs in to a host, through its jump host where it has one; both host keys are verified, the same key opens both.
 * RemoteError codes: `no-key`, `key-passphrase`, `host-key-unknown`, `host-key-mismatch`, `login-refused`, `unreachable`.
 */
async function connectHost(host, credentials, limits = CONNECTION_LIMITS) {
    const privateKey = usablePrivateKey(host.name, credentials);
    const enter = (endpoint, socket) => logIn({ endpoint, socket, credentials: { ...credentials, privateKey }, limits });
    const { jump: jumpEndpoint, endpoint } = (0,ssh_endpoint/* endpointsOf */.uY)(host);
    if (jumpEndpoint === null) {
        return new SshHostConnection({
            host: host.name,
            target: (0,ssh_endpoint/* targetName */.je)(endpoint),
            login: await enter(endpoint, null),
            jump: null,
            limits,
        });
    }
    const jump = await enter(jumpEndpoint, null);
    try {
        const login = await enter(endpoint, await throughJump(jump, endpoint));
        return new SshHostConnection({ host: host.name, target: (0,ssh_endpoint/* targetName */.je)(endpoint), login, jump, limits });
    }
    catch (error) {
        jump.client.end();
        throw error;
    }
}
function throughJump(jump, endpoint) {
    return new Promise((resolve, reject) => {
        jump.client.forwardOut('127.0.0.1', 0, endpoint.address, endpoint.port, (error, channel) => {
            if (error === undefined)
                resolve(channel);
            else
                reject(jumpRefused(endpoint));
        });
    });
}
function jumpRefused(endpoint) {
    return new errors/* RemoteError */.Hi({
        code: 'unreachable',
        host: endpoint.host,
        message: `the jump host could not open a connection to ${endpoint.address}:${endpoint.port}.`,
        mend: 'check address and port as the jump host sees them, and that its sshd has AllowTcpForwarding yes.',
    });
}


/***/ }),

/***/ 39108:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bt: () => (/* binding */ keyscanLine),
/* harmony export */   MX: () => (/* binding */ keyscanLines),
/* harmony export */   je: () => (/* binding */ targetName),
/* harmony export */   uY: () => (/* binding */ endpointsOf),
/* harmony export */   vI: () => (/* binding */ sshLine),
/* harmony export */   zY: () => (/* binding */ endpointName)
/* harmony export */ });
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61524);

/** `user@address:port` */
function endpointName(endpoint) {
    const address = endpoint.address.includes(':') ? `[${endpoint.address}]` : endpoint.address;
    return `${endpoint.user}@${address}:${endpoint.port}`;
}
function targetName(endpoint) {
    const through = endpoint.through === null ? '' : ` through ${endpointName(endpoint.through)}`;
    return `${endpointName(endpoint)}${through}`;
}
/** The endpoint of a host, and before it the one through which it is reached. */
function endpointsOf(host) {
    const jump = host.jump === null ? null : { ...host.jump, host: host.name, role: 'jump host', through: null };
    const { name, address, port, user } = host;
    return { jump, endpoint: { host: name, role: 'host', address, port, user, through: jump } };
}
/** The lines that read every host key that a host needs, its jump host's first. */
function keyscanLines(host) {
    const { jump, endpoint } = endpointsOf(host);
    return [...(jump === null ? [] : [jump]), endpoint].map(keyscanLine);
}
/** The line that reads the endpoint's host keys, run from where it can be reached. */
function keyscanLine(endpoint) {
    const scan = `ssh-keyscan -p ${endpoint.port} ${plainOrQuoted(endpoint.address)}`;
    const jump = endpoint.through;
    const way = jump === null ? '' : `ssh -p ${jump.port} ${plainOrQuoted(`${jump.user}@${jump.address}`)} `;
    return `${way}${scan} >> known_hosts`;
}
function sshLine(endpoint) {
    const jump = endpoint.through === null ? '' : `-J ${plainOrQuoted(endpointName(endpoint.through))} `;
    return `ssh ${jump}-p ${endpoint.port} ${plainOrQuoted(`${endpoint.user}@${endpoint.address}`)} true`;
}
function plainOrQuoted(word) {
    return /^[A-Za-z0-9_@%+:.[\]-]+$/.test(word) && !word.startsWith('-') ? word : (0,_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .h)(word);
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

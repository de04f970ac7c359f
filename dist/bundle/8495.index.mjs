export const id = 8495;
export const ids = [8495];
export const modules = {

/***/ 84895:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ isLoopback),
/* harmony export */   n: () => (/* binding */ webAddressFault)
/* harmony export */ });
const LOOPBACK = /^(localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/i;
/** This very machine: nothing can listen in between. */
function isLoopback(hostname) {
    return LOOPBACK.test(hostname);
}
/** Why news is not sent to an address; null when it may be. Never repeats the address, which is a secret. */
function webAddressFault(address) {
    if (!URL.canParse(address))
        return 'it is no address';
    const { protocol, hostname, username, password } = new URL(address);
    if (username !== '' || password !== '')
        return 'it carries a login, which belongs into no address';
    if (protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname)))
        return null;
    return 'it does not begin with https://, and news is never sent in the clear';
}


/***/ }),

/***/ 84308:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ isMailAddress)
/* harmony export */ });
/** One plain address: no name beside it, no list, no line end, nothing that a header could be broken with. */
const ADDRESS = /^[^\s\p{C}"(),:;<>@[\\\]]{1,64}@[^\s\p{C}"(),:;<>@[\\\]_]{1,190}$/u;
function isMailAddress(text) {
    return ADDRESS.test(text);
}


/***/ }),

/***/ 88229:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ MAIL_SERVER_ACCEPTED),
/* harmony export */   l: () => (/* binding */ readMailServer)
/* harmony export */ });
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84895);

const MAIL_SERVER_ACCEPTED = 'smtps://user:password@host:465 or smtp://user:password@host:587';
function readMailServer(address) {
    if (!URL.canParse(address))
        return { ok: false, why: 'it is no address' };
    const url = new URL(address);
    if (url.protocol !== 'smtp:' && url.protocol !== 'smtps:')
        return { ok: false, why: 'it begins with neither smtps:// nor smtp://' };
    if (url.hostname === '')
        return { ok: false, why: 'it names no host' };
    // What some mailers take there would turn the checks of certificates off.
    if (!['', '/'].includes(url.pathname) || url.search !== '' || url.hash !== '') {
        return { ok: false, why: 'it goes on after the port, and nothing may stand there' };
    }
    const login = loginOf(url);
    if (login === 'unreadable') {
        return {
            ok: false,
            why: 'its login cannot be read: both user and password are needed, with @ as %40, : as %3A and % as %25',
        };
    }
    const secure = url.protocol === 'smtps:';
    const plain = !secure && login === null && (0,_address_js__WEBPACK_IMPORTED_MODULE_0__/* .isLoopback */ .U)(url.hostname);
    return {
        ok: true,
        server: {
            host: url.hostname.replace(/^\[|\]$/g, ''),
            port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
            encryption: secure ? 'tls' : plain ? 'none' : 'starttls',
            login,
        },
    };
}
function loginOf({ username, password }) {
    if (username === '' && password === '')
        return null;
    try {
        const login = { user: decodeURIComponent(username), password: decodeURIComponent(password) };
        return login.user === '' || login.password === '' ? 'unreadable' : login;
    }
    catch {
        return 'unreadable';
    }
}


/***/ }),

/***/ 88495:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JC: () => (/* binding */ secretProblems),
/* harmony export */   dH: () => (/* binding */ hasAnySecret),
/* harmony export */   dr: () => (/* binding */ declaredProblems)
/* harmony export */ });
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84895);
/* harmony import */ var _email_mail_address_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84308);
/* harmony import */ var _email_mail_server_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88229);
/* harmony import */ var _secret_of_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28309);
/* harmony import */ var _shown_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(24990);
/* harmony import */ var _template_read_template_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96404);






/**
 * What would keep people from being told as the team wants it, as far as the runbook and a checkout say: no secret is needed.
 * @param checkout null: there is none, and the texts are not looked at
 */
function declaredProblems({ email, templates }, checkout) {
    const texts = checkout === null || templates === null ? [] : (0,_template_read_template_js__WEBPACK_IMPORTED_MODULE_0__/* .checkoutProblems */ .d)(checkout, templates);
    return [...mailAddressProblems(email), ...texts];
}
/** What would keep people from being told, as far as the secrets of a step say, without telling anybody anything. */
function secretProblems({ slack, email, webhook }, secret) {
    const checked = (key, name, judge) => {
        if (name == null)
            return [];
        const found = (0,_secret_of_js__WEBPACK_IMPORTED_MODULE_1__/* .secretOf */ .O)(name, `the secret of ${key}`, { secret });
        if (!found.ok)
            return [missing(key, found.failure)];
        const fault = judge(found.value);
        return fault === null
            ? []
            : [unusable(key, `What ${name.env} holds cannot be used: ${fault.why}.`, fault.accepted)];
    };
    return [
        ...checked('notify.slack.token', slack?.token, () => null),
        ...checked('notify.email.server', email?.server, mailServerFault),
        ...checked('notify.webhook.url', webhook?.url, webFault),
        ...checked('notify.webhook.signature', webhook?.signature, () => null),
    ];
}
/** Whether a step was given any of the secrets that the runbook names: then it was meant to be given all of them. */
function hasAnySecret({ slack, email, webhook }, secret) {
    const names = [slack?.token, email?.server, webhook?.url, webhook?.signature];
    return names.some((name) => name != null && (secret(name.env)?.trim() ?? '') !== '');
}
function mailServerFault(value) {
    const read = (0,_email_mail_server_js__WEBPACK_IMPORTED_MODULE_2__/* .readMailServer */ .l)(value);
    return read.ok ? null : { why: read.why, accepted: _email_mail_server_js__WEBPACK_IMPORTED_MODULE_2__/* .MAIL_SERVER_ACCEPTED */ .S };
}
function webFault(value) {
    const why = (0,_address_js__WEBPACK_IMPORTED_MODULE_3__/* .webAddressFault */ .n)(value);
    return why === null ? null : { why, accepted: 'an address that begins with https://' };
}
function mailAddressProblems(email) {
    if (email === null)
        return [];
    if (email.to.length === 0)
        return [unusable('notify.email.to', 'It names nobody.', 'e-mail addresses, separated by commas')];
    const addresses = [...new Set([email.from, ...email.to])];
    return addresses
        .filter((address) => !(0,_email_mail_address_js__WEBPACK_IMPORTED_MODULE_4__/* .isMailAddress */ .i)(address))
        .map((address) => unusable('notify.email', `"${(0,_shown_js__WEBPACK_IMPORTED_MODULE_5__/* .shown */ .S)(address, 80)}" is no e-mail address.`, 'plain addresses such as ops@example.com'));
}
function missing(key, { reason, mend }) {
    return {
        code: 'notify-secret-missing',
        where: key,
        message: `${reason.slice(0, 1).toUpperCase()}${reason.slice(1)}`,
        mend,
    };
}
function unusable(key, message, accepted) {
    return { code: 'notify-address', where: key, message, accepted };
}


/***/ }),

/***/ 28309:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ secretOf)
/* harmony export */ });
/** The value of a secret on the runner, or the line of the workflow that hands it over. */
function secretOf({ env }, what, { secret }) {
    const value = secret(env)?.trim() ?? '';
    if (value !== '')
        return { ok: true, value };
    return {
        ok: false,
        failure: { reason: `${what} is missing: ${env} is not set.`, mend: workflowLine(env), said: null },
    };
}
function workflowLine(env) {
    return `in the workflow's step: env: { ${env}: "\${{ secrets.${env} }}" }, and the secret ${env} in the repository's settings.`;
}


/***/ }),

/***/ 24990:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ shown)
/* harmony export */ });
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88141);

/** Text of whatever origin as one harmless line; a text that is too long keeps its beginning. */
function shown(text, limit = 500) {
    const line = (0,_failback_runbook__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(beginning(text, limit * 4), limit * 4);
    return line.length > limit ? `${beginning(line, limit - 1)}…` : line;
}
/** Never half of a character: what stands outside the basic plane is two code units. */
function beginning(text, units) {
    return text.slice(0, units).replace(/[\uD800-\uDBFF]$/, '');
}


/***/ }),

/***/ 51541:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S3: () => (/* binding */ itemsOf),
/* harmony export */   T1: () => (/* binding */ isLineField),
/* harmony export */   Yr: () => (/* binding */ FIELD_NAMES),
/* harmony export */   cA: () => (/* binding */ lineOf),
/* harmony export */   cq: () => (/* binding */ isOrdered),
/* harmony export */   t9: () => (/* binding */ isListField)
/* harmony export */ });
/* harmony import */ var _shown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24990);

/** Fields that stand within a line, by the name a template calls them. */
const LINE_FIELDS = {
    headline: (news) => news.headline,
    app: (news) => news.app,
    environment: (news) => news.environment,
    operation: (news) => news.operation,
    procedure: (news) => news.procedure,
    from: (news) => news.from,
    to: (news) => news.to,
    actor: (news) => news.actor,
    reason: (news) => news.reason,
};
/** Fields that are a list, and stand alone on their line. */
const LIST_FIELDS = {
    facts: (news) => news.facts.map(([name, value]) => item([strong(`${name}:`), { kind: 'text', text: ` ${(0,_shown_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .S)(value)}` }])),
    timeline: (news) => withoutMiddle(news.timeline).map((line) => item([text(line)])),
    'next-steps': (news) => news.nextSteps.map(({ sentence, command }) => item([text(sentence)], command)),
    affected: (news) => news.affected.map((sentence) => item([text(sentence)])),
    links: (news) => news.links.map(([label, url]) => item([link(label, url)])),
};
/** In the order in which a message of ours says them. */
const FIELD_NAMES = [...Object.keys(LINE_FIELDS), ...Object.keys(LIST_FIELDS)];
/** A list that is longer buries the message; the report holds all of it. */
const MOST_ITEMS = 30;
/** How a story begins is worth a few lines, how it ended is worth the others. */
const FIRST_LINES = 8;
function isLineField(name) {
    return Object.hasOwn(LINE_FIELDS, name);
}
function isListField(name) {
    return Object.hasOwn(LIST_FIELDS, name);
}
function lineOf(field, news) {
    return (0,_shown_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .S)(LINE_FIELDS[field](news) ?? 'unknown');
}
function itemsOf(field, news) {
    const items = LIST_FIELDS[field](news);
    const left = items.length - MOST_ITEMS;
    return left > 0 ? [...items.slice(0, MOST_ITEMS), item([text(`${left} more are in the report.`)])] : items;
}
function isOrdered(field) {
    return field === 'next-steps';
}
function withoutMiddle(lines) {
    if (lines.length <= MOST_ITEMS)
        return lines;
    const last = MOST_ITEMS - FIRST_LINES - 1;
    const between = `[…] ${lines.length - FIRST_LINES - last} more are in the report.`;
    return [...lines.slice(0, FIRST_LINES), between, ...lines.slice(-last)];
}
function item(pieces, command = null) {
    return { pieces, command: command === null ? null : (0,_shown_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .S)(command, 1000) };
}
function text(value) {
    return { kind: 'text', text: (0,_shown_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .S)(value) };
}
function strong(value) {
    return { kind: 'strong', text: (0,_shown_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .S)(value, 100) };
}
/** Only an address of the web can be followed; any other is shown as what it is. */
function link(label, url) {
    const address = (0,_shown_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .S)(url, 1000);
    const isAddress = /^https?:\/\/[^\s<>|"'`]+$/.test(address) && URL.canParse(address);
    if (!isAddress)
        return { kind: 'text', text: `${(0,_shown_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .S)(label, 100)}: ${address}` };
    return { kind: 'link', text: (0,_shown_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .S)(label, 100), url: address };
}


/***/ }),

/***/ 16224:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ parseTemplate),
/* harmony export */   b: () => (/* binding */ FIELD)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51541);

/** `{{name}}`, with whatever stands between the braces as its name and spaces around it. */
const FIELD = /\{\{([^{}]*)\}\}/g;
const LONE_FIELD = /^\{\{\s*([a-z-]+)\s*\}\}$/;
const LIST_ITEM = /^(?:[-*]|(\d{1,3})[.)])\s+(.+)$/;
const MARKS = /\*\*(.+?)\*\*|`([^`]+)`|\[([^[\]]+)\]\((https?:\/\/[^\s()<>]+)\)/g;
/**
 * Markdown as far as every channel can show it: headings, paragraphs, lists, fenced code, bold, code and links. Anything
 * else is text. Fields are filled in afterwards, so what they hold is never read as Markdown.
 */
function parseTemplate(text) {
    const blocks = [];
    let open = null;
    const close = () => {
        if (open !== null)
            blocks.push(blockOf(open));
        open = null;
    };
    for (const row of text.split(/\r\n?|\n/)) {
        const line = row.trim();
        if (line.startsWith('```')) {
            const isOpen = open?.kind === 'code';
            close();
            if (!isOpen)
                open = { kind: 'code', lines: [] };
            continue;
        }
        if (open?.kind === 'code') {
            open.lines.push(row);
            continue;
        }
        const start = startOf(line);
        if (open !== null && start.kind === 'more' && line !== '') {
            open.lines.push(line);
            continue;
        }
        if (open?.kind === 'list' && start.kind === 'item' && start.ordered === open.ordered) {
            open.lines.push(start.text);
            continue;
        }
        close();
        switch (start.kind) {
            case 'heading':
                blocks.push({ kind: 'heading', pieces: piecesOf(start.text) });
                break;
            case 'field':
                blocks.push({ kind: 'field', field: start.field });
                break;
            case 'item':
                open = { kind: 'list', ordered: start.ordered, lines: [start.text] };
                break;
            case 'more':
                if (line !== '')
                    open = { kind: 'paragraph', lines: [line] };
        }
    }
    close();
    return blocks;
}
function startOf(line) {
    const heading = /^#{1,6}\s+(.+)$/.exec(line)?.[1];
    if (heading !== undefined)
        return { kind: 'heading', text: heading.replace(/(?<=\s)#+$/, '').trimEnd() };
    const field = LONE_FIELD.exec(line)?.[1];
    if (field !== undefined && (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isListField */ .t9)(field))
        return { kind: 'field', field };
    const item = LIST_ITEM.exec(line);
    if (item !== null)
        return { kind: 'item', ordered: item[1] !== undefined, text: item[2] ?? '' };
    return { kind: 'more' };
}
function blockOf(open) {
    switch (open.kind) {
        case 'code':
            return { kind: 'code', lines: open.lines };
        case 'paragraph':
            return { kind: 'paragraph', pieces: piecesOf(open.lines.join(' ')) };
        case 'list':
            return { kind: 'list', ordered: open.ordered, items: open.lines.map(piecesOf) };
    }
}
function piecesOf(text) {
    const pieces = [];
    let from = 0;
    for (const found of text.matchAll(MARKS)) {
        if (found.index > from)
            pieces.push({ kind: 'text', text: text.slice(from, found.index) });
        from = found.index + found[0].length;
        const [, strong, code, label, url] = found;
        if (strong !== undefined)
            pieces.push({ kind: 'strong', text: strong });
        if (code !== undefined)
            pieces.push({ kind: 'code', text: code });
        if (label !== undefined && url !== undefined)
            pieces.push({ kind: 'link', text: label, url });
    }
    if (from < text.length)
        pieces.push({ kind: 'text', text: text.slice(from) });
    return pieces;
}


/***/ }),

/***/ 96404:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ checkoutProblems),
  x: () => (/* binding */ readTemplate)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/runbook/src/words/errors.ts
var errors = __webpack_require__(59859);
;// CONCATENATED MODULE: ./packages/notify/src/news.ts
/**
 * When people are told: a rollback begins, has ended as asked, or has ended otherwise; the audit after it is incomplete. Names
 * are public: they are added to, never renamed.
 */
const OCCASIONS = ['start', 'end', 'failure', 'audit'];

// EXTERNAL MODULE: ./packages/notify/src/template/template-problems.ts
var template_problems = __webpack_require__(24663);
;// CONCATENATED MODULE: ./packages/notify/src/template/read-template.ts





/** UTF-8 has at most four bytes for a character; what is larger is not even read. */
const MOST_BYTES = 4 * template_problems/* MOST_CHARACTERS */.v;
/**
 * The team's own text for an occasion, from a checkout; null when there is none. What lies outside of the checkout, or behind
 * a symbolic link, is nobody's message: a link could show everybody the credentials that lie beside it.
 * @param folder path below the checkout, from `notify.templates`
 * @throws UserError why the text cannot be read
 */
function readTemplate(checkout, folder, occasion) {
    const file = `${folder}/${occasion}.md`;
    try {
        const root = (0,external_node_fs_.realpathSync)(checkout);
        const place = (0,external_node_path_.join)(root, folder, `${occasion}.md`);
        if (!isThere(place)) {
            if (holdsNone((0,external_node_path_.join)(root, folder)))
                throw new errors/* UserError */.yo([emptyFolder(folder)]);
            return null;
        }
        if ((0,external_node_path_.relative)(root, place).startsWith('..') || (0,external_node_fs_.realpathSync)(place) !== place) {
            throw new errors/* UserError */.yo([
                unreadable(file, 'It is a symbolic link, or lies behind one, and links are not followed.', LINK),
            ]);
        }
        const { size, isFile } = kindOf(place);
        if (!isFile)
            throw new errors/* UserError */.yo([unreadable(file, 'It is no file.', `ls -l ${file}`)]);
        if (size > MOST_BYTES)
            throw new errors/* UserError */.yo([tooLarge(file, size)]);
        return (0,external_node_fs_.readFileSync)(place, 'utf8');
    }
    catch (error) {
        if (error instanceof errors/* UserError */.yo)
            throw error;
        const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
        throw new errors/* UserError */.yo([unreadable(file, `It cannot be read (${code}).`, `ls -l ${file}`)]);
    }
}
/** What is wrong with the texts of a checkout, all of it. */
function checkoutProblems(checkout, folder) {
    const problems = OCCASIONS.flatMap((occasion) => {
        try {
            const text = readTemplate(checkout, folder, occasion);
            return text === null ? [] : (0,template_problems/* templateProblems */.b)(text, `${folder}/${occasion}.md`);
        }
        catch (error) {
            if (error instanceof errors/* UserError */.yo)
                return error.problems;
            throw error;
        }
    });
    // A folder without a text is without a text for every occasion.
    return [
        ...new Map(problems.map((problem) => [`${problem.code} ${problem.where} ${problem.message}`, problem])).values(),
    ];
}
const LINK = 'put the text itself there, as a file of the repository.';
function isThere(place) {
    return (0,external_node_fs_.lstatSync)(place, { throwIfNoEntry: false }) !== undefined;
}
function kindOf(place) {
    const found = (0,external_node_fs_.statSync)(place);
    return { size: found.size, isFile: found.isFile() };
}
function holdsNone(folder) {
    try {
        const names = (0,external_node_fs_.readdirSync)(folder);
        return !OCCASIONS.some((occasion) => names.includes(`${occasion}.md`));
    }
    catch {
        return true;
    }
}
function emptyFolder(folder) {
    const names = OCCASIONS.map((occasion) => `${occasion}.md`).join(', ');
    return {
        code: 'template-missing',
        where: 'notify.templates',
        message: `${folder} holds no text of a message, so every message would be ours.`,
        accepted: `a folder of the repository with at least one of ${names}`,
        mend: `correct notify.templates, or remove it`,
    };
}
function unreadable(file, message, mend) {
    return { code: 'template-unreadable', where: file, message, mend };
}
function tooLarge(file, bytes) {
    const message = `The template has ${bytes} bytes; nobody reads so much in a message.`;
    return { code: 'template-too-long', where: file, message, accepted: `at most ${template_problems/* MOST_CHARACTERS */.v} characters` };
}


/***/ }),

/***/ 24663:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ templateProblems),
/* harmony export */   v: () => (/* binding */ MOST_CHARACTERS)
/* harmony export */ });
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36078);
/* harmony import */ var _shown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24990);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51541);
/* harmony import */ var _parse_template_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16224);




/** A message is read by a person on a phone; the longest of our own has a twentieth of it. */
const MOST_CHARACTERS = 20_000;
/** No field has a name near as long. */
const LONGEST_NAME = 60;
/**
 * What is wrong with a team's template, all of it; a template with a problem is not used. `file` is the path that the
 * problems name.
 */
function templateProblems(text, file) {
    if (text.length > MOST_CHARACTERS) {
        const message = `The template has ${text.length} characters; nobody reads so much in a message.`;
        return [{ code: 'template-too-long', where: file, message, accepted: `at most ${MOST_CHARACTERS} characters` }];
    }
    if (text.trim() === '') {
        const message = 'The template is empty, so a message would say nothing.';
        return [{ code: 'template-empty', where: file, message, mend: `git rm ${file}, and the text is ours` }];
    }
    const rows = text.split(/\r\n?|\n/);
    const fences = rows.flatMap((row, index) => (row.trim().startsWith('```') ? [index + 1] : []));
    const unclosed = fences.length % 2 === 0
        ? []
        : [
            {
                code: 'template-fence',
                where: `${file}:${fences.at(-1)}`,
                message: 'The fence ``` is opened here and never closed.',
                mend: 'put ``` on a line of its own where the code ends',
            },
        ];
    return [...rows.flatMap((row, index) => rowProblems(row, `${file}:${index + 1}`)), ...unclosed];
}
function rowProblems(row, where) {
    return [...row.matchAll(_parse_template_js__WEBPACK_IMPORTED_MODULE_0__/* .FIELD */ .b)].flatMap((found) => {
        const name = (found[1] ?? '').trim();
        if ((0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .isLineField */ .T1)(name))
            return [];
        if ((0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .isListField */ .t9)(name)) {
            if (row.trim() === found[0])
                return [];
            const message = `{{${name}}} is a list and has to stand alone on its line.`;
            return [{ code: 'template-list-field', where, message, mend: `write {{${name}}} on a line of its own` }];
        }
        const near = (0,_failback_runbook__WEBPACK_IMPORTED_MODULE_2__/* .suggest */ .Z)(name.slice(0, LONGEST_NAME), _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .FIELD_NAMES */ .Yr);
        const meant = near === null ? '' : ` Did you mean {{${near}}}?`;
        const message = `{{${(0,_shown_js__WEBPACK_IMPORTED_MODULE_3__/* .shown */ .S)(name, LONGEST_NAME)}}} is no field of a message.${meant}`;
        return [{ code: 'template-field', where, message, accepted: _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .FIELD_NAMES */ .Yr.join(', ') }];
    });
}


/***/ })

};

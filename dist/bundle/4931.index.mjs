export const id = 4931;
export const ids = [4931];
export const modules = {

/***/ 45863:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gz: () => (/* binding */ failed),
/* harmony export */   t$: () => (/* binding */ sent),
/* harmony export */   uR: () => (/* binding */ MAY_BE_TOLD),
/* harmony export */   uu: () => (/* binding */ threadOf),
/* harmony export */   zz: () => (/* binding */ deliverySentences)
/* harmony export */ });
/** Said of what was sent, and never answered. */
const MAY_BE_TOLD = 'it may have been told all the same';
/** @param thread what later messages are told below; null where a channel has no such thing */
function sent(thread = null, notices = []) {
    return { ok: true, thread, notices };
}
function failed(reason, mend, said = null) {
    return { ok: false, failure: { reason, mend, said } };
}
const NAMES = { slack: 'Slack', email: 'E-mail', webhook: 'The webhook' };
/** What a person should know of the deliveries: a sentence each, none for a channel that is not configured. */
function deliverySentences(deliveries) {
    const sentences = deliveries.flatMap(sentencesOf);
    const sent = deliveries.filter(({ state }) => state === 'sent').map(({ channel }) => NAMES[channel]);
    const told = sent.length === 0 ? [] : [{ tone: 'notice', text: `Told: ${sent.join(', ')}.`, audience: 'anybody' }];
    // A template that cannot be used is said once, not once a channel.
    const unsaid = sentences.filter(({ text }, index) => sentences.findIndex((other) => other.text === text) === index);
    return [...told, ...unsaid];
}
function sentencesOf(delivery) {
    switch (delivery.state) {
        case 'sent':
            return delivery.notices.map((text) => ({ tone: 'warning', text, audience: 'anybody' }));
        case 'failed': {
            const { reason, mend, said } = delivery;
            const text = `${NAMES[delivery.channel]} was not told: ${reason} Mend: ${mend}`;
            const words = said === null
                ? []
                : [
                    {
                        tone: 'notice',
                        text: `${NAMES[delivery.channel]} has this from its server: ${said}`,
                        audience: 'team',
                    },
                ];
            return [{ tone: 'warning', text, audience: 'anybody' }, ...words];
        }
        case 'not-configured':
            return [];
    }
}
/** For the `thread` of what is told next of the same operation. */
function threadOf(deliveries) {
    for (const delivery of deliveries) {
        if (delivery.state === 'sent' && delivery.thread !== null)
            return { slack: delivery.thread };
    }
    return null;
}


/***/ }),

/***/ 55722:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ secretTexts)
/* harmony export */ });
/* harmony import */ var _email_mail_server_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88229);

/** A path as short as this is no secret, and would mask half of every text. */
const SHORTEST_PATH = 8;
/** Every text that must not appear in a message or in what is said about it. */
function secretTexts({ slack, email, webhook }, { secret }) {
    const value = (name) => name == null ? '' : (secret(name.env) ?? '').trim();
    const mail = (0,_email_mail_server_js__WEBPACK_IMPORTED_MODULE_0__/* .readMailServer */ .l)(value(email?.server));
    const address = value(webhook?.url);
    return [
        value(slack?.token),
        value(email?.server),
        mail.ok ? (mail.server.login?.password ?? '') : '',
        address,
        secretPath(address),
        value(webhook?.signature),
    ].filter((text) => text !== '');
}
/** Who knows the path of a webhook may post to it, whatever stands before it. */
function secretPath(address) {
    if (!URL.canParse(address))
        return '';
    const { pathname, search } = new URL(address);
    const path = `${pathname}${search}`;
    return path.length < SHORTEST_PATH ? '' : path;
}


/***/ }),

/***/ 64931:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ tell)
});

// EXTERNAL MODULE: ./packages/notify/src/delivery.ts
var delivery = __webpack_require__(45863);
;// CONCATENATED MODULE: ./packages/notify/src/trouble.ts
/** No connection was made, and a moment later one may be. */
const NOT_YET = new Set(['EAI_AGAIN', 'ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH']);
/** The message was on its way, or may have been. */
const MAYBE = new Set([
    'ECONNRESET',
    'EPIPE',
    'UND_ERR_SOCKET',
    'ETIMEDOUT',
    'UND_ERR_HEADERS_TIMEOUT',
    'UND_ERR_BODY_TIMEOUT',
]);
const REASONS = {
    ENOTFOUND: 'its name cannot be resolved',
    EAI_AGAIN: 'its name could not be resolved just now',
    EDNS: 'its name cannot be resolved',
    ECONNREFUSED: 'it refuses the connection',
    ECONNRESET: 'it broke the connection off',
    ESOCKET: 'the connection could not be made or was broken off',
    ECONNECTION: 'the connection could not be made or was broken off',
    EPIPE: 'it broke the connection off',
    UND_ERR_SOCKET: 'it broke the connection off',
    EHOSTUNREACH: 'there is no way to it from this runner',
    ENETUNREACH: 'there is no way to it from this runner',
    ETIMEDOUT: 'it did not answer in time',
    UND_ERR_CONNECT_TIMEOUT: 'it did not answer in time',
    UND_ERR_HEADERS_TIMEOUT: 'it did not answer in time',
    CERT_HAS_EXPIRED: 'its certificate has expired',
    DEPTH_ZERO_SELF_SIGNED_CERT: 'nobody this runner trusts has signed its certificate',
    SELF_SIGNED_CERT_IN_CHAIN: 'nobody this runner trusts has signed its certificate',
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'nobody this runner trusts has signed its certificate',
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'nobody this runner trusts has signed its certificate',
    ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name',
};
/**
 * Why a server could not be reached, to follow "…: ". Only the code of an error is read: its words may hold the address,
 * and the address may be a secret.
 */
function networkTrouble(error) {
    const code = codesOf(error).find((each) => Object.hasOwn(REASONS, each)) ?? codesOf(error).at(-1);
    if (code === undefined)
        return 'the connection failed';
    return REASONS[code] ?? `the connection failed (${code})`;
}
/** Whether a message can have been heard by a server that has not answered it. */
function heardBy(error) {
    const codes = codesOf(error);
    if (codes.some((code) => NOT_YET.has(code)))
        return 'not-yet';
    return codes.some((code) => MAYBE.has(code)) ? 'maybe' : 'no';
}
/** Its own code and those of what caused it, the nearest to the truth first; nodemailer keeps that one as `originalCode`. */
function codesOf(error) {
    const codes = [];
    let current = error;
    for (let depth = 0; depth < 4 && typeof current === 'object' && current !== null; depth += 1) {
        const { code, originalCode, cause } = current;
        for (const each of [code, originalCode]) {
            if (typeof each === 'string' && /^[A-Z][A-Z0-9_]{1,60}$/.test(each))
                codes.unshift(each);
        }
        current = cause;
    }
    return codes;
}

;// CONCATENATED MODULE: ./packages/notify/src/post-again.ts

/** A server that fails for a moment is given a moment. */
const PAUSE_MS = 1_000;
/**
 * One POST, and one more when the server asks for it (429), fails by its own fault (5xx) or cannot be reached just now, as
 * far as the time allows. A request that got no answer is not sent again: it may have been heard.
 */
async function postAgain(request, time, effects) {
    const first = await postOnce(request, time, effects);
    const pause = pauseAfter(first);
    if (pause === null || effects.now() + pause >= time.until)
        return first;
    await effects.wait(pause, time.signal);
    return postOnce(request, time, effects);
}
async function postOnce(request, { signal, out }, { post }) {
    try {
        out();
        return { kind: 'answer', answer: await post({ ...request, signal }) };
    }
    catch (error) {
        return { kind: 'unreached', why: networkTrouble(error), heard: heardBy(error) };
    }
}
/** Null: once is enough. */
function pauseAfter(posted) {
    if (posted.kind === 'unreached')
        return posted.heard === 'not-yet' ? PAUSE_MS : null;
    const { status, header } = posted.answer;
    if (status >= 500)
        return PAUSE_MS;
    if (status !== 429)
        return null;
    const asked = header('retry-after');
    return asked !== null && /^\d{1,6}$/.test(asked.trim()) ? Number(asked) * 1000 : PAUSE_MS;
}

// EXTERNAL MODULE: ./packages/notify/src/shown.ts
var shown = __webpack_require__(24990);
// EXTERNAL MODULE: ./packages/notify/src/email/mail-address.ts
var mail_address = __webpack_require__(84308);
;// CONCATENATED MODULE: ./packages/notify/src/email/mail-faults.ts



/** Whether the server has not taken the mail and says that it may do so later (RFC 5321, section 4.2.1), or is not there just now. */
function isPassing(error) {
    return isLater(read(error)) || heardBy(error) === 'not-yet';
}
/**
 * What becomes of an error while a mail was sent. Its words are read only where they are the mail server's own answer.
 * @param out whether all of the mail had gone out by then
 */
function mailFault(error, env, out) {
    const fault = read(error);
    const { code, responseCode, response } = fault;
    const said = typeof response === 'string' && response !== '' ? (0,shown/* shown */.S)(response, 200) : null;
    if (isLater(fault)) {
        return (0,delivery/* failed */.gz)('the mail server does not take it now.', 'nothing when it is a matter of a moment; else let the mail server take mail of this login at once, without greylisting.', said);
    }
    switch (code) {
        case 'EAUTH':
        case 'ENOAUTH':
            return (0,delivery/* failed */.gz)(`the mail server refuses the login in ${env}.`, `put the right user and password into the secret ${env}.`, said);
        case 'ETLS':
            return (0,delivery/* failed */.gz)(`no protected connection to the mail server in ${env} could be made, and nothing is sent without one: ${networkTrouble(error)}.`, 'use smtps:// with port 465, or a server that offers STARTTLS with a certificate that the runner trusts.');
        case 'EENVELOPE':
            return (0,delivery/* failed */.gz)('the mail server refuses sender or addresses.', 'correct notify.email.from and notify.email.to.', said);
    }
    if (typeof responseCode === 'number') {
        return (0,delivery/* failed */.gz)(`the mail server answered ${responseCode}.`, 'see what the mail server says in its log.', said);
    }
    if (out) {
        return (0,delivery/* failed */.gz)(`the mail server in ${env} took all of the mail and has not said that it delivers it: ${networkTrouble(error)}; ${delivery/* MAY_BE_TOLD */.uR}.`, 'see whether the mail has come, and what the mail server says in its log.');
    }
    return (0,delivery/* failed */.gz)(`the mail server in ${env} could not be reached: ${networkTrouble(error)}.`, `see that the host and port in ${env} are right, and that the runner can reach them.`);
}
function isLater({ responseCode }) {
    return typeof responseCode === 'number' && responseCode >= 400 && responseCode < 500;
}
function read(error) {
    return typeof error === 'object' && error !== null ? error : {};
}

;// CONCATENATED MODULE: ./packages/notify/src/render-text.ts
/** A message as plain text, for mail readers that show nothing else. */
function renderText(message) {
    return `${message.map(block).join('\n\n')}\n`;
}
function block(part) {
    switch (part.kind) {
        case 'heading': {
            const title = pieces(part.pieces);
            return `${title}\n${'-'.repeat(Math.min(72, title.length))}`;
        }
        case 'paragraph':
            return pieces(part.pieces);
        case 'list':
            return part.items.map((item, index) => listItem(item, part.ordered ? `${index + 1}.` : '-')).join('\n');
        case 'code':
            return part.lines.map((line) => `    ${line}`).join('\n');
    }
}
function listItem({ pieces: parts, command }, sign) {
    const below = command === null ? '' : `\n${' '.repeat(sign.length + 1)}${command}`;
    return `${sign} ${pieces(parts)}${below}`;
}
function pieces(parts) {
    return parts.map((piece) => (piece.kind === 'link' ? `${piece.text}: ${piece.url}` : piece.text)).join('');
}

;// CONCATENATED MODULE: ./packages/notify/src/email/render-html.ts
/** A message as HTML of a mail: no script, no style sheet, no picture, nothing that is fetched. */
function renderHtml(message) {
    const body = message.map(render_html_block).join('\n');
    return `<!doctype html>\n<html lang="en"><body style="${BODY}">\n${body}\n</body></html>\n`;
}
const BODY = 'font-family:system-ui,sans-serif;font-size:15px;line-height:1.5;max-width:46em';
const PRE = 'background:#f3f4f6;padding:8px;white-space:pre-wrap';
function render_html_block(part) {
    switch (part.kind) {
        case 'heading':
            return `<h2 style="font-size:17px">${render_html_pieces(part.pieces)}</h2>`;
        case 'paragraph':
            return `<p>${render_html_pieces(part.pieces)}</p>`;
        case 'list': {
            const tag = part.ordered ? 'ol' : 'ul';
            return `<${tag}>${part.items.map(render_html_listItem).join('')}</${tag}>`;
        }
        case 'code':
            return `<pre style="${PRE}">${escaped(part.lines.join('\n'))}</pre>`;
    }
}
function render_html_listItem({ pieces: parts, command }) {
    const below = command === null ? '' : `<pre style="${PRE}">${escaped(command)}</pre>`;
    return `<li>${render_html_pieces(parts)}${below}</li>`;
}
function render_html_pieces(parts) {
    return parts.map(piece).join('');
}
function piece(part) {
    switch (part.kind) {
        case 'text':
            return escaped(part.text);
        case 'strong':
            return `<b>${escaped(part.text)}</b>`;
        case 'code':
            return `<code>${escaped(part.text)}</code>`;
        case 'link':
            return `<a href="${escaped(part.url)}">${escaped(part.text)}</a>`;
    }
}
function escaped(text) {
    return text
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;')
        .replaceAll("'", '&#39;');
}

;// CONCATENATED MODULE: ./packages/notify/src/email/mail-for.ts



/** Mail readers cut what is longer. */
const SUBJECT_CHARACTERS = 150;
/**
 * All mails of one operation belong to one message that nobody sent: so they stand together, whichever of them arrived,
 * and whichever run sent them.
 */
function mailFor({ from, to }, { news, message }, now) {
    const domain = from.slice(from.lastIndexOf('@') + 1);
    const subject = word(news.operation ?? `${news.app}.${news.environment}.${now}`);
    return {
        from,
        to,
        subject: `[failback] ${(0,shown/* shown */.S)(news.headline, SUBJECT_CHARACTERS)}`,
        text: renderText(message),
        html: renderHtml(message),
        messageId: `<${subject}.${news.occasion}.${now}@${domain}>`,
        references: `<${subject}@${domain}>`,
    };
}
/** An id has one line and no angle brackets, whatever it is made of. */
function word(text) {
    return text.replace(/[^A-Za-z0-9._-]/g, '-').slice(0, 120);
}

// EXTERNAL MODULE: ./packages/notify/src/email/mail-server.ts
var mail_server = __webpack_require__(88229);
;// CONCATENATED MODULE: ./packages/notify/src/email/tell-email.ts







async function tellEmail(email, address, content, effects, time) {
    const { env } = email.server;
    const bad = [email.from, ...email.to].filter((each) => !(0,mail_address/* isMailAddress */.i)(each));
    if (email.to.length === 0 || bad.length > 0) {
        const named = bad.length === 0 ? 'notify.email.to names nobody' : `"${(0,shown/* shown */.S)(bad[0] ?? '', 80)}" is no e-mail address`;
        return (0,delivery/* failed */.gz)(`${named}.`, 'write plain addresses such as ops@example.com under notify.email, several in "to" separated by commas.');
    }
    const read = (0,mail_server/* readMailServer */.l)(address);
    if (!read.ok)
        return (0,delivery/* failed */.gz)(`the address in ${env} cannot be used: ${read.why}.`, `put ${mail_server/* MAIL_SERVER_ACCEPTED */.S} into the secret ${env}.`);
    // One mail, whichever try is taken: its id tells a mailbox that two of them are one.
    const mail = mailFor(email, content, effects.now());
    const once = async () => {
        let isOut = false;
        const out = () => {
            isOut = true;
            time.out();
        };
        try {
            const { refused } = await effects.mail(read.server, mail, { limitMs: effects.limitMs, signal: time.signal, out });
            return { sending: refused.length === 0 ? (0,delivery/* sent */.t$)() : notTaken(refused), again: false };
        }
        catch (error) {
            return { sending: mailFault(error, env, isOut), again: isPassing(error) };
        }
    };
    const { sending, again } = await once();
    if (!again || effects.now() + PAUSE_MS >= time.until)
        return sending;
    await effects.wait(PAUSE_MS, time.signal);
    return (await once()).sending;
}
function notTaken(refused) {
    const some = refused.slice(0, 5);
    const named = some.map(({ address }) => (0,shown/* shown */.S)(address, 80)).join(', ');
    const said = some.flatMap((each) => (each.said === '' ? [] : [(0,shown/* shown */.S)(each.said, 120)])).join(' · ');
    return (0,delivery/* failed */.gz)(`the mail server does not take mail for ${named}; the others got it.`, 'correct notify.email.to.', said === '' ? null : said);
}

// EXTERNAL MODULE: ./packages/runbook/src/words/secret-forms.ts
var secret_forms = __webpack_require__(95990);
;// CONCATENATED MODULE: ./packages/notify/src/masked.ts

/** Masks these secrets in every form in which they could appear. */
function masker(secrets) {
    const forms = [...new Set(secrets.flatMap(secret_forms/* secretForms */.e))].sort((a, b) => b.length - a.length);
    return (text) => forms.reduce((masked, form) => masked.replaceAll(form, '***'), text);
}
/** The news with what people and machines wrote in their own words masked; names stay as they are. */
function maskedNews(news, mask) {
    return {
        ...news,
        headline: mask(news.headline),
        actor: mask(news.actor),
        reason: mask(news.reason),
        facts: news.facts.map(([name, value]) => [name, mask(value)]),
        timeline: news.timeline.map(mask),
        nextSteps: news.nextSteps.map(({ sentence, command }) => ({
            sentence: mask(sentence),
            command: command === null ? null : mask(command),
        })),
        affected: news.affected.map(mask),
        links: news.links.map(([label, url]) => [mask(label), mask(url)]),
    };
}

// EXTERNAL MODULE: ./packages/notify/src/secret-of.ts
var secret_of = __webpack_require__(28309);
// EXTERNAL MODULE: ./packages/notify/src/secret-texts.ts
var secret_texts = __webpack_require__(55722);
// EXTERNAL MODULE: ./packages/notify/src/address.ts
var address = __webpack_require__(84895);
;// CONCATENATED MODULE: ./packages/notify/src/slack/slack-faults.ts


const NOT_IN_CHANNEL = ({ channel }) => ({
    reason: `the bot is not in the channel ${channel}.`,
    mend: `in Slack, in ${channel}: /invite @<name of the bot>`,
});
const NO_CHANNEL = ({ channel }) => ({
    reason: `Slack knows no channel ${channel}, or it is private and the bot is not in it.`,
    mend: 'name an existing channel under notify.slack.channel, and invite the bot to it when it is private.',
});
const BAD_TOKEN = ({ token }) => ({
    reason: `Slack does not accept the token in ${token}.`,
    mend: `put the bot's current token (xoxb-…, from the app's page "OAuth & Permissions") into the secret ${token}.`,
});
const NO_SCOPE = ({ token }) => ({
    reason: `the token in ${token} lacks the scope chat:write.`,
    mend: 'give the bot the scope chat:write on its page "OAuth & Permissions", and install the app again.',
});
const ARCHIVED = ({ channel }) => ({
    reason: `the channel ${channel} is archived.`,
    mend: 'name a living channel under notify.slack.channel.',
});
const BUSY = () => ({
    reason: 'Slack takes no more messages from this bot for now.',
    mend: 'nothing: the next message is sent as usual.',
});
const TOO_LONG = () => ({
    reason: 'the message is too long for Slack, its first sentence alone as well.',
    mend: 'shorten your own template; the report has everything.',
});
const SLACKS_OWN = () => ({
    reason: 'Slack met an error of its own.',
    mend: 'nothing, when https://slack-status.com says that Slack is down: the next message is sent as usual.',
});
const FORBIDDEN = ({ channel }) => ({
    reason: `the workspace does not let the bot post in ${channel}.`,
    mend: 'ask an owner of the workspace to let the bot post there, or name another channel under notify.slack.channel.',
});
const FAULTS = {
    not_in_channel: NOT_IN_CHANNEL,
    channel_not_found: NO_CHANNEL,
    invalid_auth: BAD_TOKEN,
    not_authed: BAD_TOKEN,
    token_revoked: BAD_TOKEN,
    token_expired: BAD_TOKEN,
    account_inactive: BAD_TOKEN,
    not_allowed_token_type: BAD_TOKEN,
    missing_scope: NO_SCOPE,
    no_permission: NO_SCOPE,
    is_archived: ARCHIVED,
    ratelimited: BUSY,
    rate_limited: BUSY,
    message_limit_exceeded: BUSY,
    msg_too_long: TOO_LONG,
    msg_blocks_too_long: TOO_LONG,
    internal_error: SLACKS_OWN,
    fatal_error: SLACKS_OWN,
    service_unavailable: SLACKS_OWN,
    request_timeout: SLACKS_OWN,
    team_access_not_granted: FORBIDDEN,
    restricted_action: FORBIDDEN,
    restricted_action_read_only_channel: FORBIDDEN,
    ekm_access_denied: FORBIDDEN,
    access_denied: FORBIDDEN,
};
/** @param error Slack's word for it */
function slackFault(error, place) {
    const named = { ...place, channel: (0,shown/* shown */.S)(place.channel, 100) };
    const known = Object.hasOwn(FAULTS, error) ? FAULTS[error] : undefined;
    if (known !== undefined) {
        const { reason, mend } = known(named);
        return (0,delivery/* failed */.gz)(reason, mend);
    }
    return (0,delivery/* failed */.gz)(`Slack refused the message for ${named.channel} with a word that failback does not know.`, 'look the word up in the reference of chat.postMessage.', (0,shown/* shown */.S)(error, 60));
}

;// CONCATENATED MODULE: ./packages/notify/src/slack/render-mrkdwn.ts
/** A section of Slack takes 3,000 characters. */
const SECTION_CHARACTERS = 2900;
/**
 * All blocks of a message together: Slack's reference has no number, and refuses with `msg_blocks_too_long` from about
 * 11,000 characters of sections on (as others have measured, slackapi/bolt-js issue 2867).
 */
const MESSAGE_CHARACTERS = 9000;
/** Of these, for the last lines: how it ended, and where to read on. */
const LAST_CHARACTERS = 2000;
const LEFT_OUT = 'The rest is in the report.';
/** A message in Slack's own markup, in pieces that fit a section each. */
function renderMrkdwn(message) {
    return sectionsOf(withoutMiddle(message.flatMap(render_mrkdwn_block)));
}
/** `&`, `<` and `>` begin everything that Slack obeys: mentions, channels, links. */
function slackText(text) {
    return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
function withoutMiddle(lines) {
    if (sizeOf(lines) <= MESSAGE_CHARACTERS)
        return lines;
    const first = fitting(lines, MESSAGE_CHARACTERS - LAST_CHARACTERS);
    const last = fitting(lines.slice(first).toReversed(), LAST_CHARACTERS);
    return [...lines.slice(0, first), { text: LEFT_OUT, begins: 'block' }, ...lines.slice(lines.length - last)];
}
/** How many of these lines fit, counted from the first. */
function fitting(lines, characters) {
    const tooMany = lines.findIndex((_, index) => sizeOf(lines.slice(0, index + 1)) > characters);
    return tooMany === -1 ? lines.length : tooMany;
}
function sizeOf(lines) {
    return lines.reduce((size, { text }) => size + text.length + 2, 0);
}
function sectionsOf(lines) {
    const sections = [];
    for (const { text, begins } of lines) {
        const last = sections.at(-1);
        const longer = `${last}${begins === 'block' ? '\n\n' : '\n'}${text}`;
        if (last === undefined || longer.length > SECTION_CHARACTERS)
            sections.push(text);
        else
            sections[sections.length - 1] = longer;
    }
    return sections;
}
function render_mrkdwn_block(part) {
    const lines = textsOf(part).filter((text) => text !== '');
    return lines.map((text, index) => ({ text, begins: index === 0 ? 'block' : 'line' }));
}
function textsOf(part) {
    switch (part.kind) {
        case 'heading':
            return [render_mrkdwn_pieces([{ kind: 'strong', text: part.pieces.map(({ text }) => text).join('') }])];
        case 'paragraph':
            return [render_mrkdwn_pieces(part.pieces)];
        case 'list':
            return part.items.flatMap((item, index) => render_mrkdwn_listItem(item, part.ordered ? `${index + 1}.` : '•'));
        case 'code':
            return [fitted(part.lines.join('\n'), SECTION_CHARACTERS, fence)];
    }
}
function render_mrkdwn_listItem({ pieces: parts, command }, sign) {
    const line = render_mrkdwn_pieces([{ kind: 'text', text: `${sign} ` }, ...parts]);
    return command === null ? [line] : [line, fitted(command, SECTION_CHARACTERS, fence)];
}
/** As many as fit a section; a link is there whole or not at all. */
function render_mrkdwn_pieces(parts) {
    let line = '';
    for (const part of parts) {
        const room = SECTION_CHARACTERS - 1 - line.length;
        const next = render_mrkdwn_piece(part);
        if (next.length <= room)
            line += next;
        else
            return `${line}${part.kind === 'link' ? '…' : fitted(part.text, room + 1, (text) => render_mrkdwn_piece({ ...part, text }))}`;
    }
    return line;
}
/** As much of a text as fits when it is marked up, cut only between whole characters. */
function fitted(text, room, marked) {
    if (marked(text).length <= room)
        return marked(text);
    let begun = '';
    for (const character of text) {
        if (marked(`${begun}${character}…`).length > room)
            break;
        begun += character;
    }
    return marked(`${begun}…`);
}
function render_mrkdwn_piece(part) {
    switch (part.kind) {
        case 'text':
            return slackText(part.text);
        case 'strong':
            return strong(part.text);
        case 'code':
            return `\`${slackText(part.text.replaceAll('`', "'"))}\``;
        case 'link':
            return `<${slackText(part.url).replaceAll('|', '%7C')}|${slackText(part.text).replaceAll('|', '¦')}>`;
    }
}
/** Slack sees bold text only between a star and a letter, and the first star in it ends it. */
function strong(text) {
    const inner = text.trim().replaceAll('*', '∗');
    return inner === '' ? '' : `*${slackText(inner)}*`;
}
function fence(text) {
    return `\`\`\`${slackText(text.replaceAll('```', "'''"))}\`\`\``;
}

;// CONCATENATED MODULE: ./packages/notify/src/slack/slack-message.ts

/** @param thread `ts` of the message it belongs under; the end of a rollback is shown in the channel as well */
function slackMessage(channel, headline, message, thread) {
    return {
        channel,
        text: slackText(headline),
        blocks: renderMrkdwn(message).map((text) => ({ type: 'section', text: { type: 'mrkdwn', text, verbatim: true } })),
        ...(thread === null ? {} : { thread_ts: thread, reply_broadcast: true }),
        mrkdwn: false,
        parse: 'none',
        link_names: false,
        unfurl_links: false,
        unfurl_media: false,
    };
}
/** What Slack refuses a message for that is no fault of channel, token or bot. Source: its reference of `chat.postMessage`. */
const TOO_MUCH = new Set([
    'msg_too_long',
    'msg_blocks_too_long',
    'invalid_blocks',
    'invalid_blocks_format',
]);
const NO_THREAD = new Set([
    'thread_not_found',
    'invalid_thread_ts',
    'cannot_reply_to_message',
    'restricted_action_thread_locked',
    'restricted_action_non_threadable_channel',
]);
/**
 * A message that Slack may take in place of one that it refused for its size or its thread: one sentence that is read is
 * worth more than a page that is not. Null: nothing less would be taken either.
 */
function plainer(message, error) {
    if (TOO_MUCH.has(error)) {
        const { blocks: _, ...headline } = message;
        return { message: headline, notice: `Slack refused the whole message (${error}) and was told its first sentence.` };
    }
    if (NO_THREAD.has(error) && message.thread_ts !== undefined) {
        const { thread_ts: _, reply_broadcast: __, ...alone } = message;
        return {
            message: alone,
            notice: `Slack has no thread under the start any more (${error}); the message stands alone.`,
        };
    }
    return null;
}

;// CONCATENATED MODULE: ./packages/notify/src/slack/tell-slack.ts






/** Slack's status page, for when it is Slack that fails. */
const STATUS = 'nothing, when https://slack-status.com says that Slack is down; else look at the runner’s network.';
const TS = /^\d{1,12}\.\d{1,12}$/;
async function tellSlack(slack, token, { news, message }, effects, time) {
    const place = { channel: slack.channel, token: slack.token.env };
    const fault = (0,address/* webAddressFault */.n)(effects.slackApi);
    // The token would go to a place that nobody has named.
    if (fault !== null)
        return (0,delivery/* failed */.gz)(`the address in SLACK_API_URL cannot be used: ${fault}.`, 'remove SLACK_API_URL from the step, or set it to https://slack-gov.com/api/ for GovSlack.');
    // It becomes a header: a line end in it would be another one.
    if (!/^[\x21-\x7e]+$/.test(token))
        return slackFault('invalid_auth', place);
    const thread = news.thread !== null && TS.test(news.thread.slack) ? news.thread.slack : null;
    const whole = slackMessage(slack.channel, (0,shown/* shown */.S)(news.headline), message, thread);
    const said = answerOf(await post(whole, token, effects, time));
    if (said.kind !== 'refused')
        return sendingOf(said, place, []);
    const less = plainer(whole, said.error);
    if (less === null)
        return slackFault(said.error, place);
    return sendingOf(answerOf(await post(less.message, token, effects, time)), place, [less.notice]);
}
function post(message, token, effects, time) {
    const { slackApi } = effects;
    return postAgain({
        url: new URL('chat.postMessage', slackApi.endsWith('/') ? slackApi : `${slackApi}/`).href,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json; charset=utf-8' },
        body: JSON.stringify(message),
        wants: 'body',
    }, time, effects);
}
/** Slack says 200 to almost everything; whether it took the message stands in the body. */
function answerOf(posted) {
    if (posted.kind === 'unreached') {
        const maybe = posted.heard === 'maybe' ? `; ${delivery/* MAY_BE_TOLD */.uR}` : '';
        return { kind: 'none', reason: `Slack could not be reached: ${posted.why}${maybe}.` };
    }
    const { status, body, header } = posted.answer;
    if (status === 429)
        return { kind: 'refused', error: 'ratelimited' };
    const answer = parsed(body);
    if (answer === null) {
        const proxy = header('location') === null ? '' : ', and a redirect, which a token never follows';
        return { kind: 'none', reason: `Slack answered ${status} with something else than its own JSON${proxy}.` };
    }
    const { ok, ts, error } = answer;
    if (ok === true)
        return { kind: 'taken', thread: typeof ts === 'string' && TS.test(ts) ? ts : null };
    return { kind: 'refused', error: typeof error === 'string' ? error : `status ${status}` };
}
function sendingOf(answer, place, notices) {
    switch (answer.kind) {
        case 'taken':
            return (0,delivery/* sent */.t$)(answer.thread, notices);
        case 'refused':
            return slackFault(answer.error, place);
        case 'none':
            return (0,delivery/* failed */.gz)(answer.reason, STATUS);
    }
}
function parsed(body) {
    try {
        const value = JSON.parse(body);
        return typeof value === 'object' && value !== null && 'ok' in value ? value : null;
    }
    catch {
        return null;
    }
}

// EXTERNAL MODULE: ./packages/runbook/src/words/errors.ts
var errors = __webpack_require__(59859);
;// CONCATENATED MODULE: ./packages/notify/src/template/default-templates.ts
/**
 * What is told where a team has no text of its own: who reads it has just been woken. First what it is, then what to do,
 * then why. `examples/templates` holds the same texts, for teams to begin with.
 */
const DEFAULT_TEMPLATES = {
    start: `# {{headline}}

Nothing is needed from you now. The end is told here as well.

- **From, to:** \`{{from}}\` to \`{{to}}\`
- **Because:** {{reason}}
- **Asked by:** {{actor}}
- **Operation:** \`{{operation}}\`

{{facts}}

## If you are affected

{{affected}}

## Follow it

{{links}}
`,
    end: `# {{headline}}

{{facts}}

## What to do now

{{next-steps}}

## If you are affected

{{affected}}

## What happened

{{timeline}}

## More

{{links}}
`,
    failure: `# 🔴 {{headline}}

**Somebody has to look at it now.**

## What to do now

{{next-steps}}

## If you are affected

{{affected}}

## Facts

{{facts}}

## What happened

{{timeline}}

## More

{{links}}
`,
    audit: `# {{headline}}

How the rollback ended is not changed by this. The record of it is not whole yet.

## What to do now

{{next-steps}}

## Facts

{{facts}}

## More

{{links}}
`,
};

// EXTERNAL MODULE: ./packages/notify/src/template/fields.ts
var fields = __webpack_require__(51541);
// EXTERNAL MODULE: ./packages/notify/src/template/parse-template.ts
var parse_template = __webpack_require__(16224);
;// CONCATENATED MODULE: ./packages/notify/src/template/fill-template.ts


/** A template with the news in it. A list that has nothing to say is left out, and the heading above it too. */
function fillTemplate(text, news) {
    const filled = (0,parse_template/* parseTemplate */.Q)(text).map((block) => fillBlock(block, news));
    return filled.flatMap((block, index) => {
        if (block === null)
            return [];
        const said = block.kind !== 'heading' || filled[index + 1] !== null;
        return said ? [block] : [];
    });
}
function fillBlock(block, news) {
    switch (block.kind) {
        case 'field': {
            const items = (0,fields/* itemsOf */.S3)(block.field, news);
            return items.length === 0 ? null : { kind: 'list', ordered: (0,fields/* isOrdered */.cq)(block.field), items };
        }
        case 'list': {
            const items = block.items.map((pieces) => ({ pieces: fillPieces(pieces, news), command: null }));
            return { kind: 'list', ordered: block.ordered, items };
        }
        case 'code':
            return { kind: 'code', lines: block.lines.map((line) => fillText(line, news)) };
        case 'heading':
        case 'paragraph':
            return { kind: block.kind, pieces: fillPieces(block.pieces, news) };
    }
}
function fillPieces(pieces, news) {
    return pieces.map((piece) => ({ ...piece, text: fillText(piece.text, news) }));
}
/** A field that is not known stays as it was written; `templateProblems` has said so before. */
function fillText(text, news) {
    return text.replace(parse_template/* FIELD */.b, (written, between) => {
        const name = between.trim();
        return (0,fields/* isLineField */.T1)(name) ? (0,fields/* lineOf */.cA)(name, news) : written;
    });
}

// EXTERNAL MODULE: ./packages/notify/src/template/template-problems.ts
var template_problems = __webpack_require__(24663);
;// CONCATENATED MODULE: ./packages/notify/src/template/message-for.ts





/** The team's text where it has a good one, else ours: a broken template costs a notice, never a message. */
function messageFor(news, effects, folder) {
    const own = teamsText(news.occasion, effects, folder ?? 'templates');
    const text = own.text ?? DEFAULT_TEMPLATES[news.occasion];
    return { message: fillTemplate(text, news), notices: own.notices };
}
function teamsText(occasion, { template }, folder) {
    const file = `${folder}/${occasion}.md`;
    try {
        const text = template(occasion);
        const problems = text === null ? [] : (0,template_problems/* templateProblems */.b)(text, file);
        if (problems.length === 0)
            return { text, notices: [] };
        return { text: null, notices: problems.slice(0, 5).map((problem) => `${notUsed(file)} ${(0,errors/* problemText */.fI)(problem)}`) };
    }
    catch (error) {
        const problems = error instanceof errors/* UserError */.yo ? error.problems : [];
        if (problems.length > 0)
            return { text: null, notices: problems.map((each) => `${notUsed(file)} ${(0,errors/* problemText */.fI)(each)}`) };
        const code = error?.code;
        const why = typeof code === 'string' ? code : error instanceof Error ? error.message : String(error);
        return { text: null, notices: [`${notUsed(file)} It cannot be read: ${(0,shown/* shown */.S)(why, 200)}.`] };
    }
}
function notUsed(file) {
    return `The template ${file} was not used, the message was ours.`;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./packages/notify/src/webhook/webhook-body.ts

/** Longest list that is sent; the report holds all of it. */
const MOST_LINES = 500;
function webhookBody(news, now) {
    const sentAt = new Date(now).toISOString();
    return {
        schema_version: 1,
        delivery: `${news.operation ?? `${news.app}-${news.environment}`}.${news.occasion}.${now}`,
        sent_at: sentAt,
        occasion: news.occasion,
        app: news.app,
        environment: news.environment,
        operation_id: news.operation,
        procedure: news.procedure,
        from_release: news.from,
        to_release: news.to,
        headline: (0,shown/* shown */.S)(news.headline),
        actor: (0,shown/* shown */.S)(news.actor),
        reason: (0,shown/* shown */.S)(news.reason),
        facts: news.facts.map(([name, value]) => ({ name, value: (0,shown/* shown */.S)(value) })),
        timeline: news.timeline.slice(-MOST_LINES).map((line) => (0,shown/* shown */.S)(line)),
        next_steps: news.nextSteps.map(({ sentence, command }) => ({
            sentence: (0,shown/* shown */.S)(sentence),
            command: command === null ? null : (0,shown/* shown */.S)(command, 1000),
        })),
        affected: news.affected.map((sentence) => (0,shown/* shown */.S)(sentence)),
        links: news.links.map(([label, url]) => ({ label: (0,shown/* shown */.S)(label, 100), url: (0,shown/* shown */.S)(url, 1000) })),
    };
}

;// CONCATENATED MODULE: ./packages/notify/src/webhook/tell-webhook.ts





/** @param key of the signature; null when none is declared */
async function tellWebhook(webhook, { url, key }, news, effects, time) {
    const { env } = webhook.url;
    const fault = (0,address/* webAddressFault */.n)(url);
    if (fault !== null)
        return (0,delivery/* failed */.gz)(`the address in ${env} cannot be used: ${fault}.`, `put an https:// address into the secret ${env}.`);
    const value = webhookBody(news, effects.now());
    const body = JSON.stringify(value);
    const signed = key === null ? {} : { 'x-failback-signature': `sha256=${hmac(key, body)}` };
    const posted = await postAgain({
        url,
        headers: {
            'content-type': 'application/json; charset=utf-8',
            'user-agent': 'failback',
            'x-failback-delivery': value.delivery,
            ...signed,
        },
        body,
        wants: 'status',
    }, time, effects);
    if (posted.kind === 'unreached') {
        const maybe = posted.heard === 'maybe' ? `; ${delivery/* MAY_BE_TOLD */.uR}` : '';
        return (0,delivery/* failed */.gz)(`the address in ${env} could not be reached: ${posted.why}${maybe}.`, `see that what ${env} names is up, and can be reached from the runner.`);
    }
    return tell_webhook_sendingOf(posted.answer.status, env);
}
function hmac(key, body) {
    return (0,external_node_crypto_.createHmac)('sha256', key).update(body).digest('hex');
}
function tell_webhook_sendingOf(status, env) {
    if (status >= 200 && status < 300)
        return (0,delivery/* sent */.t$)();
    if (status >= 300 && status < 400) {
        return (0,delivery/* failed */.gz)(`the address in ${env} answers with a redirect (${status}), and news is never carried on to another address.`, `put the final address into the secret ${env}.`);
    }
    return (0,delivery/* failed */.gz)(`the address in ${env} answered ${status}.`, `look into the log of what ${env} names.`);
}

;// CONCATENATED MODULE: ./packages/notify/src/tell.ts








/**
 * Tells everybody the runbook names, all channels at once. Never throws, and has come back after `limitMs`: that somebody
 * could not be told is a warning, never a reason to stop.
 */
async function tell(notify, news, effects) {
    const mask = masker((0,secret_texts/* secretTexts */.V)(notify, effects));
    const known = maskedNews(news, (text) => mask(effects.redact(text)));
    const { message, notices } = messageFor(known, effects, notify.templates);
    const content = { news: known, message };
    const until = effects.now() + effects.limitMs;
    const { slack, email, webhook } = notify;
    const told = (channel, send) => tell_delivery(channel, send, { notices, until, mask }, effects);
    return Promise.all([
        told('slack', slack &&
            ((time) => withSecret(slack.token, "Slack's token", effects, (token) => tellSlack(slack, token, content, effects, time)))),
        told('email', email &&
            ((time) => withSecret(email.server, 'the address of the mail server', effects, (address) => tellEmail(email, address, content, effects, time)))),
        told('webhook', webhook &&
            ((time) => withSecret(webhook.url, 'the address of the webhook', effects, (url) => {
                const send = (key) => tellWebhook(webhook, { url, key }, known, effects, time);
                return webhook.signature === null
                    ? send(null)
                    : withSecret(webhook.signature, 'the key of the signature', effects, send);
            }))),
    ]);
}
async function withSecret(name, what, effects, send) {
    const found = (0,secret_of/* secretOf */.O)(name, what, effects);
    return found.ok ? send(found.value) : found;
}
async function tell_delivery(channel, send, { notices, until, mask }, effects) {
    if (send === null)
        return { channel, state: 'not-configured' };
    const sending = await inTime(send, until, effects);
    if (!sending.ok) {
        const { reason, mend, said } = sending.failure;
        return {
            channel,
            state: 'failed',
            reason: mask(reason),
            mend: mask(mend),
            said: said === null ? null : mask(said),
        };
    }
    return { channel, state: 'sent', thread: sending.thread, notices: [...notices, ...sending.notices].map(mask) };
}
/** Whatever does not heed the signal is left behind: nobody waits for it. */
async function inTime(send, until, { wait, limitMs }) {
    const over = new AbortController();
    const done = new AbortController();
    let isOut = false;
    const out = () => {
        isOut = true;
    };
    const late = wait(limitMs, done.signal).then(() => {
        over.abort();
        return (0,delivery/* failed */.gz)(`there was no answer within ${Math.round(limitMs / 1000)} s${isOut ? `; ${delivery/* MAY_BE_TOLD */.uR}` : ''}.`, 'see that it is up, and that the runner can reach it.');
    });
    const sending = Promise.resolve()
        .then(() => send({ until, signal: over.signal, out }))
        .catch((error) => (0,delivery/* failed */.gz)(`failback met an error of its own (${nameOf(error)}).`, 'report it to the maintainers of failback.'));
    const first = await Promise.race([sending, late]);
    done.abort();
    return first;
}
function nameOf(error) {
    return error instanceof Error ? error.name : typeof error;
}


/***/ })

};

# Reads one field of a JSON document, as strictly as a JSON parser would.
#
# In the environment:
#   FAILBACK_JSON_FIELD  dotted path; a number indexes a list; empty is the document itself
#   FAILBACK_JSON_TYPE   string, number, boolean or null: compare with FAILBACK_JSON_VALUE; empty: only read
# Says `<type> <value>` on one line (objects and lists say their type alone; line ends in text become spaces) and ends with
#   0 equal, or read · 1 another value · 2 not a JSON document · 3 there is no such field
# Run it with LC_ALL=C, so that every awk works on bytes, and with NUL translated away.

BEGIN {
    CHUNK = 1024   # some awks walk the whole text at each substr, so it is read through a short window
    DEPTH = 64
    pieces = 0
    for (i = 0; i < 16; i++) hex[substr("0123456789abcdef", i + 1, 1)] = i
}

{
    line = $0 "\n"
    for (i = 1; i <= length(line); i += CHUNK) piece[++pieces] = substr(line, i, CHUNK)
}

END {
    taken = 0
    window = ""
    size = 0
    at = 1
    bad = 0
    found = 0
    wanted = ENVIRON["FAILBACK_JSON_FIELD"] == "" ? 0 : split(ENVIRON["FAILBACK_JSON_FIELD"], want, ".")
    space()
    value(0, 1)
    space()
    if (bad || peek() != "") exit 2
    if (!found) exit 3
    shown = found_value
    gsub(/[\r\n]/, " ", shown)
    print found_type (shown == "" ? "" : " " shown)
    type = ENVIRON["FAILBACK_JSON_TYPE"]
    if (type == "") exit 0
    exit same(type, ENVIRON["FAILBACK_JSON_VALUE"]) ? 0 : 1
}

function same(type, expected) {
    if (found_type != type) return 0
    if (type == "number") return found_value + 0 == expected + 0
    if (type == "null") return 1
    # The x keeps "1e1" and "10" texts: they are equal as numbers.
    return "x" found_value == "x" expected
}

# The character that comes, empty at the end.
function peek() {
    if (at > size && taken < pieces) {
        window = piece[++taken]
        size = length(window)
        at = 1
    }
    return substr(window, at, 1)
}

function next_(    c) { c = peek(); at++; return c }

function space() { while (peek() ~ /[ \t\r\n]/) at++ }

function fail() { bad = 1; return "" }

# One value; `on` is how many parts of the wanted path lead here, -1 when it is somewhere else.
function value(on, depth,    c) {
    if (bad || depth > DEPTH) return fail()
    c = peek()
    if (c == "{") { tell(on, "object", ""); return object(on, depth) }
    if (c == "[") { tell(on, "array", ""); return list(on, depth) }
    if (c == "\"") return tell(on, "string", string())
    if (c == "t") return tell(on, "boolean", word("true"))
    if (c == "f") return tell(on, "boolean", word("false"))
    if (c == "n") { word("null"); return tell(on, "null", "") }
    return tell(on, "number", number())
}

function tell(on, type, text) {
    if (on == wanted) { found = 1; found_type = type; found_value = text }
}

# As in every JSON parser the last of equal keys holds, so an earlier one is forgotten.
function step(on, key) {
    if (on < 0 || on >= wanted || "x" want[on + 1] != "x" key) return -1
    found = 0
    return on + 1
}

function object(on, depth,    key) {
    at++
    space()
    if (peek() == "}") { at++; return }
    while (!bad) {
        if (peek() != "\"") return fail()
        key = string()
        space()
        if (peek() != ":") return fail()
        at++
        space()
        value(step(on, key), depth + 1)
        space()
        if (peek() == "}") { at++; return }
        if (peek() != ",") return fail()
        at++
        space()
    }
}

function list(on, depth,    index_) {
    at++
    space()
    index_ = 0
    if (peek() == "]") { at++; return }
    while (!bad) {
        value(step(on, index_ ""), depth + 1)
        index_++
        space()
        if (peek() == "]") { at++; return }
        if (peek() != ",") return fail()
        at++
        space()
    }
}

function word(expected,    i) {
    for (i = 1; i <= length(expected); i++) if (next_() != substr(expected, i, 1)) return fail()
    return expected
}

function number(    text) {
    text = ""
    while (peek() ~ /^[-+.0-9eE]$/) text = text next_()
    if (text !~ /^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?$/) return fail()
    return text
}

function string(    text, rest, plain, c) {
    text = ""
    at++
    while (peek() != "") {
        rest = substr(window, at)
        plain = match(rest, /["\\\001-\037]/) ? RSTART - 1 : length(rest)
        text = text substr(rest, 1, plain)
        at += plain
        if (plain == length(rest)) continue
        c = next_()
        if (c == "\"") return text
        if (c != "\\") return fail()
        text = text escape()
        if (bad) return ""
    }
    return fail()
}

function escape(    c) {
    c = next_()
    if (c == "\"" || c == "\\" || c == "/") return c
    if (c == "b") return "\b"
    if (c == "f") return "\f"
    if (c == "n") return "\n"
    if (c == "r") return "\r"
    if (c == "t") return "\t"
    if (c == "u") return unicode()
    return fail()
}

# A character beyond U+FFFF comes as two escapes.
function unicode(    point, low) {
    point = four()
    if (point < 55296 || point >= 56320 || peek() != "\\") return utf8(point)
    at++
    if (next_() != "u") return fail()
    low = four()
    if (low < 56320 || low >= 57344) return fail()
    return utf8(65536 + (point - 55296) * 1024 + low - 56320)
}

function four(    i, c, sum) {
    sum = 0
    for (i = 0; i < 4; i++) {
        c = tolower(next_())
        if (!(c in hex)) { fail(); return 0 }
        sum = sum * 16 + hex[c]
    }
    return sum
}

# A NUL has no place in an awk text: it becomes a byte that no UTF-8 text holds, so nothing expected equals it.
function utf8(point) {
    if (point == 0) return sprintf("%c", 255)
    if (point < 128) return sprintf("%c", point)
    if (point < 2048) return sprintf("%c%c", 192 + int(point / 64), 128 + point % 64)
    if (point < 65536)
        return sprintf("%c%c%c", 224 + int(point / 4096), 128 + int(point / 64) % 64, 128 + point % 64)
    return sprintf("%c%c%c%c", 240 + int(point / 262144), 128 + int(point / 4096) % 64, 128 + int(point / 64) % 64, 128 + point % 64)
}

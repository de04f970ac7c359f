# Reads an application's .env as data; nothing in it is ever run or expanded. The rules are those of phpdotenv, but for
# ${NAME}, which is not followed: what it stands for is known to the application alone.
# shellcheck shell=sh

# env_values KEY...: the file on stdin. Prints `KEY=value` for each key that is there (the last one of a name holds), and
# `!KEY=why` for one whose value cannot be told: nested, escape, after, unclosed, line-end.
env_values() {
  LC_ALL=C tr '\r' '\n' | FAILBACK_KEYS=" $* " LC_ALL=C awk '
    function is_wanted(name) { return index(ENVIRON["FAILBACK_KEYS"], " " name " ") > 0 }
    function is_space(c) { return c == " " || c == "\t" || c == "\v" || c == "\f" || c == "\n" }
    function trimmed(text) {
      sub(/^[ \t\v\f]+/, "", text)
      sub(/[ \t\v\f]+$/, "", text)
      return text
    }
    function plain_name(name,   first) {
      sub(/^export[ \t]+/, "", name)
      first = substr(name, 1, 1)
      if (length(name) > 2 && (first == "\"" || first == single) && substr(name, length(name)) == first)
        name = substr(name, 2, length(name) - 2)
      return name
    }
    function give(text) {
      if (!is_wanted(key)) return
      delete wrong[key]
      if (index(text, "\n")) { refuse("line-end"); return }
      values[key] = text
    }
    function refuse(why) {
      if (!is_wanted(key)) return
      delete values[key]
      wrong[key] = why
    }
    function is_nested(at) { return substr(value, at) ~ /^[$][{][A-Za-z0-9_.]+[}]/ }
    function take(   at, c, end, mode, out) {
      is_open = 0
      mode = "start"
      end = length(value)
      for (at = 1; at <= end; at++) {
        c = substr(value, at, 1)
        if (mode == "start") {
          if (c == single) { mode = "single"; continue }
          if (c == "\"") { mode = "double"; continue }
          mode = "plain"
        }
        if (mode == "comment") break
        if (mode == "plain") {
          if (c == "#") mode = "comment"
          else if (is_space(c)) mode = "after"
          else if (is_nested(at)) { refuse("nested"); return }
          else out = out c
        } else if (mode == "single") {
          if (c == single) mode = "after"
          else out = out c
        } else if (mode == "double") {
          if (c == "\"") mode = "after"
          else if (c == "\\") mode = "escape"
          else if (is_nested(at)) { refuse("nested"); return }
          else out = out c
        } else if (mode == "escape") {
          if (index("\"\\$", c)) out = out c
          else if (index("fnrtv", c)) out = out substr("\f\n\r\t\v", index("fnrtv", c), 1)
          else { refuse("escape"); return }
          mode = "double"
        } else if (c == "#") {
          mode = "comment"
        } else if (!is_space(c)) {
          refuse("after")
          return
        }
      }
      if (mode == "double" || mode == "escape") is_open = 1
      else if (mode == "single") refuse("unclosed")
      else give(out)
    }
    BEGIN { single = sprintf("%c", 39) }
    is_open { value = value "\n" $0; take(); next }
    {
      line = trimmed($0)
      if (line == "" || substr(line, 1, 1) == "#" || !(equals = index(line, "="))) next
      key = plain_name(trimmed(substr(line, 1, equals - 1)))
      value = trimmed(substr(line, equals + 1))
      take()
    }
    END {
      # Everything after a quote that is never closed belongs to its value, whoever was meant.
      if (is_open) print "!" key "=unclosed"
      for (name in values) print name "=" values[name]
      for (name in wrong) print "!" name "=" wrong[name]
    }'
}

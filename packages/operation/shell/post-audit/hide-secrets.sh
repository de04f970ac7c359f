# Takes out of a log what it should never have held: values of the application's own secret settings, and what looks like a
# credential. The values stay on this host and in this pipe: they are in no file, no argument and no answer.
# shellcheck shell=sh

# hide_secrets SETTINGS-COMMAND...: stdin without them; the command prints the application's .env, or nothing.
# Settings and text are one stream, with a record separator between them that the settings cannot hold.
hide_secrets() {
  {
    "$@" </dev/null 2>/dev/null | head -c 1048576 | tr -d '\000\036' | tr '\r' '\n' || :
    printf '\n\036\n'
    tr -d '\000'
  } | LC_ALL=C awk '
    BEGIN {
      for (code = 1; code < 256; code++) number[sprintf("%c", code)] = code
      settings = 1
      named = "(password|passwd|pwd|secret|token|api[_-]?key|access[_-]?key|private[_-]?key)"
      named = named "[\"\047]?[ \t]*(=>|[:=])[ \t]*[\"\047]?"
    }

    function learn(value) {
      gsub(/^[ \t]+|[ \t]+$/, "", value)
      if (length(value) < 6) return
      learn_form(value)
      escaped = value
      gsub(/\\/, "\\\\", escaped)
      gsub(/"/, "\\\"", escaped)
      learn_form(escaped)
      gsub(/\//, "\\/", escaped)
      learn_form(escaped)
      learn_form(percent(value))
    }

    # Longest first, so that a secret that holds another leaves no rest.
    function learn_form(form,   at) {
      if (form in known) return
      known[form] = 1
      for (at = ++secrets; at > 1 && length(secret[at - 1]) < length(form); at--) secret[at] = secret[at - 1]
      secret[at] = form
    }

    function percent(text,   at, letter, done) {
      for (at = 1; at <= length(text); at++) {
        letter = substr(text, at, 1)
        done = done (letter ~ /[A-Za-z0-9_.~-]/ ? letter : sprintf("%%%02X", number[letter]))
      }
      return done
    }

    function learn_setting(name, value) {
      if (name ~ /PASS|PWD|SECRET|TOKEN|KEY|CREDENTIAL|PRIVATE|SALT|DSN|WEBHOOK|SIGNATURE/) {
        learn(value)
        if (value ~ /^base64:/) learn(substr(value, 8))
      }
      if (match(value, /:\/\/[^\/@]*:[^\/@]+@/)) {
        value = substr(value, RSTART + 3, RLENGTH - 4)
        learn(substr(value, index(value, ":") + 1))
      }
    }

    # How much of the text belongs to a value in these quotes; 0 when they are not closed.
    function closed_at(text, quote,   at) {
      for (at = 1; at <= length(text); at++) {
        if (quote == "\"" && substr(text, at, 1) == "\\") { at++; continue }
        if (substr(text, at, 1) == quote) return at
      }
      return 0
    }

    function unescaped(text, quote) {
      if (quote == "\"") gsub(/\\"/, "\"", text)
      return text
    }

    $0 == "\036" && settings { settings = 0; next }

    settings && open != "" {
      at = closed_at($0, open)
      learn_setting(name, unescaped(at > 0 ? substr($0, 1, at - 1) : $0, open))
      if (at > 0) open = ""
      next
    }

    settings {
      sub(/^\357\273\277/, "")
      if (!match($0, /^[ \t]*(export[ \t]+)?[A-Za-z_][A-Za-z0-9_.]*[ \t]*=/)) {
        # The lines of a key that somebody has pasted without quotes.
        if (name != "" && $0 !~ /^[ \t]*(#|$)/ && $0 !~ /^-----/) learn_setting(name, $0)
        next
      }
      name = substr($0, 1, RLENGTH - 1)
      value = substr($0, RLENGTH + 1)
      sub(/^[ \t]*(export[ \t]+)?/, "", name)
      name = toupper(name)
      sub(/^[ \t]+/, "", value)
      quote = substr(value, 1, 1)
      if (quote == "\"" || quote == "\047") {
        value = substr(value, 2)
        at = closed_at(value, quote)
        if (at == 0) open = quote
        learn_setting(name, unescaped(at > 0 ? substr(value, 1, at - 1) : value, quote))
      } else {
        sub(/[ \t]+#.*$/, "", value)
        learn_setting(name, value)
      }
      next
    }

    function without(text, what,   at, done) {
      while ((at = index(text, what)) > 0) {
        done = done substr(text, 1, at - 1) "***"
        text = substr(text, at + length(what))
      }
      return done text
    }

    # What follows the form, as far as the value goes, gives way to three stars when it is so long at least.
    function without_after(text, form, value, least,   at, done) {
      while (match(tolower(text), form)) {
        at = RSTART + RLENGTH
        done = done substr(text, 1, at - 1)
        text = substr(text, at)
        if (match(text, value) && RLENGTH >= least) {
          done = done "***"
          text = substr(text, RLENGTH + 1)
        }
      }
      return done text
    }

    # The password in scheme://user:password@host; a port has no @ behind it.
    function without_login(text,   at, done) {
      while (match(text, /:\/\/[^\/@:" \t]*:[^\/@" \t]*@/)) {
        at = RSTART + 3 + index(substr(text, RSTART + 3), ":")
        done = done substr(text, 1, at - 1) "***@"
        text = substr(text, RSTART + RLENGTH)
      }
      return done text
    }

    /-----BEGIN [A-Z ]*PRIVATE KEY/ { print "***"; key = $0 !~ /-----END /; next }
    key { if ($0 ~ /-----END /) key = 0; next }

    {
      line = $0
      for (each = 1; each <= secrets; each++) line = without(line, secret[each])
      line = without_login(line)
      line = without_after(line, "(cookie|authorization)[\"\047]?[ \t]*(=>|[:=])[ \t]*[\"\047]?", "^[^\"\047]+", 1)
      line = without_after(line, "bearer ", "^[A-Za-z0-9._~+\\/=-]+", 16)
      line = without_after(line, named, "^[^\"\047 \t,;&)}<>]+", 1)
      print line
    }
  '
}

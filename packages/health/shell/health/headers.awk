# Reads the header block of the final answer (interim answers and trailers are not it).
# FAILBACK_HEADER in the environment: a name in lower case, or `:status`.
# Prints the value, trimmed; different values of a repeated header are joined with ", ". Ends with 1 when there is none.

BEGIN { name = ENVIRON["FAILBACK_HEADER"]; fresh = 1; found = 0 }

{ sub(/\r$/, "") }

fresh && /^HTTP\/[0-9]/ { inside = 1; fresh = 0; found = 0; value = ""; status = $2; next }

$0 == "" { inside = 0; fresh = 1; next }

{ fresh = 0 }

inside {
    colon = index($0, ":")
    if (colon == 0 || tolower(substr($0, 1, colon - 1)) != name) next
    text = substr($0, colon + 1)
    gsub(/^[ \t]+|[ \t]+$/, "", text)
    if (!found) value = text
    else if (index(", " value ", ", ", " text ", ") == 0) value = value ", " text
    found = 1
}

END {
    if (name == ":status") { print status; exit status == "" ? 1 : 0 }
    if (!found) exit 1
    print value
}

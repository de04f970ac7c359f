# One GET from this host. Sourced.
# FAILBACK_PLAN holds health/; FAILBACK_HTTP_CLIENT, when set, chooses among curl, php and node.

HTTP_BODY_LIMIT=1048576
HTTP_HEADER_BLOCKS=4096 # of 512 bytes: 2 MiB of headers are more than any answer needs

# Says which client this host has, or nothing.
http_client() {
    for http_candidate in ${FAILBACK_HTTP_CLIENT:-curl php node}; do
        if command -v "$http_candidate" >/dev/null 2>&1; then
            echo "$http_candidate"
            return
        fi
    done
}

# http_get URL CONNECT HEADER_FILE MILLISECONDS FOLDER
# CONNECT is address:port, or - for what the URL says; HEADER_FILE holds request headers, one a line, or is -.
# Leaves headers and body in FOLDER. Sets HTTP_WHY and
#   HTTP_OUTCOME=answered    and HTTP_STATUS
#   HTTP_OUTCOME=silent      nobody answered, or not to the end
#   HTTP_OUTCOME=unmeasured  there was no telling: no client, no name, no proof of who answered
http_get() {
    HTTP_OUTCOME=unmeasured HTTP_WHY='' HTTP_STATUS=''
    rm -f "$5/headers" "$5/body" "$5/said"
    : >"$5/body"
    case $(http_client) in
        curl) http_by_curl "$@" ;;
        php) http_by_program "$4" "$5" php -d allow_url_fopen=1 -d memory_limit=64M "$FAILBACK_PLAN/health/http-get.php" "$@" ;;
        node) http_by_program "$4" "$5" node "$FAILBACK_PLAN/health/http-get.cjs" "$@" ;;
        *) HTTP_WHY='this host has neither curl, php nor node to ask with' ;;
    esac
    [ "$HTTP_OUTCOME" = answered ] || return 0
    HTTP_STATUS=$(http_header :status "$5") || HTTP_STATUS=''
    case $HTTP_STATUS in
        [1-9][0-9][0-9]) ;;
        *) HTTP_OUTCOME=silent HTTP_WHY='the answer was not HTTP' ;;
    esac
}

# http_header NAME FOLDER: the value, trimmed; status 1 when there is no such header. NAME in lower case.
http_header() {
    [ -f "$2/headers" ] || return 1
    tr '\000' '\001' <"$2/headers" | FAILBACK_HEADER=$1 LC_ALL=C awk -f "$FAILBACK_PLAN/health/headers.awk"
}

http_by_curl() {
    http_url=$1 http_connect=$2 http_extra=$3 http_ms=$4 http_folder=$5
    set -- --disable --silent --show-error --globoff --noproxy '*' --http1.1 --user-agent failback \
        --header 'Cache-Control: no-cache' --dump-header "$http_folder/headers" \
        --max-time "$((http_ms / 1000)).$(printf '%03d' $((http_ms % 1000)))"
    [ "$http_connect" = - ] || set -- "$@" --connect-to "::$http_connect"
    [ "$http_extra" = - ] || set -- "$@" --header "@$http_extra"
    {
        http_rc=0
        (ulimit -f "$HTTP_HEADER_BLOCKS" && exec curl "$@" --url "$http_url") 2>"$http_folder/said" || http_rc=$?
        echo "$http_rc" >"$http_folder/exit"
    } | head -c "$HTTP_BODY_LIMIT" >"$http_folder/body"
    read -r http_rc <"$http_folder/exit"
    HTTP_WHY=$(http_said "$http_folder")
    case $http_rc in
        0) HTTP_OUTCOME=answered HTTP_WHY='' ;;
        23) http_was_cut "$http_folder" && HTTP_OUTCOME=answered HTTP_WHY='' ;;
        1) case $HTTP_WHY in *HTTP/0.9*) HTTP_OUTCOME=silent HTTP_WHY='the answer was not HTTP' ;; esac ;;
        7 | 8 | 16 | 18 | 52 | 55 | 56 | 61 | 92) HTTP_OUTCOME=silent ;;
        28) case $HTTP_WHY in *Resolving*) ;; *) HTTP_OUTCOME=silent ;; esac ;;
        153) HTTP_OUTCOME=silent HTTP_WHY='the answer had headers without end' ;;
    esac
    [ "$HTTP_OUTCOME" = answered ] || : "${HTTP_WHY:=curl ended with status $http_rc}"
}

# Did head stop reading, since the body was as long as we take?
http_was_cut() { [ "$(wc -c <"$1/body")" -ge "$HTTP_BODY_LIMIT" ]; }

# http_by_program MILLISECONDS FOLDER COMMAND... : a client that prints its outcome. `timeout` is for one that hangs itself.
http_by_program() {
    http_seconds=$(($1 / 1000 + 2)) http_folder=$2
    shift 2
    http_rc=0
    timeout -k 1 "$http_seconds" "$@" >"$http_folder/outcome" 2>"$http_folder/said" || http_rc=$?
    http_line=$(head -n 1 "$http_folder/outcome" | clean_line)
    HTTP_WHY=${http_line#* }
    case $http_rc:$http_line in
        0:answered) HTTP_OUTCOME=answered HTTP_WHY='' ;;
        0:silent\ *) HTTP_OUTCOME=silent ;;
        0:unmeasured\ *) ;;
        124:* | 137:* | 143:*) HTTP_OUTCOME=silent HTTP_WHY='no complete answer in time' ;;
        *) HTTP_WHY="the client ended with status $http_rc: $(http_said "$http_folder")" ;;
    esac
}

http_said() { tail -n 1 "$1/said" | clean_line; }

# One bounded line of printable ASCII, whatever comes in.
clean_line() {
    head -c 300 | tr '\t\r\n' '   ' | LC_ALL=C tr -c '\040-\176' '?' | sed 's/  *$//'
}

#!/bin/sh
# npm run test:system: the tests that only real systemd hosts can show. Arguments go to vitest.
# $FAILBACK_BED_CACHE (/var/cache/failback-bed) keeps the root file system of the hosts; it may be thrown away.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
cache=${FAILBACK_BED_CACHE:-/var/cache/failback-bed}

needs() {
    echo "test:system needs root on Debian or Ubuntu, with apt-get, 2 GB in $cache and mounts and network namespaces of its own: $1." >&2
    exit 1
}

[ "$(id -u)" -eq 0 ] || needs 'this is not root; run it with sudo'
command -v apt-get >/dev/null || needs 'there is no apt-get here'

install_missing() {
    missing=
    for package in systemd-container mmdebstrap debian-archive-keyring openssh-client openssh-server iproute2 procps util-linux; do
        dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing="$missing $package"
    done
    [ -n "$missing" ] || return 0
    echo "Installing$missing"
    # Without news of the mirror, the lists of last time may do.
    again apt_get update || :
    # shellcheck disable=SC2086 # words
    without_daemons again apt_get install -y --no-install-recommends $missing >/dev/null
    case " $missing " in
        *' openssh-server '*) systemctl --quiet disable ssh.service ssh.socket 2>/dev/null || : ;;
    esac
}

# without_daemons COMMAND...: what is installed is here to be called by tests; nothing of it begins to listen on this machine.
without_daemons() {
    policy=/usr/sbin/policy-rc.d
    if [ -e "$policy" ]; then "$@"; return; fi
    trap 'rm -f "$policy"' EXIT
    trap 'exit 143' INT TERM HUP
    printf '#!/bin/sh\nexit 101\n' >"$policy"
    chmod 0755 "$policy"
    installed=0
    "$@" || installed=$?
    rm -f "$policy"
    trap - EXIT INT TERM HUP
    return "$installed"
}

# Somebody else may hold apt for a while, as a fresh machine does when it updates itself.
apt_get() { DEBIAN_FRONTEND=noninteractive timeout 300 apt-get -qq -o DPkg::Lock::Timeout=240 -o Acquire::Retries=3 "$@"; }

# again COMMAND...: up to three times, since mirrors fail now and then.
again() {
    "$@" && return 0
    for pause in 5 20; do
        echo "Once more in $pause s: $*" >&2
        sleep "$pause"
        "$@" && return 0
    done
    return 1
}

# What the root file system is made from; another recipe is another root.
recipe() {
    (cd "$here/bed" && find build-root.sh laravel -type f -exec sha256sum {} + | sort -k 2 | sha256sum | cut -c 1-16)
}

build_root() {
    if [ ! -d "$root" ]; then
        echo "Building the root file system of the hosts in $root (about a minute, once)"
        again build_partial || exit 1
        mv -T "$partial/root" "$root" || [ -d "$root" ]
        rm -rf "$partial"
    fi
    touch "$root"
    # Another run may be about to boot from what nobody has mounted yet.
    find "$cache" -mindepth 1 -maxdepth 1 \( -name 'root-*' -o -name 'partial.*' \) -mtime +0 | while IFS= read -r old; do
        if ! grep -q "lowerdir=$old," /proc/mounts; then rm -rf "$old"; fi
    done
}

# Sets partial, which holds the whole root when it succeeds.
build_partial() {
    partial=$(mktemp -d "$cache/partial.XXXXXX")
    if timeout 600 sh "$here/bed/build-root.sh" "$partial/root" >"$partial/log" 2>&1; then return 0; fi
    cat "$partial/log" >&2
    rm -rf "$partial"
    return 1
}

# use_bed PROCESS: the bed of the run.sh with that process id.
use_bed() {
    FAILBACK_BED=$cache/run.$1
    FAILBACK_BED_LAN=fb$1
    FAILBACK_BED_ROOT=$root
    export FAILBACK_BED FAILBACK_BED_ROOT FAILBACK_BED_LAN
}

# A run that was killed could not sweep up after itself.
sweep_the_killed() {
    for left in "$cache"/run.*; do
        if [ ! -d "$left" ]; then continue; fi
        # One that had our own process id has ended, of course.
        if [ "${left##*.}" = "$$" ] || ! kill -0 "${left##*.}" 2>/dev/null; then
            use_bed "${left##*.}"
            sh "$here/bed/machine.sh" sweep
        fi
    done
}

tests=
finish() {
    if [ -n "$tests" ] && kill -TERM "$tests" 2>/dev/null; then wait "$tests" || :; fi
    sh "$here/bed/machine.sh" sweep
}

# The network of the hosts lives in a namespace, and so do the tests: nothing of this machine's own is touched.
add_network() {
    ip netns add "$FAILBACK_BED_LAN" || needs 'network namespaces are not permitted here'
    ip -n "$FAILBACK_BED_LAN" link set lo up
    ip -n "$FAILBACK_BED_LAN" link add br0 type bridge
    ip -n "$FAILBACK_BED_LAN" addr add 10.91.0.1/24 dev br0
    ip -n "$FAILBACK_BED_LAN" link set br0 up
}

install_missing
mkdir -p "$cache"
root=$cache/root-$(recipe)
build_root

sweep_the_killed

trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP
use_bed "$$"
mkdir "$FAILBACK_BED"
add_network

# In the background, because a shell hears a signal only while it waits.
nsenter --net="/run/netns/$FAILBACK_BED_LAN" \
    node "$here/../../node_modules/vitest/vitest.mjs" run --config "$here/vitest.config.ts" "$@" &
tests=$!
wait "$tests"

#!/bin/sh
# machine.sh VERB NAME [ADDRESS]: one systemd host of the bed. Root only; the parts are in $FAILBACK_BED.
#   create NAME ADDRESS  disk (an overlay on $FAILBACK_BED_ROOT) and network (in $FAILBACK_BED_LAN); does not boot
#   boot NAME            powers it on; returns at once
#   init NAME            prints the process id of the host's PID 1; status 1 when it is off
#   off NAME             shuts it down as a person would
#   cut NAME             takes its power away
#   remove NAME          ends what is left of it and removes it
#   sweep                removes every host, the network and the folder itself
set -eu
: "${FAILBACK_BED:?}" "${FAILBACK_BED_ROOT:?}" "${FAILBACK_BED_LAN:?}"
verb=$1
name=${2:-}
host=$FAILBACK_BED/hosts/$name
namespace=$FAILBACK_BED_LAN-$name

# The cgroup hierarchies of this machine: one (v2), or systemd's own and perhaps a v2 beside it (v1, hybrid).
cgroups() {
    for folder in /sys/fs/cgroup /sys/fs/cgroup/systemd /sys/fs/cgroup/unified; do
        if [ -f "$folder/cgroup.procs" ]; then echo "$folder/$namespace"; fi
    done
}

create() {
    mkdir -p "$host/upper" "$host/work" "$host/root"
    mount -t overlay overlay -o "lowerdir=$FAILBACK_BED_ROOT,upperdir=$host/upper,workdir=$host/work" "$host/root"
    echo "$name" >"$host/root/etc/hostname"
    printf '127.0.0.1 localhost\n127.0.1.1 %s\n' "$name" >"$host/root/etc/hosts"
    ip netns add "$namespace"
    ip -n "$FAILBACK_BED_LAN" link add "v-$name" type veth peer name host0 netns "$namespace"
    ip -n "$FAILBACK_BED_LAN" link set "v-$name" master br0 up
    ip -n "$namespace" link set lo up
    ip -n "$namespace" addr add "$1/24" dev host0
    ip -n "$namespace" link set host0 up
}

# In a cgroup of its own, since nspawn makes the host's below that of its caller. `ip netns exec` would hide the cgroups.
boot() {
    for cgroup in $(cgroups); do mkdir -p "$cgroup"; done
    (
        # shellcheck disable=SC2016 # the inner sh expands them
        exec setsid sh -euc '
            for cgroup in $1; do echo $$ >"$cgroup/cgroup.procs"; done
            shift
            exec systemd-nspawn "$@"
        ' sh "$(cgroups)" --quiet --boot --directory="$host/root" --machine="$namespace" --hostname="$name" \
            --network-namespace-path="/run/netns/$namespace" --register=no --keep-unit --resolv-conf=off \
            --link-journal=no --console=read-only
    ) </dev/null >"$host/console.log" 2>&1 &
    echo $! >"$host/pid"
}

is_alive() { [ -n "$1" ] && kill -0 "$1" 2>/dev/null; }

# The host's power: the process id of its systemd-nspawn.
power() { if [ -f "$host/pid" ]; then cat "$host/pid"; fi; }

init() {
    is_alive "$(power)" || return 1
    pgrep -P "$(power)"
}

# until_off SECONDS
until_off() {
    tries=0
    while is_alive "$(power)"; do
        [ "$tries" -lt "$(($1 * 20))" ] || return 1
        tries=$((tries + 1))
        sleep 0.05
    done
    rm -f "$host/pid"
}

off() {
    if is_alive "$(power)"; then kill -TERM "$(power)"; fi
    until_off 60
}

# Killing systemd-nspawn alone would leave the host running.
cut_power() {
    # It may end between the look and the kill.
    if one=$(init); then kill -KILL "$one" 2>/dev/null || :; fi
    until_off 60
}

remove() {
    cut_power || {
        kill -KILL "$(power)"
        until_off 60
    }
    if mountpoint -q "$host/root"; then umount "$host/root" || umount --lazy "$host/root"; fi
    ip -n "$FAILBACK_BED_LAN" link del "v-$name" 2>/dev/null || :
    if [ -e "/run/netns/$namespace" ]; then ip netns del "$namespace"; fi
    for cgroup in $(cgroups); do
        if [ -d "$cgroup" ]; then find "$cgroup" -depth -type d -exec rmdir {} \; 2>/dev/null || :; fi
    done
    rm -rf "$host"
}

sweep() {
    for found in "$FAILBACK_BED"/hosts/*; do
        if [ -d "$found" ]; then sh "$0" remove "${found##*/}"; fi
    done
    if [ -e "/run/netns/$FAILBACK_BED_LAN" ]; then ip netns del "$FAILBACK_BED_LAN"; fi
    rm -rf "$FAILBACK_BED"
}

case $verb in
    create) create "$3" ;;
    boot | init | off | remove | sweep) "$verb" ;;
    cut) cut_power ;;
    *)
        echo "machine.sh: $verb is not a verb" >&2
        exit 64
        ;;
esac

# The one clock that decides anything, and the boot it belongs to.
# FAILBACK_PROC is where the kernel tells both; tests give another boot by another folder.
# shellcheck shell=sh disable=SC2034 # what is set here is read by the files that need it

FAILBACK_PROC=${FAILBACK_PROC:-/proc}

# Sets NOW, milliseconds since boot. Builtins only: it is read many times a second.
read_uptime() {
  IFS=' .' read -r uptime_s uptime_cs _ <"$FAILBACK_PROC/uptime"
  NOW=$((uptime_s * 1000 + (1$uptime_cs - 100) * 10))
}

# Sets BOOT.
read_boot() {
  IFS= read -r BOOT <"$FAILBACK_PROC/sys/kernel/random/boot_id"
}

# Makes what was written survive a power cut.
# shellcheck shell=sh

# durable_file FILE...: contents of files (or entries of folders); all of the disk where sync knows no names.
durable_file() {
  sync "$@" 2>/dev/null || sync
}

# durable_tree PATH...: everything below, by the file systems that hold the paths.
durable_tree() {
  sync -f "$@" 2>/dev/null || sync
}

# Makes what was written survive a power cut.
# shellcheck shell=sh

# durable_file FILE...: contents of files (or entries of folders); all of the disk where sync knows no names. Fails when
# the disk says that it did not keep them: a sync of everything, which tells of no error, must not hide that.
durable_file() {
  if sync "$@" 2>/dev/null; then return 0; fi
  if sync / 2>/dev/null; then return 1; fi
  sync
}

# durable_tree PATH...: everything below, by the file systems that hold the paths.
durable_tree() {
  sync -f "$@" 2>/dev/null || sync
}

# One read-only look at a host that is to be adopted. Sent on stdin, behind the other files of this folder; prints facts, at
# last `end discovery`. It writes nothing, and starts nothing that does.
# shellcheck shell=sh

# discover PREFIX PATH STATE-DIR: PREFIX stands before the machine's own folders, empty but in tests; PATH is where to look,
# or "-" to look where applications usually lie.
discover() {
  set -eu
  LC_ALL=C
  export LC_ALL
  look_prefix=$1 look_path=$2 look_state_dir=$3
  machine_facts
  unit_facts
  tree_facts
  fact end discovery
}

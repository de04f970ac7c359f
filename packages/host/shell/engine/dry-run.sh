# Runs the `dry` verb of every step from a folder that is removed afterwards. Claims nothing, writes nothing else.
# Sent on stdin like start.sh, with `failback_payload`; the last line is `dry_run_main`.
# shellcheck shell=sh disable=SC2034,SC2154 # a step is read by its fields, and not all are used
# needs: plan.sh

# Prints for each step: `step <id>`, then what it would change as `would <id> <text>`, then `end <id> <rc>`; at last `done`.
dry_run_main() {
  set -eu
  umask 077
  dry_dir=$(mktemp -d "${TMPDIR:-/tmp}/failback-dry.XXXXXX") || dry_refuse disk-full 'no temporary folder'
  trap 'rm -rf "$dry_dir"' EXIT
  trap 'exit 143' TERM INT HUP PIPE
  # As deep as a plan lies in the environment's folder: what a step reads beside the operations, it reads here too.
  dry_plan=$dry_dir/operations/dry/plan
  mkdir -p "$dry_plan" "$dry_dir/work"
  failback_payload "$dry_plan" || dry_refuse bundle-damaged 'the plan could not be unpacked whole'
  load_settings "$dry_plan"
  ln -s "$STATE_DIR/$APP/$ENVIRONMENT/manifests" "$dry_dir/manifests"
  while read -r step phase kind effect limit again failure; do dry_step; done <"$dry_plan/step-list"
  echo 'done'
}

dry_refuse() {
  printf 'refused %s %s\n' "$1" "$2"
  exit 0
}

# 64 KiB of a step's output at most; the rest is read and dropped, so that it fills no disk.
dry_step() {
  printf 'step %s\n' "$step"
  {
    dry_rc=0
    (dry_process) </dev/null 2>&1 || dry_rc=$?
    printf '%s\n' "$dry_rc" >"$dry_dir/rc"
  } | {
    head -c 65536
    cat >/dev/null
  } | while IFS= read -r dry_line || [ -n "$dry_line" ]; do
    printf 'would %s %s\n' "$step" "$dry_line"
  done
  read -r dry_rc <"$dry_dir/rc"
  printf 'end %s %s\n' "$step" "$dry_rc"
}

dry_process() {
  set --
  if [ -r "$dry_plan/args/$step" ]; then
    # shellcheck source=/dev/null
    . "$dry_plan/args/$step"
  fi
  cd /
  FAILBACK_PLAN=$dry_plan FAILBACK_WORK=$dry_dir/work FAILBACK_FACTS=$dry_dir/work/facts
  FAILBACK_OPERATION=$OPERATION FAILBACK_TOKEN=0 FAILBACK_STEP=$step
  export FAILBACK_PLAN FAILBACK_WORK FAILBACK_FACTS FAILBACK_OPERATION FAILBACK_TOKEN FAILBACK_STEP
  exec timeout -k 5 "$limit" sh "$dry_plan/steps/$kind.sh" dry "$@"
}

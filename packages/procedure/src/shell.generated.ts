// Written by `npm run generate` from packages/procedure/shell. Edit the files there.
export const shellScripts: Readonly<Record<string, string>> = {
  "parts/closed.sh":
    "# Does an ordinary request find the site closed? Sourced after step.sh.\n" +
    "# shellcheck source=packages/health/shell/health/http.sh\n" +
    ". \"$FAILBACK_PLAN/health/http.sh\"\n" +
    "# shellcheck shell=sh disable=SC2154 # limit, path and run_as are the sourcing script's arguments\n" +
    "\n" +
    "# ask URL CONNECT: sets HTTP_OUTCOME, HTTP_STATUS and HTTP_WHY.\n" +
    "ask() {\n" +
    "  mkdir -p \"$FAILBACK_WORK/http\"\n" +
    "  http_get \"$1\" \"$2\" - 5000 \"$FAILBACK_WORK/http\"\n" +
    "}\n" +
    "\n" +
    "# check_closed URL CONNECT STATUS. An empty URL: this host answers no requests.\n" +
    "# A release that cannot even show its maintenance page, or that answers nobody, lets nobody in either; that is no reason to\n" +
    "# leave it live. Only a host that cannot be asked leaves us in doubt.\n" +
    "check_closed() {\n" +
    "  [ -n \"$1\" ] || return 0\n" +
    "  tries=8\n" +
    "  silences=0\n" +
    "  while [ \"$tries\" -gt 0 ]; do\n" +
    "    ask \"$1\" \"$2\"\n" +
    "    if [ \"$HTTP_OUTCOME\" = silent ]; then silences=$((silences + 1)); else silences=0; fi\n" +
    "    if [ \"$silences\" -ge 3 ]; then\n" +
    "      fact closed-by-failure no-answer\n" +
    "      return\n" +
    "    fi\n" +
    "    if [ \"$HTTP_OUTCOME\" = answered ] && [ \"$HTTP_STATUS\" = \"$3\" ]; then\n" +
    "      fact closed \"$HTTP_STATUS\"\n" +
    "      return\n" +
    "    fi\n" +
    "    tries=$((tries - 1))\n" +
    "    sleep 0.25 2>/dev/null || sleep 1\n" +
    "  done\n" +
    "  if [ \"$HTTP_OUTCOME\" = answered ] && [ \"$HTTP_STATUS\" -ge 500 ]; then\n" +
    "    fact closed-by-failure \"$HTTP_STATUS\"\n" +
    "    return\n" +
    "  fi\n" +
    "  refuse \"maintenance is on, yet $1 does not answer $3: ${HTTP_STATUS:-$HTTP_WHY}\"\n" +
    "}\n" +
    "\n" +
    "# check_open URL CONNECT STATUS: the closed answer is gone; what it answers instead is the gate's business.\n" +
    "check_open() {\n" +
    "  [ -n \"$1\" ] || return 0\n" +
    "  tries=8\n" +
    "  while [ \"$tries\" -gt 0 ]; do\n" +
    "    ask \"$1\" \"$2\"\n" +
    "    if [ \"$HTTP_OUTCOME\" = answered ] && [ \"$HTTP_STATUS\" != \"$3\" ]; then return; fi\n" +
    "    tries=$((tries - 1))\n" +
    "    sleep 0.25 2>/dev/null || sleep 1\n" +
    "  done\n" +
    "  refuse \"maintenance is off, yet $1 still answers ${HTTP_STATUS:-nothing: $HTTP_WHY}\"\n" +
    "}\n",
  "parts/probe.sh":
    "# The probe file: a PHP file with a random name that answers with a release, for an application that does not say its own.\n" +
    "# Sourced after step.sh. work/probe-file holds its name, work/probe-places each file that was placed.\n" +
    "# shellcheck shell=sh disable=SC2154 # limit, path and run_as are the sourcing script's arguments\n" +
    "\n" +
    "PROBE_LIFETIME=900 # s; one that could not be removed answers 404 from then on\n" +
    "\n" +
    "probe_name() { cat \"$FAILBACK_WORK/probe-file\"; }\n" +
    "\n" +
    "# A release name is letters, digits, \".\", \"_\" and \"-\": nothing in it ends the string.\n" +
    "probe_text() {\n" +
    "  printf \"<?php if (time() > %s) { http_response_code(404); exit; } header('Content-Type: text/plain'); header('Cache-Control: no-store'); echo '%s';\\n\" \\\n" +
    "    \"$(($(date +%s) + PROBE_LIFETIME))\" \"$1\"\n" +
    "}\n" +
    "\n" +
    "# place_probe WEB-ROOT RELEASE. The place is noted before it is used.\n" +
    "place_probe() {\n" +
    "  web=$(as_user_in \"$run_as\" \"$1\" pwd -P) || refuse \"there is no web root $1\"\n" +
    "  file=$web/$(probe_name)\n" +
    "  grep -qxF -- \"$file\" \"$FAILBACK_WORK/probe-places\" 2>/dev/null || printf '%s\\n' \"$file\" >>\"$FAILBACK_WORK/probe-places\"\n" +
    "  probe_text \"$2\" | put \"$run_as\" \"$file\"\n" +
    "}\n" +
    "\n" +
    "remove_probe() {\n" +
    "  kept probe-places || return 0\n" +
    "  while read -r file; do\n" +
    "    as_user \"$run_as\" rm -f \"$file\" \"$file.failback\" </dev/null\n" +
    "  done <\"$FAILBACK_WORK/probe-places\"\n" +
    "  forget probe-places probe-file\n" +
    "}\n",
  "parts/step.sh":
    "# What every step stands on: how it speaks, what it keeps, and as whom it runs things. Sourced.\n" +
    "# $limit is set by each script from its first argument: seconds for the whole step, after which a command under sudo ends\n" +
    "# itself, since a signal from outside does not get through sudo.\n" +
    "# shellcheck shell=sh disable=SC2154 # limit, path and run_as are the sourcing script's arguments\n" +
    "\n" +
    "LC_ALL=C\n" +
    "export LC_ALL\n" +
    "if [ -z \"${HOME:-}\" ]; then\n" +
    "  HOME=$(awk -F: -v user=\"$(id -un)\" '$1 == user { print $6; exit }' /etc/passwd)\n" +
    "  [ -n \"$HOME\" ] || HOME=/\n" +
    "  export HOME\n" +
    "fi\n" +
    "\n" +
    "read -r STARTED _ </proc/uptime\n" +
    "STARTED=${STARTED%.*}\n" +
    "ENGINE_MARGIN=2 # s before the engine ends the step; INNER_MARGIN of the plan is the same\n" +
    "\n" +
    "# time_left: sets LEFT, the whole seconds that the step has left; FAILBACK_DEADLINE is the uptime in ms at which the engine\n" +
    "# ends it. Each command gets what is left, not the limit anew: several in a row would outlive the step.\n" +
    "time_left() {\n" +
    "  read -r up _ </proc/uptime\n" +
    "  LEFT=$((STARTED + limit - ${up%.*}))\n" +
    "  if [ -n \"${FAILBACK_DEADLINE:-}\" ]; then\n" +
    "    by_engine=$((FAILBACK_DEADLINE / 1000 - ENGINE_MARGIN - ${up%.*}))\n" +
    "    [ \"$LEFT\" -le \"$by_engine\" ] || LEFT=$by_engine\n" +
    "  fi\n" +
    "  [ \"$LEFT\" -ge 1 ] || {\n" +
    "    say \"the time of this step is used up\" >&2\n" +
    "    exit 124 # as timeout says it\n" +
    "  }\n" +
    "}\n" +
    "\n" +
    "refuse() {\n" +
    "  printf '%s\\n' \"$*\" >&2\n" +
    "  exit 1\n" +
    "}\n" +
    "\n" +
    "say() { printf '%s\\n' \"$*\"; }\n" +
    "\n" +
    "# fact KEY VALUE: becomes an event of the journal.\n" +
    "fact() { printf '%s %s\\n' \"$1\" \"$2\" >>\"$FAILBACK_FACTS\"; }\n" +
    "\n" +
    "# keep NAME: stdin becomes work/NAME, private, whole or not at all.\n" +
    "keep() (\n" +
    "  umask 077\n" +
    "  cat >\"$FAILBACK_WORK/$1.new\"\n" +
    "  mv -f \"$FAILBACK_WORK/$1.new\" \"$FAILBACK_WORK/$1\"\n" +
    ")\n" +
    "\n" +
    "kept() { [ -e \"$FAILBACK_WORK/$1\" ]; }\n" +
    "\n" +
    "forget() {\n" +
    "  for forgotten in \"$@\"; do\n" +
    "    rm -f \"$FAILBACK_WORK/$forgotten\" \"$FAILBACK_WORK/$forgotten.new\"\n" +
    "  done\n" +
    "}\n" +
    "\n" +
    "unknown() { exit 2; }\n" +
    "\n" +
    "random_hex() { od -An -N16 -tx1 /dev/urandom | tr -d ' \\n'; }\n" +
    "\n" +
    "# as_user USER COMMAND...: as it stands when USER is empty or ourselves.\n" +
    "as_user() {\n" +
    "  user=$1\n" +
    "  shift\n" +
    "  set -- env GIT_TERMINAL_PROMPT=0 COMPOSER_NO_INTERACTION=1 FAILBACK_STEP=\"${FAILBACK_STEP:-}\" \"$@\"\n" +
    "  if [ -z \"$user\" ] || [ \"$user\" = \"$(id -un)\" ]; then\n" +
    "    \"$@\"\n" +
    "    return\n" +
    "  fi\n" +
    "  time_left\n" +
    "  if command -v sudo >/dev/null 2>&1; then\n" +
    "    sudo -n -H -u \"$user\" timeout -k 5 \"$LEFT\" \"$@\"\n" +
    "  else\n" +
    "    runuser -u \"$user\" -- timeout -k 5 \"$LEFT\" \"$@\"\n" +
    "  fi\n" +
    "}\n" +
    "\n" +
    "# stands FILE: is it there, as the owner of the code sees it? A sudo that fails is no answer, and must not pass for \"no\".\n" +
    "stands() {\n" +
    "  # shellcheck disable=SC2016 # expanded by the inner shell, from its own argument\n" +
    "  seen=$(as_user \"$run_as\" sh -c 'if [ -e \"$1\" ]; then echo yes; else echo no; fi' sh \"$1\") || seen=unknown\n" +
    "  case $seen in\n" +
    "    yes) return 0 ;;\n" +
    "    no) return 1 ;;\n" +
    "    *)\n" +
    "      say \"could not look as ${run_as:-$(id -un)} whether $1 is there\" >&2\n" +
    "      unknown\n" +
    "      ;;\n" +
    "  esac\n" +
    "}\n" +
    "\n" +
    "# as_user_in USER FOLDER COMMAND...\n" +
    "as_user_in() {\n" +
    "  inside_user=$1\n" +
    "  inside=$2\n" +
    "  shift 2\n" +
    "  # shellcheck disable=SC2016 # expanded by the inner shell, from its own arguments\n" +
    "  as_user \"$inside_user\" sh -c 'cd \"$1\" && shift && exec \"$@\"' sh \"$inside\" \"$@\"\n" +
    "}\n" +
    "\n" +
    "# put USER FILE [UMASK]: stdin becomes FILE by one rename, readable by the web server. Others may write beside it: what\n" +
    "# waits under the name in between is not written through.\n" +
    "put() {\n" +
    "  # shellcheck disable=SC2016\n" +
    "  as_user \"$1\" sh -c 'umask \"$1\" && rm -f \"$2.failback\" && set -C && cat >\"$2.failback\" && mv -f \"$2.failback\" \"$2\"' sh \"${3:-022}\" \"$2\"\n" +
    "}\n" +
    "\n" +
    "# hand_over_line OPTION: what a person types so that the owner of the code may write to the places on stdin, one a line.\n" +
    "# OPTION: -R or nothing.\n" +
    "hand_over_line() {\n" +
    "  places=$(as_words)\n" +
    "  [ -z \"$places\" ] || say \"sudo chown${1:+ $1} ${run_as:-$(id -un)} $places && sudo chmod${1:+ $1} u+w $places\"\n" +
    "}\n" +
    "\n" +
    "# as_words: the lines of stdin on one line, as a shell reads them back.\n" +
    "as_words() { sed \"/[^A-Za-z0-9._/@%+=:,-]/{s/'/'\\\\\\\\''/g;s/.*/'&'/;}\" | tr '\\n' ' ' | sed 's/ $//'; }\n" +
    "\n" +
    "owner_of() {\n" +
    "  # shellcheck disable=SC2012 # one known path, and only its owner is read\n" +
    "  ls -ld \"$1\" | awk '{ print $3; exit }'\n" +
    "}\n",
  "parts/tree.sh":
    "# A git checkout in place, and the room beside it where its successor is built. Sourced after step.sh.\n" +
    "# $path is the live checkout, $run_as its owner.\n" +
    "# shellcheck shell=sh disable=SC2154 # limit, path and run_as are the sourcing script's arguments\n" +
    "\n" +
    "# A hook of the team is for a person's checkout; here it would be a step that nobody planned. Looking writes nothing: a\n" +
    "# `status` that freshens the index would leave it with our owner and mode, in a dry run as well.\n" +
    "git_in() {\n" +
    "  git_folder=$1\n" +
    "  shift\n" +
    "  as_user \"$run_as\" git --no-optional-locks -c core.hooksPath=/dev/null -c advice.detachedHead=false -c gc.auto=0 -C \"$git_folder\" \"$@\"\n" +
    "}\n" +
    "\n" +
    "room() { printf '%s/.failback' \"$path\"; }\n" +
    "\n" +
    "build_tree() { printf '%s/.failback/build/%s' \"$path\" \"$FAILBACK_OPERATION\"; }\n" +
    "\n" +
    "# What the operation replaced, until the next one.\n" +
    "replaced() { printf '%s/.failback/old/%s' \"$path\" \"$FAILBACK_OPERATION\"; }\n" +
    "\n" +
    "# The room ignores itself, so the live checkout stays clean.\n" +
    "open_room() {\n" +
    "  if ! as_user \"$run_as\" mkdir -p \"$(room)/build\" \"$(room)/old\" \"$(room)/kept\" 2>/dev/null; then\n" +
    "    in_room mkdir -p build old kept\n" +
    "  fi\n" +
    "  share build\n" +
    "  share old\n" +
    "  share kept\n" +
    "  if [ ! -e \"$(room)/.gitignore\" ]; then\n" +
    "    echo '*' | put \"$run_as\" \"$(room)/.gitignore\" 2>/dev/null || in_room ignore_all\n" +
    "  fi\n" +
    "}\n" +
    "\n" +
    "# in_room COMMAND...: what we do there by ourselves is done in that very folder. Others may write beside it, and a link of\n" +
    "# theirs must not lead us elsewhere.\n" +
    "in_room() (\n" +
    "  if ! cd \"$(room)\" || [ \"$(pwd -P)\" != \"$(cd \"$path\" && pwd -P)/.failback\" ]; then\n" +
    "    refuse \"$(room) is not a folder of its own. Mend: sudo rm $(room)\"\n" +
    "  fi\n" +
    "  \"$@\"\n" +
    ")\n" +
    "\n" +
    "ignore_all() (\n" +
    "  set -C\n" +
    "  echo '*' >.gitignore\n" +
    ")\n" +
    "\n" +
    "# A folder that we made is handed to the group of the user who owns the code, when we are in it.\n" +
    "share() {\n" +
    "  as_user \"$run_as\" test -w \"$(room)/$1\" && return\n" +
    "  in_room hand_over \"$1\" && as_user \"$run_as\" test -w \"$(room)/$1\" && return\n" +
    "  refuse \"$(room)/$1 is not writable for $run_as, who owns the code. Mend: sudo chown -R $run_as $(room)/build $(room)/old $(room)/kept\"\n" +
    "}\n" +
    "\n" +
    "hand_over() {\n" +
    "  place=$(pwd -P)\n" +
    "  cd \"$1\" && [ \"$(pwd -P)\" = \"$place/$1\" ] && chgrp \"$(id -gn \"$run_as\")\" . 2>/dev/null && chmod 2775 .\n" +
    "}\n" +
    "\n" +
    "# need_commit TEXT: the plan names commits in full. Nothing else is handed to git, which takes a leading dash for an option.\n" +
    "need_commit() {\n" +
    "  case $1 in *[!0-9a-f]*) refuse \"\\\"$1\\\" is not a commit\" ;; esac\n" +
    "  case ${#1} in 40 | 64) ;; *) refuse \"\\\"$1\\\" is not a commit\" ;; esac\n" +
    "}\n" +
    "\n" +
    "commit_of() { git_in \"$1\" rev-parse --verify --quiet \"$2^{commit}\"; }\n" +
    "\n" +
    "# Fails when tracked files differ from the commit. What is untracked may be anybody's data and is not looked at.\n" +
    "tracked_is_clean() {\n" +
    "  changes=$(git_in \"$1\" status --porcelain --untracked-files=no) || return 1\n" +
    "  [ -z \"$changes\" ]\n" +
    "}\n" +
    "\n" +
    "# save_changes FILE: the local changes as a patch, in one form whatever the host's configuration makes of a diff.\n" +
    "# Fails when they cannot be had back from it: what is about to be overwritten would be lost.\n" +
    "save_changes() {\n" +
    "  git_in \"$path\" diff --no-color --no-ext-diff --no-textconv --no-relative --submodule=short --unified=3 \\\n" +
    "    --src-prefix=a/ --dst-prefix=b/ --binary --full-index HEAD >\"$1\" || return 1\n" +
    "  if [ -s \"$1\" ]; then\n" +
    "    git_in \"$path\" apply --check --reverse --binary --whitespace=nowarn - <\"$1\"\n" +
    "  else\n" +
    "    tracked_is_clean \"$path\"\n" +
    "  fi\n" +
    "}\n" +
    "\n" +
    "is_at() {\n" +
    "  at=$(commit_of \"$1\" HEAD) || return 1\n" +
    "  [ \"$at\" = \"$2\" ]\n" +
    "}\n",
  "parts/units.sh":
    "# systemd units by their exact names. Sourced after step.sh.\n" +
    "# A glob is never handed on: `systemctl start 'x-*'` starts only what is in memory, that is nothing, and says so with 0.\n" +
    "# shellcheck shell=sh disable=SC2154 # limit, path and run_as are the sourcing script's arguments\n" +
    "\n" +
    "systemctl_as_root() {\n" +
    "  time_left\n" +
    "  if [ \"$(id -u)\" -eq 0 ]; then\n" +
    "    timeout -k 5 \"$LEFT\" systemctl \"$@\"\n" +
    "  elif sudo_allows_timeout; then\n" +
    "    sudo -n timeout -k 5 \"$LEFT\" systemctl \"$@\"\n" +
    "  else\n" +
    "    # A host may allow systemctl alone; its client holds no state, so it is bounded from outside.\n" +
    "    timeout -k 5 \"$LEFT\" sudo -n systemctl \"$@\"\n" +
    "  fi\n" +
    "}\n" +
    "\n" +
    "# Asked once: each refusal stands in the host's log.\n" +
    "sudo_allows_timeout() {\n" +
    "  if [ -z \"${bounded:-}\" ]; then\n" +
    "    bounded=outside\n" +
    "    if sudo -n timeout -k 5 \"$LEFT\" systemctl --version >/dev/null 2>&1; then bounded=inside; fi\n" +
    "  fi\n" +
    "  [ \"$bounded\" = inside ]\n" +
    "}\n" +
    "\n" +
    "exact_units() {\n" +
    "  for unit in \"$@\"; do\n" +
    "    case $unit in\n" +
    "      '' | *[!A-Za-z0-9:_.@\\\\-]* | -*) refuse \"\\\"$unit\\\" is not the exact name of a unit. Mend: name each unit of services.workers in the runbook\" ;;\n" +
    "    esac\n" +
    "  done\n" +
    "}\n" +
    "\n" +
    "# active, inactive, failed, activating, ...; `unknown` is what an old systemctl says of a unit that is not loaded.\n" +
    "# `unreadable`: systemctl said nothing, so nothing is known of the unit.\n" +
    "unit_state() {\n" +
    "  state=$(systemctl is-active \"$1.service\" 2>/dev/null) || true\n" +
    "  printf '%s' \"${state:-unreadable}\"\n" +
    "}\n" +
    "\n" +
    "not_told() { refuse \"systemctl did not tell whether $1 runs. Look: systemctl is-active $1\"; }\n" +
    "\n" +
    "is_running() {\n" +
    "  case $(unit_state \"$1\") in\n" +
    "    active | reloading) return 0 ;;\n" +
    "    *) return 1 ;;\n" +
    "  esac\n" +
    "}\n" +
    "\n" +
    "# wait_active UNIT: one that notifies, or that systemd starts again, may need a moment; one that is down stays down.\n" +
    "wait_active() {\n" +
    "  tries=50\n" +
    "  while ! is_running \"$1\"; do\n" +
    "    tries=$((tries - 1))\n" +
    "    case $(unit_state \"$1\") in\n" +
    "      activating | deactivating) [ \"$tries\" -gt 0 ] || not_active \"$1\" ;;\n" +
    "      *) is_running \"$1\" || not_active \"$1\" ;;\n" +
    "    esac\n" +
    "    sleep 0.1 2>/dev/null || sleep 1\n" +
    "  done\n" +
    "}\n" +
    "\n" +
    "not_active() { refuse \"unit $1 is $(unit_state \"$1\"), not active. Look: journalctl -u $1 -n 50\"; }\n" +
    "\n" +
    "# Once for an operation: which of the declared units run, and which would run had they not failed.\n" +
    "# A unit that somebody stopped stays stopped.\n" +
    "note_workers() {\n" +
    "  kept workers && return\n" +
    "  noted=$(\n" +
    "    for unit in \"$@\"; do\n" +
    "      case $(unit_state \"$unit\") in\n" +
    "        active | reloading | activating | deactivating) say \"active $unit\" ;;\n" +
    "        failed) say \"failed $unit\" ;;\n" +
    "        unreadable) not_told \"$unit\" ;;\n" +
    "      esac\n" +
    "    done\n" +
    "  ) || exit 1\n" +
    "  if [ -n \"$noted\" ]; then say \"$noted\"; fi | keep workers\n" +
    "}\n" +
    "\n" +
    "noted_workers() {\n" +
    "  while read -r noted_state noted_unit; do\n" +
    "    case \" $* \" in\n" +
    "      *\" $noted_state \"*) printf '%s\\n' \"$noted_unit\" ;;\n" +
    "    esac\n" +
    "  done <\"$FAILBACK_WORK/workers\"\n" +
    "}\n" +
    "\n" +
    "# start_noted VERB STATES...: each by its name, then each is looked at.\n" +
    "start_noted() {\n" +
    "  how=$1\n" +
    "  shift\n" +
    "  for unit in $(noted_workers \"$@\"); do\n" +
    "    # A unit that gave up would refuse to start until its counter is cleared.\n" +
    "    [ \"$(unit_state \"$unit\")\" != failed ] || systemctl_as_root reset-failed \"$unit.service\" || true\n" +
    "    systemctl_as_root \"$how\" \"$unit.service\" || refuse \"systemctl $how $unit failed\"\n" +
    "  done\n" +
    "  for unit in $(noted_workers \"$@\"); do\n" +
    "    wait_active \"$unit\"\n" +
    "  done\n" +
    "  fact workers-started \"$(noted_workers \"$@\" | wc -l | tr -d ' ')\"\n" +
    "}\n",
  "proof/release-manifest.sh":
    "# Notes what a release folder consists of at the moment it was proved good. Sent on stdin; prints one answer line.\n" +
    "# What the application writes as it runs is left out: a log that has grown is no sign of a half-made release.\n" +
    "# shellcheck shell=sh\n" +
    "\n" +
    "# manifest_main ENV-DIR RELEASE-PATH RELEASES RELEASE\n" +
    "manifest_main() {\n" +
    "  set -eu\n" +
    "  umask 077\n" +
    "  manifest_folder=$2/$3/$4\n" +
    "  if [ ! -d \"$manifest_folder\" ] || [ -L \"$manifest_folder\" ]; then manifest_answer \"refused no-folder $manifest_folder\"; fi\n" +
    "  mkdir -p \"$1/manifests\"\n" +
    "  manifest_new=$1/manifests/.$4.$$\n" +
    "  if ! list_release \"$manifest_folder\" >\"$manifest_new\" || [ ! -s \"$manifest_new\" ]; then\n" +
    "    rm -f \"$manifest_new\"\n" +
    "    manifest_answer \"refused unreadable $manifest_folder\"\n" +
    "  fi\n" +
    "  mv -f \"$manifest_new\" \"$1/manifests/$4\"\n" +
    "  manifest_answer \"ok $(wc -l <\"$1/manifests/$4\" | tr -d ' ')\"\n" +
    "}\n" +
    "\n" +
    "manifest_answer() {\n" +
    "  printf '%s\\n' \"$1\"\n" +
    "  exit 0\n" +
    "}\n" +
    "\n" +
    "list_release() {\n" +
    "  cd \"$1\" && find . \\( -name storage -o -name cache -o -name .cache -o -name tmp -o -name var -o -name log -o -name logs \\\n" +
    "    -o -name .failback \\) -prune -o -type f -exec sha256sum {} +\n" +
    "}\n",
  "steps/application-cache.sh":
    "# Clears the application's cache, but only where the compiled configuration proves that this cannot take queued jobs,\n" +
    "# sessions or Horizon with it: Laravel clears a Redis store with FLUSHDB.\n" +
    "#   application-cache VERB LIMIT FOLDER RUN-AS\n" +
    "set -eu\n" +
    "# shellcheck source=packages/procedure/shell/parts/step.sh\n" +
    ". \"$FAILBACK_PLAN/parts/step.sh\"\n" +
    "\n" +
    "take_arguments() {\n" +
    "  limit=$1 folder=$2 run_as=$3\n" +
    "}\n" +
    "\n" +
    "# Says `own` or why not. Two names may be one server, so only another database number is proof; an address as a URL is none.\n" +
    "# shellcheck disable=SC2016\n" +
    "JUDGE='\n" +
    "  $config = is_file(\"bootstrap/cache/config.php\") ? require \"bootstrap/cache/config.php\" : null;\n" +
    "  $say = function ($word) { echo $word; exit(0); };\n" +
    "  is_array($config) || $say(\"not-compiled\");\n" +
    "  $store = $config[\"cache\"][\"stores\"][$config[\"cache\"][\"default\"] ?? \"\"] ?? null;\n" +
    "  is_array($store) || $say(\"no-store\");\n" +
    "  in_array($store[\"driver\"] ?? \"\", [\"file\", \"array\", \"null\", \"apc\"], true) && $say(\"own\");\n" +
    "  ($store[\"driver\"] ?? \"\") === \"redis\" || $say(\"unknown-driver\");\n" +
    "  $database = function ($name) use ($config, $say) {\n" +
    "    $redis = $config[\"database\"][\"redis\"][$name] ?? null;\n" +
    "    is_array($redis) && empty($redis[\"url\"]) && isset($redis[\"host\"]) && is_string($redis[\"host\"]) || $say(\"unknown-connection\");\n" +
    "    return (string) ($redis[\"database\"] ?? \"0\");\n" +
    "  };\n" +
    "  $cache = $database($store[\"connection\"] ?? \"default\");\n" +
    "  $others = [];\n" +
    "  foreach ($config[\"queue\"][\"connections\"] ?? [] as $queue) {\n" +
    "    if (($queue[\"driver\"] ?? \"\") === \"redis\") { $others[] = $queue[\"connection\"] ?? \"default\"; }\n" +
    "  }\n" +
    "  if (($config[\"session\"][\"driver\"] ?? \"\") === \"redis\") { $others[] = $config[\"session\"][\"connection\"] ?? \"default\"; }\n" +
    "  if (isset($config[\"horizon\"])) { $others[] = $config[\"horizon\"][\"use\"] ?? \"default\"; }\n" +
    "  foreach ($others as $other) {\n" +
    "    $database($other) === $cache && $say(\"shared\");\n" +
    "  }\n" +
    "  $say(\"own\");\n" +
    "'\n" +
    "\n" +
    "do_step() {\n" +
    "  take_arguments \"$@\"\n" +
    "  verdict=$(as_user_in \"$run_as\" \"$folder\" php -r \"$JUDGE\") || verdict=unreadable\n" +
    "  if [ \"$verdict\" != own ]; then\n" +
    "    fact application-cache-kept \"$verdict\"\n" +
    "    say \"the application cache was left alone: $verdict\"\n" +
    "    return\n" +
    "  fi\n" +
    "  # Laravel says that it failed, and ends with 0.\n" +
    "  said=$(as_user_in \"$run_as\" \"$folder\" php artisan cache:clear) || refuse \"php artisan cache:clear failed: $said\"\n" +
    "  case $said in *Failed*) refuse \"php artisan cache:clear failed: $said\" ;; esac\n" +
    "  fact application-cache cleared\n" +
    "}\n" +
    "\n" +
    "dry_step() {\n" +
    "  take_arguments \"$@\"\n" +
    "  say \"would clear the application cache in $folder, if its compiled configuration proves that it is apart from queues and sessions\"\n" +
    "}\n" +
    "\n" +
    "case $1 in\n" +
    "  do) shift && do_step \"$@\" ;;\n" +
    "  undo) ;;\n" +
    "  probe) unknown ;;\n" +
    "  dry) shift && dry_step \"$@\" ;;\n" +
    "  *) exit 64 ;;\n" +
    "esac\n",
  "steps/artisan-cache.sh":
    "# Rebuilds one of Laravel's compiled caches. When that fails it is cleared, which is slower and right; the step then warns.\n" +
    "#   artisan-cache VERB LIMIT FOLDER RUN-AS NAME\n" +
    "set -eu\n" +
    "# shellcheck source=packages/procedure/shell/parts/step.sh\n" +
    ". \"$FAILBACK_PLAN/parts/step.sh\"\n" +
    "\n" +
    "take_arguments() {\n" +
    "  limit=$1 folder=$2 run_as=$3 cache=$4\n" +
    "}\n" +
    "\n" +
    "do_step() {\n" +
    "  take_arguments \"$@\"\n" +
    "  if as_user_in \"$run_as\" \"$folder\" php artisan \"$cache:cache\"; then return; fi\n" +
    "  as_user_in \"$run_as\" \"$folder\" php artisan \"$cache:clear\" || refuse \"php artisan $cache:cache and $cache:clear both failed\"\n" +
    "  fact cache-cleared-instead \"$cache\"\n" +
    "  refuse \"php artisan $cache:cache failed, so the cache was cleared instead\"\n" +
    "}\n" +
    "\n" +
    "dry_step() {\n" +
    "  take_arguments \"$@\"\n" +
    "  say \"would rebuild the $cache cache in $folder\"\n" +
    "}\n" +
    "\n" +
    "case $1 in\n" +
    "  do) shift && do_step \"$@\" ;;\n" +
    "  undo) ;;\n" +
    "  probe) unknown ;;\n" +
    "  dry) shift && dry_step \"$@\" ;;\n" +
    "  *) exit 64 ;;\n" +
    "esac\n",
  "steps/boot.sh":
    "# Boots the target once, before anything is touched. An empty FOLDER is the tree that was built beside the live release.\n" +
    "#   boot VERB LIMIT PATH RUN-AS FOLDER COMMAND...\n" +
    "set -eu\n" +
    "# shellcheck source=packages/procedure/shell/parts/step.sh\n" +
    ". \"$FAILBACK_PLAN/parts/step.sh\"\n" +
    "# shellcheck source=packages/procedure/shell/parts/tree.sh\n" +
    ". \"$FAILBACK_PLAN/parts/tree.sh\"\n" +
    "\n" +
    "take_arguments() {\n" +
    "  limit=$1 path=$2 run_as=$3 folder=$4\n" +
    "  [ -n \"$folder\" ] || folder=$(build_tree)\n" +
    "}\n" +
    "\n" +
    "do_step() {\n" +
    "  take_arguments \"$@\"\n" +
    "  shift 4\n" +
    "  as_user_in \"$run_as\" \"$folder\" \"$@\" || refuse \"the target does not boot; the live release is untouched. It was: $* in $folder\"\n" +
    "}\n" +
    "\n" +
    "dry_step() {\n" +
    "  take_arguments \"$@\"\n" +
    "  shift 4\n" +
    "  say \"would run in $folder: $*\"\n" +
    "}\n" +
    "\n" +
    "case $1 in\n" +
    "  do) shift && do_step \"$@\" ;;\n" +
    "  undo) ;;\n" +
    "  probe) unknown ;;\n" +
    "  dry) shift && dry_step \"$@\" ;;\n" +
    "  *) exit 64 ;;\n" +
    "esac\n",
  "steps/build-tree.sh":
    "# Builds the target beside the live release: a worktree of its commit, the team's install inside it.\n" +
    "#   build-tree VERB LIMIT PATH RUN-AS COMMIT COUNT BUILT... INSTALL...\n" +
    "set -eu\n" +
    "# shellcheck source=packages/procedure/shell/parts/step.sh\n" +
    ". \"$FAILBACK_PLAN/parts/step.sh\"\n" +
    "# shellcheck source=packages/procedure/shell/parts/tree.sh\n" +
    ". \"$FAILBACK_PLAN/parts/tree.sh\"\n" +
    "\n" +
    "take_arguments() {\n" +
    "  limit=$1 path=$2 run_as=$3 commit=$4\n" +
    "  tree=$(build_tree)\n" +
    "}\n" +
    "\n" +
    "do_step() {\n" +
    "  take_arguments \"$@\"\n" +
    "  need_commit \"$commit\"\n" +
    "  shift 4\n" +
    "  open_room\n" +
    "  remove_tree\n" +
    "  git_in \"$path\" worktree add --quiet --force --detach -- \"$tree\" \"$commit\"\n" +
    "  lend_settings\n" +
    "  install_and_check \"$@\"\n" +
    "  # What install changed in tracked files is not the release.\n" +
    "  tracked_is_clean \"$tree\" || {\n" +
    "    fact install-changed-tracked-files yes\n" +
    "    git_in \"$tree\" reset --quiet --hard \"$commit\" --\n" +
    "  }\n" +
    "  fact built \"$commit\"\n" +
    "}\n" +
    "\n" +
    "# The target boots with the settings of the live one.\n" +
    "lend_settings() {\n" +
    "  [ -e \"$path/.env\" ] || return 0\n" +
    "  as_user \"$run_as\" test -e \"$tree/.env\" || as_user \"$run_as\" ln -s \"$path/.env\" \"$tree/.env\"\n" +
    "}\n" +
    "\n" +
    "# install_and_check COUNT BUILT... INSTALL...\n" +
    "install_and_check() {\n" +
    "  count=$1\n" +
    "  shift\n" +
    "  index=0\n" +
    "  : | keep built\n" +
    "  while [ \"$index\" -lt \"$count\" ]; do\n" +
    "    say \"$1\" >>\"$FAILBACK_WORK/built\"\n" +
    "    index=$((index + 1))\n" +
    "    shift\n" +
    "  done\n" +
    "  [ $# -eq 0 ] || as_user_in \"$run_as\" \"$tree\" \"$@\" || refuse \"install failed beside the live release, which is untouched: $*\"\n" +
    "  while read -r made; do\n" +
    "    as_user \"$run_as\" test -e \"$tree/$made\" || refuse \"install did not make $made. Mend: name what it makes in release.built\"\n" +
    "  done <\"$FAILBACK_WORK/built\"\n" +
    "}\n" +
    "\n" +
    "# A process of a step that was cut may write one last file into what is being removed: that is no reason to need a person.\n" +
    "remove_tree() {\n" +
    "  removals=0\n" +
    "  while as_user \"$run_as\" test -e \"$tree\"; do\n" +
    "    [ \"$removals\" -lt 5 ] || refuse \"$tree cannot be removed. Mend: see who writes there, then: failback resume\"\n" +
    "    [ \"$removals\" -eq 0 ] || sleep 0.3 2>/dev/null || sleep 1\n" +
    "    git_in \"$path\" worktree remove --force \"$tree\" 2>/dev/null || as_user \"$run_as\" rm -rf \"$tree\" || :\n" +
    "    removals=$((removals + 1))\n" +
    "  done\n" +
    "  git_in \"$path\" worktree prune\n" +
    "}\n" +
    "\n" +
    "undo_step() {\n" +
    "  take_arguments \"$@\"\n" +
    "  remove_tree\n" +
    "  forget built\n" +
    "}\n" +
    "\n" +
    "# A worktree that is there may be half of one: it is cheaper to build again than to know.\n" +
    "probe_step() { exit 1; }\n" +
    "\n" +
    "dry_step() {\n" +
    "  take_arguments \"$@\"\n" +
    "  shift 4\n" +
    "  count=$1\n" +
    "  shift\n" +
    "  shift \"$count\"\n" +
    "  as_user \"$run_as\" test -w \"$path\" || refuse \"$path is not writable for ${run_as:-$(id -un)}\"\n" +
    "  say \"would build commit $commit in $tree\"\n" +
    "  [ $# -eq 0 ] || command -v \"$1\" >/dev/null 2>&1 || as_user_in \"$run_as\" \"$path\" test -x \"$1\" || refuse \"there is no $1 on this host, which install needs\"\n" +
    "  [ $# -eq 0 ] || say \"would run there: $*\"\n" +
    "}\n" +
    "\n" +
    "case $1 in\n" +
    "  do) shift && do_step \"$@\" ;;\n" +
    "  undo) shift && undo_step \"$@\" ;;\n" +
    "  probe) shift && probe_step ;;\n" +
    "  dry) shift && dry_step \"$@\" ;;\n" +
    "  *) exit 64 ;;\n" +
    "esac\n",
  "steps/checkout.sh":
    "# Makes the live checkout a clean one of the target and swaps in what was built, by rename.\n" +
    "# What was there is kept: local changes as a patch, untracked files in the way and the old dependencies in .failback/old.\n" +
    "#   checkout VERB LIMIT PATH RUN-AS STACK COMMIT BUILT...\n" +
    "set -eu\n" +
    "# shellcheck source=packages/procedure/shell/parts/step.sh\n" +
    ". \"$FAILBACK_PLAN/parts/step.sh\"\n" +
    "# shellcheck source=packages/procedure/shell/parts/tree.sh\n" +
    ". \"$FAILBACK_PLAN/parts/tree.sh\"\n" +
    "\n" +
    "take_arguments() {\n" +
    "  limit=$1 path=$2 run_as=$3 stack=$4 commit=$5\n" +
    "}\n" +
    "\n" +
    "do_step() {\n" +
    "  take_arguments \"$@\"\n" +
    "  need_commit \"$commit\"\n" +
    "  shift 5\n" +
    "  remove_our_lock\n" +
    "  kept checkout-found || note_found\n" +
    "  set_aside \"$commit\"\n" +
    "  git_in \"$path\" checkout --quiet --force --detach \"$commit\" --\n" +
    "  forget_compiled\n" +
    "  for made in \"$@\"; do swap_in \"$made\"; done\n" +
    "  check_result \"$@\"\n" +
    "}\n" +
    "\n" +
    "# A git of ours that was cut leaves its lock; before the first try the lock was somebody else's, and there was none.\n" +
    "remove_our_lock() {\n" +
    "  if kept checkout-found; then\n" +
    "    as_user \"$run_as\" rm -f \"$path/.git/index.lock\"\n" +
    "  fi\n" +
    "}\n" +
    "\n" +
    "# The patch first: once checkout-found is there, it is complete.\n" +
    "note_found() {\n" +
    "  save_changes \"$FAILBACK_WORK/local-changes.patch\" ||\n" +
    "    refuse \"the local changes at $path cannot be saved as a patch, so nothing was checked out over them. Look: git -C $path status. Mend: git -C $path stash\"\n" +
    "  if [ -s \"$FAILBACK_WORK/local-changes.patch\" ]; then fact local-changes saved; fi\n" +
    "  found=$(git_in \"$path\" symbolic-ref --quiet --short HEAD) || found=$(commit_of \"$path\" HEAD)\n" +
    "  say \"$found\" | keep checkout-found\n" +
    "}\n" +
    "\n" +
    "# Nothing of an untracked file is lost: what stands where the other commit has a file, or a folder, is moved away first.\n" +
    "# shellcheck disable=SC2016\n" +
    "MOVE_ASIDE='\n" +
    "  set -eu\n" +
    "  place=$1 aside=$2\n" +
    "  shift 2\n" +
    "  move() {\n" +
    "    if [ -e \"$aside/$1\" ] || [ -L \"$aside/$1\" ]; then return; fi\n" +
    "    mkdir -p \"$aside/$(dirname \"$1\")\"\n" +
    "    mv \"$place/$1\" \"$aside/$1\"\n" +
    "    echo \"$1\"\n" +
    "  }\n" +
    "  for new; do\n" +
    "    above=$new\n" +
    "    while above=$(dirname \"$above\") && [ \"$above\" != . ]; do\n" +
    "      if [ -L \"$place/$above\" ] || { [ -e \"$place/$above\" ] && [ ! -d \"$place/$above\" ]; }; then move \"$above\"; fi\n" +
    "    done\n" +
    "    if [ -e \"$place/$new\" ] || [ -L \"$place/$new\" ]; then move \"$new\"; fi\n" +
    "  done\n" +
    "'\n" +
    "\n" +
    "set_aside() {\n" +
    "  as_user \"$run_as\" mkdir -p \"$(replaced)/untracked\"\n" +
    "  git_in \"$path\" diff --name-only --no-renames --no-relative -z --diff-filter=A HEAD \"$1\" >\"$FAILBACK_WORK/in-the-way\"\n" +
    "  moved=$(as_user \"$run_as\" xargs -0 -r sh -c \"$MOVE_ASIDE\" sh \"$path\" \"$(replaced)/untracked\" <\"$FAILBACK_WORK/in-the-way\") ||\n" +
    "    refuse \"an untracked file of $path that stands in the way could not be moved to $(replaced)/untracked, so nothing was checked out over it\"\n" +
    "  forget in-the-way\n" +
    "  [ -z \"$moved\" ] || fact untracked-set-aside \"$(printf '%s\\n' \"$moved\" | wc -l | tr -d ' ')\"\n" +
    "}\n" +
    "\n" +
    "# Laravel's compiled configuration and routes of the release we leave would go on answering for it.\n" +
    "forget_compiled() {\n" +
    "  [ \"$stack\" = laravel ] || return 0\n" +
    "  for compiled in \"$path\"/bootstrap/cache/*.php; do\n" +
    "    [ -e \"$compiled\" ] || continue\n" +
    "    as_user \"$run_as\" rm -f \"$compiled\"\n" +
    "  done\n" +
    "}\n" +
    "\n" +
    "# swap_in NAME: two renames; whichever was done last, the next try goes on from there. What is replaced is moved away once:\n" +
    "# what stands in its place afterwards was put there by the checkout.\n" +
    "swap_in() {\n" +
    "  new=$(build_tree)/$1\n" +
    "  stands \"$new\" || return 0\n" +
    "  exchange \"$path/$1\" \"$new\" \"$(replaced)/$1\"\n" +
    "}\n" +
    "\n" +
    "exchange() {\n" +
    "  as_user \"$run_as\" mkdir -p \"$(dirname \"$1\")\" \"$(dirname \"$3\")\"\n" +
    "  if stands \"$3\"; then\n" +
    "    as_user \"$run_as\" rm -rf \"$1\"\n" +
    "  elif stands \"$1\"; then\n" +
    "    as_user \"$run_as\" mv \"$1\" \"$3\"\n" +
    "  fi\n" +
    "  as_user \"$run_as\" mv \"$2\" \"$1\"\n" +
    "}\n" +
    "\n" +
    "check_result() {\n" +
    "  is_at \"$path\" \"$commit\" || refuse \"$path is not at $commit after the checkout\"\n" +
    "  tracked_is_clean \"$path\" || refuse \"$path differs from $commit after the checkout: $changes\"\n" +
    "  for made in \"$@\"; do\n" +
    "    stands \"$path/$made\" || refuse \"$path/$made is missing after the swap\"\n" +
    "    ! stands \"$(build_tree)/$made\" || refuse \"$(build_tree)/$made was not swapped in\"\n" +
    "  done\n" +
    "  fact head \"$commit\"\n" +
    "}\n" +
    "\n" +
    "undo_step() {\n" +
    "  take_arguments \"$@\"\n" +
    "  shift 5\n" +
    "  kept checkout-found || return 0\n" +
    "  remove_our_lock\n" +
    "  read -r found <\"$FAILBACK_WORK/checkout-found\"\n" +
    "  for made in \"$@\"; do swap_back \"$made\"; done\n" +
    "  git_in \"$path\" checkout --quiet --force \"$found\" --\n" +
    "  if [ -s \"$FAILBACK_WORK/local-changes.patch\" ]; then\n" +
    "    git_in \"$path\" apply --binary --whitespace=nowarn - <\"$FAILBACK_WORK/local-changes.patch\"\n" +
    "  fi\n" +
    "  restore_untracked\n" +
    "  forget checkout-found local-changes.patch\n" +
    "}\n" +
    "\n" +
    "swap_back() {\n" +
    "  stands \"$(replaced)/$1\" || return 0\n" +
    "  as_user \"$run_as\" mkdir -p \"$(dirname \"$(build_tree)/$1\")\"\n" +
    "  if stands \"$path/$1\"; then\n" +
    "    as_user \"$run_as\" mv \"$path/$1\" \"$(build_tree)/$1\"\n" +
    "  fi\n" +
    "  as_user \"$run_as\" mv \"$(replaced)/$1\" \"$path/$1\"\n" +
    "}\n" +
    "\n" +
    "restore_untracked() {\n" +
    "  stands \"$(replaced)/untracked\" || return 0\n" +
    "  as_user \"$run_as\" cp -a \"$(replaced)/untracked/.\" \"$path/\"\n" +
    "  as_user \"$run_as\" rm -rf \"$(replaced)/untracked\"\n" +
    "}\n" +
    "\n" +
    "probe_step() {\n" +
    "  take_arguments \"$@\"\n" +
    "  shift 5\n" +
    "  is_at \"$path\" \"$commit\" || exit 1\n" +
    "  tracked_is_clean \"$path\" || exit 1\n" +
    "  for made in \"$@\"; do\n" +
    "    stands \"$path/$made\" || exit 1\n" +
    "    ! stands \"$(build_tree)/$made\" || exit 1\n" +
    "  done\n" +
    "}\n" +
    "\n" +
    "dry_step() {\n" +
    "  take_arguments \"$@\"\n" +
    "  shift 5\n" +
    "  say \"would check out $commit at $path, which is at $(commit_of \"$path\" HEAD)\"\n" +
    "  tracked_is_clean \"$path\" || say \"would save local changes as a patch: $changes\"\n" +
    "  for made in \"$@\"; do say \"would swap $path/$made by rename and keep the old one\"; done\n" +
    "}\n" +
    "\n" +
    "case $1 in\n" +
    "  do) shift && do_step \"$@\" ;;\n" +
    "  undo) shift && undo_step \"$@\" ;;\n" +
    "  probe) shift && probe_step \"$@\" ;;\n" +
    "  dry) shift && dry_step \"$@\" ;;\n" +
    "  *) exit 64 ;;\n" +
    "esac\n",
  "steps/command.sh":
    "# Runs one command of the team in the live release.\n" +
    "#   command VERB LIMIT FOLDER RUN-AS COMMAND...\n" +
    "set -eu\n" +
    "# shellcheck source=packages/procedure/shell/parts/step.sh\n" +
    ". \"$FAILBACK_PLAN/parts/step.sh\"\n" +
    "\n" +
    "take_arguments() {\n" +
    "  limit=$1 folder=$2 run_as=$3\n" +
    "}\n" +
    "\n" +
    "do_step() {\n" +
    "  take_arguments \"$@\"\n" +
    "  shift 3\n" +
    "  as_user_in \"$run_as\" \"$folder\" \"$@\"\n" +
    "}\n" +
    "\n" +
    "dry_step() {\n" +
    "  take_arguments \"$@\"\n" +
    "  shift 3\n" +
    "  say \"would run in $folder: $*\"\n" +
    "}\n" +
    "\n" +
    "case $1 in\n" +
    "  do) shift && do_step \"$@\" ;;\n" +
    "  undo) ;;\n" +
    "  probe) unknown ;;\n" +
    "  dry) shift && dry_step \"$@\" ;;\n" +
    "  *) exit 64 ;;\n" +
    "esac\n",
  "steps/fetch-release.sh":
    "# Has the target's commit in the live checkout. The commit is pinned by the plan: a tag that was moved is not believed.\n" +
    "#   fetch-release VERB LIMIT PATH RUN-AS RELEASE COMMIT STACK BUILT...\n" +
    "set -eu\n" +
    "# shellcheck source=packages/procedure/shell/parts/step.sh\n" +
    ". \"$FAILBACK_PLAN/parts/step.sh\"\n" +
    "# shellcheck source=packages/procedure/shell/parts/tree.sh\n" +
    ". \"$FAILBACK_PLAN/parts/tree.sh\"\n" +
    "\n" +
    "take_arguments() {\n" +
    "  limit=$1 path=$2 run_as=$3 release=$4 commit=$5 stack=$6\n" +
    "  tag=refs/tags/$release\n" +
    "}\n" +
    "\n" +
    "check_checkout() {\n" +
    "  top=$(git_in \"$path\" rev-parse --show-toplevel) ||\n" +
    "    refuse \"$path is not a git checkout that ${run_as:-$(id -un)} may use; its owner is $(owner_of \"$path\"). Mend: set release.run-as to the owner, or sudo chown -R ${run_as:-$(id -un)} $path\"\n" +
    "  [ \"$(cd \"$top\" && pwd -P)\" = \"$(cd \"$path\" && pwd -P)\" ] || refuse \"$path is inside the checkout $top, not one itself\"\n" +
    "  lock=$path/.git/index.lock\n" +
    "  [ ! -e \"$lock\" ] || refuse \"$lock is there: another git is at work, or one has died. Mend: when no git runs, rm $lock\"\n" +
    "}\n" +
    "\n" +
    "# What the checkout could trip over once there is no way back is found here, while nothing is touched.\n" +
    "check_changes() {\n" +
    "  check_flags '[a-z]' assume-unchanged\n" +
    "  check_flags '[sS]' skip-worktree\n" +
    "  save_changes \"$FAILBACK_WORK/changes.tried\" ||\n" +
    "    refuse \"the local changes at $path could not be saved as a patch, and the rollback would overwrite them. Look: git -C $path status. Mend: git -C $path stash\"\n" +
    "  forget changes.tried\n" +
    "}\n" +
    "\n" +
    "# check_flags PATTERN NAME: git shows no change of a file that is flagged so, and will not check anything out over one.\n" +
    "check_flags() {\n" +
    "  flagged=$(git_in \"$path\" ls-files -v | sed -n \"s/^$1 //p\")\n" +
    "  [ -z \"$flagged\" ] || refuse \"files at $path are flagged $2, so git looks past their changes and would refuse the checkout: $(printf '%s' \"$flagged\" | head -n 10 | tr '\\n' ' '). Mend: git -C $path ls-files -v | sed -n 's/^$1 //p' | git -C $path update-index --no-$2 --stdin\"\n" +
    "}\n" +
    "\n" +
    "# Where we may not write: prints the folder in which each name stands, or would; -R before one that is itself named as NAME/.\n" +
    "# Git puts a folder in the place of a link.\n" +
    "# shellcheck disable=SC2016\n" +
    "CLOSED_PLACES='\n" +
    "  place=$1 looked=none\n" +
    "  shift\n" +
    "  if [ -e \"$place/.git/logs/HEAD\" ] && [ ! -w \"$place/.git/logs/HEAD\" ]; then printf \"%s\\n\" \"$place/.git/logs/HEAD\"; fi\n" +
    "  for name; do\n" +
    "    folder=/$name\n" +
    "    while folder=${folder%/*} && [ -n \"$folder\" ]; do\n" +
    "      if [ -d \"$place$folder\" ] && [ ! -L \"$place$folder\" ]; then break; fi\n" +
    "    done\n" +
    "    if [ \"$folder\" = \"$looked\" ]; then continue; fi\n" +
    "    looked=$folder\n" +
    "    if [ -w \"$place$folder/.\" ]; then continue; fi\n" +
    "    if [ \"$folder/.\" = \"/$name\" ]; then printf \"%s\" \"-R \"; fi\n" +
    "    printf \"%s\\n\" \"$place$folder\"\n" +
    "  done\n" +
    "'\n" +
    "\n" +
    "compiled_files() {\n" +
    "  for compiled in \"$path\"/bootstrap/cache/*.php; do\n" +
    "    [ ! -e \"$compiled\" ] || printf '%s\\0' \"${compiled#\"$path\"/}\"\n" +
    "  done\n" +
    "}\n" +
    "\n" +
    "# check_places BUILT...: one `sudo composer install` leaves folders of root's in the checkout of another.\n" +
    "check_places() {\n" +
    "  printf '.git/.\\0' >\"$FAILBACK_WORK/to-write\"\n" +
    "  for made; do printf '%s/.\\0%s\\0' \"$made\" \"$made\"; done >>\"$FAILBACK_WORK/to-write\"\n" +
    "  git_in \"$path\" diff --name-only --no-renames --no-relative --no-ext-diff -z \"$commit\" >>\"$FAILBACK_WORK/to-write\" ||\n" +
    "    refuse \"git did not tell what differs between $path and $release\"\n" +
    "  if [ \"$stack\" = laravel ]; then compiled_files >>\"$FAILBACK_WORK/to-write\"; fi\n" +
    "  closed=$(as_user \"$run_as\" xargs -0 -r sh -c \"$CLOSED_PLACES\" sh \"$path\" <\"$FAILBACK_WORK/to-write\") ||\n" +
    "    refuse \"it could not be told where ${run_as:-$(id -un)} may write at $path\"\n" +
    "  forget to-write\n" +
    "  [ -z \"$closed\" ] || refuse_places \"$(printf '%s\\n' \"$closed\" | sort -u)\"\n" +
    "}\n" +
    "\n" +
    "# refuse_places LINES: what root made in one go is handed over whole; any other folder alone, since the web server may keep\n" +
    "# its own in it.\n" +
    "refuse_places() {\n" +
    "  some=$(printf '%s\\n' \"$1\" | head -n 5)\n" +
    "  more=$(printf '%s\\n' \"$1\" | sed 1,5d | wc -l)\n" +
    "  mend=$(printf '%s\\n' \"$some\" | sed '/^-R /d' | hand_over_line '')\n" +
    "  whole=$(printf '%s\\n' \"$some\" | sed -n 's/^-R //p' | hand_over_line -R)\n" +
    "  if [ -n \"$whole\" ]; then mend=\"$whole${mend:+ && $mend}\"; fi\n" +
    "  some=$(printf '%s\\n' \"$some\" | sed 's/^-R //' | as_words)\n" +
    "  [ \"$more\" -eq 0 ] || some=\"$some and in $more more\"\n" +
    "  refuse \"${run_as:-$(id -un)}, who owns the code, may not write where $release must be put: $some. Mend: $mend\"\n" +
    "}\n" +
    "\n" +
    "has_commit() { git_in \"$path\" cat-file -e \"$commit^{commit}\" 2>/dev/null; }\n" +
    "\n" +
    "fetch_commit() {\n" +
    "  has_tag || {\n" +
    "    say \"$tag\" | keep fetched-tag\n" +
    "    git_in \"$path\" fetch --quiet --no-tags -- origin \"$tag:$tag\" || true\n" +
    "  }\n" +
    "  has_commit || git_in \"$path\" fetch --quiet --no-tags -- origin \"$commit\" || true\n" +
    "  has_commit || refuse \"commit $commit of $release is not in $path and its origin did not give it. Mend: git -C $path fetch origin tag $release\"\n" +
    "}\n" +
    "\n" +
    "has_tag() { commit_of \"$path\" \"$tag\" >/dev/null; }\n" +
    "\n" +
    "# The live checkout is to be known by the name of its release.\n" +
    "name_commit() {\n" +
    "  has_tag && return\n" +
    "  say \"$tag\" | keep fetched-tag\n" +
    "  git_in \"$path\" update-ref -- \"$tag\" \"$commit\"\n" +
    "}\n" +
    "\n" +
    "check_commit() {\n" +
    "  named=$(commit_of \"$path\" \"$tag\") || named=none\n" +
    "  [ \"$named\" = \"$commit\" ] || fact tag-moved-to \"$named\"\n" +
    "  ! git_in \"$path\" cat-file -e \"$commit:.gitmodules\" 2>/dev/null || refuse \"$release has git submodules, which this version does not carry over\"\n" +
    "  fact commit \"$commit\"\n" +
    "}\n" +
    "\n" +
    "do_step() {\n" +
    "  take_arguments \"$@\"\n" +
    "  need_commit \"$commit\"\n" +
    "  check_checkout\n" +
    "  check_changes\n" +
    "  has_commit || fetch_commit\n" +
    "  name_commit\n" +
    "  check_commit\n" +
    "  shift 6\n" +
    "  check_places \"$@\"\n" +
    "}\n" +
    "\n" +
    "undo_step() {\n" +
    "  take_arguments \"$@\"\n" +
    "  if kept fetched-tag; then\n" +
    "    if has_tag; then git_in \"$path\" update-ref -d -- \"$tag\"; fi\n" +
    "    forget fetched-tag\n" +
    "  fi\n" +
    "}\n" +
    "\n" +
    "probe_step() {\n" +
    "  take_arguments \"$@\"\n" +
    "  has_commit || exit 1\n" +
    "  has_tag\n" +
    "}\n" +
    "\n" +
    "dry_step() {\n" +
    "  take_arguments \"$@\"\n" +
    "  need_commit \"$commit\"\n" +
    "  check_checkout\n" +
    "  check_changes\n" +
    "  if has_commit; then\n" +
    "    say \"$release is commit $commit and is on the host\"\n" +
    "    check_commit\n" +
    "    shift 6\n" +
    "    check_places \"$@\"\n" +
    "  else\n" +
    "    git_in \"$path\" ls-remote --exit-code -- origin \"$tag\" >/dev/null || refuse \"$release is neither in $path nor at its origin\"\n" +
    "    say \"would fetch $release from the origin of $path\"\n" +
    "  fi\n" +
    "}\n" +
    "\n" +
    "case $1 in\n" +
    "  do) shift && do_step \"$@\" ;;\n" +
    "  undo) shift && undo_step \"$@\" ;;\n" +
    "  probe) shift && probe_step \"$@\" ;;\n" +
    "  dry) shift && dry_step \"$@\" ;;\n" +
    "  *) exit 64 ;;\n" +
    "esac\n",
  "steps/flip.sh":
    "# Points the live link at the target, by one rename: a request sees the old release or the new one, never none.\n" +
    "#   flip VERB LIMIT PATH RUN-AS RELEASES CURRENT TARGET\n" +
    "set -eu\n" +
    "# shellcheck source=packages/procedure/shell/parts/step.sh\n" +
    ". \"$FAILBACK_PLAN/parts/step.sh\"\n" +
    "\n" +
    "take_arguments() {\n" +
    "  limit=$1 path=$2 run_as=$3 releases=$4 current=$5 target=$6\n" +
    "  link=$path/$current\n" +
    "}\n" +
    "\n" +
    "# Written in the way the team writes it, absolute or relative.\n" +
    "new_text() {\n" +
    "  case $(readlink \"$link\") in\n" +
    "    /*) printf '%s/%s/%s' \"$path\" \"$releases\" \"$target\" ;;\n" +
    "    *) printf '%s/%s' \"$releases\" \"$target\" ;;\n" +
    "  esac\n" +
    "}\n" +
    "\n" +
    "point_at() {\n" +
    "  made=$path/.$current.failback\n" +
    "  as_user \"$run_as\" rm -f \"$made\"\n" +
    "  as_user \"$run_as\" ln -s \"$1\" \"$made\"\n" +
    "  as_user \"$run_as\" mv -fT \"$made\" \"$link\"\n" +
    "}\n" +
    "\n" +
    "do_step() {\n" +
    "  take_arguments \"$@\"\n" +
    "  [ -L \"$link\" ] || refuse \"$link is not a symbolic link\"\n" +
    "  [ -d \"$path/$releases/$target\" ] || refuse \"there is no release $path/$releases/$target, so $link stays as it is\"\n" +
    "  kept flip-found || readlink \"$link\" | keep flip-found\n" +
    "  is_flipped || point_at \"$(new_text)\"\n" +
    "  is_flipped || refuse \"$link points at $(readlink \"$link\"), not at $target\"\n" +
    "  fact current \"$target\"\n" +
    "}\n" +
    "\n" +
    "# Two places that are not there are not the same place.\n" +
    "is_flipped() {\n" +
    "  wanted=$(cd \"$path/$releases/$target\" 2>/dev/null && pwd -P) || return 1\n" +
    "  [ -n \"$wanted\" ] && [ \"$(cd \"$link\" 2>/dev/null && pwd -P)\" = \"$wanted\" ]\n" +
    "}\n" +
    "\n" +
    "undo_step() {\n" +
    "  take_arguments \"$@\"\n" +
    "  as_user \"$run_as\" rm -f \"$path/.$current.failback\"\n" +
    "  kept flip-found || return 0\n" +
    "  found=$(cat \"$FAILBACK_WORK/flip-found\")\n" +
    "  [ \"$(readlink \"$link\")\" = \"$found\" ] || point_at \"$found\"\n" +
    "  forget flip-found\n" +
    "}\n" +
    "\n" +
    "probe_step() {\n" +
    "  take_arguments \"$@\"\n" +
    "  is_flipped\n" +
    "}\n" +
    "\n" +
    "dry_step() {\n" +
    "  take_arguments \"$@\"\n" +
    "  [ -L \"$link\" ] || refuse \"$link is not a symbolic link\"\n" +
    "  say \"would point $link at $(new_text); it points at $(readlink \"$link\")\"\n" +
    "}\n" +
    "\n" +
    "case $1 in\n" +
    "  do) shift && do_step \"$@\" ;;\n" +
    "  undo) shift && undo_step \"$@\" ;;\n" +
    "  probe) shift && probe_step \"$@\" ;;\n" +
    "  dry) shift && dry_step \"$@\" ;;\n" +
    "  *) exit 64 ;;\n" +
    "esac\n",
  "steps/maintenance-commands.sh":
    "# Closes a site by the team's own command.\n" +
    "#   maintenance-commands VERB LIMIT FOLDER RUN-AS URL CONNECT STATUS HEADER COUNT ON... OFF...\n" +
    "# With a HEADER the command finds in FAILBACK_BYPASS_FILE the value that lets a request through.\n" +
    "set -eu\n" +
    "# shellcheck source=packages/procedure/shell/parts/step.sh\n" +
    ". \"$FAILBACK_PLAN/parts/step.sh\"\n" +
    "# shellcheck source=packages/procedure/shell/parts/closed.sh\n" +
    ". \"$FAILBACK_PLAN/parts/closed.sh\"\n" +
    "\n" +
    "take_arguments() {\n" +
    "  limit=$1 folder=$2 run_as=$3 url=$4 connect=$5 status=$6 header=$7 count=$8\n" +
    "}\n" +
    "\n" +
    "do_step() {\n" +
    "  take_arguments \"$@\"\n" +
    "  shift 8\n" +
    "  kept maintenance-found || note_found\n" +
    "  if [ -z \"$header\" ]; then\n" +
    "    first_words \"$@\"\n" +
    "  else\n" +
    "    make_bypass\n" +
    "    lend_bypass\n" +
    "    first_words \"$@\" || {\n" +
    "      take_bypass_back\n" +
    "      exit 1\n" +
    "    }\n" +
    "    take_bypass_back\n" +
    "  fi\n" +
    "  check_closed \"$url\" \"$connect\" \"$status\"\n" +
    "}\n" +
    "\n" +
    "# first_words ON... OFF...: runs the first COUNT words.\n" +
    "first_words() {\n" +
    "  words=$#\n" +
    "  taken=0\n" +
    "  while [ \"$taken\" -lt \"$words\" ]; do\n" +
    "    word=$1\n" +
    "    shift\n" +
    "    [ \"$taken\" -ge \"$count\" ] || set -- \"$@\" \"$word\"\n" +
    "    taken=$((taken + 1))\n" +
    "  done\n" +
    "  run_here \"$@\" || {\n" +
    "    say \"the command that closes the site failed: $*\" >&2\n" +
    "    return 1\n" +
    "  }\n" +
    "}\n" +
    "\n" +
    "run_here() { as_user_in \"$run_as\" \"$folder\" env \"FAILBACK_BYPASS_FILE=${lent:-}\" \"$@\"; }\n" +
    "\n" +
    "# A broken release may answer as a closed one does, so an abort always opens; it then only looks for what was there to see.\n" +
    "note_found() {\n" +
    "  HTTP_STATUS=''\n" +
    "  [ -z \"$url\" ] || ask \"$url\" \"$connect\"\n" +
    "  say \"${HTTP_STATUS:-nothing}\" | keep maintenance-found\n" +
    "}\n" +
    "\n" +
    "make_bypass() {\n" +
    "  kept bypass-secret || random_hex | keep bypass-secret\n" +
    "  printf '%s: %s\\n' \"$header\" \"$(cat \"$FAILBACK_WORK/bypass-secret\")\" | keep bypass-header\n" +
    "}\n" +
    "\n" +
    "# work/ is ours alone; another user gets a file of its own for as long as the command runs.\n" +
    "lend_bypass() {\n" +
    "  if [ -z \"$run_as\" ] || [ \"$run_as\" = \"$(id -un)\" ]; then\n" +
    "    lent=$FAILBACK_WORK/bypass-secret\n" +
    "    return\n" +
    "  fi\n" +
    "  lent=$(as_user \"$run_as\" mktemp)\n" +
    "  # shellcheck disable=SC2016\n" +
    "  as_user \"$run_as\" sh -c 'cat >\"$1\"' sh \"$lent\" <\"$FAILBACK_WORK/bypass-secret\"\n" +
    "}\n" +
    "\n" +
    "take_bypass_back() { [ \"$lent\" = \"$FAILBACK_WORK/bypass-secret\" ] || as_user \"$run_as\" rm -f \"$lent\"; }\n" +
    "\n" +
    "undo_step() {\n" +
    "  take_arguments \"$@\"\n" +
    "  shift 8\n" +
    "  kept maintenance-found || return 0\n" +
    "  shift \"$count\"\n" +
    "  run_here \"$@\" || refuse \"the command that opens the site failed: $*\"\n" +
    "  case $(cat \"$FAILBACK_WORK/maintenance-found\") in\n" +
    "    nothing | \"$status\") ;;\n" +
    "    *) check_open \"$url\" \"$connect\" \"$status\" ;;\n" +
    "  esac\n" +
    "  forget bypass-header bypass-secret maintenance-found\n" +
    "}\n" +
    "\n" +
    "probe_step() {\n" +
    "  take_arguments \"$@\"\n" +
    "  kept maintenance-found || exit 1\n" +
    "  [ -n \"$url\" ] || unknown\n" +
    "  ask \"$url\" \"$connect\"\n" +
    "  [ \"$HTTP_OUTCOME\" = answered ] || unknown\n" +
    "  [ \"$HTTP_STATUS\" = \"$status\" ]\n" +
    "}\n" +
    "\n" +
    "dry_step() {\n" +
    "  take_arguments \"$@\"\n" +
    "  shift 8\n" +
    "  say \"would close the site, in $folder, with the first $count of these words, and open it with the others: $*\"\n" +
    "}\n" +
    "\n" +
    "case $1 in\n" +
    "  do) shift && do_step \"$@\" ;;\n" +
    "  undo) shift && undo_step \"$@\" ;;\n" +
    "  probe) shift && probe_step \"$@\" ;;\n" +
    "  dry) shift && dry_step \"$@\" ;;\n" +
    "  *) exit 64 ;;\n" +
    "esac\n",
  "steps/maintenance-laravel.sh":
    "# Closes a Laravel site with a page made by the target, since the release we leave may be unable to boot.\n" +
    "# The way past it is a cookie signed with a secret that is made here, and that no argument, address or log ever holds.\n" +
    "#   maintenance-laravel VERB LIMIT PATH RUN-AS URL CONNECT RENDER RETRY REFRESH\n" +
    "set -eu\n" +
    "# shellcheck source=packages/procedure/shell/parts/step.sh\n" +
    ". \"$FAILBACK_PLAN/parts/step.sh\"\n" +
    "# shellcheck source=packages/procedure/shell/parts/tree.sh\n" +
    ". \"$FAILBACK_PLAN/parts/tree.sh\"\n" +
    "# shellcheck source=packages/procedure/shell/parts/closed.sh\n" +
    ". \"$FAILBACK_PLAN/parts/closed.sh\"\n" +
    "\n" +
    "STATUS=503\n" +
    "\n" +
    "take_arguments() {\n" +
    "  limit=$1 path=$2 run_as=$3 url=$4 connect=$5 render=$6 retry=$7 refresh=$8\n" +
    "  live=$path/storage/framework\n" +
    "  built=$(build_tree)/storage/framework\n" +
    "}\n" +
    "\n" +
    "do_step() {\n" +
    "  take_arguments \"$@\"\n" +
    "  as_user \"$run_as\" test -d \"$live\" || refuse \"there is no folder $live. Mend: sudo install -d -o ${run_as:-$(id -un)} $live\"\n" +
    "  kept maintenance-found || note_found\n" +
    "  kept bypass-header || make_ours\n" +
    "  put \"$run_as\" \"$live/maintenance.php\" <\"$FAILBACK_WORK/page\"\n" +
    "  put \"$run_as\" \"$live/down\" \"$(down_umask)\" <\"$FAILBACK_WORK/down\"\n" +
    "  check_closed \"$url\" \"$connect\" \"$STATUS\"\n" +
    "}\n" +
    "\n" +
    "# The file holds the secret. PHP reads it as run-as, so nobody else needs to; where run-as is not said, or PHP-FPM is seen to\n" +
    "# run as others alone, a file that PHP cannot read would keep us out as well.\n" +
    "down_umask() {\n" +
    "  if [ -n \"$run_as\" ] && ! fpm_is_anothers; then echo 027; else echo 022; fi\n" +
    "}\n" +
    "\n" +
    "fpm_is_anothers() {\n" +
    "  others=no\n" +
    "  for process in \"${FAILBACK_PROC:-/proc}\"/[0-9]*; do\n" +
    "    { read -r program <\"$process/comm\"; } 2>/dev/null || continue\n" +
    "    case $program in php-fpm*) ;; *) continue ;; esac\n" +
    "    case $(owner_of \"$process\" 2>/dev/null) in\n" +
    "      \"$run_as\") return 1 ;;\n" +
    "      root | '') ;;\n" +
    "      *) others=yes ;;\n" +
    "    esac\n" +
    "  done\n" +
    "  [ \"$others\" = yes ]\n" +
    "}\n" +
    "\n" +
    "# Made once, the header last: a host that restarts half way, or that opened and did not prove itself, closes again when the\n" +
    "# build tree has lost its dependencies to the live one.\n" +
    "make_ours() {\n" +
    "  kept bypass-secret || random_hex | keep bypass-secret\n" +
    "  make_page\n" +
    "  as_user \"$run_as\" cat \"$built/maintenance.php\" | keep page\n" +
    "  add_secret | keep down\n" +
    "  make_cookie | keep made-header\n" +
    "  for made in page down made-header; do\n" +
    "    [ -s \"$FAILBACK_WORK/$made\" ] || refuse \"php could not make the $made\"\n" +
    "  done\n" +
    "  mv -f \"$FAILBACK_WORK/made-header\" \"$FAILBACK_WORK/bypass-header\"\n" +
    "}\n" +
    "\n" +
    "# Somebody may have closed the site before us: an abort leaves it closed, with their file.\n" +
    "note_found() {\n" +
    "  if stands \"$live/down\"; then\n" +
    "    as_user \"$run_as\" cat \"$live/down\" | keep found-down\n" +
    "    as_user \"$run_as\" cat \"$live/maintenance.php\" 2>/dev/null | keep found-maintenance.php\n" +
    "    fact found-in-maintenance yes\n" +
    "    say closed | keep maintenance-found\n" +
    "  else\n" +
    "    say open | keep maintenance-found\n" +
    "  fi\n" +
    "}\n" +
    "\n" +
    "# A page that the target does not have is no reason to stay on a release that is broken: then it is a plain one.\n" +
    "make_page() {\n" +
    "  as_user \"$run_as\" rm -f \"$built/down\" \"$built/maintenance.php\"\n" +
    "  set --\n" +
    "  [ -z \"$retry\" ] || set -- \"$@\" \"--retry=$retry\"\n" +
    "  [ -z \"$refresh\" ] || set -- \"$@\" \"--refresh=$refresh\"\n" +
    "  if ! artisan_down \"--render=$render\" \"$@\"; then\n" +
    "    fact maintenance-view-missing yes\n" +
    "    artisan_down \"$@\" || refuse \"php artisan down failed in the target's tree\"\n" +
    "  fi\n" +
    "  for made in down maintenance.php; do\n" +
    "    as_user \"$run_as\" test -s \"$built/$made\" ||\n" +
    "      refuse \"php artisan down made no file $made. Mend: set app.maintenance.driver to file; a driver that needs the application cannot close a broken one\"\n" +
    "  done\n" +
    "}\n" +
    "\n" +
    "artisan_down() { as_user_in \"$run_as\" \"$(build_tree)\" php artisan down \"$@\"; }\n" +
    "\n" +
    "# shellcheck disable=SC2016\n" +
    "ADD_SECRET='\n" +
    "  [$secret, $json] = explode(\"\\n\", stream_get_contents(STDIN), 2);\n" +
    "  $down = json_decode($json, true);\n" +
    "  if (!is_array($down) || strlen($secret) !== 32) { fwrite(STDERR, \"the down file is not JSON\\n\"); exit(1); }\n" +
    "  $down[\"secret\"] = $secret;\n" +
    "  $down[\"status\"] = 503;\n" +
    "  $down[\"template\"] = $down[\"template\"] ?? \"<!doctype html><title>Back soon</title><p>We are back in a moment.</p>\";\n" +
    "  echo json_encode($down, JSON_PRETTY_PRINT);\n" +
    "'\n" +
    "\n" +
    "add_secret() {\n" +
    "  {\n" +
    "    cat \"$FAILBACK_WORK/bypass-secret\"\n" +
    "    echo\n" +
    "    as_user \"$run_as\" cat \"$built/down\"\n" +
    "  } | php -r \"$ADD_SECRET\"\n" +
    "}\n" +
    "\n" +
    "# What Illuminate\\Foundation\\Http\\MaintenanceModeBypassCookie makes; it is valid for twelve hours there as well.\n" +
    "# shellcheck disable=SC2016\n" +
    "MAKE_COOKIE='\n" +
    "  $expires = time() + 12 * 3600;\n" +
    "  $mac = hash_hmac(\"sha256\", (string) $expires, trim(stream_get_contents(STDIN)));\n" +
    "  $value = base64_encode(json_encode([\"expires_at\" => $expires, \"mac\" => $mac]));\n" +
    "  echo \"Cookie: laravel_maintenance=\", rawurlencode($value), \"\\n\";\n" +
    "'\n" +
    "\n" +
    "make_cookie() { php -r \"$MAKE_COOKIE\" <\"$FAILBACK_WORK/bypass-secret\"; }\n" +
    "\n" +
    "undo_step() {\n" +
    "  take_arguments \"$@\"\n" +
    "  kept maintenance-found || return 0\n" +
    "  case $(cat \"$FAILBACK_WORK/maintenance-found\") in\n" +
    "    open) as_user \"$run_as\" rm -f \"$live/down\" \"$live/maintenance.php\" ;;\n" +
    "    closed) put_back ;;\n" +
    "  esac\n" +
    "  as_user \"$run_as\" rm -f \"$live/down.failback\" \"$live/maintenance.php.failback\"\n" +
    "  check_as_found\n" +
    "  forget bypass-header bypass-secret made-header page down found-down found-maintenance.php maintenance-found\n" +
    "}\n" +
    "\n" +
    "put_back() {\n" +
    "  put \"$run_as\" \"$live/down\" \"$(down_umask)\" <\"$FAILBACK_WORK/found-down\"\n" +
    "  if [ -s \"$FAILBACK_WORK/found-maintenance.php\" ]; then\n" +
    "    put \"$run_as\" \"$live/maintenance.php\" <\"$FAILBACK_WORK/found-maintenance.php\"\n" +
    "  else\n" +
    "    as_user \"$run_as\" rm -f \"$live/maintenance.php\"\n" +
    "  fi\n" +
    "}\n" +
    "\n" +
    "check_as_found() {\n" +
    "  [ \"$(cat \"$FAILBACK_WORK/maintenance-found\")\" = open ] || return 0\n" +
    "  ! stands \"$live/down\" || refuse \"$live/down is still there\"\n" +
    "}\n" +
    "\n" +
    "probe_step() {\n" +
    "  take_arguments \"$@\"\n" +
    "  kept bypass-header || exit 1\n" +
    "  as_user \"$run_as\" cat \"$live/down\" 2>/dev/null | cmp -s - \"$FAILBACK_WORK/down\" || exit 1\n" +
    "  check_closed \"$url\" \"$connect\" \"$STATUS\" 2>/dev/null\n" +
    "}\n" +
    "\n" +
    "dry_step() {\n" +
    "  take_arguments \"$@\"\n" +
    "  command -v php >/dev/null 2>&1 || refuse \"there is no php on this host\"\n" +
    "  as_user \"$run_as\" test -w \"$live\" || refuse \"$live is not writable for ${run_as:-$(id -un)}\"\n" +
    "  say \"would close the site with the page $render of the target\"\n" +
    "}\n" +
    "\n" +
    "case $1 in\n" +
    "  do) shift && do_step \"$@\" ;;\n" +
    "  undo) shift && undo_step \"$@\" ;;\n" +
    "  probe) shift && probe_step \"$@\" ;;\n" +
    "  dry) shift && dry_step \"$@\" ;;\n" +
    "  *) exit 64 ;;\n" +
    "esac\n",
  "steps/manifest.sh":
    "# Notes what the target consists of, so that a host that lost power in the middle can tell a whole release from a torn one.\n" +
    "#   manifest VERB LIMIT PATH RUN-AS BUILT...\n" +
    "set -eu\n" +
    "# shellcheck source=packages/procedure/shell/parts/step.sh\n" +
    ". \"$FAILBACK_PLAN/parts/step.sh\"\n" +
    "# shellcheck source=packages/procedure/shell/parts/tree.sh\n" +
    ". \"$FAILBACK_PLAN/parts/tree.sh\"\n" +
    "\n" +
    "take_arguments() {\n" +
    "  limit=$1 path=$2 run_as=$3\n" +
    "}\n" +
    "\n" +
    "# Tracked files and what install made, regular files only: a link has no content of its own.\n" +
    "# shellcheck disable=SC2016\n" +
    "LIST='\n" +
    "  regular='\\''for f; do if [ -f \"$f\" ] && [ ! -L \"$f\" ]; then printf \"%s\\0\" \"$f\"; fi; done'\\''\n" +
    "  { git ls-files -z && for b; do find \"./$b\" -type f -print0 || exit 1; done; } |\n" +
    "    xargs -0 -r sh -c \"$regular\" sh | xargs -0 -r sha256sum\n" +
    "'\n" +
    "\n" +
    "do_step() {\n" +
    "  take_arguments \"$@\"\n" +
    "  shift 3\n" +
    "  as_user_in \"$run_as\" \"$(build_tree)\" sh -c \"$LIST\" sh \"$@\" >\"$FAILBACK_WORK/manifest.new\"\n" +
    "  [ -s \"$FAILBACK_WORK/manifest.new\" ] || refuse \"the target has no files at all\"\n" +
    "  mv -f \"$FAILBACK_WORK/manifest.new\" \"$FAILBACK_WORK/manifest\"\n" +
    "  keep prepared-boot </proc/sys/kernel/random/boot_id\n" +
    "  fact manifest-files \"$(wc -l <\"$FAILBACK_WORK/manifest\" | tr -d ' ')\"\n" +
    "}\n" +
    "\n" +
    "undo_step() { forget manifest prepared-boot; }\n" +
    "\n" +
    "probe_step() { kept prepared-boot; }\n" +
    "\n" +
    "dry_step() { say \"would note what the built target consists of\"; }\n" +
    "\n" +
    "case $1 in\n" +
    "  do) shift && do_step \"$@\" ;;\n" +
    "  undo) undo_step ;;\n" +
    "  probe) probe_step ;;\n" +
    "  dry) dry_step ;;\n" +
    "  *) exit 64 ;;\n" +
    "esac\n",
  "steps/mark-bad.sh":
    "# Puts the release we leave under quarantine: one line of the ledger, once for an operation.\n" +
    "#   mark-bad VERB BEFORE AFTER     the line is BEFORE, the time, AFTER\n" +
    "set -eu\n" +
    "# shellcheck source=packages/procedure/shell/parts/step.sh\n" +
    ". \"$FAILBACK_PLAN/parts/step.sh\"\n" +
    "\n" +
    "take_arguments() {\n" +
    "  before=$1 after=$2\n" +
    "  place=$FAILBACK_PLAN/../../..\n" +
    "}\n" +
    "\n" +
    "# AFTER names the operation, so no other line has both.\n" +
    "is_marked() { [ -f \"$place/ledger.jsonl\" ] && grep -F -- \"$before\" \"$place/ledger.jsonl\" | grep -qF -- \"$after\"; }\n" +
    "\n" +
    "do_step() {\n" +
    "  take_arguments \"$@\"\n" +
    "  exec 8>>\"$place/ledger.lock\"\n" +
    "  flock -w 10 8 || refuse \"somebody holds $place/ledger.lock\"\n" +
    "  is_marked && return\n" +
    "  end_torn_line\n" +
    "  printf '%s%s%s\\n' \"$before\" \"$(date -u +%Y-%m-%dT%H:%M:%SZ)\" \"$after\" >>\"$place/ledger.jsonl\"\n" +
    "  is_marked || refuse \"$place/ledger.jsonl was not written\"\n" +
    "}\n" +
    "\n" +
    "# A line that a power cut tore must not swallow ours.\n" +
    "end_torn_line() {\n" +
    "  [ -s \"$place/ledger.jsonl\" ] || return 0\n" +
    "  [ -z \"$(tail -c 1 \"$place/ledger.jsonl\")\" ] || echo >>\"$place/ledger.jsonl\"\n" +
    "}\n" +
    "\n" +
    "probe_step() {\n" +
    "  take_arguments \"$@\"\n" +
    "  is_marked\n" +
    "}\n" +
    "\n" +
    "dry_step() {\n" +
    "  take_arguments \"$@\"\n" +
    "  say \"would add to the ledger: ${before}TIME$after\"\n" +
    "}\n" +
    "\n" +
    "case $1 in\n" +
    "  do) shift && do_step \"$@\" ;;\n" +
    "  undo) ;;\n" +
    "  probe) shift && probe_step \"$@\" ;;\n" +
    "  dry) shift && dry_step \"$@\" ;;\n" +
    "  *) exit 64 ;;\n" +
    "esac\n",
  "steps/php-apply.sh":
    "# Makes PHP-FPM take up the target's code, which its cache of compiled files would otherwise hide for good.\n" +
    "#   php-apply VERB LIMIT UNIT restart|reload\n" +
    "set -eu\n" +
    "# shellcheck source=packages/procedure/shell/parts/step.sh\n" +
    ". \"$FAILBACK_PLAN/parts/step.sh\"\n" +
    "# shellcheck source=packages/procedure/shell/parts/units.sh\n" +
    ". \"$FAILBACK_PLAN/parts/units.sh\"\n" +
    "\n" +
    "take_arguments() {\n" +
    "  limit=$1 unit=$2 how=$3\n" +
    "  exact_units \"$unit\"\n" +
    "}\n" +
    "\n" +
    "do_step() {\n" +
    "  take_arguments \"$@\"\n" +
    "  # A unit that is not running cannot reload.\n" +
    "  is_running \"$unit\" || how=restart\n" +
    "  [ \"$(unit_state \"$unit\")\" != failed ] || systemctl_as_root reset-failed \"$unit.service\" || true\n" +
    "  systemctl_as_root \"$how\" \"$unit.service\" || refuse \"systemctl $how $unit failed\"\n" +
    "  wait_active \"$unit\"\n" +
    "}\n" +
    "\n" +
    "dry_step() {\n" +
    "  take_arguments \"$@\"\n" +
    "  say \"would $how $unit, which is $(unit_state \"$unit\")\"\n" +
    "}\n" +
    "\n" +
    "case $1 in\n" +
    "  do) shift && do_step \"$@\" ;;\n" +
    "  undo) ;;\n" +
    "  probe) unknown ;;\n" +
    "  dry) shift && dry_step \"$@\" ;;\n" +
    "  *) exit 64 ;;\n" +
    "esac\n",
  "steps/probe-file.sh":
    "# Places the probe file in the live web root, answering with the release we leave, and asks for it once, so that PHP has\n" +
    "# compiled that answer: only a host that really runs the target will answer otherwise.\n" +
    "#   probe-file VERB LIMIT RUN-AS URL CONNECT LIVE-WEB-ROOT FROM [TARGET-WEB-ROOT TO]\n" +
    "# A release in a folder of its own gets its own file at once; in a checkout in place the file is turned later.\n" +
    "set -eu\n" +
    "# shellcheck source=packages/procedure/shell/parts/step.sh\n" +
    ". \"$FAILBACK_PLAN/parts/step.sh\"\n" +
    "# shellcheck source=packages/procedure/shell/parts/probe.sh\n" +
    ". \"$FAILBACK_PLAN/parts/probe.sh\"\n" +
    "# shellcheck source=packages/procedure/shell/parts/closed.sh\n" +
    ". \"$FAILBACK_PLAN/parts/closed.sh\"\n" +
    "\n" +
    "take_arguments() {\n" +
    "  limit=$1 run_as=$2 url=$3 connect=$4 live=$5 from=$6\n" +
    "}\n" +
    "\n" +
    "do_step() {\n" +
    "  take_arguments \"$@\"\n" +
    "  shift 6\n" +
    "  kept probe-file || remove_leftovers\n" +
    "  kept probe-file || printf 'failback-%s.php\\n' \"$(random_hex)\" | keep probe-file\n" +
    "  place_probe \"$live\" \"$from\"\n" +
    "  hide_from_git\n" +
    "  [ $# -eq 0 ] || place_probe \"$1\" \"$2\"\n" +
    "  warm\n" +
    "}\n" +
    "\n" +
    "# One that an earlier operation had to leave for the runner's proof has expired by now.\n" +
    "remove_leftovers() {\n" +
    "  for file in \"$live\"/failback-????????????????????????????????.php; do\n" +
    "    [ ! -f \"$file\" ] || as_user \"$run_as\" rm -f \"$file\"\n" +
    "  done\n" +
    "}\n" +
    "\n" +
    "# The file is ours and goes away; until then the checkout counts as clean.\n" +
    "hide_from_git() {\n" +
    "  exclude=$(as_user_in \"$run_as\" \"$live\" git rev-parse --git-path info/exclude 2>/dev/null) || return 0\n" +
    "  # shellcheck disable=SC2016\n" +
    "  as_user_in \"$run_as\" \"$live\" sh -c 'mkdir -p \"$(dirname \"$1\")\" && { grep -qxF \"$2\" \"$1\" 2>/dev/null || echo \"$2\" >>\"$1\"; }' sh \"$exclude\" 'failback-*.php'\n" +
    "}\n" +
    "\n" +
    "# Not an error: the application may well say its release by itself, and nothing has been changed yet.\n" +
    "warm() {\n" +
    "  ask \"$url/$(probe_name)\" \"$connect\"\n" +
    "  if [ \"$HTTP_OUTCOME\" = answered ] && [ \"$HTTP_STATUS\" = 200 ] && [ \"$(head -c 200 \"$FAILBACK_WORK/http/body\")\" = \"$from\" ]; then\n" +
    "    fact probe-file \"$(probe_name)\"\n" +
    "  else\n" +
    "    fact probe-file-answers \"${HTTP_STATUS:-nothing}\"\n" +
    "  fi\n" +
    "}\n" +
    "\n" +
    "dry_step() {\n" +
    "  take_arguments \"$@\"\n" +
    "  as_user \"$run_as\" test -w \"$live\" || refuse \"the web root $live is not writable for ${run_as:-$(id -un)}\"\n" +
    "  say \"would place a probe file in $live\"\n" +
    "}\n" +
    "\n" +
    "case $1 in\n" +
    "  do) shift && do_step \"$@\" ;;\n" +
    "  undo) shift && take_arguments \"$@\" && remove_probe ;;\n" +
    "  probe) exit 1 ;;\n" +
    "  dry) shift && dry_step \"$@\" ;;\n" +
    "  *) exit 64 ;;\n" +
    "esac\n",
  "steps/probe-turn.sh":
    "# Makes the probe file in the live web root answer with the target.\n" +
    "#   probe-turn VERB LIMIT RUN-AS LIVE-WEB-ROOT FROM TO\n" +
    "set -eu\n" +
    "# shellcheck source=packages/procedure/shell/parts/step.sh\n" +
    ". \"$FAILBACK_PLAN/parts/step.sh\"\n" +
    "# shellcheck source=packages/procedure/shell/parts/probe.sh\n" +
    ". \"$FAILBACK_PLAN/parts/probe.sh\"\n" +
    "\n" +
    "turn_to() {\n" +
    "  kept probe-file || return 0\n" +
    "  place_probe \"$live\" \"$1\"\n" +
    "}\n" +
    "\n" +
    "take_arguments() {\n" +
    "  limit=$1 run_as=$2 live=$3 from=$4 to=$5\n" +
    "}\n" +
    "\n" +
    "case $1 in\n" +
    "  do) shift && take_arguments \"$@\" && turn_to \"$to\" ;;\n" +
    "  undo) shift && take_arguments \"$@\" && turn_to \"$from\" ;;\n" +
    "  probe) exit 1 ;;\n" +
    "  dry) say \"would make the probe file answer with the target\" ;;\n" +
    "  *) exit 64 ;;\n" +
    "esac\n",
  "steps/release-folder.sh":
    "# Is the target's folder a whole release? Half of one is as common as a cut deploy.\n" +
    "#   release-folder VERB LIMIT PATH RUN-AS STACK RELEASES CURRENT TARGET WEB-ROOT\n" +
    "set -eu\n" +
    "# shellcheck source=packages/procedure/shell/parts/step.sh\n" +
    ". \"$FAILBACK_PLAN/parts/step.sh\"\n" +
    "\n" +
    "do_step() {\n" +
    "  limit=$1 path=$2 run_as=$3 stack=$4 releases=$5 current=$6 target=$7 web_root=$8\n" +
    "  folder=$path/$releases/$target\n" +
    "  [ -L \"$path/$current\" ] || refuse \"$path/$current is not a symbolic link, so there is nothing to flip\"\n" +
    "  [ -d \"$folder\" ] || refuse \"there is no release $folder\"\n" +
    "  [ ! -L \"$folder\" ] || refuse \"$folder is itself a link; a release is a folder\"\n" +
    "  has_something \"$folder/$web_root\" || refuse \"$folder is half made: its web root $web_root is missing or empty. Mend: deploy $target again, or roll back to another release\"\n" +
    "  if [ \"$stack\" = laravel ]; then\n" +
    "    for needed in artisan vendor/autoload.php; do\n" +
    "      [ -f \"$folder/$needed\" ] || refuse \"$folder is half made: $needed is missing\"\n" +
    "    done\n" +
    "  fi\n" +
    "  as_user \"$run_as\" test -w \"$path/.\" || refuse \"$path/$current could not be pointed at $target: ${run_as:-$(id -un)} may not write $path. Mend: $(say \"$path\" | hand_over_line '')\"\n" +
    "  compare_with_proof\n" +
    "  fact release-folder whole\n" +
    "}\n" +
    "\n" +
    "has_something() { [ -d \"$1\" ] && [ -n \"$(as_user \"$run_as\" find \"$1/.\" ! -name . -prune -print 2>/dev/null | head -n 1)\" ]; }\n" +
    "\n" +
    "# A manifest from when the release was proved good, where there is one.\n" +
    "compare_with_proof() {\n" +
    "  proof=$FAILBACK_PLAN/../../../manifests/$target\n" +
    "  [ -f \"$proof\" ] || return 0\n" +
    "  as_user_in \"$run_as\" \"$folder\" sha256sum -c - <\"$proof\" >\"$FAILBACK_WORK/compared\" 2>&1 && return\n" +
    "  grep -v ': OK$' \"$FAILBACK_WORK/compared\" | head -n 20 >&2\n" +
    "  refuse \"$folder differs from the release that was proved good\"\n" +
    "}\n" +
    "\n" +
    "case $1 in\n" +
    "  do | dry) shift && do_step \"$@\" ;;\n" +
    "  undo) ;;\n" +
    "  probe) unknown ;;\n" +
    "  *) exit 64 ;;\n" +
    "esac\n",
  "steps/reopen-commands.sh":
    "# Opens a site by the team's own command, and looks whether it is.\n" +
    "#   reopen-commands VERB LIMIT FOLDER RUN-AS URL CONNECT STATUS OFF...\n" +
    "set -eu\n" +
    "# shellcheck source=packages/procedure/shell/parts/step.sh\n" +
    ". \"$FAILBACK_PLAN/parts/step.sh\"\n" +
    "# shellcheck source=packages/procedure/shell/parts/closed.sh\n" +
    ". \"$FAILBACK_PLAN/parts/closed.sh\"\n" +
    "\n" +
    "take_arguments() {\n" +
    "  limit=$1 folder=$2 run_as=$3 url=$4 connect=$5 status=$6\n" +
    "}\n" +
    "\n" +
    "do_step() {\n" +
    "  take_arguments \"$@\"\n" +
    "  shift 6\n" +
    "  as_user_in \"$run_as\" \"$folder\" \"$@\" || refuse \"the command that opens the site failed: $*\"\n" +
    "  check_open \"$url\" \"$connect\" \"$status\"\n" +
    "  forget bypass-header bypass-secret\n" +
    "}\n" +
    "\n" +
    "dry_step() {\n" +
    "  take_arguments \"$@\"\n" +
    "  shift 6\n" +
    "  say \"would open the site, in $folder: $*\"\n" +
    "}\n" +
    "\n" +
    "case $1 in\n" +
    "  do) shift && do_step \"$@\" ;;\n" +
    "  undo) ;;\n" +
    "  probe) unknown ;;\n" +
    "  dry) shift && dry_step \"$@\" ;;\n" +
    "  *) exit 64 ;;\n" +
    "esac\n",
  "steps/reopen-laravel.sh":
    "# Opens a Laravel site. `artisan up` of the live release tells its listeners; should it fail, the files go all the same.\n" +
    "# What closed it stays in work/ until `tidy`: should the open site not prove itself, it is closed again with that, and by then\n" +
    "# the build tree has lost its dependencies to the live one.\n" +
    "#   reopen-laravel VERB LIMIT PATH RUN-AS\n" +
    "set -eu\n" +
    "# shellcheck source=packages/procedure/shell/parts/step.sh\n" +
    ". \"$FAILBACK_PLAN/parts/step.sh\"\n" +
    "\n" +
    "take_arguments() {\n" +
    "  limit=$1 path=$2 run_as=$3\n" +
    "  down=$path/storage/framework/down\n" +
    "  page=$path/storage/framework/maintenance.php\n" +
    "}\n" +
    "\n" +
    "do_step() {\n" +
    "  take_arguments \"$@\"\n" +
    "  if as_user_in \"$run_as\" \"$path\" php artisan up; then\n" +
    "    fact opened-by artisan\n" +
    "  else\n" +
    "    fact opened-by removal\n" +
    "  fi\n" +
    "  as_user \"$run_as\" rm -f \"$down\" \"$page\"\n" +
    "  is_open || refuse \"$down is still there, so the site is still closed. Mend: sudo rm $down $page\"\n" +
    "}\n" +
    "\n" +
    "is_open() { ! stands \"$down\" && ! stands \"$page\"; }\n" +
    "\n" +
    "probe_step() {\n" +
    "  take_arguments \"$@\"\n" +
    "  is_open\n" +
    "}\n" +
    "\n" +
    "dry_step() { say \"would open the site\"; }\n" +
    "\n" +
    "case $1 in\n" +
    "  do) shift && do_step \"$@\" ;;\n" +
    "  undo) ;;\n" +
    "  probe) shift && probe_step \"$@\" ;;\n" +
    "  dry) dry_step ;;\n" +
    "  *) exit 64 ;;\n" +
    "esac\n",
  "steps/tidy.sh":
    "# Takes away what the operation needed and nobody else does. What it replaced stays in .failback/old until the next one;\n" +
    "# untracked files that it set aside are somebody's, and stay in .failback/kept until a person takes them away.\n" +
    "#   tidy VERB LIMIT PATH RUN-AS STRATEGY\n" +
    "set -eu\n" +
    "# shellcheck source=packages/procedure/shell/parts/step.sh\n" +
    ". \"$FAILBACK_PLAN/parts/step.sh\"\n" +
    "# shellcheck source=packages/procedure/shell/parts/tree.sh\n" +
    ". \"$FAILBACK_PLAN/parts/tree.sh\"\n" +
    "# shellcheck source=packages/procedure/shell/parts/probe.sh\n" +
    ". \"$FAILBACK_PLAN/parts/probe.sh\"\n" +
    "\n" +
    "take_arguments() {\n" +
    "  limit=$1 path=$2 run_as=$3 strategy=$4\n" +
    "}\n" +
    "\n" +
    "do_step() {\n" +
    "  take_arguments \"$@\"\n" +
    "  take_probe_away\n" +
    "  forget bypass-secret bypass-header page down\n" +
    "  [ \"$strategy\" = git-tag ] || return 0\n" +
    "  remove_build\n" +
    "  forget_older\n" +
    "}\n" +
    "\n" +
    "# Where nothing else says the release, the runner has yet to ask it: it stays until it expires, and the next operation removes it.\n" +
    "take_probe_away() {\n" +
    "  if kept probe-needed && kept probe-file; then\n" +
    "    fact probe-file-kept \"$(probe_name)\"\n" +
    "  else\n" +
    "    remove_probe\n" +
    "  fi\n" +
    "}\n" +
    "\n" +
    "remove_build() {\n" +
    "  if as_user \"$run_as\" test -e \"$(build_tree)\"; then\n" +
    "    git_in \"$path\" worktree remove --force \"$(build_tree)\" || as_user \"$run_as\" rm -rf \"$(build_tree)\"\n" +
    "  fi\n" +
    "  git_in \"$path\" worktree prune\n" +
    "}\n" +
    "\n" +
    "forget_older() {\n" +
    "  for old in \"$(room)\"/old/*; do\n" +
    "    [ -e \"$old\" ] || continue\n" +
    "    [ \"$old\" != \"$(replaced)\" ] || continue\n" +
    "    keep_untracked \"$old\"\n" +
    "    as_user \"$run_as\" rm -rf \"$old\"\n" +
    "  done\n" +
    "}\n" +
    "\n" +
    "# Nothing under it may go before it is moved; a folder in which nothing was set aside is not worth keeping.\n" +
    "keep_untracked() {\n" +
    "  stands \"$1/untracked\" || return 0\n" +
    "  ! as_user \"$run_as\" rmdir \"$1/untracked\" 2>/dev/null || return 0\n" +
    "  as_user \"$run_as\" mkdir -p \"$(room)/kept\"\n" +
    "  as_user \"$run_as\" mv -T \"$1/untracked\" \"$(room)/kept/${1##*/}\" || refuse \"$1/untracked could not be moved to $(room)/kept, so it stays where it is\"\n" +
    "  fact untracked-kept \"${1##*/}\"\n" +
    "}\n" +
    "\n" +
    "dry_step() {\n" +
    "  take_arguments \"$@\"\n" +
    "  say \"would remove the probe file and the build tree\"\n" +
    "}\n" +
    "\n" +
    "case $1 in\n" +
    "  do) shift && do_step \"$@\" ;;\n" +
    "  undo) ;;\n" +
    "  probe) exit 1 ;;\n" +
    "  dry) shift && dry_step \"$@\" ;;\n" +
    "  *) exit 64 ;;\n" +
    "esac\n",
  "steps/verify-tree.sh":
    "# Is the live checkout whole? Cheap in a normal run. After a power cut every file is compared with the manifest, since\n" +
    "# git believes a size and a time that may have reached the disk without the content.\n" +
    "#   verify-tree VERB LIMIT PATH RUN-AS COMMIT\n" +
    "set -eu\n" +
    "# shellcheck source=packages/procedure/shell/parts/step.sh\n" +
    ". \"$FAILBACK_PLAN/parts/step.sh\"\n" +
    "# shellcheck source=packages/procedure/shell/parts/tree.sh\n" +
    ". \"$FAILBACK_PLAN/parts/tree.sh\"\n" +
    "\n" +
    "take_arguments() {\n" +
    "  limit=$1 path=$2 run_as=$3 commit=$4\n" +
    "}\n" +
    "\n" +
    "same_boot() {\n" +
    "  kept prepared-boot || refuse \"the operation has no manifest of the target\"\n" +
    "  [ \"$(cat \"$FAILBACK_WORK/prepared-boot\")\" = \"$(cat /proc/sys/kernel/random/boot_id)\" ]\n" +
    "}\n" +
    "\n" +
    "compare_with_manifest() {\n" +
    "  if as_user_in \"$run_as\" \"$path\" sha256sum -c - <\"$FAILBACK_WORK/manifest\" >\"$FAILBACK_WORK/compared\" 2>&1; then\n" +
    "    fact compared-with-manifest yes\n" +
    "    return\n" +
    "  fi\n" +
    "  grep -v ': OK$' \"$FAILBACK_WORK/compared\" | head -n 20 >&2\n" +
    "  refuse \"files at $path differ from those that were prepared; the host lost power while they were written\"\n" +
    "}\n" +
    "\n" +
    "do_step() {\n" +
    "  take_arguments \"$@\"\n" +
    "  need_commit \"$commit\"\n" +
    "  is_at \"$path\" \"$commit\" || refuse \"$path is not at $commit\"\n" +
    "  tracked_is_clean \"$path\" || refuse \"$path differs from $commit: $changes\"\n" +
    "  same_boot || compare_with_manifest\n" +
    "}\n" +
    "\n" +
    "dry_step() {\n" +
    "  take_arguments \"$@\"\n" +
    "  say \"would check that $path is whole at $commit\"\n" +
    "}\n" +
    "\n" +
    "case $1 in\n" +
    "  do) shift && do_step \"$@\" ;;\n" +
    "  undo) ;;\n" +
    "  probe) unknown ;;\n" +
    "  dry) shift && dry_step \"$@\" ;;\n" +
    "  *) exit 64 ;;\n" +
    "esac\n",
  "steps/workers-active.sh":
    "# Is each worker that should run still running? One that dies at once was active for a moment.\n" +
    "#   workers-active VERB\n" +
    "set -eu\n" +
    "# shellcheck source=packages/procedure/shell/parts/step.sh\n" +
    ". \"$FAILBACK_PLAN/parts/step.sh\"\n" +
    "# shellcheck source=packages/procedure/shell/parts/units.sh\n" +
    ". \"$FAILBACK_PLAN/parts/units.sh\"\n" +
    "\n" +
    "do_step() {\n" +
    "  kept workers || refuse \"nothing is noted about the workers\"\n" +
    "  dead=''\n" +
    "  for unit in $(noted_workers active failed); do\n" +
    "    is_running \"$unit\" || dead=\"$dead $unit ($(unit_state \"$unit\"))\"\n" +
    "  done\n" +
    "  [ -z \"$dead\" ] || refuse \"not running:$dead. Look: journalctl -u UNIT -n 50\"\n" +
    "  fact workers-active \"$(noted_workers active failed | wc -l | tr -d ' ')\"\n" +
    "}\n" +
    "\n" +
    "case $1 in\n" +
    "  do) do_step ;;\n" +
    "  undo) ;;\n" +
    "  probe) unknown ;;\n" +
    "  dry) say \"would look whether each worker runs\" ;;\n" +
    "  *) exit 64 ;;\n" +
    "esac\n",
  "steps/workers-start.sh":
    "# Makes the workers run the target: those that ran when we came, and those that had failed under the release we leave.\n" +
    "# A restart starts what is stopped, and renews what a reboot started too early.\n" +
    "#   workers-start VERB LIMIT UNITS...\n" +
    "set -eu\n" +
    "# shellcheck source=packages/procedure/shell/parts/step.sh\n" +
    ". \"$FAILBACK_PLAN/parts/step.sh\"\n" +
    "# shellcheck source=packages/procedure/shell/parts/units.sh\n" +
    ". \"$FAILBACK_PLAN/parts/units.sh\"\n" +
    "\n" +
    "do_step() {\n" +
    "  limit=$1\n" +
    "  shift\n" +
    "  exact_units \"$@\"\n" +
    "  note_workers \"$@\"\n" +
    "  start_noted restart active failed\n" +
    "}\n" +
    "\n" +
    "dry_step() {\n" +
    "  limit=$1\n" +
    "  shift\n" +
    "  exact_units \"$@\"\n" +
    "  for unit in \"$@\"; do\n" +
    "    case $(unit_state \"$unit\") in\n" +
    "      active | reloading | activating | deactivating | failed) say \"would start $unit\" ;;\n" +
    "      *) say \"would leave $unit alone: it is $(unit_state \"$unit\")\" ;;\n" +
    "    esac\n" +
    "  done\n" +
    "}\n" +
    "\n" +
    "case $1 in\n" +
    "  do) shift && do_step \"$@\" ;;\n" +
    "  undo) ;;\n" +
    "  probe) unknown ;;\n" +
    "  dry) shift && dry_step \"$@\" ;;\n" +
    "  *) exit 64 ;;\n" +
    "esac\n",
  "steps/workers-stop.sh":
    "# Stops the declared workers that run, and remembers which those were. Each gets DRAIN seconds for the job in its hands.\n" +
    "#   workers-stop VERB LIMIT DRAIN UNITS...\n" +
    "set -eu\n" +
    "# shellcheck source=packages/procedure/shell/parts/step.sh\n" +
    ". \"$FAILBACK_PLAN/parts/step.sh\"\n" +
    "# shellcheck source=packages/procedure/shell/parts/units.sh\n" +
    ". \"$FAILBACK_PLAN/parts/units.sh\"\n" +
    "\n" +
    "take_arguments() {\n" +
    "  limit=$1 drain=$2\n" +
    "}\n" +
    "\n" +
    "do_step() {\n" +
    "  take_arguments \"$@\"\n" +
    "  shift 2\n" +
    "  exact_units \"$@\"\n" +
    "  note_workers \"$@\"\n" +
    "  stopping=''\n" +
    "  for unit in \"$@\"; do\n" +
    "    case $(unit_state \"$unit\") in\n" +
    "      inactive | failed | unknown) ;;\n" +
    "      unreadable) not_told \"$unit\" ;;\n" +
    "      *)\n" +
    "        systemctl_as_root --no-block stop \"$unit.service\" || refuse \"systemctl stop $unit failed\"\n" +
    "        stopping=\"$stopping $unit\"\n" +
    "        ;;\n" +
    "    esac\n" +
    "  done\n" +
    "  # shellcheck disable=SC2086 # exact names, without spaces\n" +
    "  wait_stopped $stopping\n" +
    "  fact workers-stopped \"$(noted_workers active | wc -l | tr -d ' ')\"\n" +
    "}\n" +
    "\n" +
    "wait_stopped() {\n" +
    "  looks=$((drain * 5))\n" +
    "  while still=$(not_stopped \"$@\") && [ -n \"$still\" ]; do\n" +
    "    if [ \"$looks\" -le 0 ]; then\n" +
    "      end_now \"$still\"\n" +
    "      return\n" +
    "    fi\n" +
    "    looks=$((looks - 1))\n" +
    "    sleep 0.2 2>/dev/null || sleep 1\n" +
    "  done\n" +
    "}\n" +
    "\n" +
    "not_stopped() {\n" +
    "  for unit in \"$@\"; do\n" +
    "    case $(unit_state \"$unit\") in\n" +
    "      inactive | failed | unknown) ;;\n" +
    "      *) printf '%s\\n' \"$unit\" ;;\n" +
    "    esac\n" +
    "  done\n" +
    "}\n" +
    "\n" +
    "# `drain` is what the team grants; a job that takes longer goes back to its queue when its reservation ends.\n" +
    "end_now() {\n" +
    "  for unit in $1; do\n" +
    "    fact worker-killed \"$unit\"\n" +
    "    systemctl_as_root kill --signal=SIGKILL \"$unit.service\" || true\n" +
    "  done\n" +
    "  looks=25\n" +
    "  # shellcheck disable=SC2086\n" +
    "  while still=$(not_stopped $1) && [ -n \"$still\" ]; do\n" +
    "    looks=$((looks - 1))\n" +
    "    [ \"$looks\" -gt 0 ] || refuse \"not stopped after $drain s and SIGKILL:\" $still\n" +
    "    sleep 0.2 2>/dev/null || sleep 1\n" +
    "  done\n" +
    "}\n" +
    "\n" +
    "# As found: those that ran, and only those.\n" +
    "undo_step() {\n" +
    "  take_arguments \"$@\"\n" +
    "  kept workers || return 0\n" +
    "  start_noted start active\n" +
    "  forget workers\n" +
    "}\n" +
    "\n" +
    "probe_step() {\n" +
    "  take_arguments \"$@\"\n" +
    "  shift 2\n" +
    "  kept workers || exit 1\n" +
    "  [ -z \"$(not_stopped \"$@\")\" ]\n" +
    "}\n" +
    "\n" +
    "dry_step() {\n" +
    "  take_arguments \"$@\"\n" +
    "  shift 2\n" +
    "  exact_units \"$@\"\n" +
    "  for unit in \"$@\"; do\n" +
    "    state=$(unit_state \"$unit\")\n" +
    "    [ \"$state\" != unreadable ] || not_told \"$unit\"\n" +
    "    say \"would stop $unit, which is $state\"\n" +
    "  done\n" +
    "}\n" +
    "\n" +
    "case $1 in\n" +
    "  do) shift && do_step \"$@\" ;;\n" +
    "  undo) shift && undo_step \"$@\" ;;\n" +
    "  probe) shift && probe_step \"$@\" ;;\n" +
    "  dry) shift && dry_step \"$@\" ;;\n" +
    "  *) exit 64 ;;\n" +
    "esac\n",
};

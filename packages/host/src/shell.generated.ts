// Written by `npm run generate` from packages/host/shell. Edit the files there.
export const shellScripts: Readonly<Record<string, string>> = {
  "engine/claim.sh":
    "# Claims: who may change this environment. Made by `ln`, never deleted; the number is the fencing token.\n" +
    "# shellcheck shell=sh disable=SC2034 # what is set here is read by the files that need it\n" +
    "# needs: durable.sh\n" +
    "\n" +
    "# newest_claim ENV-DIR: sets CLAIM (0: none yet), CLAIM_OPERATION, CLAIM_ENDED (the state it ended in, or empty).\n" +
    "newest_claim() {\n" +
    "  CLAIM=0 CLAIM_OPERATION='' CLAIM_ENDED=''\n" +
    "  for claim_file in \"$1\"/claims/*; do\n" +
    "    claim_number=${claim_file##*/}\n" +
    "    case $claim_number in '' | *[!0-9]*) continue ;; esac\n" +
    "    if [ \"$claim_number\" -gt \"$CLAIM\" ]; then CLAIM=$claim_number; fi\n" +
    "  done\n" +
    "  if [ \"$CLAIM\" -eq 0 ]; then return 0; fi\n" +
    "  read -r CLAIM_OPERATION _ <\"$1/claims/$CLAIM\" || :\n" +
    "  if [ -e \"$1/claims/$CLAIM.done\" ]; then read -r CLAIM_ENDED _ <\"$1/claims/$CLAIM.done\" || :; fi\n" +
    "}\n" +
    "\n" +
    "# token_of ENV-DIR OPERATION: sets TOKEN to the highest claim of that operation, 0 when it has none.\n" +
    "token_of() {\n" +
    "  TOKEN=0\n" +
    "  for claim_file in \"$1\"/claims/*; do\n" +
    "    claim_number=${claim_file##*/}\n" +
    "    case $claim_number in '' | *[!0-9]*) continue ;; esac\n" +
    "    read -r claim_operation _ <\"$claim_file\" || :\n" +
    "    if [ \"$claim_operation\" = \"$2\" ] && [ \"$claim_number\" -gt \"$TOKEN\" ]; then TOKEN=$claim_number; fi\n" +
    "  done\n" +
    "}\n" +
    "\n" +
    "# link_once FILE LINE: the file appears whole and once; fails for everybody but the first.\n" +
    "link_once() {\n" +
    "  link_new=\"${1%/*}/.new.$$.${1##*/}\"\n" +
    "  printf '%s\\n' \"$2\" >\"$link_new\" || return 2\n" +
    "  durable_file \"$link_new\"\n" +
    "  link_result=0\n" +
    "  ln \"$link_new\" \"$1\" 2>/dev/null || link_result=1\n" +
    "  rm -f \"$link_new\"\n" +
    "  durable_file \"${1%/*}\"\n" +
    "  return \"$link_result\"\n" +
    "}\n" +
    "\n" +
    "# make_claim ENV-DIR NUMBER OPERATION BOOT\n" +
    "make_claim() {\n" +
    "  link_once \"$1/claims/$2\" \"$3 $4\"\n" +
    "}\n" +
    "\n" +
    "# end_claim ENV-DIR NUMBER STATE\n" +
    "end_claim() {\n" +
    "  link_once \"$1/claims/$2.done\" \"$3\"\n" +
    "}\n",
  "engine/decision.sh":
    "# The write-once decision. Controller, supervisor and recovery all make it here; whoever loses obeys what is there.\n" +
    "# shellcheck shell=sh disable=SC2034 # what is set here is read by the files that need it\n" +
    "# needs: claim.sh names.sh\n" +
    "\n" +
    "# write_decision OPERATION-DIR WORD TOKEN REASON BY\n" +
    "write_decision() {\n" +
    "  link_once \"$1/decision\" \"$2 $3 $4 $5\"\n" +
    "}\n" +
    "\n" +
    "# read_decision OPERATION-DIR: sets DECISION (none, commit, abort, unreadable), DECISION_TOKEN, DECISION_REASON, DECISION_BY.\n" +
    "read_decision() {\n" +
    "  DECISION=none DECISION_TOKEN='' DECISION_REASON='' DECISION_BY='' decision_rest=''\n" +
    "  if [ ! -e \"$1/decision\" ]; then return 0; fi\n" +
    "  read -r DECISION DECISION_TOKEN DECISION_REASON DECISION_BY decision_rest <\"$1/decision\" || DECISION=unreadable\n" +
    "  case $DECISION in commit | abort) ;; *) DECISION=unreadable ;; esac\n" +
    "  if ! is_number \"$DECISION_TOKEN\" || ! is_name \"$DECISION_REASON\" || ! is_name \"$DECISION_BY\" || [ -n \"$decision_rest\" ]; then\n" +
    "    DECISION=unreadable\n" +
    "  fi\n" +
    "}\n",
  "engine/durable.sh":
    "# Makes what was written survive a power cut.\n" +
    "# shellcheck shell=sh\n" +
    "\n" +
    "# durable_file FILE...: contents of files (or entries of folders); all of the disk where sync knows no names.\n" +
    "durable_file() {\n" +
    "  sync \"$@\" 2>/dev/null || sync\n" +
    "}\n" +
    "\n" +
    "# durable_tree PATH...: everything below, by the file systems that hold the paths.\n" +
    "durable_tree() {\n" +
    "  sync -f \"$@\" 2>/dev/null || sync\n" +
    "}\n",
  "engine/fence.sh":
    "# Fencing: a claim of another operation, or an unlocked one of ours, ends this supervisor without another word.\n" +
    "# shellcheck shell=sh\n" +
    "# needs: journal.sh\n" +
    "\n" +
    "check_fence() {\n" +
    "  if [ -e \"$ENV_DIR/claims/$TOKEN.done\" ] && [ ! -e \"$ENV_DIR/claims/$((TOKEN + 1))\" ]; then fenced; fi\n" +
    "  while [ -e \"$ENV_DIR/claims/$((TOKEN + 1))\" ]; do\n" +
    "    next_operation=\n" +
    "    read -r next_operation _ <\"$ENV_DIR/claims/$((TOKEN + 1))\" || :\n" +
    "    if [ \"$next_operation\" != \"$OPERATION\" ]; then fenced; fi\n" +
    "    TOKEN=$((TOKEN + 1))\n" +
    "    join_adopter\n" +
    "  done\n" +
    "}\n" +
    "\n" +
    "# A higher claim of this same operation: an adopter joins, and its token is ours from now on.\n" +
    "join_adopter() {\n" +
    "  printf '%s %s %s\\n' \"$$\" \"$BOOT\" \"$TOKEN\" >\"$OPERATION_DIR/supervisor\"\n" +
    "  note start \",\\\"mode\\\":\\\"adopt\\\",\\\"token\\\":$TOKEN,\\\"pid\\\":$$\"\n" +
    "}\n" +
    "\n" +
    "fenced() {\n" +
    "  echo \"failback: operation $OPERATION no longer holds its claim; nothing more is done\" >&2\n" +
    "  exit 0\n" +
    "}\n",
  "engine/journal.sh":
    "# The journal: one line an event, one writer, replayed by every supervisor that starts.\n" +
    "# shellcheck shell=sh disable=SC2034 # what is set here is read by the files that need it\n" +
    "# needs: uptime.sh durable.sh\n" +
    "\n" +
    "# open_journal OPERATION-DIR: replays what is there, cuts off a torn end, and goes on counting.\n" +
    "open_journal() {\n" +
    "  JOURNAL=$1/journal.jsonl\n" +
    "  SEQ=0 LAST_BOOT='' STATE='' START_TOKEN=0\n" +
    "  BEGUN=' ' DONE=' ' UNDONE=' ' PENDING=''\n" +
    "  NOTED=' '\n" +
    "  read_boot\n" +
    "  read_uptime\n" +
    "  AT_ZERO=$(($(date +%s) - NOW / 1000))\n" +
    "  if [ -e \"$JOURNAL\" ]; then replay; else : >\"$JOURNAL\"; fi\n" +
    "}\n" +
    "\n" +
    "# note EVENT [FIELDS]: FIELDS begin with a comma and hold only numbers and names.\n" +
    "note() {\n" +
    "  read_uptime\n" +
    "  SEQ=$((SEQ + 1))\n" +
    "  printf '{\"boot\":\"%s\",\"seq\":%d,\"up\":%d,\"at\":%d,\"event\":\"%s\"%s}\\n' \\\n" +
    "    \"$BOOT\" \"$SEQ\" \"$NOW\" \"$((AT_ZERO + NOW / 1000))\" \"$1\" \"${2-}\" >>\"$JOURNAL\" || journal_lost\n" +
    "}\n" +
    "\n" +
    "note_durably() {\n" +
    "  note \"$@\"\n" +
    "  durable_file \"$JOURNAL\"\n" +
    "}\n" +
    "\n" +
    "# A supervisor that cannot write down what it does must do nothing. Another try comes with the next recovery.\n" +
    "journal_lost() {\n" +
    "  echo \"failback: cannot write $JOURNAL; is the disk full?\" >&2\n" +
    "  exit 74\n" +
    "}\n" +
    "\n" +
    "replay() {\n" +
    "  whole=0\n" +
    "  while IFS= read -r line; do\n" +
    "    case $line in '{\"boot\":\"'*'}') ;; *) break ;; esac\n" +
    "    whole=$((whole + ${#line} + 1))\n" +
    "    replay_line\n" +
    "  done <\"$JOURNAL\"\n" +
    "  if [ \"$whole\" -ne \"$(wc -c <\"$JOURNAL\")\" ]; then cut_journal \"$whole\"; fi\n" +
    "}\n" +
    "\n" +
    "# In place, so that who follows the file goes on following it.\n" +
    "cut_journal() {\n" +
    "  dd if=/dev/null of=\"$JOURNAL\" bs=1 seek=\"$1\" count=0 2>/dev/null\n" +
    "  durable_file \"$JOURNAL\"\n" +
    "}\n" +
    "\n" +
    "# field KEY: sets FIELD from $line; empty when the line has no such key.\n" +
    "field() {\n" +
    "  FIELD=\n" +
    "  case $line in *\"\\\"$1\\\":\"*) ;; *) return 0 ;; esac\n" +
    "  FIELD=${line#*\"\\\"$1\\\":\"}\n" +
    "  case $FIELD in\n" +
    "    \\\"*) FIELD=${FIELD#\\\"} && FIELD=${FIELD%%\\\"*} ;;\n" +
    "    *) FIELD=${FIELD%%[,\\}]*} ;;\n" +
    "  esac\n" +
    "}\n" +
    "\n" +
    "replay_line() {\n" +
    "  field boot && LAST_BOOT=$FIELD\n" +
    "  field seq && SEQ=$FIELD\n" +
    "  field step && replayed_step=$FIELD\n" +
    "  field event && replayed=$FIELD\n" +
    "  case $replayed in\n" +
    "    start) field token && START_TOKEN=$FIELD ;;\n" +
    "    state) field state && STATE=$FIELD ;;\n" +
    "    begin) add_begun \"$replayed_step\" && PENDING=$replayed_step ;;\n" +
    "    end) field result && replay_end \"$replayed_step\" \"$FIELD\" ;;\n" +
    "    undo-end) field result && replay_undo_end \"$replayed_step\" \"$FIELD\" ;;\n" +
    "    decision | go | recovery | confirmed | lease-lost) NOTED=\"$NOTED$replayed \" ;;\n" +
    "  esac\n" +
    "}\n" +
    "\n" +
    "replay_end() {\n" +
    "  PENDING=\n" +
    "  if is_good \"$2\"; then DONE=\"$DONE$1 \"; fi\n" +
    "}\n" +
    "\n" +
    "replay_undo_end() {\n" +
    "  if is_good \"$2\"; then UNDONE=\"$UNDONE$1 \"; fi\n" +
    "}\n" +
    "\n" +
    "is_good() {\n" +
    "  case $1 in ok | warned | already) ;; *) return 1 ;; esac\n" +
    "}\n" +
    "\n" +
    "# A step begun again keeps its place: undoing goes by the first beginning.\n" +
    "add_begun() {\n" +
    "  case $BEGUN in *\" $1 \"*) ;; *) BEGUN=\"$BEGUN$1 \" ;; esac\n" +
    "}\n" +
    "\n" +
    "noted() {\n" +
    "  case $NOTED in *\" $1 \"*) ;; *) return 1 ;; esac\n" +
    "}\n" +
    "\n" +
    "is_done() {\n" +
    "  case $DONE in *\" $1 \"*) ;; *) return 1 ;; esac\n" +
    "}\n" +
    "\n" +
    "is_undone() {\n" +
    "  case $UNDONE in *\" $1 \"*) ;; *) return 1 ;; esac\n" +
    "}\n" +
    "\n" +
    "# enter STATE REASON\n" +
    "enter() {\n" +
    "  STATE=$1\n" +
    "  note_durably state \",\\\"state\\\":\\\"$1\\\",\\\"reason\\\":\\\"$2\\\"\"\n" +
    "}\n",
  "engine/lease.sh":
    "# The controller's proof that it is alive: a counter that changes. Only this host's uptime measures it.\n" +
    "# shellcheck shell=sh disable=SC2034 # what is set here is read by the files that need it\n" +
    "# needs: uptime.sh\n" +
    "\n" +
    "# begin_lease OPERATION-DIR SECONDS: a supervisor that starts counts from its own start.\n" +
    "begin_lease() {\n" +
    "  LEASE_FILE=$1/lease\n" +
    "  LEASE_MS=$(($2 * 1000))\n" +
    "  read_lease\n" +
    "  LEASE_SEEN=$LEASE_COUNTER\n" +
    "  read_uptime\n" +
    "  LEASE_AT=$NOW\n" +
    "  LEASE_GONE=no\n" +
    "}\n" +
    "\n" +
    "read_lease() {\n" +
    "  LEASE_COUNTER=\n" +
    "  if [ -e \"$LEASE_FILE\" ]; then read -r LEASE_COUNTER <\"$LEASE_FILE\" || :; fi\n" +
    "}\n" +
    "\n" +
    "# Sets LEASE_AGE, milliseconds since the counter was last seen to change.\n" +
    "lease_lives() {\n" +
    "  read_uptime\n" +
    "  read_lease\n" +
    "  if [ \"$LEASE_COUNTER\" != \"$LEASE_SEEN\" ]; then\n" +
    "    LEASE_SEEN=$LEASE_COUNTER LEASE_AT=$NOW LEASE_GONE=no\n" +
    "  fi\n" +
    "  LEASE_AGE=$((NOW - LEASE_AT))\n" +
    "  [ \"$LEASE_GONE\" = no ] && [ \"$LEASE_AGE\" -lt \"$LEASE_MS\" ]\n" +
    "}\n",
  "engine/names.sh":
    "# The one set of characters that journal, claims and answers are made of, so that nothing there needs quoting.\n" +
    "# shellcheck shell=sh\n" +
    "\n" +
    "# is_name TEXT: 1 to 200 of A-Za-z0-9._:-\n" +
    "is_name() {\n" +
    "  case $1 in '' | *[!A-Za-z0-9._:-]*) return 1 ;; esac\n" +
    "  [ \"${#1}\" -le 200 ]\n" +
    "}\n" +
    "\n" +
    "# is_file_name TEXT: a name that is also safe as one part of a path and as an argument.\n" +
    "is_file_name() {\n" +
    "  is_name \"$1\" || return 1\n" +
    "  case $1 in .* | -*) return 1 ;; esac\n" +
    "}\n" +
    "\n" +
    "is_number() {\n" +
    "  case $1 in '' | *[!0-9]*) return 1 ;; esac\n" +
    "  [ \"${#1}\" -le 15 ]\n" +
    "}\n",
  "engine/output.sh":
    "# What a step prints goes through a pipe into out/<step>.log: 1 MiB at most, the head and the tail of it.\n" +
    "# The reader drains whatever comes until the last holder of the pipe is gone, so a step never blocks and is never\n" +
    "# killed for printing; and nobody waits for the reader, so a child that keeps the pipe open holds up nothing.\n" +
    "# shellcheck shell=sh\n" +
    "\n" +
    "OUTPUT_HALF=524288 # bytes\n" +
    "PIPE_COUNT=0\n" +
    "READING=0\n" +
    "\n" +
    "# open_output LOG: sets PIPE. A pipe whose reader has finished is used again.\n" +
    "open_output() {\n" +
    "  pipe_free=\n" +
    "  if [ \"$PIPE_COUNT\" -gt 0 ]; then output_read || :; fi\n" +
    "  if [ -z \"$pipe_free\" ] || [ \"$pipe_free\" != \"$READING\" ]; then make_pipe; fi\n" +
    "  READING=$((READING + 1))\n" +
    "  if [ -s \"$1\" ]; then mv -f \"$1\" \"$1.before\"; fi\n" +
    "  (\n" +
    "    exec 9>&-\n" +
    "    read_output \"$1\" || :\n" +
    "    printf '%s\\n' \"$READING\" >\"$PIPE.read\"\n" +
    "  ) <\"$PIPE\" >/dev/null 2>&1 &\n" +
    "}\n" +
    "\n" +
    "make_pipe() {\n" +
    "  PIPE_COUNT=$((PIPE_COUNT + 1))\n" +
    "  PIPE=$OUT/.pipe.$$.$PIPE_COUNT\n" +
    "  rm -f \"$PIPE\"\n" +
    "  mkfifo \"$PIPE\"\n" +
    "}\n" +
    "\n" +
    "read_output() {\n" +
    "  head -c \"$OUTPUT_HALF\" >\"$1\"\n" +
    "  tail -c \"$((OUTPUT_HALF - 64))\" >\"$PIPE.tail\"\n" +
    "  if [ ! -s \"$PIPE.tail\" ]; then return 0; fi\n" +
    "  printf '\\n[failback: what stood between was cut]\\n' >>\"$1\"\n" +
    "  cat \"$PIPE.tail\" >>\"$1\"\n" +
    "}\n" +
    "\n" +
    "# Has the latest reader finished?\n" +
    "output_read() {\n" +
    "  pipe_free=\n" +
    "  if [ -e \"$PIPE.read\" ]; then read -r pipe_free <\"$PIPE.read\" || :; fi\n" +
    "  [ \"$pipe_free\" = \"$READING\" ]\n" +
    "}\n" +
    "\n" +
    "# After a failure people read the log at once: give the reader half a second, never more.\n" +
    "settle_output() {\n" +
    "  settling=0\n" +
    "  while [ \"$settling\" -lt 25 ] && ! output_read; do\n" +
    "    sleep 0.02\n" +
    "    settling=$((settling + 1))\n" +
    "  done\n" +
    "}\n" +
    "\n" +
    "close_outputs() {\n" +
    "  settle_output\n" +
    "  rm -f \"$OUT\"/.pipe.*\n" +
    "}\n",
  "engine/plan.sh":
    "# Reads the immutable plan of one operation.\n" +
    "# shellcheck shell=sh disable=SC2034 # what is set here is read by the files that need it\n" +
    "\n" +
    "# load_settings PLAN-FOLDER: sets a variable for each known key. Values are data, never run.\n" +
    "load_settings() {\n" +
    "  APP= ENVIRONMENT= OPERATION= HOST= LEASE=15 CLOSES=yes LAUNCH=setsid RECOVERY=none REQUIRED=\n" +
    "  RELEASE_PATH= STATE_DIR= ALERT=none ALERT_URL_FILE= WITHOUT=\n" +
    "  while IFS= read -r setting || [ -n \"$setting\" ]; do\n" +
    "    value=${setting#*=}\n" +
    "    case $setting in\n" +
    "      app=*) APP=$value ;;\n" +
    "      environment=*) ENVIRONMENT=$value ;;\n" +
    "      operation=*) OPERATION=$value ;;\n" +
    "      host=*) HOST=$value ;;\n" +
    "      lease=*) LEASE=$value ;;\n" +
    "      closes=*) CLOSES=$value ;;\n" +
    "      launch=*) LAUNCH=$value ;;\n" +
    "      recovery=*) RECOVERY=$value ;;\n" +
    "      required=*) REQUIRED=$value ;;\n" +
    "      release-path=*) RELEASE_PATH=$value ;;\n" +
    "      state-dir=*) STATE_DIR=$value ;;\n" +
    "      alert=*) ALERT=$value ;;\n" +
    "      alert-url-file=*) ALERT_URL_FILE=$value ;;\n" +
    "      without=*) WITHOUT=$value ;;\n" +
    "    esac\n" +
    "  done <\"$1/settings\"\n" +
    "}\n" +
    "\n" +
    "# find_step PLAN-FOLDER ID: sets step, phase, kind, effect, limit (seconds), again, failure; fails when there is none.\n" +
    "find_step() {\n" +
    "  while read -r step phase kind effect limit again failure; do\n" +
    "    if [ \"$step\" = \"$2\" ]; then return 0; fi\n" +
    "  done <\"$1/steps\"\n" +
    "  return 1\n" +
    "}\n",
  "engine/state.sh":
    "# Where an operation stands, for those who only look: start, adopt, recover, unlock, facts.\n" +
    "# shellcheck shell=sh disable=SC2034 # what is set here is read by the files that need it\n" +
    "# needs: uptime.sh\n" +
    "\n" +
    "# read_state OPERATION-DIR: sets STATE to the last state of the journal, CLAIMED before the first.\n" +
    "read_state() {\n" +
    "  STATE=CLAIMED\n" +
    "  if [ ! -s \"$1/journal.jsonl\" ]; then return 0; fi\n" +
    "  state_line=$(grep '\"event\":\"state\".*}$' \"$1/journal.jsonl\" | tail -n 1)\n" +
    "  state_line=${state_line#*\\\"state\\\":\\\"}\n" +
    "  if [ -n \"$state_line\" ]; then STATE=${state_line%%\\\"*}; fi\n" +
    "}\n" +
    "\n" +
    "# read_supervisor OPERATION-DIR: sets SUPERVISOR_PID, SUPERVISOR_BOOT, SUPERVISOR_TOKEN of the last one that started.\n" +
    "read_supervisor() {\n" +
    "  SUPERVISOR_PID='' SUPERVISOR_BOOT='' SUPERVISOR_TOKEN=0\n" +
    "  if [ ! -s \"$1/supervisor\" ]; then return 0; fi\n" +
    "  read -r SUPERVISOR_PID SUPERVISOR_BOOT SUPERVISOR_TOKEN <\"$1/supervisor\" || :\n" +
    "}\n" +
    "\n" +
    "# supervisor_lives OPERATION-DIR: the process that wrote `supervisor` still runs, and is this operation's.\n" +
    "# It looks at the process, not at the lock: taking the lock to test it would be in the way of one that starts.\n" +
    "supervisor_lives() {\n" +
    "  read_supervisor \"$1\"\n" +
    "  read_boot\n" +
    "  [ -n \"$SUPERVISOR_PID\" ] && [ \"$SUPERVISOR_BOOT\" = \"$BOOT\" ] || return 1\n" +
    "  grep -q -F \"operations/${1##*/}/plan/engine/supervisor.sh\" \"/proc/$SUPERVISOR_PID/cmdline\" 2>/dev/null\n" +
    "}\n" +
    "\n" +
    "# lock_held ENV-DIR: somebody, a supervisor or a step it left behind, holds the lock.\n" +
    "lock_held() {\n" +
    "  [ -e \"$1/lock\" ] && ! flock -n \"$1/lock\" true\n" +
    "}\n",
  "engine/step.sh":
    "# Runs one script of one step: time-out, output, facts, survivors. Knows nothing of phases and decisions.\n" +
    "# shellcheck shell=sh disable=SC2034 # what is set here is read by the files that need it\n" +
    "# needs: uptime.sh output.sh survivors.sh durable.sh journal.sh names.sh\n" +
    "\n" +
    "STEP_PID=\n" +
    "TERMINATED=no\n" +
    "\n" +
    "# run_script VERB LOG: runs $step's script. Sets RC, MS and OUTCOME: ok, failed, timeout, survivors.\n" +
    "run_script() {\n" +
    "  : >\"$FACTS\"\n" +
    "  open_output \"$OUT/$2\"\n" +
    "  remember_neighbours\n" +
    "  read_uptime\n" +
    "  script_began=$NOW\n" +
    "  (script_process \"$1\") >\"$PIPE\" 2>&1 </dev/null &\n" +
    "  STEP_PID=$!\n" +
    "  RC=0\n" +
    "  wait \"$STEP_PID\" || RC=$?\n" +
    "  if [ \"$TERMINATED\" = yes ]; then leave_step; fi\n" +
    "  STEP_PID=\n" +
    "  read_uptime\n" +
    "  MS=$((NOW - script_began))\n" +
    "  judge_script\n" +
    "}\n" +
    "\n" +
    "script_process() {\n" +
    "  script_verb=$1\n" +
    "  set --\n" +
    "  if [ -r \"$PLAN/args/$step\" ]; then\n" +
    "    # shellcheck source=/dev/null\n" +
    "    . \"$PLAN/args/$step\"\n" +
    "  fi\n" +
    "  umask \"$STEP_UMASK\"\n" +
    "  cd /\n" +
    "  FAILBACK_STEP=$OPERATION/$step FAILBACK_PLAN=$PLAN FAILBACK_WORK=$WORK FAILBACK_FACTS=$FACTS\n" +
    "  FAILBACK_OPERATION=$OPERATION FAILBACK_TOKEN=$TOKEN\n" +
    "  export FAILBACK_STEP FAILBACK_PLAN FAILBACK_WORK FAILBACK_FACTS FAILBACK_OPERATION FAILBACK_TOKEN\n" +
    "  exec timeout -k 5 \"$limit\" sh \"$PLAN/steps/$kind.sh\" \"$script_verb\" \"$@\"\n" +
    "}\n" +
    "\n" +
    "judge_script() {\n" +
    "  OUTCOME=ok\n" +
    "  if [ \"$RC\" -eq 0 ]; then return 0; fi\n" +
    "  OUTCOME=failed\n" +
    "  if timed_out; then\n" +
    "    OUTCOME=timeout\n" +
    "    end_survivors \"$OPERATION/$step\" || OUTCOME=survivors\n" +
    "  fi\n" +
    "  settle_output\n" +
    "}\n" +
    "\n" +
    "# coreutils says 124, or 137 when it had to kill; busybox lets the signal show. All of them can only come after the time.\n" +
    "timed_out() {\n" +
    "  case $RC in 124 | 137 | 143) ;; *) return 1 ;; esac\n" +
    "  [ \"$MS\" -ge $((limit * 1000 - 50)) ]\n" +
    "}\n" +
    "\n" +
    "# On TERM (a stopped unit, a shutdown) the step is ended too and nothing is written: to the next supervisor this is a crash.\n" +
    "on_term() {\n" +
    "  TERMINATED=yes\n" +
    "  if [ -z \"$STEP_PID\" ]; then exit 143; fi\n" +
    "  kill -TERM \"$STEP_PID\" 2>/dev/null || :\n" +
    "}\n" +
    "\n" +
    "leave_step() {\n" +
    "  wait \"$STEP_PID\" || :\n" +
    "  exit 143\n" +
    "}\n" +
    "\n" +
    "# Facts that a step wrote become events: 64 lines and 16 KiB at most, and only what the journal can carry.\n" +
    "note_facts() {\n" +
    "  if [ ! -s \"$FACTS\" ]; then return 0; fi\n" +
    "  head -c 16384 \"$FACTS\" >\"$FACTS.read\"\n" +
    "  facts_left=64\n" +
    "  while [ \"$facts_left\" -gt 0 ] && read -r fact_key fact_value; do\n" +
    "    facts_left=$((facts_left - 1))\n" +
    "    case $fact_key in '' | *[!a-z0-9.-]*) continue ;; esac\n" +
    "    if is_name \"$fact_value\"; then note fact \",\\\"step\\\":\\\"$step\\\",\\\"key\\\":\\\"$fact_key\\\",\\\"value\\\":\\\"$fact_value\\\"\"; fi\n" +
    "  done <\"$FACTS.read\"\n" +
    "}\n",
  "engine/steps.sh":
    "# Runs the steps of phases in the plan's order, and undoes them in reverse.\n" +
    "# shellcheck shell=sh disable=SC2034 # what is set here is read by the files that need it\n" +
    "# needs: step.sh journal.sh plan.sh fence.sh\n" +
    "\n" +
    "# run_phases PHASE...: every step of these phases that is not done. Stops at the first that fails, or when the operation\n" +
    "# is to abort; STOPPED says why.\n" +
    "run_phases() {\n" +
    "  run_these=\" $* \"\n" +
    "  STOPPED=\n" +
    "  while read -r step phase kind effect limit again failure; do\n" +
    "    case $run_these in *\" $phase \"*) ;; *) continue ;; esac\n" +
    "    if is_done \"$step\"; then continue; fi\n" +
    "    if aborts; then STOPPED=aborted; return 1; fi\n" +
    "    if ! run_step; then return 1; fi\n" +
    "  done <\"$PLAN/steps\"\n" +
    "}\n" +
    "\n" +
    "run_step() {\n" +
    "  check_fence\n" +
    "  if needs_probe && probed; then return 0; fi\n" +
    "  if [ -n \"$STOPPED\" ]; then return 1; fi\n" +
    "  begin_step\n" +
    "  run_script do \"$step.log\"\n" +
    "  note_facts\n" +
    "  if [ \"$effect\" != none ]; then durable_tree \"$OPERATION_DIR\" \"$RELEASE_PATH\"; fi\n" +
    "  end_step\n" +
    "}\n" +
    "\n" +
    "begin_step() {\n" +
    "  add_begun \"$step\"\n" +
    "  note begin \",\\\"step\\\":\\\"$step\\\",\\\"phase\\\":\\\"$phase\\\",\\\"effect\\\":\\\"$effect\\\"\"\n" +
    "  if [ \"$effect\" != none ]; then durable_file \"$JOURNAL\"; fi\n" +
    "}\n" +
    "\n" +
    "end_step() {\n" +
    "  if [ \"$OUTCOME\" != ok ] && [ \"$OUTCOME\" != survivors ] && [ \"$failure\" = warn ]; then OUTCOME=warned; fi\n" +
    "  note end \",\\\"step\\\":\\\"$step\\\",\\\"result\\\":\\\"$OUTCOME\\\",\\\"rc\\\":$RC,\\\"ms\\\":$MS\"\n" +
    "  PENDING=\n" +
    "  case $OUTCOME in\n" +
    "    ok | warned) DONE=\"$DONE$step \" ;;\n" +
    "    survivors) STOPPED=survivors && return 1 ;;\n" +
    "    *) STOPPED=step-failed && return 1 ;;\n" +
    "  esac\n" +
    "}\n" +
    "\n" +
    "# A step that was begun and not ended, and a step that failed and must not run twice, is looked at before it is run again.\n" +
    "needs_probe() {\n" +
    "  if [ \"$effect\" = none ]; then return 1; fi\n" +
    "  case $BEGUN in *\" $step \"*) ;; *) return 1 ;; esac\n" +
    "  [ \"$PENDING\" = \"$step\" ] || [ \"$again\" = once ]\n" +
    "}\n" +
    "\n" +
    "# Succeeds when the step proves to be done. Sets STOPPED when nobody can tell and it must not run twice.\n" +
    "probed() {\n" +
    "  run_script probe \"$step.probe.log\"\n" +
    "  case $OUTCOME.$RC in\n" +
    "    ok.0) note_probe 'done' && already_done && return 0 ;;\n" +
    "    failed.1) note_probe not-done ;;\n" +
    "    *)\n" +
    "      note_probe unknown\n" +
    "      if [ \"$again\" = once ]; then STOPPED=probe-unknown; fi\n" +
    "      ;;\n" +
    "  esac\n" +
    "  return 1\n" +
    "}\n" +
    "\n" +
    "note_probe() {\n" +
    "  note probe \",\\\"step\\\":\\\"$step\\\",\\\"answer\\\":\\\"$1\\\"\"\n" +
    "}\n" +
    "\n" +
    "already_done() {\n" +
    "  durable_tree \"$OPERATION_DIR\" \"$RELEASE_PATH\"\n" +
    "  note end \",\\\"step\\\":\\\"$step\\\",\\\"result\\\":\\\"already\\\",\\\"rc\\\":0,\\\"ms\\\":$MS\"\n" +
    "  PENDING=\n" +
    "  DONE=\"$DONE$step \"\n" +
    "}\n" +
    "\n" +
    "# undo_steps: the last begun first. Stops at the first undo that fails: what lies below it must not be opened.\n" +
    "undo_steps() {\n" +
    "  to_undo=\n" +
    "  for begun in $BEGUN; do to_undo=\"$begun $to_undo\"; done\n" +
    "  for begun in $to_undo; do\n" +
    "    if is_undone \"$begun\"; then continue; fi\n" +
    "    if ! find_step \"$PLAN\" \"$begun\" || [ \"$effect\" = none ]; then continue; fi\n" +
    "    if ! undo_step; then return 1; fi\n" +
    "  done\n" +
    "}\n" +
    "\n" +
    "undo_step() {\n" +
    "  check_fence\n" +
    "  note_durably undo-begin \",\\\"step\\\":\\\"$step\\\"\"\n" +
    "  run_script undo \"$step.undo.log\"\n" +
    "  note_facts\n" +
    "  durable_tree \"$OPERATION_DIR\" \"$RELEASE_PATH\"\n" +
    "  note undo-end \",\\\"step\\\":\\\"$step\\\",\\\"result\\\":\\\"$OUTCOME\\\",\\\"rc\\\":$RC,\\\"ms\\\":$MS\"\n" +
    "  case $OUTCOME in\n" +
    "    ok) UNDONE=\"$UNDONE$step \" ;;\n" +
    "    survivors) STOPPED=survivors && return 1 ;;\n" +
    "    *) STOPPED=undo-failed && return 1 ;;\n" +
    "  esac\n" +
    "}\n",
  "engine/survivors.sh":
    "# Processes that outlive the time-out of their step: marked by their environment, or strangers in our unit's cgroup.\n" +
    "# shellcheck shell=sh\n" +
    "\n" +
    "# find_cgroup: sets CGROUP to the process list of the unit we run in, empty when we run in no unit of our own.\n" +
    "find_cgroup() {\n" +
    "  CGROUP=\n" +
    "  case $LAUNCH in system-unit | user-unit) ;; *) return 0 ;; esac\n" +
    "  while IFS=: read -r _ cgroup_kind cgroup_path; do\n" +
    "    case $cgroup_path in *failback*) ;; *) continue ;; esac\n" +
    "    case $cgroup_kind in\n" +
    "      '') cgroup_roots='/sys/fs/cgroup /sys/fs/cgroup/unified' ;;\n" +
    "      name=systemd) cgroup_roots=/sys/fs/cgroup/systemd ;;\n" +
    "      *) continue ;;\n" +
    "    esac\n" +
    "    for cgroup_root in $cgroup_roots; do\n" +
    "      if [ -r \"$cgroup_root$cgroup_path/cgroup.procs\" ]; then CGROUP=$cgroup_root$cgroup_path/cgroup.procs; fi\n" +
    "    done\n" +
    "  done </proc/self/cgroup\n" +
    "}\n" +
    "\n" +
    "# Who was there before the step began is no survivor of it.\n" +
    "remember_neighbours() {\n" +
    "  NEIGHBOURS=' '\n" +
    "  if [ -z \"$CGROUP\" ]; then return 0; fi\n" +
    "  while read -r neighbour; do NEIGHBOURS=\"$NEIGHBOURS$neighbour \"; done <\"$CGROUP\"\n" +
    "}\n" +
    "\n" +
    "# find_survivors MARK: sets SURVIVORS, process ids.\n" +
    "find_survivors() {\n" +
    "  SURVIVORS=\n" +
    "  for environ in $(grep -l -F \"FAILBACK_STEP=$1\" /proc/[0-9]*/environ 2>/dev/null); do\n" +
    "    survivor=${environ#/proc/} survivor=${survivor%/environ}\n" +
    "    if tr '\\0' '\\n' <\"$environ\" 2>/dev/null | grep -q -x -F \"FAILBACK_STEP=$1\"; then\n" +
    "      SURVIVORS=\"$SURVIVORS $survivor\"\n" +
    "    fi\n" +
    "  done\n" +
    "  if [ -n \"$CGROUP\" ]; then add_strangers; fi\n" +
    "}\n" +
    "\n" +
    "add_strangers() {\n" +
    "  while read -r stranger; do\n" +
    "    case \"$NEIGHBOURS$SURVIVORS $$ \" in *\" $stranger \"*) continue ;; esac\n" +
    "    if is_step_process \"$stranger\"; then SURVIVORS=\"$SURVIVORS $stranger\"; fi\n" +
    "  done <\"$CGROUP\"\n" +
    "}\n" +
    "\n" +
    "# Our own reader and the processes of this very search are in the cgroup as well; they run this shell's program.\n" +
    "is_step_process() {\n" +
    "  if [ ! -s \"/proc/$1/cmdline\" ]; then return 1; fi\n" +
    "  if grep -q -F 'engine/supervisor.sh' \"/proc/$1/cmdline\" 2>/dev/null; then return 1; fi\n" +
    "  stranger_parent=\n" +
    "  while read -r stranger_key stranger_value _; do\n" +
    "    if [ \"$stranger_key\" = PPid: ]; then stranger_parent=$stranger_value; fi\n" +
    "  done <\"/proc/$1/status\" 2>/dev/null || return 1\n" +
    "  ! grep -q -F 'engine/supervisor.sh' \"/proc/$stranger_parent/cmdline\" 2>/dev/null\n" +
    "}\n" +
    "\n" +
    "# end_survivors MARK: asks, then kills; fails when any lives on.\n" +
    "end_survivors() {\n" +
    "  find_survivors \"$1\"\n" +
    "  if [ -z \"$SURVIVORS\" ]; then return 0; fi\n" +
    "  signal_survivors TERM\n" +
    "  ending=0\n" +
    "  while [ \"$ending\" -lt 30 ]; do\n" +
    "    sleep 0.1\n" +
    "    find_survivors \"$1\"\n" +
    "    if [ -z \"$SURVIVORS\" ]; then return 0; fi\n" +
    "    if [ \"$ending\" -ge 10 ]; then signal_survivors KILL; fi\n" +
    "    ending=$((ending + 1))\n" +
    "  done\n" +
    "  return 1\n" +
    "}\n" +
    "\n" +
    "signal_survivors() {\n" +
    "  for survivor in $SURVIVORS; do kill \"-$1\" \"$survivor\" 2>/dev/null || :; done\n" +
    "}\n",
  "engine/uptime.sh":
    "# The one clock that decides anything, and the boot it belongs to.\n" +
    "# FAILBACK_PROC is where the kernel tells both; tests give another boot by another folder.\n" +
    "# shellcheck shell=sh disable=SC2034 # what is set here is read by the files that need it\n" +
    "\n" +
    "FAILBACK_PROC=${FAILBACK_PROC:-/proc}\n" +
    "\n" +
    "# Sets NOW, milliseconds since boot. Builtins only: it is read many times a second.\n" +
    "read_uptime() {\n" +
    "  IFS=' .' read -r uptime_s uptime_cs _ <\"$FAILBACK_PROC/uptime\"\n" +
    "  NOW=$((uptime_s * 1000 + (1$uptime_cs - 100) * 10))\n" +
    "}\n" +
    "\n" +
    "# Sets BOOT.\n" +
    "read_boot() {\n" +
    "  IFS= read -r BOOT <\"$FAILBACK_PROC/sys/kernel/random/boot_id\"\n" +
    "}\n",
};

# The journal: one line an event, one writer, replayed by every supervisor that starts.
# shellcheck shell=sh disable=SC2034 # what is set here is read by the files that need it
# needs: uptime.sh durable.sh reserve.sh

# open_journal OPERATION-DIR: replays what is there, cuts off a torn end, and goes on counting.
open_journal() {
  JOURNAL=$1/journal.jsonl
  SEQ=0 LAST_BOOT='' STATE='' BARRIER=CLAIMED START_TOKEN=0
  BEGUN=' ' DONE=' ' UNDONE=' ' PENDING='' UNSETTLED=''
  NOTED=' '
  read_boot
  read_uptime
  AT_ZERO=$(($(date +%s) - NOW / 1000))
  if [ -e "$JOURNAL" ]; then replay; else : >"$JOURNAL"; fi
}

# note EVENT [FIELDS]: FIELDS begin with a comma and hold only numbers and names.
note() {
  read_uptime
  SEQ=$((SEQ + 1))
  if append_event "$1" "${2-}"; then return 0; fi
  if free_reserve && cut_half_line && append_event "$1" "${2-}"; then return 0; fi
  journal_lost
}

append_event() {
  printf '{"boot":"%s","seq":%d,"up":%d,"at":%d,"event":"%s"%s}\n' \
    "$BOOT" "$SEQ" "$NOW" "$((AT_ZERO + NOW / 1000))" "$1" "$2" >>"$JOURNAL"
}

note_durably() {
  note "$@"
  keep_journal
}

keep_journal() {
  durable_file "$JOURNAL" || journal_lost
}

# What a full disk took of a line.
cut_half_line() {
  if [ -z "$(tail -c 1 "$JOURNAL")" ]; then return 0; fi
  half_line=$(tail -n 1 "$JOURNAL" | wc -c)
  cut_journal "$(($(wc -c <"$JOURNAL") - half_line))"
}

# A supervisor that cannot write down what it does must do nothing. Another try comes with the next recovery.
journal_lost() {
  echo "failback: cannot write $JOURNAL; is the disk full, or broken?" >&2
  exit 74
}

replay() {
  whole=0
  while IFS= read -r line; do
    case $line in '{"boot":"'*'}') ;; *) break ;; esac
    whole=$((whole + ${#line} + 1))
    replay_line
  done <"$JOURNAL"
  if [ "$whole" -ne "$(wc -c <"$JOURNAL")" ]; then cut_journal "$whole"; fi
}

# In place, so that who follows the file goes on following it.
cut_journal() {
  dd if=/dev/null of="$JOURNAL" bs=1 seek="$1" count=0 2>/dev/null
  keep_journal
}

# field KEY: sets FIELD from $line; empty when the line has no such key.
field() {
  FIELD=
  case $line in *"\"$1\":"*) ;; *) return 0 ;; esac
  FIELD=${line#*"\"$1\":"}
  case $FIELD in
    \"*) FIELD=${FIELD#\"} && FIELD=${FIELD%%\"*} ;;
    *) FIELD=${FIELD%%[,\}]*} ;;
  esac
}

replay_line() {
  field boot && LAST_BOOT=$FIELD
  field seq && SEQ=$FIELD
  field step && replayed_step=$FIELD
  field event && replayed=$FIELD
  case $replayed in
    start) field token && START_TOKEN=$FIELD ;;
    state) field state && replay_state "$FIELD" ;;
    begin) add_begun "$replayed_step" && PENDING=$replayed_step UNSETTLED=$replayed_step ;;
    undo-begin) UNSETTLED=$replayed_step ;;
    end) field result && replay_end "$replayed_step" "$FIELD" ;;
    undo-end) field result && replay_undo_end "$replayed_step" "$FIELD" ;;
    decision | go | recovery | confirmed | lease-lost) NOTED="$NOTED$replayed " ;;
  esac
}

# BARRIER is the last state that came before the decision.
replay_state() {
  STATE=$1
  case $1 in CLAIMED | PREPARED | CLOSED) BARRIER=$1 ;; esac
}

# PENDING: nobody can tell whether its effect was made; after a time-out as after a crash. UNSETTLED: the step or undo that
# was begun last and has not ended well, so that it may have left something running.
replay_end() {
  case $2 in timeout | survivors) return 0 ;; esac
  PENDING=
  if is_good "$2"; then DONE="$DONE$1 " UNSETTLED=''; fi
}

replay_undo_end() {
  if is_good "$2"; then UNDONE="$UNDONE$1 " UNSETTLED=''; fi
}

is_good() {
  case $1 in ok | warned | already) ;; *) return 1 ;; esac
}

# A step begun again keeps its place: undoing goes by the first beginning.
add_begun() {
  case $1 in quiesce.*) forget_opening ;; esac
  case $BEGUN in *" $1 "*) ;; *) BEGUN="$BEGUN$1 " ;; esac
}

forget_done() {
  case $DONE in *" $1 "*) DONE="${DONE%%" $1 "*} ${DONE#*" $1 "}" ;; esac
}

# Closing after the host had begun to open makes nothing of what came after closing: it is started, proved and opened anew.
forget_opening() {
  case $BEGUN in *' reopen.'*) ;; *) return 0 ;; esac
  for forgotten in $BEGUN; do
    case $forgotten in restart.* | verify.* | reopen.*) forget_done "$forgotten" ;; esac
  done
  still_begun=' '
  for begun in $BEGUN; do
    case $begun in reopen.*) ;; *) still_begun="$still_begun$begun " ;; esac
  done
  BEGUN=$still_begun
}

noted() {
  case $NOTED in *" $1 "*) ;; *) return 1 ;; esac
}

is_done() {
  case $DONE in *" $1 "*) ;; *) return 1 ;; esac
}

is_undone() {
  case $UNDONE in *" $1 "*) ;; *) return 1 ;; esac
}

# enter STATE REASON
enter() {
  STATE=$1
  note_durably state ",\"state\":\"$1\",\"reason\":\"$2\""
}

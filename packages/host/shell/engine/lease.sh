# The controller's proof that it is alive: a counter that changes. Only this host's uptime measures it.
# shellcheck shell=sh disable=SC2034 # what is set here is read by the files that need it
# needs: uptime.sh

# begin_lease OPERATION-DIR SECONDS: a supervisor that starts counts from its own start.
begin_lease() {
  LEASE_FILE=$1/lease
  LEASE_MS=$(($2 * 1000))
  read_lease
  LEASE_SEEN=$LEASE_COUNTER
  read_uptime
  LEASE_AT=$NOW
  LEASE_AGE=0 LEASE_GONE=no
}

read_lease() {
  LEASE_COUNTER=
  if [ -e "$LEASE_FILE" ]; then read -r LEASE_COUNTER <"$LEASE_FILE" || :; fi
}

# Sets LEASE_AGE, milliseconds since the counter was last seen to change.
lease_lives() {
  read_uptime
  read_lease
  if [ "$LEASE_COUNTER" != "$LEASE_SEEN" ]; then
    LEASE_SEEN=$LEASE_COUNTER LEASE_AT=$NOW LEASE_GONE=no
  fi
  LEASE_AGE=$((NOW - LEASE_AT))
  [ "$LEASE_GONE" = no ] && [ "$LEASE_AGE" -lt "$LEASE_MS" ]
}

# The login that started an operation: what runs for it must not depend on who woke the supervisor, or the teller.
# shellcheck shell=sh disable=SC2034 # what is set here is read by the files that need it

# load_login OPERATION-DIR: sets PATH, and STEP_UMASK.
load_login() {
  STEP_UMASK=$(umask)
  if [ ! -r "$1/login" ]; then return 0; fi
  {
    IFS= read -r PATH
    read -r STEP_UMASK
  } <"$1/login"
  export PATH
}

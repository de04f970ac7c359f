# Reads the immutable plan of one operation.
# shellcheck shell=sh disable=SC2034 # what is set here is read by the files that need it

# load_settings PLAN-FOLDER: sets a variable for each known key. Values are data, never run.
load_settings() {
  APP='' ENVIRONMENT='' OPERATION='' HOST='' LEASE=15 CLOSES=yes LAUNCH=setsid RECOVERY=none REQUIRED=''
  RELEASE_PATH='' STATE_DIR='' ALERT=none ALERT_URL_FILE='' WITHOUT=''
  while IFS= read -r setting || [ -n "$setting" ]; do
    value=${setting#*=}
    case $setting in
      app=*) APP=$value ;;
      environment=*) ENVIRONMENT=$value ;;
      operation=*) OPERATION=$value ;;
      host=*) HOST=$value ;;
      lease=*) LEASE=$value ;;
      closes=*) CLOSES=$value ;;
      launch=*) LAUNCH=$value ;;
      recovery=*) RECOVERY=$value ;;
      required=*) REQUIRED=$value ;;
      release-path=*) RELEASE_PATH=$value ;;
      state-dir=*) STATE_DIR=$value ;;
      alert=*) ALERT=$value ;;
      alert-url-file=*) ALERT_URL_FILE=$value ;;
      without=*) WITHOUT=$value ;;
    esac
  done <"$1/settings"
}

# find_step PLAN-FOLDER ID: sets step, phase, kind, effect, limit (seconds), again, failure; fails when there is none.
find_step() {
  while read -r step phase kind effect limit again failure; do
    if [ "$step" = "$2" ]; then return 0; fi
  done <"$1/step-list"
  return 1
}

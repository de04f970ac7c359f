// Written by `npm run generate` from packages/adopt/shell. Edit the files there.
export const shellScripts: Readonly<Record<string, string>> = {
  "discover/discover.sh":
    "# One read-only look at a host that is to be adopted. Sent on stdin, behind the other files of this folder; prints facts, at\n" +
    "# last `end discovery`. It writes nothing, and starts nothing that does.\n" +
    "# shellcheck shell=sh\n" +
    "\n" +
    "# discover PREFIX PATH STATE-DIR: PREFIX stands before the machine's own folders, empty but in tests; PATH is where to look,\n" +
    "# or \"-\" to look where applications usually lie.\n" +
    "discover() {\n" +
    "  set -eu\n" +
    "  LC_ALL=C\n" +
    "  export LC_ALL\n" +
    "  look_prefix=$1 look_path=$2 look_state_dir=$3\n" +
    "  machine_facts\n" +
    "  unit_facts\n" +
    "  tree_facts\n" +
    "  fact end discovery\n" +
    "}\n",
  "discover/dotenv.sh":
    "# The application's .env: which keys of an application there are, and the values of the six that a runbook needs and that are\n" +
    "# no secret. Their values are told only where they look like what they should be; no other value is ever told.\n" +
    "# shellcheck shell=sh disable=SC2154 # tree… comes from trees.sh\n" +
    "\n" +
    "dotenv_facts() {\n" +
    "  for dotenv in \"$tree/.env\" \"$tree/shared/.env\" \"$tree_code/.env\"; do\n" +
    "    owner_run test -f \"$dotenv\" || continue\n" +
    "    fact dotenv \"$dotenv\"\n" +
    "    owner_run head -c 262144 \"$dotenv\" 2>/dev/null | awk \"$DOTENV\" || :\n" +
    "    break\n" +
    "  done\n" +
    "  redis_default REDIS_DB\n" +
    "  redis_default REDIS_CACHE_DB\n" +
    "}\n" +
    "\n" +
    "# A value may run over lines inside of quotes, whatever its key is called: those lines hold no keys, whatever they look like.\n" +
    "# shellcheck disable=SC2016\n" +
    "DOTENV='\n" +
    "  function plain(text) {\n" +
    "    sub(/^[ \\t]+/, \"\", text)\n" +
    "    if (text ~ /^\"[^\"]*\"[ \\t\\r]*(#.*)?$/ || text ~ /^\\047[^\\047]*\\047[ \\t\\r]*(#.*)?$/) {\n" +
    "      text = substr(text, 2)\n" +
    "      sub(/[\"\\047][^\"\\047]*$/, \"\", text)\n" +
    "      return text\n" +
    "    }\n" +
    "    sub(/[ \\t]#.*$/, \"\", text)\n" +
    "    sub(/[ \\t\\r]+$/, \"\", text)\n" +
    "    return text\n" +
    "  }\n" +
    "  function tellable(key, text) {\n" +
    "    if (length(text) > 200) return 0\n" +
    "    if (key == \"REDIS_DB\" || key == \"REDIS_CACHE_DB\") return text ~ /^[0-9]+$/ && length(text) < 5\n" +
    "    if (key == \"QUEUE_CONNECTION\" || key == \"DB_CONNECTION\") return text ~ /^(sync|database|redis|sqs|beanstalkd|null|mysql|mariadb|pgsql|sqlite|sqlsrv)$/\n" +
    "    if (key == \"DB_DATABASE\") return text ~ /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/ && length(text) <= 64\n" +
    "    if (key == \"APP_URL\") return text ~ /^https?:\\/\\/[A-Za-z0-9.-]+(:[0-9]+)?\\/?$/\n" +
    "    return 0\n" +
    "  }\n" +
    "  function open_quote(text,  quote, rest) {\n" +
    "    sub(/^[ \\t]+/, \"\", text)\n" +
    "    quote = substr(text, 1, 1)\n" +
    "    if (quote != \"\\\"\" && quote != \"\\047\") return \"\"\n" +
    "    rest = substr(text, 2)\n" +
    "    gsub(/\\\\./, \"\", rest)\n" +
    "    return index(rest, quote) > 0 ? \"\" : quote\n" +
    "  }\n" +
    "  inside != \"\" {\n" +
    "    line = $0\n" +
    "    gsub(/\\\\./, \"\", line)\n" +
    "    if (index(line, inside) > 0) inside = \"\"\n" +
    "    next\n" +
    "  }\n" +
    "  {\n" +
    "    line = $0\n" +
    "    if (NR == 1) sub(/^\\357\\273\\277/, \"\", line)\n" +
    "    sub(/^[ \\t]*(export[ \\t]+)?/, \"\", line)\n" +
    "    if (line ~ /^#/ || index(line, \"=\") == 0) next\n" +
    "    key = line\n" +
    "    sub(/[ \\t]*=.*/, \"\", key)\n" +
    "    text = substr(line, index(line, \"=\") + 1)\n" +
    "    inside = open_quote(text)\n" +
    "    if (key !~ /^(APP|DB|REDIS|QUEUE|CACHE|SESSION|HORIZON|OCTANE)_[A-Z0-9_]+$/ || length(key) > 64) next\n" +
    "    printf \"key\\t%s\\n\", key\n" +
    "    if (inside == \"\" && tellable(key, plain(text))) printf \"value\\t%s\\t%s\\n\", key, plain(text)\n" +
    "  }\n" +
    "'\n" +
    "\n" +
    "# redis_default KEY: what config/database.php falls back to when .env does not say.\n" +
    "redis_default() {\n" +
    "  redis_says=$(owner_run head -c 262144 \"$tree_code/config/database.php\" 2>/dev/null |\n" +
    "    sed -n \"s/.*env('$1', *'\\{0,1\\}\\([0-9]\\{1,4\\}\\)'\\{0,1\\}).*/\\1/p\" | sort -u) || redis_says=\n" +
    "  case $redis_says in '' | *[!0-9]*) return 0 ;; esac\n" +
    "  fact default \"$1\" \"$redis_says\"\n" +
    "}\n",
  "discover/facts.sh":
    "# One thing that was found on a line: a key and its values, separated by tabs. What was found is data.\n" +
    "# shellcheck shell=sh\n" +
    "\n" +
    "TAB=$(printf '\\t')\n" +
    "\n" +
    "# fact KEY VALUE...: control characters never leave the host, an empty value is \"-\".\n" +
    "fact() {\n" +
    "  fact_line=\n" +
    "  for fact_value; do\n" +
    "    case $fact_value in\n" +
    "      *[[:cntrl:]]*) fact_value=$(printf '%s' \"$fact_value\" | tr '[:cntrl:]' '?') ;;\n" +
    "      '') fact_value=- ;;\n" +
    "    esac\n" +
    "    fact_line=${fact_line:+$fact_line$TAB}$fact_value\n" +
    "  done\n" +
    "  printf '%s\\n' \"$fact_line\"\n" +
    "}\n" +
    "\n" +
    "has() {\n" +
    "  command -v \"$1\" >/dev/null 2>&1\n" +
    "}\n" +
    "\n" +
    "# yes_no COMMAND...: prints yes or no.\n" +
    "yes_no() {\n" +
    "  if \"$@\" >/dev/null 2>&1; then echo yes; else echo no; fi\n" +
    "}\n" +
    "\n" +
    "# bounded COMMAND...: what hangs must not hold the look up.\n" +
    "bounded() {\n" +
    "  if has timeout; then timeout 10 \"$@\" </dev/null; else \"$@\" </dev/null; fi\n" +
    "}\n" +
    "\n" +
    "owner_of() {\n" +
    "  stat -c %U \"$1\" 2>/dev/null || echo -\n" +
    "}\n",
  "discover/machine.sh":
    "# What the machine and the login have: tools, versions, ways back after a reboot, room.\n" +
    "# shellcheck shell=sh disable=SC2154 # look_… come from discover.sh\n" +
    "\n" +
    "machine_facts() {\n" +
    "  fact user \"$(id -un)\"\n" +
    "  fact home \"${HOME:-/}\"\n" +
    "  fact hostname \"$(uname -n)\"\n" +
    "  for tool in git flock setsid timeout curl php node composer sudo crontab; do\n" +
    "    fact tool \"$tool\" \"$(yes_no has \"$tool\")\"\n" +
    "  done\n" +
    "  fact systemctl \"$(systemctl_place)\"\n" +
    "  fact crontab \"$(yes_no may_crontab)\"\n" +
    "  version_facts\n" +
    "  state_dir_fact\n" +
    "}\n" +
    "\n" +
    "# Where only root may put programs: what sudo is to run is never taken from the PATH of the login.\n" +
    "systemctl_place() {\n" +
    "  for systemctl_at in /usr/bin /bin /usr/sbin /sbin /run/current-system/sw/bin; do\n" +
    "    if [ -x \"$systemctl_at/systemctl\" ]; then\n" +
    "      echo \"$systemctl_at/systemctl\"\n" +
    "      return 0\n" +
    "    fi\n" +
    "  done\n" +
    "  echo -\n" +
    "}\n" +
    "\n" +
    "may_crontab() {\n" +
    "  has crontab || return 1\n" +
    "  crontab_says=$(LC_ALL=C crontab -l 2>&1) && return 0\n" +
    "  case $crontab_says in *'no crontab'*) return 0 ;; *) return 1 ;; esac\n" +
    "}\n" +
    "\n" +
    "# The servers themselves: the client of MariaDB calls itself 15.1 whatever the server is.\n" +
    "version_facts() {\n" +
    "  version_fact php 's/^PHP \\([0-9][0-9.]*\\).*/\\1/p' php -v\n" +
    "  version_fact node 's/^v\\([0-9][0-9.]*\\).*/\\1/p' node --version\n" +
    "  for mysql_server in mysqld mariadbd /usr/sbin/mysqld /usr/sbin/mariadbd; do\n" +
    "    if has \"$mysql_server\"; then\n" +
    "      version_fact mysql 's/.*Ver \\([0-9][0-9.]*\\).*/\\1/p' \"$mysql_server\" --version\n" +
    "      break\n" +
    "    fi\n" +
    "  done\n" +
    "  version_fact redis 's/.*v=\\([0-9][0-9.]*\\).*/\\1/p' redis-server --version\n" +
    "}\n" +
    "\n" +
    "# version_fact NAME SED COMMAND...\n" +
    "version_fact() {\n" +
    "  version_name=$1 version_sed=$2\n" +
    "  shift 2\n" +
    "  has \"$1\" || return 0\n" +
    "  version_says=$(bounded \"$@\" 2>/dev/null | sed -n \"$version_sed\" | head -n 1) || version_says=\n" +
    "  if [ -n \"$version_says\" ]; then fact version \"$version_name\" \"$version_says\"; fi\n" +
    "}\n" +
    "\n" +
    "# A folder below the home of the login user is made when it is needed.\n" +
    "state_dir_fact() {\n" +
    "  # shellcheck disable=SC2088 # the tilde is a character here\n" +
    "  case $look_state_dir in\n" +
    "    '~/'*) state_dir=${HOME%/}/${look_state_dir#??} ;;\n" +
    "    *) state_dir=$look_state_dir ;;\n" +
    "  esac\n" +
    "  case $state_dir in\n" +
    "    \"${HOME:-/nonexistent}\"/*) state_dir_home=yes ;;\n" +
    "    *) state_dir_home=no ;;\n" +
    "  esac\n" +
    "  if [ -d \"$state_dir\" ]; then\n" +
    "    if [ -w \"$state_dir\" ]; then state_dir_is=writable; else state_dir_is=not-writable; fi\n" +
    "  elif [ \"$state_dir_home\" = yes ]; then\n" +
    "    state_dir_is=writable\n" +
    "  else\n" +
    "    state_dir_is=missing\n" +
    "  fi\n" +
    "  fact state-dir \"$look_state_dir\" \"$state_dir_is\"\n" +
    "}\n",
  "discover/releases.sh":
    "# The live release of a tree and those that are there, newest first.\n" +
    "# shellcheck shell=sh disable=SC2154 # tree… comes from trees.sh\n" +
    "\n" +
    "release_facts() {\n" +
    "  case $tree_kind in\n" +
    "    git-tag) git_facts ;;\n" +
    "    symlink) link_facts ;;\n" +
    "  esac\n" +
    "}\n" +
    "\n" +
    "at_tree() {\n" +
    "  owner_run git --no-optional-locks -c core.fsmonitor=false -c core.hooksPath=/dev/null -C \"$tree\" \"$@\" 2>/dev/null\n" +
    "}\n" +
    "\n" +
    "git_facts() {\n" +
    "  has git || return 0\n" +
    "  if ! tree_head=$(at_tree rev-parse --verify 'HEAD^{commit}'); then\n" +
    "    fact head unreadable\n" +
    "    return 0\n" +
    "  fi\n" +
    "  fact head \"$tree_head\"\n" +
    "  tell_each live-tag \"$(at_tree tag --points-at HEAD)\"\n" +
    "  tell_each tag \"$(at_tree for-each-ref --count=500 --sort=-creatordate --format='%(refname:strip=2)' refs/tags)\"\n" +
    "}\n" +
    "\n" +
    "link_facts() {\n" +
    "  # A link to nowhere shows no release, whatever it is called.\n" +
    "  if [ -d \"$tree/current\" ] && link_target=$(readlink \"$tree/current\"); then\n" +
    "    link_target=${link_target%/}\n" +
    "    fact live-tag \"${link_target##*/}\"\n" +
    "  fi\n" +
    "  # shellcheck disable=SC2012 # ls knows the order; an odd name is told as it is\n" +
    "  tell_each tag \"$(ls -t \"$tree/releases\" 2>/dev/null | head -n 500)\"\n" +
    "}\n" +
    "\n" +
    "# tell_each KEY NAMES: one line each.\n" +
    "tell_each() {\n" +
    "  while IFS= read -r tell_name; do\n" +
    "    if [ -n \"$tell_name\" ]; then fact \"$1\" \"$tell_name\"; fi\n" +
    "  done <<END\n" +
    "$2\n" +
    "END\n" +
    "}\n",
  "discover/trees.sh":
    "# Where the application lies: git checkouts, and folders with releases and a link to the live one.\n" +
    "# shellcheck shell=sh disable=SC2154 # look_… come from discover.sh\n" +
    "\n" +
    "MOST_TREES=12\n" +
    "\n" +
    "tree_facts() {\n" +
    "  if [ \"$look_path\" != - ]; then\n" +
    "    # shellcheck disable=SC2088 # the tilde is a character here\n" +
    "    case $look_path in '~/'*) look_path=${HOME%/}/${look_path#??} ;; esac\n" +
    "    one_tree \"${look_path%/}\" asked\n" +
    "    return 0\n" +
    "  fi\n" +
    "  trees_left=$MOST_TREES\n" +
    "  while IFS= read -r tree_path; do\n" +
    "    if [ -z \"$tree_path\" ] || [ \"$trees_left\" -eq 0 ]; then continue; fi\n" +
    "    trees_left=$((trees_left - 1))\n" +
    "    one_tree \"$tree_path\" found\n" +
    "  done <<END\n" +
    "$(find_trees)\n" +
    "END\n" +
    "}\n" +
    "\n" +
    "find_trees() {\n" +
    "  {\n" +
    "    for tree_root in \"$look_prefix/var/www\" \"$look_prefix/srv\" \"$look_prefix/opt\" \"$look_prefix/home\"; do\n" +
    "      marks_below \"$tree_root\" 4\n" +
    "    done\n" +
    "    marks_below \"${HOME:-/nonexistent}\" 3\n" +
    "  } | sed -e 's|/[^/]*$||' -e '/\\/releases\\//d' -e '/\\/current$/d' | sort -u | while IFS= read -r tree_mark; do\n" +
    "    if [ -n \"$(kind_of_tree \"$tree_mark\")\" ]; then printf '%s\\n' \"$tree_mark\"; fi\n" +
    "  done\n" +
    "}\n" +
    "\n" +
    "marks_below() {\n" +
    "  [ -d \"$1\" ] || return 0\n" +
    "  bounded find -H \"$1\" -mindepth 1 -maxdepth \"$2\" \\( -name node_modules -o -name vendor -o -name releases \\) -prune -o \\\n" +
    "    \\( -name .git -o -name current -type l \\) -print -prune -o -name '.*' -prune 2>/dev/null || :\n" +
    "}\n" +
    "\n" +
    "kind_of_tree() {\n" +
    "  if [ -d \"$1/releases\" ] && [ -L \"$1/current\" ]; then\n" +
    "    echo symlink\n" +
    "  elif [ -e \"$1/.git\" ]; then\n" +
    "    echo git-tag\n" +
    "  fi\n" +
    "}\n" +
    "\n" +
    "# one_tree PATH asked|found: begins a tree; what follows belongs to it.\n" +
    "one_tree() {\n" +
    "  tree=$1\n" +
    "  tree_kind=$(kind_of_tree \"$tree\")\n" +
    "  if [ ! -d \"$tree\" ]; then\n" +
    "    fact tree \"$tree\" missing\n" +
    "    return 0\n" +
    "  fi\n" +
    "  fact tree \"$tree\" \"${tree_kind:-unknown}\"\n" +
    "  case $tree_kind in symlink) tree_code=$tree/current ;; *) tree_code=$tree ;; esac\n" +
    "  tree_owner=$(owner_of \"$tree\")\n" +
    "  if [ -e \"$tree/.git\" ]; then tree_owner=$(owner_of \"$tree/.git\"); fi\n" +
    "  fact owner \"$tree_owner\"\n" +
    "  owner_way\n" +
    "  fact owner-by \"$OWNER_BY\"\n" +
    "  fact writable \"$(yes_no test -w \"$tree\")\"\n" +
    "  fact free-kib \"$(bounded df -Pk \"$tree\" 2>/dev/null | awk 'NR == 2 { print $4 }')\"\n" +
    "  content_facts\n" +
    "  release_facts\n" +
    "  dotenv_facts\n" +
    "  backup_fact\n" +
    "}\n" +
    "\n" +
    "# Sets OWNER_BY, by which owner_run goes. Looking at a checkout runs what its configuration names, so only its owner looks.\n" +
    "owner_way() {\n" +
    "  if [ \"$tree_owner\" = \"$(id -un)\" ]; then\n" +
    "    OWNER_BY=same\n" +
    "  elif has sudo && bounded sudo -n -u \"$tree_owner\" true >/dev/null 2>&1; then\n" +
    "    OWNER_BY=sudo\n" +
    "  else\n" +
    "    OWNER_BY=refused\n" +
    "  fi\n" +
    "}\n" +
    "\n" +
    "owner_run() {\n" +
    "  case $OWNER_BY in\n" +
    "    same) bounded \"$@\" ;;\n" +
    "    sudo) bounded sudo -n -H -u \"$tree_owner\" \"$@\" ;;\n" +
    "    *) return 1 ;;\n" +
    "  esac\n" +
    "}\n" +
    "\n" +
    "content_facts() {\n" +
    "  for tree_part in artisan composer.json composer.lock vendor package-lock.json node_modules public/index.php database/migrations \\\n" +
    "    resources/views/errors/maintenance.blade.php resources/views/errors/503.blade.php; do\n" +
    "    if [ -e \"$tree_code/$tree_part\" ]; then fact has \"$tree_part\"; fi\n" +
    "  done\n" +
    "}\n" +
    "\n" +
    "backup_fact() {\n" +
    "  for backup_folder in \"$look_prefix/var/backups/${tree##*/}\" \"$look_prefix/srv/backups/${tree##*/}\" \"${HOME:-/nonexistent}/backups\"; do\n" +
    "    if [ -d \"$backup_folder\" ]; then fact backups \"$backup_folder\" \"$(yes_no test -w \"$backup_folder\")\"; fi\n" +
    "  done\n" +
    "}\n",
  "discover/units.sh":
    "# systemd services that belong to an application: workers, PHP-FPM, web server, database, Redis. What a service runs is\n" +
    "# looked at here and not told: there may be passwords in its arguments.\n" +
    "# shellcheck shell=sh disable=SC2154 # look_… come from discover.sh\n" +
    "\n" +
    "unit_facts() {\n" +
    "  if [ ! -d \"$look_prefix/run/systemd/system\" ] || ! has systemctl ||\n" +
    "    ! unit_files=$(bounded systemctl list-unit-files --type=service --no-legend --no-pager 2>/dev/null); then\n" +
    "    fact systemd no\n" +
    "    return 0\n" +
    "  fi\n" +
    "  fact systemd yes\n" +
    "  unit_names=$(unit_candidates)\n" +
    "  [ -n \"$unit_names\" ] || return 0\n" +
    "  set -f\n" +
    "  # shellcheck disable=SC2086 # a unit's name holds no space\n" +
    "  bounded systemctl show --no-pager --property=Id,LoadState,ActiveState,WorkingDirectory,ExecStart -- $unit_names 2>/dev/null |\n" +
    "    awk \"$UNIT_KINDS\" || :\n" +
    "  set +f\n" +
    "}\n" +
    "\n" +
    "# Files of stopped services and instances that are loaded; a template by itself is nothing that runs.\n" +
    "unit_candidates() {\n" +
    "  {\n" +
    "    printf '%s\\n' \"$unit_files\"\n" +
    "    bounded systemctl list-units --type=service --all --plain --no-legend --no-pager 2>/dev/null || :\n" +
    "  } | awk '$1 ~ /[.]service$/ && $1 !~ /@[.]service$/ { print $1 }' | sort -u | head -n 1000\n" +
    "}\n" +
    "\n" +
    "# unit KIND NAME ACTIVE FOLDER\n" +
    "# shellcheck disable=SC2016\n" +
    "UNIT_KINDS='\n" +
    "  function value(line) { return substr(line, index(line, \"=\") + 1) }\n" +
    "  function kind_of(id, run) {\n" +
    "    if (run ~ /[ ]queue:(work|listen)/) return \"worker\"\n" +
    "    if (run ~ /[ ]horizon([ ;]|$)/) return \"horizon\"\n" +
    "    if (run ~ /[ ]octane:start/) return \"octane\"\n" +
    "    if (run ~ /[ ]schedule:work/) return \"scheduler\"\n" +
    "    if (id ~ /^php[0-9.]*-?fpm/) return \"php-fpm\"\n" +
    "    if (id ~ /^(nginx|apache2|httpd|caddy)[.]service$/) return \"web\"\n" +
    "    if (id ~ /^(mysql|mysqld|mariadb)[.]service$/) return \"database\"\n" +
    "    if (id ~ /^(redis|redis-server|valkey|valkey-server)[.]service$/) return \"redis\"\n" +
    "    return \"\"\n" +
    "  }\n" +
    "  function folder_of(run, folder) {\n" +
    "    if (match(run, /\\/[^ ;]*\\/artisan/)) return substr(run, RSTART, RLENGTH - 8)\n" +
    "    sub(/^!/, \"\", folder)\n" +
    "    return folder ~ /^\\/./ ? folder : \"-\"\n" +
    "  }\n" +
    "  function finish(  kind, place) {\n" +
    "    if (id != \"\" && load == \"loaded\" && !(id in told)) {\n" +
    "      kind = kind_of(id, run)\n" +
    "      place = folder_of(run, folder)\n" +
    "      if (kind == \"\" && place != \"-\") kind = \"other\"\n" +
    "      if (kind != \"\") {\n" +
    "        told[id] = 1\n" +
    "        gsub(/[[:cntrl:]]/, \"?\", place)\n" +
    "        printf \"unit\\t%s\\t%s\\t%s\\t%s\\n\", kind, id, active, place\n" +
    "      }\n" +
    "    }\n" +
    "    id = \"\"; run = \"\"; folder = \"\"; active = \"unknown\"; load = \"\"\n" +
    "  }\n" +
    "  BEGIN { active = \"unknown\" }\n" +
    "  /^$/ { finish() }\n" +
    "  /^Id=/ { id = value($0) }\n" +
    "  /^LoadState=/ { load = value($0) }\n" +
    "  /^ActiveState=/ { active = value($0) }\n" +
    "  /^WorkingDirectory=/ { folder = value($0) }\n" +
    "  /^ExecStart=/ { run = run \" \" value($0) }\n" +
    "  END { finish() }\n" +
    "'\n",
};

// Written by `npm run generate` from packages/operation/shell. Edit the files there.
export const shellScripts: Readonly<Record<string, string>> = {
  "post-audit/keep-record.sh":
    "# Keeps the record of a run beside the operation that it is about. Sent on stdin; prints one answer line.\n" +
    "# Evidence is never written over: another record of the same operation gets a file of its own.\n" +
    "# shellcheck shell=sh\n" +
    "\n" +
    "# keep_record_main STATE-DIR APP ENVIRONMENT OPERATION LINKS RECORD: LINKS are those of the chain, one a line.\n" +
    "keep_record_main() {\n" +
    "  set -eu\n" +
    "  umask 077\n" +
    "  kept_folder=$(kept_state_dir \"$1\")/$2/$3/operations/$4\n" +
    "  if [ ! -d \"$kept_folder\" ]; then keep_answer \"refused no-operation $kept_folder\"; fi\n" +
    "  cd \"$kept_folder\"\n" +
    "  trap 'rm -f \".record.$$\" \".chain.$$\"' EXIT\n" +
    "  if ! printf '%s' \"$6\" >\".record.$$\" || ! printf '%s\\n' \"$5\" >\".chain.$$\"; then\n" +
    "    keep_answer \"refused disk-full $kept_folder\"\n" +
    "  fi\n" +
    "  kept_durable \".record.$$\" \".chain.$$\"\n" +
    "  keep_number=1\n" +
    "  while [ \"$keep_number\" -le 100 ]; do\n" +
    "    keep_name=record\n" +
    "    if [ \"$keep_number\" -gt 1 ]; then keep_name=record.$keep_number; fi\n" +
    "    keep_as \"$keep_name\"\n" +
    "    keep_number=$((keep_number + 1))\n" +
    "  done\n" +
    "  keep_answer \"refused too-many-records $kept_folder\"\n" +
    "}\n" +
    "\n" +
    "# keep_as NAME: answers when it is kept under that name now, or was before; returns when another record has the name.\n" +
    "# A link is made whole or not at all, and never over what is there.\n" +
    "keep_as() {\n" +
    "  if ln \".record.$$\" \"$1.jsonl\" 2>/dev/null; then\n" +
    "    mv -f \".chain.$$\" \"$1.chain\"\n" +
    "    kept_durable .\n" +
    "    keep_answer \"kept $1.jsonl\"\n" +
    "  fi\n" +
    "  if [ ! -e \"$1.jsonl\" ]; then keep_answer \"refused not-writable $kept_folder\"; fi\n" +
    "  if cmp -s \".record.$$\" \"$1.jsonl\"; then keep_answer \"exists $1.jsonl\"; fi\n" +
    "}\n" +
    "\n" +
    "# The tilde is a character here.\n" +
    "# shellcheck disable=SC2088\n" +
    "kept_state_dir() {\n" +
    "  case $1 in '~/'*) printf '%s\\n' \"${HOME%/}/${1#??}\" ;; *) printf '%s\\n' \"$1\" ;; esac\n" +
    "}\n" +
    "\n" +
    "kept_durable() {\n" +
    "  sync \"$@\" 2>/dev/null || sync\n" +
    "}\n" +
    "\n" +
    "keep_answer() {\n" +
    "  printf '%s\\n' \"$1\"\n" +
    "  exit 0\n" +
    "}\n",
  "post-audit/read-record.sh":
    "# The kept records of one operation, with which operations there are. Sent on stdin; prints lines that begin with what\n" +
    "# they are, at last `end records`. A line of a record is printed as it is, behind `| `.\n" +
    "# shellcheck shell=sh\n" +
    "\n" +
    "READ_RECORDS_BYTES=33554432 # of all records together\n" +
    "\n" +
    "# read_record_main STATE-DIR APP ENVIRONMENT OPERATION|-: `-` is the one with the newest claim.\n" +
    "read_record_main() {\n" +
    "  set -eu\n" +
    "  read_environment=$(read_state_dir \"$1\")/$2/$3\n" +
    "  printf 'folder %s\\n' \"$read_environment\"\n" +
    "  read_operations\n" +
    "  read_operation=$4\n" +
    "  if [ \"$read_operation\" = - ]; then read_operation=$(newest_claimed); fi\n" +
    "  if [ -n \"$read_operation\" ] && [ -d \"$read_environment/operations/$read_operation\" ]; then\n" +
    "    printf 'operation %s\\n' \"$read_operation\"\n" +
    "    read_records \"$read_environment/operations/$read_operation\"\n" +
    "  fi\n" +
    "  echo 'end records'\n" +
    "}\n" +
    "\n" +
    "# The tilde is a character here.\n" +
    "# shellcheck disable=SC2088\n" +
    "read_state_dir() {\n" +
    "  case $1 in '~/'*) printf '%s\\n' \"${HOME%/}/${1#??}\" ;; *) printf '%s\\n' \"$1\" ;; esac\n" +
    "}\n" +
    "\n" +
    "# Newest claims first; what was not claimed has no place in that order.\n" +
    "claims_newest_first() {\n" +
    "  if [ ! -d \"$read_environment/claims\" ]; then return 0; fi\n" +
    "  # shellcheck disable=SC2012 # names that are no numbers fall out\n" +
    "  ls \"$read_environment/claims\" | sed -n '/^[0-9][0-9]*$/p' | sort -rn\n" +
    "}\n" +
    "\n" +
    "# A claim's first word is its operation.\n" +
    "operation_of_claim() {\n" +
    "  claim_operation=\n" +
    "  read -r claim_operation claim_rest <\"$read_environment/claims/$1\" || :\n" +
    "  case $claim_operation in '' | .* | -* | *[!A-Za-z0-9._-]*) claim_operation= ;; esac\n" +
    "}\n" +
    "\n" +
    "newest_claimed() {\n" +
    "  for claim in $(claims_newest_first); do\n" +
    "    operation_of_claim \"$claim\"\n" +
    "    if [ -n \"$claim_operation\" ] && [ -d \"$read_environment/operations/$claim_operation/plan\" ]; then\n" +
    "      printf '%s\\n' \"$claim_operation\"\n" +
    "      return 0\n" +
    "    fi\n" +
    "  done\n" +
    "}\n" +
    "\n" +
    "read_operations() {\n" +
    "  read_left=50\n" +
    "  for claim in $(claims_newest_first); do\n" +
    "    if [ \"$read_left\" -eq 0 ]; then return 0; fi\n" +
    "    operation_of_claim \"$claim\"\n" +
    "    if [ -z \"$claim_operation\" ] || [ ! -d \"$read_environment/operations/$claim_operation/plan\" ]; then continue; fi\n" +
    "    printf 'there %s\\n' \"$claim_operation\"\n" +
    "    read_left=$((read_left - 1))\n" +
    "  done\n" +
    "}\n" +
    "\n" +
    "read_records() {\n" +
    "  read_room=$READ_RECORDS_BYTES\n" +
    "  read_number=1\n" +
    "  while [ \"$read_number\" -le 100 ]; do\n" +
    "    read_name=record\n" +
    "    if [ \"$read_number\" -gt 1 ]; then read_name=record.$read_number; fi\n" +
    "    if [ -f \"$1/$read_name.jsonl\" ] && [ -r \"$1/$read_name.jsonl\" ]; then one_record \"$1\" \"$read_name\"; fi\n" +
    "    read_number=$((read_number + 1))\n" +
    "  done\n" +
    "}\n" +
    "\n" +
    "# one_record FOLDER NAME\n" +
    "one_record() {\n" +
    "  record_bytes=$(wc -c <\"$1/$2.jsonl\" | tr -d ' ')\n" +
    "  if [ \"$record_bytes\" -gt \"$read_room\" ]; then\n" +
    "    printf 'left-out %s.jsonl\\n' \"$2\"\n" +
    "    return 0\n" +
    "  fi\n" +
    "  read_room=$((read_room - record_bytes))\n" +
    "  printf 'record %s.jsonl\\n' \"$2\"\n" +
    "  sed 's/^/| /' \"$1/$2.jsonl\"\n" +
    "  # A record whose last line is torn has no line end of its own.\n" +
    "  if [ -n \"$(tail -c 1 \"$1/$2.jsonl\")\" ]; then printf '\\ntorn\\n'; fi\n" +
    "  if [ -f \"$1/$2.chain\" ]; then sed -n 's/^\\([0-9a-f]\\{64\\}\\)$/link \\1/p' \"$1/$2.chain\"; fi\n" +
    "}\n",
};

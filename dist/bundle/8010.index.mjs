export const id = 8010;
export const ids = [8010];
export const modules = {

/***/ 8010:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ PINNED),
/* harmony export */   k: () => (/* binding */ templates)
/* harmony export */ });
// Written by `npm run generate` from examples/. Edit the files there.
/** The release of failback that the examples are pinned to. */
const PINNED = "v1.0.0";
const templates = {
    ".github/workflows/audit.yml": "# The weekly look: could we come back today, and which dependencies are behind?\n" +
        "name: audit\n" +
        "on:\n" +
        "  schedule:\n" +
        "    - cron: \"43 5 * * 1\" # Monday morning\n" +
        "  workflow_dispatch:\n" +
        "\n" +
        "permissions: {}\n" +
        "defaults:\n" +
        "  run:\n" +
        "    shell: sh\n" +
        "\n" +
        "jobs:\n" +
        "  # Could we come back today, and which dependencies are behind?\n" +
        "  readiness:\n" +
        "    runs-on: ubuntu-24.04\n" +
        "    timeout-minutes: 30\n" +
        "    permissions:\n" +
        "      contents: read # to check out the runbook and the lock files\n" +
        "      actions: read # to see whether the environments of the approvals have reviewers\n" +
        "    environment: { name: \"production-rollback\", deployment: false }\n" +
        "    outputs:\n" +
        "      decision: ${{ steps.audit.outputs.decision }}\n" +
        "      reason-code: ${{ steps.audit.outputs.reason-code }}\n" +
        "    steps:\n" +
        "      - name: The runbook is that of the default branch\n" +
        "        env:\n" +
        "          DEFAULT: ${{ github.event.repository.default_branch }}\n" +
        "        run: |\n" +
        "          set -eu\n" +
        "          # What starts by the clock runs on the default branch alone, and may be told of no repository.\n" +
        "          if [ \"$GITHUB_EVENT_NAME\" != schedule ] && [ \"$GITHUB_REF\" != \"refs/heads/$DEFAULT\" ]; then\n" +
        "            echo \"::error::This run is on $GITHUB_REF. The runbook is read from the default branch alone: start it on $DEFAULT.\"\n" +
        "            exit 1\n" +
        "          fi\n" +
        "      - uses: actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2\n" +
        "        with: { persist-credentials: false }\n" +
        "      - id: audit\n" +
        "        uses: failback/failback/actions/preflight-audit@v1.0.0\n" +
        "        with:\n" +
        "          mode: readiness\n" +
        "          fail-on: warn\n" +
        "          environment: production\n" +
        "          github-token: ${{ github.token }}\n" +
        "          ssh-private-key: ${{ secrets.ROLLBACK_SSH_KEY }}\n" +
        "          ssh-known-hosts: ${{ vars.ROLLBACK_KNOWN_HOSTS }}\n" +
        "\n" +
        "  tell:\n" +
        "    needs: readiness\n" +
        "    if: always() && needs.readiness.result != 'success'\n" +
        "    runs-on: ubuntu-24.04\n" +
        "    timeout-minutes: 5\n" +
        "    permissions:\n" +
        "      issues: write # to tell what stands in the way of a rollback\n" +
        "    steps:\n" +
        "      - env:\n" +
        "          GH_TOKEN: ${{ github.token }}\n" +
        "          GH_REPO: ${{ github.repository }}\n" +
        "          ENVIRONMENT: production\n" +
        "          RESULT: ${{ needs.readiness.result }}\n" +
        "          DECISION: ${{ needs.readiness.outputs.decision || 'none' }}\n" +
        "          REASON_CODE: ${{ needs.readiness.outputs.reason-code || 'none' }}\n" +
        "        run: |\n" +
        "          set -eu\n" +
        "          url=\"$GITHUB_SERVER_URL/$GITHUB_REPOSITORY/actions/runs/$GITHUB_RUN_ID\"\n" +
        "          gh issue create --title \"A rollback of $ENVIRONMENT is not ready (run $GITHUB_RUN_ID)\" \\\n" +
        "            --body \"$url: $RESULT, decision \\`$DECISION\\` ($REASON_CODE). The findings and their mends are in its summary.\"\n",
    ".github/workflows/backup.yml": "# The scheduled backup.\n" +
        "name: backup\n" +
        "on:\n" +
        "  schedule:\n" +
        "    - cron: \"17 2 * * *\" # every day, away from the full hour, when GitHub is busy\n" +
        "  workflow_dispatch:\n" +
        "\n" +
        "permissions: {}\n" +
        "defaults:\n" +
        "  run:\n" +
        "    shell: sh\n" +
        "\n" +
        "jobs:\n" +
        "  backup:\n" +
        "    runs-on: ubuntu-24.04\n" +
        "    timeout-minutes: 120\n" +
        "    permissions:\n" +
        "      contents: read # to check out the runbook\n" +
        "    # Not the group of rollbacks: an emergency does not wait for a dump.\n" +
        "    concurrency: { group: \"production-backup\", queue: max }\n" +
        "    environment: { name: \"production-rollback\", deployment: false }\n" +
        "    outputs:\n" +
        "      decision: ${{ steps.backup.outputs.decision }}\n" +
        "      reason-code: ${{ steps.backup.outputs.reason-code }}\n" +
        "    steps:\n" +
        "      - name: The runbook is that of the default branch\n" +
        "        env:\n" +
        "          DEFAULT: ${{ github.event.repository.default_branch }}\n" +
        "        run: |\n" +
        "          set -eu\n" +
        "          # What starts by the clock runs on the default branch alone, and may be told of no repository.\n" +
        "          if [ \"$GITHUB_EVENT_NAME\" != schedule ] && [ \"$GITHUB_REF\" != \"refs/heads/$DEFAULT\" ]; then\n" +
        "            echo \"::error::This run is on $GITHUB_REF. The runbook is read from the default branch alone: start it on $DEFAULT.\"\n" +
        "            exit 1\n" +
        "          fi\n" +
        "      - uses: actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2\n" +
        "        with: { persist-credentials: false }\n" +
        "      - id: backup\n" +
        "        uses: failback/failback/actions/backup-snapshot@v1.0.0\n" +
        "        with:\n" +
        "          kind: scheduled\n" +
        "          environment: production\n" +
        "          ssh-private-key: ${{ secrets.BACKUP_SSH_KEY }}\n" +
        "          ssh-known-hosts: ${{ vars.ROLLBACK_KNOWN_HOSTS }}\n" +
        "\n" +
        "  # A backup that is not there is noticed on the day it is needed, unless somebody is told.\n" +
        "  tell:\n" +
        "    needs: backup\n" +
        "    if: always() && needs.backup.result != 'success'\n" +
        "    runs-on: ubuntu-24.04\n" +
        "    timeout-minutes: 5\n" +
        "    permissions:\n" +
        "      issues: write # to tell that there is no backup\n" +
        "    steps:\n" +
        "      - env:\n" +
        "          GH_TOKEN: ${{ github.token }}\n" +
        "          GH_REPO: ${{ github.repository }}\n" +
        "          ENVIRONMENT: production\n" +
        "          RESULT: ${{ needs.backup.result }}\n" +
        "          DECISION: ${{ needs.backup.outputs.decision || 'none' }}\n" +
        "          REASON_CODE: ${{ needs.backup.outputs.reason-code || 'none' }}\n" +
        "        run: |\n" +
        "          set -eu\n" +
        "          url=\"$GITHUB_SERVER_URL/$GITHUB_REPOSITORY/actions/runs/$GITHUB_RUN_ID\"\n" +
        "          gh issue create --title \"No backup of $ENVIRONMENT (run $GITHUB_RUN_ID)\" \\\n" +
        "            --body \"$url: $RESULT, decision \\`$DECISION\\` ($REASON_CODE). Try it: \\`failback backup --environment $ENVIRONMENT\\`\"\n",
    ".github/workflows/deploy.yml": "# The deploy pipeline: gate, deploy, smoke, and the request for a rollback when either failed. Two steps are yours: see `yours:`.\n" +
        "# It runs on the default branch, where the runbook and the environments are; the release is an input.\n" +
        "name: deploy\n" +
        "run-name: deploy ${{ inputs.release }}\n" +
        "on:\n" +
        "  workflow_dispatch:\n" +
        "    inputs:\n" +
        "      release:\n" +
        "        description: Release to deploy, such as v1.2.3\n" +
        "        type: string\n" +
        "        required: true\n" +
        "\n" +
        "permissions: {}\n" +
        "# The whole run, from the gate to the smoke check: else the next deploy would be what this one's smoke check looks at. Not the\n" +
        "# group of rollbacks: an emergency does not wait behind a deploy that hangs, it cancels it.\n" +
        "concurrency: { group: production-deploy, queue: max }\n" +
        "defaults:\n" +
        "  run:\n" +
        "    shell: sh\n" +
        "\n" +
        "jobs:\n" +
        "  # May we deploy, and could we come back?\n" +
        "  gate:\n" +
        "    runs-on: ubuntu-24.04\n" +
        "    timeout-minutes: 15\n" +
        "    permissions:\n" +
        "      contents: read # to check out the runbook, and to read whether deploys are frozen\n" +
        "      actions: read # to see whether the environments of the approvals have reviewers\n" +
        "    environment: { name: production-rollback, deployment: false }\n" +
        "    outputs:\n" +
        "      attempt: ${{ github.run_attempt }}\n" +
        "      target: ${{ steps.audit.outputs.target }}\n" +
        "      predicted-seconds: ${{ steps.audit.outputs.predicted-seconds }}\n" +
        "    steps:\n" +
        "      - name: The runbook is that of the default branch\n" +
        "        env:\n" +
        "          DEFAULT: ${{ github.event.repository.default_branch }}\n" +
        "        run: |\n" +
        "          set -eu\n" +
        "          # What starts by the clock runs on the default branch alone, and may be told of no repository.\n" +
        "          if [ \"$GITHUB_EVENT_NAME\" != schedule ] && [ \"$GITHUB_REF\" != \"refs/heads/$DEFAULT\" ]; then\n" +
        "            echo \"::error::This run is on $GITHUB_REF. The runbook is read from the default branch alone: start it on $DEFAULT.\"\n" +
        "            exit 1\n" +
        "          fi\n" +
        "      - uses: actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2\n" +
        "        with: { persist-credentials: false }\n" +
        "      - id: audit\n" +
        "        uses: failback/failback/actions/preflight-audit@v1.0.0\n" +
        "        with:\n" +
        "          mode: pre-deploy\n" +
        "          environment: production\n" +
        "          release: ${{ inputs.release }}\n" +
        "          github-token: ${{ github.token }}\n" +
        "          ssh-private-key: ${{ secrets.ROLLBACK_SSH_KEY }}\n" +
        "          ssh-known-hosts: ${{ vars.ROLLBACK_KNOWN_HOSTS }}\n" +
        "\n" +
        "  deploy:\n" +
        "    needs: gate\n" +
        "    runs-on: ubuntu-24.04\n" +
        "    timeout-minutes: 20\n" +
        "    permissions:\n" +
        "      contents: read # to check out the release, and to read whether deploys are frozen\n" +
        "    environment: production # yours: holds what your deploy needs\n" +
        "    steps:\n" +
        "      # \"Re-run failed jobs\" keeps what the gate said before. What failed may be in quarantine by now.\n" +
        "      - name: The gate was asked in this attempt\n" +
        "        env:\n" +
        "          ASKED: ${{ needs.gate.outputs.attempt }}\n" +
        "        run: |\n" +
        "          set -eu\n" +
        "          if [ \"$ASKED\" != \"$GITHUB_RUN_ATTEMPT\" ]; then\n" +
        "            echo \"::error::The gate was asked in attempt $ASKED, and this is attempt $GITHUB_RUN_ATTEMPT: use \\\"Re-run all jobs\\\".\"\n" +
        "            exit 1\n" +
        "          fi\n" +
        "      - name: Deploys are not frozen\n" +
        "        env:\n" +
        "          GH_TOKEN: ${{ github.token }}\n" +
        "          BRANCH: failback/freeze-production\n" +
        "        run: |\n" +
        "          set -eu\n" +
        "          if ! refs=$(gh api \"repos/$GITHUB_REPOSITORY/git/matching-refs/heads/$BRANCH\" --jq '.[].ref'); then\n" +
        "            echo \"::error::Whether deploys are frozen could not be read, so nothing is deployed.\"\n" +
        "            exit 1\n" +
        "          fi\n" +
        "          if printf '%s\\n' \"$refs\" | grep -Fxq -e \"refs/heads/$BRANCH\"; then\n" +
        "            echo \"::error::Deploys are frozen: the branch $BRANCH is there. A rollback is at work, or has left it there for a reason.\"\n" +
        "            exit 1\n" +
        "          fi\n" +
        "      - uses: actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2\n" +
        "        # A tag: of a branch and a tag with one name, the branch would be taken.\n" +
        "        with: { persist-credentials: false, ref: \"refs/tags/${{ inputs.release }}\" }\n" +
        "      - id: prepare\n" +
        "        name: \"yours: build the release beside the live one, where no visitor sees it\"\n" +
        "        env:\n" +
        "          RELEASE: ${{ inputs.release }}\n" +
        "        run: |\n" +
        "          echo \"::error::deploy.yml does not build $RELEASE yet: put your own step here.\"\n" +
        "          exit 1\n" +
        "      - name: Deploys are still not frozen\n" +
        "        env:\n" +
        "          GH_TOKEN: ${{ github.token }}\n" +
        "          BRANCH: failback/freeze-production\n" +
        "        run: |\n" +
        "          set -eu\n" +
        "          if ! refs=$(gh api \"repos/$GITHUB_REPOSITORY/git/matching-refs/heads/$BRANCH\" --jq '.[].ref'); then\n" +
        "            echo \"::error::Whether deploys are frozen could not be read, so nothing is deployed.\"\n" +
        "            exit 1\n" +
        "          fi\n" +
        "          if printf '%s\\n' \"$refs\" | grep -Fxq -e \"refs/heads/$BRANCH\"; then\n" +
        "            echo \"::error::Deploys are frozen: the branch $BRANCH is there. A rollback is at work, or has left it there for a reason.\"\n" +
        "            exit 1\n" +
        "          fi\n" +
        "      - id: switch\n" +
        "        name: \"yours: make the release the live one\"\n" +
        "        env:\n" +
        "          RELEASE: ${{ inputs.release }}\n" +
        "        run: |\n" +
        "          echo \"::error::deploy.yml does not switch to $RELEASE yet: put your own step here.\"\n" +
        "          exit 1\n" +
        "\n" +
        "  # Is it served, and is it healthy? If so it is marked good, and is what a later rollback goes back to.\n" +
        "  smoke:\n" +
        "    needs: deploy\n" +
        "    runs-on: ubuntu-24.04\n" +
        "    timeout-minutes: 15\n" +
        "    permissions:\n" +
        "      contents: read # to check out the runbook\n" +
        "      deployments: write # to note the release as proved good\n" +
        "    environment: { name: production-rollback, deployment: false }\n" +
        "    outputs:\n" +
        "      decision: ${{ steps.verify.outputs.decision }}\n" +
        "      served-release: ${{ steps.verify.outputs.served-release }}\n" +
        "    steps:\n" +
        "      - uses: actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2\n" +
        "        with: { persist-credentials: false }\n" +
        "      - id: verify\n" +
        "        uses: failback/failback/actions/verify-health@v1.0.0\n" +
        "        with:\n" +
        "          environment: production\n" +
        "          expect-release: ${{ inputs.release }}\n" +
        "          github-token: ${{ github.token }}\n" +
        "          ssh-private-key: ${{ secrets.ROLLBACK_SSH_KEY }}\n" +
        "          ssh-known-hosts: ${{ vars.ROLLBACK_KNOWN_HOSTS }}\n" +
        "\n" +
        "  # Only asks, by starting rollback.yml: a run of its own survives this one, and looks for itself at what is served.\n" +
        "  request-rollback:\n" +
        "    needs: [deploy, smoke]\n" +
        "    if: always() && needs.deploy.result != 'skipped' && (needs.deploy.result != 'success' || needs.smoke.result != 'success')\n" +
        "    runs-on: ubuntu-24.04\n" +
        "    timeout-minutes: 5\n" +
        "    permissions:\n" +
        "      actions: write # to start rollback.yml\n" +
        "    steps:\n" +
        "      - env:\n" +
        "          GH_TOKEN: ${{ github.token }}\n" +
        "          GH_REPO: ${{ github.repository }}\n" +
        "          BRANCH: ${{ github.event.repository.default_branch }}\n" +
        "          REASON: deploy of ${{ inputs.release }} ended ${{ needs.deploy.result }}, smoke ${{ needs.smoke.result }} (${{ needs.smoke.outputs.decision || 'no verdict' }})\n" +
        "        run: |\n" +
        "          set -eu\n" +
        "          run=\"$GITHUB_SERVER_URL/$GITHUB_REPOSITORY/actions/runs/$GITHUB_RUN_ID\"\n" +
        "          if ! gh workflow run rollback.yml --ref \"$BRANCH\" -f environment=production -f procedure=emergency -f \"reason=$REASON: $run\"; then\n" +
        "            echo \"::error::The rollback could not be asked for. By hand: failback rollback --environment production\"\n" +
        "            exit 1\n" +
        "          fi\n",
    ".github/workflows/drill.yml": "# The monthly drill: staging is broken on purpose and rolled back by the same rollback.yml as production. One step is yours.\n" +
        "# With the short rollback.yml of examples/callers, call what that one calls. In failback.yml give staging a `freeze` of its own\n" +
        "# (`environments: { staging: { freeze: {} } }`): else the drill disables the deploy workflow of production and cancels its runs.\n" +
        "name: drill\n" +
        "on:\n" +
        "  schedule:\n" +
        "    - cron: \"29 9 3 * *\" # the third of each month, in working hours\n" +
        "  workflow_dispatch:\n" +
        "\n" +
        "permissions: {}\n" +
        "defaults:\n" +
        "  run:\n" +
        "    shell: sh\n" +
        "\n" +
        "jobs:\n" +
        "  # Which release has to come back, could it, and what is the host now? The audit afterwards compares it with that.\n" +
        "  before:\n" +
        "    runs-on: ubuntu-24.04\n" +
        "    timeout-minutes: 15\n" +
        "    permissions:\n" +
        "      contents: read # to check out the runbook, and to read whether deploys are frozen\n" +
        "      actions: read # to see whether the environments of the approvals have reviewers\n" +
        "    environment: { name: staging-rollback, deployment: false }\n" +
        "    outputs:\n" +
        "      served-release: ${{ steps.verify.outputs.served-release }}\n" +
        "    steps:\n" +
        "      - name: The runbook is that of the default branch\n" +
        "        env:\n" +
        "          DEFAULT: ${{ github.event.repository.default_branch }}\n" +
        "        run: |\n" +
        "          set -eu\n" +
        "          # What starts by the clock runs on the default branch alone, and may be told of no repository.\n" +
        "          if [ \"$GITHUB_EVENT_NAME\" != schedule ] && [ \"$GITHUB_REF\" != \"refs/heads/$DEFAULT\" ]; then\n" +
        "            echo \"::error::This run is on $GITHUB_REF. The runbook is read from the default branch alone: start it on $DEFAULT.\"\n" +
        "            exit 1\n" +
        "          fi\n" +
        "      - uses: actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2\n" +
        "        with: { persist-credentials: false }\n" +
        "      - id: verify\n" +
        "        uses: failback/failback/actions/verify-health@v1.0.0\n" +
        "        with:\n" +
        "          environment: staging\n" +
        "          ssh-private-key: ${{ secrets.ROLLBACK_SSH_KEY }}\n" +
        "          ssh-known-hosts: ${{ vars.ROLLBACK_KNOWN_HOSTS }}\n" +
        "      - uses: failback/failback/actions/preflight-audit@v1.0.0\n" +
        "        with:\n" +
        "          mode: pre-deploy\n" +
        "          environment: staging\n" +
        "          github-token: ${{ github.token }}\n" +
        "          ssh-private-key: ${{ secrets.ROLLBACK_SSH_KEY }}\n" +
        "          ssh-known-hosts: ${{ vars.ROLLBACK_KNOWN_HOSTS }}\n" +
        "\n" +
        "  # An emergency proves the outage before it does anything, so there has to be one.\n" +
        "  break:\n" +
        "    needs: before\n" +
        "    runs-on: ubuntu-24.04\n" +
        "    timeout-minutes: 20\n" +
        "    permissions:\n" +
        "      contents: read # to check out what is deployed\n" +
        "    environment: staging # yours: holds what your deploy needs\n" +
        "    steps:\n" +
        "      - uses: actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2\n" +
        "        with: { persist-credentials: false }\n" +
        "      - id: switch\n" +
        "        name: \"yours: deploy to staging a release of its own name that fails its health checks\"\n" +
        "        run: |\n" +
        "          echo \"::error::drill.yml does not break staging yet: put your own step here.\"\n" +
        "          exit 1\n" +
        "\n" +
        "  rollback:\n" +
        "    needs: break\n" +
        "    permissions:\n" +
        "      contents: write # to check out the runbook, and to create and remove the lock branch of the freeze\n" +
        "      actions: write # to disable the deploy workflow, to cancel its hung runs, and to read who approved\n" +
        "      deployments: write # to note which release was left and which is served, and to publish the hash of the record\n" +
        "      issues: write # to ask for a person\n" +
        "    uses: ./.github/workflows/rollback.yml\n" +
        "    with:\n" +
        "      environment: staging\n" +
        "      procedure: emergency\n" +
        "      reason: monthly drill\n" +
        "    secrets:\n" +
        "      # Empty here, and filled in there from the environment staging-rollback: a called job sees what is handed on by name.\n" +
        "      ROLLBACK_SSH_KEY: ${{ secrets.ROLLBACK_SSH_KEY }}\n" +
        "      SLACK_TOKEN: ${{ secrets.SLACK_TOKEN }}\n" +
        "      SMTP_URL: ${{ secrets.SMTP_URL }}\n" +
        "\n" +
        "  # A rollback that was not needed has proved nothing.\n" +
        "  proved:\n" +
        "    needs: [before, break, rollback]\n" +
        "    if: always()\n" +
        "    runs-on: ubuntu-24.04\n" +
        "    timeout-minutes: 5\n" +
        "    permissions:\n" +
        "      issues: write # to tell that the drill has failed\n" +
        "    steps:\n" +
        "      - env:\n" +
        "          GH_TOKEN: ${{ github.token }}\n" +
        "          GH_REPO: ${{ github.repository }}\n" +
        "          RESULTS: before ${{ needs.before.result }}, break ${{ needs.break.result }}, rollback ${{ needs.rollback.result }}\n" +
        "          RESULT: ${{ needs.rollback.result }}\n" +
        "          DECISION: ${{ needs.rollback.outputs.decision || 'none' }}\n" +
        "          BEFORE: ${{ needs.before.outputs.served-release || 'unknown' }}\n" +
        "          AFTER: ${{ needs.rollback.outputs.to-release || 'unknown' }}\n" +
        "        run: |\n" +
        "          set -eu\n" +
        "          if [ \"$RESULT\" = success ] && [ \"$DECISION\" = rolled-back ] && [ \"$BEFORE\" = \"$AFTER\" ]; then\n" +
        "            echo \"The drill has brought $AFTER back.\"\n" +
        "            exit 0\n" +
        "          fi\n" +
        "          url=\"$GITHUB_SERVER_URL/$GITHUB_REPOSITORY/actions/runs/$GITHUB_RUN_ID\"\n" +
        "          echo \"::error::The drill has failed: $RESULTS, decision $DECISION, $BEFORE was served before and $AFTER after.\"\n" +
        "          gh issue create --title \"The rollback drill has failed (run $GITHUB_RUN_ID)\" \\\n" +
        "            --body \"$url: $RESULTS, decision \\`$DECISION\\`, \\`$BEFORE\\` was served before and \\`$AFTER\\` after.\"\n" +
        "          exit 1\n",
    ".github/workflows/preflight.yml": "# The gate before a merge. It reads the checkout alone and knows no secret, so a pull request of a fork may run it.\n" +
        "# Make `required` a required check of the default branch.\n" +
        "name: preflight\n" +
        "on:\n" +
        "  pull_request:\n" +
        "  merge_group:\n" +
        "\n" +
        "permissions: {}\n" +
        "defaults:\n" +
        "  run:\n" +
        "    shell: sh\n" +
        "\n" +
        "jobs:\n" +
        "  static:\n" +
        "    runs-on: ubuntu-24.04\n" +
        "    timeout-minutes: 10\n" +
        "    permissions:\n" +
        "      contents: read # to check out what is proposed\n" +
        "    steps:\n" +
        "      - uses: actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2\n" +
        "        with: { persist-credentials: false }\n" +
        "      - uses: failback/failback/actions/preflight-audit@v1.0.0\n" +
        "        with:\n" +
        "          mode: static\n" +
        "          environment: production\n" +
        "\n" +
        "  # Require this one in the branch rule. GitHub counts a skipped required check as passed; here it has failed.\n" +
        "  required:\n" +
        "    needs: [static] # and every job of yours that has to pass\n" +
        "    if: always()\n" +
        "    runs-on: ubuntu-24.04\n" +
        "    timeout-minutes: 5\n" +
        "    permissions: {}\n" +
        "    steps:\n" +
        "      - env:\n" +
        "          RESULTS: ${{ join(needs.*.result, ' ') }}\n" +
        "        run: |\n" +
        "          set -eu\n" +
        "          for result in $RESULTS; do\n" +
        "            [ \"$result\" = success ] && continue\n" +
        "            echo \"::error::Not every check has passed: $RESULTS. One that was skipped has not passed.\"\n" +
        "            exit 1\n" +
        "          done\n" +
        "          if [ -z \"$RESULTS\" ]; then\n" +
        "            echo \"::error::No check has run.\"\n" +
        "            exit 1\n" +
        "          fi\n",
    ".github/workflows/rollback.yml": "# The button: plan, ask where the procedure needs it, roll back, audit. docs/workflows.md of failback says how to adopt it.\n" +
        "name: rollback\n" +
        "run-name: roll back ${{ inputs.environment }} (${{ inputs.procedure }})\n" +
        "on:\n" +
        "  workflow_dispatch:\n" +
        "    inputs:\n" +
        "      environment:\n" +
        "        description: What is rolled back\n" +
        "        type: choice\n" +
        "        options: [production]\n" +
        "        default: production\n" +
        "      procedure:\n" +
        "        description: auto decides from severity and signals\n" +
        "        type: choice\n" +
        "        options: [auto, emergency, standard, database, full-system]\n" +
        "        default: auto\n" +
        "      target:\n" +
        "        description: Release to go back to; empty is the last one that was proved good\n" +
        "        type: string\n" +
        "      severity:\n" +
        "        description: Severity of the incident\n" +
        "        type: choice\n" +
        "        options: [\"\", sev1, sev2, sev3, sev4]\n" +
        "        default: \"\"\n" +
        "      signals:\n" +
        "        description: What is known, such as app-down, data-at-risk, error-rate=12% or fix-eta=30m\n" +
        "        type: string\n" +
        "      reason:\n" +
        "        description: Why, for the record\n" +
        "        type: string\n" +
        "      scenario:\n" +
        "        description: Answer to a question that an earlier refusal asked\n" +
        "        type: choice\n" +
        "        options: [\"\", keep-migrations]\n" +
        "        default: \"\"\n" +
        "      override:\n" +
        "        description: Ask the on-call alone, only when data of users is at risk\n" +
        "        type: boolean\n" +
        "        default: false\n" +
        "  # drill.yml calls it for another environment.\n" +
        "  workflow_call:\n" +
        "    inputs:\n" +
        "      environment: { type: string, required: true }\n" +
        "      procedure: { type: string, default: auto }\n" +
        "      target: { type: string, default: \"\" }\n" +
        "      severity: { type: string, default: \"\" }\n" +
        "      signals: { type: string, default: \"\" }\n" +
        "      reason: { type: string, default: \"\" }\n" +
        "      scenario: { type: string, default: \"\" }\n" +
        "      override: { type: boolean, default: false }\n" +
        "    secrets:\n" +
        "      ROLLBACK_SSH_KEY: { required: true }\n" +
        "      SLACK_TOKEN: { required: false }\n" +
        "      SMTP_URL: { required: false }\n" +
        "    outputs:\n" +
        "      decision:\n" +
        "        value: ${{ jobs.execute.result == 'skipped' && jobs.plan.outputs.decision || jobs.execute.outputs.decision }}\n" +
        "      to-release:\n" +
        "        value: ${{ jobs.execute.outputs.to-release }}\n" +
        "      operation-id:\n" +
        "        value: ${{ jobs.plan.outputs.operation-id }}\n" +
        "\n" +
        "permissions: {}\n" +
        "defaults:\n" +
        "  run:\n" +
        "    shell: sh\n" +
        "\n" +
        "jobs:\n" +
        "  # Reads, and changes nothing: what would be done, and who has to agree.\n" +
        "  plan:\n" +
        "    runs-on: ubuntu-24.04\n" +
        "    timeout-minutes: 10\n" +
        "    permissions:\n" +
        "      contents: read # to check out the runbook\n" +
        "      actions: read # to see, before anybody is asked, whether the environment of the approval has reviewers\n" +
        "      deployments: read # to compare what the Deployments know with the ledger\n" +
        "    environment: { name: \"${{ inputs.environment }}-rollback\", deployment: false }\n" +
        "    outputs:\n" +
        "      decision: ${{ steps.plan.outputs.decision }}\n" +
        "      procedure: ${{ steps.plan.outputs.procedure }}\n" +
        "      operation-id: ${{ steps.plan.outputs.operation-id }}\n" +
        "      plan-digest: ${{ steps.plan.outputs.plan-digest }}\n" +
        "      from-release: ${{ steps.plan.outputs.from-release }}\n" +
        "      to-release: ${{ steps.plan.outputs.to-release }}\n" +
        "      approval: ${{ steps.gate.outputs.approval }}\n" +
        "      approve-within: ${{ steps.gate.outputs.approve-within }}\n" +
        "    steps:\n" +
        "      - name: The runbook is that of the default branch\n" +
        "        env:\n" +
        "          DEFAULT: ${{ github.event.repository.default_branch }}\n" +
        "        run: |\n" +
        "          set -eu\n" +
        "          # What starts by the clock runs on the default branch alone, and may be told of no repository.\n" +
        "          if [ \"$GITHUB_EVENT_NAME\" != schedule ] && [ \"$GITHUB_REF\" != \"refs/heads/$DEFAULT\" ]; then\n" +
        "            echo \"::error::This run is on $GITHUB_REF. The runbook is read from the default branch alone: start it on $DEFAULT.\"\n" +
        "            exit 1\n" +
        "          fi\n" +
        "      - uses: actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2\n" +
        "        with: { persist-credentials: false }\n" +
        "      - id: plan\n" +
        "        uses: failback/failback/actions/emergency-rollback@v1.0.0\n" +
        "        with:\n" +
        "          dry-run: true\n" +
        "          environment: ${{ inputs.environment }}\n" +
        "          procedure: ${{ inputs.procedure }}\n" +
        "          target: ${{ inputs.target }}\n" +
        "          severity: ${{ inputs.severity }}\n" +
        "          signals: ${{ inputs.signals }}\n" +
        "          reason: ${{ inputs.reason }}\n" +
        "          scenario: ${{ inputs.scenario }}\n" +
        "          github-token: ${{ github.token }}\n" +
        "          ssh-private-key: ${{ secrets.ROLLBACK_SSH_KEY }}\n" +
        "          ssh-known-hosts: ${{ vars.ROLLBACK_KNOWN_HOSTS }}\n" +
        "      # The only place where a procedure becomes the name of an environment: no text of a person gets there.\n" +
        "      - id: gate\n" +
        "        if: steps.plan.outputs.decision == 'planned'\n" +
        "        env:\n" +
        "          PROCEDURE: ${{ steps.plan.outputs.procedure }}\n" +
        "          OVERRIDE: ${{ inputs.override }}\n" +
        "        run: |\n" +
        "          set -eu\n" +
        "          case \"$PROCEDURE\" in\n" +
        "            emergency) approval='' minutes=0 ;;\n" +
        "            standard) approval=rollback-standard minutes=15 ;;\n" +
        "            database) approval=rollback-database minutes=5 ;;\n" +
        "            full-system) approval=rollback-full-system minutes=10 ;;\n" +
        "            *)\n" +
        "              echo \"::error::The plan names no procedure that this workflow knows, so nobody could be asked about it.\"\n" +
        "              exit 1\n" +
        "              ;;\n" +
        "          esac\n" +
        "          if [ \"$OVERRIDE\" = true ] && [ -n \"$approval\" ]; then\n" +
        "            approval=rollback-override\n" +
        "          fi\n" +
        "          printf 'approval=%s\\napprove-within=%s\\n' \"$approval\" \"$minutes\" >>\"$GITHUB_OUTPUT\"\n" +
        "\n" +
        "  # Has no concurrency group: one is taken before the approval, and an emergency would wait behind an open question.\n" +
        "  approve:\n" +
        "    needs: plan\n" +
        "    if: needs.plan.outputs.approval != ''\n" +
        "    runs-on: ubuntu-24.04\n" +
        "    timeout-minutes: 5\n" +
        "    permissions: {}\n" +
        "    environment: { name: \"${{ needs.plan.outputs.approval }}\", deployment: false }\n" +
        "    steps:\n" +
        "      - env:\n" +
        "          DIGEST: ${{ needs.plan.outputs.plan-digest }}\n" +
        "          OPERATION: ${{ needs.plan.outputs.operation-id }}\n" +
        "        run: |\n" +
        "          set -eu\n" +
        "          echo \"Operation $OPERATION was let through with the plan $DIGEST. Whether that was an approval, execute reads again.\"\n" +
        "\n" +
        "  # GitHub keeps a question open for 30 days. An incident does not.\n" +
        "  watchdog:\n" +
        "    needs: plan\n" +
        "    if: needs.plan.outputs.approval != ''\n" +
        "    runs-on: ubuntu-24.04\n" +
        "    timeout-minutes: 30\n" +
        "    permissions:\n" +
        "      actions: write # to read whether the approval is pending, to start the override run, and to cancel this one\n" +
        "    steps:\n" +
        "      - env:\n" +
        "          GH_TOKEN: ${{ github.token }}\n" +
        "          GH_REPO: ${{ github.repository }}\n" +
        "          APPROVAL: ${{ needs.plan.outputs.approval }}\n" +
        "          MINUTES: ${{ needs.plan.outputs.approve-within }}\n" +
        "          WORKFLOW: rollback.yml\n" +
        "          BRANCH: ${{ github.ref_name }}\n" +
        "          ENVIRONMENT: ${{ inputs.environment }}\n" +
        "          PROCEDURE: ${{ needs.plan.outputs.procedure }}\n" +
        "          TARGET: ${{ inputs.target }}\n" +
        "          SEVERITY: ${{ inputs.severity }}\n" +
        "          SIGNALS: ${{ inputs.signals }}\n" +
        "          REASON: ${{ inputs.reason }}\n" +
        "          SCENARIO: ${{ inputs.scenario }}\n" +
        "        run: |\n" +
        "          set -eu\n" +
        "          run=\"repos/$GITHUB_REPOSITORY/actions/runs/$GITHUB_RUN_ID\"\n" +
        "          began=$(date +%s)\n" +
        "          until=$((began + MINUTES * 60))\n" +
        "          pending=unknown\n" +
        "\n" +
        "          while :; do\n" +
        "            if waiting=$(gh api \"$run/pending_deployments\" --jq '.[].environment.name'); then\n" +
        "              if printf '%s\\n' \"$waiting\" | grep -Fxq -e \"$APPROVAL\"; then\n" +
        "                pending=yes\n" +
        "              elif [ \"$pending\" = yes ]; then\n" +
        "                echo \"$APPROVAL has been answered.\"\n" +
        "                exit 0\n" +
        "              elif [ \"$(date +%s)\" -ge $((began + 60)) ]; then\n" +
        "                echo \"Nothing waits for $APPROVAL: it was answered at once, or let everything through, which execute refuses.\"\n" +
        "                exit 0\n" +
        "              fi\n" +
        "            fi\n" +
        "            # After the look, not before: who answers in the last seconds is not cancelled.\n" +
        "            if [ \"$(date +%s)\" -ge \"$until\" ]; then break; fi\n" +
        "            sleep 10\n" +
        "          done\n" +
        "\n" +
        "          echo \"::error::Nobody has answered $APPROVAL within $MINUTES minutes.\"\n" +
        "          if [ \"$APPROVAL\" = rollback-override ]; then\n" +
        "            echo \"The on-call has been asked already: ask by telephone, then start $WORKFLOW anew.\"\n" +
        "          elif gh workflow run \"$WORKFLOW\" --ref \"$BRANCH\" -f override=true -f \"environment=$ENVIRONMENT\" \\\n" +
        "            -f \"procedure=$PROCEDURE\" -f \"target=$TARGET\" -f \"severity=$SEVERITY\" -f \"signals=$SIGNALS\" \\\n" +
        "            -f \"reason=$REASON\" -f \"scenario=$SCENARIO\"; then\n" +
        "            echo \"A new run waits for rollback-override: the on-call may approve it when data of users is at risk.\"\n" +
        "          else\n" +
        "            echo \"::error::The run that asks the on-call could not be started: start $WORKFLOW anew, with override.\"\n" +
        "          fi\n" +
        "          # Last, because it ends this step too. finalise runs on, and asks for a person.\n" +
        "          gh api --method POST \"$run/cancel\" || echo \"::error::This run could not be cancelled: gh run cancel $GITHUB_RUN_ID\"\n" +
        "          exit 1\n" +
        "\n" +
        "  # Freezes deploys, cancels hung ones, rolls back, proves it, and lifts the freeze when that is safe: all in one step,\n" +
        "  # because an emergency goes on when GitHub does not, and only the step knows how it ended. Every other job has less.\n" +
        "  execute:\n" +
        "    needs: [plan, approve]\n" +
        "    if: >-\n" +
        "      !cancelled() && needs.plan.result == 'success' && needs.plan.outputs.decision == 'planned' &&\n" +
        "      (needs.approve.result == 'success' ||\n" +
        "       (needs.approve.result == 'skipped' && needs.plan.outputs.procedure == 'emergency' && needs.plan.outputs.approval == ''))\n" +
        "    runs-on: ubuntu-24.04\n" +
        "    timeout-minutes: 90\n" +
        "    permissions:\n" +
        "      contents: write # to check out the runbook, and to create and remove the lock branch of the freeze\n" +
        "      actions: write # to disable the deploy workflow, to cancel its hung runs, and to read who approved\n" +
        "      deployments: write # to note which release was left and which is served\n" +
        "    concurrency: { group: \"${{ inputs.environment }}-mutation\", queue: max }\n" +
        "    environment: { name: \"${{ inputs.environment }}-rollback\", deployment: false }\n" +
        "    outputs:\n" +
        "      decision: ${{ steps.rollback.outputs.decision }}\n" +
        "      reason-code: ${{ steps.rollback.outputs.reason-code }}\n" +
        "      operation-id: ${{ steps.rollback.outputs.operation-id }}\n" +
        "      to-release: ${{ steps.rollback.outputs.to-release }}\n" +
        "      recovery-seconds: ${{ steps.rollback.outputs.recovery-seconds }}\n" +
        "    steps:\n" +
        "      - uses: actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2\n" +
        "        with: { persist-credentials: false }\n" +
        "      - id: rollback\n" +
        "        uses: failback/failback/actions/emergency-rollback@v1.0.0\n" +
        "        env: # one line for each `{ env: NAME }` of failback.yml\n" +
        "          SLACK_TOKEN: ${{ secrets.SLACK_TOKEN }}\n" +
        "          SMTP_URL: ${{ secrets.SMTP_URL }}\n" +
        "        with:\n" +
        "          plan-digest: ${{ needs.plan.outputs.plan-digest }}\n" +
        "          operation-id: ${{ needs.plan.outputs.operation-id }}\n" +
        "          environment: ${{ inputs.environment }}\n" +
        "          procedure: ${{ inputs.procedure }}\n" +
        "          target: ${{ inputs.target }}\n" +
        "          severity: ${{ inputs.severity }}\n" +
        "          signals: ${{ inputs.signals }}\n" +
        "          reason: ${{ inputs.reason }}\n" +
        "          scenario: ${{ inputs.scenario }}\n" +
        "          github-token: ${{ github.token }}\n" +
        "          ssh-private-key: ${{ secrets.ROLLBACK_SSH_KEY }}\n" +
        "          ssh-known-hosts: ${{ vars.ROLLBACK_KNOWN_HOSTS }}\n" +
        "\n" +
        "  # Whatever happened: the record, with who approved, and a person where one is needed.\n" +
        "  finalise:\n" +
        "    needs: [plan, approve, watchdog, execute]\n" +
        "    if: always()\n" +
        "    runs-on: ubuntu-24.04\n" +
        "    timeout-minutes: 30\n" +
        "    permissions:\n" +
        "      contents: read # to check out the runbook, and to see whether the lock branch of the freeze is still there\n" +
        "      actions: read # to read who approved\n" +
        "      deployments: write # to publish the hash of the record outside the hosts\n" +
        "      issues: write # to ask for a person\n" +
        "    environment: { name: \"${{ inputs.environment }}-rollback\", deployment: false }\n" +
        "    steps:\n" +
        "      - uses: actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2\n" +
        "        with: { persist-credentials: false }\n" +
        "      # An operation that was begun, or may have been: a lost runner leaves no outputs.\n" +
        "      - id: audit\n" +
        "        if: >-\n" +
        "          always() && needs.execute.result != 'skipped' &&\n" +
        "          !contains(fromJSON('[\"refused\", \"not-needed\", \"fix-forward\", \"planned\"]'), needs.execute.outputs.decision)\n" +
        "        uses: failback/failback/actions/post-rollback-audit@v1.0.0\n" +
        "        env: # one line for each `{ env: NAME }` of failback.yml\n" +
        "          SLACK_TOKEN: ${{ secrets.SLACK_TOKEN }}\n" +
        "          SMTP_URL: ${{ secrets.SMTP_URL }}\n" +
        "        with:\n" +
        "          environment: ${{ inputs.environment }}\n" +
        "          operation-id: ${{ needs.execute.outputs.operation-id || needs.plan.outputs.operation-id }}\n" +
        "          github-token: ${{ github.token }}\n" +
        "          ssh-private-key: ${{ secrets.ROLLBACK_SSH_KEY }}\n" +
        "          ssh-known-hosts: ${{ vars.ROLLBACK_KNOWN_HOSTS }}\n" +
        "      # Looks, and lifts nothing: what is in doubt stays frozen until a person has looked.\n" +
        "      - id: freeze\n" +
        "        if: always() && needs.execute.result != 'skipped'\n" +
        "        env:\n" +
        "          GH_TOKEN: ${{ github.token }}\n" +
        "          BRANCH: failback/freeze-${{ inputs.environment }}\n" +
        "        run: |\n" +
        "          set -eu\n" +
        "          if ! refs=$(gh api \"repos/$GITHUB_REPOSITORY/git/matching-refs/heads/$BRANCH\" --jq '.[].ref'); then\n" +
        "            state=unknown\n" +
        "          elif printf '%s\\n' \"$refs\" | grep -Fxq -e \"refs/heads/$BRANCH\"; then\n" +
        "            state=held\n" +
        "          else\n" +
        "            state=lifted\n" +
        "          fi\n" +
        "          echo \"Deploys are frozen by $BRANCH: $state.\"\n" +
        "          echo \"state=$state\" >>\"$GITHUB_OUTPUT\"\n" +
        "      - name: Ask for a person\n" +
        "        if: >-\n" +
        "          always() && !(\n" +
        "            needs.plan.result == 'success' &&\n" +
        "            (contains(fromJSON('[\"not-needed\", \"fix-forward\"]'), needs.plan.outputs.decision) ||\n" +
        "             (needs.execute.result == 'success' && contains(fromJSON('[\"success\", \"skipped\"]'), steps.audit.outcome) &&\n" +
        "              steps.freeze.outputs.state == 'lifted')))\n" +
        "        env:\n" +
        "          GH_TOKEN: ${{ github.token }}\n" +
        "          GH_REPO: ${{ github.repository }}\n" +
        "          ENVIRONMENT: ${{ inputs.environment }}\n" +
        "          RESULTS: plan ${{ needs.plan.result }}, approve ${{ needs.approve.result }}, watchdog ${{ needs.watchdog.result }}, execute ${{ needs.execute.result }}\n" +
        "          DECISION: ${{ needs.execute.result == 'skipped' && needs.plan.outputs.decision || needs.execute.outputs.decision || 'unknown' }}\n" +
        "          REASON_CODE: ${{ needs.execute.outputs.reason-code }}\n" +
        "          OPERATION: ${{ needs.execute.outputs.operation-id || needs.plan.outputs.operation-id || 'none' }}\n" +
        "          AUDIT: ${{ steps.audit.outcome || 'skipped' }}\n" +
        "          FREEZE: ${{ steps.freeze.outputs.state || 'unknown' }}\n" +
        "          BRANCH: failback/freeze-${{ inputs.environment }}\n" +
        "        run: |\n" +
        "          set -eu\n" +
        "          url=\"$GITHUB_SERVER_URL/$GITHUB_REPOSITORY/actions/runs/$GITHUB_RUN_ID\"\n" +
        "          body=$(\n" +
        "            echo \"$url ended with decision \\`$DECISION\\` ($REASON_CODE): $RESULTS, audit $AUDIT, freeze $FREEZE.\"\n" +
        "            echo\n" +
        "            echo \"- Where do the hosts stand? \\`failback status --environment $ENVIRONMENT\\` (operation \\`$OPERATION\\`)\"\n" +
        "            echo \"- Unfinished? Start the workflow again: it takes up what it finds. Or \\`failback resume --environment $ENVIRONMENT\\`.\"\n" +
        "            echo \"- Do deploys stay frozen, and may they go on? \\`git push origin --delete $BRANCH\\` and \\`gh workflow enable\\` for the deploy workflow.\"\n" +
        "          )\n" +
        "          gh issue create --title \"Rollback of $ENVIRONMENT needs a person (run $GITHUB_RUN_ID)\" --body \"$body\" || {\n" +
        "            echo \"::error::A person is needed, and no issue could be opened.\"\n" +
        "            printf '%s\\n' \"$body\"\n" +
        "            exit 1\n" +
        "          }\n",
    ".github/failback/templates/audit.md": "# {{headline}}\n" +
        "\n" +
        "How the rollback ended is not changed by this. The record of it is not whole yet.\n" +
        "\n" +
        "## What to do now\n" +
        "\n" +
        "{{next-steps}}\n" +
        "\n" +
        "## Facts\n" +
        "\n" +
        "{{facts}}\n" +
        "\n" +
        "## More\n" +
        "\n" +
        "{{links}}\n",
    ".github/failback/templates/end.md": "# {{headline}}\n" +
        "\n" +
        "{{facts}}\n" +
        "\n" +
        "## What to do now\n" +
        "\n" +
        "{{next-steps}}\n" +
        "\n" +
        "## If you are affected\n" +
        "\n" +
        "{{affected}}\n" +
        "\n" +
        "## What happened\n" +
        "\n" +
        "{{timeline}}\n" +
        "\n" +
        "## More\n" +
        "\n" +
        "{{links}}\n",
    ".github/failback/templates/failure.md": "# 🔴 {{headline}}\n" +
        "\n" +
        "**Somebody has to look at it now.**\n" +
        "\n" +
        "## What to do now\n" +
        "\n" +
        "{{next-steps}}\n" +
        "\n" +
        "## If you are affected\n" +
        "\n" +
        "{{affected}}\n" +
        "\n" +
        "## Facts\n" +
        "\n" +
        "{{facts}}\n" +
        "\n" +
        "## What happened\n" +
        "\n" +
        "{{timeline}}\n" +
        "\n" +
        "## More\n" +
        "\n" +
        "{{links}}\n",
    ".github/failback/templates/start.md": "# {{headline}}\n" +
        "\n" +
        "Nothing is needed from you now. The end is told here as well.\n" +
        "\n" +
        "- **From, to:** `{{from}}` to `{{to}}`\n" +
        "- **Because:** {{reason}}\n" +
        "- **Asked by:** {{actor}}\n" +
        "- **Operation:** `{{operation}}`\n" +
        "\n" +
        "{{facts}}\n" +
        "\n" +
        "## If you are affected\n" +
        "\n" +
        "{{affected}}\n" +
        "\n" +
        "## Follow it\n" +
        "\n" +
        "{{links}}\n",
};


/***/ })

};

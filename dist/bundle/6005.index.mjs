export const id = 6005;
export const ids = [6005,9678];
export const modules = {

/***/ 5702:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ chosenEnvironment),
/* harmony export */   Z: () => (/* binding */ configFile)
/* harmony export */ });
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79141);

const DEFAULT_CONFIG = '.github/failback.yml';
/** What mends a runbook that is not there. */
const WITHOUT_RUNBOOK = 'run it in the repository that holds the runbook, or name it: --config FILE';
const DEFAULT_ENVIRONMENT = 'production';
function configFile(given) {
    return given ?? DEFAULT_CONFIG;
}
/** The environment that was named; else the only one, else production. Throws a UserError with what is wrong. */
async function chosenEnvironment(values) {
    const { readRunbook } = await Promise.all(/* import() */[__webpack_require__.e(5441), __webpack_require__.e(4363), __webpack_require__.e(3236)]).then(__webpack_require__.bind(__webpack_require__, 70501));
    const runbook = readRunbook(configFile(values.config), WITHOUT_RUNBOOK);
    const [only, ...more] = Object.keys(runbook.environments);
    const fallback = only !== undefined && more.length === 0 ? only : DEFAULT_ENVIRONMENT;
    return (0,_failback_runbook__WEBPACK_IMPORTED_MODULE_0__/* .resolveEnvironment */ .g)(runbook, values.environment ?? fallback, '--environment');
}


/***/ }),

/***/ 88835:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ declare)
/* harmony export */ });
function declare(command) {
    return { ...command, run: (values, words, terminal) => command.run(values, words, terminal) };
}


/***/ }),

/***/ 57827:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  initCommand: () => (/* binding */ initCommand)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/host/src/ssh/endpoint.ts
var endpoint = __webpack_require__(39108);
;// CONCATENATED MODULE: ./packages/adopt/src/settings/needed-settings.ts
/** Names that GitHub fills in by itself. */
const GIVEN = ['GITHUB_TOKEN'];
/** Everything that has to be set on GitHub for the workflows and the procedures of the runbook, each once. */
function neededSettings({ environment, runbook, workflows, reviewers, keyscan, }) {
    const holder = `${environment.name}-rollback`;
    const approvals = Object.values(environment.procedures).flatMap(({ approval }) => approval === null ? [] : [approval]);
    return [
        {
            kind: 'environment',
            name: holder,
            reviewers: [],
            needsReviewers: false,
            preventSelfReview: false,
            defaultBranchOnly: true,
            why: 'It holds the SSH key. An emergency waits for nobody, so it has no reviewers; only the default branch may use it.',
        },
        ...[...new Set(approvals)].map((name) => ({
            kind: 'environment',
            name,
            reviewers,
            needsReviewers: true,
            preventSelfReview: name !== 'rollback-standard',
            defaultBranchOnly: true,
            why: 'An environment without required reviewers is not an approval: what needs it is refused.',
        })),
        ...named('secrets', workflows).map((name) => secret(name, holder, runbook)),
        ...named('vars', workflows).map((name) => variable(name, holder, keyscan)),
        {
            kind: 'by-hand',
            title: 'Administrators may not pass the protection rules',
            page: 'settings/environments',
            why: 'GitHub lets administrators bypass required reviewers unless this is switched off in each environment; the API has no field for it.',
        },
        {
            kind: 'ruleset',
            name: 'failback',
            check: 'required',
            why: 'The job `required` of preflight.yml: nothing that the audit blocks, and no broken runbook, gets into the default branch.',
        },
    ];
}
function named(context, workflows) {
    const texts = workflows.map(({ text }) => text).join('\n');
    const names = [...texts.matchAll(new RegExp(`\\b${context}\\.([A-Z][A-Z0-9_]*)`, 'g'))].map(([, name = '']) => name);
    return [...new Set(names)].filter((name) => !GIVEN.includes(name)).sort();
}
function secret(name, holder, runbook) {
    if (/SSH.*KEY/.test(name)) {
        const why = 'The private key whose public half is in authorized_keys of the user who logs in, and that opens nothing else.';
        return { kind: 'secret', name, environment: holder, from: '< ~/.ssh/failback_deploy', why };
    }
    const isUsed = new RegExp(`^[^#]*\\benv: ${name}\\b`, 'm').test(runbook);
    const why = isUsed
        ? 'failback.yml names it.'
        : 'The workflows hand it on for notify, which failback.yml does not have yet: set it when it does, or take its lines out.';
    return { kind: 'secret', name, environment: holder, from: '# asks for the value', why };
}
function variable(name, holder, keyscan) {
    if (!/KNOWN_HOSTS/.test(name)) {
        return { kind: 'variable', name, environment: null, from: '# asks for the value', why: 'A workflow names it.' };
    }
    const why = `Keys of the hosts, compared with what the machines themselves say. Made by: ${keyscan.join(' ; ')}`;
    return { kind: 'variable', name, environment: holder, from: '< known_hosts', why };
}

// EXTERNAL MODULE: ./packages/host/src/quote.ts
var quote = __webpack_require__(61524);
;// CONCATENATED MODULE: ./packages/adopt/src/settings/setting.ts
function settingTitle(setting) {
    switch (setting.kind) {
        case 'environment':
            return `Environment ${setting.name}`;
        case 'secret':
        case 'variable': {
            const where = setting.environment === null ? 'of the repository' : `of the environment ${setting.environment}`;
            return `${setting.kind === 'secret' ? 'Secret' : 'Variable'} ${setting.name} ${where}`;
        }
        case 'ruleset':
            return `Branch rule ${setting.name}, which requires the check ${setting.check}`;
        case 'by-hand':
            return setting.title;
    }
}
/** What GitHub's API takes for a branch rule. */
function rulesetBody({ name, check }) {
    return {
        name,
        target: 'branch',
        enforcement: 'active',
        conditions: { ref_name: { include: ['~DEFAULT_BRANCH'], exclude: [] } },
        rules: [
            {
                type: 'required_status_checks',
                parameters: { strict_required_status_checks_policy: false, required_status_checks: [{ context: check }] },
            },
        ],
    };
}

;// CONCATENATED MODULE: ./packages/adopt/src/settings/gh-lines.ts


/** The commands, or the page, that set it by hand; `gh` asks for nothing that stands here. */
function ghLines(setting, repository) {
    const repo = repository === null ? 'OWNER/REPO' : `${repository.owner}/${repository.name}`;
    switch (setting.kind) {
        case 'environment':
            return environmentLines(setting, repo);
        case 'secret':
        case 'variable': {
            const where = setting.environment === null ? '' : ` --env ${word(setting.environment)}`;
            return [`gh ${setting.kind} set ${word(setting.name)} --repo ${repo}${where} ${setting.from}`];
        }
        case 'ruleset':
            return [`gh api -X POST repos/${repo}/rulesets --input - <<'JSON'`, JSON.stringify(rulesetBody(setting)), 'JSON'];
        case 'by-hand':
            return [`https://github.com/${repo}/${setting.page}`];
    }
}
function environmentLines(setting, repo) {
    const name = encodeURIComponent(setting.name);
    const put = `gh api -X PUT repos/${repo}/environments/${name}`;
    const branches = setting.defaultBranchOnly
        ? ' -F "deployment_branch_policy[protected_branches]=false" -F "deployment_branch_policy[custom_branch_policies]=true"'
        : '';
    const self = ` -F prevent_self_review=${setting.preventSelfReview}`;
    const reviewers = setting.needsReviewers ? reviewerWords(setting.reviewers, repo.split('/')[0] ?? '') : '';
    const policy = `gh api -X POST repos/${repo}/environments/${name}/deployment-branch-policies -f name="$(gh repo view ${repo} --json defaultBranchRef --jq .defaultBranchRef.name)"`;
    return [`${put}${self}${reviewers}${branches}`, ...(setting.defaultBranchOnly ? [policy] : [])];
}
function reviewerWords(reviewers, owner) {
    const list = reviewers.length === 0 ? ['LOGIN'] : reviewers;
    return list
        .map((reviewer) => {
        const [, team] = /^team:(.+)$/.exec(reviewer) ?? [];
        const [type, from] = team === undefined ? ['User', `users/${reviewer}`] : ['Team', `orgs/${owner}/teams/${team}`];
        return ` -F "reviewers[][type]=${type}" -F "reviewers[][id]=$(gh api ${from} --jq .id)"`;
    })
        .join('');
}
function word(text) {
    return /^[A-Za-z0-9_./-]+$/.test(text) ? text : (0,quote/* quote */.h)(text);
}

;// CONCATENATED MODULE: ./packages/adopt/src/settings/settings-page.ts


/** The list that stays with the repository: what to set on GitHub, why, and with which command. */
function settingsPage(settings, repository) {
    const head = [
        '# What to set on GitHub',
        '',
        'No file of the repository can hold these. They need an administrator: no permission of `GITHUB_TOKEN` changes them.',
        'With `GITHUB_TOKEN` of such a person in the environment, `failback init --make-settings` makes the environments itself;',
        '`failback doctor` says which of them are missing.',
    ];
    const parts = settings.flatMap((setting, index) => [
        '',
        `## ${index + 1}. ${settingTitle(setting)}`,
        '',
        setting.why,
        '',
        ...(setting.kind === 'by-hand'
            ? ghLines(setting, repository).map((line) => `<${line}>`)
            : ['```sh', ...ghLines(setting, repository), '```']),
    ]);
    return `${[...head, ...parts].join('\n')}\n`;
}

// EXTERNAL MODULE: ./packages/runbook/src/parse.ts + 12 modules
var parse = __webpack_require__(14363);
// EXTERNAL MODULE: ./packages/runbook/src/words/errors.ts
var errors = __webpack_require__(59859);
// EXTERNAL MODULE: ./packages/runbook/src/words/printable.ts
var printable = __webpack_require__(88141);
;// CONCATENATED MODULE: ./packages/adopt/src/answers/questions.ts

function found(value, ...notes) {
    return { ok: true, value, notes };
}
function questions_open(question) {
    return { ok: false, question, notes: [] };
}
const NAME = /^[a-z0-9][a-z0-9-]{0,62}$/;
/** The repository is named after the application, unless somebody says otherwise. */
function appQuestion(repositoryName) {
    if (repositoryName !== null && NAME.test(repositoryName))
        return found(repositoryName);
    const because = repositoryName === null
        ? 'This folder has no remote on GitHub that could name the application.'
        : `The repository is called ${JSON.stringify((0,printable/* printableLine */.oy)(repositoryName, 80))}, which cannot be a folder on the hosts.`;
    return questions_open({
        answer: 'app',
        because,
        asks: 'What is the application called?',
        accepted: 'lower-case letters, digits and "-", such as shop',
        suggestion: null,
    });
}
function urlQuestion(tree) {
    const said = tree?.dotenv?.values.APP_URL?.replace(/\/$/, '');
    if (said !== undefined)
        return found(said, `url is APP_URL of ${tree?.dotenv?.file}: it must be what clients use.`);
    return questions_open({
        answer: 'url',
        because: 'The host does not say at which address clients find the site.',
        asks: 'At which address do clients find it?',
        accepted: 'an http or https address such as https://staging.example.com',
        suggestion: null,
    });
}
function gateGap(route, looks, { ready }) {
    if (route !== null) {
        const isHome = route.http === '/' && ready === null;
        const thin = 'The only route that answered 200 is "/": a route that asks database and queue would tell more.';
        return found(route, ...(isHome ? [thin] : []));
    }
    const heard = looks.map(({ path, from, answer }) => {
        const what = answer.kind === 'answered' ? String(answer.status) : answer.why;
        return `${path} from ${from ?? 'here'}: ${what}`;
    });
    return questions_open({
        answer: 'ready',
        because: `No route answered 200 everywhere (${(0,printable/* printableLine */.oy)(heard.join('; '), 600) || 'nothing answered'}).`,
        asks: 'Which route says that the application is well? It has to answer 200 now.',
        accepted: 'a path of the site, such as /health/ready',
        suggestion: null,
    });
}
/** Without the release in an answer a rollback could never be proved. */
function releaseGap(tree, looks) {
    const live = tree.liveReleases[0];
    const headers = looks.flatMap(({ answer }) => (answer.kind === 'answered' ? Object.keys(answer.headers) : []));
    const near = [...new Set(headers)].filter((name) => /release|version|revision/.test(name));
    const seen = near.length === 0 ? '' : ` Headers that sound like it: ${(0,printable/* printableLine */.oy)(near.join(', '), 200)}.`;
    return questions_open({
        answer: 'releaseHeader',
        because: live === undefined
            ? `What is live in ${(0,printable/* printableLine */.oy)(tree.path)} has no tag, so no answer can be recognised by it.${seen}`
            : `No answer of the site holds ${live}, which is live.${seen}`,
        asks: 'In which header does the application answer with its release? (Or give --release-json FIELD.)',
        accepted: 'the name of a header, such as X-Release',
        suggestion: null,
    });
}

;// CONCATENATED MODULE: ./packages/adopt/src/answers/standing-of.ts

/** Where claims, journal and ledger live, unless somebody says otherwise. */
const USUAL_STATE_DIR = '/var/lib/failback';
/** With systemd somebody is root there once, for the sudoers file; without, nobody may be. */
function stateDirOf(hosts, { stateDir }) {
    if (stateDir !== null)
        return found(stateDir);
    const without = hosts.find(({ discovery }) => discovery.stateDir !== 'writable' && !discovery.systemd);
    if (without === undefined)
        return found(USUAL_STATE_DIR);
    const { user } = without.discovery;
    return questions_open({
        answer: 'stateDir',
        because: `${USUAL_STATE_DIR} cannot be written on ${without.name}; root makes it with: sudo install -d -o ${user} -m 0750 ${USUAL_STATE_DIR}. A folder below the home of ${user} needs no root.`,
        asks: 'Where may failback keep its claims, journals and ledger?',
        accepted: `${USUAL_STATE_DIR}, or a folder such as ~/failback`,
        suggestion: '~/failback',
    });
}
function recoveryOf(hosts, { recovery }) {
    if (recovery !== null)
        return found(recovery);
    const without = hosts.find(({ discovery }) => !discovery.systemd && !discovery.crontab);
    if (without === undefined)
        return found('required');
    return questions_open({
        answer: 'recovery',
        because: `${without.name} has neither systemd nor a crontab for ${without.discovery.user}: after a loss of power nothing there could finish an operation.`,
        asks: 'Type none to accept that such a host then stays as it is until somebody resumes:',
        accepted: 'none; or required, which refuses such a host',
        suggestion: null,
    });
}

;// CONCATENATED MODULE: ./packages/adopt/src/templates.generated.ts
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
        "      - uses: actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2\n" +
        "        with: { persist-credentials: false }\n" +
        "      - id: backup\n" +
        "        uses: failback/failback/actions/backup-snapshot@v1.0.0\n" +
        "        with:\n" +
        "          kind: scheduled\n" +
        "          environment: production\n" +
        "          ssh-private-key: ${{ secrets.ROLLBACK_SSH_KEY }}\n" +
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
        "      target: ${{ steps.audit.outputs.target }}\n" +
        "      predicted-seconds: ${{ steps.audit.outputs.predicted-seconds }}\n" +
        "    steps:\n" +
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
        "  # Not the concurrency group of rollbacks: an emergency does not wait behind a deploy that hangs, it cancels it.\n" +
        "  deploy:\n" +
        "    needs: gate\n" +
        "    runs-on: ubuntu-24.04\n" +
        "    timeout-minutes: 20\n" +
        "    permissions:\n" +
        "      contents: read # to check out the release, and to read whether deploys are frozen\n" +
        "    concurrency: { group: production-deploy, queue: max }\n" +
        "    environment: production # yours: holds what your deploy needs\n" +
        "    steps:\n" +
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
        "        with: { persist-credentials: false, ref: \"${{ inputs.release }}\" }\n" +
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
        "# With the short rollback.yml of examples/callers, call what that one calls.\n" +
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
        "  # Which release has to come back.\n" +
        "  before:\n" +
        "    runs-on: ubuntu-24.04\n" +
        "    timeout-minutes: 15\n" +
        "    permissions:\n" +
        "      contents: read # to check out the runbook\n" +
        "    environment: { name: staging-rollback, deployment: false }\n" +
        "    outputs:\n" +
        "      served-release: ${{ steps.verify.outputs.served-release }}\n" +
        "    steps:\n" +
        "      - uses: actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2\n" +
        "        with: { persist-credentials: false }\n" +
        "      - id: verify\n" +
        "        uses: failback/failback/actions/verify-health@v1.0.0\n" +
        "        with:\n" +
        "          environment: staging\n" +
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
        "    secrets: inherit # the secrets of the environment staging-rollback\n" +
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
        "    outputs:\n" +
        "      decision:\n" +
        "        value: ${{ jobs.execute.outputs.decision || jobs.plan.outputs.decision }}\n" +
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
        "          while [ \"$(date +%s)\" -lt \"$until\" ]; do\n" +
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
        "          DECISION: ${{ needs.execute.outputs.decision || needs.plan.outputs.decision || 'unknown' }}\n" +
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

;// CONCATENATED MODULE: ./packages/adopt/src/compose/yaml-text.ts
const PLAIN = /^[A-Za-z_/][A-Za-z0-9_./+@-]*$/;
/** Words that YAML, 1.1 or 1.2, reads as something else than text. */
const WORDS = /^(?:true|false|yes|no|on|off|null|y|n)$/i;
/** A text as one scalar that means nothing but itself, in block and in flow. */
function yamlText(text) {
    return PLAIN.test(text) && !WORDS.test(text) ? text : `'${text.replaceAll("'", "''")}'`;
}
function yamlValue(value) {
    return typeof value === 'string' ? yamlText(value) : String(value);
}
function yamlList(texts) {
    return `[${texts.map(yamlText).join(', ')}]`;
}

;// CONCATENATED MODULE: ./packages/adopt/src/compose/data-lines.ts

/** Credentials stay where they are: `app-env` has the host read them. */
function dataLines({ data, hosts, app }) {
    const { mysql, redis, backups } = data;
    if (mysql === null && redis === null)
        return [];
    const user = hosts[0]?.user ?? '';
    return [
        'data:',
        '  credentials: app-env                   # read on the host, from the .env of the application',
        ...(mysql === null ? [] : backupLines(backups, user, app)),
        ...(mysql === null ? [] : [`  mysql: { database: ${yamlText(mysql)}, retention: 30d }`]),
        ...(redis === null ? [] : [`  redis: { cache: { db: ${redis.cache} }, queues: { db: ${redis.queues} } }`]),
    ];
}
function backupLines(backups, user, app) {
    if (backups !== null)
        return [`  backups: { directory: ${yamlText(backups)} }`];
    const folder = `/var/backups/${app}`;
    return [
        `  # backups: { directory: ${folder} }    # LOOK: no folder for backups was seen; sudo install -d -o ${user} -m 0750 ${folder}`,
    ];
}

;// CONCATENATED MODULE: ./packages/adopt/src/compose/release-lines.ts

function releaseLines({ release, stack, live }) {
    const { strategy, path, runAs, tags, install, webRoot, served } = release;
    return [
        'release:',
        `  strategy: ${strategy}`,
        `  path: ${yamlText(path)}`,
        ...(runAs === null ? [] : [`  run-as: ${yamlText(runAs)}`]),
        ...(tags === null ? tagNote(strategy) : [`  tags: ${yamlText(tags)}`]),
        ...(install === null
            ? installNote(strategy)
            : [
                `  install: ${yamlList(install.command)}   # LOOK: as your deploy does it`,
                ...(install.built.join() === 'vendor' ? [] : [`  built: ${yamlList(install.built)}`]),
            ]),
        ...(webRoot === null || stack === 'laravel' ? [] : [`  public: ${yamlText(webRoot)}`]),
        `  served: ${servedText(served)}   # ${why(served, live)}`,
    ];
}
function tagNote(strategy) {
    return strategy === 'git-tag'
        ? ["  # tags: 'v*'                           # LOOK: every tag counts as a release"]
        : [];
}
function installNote(strategy) {
    if (strategy !== 'git-tag')
        return [];
    return ['  # install: [npm, ci]                   # LOOK: no dependencies were seen that a release has to install'];
}
function servedText(served) {
    const by = served.kind === 'header' ? `header: ${yamlText(served.name)}` : `json: ${yamlText(served.field)}`;
    const fallback = served.known === 'probe' ? ', fallback: probe-file' : '';
    return `{ http: ${yamlText(served.http)}, ${by}${fallback} }`;
}
function why({ known }, live) {
    switch (known) {
        case 'seen':
            return `it answered ${live ?? 'the live release'}`;
        case 'said':
            return 'LOOK: this was told, not seen';
        case 'probe':
            return 'LOOK: no answer holds the release yet, so a PHP file proves it for the time of an operation';
    }
}

;// CONCATENATED MODULE: ./packages/adopt/src/compose/runbook-text.ts






/** Where editors find the schema of the file. */
const SCHEMA_LINE = `# yaml-language-server: $schema=https://raw.githubusercontent.com/failback/failback/${PINNED}/schema/failback.schema.json`;
/** The runbook as a person would have written it: what was seen, and beside it where somebody should look once. */
function composeRunbook(adoption, today) {
    return [
        SCHEMA_LINE,
        `# Written by \`failback init\` from what ${adoption.hosts.map(({ address }) => address).join(', ')} said on ${today}. LOOK marks what to read once.`,
        ...adoption.notes.map((note) => `# LOOK: ${(0,printable/* printableLine */.oy)(note, 1000)}`),
        'version: 1',
        `app: ${yamlText(adoption.app)}`,
        `stack: ${adoption.stack}`,
        ...runbook_text_environmentLines(adoption),
        ...standingLines(adoption),
        ...releaseLines(adoption),
        ...serviceLines(adoption),
        ...maintenanceLines(adoption),
        ...migrationLines(adoption),
        ...dataLines(adoption),
        ...healthLines(adoption),
        'procedures:',
        '  emergency: { budget: 5m }              # LOOK: how long may the site be down?',
        'freeze: { workflow: deploy.yml }         # LOOK: your deploy workflow; it is disabled while a rollback runs',
        '# notify:                                # LOOK: who is told when a rollback starts, ends or fails',
        "#   slack: { channel: '#incidents', token: { env: SLACK_TOKEN } }",
        '#   templates: .github/failback/templates',
        ...requiresLines(adoption),
        `review: { date: ${yamlText(today)}, every: 90d }`,
        '',
    ].join('\n');
}
function runbook_text_environmentLines({ environment, url, hosts }) {
    return [
        'environments:',
        `  ${environment}:`,
        `    url: ${yamlText(url)}`,
        `    control: ${yamlText(hosts[0]?.name ?? '')}${hosts.length > 1 ? '   # claims, ledger and journal of record live here' : ''}`,
        '    hosts:',
        ...hosts.map((host) => `      ${yamlText(host.name)}: ${hostText(host)}`),
    ];
}
function hostText({ address, port, user, jump, roles }) {
    const parts = [
        `address: ${yamlText(address)}`,
        ...(port === 22 ? [] : [`port: ${port}`]),
        `user: ${yamlText(user)}`,
        ...(jump === null ? [] : [`jump: ${yamlText(jump)}`]),
        `roles: ${yamlList(roles)}`,
    ];
    return `{ ${parts.join(', ')} }`;
}
function standingLines({ stateDir, recovery }) {
    return [
        ...(stateDir === USUAL_STATE_DIR ? [] : [`state-dir: ${yamlText(stateDir)}`]),
        ...(recovery === 'none'
            ? ['recovery: none                           # a host that loses power in the middle stays as it is']
            : []),
    ];
}
function serviceLines({ php, workers, required, restart }) {
    const lines = [
        ...(php === null ? [] : [`  php: { unit: ${yamlText(php)}, apply: restart }`]),
        ...(workers.length === 0
            ? []
            : [
                `  workers: ${yamlList(workers)}`,
                '  drain: 30s                             # LOOK: the longest job of these workers',
            ]),
        ...(required.length === 0 ? [] : [`  required: ${yamlList(required)}`]),
        ...(restart.length === 0 ? [] : ['  restart:', ...restart.map((command) => `    - ${yamlList(command)}`)]),
    ];
    return lines.length === 0 ? [] : ['services:', ...lines];
}
function maintenanceLines({ stack, view }) {
    if (view !== null)
        return [`maintenance: { render: ${yamlText(view)}, retry: 60s }`];
    if (stack === 'laravel')
        return [];
    return [
        '# maintenance:                           # LOOK: without it the site stays open while the release changes',
        '#   on: [bin/maintenance, on]',
        '#   off: [bin/maintenance, off]',
        '#   check: { http: /, status: 503 }',
    ];
}
function migrationLines({ stack }) {
    if (stack !== 'laravel')
        return [];
    return ['migrations: { on-rollback: ask }         # keep | ask; ask stops with the choice when there are any'];
}
function healthLines({ gate }) {
    const fields = Object.entries(gate.json).map(([field, value]) => `${field}: ${yamlValue(value)}`);
    const json = fields.length === 0 ? '' : `, json: { ${fields.join(', ')} }`;
    return [
        'health:',
        '  gate:                                  # decides reopening, and whether a rollback succeeded',
        `    ready: { http: ${yamlText(gate.http)}${json}, consecutive: 2, every: 2s, timeout: 60s }`,
    ];
}
function requiresLines({ requires }) {
    const ranges = Object.entries(requires).map(([program, range]) => `${program}: ${yamlText(range)}`);
    return ranges.length === 0 ? [] : [`requires: { ${ranges.join(', ')} }`];
}

;// CONCATENATED MODULE: ./packages/adopt/src/compose/checked-runbook.ts


/** The composed text, read back by the very parser that will read it; what it refuses is a defect of ours. */
function checkedRunbook(adoption, today, file) {
    const text = composeRunbook(adoption, today);
    const parsed = (0,parse/* parseRunbook */.w)(text, file);
    if (!parsed.ok)
        throw new Error(`the composed runbook is refused:\n${parsed.problems.map(errors/* problemText */.fI).join('\n')}`);
    const environment = parsed.runbook.environments[adoption.environment];
    if (environment === undefined)
        throw new Error(`the composed runbook has no environment ${adoption.environment}`);
    return { text, environment };
}

;// CONCATENATED MODULE: ./packages/adopt/src/compose/copied-files.ts

const WORKFLOWS = '.github/workflows/';
/** The environment that the examples are written for. */
const WRITTEN_FOR = 'production';
/** Breaks and rolls back an environment that visitors do not use. */
const DRILL = { path: `${WORKFLOWS}drill.yml`, environment: 'staging' };
/** Two steps of it are the team's: what a team has already is never in the way of the rest. */
const DEPLOY = { path: `${WORKFLOWS}deploy.yml`, beside: '.github/failback/deploy.example.yml' };
/**
 * The workflows and texts of the examples, written for one environment.
 * @param existing what lies at a path of the checkout; null when nothing does
 */
function copiedFiles(environment, existing) {
    return Object.entries(templates).flatMap(([path, template]) => {
        if (path === DRILL.path)
            return environment === DRILL.environment ? [{ path, text: template }] : [];
        if (!path.startsWith(WORKFLOWS))
            return [{ path, text: template }];
        const text = template.replaceAll(new RegExp(`\\b${WRITTEN_FOR}\\b`, 'g'), environment);
        const theirs = path === DEPLOY.path ? existing(path) : null;
        return [theirs === null || theirs === text ? { path, text } : { path: DEPLOY.beside, text }];
    });
}

;// CONCATENATED MODULE: ./packages/adopt/src/sudoers.ts
/**
 * The lines of `/etc/sudoers.d/failback`, exactly those that something of failback runs: docs/hosts.md shows them, and a
 * contract test holds that page to the shell. Empty when nothing is needed.
 */
function sudoersText(need) {
    const groups = [ownerLines(need), ...(need.systemctl === null ? [] : systemctlLines(need, need.systemctl))];
    return groups
        .filter((lines) => lines.length > 0)
        .map((lines) => `${lines.join('\n')}\n`)
        .join('\n');
}
function ownerLines({ user, runAs }) {
    if (runAs === null || runAs === user)
        return [];
    return ['# 1 The code is built, checked out and looked at as its owner.', `${user} ALL=(${runAs}) NOPASSWD: ALL`];
}
function systemctlLines(need, systemctl) {
    const { user, app, environment, stateDir, php, workers } = need;
    const line = (...commands) => `${user} ALL=(root) NOPASSWD: ${commands.map((words) => [systemctl, ...words].map(sudoers_word).join(' ')).join(', ')}`;
    const recover = `failback-recover-${app}-${environment}.service`;
    const wayBack = [
        '# 2 The way back: the supervisor runs in this unit, after a crash and a reboot as well.',
        line(['enable', `${stateDir}/${app}/${environment}/${recover}`]),
        line(['daemon-reload']),
        line(['restart', '--no-block', recover]),
    ];
    const phpLines = (unit, apply) => [
        `# 3 services.php, here ${unit}: \`reload\` only with \`apply: reload\`.`,
        line(['restart', `${unit}.service`], ...(apply === 'reload' ? [['reload', `${unit}.service`]] : [])),
        line(['reset-failed', `${unit}.service`]),
    ];
    const workerLines = workers.map((name) => {
        const unit = `${name}.service`;
        return [
            `# 4 services.workers, here ${name}: these five for each.`,
            line(['--no-block', 'stop', unit]),
            line(['start', unit], ['restart', unit]),
            line(['reset-failed', unit]),
            line(['kill', '--signal=SIGKILL', unit]),
        ];
    });
    return [wayBack, php === null ? [] : phpLines(php.unit, php.apply), ...workerLines];
}
/** sudoers reads `, : = \` and blanks by itself, and `* ? [` as patterns; behind a backslash they are themselves. */
function sudoers_word(text) {
    return text.replace(/[^A-Za-z0-9_./@-]/g, (character) => `\\${character}`);
}

;// CONCATENATED MODULE: ./packages/adopt/src/compose/host-sudoers.ts

/** The sudoers file of one host, with how it is checked and installed; null when that host needs none. */
function hostSudoers(adoption, host, file) {
    const lines = sudoersText(sudoersNeed(adoption, host));
    if (lines === '')
        return null;
    return [
        `# What ${host.user} may do as somebody else on ${host.name}, for failback: exactly these lines. How strong each is: docs/hosts.md of failback.`,
        `# Check:   visudo -cf ${file.split('/').at(-1)}`,
        `# Install: sudo install -o root -g root -m 0440 ${file.split('/').at(-1)} /etc/sudoers.d/failback`,
        '',
        lines,
    ].join('\n');
}
function sudoersNeed(adoption, host) {
    const { app, environment, stateDir, release, php, workers } = adoption;
    const runsWorkers = host.roles.includes('worker') || !adoption.hosts.some(({ roles }) => roles.includes('worker'));
    return {
        user: host.user,
        runAs: release.runAs,
        app,
        environment,
        stateDir: stateDir.startsWith('~/') ? `${host.home.replace(/\/$/, '')}/${stateDir.slice(2)}` : stateDir,
        systemctl: host.systemctl,
        php: php === null ? null : { unit: php, apply: 'restart' },
        workers: runsWorkers ? workers : [],
    };
}

;// CONCATENATED MODULE: ./packages/adopt/src/compose/adopted-files.ts






function adoptedFiles(adoption, request) {
    const { text, environment } = checkedRunbook(adoption, request.today, request.config);
    const copied = copiedFiles(adoption.environment, request.existing);
    const workflows = copied.filter(({ path }) => path.endsWith('.yml'));
    const keyscan = environment.hosts.flatMap(endpoint/* keyscanLines */.MX);
    const settings = neededSettings({ environment, runbook: text, workflows, reviewers: request.reviewers, keyscan });
    const sudoers = adoption.hosts.flatMap((host) => {
        const path = `.github/failback/failback-sudoers-${adoption.environment}-${host.name}`;
        const lines = hostSudoers(adoption, host, path);
        return lines === null ? [] : [{ host: host.name, path, text: lines }];
    });
    return {
        files: [
            { path: request.config, text },
            ...copied,
            ...sudoers.map(({ path, text: lines }) => ({ path, text: lines })),
            { path: '.github/failback/github-settings.md', text: settingsPage(settings, request.repository) },
        ],
        sudoers: sudoers.map(({ host, path }) => ({ host, path })),
        settings,
        environment,
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./packages/adopt/src/files/write-files.ts




/**
 * Compares what is planned with what is there.
 * @throws UserError for each place that is no ordinary file, or lies behind a link: what is written must stay in the checkout
 */
function statesOf(root, files) {
    const problems = files.flatMap(({ path }) => placeProblems(root, path));
    if (problems.length > 0)
        throw new errors/* UserError */.yo(problems);
    return files.map((file) => {
        const place = (0,external_node_path_.join)(root, file.path);
        if (!(0,external_node_fs_.existsSync)(place))
            return { file, state: 'new' };
        const existing = (0,external_node_fs_.readFileSync)(place, 'utf8');
        return existing === file.text ? { file, state: 'same' } : { file, state: 'other', existing };
    });
}
function placeProblems(root, path) {
    const parts = path.split('/');
    return parts.flatMap((_, index) => {
        const name = parts.slice(0, index + 1).join('/');
        const found = (0,external_node_fs_.lstatSync)((0,external_node_path_.join)(root, name), { throwIfNoEntry: false });
        const isLast = index === parts.length - 1;
        if (found === undefined || (isLast ? found.isFile() : found.isDirectory()))
            return [];
        const message = `${name} is there and is no ${isLast ? 'file' : 'folder'}; nothing is written through it.`;
        return [{ code: 'bad-input', where: name, message, mend: 'move it away, or name another folder: --out DIR' }];
    });
}
/**
 * Writes all of them or none: each beside its place first, then each by one rename; when one cannot be placed, those
 * before it go back to what they were.
 * @throws UserError with why it could not be done
 */
function writeFiles(root, files) {
    const undo = [];
    const mark = `.failback-${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`;
    try {
        const staged = files.map((file) => stage(root, file, mark, undo));
        for (const { place, next, before } of staged) {
            if ((0,external_node_fs_.existsSync)(place)) {
                (0,external_node_fs_.linkSync)(place, before);
                undo.push(() => (0,external_node_fs_.renameSync)(before, place));
            }
            else {
                undo.push(() => (0,external_node_fs_.rmSync)(place, { force: true }));
            }
            (0,external_node_fs_.renameSync)(next, place);
        }
        for (const { before } of staged)
            (0,external_node_fs_.rmSync)(before, { force: true });
    }
    catch (error) {
        for (const step of undo.reverse())
            step();
        throw new errors/* UserError */.yo([notWritten(root, error)]);
    }
}
function stage(root, { path, text }, mark, undo) {
    const place = (0,external_node_path_.join)(root, path);
    makeFolders(root, (0,external_node_path_.dirname)(path), undo);
    const [next, before] = [`${place}${mark}.new`, `${place}${mark}.old`];
    undo.push(() => (0,external_node_fs_.rmSync)(next, { force: true }));
    (0,external_node_fs_.writeFileSync)(next, text, { flag: 'wx' });
    return { place, next, before };
}
function makeFolders(root, folder, undo) {
    const parts = folder === '.' ? [] : folder.split('/');
    parts.forEach((_, index) => {
        const made = (0,external_node_path_.join)(root, ...parts.slice(0, index + 1));
        if ((0,external_node_fs_.existsSync)(made))
            return;
        (0,external_node_fs_.mkdirSync)(made);
        undo.push(() => (0,external_node_fs_.rmdirSync)(made));
    });
}
function notWritten(root, error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    const message = `The files could not be written (${code}); none of them was.`;
    return {
        code: 'bad-input',
        where: root,
        message,
        mend: `make room and see who may write there: df -h . && ls -ld .`,
    };
}

;// CONCATENATED MODULE: ./packages/adopt/src/settings/make-settings.ts


/** Makes what the API can make and this token may. What is there already is never changed: somebody set it so. */
async function makeSettings(settings, repository, ask) {
    const made = [];
    for (const setting of settings)
        made.push(await make(setting, repository, ask));
    return made;
}
async function make(setting, repository, ask) {
    const byHand = (why) => ({ setting, outcome: 'by-hand', why });
    switch (setting.kind) {
        case 'environment':
            return makeEnvironment(setting, repository, ask);
        case 'ruleset':
            return makeRuleset(setting, repository, ask);
        case 'secret':
        case 'variable':
            return byHand('its value never passes through failback');
        case 'by-hand':
            return byHand('the API has no field for it');
    }
}
async function makeEnvironment(setting, { owner, name }, ask) {
    const end = (outcome, why) => ({ setting, outcome, why });
    const repo = `/repos/${encodeURIComponent(owner)}/${encodeURIComponent(name)}`;
    const place = `${repo}/environments/${encodeURIComponent(setting.name)}`;
    if (setting.needsReviewers && setting.reviewers.length === 0) {
        return end('by-hand', 'nobody was named who approves: --reviewer LOGIN');
    }
    const before = await ask('GET', place, null);
    if (before.status === 200)
        return end('left', 'it exists; failback doctor says whether its rules will do');
    if (before.status !== 404)
        return end('by-hand', said(before));
    const reviewers = await Promise.all(setting.reviewers.map((reviewer) => reviewerOf(reviewer, owner, ask)));
    const unknown = setting.reviewers.filter((_, index) => reviewers[index] === null);
    if (unknown.length > 0)
        return end('by-hand', `GitHub does not know ${unknown.map((each) => (0,printable/* printableLine */.oy)(each, 80)).join(', ')}`);
    const policy = setting.defaultBranchOnly ? { protected_branches: false, custom_branch_policies: true } : null;
    const rules = { prevent_self_review: setting.preventSelfReview, reviewers, deployment_branch_policy: policy };
    const answer = await ask('PUT', place, rules);
    if (answer.status !== 200)
        return end('by-hand', said(answer));
    return setting.defaultBranchOnly ? onlyDefaultBranch(end, repo, place, ask) : end('made', 'for every branch');
}
async function makeRuleset(setting, { owner, name }, ask) {
    const end = (outcome, why) => ({ setting, outcome, why });
    const place = `/repos/${encodeURIComponent(owner)}/${encodeURIComponent(name)}/rulesets`;
    const before = await ask('GET', place, null);
    if (before.status !== 200 || !Array.isArray(before.body))
        return end('by-hand', said(before));
    const isThere = before.body.some((rule) => memberOf(rule, 'name') === setting.name);
    if (isThere)
        return end('left', 'there is one of that name');
    const answer = await ask('POST', place, rulesetBody(setting));
    return answer.status === 201 ? end('made', 'for the default branch') : end('by-hand', said(answer));
}
async function onlyDefaultBranch(end, repo, place, ask) {
    const branch = memberOf((await ask('GET', repo, null)).body, 'default_branch');
    if (typeof branch !== 'string')
        return end('by-hand', 'it was made, and the default branch is not known: add it to its deployment branches');
    const { status } = await ask('POST', `${place}/deployment-branch-policies`, { name: branch });
    // Until a branch is named nothing may use the environment: that is the safe side.
    if (status !== 200 && status !== 303)
        return end('by-hand', `it was made; add ${(0,printable/* printableLine */.oy)(branch, 80)} to its deployment branches`);
    return end('made', `for ${(0,printable/* printableLine */.oy)(branch, 80)} alone`);
}
async function reviewerOf(reviewer, owner, ask) {
    const [, team] = /^team:(.+)$/.exec(reviewer) ?? [];
    const path = team === undefined
        ? `/users/${encodeURIComponent(reviewer)}`
        : `/orgs/${encodeURIComponent(owner)}/teams/${encodeURIComponent(team)}`;
    const { status, body } = await ask('GET', path, null);
    const id = memberOf(body, 'id');
    return status === 200 && typeof id === 'number' ? { type: team === undefined ? 'User' : 'Team', id } : null;
}
function said({ status, body }) {
    const message = memberOf(body, 'message');
    const words = typeof message === 'string' ? `: ${(0,printable/* printableLine */.oy)(message, 200)}` : '';
    const mend = status === 401 || status === 403 || status === 404 ? '; it needs a token with administration: write' : '';
    return `GitHub answered ${status === 0 ? 'nothing' : status}${words}${mend}`;
}
function memberOf(value, key) {
    return typeof value === 'object' && value !== null ? value[key] : undefined;
}

;// CONCATENATED MODULE: ./packages/adopt/src/answers/answers.ts
const NO_ANSWERS = {
    app: null,
    url: null,
    path: null,
    stack: null,
    runAs: null,
    tags: null,
    stateDir: null,
    recovery: null,
    php: null,
    workers: null,
    restart: null,
    ready: null,
    releaseHeader: null,
    releaseJson: null,
};

// EXTERNAL MODULE: ./packages/host/src/redact.ts
var redact = __webpack_require__(67951);
// EXTERNAL MODULE: ./packages/cli/src/chosen-environment.ts
var chosen_environment = __webpack_require__(5702);
// EXTERNAL MODULE: ./packages/cli/src/command.ts
var command = __webpack_require__(88835);
// EXTERNAL MODULE: ./packages/cli/src/credentials.ts
var src_credentials = __webpack_require__(30864);
;// CONCATENATED MODULE: ./packages/cli/src/init/answer-parsers.ts
const answer_parsers_NAME = /^[a-z0-9][a-z0-9-]{0,62}$/;
const USER = '[A-Za-z_][A-Za-z0-9._-]{0,31}';
const ADDRESS = '[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?';
const URL_FORM = /^https?:\/\/(?:[A-Za-z0-9][A-Za-z0-9.-]*|\[[0-9A-Fa-f:.]+\])(?::[1-9][0-9]{0,4})?(?:\/[A-Za-z0-9._~/-]*)?$/;
const ON_HOST = /^(?!.*(?:^|\/)\.\.(?:\/|$))~?\/[A-Za-z0-9._][A-Za-z0-9._/ @+-]*$/;
const UNIT = /^[A-Za-z0-9_][A-Za-z0-9:_.@\\-]{0,199}$/;
const answer_parsers_WORDS = /^ *[A-Za-z0-9_./][A-Za-z0-9_./@+-]*(?: +[A-Za-z0-9_./:=@%+,-]+)* *$/;
function answer_parsers_form(pattern, made) {
    return (text) => {
        const trimmed = text.trim();
        return pattern.test(trimmed)
            ? { ok: true, value: made(trimmed) }
            : { ok: false, problem: `${JSON.stringify(trimmed.slice(0, 80))} will not do.` };
    };
}
const same = (text) => text;
const nameOf = answer_parsers_form(answer_parsers_NAME, same);
const urlOf = answer_parsers_form(URL_FORM, (text) => text.replace(/\/+$/, ''));
const hostPathOf = answer_parsers_form(ON_HOST, (text) => text.replace(/(.)\/+$/, '$1'));
const userOf = answer_parsers_form(new RegExp(`^${USER}$`), same);
const unitOf = answer_parsers_form(UNIT, (text) => text.replace(/\.service$/, ''));
const routeOf = answer_parsers_form(/^\/(?:[^/\s#\\][A-Za-z0-9._~/?=&%-]*)?$/, same);
const headerOf = answer_parsers_form(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/, same);
const fieldOf = answer_parsers_form(/^[A-Za-z0-9_-]+(?:[.][A-Za-z0-9_-]+)*$/, same);
const tagsOf = answer_parsers_form(/^(?!.*[.][.])[A-Za-z0-9*?][A-Za-z0-9._*?-]{0,99}$/, same);
const jumpOf = answer_parsers_form(new RegExp(`^(?:${USER}@)?${ADDRESS}(?::[1-9][0-9]{0,4})?$`), same);
const answer_parsers_reviewerOf = answer_parsers_form(/^(?:team:)?[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/, same);
const answer_parsers_recoveryOf = answer_parsers_form(/^(?:required|none)$/, (text) => (text === 'none' ? 'none' : 'required'));
const restartOf = (text) => {
    const [, unit] = /^unit:(.+)$/.exec(text.trim()) ?? [];
    if (unit !== undefined) {
        const parsed = unitOf(unit);
        return parsed.ok ? { ok: true, value: { kind: 'unit', unit: parsed.value } } : parsed;
    }
    if (text.trim() === 'none')
        return { ok: true, value: { kind: 'none' } };
    return answer_parsers_form(answer_parsers_WORDS, (words) => ({ kind: 'command', command: words.split(' ').filter((word) => word !== '') }))(text);
};
/** `deploy@staging.example.com`, or with `:2222`. */
const addressOf = (text) => {
    const [, user, address, port] = new RegExp(`^(${USER})@(${ADDRESS})(?::([1-9][0-9]{0,4}))?$`).exec(text.trim()) ?? [];
    if (user === undefined || address === undefined || Number(port ?? 22) > 65_535) {
        return { ok: false, problem: `${JSON.stringify(text.slice(0, 80))} is not user@host.` };
    }
    return { ok: true, value: { user, address, port: Number(port ?? 22) } };
};
/** How an answer is read, whether it came by a flag or was typed. */
const PARSERS = {
    app: nameOf,
    url: urlOf,
    path: hostPathOf,
    runAs: userOf,
    stateDir: hostPathOf,
    recovery: answer_parsers_recoveryOf,
    php: unitOf,
    restart: restartOf,
    ready: routeOf,
    releaseHeader: headerOf,
};
/** The flag that gives an answer beforehand. */
const FLAG_OF = {
    app: '--app',
    url: '--url',
    path: '--path',
    runAs: '--run-as',
    stateDir: '--state-dir',
    recovery: '--recovery',
    php: '--php',
    restart: '--restart',
    ready: '--ready',
    releaseHeader: '--release-header',
};

;// CONCATENATED MODULE: ./packages/cli/src/init/ask-github.ts
const ANSWER_MS = 15_000;
/** One request to GitHub with a person's token, which is sent nowhere else and shown nowhere. */
function askGitHub(token, env) {
    const base = (env.GITHUB_API_URL ?? 'https://api.github.com').replace(/\/+$/, '');
    return async (method, path, body) => {
        try {
            const answer = await fetch(`${base}${path}`, {
                method,
                redirect: 'error',
                signal: AbortSignal.timeout(ANSWER_MS),
                headers: {
                    accept: 'application/vnd.github+json',
                    authorization: `Bearer ${token}`,
                    'user-agent': 'failback',
                    'x-github-api-version': '2022-11-28',
                    ...(body === null ? {} : { 'content-type': 'application/json' }),
                },
                ...(body === null ? {} : { body: JSON.stringify(body) }),
            });
            const text = await answer.text();
            return { status: answer.status, body: jsonOf(text) };
        }
        catch {
            return { status: 0, body: null };
        }
    };
}
function jsonOf(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return null;
    }
}

// EXTERNAL MODULE: ./packages/cli/src/usage-error.ts
var usage_error = __webpack_require__(19678);
;// CONCATENATED MODULE: ./packages/cli/src/init/ask-open.ts



/** So often a question is put before it counts as not answered. */
const ATTEMPTS = 3;
/**
 * Puts each open question to the person who sits there.
 * @throws UsageError with every one of them and its flag, when nobody does, or one stays without an answer
 */
async function askOpen(answers, open, terminal) {
    if (terminal.ask === null)
        throw new usage_error.UsageError(open.map(missing), 'init');
    let known = answers;
    for (const question of open)
        known = { ...known, ...(await answerTo(question, terminal.ask, terminal)) };
    return known;
}
async function answerTo(question, ask, terminal) {
    terminal.tell('');
    terminal.tell((0,printable/* printableLine */.oy)(question.because, 2000));
    const usual = question.suggestion === null ? '' : ` [${(0,printable/* printableLine */.oy)(question.suggestion)}]`;
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
        const typed = await ask(`${question.asks}${usual} `);
        if (typed === null)
            break;
        const text = typed.trim() === '' ? (question.suggestion ?? '') : typed;
        const parsed = PARSERS[question.answer](text);
        if (parsed.ok)
            return { [question.answer]: parsed.value };
        terminal.tell(`${parsed.problem} Accepted: ${question.accepted}.`);
    }
    throw new usage_error.UsageError([missing(question)], 'init');
}
function missing({ answer, because, asks, accepted, suggestion }) {
    const like = suggestion === null ? '' : ` Perhaps: ${FLAG_OF[answer]} ${suggestion}`;
    return { code: 'missing-flag', where: FLAG_OF[answer], message: `${because} ${asks}${like}`, accepted };
}

// EXTERNAL MODULE: ./packages/cli/src/common-flags.ts
var common_flags = __webpack_require__(15875);
// EXTERNAL MODULE: ./packages/cli/src/flag.ts
var flag = __webpack_require__(25270);
;// CONCATENATED MODULE: ./packages/cli/src/init/init-flags.ts



const given = 'Found, else asked for.';
/** Where things are, and every answer that may be given beforehand. */
const initFlags = {
    from: {
        kind: 'list',
        value: 'USER@HOST[:PORT]',
        summary: 'A host that runs the application; it is only read. The first becomes the control host.',
        accepted: 'user@host or user@host:port',
        parse: addressOf,
    },
    jump: { kind: 'text', value: '[USER@]HOST[:PORT]', summary: 'Jump host on the way to them.', parse: jumpOf },
    identity: common_flags/* hostFlags */.cW.identity,
    'known-hosts': common_flags/* hostFlags */.cW['known-hosts'],
    environment: {
        kind: 'text',
        value: 'NAME',
        summary: 'What these hosts are; production when not given.',
        parse: nameOf,
    },
    config: {
        kind: 'text',
        value: 'FILE',
        summary: 'The runbook to write; .github/failback.yml when not given.',
        parse: flag/* anyText */.Ae,
    },
    out: { kind: 'text', value: 'DIR', summary: 'Checkout to write into; this folder when not given.', parse: flag/* anyText */.Ae },
    app: {
        kind: 'text',
        value: 'NAME',
        summary: 'Name of the application; that of the repository when not given.',
        parse: nameOf,
    },
    url: { kind: 'text', value: 'URL', summary: `Address that clients use. ${given}`, parse: urlOf },
    path: { kind: 'text', value: 'DIR', summary: `Where the application is on the hosts. ${given}`, parse: hostPathOf },
    stack: {
        kind: 'text',
        value: 'STACK',
        summary: 'What it is made of; laravel where there is an artisan.',
        accepted: 'laravel, generic',
        parse: (0,flag/* oneOf */.yL)(['laravel', 'generic']),
    },
    'run-as': { kind: 'text', value: 'USER', summary: `Owner of the code. ${given}`, parse: userOf },
    tags: {
        kind: 'text',
        value: 'GLOB',
        summary: 'Which tags are releases; v* where the live one is called so.',
        parse: tagsOf,
    },
    'state-dir': {
        kind: 'text',
        value: 'DIR',
        summary: `Where failback keeps claims, journals and ledger. ${given}`,
        parse: hostPathOf,
    },
    recovery: {
        kind: 'text',
        value: 'WORD',
        summary: 'none accepts a host on which nothing can finish an operation after a loss of power.',
        accepted: 'required, none',
        parse: answer_parsers_recoveryOf,
    },
    php: { kind: 'text', value: 'UNIT', summary: `Unit of PHP-FPM, or none. ${given}`, parse: unitOf },
    worker: { kind: 'list', value: 'UNIT', summary: 'Unit of a queue worker, in place of those found.', parse: unitOf },
    restart: {
        kind: 'text',
        value: 'COMMAND',
        summary: `What makes the application run the code that is live. ${given}`,
        accepted: 'a command of plain words, unit:NAME, or none',
        parse: restartOf,
    },
    ready: { kind: 'text', value: 'PATH', summary: `Route that says whether the site is well. ${given}`, parse: routeOf },
    'release-header': {
        kind: 'text',
        value: 'NAME',
        summary: `Header that holds the release. ${given}`,
        parse: headerOf,
    },
    'release-json': {
        kind: 'text',
        value: 'FIELD',
        summary: 'Field of its JSON that holds the release.',
        parse: fieldOf,
    },
    repository: {
        kind: 'text',
        value: 'OWNER/NAME',
        summary: 'The repository on GitHub; that of the remote origin when not given.',
        parse: (text) => /^[A-Za-z0-9][A-Za-z0-9-]{0,38}\/[A-Za-z0-9._-]{1,100}$/.test(text)
            ? { ok: true, value: text }
            : { ok: false, problem: 'It is not OWNER/NAME.' },
    },
    reviewer: { kind: 'list', value: 'LOGIN', summary: 'Who approves, or team:SLUG.', parse: answer_parsers_reviewerOf },
    'make-settings': {
        kind: 'switch',
        summary: 'Make the environments on GitHub with the token in GITHUB_TOKEN; what is there is not touched.',
    },
    'dry-run': { kind: 'switch', summary: 'Show what would be written, and write nothing.' },
    force: { kind: 'switch', summary: 'Write over files that are there and differ.' },
};

;// CONCATENATED MODULE: ./packages/adopt/src/discovery/choose-routes.ts
const WELL = {
    status: ['ok', 'OK', 'healthy', 'up', 'UP', 'pass', 'ready'],
    ok: [true],
    healthy: [true],
    ready: [true],
};
/** The first route that answers 200 wherever it was asked; null when there is none. */
function gateRoute(looks, wanted) {
    const paths = wanted === null ? [...new Set(looks.map(({ path }) => path))] : [wanted];
    const http = paths.find((path) => {
        const heard = answers(looks, path);
        return heard.length > 0 && heard.every(({ status }) => status === 200);
    });
    if (http === undefined)
        return null;
    const fields = answers(looks, http)[0]?.fields ?? {};
    const field = Object.keys(WELL).find((name) => WELL[name]?.includes(fields[name] ?? null));
    return { http, json: field === undefined ? {} : { [field]: fields[field] ?? null } };
}
/** Where an answer holds the very name of the live release; null when no answer does. */
function releaseAnswer(looks, gate, liveReleases) {
    const ordered = [...looks].sort((left, right) => Number(right.path === gate?.http) - Number(left.path === gate?.http));
    for (const { path: http, answer } of ordered) {
        if (answer.kind !== 'answered')
            continue;
        const header = Object.keys(answer.headers).find((name) => /^[a-z0-9][a-z0-9_-]{0,63}$/.test(name) && liveReleases.includes(answer.headers[name] ?? ''));
        if (header !== undefined)
            return { http, kind: 'header', name: titled(header) };
        const field = Object.keys(answer.fields).find((name) => {
            const value = answer.fields[name];
            return typeof value === 'string' && liveReleases.includes(value);
        });
        if (field !== undefined)
            return { http, kind: 'json', field };
    }
    return null;
}
function answers(looks, path) {
    return looks.flatMap((look) => (look.path === path && look.answer.kind === 'answered' ? [look.answer] : []));
}
/** `x-release` as people write it: `X-Release`. */
function titled(name) {
    return name.replace(/(^|-)([a-z])/g, (_, dash, letter) => `${dash}${letter.toUpperCase()}`);
}

;// CONCATENATED MODULE: ./packages/adopt/src/answers/choose-tree.ts


function looksLikeLaravel(tree) {
    return tree.has.has('artisan');
}
/** The tree that holds the application. Which of several it is, a person says; so is one that cannot be read. */
function chosenTree({ host, user, trees }, answers) {
    const usable = trees.filter(({ strategy }) => strategy === 'git-tag' || strategy === 'symlink');
    const [only, ...more] = usable;
    if (only === undefined)
        return whichPath(nothing(host, trees, answers.path), null);
    if (more.length > 0) {
        const laravel = usable.filter(looksLikeLaravel);
        const suggestion = laravel.length === 1 ? (laravel[0]?.path ?? null) : null;
        const list = usable.map(({ path, strategy }) => `${path} (${strategy})`).join(', ');
        return whichPath(`${host} has several: ${(0,printable/* printableLine */.oy)(list, 1000)}.`, suggestion);
    }
    if (only.owner === null && answers.runAs === null) {
        return questions_open({
            answer: 'runAs',
            because: `${host} could not tell who owns ${(0,printable/* printableLine */.oy)(only.path)}.`,
            asks: 'Which user owns the code?',
            accepted: 'a user of the host, such as www-data',
            suggestion: null,
        });
    }
    return found(only, ...unreadable(host, user, only));
}
function whichPath(because, suggestion) {
    return questions_open({
        answer: 'path',
        because,
        asks: 'Where is the application?',
        accepted: 'the folder of a git checkout, or one that holds releases and current',
        suggestion,
    });
}
function nothing(host, trees, asked) {
    if (asked === null) {
        return `${host} has no git checkout and no folder with releases and current below /var/www, /srv, /opt and /home that this login may see.`;
    }
    const isMissing = trees.some(({ strategy }) => strategy === 'missing');
    const what = isMissing ? 'is not there' : 'is neither a git checkout nor a folder with releases and current';
    return `${(0,printable/* printableLine */.oy)(asked)} ${what} on ${host}.`;
}
function unreadable(host, user, tree) {
    if (tree.readable)
        return [];
    return [
        `${user} may not look at ${tree.path} on ${host} as its owner ${tree.owner ?? ''}, so releases and .env were not seen: install the sudoers file, then run init again with --force.`,
    ];
}

;// CONCATENATED MODULE: ./packages/adopt/src/answers/data-of.ts
/** What the application keeps, from its .env and from what its configuration falls back to. */
function dataOf(tree, stack) {
    const value = (key) => tree.dotenv?.values[key] ?? null;
    if (stack !== 'laravel' || tree.dotenv === null) {
        return { data: { mysql: null, redis: null, backups: null }, notes: [] };
    }
    const isMysql = ['mysql', 'mariadb'].includes(value('DB_CONNECTION') ?? '');
    const database = isMysql ? value('DB_DATABASE') : null;
    const numbered = (key) => {
        const said = value(key) ?? tree.defaults[key];
        return said === undefined ? null : Number(said);
    };
    const [queues, cache] = [numbered('REDIS_DB'), numbered('REDIS_CACHE_DB')];
    const usesRedis = value('QUEUE_CONNECTION') === 'redis';
    const redis = usesRedis && queues !== null && cache !== null ? { cache, queues } : null;
    const backups = tree.backups.find(({ writable }) => writable)?.path ?? null;
    return {
        data: { mysql: database, redis, backups: database === null ? null : backups },
        notes: [
            ...(usesRedis && redis === null
                ? [
                    'Queues are in Redis, and which databases hold cache and queues could not be seen: fill in data.redis, or no cache is flushed.',
                ]
                : []),
            ...(redis !== null && redis.cache === redis.queues
                ? [
                    `Cache and queues share Redis database ${redis.cache}: flushing the cache would lose jobs, so it is never flushed.`,
                ]
                : []),
        ],
    };
}

;// CONCATENATED MODULE: ./packages/adopt/src/discovery/discovered.ts
const VERSIONED_PROGRAMS = ['php', 'node', 'mysql', 'redis'];
const UNIT_KINDS = [
    'worker',
    'horizon',
    'octane',
    'scheduler',
    'php-fpm',
    'web',
    'database',
    'redis',
    'other',
];
/** Plain configuration that the runbook needs. Of no other key is a value ever read off the host. */
const TOLD_KEYS = [
    'REDIS_DB',
    'REDIS_CACHE_DB',
    'QUEUE_CONNECTION',
    'APP_URL',
    'DB_CONNECTION',
    'DB_DATABASE',
];

;// CONCATENATED MODULE: ./packages/adopt/src/answers/requirements-of.ts


/**
 * What runs the application now will do, and newer ones of the same major version: `^8.2`. The oldest of all hosts counts.
 * A program that is installed and that nothing of the application points to is not required.
 */
function requirementsOf(hosts, tree) {
    const ranges = {};
    for (const program of VERSIONED_PROGRAMS) {
        const versions = hosts.flatMap(({ versions }) => versions[program] ?? []).map(parts);
        const [oldest] = versions.sort((left, right) => left.major - right.major || left.minor - right.minor);
        if (oldest !== undefined && isUsed(program, tree))
            ranges[program] = `^${oldest.major}.${oldest.minor}`;
    }
    return ranges;
}
function isUsed(program, tree) {
    switch (program) {
        case 'php':
            return looksLikeLaravel(tree) || tree.has.has('composer.json') || tree.has.has('public/index.php');
        case 'node':
            return tree.has.has('package-lock.json');
        case 'mysql':
            return ['mysql', 'mariadb'].includes(tree.dotenv?.values.DB_CONNECTION ?? '');
        case 'redis':
            return tree.dotenv?.values.QUEUE_CONNECTION === 'redis';
    }
}
function parts(version) {
    const [major = 0, minor = 0] = version.split('.').map(Number);
    return { major, minor };
}

// EXTERNAL MODULE: ./packages/runbook/src/words/release.ts
var release = __webpack_require__(93859);
;// CONCATENATED MODULE: ./packages/adopt/src/answers/services-of.ts


const WORKERS = ['worker', 'horizon', 'scheduler'];
const REQUIRED = ['web', 'database', 'redis'];
const NO_COMMAND = 'none';
/** What has to be stopped, started and told when the code changes. */
function servicesOf(hosts, tree, stack, answers) {
    const units = hosts.flatMap(({ discovery }) => discovery.units.filter((unit) => belongs(unit, tree, discovery)));
    const php = phpOf(hosts, answers);
    if (!php.ok)
        return php;
    const hasOctane = units.some(({ kind }) => kind === 'octane');
    const octane = hasOctane ? [['php', 'artisan', 'octane:reload']] : [];
    const workers = answers.workers ?? names(units.filter(({ kind }) => WORKERS.includes(kind)));
    const required = names(hosts.flatMap(({ discovery }) => discovery.units.filter(({ kind, active }) => active && REQUIRED.includes(kind))));
    const notes = units.some(({ kind }) => kind === 'horizon')
        ? [
            'Horizon is stopped and started as a unit: systemd lets it finish its jobs (TimeoutStopSec of the unit and services.drain).',
        ]
        : [];
    const base = { php: php.value, required };
    switch (answers.restart?.kind) {
        case 'command':
            return found({ ...base, workers, restart: [...octane, answers.restart.command] }, ...notes);
        case 'unit':
            return found({ ...base, workers: [...new Set([answers.restart.unit, ...workers])], restart: octane }, ...notes);
        case 'none':
            return found({ ...base, workers, restart: octane }, ...notes);
        case undefined:
            break;
    }
    if (php.value !== null || hasOctane)
        return found({ ...base, workers, restart: octane }, ...notes);
    return questions_open(howRestarted(hosts, units, stack));
}
function howRestarted(hosts, units, stack) {
    const unit = units.find(({ kind }) => kind === 'other');
    const seen = unit === undefined ? 'and no unit that runs from its folder' : `but the unit ${unit.name} runs from its folder`;
    return {
        answer: 'restart',
        because: `${hosts.map(({ name }) => name).join(', ')} ${hosts.length === 1 ? 'has' : 'have'} no PHP-FPM${stack === 'laravel' ? ' and no Octane' : ''}, ${seen}.`,
        asks: 'What makes the application run the code that is now live?',
        accepted: `a command of plain words, run as the owner of the code; unit:NAME for a systemd unit; ${NO_COMMAND} when every request reads the code anew`,
        suggestion: unit === undefined ? null : `unit:${unit.name}`,
    };
}
/** A unit without a folder is taken where there is no other application that it could belong to. */
function belongs({ kind, folder }, tree, { trees }) {
    if (folder === null)
        return trees.length === 1 && kind !== 'other';
    return folder === tree.path || folder.startsWith(`${tree.path}/`);
}
function phpOf(hosts, { php }) {
    if (php !== null)
        return found(php === NO_COMMAND ? null : php);
    const units = names(hosts.flatMap(({ discovery }) => discovery.units.filter(({ kind, active }) => kind === 'php-fpm' && active)));
    const [only = null, ...more] = units;
    if (more.length === 0)
        return found(only);
    return questions_open({
        answer: 'php',
        because: `Several PHP-FPM run: ${units.join(', ')}.`,
        asks: 'Which of them runs the application?',
        accepted: `${units.join(', ')}, or ${NO_COMMAND}`,
        suggestion: null,
    });
}
function names(units) {
    return [...new Set(units.map(({ name }) => name))].sort();
}
/** What the machine does, by the units that run there; one without any is taken for a web host. */
function rolesOf({ units }) {
    const has = (...kinds) => units.some(({ kind }) => kinds.includes(kind));
    const roles = [
        ...(has('web', 'php-fpm', 'octane') ? ['web'] : []),
        ...(has(...WORKERS) ? ['worker'] : []),
        ...(has('database') ? ['database'] : []),
    ];
    return roles.length === 0 ? ['web'] : roles;
}
/** `v*` where releases are called so; else every tag is taken for one. */
function services_of_tagsOf({ strategy, liveReleases, releases }) {
    const known = liveReleases.length > 0 ? liveReleases : releases.slice(0, 1);
    const isVersion = known.some((name) => /^v[0-9]/.test(name) && (0,release/* isReleaseName */.j)(name));
    return strategy === 'git-tag' && isVersion ? 'v*' : null;
}
/** Dependencies that lie beside the code and were put there by a lockfile's tool. */
function installOf({ has }) {
    if (has.has('composer.json') && has.has('vendor')) {
        const command = ['composer', 'install', '--no-dev', '--optimize-autoloader', '--no-interaction'];
        return { command, built: ['vendor'] };
    }
    if (has.has('package-lock.json') && has.has('node_modules')) {
        return { command: ['npm', 'ci', '--omit=dev'], built: ['node_modules'] };
    }
    return null;
}

;// CONCATENATED MODULE: ./packages/adopt/src/answers/settle.ts







/** Brings together what was seen and what was said. What neither says is an open question, each of them at once. */
function settle(answers, seen) {
    const [first] = seen.hosts;
    if (first === undefined)
        throw new Error('no host was looked at');
    const open = [];
    const notes = seen.hosts.flatMap(({ name, discovery }) => summed(name, discovery.leftOut));
    const take = (gap) => {
        notes.push(...gap.notes);
        if (gap.ok)
            return gap.value;
        open.push(gap.question);
        return null;
    };
    const app = answers.app ?? take(appQuestion(seen.repositoryName));
    const trees = seen.hosts.map(({ discovery }) => take(chosenTree(discovery, answers)));
    const tree = trees[0] ?? null;
    const url = answers.url ?? take(urlQuestion(tree));
    const stateDir = take(stateDirOf(seen.hosts, answers));
    const recovery = take(recoveryOf(seen.hosts, answers));
    if (tree === null)
        return { ok: false, open: once(open) };
    const stack = answers.stack ?? (looksLikeLaravel(tree) ? 'laravel' : 'generic');
    const services = take(servicesOf(seen.hosts, tree, stack, answers));
    const looks = seen.looks ?? [];
    const wellKnown = gateRoute(looks, answers.ready);
    const gate = url === null ? null : take(gateGap(wellKnown, looks, answers));
    const served = gate === null ? null : take(servedOf(tree, looks, gate, answers));
    if (app === null || url === null || stateDir === null || recovery === null || services === null) {
        return { ok: false, open: once(open) };
    }
    if (gate === null || served === null || open.length > 0)
        return { ok: false, open: once(open) };
    const { data, notes: dataNotes } = dataOf(tree, stack);
    const live = tree.liveReleases[0] ?? null;
    const adoption = {
        app,
        environment: answers.environment,
        url,
        stack,
        hosts: seen.hosts.map((host) => adopted(host, stateDir)),
        stateDir,
        recovery,
        release: {
            strategy: tree.strategy === 'symlink' ? 'symlink' : 'git-tag',
            path: tree.path,
            runAs: runAsOf(first.discovery.user, tree, answers),
            tags: answers.tags ?? services_of_tagsOf(tree),
            install: tree.strategy === 'git-tag' ? installOf(tree) : null,
            webRoot: stack === 'generic' && tree.has.has('public/index.php') ? 'public' : null,
            served,
        },
        ...services,
        view: viewOf(tree, stack),
        data,
        requires: requirementsOf(seen.hosts.map(({ discovery }) => discovery), tree),
        gate,
        live,
        notes: [
            ...notes,
            ...dataNotes,
            ...(live === null
                ? [`What is live on ${first.name} has no tag: deploy a tag before a release is marked good.`]
                : []),
            ...differences(seen.hosts, trees),
            ...silentHosts(looks),
        ],
    };
    return { ok: true, adoption };
}
function servedOf(tree, looks, gate, answers) {
    const { releaseHeader, releaseJson } = answers;
    const http = gate.http;
    const done = (value) => ({ ok: true, value, notes: [] });
    if (releaseHeader !== null)
        return done({ http, kind: 'header', name: releaseHeader, known: 'said' });
    if (releaseJson !== null)
        return done({ http, kind: 'json', field: releaseJson, known: 'said' });
    const answer = releaseAnswer(looks, gateRoute(looks, answers.ready), tree.liveReleases);
    if (answer !== null)
        return done({ ...answer, known: 'seen' });
    const isPhp = looksLikeLaravel(tree) || tree.has.has('public/index.php');
    if (isPhp)
        return done({ http, kind: 'header', name: 'X-Release', known: 'probe' });
    return releaseGap(tree, looks);
}
function runAsOf(user, tree, { runAs }) {
    const owner = runAs ?? tree.owner;
    return owner === null || owner === user ? null : owner;
}
function viewOf(tree, stack) {
    if (stack !== 'laravel')
        return null;
    return tree.has.has('resources/views/errors/maintenance.blade.php') ? 'errors::maintenance' : 'errors::503';
}
function adopted({ discovery, ...host }, stateDir) {
    const { home, systemd, systemctl } = discovery;
    return {
        ...host,
        roles: rolesOf(discovery),
        home,
        systemctl: systemd ? systemctl : null,
        stateDirState: stateDir.startsWith('~/') ? 'writable' : discovery.stateDir,
    };
}
function summed(host, leftOut) {
    const [first] = leftOut;
    if (first === undefined)
        return [];
    const more = leftOut.length === 1 ? '' : ` ${leftOut.length - 1} more like it.`;
    return [`Left out on ${host}: ${first}${more}`];
}
function differences(hosts, trees) {
    const [first] = trees;
    return hosts.flatMap(({ name }, index) => {
        const tree = trees[index];
        if (index === 0 || !first || !tree)
            return [];
        const differs = tree.path !== first.path || tree.owner !== first.owner || tree.strategy !== first.strategy;
        if (!differs)
            return [];
        return [
            `${name} has the application at ${tree.path} (${tree.strategy}, owner ${tree.owner ?? 'unknown'}), ${hosts[0]?.name} at ${first.path} (${first.strategy}, owner ${first.owner ?? 'unknown'}): one runbook holds one path.`,
        ];
    });
}
function silentHosts(looks) {
    return looks.flatMap(({ from, answer }) => {
        if (from === null || answer.kind !== 'silent')
            return [];
        return [
            `${from} could not ask its own web server on 127.0.0.1 (${answer.why}): say where it answers with hosts.${from}.url, or allow TCP forwarding to see it.`,
        ];
    });
}
function once(open) {
    return open.filter(({ answer }, index) => open.findIndex((other) => other.answer === answer) === index);
}

;// CONCATENATED MODULE: ./packages/adopt/src/shell.generated.ts
// Written by `npm run generate` from packages/adopt/shell. Edit the files there.
const shellScripts = {
    "discover/discover.sh": "# One read-only look at a host that is to be adopted. Sent on stdin, behind the other files of this folder; prints facts, at\n" +
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
    "discover/dotenv.sh": "# The application's .env: which keys of an application there are, and the values of the six that a runbook needs and that are\n" +
        "# no secret. Their values are told only where they look like what they should be; no other value is ever told.\n" +
        "# shellcheck shell=sh disable=SC2154 # tree… comes from trees.sh\n" +
        "\n" +
        "dotenv_facts() {\n" +
        "  for dotenv in \"$tree/.env\" \"$tree/shared/.env\" \"$tree_code/.env\"; do\n" +
        "    owner_run test -f \"$dotenv\" || continue\n" +
        "    fact dotenv \"$dotenv\"\n" +
        "    owner_run cat \"$dotenv\" 2>/dev/null | awk \"$DOTENV\" || :\n" +
        "    break\n" +
        "  done\n" +
        "  redis_default REDIS_DB\n" +
        "  redis_default REDIS_CACHE_DB\n" +
        "}\n" +
        "\n" +
        "# A value may run over lines inside of quotes: those lines hold no keys, whatever they look like.\n" +
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
        "    sub(/^[ \\t]*(export[ \\t]+)?/, \"\", line)\n" +
        "    if (line !~ /^[A-Za-z_][A-Za-z0-9_]*[ \\t]*=/) next\n" +
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
        "  redis_says=$(owner_run cat \"$tree_code/config/database.php\" 2>/dev/null |\n" +
        "    sed -n \"s/.*env('$1', *'\\{0,1\\}\\([0-9]\\{1,4\\}\\)'\\{0,1\\}).*/\\1/p\" | sort -u) || redis_says=\n" +
        "  case $redis_says in '' | *[!0-9]*) return 0 ;; esac\n" +
        "  fact default \"$1\" \"$redis_says\"\n" +
        "}\n",
    "discover/facts.sh": "# One thing that was found on a line: a key and its values, separated by tabs. What was found is data.\n" +
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
    "discover/machine.sh": "# What the machine and the login have: tools, versions, ways back after a reboot, room.\n" +
        "# shellcheck shell=sh disable=SC2154 # look_… come from discover.sh\n" +
        "\n" +
        "machine_facts() {\n" +
        "  fact user \"$(id -un)\"\n" +
        "  fact home \"${HOME:-/}\"\n" +
        "  fact hostname \"$(uname -n)\"\n" +
        "  for tool in git flock setsid timeout curl php node composer sudo crontab; do\n" +
        "    fact tool \"$tool\" \"$(yes_no has \"$tool\")\"\n" +
        "  done\n" +
        "  fact systemctl \"$(command -v systemctl || echo -)\"\n" +
        "  fact crontab \"$(yes_no may_crontab)\"\n" +
        "  version_facts\n" +
        "  state_dir_fact\n" +
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
    "discover/releases.sh": "# The live release of a tree and those that are there, newest first.\n" +
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
        "  link_target=$(readlink \"$tree/current\") || link_target=\n" +
        "  fact live-tag \"${link_target##*/}\"\n" +
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
    "discover/trees.sh": "# Where the application lies: git checkouts, and folders with releases and a link to the live one.\n" +
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
        "  find \"$1\" -mindepth 1 -maxdepth \"$2\" \\( -name node_modules -o -name vendor -o -name releases \\) -prune -o \\\n" +
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
        "  fact free-kib \"$(df -Pk \"$tree\" 2>/dev/null | awk 'NR == 2 { print $4 }')\"\n" +
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
        "  elif has sudo && sudo -n -u \"$tree_owner\" true </dev/null >/dev/null 2>&1; then\n" +
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
    "discover/units.sh": "# systemd services that belong to an application: workers, PHP-FPM, web server, database, Redis. What a service runs is\n" +
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

;// CONCATENATED MODULE: ./packages/adopt/src/discovery/parse-discovery.ts


const parse_discovery_UNIT = /^[A-Za-z0-9_][A-Za-z0-9:_.@\\-]{0,199}$/;
const parse_discovery_USER = /^[A-Za-z_][A-Za-z0-9._-]{0,31}$/;
const VERSION = /^[0-9]{1,4}(?:\.[0-9]{1,6}){0,3}$/;
const ABSOLUTE = /^\/(?!.*(?:^|\/)\.\.(?:\/|$))./;
const KEY = /^[A-Z][A-Z0-9_]{0,63}$/;
/**
 * Reads what `discover.sh` printed. Names that no runbook could hold are left out and counted in a sentence.
 * @throws RemoteError when the look did not come to its end
 */
function parseDiscovery(host, text) {
    const facts = text.split('\n').map((line) => line.split('\t'));
    if (!facts.some(([key, value]) => key === 'end' && value === 'discovery'))
        throw incomplete(host);
    const one = (key) => facts.find(([name]) => name === key)?.[1] ?? '-';
    const odd = [];
    const systemctl = one('systemctl');
    return {
        host,
        user: one('user'),
        home: one('home'),
        systemctl: isPath(systemctl) ? systemctl : null,
        systemd: one('systemd') === 'yes',
        crontab: one('crontab') === 'yes',
        tools: Object.fromEntries(facts.flatMap(([key, tool, there]) => (key === 'tool' && tool ? [[tool, there === 'yes']] : []))),
        versions: versionsOf(facts),
        stateDir: stateOf(facts.find(([key]) => key === 'state-dir')?.[2]),
        units: unitsOf(facts, odd),
        trees: treesOf(facts, odd),
        leftOut: odd,
    };
}
function incomplete(host) {
    return new errors/* RemoteError */.Hi({
        code: 'discovery-incomplete',
        host,
        message: 'the look at the host did not come to its end, so nothing is made of it.',
        mend: 'run it again; when it stays so, give the answers by flags: failback init --help',
    });
}
function versionsOf(facts) {
    const versions = {};
    for (const [key, name, version = ''] of facts) {
        const known = VERSIONED_PROGRAMS.find((each) => each === name);
        const clean = version.replace(/\.+$/, '');
        if (key === 'version' && known !== undefined && VERSION.test(clean))
            versions[known] = clean;
    }
    return versions;
}
function stateOf(said) {
    return said === 'writable' || said === 'not-writable' ? said : 'missing';
}
function unitsOf(facts, odd) {
    return facts.flatMap(([key, said, id = '', active, folder = '-']) => {
        if (key !== 'unit')
            return [];
        const kind = UNIT_KINDS.find((each) => each === said);
        const name = id.replace(/\.service$/, '');
        if (kind === undefined || !parse_discovery_UNIT.test(name)) {
            odd.push(`The unit ${shown(id)} has a name that a runbook cannot hold.`);
            return [];
        }
        return [{ kind, name, active: active === 'active', folder: isPath(folder) ? folder : null }];
    });
}
function treesOf(facts, odd) {
    const trees = [];
    for (const fact of facts) {
        const [key, ...values] = fact;
        const current = trees.at(-1);
        if (key === 'tree')
            trees.push(emptyTree(values[0] ?? '', values[1]));
        else if (current !== undefined)
            addTo(current, fact, odd);
    }
    return trees.filter(({ path }) => {
        if (!isPath(path))
            odd.push(`The folder ${shown(path)} has a name that a runbook cannot hold.`);
        return isPath(path);
    });
}
function emptyTree(path, said) {
    const strategy = said === 'git-tag' || said === 'symlink' || said === 'missing' ? said : 'unknown';
    return {
        path,
        strategy,
        owner: null,
        ownerBy: 'refused',
        writable: false,
        freeKiB: 0,
        readable: strategy === 'symlink',
        liveReleases: [],
        releases: [],
        has: new Set(),
        dotenv: null,
        defaults: {},
        backups: [],
    };
}
function addTo(tree, [key = '', value = '-', second = '-'], odd) {
    switch (key) {
        case 'owner':
            tree.owner = parse_discovery_USER.test(value) ? value : null;
            return;
        case 'owner-by':
            tree.ownerBy = value === 'same' || value === 'sudo' ? value : 'refused';
            return;
        case 'writable':
            tree.writable = value === 'yes';
            return;
        case 'free-kib':
            tree.freeKiB = /^[0-9]{1,15}$/.test(value) ? Number(value) : 0;
            return;
        case 'head':
            tree.readable = /^[0-9a-f]{40,64}$/.test(value);
            return;
        case 'live-tag':
            if ((0,release/* isReleaseName */.j)(value))
                tree.liveReleases.push(value);
            return;
        case 'tag':
            if ((0,release/* isReleaseName */.j)(value))
                tree.releases.push(value);
            else
                odd.push(`${shown(value)} in ${shown(tree.path)} cannot be the name of a release.`);
            return;
        case 'has':
            tree.has.add(value);
            return;
        case 'dotenv':
            tree.dotenv = { file: value, keys: [], values: {} };
            return;
        case 'key':
            if (KEY.test(value))
                changeDotenv(tree, ({ keys }) => ({ keys: [...keys, value] }));
            return;
        case 'value': {
            const told = TOLD_KEYS.find((each) => each === value);
            if (told !== undefined && TELLABLE[told].test(second)) {
                changeDotenv(tree, ({ values }) => ({ values: { ...values, [told]: second } }));
            }
            return;
        }
        case 'default':
            if (/^REDIS_(CACHE_)?DB$/.test(value) && /^[0-9]{1,4}$/.test(second))
                tree.defaults[value] = second;
            return;
        case 'backups':
            if (isPath(value))
                tree.backups.push({ path: value, writable: second === 'yes' });
            return;
    }
}
/** The same forms as on the host: what does not look like it is not taken, whoever sent it. */
const TELLABLE = {
    REDIS_DB: /^[0-9]{1,4}$/,
    REDIS_CACHE_DB: /^[0-9]{1,4}$/,
    QUEUE_CONNECTION: /^(?:sync|database|redis|sqs|beanstalkd|null)$/,
    DB_CONNECTION: /^(?:mysql|mariadb|pgsql|sqlite|sqlsrv)$/,
    DB_DATABASE: /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,63}$/,
    APP_URL: /^https?:\/\/[A-Za-z0-9.-]+(?::[0-9]{1,5})?\/?$/,
};
function changeDotenv(tree, change) {
    if (tree.dotenv !== null)
        tree.dotenv = { ...tree.dotenv, ...change(tree.dotenv) };
}
/** Absolute, without `..`, and nothing in it that a person could not see. */
function isPath(text) {
    return ABSOLUTE.test(text) && (0,printable/* printableLine */.oy)(text, 1000) === text;
}
function shown(text) {
    return JSON.stringify((0,printable/* printableLine */.oy)(text, 80));
}

;// CONCATENATED MODULE: ./packages/adopt/src/discovery/discover-host.ts



const PARTS = ['facts', 'machine', 'units', 'trees', 'releases', 'dotenv', 'discover'];
/** Time for a look at a machine with many checkouts. */
const LOOK_MS = 90_000;
function discoveryScript({ path, stateDir, prefix = '' }) {
    const text = PARTS.map((part) => shellScripts[`discover/${part}.sh`] ?? '').join('');
    return { text: `${text}discover "$@"\n`, args: [prefix, path ?? '-', stateDir] };
}
/** Looks at a host over a connection that has been verified; nothing there is changed. */
async function discoverHost(connection, request) {
    const { host } = connection;
    const { code, stdout, stderr } = await connection.run(discoveryScript(request), { timeoutMs: LOOK_MS });
    if (code === 0)
        return parseDiscovery(host, stdout);
    throw new errors/* RemoteError */.Hi({
        code: 'discovery-incomplete',
        host,
        exitCode: code,
        stderr: (0,printable/* printable */.g$)(stderr),
        message: `the look at the host ended with ${code}.`,
        mend: 'run it again; when it stays so, give the answers by flags: failback init --help',
    });
}

// EXTERNAL MODULE: ./packages/health/src/target.ts
var target = __webpack_require__(47991);
;// CONCATENATED MODULE: ./packages/adopt/src/discovery/look-at-site.ts

/** Where an application usually says how it is, the most telling first. */
const ROUTES = ['/health/ready', '/health', '/up', '/ready', '/healthz', '/'];
const look_at_site_LOOK_MS = 8_000;
/** Deeper fields say nothing about the whole. */
const MOST_FIELDS = 50;
/** Asks the site at every usual route, and at `extra`; as a client does, and from each host at its own web server. */
async function lookAtSite(url, extra, doors, get) {
    const paths = [...new Set([...(extra === null ? [] : [extra]), ...ROUTES])];
    const places = [null, ...doors];
    const looks = await Promise.all(places.map((door) => lookFrom(door, url, paths, get)));
    return looks.flat();
}
/** One after the other: a site that is being adopted is not to be loaded. */
async function lookFrom(door, url, paths, get) {
    const looks = [];
    for (const path of paths) {
        const { url: address } = (0,target/* resolve */.hd)({ url, connect: null }, path);
        const { port, protocol } = new URL(address);
        const number = port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port);
        const connect = door === null ? null : () => door.open('127.0.0.1', number);
        const answer = await get({ url: address, timeout: look_at_site_LOOK_MS, connect, ca: null });
        looks.push({ path, from: door?.host ?? null, answer: siteAnswer(answer) });
        // A place that hears nothing at all hears nothing at the next route either.
        if (answer.kind === 'silent' && looks.length === 1)
            break;
    }
    return looks;
}
function siteAnswer(answer) {
    if (answer.kind !== 'answered')
        return { kind: 'silent', why: answer.why };
    const { status, headers, body } = answer;
    return { kind: 'answered', status, headers, fields: fieldsOf(body) };
}
const FIELD = /^[A-Za-z0-9_-]+$/;
function fieldsOf(body) {
    const fields = {};
    const walk = (value, prefix, depth) => {
        if (typeof value !== 'object' || value === null || Array.isArray(value) || depth > 3)
            return;
        for (const [key, member] of Object.entries(value)) {
            if (!FIELD.test(key) || Object.keys(fields).length >= MOST_FIELDS)
                continue;
            const name = prefix === '' ? key : `${prefix}.${key}`;
            if (member === null || ['string', 'number', 'boolean'].includes(typeof member))
                fields[name] = member;
            else
                walk(member, name, depth + 1);
        }
    };
    try {
        walk(JSON.parse(body), '', 0);
    }
    catch {
        return {};
    }
    return fields;
}

// EXTERNAL MODULE: ./packages/health/src/deps.ts + 1 modules
var deps = __webpack_require__(38017);
// EXTERNAL MODULE: ./packages/host/src/ssh/connect-host.ts + 9 modules
var connect_host = __webpack_require__(35859);
;// CONCATENATED MODULE: ./packages/cli/src/init/look-at-hosts.ts



/** The hosts as the runbook will name them: by the first part of their address, else app1, app2 and so on. */
function hostsOf(from, jump) {
    const taken = new Set();
    return from.map(({ user, address, port }, index) => {
        const first = address.split('.')[0]?.toLowerCase() ?? '';
        const isName = /^[a-z][a-z0-9-]{0,62}$/.test(first) && first !== 'localhost' && !taken.has(first);
        const name = isName ? first : `app${index + 1}`;
        taken.add(name);
        return { name, address, port, user, jump: jump === null ? null : look_at_hosts_jumpOf(jump, user), roles: [], url: null };
    });
}
function look_at_hosts_jumpOf(text, user) {
    const [, name, address = '', port] = /^(?:([^@]+)@)?([^:]+)(?::([0-9]+))?$/.exec(text) ?? [];
    return { user: name ?? user, address, port: Number(port ?? 22) };
}
/** Every host that is to be adopted, each behind one connection that stays open. */
class HostLooks {
    #hosts;
    #jump;
    #connections;
    #discovered = new Map();
    #asked = new Map();
    constructor(hosts, jump, connections) {
        this.#hosts = hosts;
        this.#jump = jump;
        this.#connections = connections;
    }
    static async open(hosts, jump, credentials, terminal) {
        const connections = [];
        try {
            for (const host of hosts) {
                const connection = await (0,connect_host/* connectHost */.Z)(host, credentials);
                connections.push(connection);
                terminal.tell(`${host.name}: logged in to ${connection.target}, whose key is ${connection.fingerprint}.`);
            }
        }
        catch (error) {
            for (const connection of connections)
                connection.close();
            throw error;
        }
        return new HostLooks(hosts, jump, connections);
    }
    /** What is known with these answers; a look is taken again only where an answer changes where to look. */
    async settled(answers, repositoryName) {
        const hosts = await this.#discover(answers);
        const bare = { hosts, looks: null, repositoryName };
        const url = answers.url ?? hosts[0]?.discovery.trees.flatMap((tree) => look_at_hosts_urlOf(tree, answers)).at(0) ?? null;
        return settle(answers, url === null ? bare : { ...bare, looks: await this.#ask(url, answers.ready) });
    }
    close() {
        for (const connection of this.#connections)
            connection.close();
    }
    async #discover({ path, stateDir }) {
        const key = JSON.stringify([path, stateDir]);
        const before = this.#discovered.get(key);
        if (before !== undefined)
            return before;
        const request = { path, stateDir: stateDir ?? USUAL_STATE_DIR };
        const found = await Promise.all(this.#connections.map(async (connection, index) => {
            const { name, user, address, port } = this.#hosts[index];
            return { name, user, address, port, jump: this.#jump, discovery: await discoverHost(connection, request) };
        }));
        this.#discovered.set(key, found);
        return found;
    }
    async #ask(url, ready) {
        const key = JSON.stringify([url, ready]);
        const before = this.#asked.get(key);
        if (before !== undefined)
            return before;
        const doors = this.#connections.map(({ host, forward }, index) => ({
            host,
            open: (address, port) => forward.call(this.#connections[index], address, port),
        }));
        const looks = await lookAtSite(url, ready, doors, (0,deps/* healthDeps */.$)().get);
        this.#asked.set(key, looks);
        return looks;
    }
}
/** The address that the application itself names, of the tree that was chosen or is the only one. */
function look_at_hosts_urlOf(tree, { path }) {
    const said = tree.dotenv?.values.APP_URL?.replace(/\/$/, '');
    return said === undefined || (path !== null && tree.path !== path) ? [] : [said];
}

// EXTERNAL MODULE: ./packages/cli/src/init/repository-of.ts
var repository_of = __webpack_require__(18515);
;// CONCATENATED MODULE: ./packages/adopt/src/files/line-diff.ts
/** Longest texts that are compared line by line; beyond them the whole is shown as changed. */
const MOST_LINES = 1500;
/** What changes between two texts, as `-` and `+` lines with the line number before each group. */
function lineDiff(before, after) {
    const [old, fresh] = [linesOf(before), linesOf(after)];
    if (old.length > MOST_LINES || fresh.length > MOST_LINES) {
        return [`@@ ${old.length} lines become ${fresh.length} @@`];
    }
    const common = commonLengths(old, fresh);
    const shown = [];
    let [left, right, inGroup] = [0, 0, false];
    const show = (line) => {
        if (!inGroup)
            shown.push(`@@ line ${left + 1} @@`);
        inGroup = true;
        shown.push(line);
    };
    while (left < old.length || right < fresh.length) {
        if (left < old.length && right < fresh.length && old[left] === fresh[right]) {
            [left, right, inGroup] = [left + 1, right + 1, false];
        }
        else if (right >= fresh.length ||
            (left < old.length && at(common, left + 1, right) >= at(common, left, right + 1))) {
            show(`-${old[left]}`);
            left += 1;
        }
        else {
            show(`+${fresh[right]}`);
            right += 1;
        }
    }
    return shown;
}
function linesOf(text) {
    return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}
/** `[i][j]`: how many lines the rests from i and from j have in common, in order. */
function commonLengths(old, fresh) {
    const table = Array.from({ length: old.length + 1 }, () => new Uint16Array(fresh.length + 1));
    for (let left = old.length - 1; left >= 0; left -= 1) {
        for (let right = fresh.length - 1; right >= 0; right -= 1) {
            const row = table[left];
            row[right] =
                old[left] === fresh[right]
                    ? at(table, left + 1, right + 1) + 1
                    : Math.max(at(table, left + 1, right), at(table, left, right + 1));
        }
    }
    return table;
}
function at(table, left, right) {
    return table[left]?.[right] ?? 0;
}

;// CONCATENATED MODULE: ./packages/cli/src/init/show-adopted.ts


/** Files that are there and would become other ones, each as what changes. */
function showDifferences(states, terminal) {
    for (const state of states) {
        if (state.state !== 'other')
            continue;
        terminal.print(`--- ${state.file.path}`);
        for (const line of lineDiff(state.existing, state.file.text))
            terminal.print(`  ${(0,printable/* printableLine */.oy)(line, 400)}`);
    }
}
function showWritten(states, verb, terminal) {
    terminal.print(`${verb}:`);
    const words = { new: '', same: ' (as it was)', other: ' (in place of another)' };
    for (const { file, state } of states)
        terminal.print(`  ${file.path}${words[state]}`);
}
function showNotes({ notes }, terminal) {
    if (notes.length === 0)
        return;
    terminal.print('');
    terminal.print('Look once:');
    for (const note of notes)
        terminal.print(`  - ${(0,printable/* printableLine */.oy)(note, 1000)}`);
}
/** What is left for a person, in the order in which it is done. */
function nextSteps(adoption, { sudoers, settings }) {
    const { environment, stateDir, live, hosts } = adoption;
    const folders = hosts
        .filter(({ stateDirState }) => stateDirState !== 'writable')
        .map(({ name, user }) => `${name}, as root: install -d -o ${user} -m 0750 ${stateDir}`);
    const files = sudoers.map(({ host, path }) => {
        const file = path.split('/').at(-1) ?? '';
        return `${host}, as root, with ${path}: visudo -cf ${file} && install -o root -g root -m 0440 ${file} /etc/sudoers.d/failback`;
    });
    return [
        ...folders,
        ...files,
        `GitHub: ${settings.length} settings, each with its command: .github/failback/github-settings.md`,
        `failback doctor --environment ${environment}`,
        `failback verify --environment ${environment} --expect-release ${live ?? 'TAG'}   # marks the first release that is proved good`,
    ];
}
function showNextSteps(steps, terminal) {
    terminal.print('');
    terminal.print('Next:');
    steps.forEach((step, index) => {
        terminal.print(`  ${index + 1}. ${step}`);
    });
}
function showMade(made, repository, terminal) {
    terminal.print('');
    terminal.print('On GitHub:');
    for (const { setting, outcome, why } of made) {
        terminal.print(`  ${outcome.padEnd(8)} ${settingTitle(setting)}: ${why}`);
        if (outcome === 'by-hand')
            for (const line of ghLines(setting, repository))
                terminal.print(`             ${line}`);
    }
}

;// CONCATENATED MODULE: ./packages/cli/src/commands/init.ts















const initCommand = (0,command/* declare */.x)({
    notes: [
        'Logs in to the hosts with verified host keys, and only reads: units, PHP-FPM, where the code is, its tags, the names of the',
        'keys in its .env, and which routes of the site say that it is well. What cannot be seen is asked for; with nobody at a',
        'terminal every missing answer is named at once, with its flag. Files that are there are never written over without --force.',
    ],
    words: null,
    flags: initFlags,
    run: async (values, _words, terminal) => {
        const root = values.out ?? '.';
        const repository = (0,repository_of/* repositoryOf */._)(values.repository, root, terminal.env);
        const token = tokenFor(values, repository, terminal);
        const adoption = await adopt(values, repository, terminal);
        const adopted = adoptedFiles(adoption, {
            config: (0,chosen_environment/* configFile */.Z)(values.config),
            today: new Date(terminal.now()).toISOString().slice(0, 10),
            repository,
            reviewers: values.reviewer,
            existing: (path) => textAt((0,external_node_path_.join)(root, path)),
        });
        const states = statesOf(root, adopted.files);
        if (states.some(({ state }) => state === 'other') && !values.force) {
            showDifferences(states, terminal);
            terminal.tell('Nothing was written: these files are there and differ. To take the new ones: --force');
            return 1;
        }
        if (values.dryRun)
            for (const { path, text } of adopted.files)
                showFile(path, text, terminal);
        else
            writeFiles(root, states.filter(({ state }) => state !== 'same').map(({ file }) => file));
        showWritten(states, values.dryRun ? 'Would be written' : 'Written', terminal);
        showNotes(adoption, terminal);
        if (token !== null && repository !== null && !values.dryRun) {
            const made = await makeSettings(adopted.settings, repository, askGitHub(token, terminal.env));
            showMade(made, repository, terminal);
        }
        showNextSteps(nextSteps(adoption, adopted), terminal);
        return 0;
    },
});
/** Looks and asks until nothing is open. */
async function adopt(values, repository, terminal) {
    const hosts = hostsOf(values.from.length > 0 ? values.from : [await askFrom(terminal)], values.jump);
    const credentials = await (0,src_credentials/* readCredentials */.L)(values, { hosts }, terminal);
    const looks = await HostLooks.open(hosts, values.jump, credentials, terminal);
    try {
        let answers = answersOf(values);
        for (;;) {
            const settled = await looks.settled(answers, repository?.name ?? null);
            if (settled.ok)
                return settled.adoption;
            answers = await askOpen(answers, settled.open, terminal);
        }
    }
    finally {
        looks.close();
    }
}
function answersOf(values) {
    const { app, url, path, stack, runAs, tags, stateDir, recovery, php, restart, ready, releaseHeader, releaseJson } = values;
    return {
        ...NO_ANSWERS,
        ...{ app, url, path, stack, runAs, tags, stateDir, recovery, php, restart, ready, releaseHeader, releaseJson },
        environment: values.environment ?? 'production',
        workers: values.worker.length === 0 ? null : values.worker,
    };
}
async function askFrom(terminal) {
    const typed = await terminal.ask?.('Which host runs the application? It is only read. (user@host) ');
    const parsed = addressOf(typed ?? '');
    if (typed !== null && typed !== undefined && parsed.ok)
        return parsed.value;
    throw new usage_error.UsageError([init_missing('--from', 'Which host runs the application is not said: --from deploy@host')], 'init');
}
/** A person's token comes by the environment: an argument is read by everybody on the machine. */
function tokenFor(values, repository, terminal) {
    if (!values.makeSettings)
        return null;
    const token = terminal.env.GITHUB_TOKEN ?? '';
    const problems = [
        ...(token === '' ? [init_missing('GITHUB_TOKEN', 'It has to hold a token with administration: write.')] : []),
        ...(repository === null ? [init_missing('--repository', 'Which repository is meant is not known.')] : []),
    ];
    if (problems.length > 0)
        throw new usage_error.UsageError(problems, 'init');
    terminal.hide((0,redact/* redactor */.$)([token]));
    return token;
}
function textAt(path) {
    try {
        return (0,external_node_fs_.readFileSync)(path, 'utf8');
    }
    catch {
        return null;
    }
}
function init_missing(where, message) {
    return { code: 'missing-flag', where, message };
}
function showFile(path, text, terminal) {
    terminal.print(`--- ${path}`);
    for (const line of text.replace(/\n$/, '').split('\n'))
        terminal.print(`  ${line}`);
}


/***/ }),

/***/ 15875:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QK: () => (/* binding */ confirmFlags),
/* harmony export */   cW: () => (/* binding */ hostFlags),
/* harmony export */   ef: () => (/* binding */ runbookFlags),
/* harmony export */   hG: () => (/* binding */ jsonFlag),
/* harmony export */   iV: () => (/* binding */ recordFlag),
/* harmony export */   sr: () => (/* binding */ operationFlag)
/* harmony export */ });
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76945);
/* harmony import */ var _flag_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25270);


/** Which runbook, and which part of it. */
const runbookFlags = {
    config: {
        kind: 'text',
        value: 'FILE',
        summary: 'The runbook; .github/failback.yml when not given.',
        parse: _flag_js__WEBPACK_IMPORTED_MODULE_0__/* .anyText */ .Ae,
    },
    environment: {
        kind: 'text',
        value: 'NAME',
        summary: 'The environment; the only one of the runbook, else production.',
        parse: _flag_js__WEBPACK_IMPORTED_MODULE_0__/* .anyText */ .Ae,
    },
};
/** How hosts are reached. */
const hostFlags = {
    ...runbookFlags,
    identity: {
        kind: 'text',
        value: 'FILE',
        summary: 'Private key file; else the key in FAILBACK_SSH_PRIVATE_KEY, else ~/.ssh/id_ed25519. Its passphrase is read from FAILBACK_SSH_PASSPHRASE, or asked for.',
        parse: _flag_js__WEBPACK_IMPORTED_MODULE_0__/* .anyText */ .Ae,
    },
    'known-hosts': {
        kind: 'text',
        value: 'FILE',
        summary: 'Keys of the hosts; else the lines in FAILBACK_SSH_KNOWN_HOSTS, else ~/.ssh/known_hosts.',
        parse: _flag_js__WEBPACK_IMPORTED_MODULE_0__/* .anyText */ .Ae,
    },
};
const jsonFlag = {
    json: { kind: 'switch', summary: 'Print the result as JSON, and nothing else, to standard output.' },
};
/** Where the record of a run is written. */
const recordFlag = {
    out: {
        kind: 'text',
        value: 'DIR',
        summary: 'New folder for journal and reports; failback-report/<operation or time> when not given.',
        parse: _flag_js__WEBPACK_IMPORTED_MODULE_0__/* .anyText */ .Ae,
    },
};
/** Two words of a person, for what cannot see approvals. */
const confirmFlags = {
    reason: { kind: 'text', value: 'TEXT', summary: 'Why, for the record; asked for when not given.', parse: _flag_js__WEBPACK_IMPORTED_MODULE_0__/* .anyText */ .Ae },
    confirm: {
        kind: 'text',
        value: 'NAME',
        summary: "The environment's name, typed as the confirmation; asked for when not given.",
        parse: _flag_js__WEBPACK_IMPORTED_MODULE_0__/* .anyText */ .Ae,
    },
};
const operationFlag = {
    operation: {
        kind: 'text',
        value: 'ID',
        summary: 'The operation; the unfinished one when not given.',
        accepted: _failback_runbook__WEBPACK_IMPORTED_MODULE_1__/* .OPERATION_ID_ACCEPTED */ .s,
        parse: (text) => (0,_failback_runbook__WEBPACK_IMPORTED_MODULE_1__/* .isOperationId */ .j)(text)
            ? { ok: true, value: text }
            : { ok: false, problem: `${JSON.stringify(text.slice(0, 80))} is no operation id.` },
    },
};


/***/ }),

/***/ 30864:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ readCredentials)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _failback_host__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(67951);
/* harmony import */ var _failback_host__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39108);
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59859);




/** Attempts at a passphrase, as ssh itself gives. */
const ATTEMPTS = 3;
/** Key, passphrase and known hosts, from flags, environment and home. Throws a UserError with everything that is missing. The terminal shows none of them. */
async function readCredentials(flags, environment, terminal) {
    const { env, home } = terminal;
    const key = textOf(flags.identity, env.FAILBACK_SSH_PRIVATE_KEY, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, '.ssh', 'id_ed25519'));
    const known = textOf(flags.knownHosts, env.FAILBACK_SSH_KNOWN_HOSTS, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, '.ssh', 'known_hosts'));
    const problems = [
        ...(flags.wrong ?? []),
        ...(key.ok ? [] : [noKey(key)]),
        ...(known.ok ? [] : [noKnownHosts(known, environment)]),
    ];
    if (!key.ok || !known.ok || problems.length > 0)
        throw new _failback_runbook__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(problems);
    const privateKey = `${key.text.replace(/\r\n?/g, '\n').trim()}\n`;
    terminal.hide((0,_failback_host__WEBPACK_IMPORTED_MODULE_3__/* .redactor */ .$)([privateKey]));
    const passphrase = await passphraseOf(privateKey, key.from, terminal);
    terminal.hide((0,_failback_host__WEBPACK_IMPORTED_MODULE_3__/* .redactor */ .$)([passphrase]));
    return { privateKey, passphrase, knownHosts: known.text };
}
function textOf(flag, fromEnv, fallback) {
    if (flag === null && fromEnv !== undefined && fromEnv.trim() !== '') {
        return { ok: true, text: fromEnv, from: 'the environment' };
    }
    const file = flag ?? fallback;
    try {
        return { ok: true, text: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8'), from: file };
    }
    catch (error) {
        return { ok: false, file, code: error instanceof Error && 'code' in error ? String(error.code) : 'unknown' };
    }
}
function noKey({ file, code }) {
    return {
        code: 'no-key',
        where: file,
        message: `The private key cannot be read (${code}).`,
        mend: 'name the file: --identity FILE; or put the key itself into FAILBACK_SSH_PRIVATE_KEY',
    };
}
function noKnownHosts({ file, code }, { hosts }) {
    const lines = [...new Set(hosts.flatMap(_failback_host__WEBPACK_IMPORTED_MODULE_4__/* .keyscanLines */ .MX))];
    return {
        code: 'host-key-unknown',
        where: file,
        message: `The keys of the hosts cannot be read (${code}), and no host is spoken to whose key is not known.`,
        mend: [
            'name the file: --known-hosts FILE. These lines make one; compare it with what the machines themselves say:',
            ...lines,
        ].join('\n'),
    };
}
/** Null for a key without one. Asked for at most three times, never shown. */
async function passphraseOf(privateKey, from, terminal) {
    const { default: ssh2 } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 85472, 23));
    const opens = (passphrase) => {
        try {
            const parsed = passphrase === null ? ssh2.utils.parseKey(privateKey) : ssh2.utils.parseKey(privateKey, passphrase);
            return !(parsed instanceof Error);
        }
        catch {
            return false;
        }
    };
    if (opens(null))
        return null;
    const bare = ssh2.utils.parseKey(privateKey);
    if (!(bare instanceof Error) || !/passphrase/i.test(bare.message))
        throw new _failback_runbook__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo([badKey(from)]);
    const given = terminal.env.FAILBACK_SSH_PASSPHRASE;
    if (given !== undefined) {
        if (opens(given))
            return given;
        throw new _failback_runbook__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo([closed(from, 'FAILBACK_SSH_PASSPHRASE does not open this private key.')]);
    }
    for (let attempt = 0; attempt < ATTEMPTS && terminal.askSecret !== null; attempt += 1) {
        const typed = await terminal.askSecret(`Passphrase of ${from}: `);
        if (typed === null)
            break;
        if (opens(typed))
            return typed;
        terminal.tell('That does not open it.');
    }
    throw new _failback_runbook__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo([closed(from, 'This private key is protected by a passphrase.')]);
}
function badKey(from) {
    const mend = `ssh-keygen -y -f ${from}   # shows whether ssh itself can read it`;
    return { code: 'no-key', where: from, message: 'There is no private key in it that can be read.', mend };
}
function closed(from, message) {
    return { code: 'key-passphrase', where: from, message, mend: 'set FAILBACK_SSH_PASSPHRASE, or run it on a terminal' };
}


/***/ }),

/***/ 25270:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ae: () => (/* binding */ anyText),
/* harmony export */   nJ: () => (/* binding */ camel),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
function camel(name) {
    return name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
}
/** Any text that is not empty. */
function anyText(text) {
    return text.trim() === '' ? { ok: false, problem: 'It is empty.' } : { ok: true, value: text };
}
function oneOf(words) {
    return (text) => {
        const found = words.find((word) => word === text);
        return found === undefined
            ? { ok: false, problem: `${JSON.stringify(text)} is not one of them.` }
            : { ok: true, value: found };
    };
}


/***/ }),

/***/ 18515:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ repositoryOf)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);

/** The repository on GitHub: as said, as the runner says, or as the remote `origin` of the checkout; null when none does. */
function repositoryOf(given, folder, env) {
    const [owner, name] = (given ?? env.GITHUB_REPOSITORY ?? originOf(folder) ?? '').split('/');
    return owner && name ? { owner, name } : null;
}
/** Only the two names are taken: a remote may carry a password. */
function originOf(folder) {
    const asked = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawnSync)('git', ['-C', folder, 'remote', 'get-url', 'origin'], { encoding: 'utf8' });
    const [, slug] = /github\.com[:/]+([A-Za-z0-9-]+\/[A-Za-z0-9._-]+?)(?:\.git)?\/?\s*$/.exec(asked.stdout ?? '') ?? [];
    return slug ?? null;
}


/***/ }),

/***/ 19678:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UsageError: () => (/* binding */ UsageError)
/* harmony export */ });
/** The command line is wrong. Carries every problem found. */
class UsageError extends Error {
    problems;
    /** Whose help to look at; null: the list of commands. */
    command;
    constructor(problems, command) {
        super(problems.map(({ where, message }) => `${where}: ${message}`).join('\n'));
        this.name = 'UsageError';
        this.problems = problems;
        this.command = command;
    }
}


/***/ }),

/***/ 88191:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A3: () => (/* binding */ parsePercentage),
/* harmony export */   Cq: () => (/* binding */ DURATION_PATTERN),
/* harmony export */   DB: () => (/* binding */ parseSize),
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   M1: () => (/* binding */ PERCENTAGE_PATTERN),
/* harmony export */   bv: () => (/* binding */ SIZE_PATTERN)
/* harmony export */ });
const NUMBER = String.raw `(?:0|[1-9][0-9]{0,8})(?:\.[0-9]{1,3})?`;
/** Patterns as text, because the JSON Schema for editors carries them too. */
const DURATION_PATTERN = `^${NUMBER}(?:ms|s|m|h|d)$`;
const SIZE_PATTERN = `^${NUMBER}(?:B|KB|MB|GB|TB|KiB|MiB|GiB|TiB)$`;
const PERCENTAGE_PATTERN = `^${NUMBER}%$`;
const DURATION = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
const SIZE = {
    B: 1,
    KB: 1e3,
    MB: 1e6,
    GB: 1e9,
    TB: 1e12,
    KiB: 2 ** 10,
    MiB: 2 ** 20,
    GiB: 2 ** 30,
    TiB: 2 ** 40,
};
/** `30s`, `5m`, `500ms`, `1h`, `30d` in milliseconds; null when it is not a duration. */
function parseDuration(text) {
    return scaled(text, DURATION_PATTERN, DURATION);
}
/** `10MB` (decimal) or `1GiB` (binary) in bytes; null when it is not a size. */
function parseSize(text) {
    return scaled(text, SIZE_PATTERN, SIZE);
}
/** `0.1%` as a ratio, 0.001; null when it is not a percentage. */
function parsePercentage(text) {
    return scaled(text, PERCENTAGE_PATTERN, { '%': 0.01 });
}
function scaled(text, pattern, units) {
    if (!new RegExp(pattern).test(text))
        return null;
    const amount = Number.parseFloat(text);
    const factor = units[text.replace(/^[0-9.]+/, '')];
    return factor === undefined ? null : amount * factor;
}


/***/ }),

/***/ 59859:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hi: () => (/* binding */ RemoteError),
/* harmony export */   fI: () => (/* binding */ problemText),
/* harmony export */   yo: () => (/* binding */ UserError)
/* harmony export */ });
/** Renders a problem as the one text that logs, annotations and the CLI print. */
function problemText(problem) {
    const accepted = problem.accepted === undefined ? '' : ` Accepted: ${problem.accepted}.`;
    const mend = problem.mend === undefined ? '' : ` Mend: ${problem.mend}`;
    return `${problem.where}: ${problem.message}${accepted}${mend}`;
}
/** Input or configuration is at fault. Carries every problem found, never only the first. */
class UserError extends Error {
    problems;
    constructor(problems) {
        super(problems.map(problemText).join('\n'));
        this.name = 'UserError';
        this.problems = problems;
    }
}
/** A host or the connection to it is at fault. */
class RemoteError extends Error {
    failure;
    constructor(failure) {
        const mend = failure.mend === undefined ? '' : ` Mend: ${failure.mend}`;
        super(`host ${failure.host}: ${failure.message}${mend}`);
        this.name = 'RemoteError';
        this.failure = failure;
    }
}


/***/ }),

/***/ 76945:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ isOperationId),
/* harmony export */   s: () => (/* binding */ OPERATION_ID_ACCEPTED)
/* harmony export */ });
const OPERATION_ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
const OPERATION_ID_ACCEPTED = 'letters, digits, ".", "_" and "-", beginning with a letter or digit, without "..", at most 64 characters';
/** Whether it can be the name of an operation's folder on a host, and a value in a journal. */
function isOperationId(text) {
    return OPERATION_ID.test(text) && !text.includes('..');
}


/***/ }),

/***/ 93859:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ RELEASE_NAME_ACCEPTED),
/* harmony export */   j: () => (/* binding */ isReleaseName)
/* harmony export */ });
const RELEASE_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
const RELEASE_NAME_ACCEPTED = 'letters, digits, ".", "_" and "-", beginning with a letter or digit, without "..", at most 100 characters';
function isReleaseName(text) {
    return RELEASE_NAME.test(text) && !text.includes('..') && !text.endsWith('.lock');
}


/***/ }),

/***/ 53138:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ PROCEDURES)
/* harmony export */ });
const PROCEDURES = ['emergency', 'standard', 'database', 'full-system'];


/***/ }),

/***/ 95990:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ secretForms)
/* harmony export */ });
/** Shorter lines of a secret would mask half of every text; the whole secret is masked however short it is. */
const SHORTEST_LINE = 4;
/** Below this a Base64 form is as good as chance. */
const SHORTEST_ENCODED = 8;
/**
 * Every text under which a secret could appear: itself, each of its lines (a log is read in lines), as JSON and in a URL,
 * and in Base64 at each of the three places it can take inside a longer encoded text. Longest first, so that a form that
 * contains another leaves no rest. None for an empty secret.
 */
function secretForms(secret) {
    const whole = secret.trim();
    if (whole === '')
        return [];
    const lines = whole
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line.length >= SHORTEST_LINE && !/^-----(BEGIN|END) /.test(line));
    const parts = whole.includes('\n') ? [whole, ...lines] : [whole];
    const encoded = [...parts, `${whole}\n`]
        .flatMap((text) => base64Forms(text))
        .filter((form) => form.length >= SHORTEST_ENCODED);
    const escaped = parts.flatMap((part) => [JSON.stringify(part).slice(1, -1), percentEncoded(part)]);
    return [...new Set([...parts, ...encoded, ...escaped])].sort((a, b) => b.length - a.length);
}
/** Half of a surrogate pair cannot be encoded; it becomes what every encoder makes of it. */
function percentEncoded(text) {
    return encodeURIComponent(Buffer.from(text).toString());
}
function base64Forms(text) {
    const bytes = Buffer.from(text, 'utf8');
    const whole = bytes.toString('base64');
    const inside = [0, 1, 2].map((before) => {
        const padded = Buffer.concat([Buffer.alloc(before), bytes])
            .toString('base64')
            .replace(/=+$/, '');
        // The first and last characters also carry bits of what stands before and after the secret.
        const first = Math.ceil((before * 8) / 6);
        const last = Math.floor(((before + bytes.length) * 8) / 6);
        return padded.slice(first, last);
    });
    return [whole, ...inside].flatMap((form) => [form, form.replaceAll('+', '-').replaceAll('/', '_')]);
}


/***/ })

};

/** The line of a workflow that lets a step ask GitHub. */
export const WITH_TOKEN = `github-token: \${{ github.token }}`;

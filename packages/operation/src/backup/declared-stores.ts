import { STORES, type Store } from '@failback/data';
import type { Environment, Problem } from '@failback/runbook';

export type Declared =
  | { readonly ok: true; readonly stores: readonly Store[]; readonly directory: string }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** What is to be copied, or every line that the runbook lacks for it. */
export function declaredStores(environment: Environment, asked: readonly Store[] | null): Declared {
  const { data } = environment;
  const declared = STORES.filter((store) => data[store] !== null);
  const stores = asked ?? declared;
  const problems: Problem[] = stores
    .filter((store) => !declared.includes(store))
    .map((store) => ({
      code: 'store-not-declared',
      where: 'failback.yml',
      message: `${environment.name} declares no ${store}, so it cannot be copied.`,
      mend: `add under "data:": ${LINES[store]}`,
    }));
  if (stores.length === 0) {
    problems.push({
      code: 'nothing-to-copy',
      where: 'failback.yml',
      message: `${environment.name} declares neither mysql nor redis under data.`,
      mend: `add under "data:": ${LINES.mysql}`,
    });
  }
  if (data.backups === null) {
    problems.push({
      code: 'no-backups-declared',
      where: 'failback.yml',
      message: `${environment.name} does not say where backups are kept.`,
      mend: `add under "data:": backups: { directory: /var/backups/${environment.app} }`,
    });
  }
  problems.push(...credentialProblems(environment));
  if (problems.length > 0 || data.backups === null) return { ok: false, problems };
  return { ok: true, stores, directory: data.backups.directory };
}

const LINES: Readonly<Record<Store, string>> = {
  mysql: 'mysql: { database: <name of the database> }',
  redis: 'redis: { retention: 7d }',
};

function credentialProblems({ name, data, release, app }: Environment): readonly Problem[] {
  const file = `add under "data:": credentials: { file: /etc/failback/${app}.env }, a file with mode 0600 that holds DB_USERNAME, DB_PASSWORD and so on`;
  if (data.credentials === null) {
    const message = `${name} does not say where ${data.on} reads the credentials of the database.`;
    const mend = `add under "data:": credentials: app-env, which is the application's .env; or ${file}`;
    return [{ code: 'no-credentials-declared', where: 'failback.yml', message, mend }];
  }
  const hasEnv = release.strategy === 'git-tag' || release.strategy === 'symlink';
  if (data.credentials.kind === 'file' || hasEnv) return [];
  const message = `${name} is released by ${release.strategy}, and where its .env lies is not known.`;
  return [{ code: 'no-release-place', where: 'failback.yml', message, mend: file }];
}

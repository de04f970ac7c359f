import { printableLine } from '@failback/runbook';
import type { GateRoute } from '../discovery/choose-routes.ts';
import type { FoundTree } from '../discovery/discovered.ts';
import type { SiteLook } from '../discovery/look-at-site.ts';
import type { ServedAnswer } from './adoption.ts';
import type { Answers, OpenQuestion } from './answers.ts';

/** A value that was found, or the question that is left open; and what a person should know of it. */
export type Gap<T> =
  | { readonly ok: true; readonly value: T; readonly notes: readonly string[] }
  | { readonly ok: false; readonly question: OpenQuestion; readonly notes: readonly string[] };

export function found<T>(value: T, ...notes: readonly string[]): Gap<T> {
  return { ok: true, value, notes };
}

export function open<T>(question: OpenQuestion): Gap<T> {
  return { ok: false, question, notes: [] };
}

const NAME = /^[a-z0-9][a-z0-9-]{0,62}$/;

/** The repository is named after the application, unless somebody says otherwise. */
export function appQuestion(repositoryName: string | null): Gap<string> {
  if (repositoryName !== null && NAME.test(repositoryName)) return found(repositoryName);
  const because =
    repositoryName === null
      ? 'This folder has no remote on GitHub that could name the application.'
      : `The repository is called ${JSON.stringify(printableLine(repositoryName, 80))}, which cannot be a folder on the hosts.`;
  return open({
    answer: 'app',
    because,
    asks: 'What is the application called?',
    accepted: 'lower-case letters, digits and "-", such as shop',
    suggestion: null,
  });
}

export function urlQuestion(tree: FoundTree | null): Gap<string> {
  const said = tree?.dotenv?.values.APP_URL?.replace(/\/$/, '');
  if (said !== undefined) return found(said, `url is APP_URL of ${tree?.dotenv?.file}: it must be what clients use.`);
  return open({
    answer: 'url',
    because: 'The host does not say at which address clients find the site.',
    asks: 'At which address do clients find it?',
    accepted: 'an http or https address such as https://staging.example.com',
    suggestion: null,
  });
}

export function gateGap(route: GateRoute | null, looks: readonly SiteLook[], { ready }: Answers): Gap<GateRoute> {
  if (route !== null) {
    const isHome = route.http === '/' && ready === null;
    const thin = 'The only route that answered 200 is "/": a route that asks database and queue would tell more.';
    return found(route, ...(isHome ? [thin] : []));
  }
  const heard = looks.map(({ path, from, answer }) => {
    const what = answer.kind === 'answered' ? String(answer.status) : answer.why;
    return `${path} from ${from ?? 'here'}: ${what}`;
  });
  return open({
    answer: 'ready',
    because: `No route answered 200 everywhere (${printableLine(heard.join('; '), 600) || 'nothing answered'}).`,
    asks: 'Which route says that the application is well? It has to answer 200 now.',
    accepted: 'a path of the site, such as /health/ready',
    suggestion: null,
  });
}

/** Without the release in an answer a rollback could never be proved. */
export function releaseGap(tree: FoundTree, looks: readonly SiteLook[]): Gap<ServedAnswer> {
  const live = tree.liveReleases[0];
  const headers = looks.flatMap(({ answer }) => (answer.kind === 'answered' ? Object.keys(answer.headers) : []));
  const near = [...new Set(headers)].filter((name) => /release|version|revision/.test(name));
  const seen = near.length === 0 ? '' : ` Headers that sound like it: ${printableLine(near.join(', '), 200)}.`;
  return open({
    answer: 'releaseHeader',
    because:
      live === undefined
        ? `What is live in ${printableLine(tree.path)} has no tag, so no answer can be recognised by it.${seen}`
        : `No answer of the site holds ${live}, which is live.${seen}`,
    asks: 'In which header does the application answer with its release? (Or give --release-json FIELD.)',
    accepted: 'the name of a header, such as X-Release',
    suggestion: null,
  });
}

import {
  type Delivery,
  deliverySentences,
  hasAnySecret,
  type News,
  secretProblems,
  tell,
  threadOf,
} from '@failback/notify';
import { buildTimeline } from '@failback/record';
import { type Environment, type Incident, problemText, type RecordLine } from '@failback/runbook';
import type { OperationContext } from '../context.ts';
import type { RollbackEnd } from '../end.ts';
import { endNews, startNews } from '../news.ts';
import { type Said, type Side, say } from './beside.ts';

/** What is told of a rollback, and the record that it is told from. */
export interface PeopleSide extends Side {
  readonly record: (line: RecordLine) => void;
}

/**
 * Tells those whom the runbook names: when a plan is about to be carried out or finished, and at the end, whatever it is: who
 * has asked may have gone, and the others must know whether anybody is rolling back. A dry run changes nothing and tells
 * nobody; it says what would keep people from being told, where it was given the secrets for it.
 * @param earlier what the record holds already
 */
export function peopleSide(
  environment: Environment,
  request: { readonly mode: 'execute' | 'dry-run' | 'plan'; readonly incident: Pick<Incident, 'actor' | 'reason'> },
  earlier: readonly RecordLine[],
  context: Pick<OperationContext, 'people' | 'record' | 'now'>,
): PeopleSide {
  const { people } = context;
  const { notify } = environment;
  const { incident } = request;
  const links = people?.links ?? [];
  const lines = [...earlier];
  // People are told before the line that ends a record: where it is, they have been.
  const wasTold = earlier.some(({ event }) => event === 'finished');
  let begun: string | null = null;
  let starts: readonly Promise<readonly Delivery[]>[] = [];
  const told = async (news: News): Promise<readonly Delivery[]> =>
    people === null ? [] : tell(notify, news, people.effects);

  const ended = async (end: RollbackEnd): Promise<readonly Said[]> => {
    const deliveries = (await Promise.all(starts)).flat();
    const site = { app: environment.app, environment: environment.name };
    const timeline = buildTimeline([...lines, finished(end, site, context.now())]);
    const news = endNews(timeline, environment, { links, thread: threadOf(deliveries), incident });
    return onceEach([...deliverySentences(deliveries), ...deliverySentences(await told(news))]);
  };

  const rehearsed = (): readonly Said[] => {
    const secret = people?.effects.secret;
    // A job that only plans has no business with these secrets.
    if (secret === undefined || !hasAnySecret(notify, secret)) return [];
    return secretProblems(notify, secret).map((problem) => ({
      tone: 'warning',
      text: `Not everybody would be told: ${problemText(problem)}`,
      audience: 'anybody',
    }));
  };

  return {
    record(line) {
      lines.push(line);
      context.record(line);
    },
    begin(plan, by) {
      if (begun === plan.operation) return;
      begun = plan.operation;
      if (by !== 'main') starts = [...starts, told(startNews(plan, environment, by, { links, incident }))];
    },
    async settle(end) {
      if (wasTold) return;
      say(context, request.mode === 'execute' ? await ended(end) : rehearsed());
    },
  };
}

function onceEach(sentences: readonly Said[]): readonly Said[] {
  return sentences.filter(({ text }, index) => sentences.findIndex((other) => other.text === text) === index);
}

/** The line that ends the record; it is written when everybody has been told. */
function finished(
  { outcome, reasonCode }: RollbackEnd,
  site: { readonly app: string; readonly environment: string },
  now: number,
): RecordLine {
  return { host: null, time: new Date(now).toISOString(), event: 'finished', outcome, reasonCode, site };
}

import { type Delivery, deliverySentences, type News, tell, threadOf } from '@failback/notify';
import { buildTimeline } from '@failback/record';
import type { Environment, Incident, RecordLine } from '@failback/runbook';
import type { OperationContext } from '../context.ts';
import type { RollbackEnd } from '../end.ts';
import { endNews, startNews } from '../news.ts';
import { type Side, say } from './beside.ts';

/** What is told of a rollback, and the record that it is told from. */
export interface PeopleSide extends Side {
  readonly record: (line: RecordLine) => void;
}

/**
 * Tells those whom the runbook names: when the plan is about to be carried out, and at the end. A refusal is told as well:
 * whoever has asked may have gone, and the others must know that nobody is rolling back. What changed nothing because nothing
 * was wrong is not told, and neither is a dry run.
 * @param earlier what the record holds already
 */
export function peopleSide(
  environment: Environment,
  request: { readonly mode: 'execute' | 'dry-run' | 'plan'; readonly incident: Pick<Incident, 'actor' | 'reason'> },
  earlier: readonly RecordLine[],
  context: Pick<OperationContext, 'people' | 'record' | 'now'>,
): PeopleSide {
  const { people } = context;
  const lines = [...earlier];
  let begun = false;
  let start: Promise<readonly Delivery[]> = Promise.resolve([]);
  const told = async (news: News): Promise<readonly Delivery[]> =>
    people === null ? [] : tell(environment.notify, news, people.effects);
  return {
    record(line) {
      lines.push(line);
      context.record(line);
    },
    begin(plan, by) {
      if (begun) return;
      begun = true;
      if (by === 'us') start = told(startNews(plan, environment, people?.links ?? []));
    },
    async settle(end) {
      const deliveries = await start;
      const sentences = [...deliverySentences(deliveries)];
      if (begun || (request.mode === 'execute' && end.outcome === 'refused')) {
        const timeline = buildTimeline([...lines, finished(end, context.now())]);
        const { incident } = request;
        const telling = { links: people?.links ?? [], thread: threadOf(deliveries), incident };
        sentences.push(...deliverySentences(await told(endNews(timeline, environment, telling))));
      }
      const unsaid = sentences.filter(
        ({ text }, index) => sentences.findIndex((other) => other.text === text) === index,
      );
      say(context, unsaid);
    },
  };
}

/** The line that ends the record; it is written when everybody has been told. */
function finished({ outcome, reasonCode }: RollbackEnd, now: number): RecordLine {
  return { host: null, time: new Date(now).toISOString(), event: 'finished', outcome, reasonCode };
}

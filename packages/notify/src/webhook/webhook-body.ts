import type { News } from '../news.ts';
import { shown } from '../shown.ts';

/** What a webhook gets. Names are public: they are added to, never renamed. */
export interface WebhookBody {
  readonly schema_version: 1;
  /** The same when one message is sent twice, so that whoever takes it can tell. */
  readonly delivery: string;
  /** ISO 8601, UTC. A signature covers it, so an old message that is sent again shows its age. */
  readonly sent_at: string;
  readonly occasion: News['occasion'];
  readonly app: string;
  readonly environment: string;
  readonly operation_id: string | null;
  readonly procedure: string | null;
  readonly from_release: string | null;
  readonly to_release: string | null;
  readonly headline: string;
  readonly actor: string;
  readonly reason: string;
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  readonly timeline: readonly string[];
  readonly next_steps: readonly { readonly sentence: string; readonly command: string | null }[];
  readonly affected: readonly string[];
  readonly links: readonly { readonly label: string; readonly url: string }[];
}

/** Longest list that is sent; the report holds all of it. */
const MOST_LINES = 500;

export function webhookBody(news: News, now: number): WebhookBody {
  const sentAt = new Date(now).toISOString();
  return {
    schema_version: 1,
    delivery: `${news.operation ?? `${news.app}-${news.environment}`}.${news.occasion}.${now}`,
    sent_at: sentAt,
    occasion: news.occasion,
    app: news.app,
    environment: news.environment,
    operation_id: news.operation,
    procedure: news.procedure,
    from_release: news.from,
    to_release: news.to,
    headline: shown(news.headline),
    actor: shown(news.actor),
    reason: shown(news.reason),
    facts: news.facts.map(([name, value]) => ({ name, value: shown(value) })),
    timeline: news.timeline.slice(-MOST_LINES).map((line) => shown(line)),
    next_steps: news.nextSteps.map(({ sentence, command }) => ({
      sentence: shown(sentence),
      command: command === null ? null : shown(command, 1000),
    })),
    affected: news.affected.map((sentence) => shown(sentence)),
    links: news.links.map(([label, url]) => ({ label: shown(label, 100), url: shown(url, 1000) })),
  };
}

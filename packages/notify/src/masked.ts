import { secretForms } from '@failback/runbook';
import type { News } from './news.ts';

export type Mask = (text: string) => string;

/** Masks these secrets in every form in which they could appear. */
export function masker(secrets: readonly string[]): Mask {
  const forms = [...new Set(secrets.flatMap(secretForms))].sort((a, b) => b.length - a.length);
  return (text) => forms.reduce((masked, form) => masked.replaceAll(form, '***'), text);
}

/** The news with what people and machines wrote in their own words masked; names stay as they are. */
export function maskedNews(news: News, mask: Mask): News {
  return {
    ...news,
    headline: mask(news.headline),
    actor: mask(news.actor),
    reason: mask(news.reason),
    facts: news.facts.map(([name, value]) => [name, mask(value)]),
    timeline: news.timeline.map(mask),
    nextSteps: news.nextSteps.map(({ sentence, command }) => ({
      sentence: mask(sentence),
      command: command === null ? null : mask(command),
    })),
    affected: news.affected.map(mask),
    links: news.links.map(([label, url]) => [mask(label), mask(url)]),
  };
}

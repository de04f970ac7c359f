import type { Notify } from '@failback/runbook';
import type { Mail } from '../effects.ts';
import type { Message } from '../message.ts';
import type { News } from '../news.ts';
import { renderText } from '../render-text.ts';
import { shown } from '../shown.ts';
import { renderHtml } from './render-html.ts';

/** Mail readers cut what is longer. */
const SUBJECT_CHARACTERS = 150;

/**
 * All mails of one operation belong to one message that nobody sent: so they stand together, whichever of them arrived,
 * and whichever run sent them.
 */
export function mailFor(
  { from, to }: NonNullable<Notify['email']>,
  { news, message }: { readonly news: News; readonly message: Message },
  now: number,
): Mail {
  const domain = from.slice(from.lastIndexOf('@') + 1);
  const subject = word(news.operation ?? `${news.app}.${news.environment}.${now}`);
  return {
    from,
    to,
    subject: `[failback] ${shown(news.headline, SUBJECT_CHARACTERS)}`,
    text: renderText(message),
    html: renderHtml(message),
    messageId: `<${subject}.${news.occasion}.${now}@${domain}>`,
    references: `<${subject}@${domain}>`,
  };
}

/** An id has one line and no angle brackets, whatever it is made of. */
function word(text: string): string {
  return text.replace(/[^A-Za-z0-9._-]/g, '-').slice(0, 120);
}

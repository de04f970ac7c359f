import { problemText, UserError } from '@failback/runbook';
import type { NotifyEffects } from '../effects.ts';
import type { Message } from '../message.ts';
import type { News, Occasion } from '../news.ts';
import { shown } from '../shown.ts';
import { DEFAULT_TEMPLATES } from './default-templates.ts';
import { fillTemplate } from './fill-template.ts';
import { templateProblems } from './template-problems.ts';

export interface ReadyMessage {
  readonly message: Message;
  /** Why the team's own text was not used. */
  readonly notices: readonly string[];
}

/** The team's text where it has a good one, else ours: a broken template costs a notice, never a message. */
export function messageFor(news: News, effects: Pick<NotifyEffects, 'template'>, folder: string | null): ReadyMessage {
  const own = teamsText(news.occasion, effects, folder ?? 'templates');
  const text = own.text ?? DEFAULT_TEMPLATES[news.occasion];
  return { message: fillTemplate(text, news), notices: own.notices };
}

function teamsText(
  occasion: Occasion,
  { template }: Pick<NotifyEffects, 'template'>,
  folder: string,
): { readonly text: string | null; readonly notices: readonly string[] } {
  const file = `${folder}/${occasion}.md`;
  try {
    const text = template(occasion);
    const problems = text === null ? [] : templateProblems(text, file);
    if (problems.length === 0) return { text, notices: [] };
    return { text: null, notices: problems.slice(0, 5).map((problem) => `${notUsed(file)} ${problemText(problem)}`) };
  } catch (error) {
    const problems = error instanceof UserError ? error.problems : [];
    if (problems.length > 0)
      return { text: null, notices: problems.map((each) => `${notUsed(file)} ${problemText(each)}`) };
    const code = (error as { readonly code?: unknown } | null)?.code;
    const why = typeof code === 'string' ? code : error instanceof Error ? error.message : String(error);
    return { text: null, notices: [`${notUsed(file)} It cannot be read: ${shown(why, 200)}.`] };
  }
}

function notUsed(file: string): string {
  return `The template ${file} was not used, the message was ours.`;
}

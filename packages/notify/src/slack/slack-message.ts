import type { Message } from '../message.ts';
import { renderMrkdwn, slackText } from './render-mrkdwn.ts';

/** The body of `chat.postMessage`. */
export interface SlackMessage {
  readonly channel: string;
  /** What a phone shows before anybody has unlocked it. */
  readonly text: string;
  readonly blocks: readonly SlackSection[];
  readonly thread_ts?: string;
  /** In a thread: shown in the channel as well. */
  readonly reply_broadcast?: boolean;
  readonly mrkdwn: false;
  readonly parse: 'none';
  readonly link_names: false;
  readonly unfurl_links: false;
  readonly unfurl_media: false;
}

interface SlackSection {
  readonly type: 'section';
  /** `verbatim`: Slack makes no links or mentions of what looks like one. */
  readonly text: { readonly type: 'mrkdwn'; readonly text: string; readonly verbatim: true };
}

/** @param thread `ts` of the message it belongs under; the end of a rollback is shown in the channel as well */
export function slackMessage(channel: string, headline: string, message: Message, thread: string | null): SlackMessage {
  return {
    channel,
    text: slackText(headline),
    blocks: renderMrkdwn(message).map((text) => ({ type: 'section', text: { type: 'mrkdwn', text, verbatim: true } })),
    ...(thread === null ? {} : { thread_ts: thread, reply_broadcast: true }),
    mrkdwn: false,
    parse: 'none',
    link_names: false,
    unfurl_links: false,
    unfurl_media: false,
  };
}

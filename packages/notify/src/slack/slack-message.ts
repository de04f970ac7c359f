import type { Message } from '../message.ts';
import { renderMrkdwn, slackText } from './render-mrkdwn.ts';

/** The body of `chat.postMessage`. */
export interface SlackMessage {
  readonly channel: string;
  /** What a phone shows before anybody has unlocked it. */
  readonly text: string;
  readonly blocks?: readonly SlackSection[];
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

/** What Slack refuses a message for that is no fault of channel, token or bot. Source: its reference of `chat.postMessage`. */
const TOO_MUCH: ReadonlySet<string> = new Set([
  'msg_too_long',
  'msg_blocks_too_long',
  'invalid_blocks',
  'invalid_blocks_format',
]);
const NO_THREAD: ReadonlySet<string> = new Set([
  'thread_not_found',
  'invalid_thread_ts',
  'cannot_reply_to_message',
  'restricted_action_thread_locked',
  'restricted_action_non_threadable_channel',
]);

/**
 * A message that Slack may take in place of one that it refused for its size or its thread: one sentence that is read is
 * worth more than a page that is not. Null: nothing less would be taken either.
 */
export function plainer(
  message: SlackMessage,
  error: string,
): { readonly message: SlackMessage; readonly notice: string } | null {
  if (TOO_MUCH.has(error)) {
    const { blocks: _, ...headline } = message;
    return { message: headline, notice: `Slack refused the whole message (${error}) and was told its first sentence.` };
  }
  if (NO_THREAD.has(error) && message.thread_ts !== undefined) {
    const { thread_ts: _, reply_broadcast: __, ...alone } = message;
    return {
      message: alone,
      notice: `Slack has no thread under the start any more (${error}); the message stands alone.`,
    };
  }
  return null;
}

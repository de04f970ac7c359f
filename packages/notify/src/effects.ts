import type { Milliseconds } from '@failback/runbook';
import type { MailServer } from './email/mail-server.ts';
import type { Occasion } from './news.ts';

/** Everything that telling somebody needs of the world. */
export interface NotifyEffects {
  /** Value of an environment variable of the runner; undefined when it is not set. */
  readonly secret: (name: string) => string | undefined;
  /** The team's own text for an occasion; null when there is none. A text that cannot be read throws. */
  readonly template: (occasion: Occasion) => string | null;
  /** Masks in the news what the run knows to be secret. */
  readonly redact: (text: string) => string;
  readonly post: Post;
  readonly mail: SendMail;
  /** Where Slack's methods are: `https://slack.com/api/`, or what `SLACK_API_URL` says, such as `https://slack-gov.com/api/`. */
  readonly slackApi: string;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Settles after the time, and never rejects: early when the signal is aborted. */
  readonly wait: (time: Milliseconds, signal: AbortSignal) => Promise<void>;
  /** After so long whatever was not sent has failed; all channels at once. */
  readonly limitMs: Milliseconds;
}

export interface PostRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** What of the answer is wanted; where its status says it all, its body is not waited for. */
  readonly wants: 'status' | 'body';
  readonly signal: AbortSignal;
}

/** One answer to a POST; a redirect is an answer, never followed. */
export interface PostAnswer {
  readonly status: number;
  /** By lower-case name; null when it is not there. */
  readonly header: (name: string) => string | null;
  /** The first 64 KiB; empty when only the status was wanted. */
  readonly body: string;
}

/** @throws whatever the network throws; its `code` is read, its words are not */
export type Post = (request: PostRequest) => Promise<PostAnswer>;

export interface Mail {
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly messageId: string;
  /** Message that this one belongs to. */
  readonly references: string;
}

/**
 * Sends one mail to all of its addresses, once; gives those that the server refused while it took others.
 * @throws what the mail server or the connection said; its `code` and `responseCode` are read
 */
export type SendMail = (
  server: MailServer,
  mail: Mail,
  within: {
    readonly limitMs: Milliseconds;
    readonly signal: AbortSignal;
    /** Called when all of the mail has gone out and only the server's word is missing: from then on it may be delivered. */
    readonly out: () => void;
  },
) => Promise<{ readonly refused: readonly RefusedAddress[] }>;

export interface RefusedAddress {
  readonly address: string;
  /** What the server said to it; empty when that is not known. */
  readonly said: string;
}

import { failed, type Sending } from '../delivery.ts';
import { shown } from '../shown.ts';

/** What Slack's `chat.postMessage` refuses with, as far as a team can mend it. Source: Slack's reference of the method. */
interface Place {
  readonly channel: string;
  /** Name of the environment variable that holds the token. */
  readonly token: string;
}

type Fault = (place: Place) => { readonly reason: string; readonly mend: string };

const NOT_IN_CHANNEL: Fault = ({ channel }) => ({
  reason: `the bot is not in the channel ${channel}.`,
  mend: `in Slack, in ${channel}: /invite @<name of the bot>`,
});
const NO_CHANNEL: Fault = ({ channel }) => ({
  reason: `Slack knows no channel ${channel}, or it is private and the bot is not in it.`,
  mend: 'name an existing channel under notify.slack.channel, and invite the bot to it when it is private.',
});
const BAD_TOKEN: Fault = ({ token }) => ({
  reason: `Slack does not accept the token in ${token}.`,
  mend: `put the bot's current token (xoxb-…, from the app's page "OAuth & Permissions") into the secret ${token}.`,
});
const NO_SCOPE: Fault = ({ token }) => ({
  reason: `the token in ${token} lacks the scope chat:write.`,
  mend: 'give the bot the scope chat:write on its page "OAuth & Permissions", and install the app again.',
});
const ARCHIVED: Fault = ({ channel }) => ({
  reason: `the channel ${channel} is archived.`,
  mend: 'name a living channel under notify.slack.channel.',
});
const BUSY: Fault = () => ({
  reason: 'Slack takes no more messages from this bot for now.',
  mend: 'nothing: the next message is sent as usual.',
});
const TOO_LONG: Fault = () => ({
  reason: 'the message is too long for Slack, its first sentence alone as well.',
  mend: 'shorten your own template; the report has everything.',
});
const SLACKS_OWN: Fault = () => ({
  reason: 'Slack met an error of its own.',
  mend: 'nothing, when https://slack-status.com says that Slack is down: the next message is sent as usual.',
});
const FORBIDDEN: Fault = ({ channel }) => ({
  reason: `the workspace does not let the bot post in ${channel}.`,
  mend: 'ask an owner of the workspace to let the bot post there, or name another channel under notify.slack.channel.',
});

const FAULTS: Readonly<Record<string, Fault>> = {
  not_in_channel: NOT_IN_CHANNEL,
  channel_not_found: NO_CHANNEL,
  invalid_auth: BAD_TOKEN,
  not_authed: BAD_TOKEN,
  token_revoked: BAD_TOKEN,
  token_expired: BAD_TOKEN,
  account_inactive: BAD_TOKEN,
  not_allowed_token_type: BAD_TOKEN,
  missing_scope: NO_SCOPE,
  no_permission: NO_SCOPE,
  is_archived: ARCHIVED,
  ratelimited: BUSY,
  rate_limited: BUSY,
  message_limit_exceeded: BUSY,
  msg_too_long: TOO_LONG,
  msg_blocks_too_long: TOO_LONG,
  internal_error: SLACKS_OWN,
  fatal_error: SLACKS_OWN,
  service_unavailable: SLACKS_OWN,
  request_timeout: SLACKS_OWN,
  team_access_not_granted: FORBIDDEN,
  restricted_action: FORBIDDEN,
  restricted_action_read_only_channel: FORBIDDEN,
  ekm_access_denied: FORBIDDEN,
  access_denied: FORBIDDEN,
};

/** @param error Slack's word for it */
export function slackFault(error: string, place: Place): Sending {
  const named = { ...place, channel: shown(place.channel, 100) };
  const known = Object.hasOwn(FAULTS, error) ? FAULTS[error] : undefined;
  if (known !== undefined) {
    const { reason, mend } = known(named);
    return failed(reason, mend);
  }
  return failed(
    `Slack refused the message for ${named.channel} with a word that failback does not know.`,
    'look the word up in the reference of chat.postMessage.',
    shown(error, 60),
  );
}

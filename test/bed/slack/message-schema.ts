/** The arguments of `chat.postMessage` that Slack documents, as far as a message of text has them; a typing error is none of them. */
export const MESSAGE_SCHEMA = {
  type: 'object',
  required: ['channel'],
  anyOf: [{ required: ['text'] }, { required: ['blocks'] }],
  additionalProperties: false,
  properties: {
    channel: { type: 'string', minLength: 1 },
    text: { type: 'string', maxLength: 40_000 },
    blocks: {
      type: 'array',
      minItems: 1,
      maxItems: 50,
      items: {
        type: 'object',
        required: ['type', 'text'],
        additionalProperties: false,
        properties: {
          type: { const: 'section' },
          block_id: { type: 'string', maxLength: 255 },
          text: {
            type: 'object',
            required: ['type', 'text'],
            additionalProperties: false,
            properties: {
              type: { enum: ['mrkdwn', 'plain_text'] },
              text: { type: 'string', minLength: 1, maxLength: 3000 },
              verbatim: { type: 'boolean' },
            },
          },
        },
      },
    },
    thread_ts: { type: 'string', pattern: '^\\d+\\.\\d+$' },
    reply_broadcast: { type: 'boolean' },
    mrkdwn: { type: 'boolean' },
    parse: { enum: ['none', 'full'] },
    link_names: { type: 'boolean' },
    unfurl_links: { type: 'boolean' },
    unfurl_media: { type: 'boolean' },
  },
} as const;

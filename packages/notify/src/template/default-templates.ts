import type { Occasion } from '../news.ts';

/**
 * What is told where a team has no text of its own: who reads it has just been woken. First what it is, then what to do,
 * then why. `examples/templates` holds the same texts, for teams to begin with.
 */
export const DEFAULT_TEMPLATES: Readonly<Record<Occasion, string>> = {
  start: `# {{headline}}

Nothing is needed from you now. The end is told here as well.

- **From, to:** \`{{from}}\` to \`{{to}}\`
- **Because:** {{reason}}
- **Asked by:** {{actor}}
- **Operation:** \`{{operation}}\`

{{facts}}

## If you are affected

{{affected}}

## Follow it

{{links}}
`,
  end: `# {{headline}}

{{facts}}

## What to do now

{{next-steps}}

## If you are affected

{{affected}}

## What happened

{{timeline}}

## More

{{links}}
`,
  failure: `# 🔴 {{headline}}

**Somebody has to look at it now.**

## What to do now

{{next-steps}}

## If you are affected

{{affected}}

## Facts

{{facts}}

## What happened

{{timeline}}

## More

{{links}}
`,
  audit: `# {{headline}}

How the rollback ended is not changed by this. The record of it is not whole yet.

## What to do now

{{next-steps}}

## Facts

{{facts}}

## More

{{links}}
`,
};
